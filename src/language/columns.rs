//! What the columns of lists may say.

bitflags::bitflags! {
    /// The complements a reporting verb takes; one of them must be seen for it to report.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Frames: u16 {
        /// A quotation beside it: "…", she smiled.
        const QUOTE = 1;
        /// A clause: "said that he left", « dit que ».
        const THAT = 1 << 1;
        /// An infinitive: "vowed to leave", « dit avoir fui ».
        const TO = 1 << 2;
        /// A noun group: "announced a deal".
        const OBJECT = 1 << 3;
        /// An indirect question: "asked whether".
        const QUESTION = 1 << 4;
        /// Nothing: a verb with a subject is enough.
        const ANY = 1 << 5;
        /// A person it is addressed to, then one of the others: "told reporters that".
        const PERSON = 1 << 6;
        /// A pronoun for what it is about: « il en parle », « la vente dont elle parle ».
        const TOPIC = 1 << 7;
        /// A noun group for something new that is said or written: "released a statement".
        const TEXT = 1 << 8;
        /// A noun group for something thought or done, not for somebody: « condamne la violence », but
        /// not « condamne le voleur ».
        const MATTER = 1 << 9;
        /// No complement, but a condition: only with a negation, « n'a pas caché sa colère ».
        const DENIED = 1 << 10;
        /// A noun group and what it is held to be: « juge la loi injuste », « le disent épuisé ».
        const STATE = 1 << 11;
        /// A noun group for a statement: « lance un appel », but not « lance un navire ».
        const STATEMENT = 1 << 12;
        /// A noun group for a merit, a fault or a change: « loue le courage », but not « loue le gîte ».
        const QUALITY = 1 << 13;
        /// A noun group for what somebody does: « propose une fusion », but not « propose un plat ».
        const ACT = 1 << 14;
        /// A noun group that counts: "counted 40 accidents", but not "counted the accidents".
        const FIGURE = 1 << 15;
    }
}

impl Frames {
    /// Noun groups of one kind only.
    pub const KINDS: Self = Self::MATTER
        .union(Self::STATEMENT)
        .union(Self::QUALITY)
        .union(Self::ACT)
        .union(Self::FIGURE);
}

macro_rules! named_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word lists, rules and output know it by.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The variant of a name; `None` if there is none.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|variant| variant.name() == name)
            }
        }
    };
}
pub(crate) use named_enum;

named_enum! {
    /// What a reporting verb adds to "say".
    VerbClass {
        /// Nothing: say, « déclarer ».
        Neutral = "neutral",
        /// The speaker's commitment: argue, « estimer ».
        Assertive = "assertive",
        /// The writer's endorsement: reveal, « souligner ».
        Factive = "factive",
        /// The writer's doubt: claim, « prétendre ».
        Doubt = "doubt",
        /// The wish that others act: urge, « exiger ».
        Directive = "directive",
        /// A promise: vow, « s'engager ».
        Commissive = "commissive",
        /// A wish, a plan or a choice of one's own, spoken or not: plan, « vouloir ».
        Intention = "intention",
        /// A feeling or judgment: deplore, « fustiger ».
        Emotive = "emotive",
        /// A thought: believe, « penser ».
        Thought = "thought",
        /// A hope: hope, « espérer ».
        Hope = "hope",
        /// A question: ask, « interroger ».
        Question = "question",
        /// An accusation: accuse, « reprocher ».
        Accusation = "accusation",
        /// What documents do: show, « montrer ».
        Document = "document",
    }
}

named_enum! {
    /// What a cue phrase is.
    CueForm {
        /// Its source follows: "according to", « selon ».
        Preposition = "preposition",
        /// Whatever follows is its source: "according to".
        Credit = "credit",
        /// It stands alone and names nobody: « paraît-il ».
        Adverb = "adverb",
        /// A noun group that credits the subject of the sentence: "in a statement".
        Noun = "noun",
        /// A phrase with its source inside, as a possessive: « à ses yeux », "in her view".
        Own = "own",
        /// A participle whose agent follows: "cited by", « cité par ».
        Passive = "passive",
        /// A noun for a statement with what it is about behind it: "criticism of", "calls for".
        Topic = "topic",
        /// An adjective for what somebody holds of something, with what it takes: "critical of".
        Stance = "stance",
        /// A participle whose object is the source: "citing", « citant ».
        Participle = "participle",
        /// What opens the ground that the subject of the sentence gives, or its motto: « au motif que »,
        /// "to chants of".
        Ground = "ground",
    }
}

named_enum! {
    /// How a phrase lowers commitment.
    HedgeForm {
        /// A modal verb or adverb, the writer's own guess: "may have", « peut-être ».
        Modal = "modal",
        /// An adverb that leaves it to others: "allegedly", « vraisemblablement ».
        Adverb = "adverb",
        /// An impersonal phrase with nobody behind it: « il semblerait que », "word is".
        Impersonal = "impersonal",
        /// A passive with no agent: "is believed to", « est soupçonné de ».
        Passive = "passive",
        /// A verb of seeming: "appears to", « semble ».
        Verb = "verb",
        /// An adjective: "alleged", « présumé ».
        Adjective = "adjective",
        /// A hearsay conditional: « aurait fui ».
        Conditional = "conditional",
    }
}

named_enum! {
    /// Why a sentence with these words is a checkable claim.
    ClaimKind {
        /// A crime, a fault or a scandal laid at somebody's door.
        Accusation = "accusation",
        /// One thing made to explain another.
        Cause = "cause",
        /// More, less, most, first.
        Comparison = "comparison",
        /// What somebody wants or feels.
        Motive = "motive",
        /// What is to come.
        Forecast = "forecast",
        /// What happened where the reporter was not.
        Event = "event",
        /// A rise or a fall.
        Change = "change",
        /// A scientific, medical or legal finding.
        Finding = "finding",
        /// Dead, wounded, missing.
        Toll = "toll",
        /// What is said of somebody by people who are not named: "seen as", « jugé ».
        Report = "report",
        /// What holds often, always or for most, and what is made of it: "usually", « célèbre ».
        Generality = "generality",
        /// Not one at all: words that say something else together, though one alone would make a claim:
        /// "steal the show".
        Idiom = "idiom",
    }
}

named_enum! {
    /// A step of the law against somebody.
    Proceeding {
        /// Somebody is charged, tried or suspected, which is somebody's word: "charged with".
        Charge = "charge",
        /// Guilt is found or admitted, and what was done is on record: "plead guilty".
        Verdict = "verdict",
    }
}

named_enum! {
    /// A kind of article.
    ArticleKind {
        /// What happened, and what it means.
        News = "news",
        /// A contest: a match, a race, a team's season.
        Sport = "sport",
        /// A market's day or a company's results.
        Markets = "markets",
        /// What can be bought, used, cooked or seen: a launch, a review, advice.
        Product = "product",
        /// How something works or came about: background, questions and answers, a fact check.
        Explainer = "explainer",
        /// What the writer thinks: a column, an editorial.
        Column = "column",
        /// One person's answers or story in that person's words.
        Interview = "interview",
        /// Short entries as things happen.
        Live = "live",
        /// What others have published.
        PressReview = "press-review",
        /// A life: a portrait, an obituary.
        Portrait = "portrait",
        /// When and where: listings, practical information.
        Calendar = "calendar",
    }
}

named_enum! {
    /// A kind of noun for sources that readers may want to know more about.
    SourceNoun {
        /// It says only that somebody told: "source", « informateur ».
        Informant = "informant",
        /// A study or a poll.
        Study = "study",
        /// People cited for what they know or think: "experts", « détracteurs ».
        Voice = "voice",
        /// Outlets in general: "the press", « les médias ».
        Media = "media",
    }
}

named_enum! {
    /// What a name of several words names.
    NameKind {
        /// A person: "Maren Holt".
        Person = "person",
        /// An organization: "the Norcombe Harbor Trust".
        Organization = "organization",
        /// A function somebody holds: "keeper of the seals".
        Role = "role",
        /// What can be read or seen: "the blue book".
        Document = "document",
        /// A place that speaks: « place Beauvau ».
        Place = "place",
        /// People who are cited without being named: "people who know the file".
        Vague = "vague",
        /// Somebody who is kept unnamed: « une voix du château ».
        Anonymous = "anonymous",
    }
}

/// How a verb reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reporting {
    /// What it adds to "say".
    pub class: VerbClass,
    /// What it takes.
    pub frames: Frames,
}
