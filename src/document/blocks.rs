//! Blocks in the making, as formats with markup write them.

use std::borrow::Cow;

use super::prose::Prose;
use super::{Block, Comment, Document, FrontMatter, Role, number, typography};
use crate::text::{Span, Text};

/// Blocks written one after another.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) prose: Prose,
    /// The blocks that are closed.
    pub(super) done: Vec<Block>,
    /// The block that is being written.
    pub(super) open: Option<Open>,
    /// Whether all blocks so far are headings.
    pub(super) titles_only: bool,
}

/// A block that is being written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) role: Role,
    /// Where it starts in the prose.
    pub(super) start: usize,
    pub(super) has_link: bool,
    pub(super) has_image: bool,
    pub(super) words: Words,
}

/// Which words stand in a block outside its images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Words {
    /// None: the prose describes the images.
    None,
    /// Words in emphasis only.
    Emphasized,
    /// Plain words too.
    Plain,
}

/// What the markup of a file says besides its prose.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) comments: Vec<Comment>,
    pub(super) front_matter: Option<FrontMatter>,
    pub(super) language: Option<Span>,
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

    /// Opens a block behind the one that is open.
    pub(super) fn open(&mut self, role: Role) -> &mut Open {
        self.close();
        self.open.insert(Open {
            role,
            start: self.prose.characters.len(),
            has_link: false,
            has_image: false,
            words: Words::None,
        })
    }

    /// Writes words in the block that is open, which stand in an image's description, in emphasis or
    /// in neither. A block with words of its own keeps no description.
    pub(super) fn write(&mut self, words: &str, file: Span, manner: Words) {
        let Some(open) = &mut self.open else {
            return;
        };
        let outside = manner != Words::None;
        if outside && open.words == Words::None {
            if words.trim().is_empty() {
                return;
            }
            self.prose.truncate(open.start);
            open.words = Words::Emphasized;
        }
        if manner == Words::Plain && words.contains(char::is_alphanumeric) {
            open.words = Words::Plain;
        }
        if outside || open.words == Words::None {
            self.prose.push(words, file);
        }
    }

    /// What is written of the block that is open.
    pub(super) fn words(&self) -> &str {
        let start = self.open.map(|open| open.start);
        let words = start.and_then(|start| self.prose.characters.get(start..));
        words.unwrap_or_default()
    }

    /// Closes the block that is open; one without words is none.
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
        // The section that stands above the title is told by its shape alone.
        self.titles_only &= role == Role::Heading || typography::is_heading(words, true);
        self.done.push(Block {
            role,
            prose: number(start)..number(start + words.len()),
            has_link: open.has_link || typography::has_address(words),
        });
        self.prose.part();
    }

    /// Keeps those of the closed blocks that are chosen, and their prose.
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

    /// The document they make up.
    pub(super) fn finish(mut self, text: &Text, markup: Markup) -> Document<'_> {
        self.close();
        let Prose { characters, pieces } = self.prose;
        let mut blocks = self.done;
        typography::find_headings(&characters, &mut blocks);
        Document {
            text,
            prose: Cow::Owned(characters),
            blocks,
            comments: markup.comments,
            front_matter: markup.front_matter,
            language: markup.language,
            pieces,
        }
    }

    /// What a block is for, now that its words are known.
    fn role(&self, open: Open, words: &str) -> Role {
        let emphasized = open.words == Words::Emphasized;
        if matches!(open.role, Role::Boilerplate | Role::Heading) {
            open.role
        } else if open.words == Words::None || open.has_image && emphasized {
            Role::Caption
        } else if open.role == Role::List && typography::is_marked_intertitle(words) {
            Role::Heading
        } else if open.role == Role::Paragraph && emphasized {
            let above = self.done.last().map(|block| block.role);
            // The standfirst stands under the title, a caption under its image or table.
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
