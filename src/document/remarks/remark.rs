//! A remark on some words.

use crate::text::Span;

/// Who comments, as office programs show it.
pub(super) const AUTHOR: &str = "selon";

/// A remark on some words of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The words.
    pub span: Span,
    /// What is said of them, paragraph by paragraph.
    pub paragraphs: Vec<String>,
}
