//! Every form of an English verb is known from its lemma.

use selon::language::{Forms, Id, Languages};

/// Holds that each form is of the lemma and is these forms of it.
fn holds(lemma: &str, forms: &[(&str, Forms)]) {
    let languages = Languages::default();
    let language = languages.get(Id::En);
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
        let word = languages.get(Id::En).find(form);
        assert_eq!((word.form, word.lemma), (0, 0), "{form}");
    }
}

const PAST: Forms = Forms::PAST;
const DONE: Forms = Forms::PAST_PARTICIPLE;
const DOING: Forms = Forms::PRESENT_PARTICIPLE;
const SHE: Forms = Forms::PRESENT.union(Forms::THIRD_SINGULAR);

#[test]
fn regular_verbs_change_their_spelling() {
    holds(
        "announce",
        &[
            ("announces", SHE),
            ("announced", PAST),
            ("announcing", DOING),
        ],
    );
    holds(
        "deny",
        &[
            ("denies", SHE),
            ("denied", PAST.union(DONE)),
            ("denying", DOING),
        ],
    );
    holds(
        "say",
        &[("says", SHE), ("said", PAST.union(DONE)), ("saying", DOING)],
    );
    holds(
        "admit",
        &[
            ("admits", SHE),
            ("admitted", PAST.union(DONE)),
            ("admitting", DOING),
        ],
    );
    holds(
        "stress",
        &[
            ("stresses", SHE),
            ("stressed", PAST.union(DONE)),
            ("stressing", DOING),
        ],
    );
    holds(
        "kidnap",
        &[
            ("kidnaps", SHE),
            ("kidnapped", PAST.union(DONE)),
            ("kidnapping", DOING),
        ],
    );
}

#[test]
fn irregular_verbs_have_their_own_forms() {
    holds(
        "tell",
        &[
            ("tells", SHE),
            ("told", PAST.union(DONE)),
            ("telling", DOING),
        ],
    );
    holds(
        "write",
        &[
            ("writes", SHE),
            ("wrote", PAST),
            ("written", DONE),
            ("writing", DOING),
        ],
    );
    holds(
        "think",
        &[
            ("thinks", SHE),
            ("thought", PAST.union(DONE)),
            ("thinking", DOING),
        ],
    );
    holds(
        "know",
        &[
            ("knows", SHE),
            ("knew", PAST),
            ("known", DONE),
            ("knowing", DOING),
        ],
    );
    holds(
        "be",
        &[
            ("is", SHE),
            ("are", Forms::PRESENT),
            ("was", PAST),
            ("been", DONE),
            ("being", DOING),
        ],
    );
    holds(
        "have",
        &[("has", SHE), ("had", PAST.union(DONE)), ("having", DOING)],
    );
}

#[test]
fn spellings_nobody_uses_are_no_forms() {
    is_none(&["sayed", "telled", "writed", "admited", "denyed", "visitted"]);
}
