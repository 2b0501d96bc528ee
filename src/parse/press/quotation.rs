//! Quotations that are set apart: which blocks a block quotation holds, and what signs it or a pull quote.

use std::ops::Range;

use super::run::{Run, SIGN_OFF_BLOCKS};
use super::signature;
use crate::document::Role;
use crate::parse::article::{Article, Signature};
use crate::parse::marks::Marks;
use crate::parse::token::{Kind, Words};

/// How many tokens a title has at most: a headline, the name of a section, a byline.
const LONGEST_TITLE: usize = 20;

/// The quotations that are set apart.
#[derive(Debug, Default)]
pub(super) struct SetApart {
    /// What signs them, in order.
    pub(super) signatures: Vec<Signature>,
    /// The block quotations without marks of their own, in order.
    pub(super) unmarked: Vec<Marks>,
}

/// Finds the quotations of an article that are set apart; `blocks` are those of its document.
pub(super) fn find(article: &Article<'_>, blocks: &[(Role, Words)]) -> SetApart {
    let is_prose =
        |&(role, words): &(Role, Words)| role == Role::Paragraph && words.len() > LONGEST_TITLE;
    let mut finder = Finder {
        article,
        blocks,
        body: blocks.iter().position(is_prose),
        found: SetApart::default(),
    };
    let mut start = 0;
    while start < blocks.len() {
        let number = finder.number(start);
        let mut end = start + 1;
        if number.is_some() {
            while end < blocks.len() && finder.number(end) == number {
                end += 1;
            }
            finder.block_quotation(start..end);
        } else {
            finder.pull_quote(start);
        }
        start = end;
    }
    let mut found = finder.found;
    found
        .signatures
        .sort_by_key(|signature| signature.words.start);
    found
}

/// Goes over the blocks of an article.
struct Finder<'a> {
    article: &'a Article<'a>,
    blocks: &'a [(Role, Words)],
    /// The first paragraph of running prose.
    body: Option<usize>,
    found: SetApart,
}

impl<'a> Finder<'a> {
    /// The number of the block quotation that a block belongs to.
    fn number(&self, block: usize) -> Option<u32> {
        let (_, words) = self.blocks.get(block)?;
        self.article.block_of(words.start)?.quotation
    }

    fn run(&self, words: Words) -> Run<'a> {
        Run {
            article: self.article,
            words,
        }
    }

    /// Reads the blocks of a block quotation.
    fn block_quotation(&mut self, range: Range<usize>) {
        let signature = self.signature_of(range.clone());
        let held = self.blocks.get(range).unwrap_or_default();
        let says = |&(role, words): &(Role, Words)| {
            (is_prose(role) && signature != Some(words)).then_some(words)
        };
        let mut said = held.iter().filter_map(says);
        let Some(first) = said.next() else {
            return;
        };
        let last = said.next_back().unwrap_or(first);
        let end = signature
            .filter(|signature| last.holds(signature.start))
            .map_or(last.end, |signature| signature.start);
        let words = Words::new(first.start, end);
        self.sign(signature, words);
        // Marks and the dashes of dialogue say by themselves what is quoted.
        if !matches!(self.kind(words.start), Some(Kind::Open | Kind::Dash)) {
            self.found.unmarked.push(Marks {
                words,
                depth: 0,
                closed: true,
                is_mended: false,
                continues: false,
                is_block: true,
            });
        }
    }

    /// Reads a paragraph that is one quotation, which the rest of it or the next block may sign, or a post
    /// with its signature.
    fn pull_quote(&mut self, block: usize) {
        let Some(&(Role::Paragraph | Role::Heading, words)) = self.blocks.get(block) else {
            return;
        };
        let Some(marks) = self.marks_at(words) else {
            // A post carries its signature, and no marks.
            let post = signature::behind_post(self.run(words));
            let signature = post.map(|start| Words::new(start, words.end));
            let said = post.unwrap_or(words.start);
            self.sign(signature, Words::new(words.start, said));
            return;
        };
        let mut behind = marks.end..words.end;
        let behind = behind.find(|&at| self.kind(at) != Some(Kind::Stop));
        let signature = match behind {
            None => self.below(block + 1),
            Some(behind) => {
                let rest = Words::new(behind, words.end);
                signature::is_plain_line(self.run(rest)).then_some(rest)
            }
        };
        self.sign(signature, marks);
    }

    /// The quotation that a block starts with.
    fn marks_at(&self, block: Words) -> Option<Words> {
        let all = &self.article.marks;
        let at = all.partition_point(|marks| marks.words.start < block.start);
        let marks = all.get(at)?;
        let opens = marks.words.start == block.start && block.contains(marks.words);
        (opens && marks.closed).then_some(marks.words)
    }

    fn sign(&mut self, signature: Option<Words>, signed: Words) {
        let signature = signature.map(|words| Signature {
            words,
            name: signature::name(self.run(words)),
            signed,
        });
        self.found.signatures.extend(signature);
    }

    fn kind(&self, at: u32) -> Option<Kind> {
        let token = self.article.tokens.get(at as usize);
        token.map(|token| token.kind)
    }

    /// What signs a block quotation: what its markup says, or its last line, or the line below it.
    fn signature_of(&self, range: Range<usize>) -> Option<Words> {
        let held = self.blocks.get(range.clone()).unwrap_or_default();
        let named = held.iter().rfind(|(role, _)| *role == Role::Byline);
        if let Some(&(_, words)) = named {
            return Some(words);
        }
        let &(role, words) = held.last()?;
        let run = self.run(words);
        let line = || signature::is_dashed(run) || signature::is_line(run);
        if is_prose(role) && held.len() > 1 && line() {
            return Some(words);
        }
        let inside = signature::behind_dash(run).filter(|_| is_prose(role));
        match inside {
            Some(start) => Some(Words::new(start, words.end)),
            None => self.below(range.end),
        }
    }

    /// The words of a block that sign the quotation above it.
    ///
    /// Above the first paragraph and at the end of the article, a name without a dash is its author's.
    fn below(&self, block: usize) -> Option<Words> {
        let &(role, words) = self.blocks.get(block)?;
        let readable = matches!(role, Role::Paragraph | Role::Heading | Role::List);
        let is_inside = self.body.is_some_and(|body| body + 1 < block)
            && block + SIGN_OFF_BLOCKS <= self.blocks.len();
        let run = self.run(words);
        let signs = signature::is_dashed(run) || is_inside && signature::is_plain_line(run);
        (readable && self.number(block).is_none() && signs).then_some(words)
    }
}

/// Whether a block of such a role may be quoted.
fn is_prose(role: Role) -> bool {
    role.bears_claims() || role == Role::Heading
}
