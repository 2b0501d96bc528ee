//! Blocks being written, for formats with markup.

use std::borrow::Cow;

use super::comment::Comment;
use super::front::FrontMatter;
use super::model::{Block, Document, Fault, Role};
use super::prose::Prose;
use super::{headings, typography};
use crate::text::{Span, Text, offset};

/// Blocks written one after another.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) prose: Prose,
    /// The closed blocks.
    pub(super) done: Vec<Block>,
    /// The block being written.
    pub(super) open: Option<OpenBlock>,
    /// Whether all blocks so far are headings.
    pub(super) titles_only: bool,
}

/// A block being written.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenBlock {
    pub(super) role: Role,
    /// Where it starts in the prose.
    pub(super) start: usize,
    pub(super) has_link: bool,
    pub(super) has_image: bool,
    /// The block quotation it belongs to.
    pub(super) quotation: Option<u32>,
    /// How its words are written: the last in order of all manners used.
    pub(super) manner: Manner,
}

/// How words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    /// As the description of an image.
    Description,
    /// In emphasis.
    Emphasized,
    /// Plainly.
    Plain,
}

/// What a file says besides its prose.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) comments: Vec<Comment>,
    pub(super) front_matter: Option<FrontMatter>,
    pub(super) language: Option<Span>,
    pub(super) fault: Option<Fault>,
}

impl Blocks {
    pub(super) fn new() -> Self {
        Self {
            prose: Prose::default(),
            done: Vec::new(),
            open: None,
            titles_only: true,
        }
    }

    /// Closes the open block and opens another.
    pub(super) fn open(&mut self, role: Role) -> &mut OpenBlock {
        self.close();
        self.open.insert(OpenBlock {
            role,
            start: self.prose.characters.len(),
            has_link: false,
            has_image: false,
            quotation: None,
            manner: Manner::Description,
        })
    }

    /// Writes words in the open block. A block with words of its own keeps no descriptions of images.
    pub(super) fn write(&mut self, words: &str, file: Span, manner: Manner) {
        let Some(open) = &mut self.open else {
            return;
        };
        let is_own = manner != Manner::Description;
        if is_own && open.manner == Manner::Description {
            if words.trim().is_empty() {
                return;
            }
            self.prose.truncate(open.start);
            open.manner = Manner::Emphasized;
        }
        if manner == Manner::Plain && words.contains(char::is_alphanumeric) {
            open.manner = Manner::Plain;
        }
        if is_own || open.manner == Manner::Description {
            self.prose.push(words, file);
        }
    }

    /// The words of the open block.
    pub(super) fn words(&self) -> &str {
        let start = self.open.map(|open| open.start);
        let words = start.and_then(|start| self.prose.characters.get(start..));
        words.unwrap_or_default()
    }

    /// Closes the open block, and drops it if it has no words.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        let all = self.prose.characters.get(open.start..).unwrap_or_default();
        let words = all.trim_start_matches(typography::is_space);
        let start = open.start + all.len() - words.len();
        let words = words.trim_end_matches(typography::is_space);
        if words.is_empty() {
            self.prose.truncate(open.start);
            return;
        }
        let role = self.role(open, words);
        // The name of a section above the title is known by its shape alone.
        self.titles_only &= role == Role::Heading || headings::is_heading(words, true);
        self.done.push(Block {
            role,
            prose: offset(start)..offset(start + words.len()),
            has_link: open.has_link || typography::has_address(words),
            quotation: open.quotation,
        });
        self.prose.part();
    }

    /// Closes what the open block holds up to a byte of the prose, and goes on with a block of another
    /// role.
    pub(super) fn split(&mut self, at: usize, role: Role) {
        let Some(open) = &mut self.open else {
            return;
        };
        let rest = OpenBlock {
            role,
            start: at,
            ..*open
        };
        let before = self.prose.characters.get(open.start..at);
        let before = before.unwrap_or_default();
        let words = before.trim_start_matches(typography::is_space);
        let start = open.start + before.len() - words.len();
        let words = words.trim_end_matches(typography::is_space);
        if !words.is_empty() {
            self.done.push(Block {
                role: open.role,
                prose: offset(start)..offset(start + words.len()),
                has_link: open.has_link,
                quotation: open.quotation,
            });
        }
        self.open = Some(rest);
    }

    /// Keeps the chosen ones of the closed blocks, and their prose.
    pub(super) fn keep(&mut self, chosen: &[bool]) {
        if chosen.iter().all(|chosen| *chosen) {
            return;
        }
        let written = std::mem::take(&mut self.prose);
        let mut chosen = chosen.iter();
        self.done.retain_mut(|block| {
            let is_chosen = chosen.next() == Some(&true);
            if is_chosen {
                block.prose = self.prose.copy(&written, block.prose.clone());
                self.prose.part();
            }
            is_chosen
        });
    }

    /// The document that the blocks make.
    pub(super) fn finish(mut self, text: &Text, markup: Markup) -> Document<'_> {
        self.close();
        let Prose { characters, pieces } = self.prose;
        let mut blocks = self.done;
        headings::find(&characters, &mut blocks);
        Document {
            text,
            prose: Cow::Owned(characters),
            blocks,
            comments: markup.comments,
            front_matter: markup.front_matter,
            language: markup.language,
            fault: markup.fault,
            pieces,
        }
    }

    /// The role of a block, now that its words are known.
    fn role(&self, open: OpenBlock, words: &str) -> Role {
        let emphasized = open.manner == Manner::Emphasized;
        if matches!(open.role, Role::Boilerplate | Role::Heading) {
            open.role
        } else if open.manner == Manner::Description || open.has_image && emphasized {
            Role::Caption
        } else if open.role == Role::List && typography::is_marked_intertitle(words) {
            Role::Heading
        } else if open.role == Role::Paragraph && emphasized {
            let above = self.done.last().map(|block| block.role);
            // A standfirst is under the title, a caption under its image or table.
            above
                .filter(|&above| {
                    above == Role::Caption || above == Role::Heading && self.titles_only
                })
                .unwrap_or(open.role)
        } else {
            open.role
        }
    }
}
