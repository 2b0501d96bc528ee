//! Comments that take findings back, as they are written.

use crate::document::Comment;
use crate::text::{Span, Text};

/// What such a comment starts with; other comments are nobody's business.
const PREFIX: &str = "selon-";

/// What parts the rules from the reason: typing programs make a dash of two hyphens.
const SEPARATORS: [&str; 3] = ["--", "—", "–"];

/// How far a comment reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// The line it stands on.
    Line,
    /// The next line that says something.
    NextLine,
    /// From here on.
    Disable,
    /// Not from here on.
    Enable,
    /// The whole file.
    File,
}

impl Verb {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "disable-line" => Some(Self::Line),
            "disable-next-line" => Some(Self::NextLine),
            "disable" => Some(Self::Disable),
            "enable" => Some(Self::Enable),
            "disable-file" => Some(Self::File),
            _ => None,
        }
    }
}

/// A comment that takes findings back.
#[derive(Debug, Clone)]
pub(super) struct Directive {
    /// How far it reaches; none when it says no such thing.
    pub(super) verb: Option<Verb>,
    /// The word that says so.
    pub(super) verb_span: Span,
    /// All of the comment.
    pub(super) span: Span,
    /// The rules it names, and where.
    pub(super) rules: Vec<(String, Span)>,
    /// The reason it gives; empty when it gives none.
    pub(super) reason: String,
}

/// Reads a comment; none when it is not meant for us.
///
/// `comment <- "selon-" verb (rule ","?)* (("--" / "—" / "–") reason)?`
pub(super) fn read(text: &Text, comment: Comment) -> Option<Directive> {
    let inside = text.slice(comment.words);
    let mut words = words(inside, comment.words.start).peekable();
    let (first, verb_span) = words.next()?;
    let verb = first.strip_prefix(PREFIX)?;
    let mut rules = Vec::new();
    let mut reason = "";
    for (word, span) in words {
        if let Some(separator) = SEPARATORS.iter().find(|mark| word.starts_with(**mark)) {
            let start = (span.start - comment.words.start) as usize + separator.len();
            reason = inside.get(start..).unwrap_or_default().trim();
            break;
        }
        rules.extend(parts(word, span));
    }
    Some(Directive {
        verb: Verb::from_name(verb),
        verb_span,
        span: comment.span,
        rules,
        reason: reason.split_whitespace().collect::<Vec<_>>().join(" "),
    })
}

/// The words between blanks, and where they stand in the file.
fn words(inside: &str, start: u32) -> impl Iterator<Item = (&str, Span)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = inside.get(from..)?;
        let blanks = rest.len() - rest.trim_start().len();
        let word = rest.trim_start().split(char::is_whitespace).next()?;
        let at = start + number(from + blanks);
        from += blanks + word.len();
        (!word.is_empty()).then(|| (word, Span::new(at, at + number(word.len()))))
    })
}

/// The rules of one word, which commas may part: `vague-source,loaded-verb`.
fn parts(word: &str, span: Span) -> impl Iterator<Item = (String, Span)> {
    let mut at = span.start;
    word.split(',').filter_map(move |part| {
        let start = at;
        at += number(part.len()) + 1;
        let place = Span::new(start, start + number(part.len()));
        (!part.is_empty()).then(|| (part.to_owned(), place))
    })
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
