//! A mark where it stands, and what it can be there.

use crate::parse::token::{Kind, Token, Words};

/// Marks of one shape; only marks of one family pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
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
    /// Single marks may be apostrophes; one without a partner is no quotation mark.
    pub(super) const fn is_single(self) -> bool {
        matches!(self, Self::CurlySingle | Self::StraightSingle)
    }
}

/// What a mark can be, by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Opening(Family),
    Closing(Family),
    Either(Family),
}

impl Shape {
    pub(super) const fn family(self) -> Family {
        match self {
            Self::Opening(family) | Self::Closing(family) | Self::Either(family) => family,
        }
    }
}

pub(super) fn shape(form: &str) -> Option<Shape> {
    Some(match form {
        "«" | "‹" | "<<" => Shape::Opening(Family::Guillemet),
        "»" | "›" | ">>" => Shape::Closing(Family::Guillemet),
        "“" | "„" | "‟" => Shape::Opening(Family::Curly),
        "”" => Shape::Closing(Family::Curly),
        "``" | "‘‘" => Shape::Opening(Family::Straight),
        "''" | "’’" | "\"" | "＂" | "″" => Shape::Either(Family::Straight),
        "‘" | "‚" => Shape::Opening(Family::CurlySingle),
        "’" => Shape::Closing(Family::CurlySingle),
        "'" | "`" => Shape::Either(Family::StraightSingle),
        _ => return None,
    })
}

/// How far ahead the partner of a mark is looked for, in tokens.
const AHEAD: u32 = 100;

/// A mark where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) prose: &'a str,
    pub(super) block: Words,
    pub(super) at: u32,
}

impl Site<'_> {
    pub(super) fn token(&self, at: u32) -> Option<&Token> {
        let token = self.tokens.get(at as usize);
        token.filter(|_| self.block.holds(at))
    }

    pub(super) fn form(&self, at: u32) -> &str {
        self.token(at)
            .and_then(|token| {
                self.prose
                    .get(token.prose as usize..token.prose_end() as usize)
            })
            .unwrap_or_default()
    }

    pub(super) fn is_first(&self) -> bool {
        self.at == self.block.start
    }

    /// What the mark is glued to on its left.
    pub(super) fn before(&self) -> Option<Kind> {
        let spaced = self.token(self.at)?.is_spaced();
        let before = self.at.checked_sub(1).filter(|_| !spaced)?;
        Some(self.token(before)?.kind)
    }

    /// What is glued to the mark on its right.
    pub(super) fn after(&self) -> Option<Kind> {
        let next = self.token(self.at + 1)?;
        (!next.is_spaced()).then_some(next.kind)
    }

    /// Whether the mark cannot open: a word or a number is glued to its left.
    pub(super) fn is_glued(&self) -> bool {
        matches!(
            self.before(),
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
        )
    }

    /// Whether a straight mark can open: something is glued to its right, and nothing to its left.
    pub(super) fn opens(&self) -> bool {
        !self.is_glued()
            && matches!(
                self.after(),
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
            )
    }

    /// Whether the next such mark stands where a quotation closes, so that this one does not close it.
    pub(super) fn closes_later(&self, is_such: impl Fn(Shape) -> bool) -> bool {
        let next = (self.at + 1..self.block.end.min(self.at + AHEAD))
            .find(|&at| shape(self.form(at)).is_some_and(&is_such));
        next.is_some_and(|at| Site { at, ..*self }.is_glued() && !Site { at, ..*self }.leads())
    }

    /// Whether a word is glued to its right.
    pub(super) fn leads(&self) -> bool {
        matches!(self.after(), Some(Kind::Word | Kind::Number))
    }

    /// Whether a mark that could close measures or owns: "6'2" tall", "the workers' council".
    ///
    /// Only when the quotation closes later; wrong about "He is 27" she said, "but looks 30"", where a
    /// comma is missing.
    pub(super) fn is_inside(&self, family: Family) -> bool {
        let goes_on = self.token(self.at + 1).is_some_and(|next| {
            let word = next.is_spaced() && !next.is_capital() && next.kind == Kind::Word;
            // "(5")", and "5", 6" and 7" wide"
            let listed = next.kind == Kind::Comma
                && self.token(self.at + 2).map(|next| next.kind) == Some(Kind::Number);
            word || listed || matches!(next.kind, Kind::Number | Kind::CloseBracket)
        });
        let owns = family.is_single()
            && self.before() == Some(Kind::Word)
            && self
                .at
                .checked_sub(1)
                .is_some_and(|at| self.form(at).ends_with(['s', 'S']));
        let measures = !family.is_single() && self.before() == Some(Kind::Number);
        let feet = || self.form(self.at - 1).contains(['\'', '’']);
        (owns || measures)
            && goes_on
            && (measures && feet()
                || self.closes_later(|shape| match shape {
                    Shape::Opening(_) => false,
                    Shape::Closing(other) | Shape::Either(other) => other == family,
                }))
    }
}
