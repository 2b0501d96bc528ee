//! What the grammar of a language does, and the few words it turns on.

use super::few::Few;
use super::{Language, Word};

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
    /// Things have a gender, so that a pronoun with one may stand for a thing: « l'agence, elle ».
    pub gendered_things: bool,
    /// Infinitives and participles report that take a mere object: « pour dénoncer la fraude ».
    pub infinitives_report: bool,
    /// That of whom something is for credits them at a clause's edge: « Pour Kiev, … »; "For Roe, it
    /// was a day of rest" does not.
    pub viewpoint_credits: bool,
    /// The verb that makes passives: "be", « être ».
    pub copula: &'static str,
    /// What stands before an infinitive; empty when nothing does: "to".
    pub infinitive: &'static str,
    /// What hangs on an owner; empty when nothing does: "'s".
    pub possessive: &'static str,
    /// The preposition of whom something is for: « pour », "for".
    pub viewpoint: &'static str,
    /// The preposition of what can be read: "in a survey", « dans un sondage ».
    pub container: &'static str,
    /// The preposition of an agent: "by", « par ».
    pub agent: &'static str,
    /// The preposition that hangs a noun on a noun: "of", « de ».
    pub genitive: &'static str,
    /// What opens a clause that says how something was put: "as", « comme ».
    pub manner: &'static str,
    /// What says the same before a conjunction, empty when nothing does: « ainsi que ».
    pub likewise: &'static str,
    /// The pronoun for anyone that an article may stand before, empty when none does: « l'on ».
    pub anyone: &'static str,
    /// Pronouns that stand for what is said: « le », « l' ».
    pub object: &'static [&'static str],
    /// Reflexive pronouns with the subject they go with; « se » goes with any.
    pub reflexive: &'static [(&'static str, &'static str)],
    /// The definite articles, contracted ones too: "the", « du ».
    pub definite: &'static [&'static str],
    /// The indefinite articles.
    pub indefinite: &'static [&'static str],
    /// Words that make what is said a mere supposition: « si », « sans ».
    pub hypothetical: &'static [&'static str],
    /// Pronouns that stand for no one who could speak: « cela », "nothing".
    pub neuter: &'static [&'static str],
    /// Words for the days around the one of writing: "yesterday", « demain ».
    pub of_the_day: &'static [&'static str],
    /// Pronouns the writer goes by: "I", « nous ».
    pub writer: &'static [&'static str],
    /// Modal verbs that make a guess: "could", « pourrait ».
    pub guesses: &'static [&'static str],
    /// Relative pronouns that are no subject: « dont ».
    pub oblique: &'static [&'static str],
    /// Verbs whose subject may be nobody: « falloir ».
    pub impersonal: &'static [&'static str],
    /// Verbs whose subject makes the statement their object names: "made a promise", "has doubts".
    pub lending: &'static [&'static str],
    /// The pronoun that stands before them: « il », "it".
    pub expletive: &'static str,
    /// Pronouns, titles and articles that show a woman.
    pub feminine: &'static [&'static str],
    /// Pronouns, titles and articles that show a man.
    pub masculine: &'static [&'static str],
    /// Pronouns and articles that show several.
    pub plural: &'static [&'static str],
    /// Endings of nouns for people that show a woman: "-woman", « -trice ».
    pub feminine_endings: &'static [&'static str],
    /// Endings of nouns for people that show a man, where no feminine one fits: "-man", « -teur ».
    pub masculine_endings: &'static [&'static str],
    /// Small words inside names: "Ursula von der Leyen", « Charles de Gaulle ».
    pub particles: &'static [&'static str],
    /// Words behind which quotation marks hold a name: "called", « intitulé ».
    pub naming: &'static [&'static str],
    /// Prepositions of the house those speak for who are "one": « à la mairie », « chez Orsel ».
    pub housing: &'static [&'static str],
    /// Participles of saying that only call a thing by a name: « l'affaire dite des frégates ».
    pub so_called: &'static [&'static str],
    /// Words that stand for somebody named elsewhere, and how they choose: "she", « ce dernier ».
    pub anaphors: &'static [(&'static str, Anaphor)],
}

/// Whom a word that stands for somebody else stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anaphor {
    /// Whoever is spoken of: "she", « elles ».
    Third,
    /// What is spoken of, and is nobody: "it".
    Neuter,
    /// Whoever was named last: "the latter", « celui-ci », « cette dernière ».
    Latter,
    /// The first of two: "the former", « le premier ».
    First,
    /// The second of two: « la seconde ».
    Second,
    /// The person it is all about: « l'intéressée ».
    Concerned,
    /// Somebody else, who stands to another as that one stands to them: "her counterpart".
    Counterpart,
    /// Whoever something belongs to: "her view", « son avis ».
    Owner,
    /// Those something belongs to: "their view", « leur avis ».
    Owners,
    /// An organization named before, by what it is: "the company", « l'entreprise ».
    Body,
    /// What marks a function as one of the past: « ancien ».
    Past,
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
    /// The form of [`Facts::container`].
    pub container: u32,
    /// The form of [`Facts::agent`].
    pub agent: u32,
    /// The lemma of [`Facts::genitive`].
    pub genitive: u32,
    /// The form of [`Facts::manner`].
    pub manner: u32,
    /// The form of [`Facts::likewise`].
    pub likewise: u32,
    /// The form of [`Facts::expletive`].
    pub expletive: u32,
    /// The form of [`Facts::anyone`].
    pub anyone: u32,
}

/// The numbers of the small sets of words that [`Facts`] name.
#[derive(Debug, Default)]
pub(super) struct Sets {
    pub(super) object: Few,
    pub(super) reflexive: Few<u32>,
    pub(super) definite: Few,
    pub(super) indefinite: Few,
    pub(super) hypothetical: Few,
    pub(super) neuter: Few,
    pub(super) of_the_day: Few,
    pub(super) writer: Few,
    pub(super) guesses: Few,
    pub(super) oblique: Few,
    pub(super) impersonal: Few,
    pub(super) lending: Few,
    pub(super) feminine: Few,
    pub(super) masculine: Few,
    pub(super) plural: Few,
    pub(super) particles: Few,
    pub(super) naming: Few,
    pub(super) housing: Few,
    pub(super) so_called: Few,
    pub(super) anaphors: Few<Anaphor>,
}

impl Sets {
    /// Numbers the words of every set.
    pub(super) fn new(facts: &Facts, number: &mut impl FnMut(&str) -> u32) -> Self {
        let pairs = facts.reflexive.iter();
        let reflexive = pairs
            .map(|&(pronoun, subject)| {
                let subject = if subject.is_empty() {
                    0
                } else {
                    number(subject)
                };
                (number(pronoun), subject)
            })
            .collect();
        let pairs = facts.anaphors.iter();
        let anaphors = pairs
            .map(|&(form, anaphor)| (number(form), anaphor))
            .collect();
        let mut set = |forms: &[&str]| forms.iter().map(|form| (number(form), ())).collect();
        Self {
            reflexive,
            object: set(facts.object),
            definite: set(facts.definite),
            indefinite: set(facts.indefinite),
            hypothetical: set(facts.hypothetical),
            neuter: set(facts.neuter),
            of_the_day: set(facts.of_the_day),
            writer: set(facts.writer),
            guesses: set(facts.guesses),
            oblique: set(facts.oblique),
            impersonal: set(facts.impersonal),
            lending: set(facts.lending),
            feminine: set(facts.feminine),
            masculine: set(facts.masculine),
            plural: set(facts.plural),
            particles: set(facts.particles),
            naming: set(facts.naming),
            housing: set(facts.housing),
            so_called: set(facts.so_called),
            anaphors,
        }
    }
}

impl KeyWords {
    /// Numbers the words.
    pub(super) fn new(facts: &Facts, number: &mut impl FnMut(&str) -> u32) -> Self {
        Self {
            copula: number(facts.copula),
            infinitive: number(facts.infinitive),
            possessive: number(facts.possessive),
            viewpoint: number(facts.viewpoint),
            container: number(facts.container),
            agent: number(facts.agent),
            genitive: number(facts.genitive),
            manner: number(facts.manner),
            likewise: number(facts.likewise),
            expletive: number(facts.expletive),
            anyone: number(facts.anyone),
        }
    }
}

impl Language {
    /// Whether a word is for a day around the one of writing: "yesterday", « demain ».
    pub fn is_of_the_day(&self, word: Word) -> bool {
        self.sets.of_the_day.contains(word.form)
    }

    /// Whether a verb makes a guess: "might", « pourrait », but neither « peut », which may be leave, nor
    /// « devrait », which may be duty.
    pub fn is_guess(&self, word: Word) -> bool {
        self.sets.guesses.contains(word.form)
    }

    /// Whether the writer goes by a pronoun, unless it is quoted: "I", « nous ».
    pub fn is_writer(&self, word: Word) -> bool {
        self.sets.writer.contains(word.form)
    }
}
