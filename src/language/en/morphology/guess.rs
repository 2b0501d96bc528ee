//! What a form no list holds may be, by its ending.

use crate::language::endings::{Ending, Endings, Tail};
use crate::language::{Classes, Forms};

/// Words in -ed and -ing that are no verbs, so far as no list says so.
const NO_VERBS: [Ending; 6] = [
    Ending::whole("hundred"),
    Ending::whole("sacred"),
    Ending::whole("nothing"),
    Ending::whole("anything"),
    Ending::whole("everything"),
    Ending::whole("something"),
];

/// What each class ends in; "agreed" is a list's to know.
const ADVERBS: Ending = Ending::new("ly");
const PAST: Ending = Ending::new("ed");
const NO_PAST: Ending = Ending::new("eed");
const PRESENT: Ending = Ending::new("ing");

/// Endings of adjectives.
static ADJECTIVES: Endings<(), 10> = Endings::new([
    ("ous", ()),
    ("ful", ()),
    ("less", ()),
    ("able", ()),
    ("ible", ()),
    ("ish", ()),
    ("ical", ()),
    ("ional", ()),
    ("ative", ()),
    ("esque", ()),
]);

/// Tells what a form may be.
///
/// Right about "torched" and "stonewalling"; wrong about "kindred".
pub(in crate::language::en) fn guess(tail: Tail) -> (Classes, Forms) {
    let nothing = (Classes::empty(), Forms::empty());
    if tail.length < 5 {
        return nothing;
    }
    let no_verb = || NO_VERBS.iter().any(|whole| whole.closes(tail));
    if ADVERBS.closes(tail) {
        (Classes::ADVERB, Forms::empty())
    } else if PAST.closes(tail) && !NO_PAST.closes(tail) && !no_verb() {
        let person = Forms::FIRST_OR_SECOND | Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        (Classes::VERB, Forms::PAST | Forms::PAST_PARTICIPLE | person)
    } else if PRESENT.closes(tail) && tail.length > 5 && !no_verb() {
        (Classes::VERB, Forms::PRESENT_PARTICIPLE)
    } else if ADJECTIVES.find(tail).is_some() {
        (Classes::ADJECTIVE, Forms::empty())
    } else {
        nothing
    }
}
