//! One article of a file that holds several.

use super::span::Span;

/// One article of a file that holds several: of a feed, say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// What names it in its file: the id it has there, or its number from 1 if it has none. No two
    /// entries of a file have the same.
    pub id: String,
    /// The bytes of the file that hold it.
    pub span: Span,
}
