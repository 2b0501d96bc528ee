//! Suppression comments as they are written.

use crate::document::Comment;
use crate::rule::set::RuleSet;
use crate::text::{Span, Text};

/// What a suppression comment starts with; other comments are ignored.
const PREFIX: &str = "selon-";

/// What separates the rules from the reason; some editors turn two hyphens into a dash.
const SEPARATORS: [&str; 3] = ["--", "—", "–"];

/// What a comment does, and how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// Suppresses on its own line.
    Line,
    /// Suppresses on the next line with words.
    NextLine,
    /// Suppresses from here on.
    Disable,
    /// Ends what `Disable` began.
    Enable,
    /// Suppresses in the whole file.
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

/// A suppression comment.
#[derive(Debug, Clone)]
pub(super) struct Directive {
    /// What it does; `None` if that cannot be read.
    pub(super) verb: Option<Verb>,
    /// Its first word, which says what it does.
    pub(super) verb_span: Span,
    /// The whole comment.
    pub(super) span: Span,
    /// The rules it names, each with its place.
    pub(super) rules: Vec<(String, Span)>,
    /// The reason it gives; empty if it gives none.
    pub(super) reason: String,
}

impl Directive {
    /// Whether it needs a reason and gives none.
    pub(super) fn lacks_reason(&self, rules: &RuleSet) -> bool {
        !rules.reason_optional && self.verb != Some(Verb::Enable) && self.reason.is_empty()
    }
}

/// Reads a comment; `None` if it is not meant for selon.
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

/// The words of a comment, each with its place in the file.
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

/// The rules in one word, which commas may separate: `vague-source,loaded-verb`.
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
