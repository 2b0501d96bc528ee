//! What a form no list holds may be, by its ending.

use super::endings::{Endings, tail_of};
use crate::language::{Classes, Forms};

/// Stems in -r- whose imperfect looks like a conditional: « préparait », « montrait ».
const IMPERFECTS: &[&str] = &[
    "arait", "entrait", "ontrait", "istrait", "ustrait", "urait", "orait", "érait", "êtrait",
    "tirait", "mirait", "pirait", "sirait", "virait", "ivrait", "uvrait", "ffrait", "errait",
    "adrait", "iltrait", "estrait",
];

/// Endings of the third group's conditional that the endings above would take for an imperfect.
const CONDITIONALS: &[&str] = &[
    "aurait",
    "courrait",
    "verrait",
    "suivrait",
    "survivrait",
    "finirait",
    "viendrait",
    "unirait",
    "conclurait",
    "conquerrait",
];

/// Endings of verbs, and the forms they show.
static VERBS: Endings<Forms, 11> = Endings::new([
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
]);

/// « un garagiste », « des urbanologues », « les sylviculteurs »: people, by what they do. A few
/// machines end like them, « un composteur », and say nothing.
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
static ADJECTIVES: Endings<(), 27> = Endings::new([
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
]);

/// Tells what a form may be.
pub(in crate::language::fr) fn guess(form: &str) -> (Classes, Forms) {
    if form.len() < 5 {
        return (Classes::empty(), Forms::empty());
    }
    if form.ends_with("ment") {
        return (Classes::ADVERB, Forms::empty());
    }
    if let Some(forms) = in_ait(form) {
        return (Classes::VERB, forms);
    }
    let tail = tail_of(form.as_bytes());
    if let Some(forms) = VERBS.find(tail)
        && !form.ends_with("ité")
        && !form.ends_with("ités")
    {
        return (Classes::VERB, forms);
    }
    if PEOPLE.find(tail).is_some() {
        return (Classes::HUMAN.union(Classes::ADJECTIVE), Forms::empty());
    }
    if ADJECTIVES.find(tail).is_some() {
        return (Classes::ADJECTIVE, Forms::empty());
    }
    (Classes::empty(), Forms::empty())
}

/// Imperfects and conditionals.
fn in_ait(form: &str) -> Option<Forms> {
    let (singular, person) = if let Some(stem) = form.strip_suffix("aient") {
        (stem, Forms::THIRD_PLURAL)
    } else {
        (form.strip_suffix("ait")?, Forms::THIRD_SINGULAR)
    };
    let ends = |endings: &[&str]| {
        endings.iter().any(|ending| {
            ending
                .strip_suffix("ait")
                .is_some_and(|stem| singular.ends_with(stem))
        })
    };
    let conditional = singular.ends_with('r') && (!ends(IMPERFECTS) || ends(CONDITIONALS));
    let tense = if conditional {
        Forms::CONDITIONAL
    } else {
        Forms::IMPERFECT
    };
    Some(tense | person)
}
