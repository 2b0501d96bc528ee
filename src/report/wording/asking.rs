//! What speaks for a finding or against it, in French: the questions about claims, beside those about the
//! support of a sentence.

use super::names::{KINDS, SIGNALS};

/// A question and its answer, where it is one about claims that has words for it.
pub(super) fn french(family: &str, value: &str) -> Option<String> {
    let (_, question) = QUESTIONS.iter().find(|(one, _)| *one == family)?;
    if !question.contains("{}") {
        return Some((*question).to_owned());
    }
    let own = ANSWERS.iter().find(|(one, _)| *one == value);
    let signal = || SIGNALS.iter().find(|(one, _, _)| *one == value);
    let kind = || KINDS.iter().find(|(one, _, _)| *one == value);
    let answer = match family {
        "kind" => kind().map(|row| row.2),
        _ => own
            .map(|(_, answer)| *answer)
            .or_else(|| signal().map(|row| row.2)),
    };
    Some(question.replace("{}", answer?))
}

/// The questions, by their families.
const QUESTIONS: &[(&str, &str)] = &[
    ("any", "elle n'a pas de source"),
    ("signal", "ce que l'on peut y vérifier : {}"),
    ("acted", "un verbe dit que quelqu'un l'a fait : {}"),
    ("of-somebody", "elle mentionne quelqu'un, et aussi : {}"),
    ("count", "combien de ses mots sont vérifiables : {}"),
    ("doubt", "l'auteur y met une réserve"),
    (
        "reported",
        "un verbe au passif rapporte un propos sans dire de qui",
    ),
    (
        "sourced",
        "probabilité que quelqu'un le dise tout près : {}",
    ),
    ("words", "un mot ou un signe : {}"),
    ("phrases", "des mots qui peuvent affirmer : {}"),
    ("kind", "le genre de l'article : {}"),
];

/// The answers that have no words elsewhere.
const ANSWERS: &[(&str, &str)] = &[
    ("none", "aucun"),
    ("one", "un"),
    ("two", "deux"),
    ("more", "plusieurs"),
    ("under-2", "moins de 2 %"),
    ("under-7", "moins de 7 %"),
    ("under-18", "moins de 18 %"),
    ("under-38", "moins de 38 %"),
    ("under-50", "moins de 50 %"),
    ("over-50", "plus de 50 %"),
    ("unit", "une unité"),
    ("number-word", "un nombre en lettres"),
    ("time", "un moment"),
    ("weekday", "un jour de la semaine"),
    ("month", "un mois"),
    ("negation", "une négation"),
    ("quantifier", "une quantité"),
    ("indefinite", "un indéfini"),
    ("community", "une communauté"),
    ("place", "un lieu"),
    ("human", "une personne"),
    ("role", "une fonction"),
    ("organization", "une organisation"),
    ("vague", "des gens indéterminés"),
    ("subordinator", "une subordonnée"),
    ("anonymous", "une source anonyme"),
    ("bracket", "une parenthèse"),
    ("symbol", "un symbole"),
    ("toll", "un bilan"),
    ("idiom", "une locution"),
];

#[cfg(test)]
mod tests {
    use super::{QUESTIONS, french};
    use crate::annotate::claim_questions;

    #[test]
    fn every_question_about_claims_has_french_words_for_every_answer() {
        let families = claim_questions().map(|family| family.name);
        assert!(QUESTIONS.iter().map(|question| question.0).eq(families));
        for family in claim_questions() {
            for value in family.values {
                let words = french(family.name, value);
                assert!(words.is_some(), "{}: {value}", family.name);
            }
        }
    }
}
