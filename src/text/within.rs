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
}

impl Within {
    /// The part at a path in a package.
    pub fn part(path: &str) -> Self {
        Self {
            part: Some(path.to_owned()),
            ..Self::default()
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
