//! What a sentence holds of anything, so that whoever looks for what it lacks passes over it.

use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms, Word};
use crate::parse::Kind;

/// What stands anywhere in a sentence, all words and marks taken together.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::annotate) struct Glance {
    classes: Classes,
    forms: Forms,
    /// One bit for each kind of token.
    kinds: u32,
    /// Whether a verb stands in it that has a subject.
    pub(in crate::annotate) has_finite: bool,
}

impl Glance {
    /// Takes in one more token.
    pub(in crate::annotate) fn add(&mut self, kind: Kind, word: Word, tag: Tag) {
        self.kinds |= 1 << kind as u32;
        self.classes |= word.classes;
        self.forms |= word.verb;
        self.has_finite |= tag == Tag::Verb && word.verb.intersects(Forms::FINITE);
    }

    /// Whether a word of any of these classes stands in it.
    pub(in crate::annotate) const fn is(self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }

    /// Whether a word stands in it that may be one of these forms.
    pub(in crate::annotate) const fn has_form(self, forms: Forms) -> bool {
        self.forms.intersects(forms)
    }

    /// Whether a token of a kind stands in it.
    pub(in crate::annotate) const fn holds(self, kind: Kind) -> bool {
        self.kinds & 1 << kind as u32 != 0
    }

    /// Whether it says anything: no mere row of marks.
    pub(in crate::annotate) const fn says(self) -> bool {
        self.holds(Kind::Word) || self.holds(Kind::Number) || self.holds(Kind::Link)
    }
}
