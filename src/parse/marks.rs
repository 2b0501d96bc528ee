//! Quotation marks: which opens, which closes, and which is none.
//!
//! Straight marks are told apart by the space around them and by what is open; an apostrophe, an
//! inch or a decade becomes a symbol. A quotation that stays open at the end of its block is carried
//! on by the next block when that one starts with a mark or closes what it never opened.

use super::token::{Kind, Token, Words};
use crate::document::Document;

/// Two quotation marks that belong together, or one that stays alone to the end of its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// From the opening mark through the closing mark.
    pub words: Words,
    /// How many quotations of its block it stands inside of.
    pub depth: u8,
    /// Whether a closing mark was found, here or in a block that carries it on.
    pub closed: bool,
    /// Whether it carries on the quotation of the block before.
    pub continues: bool,
}

/// Marks of one shape; only marks of one family pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    /// « »
    Guillemet,
    /// “ ”
    Curly,
    /// " "
    Straight,
    /// ‘ ’
    CurlySingle,
    /// ' '
    StraightSingle,
}

impl Family {
    /// Single marks may be apostrophes: alone, they are nothing.
    const fn is_single(self) -> bool {
        matches!(self, Self::CurlySingle | Self::StraightSingle)
    }
}

/// What a mark can be, by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Opening(Family),
    Closing(Family),
    Either(Family),
}

fn shape(form: &str) -> Option<Shape> {
    Some(match form {
        "«" | "‹" => Shape::Opening(Family::Guillemet),
        "»" | "›" => Shape::Closing(Family::Guillemet),
        "“" | "„" | "‟" => Shape::Opening(Family::Curly),
        "”" => Shape::Closing(Family::Curly),
        "``" => Shape::Opening(Family::Straight),
        "''" | "\"" | "＂" => Shape::Either(Family::Straight),
        "‘" | "‚" => Shape::Opening(Family::CurlySingle),
        "’" => Shape::Closing(Family::CurlySingle),
        "'" | "`" => Shape::Either(Family::StraightSingle),
        _ => return None,
    })
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
    /// The family the block before left open, and its pair in `marks`.
    carried: Option<(Family, usize)>,
}

impl Pairing {
    /// Pairs the marks of one block, and gives each of its tokens its kind.
    pub(super) fn block(&mut self, document: &Document<'_>, tokens: &mut [Token], block: Words) {
        self.open = [0; 5];
        for at in block.range() {
            let (Some(token), prose) = (tokens.get(at), &document.prose) else {
                break;
            };
            if !matches!(token.kind, Kind::Open | Kind::Close) {
                continue;
            }
            let form = prose.get(token.prose as usize..token.prose_end() as usize);
            let Some(shape) = form.and_then(shape) else {
                continue;
            };
            let first = at == block.start as usize;
            let before = (!first && !token.spaced).then(|| tokens[at - 1].kind);
            let after = tokens
                .get(at + 1)
                .filter(|next| at + 1 < block.end as usize && !next.spaced)
                .map(|next| next.kind);
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let kind = self.decide(shape, number, block.start, before, after);
            tokens[at].kind = kind;
        }
        self.end_block(tokens, block.end);
    }

    /// The marks, by their opening, outer ones first.
    pub(super) fn finish(mut self) -> Vec<Marks> {
        self.marks
            .sort_by_key(|marks| (marks.words.start, std::cmp::Reverse(marks.words.end)));
        self.marks
    }

    fn decide(
        &mut self,
        shape: Shape,
        at: u32,
        block: u32,
        before: Option<Kind>,
        after: Option<Kind>,
    ) -> Kind {
        let first = at == block;
        // A word or a number glued to the mark's left cannot be followed by an opening.
        let glued = matches!(
            before,
            Some(
                Kind::Word
                    | Kind::Number
                    | Kind::Stop
                    | Kind::Comma
                    | Kind::Symbol
                    | Kind::CloseBracket
                    | Kind::Cut
                    | Kind::Close
            )
        );
        match shape {
            Shape::Opening(Family::Curly)
                if glued && after.is_none() && self.is_open(Family::Curly) =>
            {
                self.close(Family::Curly, at) // „German“
            }
            Shape::Opening(family) => self.push(family, at, first),
            Shape::Closing(family) if first && self.carries(family) => self.push(family, at, true),
            Shape::Closing(Family::CurlySingle)
                if matches!(after, Some(Kind::Word | Kind::Number)) =>
            {
                Kind::Symbol // ’em, ’90s
            }
            Shape::Closing(family) if self.is_open(family) => self.close(family, at),
            Shape::Closing(family) if self.carries(family) && !self.is_open(family) => {
                self.push(family, block, true);
                self.close(family, at)
            }
            Shape::Closing(Family::Curly) if !glued && after.is_some() => {
                self.push(Family::Curly, at, false) // ”Swedish”
            }
            Shape::Closing(_) => Kind::Symbol,
            Shape::Either(family) => self.straight(family, at, block, before, glued, after),
        }
    }

    fn straight(
        &mut self,
        family: Family,
        at: u32,
        block: u32,
        before: Option<Kind>,
        glued: bool,
        after: Option<Kind>,
    ) -> Kind {
        let opens = !glued
            && matches!(
                after,
                Some(
                    Kind::Word
                        | Kind::Number
                        | Kind::Open
                        | Kind::OpenBracket
                        | Kind::Cut
                        | Kind::Link
                        | Kind::Symbol
                        | Kind::Dash
                )
            );
        if family.is_single() {
            return match (self.is_open(family), opens) {
                (true, false)
                    if before.is_some() && !matches!(after, Some(Kind::Word | Kind::Number)) =>
                {
                    self.close(family, at)
                }
                (_, true) if after == Some(Kind::Word) || after == Some(Kind::Open) => {
                    self.push(family, at, false)
                }
                _ => Kind::Symbol,
            };
        }
        let is_open = self.is_open(family);
        if is_open && (!opens || before.is_none() && after.is_none()) {
            return self.close(family, at);
        }
        if is_open {
            // A mark that can only open while one is open: the first was never closed.
            return self.push(family, at, false);
        }
        if at != block
            && glued
            && after.is_none_or(|kind| !matches!(kind, Kind::Word | Kind::Number))
        {
            if self.carries(family) {
                self.push(family, block, true);
                return self.close(family, at);
            }
            return Kind::Symbol; // 5'10"
        }
        self.push(family, at, at == block)
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
        }
        self.marks.push(Marks {
            words: Words::new(open.token, end),
            depth: u8::try_from(self.stack.len()).unwrap_or(u8::MAX),
            closed,
            continues: open.continues,
        });
    }

    /// Leaves what is still open to the next block; lone single marks were apostrophes.
    fn end_block(&mut self, tokens: &mut [Token], end: u32) {
        let mut carried = None;
        while let Some(open) = self.stack.pop() {
            if open.family.is_single() {
                tokens[open.token as usize].kind = Kind::Symbol;
                continue;
            }
            self.pair(&open, end, false);
            carried = Some((open.family, self.marks.len() - 1));
        }
        self.carried = carried;
    }
}
