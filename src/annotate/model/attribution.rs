//! Attribution relations, after PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and Ruths 2018).

use smallvec::{SmallVec, smallvec};

use crate::annotate::model::Reason;
use crate::language::{VerbClass, named_enum};
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

/// Who is credited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The whole noun group, titles and appositions included.
    pub extent: Extent,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Why it is not named, in the words readers are told; none for named sources.
    pub reason: Option<Words>,
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
    pub asserts: bool,
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
