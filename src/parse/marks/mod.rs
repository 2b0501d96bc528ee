//! Quotation marks: which open, which close, and which are something else.
//!
//! Straight marks are told apart by the space around them and by what is open; an apostrophe, an
//! inch or a decade becomes a symbol. A quotation that stays open at the end of its block is carried
//! on by the next block when that one starts with a mark or closes what it never opened, and it may
//! stay open over a few blocks that hold no mark at all. One that nothing closes ends before the words
//! that say who speaks it, if there are any.

mod missing;
mod site;

use super::token::{Kind, Token, Words};
use crate::document::{Document, Role};
use crate::language::{Language, WordSlice};

use missing::Place;
use site::{Family, Shape, Site, shape};

/// Two quotation marks that belong together, or one that stays alone to the end of its paragraph; or a
/// block quotation, which has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub struct Marks {
    /// From the opening mark through the closing mark; all that a block quotation quotes.
    pub words: Words,
    /// How many quotations of its block enclose it.
    pub depth: u8,
    /// Whether it has an end: a closing mark, here or in a block that carries it on, or else the words
    /// that say who speaks it.
    pub closed: bool,
    /// Whether its closing mark is missing, and it ends before the words that say who speaks it.
    pub is_mended: bool,
    /// Whether it carries on the quotation of the block before.
    pub continues: bool,
    /// Whether it is a block that markup sets apart as a quotation. What it holds decides whether it is
    /// one.
    pub is_block: bool,
}

/// How many blocks without a mark a quotation may stay open over.
const SILENT: usize = 12;

/// A block of tokens, some of which are quotation marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct MarkedBlock<'a> {
    pub(super) role: Role,
    pub(super) tokens: Words,
    pub(super) marks: &'a [u32],
}

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

/// What a quotation ends with in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// A closing mark.
    Mark,
    /// No mark, but the words that say who speaks follow.
    Speaker,
    /// Nothing.
    None,
}

/// Pairs the marks of a document, block after block.
#[derive(Debug)]
pub(super) struct Pairing<'d> {
    document: &'d Document<'d>,
    language: &'d Language,
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

impl<'d> Pairing<'d> {
    pub(super) fn new(document: &'d Document<'d>, language: &'d Language) -> Self {
        Self {
            document,
            language,
            marks: Vec::new(),
            stack: Vec::new(),
            open: [0; 5],
            carried: None,
            silent: Vec::new(),
        }
    }

    /// Pairs the marks of one block, and gives each its kind.
    pub(super) fn block(
        &mut self,
        block: &MarkedBlock<'_>,
        tokens: &mut [Token],
        words: WordSlice<'_>,
    ) {
        self.open = [0; 5];
        if block.role == Role::Note {
            // No quotation runs from the text into a note.
            self.carried = None;
            self.silent.clear();
        }
        let mut silent = true;
        for &at in block.marks {
            let site = Site {
                tokens,
                prose: &self.document.prose,
                block: block.tokens,
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
            let kind = self.decide(site, shape);
            silent &= kind == Kind::Symbol || shape.family().is_single();
            tokens[at as usize].kind = kind;
            if kind == Kind::Close {
                self.drop_letter(tokens, at);
            }
        }
        self.end_block(block, tokens, words, silent);
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
            // Behind blocks without a mark it opens another quotation.
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
            if self.may_carry(family, site) {
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
            if self.may_carry(family, site) {
                self.push(family, block, true);
                return self.close(family, at);
            }
            return Kind::Symbol; // 5'10"
        }
        if site.is_glued() && before == Some(Kind::Number) {
            return Kind::Symbol; // 12"x8"
        }
        self.push(family, at, site.is_first() && self.silent.is_empty())
    }

    fn is_open(&self, family: Family) -> bool {
        self.open[family as usize] > 0
    }

    fn carries(&self, family: Family) -> bool {
        self.carried.is_some_and(|(carried, _)| carried == family)
    }

    /// Whether a straight mark ends the quotation of an earlier block: behind a number, or behind blocks
    /// without a mark, only where a sentence or a clause ends too, since it may measure as well.
    fn may_carry(&self, family: Family, site: Site<'_>) -> bool {
        let before = site.before();
        let ends = matches!(before, Some(Kind::Stop | Kind::Comma));
        let near = self.silent.is_empty() && before != Some(Kind::Number);
        self.carries(family) && (near || ends)
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
                self.pair(&open, at + 1, End::Mark);
                break;
            }
        }
        Kind::Close
    }

    fn pair(&mut self, open: &Open, words_end: u32, end: End) {
        if let (true, Some((_, before))) = (open.continues, self.carried) {
            self.marks[before].closed = true;
            for words in self.silent.drain(..) {
                self.marks.push(Marks {
                    words,
                    depth: 0,
                    closed: true,
                    is_mended: false,
                    continues: true,
                    is_block: false,
                });
            }
        }
        self.marks.push(Marks {
            words: Words::new(open.token, words_end),
            depth: u8::try_from(self.stack.len()).unwrap_or(u8::MAX),
            closed: end != End::None,
            is_mended: end == End::Speaker,
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
        let letter = marks.words.len() == 3 && tokens[open + 1].length() == 1;
        if letter && tokens[open].length() + tokens[at as usize].length() < 3 {
            self.marks.pop();
            tokens[open].kind = Kind::Symbol;
            tokens[at as usize].kind = Kind::Symbol;
        }
    }

    /// Leaves what is still open to the next block; lone single marks were apostrophes.
    fn end_block(
        &mut self,
        block: &MarkedBlock<'_>,
        tokens: &mut [Token],
        words: WordSlice<'_>,
        silent: bool,
    ) {
        let mut carried = None;
        while let Some(open) = self.stack.pop() {
            if open.family.is_single() {
                tokens[open.token as usize].kind = Kind::Symbol;
                continue;
            }
            let place = Place {
                prose: &self.document.prose,
                tokens,
                words,
                block: block.tokens,
            };
            // Where the speaker may be named inside the marks, the words that do end nothing.
            let inside = self.language.facts().incises_inside_quotations;
            let speaker = place.end_of_quotation(open.token).filter(|_| !inside);
            if let Some(end) = speaker {
                self.pair(&open, end, End::Speaker);
                continue;
            }
            self.pair(&open, block.tokens.end, End::None);
            carried = Some((open.family, self.marks.len() - 1));
        }
        if silent && self.stays_open(block.role) {
            if block.role.bears_claims() {
                self.silent.push(block.tokens);
            }
            return;
        }
        self.silent.clear();
        self.carried = carried;
    }

    /// Whether a quotation stays open over a block without a mark. Few go on below a heading.
    fn stays_open(&self, role: Role) -> bool {
        let goes_on = |(family, _)| role != Role::Heading || family == Family::Guillemet;
        self.carried.is_some_and(goes_on) && self.silent.len() < SILENT
    }
}
