//! What a form no list holds may be, by its ending.

use crate::language::lookup::{Ending, Endings, WordEnd};
use crate::language::{Classes, Forms};

/// The ending of adverbs.
const ADVERBS: Ending = Ending::new("ment");

/// Endings of the imperfect and of the conditional.
const THIRD_PLURAL: Ending = Ending::new("aient");
const THIRD_SINGULAR: Ending = Ending::new("ait");

/// Nouns that end like participles: « sécurité ».
const NOUNS: [Ending; 2] = [Ending::new("ité"), Ending::new("ités")];

/// Stems in -r- whose imperfect looks like a conditional: « préparait », « montrait ».
static IMPERFECTS: Endings<(), 21> = Endings::new([
    ("ar", ()),
    ("entr", ()),
    ("ontr", ()),
    ("istr", ()),
    ("ustr", ()),
    ("ur", ()),
    ("or", ()),
    ("ér", ()),
    ("êtr", ()),
    ("tir", ()),
    ("mir", ()),
    ("pir", ()),
    ("sir", ()),
    ("vir", ()),
    ("ivr", ()),
    ("uvr", ()),
    ("ffr", ()),
    ("err", ()),
    ("adr", ()),
    ("iltr", ()),
    ("estr", ()),
]);

/// Stems of the third group's conditional that the stems above would take for an imperfect.
static CONDITIONALS: Endings<(), 10> = Endings::new([
    ("aur", ()),
    ("courr", ()),
    ("verr", ()),
    ("suivr", ()),
    ("survivr", ()),
    ("finir", ()),
    ("viendr", ()),
    ("unir", ()),
    ("conclur", ()),
    ("conquerr", ()),
]);

/// Endings of verbs, and the forms they show.
static VERBS: Endings<Forms, 13> = Endings::new([
    ("èrent", Forms::PAST.union(Forms::THIRD_PLURAL)),
    ("issent", Forms::PRESENT.union(Forms::THIRD_PLURAL)),
    ("eront", Forms::FUTURE.union(Forms::THIRD_PLURAL)),
    ("iront", Forms::FUTURE.union(Forms::THIRD_PLURAL)),
    ("era", Forms::FUTURE.union(Forms::THIRD_SINGULAR)),
    ("ira", Forms::FUTURE.union(Forms::THIRD_SINGULAR)),
    ("er", Forms::INFINITIVE),
    ("é", Forms::PAST_PARTICIPLE),
    ("ée", Forms::PAST_PARTICIPLE),
    ("és", Forms::PAST_PARTICIPLE),
    ("ées", Forms::PAST_PARTICIPLE),
    ("i", Forms::PAST_PARTICIPLE),
    ("u", Forms::PAST_PARTICIPLE),
]);

/// « un garagiste », « des urbanologues », « les sylviculteurs »: people, by what they do. A few
/// machines end like them: « un composteur ».
static PEOPLE: Endings<(), 16> = Endings::new([
    ("iste", ()),
    ("istes", ()),
    ("logue", ()),
    ("logues", ()),
    ("iatre", ()),
    ("iatres", ()),
    ("culteur", ()),
    ("culteurs", ()),
    ("cultrice", ()),
    ("cultrices", ()),
    ("icien", ()),
    ("iciens", ()),
    ("icienne", ()),
    ("iciennes", ()),
    ("graphe", ()),
    ("graphes", ()),
]);

/// Endings of adjectives.
static ADJECTIVES: Endings<(), 36> = Endings::new([
    ("ique", ()),
    ("iques", ()),
    ("ienne", ()),
    ("iennes", ()),
    ("ien", ()),
    ("iens", ()),
    ("eux", ()),
    ("euse", ()),
    ("euses", ()),
    ("aise", ()),
    ("aises", ()),
    ("ais", ()),
    ("al", ()),
    ("ale", ()),
    ("ales", ()),
    ("aux", ()),
    ("elle", ()),
    ("elles", ()),
    ("if", ()),
    ("ive", ()),
    ("ives", ()),
    ("aine", ()),
    ("aines", ()),
    ("able", ()),
    ("ables", ()),
    ("ième", ()),
    ("ièmes", ()),
    ("ante", ()),
    ("antes", ()),
    ("ants", ()),
    ("ente", ()),
    ("entes", ()),
    ("ieure", ()),
    ("ieures", ()),
    ("esque", ()),
    ("esques", ()),
]);

/// Guesses what a form may be.
pub(in crate::language::fr) fn guess(word: WordEnd) -> (Classes, Forms) {
    if word.length < 5 {
        return (Classes::empty(), Forms::empty());
    }
    if ADVERBS.ends(word) {
        return (Classes::ADVERB, Forms::empty());
    }
    if let Some(forms) = in_ait(word) {
        return (Classes::VERB, forms);
    }
    if let Some(forms) = VERBS.find(word)
        && !NOUNS.iter().any(|ending| ending.ends(word))
    {
        return (Classes::VERB, forms);
    }
    if PEOPLE.find(word).is_some() {
        return (Classes::HUMAN.union(Classes::ADJECTIVE), Forms::empty());
    }
    if ADJECTIVES.find(word).is_some() {
        return (Classes::ADJECTIVE, Forms::empty());
    }
    (Classes::empty(), Forms::empty())
}

/// Imperfects and conditionals.
fn in_ait(word: WordEnd) -> Option<Forms> {
    let (stem, person) = if THIRD_PLURAL.ends(word) {
        (word.without("aient"), Forms::THIRD_PLURAL)
    } else if THIRD_SINGULAR.ends(word) {
        (word.without("ait"), Forms::THIRD_SINGULAR)
    } else {
        return None;
    };
    let conditional = stem.last() == b'r'
        && (IMPERFECTS.find(stem).is_none() || CONDITIONALS.find(stem).is_some());
    let tense = if conditional {
        Forms::CONDITIONAL
    } else {
        Forms::IMPERFECT
    };
    Some(tense | person)
}
