//! The words that grammar turns on, by what they do in it.

use super::columns::named_enum;

named_enum! {
    /// What a word does in the grammar of its language, as `grammar.txt` says it.
    GrammarRole {
        /// The verb that makes passives: "be", « être ».
        Copula = "copula",
        /// It stands before an infinitive: "to".
        Infinitive = "infinitive",
        /// It hangs on an owner: "'s".
        Possessive = "possessive",
        /// The preposition of those whom something is for: "for", « pour ».
        Viewpoint = "viewpoint",
        /// The preposition of what can be read: "in a survey", « dans un sondage ».
        Container = "container",
        /// The preposition of an agent: "by", « par ».
        Agent = "agent",
        /// The preposition that hangs a noun on a noun: "of", « de ».
        Genitive = "genitive",
        /// It opens a clause that says how something was put: "as", « comme ».
        Manner = "manner",
        /// It does the same before a conjunction: « ainsi que ».
        Likewise = "likewise",
        /// The pronoun for anyone that may have an article before it: « l'on ».
        Anyone = "anyone",
        /// A pronoun for whoever it may be: "everyone", « quiconque ».
        Everybody = "everybody",
        /// The pronoun of verbs with no subject: "it", « il ».
        Expletive = "expletive",
        /// A pronoun that stands for what is said: « le », « l' ».
        Object = "object",
        /// A definite article, contracted or not: "the", « du ».
        Definite = "definite",
        /// An indefinite article: "a", « une ».
        Indefinite = "indefinite",
        /// A verb whose clause is what comes about or is wanted, not what is said: "ensure", « obtenir ».
        BringsAbout = "brings-about",
        /// A verb, an adjective or a noun whose infinitive is done: "rushed to deny", « vient d'annoncer »
        /// (implicatives: Karttunen 1971, *Language* 47).
        Implicative = "implicative",
        /// It makes what is said a mere supposition: "if", « sans ».
        Hypothetical = "hypothetical",
        /// A pronoun for nobody who could speak: "nothing", « cela ».
        Neuter = "neuter",
        /// A day around the one of writing: "yesterday", « demain ».
        NearbyDay = "nearby-day",
        /// A pronoun the writer goes by: "I", « nous ».
        Writer = "writer",
        /// A pronoun the reader, or whoever is interviewed, goes by: "you", « vous ».
        Reader = "reader",
        /// A modal verb that makes a guess: "might", « pourrait »; neither « peut », which may be leave,
        /// nor « devrait », which may be duty.
        Guess = "guess",
        /// A modal verb that may also say what somebody was able to do: "could".
        Able = "able",
        /// A relative pronoun that is never a subject: « dont ».
        Oblique = "oblique",
        /// A verb that may have nobody as its subject: « falloir ».
        Impersonal = "impersonal",
        /// It shows a woman: "she", « la ».
        Feminine = "feminine",
        /// It shows a man: "he", « le ».
        Masculine = "masculine",
        /// It shows several: "they", « les ».
        Plural = "plural",
        /// The preposition of the house those speak for who are "one": « à la mairie », « chez Orsel ».
        House = "house",
        /// A participle of saying that only calls a thing by a name: « l'affaire dite des frégates ».
        SoCalled = "so-called",
        /// A pronoun that may hang on a verb as its subject: « dit-il ».
        HungSubject = "hung-subject",
        /// A pronoun that may hang on an order as its object: « dites-le ».
        HungObject = "hung-object",
        /// Quotation marks behind it hold a name: "called", « intitulé ».
        Naming = "naming",
        /// A verb that calls things by a name with two objects, and calls upon people with one: "call".
        Labeling = "labeling",
        /// A verb whose subject makes the statement that its object names: "made a promise".
        Lending = "lending",
        /// A small word inside names: "von", « de ».
        NameParticle = "name-particle",
        /// It opens a pair that a second word joins: "both … and", « ni … ni », « tant … que ».
        Correlative = "correlative",
        /// Behind a subject of several it says that each does it: "Roe and Lane both said".
        Floating = "floating",
        /// A verb whose compound past has the verb of passives: « est parti », which is no passive.
        Moving = "moving",
        /// It says since when something is so: « depuis ».
        Lasting = "lasting",
        /// It stands for nobody, or makes a noun do so: "nobody", « aucun ».
        Nobody = "nobody",
        /// It means each of several, and nobody in particular: "every", « chaque ».
        Distributive = "distributive",
        /// A pronoun for people who were not mentioned before: « d'aucuns ».
        Unbound = "unbound",
        /// Before a colon it says what follows is, and nobody says it: "Note:", « Rectificatif : ».
        Label = "label",
    }
}

named_enum! {
    /// Whom a word stands for that stands for somebody else, as `anaphors.txt` says it.
    Anaphor {
        /// Whoever is spoken of: "she", « elles ».
        Third = "third",
        /// A thing that is spoken of: "it".
        Neuter = "neuter",
        /// Whoever was named last: "the latter", « celui-ci », « cette dernière ».
        Latter = "latter",
        /// The first of two: « le premier ».
        First = "first",
        /// The second of two: « la seconde ».
        Second = "second",
        /// The person it is all about: « l'intéressée ».
        Concerned = "concerned",
        /// Somebody else who stands to another as that one stands to them: "her counterpart".
        Counterpart = "counterpart",
        /// Whoever something belongs to: "her view", « son avis ».
        Owner = "owner",
        /// Those something belongs to: "their view", « leur avis ».
        Owners = "owners",
        /// An organization named before, by what it is: "the company", « l'entreprise ».
        Body = "body",
        /// What marks a function as one of the past: "former", « ancien ».
        Past = "past",
    }
}

named_enum! {
    /// Grammatical or natural gender, where a word shows it.
    Gender {
        /// "she", « la ».
        Feminine = "feminine",
        /// "he", « le ».
        Masculine = "masculine",
    }
}

/// The numbers of the words that do one thing alone; a number of no word where the language has none.
#[derive(Debug, Clone, Copy)]
pub struct KeyWords {
    /// The lemma of [`GrammarRole::Copula`].
    pub copula: u32,
    /// The form of [`GrammarRole::Infinitive`].
    pub infinitive: u32,
    /// The form of [`GrammarRole::Possessive`].
    pub possessive: u32,
    /// The form of [`GrammarRole::Viewpoint`].
    pub viewpoint: u32,
    /// The form of [`GrammarRole::Container`].
    pub container: u32,
    /// The form of [`GrammarRole::Agent`].
    pub agent: u32,
    /// The lemma of [`GrammarRole::Genitive`].
    pub genitive: u32,
    /// The form of [`GrammarRole::Manner`].
    pub manner: u32,
    /// The form of [`GrammarRole::Likewise`].
    pub likewise: u32,
    /// The form of [`GrammarRole::Expletive`].
    pub expletive: u32,
    /// The form of [`GrammarRole::Anyone`].
    pub anyone: u32,
}

/// The number of no word and of no punctuation.
const ABSENT: u32 = u32::MAX - 1;

/// The words that the grammar of one language turns on.
#[derive(Debug)]
pub(super) struct GrammarWords {
    /// What each does, by its number: these words are numbered before all others.
    words: Vec<GrammarWord>,
    /// Reflexive pronouns with the subject each goes with, 0 if it goes with any.
    pub(super) reflexive: Vec<(u32, u32)>,
    pub(super) keys: KeyWords,
}

/// What one word does.
#[derive(Debug, Clone, Copy, Default)]
struct GrammarWord {
    /// One bit for each role.
    roles: u64,
    anaphor: Option<Anaphor>,
}

const _: () = assert!(
    GrammarRole::ALL.len() <= u64::BITS as usize,
    "each role has a bit"
);

impl GrammarWords {
    /// Numbers the words of three lists: `word  role role`, `pronoun  subject`, `word  anaphor`.
    ///
    /// # Panics
    /// If a line of a list, which selon ships, says something else.
    pub(super) fn read<'t>(
        [grammar, reflexive, anaphors]: [impl Iterator<Item = &'t str>; 3],
        mut number: impl FnMut(&str) -> u32,
    ) -> Self {
        let mut words = Vec::new();
        let mut first = [ABSENT; GrammarRole::ALL.len()];
        for (word, columns) in grammar.map(columns) {
            let word = number(word);
            for name in columns.split_whitespace() {
                let role = GrammarRole::from_name(name);
                let role = role.unwrap_or_else(|| panic!("`{name}` is no role of grammar"));
                entry(&mut words, word).roles |= 1 << role as u64;
                let first = &mut first[role as usize];
                if *first == ABSENT {
                    *first = word;
                }
            }
        }
        for (word, name) in anaphors.map(columns) {
            let anaphor = Anaphor::from_name(name);
            let anaphor = anaphor.unwrap_or_else(|| panic!("`{name}` is no anaphor"));
            entry(&mut words, number(word)).anaphor = Some(anaphor);
        }
        let reflexive = reflexive.map(columns).map(|(pronoun, subject)| {
            let subject = (!subject.is_empty()).then(|| number(subject));
            (number(pronoun), subject.unwrap_or_default())
        });
        Self {
            reflexive: reflexive.collect(),
            words,
            keys: KeyWords::new(|role| first[role as usize]),
        }
    }

    /// Whether a word does something in the grammar.
    pub(super) fn is(&self, number: u32, role: GrammarRole) -> bool {
        let word = self.words.get(number as usize);
        word.is_some_and(|word| word.roles & (1 << role as u64) != 0)
    }

    /// Whom a word stands for.
    pub(super) fn anaphor(&self, number: u32) -> Option<Anaphor> {
        self.words.get(number as usize)?.anaphor
    }
}

/// The entry of a number, which is added if it is new.
fn entry(words: &mut Vec<GrammarWord>, number: u32) -> &mut GrammarWord {
    let at = number as usize;
    if at >= words.len() {
        words.resize(at + 1, GrammarWord::default());
    }
    &mut words[at]
}

impl KeyWords {
    /// The word of each role.
    fn new(word: impl Fn(GrammarRole) -> u32) -> Self {
        Self {
            copula: word(GrammarRole::Copula),
            infinitive: word(GrammarRole::Infinitive),
            possessive: word(GrammarRole::Possessive),
            viewpoint: word(GrammarRole::Viewpoint),
            container: word(GrammarRole::Container),
            agent: word(GrammarRole::Agent),
            genitive: word(GrammarRole::Genitive),
            manner: word(GrammarRole::Manner),
            likewise: word(GrammarRole::Likewise),
            expletive: word(GrammarRole::Expletive),
            anyone: word(GrammarRole::Anyone),
        }
    }
}

/// A line's entry and what stands behind it.
fn columns(line: &str) -> (&str, &str) {
    let (entry, columns) = line.split_once("  ").unwrap_or((line, ""));
    (entry, columns.trim())
}
