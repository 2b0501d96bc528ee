//! Comments in markup: `<!-- … -->`. Readers never see them, so they are no prose.

use crate::text::{Span, offset};

const OPENING: &str = "<!--";
const CLOSING: &str = "-->";

/// A comment in the markup of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// All of it, marks included.
    pub span: Span,
    /// What is between its marks.
    pub words: Span,
}

/// Appends the comments of some markup, in order, given the byte of the file where it starts.
///
/// A comment that is never closed does not count.
pub(super) fn find(markup: &str, start: u32, comments: &mut Vec<Comment>) {
    let mut from = 0;
    while let Some(rest) = markup.get(from..)
        && let Some(opening) = rest.find(OPENING)
    {
        let inside = from + opening + OPENING.len();
        let Some(length) = markup.get(inside..).and_then(|rest| rest.find(CLOSING)) else {
            return;
        };
        let end = inside + length + CLOSING.len();
        let at = |byte| start + offset(byte);
        comments.push(Comment {
            span: Span::new(at(from + opening), at(end)),
            words: Span::new(at(inside), at(inside + length)),
        });
        from = end;
    }
}
