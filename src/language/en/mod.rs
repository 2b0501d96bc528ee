//! English: its word lists, its phrases and its morphology.

mod morphology;

use super::{Facts, Id, pack::Pack, phrase_lists, word_lists};

/// The English pack.
pub(super) static PACK: Pack = Pack {
    id: Id::En,
    facts: Facts {
        elision: false,
        clitics: false,
        contractions: true,
        bare_complement: true,
        hearsay_conditional: false,
        adjective_after_noun: false,
        nouns_need_links: false,
        copula: "be",
        infinitive: "to",
        possessive: "'s",
        viewpoint: "for",
        agent: "by",
        genitive: "of",
        manner: "as",
        likewise: "",
        object: &[],
        reflexive: &[],
        indefinite: &["a", "an"],
        hypothetical: &["if", "unless"],
        neuter: &["nothing", "everything"],
        oblique: &[],
        impersonal: &[],
        expletive: "it",
        feminine: &[
            "she",
            "her",
            "hers",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "woman",
            "spokeswoman",
        ],
        masculine: &["he", "him", "his", "mr", "mr.", "man", "spokesman"],
        plural: &[
            "they", "them", "we", "these", "those", "some", "many", "several", "most",
        ],
    },
    words: word_lists!(),
    forms: 10_000,
    phrases: phrase_lists!(),
    lemmas: include_str!("lexicon/lemmas.txt"),
    abbreviations: include_str!("lexicon/abbreviations.txt"),
    conjugate: morphology::conjugate,
    decline_noun: morphology::decline_noun,
    decline_adjective: morphology::decline_adjective,
    guess: morphology::guess,
};
