//! What a language can be asked about words by what they do in its grammar.

use super::grammar::{Anaphor, Gender, GrammarRole};
use super::lookup::PackedWord;
use super::queries::Language;
use super::replace_verb;
use super::spelling::{Abbreviation, Contraction};
use super::word::{Classes, Word};

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

    /// Whether the infinitive behind a word is done: "rushed to deny", « vient d'annoncer ».
    pub fn is_implicative(&self, word: Word) -> bool {
        self.grammar.is(word.lemma, GrammarRole::Implicative)
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

    /// Whether a word means each of several, and nobody in particular: "every", « chaque ».
    pub fn is_distributive(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Distributive)
    }

    /// Whether a pronoun stands for whoever it may be: "anyone", « quiconque ».
    pub fn is_everybody(&self, word: Word) -> bool {
        self.grammar.is(word.form, GrammarRole::Everybody)
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
