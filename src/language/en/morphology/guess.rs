//! What a form no list holds may be, by its ending.

use crate::language::lookup::{Ending, Endings, WordEnd};
use crate::language::{Classes, Forms};

/// Words in -ed and -ing that are not verbs, unless a list says that they are.
const NO_VERBS: [Ending; 6] = [
    Ending::whole("hundred"),
    Ending::whole("sacred"),
    Ending::whole("nothing"),
    Ending::whole("anything"),
    Ending::whole("everything"),
    Ending::whole("something"),
];

/// What each class ends in; words like "agreed" have to be listed.
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

/// Guesses what a form may be.
///
/// Right about "torched" and "stonewalling"; wrong about "kindred".
pub(in crate::language::en) fn guess(word: WordEnd) -> (Classes, Forms) {
    let nothing = (Classes::empty(), Forms::empty());
    if word.length < 5 {
        return nothing;
    }
    let no_verb = || NO_VERBS.iter().any(|whole| whole.ends(word));
    if ADVERBS.ends(word) {
        (Classes::ADVERB, Forms::empty())
    } else if PAST.ends(word) && !NO_PAST.ends(word) && !no_verb() {
        let person = Forms::FIRST_OR_SECOND | Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
        (Classes::VERB, Forms::PAST | Forms::PAST_PARTICIPLE | person)
    } else if PRESENT.ends(word) && word.length > 5 && !no_verb() {
        (Classes::VERB, Forms::PRESENT_PARTICIPLE)
    } else if ADJECTIVES.find(word).is_some() {
        (Classes::ADJECTIVE, Forms::empty())
    } else {
        nothing
    }
}
