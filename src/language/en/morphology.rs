//! English inflection: from a lemma to its forms, and from an unknown form to what it may be.

use crate::language::{Classes, Forms};

/// Gives out every form of a verb.
pub(super) fn conjugate(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::INFINITIVE);
}

/// Gives out every form of a noun.
pub(super) fn decline_noun(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
}

/// Gives out every form of an adjective.
pub(super) fn decline_adjective(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
}

/// Tells what a form no list holds may be, from its ending.
pub(super) fn guess(_form: &str) -> (Classes, Forms) {
    (Classes::empty(), Forms::empty())
}
