//! Which code ends which.

use std::ops::Range;

use super::names::{self, Element};
use super::syntax::{Code, Form};
use crate::text::Span;

/// A code in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) struct Shortcode {
    pub(in crate::document) span: Span,
    pub(in crate::document) effect: Effect,
}

/// What a code does to the prose behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) enum Effect {
    Nothing,
    /// It starts an element, and may name the speaker of a quotation.
    Start(Element, Option<Span>),
    /// It ends one.
    End(Element),
}

/// Gives each code its effect, and its bytes in the file. An element that is not both started and ended
/// is none.
pub(super) fn pair(codes: Vec<Code<'_>>, file: impl Fn(Range<usize>) -> Span) -> Vec<Shortcode> {
    let mut paired: Vec<Shortcode> = Vec::with_capacity(codes.len());
    // For each element, the codes that may start it.
    let mut open: [Vec<(usize, Option<Range<usize>>)>; Element::COUNT] = Default::default();
    for code in codes {
        let element = Element::of(code.name);
        let mut effect = Effect::Nothing;
        match (code.form, element) {
            (Form::Start, Some(element)) => {
                let author =
                    names::author(code.arguments.1).filter(|_| element == Element::Quotation);
                let start = code.arguments.0;
                let author = author.map(|place| start + place.start..start + place.end);
                open[element as usize].push((paired.len(), author));
            }
            (Form::End, Some(element)) => {
                if let Some((started, author)) = open[element as usize].pop() {
                    paired[started].effect = Effect::Start(element, author.map(&file));
                    effect = Effect::End(element);
                }
            }
            (Form::Start | Form::End | Form::Whole, _) => {}
        }
        paired.push(Shortcode {
            span: file(code.place),
            effect,
        });
    }
    paired
}
