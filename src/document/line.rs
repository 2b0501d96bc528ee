//! Lines of plain text, and what each looks like by itself.

use std::ops::Range;

use super::{Block, Role, number, typography};
use crate::text::{Span, Text};

/// A line above a list that ends in no punctuation is a title, and no wider, in scalar values.
const LONGEST_INTRODUCTION: usize = 50;

/// The lines of a text in order, none for each blank one.
pub(super) fn read(text: &Text) -> impl Iterator<Item = Option<Line<'_>>> {
    (0..text.line_count()).map(|line| Line::read(text, text.line(line)))
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// From its first to its last character that is no space.
    whole: &'t str,
    /// Its bytes without the space and the mark of an item around them.
    pub(super) words: Span,
    pub(super) kind: LineKind,
    pub(super) start: Start,
    pub(super) end: End,
    /// How many bytes of space stand before it.
    pub(super) indent: usize,
}

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A part of a paragraph, or all of it.
    Words,
    /// The first line of a list item.
    Item,
    /// A line that is a block of its own: an intertitle, an ornament, a credit.
    Alone(Role),
}

/// What a line ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// What may end a sentence, a colon included.
    Stop,
    /// A comma.
    Comma,
    /// A semicolon.
    Semicolon,
    /// Anything else: the sentence goes on, or the line is a title.
    Open,
}

/// What a line starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// A small letter: the sentence goes on.
    Small,
    /// A mark that closes what the line before holds.
    Closing,
    /// The dash of dialogue.
    Dash,
    /// Anything else.
    Other,
}

impl<'t> Line<'t> {
    /// Reads one line; none when it is blank.
    fn read(text: &'t Text, span: Span) -> Option<Self> {
        let whole = text.slice(span);
        let after = whole.trim_start_matches(typography::is_space);
        let line = after.trim_end_matches(typography::is_space);
        if line.is_empty() {
            return None;
        }
        let indent = whole.len() - after.len();
        let (kind, words) = LineKind::of(line);
        let start = span.start + number(indent);
        Some(Self {
            whole: line,
            words: Span::new(start + number(words.start), start + number(words.end)),
            kind,
            start: Start::of(line),
            end: End::of(line),
            indent,
        })
    }

    /// Scalar values from its first to its last character that is no space. Few lines are asked.
    pub(super) fn width(&self) -> usize {
        self.whole.chars().count()
    }

    /// Scalar values of its first word.
    pub(super) fn first_word(&self) -> usize {
        let mut words = self.whole.split_whitespace();
        words.next().map_or(0, |word| word.chars().count())
    }

    /// The line among its neighbors: a hyphen inside a sentence marks no item.
    ///
    /// Right about « Saint » over « - Jean », as careless exports break names; wrong about a list of
    /// one item that no colon announces.
    pub(super) fn between(self, before: Option<Self>, after: Option<Self>) -> Self {
        let alone = after.is_none_or(|after| after.kind != LineKind::Item);
        let inside = before.is_some_and(|before| {
            let open = before.kind == LineKind::Words && before.end == End::Open;
            open && (alone || before.width() > LONGEST_INTRODUCTION)
        });
        if self.kind != LineKind::Item || !inside {
            return self;
        }
        Self {
            kind: LineKind::Words,
            start: Start::Small,
            ..self
        }
    }

    /// The block it opens.
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
        }
    }
}

impl LineKind {
    /// What a line is, and where its words stand.
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
        } else if let Some(mark) = typography::item(line) {
            (Self::Item, mark..line.len())
        } else {
            (Self::Words, whole)
        }
    }
}

impl End {
    fn of(line: &str) -> Self {
        if typography::ends_sentence(line) {
            Self::Stop
        } else if line.ends_with(',') || typography::ends_in_opening(line) {
            Self::Comma
        } else if line.ends_with(';') {
            Self::Semicolon
        } else {
            Self::Open
        }
    }
}

impl Start {
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
