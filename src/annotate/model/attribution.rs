//! Holds attribution relations, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and
//! Ruths 2018).

use smallvec::{SmallVec, smallvec};

use crate::annotate::model::Reason;
use crate::language::{VerbClass, named_enum};
use crate::parse::Words;

named_enum! {
    /// The kind of a source.
    SourceKind {
        /// A named person: "Jane Roe", « Anne Morel, directrice ».
        Person = "person",
        /// An organization: "the ministry", « l'AFP ».
        Organization = "organization",
        /// A person known by a function alone: "the mayor", « le procureur ».
        Role = "role",
        /// Something that can be read or seen: "the report", « une vidéo ».
        Document = "document",
        /// A place that stands for its authorities: "Moscow", « l'Élysée ».
        Place = "place",
        /// A pronoun: "she", « celui-ci ».
        Pronoun = "pronoun",
        /// People who cannot be identified: "experts", « les Occidentaux ».
        Vague = "vague",
        /// A person who is not named: "a source close to the talks", « un proche ».
        Anonymous = "anonymous",
    }
}

named_enum! {
    /// The kind of a cue.
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
    /// How a content is rendered.
    ContentKind {
        /// As a direct quotation: word for word, all of it between quotation marks.
        Direct = "direct",
        /// As indirect speech, in the writer's words.
        Indirect = "indirect",
        /// As indirect speech with quoted parts.
        Mixed = "mixed",
    }
}

/// The tokens an annotation covers: one or more runs, in reading order; empty if it has no run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extent(pub SmallVec<[Words; 2]>);

impl Extent {
    /// An extent of one run.
    pub fn one(words: Words) -> Self {
        Self(smallvec![words])
    }

    /// From its first through its last token; empty if it has no run.
    pub fn hull(&self) -> Words {
        match (self.0.first(), self.0.last()) {
            (Some(first), Some(last)) => Words::new(first.start, last.end),
            _ => Words::default(),
        }
    }

    /// Whether it contains a token.
    pub fn holds(&self, token: u32) -> bool {
        self.0
            .iter()
            .any(|words| words.start <= token && token < words.end)
    }
}

/// Who is credited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The whole noun group, with titles and appositions; of a relative pronoun, its antecedent and the
    /// pronoun: "\[Ann Roe\], \[who\] said".
    pub extent: Extent,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// The stated reason why it is not named; `None` if it is named or no reason is given.
    pub reason: Option<Words>,
    /// The noun groups of those who speak together, in order: "Ann Roe" and "the board". Empty if it
    /// is one person or body.
    pub together: SmallVec<[Words; 2]>,
}

impl Source {
    /// The words of its own clause: the relative pronoun without its antecedent, or else all.
    pub fn own(&self) -> Words {
        self.extent.0.last().copied().unwrap_or_default()
    }

    /// The words that say most about who it is: an antecedent, or else all.
    pub fn telling(&self) -> Words {
        self.extent.0.first().copied().unwrap_or_default()
    }
}

/// What links a source to a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The verb group, the preposition, the phrase or the mark.
    pub extent: Extent,
    /// What kind of cue it is.
    pub kind: CueKind,
    /// What the verb adds to "say"; `None` if the cue is not a verb, or is a verb without a class.
    pub class: Option<VerbClass>,
}

/// What is credited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// All that is credited, with its quotation marks.
    pub extent: Extent,
    /// How it is rendered.
    pub kind: ContentKind,
}

/// A content with its cue and source; any of the three may be missing.
///
/// English: \[content "We won,"\] \[cue said\] \[source Jane Roe\].
/// French: \[cue selon\] \[source le maire\], \[content la route rouvrira\].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Who is credited; `None` if nobody is.
    pub source: Option<Source>,
    /// What links the two; `None` if nothing does.
    pub cue: Option<Cue>,
    /// What is credited; `None` if nothing is.
    pub content: Option<Content>,
    /// The sentence of the cue.
    pub sentence: u32,
    /// Whether it is made in passing: by a noun, or in a relative clause.
    pub is_aside: bool,
    /// Whether the content is stated as fact and the report itself is factual: not a wish, a plan,
    /// a hypothesis or hearsay.
    pub asserts: bool,
    /// Why it is an attribution.
    pub reason: Reason,
}

/// The credit of a picture, from its caption.
///
/// English: "The harbor at dawn. Photo: Jane Roe".
/// French: « Le port à l'aube. Photo : Anne Morel ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Who made or lent the picture.
    pub source: Source,
    /// What the caption says of the picture.
    pub content: Extent,
}
