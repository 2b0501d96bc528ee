//! What words mean, one folder per language.
//!
//! Turns the form of a word into a [`Word`]: its lemma, its classes, and the verb forms it can be;
//! and recognizes [phrases](Phrase) over words. It knows neither documents nor sentences, and it is
//! the only folder that knows which language it is.

mod custom;
mod detect;
mod en;
mod forms;
mod fr;
mod kinds;
mod lexicon;
mod pack;
mod phrase;
mod reword;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

pub use custom::{Entry, check_entry, lists, spellings};
pub(crate) use kinds::named_enum;
pub use kinds::{ClaimKind, CueForm, Entity, Frames, HedgeForm, Reporting, SourceNoun, VerbClass};
pub use lexicon::{Classes, Forms, Word};
pub use phrase::{Meaning, Phrase, PhraseError};

/// A language selon reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// English.
    En,
    /// French.
    Fr,
}

impl Id {
    /// Every language, in the order of their codes.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of an ISO 639-1 code; none when selon does not read it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.code() == code)
    }
}

/// What a language's grammar does, for code that must not ask which language it reads.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent fact of grammar"
)]
pub struct Facts {
    /// Words are elided before a vowel and end in an apostrophe: « l'homme ».
    pub elision: bool,
    /// Pronouns hang on verbs by a hyphen: « a-t-il ».
    pub clitics: bool,
    /// Apostrophes start contracted endings: "don't", "Clinton's".
    pub contractions: bool,
    /// A bare clause may follow a reporting verb without a conjunction: "she said he left".
    pub bare_complement: bool,
    /// The conditional may report hearsay: « il aurait fui ».
    pub hearsay_conditional: bool,
    /// Adjectives may follow their noun: « la ministre nord-coréenne ».
    pub adjective_after_noun: bool,
    /// A noun does not stand before a noun: « le rapport montre » has a verb, "report shows" may not.
    pub nouns_need_links: bool,
    /// The verb that makes passives: "be", « être ».
    pub copula: &'static str,
    /// What stands before an infinitive; empty when nothing does: "to".
    pub infinitive: &'static str,
    /// What hangs on an owner; empty when nothing does: "'s".
    pub possessive: &'static str,
    /// The preposition that credits whoever follows it at a clause's edge: « pour », "for".
    pub viewpoint: &'static str,
    /// The preposition of an agent: "by", « par ».
    pub agent: &'static str,
    /// The preposition that hangs a noun on a noun: "of", « de ».
    pub genitive: &'static str,
    /// What opens a clause that says how something was put: "as", « comme ».
    pub manner: &'static str,
    /// Pronouns that stand for what is said: « le », « l' ».
    pub object: &'static [&'static str],
    /// The indefinite articles.
    pub indefinite: &'static [&'static str],
    /// Words that make what is said a mere supposition: « si », « sans ».
    pub hypothetical: &'static [&'static str],
    /// Pronouns, titles and articles that show a woman.
    pub feminine: &'static [&'static str],
    /// Pronouns, titles and articles that show a man.
    pub masculine: &'static [&'static str],
    /// Pronouns and articles that show several.
    pub plural: &'static [&'static str],
}

/// Grammatical or natural gender, where a word shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "she", « la ».
    Feminine,
    /// "he", « le ».
    Masculine,
}

/// The numbers of the words that [`Facts`] name.
#[derive(Debug, Clone, Copy, Default)]
pub struct KeyWords {
    /// The lemma of [`Facts::copula`].
    pub copula: u32,
    /// The form of [`Facts::infinitive`].
    pub infinitive: u32,
    /// The form of [`Facts::possessive`].
    pub possessive: u32,
    /// The form of [`Facts::viewpoint`].
    pub viewpoint: u32,
    /// The form of [`Facts::agent`].
    pub agent: u32,
    /// The lemma of [`Facts::genitive`].
    pub genitive: u32,
    /// The form of [`Facts::manner`].
    pub manner: u32,
}

/// What an abbreviation's full stop may also be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// Something always follows: "Mr.", « M. », "No.".
    Leading,
    /// A sentence may end on it: "etc.", "U.S.", "Inc.".
    Trailing,
    /// A name often follows, and a sentence may end on it: "St.", "Ed.", « col. ».
    Either,
    /// It is one before a figure or a month only: "No. 5", "c. 1450", "b. March 1910".
    Numbered,
}

/// The numbers of the small sets of words that [`Facts`] name.
#[derive(Debug, Default)]
struct Sets {
    object: Vec<u32>,
    indefinite: Vec<u32>,
    hypothetical: Vec<u32>,
    feminine: Vec<u32>,
    masculine: Vec<u32>,
    plural: Vec<u32>,
}

/// A language pack, ready to be asked about words.
#[derive(Debug)]
pub struct Language {
    id: Id,
    facts: Facts,
    lexicon: lexicon::Lexicon,
    phrases: phrase::Phrases,
    reporting: FxHashMap<u32, Reporting>,
    abbreviations: FxHashMap<Box<str>, (Abbreviation, bool)>,
    guess: fn(&str) -> (Classes, Forms),
    conjugate: pack::Inflect,
    keys: KeyWords,
    sets: Sets,
}

impl Language {
    /// Which language this is, for output only.
    pub fn id(&self) -> Id {
        self.id
    }

    /// What its grammar does.
    pub fn facts(&self) -> Facts {
        self.facts
    }

    /// The numbers of the words its grammar turns on.
    pub fn keys(&self) -> KeyWords {
        self.keys
    }

    /// Whether a word is an indefinite article: "a", « une ».
    pub fn is_indefinite(&self, word: Word) -> bool {
        self.sets.indefinite.contains(&word.form)
    }

    /// Whether a pronoun stands for what is said: « le nie », « l'a dit ».
    pub fn takes_object(&self, word: Word) -> bool {
        self.sets.object.contains(&word.form)
    }

    /// Whether a word makes what is said a mere supposition: « si », « sans ».
    pub fn opens_hypothesis(&self, word: Word) -> bool {
        self.sets.hypothetical.contains(&word.form)
    }

    /// The gender a pronoun, a title or an article shows; none when it shows none.
    pub fn gender(&self, word: Word) -> Option<Gender> {
        if self.sets.feminine.contains(&word.form) {
            return Some(Gender::Feminine);
        }
        self.sets
            .masculine
            .contains(&word.form)
            .then_some(Gender::Masculine)
    }

    /// Whether a pronoun or an article shows several.
    pub fn is_plural(&self, word: Word) -> bool {
        self.sets.plural.contains(&word.form)
    }

    /// Looks up the lower-case form of a word, apostrophes straight.
    ///
    /// A form no list holds is guessed at from its ending; its lemma then is [`Word::UNKNOWN`]'s.
    pub fn find(&self, form: &str) -> Word {
        let known = self.lexicon.find(form).unwrap_or(Word::UNKNOWN);
        // A word that only phrases hold has a number, and nothing else is known of it.
        if known.classes.is_empty() && known.verb.is_empty() {
            let (classes, verb) = (self.guess)(form);
            return Word {
                classes,
                verb,
                ..known
            };
        }
        known
    }

    /// Looks up a short form as written, whatever the case of its ASCII letters.
    ///
    /// None when it is long or not known so, which says nothing of its lower-case form.
    pub fn find_short(&self, form: &str) -> Option<Word> {
        let known = self.lexicon.find_short(form);
        known.filter(|word| !word.classes.is_empty() || !word.verb.is_empty())
    }

    /// How a verb reports, by its lemma; none when it is not a reporting verb.
    pub fn reporting(&self, lemma: u32) -> Option<Reporting> {
        self.reporting.get(&lemma).copied()
    }

    /// The phrases that start at a word, longest first.
    pub fn phrases<'a>(
        &'a self,
        words: &'a [Word],
        at: usize,
    ) -> impl Iterator<Item = Phrase> + 'a {
        self.phrases.find(words, at)
    }

    /// Whether a full stop after these lower-case characters can belong to an abbreviation.
    ///
    /// Some are ones only when they start with a capital: "Ill.", not "ill."
    pub fn abbreviation(&self, form: &str, capital: bool) -> Option<Abbreviation> {
        let &(kind, needs_capital) = self.abbreviations.get(form)?;
        (capital || !needs_capital).then_some(kind)
    }

    /// The number a lemma or form is known by; none when no list holds it.
    pub fn number(&self, form: &str) -> Option<u32> {
        self.lexicon.find(form).map(|word| word.form)
    }
}

/// Whether a newsroom's own phrase is one.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_phrase(phrase: &str) -> Result<(), PhraseError> {
    phrase::check(phrase)
}

/// The language packs of one run, each built when first needed and shared by all threads.
#[derive(Debug, Default)]
pub struct Languages {
    en: OnceLock<Language>,
    fr: OnceLock<Language>,
    custom: Vec<(Id, String, u32)>,
    entries: Vec<Entry>,
}

impl Languages {
    /// Packs that also know a newsroom's own phrases, each with the number it is to be reported by.
    ///
    /// # Errors
    /// The indices of phrases that are not phrases, each with the reason.
    pub fn with_phrases(custom: Vec<(Id, String, u32)>) -> Result<Self, Vec<(usize, PhraseError)>> {
        let wrong: Vec<_> = custom
            .iter()
            .enumerate()
            .filter_map(|(index, (_, phrase, _))| Some((index, phrase::check(phrase).err()?)))
            .collect();
        if wrong.is_empty() {
            Ok(Self {
                custom,
                ..Self::default()
            })
        } else {
            Err(wrong)
        }
    }

    /// These packs with entries a newsroom adds to their lists; those that fit no list are left
    /// out, see [`check_entry`].
    #[must_use]
    pub fn with_entries(mut self, entries: Vec<Entry>) -> Self {
        self.entries = entries;
        (self.en, self.fr) = (OnceLock::new(), OnceLock::new());
        self
    }

    /// The pack of a language.
    pub fn get(&self, id: Id) -> &Language {
        match id {
            Id::En => self.en.get_or_init(|| self.build(&en::PACK)),
            Id::Fr => self.fr.get_or_init(|| self.build(&fr::PACK)),
        }
    }

    /// Tells the language of a text from its commonest words.
    pub fn tell(&self, characters: &str) -> Id {
        detect::tell(characters)
    }

    fn build(&self, pack: &pack::Pack) -> Language {
        let custom = self.custom.iter().filter(|(id, ..)| *id == pack.id);
        pack::build(
            pack,
            custom.map(|(_, phrase, number)| (phrase.as_str(), *number)),
            self.entries
                .iter()
                .filter(|entry| entry.language == pack.id),
        )
    }
}

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
            UNIT Noun "units", VAGUE Noun "vague", WEEKDAY Noun "weekdays"
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
            Contrast "contrasts", Witness "witness", Record "record", Furniture "furniture", Caption "captions",
            Byline "bylines"
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

use {phrase_lists, word_lists};
