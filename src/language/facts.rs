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
    /// Words are elided before a vowel and end in an apostrophe: « l'homme », "the man".
    pub elision: bool,
    /// Pronouns hang on verbs by a hyphen: « a-t-il », "has he".
    pub hyphenated_pronouns: bool,
    /// Apostrophes start contracted endings: "don't", "Clinton's"; « la maire de Lyon ».
    pub contractions: bool,
    /// Capitals may lose their accents: « A Lyon » for « À Lyon »; "A" is an article.
    pub capitals_drop_accents: bool,
    /// Nouns may end like adverbs: « le renforcement »; no noun in "-ly" is a thing done.
    pub nouns_end_like_adverbs: bool,
    /// A form of an auxiliary that takes no subject may be a noun: « cet été », « le pouvoir »; "been" is
    /// none.
    pub auxiliaries_may_be_nouns: bool,
    /// A noun needs an article: « par la police », but "by police". One without is part of another group
    /// or says how: « des postes et télécommunications », « par décret ».
    pub articles_obligatory: bool,
    /// Articles show whether there are several: « le », « les »; "the" does not.
    pub articles_show_number: bool,
    /// The preposition of an owner may be an article: « de bons analystes notent », "good analysts note".
    pub partitive_articles: bool,
    /// Adjectives may follow their noun: « la ministre nord-coréenne », "the North Korean minister".
    pub adjective_after_noun: bool,
    /// The first noun of a group says what it is: « porte-parole de l'armée », "army spokesman".
    pub head_noun_first: bool,
    /// A noun does not stand before a noun: « le rapport montre » has a verb, "report shows" may not.
    pub nouns_need_links: bool,
    /// Things have a gender, so that a pronoun with one may stand for a thing: « l'agence, elle »; "the
    /// agency, it".
    pub gendered_things: bool,
    /// Verbs show who does it: « relève » is not « relevons », "note" may be anybody's.
    pub verbs_show_person: bool,
    /// A verb with a subject may be the bare base form: "4 in 10 want a deal", « 4 sur 10 veulent ».
    pub bare_finite_verbs: bool,
    /// Past participles are seldom forms of a tense: « les crédits promis aux élus »; "promised" is both.
    pub distinct_past_participles: bool,
    /// Participles may stand before the noun they describe: "some leading experts", "more trained staff";
    /// « certains affirmant » and « tant vanté » have none to come.
    pub participles_before_nouns: bool,
    /// A present participle may have a subject of its own: "with one mayor writing that it leaked"; in
    /// « un maire écrivant que » it describes its noun.
    pub participles_have_subjects: bool,
    /// Object pronouns stand before their verb: « je vous dis », « la dénoncer », « ne rien dire »; "I tell
    /// you" has it behind.
    pub preposed_object_pronouns: bool,
    /// A day may part an auxiliary from its participle: « a mardi annoncé »; "has announced on Tuesday".
    pub time_between_auxiliary_and_participle: bool,
    /// A preposition may be left without its noun: "the town he lives in has"; « la ville où il vit a ».
    pub stranded_prepositions: bool,
    /// The verb behind a preposition is an infinitive: « avant de partir »; "before leaving" has a
    /// participle.
    pub infinitives_after_prepositions: bool,
    /// Words that ask also open relative clauses: "the towns where it rains"; « où » is listed as a relative.
    pub question_words_relativize: bool,
    /// A clause may be hung on a verb without a conjunction: "she said he left", "a plan that Roe said
    /// would fail"; « elle a dit qu'il partait ».
    pub bare_complement: bool,
    /// An infinitive may be hung on a verb as it stands: « dit avoir fui », « entend le maire dire »; "claims
    /// to have fled".
    pub bare_infinitive_complement: bool,
    /// Infinitives and participles report that take a mere object: « pour dénoncer la fraude » is said, "to
    /// denounce the fraud" is done.
    pub infinitives_report: bool,
    /// The conditional may report hearsay: « il aurait fui »; "he would have fled" does not.
    pub hearsay_conditional: bool,
    /// A subject may follow the verb of a clause that is hung on another: « ce que réclame le maire »,
    /// "what the mayor asks for".
    pub subject_after_verb_in_clauses: bool,
    /// The verb of a remark that says who speaks stands before its pronoun: « …, dit-il »; "…, he said".
    pub incises_invert: bool,
    /// Such a remark may be printed inside the quotation marks: « Il pleut, dit-il, et il vente. »; "“It
    /// rains,” he said".
    pub incises_inside_quotations: bool,
    /// The writer's own view may be added without a comma: "It was late I think."; « Il était tard, je
    /// crois. »
    pub parentheses_without_commas: bool,
    /// How long ago it was is said by a clause: « il y a deux jours », "two days ago".
    pub ago_is_a_clause: bool,
    /// That of whom something is for credits them at a clause's edge: « Pour Kiev, … »; "For Roe, it was a
    /// day of rest" does not.
    pub viewpoint_credits: bool,
    /// The participle of "cite" has a source behind it, whatever that is: « citant une note »; "citing
    /// rising costs" gives a reason.
    pub citing_always_credits: bool,
    /// Figures may be credited to a study named behind them: "leads by six points in a poll"; « mène de six
    /// points dans un sondage » may say where it was asked.
    pub closing_study_credits: bool,
    /// A relative clause on a speaker that holds a wish or a view only says who it is: "Roe, who supports
    /// the deal, said"; of « Roe, qui soutient l'accord » it is told too.
    pub relatives_describe_speakers: bool,
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
