//! What a form no list holds may be, by its ending.

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
    for (ending, forms) in [
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
    ] {
        if ends(form, ending) && !form.ends_with("ité") && !form.ends_with("ités") {
            return (Classes::VERB, forms);
        }
    }
    // « un garagiste », « des urbanologues », « les sylviculteurs »: people, by what they do. A few
    // machines end like them, « un composteur », and say nothing.
    let people = [
        "iste",
        "istes",
        "logue",
        "logues",
        "iatre",
        "iatres",
        "culteur",
        "culteurs",
        "cultrice",
        "cultrices",
        "icien",
        "iciens",
        "icienne",
        "iciennes",
        "graphe",
        "graphes",
    ];
    if people.iter().any(|ending| form.ends_with(ending)) {
        return (Classes::HUMAN.union(Classes::ADJECTIVE), Forms::empty());
    }
    let adjective = [
        "ique", "iques", "ienne", "iennes", "ien", "iens", "eux", "euse", "euses", "aise", "aises",
        "ais", "al", "ale", "ales", "aux", "elle", "elles", "if", "ive", "ives", "aine", "aines",
        "able", "ables",
    ];
    if adjective.iter().any(|ending| ends(form, ending)) {
        return (Classes::ADJECTIVE, Forms::empty());
    }
    (Classes::empty(), Forms::empty())
}

/// Whether a form ends so; a glance at the last byte answers for most endings.
fn ends(form: &str, ending: &str) -> bool {
    form.as_bytes().last() == ending.as_bytes().last() && form.ends_with(ending)
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
