//! Lines of plain text, and what each looks like by itself.

use std::ops::Range;

use super::model::{Block, Role};
use super::typography;
use crate::text::{Span, Text, offset};

/// The greatest width of a title above a list, which ends without punctuation, in scalar values.
const LONGEST_INTRODUCTION: usize = 50;

/// The lines of a text in order; `None` for blank ones.
pub(super) fn read(text: &Text) -> impl Iterator<Item = Option<Line<'_>>> {
    (0..text.line_count()).map(|line| Line::read(text, text.line(line)))
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// The line without the space around it.
    whole: &'t str,
    /// Its bytes without the space around it and the mark of an item.
    pub(super) words: Span,
    pub(super) kind: LineKind,
    pub(super) start: LineStart,
    pub(super) end: LineEnd,
    /// How many bytes of space precede it.
    pub(super) indent: usize,
}

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A paragraph, or a part of one.
    Words,
    /// The first line of a list item.
    Item,
    /// A block of its own: an intertitle, an ornament, a credit.
    Alone(Role),
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// On a mark that may end a sentence, or a colon.
    Stop,
    /// On a comma, or another sign that the line below goes on: « que », "more than".
    Comma,
    /// On a semicolon.
    Semicolon,
    /// On anything else: the sentence continues, or the line is a title.
    Open,
}

/// How a line starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineStart {
    /// With a small letter: it continues a sentence.
    Small,
    /// With a mark that closes something on the line above.
    Closing,
    /// With the dash of dialogue.
    Dash,
    /// With anything else.
    Other,
}

impl<'t> Line<'t> {
    /// Reads a line; `None` if it is blank.
    fn read(text: &'t Text, span: Span) -> Option<Self> {
        let whole = text.slice(span);
        let after = whole.trim_start_matches(typography::is_space);
        let line = after.trim_end_matches(typography::is_space);
        if line.is_empty() {
            return None;
        }
        let indent = whole.len() - after.len();
        let (kind, words) = LineKind::of(line);
        let start = span.start + offset(indent);
        Some(Self {
            whole: line,
            words: Span::new(start + offset(words.start), start + offset(words.end)),
            kind,
            start: LineStart::of(line),
            end: LineEnd::of(line),
            indent,
        })
    }

    /// Its width without the space around it, in scalar values. Few lines are asked.
    pub(super) fn width(&self) -> usize {
        self.whole.chars().count()
    }

    /// The width of its first word, in scalar values.
    pub(super) fn first_word(&self) -> usize {
        let mut words = self.whole.split_whitespace();
        words.next().map_or(0, |word| word.chars().count())
    }

    /// The line between its neighbors: a hyphen inside a sentence marks no item.
    ///
    /// Right about « Saint » above « - Jean », as careless exports break names; wrong about a list of
    /// one item without a colon above it.
    pub(super) fn between(self, before: Option<Self>, after: Option<Self>) -> Self {
        let alone = after.is_none_or(|after| after.kind != LineKind::Item);
        let inside = before.is_some_and(|before| {
            let open = before.kind == LineKind::Words && before.end == LineEnd::Open;
            open && (alone || before.width() > LONGEST_INTRODUCTION)
        });
        if self.kind != LineKind::Item || !inside {
            return self;
        }
        Self {
            kind: LineKind::Words,
            start: LineStart::Small,
            ..self
        }
    }

    /// The block it starts.
    pub(super) fn block(self) -> Block {
        let role = match self.kind {
            LineKind::Words => Role::Paragraph,
            LineKind::Item => Role::List,
            LineKind::Alone(role) => role,
        };
        Block {
            role,
            prose: self.words.start..self.words.end,
            has_link: false,
            quotation: None,
        }
    }
}

impl LineKind {
    /// What a line is, and where its words are.
    fn of(line: &str) -> (Self, Range<usize>) {
        let whole = 0..line.len();
        if let Some(words) = typography::intertitle(line) {
            (Self::Alone(Role::Heading), words)
        } else if typography::is_closing_mark(line) || typography::ends_in_opening(line) {
            (Self::Words, whole)
        } else if typography::is_ornament(line) {
            (Self::Alone(Role::Boilerplate), whole)
        } else if line.starts_with('©') {
            (Self::Alone(Role::Caption), whole)
        } else if let Some(mark) = typography::item_mark(line) {
            (Self::Item, mark..line.len())
        } else {
            (Self::Words, whole)
        }
    }
}

impl LineEnd {
    fn of(line: &str) -> Self {
        if typography::ends_sentence(line) {
            Self::Stop
        } else if line.ends_with(',') || typography::ends_in_opening(line) || leads_on(line) {
            Self::Comma
        } else if line.ends_with(';') {
            Self::Semicolon
        } else {
            Self::Open
        }
    }
}

/// Whether a line ends in a word that no heading ends in, in either language.
fn leads_on(line: &str) -> bool {
    const WORDS: [&str; 40] = [
        "a", "an", "and", "au", "aux", "avec", "between", "dans", "de", "des", "du", "et", "from",
        "his", "its", "la", "le", "les", "leur", "leurs", "ou", "par", "pour", "qu'à", "que", "sa",
        "ses", "son", "sous", "sur", "than", "that", "the", "their", "un", "une", "vers", "very",
        "whose", "without",
    ];
    let last = line.rsplit(typography::is_space).next();
    last.is_some_and(|last| last.len() < line.len() && WORDS.binary_search(&last).is_ok())
}

impl LineStart {
    fn of(line: &str) -> Self {
        if line.starts_with(char::is_lowercase) {
            Self::Small
        } else if typography::is_closing_mark(line) {
            Self::Closing
        } else if typography::is_dialogue(line) {
            Self::Dash
        } else {
            Self::Other
        }
    }
}
