//! The same article written in another way: accents apart from their letters, other apostrophes, lines
//! broken elsewhere, note marks, another format. The same words are found in it.
//!
//! `properties.rs` tries most of this on sentences made for it; here are whole articles.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::Path;

use selon::annotate::{Annotations, Extent};
use selon::diagnostic::Diagnostic;
use selon::document::{Format, Role, extract};
use selon::language::Id;
use selon::parse::{Article, Words};
use selon::text::Text;
use unicode_normalization::UnicodeNormalization as _;

use crate::accuracy::judged;
use crate::articles;
use crate::properties::run;
use crate::show::prose;

/// How wide the lines of a wrapped paragraph are.
const WIDTH: usize = 66;

/// What differs all the same: part of a path, a rewriting and why nothing is done about it.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "fr/regional-incendie.txt",
        "wrapped lines",
        "a line that ends on a colon, with room for the mark that opens the next one, ends a paragraph",
    ),
    (
        "fr/news-gauche-autoroute.txt",
        "wrapped lines",
        "a line that ends on a colon, with room for the number behind it, ends a paragraph",
    ),
    (
        "fr/live-tempete-odile.txt",
        "wrapped lines",
        "items that run on behind one another are words of one line, and the last is an item on its own",
    ),
];

/// An article as it is written in a file.
struct Copy {
    path: String,
    characters: String,
    format: Format,
    language: Id,
}

/// Another way to write an article; `None` where there is none.
type Rewriting = fn(&Copy) -> Option<(String, Format)>;

/// Every rewriting, by its name.
const REWRITINGS: &[(&str, Rewriting)] = &[
    ("accents apart", |copy| {
        Some((copy.characters.nfd().collect(), copy.format))
    }),
    ("straight apostrophes", |copy| {
        Some((apostrophes(&copy.characters, '\''), copy.format))
    }),
    ("typographic apostrophes", |copy| {
        Some((apostrophes(&copy.characters, '’'), copy.format))
    }),
    ("wrapped lines", |copy| {
        Some((wrapped(copy, WIDTH), copy.format))
    }),
    ("long lines", |copy| {
        Some((wrapped(copy, usize::MAX), copy.format))
    }),
    ("note marks", |copy| Some((noted(copy), copy.format))),
    ("in Markdown", |copy| in_format(copy, Format::Markdown)),
    ("in HTML", |copy| in_format(copy, Format::Html)),
    ("in ninjs", |copy| in_format(copy, Format::Ninjs)),
    ("in ANS", |copy| in_format(copy, Format::Ans)),
    ("in JSON Feed", |copy| in_format(copy, Format::JsonFeed)),
    ("in WordPress", |copy| in_format(copy, Format::WordPress)),
    ("in an e-mail", |copy| in_format(copy, Format::Mail)),
    ("in RTF", |copy| in_format(copy, Format::Rtf)),
];

#[test]
fn the_same_words_are_found_however_they_are_written() {
    let mut wrong = String::new();
    let mut needed = vec![false; EXCEPTIONS.len()];
    for copy in copies() {
        let expected = found(&copy.characters, copy.format, copy.language);
        for (name, rewrite) in REWRITINGS {
            let Some((characters, format)) = rewrite(&copy) else {
                continue;
            };
            let found = found(&characters, format, copy.language);
            if found == expected {
                continue;
            }
            let exception = EXCEPTIONS
                .iter()
                .position(|(path, rewriting, _)| copy.path.contains(path) && rewriting == name);
            match exception {
                Some(place) => needed[place] = true,
                None => difference(
                    &mut wrong,
                    &format!("{}: {name}", copy.path),
                    &expected,
                    &found,
                ),
            }
        }
    }
    for (exception, _) in EXCEPTIONS.iter().zip(needed).filter(|(_, needed)| !needed) {
        writeln!(wrong, "no exception any more: {exception:?}").expect("memory takes all");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Adds what is found in one of two ways to write an article.
fn difference(wrong: &mut String, name: &str, before: &[String], after: &[String]) {
    writeln!(wrong, "{name}").expect("memory takes all");
    for (sign, these, those) in [('-', before, after), ('+', after, before)] {
        for one in these.iter().filter(|one| !those.contains(one)) {
            writeln!(wrong, "  {sign} {one}").expect("memory takes all");
        }
    }
}

/// The articles of `tests/articles` and the judged ones, which are plain text.
fn copies() -> Vec<Copy> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut copies = Vec::new();
    for path in articles::articles(&tests.join("articles")) {
        let characters = fs::read_to_string(&path).expect("articles are UTF-8");
        let path = path.to_string_lossy().replace('\\', "/");
        let format = Format::of(&path).expect("articles are in formats selon reads");
        let language = Id::ALL
            .into_iter()
            .find(|id| path.contains(&format!("/{}/", id.code())));
        copies.push(Copy {
            characters,
            format,
            language: language.expect("the folder is a language"),
            path,
        });
    }
    for language in Id::ALL {
        for path in articles::articles(&tests.join("quality").join(language.code())) {
            let gold = judged::read(&path).expect("it is a judged article");
            copies.push(Copy {
                path: path.to_string_lossy().replace('\\', "/"),
                characters: gold.text,
                format: Format::Plain,
                language,
            });
        }
    }
    copies
}

/// The words of every finding behind its rule, and those of every attribution.
pub(crate) fn found(characters: &str, format: Format, language: Id) -> Vec<String> {
    run(
        characters,
        format,
        language,
        |article, annotations, findings| {
            let mut found: Vec<_> = findings.iter().map(|one| finding(article, one)).collect();
            found.extend(attributions(article, annotations));
            found
        },
    )
}

fn finding(article: &Article<'_>, finding: &Diagnostic) -> String {
    let tokens = { 0.. }.zip(&article.tokens).map(|(at, _)| at);
    let inside = tokens.filter(|&at| {
        let span = article.span(Words::new(at, at + 1));
        finding.span.overlaps(span)
    });
    let words: Vec<&str> = inside.map(|at| article.form(at)).collect();
    format!("{}: {}", finding.rule, alike(&words))
}

fn attributions(article: &Article<'_>, annotations: &Annotations) -> Vec<String> {
    let words = |extent: Option<&Extent>| {
        let words = extent.iter().flat_map(|extent| &extent.0);
        let forms = words
            .flat_map(|words| words.start..words.end)
            .map(|at| article.form(at));
        alike(&forms.collect::<Vec<_>>())
    };
    let all = annotations.attributions.iter().map(|one| {
        let source = words(one.source.as_ref().map(|one| &one.extent));
        let cue = words(one.cue.as_ref().map(|one| &one.extent));
        let content = words(one.content.as_ref().map(|one| &one.extent));
        format!("source ({source}) cue ({cue}) content ({content})")
    });
    all.collect()
}

/// Words without what a rewriting changes.
fn alike(words: &[&str]) -> String {
    let words = words.join(" ").nfc().collect::<String>().replace('’', "'");
    words.replace(" [ 1 ]", "").replace(" [1]", "")
}

/// Apostrophes between letters, all in one way.
fn apostrophes(characters: &str, apostrophe: char) -> String {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut before = None;
    let mut rest = characters.chars().peekable();
    let mut out = String::with_capacity(characters.len());
    while let Some(one) = rest.next() {
        let is_inside = is_letter(before) && is_letter(rest.peek().copied());
        out.push(if is_inside && "'’".contains(one) {
            apostrophe
        } else {
            one
        });
        before = Some(one);
    }
    out
}

/// A file whose paragraphs are changed.
fn paragraphs(copy: &Copy, change: impl Fn(&str, &str) -> String) -> String {
    let text = Text::new("article", copy.characters.as_str());
    let document = extract(&text, copy.format);
    let (mut out, mut end) = (String::new(), 0);
    for block in document
        .blocks
        .iter()
        .filter(|block| block.role == Role::Paragraph)
    {
        let span = document.span(block.prose.clone()).range();
        let part = |range: Range<usize>| {
            let part = copy.characters.get(range);
            part.expect("spans end between characters")
        };
        let line = part(0..span.start).rsplit('\n').next();
        out += part(end..span.start);
        out += &change(part(span.clone()), line.unwrap_or_default());
        end = span.end;
    }
    out + copy.characters.get(end..).unwrap_or_default()
}

/// The paragraphs of an article in lines of so many characters.
fn wrapped(copy: &Copy, width: usize) -> String {
    paragraphs(copy, |paragraph, before| {
        let mut column = before.chars().count();
        let mut out = String::new();
        for part in parts(paragraph) {
            let length = part.chars().count();
            if !out.is_empty() && column + 1 + length > width {
                out.push('\n');
                column = 0;
            } else if !out.is_empty() {
                out.push(' ');
                column += 1;
            }
            out += &part;
            column += length;
        }
        out
    })
}

/// Whether a word is the next group of digits of a number: « 1 800 ».
fn is_group(before: &str, word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && before.ends_with(|c: char| c.is_ascii_digit())
}

/// Words, each with what may not begin a line: « – », « 12. », or what stands behind « « ».
fn parts(paragraph: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in paragraph.split_ascii_whitespace() {
        let number = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_item = number.len() < word.len() && number.starts_with(['.', ')']);
        let starts = word.starts_with(|c: char| c.is_alphanumeric() || "«“\"‘".contains(c));
        match parts.last_mut() {
            // Nobody breaks a number.
            Some(last) if is_item || !starts || last.ends_with('«') || is_group(last, word) => {
                *last = format!("{last} {word}");
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

/// A note mark behind each stop in a paragraph.
fn noted(copy: &Copy) -> String {
    let mark = if copy.format == Format::Html {
        ".<sup>[1]</sup>"
    } else {
        ".[1]"
    };
    paragraphs(copy, |paragraph, _| {
        let mut out = String::new();
        let mut rest = paragraph;
        while let Some((before, after)) = rest.split_once('.') {
            // A lower-case word of some length is no abbreviation.
            let word = before
                .rsplit(|c: char| !c.is_alphabetic())
                .next()
                .unwrap_or_default();
            let is_word = word.len() > 4 && word.chars().all(char::is_lowercase);
            let ends = after.is_empty() || after.starts_with([' ', '\n']);
            // A note stands behind the quotation.
            let ends = ends && !after.trim_start().starts_with(['»', '”', '’', '"', '\'']);
            out += before;
            out += if is_word && ends { mark } else { "." };
            rest = after;
        }
        out + rest
    })
}

/// A plain text in another format.
fn in_format(copy: &Copy, format: Format) -> Option<(String, Format)> {
    if copy.format != Format::Plain {
        return None;
    }
    let text = Text::new("article", copy.characters.as_str());
    let document = extract(&text, copy.format);
    let blocks = document.blocks.iter().map(|block| {
        let words = prose(&document, block.prose.clone());
        if format == Format::Markdown {
            markdown(block.role, words)
        } else if format == Format::Rtf {
            rtf(block.role, words)
        } else {
            html(block.role, words)
        }
    });
    let written = match format {
        Format::Ninjs => format!("{{\"body_html\": {}}}", json(&blocks.collect::<String>())),
        Format::Ans => {
            let element = |html: String| {
                let content = json(&html);
                format!("{{\"type\": \"raw_html\", \"content\": {content}}}")
            };
            let elements: Vec<String> = blocks.map(element).collect();
            format!("{{\"content_elements\": [{}]}}", elements.join(", "))
        }
        Format::JsonFeed => {
            let content = json(&blocks.collect::<String>());
            format!("{{\"items\": [{{\"content_html\": {content}}}]}}")
        }
        Format::WordPress => {
            let content = json(&blocks.collect::<String>());
            format!("{{\"title\": null, \"content\": {{\"rendered\": {content}}}}}")
        }
        Format::Transmission => format!(
            "\u{1}wx0001 4 vt 100\r\n\u{2}{}\u{3}\r\n",
            blocks.collect::<String>()
        ),
        Format::Mail => mail(&blocks.collect::<String>()),
        Format::Rtf => format!(
            "{{\\rtf1{{\\stylesheet{{\\s1 heading 1;}}{{\\s2 Quote;}}}}{}}}",
            blocks.collect::<String>()
        ),
        Format::Plain
        | Format::Markdown
        | Format::Html
        | Format::Editor
        | Format::Docx
        | Format::Odt
        | Format::Epub
        | Format::Feed
        | Format::Wire => blocks.collect(),
    };
    Some((written, format))
}

/// A string of JSON in ASCII.
fn json(words: &str) -> String {
    let quoted = serde_json::to_string(words).expect("memory takes all");
    let mut out = String::new();
    for one in quoted.chars() {
        if one.is_ascii() {
            out.push(one);
        } else {
            for unit in one.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").expect("memory takes all");
            }
        }
    }
    out
}

/// A message whose words are HTML.
fn mail(html: &str) -> String {
    let mut quoted = String::new();
    let mut column = 0;
    for byte in html.bytes() {
        if column > 70 {
            quoted += "=\r\n";
            column = 0;
        }
        if byte == b'=' || !byte.is_ascii() {
            write!(quoted, "={byte:02X}").expect("memory takes all");
            column += 3;
        } else {
            quoted.push(char::from(byte));
            column += 1;
        }
    }
    format!(
        "Message-ID: <1@example.org>\r\nContent-Type: text/html; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{quoted}\r\n"
    )
}

fn rtf(role: Role, words: &str) -> String {
    let mut escaped = String::new();
    for one in words.chars() {
        match one {
            '\\' | '{' | '}' => escaped.extend(['\\', one]),
            // A line end means nothing there.
            '\n' | '\r' => escaped.push(' '),
            _ if one.is_ascii() => escaped.push(one),
            _ => {
                for unit in one.encode_utf16(&mut [0; 2]) {
                    let number = i32::from(*unit) - if *unit > 0x7fff { 0x1_0000 } else { 0 };
                    write!(escaped, "\\u{number}?").expect("memory takes all");
                }
            }
        }
    }
    let style = match role {
        Role::Heading => "\\s1",
        Role::Blockquote => "\\s2",
        Role::List => "\\ls1",
        Role::Paragraph
        | Role::Caption
        | Role::Note
        | Role::Byline
        | Role::Dateline
        | Role::Boilerplate => "",
    };
    format!("\\pard{style} {escaped}\\par\r\n")
}

fn markdown(role: Role, words: &str) -> String {
    let mut escaped = String::new();
    for one in words.chars() {
        let is_mark = "\\`*_[]<>#&~|+-".contains(one);
        escaped.extend(is_mark.then_some('\\'));
        escaped.push(one);
    }
    let mark = match role {
        Role::Heading => "## ",
        Role::List => "- ",
        Role::Blockquote => "> ",
        Role::Paragraph
        | Role::Caption
        | Role::Note
        | Role::Byline
        | Role::Dateline
        | Role::Boilerplate => "",
    };
    format!("{mark}{escaped}\n\n")
}

fn html(role: Role, words: &str) -> String {
    let escaped = words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let tag = match role {
        Role::Heading => "h2",
        Role::List => "li",
        Role::Blockquote => "blockquote",
        Role::Paragraph
        | Role::Caption
        | Role::Note
        | Role::Byline
        | Role::Dateline
        | Role::Boilerplate => "p",
    };
    format!("<{tag}>{escaped}</{tag}>\n")
}
