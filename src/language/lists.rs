//! The lists a pack may have, and what their entries are.
//!
//! A list is a file of the pack's `lexicon/` folder, one entry a line, lower case, sorted, the lemma
//! first; lines that start with `#` are comments. Inflection is the morphology's business: a list
//! names lemmas.

use super::pack::Inflection;
use super::phrases::PhraseList;
use super::word::Classes;

/// Hands every list to another macro: word lists with their class and how their entries inflect, phrase
/// lists with what their entries mean, and the lists that have a form of their own.
macro_rules! each_list {
    ($then:ident) => {
        $then! {
            AUXILIARY Verb "auxiliaries", MODAL Verb "modals", VERB Verb "verbs",
            ACT Noun "acts", ADJECTIVE Adjective "adjectives", ADVERB None "adverbs", ANONYMOUS Noun "anonymous",
            COMPLEMENTIZER None "complementizers", COORDINATOR None "coordinators",
            CUE_NOUN Noun "cue_nouns", DEMONSTRATIVE None "demonstratives",
            DETERMINER None "determiners", DOCUMENT Noun "documents",
            FEMININE_NAME None "feminine_names", HUMAN Noun "humans", INDEFINITE None "indefinites",
            MASCULINE_NAME None "masculine_names", MEDIA Noun "media", MONTH None "months",
            NEGATION None "negations", NOUN Noun "nouns", NUMBER None "numbers",
            OBJECT_PRONOUN None "object_pronouns", ORGANIZATION Noun "organizations",
            PLACE None "places", POSSESSIVE None "possessives", PREPOSITION None "prepositions", QUALITY Noun "qualities",
            QUANTIFIER None "quantifiers", QUESTION None "questions", RELATIVE None "relatives",
            RESEARCH Noun "research", ROLE Noun "roles", SUBJECT_PRONOUN None "subject_pronouns",
            SUBORDINATOR None "subordinators", TIME Noun "times", TITLE None "titles",
            UNIT Noun "units", COMMUNITY Noun "communities", LENGTH Noun "lengths",
            VAGUE Noun "vague", WEEKDAY Noun "weekdays",
            WORD_NAME None "word_names";
            Reporting "reporting", Cue "cues", Hedge "hedges", Claim "claims",
            Anonymity "anonymity", Reason "anonymity_reasons", Formula "anonymity_formulas",
            Knowledge "knowledge", Insult "insults", NoComment "no_comment", Noun "source_nouns",
            Contrast "contrasts", Idiom "idioms", Joiner "joiners", Witness "witness", Record "record",
            Proceeding "proceedings", Kind "kinds", Furniture "furniture", Caption "captions", Byline "bylines",
            Name "names";
            "abbreviations", "anaphors", "common_words", "contractions", "currencies",
            "gender_endings", "grammar", "lemmas", "ordinal_endings", "plural_endings",
            "reflexives", "sets", "years"
        }
    };
}

/// The lists of the pack that calls this, by their names. One that lacks a file does not compile.
macro_rules! include_lists {
    ($($class:ident $inflection:ident $word:literal),*; $($list:ident $phrase:literal),*;
     $($other:literal),*) => {
        &[
            $(($word, include_str!(concat!("lexicon/", $word, ".txt"))),)*
            $(($phrase, include_str!(concat!("lexicon/", $phrase, ".txt"))),)*
            $(($other, include_str!(concat!("lexicon/", $other, ".txt"))),)*
        ]
    };
}

macro_rules! list_kinds {
    ($($class:ident $inflection:ident $word:literal),*; $($list:ident $phrase:literal),*;
     $($other:literal),*) => {
        /// The word lists, in the order in which they decide the lemma of a form.
        pub(super) const WORD_LISTS: &[(&str, Classes, Inflection)] =
            &[$(($word, Classes::$class, Inflection::$inflection)),*];

        /// The phrase lists.
        pub(super) const PHRASE_LISTS: &[(&str, PhraseList)] =
            &[$(($phrase, PhraseList::$list)),*];
    };
}

each_list!(list_kinds);

pub(super) use {each_list, include_lists};
