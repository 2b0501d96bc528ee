//! A language that does not come with selon is read by the same stages: they ask for a pack and for
//! nothing else.

use std::sync::LazyLock;

use insta::assert_snapshot;
use selon::document::{self, Format};
use selon::language::{Facts, Forms, Id, Language, Morphology, Pack};
use selon::rule;
use selon::text::Text;
use selon::{annotate, parse};

use crate::show::{self, RULES};

/// A handful of Spanish.
static SPANISH: LazyLock<Pack> = LazyLock::new(|| Pack {
    code: "es",
    messages: Id::En,
    facts: Facts {
        adjective_after_noun: true,
        head_noun_first: true,
        nouns_need_links: true,
        gendered_things: true,
        articles_show_number: true,
        verbs_show_person: true,
        preposed_object_pronouns: true,
        infinitives_after_prepositions: true,
        bare_infinitive_complement: true,
        subject_after_verb_in_clauses: true,
        ..Facts::default()
    },
    lists: &[
        ("claims", "@robar  accusation"),
        ("complementizers", "que"),
        ("cues", "según  preposition"),
        ("determiners", "el\nun"),
        ("feminine_names", "lucía"),
        (
            "grammar",
            "de  genitive\nel  definite masculine\nla  definite feminine\npor  agent\nser  copula",
        ),
        ("lemmas", "la el\nlas el\nlos el\nuna un"),
        ("nouns", "escuela\npuente\npuerto"),
        ("prepositions", "a\nde\nen\npor"),
        (
            "reporting",
            "decir  neutral  quote that\nprometer  commissive  to that",
        ),
        ("roles", "alcalde\nalcaldesa"),
        ("sets", "@robar = corromper|robar"),
        ("verbs", "cerrar\ncorromper\nrobar\nvender"),
        ("weekdays", "lunes"),
    ],
    morphology: Morphology {
        conjugate,
        decline_noun: decline,
        decline_adjective: decline,
        guess: |word| {
            let (classes, mut forms) = Default::default();
            if word.is("ando") || word.is("iendo") {
                forms = Forms::PRESENT_PARTICIPLE;
            }
            (classes, forms)
        },
    },
});

fn conjugate(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    let (stem, [present, past, participle]) = match lemma {
        "decir" => ("di", ["ce", "jo", "cho"]),
        _ if lemma.ends_with("ar") => (lemma.trim_end_matches("ar"), ["a", "ó", "ado"]),
        _ => (lemma.trim_end_matches("er"), ["e", "ió", "ido"]),
    };
    let third = Forms::THIRD_SINGULAR;
    give(lemma, Forms::INFINITIVE);
    give(&format!("{stem}{present}"), Forms::PRESENT | third);
    give(&format!("{stem}{past}"), Forms::PAST | third);
    give(&format!("{stem}{participle}"), Forms::PAST_PARTICIPLE);
    give(&format!("{lemma}á"), Forms::FUTURE | third);
}

fn decline(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
    give(&format!("{lemma}s"), Forms::empty());
}

/// Who says what, and what the rules object to.
fn check(text: &str) -> String {
    let language = Language::new(&SPANISH);
    let text = Text::new("puerto.txt", text);
    let document = document::extract(&text, Format::Plain);
    let article = parse::article(&document, &language);
    let annotations = annotate::annotate(&article);
    let findings = rule::check(&article, &annotations, &RULES);
    let findings = findings.iter().map(|one| format!("\n{}", one.message));
    show::attributions(&article, &annotations) + &findings.collect::<String>()
}

#[test]
fn a_pack_is_all_the_stages_ask_for() {
    assert_snapshot!(check("La alcaldesa dijo que el puente cerrará el lunes."), @"[source La alcaldesa] [cue dijo] que [content el puente cerrará el lunes].");
    assert_snapshot!(check("«El puerto cerrará el lunes», dijo Lucía Roldán."), @"[content «El puerto cerrará el lunes»], [cue dijo] [source Lucía Roldán].");
    assert_snapshot!(check("El puerto cerrará el lunes, según el alcalde."), @"[content El puerto cerrará el lunes], [cue según] [source el alcalde].");
    assert_snapshot!(check("El alcalde prometió cerrar el puente."), @"[source El alcalde] [cue prometió] [content cerrar el puente].");
    assert_snapshot!(check("El alcalde robó dos millones."), @"
    El alcalde robó dos millones.
    an accusation without a source: “robó”
    ");
}
