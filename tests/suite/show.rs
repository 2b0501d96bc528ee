//! Analyses a text and prints what was found, on one line or with brackets in the text.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::LazyLock;

use selon::annotate::{Annotations, Extent, Signal, annotate};
use selon::document::{Document, Format, extract};
use selon::language::{Id, Languages};
use selon::parse::{Article, Words, article};
use selon::rule::{self, Rule, RuleSet};
use selon::text::Text;

/// The languages as they are without entries of a newsroom, built once for all tests.
pub(crate) static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::default);

/// Every rule that is built in.
pub(crate) static BUILTIN: LazyLock<Vec<Rule>> = LazyLock::new(rule::builtin);

/// The rules that run by default.
pub(crate) static RULES: LazyLock<RuleSet> = LazyLock::new(|| chosen(&[]));

/// Some built-in rules, or those that run by default if none is named.
pub(crate) fn chosen(ids: &[&str]) -> RuleSet {
    let ids: Vec<String> = ids.iter().map(|&id| id.to_owned()).collect();
    RuleSet::choose(BUILTIN.clone(), &ids, &[]).expect("there are such rules")
}

/// Analyses a plain text and prints what was found.
pub(crate) fn of<R>(
    language: Id,
    characters: &str,
    print: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    in_format(Format::Plain, language, characters, print)
}

/// Analyses a text in a format and prints what was found.
pub(crate) fn in_format<R>(
    format: Format,
    language: Id,
    characters: &str,
    print: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    let text = Text::new("case.txt", characters);
    let document = extract(&text, format);
    let article = article(&document, LANGUAGES.get(language));
    print(&article, &annotate(&article))
}

/// The sentences, as they are divided.
pub(crate) fn sentences(article: &Article<'_>, _: &Annotations) -> String {
    let sentences = article.sentences.iter();
    join(sentences.map(|one| article.prose(one.words)), " | ")
}

/// The tokens, with blanks between them.
pub(crate) fn tokens(article: &Article<'_>, _: &Annotations) -> String {
    let count = u32::try_from(article.tokens.len()).expect("a case is short");
    join((0..count).map(|at| article.form(at)), " ")
}

/// The outermost quotations, with line ends as blanks.
pub(crate) fn quotations(article: &Article<'_>, all: &Annotations) -> String {
    let quotations = all.quotations.iter();
    join(quotations.map(|one| article.prose(one.words)), " | ").replace('\n', " ")
}

/// The text with its sources, cues, contents and credits in brackets.
pub(crate) fn attributions(article: &Article<'_>, all: &Annotations) -> String {
    let mut marks = Vec::new();
    let mut add = |extent: &Extent, name: &'static str| {
        marks.extend(extent.0.iter().map(|&words| (words, name)));
    };
    for one in &all.attributions {
        one.source.iter().for_each(|one| add(&one.extent, "source"));
        one.cue.iter().for_each(|one| add(&one.extent, "cue"));
        one.content
            .iter()
            .for_each(|one| add(&one.extent, "content"));
    }
    for credit in &all.credits {
        add(&credit.source.extent, "by");
        add(&credit.content, "shown");
    }
    bracketed(article, marks)
}

/// A text with extents in brackets; inner brackets stand inside outer ones.
fn bracketed(article: &Article<'_>, mut marks: Vec<(Words, &str)>) -> String {
    marks.sort_by_key(|(words, _)| (words.start, Reverse(words.end)));
    let text = article.document.text.as_str();
    let mut out = String::new();
    for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
        for (words, _) in &marks {
            if article.span(*words).end as usize == at {
                out.push(']');
            }
        }
        for (words, name) in &marks {
            if article.span(*words).start as usize == at {
                write!(out, "[{name} ").expect("memory takes all");
            }
        }
        out.extend(text.get(at..).and_then(|rest| rest.chars().next()));
    }
    out
}

/// Each source after its kind.
pub(crate) fn sources(article: &Article<'_>, all: &Annotations) -> String {
    let sources = all
        .attributions
        .iter()
        .filter_map(|one| one.source.as_ref());
    let shown = sources.map(|one| {
        let words = article.prose(one.extent.hull());
        format!("{}: {words}", one.kind.name())
    });
    join(shown, " · ")
}

/// The support of each sentence, in order.
pub(crate) fn support(article: &Article<'_>, all: &Annotations) -> String {
    assert_eq!(article.sentences.len(), all.support.len());
    join(all.support.iter().map(|one| one.name()), " ")
}

/// Each claim: its signals, and the words that show them best.
pub(crate) fn claims(article: &Article<'_>, all: &Annotations) -> String {
    let claims = all.claims.iter().map(|one| {
        let signals = join(one.signals.iter().map(Signal::name), "+");
        format!("{signals}: {}", written(article, one.words))
    });
    join(claims, "; ")
}

/// Each hedge of the writer's own after its kind.
pub(crate) fn hedges(article: &Article<'_>, all: &Annotations) -> String {
    let own = all.hedges.iter().filter(|one| !one.in_quotation);
    let shown = own.map(|one| {
        let words = written(article, one.extent.hull());
        format!("{}: {words}", one.kind.name())
    });
    join(shown, "; ")
}

/// Words as they are written in the file.
fn written<'a>(article: &'a Article<'_>, words: Words) -> &'a str {
    article.document.text.slice(article.span(words))
}

/// One line per block: its role, its prose with line ends as `⏎`, and `+link` if it links to a page.
pub(crate) fn blocks(format: Format, characters: &str) -> String {
    let text = Text::new("case", characters);
    let document = extract(&text, format);
    let mut out = String::new();
    for block in &document.blocks {
        let prose = prose(&document, block.prose.clone());
        let prose = prose.replace("\r\n", "⏎").replace(['\n', '\r'], "⏎");
        let link = if block.has_link { " +link" } else { "" };
        writeln!(out, "{}: {prose}{link}", block.role.name()).expect("memory takes all");
    }
    out
}

/// Each word of the prose, and the bytes of the file it stands for.
pub(crate) fn origins(format: Format, characters: &str) -> String {
    let text = Text::new("case", characters);
    let document = extract(&text, format);
    let mut out = Vec::new();
    for block in &document.blocks {
        let mut at = block.prose.start;
        for word in prose(&document, block.prose.clone()).split(' ') {
            let end = at + u32::try_from(word.len()).expect("words are short");
            out.push(format!("{word}={}", text.slice(document.span(at..end))));
            at = end + 1;
        }
    }
    out.join(" ")
}

/// A part of the prose of a document.
pub(crate) fn prose<'d>(document: &'d Document<'_>, range: Range<u32>) -> &'d str {
    let prose = document.prose.get(range.start as usize..range.end as usize);
    prose.expect("a block lies in the prose on character boundaries")
}

/// Texts with something between them.
pub(crate) fn join(texts: impl Iterator<Item = impl AsRef<str>>, between: &str) -> String {
    let mut out = String::new();
    for (number, text) in texts.enumerate() {
        out += if number > 0 { between } else { "" };
        out += text.as_ref();
    }
    out
}
