//! Articles as agencies and editing systems keep them: JSON, e-mail, RTF.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use selon::document::{self, Format, extract};
use selon::language::Id;
use selon::text::Text;

use crate::articles;
use crate::desk::Desk;
use crate::rewritings::found;
use crate::show::{blocks, prose};

/// Sentences that have findings wherever they are read.
const WORDS: &str = "Sources said the pact had failed.";

/// The blocks of a file, and its format by its content.
fn read(written: &str) -> String {
    let (text, format) = document::articles("a", None, written.as_bytes().to_vec())
        .unwrap()
        .remove(0);
    blocks(format, text.as_str()).trim_end().to_owned()
}

/// Why a file is not read.
fn refused(written: &str) -> String {
    let error = document::articles("a", None, written.as_bytes().to_vec()).unwrap_err();
    error.to_string()
}

/// The words of a text in a format, each with the bytes of the file behind it.
fn origins(format: Format, written: &str) -> String {
    let text = Text::new("case", written);
    let document = extract(&text, format);
    let mut origins = Vec::new();
    for block in &document.blocks {
        let words = prose(&document, block.prose.clone());
        let mut at = block.prose.start;
        for word in words.split_inclusive(' ') {
            let end = at + u32::try_from(word.trim_end().len()).unwrap();
            origins.push(format!(
                "{}={}",
                word.trim_end(),
                text.slice(document.span(at..end))
            ));
            at += u32::try_from(word.len()).unwrap();
        }
    }
    origins.join(" | ")
}

#[test]
fn one_story_has_the_same_findings_in_every_format() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/en");
    let story = fs::read_to_string(folder.join("wire-ferry.txt")).unwrap();
    let expected = found(&story, Format::Plain, Id::En);
    assert!(expected.len() > 20, "{expected:?}");
    let mut formats = Vec::new();
    for path in articles::files(&folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("wire-ferry") || name.ends_with("txt") {
            continue;
        }
        let mut read =
            document::articles(&name, Format::of(&name), fs::read(&path).unwrap()).unwrap();
        let (text, format) = read.remove(0);
        assert!(read.is_empty(), "{name}");
        assert_eq!(found(text.as_str(), format, Id::En), expected, "{name}");
        formats.push(format);
    }
    formats.dedup();
    let all = [
        Format::Ans,
        Format::Mail,
        Format::JsonFeed,
        Format::Ninjs,
        Format::Rtf,
        Format::Transmission,
    ];
    assert!(
        all.iter().all(|format| formats.contains(format)),
        "{formats:?}"
    );
}

#[test]
fn ninjs_of_every_version() {
    let one = r#"{"uri": "urn:1", "language": "fr", "headline": "Le port ferme", "byline": "Par Anne Morel",
        "located": "Brest", "body_html": "<p>Le pr\u00e9fet l'a <b>dit<\/b>.</p><blockquote>Oui.</blockquote>",
        "body_text": "no"}"#;
    assert_eq!(
        read(one),
        "heading: Le port ferme\nbyline: Par Anne Morel\ndateline: Brest\nparagraph: Le préfet l'a dit.\nblockquote: Oui."
    );
    let plain = r#"{"uri": "urn:1", "headline": "Le port ferme", "body_text": "Il ferme.\n\nLe maire\r\nl'a dit."}"#;
    assert_eq!(
        read(plain),
        "heading: Le port ferme\nparagraph: Il ferme.\nparagraph: Le maire l'a dit."
    );
    let lines = r#"{"body_text": "Il ferme.\nLe maire l'a dit."}"#;
    assert_eq!(
        read(lines),
        "paragraph: Il ferme.\nparagraph: Le maire l'a dit."
    );
    let three = r#"{"uri": "urn:1", "by": "Anne Morel", "headlines": [{"value": "No"}, {"role": "main", "value": "Le port ferme"}],
        "bodies": [{"contentType": "text/plain", "value": "no"}, {"contenttype": "text/html", "value": "<p>Il ferme."}]}"#;
    assert_eq!(
        read(three),
        "heading: Le port ferme\nbyline: Anne Morel\nparagraph: Il ferme."
    );
}

#[test]
fn ans_of_every_element() {
    let story = r#"{"type": "story", "headlines": {"basic": "Le port ferme"}, "subheadlines": {"basic": null},
        "credits": {"by": [{"name": "Anne Morel"}, {"byline": "Jean Roux", "name": "no"}]},
        "content_elements": [
            {"type": "text", "content": "Il <a href=\"https://example.org\">ferme</a>."},
            {"type": "header", "level": 3, "content": "Un avenir incertain"},
            {"type": "quote", "content_elements": [{"type": "text", "content": "Je pars."}], "citation": {"type": "text", "content": "Anne Roux"}},
            {"type": "list", "items": [{"type": "text", "content": "un bac ;"}, {"type": "list", "items": [{"type": "text", "content": "un port."}]}]},
            {"type": "image", "caption": "Le port.", "credits": {}},
            {"type": "interstitial_link", "content": "Lire aussi", "url": "https://example.org"},
            {"type": "raw_html", "content": "<p>Fin.</p><script>no</script>"},
            {"type": "table", "header": [{"type": "text", "content": "Date"}], "rows": [[{"type": "text", "content": "lundi"}]]},
            {"type": "code", "content": "no"}, {"type": "video", "caption": "no"}, {"type": "oembed_response", "raw_oembed": {"html": "no"}}
        ]}"#;
    assert_eq!(
        read(story),
        "heading: Le port ferme\nbyline: Anne Morel\nbyline: Jean Roux\nparagraph: Il ferme. +link\n\
         heading: Un avenir incertain\nblockquote: Je pars.\nbyline: Anne Roux\nlist: un bac ;\nlist: un port.\n\
         caption: Le port.\nboilerplate: Lire aussi\nparagraph: Fin.\ncaption: Date\ncaption: lundi"
    );
}

#[test]
fn captions_of_pictures_beside_the_article_are_read_once() {
    let one = r#"{"uri": "urn:1", "headline": "Le port ferme", "body_html": "<p>Il ferme.</p><figure><img><figcaption>Le quai.</figcaption></figure>",
        "associations": {"featuremedia": {"type": "picture", "headline": "no", "description_text": "Le port, lundi.", "body_text": "no"},
            "editor_0": {"type": "picture", "description_text": "Le quai."}, "gallery--1": null,
            "related": {"type": "text", "description_text": "no", "body_html": "<p>no</p>"},
            "film": {"type": "video", "caption": "Le bac s'en va."}}}"#;
    assert_eq!(
        read(one),
        "heading: Le port ferme\nparagraph: Il ferme.\ncaption: Le quai.\n\
         caption: Le port, lundi.\ncaption: Le bac s'en va."
    );
    let three = r#"{"uri": "urn:1", "headlines": [{"value": "Le port ferme"}], "bodies": [{"value": "Il ferme."}],
        "associations": [{"name": "main", "type": "picture", "descriptions": [{"role": "alt", "value": "no"}, {"role": "caption", "value": "Le port &amp; le quai."}]},
            {"name": "next", "type": "picture", "body_text": "Le quai."}]}"#;
    assert_eq!(
        read(three),
        "heading: Le port ferme\nparagraph: Il ferme.\ncaption: Le port & le quai.\ncaption: Le quai."
    );
    let story = r#"{"type": "story", "headlines": {"basic": "Le port ferme"},
        "promo_items": {"basic": {"type": "image", "caption": "Le port, lundi."},
            "lead": {"type": "gallery", "content_elements": [{"type": "image", "caption": "Le quai."}, {"type": "image"}]},
            "story": {"type": "story", "caption": "no"}},
        "content_elements": [{"type": "text", "content": "Il ferme."}, {"type": "image", "caption": "Le quai."}]}"#;
    assert_eq!(
        read(story),
        "heading: Le port ferme\nparagraph: Il ferme.\ncaption: Le quai.\ncaption: Le port, lundi."
    );
}

#[test]
fn transmissions_of_agencies_are_read() {
    let one = "\u{16}\u{16}\u{1}ab0123\r\nu i bc-port 12-03 0200\r\n\u{2}\u{13}^BC-Port-Closure, 2nd Ld,0200<\r\n^Port to close on Monday<\r\n^Eds: adds comment.<\r\n^By JANE ROE<\r\n   NORCOMBE _ The port\r\nwill close.\u{7f}\r\n   ``It is old,'' Roe's \u{1e}deputy\r\nsaid <of late>.<\r\nIt is late.\r\n\u{3}\r\n121530 dec\r\n\u{4}";
    assert_eq!(
        read(one),
        "boilerplate: BC-Port-Closure, 2nd Ld,0200\nheading: Port to close on Monday\n\
         boilerplate: Eds: adds comment.\nheading: By JANE ROE\n\
         paragraph: NORCOMBE — The port will close.\n\
         paragraph: “It is old,” Roe's deputy said <of late>.\nparagraph: It is late."
    );
    // Every end of a line that machines send, and blank lines between paragraphs.
    for end in ["\r\n", "\n", "\r", "\n\r", "\r\r\n"] {
        let sent = format!(
            "\u{1}xyz0001 3 pl 40 port{end}keywords/here/{end}\u{2}The port closes{end}{end}The mayor said so{end}at noon.{end}{end}It is late.{end}\u{3}{end}031200"
        );
        assert_eq!(
            read(&sent),
            "heading: The port closes\nparagraph: The mayor said so at noon.\nparagraph: It is late.",
            "{end:?}"
        );
    }
    assert_eq!(
        origins(
            Format::Transmission,
            "\u{1}a 1 x\n\u{2}A _ ``b'' \u{e}c\n\u{3}"
        ),
        "A=A | —=_ | “b”=``b'' | c=c"
    );
    for (cut, why) in [
        ("\u{16}\u{16}ab0123", "no header starts in it"),
        (
            "\u{1}ab0123\r\nThe port",
            "no text starts behind the header",
        ),
        (
            "\u{1}ab0123\r\n\u{2}The port",
            "it is cut off before the end of its text",
        ),
        (
            "\u{1}a\u{2}x\u{3}\u{1}b\u{2}The",
            "it is cut off before the end of its text",
        ),
    ] {
        let message = format!("it looks like damaged wire transmission ({why})");
        assert_eq!(refused(cut), message);
    }
}

#[test]
fn messages_of_a_transmission_are_articles_in_the_encoding_they_were_sent() {
    // However short it is.
    let message = |name: &str| {
        format!(
            "\u{1}{name} 4 vm 20\r\n\u{2}Le préfet a parlé hier à Orléans.\r\n\r\n{WORDS}\r\n\u{3}\r\n"
        )
    };
    let both = message("abc0001") + &message("abc0002");
    let latin: Vec<u8> = both.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let desk = Desk::new(&[]);
    desk.write("both.txt", &latin);
    let run = desk.output("check --no-cache --format json --language en both.txt");
    let report = run.json();
    let files = report["files"].as_array().unwrap();
    let entries: Vec<_> = files.iter().map(|file| file["entry"].clone()).collect();
    assert_eq!(entries, ["abc0001", "abc0002"], "{}", run.printed());
    for file in files {
        let span = &file["diagnostics"][0]["span"];
        let at = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
        assert_eq!(
            latin.get(at("start")..at("end")),
            Some(b"Sources".as_slice())
        );
    }
}

#[test]
fn posts_of_wordpress_are_articles() {
    let post = |id: u32, content: &str, excerpt: &str| {
        format!(
            r#"{{"id": {id}, "guid": {{"rendered": "https://example.org/?p={id}"}}, "title": {{"rendered": "L&#8217;\u00e9cluse ferme"}},
            "content": {{"rendered": "{content}", "protected": false}}, "excerpt": {{"rendered": "{excerpt}"}},
            "_embedded": {{"author": [{{"name": "Anne Morel"}}], "wp:featuredmedia": [{{"caption": {{"rendered": "<p>Le port, lundi.</p>\n"}}}}]}}}}"#
        )
    };
    let one = post(7, "<p>Il <em>ferme</em>.<\\/p>\\n", "<p>no</p>");
    assert_eq!(
        read(&one),
        "heading: L’écluse ferme\nbyline: Anne Morel\nparagraph: Il ferme.\ncaption: Le port, lundi."
    );
    let bare = r#"{"title": {"rendered": "No"}, "content": {"rendered": ""}, "excerpt": {"rendered": "<p>Il ferme.</p>"}}"#;
    assert_eq!(read(bare), "heading: No\nparagraph: Il ferme.");
    let words = format!("<p>{WORDS}</p>");
    let list = format!("[{}, {}]", post(7, &words, ""), post(8, &words, ""));
    let desk = Desk::new(&[("posts.json", &list)]);
    let run = desk.output("check --no-cache --format json --language en .");
    let report = run.json();
    let files = report["files"].as_array().unwrap();
    let entries: Vec<_> = files.iter().map(|file| file["entry"].clone()).collect();
    assert_eq!(entries, ["7", "8"], "{}", run.printed());
    for file in files {
        let span = &file["diagnostics"][0]["span"];
        let at = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
        assert_eq!(list.get(at("start")..at("end")), Some("Sources"));
    }
    let broken = format!(r#"[{}, {{"code": "gone"}}]"#, post(7, "", ""));
    assert!(
        refused(&broken)
            .starts_with("it looks like damaged JSON of WordPress (missing field `content`"),
        "{}",
        refused(&broken)
    );
    // Words that are not as readers see them are in another format.
    let raw = r#"{"title": {"raw": "No"}, "content": {"raw": "Il ferme."}}"#;
    assert_eq!(refused(raw), "it looks like JSON");
}

#[test]
fn escapes_lead_back_to_the_file() {
    let json =
        r#"{"body_html": "<p>Le pr\u00e9fet &eacute;t\u0061it \ud83d\ude00 \"l\u00e0\".<\/p>"}"#;
    assert_eq!(
        origins(Format::Ninjs, json),
        r#"Le=Le | préfet=pr\u00e9fet | était=&eacute;t\u0061it | 😀=\ud83d\ude00 | "là".=\"l\u00e0\"."#
    );
    let mail = "MIME-Version: 1.0\nSubject: =?utf-8?Q?Le_pr=C3=A9fet?=\nContent-Transfer-Encoding: quoted-printable\n\
        Content-Type: text/plain; charset=iso-8859-1\n\nLe pr=E9fet a d=\n=E9cid=E9.\n";
    assert_eq!(
        origins(Format::Mail, mail),
        "Le=Le | préfet=pr=C3=A9fet | Le=Le | préfet=pr=E9fet | a=a | décidé.=d=\n=E9cid=E9."
    );
    let rtf = r"{\rtf1\ansi\ansicpg1252 Le pr\'e9fet {\b a} \u8212?\uc2\u233 e' l\rquote a\u-10179??\u-8704??.}";
    assert_eq!(
        origins(Format::Rtf, rtf),
        r"Le=Le | préfet=pr\'e9fet | a=a | —é=\u8212?\uc2\u233 e' | l’a😀.=l\rquote a\u-10179??\u-8704??."
    );
}

#[test]
fn fields_of_a_message_are_decoded() {
    let mail = |subject: &str| {
        format!(
            "Message-ID: 1\nFrom: \"Morel, Anne\" <a@example.org>\nSubject: {subject}\n\nOui.\n"
        )
    };
    let heading = |subject| read(&mail(subject)).lines().next().unwrap().to_owned();
    assert_eq!(
        heading("=?utf-8?B?TGUgcHLDqWZldA==?=\n =?iso-8859-1?q?_d=E9cid=E9?= hier"),
        "heading: Le préfet décidé hier"
    );
    assert_eq!(heading("Un =?x?Q?port?= =?"), "heading: Un =?x?Q?port?= =?");
    assert_eq!(
        read(&mail("Le port")).lines().nth(1).unwrap(),
        "byline: Morel, Anne"
    );
}

#[test]
fn no_two_words_of_base64_share_bytes() {
    // « Le préfet a dit oui. »
    let mail = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
        TGUgcHLDqWZldCBhIGRp\r\ndCBvdWku\r\n";
    assert_eq!(
        origins(Format::Mail, mail),
        "Le=TG | préfet=cHLDqWZld | a=Bh | dit=GRp\r\nd | oui.=BvdWku"
    );
}

#[test]
fn items_of_a_feed_are_articles() {
    let feed = format!(
        r#"{{"version": "https:\/\/jsonfeed.org\/version\/1.1", "language": "en", "items": [
            {{"id": "one", "title": "The pact", "content_html": "<p>{WORDS}</p>"}},
            {{"url": "https://example.org/2", "content_text": "{WORDS}"}},
            {{"id": "one", "content_text": "{WORDS}"}},
            {{"id": "four"}}
        ]}}"#
    );
    let desk = Desk::new(&[("feed.json", &feed)]);
    let run = desk.output("check --no-cache --format json .");
    let report = run.json();
    let entries: Vec<_> = report["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["entry"].clone())
        .collect();
    assert_eq!(
        entries,
        ["one", "https://example.org/2", "3"],
        "{}",
        run.printed()
    );
    for file in report["files"].as_array().unwrap() {
        let finding = &file["diagnostics"][0];
        let start = usize::try_from(finding["span"]["start"].as_u64().unwrap()).unwrap();
        let words = feed.get(start..).unwrap_or_default();
        assert!(words.starts_with("Sources"), "{finding}");
    }
    // The last item has no words, and keeps nobody from reading the others.
    assert_eq!(report["problems"][0]["kind"], "prose");
    assert_eq!(report["problems"][0]["severity"], "warning");
    assert_eq!(run.code(), 1);
    let people = desk.run("check --no-cache feed.json");
    assert!(people.contains("(https://example.org/2)"), "{people}");
    // The same sentence in three items is three findings.
    let sarif = desk
        .output("check --no-cache --format sarif feed.json")
        .json();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let prints: BTreeSet<String> = { results.iter() }
        .map(|one| format!("{} {}", one["ruleId"], one["partialFingerprints"]))
        .collect();
    assert_eq!(prints.len(), results.len(), "{results:?}");
    // Each item has its own findings in a baseline.
    let _ = desk.run("baseline feed.json");
    let known = desk.output("check --no-cache --format json feed.json");
    assert!(known.findings().is_empty(), "{}", known.printed());
    assert!(!known.stderr().contains("no finding"), "{}", known.stderr());
    let accepted = desk.run("accept vague-source feed.json --reason known");
    assert!(
        accepted.contains("status 2") || accepted.matches("accepted").count() == 3,
        "{accepted}"
    );
}

#[test]
fn messages_of_a_mailbox_are_articles() {
    let message = |number: usize| {
        format!(
            "From desk@example.org Mon Mar  2\nMessage-ID: <{number}@example.org>\nSubject: The pact\n\n{WORDS}\n\n"
        )
    };
    let desk = Desk::new(&[("copy.mbox", &[message(1), message(2)].concat())]);
    let report = desk.output("check --no-cache --format json .").json();
    let files = report["files"].as_array().unwrap();
    assert_eq!(files.len(), 2, "{report}");
    assert_eq!(files[1]["entry"], "2");
}

#[test]
fn answers_and_signatures_are_set_apart() {
    let mail = "Message-ID: <1@example.org>\nFrom: Anne Morel <anne@example.org>\nSubject: Le port\n\n\
        Le port\nferme.\n\nLe 2 mars, Jean Roux\na écrit :\n> Il ferme ?\n> Oui.\n\nIl rouvrira.\n\n-- \nAnne Morel\n";
    assert_eq!(
        read(mail),
        "heading: Le port\nbyline: Anne Morel\nparagraph: Le port ferme.\nboilerplate: Le 2 mars, Jean Roux a écrit : > Il ferme ? > Oui.\n\
         paragraph: Il rouvrira.\nboilerplate: -- Anne Morel"
    );
    let answer = "Message-ID: <1@example.org>\n\nLe port ferme.\n\n-----Message d'origine-----\nDe : Jean\n\nSources said so.\n";
    assert_eq!(
        read(answer),
        "paragraph: Le port ferme.\nboilerplate: -----Message d'origine----- De : Jean\nboilerplate: Sources said so."
    );
}

/// The blocks of an e-mail behind its subject and its sender.
fn mail(subject: &str, kind: &str, body: &str) -> String {
    read(&format!(
        "Message-ID: <1@example.org>\nFrom: Jane Roe\nSubject: {subject}\nContent-Type: {kind}\n\n{body}"
    ))
    .lines()
    .skip(2)
    .collect::<Vec<_>>()
    .join("\n")
}

#[test]
fn a_message_in_a_message_is_read() {
    let inner = "From: Anne Holt\nSubject: The port\nContent-Type: text/plain\n\nIt closes.\n";
    let outer = format!(
        "Message-ID: <1@example.org>\nFrom: no\nSubject: no\nContent-Type: message/rfc822\n\n{inner}"
    );
    assert_eq!(
        read(&outer),
        "heading: The port\nbyline: Anne Holt\nparagraph: It closes."
    );
    let parts = format!(
        "--x\nContent-Type: text/plain\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n{inner}--x--\n"
    );
    assert_eq!(
        mail("Copy", "multipart/mixed; boundary=x", &parts),
        "paragraph: See below.\nheading: The port\nbyline: Anne Holt\nparagraph: It closes."
    );
    let deep = "Content-Type: message/rfc822\n\n".repeat(2_000);
    assert_eq!(mail("Copy", "message/rfc822", &deep), "");
}

#[test]
fn messages_that_are_forwarded_are_copy() {
    let head = "From: Anne Holt\nDate: Mon\nSubject: The port\nTo: desk\n\n";
    for mark in [
        "---------- Forwarded message ---------",
        "-------- Message transféré --------",
    ] {
        let read = mail(
            "Fwd: The port",
            "text/plain; charset=utf-8",
            &format!("See below.\n-- \nJane\n\n{mark}\n{head}It closes.\n"),
        );
        assert_eq!(
            read,
            format!(
                "paragraph: See below.\nboilerplate: -- Jane\nboilerplate: {mark} From: Anne Holt Date: Mon Subject: The port To: desk\nparagraph: It closes."
            )
        );
    }
    let apple = "See below.\n\nBegin forwarded message:\n\n> From: Anne Holt\n> Date: Mon\n> Subject: The port\n>\n> It\n> closes.\n";
    assert_eq!(
        mail("Fwd: The port", "text/plain", apple),
        "paragraph: See below.\nboilerplate: Begin forwarded message:\nboilerplate: From: Anne Holt Date: Mon Subject: The port\nparagraph: It closes."
    );
    let apple = "<div>Begin forwarded message:</div><blockquote type=cite><div><b>From:</b> Anne Holt</div><div><b>Subject: </b>The port</div><br><div>It closes.</div></blockquote>";
    assert_eq!(
        mail("Fwd: The port", "text/html", apple),
        "boilerplate: Begin forwarded message:\nboilerplate: From: Anne Holt\nboilerplate: Subject: The port\nparagraph: It closes."
    );
    let outlook = "Voyez.\n\n________________________________\nDe : Anne Holt\nEnvoyé : lundi\nÀ : desk\nObjet : Le port\n\nIl ferme.\n";
    assert_eq!(
        mail("TR : Le port", "text/plain; charset=utf-8", outlook),
        "paragraph: Voyez.\nboilerplate: ________________________________ De : Anne Holt Envoyé : lundi À : desk Objet : Le port\nparagraph: Il ferme."
    );
}

#[test]
fn messages_that_are_answered_are_set_apart_without_dashes() {
    let plain = "It closes.\n\nFrom: Anne Holt <anne@example.org>\nSent: Monday, January 1, 2024 9:00 AM\nTo: Desk\nSubject: The port\n\nWhen?\n";
    assert_eq!(
        mail("RE: The port", "text/plain", plain),
        "paragraph: It closes.\nboilerplate: From: Anne Holt <anne@example.org> Sent: Monday, January 1, 2024 9:00 AM To: Desk Subject: The port\nboilerplate: When?"
    );
    let html = "<p>Il ferme.</p><hr><div><b>De :</b> Anne Holt<br><b>Envoyé :</b> lundi<br><b>À :</b> Desk<br><b>Objet :</b> Le port</div><p>Quand ?</p>";
    assert_eq!(
        mail("RE: Le port", "text/html; charset=utf-8", html),
        "paragraph: Il ferme.\nboilerplate: De : Anne Holt Envoyé : lundi À : Desk Objet : Le port\nboilerplate: Quand ?"
    );
    for line in [
        "On Mon, Jan 1, 2024 at 10:00 AM Anne Holt &lt;anne@example.org&gt; wrote:",
        "Le 1 janv. 2024 à 10:00, Anne Holt a écrit :",
    ] {
        let html = format!(
            "<p>It closes.</p><div>{line}<br></div><blockquote type=cite><p>When?</p></blockquote><p>Soon.</p><div class=moz-signature>-- <br>Jane</div>"
        );
        let shown = line.replace("&lt;", "<").replace("&gt;", ">");
        assert_eq!(
            mail("RE: The port", "text/html; charset=utf-8", &html),
            format!(
                "paragraph: It closes.\nboilerplate: {shown}\nboilerplate: When?\nparagraph: Soon.\nboilerplate: -- Jane"
            )
        );
    }
    // A quotation of the article itself.
    let html = "<p>On Monday, Holt wrote:</p><blockquote><p>It closes.</p></blockquote>";
    assert_eq!(
        mail("The port", "text/html", html),
        "paragraph: On Monday, Holt wrote:\nblockquote: It closes."
    );
}

#[test]
fn parts_of_a_message() {
    let mail = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/alternative; boundary=y\n\n\
        --y\nContent-Type: text/plain\n\n\n--y\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
        PHA+TGUgcHLDqWZldA\n=PSBwYXJ0Ljwvc\nD4=\n--y--\n--x\nContent-Type: text/plain\nContent-Disposition: attachment\n\nno\n--x--\n";
    // What is no letter of base64 is passed over.
    let read = read(mail);
    assert!(read.starts_with("paragraph: Le préfet"), "{read}");
    assert!(!read.contains("no"), "{read}");
}

#[test]
fn rtf_shows_what_readers_see() {
    let rtf = r#"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\qj Citation;}{\s3 Title;}}
{\info{\author no}}{\header no\par}{\*\unknown no}
\pard\s3 Le port ferme\par\pard\s0 Il {\strike no}{\striked1 no\plain }{\v no}{\deleted no}ferme{\super{\footnote no}} lundi\tab 2.\line Oui.\par
\pard\s1 Un avenir\par{\listtext -\tab}\pard\ls1 un bac ;\par
\pard\s2 Je pars.\par Moi aussi.\par\pard
Voir {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt le rapport}}.\par
{\pict\bin4 {}}{no}\trowd\pard\intbl Lundi\cell Mardi\cell\row\pard
{\shp{\*\shpinst{\sp{\sn no}}{\shptxt \pard Un encadr\'e9.\par}}}\par}"#;
    assert_eq!(
        read(rtf),
        "heading: Le port ferme\nparagraph: Il ferme lundi 2. Oui.\nheading: Un avenir\nlist: un bac ;\nblockquote: Je pars.\n\
         blockquote: Moi aussi.\nparagraph: Voir le rapport. +link\ncaption: Lundi\ncaption: Mardi\nparagraph: Un encadré."
    );
}

#[test]
fn styles_of_rtf_are_those_of_other_office_programs() {
    let written = r"{\rtf1\ansicpg1252{\stylesheet{\s1 Byline;}{\s2 Standfirst;}{\s3\sbasedon4 Ours;}{\s4\sbasedon0 Exergue;}{\s5 toc 1;}{\s6 L\'e9gende;}{\s7 Titre 2;}{\s8\sbasedon8 Loop;}}
\pard\s1 By Jane Roe\par\pard\s2 The quay is shut.\par\pard\s8 It is old.\par\pard\s7 Later\par\pard\s3 We wait.\par\pard\s6 The quay.\par\pard\s5 Later 2\par}";
    assert_eq!(
        read(written),
        "byline: By Jane Roe\nheading: The quay is shut.\nparagraph: It is old.\nheading: Later\n\
         blockquote: We wait.\ncaption: The quay.\nboilerplate: Later 2"
    );
}

#[test]
fn styles_of_characters_in_rtf_are_none_of_paragraphs() {
    // As LibreOffice writes it.
    let written = r"{\rtf1{\stylesheet{\s0\snext0 Normal;}{\*\cs15\snext15 List Label 1;}{\*\ts11\tsrowd Caption Table;}{\*\ds3 Title;}{\s1\sbasedon0 Body Text;}}
\pard\s0 The quay is shut.\par\pard\s1 It is old.\par\pard\s15 So is the ferry.\par}";
    assert_eq!(
        read(written),
        "paragraph: The quay is shut.\nparagraph: It is old.\nparagraph: So is the ferry."
    );
}

#[test]
fn damaged_files_are_told_of() {
    let cut = r#"{"uri": "urn:1", "body_html": "<p>Le port"#;
    assert!(
        refused(cut).starts_with("it looks like damaged JSON (EOF while parsing a string"),
        "{}",
        refused(cut)
    );
    let wrong = r#"{"content_elements": "Le port ferme."}"#;
    assert!(
        refused(wrong).starts_with("it looks like damaged JSON (invalid type"),
        "{}",
        refused(wrong)
    );
    let wrong = r#"{"version": "https://jsonfeed.org/version/1", "items": [{"authors": 3}]}"#;
    assert!(
        refused(wrong).starts_with("it looks like damaged JSON Feed (invalid type"),
        "{}",
        refused(wrong)
    );
    let deep = format!(
        r#"{{"content_elements": {}{}}}"#,
        r#"[{"content_elements": "#.repeat(10_000),
        "1"
    );
    assert!(
        refused(&deep).contains("damaged JSON"),
        "{}",
        refused(&deep)
    );
    let deep = format!(
        r#"{{"content_elements": {}[]{}}}"#,
        r#"[{"content_elements": "#.repeat(1_000),
        "}]".repeat(1_000)
    );
    assert!(
        refused(&deep).contains("recursion limit"),
        "{}",
        refused(&deep)
    );
    assert_eq!(
        refused(r"{\rtf1 Le port {\b ferme"),
        "it looks like damaged RTF (it is cut off inside a group)"
    );
    let many = format!(
        r#"{{"version": "https://jsonfeed.org/version/1", "items": [{}{{}}]}}"#,
        "{},".repeat(10_000)
    );
    assert!(
        refused(&many).contains("10001 items; at most 10000 are read"),
        "{}",
        refused(&many)
    );
    assert_eq!(
        refused(r#"{"title": "Le port", "text": "Il ferme."}"#),
        "it looks like JSON"
    );
    // One value on each line is another kind of JSON; one that is cut off is damaged.
    assert_eq!(refused("{\"uri\": 1}\n{\"uri\": 2}"), "it looks like JSON");
    assert!(refused("{\"uri\": 1}\n{\"uri\": ").starts_with("it looks like JSON"));
    assert!(refused("{\"uri\": 1,, ").starts_with("it looks like damaged JSON ("));
}

#[test]
fn halves_of_characters_are_no_panic() {
    let json = r#"{"body_text": "a\ud83d b\ude00 c\u0000 \ud83d\u0041."}"#;
    assert_eq!(
        read(json),
        "paragraph: a\u{fffd} b\u{fffd} c\u{fffd} \u{fffd}A."
    );
    assert_eq!(
        read(r"{\rtf1 a\u-10179?b\u-8704?c\'8}"),
        "paragraph: ab\u{fffd}c8"
    );
}

#[test]
fn hostile_files_take_time_in_proportion() {
    let start = std::time::Instant::now();
    for file in [
        format!(
            "{{\\rtf1{}}}",
            r"{\stylesheet{\s1 a;".repeat(50_000) + &"}}".repeat(50_000)
        ),
        format!(
            "{{\\rtf1{}}}",
            r"{\field{\fldinst ".repeat(50_000) + &"}}".repeat(50_000)
        ),
        format!("{{\\rtf1 {}}}", r"\uc255\u233 a".repeat(50_000)),
        format!(
            r#"{{"body_html": "{}"}}"#,
            r"\u003cp\u003e\ud83d".repeat(50_000)
        ),
        format!("Message-ID: 1\n\n{}", "> a:\n\nb:\n".repeat(50_000)),
        format!(
            "Message-ID: 1\nContent-Transfer-Encoding: base64\n\n{}",
            "w6\n".repeat(100_000)
        ),
        format!(
            "Message-ID: 1\nContent-Type: multipart/mixed; boundary=a\n\n{}",
            "--a\n\nb\n".repeat(10_000)
        ),
    ] {
        let articles = document::articles("a", None, file.into_bytes()).unwrap();
        for (text, format) in articles {
            extract(&text, format);
        }
    }
    // Each takes milliseconds; a machine that is busy with other tests may be slow.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn what_no_one_writes_as_text_is_not_rewritten() {
    let json = r#"{"body_html": "<p>The mayor claims that the road is safe.</p>"}"#;
    let desk = Desk::new(&[("a.json", json)]);
    let run = desk.output("check --no-cache --fix --select loaded-verb --format json a.json");
    assert_eq!(desk.read("a.json"), json);
    assert_eq!(run.findings().len(), 1, "{}", run.printed());
    assert!(
        run.stderr()
            .contains("only plain text, Markdown and HTML are"),
        "{}",
        run.stderr()
    );
}

#[test]
fn a_sentence_in_a_cell_of_rtf_is_prose() {
    let table = r"{\rtf1\ansi\pard Intro.\par\trowd\pard\intbl Sources said the pact had failed.\cell Total 300\cell\row\pard The end was near.\par}";
    let roles = blocks(Format::Rtf, table);
    assert!(roles.contains("paragraph: Sources said"), "{roles}");
    assert!(roles.contains("caption: Total 300"), "{roles}");
    assert!(roles.contains("paragraph: The end was near."), "{roles}");
}
