//! Where in a file an article is.

use std::sync::Arc;

use super::span::Span;

/// Where in its file an article is, if the file is a package or holds several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Within {
    /// The name of the file inside the package whose bytes the text counts.
    pub part: Option<String>,
    /// The part of the package that says what the names of its styles mean.
    pub styles: Option<Arc<str>>,
    /// What the file calls the article, or its number from 1, if it holds several.
    pub entry: Option<String>,
    /// The bytes of the article, if the text holds others.
    pub span: Option<Span>,
    /// The value in the file that names the language of all its articles.
    pub language: Option<Span>,
    /// The parts of the package that are documents by themselves, and are not read.
    pub unread: Vec<String>,
    /// The other parts of the package that the text holds, behind the first and in order.
    pub joined: Vec<Joined>,
    /// Whether the lines of the text are the paragraphs that people see, and not lines of the file.
    pub has_paragraphs: bool,
}

/// A part of a package that a text holds behind another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Its name inside the package.
    pub part: String,
    /// The byte of the text where it starts.
    pub start: u32,
}

impl Within {
    /// The part at a path in a package.
    pub fn part(path: &str) -> Self {
        Self {
            part: Some(path.to_owned()),
            ..Self::default()
        }
    }

    /// The name inside the package of the part that holds a byte of the text, and the byte of the text where
    /// that part starts.
    pub fn part_at(&self, at: u32) -> Option<(&str, u32)> {
        let after = self.joined.partition_point(|joined| joined.start <= at);
        match after.checked_sub(1).and_then(|one| self.joined.get(one)) {
            Some(joined) => Some((&joined.part, joined.start)),
            None => self.part.as_deref().map(|part| (part, 0)),
        }
    }

    /// Whether the article is all of a file that people can open as text.
    pub const fn is_whole(&self) -> bool {
        self.part.is_none() && self.entry.is_none()
    }

    /// What tells the article from the others of its file; empty if there are none.
    pub fn name(&self) -> &str {
        self.entry.as_deref().unwrap_or_default()
    }
}
