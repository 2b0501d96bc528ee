//! French: its word lists, its phrases and its morphology.

mod morphology;

use super::{Facts, Id, pack::Pack, phrase_lists, word_lists};

/// The French pack.
pub(super) static PACK: Pack = Pack {
    id: Id::Fr,
    facts: Facts {
        elision: true,
        clitics: true,
        contractions: false,
        bare_complement: false,
        hearsay_conditional: true,
        adjective_after_noun: true,
        nouns_need_links: true,
        copula: "être",
        infinitive: "",
        possessive: "",
        viewpoint: "pour",
        agent: "par",
        genitive: "de",
        manner: "comme",
        likewise: "ainsi",
        object: &["le", "la", "l'", "les"],
        reflexive: &[
            ("se", ""),
            ("me", "je"),
            ("te", "tu"),
            ("nous", "nous"),
            ("vous", "vous"),
        ],
        indefinite: &["un", "une", "des"],
        hypothetical: &["si", "sans", "sinon", "faute", "cas", "condition"],
        neuter: &["ce", "c'", "ceci", "cela", "ça", "rien", "quoi"],
        oblique: &["dont", "où", "auquel", "duquel", "auxquels", "desquels"],
        impersonal: &[
            "falloir",
            "convenir",
            "suffire",
            "importer",
            "agir",
            "sembler",
            "paraître",
        ],
        expletive: "il",
        feminine: &[
            "elle", "elles", "la", "une", "mme", "mlle", "celle-ci", "celle",
        ],
        masculine: &[
            "il", "ils", "lui", "le", "un", "m.", "celui-ci", "celui", "eux",
        ],
        plural: &[
            "ils",
            "elles",
            "eux",
            "les",
            "des",
            "ces",
            "certains",
            "plusieurs",
            "mm.",
        ],
    },
    words: word_lists!(),
    forms: 40_000,
    phrases: phrase_lists!(),
    lemmas: include_str!("lexicon/lemmas.txt"),
    abbreviations: include_str!("lexicon/abbreviations.txt"),
    conjugate: morphology::conjugate,
    decline_noun: morphology::decline_noun,
    decline_adjective: morphology::decline_adjective,
    guess: morphology::guess,
};
