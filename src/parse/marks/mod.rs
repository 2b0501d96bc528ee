//! Quotation marks: which open, which close, and which are something else.
//!
//! Straight marks are told apart by the space around them and by what is open; an apostrophe, an
//! inch or a decade becomes a symbol. A quotation that stays open at the end of its block is carried
//! on by the next block when that one starts with a mark or closes what it never opened; guillemets
//! may stay open over a few blocks that hold no mark at all.

mod site;

use super::token::{Kind, Token, Words};
use crate::document::Document;

use site::{Family, Shape, Site, shape};

/// Two quotation marks that belong together, or one that stays alone to the end of its paragraph; or a
/// block quotation, which has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// From the opening mark through the closing mark; all that a block quotation quotes.
    pub words: Words,
    /// How many quotations of its block enclose it.
    pub depth: u8,
    /// Whether a closing mark was found, here or in a block that carries it on.
    pub closed: bool,
    /// Whether it carries on the quotation of the block before.
    pub continues: bool,
    /// Whether it is a block that markup sets apart as a quotation. What it holds decides whether it is
    /// one.
    pub is_block: bool,
}

/// How many blocks without a mark guillemets may stay open over.
const SILENT: usize = 12;

/// Sorts marks by their opening, outer ones first.
pub(super) fn sort(marks: &mut [Marks]) {
    marks.sort_by_key(|marks| (marks.words.start, std::cmp::Reverse(marks.words.end)));
}

/// Marks that are still open.
#[derive(Debug)]
struct Open {
    token: u32,
    family: Family,
    continues: bool,
}

/// Pairs the marks of a document, block after block.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// The pairs found so far; sorted by [`Pairing::finish`].
    marks: Vec<Marks>,
    stack: Vec<Open>,
    /// How many marks of each family are open.
    open: [u32; 5],
    /// The family an earlier block left open, and its pair in `marks`.
    carried: Option<(Family, usize)>,
    /// The blocks since then, which hold no mark.
    silent: Vec<Words>,
}

impl Pairing {
    /// Pairs the marks of one block, which are some of `marks`, and gives each its kind.
    pub(super) fn block(
        &mut self,
        document: &Document<'_>,
        tokens: &mut [Token],
        block: Words,
        marks: &[u32],
    ) {
        self.open = [0; 5];
        let mut silent = true;
        for &at in marks {
            let site = Site {
                tokens,
                prose: &document.prose,
                block,
                at,
            };
            let Some(token) = site.token(at) else {
                break;
            };
            if !matches!(token.kind, Kind::Open | Kind::Close) {
                continue;
            }
            let Some(shape) = shape(site.form(at)) else {
                continue;
            };
            silent = false;
            let kind = self.decide(site, shape);
            tokens[at as usize].kind = kind;
            if kind == Kind::Close {
                self.drop_letter(tokens, at);
            }
        }
        self.end_block(tokens, block, silent);
    }

    /// The marks, by their opening, outer ones first.
    pub(super) fn finish(mut self) -> Vec<Marks> {
        sort(&mut self.marks);
        self.marks
    }

    fn decide(&mut self, site: Site<'_>, shape: Shape) -> Kind {
        let (at, block) = (site.at, site.block.start);
        let (first, glued) = (site.is_first(), site.is_glued());
        match shape {
            Shape::Opening(Family::Curly)
                if glued && site.after().is_none() && self.is_open(Family::Curly) =>
            {
                self.close(Family::Curly, at) // „German“
            }
            Shape::Opening(family) => self.push(family, at, first && self.silent.is_empty()),
            Shape::Closing(family) if first && self.carries(family) => {
                let kind = self.push(family, at, true);
                if site.block.len() > 1 && self.silent.is_empty() {
                    return kind; // the old way: « at the first paragraph, » at each further one
                }
                self.close(family, at)
            }
            Shape::Closing(Family::CurlySingle) if site.leads() => Kind::Symbol, // ’em, ’90s
            Shape::Closing(family) if self.is_open(family) => {
                if site.is_inside(family) {
                    return Kind::Symbol;
                }
                self.close(family, at)
            }
            Shape::Closing(family) if self.carries(family) => {
                self.push(family, block, true);
                self.close(family, at)
            }
            Shape::Closing(Family::Curly) if !glued && (first || site.after().is_some()) => {
                self.push(Family::Curly, at, false) // ”Swedish”
            }
            Shape::Closing(Family::Curly) if self.is_open(Family::Straight) => {
                self.close(Family::Straight, at) // "mixed”
            }
            Shape::Closing(_) => Kind::Symbol,
            Shape::Either(family) if family.is_single() => self.apostrophe(site, family),
            Shape::Either(family) => self.straight(site, family),
        }
    }

    fn apostrophe(&mut self, site: Site<'_>, family: Family) -> Kind {
        match (self.is_open(family), site.opens()) {
            (true, false)
                if site.before().is_some() && !site.leads() && !site.is_inside(family) =>
            {
                self.close(family, site.at)
            }
            (_, true) if matches!(site.after(), Some(Kind::Word | Kind::Open)) => {
                self.push(family, site.at, false)
            }
            _ => Kind::Symbol,
        }
    }

    fn straight(&mut self, site: Site<'_>, family: Family) -> Kind {
        let (at, block) = (site.at, site.block.start);
        let (before, after, opens) = (site.before(), site.after(), site.opens());
        let is_open = self.is_open(family);
        if is_open && (!opens || before.is_none() && after.is_none()) {
            if site.is_inside(family) {
                return Kind::Symbol; // "It is 5" wide."
            }
            return self.close(family, at);
        }
        if is_open {
            // A mark that can only open while one is open: the first was never closed.
            return self.push(family, at, false);
        }
        // No mark opens right before a comma: « …, il faut tenir ", dit-elle ».
        if !site.is_first() && !site.is_glued() && matches!(after, Some(Kind::Comma | Kind::Stop)) {
            if self.carries(family) {
                self.push(family, block, true);
                return self.close(family, at);
            }
            return Kind::Close;
        }
        if !site.is_first() && site.is_glued() && !site.leads() {
            let double = |shape| {
                matches!(
                    shape,
                    Shape::Opening(Family::Curly)
                        | Shape::Closing(Family::Curly)
                        | Shape::Either(Family::Straight)
                )
            };
            if self.is_open(Family::Curly) && !site.closes_later(double) {
                return self.close(Family::Curly, at); // “mixed"
            }
            if self.carries(family) {
                self.push(family, block, true);
                return self.close(family, at);
            }
            return Kind::Symbol; // 5'10"
        }
        self.push(family, at, site.is_first())
    }

    fn is_open(&self, family: Family) -> bool {
        self.open[family as usize] > 0
    }

    fn carries(&self, family: Family) -> bool {
        self.carried.is_some_and(|(carried, _)| carried == family)
    }

    fn push(&mut self, family: Family, token: u32, first: bool) -> Kind {
        let continues = first && self.stack.is_empty() && self.carries(family);
        self.stack.push(Open {
            token,
            family,
            continues,
        });
        self.open[family as usize] += 1;
        Kind::Open
    }

    fn close(&mut self, family: Family, at: u32) -> Kind {
        while let Some(open) = self.stack.pop() {
            self.open[open.family as usize] -= 1;
            if open.family == family {
                self.pair(&open, at + 1, true);
                break;
            }
        }
        Kind::Close
    }

    fn pair(&mut self, open: &Open, end: u32, closed: bool) {
        if let (true, Some((_, before))) = (open.continues, self.carried) {
            self.marks[before].closed = true;
            for words in self.silent.drain(..) {
                self.marks.push(Marks {
                    words,
                    depth: 0,
                    closed: true,
                    continues: true,
                    is_block: false,
                });
            }
        }
        self.marks.push(Marks {
            words: Words::new(open.token, end),
            depth: u8::try_from(self.stack.len()).unwrap_or(u8::MAX),
            closed,
            continues: open.continues,
            is_block: false,
        });
    }

    /// Removes a pair of single marks around one letter: rock 'n' roll.
    fn drop_letter(&mut self, tokens: &mut [Token], at: u32) {
        let Some(marks) = self.marks.last().filter(|marks| marks.words.end == at + 1) else {
            return;
        };
        let open = marks.words.start as usize;
        let letter = marks.words.len() == 3 && tokens[open + 1].length == 1;
        if letter && tokens[open].length + tokens[at as usize].length < 3 {
            self.marks.pop();
            tokens[open].kind = Kind::Symbol;
            tokens[at as usize].kind = Kind::Symbol;
        }
    }

    /// Leaves what is still open to the next block; lone single marks were apostrophes.
    fn end_block(&mut self, tokens: &mut [Token], block: Words, silent: bool) {
        let mut carried = None;
        while let Some(open) = self.stack.pop() {
            if open.family.is_single() {
                tokens[open.token as usize].kind = Kind::Symbol;
                continue;
            }
            self.pair(&open, block.end, false);
            carried = Some((open.family, self.marks.len() - 1));
        }
        let stays = silent && self.carries(Family::Guillemet) && self.silent.len() < SILENT;
        if stays {
            self.silent.push(block);
            return;
        }
        self.silent.clear();
        self.carried = carried;
    }
}
