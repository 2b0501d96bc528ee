//! What stands in the flow of words: links, images, line ends, marks of notes, citations.

use super::attributes::LinkTarget;
use crate::document::typography;

/// The fewest letters of a word that a note may follow; shorter ones are units, as in "3 km2".
const SHORTEST_WORD: usize = 3;

/// An open link.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenLink {
    pub(super) target: LinkTarget,
    /// How many elements are open around it; it ends with them at the latest.
    pub(super) depth: usize,
}

/// Where the last image is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Image {
    /// Not near this block.
    None,
    /// In this block, above its words.
    Here,
    /// Alone, right above this block.
    Above,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// It goes on.
    Open,
    /// Where the file breaks it, and browsers go on.
    Soft,
    /// Where browsers break it.
    Broken,
}

/// Superscript words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raised {
    /// Where they start in the prose.
    pub(super) start: usize,
    /// Whether they link to a place on the page, as the mark of a note does.
    pub(super) is_link: bool,
}

impl Raised {
    /// Whether they are the mark of a note, given the words of the block before them and themselves.
    ///
    /// Right about "said.<sup>2</sup>" and "the mayor<sup>2</sup>"; wrong about a power behind a whole word,
    /// as in "x plus two<sup>2</sup>".
    pub(super) fn is_note(self, before: &str, words: &str) -> bool {
        let before = before.trim_end_matches(typography::is_space);
        let behind_mark =
            { before.chars().next_back() }.is_some_and(|last| !last.is_alphanumeric());
        // « le XXIe siècle » has no note.
        let is_number = words.contains(|c: char| c.is_ascii_digit());
        let letters = before.chars().rev().take_while(|c| c.is_alphabetic());
        let behind_word = is_number && letters.take(SHORTEST_WORD).count() == SHORTEST_WORD;
        self.is_link || typography::is_note_mark(words) && (behind_mark || behind_word)
    }
}

/// A citation: the name of a work or of whoever is quoted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Citation {
    /// Where it starts in the prose.
    pub(super) start: usize,
    /// Where it ends; `None` while it is open.
    pub(super) end: Option<usize>,
}

impl Citation {
    /// Where the words start that sign a block quotation, if it ends with a citation; given the prose and
    /// where the block starts in it.
    ///
    /// Right about "It is shut. <cite>Ann Roe</cite>" and about a citation on a line of its own; wrong
    /// about a quotation whose last sentence is the title of a work.
    pub(super) fn signature(self, prose: &str, block: usize) -> Option<usize> {
        let end = self.end.unwrap_or(prose.len()).min(prose.len());
        let before = prose.get(block..self.start.max(block))?;
        let is_lead = |c: char| typography::is_space(c) || typography::is_dash(c) || c == '(';
        let words = before.trim_end_matches(is_lead);
        let stands_alone =
            !words.contains(char::is_alphanumeric) || typography::ends_sentence(words);
        let is_last = !prose.get(end..)?.contains(char::is_alphanumeric);
        (is_last && stands_alone).then_some(block + words.len())
    }
}
