//! What speaks for a source or against one, in French.
//!
//! The analysis gives its evidence English words. Here each question has French ones; where an answer has
//! none, the question is put so that it needs no answer, or is left out.

use super::asking;
use super::names::{CONTENTS, Row, SOURCES};
use crate::annotate::EvidenceRow;
use crate::diagnostic::Ground;
use crate::language::Id;

/// A row of the evidence in the language of an article; `None` if it has no words there.
pub(crate) fn evidence(language: Id, row: &EvidenceRow) -> Option<String> {
    match language {
        Id::En => Some(row.text()),
        Id::Fr => french(row.family, row.value),
    }
}

/// What speaks for a finding or against it, in the language of an article; in English where it has no words
/// there.
pub(crate) fn ground(language: Id, ground: &Ground) -> String {
    let own = match language {
        Id::En => None,
        Id::Fr => { ground.feature.split_once('=') }.and_then(|(family, value)| {
            asking::french(family, value).or_else(|| french(family, value))
        }),
    };
    own.unwrap_or_else(|| ground.text.clone())
}

fn french(family: &str, value: &str) -> Option<String> {
    let (_, question) = QUESTIONS.iter().find(|(one, _)| *one == family)?;
    if !question.contains("{}") {
        return Some((*question).to_owned());
    }
    let own = ANSWERS.iter().find(|(one, _)| *one == value);
    let source = || SOURCES.iter().find(|(one, _, _)| *one == value);
    let rendering = || CONTENTS.iter().find(|(one, _, _)| *one == value);
    let shared = || source().or_else(rendering).map(|row: &Row| row.2);
    let answer = own.map(|(_, answer)| *answer).or_else(shared)?;
    Some(question.replace("{}", answer))
}

/// The questions, by their families.
const QUESTIONS: &[(&str, &str)] = &[
    ("told", "elle attribue son propos à quelqu'un"),
    ("told-by", "sa source : {}"),
    (
        "told-cue",
        "la tournure par laquelle elle attribue son propos",
    ),
    (
        "told-class",
        "le sens du verbe par lequel elle attribue son propos",
    ),
    ("told-content", "le propos est rendu ainsi : {}"),
    ("told-share", "part de la phrase qui est attribuée : {}"),
    ("untold", "elle prête à quelqu'un un souhait ou un projet"),
    ("aside", "elle cite quelqu'un en passant"),
    ("nobody", "elle rapporte une chose sans dire qui l'a dite"),
    ("found", "sa place parmi les phrases voisines"),
    ("runs-on", "un propos attribué ailleurs s'y prolonge"),
    ("quoted", "part de la phrase qui est entre guillemets : {}"),
    ("quotes-unseen", "elle cite, sans que l'on voie qui parle"),
    ("role", "elle se trouve dans {}"),
    ("length", "sa longueur"),
    ("tense", "le temps de son verbe : {}"),
    ("subject", "son sujet : {}"),
    ("mentions", "elle mentionne {}"),
    ("hedge", "elle contient une réserve"),
    (
        "verb-alone",
        "elle contient un verbe qui peut rapporter un propos",
    ),
    ("block", "sa place dans le paragraphe : {}"),
    ("place", "sa place dans l'article : {}"),
    ("before", "ce que fait la phrase précédente"),
    ("before-by", "la source de la phrase précédente : {}"),
    (
        "before-share",
        "part de la phrase précédente qui est attribuée : {}",
    ),
    ("after", "ce que fait la phrase suivante"),
    (
        "last-told",
        "la distance jusqu'à la dernière source citée : {}",
    ),
    (
        "topic",
        "part de ses noms dont la dernière source a parlé : {}",
    ),
    ("running", "la dernière source citée : {}"),
    ("names-source", "elle nomme de nouveau la dernière source"),
    (
        "article-told",
        "part des phrases de l'article qui ont une source : {}",
    ),
];

/// The answers, whatever the question.
const ANSWERS: &[(&str, &str)] = &[
    ("none", "aucune"),
    ("nothing", "aucune"),
    ("little", "presque rien"),
    ("a-word", "un mot"),
    ("a-part", "une partie"),
    ("some", "une partie"),
    ("a-fifth", "un cinquième"),
    ("a-quarter", "un quart"),
    ("two-fifths", "deux cinquièmes"),
    ("half", "la moitié"),
    ("three-fifths", "trois cinquièmes"),
    ("most", "presque tout"),
    ("all", "tout"),
    ("hardly", "presque aucune"),
    ("a-twentieth", "une sur vingt"),
    ("a-seventh", "une sur sept"),
    ("a-third", "un tiers"),
    ("list", "une liste"),
    ("block-quotation", "une citation en retrait"),
    ("furniture", "un élément de mise en page"),
    ("no-verb", "aucun verbe"),
    ("conditional", "conditionnel"),
    ("future", "futur"),
    ("perfect", "passé composé"),
    ("past", "passé"),
    ("imperfect", "imparfait"),
    ("modal", "verbe modal"),
    ("present", "présent"),
    ("third", "une troisième personne"),
    ("name", "un nom propre"),
    ("human", "une personne"),
    ("function", "une fonction"),
    ("statement", "un propos"),
    ("media", "un média"),
    ("thing", "une chose"),
    ("weekday", "un jour de la semaine"),
    ("number", "un nombre"),
    ("link", "un lien"),
    ("first", "au début"),
    ("second", "en deuxième"),
    ("inner", "au milieu"),
    ("last", "à la fin"),
    ("alone", "seule"),
    ("early", "vers le début"),
    ("middle", "au milieu"),
    ("late", "vers la fin"),
    ("end", "à la fin"),
    ("before", "la phrase précédente"),
    ("2-back", "deux phrases plus haut"),
    ("3-back", "trois phrases plus haut"),
    ("5-back", "cinq phrases plus haut"),
    ("9-back", "neuf phrases plus haut"),
    ("further", "plus haut"),
    ("never", "aucune source n'a été citée"),
];

#[cfg(test)]
mod tests {
    use super::{QUESTIONS, french};
    use crate::annotate::support_questions;

    #[test]
    fn every_question_has_french_words_for_every_answer() {
        let families = support_questions().map(|family| family.name);
        assert!(QUESTIONS.iter().map(|question| question.0).eq(families));
        for family in support_questions() {
            for value in family.values {
                let words = french(family.name, value);
                assert!(words.is_some(), "{}: {value}", family.name);
            }
        }
    }
}
