//! English: its word lists, its phrases and its morphology.

mod morphology;

use super::facts::Facts;
use super::id::Id;
use super::lists::{each_list, include_lists};
use super::pack::{Morphology, Pack};

/// The English pack.
pub(super) static PACK: Pack = Pack {
    code: "en",
    messages: Id::En,
    facts: Facts {
        elision: false,
        hyphenated_pronouns: false,
        capitals_drop_accents: false,
        nouns_end_like_adverbs: false,
        auxiliaries_may_be_nouns: false,
        articles_obligatory: false,
        articles_show_number: false,
        partitive_articles: false,
        adjective_after_noun: false,
        head_noun_first: false,
        nouns_need_links: false,
        gendered_things: false,
        verbs_show_person: false,
        bare_finite_verbs: true,
        distinct_past_participles: false,
        participles_before_nouns: true,
        participles_have_subjects: true,
        preposed_object_pronouns: false,
        time_between_auxiliary_and_participle: false,
        stranded_prepositions: true,
        infinitives_after_prepositions: false,
        question_words_relativize: true,
        bare_complement: true,
        bare_infinitive_complement: false,
        infinitives_report: false,
        hearsay_conditional: false,
        subject_after_verb_in_clauses: false,
        incises_invert: false,
        incises_inside_quotations: false,
        parentheses_without_commas: true,
        ago_is_a_clause: false,
        viewpoint_credits: false,
        citing_always_credits: false,
        closing_study_credits: true,
        relatives_describe_speakers: true,
    },
    lists: each_list!(include_lists),
    morphology: Morphology {
        conjugate: morphology::conjugate,
        decline_noun: morphology::decline_noun,
        decline_adjective: morphology::decline_adjective,
        guess: morphology::guess,
    },
};
