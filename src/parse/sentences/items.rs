//! Items that follow each other in one line: numbers, bullets.

use super::super::token::{Kind, Token, Words};
use super::Boundary;

impl Boundary<'_> {
    /// Whether what stands before the stop only numbers an item: "2. The second".
    pub(super) fn is_enumerator(&self, stop: u32) -> bool {
        let bullet = u32::from(self.is_bullet(self.start));
        let before = Words::new(self.start + bullet, stop);
        before.len() == 1
            && self.token(before.start).is_some_and(|token| {
                token.kind == Kind::Number && token.length <= 3
                    || token.kind == Kind::Word && token.length == 1
            })
    }

    /// Whether a token numbers the item after the one the sentence starts with: "1. Bread 2. Milk".
    pub(super) fn is_next_item(&self, at: u32) -> bool {
        let numbers = |token: &Token| match token.kind {
            Kind::Number => token.length <= 3,
            Kind::Word => token.length == 1,
            Kind::Symbol => true,
            Kind::Open
            | Kind::Close
            | Kind::Stop
            | Kind::Comma
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Dash
            | Kind::Joint
            | Kind::OpenBracket
            | Kind::CloseBracket
            | Kind::Cut
            | Kind::Link => false,
        };
        let both = [self.start, at]
            .into_iter()
            .all(|at| self.token(at).is_some_and(numbers));
        if at <= self.start + 1 || !both {
            return false;
        }
        let bullet = u32::from(self.is_bullet(self.start));
        let here = u32::from(self.is_bullet(at));
        let numbers = (self.form(self.start + bullet), self.form(at + here));
        let follows = match (numbers.0.parse::<u16>(), numbers.1.parse::<u16>()) {
            (Ok(first), Ok(second)) => second == first.saturating_add(1),
            _ => match (numbers.0.as_bytes(), numbers.1.as_bytes()) {
                ([first], [second]) => first.is_ascii_lowercase() && *second == first + 1,
                _ => false,
            },
        };
        follows && bullet == here && {
            let (first, second) = (self.form(self.start + bullet + 1), self.form(at + here + 1));
            first == second && matches!(first, "." | ")")
        }
    }

    fn is_bullet(&self, at: u32) -> bool {
        matches!(self.form(at), "•" | "⁃" | "◦" | "▪" | "*")
    }
}
