//! Press conventions: what each block of an article is for.

use crate::document::Role;

use super::{Article, Words};

/// Gives each run of tokens its role, reading conventions such as datelines, bylines and furniture.
///
/// `blocks` are the article's blocks with their typographic roles and tokens, in reading order. The
/// result tiles the same tokens in the same order; a block may be split, as a dateline from the
/// paragraph it opens. Sentences are not made yet.
pub(super) fn roles(_article: &Article<'_>, blocks: &[(Role, Words)]) -> Vec<(Role, Words)> {
    blocks.to_vec()
}
