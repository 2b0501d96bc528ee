//! Press conventions: what each block of an article is for.
//!
//! Headings and lists are known from their typography; the rest from the language's lists of
//! furniture, captions, bylines, outlets and months. What is in doubt stays running prose.

mod byline;
mod caption;
mod dateline;
mod furniture;
mod quotation;
mod run;
mod signature;

use std::hash::Hasher;

use rustc_hash::{FxHashSet, FxHasher};

use super::article::{Article, Signature};
use super::marks::Marks;
use super::token::{Kind, Words};
use crate::document::Role;
use quotation::SetApart;
use run::{Place, Run, SIGN_OFF_BLOCKS};

/// How many tokens furniture, a caption or a byline has at most; a longer block is prose.
const LONGEST_NOTE: usize = 60;

/// How many tokens an intertitle in capitals has at most; in a longer line somebody shouts.
const LONGEST_INTERTITLE: usize = 12;

/// How many words a headline has at least for its repetition to be no coincidence.
const SHORTEST_HEADLINE: usize = 3;

/// What the blocks of an article are for.
pub(super) struct Roles {
    /// Its runs of tokens with their roles, in order.
    pub(super) runs: Vec<(Role, Words)>,
    /// What signs its quotations, in order.
    pub(super) signatures: Vec<Signature>,
    /// The block quotations without marks of their own, in order.
    pub(super) unmarked: Vec<Marks>,
}

/// Gives each run of tokens its role, reading conventions such as datelines, bylines and furniture.
///
/// `blocks` are the article's blocks with their typographic roles and tokens, in reading order. The
/// runs tile the same tokens in the same order; a block may be split, as a dateline from the
/// paragraph it opens, or a signature from what it signs. Sentences are not made yet.
pub(super) fn roles(article: &Article<'_>, blocks: &[(Role, Words)]) -> Roles {
    let mut runs = Vec::with_capacity(blocks.len() + 1);
    let SetApart {
        signatures,
        unmarked,
    } = quotation::find(article, blocks);
    let mut signing = signatures
        .iter()
        .map(|signature| signature.words)
        .peekable();
    let mut headlines = Headlines::default();
    let mut in_body = false;
    for (index, &(typographic, block)) in blocks.iter().enumerate() {
        let signature = signing.next_if(|signature| block.contains(*signature));
        let end = signature.map_or(block.end, |signature| signature.start);
        let words = Words::new(block.start, end);
        if let Some(signature) = signature.filter(|_| words.is_empty()) {
            runs.push((Role::Byline, signature));
            continue;
        }
        let run = Run { article, words };
        let place = Place {
            above: !in_body && index > 0,
            below: blocks.len() - index <= SIGN_OFF_BLOCKS && in_body,
        };
        let mut role = role(run, typographic, place);
        if matches!(role, Role::Paragraph | Role::Heading)
            && headlines.repeats(run, role == Role::Heading)
        {
            role = Role::Heading;
        }
        in_body |= role == Role::Paragraph;
        let opening = dateline::find(run).filter(|_| role == Role::Paragraph);
        if let Some(end) = opening {
            runs.push((Role::Dateline, Words::new(words.start, end)));
        }
        let rest = Words::new(opening.unwrap_or(words.start), words.end);
        if opening.is_none() || !rest.is_empty() {
            runs.push((role, rest));
        }
        runs.extend(signature.map(|signature| (Role::Byline, signature)));
    }
    Roles {
        runs,
        signatures,
        unmarked,
    }
}

/// What a block is for.
fn role(run: Run<'_>, typographic: Role, place: Place) -> Role {
    let readable = matches!(typographic, Role::Paragraph | Role::Heading | Role::List);
    if !readable || run.words.is_empty() || run.words.len() > LONGEST_NOTE {
        typographic
    } else if furniture::is_furniture(run, typographic)
        || place.below && furniture::is_sign_off(run)
    {
        Role::Boilerplate
    } else if caption::is_caption(run, typographic) {
        Role::Caption
    } else if byline::is_byline(run, place) {
        Role::Byline
    } else if typographic == Role::Paragraph && is_intertitle(run) {
        Role::Heading
    } else {
        typographic
    }
}

/// Whether a block is a short line in capitals, as some agencies write their intertitles.
fn is_intertitle(run: Run<'_>) -> bool {
    let letters = || run.forms().flat_map(str::chars);
    run.words.len() <= LONGEST_INTERTITLE
        && run.forms().all(run::is_upper)
        && letters().nth(3).is_some()
}

/// The headlines so far.
#[derive(Debug, Default)]
struct Headlines {
    /// The hash of each.
    known: FxHashSet<u64>,
    /// How many words they have.
    lengths: FxHashSet<usize>,
    /// How many words the longest has.
    longest: usize,
}

impl Headlines {
    /// Whether a block repeats a headline, in any case; a new headline is remembered.
    fn repeats(&mut self, run: Run<'_>, is_heading: bool) -> bool {
        // Paragraphs are seldom as short as headlines, and need not be counted further.
        let longest = if is_heading {
            LONGEST_NOTE
        } else {
            self.longest
        };
        let length = run.forms().take(longest + 1).count();
        if !(SHORTEST_HEADLINE..=longest).contains(&length) {
            return false;
        }
        if is_heading {
            self.longest = self.longest.max(length);
            self.lengths.insert(length);
            return !self.known.insert(identity(run));
        }
        // Few paragraphs have as many words as a headline, and only those are spelled out.
        self.lengths.contains(&length) && self.known.contains(&identity(run))
    }
}

/// The hash by which a headline is recognized when it is repeated.
fn identity(run: Run<'_>) -> u64 {
    let mut hasher = FxHasher::default();
    for form in run.forms() {
        for c in form.chars().flat_map(char::to_lowercase) {
            hasher.write_u32(c.into());
        }
        hasher.write_u32(u32::from(' '));
    }
    // "10 dead" and "12 dead" differ in their numbers.
    for at in run
        .indices()
        .filter(|&at| run.kind(at) == Some(Kind::Number))
    {
        hasher.write(run.article.form(at).as_bytes());
    }
    hasher.finish()
}
