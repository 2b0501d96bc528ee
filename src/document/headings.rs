//! Which paragraphs are headings, by their shape and their neighbors.

use super::model::{Block, Role};
use super::typography::{HEADING_LENGTH, before_sign_off, ends_sentence, is_dash, is_sign_off};
use crate::text::offset;

/// A heading has fewer words: few headlines of the press exceed twelve, few intertitles of live pages
/// eighteen.
const HEADING_WORDS: usize = 20;

/// How many times longer the headline of a file may be, which also names the outlet.
const HEADLINE: usize = 2;

/// The fewest long words in a headline in capitals; fewer may be a name.
const TITLE_WORDS: usize = 4;

/// The fewest blocks an article has: its headline and two paragraphs.
const SHORTEST_ARTICLE: usize = 3;

/// How many blocks at the end of an article may be signed.
const SIGNED: usize = 2;

/// Makes headings of paragraphs that look like one, now that their neighbors are known.
///
/// Right about « Une région sous tension » between two paragraphs; wrong about a paragraph such as
/// "Nobody answered the door" without its full stop. Several such lines under a paragraph that ends on
/// a colon are its list.
pub(super) fn find(prose: &str, blocks: &mut [Block]) {
    // A heading is above something; yet at the end of a whole article, a title is more likely than a
    // forgotten stop.
    let count = blocks.len();
    let last = count - usize::from((1..SHORTEST_ARTICLE).contains(&count));
    let words = |block: &Block| {
        let range = block.prose.start as usize..block.prose.end as usize;
        prose.get(range).unwrap_or_default()
    };
    for block in blocks.iter_mut().rev().take(SIGNED) {
        sign_off(prose, block);
    }
    // Whether the block above announces a list with a colon, or is an item of that list.
    let mut listing = false;
    for index in 0..last {
        let (block, next) = (&blocks[index], blocks.get(index + 1));
        let shaped =
            |block: &Block| block.role == Role::Paragraph && is_heading(words(block), index == 0);
        if !shaped(block) {
            listing = block.role == Role::Paragraph && words(block).ends_with(':');
            continue;
        }
        // A single line under a colon may still be a heading.
        let item = listing && (next.is_some_and(shaped) || blocks[index - 1].role == Role::List);
        blocks[index].role = if item { Role::List } else { Role::Heading };
        listing = item;
    }
}

/// Leaves out of one of the last paragraphs what an agency signs the article with.
fn sign_off(prose: &str, block: &mut Block) {
    let range = block.prose.start as usize..block.prose.end as usize;
    let words = prose.get(range).unwrap_or_default();
    if block.role != Role::Paragraph {
        return;
    }
    if is_sign_off(words) {
        block.role = Role::Boilerplate;
    } else if let Some(before) = before_sign_off(words) {
        block.prose.end = block.prose.start + offset(before.len());
    }
}

/// Whether a paragraph looks like a heading. The first may be longer, or all in capitals.
pub(super) fn is_heading(words: &str, first: bool) -> bool {
    let factor = if first { HEADLINE } else { 1 };
    if words.len() > HEADING_LENGTH * factor * 4 {
        return false;
    }
    // Most paragraphs end on a stop, and their words are not counted. A headline may end on the
    // semicolon before a second one.
    let ends = ends_like_heading(words) || first && (is_title(words) || words.ends_with(';'));
    if !ends {
        return false;
    }
    let short = words.split_whitespace().count() < HEADING_WORDS * factor
        && words.chars().count() < HEADING_LENGTH * factor;
    let opens = words
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| c.is_uppercase() || c.is_numeric());
    short && opens && !words.starts_with(is_dash)
}

/// Whether words end like a heading: without a stop, or on the question mark of a question.
fn ends_like_heading(words: &str) -> bool {
    let asks = words.ends_with('?') && !words.contains(['.', '!', '…', '"', '«', '“']);
    asks || !ends_sentence(words) && !words.ends_with([',', ';', '-', '–', '—', '/'])
}

/// Whether all long words of a line are capitalized: "Mayor Shuts Harbor Over Missing Ferries."
fn is_title(words: &str) -> bool {
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let mut count = 0;
    let capital = words.split_whitespace().filter(long).all(|word| {
        count += 1;
        word.chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(char::is_uppercase)
    });
    capital && count >= TITLE_WORDS
}
