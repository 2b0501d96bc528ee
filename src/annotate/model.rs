//! The annotation types, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and Ruths 2018).

use smallvec::{SmallVec, smallvec};

use super::act::Act;
use super::reason::{Reason, SupportReason};
use super::told::Told;
use super::voice::Voice;
use crate::language::{HedgeForm, VerbClass, named_enum};
use crate::parse::Words;

named_enum! {
    /// What kind of source is credited.
    SourceKind {
        /// Somebody named: "Jane Roe", « Anne Morel, directrice ».
        Person = "person",
        /// An organization: "the ministry", « l'AFP ».
        Organization = "organization",
        /// Somebody known by a function alone: "the mayor", « le procureur ».
        Role = "role",
        /// Something that can be read or seen: "the report", « une vidéo ».
        Document = "document",
        /// A place that stands for its authorities: "Moscow", « l'Élysée ».
        Place = "place",
        /// A pronoun: "she", « celui-ci ».
        Pronoun = "pronoun",
        /// People nobody could ask: "experts", « les Occidentaux ».
        Vague = "vague",
        /// Somebody who is not named: "a source close to the talks", « un proche ».
        Anonymous = "anonymous",
    }
}

named_enum! {
    /// What links a source to a content.
    CueKind {
        /// "said", « a déclaré ».
        Verb = "verb",
        /// "in a statement", « l'annonce de ».
        Noun = "noun",
        /// "according to", « selon ».
        Preposition = "preposition",
        /// "reportedly", « paraît-il ».
        Adverb = "adverb",
        /// A colon or a dash.
        Punctuation = "punctuation",
    }
}

named_enum! {
    /// How a content is given.
    ContentKind {
        /// Word for word, all of it between quotation marks.
        Direct = "direct",
        /// In the writer's words.
        Indirect = "indirect",
        /// Both.
        Mixed = "mixed",
    }
}

named_enum! {
    /// Why a sentence is a checkable claim.
    Signal {
        /// A quantity: "500 km2", « la moitié ».
        Figure = "figure",
        /// A crime, a fault or a scandal.
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
        /// It says what is said, and not by whom: "is seen as".
        Report = "report",
        /// What holds often, always or for most, in a text that credits nobody and speaks of no day.
        Generality = "generality",
        /// What happened in a year gone by, in such a text.
        Date = "date",
        /// The sentence hedges: somebody must have said so.
        Hedge = "hedge",
        /// Words between quotation marks that nobody is credited with.
        Quotation = "quotation",
    }
}

named_enum! {
    /// Whether a sentence says where it is from.
    Support {
        /// The sentence itself says who says so.
        Attributed = "attributed",
        /// It plainly continues what an earlier source says.
        Carried = "carried",
        /// Neither.
        None = "none",
    }
}

/// The words an annotation covers: one or more runs of tokens in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extent(pub SmallVec<[Words; 2]>);

impl Extent {
    /// An extent of one run.
    pub fn one(words: Words) -> Self {
        Self(smallvec![words])
    }

    /// From its first through its last token; empty when there are none.
    pub fn hull(&self) -> Words {
        match (self.0.first(), self.0.last()) {
            (Some(first), Some(last)) => Words::new(first.start, last.end),
            _ => Words::default(),
        }
    }

    /// Whether it holds a token.
    pub fn holds(&self, token: u32) -> bool {
        self.0
            .iter()
            .any(|words| words.start <= token && token < words.end)
    }
}

/// Words between quotation marks or after a dialogue dash: a typographic fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, marks included.
    pub words: Words,
    /// The sentence it starts in.
    pub sentence: u32,
    /// How many words it quotes.
    pub length: u32,
    /// Whether it quotes speech, rather than a title, a term or a nickname.
    pub is_speech: bool,
    /// Whether somebody is credited with it, here or by what plainly carries on.
    pub is_attributed: bool,
}

/// Who is credited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The whole noun group, titles and appositions included.
    pub extent: Extent,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// What a pronoun or a short form refers to.
    pub antecedent: Option<Words>,
    /// Who it is, whatever it is called here: an index into [`Annotations::entities`]; none when
    /// that cannot be told.
    pub entity: Option<u32>,
    /// Why it is not named, in the words readers are told; none for named sources.
    pub reason: Option<Words>,
}

/// One source of an article, whatever it is called: "Jane Roe", "Ms. Roe", "the mayor" and "she".
///
/// French: « Anne Morel, maire de Vannes », « Mme Morel », « la maire », « elle ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The words that name it best: a full name, or else what it is called.
    pub name: Words,
    /// Its function, where the article gives one beside its name.
    pub role: Option<Words>,
    /// What kind of source it is, told from the words that name it best.
    pub kind: SourceKind,
    /// Wherever the article speaks of it, in order; pronouns only where they are sources.
    pub mentions: Vec<Words>,
}

/// What links a source to a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The verb group, the preposition or the phrase.
    pub extent: Extent,
    /// What kind of link it is.
    pub kind: CueKind,
    /// What the verb adds to "say"; none when the cue is no verb.
    pub class: Option<VerbClass>,
}

/// What is credited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// All that is credited, quotation marks included.
    pub extent: Extent,
    /// How it is given.
    pub kind: ContentKind,
}

/// A content with its cue and source, any of which may be missing.
///
/// English: \[content "We won,"\] \[cue said\] \[source Jane Roe\].
/// French: \[cue selon\] \[source le maire\], \[content la route rouvrira\].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Who is credited.
    pub source: Option<Source>,
    /// What links the two.
    pub cue: Option<Cue>,
    /// What is credited.
    pub content: Option<Content>,
    /// The sentence that holds the cue, or else the content.
    pub sentence: u32,
    /// Whether it stands in a relative clause, and says little of what the sentence says.
    pub is_aside: bool,
    /// Whether it says what is so, rather than what somebody wants, plans or sets out to say.
    pub tells: bool,
    /// Why it is one.
    pub reason: Reason,
}

/// Whose a picture is, as its caption says.
///
/// English: "The harbor at dawn. Photo: Jane Roe". French: « Le port à l'aube. Photo : Anne Morel ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Who made it, or lent it.
    pub source: Source,
    /// What the caption says of it.
    pub content: Extent,
}

/// Wording that lowers commitment: "reportedly", « aurait fui ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// Its words.
    pub extent: Extent,
    /// How it lowers commitment.
    pub kind: HedgeForm,
    /// The sentence it stands in.
    pub sentence: u32,
    /// Whether it is a quoted speaker's, not the writer's.
    pub in_quotation: bool,
    /// Whether it stands on another that already says as much: "may possibly", « pourrait peut-être ».
    pub is_stacked: bool,
}

/// A set of signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signals(u16);

impl Signals {
    /// Adds a signal.
    pub fn insert(&mut self, signal: Signal) {
        self.0 |= 1 << signal as u16;
    }

    /// Whether a signal is in it.
    pub fn has(self, signal: Signal) -> bool {
        self.0 & (1 << signal as u16) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The signals, in order.
    pub fn iter(self) -> impl Iterator<Item = Signal> {
        Signal::ALL
            .iter()
            .copied()
            .filter(move |&signal| self.has(signal))
    }
}

/// A sentence that is a checkable statement, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The sentence.
    pub sentence: u32,
    /// Why it is checkable; never empty.
    pub signals: Signals,
    /// The words that show it best: the figure, the accusation.
    pub words: Words,
    /// All words that show it, each with the reason they are; never empty.
    pub shown: SmallVec<[(Signal, Words); 2]>,
}

/// Everything found in one article, one list per kind, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Annotations {
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// Its attributions, by their first token.
    pub attributions: Vec<Attribution>,
    /// Whose its pictures are; no statements, and asked nothing by rules.
    pub credits: Vec<Credit>,
    /// Its hedges.
    pub hedges: Vec<Hedge>,
    /// Its claims, one a sentence at most.
    pub claims: Vec<Claim>,
    /// One for each sentence of the article.
    pub support: Vec<Support>,
    /// Why, one for each sentence of the article.
    pub grounds: Vec<SupportReason>,
    /// What each claim says is done, and to or by whom: one for each of the words that show it.
    pub acts: Vec<Act>,
    /// What readers are told of the source of each attribution.
    pub told: Vec<Told>,
    /// Whose voice each quotation is.
    pub voices: Vec<Voice>,
    /// Who the sources are, by their first mention.
    pub entities: Vec<Entity>,
    /// How many sources there are that differ, pronouns left out.
    pub sources: u32,
    /// The sentences that speak of a study or a poll, once for each time.
    pub studies: Vec<u32>,
    /// The sentences that tell of a conviction or a guilty plea, in order.
    pub verdicts: Vec<u32>,
}
