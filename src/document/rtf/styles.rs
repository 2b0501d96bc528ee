//! What paragraphs are for, by the names of their styles.

use std::collections::HashMap;

use super::token::{Kind, Tokens};

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Title,
    Heading,
    Quotation,
    Caption,
    Item,
    Paragraph,
}

/// The first letters of names that office programs give to styles, in lower case, and what they are for. The
/// first that fits counts.
const NAMES: [(&str, Purpose); 11] = [
    ("title", Purpose::Title),
    ("titre", Purpose::Heading),
    ("subtitle", Purpose::Heading),
    ("sous-titre", Purpose::Heading),
    ("heading", Purpose::Heading),
    ("quot", Purpose::Quotation),
    ("intense quote", Purpose::Quotation),
    ("citation", Purpose::Quotation),
    ("caption", Purpose::Caption),
    ("légende", Purpose::Caption),
    ("list", Purpose::Item),
];

/// The styles of a file that tell what a paragraph is for, by their numbers.
pub(super) type Styles = HashMap<i32, Purpose>;

/// Reads the table of styles, given what follows its name.
pub(super) fn read(tokens: Tokens<'_>, byte: impl Fn(u8) -> char) -> Styles {
    let mut styles = Styles::new();
    let (mut depth, mut number, mut name) = (1_usize, 0, String::new());
    for token in tokens {
        match token.kind {
            Kind::Open => {
                depth += 1;
                if depth == 2 {
                    (number, name) = (0, String::new());
                }
            }
            Kind::Close => {
                depth -= 1;
                if depth == 1 {
                    let known = purpose(name.trim_end_matches(';').trim());
                    styles.extend(known.map(|known| (number, known)));
                }
                if depth == 0 {
                    break;
                }
            }
            Kind::Word("s", Some(own)) if depth == 2 => number = own,
            Kind::Words(words) if depth == 2 => name += words,
            Kind::Byte(one) if depth == 2 => name.push(byte(one)),
            Kind::Word(..) | Kind::Words(_) | Kind::Symbol(_) | Kind::Byte(_) => {}
        }
    }
    styles
}

/// What a style is for by its name; `None` if that says nothing.
fn purpose(name: &str) -> Option<Purpose> {
    let name = name.to_lowercase();
    let mut names = NAMES.iter();
    let known = names.find(|(start, _)| name.starts_with(start))?.1;
    // « Titre » alone is the title, « Titre 1 » a heading.
    Some(if name == "titre" {
        Purpose::Title
    } else {
        known
    })
}
