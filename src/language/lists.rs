//! The lists every pack has, and what their entries are.

/// Every word list of a pack: its class, how its entries inflect, and its file in `lexicon/`.
///
/// A pack that lacks a list does not compile. The first list that holds a form decides its lemma.
macro_rules! word_lists {
    () => {
        word_lists!(
            AUXILIARY Verb "auxiliaries", MODAL Verb "modals", VERB Verb "verbs",
            ADJECTIVE Adjective "adjectives", ADVERB None "adverbs", ANONYMOUS Noun "anonymous",
            COMPLEMENTIZER None "complementizers", COORDINATOR None "coordinators",
            CUE_NOUN Noun "cue_nouns", DEMONSTRATIVE None "demonstratives",
            DETERMINER None "determiners", DOCUMENT Noun "documents",
            FEMININE_NAME None "feminine_names", HUMAN Noun "humans", INDEFINITE None "indefinites",
            MASCULINE_NAME None "masculine_names", MEDIA Noun "media", MONTH None "months",
            NEGATION None "negations", NOUN Noun "nouns", NUMBER None "numbers",
            OBJECT_PRONOUN None "object_pronouns", ORGANIZATION Noun "organizations",
            PLACE None "places", POSSESSIVE None "possessives", PREPOSITION None "prepositions",
            QUANTIFIER None "quantifiers", QUESTION None "questions", RELATIVE None "relatives",
            ROLE Noun "roles", SUBJECT_PRONOUN None "subject_pronouns",
            SUBORDINATOR None "subordinators", TIME Noun "times", TITLE None "titles",
            UNIT Noun "units", COMMUNITY Noun "communities", LENGTH Noun "lengths", VAGUE Noun "vague", WEEKDAY Noun "weekdays"
        )
    };
    ($($class:ident $inflection:ident $file:literal),*) => {
        &[$((
            $file,
            $crate::language::lexicon::Classes::$class,
            $crate::language::pack::Inflection::$inflection,
            include_str!(concat!("lexicon/", $file, ".txt")),
        )),*]
    };
}

/// Every phrase list of a pack: what its entries mean, and its file in `lexicon/`.
macro_rules! phrase_lists {
    () => {
        phrase_lists!(
            Reporting "reporting", Cue "cues", Hedge "hedges", Claim "claims",
            Anonymity "anonymity", Reason "anonymity_reasons", Formula "anonymity_formulas",
            Knowledge "knowledge", Insult "insults", NoComment "no_comment", Noun "source_nouns",
            Contrast "contrasts", Idiom "idioms", Witness "witness", Record "record", Proceeding "proceedings", Furniture "furniture", Caption "captions",
            Byline "bylines", Name "names"
        )
    };
    ($($list:ident $file:literal),*) => {
        &[$((
            $file,
            $crate::language::phrase::List::$list,
            include_str!(concat!("lexicon/", $file, ".txt")),
        )),*]
    };
}

pub(super) use {phrase_lists, word_lists};
