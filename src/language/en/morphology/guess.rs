//! What a form no list holds may be, by its ending.

use crate::language::{Classes, Forms};

/// Words in -ed and -ing that are no verbs, so far as no list says so.
const NO_VERBS: [&str; 6] = [
    "hundred",
    "sacred",
    "nothing",
    "anything",
    "everything",
    "something",
];

/// Endings of adjectives.
const ADJECTIVES: [&str; 10] = [
    "ous", "ful", "less", "able", "ible", "ish", "ical", "ional", "ative", "esque",
];

/// Tells what a form may be.
///
/// Right about "torched" and "stonewalling"; wrong about "kindred".
pub(in crate::language::en) fn guess(form: &str) -> (Classes, Forms) {
    if form.len() < 5 || NO_VERBS.contains(&form) {
        return (Classes::empty(), Forms::empty());
    }
    if form.ends_with("ly") {
        return (Classes::ADVERB, Forms::empty());
    }
    if form.ends_with("ed") && !form.ends_with("eed") {
        let person = Forms::FIRST_OR_SECOND | Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        return (Classes::VERB, Forms::PAST | Forms::PAST_PARTICIPLE | person);
    }
    if form.ends_with("ing") && form.len() > 5 {
        return (Classes::VERB, Forms::PRESENT_PARTICIPLE);
    }
    if ADJECTIVES.iter().any(|ending| form.ends_with(ending)) {
        return (Classes::ADJECTIVE, Forms::empty());
    }
    (Classes::empty(), Forms::empty())
}
