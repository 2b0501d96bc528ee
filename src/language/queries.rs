//! What a language can be asked about words, once it is built.

use rustc_hash::FxHashMap;

use super::columns::Reporting;
use super::facts::Facts;
use super::grammar::{Anaphor, Gender, GrammarRole, GrammarWords, KeyWords};
use super::id::Id;
use super::lookup::{FormTable, LONGEST, PackedWord, WordEnd};
use super::pack::Pack;
use super::phrases::{Phrase, Phrases};
use super::replace_verb;
use super::spelling::{Abbreviation, Abbreviations, Contraction, Spelling};
use super::word::{Classes, Word};

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

/// What words do in the grammar.
impl Language {
    /// Whether a word is a definite article: "the", « du ».
    pub fn is_definite(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Definite)
    }

    /// Whether a word is an indefinite article: "a", « une ».
    pub fn is_indefinite(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Indefinite)
    }

    /// Whether a pronoun stands for what is said: « le nie », « l'a dit ».
    pub fn takes_object(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Object)
    }

    /// Whether a pronoun may stand for its verb's subject, judged by the word before, which may be a
    /// noun: « je me demande », not « je vous demande » nor « la ville vous demande ».
    pub fn is_reflexive(&self, pronoun: Word, before: Word, noun: bool) -> bool {
        let subject_of = |subject: u32| subject == 0 || subject == before.lemma;
        let reflexive = &self.grammar.reflexive;
        let known = |subject: u32| reflexive.iter().any(|&(_, other)| other == subject);
        let own = reflexive.iter().find(|(own, _)| *own == pronoun.lemma);
        own.is_some_and(|&(_, subject)| {
            // « elle nous est racontée » has its subject, and it is another.
            let other = known(before.lemma) || before.is(Classes::SUBJECT_PRONOUN);
            subject_of(subject) || !noun && !other
        })
    }

    /// Whether a pronoun is of the first or second person, in languages whose reflexives show it.
    pub fn is_own(&self, word: Word) -> bool {
        let mut reflexive = self.grammar.reflexive.iter();
        word.lemma != 0 && reflexive.any(|&(_, subject)| subject == word.lemma)
    }

    /// Whether a word makes what is said a mere supposition: « si », « sans ».
    pub fn opens_hypothesis(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Hypothetical)
    }

    /// Whether a pronoun stands for nobody who could speak: « cela ».
    pub fn is_neuter(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Neuter)
    }

    /// Whether a relative pronoun is never a subject: « dont parle le maire ».
    pub fn is_oblique(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Oblique)
    }

    /// Whether a verb may have nobody as its subject: « il faut dire ».
    pub fn is_impersonal(&self, word: Word) -> bool {
        self.grammar.is(word.lemma, GrammarRole::Impersonal)
    }

    /// Whether the subject of a verb makes the statement its object names: "made a promise".
    pub fn is_lending(&self, word: Word) -> bool {
        self.grammar.is(word.lemma, GrammarRole::Lending)
    }

    /// The gender a pronoun, a title or an article shows; `None` if it shows none.
    pub fn gender(&self, word: Word) -> Option<Gender> {
        if self.grammar.is(word.form, GrammarRole::Feminine) {
            return Some(Gender::Feminine);
        }
        let masculine = self.grammar.is(word.form, GrammarRole::Masculine);
        masculine.then_some(Gender::Masculine)
    }

    /// Whether a pronoun or an article shows several.
    pub fn is_plural(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Plural)
    }

    /// Whether quotation marks behind a word hold a name: "called", « intitulé ».
    pub fn names(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Naming)
    }

    /// Whether a modal verb may also say what somebody was able to do: "could".
    pub fn is_able(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Able)
    }

    /// Whether a verb gives its object a name, or with the object alone calls upon it: "call".
    pub fn labels(&self, word: Word) -> bool {
        self.grammar.is(word.lemma, GrammarRole::Labeling)
    }

    /// Whether a verb's clause is what comes about or is wanted, not what is said: "ensure that".
    pub fn brings_about(&self, word: Word) -> bool {
        self.grammar.is(word.lemma, GrammarRole::BringsAbout)
    }

    /// Whether a preposition says for which house those speak who are "one": « à la mairie ».
    pub fn is_housing(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::House)
    }

    /// Whether a participle only calls a thing by a name: « l'affaire dite des frégates ».
    pub fn is_so_called(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::SoCalled)
    }

    /// Whether a small word may stand inside a name: "von", « de ».
    pub fn is_particle(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::NameParticle)
    }

    /// Whether a word is for a day around the one of writing: "yesterday", « demain ».
    pub fn is_of_the_day(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::NearbyDay)
    }

    /// Whether a verb makes a guess: "might", « pourrait ».
    pub fn is_guess(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Guess)
    }

    /// Whether a word opens a pair: "both … and", « ni … ni », « tant … que ».
    pub fn opens_pair(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Correlative)
    }

    /// Whether a word behind a subject says that each of several does it: "Roe and Lane both said".
    pub fn floats(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Floating)
    }

    /// Whether the compound past of a verb, by its lemma, looks like a passive: « est parti ».
    pub fn moves(&self, lemma: u32) -> bool {
        self.grammar.is(lemma, GrammarRole::Moving)
    }

    /// Whether a word says since when something is so: « depuis ».
    pub fn lasts(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Lasting)
    }

    /// Whether a word stands for nobody, or makes a noun do so: "nobody", « aucun ».
    pub fn is_nobody(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Nobody)
    }

    /// Whether a pronoun is never one for people mentioned before: « d'aucuns ».
    pub fn is_unbound(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Unbound)
    }

    /// Whether a word before a colon says what follows is, rather than who says it: "Note:".
    pub fn is_label(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Label)
    }

    /// Whether the writer goes by a pronoun, unless it is quoted: "I", « nous ».
    pub fn is_writer(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Writer)
    }

    /// Whether the reader, or whoever is interviewed, goes by a pronoun: "you", « vous ».
    pub fn is_reader(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Reader)
    }

    /// Whether a pronoun may hang on a verb as its subject: « dit-il ».
    pub fn is_hung_subject(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::HungSubject)
    }

    /// Whether a pronoun may hang on an order as its object: « dites-le ».
    pub fn is_hung_object(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::HungObject)
    }

    /// Whom a word stands for; `None` if it does not stand for somebody named elsewhere.
    pub fn anaphor(&self, word: Word) -> Option<Anaphor> {
        self.grammar.anaphor(word.form)
    }
}

/// How words are spelled.
impl Language {
    /// The gender that the ending of a noun for people shows; `None` if it shows none.
    pub fn gender_of_noun(&self, form: &str) -> Option<Gender> {
        self.spelling.gender(form)
    }

    /// Whether characters end like a plural: "officials", "policemen".
    pub fn ends_like_plural(&self, form: &str) -> bool {
        self.spelling.ends_like_plural(form)
    }

    /// Whether characters are the sign of a currency: "$", « € ».
    pub fn is_currency(&self, form: &str) -> bool {
        self.spelling.is_currency(form)
    }

    /// Whether a number may be a year, if nothing it counts follows: "1789", "2024".
    pub fn is_year(&self, form: &str) -> bool {
        self.spelling.is_year(form, false)
    }

    /// Whether a number is likely to be a year, whatever follows: "1968", not "1200".
    pub fn is_recent_year(&self, form: &str) -> bool {
        self.spelling.is_year(form, true)
    }

    /// The endings that apostrophes join to words: "Clinton's", "don't"; empty if there are none.
    pub fn contractions(&self) -> &[Contraction] {
        &self.spelling.contractions
    }

    /// The endings of ordinal numbers in figures: "10th".
    pub fn ordinal_endings(&self) -> &[&'static str] {
        &self.spelling.ordinal_endings
    }

    /// What lower-case characters before a full stop abbreviate; `None` if they do not, or only with the
    /// `capital` they lack.
    pub fn abbreviation(&self, form: &str, capital: bool) -> Option<Abbreviation> {
        self.abbreviations.find(form, capital)
    }

    /// Whether a full stop behind a short word may belong to an abbreviation, judged at a glance.
    pub fn may_abbreviate(&self, word: PackedWord) -> bool {
        self.abbreviations.may_hold(word)
    }

    /// The form of the verb `to` that stands for a form of `from` between a word and the one behind it;
    /// `None` if it is not sure to be right.
    pub fn replace_verb(
        &self,
        [from, to]: [&str; 2],
        written: &str,
        before: &str,
        after: Word,
    ) -> Option<String> {
        // Only a clause can follow either verb: "claims victory" and "claims to know" stay as they are.
        if !after.is(Classes::COMPLEMENTIZER) {
            return None;
        }
        replace_verb::replace_verb(self.pack, [from, to], written, before)
    }
}

/// Reporting verbs and phrases.
impl Language {
    /// How a verb reports, by its lemma; `None` if it is not a reporting verb.
    pub fn reporting(&self, lemma: u32) -> Option<Reporting> {
        self.reporting.get(&lemma).copied()
    }

    /// The word by which the pack lists a reporting verb; `None` if it does not list the verb.
    ///
    /// Goes through the whole list: for explanations rather than for the analysis.
    pub fn reporting_lemma(&self, lemma: u32) -> Option<&'static str> {
        let verbs = self.pack.columns("reporting").map(|(pattern, _)| pattern);
        let mut verbs = verbs.filter(|pattern| !pattern.contains(' '));
        verbs.find(|verb| self.number(verb) == Some(lemma))
    }

    /// The phrases that start at a word, in no order.
    pub fn phrases(&self, words: &[Word], at: usize) -> impl Iterator<Item = Phrase> + use<> {
        let mut phrases = Vec::new();
        self.phrases.each(words, at, |phrase| phrases.push(phrase));
        phrases.into_iter()
    }

    /// Whether a phrase that opens furniture, a caption or a byline may start at a word, judged at a
    /// glance.
    pub fn may_note(&self, words: &[Word], at: usize) -> bool {
        let word = |at: usize| words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        self.phrases.may_open_note(word(at), word(at + 1))
    }

    /// Shows all phrases among some words, and where they start, in the order of the words.
    pub fn each_phrase(&self, words: &[Word], mut visit: impl FnMut(usize, Phrase)) {
        for at in self.phrases.starts(words) {
            self.phrases.each(words, at, |phrase| visit(at, phrase));
        }
    }
}
