//! What a language can be asked about words, once it is built.

use rustc_hash::FxHashMap;

use super::columns::Reporting;
use super::facts::Facts;
use super::grammar::{GrammarWords, KeyWords};
use super::id::Id;
use super::lookup::{FormTable, LONGEST, PackedWord, WordEnd};
use super::pack::Pack;
use super::phrases::{Phrase, Phrases};
use super::spelling::{Abbreviations, Spelling};
use super::word::Word;
use super::word_list::WordSlice;

/// A language pack with its words numbered, inflected and ready to be looked up.
#[derive(Debug)]
pub struct Language {
    pub(super) pack: &'static Pack,
    pub(super) forms: FormTable,
    pub(super) phrases: Phrases,
    /// How the verbs report that do, by their lemmas.
    pub(super) reporting: FxHashMap<u32, Reporting>,
    pub(super) abbreviations: Abbreviations,
    pub(super) spelling: Spelling,
    pub(super) grammar: GrammarWords,
}

/// What it is and does.
impl Language {
    /// Its ISO 639-1 code, for output only.
    pub fn code(&self) -> &'static str {
        self.pack.code
    }

    /// The language of the messages about its texts, for output only.
    pub fn id(&self) -> Id {
        self.pack.messages
    }

    /// What its grammar does.
    pub fn facts(&self) -> &Facts {
        &self.pack.facts
    }

    /// The numbers of the words its grammar turns on.
    pub fn keys(&self) -> KeyWords {
        self.grammar.keys
    }
}

/// Looking up words.
impl Language {
    /// Looks up the lower-case form of a word, apostrophes straight.
    ///
    /// What no list holds is guessed from its ending; the lemma is then that of [`Word::UNKNOWN`].
    pub fn find(&self, form: &str) -> Word {
        let known = self.forms.find(form).unwrap_or(Word::UNKNOWN);
        self.or_guess(known, || WordEnd::of(form))
    }

    /// Looks up a form as written, whatever the case of its ASCII letters.
    ///
    /// `lower` gives its lower-case spelling, apostrophes straight, if that is needed.
    pub fn find_written<'a>(&self, form: &str, lower: impl FnOnce() -> &'a str) -> Word {
        // Most words are found like this, without a copy.
        let known = self.forms.find_in_any_case(form);
        if let Some(word) = known.filter(|word| !word.classes.is_empty() || !word.verb.is_empty()) {
            return word;
        }
        let lower = lower();
        if form.len() <= LONGEST && form.is_ascii() {
            self.or_guess(known.unwrap_or(Word::UNKNOWN), || WordEnd::of(lower))
        } else {
            self.find(lower)
        }
    }

    /// Looks up a short word as written.
    #[inline]
    pub fn find_packed(&self, word: PackedWord) -> Word {
        let known = self.forms.find_short(word.short());
        self.or_guess(known.unwrap_or(Word::UNKNOWN), || WordEnd::of_packed(word))
    }

    /// Whether any list holds a form as written; `lower` as for [`find_written`](Self::find_written).
    pub fn lists_written<'a>(&self, form: &str, lower: impl FnOnce() -> &'a str) -> bool {
        if form.len() <= LONGEST && form.is_ascii() {
            self.forms.find_in_any_case(form).is_some()
        } else {
            self.number(lower()).is_some()
        }
    }

    /// Whether any list holds a short word as written.
    pub fn lists_packed(&self, word: PackedWord) -> bool {
        self.forms.find_short(word.short()).is_some()
    }

    /// The number of a lemma or form; `None` if no list holds it.
    pub fn number(&self, form: &str) -> Option<u32> {
        self.forms.find(form).map(|word| word.form)
    }

    /// A word, with a guess from its ending if no list says anything about it.
    fn or_guess(&self, known: Word, end: impl FnOnce() -> WordEnd) -> Word {
        // A word that only phrases hold has a number, and nothing else is known of it.
        if known.classes.is_empty() && known.verb.is_empty() {
            let (classes, verb) = (self.pack.morphology.guess)(end());
            return Word {
                classes,
                verb,
                ..known
            };
        }
        known
    }
}

/// Reporting verbs and phrases.
impl Language {
    /// How a verb reports, by its lemma; `None` if it is not a reporting verb.
    pub fn reporting(&self, lemma: u32) -> Option<Reporting> {
        self.reporting.get(&lemma).copied()
    }

    /// The reporting verbs that the pack lists, each with the number of its lemma, in the order of the
    /// list. For explanations rather than for the analysis.
    pub fn reporting_lemmas(&self) -> impl Iterator<Item = (u32, &'static str)> {
        let verbs = self.pack.columns("reporting").map(|(pattern, _)| pattern);
        let verbs = verbs.filter(|pattern| !pattern.contains(' '));
        verbs.filter_map(|verb| Some((self.number(verb)?, verb)))
    }

    /// The phrases that start at a word, in no order.
    pub fn phrases(&self, words: WordSlice<'_>, at: usize) -> impl Iterator<Item = Phrase> + use<> {
        let mut phrases = Vec::new();
        self.phrases.each(words, at, |phrase| phrases.push(phrase));
        phrases.into_iter()
    }

    /// Whether a phrase that opens furniture, a caption or a byline may start at a word, judged at a
    /// glance.
    pub fn may_note(&self, words: WordSlice<'_>, at: usize) -> bool {
        let word = |at: usize| words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        self.phrases.may_open_note(word(at), word(at + 1))
    }

    /// Shows all phrases among some words, and where they start, in the order of the words.
    pub fn each_phrase(&self, words: WordSlice<'_>, mut visit: impl FnMut(usize, Phrase)) {
        self.phrases.each_start(words, |at| {
            self.phrases.each(words, at, |phrase| visit(at, phrase));
        });
    }
}
