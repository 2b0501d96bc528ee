//! How fast each stage is, and the whole check, in bytes of article a second.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use selon::annotate::annotate;
use selon::document::{self, Format, Seen};
use selon::language::{Id, Languages};
use selon::parse;
use selon::report::{self, Screen, Style};
use selon::rule::{self, RuleSet};
use selon::text::Text;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Articles are repeated up to this size: what a small newsroom writes in a day.
const SIZE: usize = 200_000;

/// What is measured if there is no article.
const ENGLISH: &str = "The harbor will close on Monday, the mayor, Jane Roe, told reporters. \
    “We have no choice,” she said. About 1,200 people could be affected, according to a report \
    that the city published last week. Experts say the quay would have collapsed.\n\n";
const FRENCH: &str = "Le port fermera lundi, a déclaré la maire, Anne Morel. « Nous n'avons pas le \
    choix », a-t-elle ajouté. Quelque 1 200 personnes seraient touchées, selon un rapport que la \
    ville a publié la semaine dernière. D'après des experts, le quai se serait effondré.\n\n";

fn main() {
    divan::main();
}

/// The articles of a language, repeated to [`SIZE`].
fn text(id: Id) -> Text {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut names: Vec<_> = fs::read_dir(folder.join(id.code()))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    names.sort();
    let mut articles = String::new();
    for name in names {
        articles += &fs::read_to_string(name).expect("articles are readable");
        articles += "\n\n";
    }
    if articles.is_empty() {
        articles += match id {
            Id::En => ENGLISH,
            Id::Fr => FRENCH,
        };
    }
    Text::new("articles.txt", articles.repeat(SIZE / articles.len() + 1))
}

fn rules() -> RuleSet {
    RuleSet::choose(rule::builtin(), &[], &[]).expect("no rule is asked for by name")
}

#[divan::bench]
fn build_rules() -> usize {
    rules().rules.len()
}

#[divan::bench(args = [Id::En, Id::Fr])]
fn build_language(id: Id) -> Id {
    Languages::default().get(id).id()
}

#[divan::bench(args = [Id::En, Id::Fr])]
fn extract(bencher: Bencher<'_, '_>, id: Id) {
    let text = text(id);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| {
            document::extract(black_box(&text), Format::Plain)
                .blocks
                .len()
        });
}

#[divan::bench(args = [Id::En, Id::Fr])]
fn article(bencher: Bencher<'_, '_>, id: Id) {
    let (text, languages) = (text(id), Languages::default());
    let document = document::extract(&text, Format::Plain);
    let language = languages.get(id);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| parse::article(black_box(&document), language).tokens.len());
}

#[divan::bench(args = [Id::En, Id::Fr])]
fn annotations(bencher: Bencher<'_, '_>, id: Id) {
    let (text, languages) = (text(id), Languages::default());
    let document = document::extract(&text, Format::Plain);
    let article = parse::article(&document, languages.get(id));
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| annotate(black_box(&article)).attributions.len());
}

#[divan::bench(args = [Id::En, Id::Fr])]
fn diagnostics(bencher: Bencher<'_, '_>, id: Id) {
    let (text, languages, rules) = (text(id), Languages::default(), rules());
    let document = document::extract(&text, Format::Plain);
    let article = parse::article(&document, languages.get(id));
    let annotations = annotate(&article);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| rule::check(black_box(&article), &annotations, &rules).len());
}

#[divan::bench(args = [(Id::En, true), (Id::En, false), (Id::Fr, true), (Id::Fr, false)])]
fn report(bencher: Bencher<'_, '_>, (id, is_json): (Id, bool)) {
    let (text, languages, rules) = (text(id), Languages::default(), rules());
    let checked = selon::check(&text, Format::Plain, Some(id), &languages, &rules);
    let style = style(is_json);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| {
            let mut out = Vec::new();
            report::findings(style, checked.of(black_box(&text)), &mut out);
            out.len()
        });
}

/// Everything, from the characters of an article to its report.
#[divan::bench(args = [Id::En, Id::Fr])]
fn check(bencher: Bencher<'_, '_>, id: Id) {
    let (text, languages, rules) = (text(id), Languages::default(), rules());
    languages.get(id);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| {
            let text = Text::new(text.name(), black_box(text.as_str()));
            let checked = selon::check(&text, Format::Plain, None, &languages, &rules);
            let mut out = Vec::new();
            report::findings(style(true), checked.of(&text), &mut out);
            out.len()
        });
}

/// Everything, from the bytes of a file in each format to its report: bytes of prose a second, so that formats that
/// spell it at length are not praised for that.
#[divan::bench(args = FORMATS)]
fn formats(bencher: Bencher<'_, '_>, format: Format) {
    let (plain, languages, rules) = (text(Id::En), Languages::default(), rules());
    languages.get(Id::En);
    let file = written(plain.as_str(), format);
    bencher
        .counter(BytesCount::of_str(plain.as_str()))
        .bench(|| {
            let articles = document::articles("file", Some(format), black_box(&file).clone());
            let (text, format) = articles.expect("it is in that format").remove(0);
            let checked = selon::check(&text, format, Some(Id::En), &languages, &rules);
            let seen = text.place().part.is_some();
            let seen = seen.then(|| Seen::of(&document::extract(&text, format)));
            let mut file = checked.of(&text);
            file.seen = seen.as_ref();
            let mut out = Vec::new();
            report::findings(style(true), file, &mut out);
            out.len()
        });
}

/// What [`formats`] compares with Markdown: all but plain text and the blocks of an editor.
const FORMATS: [Format; 14] = [
    Format::Markdown,
    Format::Html,
    Format::Docx,
    Format::Odt,
    Format::Epub,
    Format::Feed,
    Format::Wire,
    Format::Transmission,
    Format::Ninjs,
    Format::Ans,
    Format::JsonFeed,
    Format::WordPress,
    Format::Mail,
    Format::Rtf,
];

/// A plain text as a file in a format.
fn written(plain: &str, format: Format) -> Vec<u8> {
    let html = || each(plain, "<p>", "</p>\n");
    let json = |words: &str| serde_json::to_string(words).expect("memory takes all");
    let file = match format {
        Format::Html => html(),
        Format::Docx => return word(plain),
        Format::Odt => return open_document(plain),
        Format::Epub => return book(plain),
        Format::Feed => format!(
            "<rss><channel><item><description>{}</description></item></channel></rss>",
            escaped(&html())
        ),
        Format::Wire => format!(
            "<nitf><body><body.content>{}</body.content></body></nitf>",
            html()
        ),
        Format::Transmission => {
            let lines = plain.replace('\n', "\r\n");
            format!("\u{1}wx0001 4 vt 100\r\n\u{2}{lines}\u{3}\r\n")
        }
        Format::Ninjs => format!("{{\"body_html\":{}}}", json(&html())),
        Format::JsonFeed => format!(
            "{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{{\"content_html\":{}}}]}}",
            json(&html())
        ),
        Format::WordPress => {
            format!(
                "{{\"title\":null,\"content\":{{\"rendered\":{}}}}}",
                json(&html())
            )
        }
        Format::Ans => {
            let element = |words: &str| {
                let content = json(&escaped(words));
                format!("{{\"type\":\"text\",\"content\":{content}}}")
            };
            let elements: Vec<String> = paragraphs(plain).map(element).collect();
            format!("{{\"content_elements\":[{}]}}", elements.join(","))
        }
        Format::Mail => format!(
            "Message-ID: <1@example.org>\nContent-Transfer-Encoding: quoted-printable\n\
             Content-Type: text/plain; charset=utf-8\n\n{}",
            plain
                .replace('=', "=3D")
                .replace('’', "=E2=80=99")
                .replace('é', "=C3=A9")
        ),
        Format::Rtf => {
            let one = |c: char| match c {
                '\\' | '{' | '}' => format!("\\{c}"),
                _ if c.is_ascii() => c.to_string(),
                _ => format!("\\u{}?", u32::from(c)),
            };
            let paragraph = |words: &str| {
                let words: String = words.chars().map(one).collect();
                format!("\\pard {words}\\par\n")
            };
            format!(
                "{{\\rtf1 {}}}",
                paragraphs(plain).map(paragraph).collect::<String>()
            )
        }
        Format::Plain | Format::Markdown | Format::Editor => plain.to_owned(),
    };
    file.into_bytes()
}

/// A plain text as a Word document.
fn word(plain: &str) -> Vec<u8> {
    // As Word writes it: runs with their properties, and a paragraph with its numbers.
    let body = each(
        plain,
        "<w:p w:rsidR=\"00A77427\" w:rsidRDefault=\"00A77427\"><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r w:rsidRPr=\"00B1\"><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t xml:space=\"preserve\">",
        "</w:t></w:r></w:p>",
    );
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", &main)])
}

/// A plain text as an ODT file.
fn open_document(plain: &str) -> Vec<u8> {
    let body = each(plain, "<text:p text:style-name=\"P1\">", "</text:p>");
    let content = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
    ])
}

/// A plain text as an EPUB.
fn book(plain: &str) -> Vec<u8> {
    let page = format!("<html><body>{}</body></html>", each(plain, "<p>", "</p>\n"));
    package(&[
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            "<container><rootfile full-path=\"a.opf\"/></container>",
        ),
        (
            "a.opf",
            "<package><item id=\"a\" media-type=\"application/xhtml+xml\" href=\"a.xhtml\"/><itemref idref=\"a\"/></package>",
        ),
        ("a.xhtml", &page),
    ])
}

/// The paragraphs of a plain text.
fn paragraphs(plain: &str) -> impl Iterator<Item = &str> {
    plain
        .split("\n\n")
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

/// Words as they stand in XML.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// Each paragraph, escaped, between two strings.
fn each(plain: &str, before: &str, after: &str) -> String {
    paragraphs(plain)
        .flat_map(|words| [before.to_owned(), escaped(words), after.to_owned()])
        .collect()
}

/// A ZIP file with parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, characters) in parts {
        let options = SimpleFileOptions::default();
        let started = zip.start_file(*name, options);
        started.expect("memory takes all");
        let put = zip.write_all(characters.as_bytes());
        put.expect("memory takes all");
    }
    zip.finish().expect("memory takes all").into_inner()
}

/// Endless repetition, at two sizes: bytes per second stay the same if time is linear.
#[divan::bench(args = REPEATED, consts = [20_000, 160_000])]
fn repeated<const SIZE: usize>(bencher: Bencher<'_, '_>, unit: &str) {
    let (languages, rules) = (Languages::default(), rules());
    let text = Text::new("unit.txt", unit.repeat(SIZE / unit.len()));
    languages.get(Id::Fr);
    bencher
        .counter(BytesCount::of_str(text.as_str()))
        .bench(|| {
            let text = black_box(&text);
            let id = Some(Id::Fr);
            let checked = selon::check(text, Format::Plain, id, &languages, &rules);
            checked.of(text).diagnostics.len()
        });
}

/// What repeats in [`repeated`].
const REPEATED: [&str; 6] = ["l'", " ?", "\n!", "M.", "a-", "« "];

fn style(is_json: bool) -> Style {
    let format = if is_json {
        report::Format::Json
    } else {
        report::Format::Text
    };
    Style {
        format,
        screen: Screen::default(),
        explain: false,
    }
}
