//! French: its word lists, its phrases and its morphology.

mod morphology;

use super::facts::Facts;
use super::id::Id;
use super::lists::{each_list, include_lists};
use super::pack::{Morphology, Pack};

/// The French pack.
pub(super) static PACK: Pack = Pack {
    code: "fr",
    messages: Id::Fr,
    facts: Facts {
        elision: true,
        hyphenated_pronouns: true,
        capitals_drop_accents: true,
        nouns_end_like_adverbs: true,
        auxiliaries_may_be_nouns: true,
        articles_obligatory: true,
        articles_show_number: true,
        partitive_articles: true,
        adjective_after_noun: true,
        head_noun_first: true,
        nouns_need_links: true,
        gendered_things: true,
        verbs_show_person: true,
        bare_finite_verbs: false,
        distinct_past_participles: true,
        participles_before_nouns: false,
        participles_have_subjects: false,
        preposed_object_pronouns: true,
        time_between_auxiliary_and_participle: true,
        stranded_prepositions: false,
        infinitives_after_prepositions: true,
        question_words_relativize: false,
        bare_complement: false,
        bare_infinitive_complement: true,
        infinitives_report: true,
        hearsay_conditional: true,
        subject_after_verb_in_clauses: true,
        incises_invert: true,
        incises_inside_quotations: true,
        parentheses_without_commas: false,
        ago_is_a_clause: true,
        viewpoint_credits: true,
        citing_always_credits: true,
        closing_study_credits: false,
        relatives_describe_speakers: false,
    },
    lists: each_list!(include_lists),
    morphology: Morphology {
        conjugate: morphology::conjugate,
        decline_noun: morphology::decline_noun,
        decline_adjective: morphology::decline_adjective,
        guess: morphology::guess,
    },
};
