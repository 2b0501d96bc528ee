//! Summarizes each sentence as bit sets, so that a finder can skip a sentence that cannot match.

use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms, Word};
use crate::parse::Kind;

/// The union of the classes, forms and token kinds of all tokens of a sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::annotate) struct Glance {
    classes: Classes,
    forms: Forms,
    /// One bit per kind of token.
    kinds: u16,
    /// Whether it contains a finite verb.
    pub(in crate::annotate) has_finite: bool,
    /// Whether it contains a verb that no list holds.
    pub(in crate::annotate) has_unlisted_verb: bool,
    parted: Parted,
}

/// Whether an adverb or a comma stands behind a verb, and may part it from the rest of a phrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Parted {
    /// None does so far.
    #[default]
    Never,
    /// The last token is a verb.
    Perhaps,
    /// One does.
    Once,
}

impl Glance {
    /// Adds one token.
    pub(in crate::annotate) fn add(&mut self, kind: Kind, word: Word, tag: Tag) {
        self.kinds |= 1 << kind as u16;
        self.classes |= word.classes;
        self.forms |= word.verb;
        self.has_finite |= tag == Tag::Verb && word.verb.intersects(Forms::FINITE);
        self.has_unlisted_verb |= tag == Tag::Verb && word.is_unlisted();
        let parts = tag.is_light() || kind == Kind::Comma;
        self.parted = match self.parted {
            Parted::Once => Parted::Once,
            Parted::Perhaps if parts => Parted::Once,
            Parted::Never | Parted::Perhaps if tag == Tag::Verb => Parted::Perhaps,
            Parted::Never | Parted::Perhaps => Parted::Never,
        };
    }

    /// Whether it contains a word of any of these classes.
    pub(in crate::annotate) const fn is(self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }

    /// Whether it contains a word that may have any of these forms.
    pub(in crate::annotate) const fn has_form(self, forms: Forms) -> bool {
        self.forms.intersects(forms)
    }

    /// Whether it contains a token of this kind.
    pub(in crate::annotate) const fn holds(self, kind: Kind) -> bool {
        self.kinds & 1 << kind as u16 != 0
    }

    /// Whether other words may part one of its verbs from the rest of a phrase: « fait aussi valoir ».
    pub(in crate::annotate) fn parts_verb(self) -> bool {
        self.parted == Parted::Once
    }

    /// Whether it contains a word, a number or a link, rather than punctuation alone.
    pub(in crate::annotate) const fn says(self) -> bool {
        self.holds(Kind::Word) || self.holds(Kind::Number) || self.holds(Kind::Link)
    }
}
