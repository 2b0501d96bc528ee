//! What paragraphs are for, by the names of their styles and of those they build on.

use std::collections::HashMap;

use super::token::{Kind, Tokens};
use crate::document::purpose::{LONGEST_CHAIN, Purpose};

/// The styles of a file, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<i32, Style>);

/// A style.
#[derive(Debug, Default)]
struct Style {
    /// What its name says it is for.
    purpose: Option<Purpose>,
    /// The number of the style it builds on.
    parent: Option<i32>,
}

/// What the definition of a style has been seen to be numbered with.
#[derive(Debug, Default)]
struct Numbers {
    /// Its number among the styles of paragraphs, behind `\s`.
    own: Option<i32>,
    /// Whether it has one among those of characters, tables or sections: `\cs15`.
    has_other: bool,
}

impl Numbers {
    /// Its number among the styles of paragraphs; that without any number is the one of all paragraphs, 0.
    fn of_paragraphs(&self) -> Option<i32> {
        self.own.or((!self.has_other).then_some(0))
    }
}

impl Styles {
    /// Reads the table of styles, given what follows its name.
    pub(super) fn read(tokens: Tokens<'_>, byte: impl Fn(u8) -> char) -> Self {
        let mut styles = Self::default();
        let (mut depth, mut numbers, mut name) = (1_usize, Numbers::default(), String::new());
        let mut style = Style::default();
        for token in tokens {
            match token.kind {
                Kind::Open => {
                    depth += 1;
                    if depth == 2 {
                        (numbers, name) = (Numbers::default(), String::new());
                        style = Style::default();
                    }
                }
                Kind::Close => {
                    depth -= 1;
                    if depth == 1 {
                        style.purpose = Purpose::of_style(name.trim_end_matches(';').trim());
                        if let Some(number) = numbers.of_paragraphs() {
                            styles.0.insert(number, std::mem::take(&mut style));
                        }
                    }
                    if depth == 0 {
                        break;
                    }
                }
                Kind::Word("s", number @ Some(_)) if depth == 2 => numbers.own = number,
                Kind::Word("cs" | "ts" | "ds", _) if depth == 2 => numbers.has_other = true,
                Kind::Word("sbasedon", parent) if depth == 2 => style.parent = parent,
                Kind::Words(words) if depth == 2 => name += words,
                Kind::Byte(one) if depth == 2 => name.push(byte(one)),
                Kind::Word(..) | Kind::Words(_) | Kind::Symbol(_) | Kind::Byte(_) => {}
            }
        }
        styles
    }

    /// What a paragraph of a style is for.
    pub(super) fn purpose(&self, number: i32) -> Purpose {
        let next = |style: &&Style| self.0.get(&style.parent?);
        let mut chain = std::iter::successors(self.0.get(&number), next).take(LONGEST_CHAIN);
        let found = chain.find_map(|style| style.purpose);
        found.unwrap_or(Purpose::Paragraph)
    }
}
