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

impl Styles {
    /// Reads the table of styles, given what follows its name.
    pub(super) fn read(tokens: Tokens<'_>, byte: impl Fn(u8) -> char) -> Self {
        let mut styles = Self::default();
        let (mut depth, mut number, mut name) = (1_usize, 0, String::new());
        let mut style = Style::default();
        for token in tokens {
            match token.kind {
                Kind::Open => {
                    depth += 1;
                    if depth == 2 {
                        (number, name, style) = (0, String::new(), Style::default());
                    }
                }
                Kind::Close => {
                    depth -= 1;
                    if depth == 1 {
                        style.purpose = Purpose::of_style(name.trim_end_matches(';').trim());
                        styles.0.insert(number, std::mem::take(&mut style));
                    }
                    if depth == 0 {
                        break;
                    }
                }
                Kind::Word("s", Some(own)) if depth == 2 => number = own,
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
