//! What words mean, one folder per language.
//!
//! Turns the form of a word into a [`Word`]: its lemma, its classes, and the verb forms it can be;
//! and recognizes [phrases](Phrase) over words. It knows neither documents nor sentences, and it is
//! the only folder that knows which language it is.

mod custom;
mod detect;
mod en;
mod endings;
mod facts;
mod few;
mod finder;
mod forms;
mod fr;
mod kinds;
mod lexicon;
mod lists;
mod matcher;
mod pack;
mod phrase;
mod reword;
mod stored;
mod written;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

pub use custom::{Entry, check_entry, lists, spellings};
use endings::Tail;
use facts::Sets;
pub use facts::{Anaphor, Facts, Gender, KeyWords};
pub(crate) use kinds::named_enum;
pub use kinds::{
    ClaimKind, CueForm, Entity, Frames, HedgeForm, Proceeding, Reporting, SourceNoun, VerbClass,
};
pub use lexicon::{Classes, Forms, Word};
pub use phrase::{Meaning, Phrase, PhraseError};
pub use written::Written;

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

/// A language pack, ready to be asked about words.
#[derive(Debug)]
pub struct Language {
    id: Id,
    facts: Facts,
    lexicon: lexicon::Lexicon,
    phrases: finder::Phrases,
    reporting: FxHashMap<u32, Reporting>,
    abbreviations: FxHashMap<Box<str>, (Abbreviation, bool)>,
    /// What short abbreviations leave, so that few other words are looked for among them.
    abbreviated: written::Traces,
    guess: pack::Guess,
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
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The numbers of the words its grammar turns on.
    pub fn keys(&self) -> KeyWords {
        self.keys
    }

    /// Whether a word is a definite article: "the", « du ».
    pub fn is_definite(&self, word: Word) -> bool {
        self.sets.definite.contains(word.form)
    }

    /// Whether a word is an indefinite article: "a", « une ».
    pub fn is_indefinite(&self, word: Word) -> bool {
        self.sets.indefinite.contains(word.form)
    }

    /// Whether a pronoun stands for what is said: « le nie », « l'a dit ».
    pub fn takes_object(&self, word: Word) -> bool {
        self.sets.object.contains(word.form)
    }

    /// Whether a pronoun may stand for its verb's subject, as far as the word before tells, which
    /// may be a noun: « je me demande », not « je vous demande » nor « la ville vous demande ».
    pub fn is_reflexive(&self, pronoun: Word, before: Word, noun: bool) -> bool {
        let subject_of = |subject: u32| subject == 0 || subject == before.lemma;
        let reflexive = &self.sets.reflexive;
        let known = |subject: u32| reflexive.iter().any(|(_, other)| other == subject);
        reflexive.get(pronoun.lemma).is_some_and(|subject| {
            // « elle nous est racontée » has its subject, and it is another.
            let other = known(before.lemma) || before.is(Classes::SUBJECT_PRONOUN);
            subject_of(subject) || !noun && !other
        })
    }

    /// Whether a pronoun is of the first or second person, where the language tells by it.
    pub fn is_own(&self, word: Word) -> bool {
        word.lemma != 0 && { self.sets.reflexive.iter() }.any(|(_, subject)| subject == word.lemma)
    }

    /// Whether a word makes what is said a mere supposition: « si », « sans ».
    pub fn opens_hypothesis(&self, word: Word) -> bool {
        self.sets.hypothetical.contains(word.form)
    }

    /// Whether a pronoun stands for no one who could speak: « cela ».
    pub fn is_neuter(&self, word: Word) -> bool {
        self.sets.neuter.contains(word.form)
    }

    /// Whether a relative pronoun is no subject: « dont parle le maire ».
    pub fn is_oblique(&self, word: Word) -> bool {
        self.sets.oblique.contains(word.form)
    }

    /// Whether nobody need be the subject of a verb: « il faut dire ».
    pub fn is_impersonal(&self, word: Word) -> bool {
        self.sets.impersonal.contains(word.lemma)
    }

    /// Whether the subject of a verb makes the statement its object names: "made a promise".
    pub fn is_lending(&self, word: Word) -> bool {
        self.sets.lending.contains(word.lemma)
    }

    /// The gender a pronoun, a title or an article shows; none when it shows none.
    pub fn gender(&self, word: Word) -> Option<Gender> {
        if self.sets.feminine.contains(word.form) {
            return Some(Gender::Feminine);
        }
        self.sets
            .masculine
            .contains(word.form)
            .then_some(Gender::Masculine)
    }

    /// Whether a pronoun or an article shows several.
    pub fn is_plural(&self, word: Word) -> bool {
        self.sets.plural.contains(word.form)
    }

    /// Whether quotation marks behind a word hold a name: "called", « intitulé ».
    pub fn names(&self, word: Word) -> bool {
        self.sets.naming.contains(word.form)
    }

    /// Whether a preposition says for which house those speak who are "one": « à la mairie ».
    pub fn is_housing(&self, word: Word) -> bool {
        self.sets.housing.contains(word.form)
    }

    /// Whether a participle only calls a thing by a name: « l'affaire dite des frégates ».
    pub fn is_so_called(&self, word: Word) -> bool {
        self.sets.so_called.contains(word.form)
    }

    /// Whether a small word may stand inside a name: "von", « de ».
    pub fn is_particle(&self, word: Word) -> bool {
        self.sets.particles.contains(word.form)
    }

    /// Whom a word stands for, when it stands for somebody named elsewhere.
    pub fn anaphor(&self, word: Word) -> Option<Anaphor> {
        self.sets.anaphors.get(word.form)
    }

    /// The gender the ending of a noun for people shows; none when it shows none.
    pub fn gender_of_noun(&self, form: &str) -> Option<Gender> {
        let ends = |endings: &[&str]| endings.iter().any(|ending| form.ends_with(ending));
        if ends(self.facts.feminine_endings) {
            return Some(Gender::Feminine);
        }
        ends(self.facts.masculine_endings).then_some(Gender::Masculine)
    }

    /// Looks up the lower-case form of a word, apostrophes straight.
    ///
    /// A form no list holds is guessed at from its ending; its lemma then is [`Word::UNKNOWN`]'s.
    pub fn find(&self, form: &str) -> Word {
        let known = self.lexicon.find(form).unwrap_or(Word::UNKNOWN);
        self.guessed(known, || Tail::of(form))
    }

    /// Looks up a form as written, whatever the case of its ASCII letters.
    ///
    /// `lower` says how it is spelled in lower case, apostrophes straight, when that is asked for.
    pub fn find_written<'a>(&self, form: &str, lower: impl FnOnce() -> &'a str) -> Word {
        // So most words are found, without a copy.
        let known = self.lexicon.find_short(form);
        if let Some(word) = known.filter(|word| !word.classes.is_empty() || !word.verb.is_empty()) {
            return word;
        }
        let lower = lower();
        if form.len() <= forms::SHORT && form.is_ascii() {
            self.guessed(known.unwrap_or(Word::UNKNOWN), || Tail::of(lower))
        } else {
            self.find(lower)
        }
    }

    /// Whether any list holds a form as written; `lower` as for [`find_written`](Self::find_written).
    pub fn lists_written<'a>(&self, form: &str, lower: impl FnOnce() -> &'a str) -> bool {
        if form.len() <= forms::SHORT && form.is_ascii() {
            self.lexicon.find_short(form).is_some()
        } else {
            self.number(lower()).is_some()
        }
    }

    /// A word with what its ending tells, where no list tells anything of it.
    fn guessed(&self, known: Word, tail: impl FnOnce() -> Tail) -> Word {
        // A word that only phrases hold has a number, and nothing else is known of it.
        if known.classes.is_empty() && known.verb.is_empty() {
            let (classes, verb) = (self.guess)(tail());
            return Word {
                classes,
                verb,
                ..known
            };
        }
        known
    }

    /// How a verb reports, by its lemma; none when it is not a reporting verb.
    pub fn reporting(&self, lemma: u32) -> Option<Reporting> {
        self.reporting.get(&lemma).copied()
    }

    /// The word a reporting verb is listed by; none when it is none of the lists that come with selon.
    ///
    /// Goes through the whole list, for those who explain rather than for those who analyse.
    pub fn reporting_lemma(&self, lemma: u32) -> Option<&'static str> {
        pack::reporting(self.id).find(|entry| self.number(entry) == Some(lemma))
    }

    /// The phrases that start at a word, in no order.
    pub fn phrases(&self, words: &[Word], at: usize) -> impl Iterator<Item = Phrase> + use<> {
        let mut phrases = Vec::new();
        self.phrases.each(words, at, |phrase| phrases.push(phrase));
        phrases.into_iter()
    }

    /// Whether a phrase that opens furniture, a caption or a byline may start at a word, which few
    /// words tell at a glance.
    pub fn may_note(&self, words: &[Word], at: usize) -> bool {
        let word = |at: usize| words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        self.phrases.may_note(word(at), word(at + 1))
    }

    /// Shows all phrases among some words, and the places they start at, in the order of the words.
    pub fn each_phrase(&self, words: &[Word], mut visit: impl FnMut(usize, Phrase)) {
        for at in self.phrases.starts(words) {
            self.phrases.each(words, at, |phrase| visit(at, phrase));
        }
    }

    /// Whether a full stop after these lower-case characters can belong to an abbreviation.
    ///
    /// Some are ones only when they start with a capital: "Ill.", not "ill."
    pub fn abbreviation(&self, form: &str, capital: bool) -> Option<Abbreviation> {
        let &(kind, needs_capital) = self.abbreviations.get(form)?;
        (capital || !needs_capital).then_some(kind)
    }

    /// Its tables as bytes. The build of selon stores them, so that no run makes them anew.
    pub fn store(&self) -> Vec<u8> {
        pack::store(self)
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
