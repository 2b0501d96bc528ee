//! Pages for people: the findings of the other formats, on the same words, and nothing an article can do
//! to whoever opens one.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "only some tokens of a page matter here"
)]

use std::collections::BTreeMap;
use std::path::Path;

use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};
use selon::report::{SCRIPT, STYLE};

use super::desk::{Desk, VAGUE};

/// The elements that a page is made of.
const ELEMENTS: &str = "!doctype html head meta title style body header h1 h2 h3 small main section nav p \
    span a sup mark i b strong code div ol ul li details summary svg rect blockquote footer script table \
    thead tbody tr th td";

/// Words that would do something in a page that took them for markup.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "</style></title></script><svg onload=alert(1)>",
    "--><iframe srcdoc='x'>",
    "&lt;script&gt; &#60;b&#62; &amp;lt;",
    "' onclick='alert(1)' style='color:red",
    "{{7*7}} ${7*7} `x`",
];

/// A start tag.
type Tag = StartTag<()>;

/// The elements and the text of a page.
struct Page {
    tokens: Vec<Token>,
}

impl Page {
    fn of(html: &str) -> Self {
        // As browsers do, which see no markup in scripts.
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let tokens = Tokenizer::new_with_emitter(html, emitter);
        let tokens = tokens.map(|token| token.unwrap()).collect();
        Self { tokens }
    }

    fn tags(&self) -> impl Iterator<Item = (usize, &Tag)> {
        let tokens = self.tokens.iter().enumerate();
        tokens.filter_map(|(at, token)| match token {
            Token::StartTag(tag) => Some((at, tag)),
            _ => None,
        })
    }

    /// The text from a start tag to its end tag.
    fn text(&self, start: usize) -> String {
        let Some(Token::StartTag(tag)) = self.tokens.get(start) else {
            return String::new();
        };
        let (mut depth, mut text) = (0, String::new());
        for token in &self.tokens[start..] {
            match token {
                Token::StartTag(one) if one.name == tag.name => depth += 1,
                Token::EndTag(one) if one.name == tag.name => depth -= 1,
                Token::String(words) => text.push_str(&String::from_utf8_lossy(words)),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        text
    }
}

fn attribute(tag: &Tag, name: &str) -> String {
    let mut all = tag.attributes.iter();
    let found = all.find(|(one, _)| one.as_slice() == name.as_bytes());
    found.map_or_else(String::new, |(_, value)| {
        String::from_utf8_lossy(value.as_slice()).into_owned()
    })
}

fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Fails if anything in a page is there that no page of ours has.
fn harmless(html: &str) {
    let page = Page::of(html);
    let mut scripts = Vec::new();
    for (at, tag) in page.tags() {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        assert!(
            ELEMENTS.split_whitespace().any(|one| one == name),
            "<{name}>"
        );
        for (key, value) in &tag.attributes {
            let key = String::from_utf8_lossy(key.as_slice()).to_ascii_lowercase();
            let value = String::from_utf8_lossy(value.as_slice()).into_owned();
            assert!(
                !key.starts_with("on") && key != "style" && key != "src",
                "{key}={value}"
            );
            assert!(key != "href" || value.starts_with('#'), "{key}={value}");
        }
        if name == "script" || name == "style" {
            scripts.push((name, page.text(at)));
        }
    }
    let own =
        [("style", STYLE), ("script", SCRIPT)].map(|(name, own)| (name.to_owned(), own.to_owned()));
    assert_eq!(scripts, own);
    let visible = |token: &Token| match token {
        Token::String(words) => String::from_utf8_lossy(words).into_owned(),
        _ => String::new(),
    };
    let text: String = page.tokens.iter().map(visible).collect();
    assert_eq!(
        text.matches("alert(1)").count(),
        html.matches("alert(1)").count()
    );
}

fn articles() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    folder.display().to_string()
}

#[test]
fn a_page_has_the_findings_of_the_other_formats_on_the_same_words() {
    let desk = Desk::new(&[]);
    let options = format!("--no-cache --pack strict '{}'", articles());
    let html = desk.output(&format!("check --format html {options}"));
    let json = desk.output(&format!("check --format json {options}"));
    assert_eq!(html.code(), json.code());
    harmless(html.stdout());
    let page = Page::of(html.stdout());
    let mut found: Vec<(String, String, String)> = Vec::new();
    let mut marked: BTreeMap<(usize, String), String> = BTreeMap::new();
    let mut article = 0;
    let mut places = Vec::new();
    for (at, tag) in page.tags() {
        let class = attribute(tag, "class");
        if class == "article" {
            article += 1;
        } else if class.starts_with("note level-") {
            let code = page
                .tags()
                .find(|(code, tag)| *code > at && &**tag.name == b"code");
            let strong = page
                .tags()
                .find(|(strong, tag)| *strong > at && &**tag.name == b"strong");
            let severity = class.trim_start_matches("note level-").to_owned();
            found.push((
                page.text(code.unwrap().0),
                severity,
                page.text(strong.unwrap().0),
            ));
            places.push((article, attribute(tag, "data-f")));
        } else if &**tag.name == b"mark" {
            for number in attribute(tag, "data-f").split(' ') {
                let words = marked.entry((article, number.to_owned())).or_default();
                words.push_str(&page.text(at));
            }
        }
    }
    let expected = json.findings();
    assert!(expected.len() > 40, "{}", expected.len());
    // The margin is in the order of the prose.
    let mut shown: Vec<(String, String)> = found
        .iter()
        .map(|(rule, severity, _)| (rule.clone(), severity.clone()))
        .collect();
    let mut wanted: Vec<(String, String)> = expected
        .iter()
        .map(|[_, rule, severity, _]| (rule.clone(), severity.clone()))
        .collect();
    shown.sort();
    wanted.sort();
    assert_eq!(shown, wanted);
    // Numbers count the findings of an article in the order of the report.
    let mut nth = 0;
    let (mut article, mut last) = (0, "");
    for [path, rule, _, text] in &expected {
        if path != last {
            (article, nth, last) = (next_article(&places, article), 0, path);
        }
        nth += 1;
        let words = marked.get(&(article, nth.to_string()));
        let words = words.map_or_else(String::new, |words| squeezed(words));
        assert_eq!(words, squeezed(&as_read(text)), "{path}: {rule}");
    }
}

/// The next article of the page that has notes.
fn next_article(places: &[(usize, String)], after: usize) -> usize {
    let later = places.iter().map(|(article, _)| *article);
    later.filter(|article| *article > after).min().unwrap()
}

/// The words of a file as readers see them: without tags, entities and emphasis.
fn as_read(text: &str) -> String {
    let words = Page::of(text)
        .tokens
        .into_iter()
        .filter_map(|token| match token {
            Token::String(words) => Some(String::from_utf8_lossy(&words).into_owned()),
            _ => None,
        });
    words.collect::<String>().replace(['*', '_', '`', '\\'], "")
}

#[test]
fn nothing_in_an_article_or_its_name_becomes_markup() {
    let desk = Desk::new(&[]);
    for (number, words) in HOSTILE.iter().enumerate() {
        let article = format!(
            "{words}\n\nExperts {words} believe that the port will close, said Jane {words} Roe.\n\n\
             “{words} is late,” said the mayor of {words}. According to {words}, the dam leaks.\n"
        );
        desk.write(&format!("{number}.txt"), &article);
        desk.write(&format!("{number}.md"), &article);
        desk.write(
            &format!("desk {number}/{}.txt", words.replace('/', "")),
            &article,
        );
    }
    desk.write("bad\"><script>.txt", &[0_u8, 1, 2]);
    for command in ["check", "inspect"] {
        let run = desk.output(&format!("{command} --format html --language en ."));
        assert!(run.stdout().contains("alert(1)"), "{}", run.printed());
        assert!(run.stdout().contains("bad&quot;&gt;&lt;script&gt;.txt"));
        harmless(run.stdout());
    }
    let suppressed =
        "<!-- selon-disable-next-line vague-source -- <script>alert(1)</script> -->\n\n";
    desk.write(
        "last.md",
        &format!("{suppressed}{VAGUE}\n<!-- selon-disable nothing -->\n"),
    );
    let run = desk.output("check --format html last.md");
    assert!(
        run.stdout().contains("1 finding is suppressed"),
        "{}",
        run.stdout()
    );
    assert!(run.stdout().contains("Beside the text"));
    harmless(run.stdout());
}

#[test]
fn a_page_loads_nothing_and_runs_nothing_but_its_own() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    let run = desk.output("check --format html a.txt");
    let html = run.stdout();
    let page = Page::of(html);
    let is_policy = |tag: &Tag| attribute(tag, "http-equiv") == "Content-Security-Policy";
    let (at, tag) = page.tags().find(|(_, tag)| is_policy(tag)).unwrap();
    let policy = attribute(tag, "content");
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(policy.contains("script-src 'sha256-") && policy.contains("form-action 'none'"));
    assert!(
        !policy.contains("unsafe") && !policy.contains("http"),
        "{policy}"
    );
    // What stands before a policy is not held by it.
    let first = page
        .tags()
        .find(|(_, tag)| matches!(&**tag.name, b"style" | b"script"));
    assert!(at < first.unwrap().0);
    for own in [STYLE, SCRIPT] {
        for elsewhere in ["//", "url(", "@import", "fetch", "innerHTML", "eval"] {
            let found = own
                .lines()
                .find(|line| line.contains(elsewhere) && !line.trim_start().starts_with("//"));
            assert_eq!(found, None, "{elsewhere}");
        }
    }
    assert!(!html.contains("http:") && !html.contains("https:"));
}

#[test]
fn what_was_not_read_stands_first() {
    let desk = Desk::new(&[
        ("a.txt", VAGUE),
        ("b.txt", "{\"a\": [1, 2]}"),
        ("c.md", "---\nselon:\n  genre: odd\n---\n\nAll is quiet.\n"),
    ]);
    let run = desk.output("check --format html .");
    assert_eq!(run.code(), 2);
    let html = run.stdout();
    let problems = html.find("class=\"problems\"").unwrap();
    assert!(problems < html.find("id=\"index\"").unwrap());
    assert!(
        html.contains("<b>b.txt</b>") && html.contains("<b>c.md</b>"),
        "{html}"
    );
    // A page of nothing but trouble says so too.
    let run = desk.output("check --format html b.txt");
    assert!(run.stdout().contains("<b>b.txt</b>") && run.code() == 2);
}

#[test]
fn articles_of_one_file_have_places_of_their_own() {
    let item = |id| format!("<item><guid>{id}</guid><description>{VAGUE}</description></item>");
    let feed = format!(
        "<rss><channel>{}{}</channel></rss>",
        item("one"),
        item("two")
    );
    let desk = Desk::new(&[("wire.xml", &feed)]);
    let run = desk.output("check --format html .");
    let html = run.stdout();
    let page = Page::of(html);
    let ids: Vec<String> = { page.tags() }
        .map(|(_, tag)| attribute(tag, "id"))
        .filter(|id| !id.is_empty())
        .collect();
    let different: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "{ids:?}");
    for entry in ["wire.xml (one)", "wire.xml (two)"] {
        assert!(html.contains(entry), "{html}");
    }
}

#[test]
fn a_page_is_no_article() {
    let desk = Desk::new(&[("desk/a.txt", VAGUE)]);
    for _ in 0..2 {
        let run = desk.output("check -q -o html=page.html --format concise .");
        assert_eq!(
            run.printed(),
            "desk/a.txt:1:1: warning: vague source: “Experts” [vague-source]\nstatus 1"
        );
    }
    assert!(desk.read("page.html").starts_with("<!DOCTYPE html>"));
    std::fs::remove_file(desk.path("desk/a.txt")).unwrap();
    let run = desk.output("check .");
    assert!(run.stderr().contains("no articles in this folder") && run.code() == 2);
}

#[test]
fn inspect_shows_claims_without_a_source() {
    let desk = Desk::new(&[]);
    let path = format!("{}/en/daily-rents.md", articles());
    let html = desk.output(&format!("inspect --format html '{path}'"));
    harmless(html.stdout());
    let json = desk
        .output(&format!("inspect --format json '{path}'"))
        .json();
    let sentences = json["files"][0]["sentences"].as_array().unwrap();
    let open = |sentence: &&serde_json::Value| {
        sentence["support"] == "none"
            && sentence["signals"]
                .as_array()
                .is_some_and(|all| !all.is_empty())
    };
    let count = sentences.iter().filter(open).count();
    assert!(count > 0);
    assert_eq!(
        html.stdout()
            .matches("<li class=\"note level-claim\"")
            .count(),
        count
    );
    assert!(!html.stdout().contains(" findings"));
}

#[test]
fn a_page_speaks_the_language_of_its_articles() {
    let desk = Desk::new(&[
        ("a.txt", "Des experts estiment que le port fermera lundi.\n"),
        ("b.txt", "Le maire a déclaré que le pont ouvrira mardi.\n"),
        ("c.txt", VAGUE),
    ]);
    let run = desk.output("check --format html .");
    let html = run.stdout();
    assert!(html.contains("<html lang=\"fr\">") && html.contains("Les articles"));
    assert!(
        html.contains("lang=\"en\" aria-labelledby") && html.contains("1 finding in 7 words"),
        "{html}"
    );
    assert!(html.contains("1 signalement en 8 mots"), "{html}");
}
