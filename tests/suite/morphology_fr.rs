//! Every form of a French verb is known from its lemma.

use selon::language::{Forms, Id, Languages};

/// Holds that each form is of the lemma and is these forms of it.
fn holds(lemma: &str, forms: &[(&str, Forms)]) {
    let languages = Languages::default();
    let language = languages.get(Id::Fr);
    let base = language.find(lemma);
    assert_ne!(base.lemma, 0, "{lemma} is no verb of the pack");
    for &(form, expected) in forms {
        let word = language.find(form);
        assert_eq!(word.lemma, base.lemma, "the lemma of {form}");
        assert!(
            word.verb.contains(expected),
            "{form} is {:?}, not {expected:?}",
            word.verb
        );
    }
}

/// Holds that the pack knows none of these, whatever it guesses from their endings.
fn is_none(forms: &[&str]) {
    let languages = Languages::default();
    for form in forms {
        let word = languages.get(Id::Fr).find(form);
        assert_eq!((word.form, word.lemma), (0, 0), "{form}");
    }
}

const THEY: Forms = Forms::THIRD_PLURAL;
const HE: Forms = Forms::THIRD_SINGULAR;

fn forms(of: &[Forms]) -> Forms {
    of.iter().fold(Forms::empty(), |all, &one| all | one)
}

#[test]
fn regular_verbs_have_every_tense() {
    holds(
        "déclarer",
        &[
            ("déclare", forms(&[Forms::PRESENT, HE])),
            ("déclarent", forms(&[Forms::PRESENT, THEY])),
            ("déclarait", forms(&[Forms::IMPERFECT, HE])),
            ("déclara", forms(&[Forms::PAST, HE])),
            ("déclarèrent", forms(&[Forms::PAST, THEY])),
            ("déclarera", forms(&[Forms::FUTURE, HE])),
            ("déclarerait", forms(&[Forms::CONDITIONAL, HE])),
            ("déclaré", Forms::PAST_PARTICIPLE),
            ("déclarées", Forms::PAST_PARTICIPLE),
            ("déclarant", Forms::PRESENT_PARTICIPLE),
        ],
    );
    holds(
        "annoncer",
        &[
            ("annonçait", forms(&[Forms::IMPERFECT, HE])),
            ("annonça", forms(&[Forms::PAST, HE])),
            ("annonçant", Forms::PRESENT_PARTICIPLE),
        ],
    );
    holds(
        "rappeler",
        &[
            ("rappelle", forms(&[Forms::PRESENT, HE])),
            ("rappellerait", forms(&[Forms::CONDITIONAL, HE])),
        ],
    );
    holds(
        "suggérer",
        &[
            ("suggère", forms(&[Forms::PRESENT, HE])),
            ("suggérait", Forms::IMPERFECT),
        ],
    );
}

#[test]
fn irregular_verbs_follow_their_models() {
    holds(
        "dire",
        &[
            ("dit", forms(&[Forms::PRESENT, HE])),
            ("disent", forms(&[Forms::PRESENT, THEY])),
            ("disait", forms(&[Forms::IMPERFECT, HE])),
            ("dirait", forms(&[Forms::CONDITIONAL, HE])),
            ("disant", Forms::PRESENT_PARTICIPLE),
        ],
    );
    holds(
        "reconnaître",
        &[
            ("reconnaît", forms(&[Forms::PRESENT, HE])),
            ("reconnaissait", forms(&[Forms::IMPERFECT, HE])),
            ("reconnut", forms(&[Forms::PAST, HE])),
            ("reconnu", Forms::PAST_PARTICIPLE),
        ],
    );
    holds(
        "craindre",
        &[
            ("craint", forms(&[Forms::PRESENT, HE])),
            ("craignait", forms(&[Forms::IMPERFECT, HE])),
            ("craignant", Forms::PRESENT_PARTICIPLE),
        ],
    );
    holds(
        "prévoir",
        &[
            ("prévoit", forms(&[Forms::PRESENT, HE])),
            ("prévoirait", forms(&[Forms::CONDITIONAL, HE])),
            ("prévu", Forms::PAST_PARTICIPLE),
        ],
    );
}

#[test]
fn the_conditional_is_neither_imperfect_nor_future() {
    let languages = Languages::default();
    let language = languages.get(Id::Fr);
    for (form, is) in [
        ("aurait", Forms::CONDITIONAL),
        ("avait", Forms::IMPERFECT),
        ("aura", Forms::FUTURE),
        ("montrait", Forms::IMPERFECT),
        ("montrerait", Forms::CONDITIONAL),
        ("montrera", Forms::FUTURE),
    ] {
        let tenses = Forms::CONDITIONAL | Forms::IMPERFECT | Forms::FUTURE;
        assert_eq!(language.find(form).verb & tenses, is, "{form}");
    }
}

#[test]
fn spellings_nobody_uses_are_no_forms() {
    is_none(&[
        "disa",
        "annoncait",
        "reconnaîssait",
        "craindait",
        "prévoyerait",
    ]);
}
