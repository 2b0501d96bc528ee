//! What speaks for a source of a sentence's statement, or against one, as rows that are weighed.
//!
//! A family asks one question of a sentence and the sentences around it; each of its values is a row,
//! with weights of its own in `weights.toml`. Nothing is decided here: a row that is wrong about a
//! sentence is outweighed by others. Each family has examples of what it is right about, in English and
//! French, and of what it gets wrong.

use crate::annotate::model::{CueReason, SourceKind, SupportReason};
use crate::annotate::support::place::Place;
use crate::annotate::support::view::{Traits, bit};
use crate::language::{HedgeForm, VerbClass};

/// How far a family looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// At the sentence alone.
    Sentence,
    /// At the sentences beside it.
    Paragraph,
    /// At the article.
    Article,
}

/// One question, whose answers are rows.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Its name in `weights.toml`.
    pub name: &'static str,
    /// How far it looks.
    pub reach: Reach,
    /// Its answers, by bit.
    pub values: &'static [&'static str],
    /// The answers that hold, one bit each.
    pub(in crate::annotate) see: fn(&Place<'_>) -> u32,
    /// What `--explain` says; `{}` stands for the answer.
    pub words: &'static str,
    /// A sentence it is right about, the last of these words, in English and in French.
    pub right: [&'static str; 2],
    /// One it gets wrong.
    pub wrong: [&'static str; 2],
}

/// The names of all variants of an enumeration.
macro_rules! names {
    ($kind:ty) => {{
        const NAMES: [&str; <$kind>::ALL.len()] = {
            let mut names = [""; <$kind>::ALL.len()];
            let mut at = 0;
            while at < names.len() {
                names[at] = <$kind>::ALL[at].name();
                at += 1;
            }
            names
        };
        &NAMES
    }};
}

/// All families, in the order of their rows.
pub const FAMILIES: &[Family] = &[
    Family {
        name: "told",
        reach: Reach::Sentence,
        values: &["yes"],
        see: |p| p.own(Traits::TOLD),
        words: "it credits somebody with its statement",
        right: ["It rained, Roe said.", "Il pleuvait, dit Roux."],
        wrong: [
            "Roe said goodbye and left.",
            "Roux a dit adieu et il est parti.",
        ],
    },
    Family {
        name: "told-by",
        reach: Reach::Sentence,
        values: names!(SourceKind),
        see: |p| p.view().sources,
        words: "its source: {}",
        right: [
            "The ministry said it rained.",
            "La mairie dit qu'il pleuvait.",
        ],
        wrong: [
            "The sign said nothing of rain.",
            "Le panneau ne disait rien.",
        ],
    },
    Family {
        name: "told-cue",
        reach: Reach::Sentence,
        values: names!(CueReason),
        see: |p| p.view().cues,
        words: "why its cue is one: {}",
        right: ["Roe said that it rained.", "Roux a dit qu'il pleuvait."],
        wrong: ["Roe proposed a toast.", "Roux a proposé un toast."],
    },
    Family {
        name: "told-class",
        reach: Reach::Sentence,
        values: names!(VerbClass),
        see: |p| p.view().classes,
        words: "what its verb adds to “say”: {}",
        right: ["Roe argued that it rained.", "Roux estime qu'il pleuvait."],
        wrong: ["Roe fears spiders.", "Roux craint les araignées."],
    },
    Family {
        name: "told-content",
        reach: Reach::Sentence,
        values: &["direct", "indirect", "mixed", "none"],
        see: |p| p.view().contents,
        words: "how its content is rendered: {}",
        right: ["“It rained,” Roe said.", "« Il pleuvait », dit Roux."],
        wrong: [
            "“Rain” is how Roe titled it.",
            "« Pluie », l'a intitulé Roux.",
        ],
    },
    Family {
        name: "told-share",
        reach: Reach::Sentence,
        values: &["little", "a-quarter", "two-fifths", "three-fifths", "most"],
        see: |p| p.step(p.view().covered),
        words: "how much of it is credited: {}",
        right: [
            "Roe said it had rained all week.",
            "Roux a dit qu'il avait plu toute la semaine.",
        ],
        wrong: [
            "He left, she said, and the dam, which had stood for years, broke.",
            "Il est parti, dit-elle, et la digue, vieille de cent ans, a cédé.",
        ],
    },
    Family {
        name: "untold",
        reach: Reach::Sentence,
        values: names!(CueReason),
        see: |p| p.view().untold_cues,
        words: "it credits somebody with a wish or a plan: {}",
        right: ["Roe wants to leave.", "Roux veut partir."],
        wrong: [
            "Roe wants it known that the dam leaks.",
            "Roux veut qu'on sache que la digue fuit.",
        ],
    },
    Family {
        name: "aside",
        reach: Reach::Sentence,
        values: &["yes", "noun", "most"],
        see: |p| p.flags([Traits::ASIDE, Traits::ASIDE_NOUN, Traits::ASIDE_COVERS]),
        words: "it credits somebody in passing: {}",
        right: [
            "Roe, who called him a fool, left.",
            "Roux, qui le dit fou, est parti.",
        ],
        wrong: [
            "The dam, which Roe said leaked, is shut.",
            "La digue, qui selon Roux fuit, est fermée.",
        ],
    },
    Family {
        name: "nobody",
        reach: Reach::Sentence,
        values: &["yes"],
        see: |p| p.own(Traits::NOBODY),
        words: "it reports something without saying who said so",
        right: ["The sale was announced.", "La vente a été annoncée."],
        wrong: [
            "The sale was announced, it told the press.",
            "La vente a été annoncée, dit-on à la mairie.",
        ],
    },
    Family {
        name: "found",
        reach: Reach::Sentence,
        values: names!(SupportReason),
        see: |p| p.found(),
        words: "how it stands to the sentences around it: {}",
        right: [
            "“We won,” she said. “Now we rest.”",
            "« On a gagné », dit-elle. « On se repose. »",
        ],
        wrong: [
            "“We won,” she said. “Rain” was the title of the song.",
            "« On a gagné », dit-elle. « Pluie » est le titre du livre.",
        ],
    },
    Family {
        name: "runs-on",
        reach: Reach::Sentence,
        values: &["partly", "yes"],
        see: |p| p.flags([Traits::RUNS_ON_PARTLY, Traits::RUNS_ON]),
        words: "content credited elsewhere includes it: {}",
        right: [
            "“We won. We rest,” she said.",
            "« On a gagné. On se repose », dit-elle.",
        ],
        wrong: [
            "“Stop!” they cried. Then the dam broke.",
            "« Arrêtez ! » ont-ils crié. Puis la digue a cédé.",
        ],
    },
    Family {
        name: "quoted",
        reach: Reach::Sentence,
        values: &["nothing", "a-word", "a-part", "half", "all"],
        see: |p| bit(p.view().quoted),
        words: "how much of it is quoted: {}",
        right: ["“It rained all week.”", "« Il a plu toute la semaine. »"],
        wrong: [
            "“The Dam in the Rain” opens on Monday.",
            "« La Digue sous la pluie » sort lundi.",
        ],
    },
    Family {
        name: "quotes-unseen",
        reach: Reach::Sentence,
        values: &["part", "speech"],
        see: |p| p.quotes_unseen(),
        words: "it quotes, and no cue is seen: {}",
        right: [
            "It was “a long night”, in her words.",
            "C'était « une longue nuit », de son propre aveu.",
        ],
        wrong: [
            "The “Old Bull” was full.",
            "Le « Vieux Taureau » était plein.",
        ],
    },
    Family {
        name: "role",
        reach: Reach::Sentence,
        values: &["list", "block-quotation", "furniture"],
        see: |p| p.flags([Traits::LIST, Traits::BLOCK_QUOTATION, Traits::FURNITURE]),
        words: "what its block is: {}",
        right: ["- The dam is shut.", "- La digue est fermée."],
        wrong: ["> It rained for years.", "> Il a plu des années."],
    },
    Family {
        name: "length",
        reach: Reach::Sentence,
        values: &["under-5", "under-10", "under-20", "under-35", "more"],
        see: |p| bit(p.view().length),
        words: "how long it is: {} words",
        right: ["Not so.", "Pas si vite."],
        wrong: ["He knew.", "Il savait."],
    },
    Family {
        name: "tense",
        reach: Reach::Sentence,
        values: &[
            "no-verb",
            "conditional",
            "future",
            "perfect",
            "past",
            "imperfect",
            "modal",
            "present",
        ],
        see: |p| bit(p.view().tense as u32),
        words: "the tense of its clause: {}",
        right: [
            "The dam would cost a million.",
            "La digue coûterait un million.",
        ],
        wrong: ["It would rain for days.", "Il pleuvrait des jours durant."],
    },
    Family {
        name: "subject",
        reach: Reach::Sentence,
        values: &[
            "none",
            "third",
            "pronoun",
            "name",
            "human",
            "function",
            "organization",
            "document",
            "vague",
            "media",
            "statement",
            "thing",
        ],
        see: |p| bit(p.view().subject as u32),
        words: "its subject: {}",
        right: ["The study covers ten years.", "L'étude porte sur dix ans."],
        wrong: ["The study is on the shelf.", "L'étude est sur l'étagère."],
    },
    Family {
        name: "mentions",
        reach: Reach::Sentence,
        values: &[
            "name",
            "document",
            "function",
            "statement",
            "weekday",
            "number",
            "link",
        ],
        see: |p| {
            p.flags([
                Traits::NAME,
                Traits::DOCUMENT,
                Traits::FUNCTION,
                Traits::STATEMENT,
                Traits::WEEKDAY,
                Traits::NUMBER,
                Traits::LINK,
            ])
        },
        words: "it mentions: {}",
        right: [
            "The report runs to ten pages.",
            "Le rapport compte dix pages.",
        ],
        wrong: ["He dropped the report.", "Il a lâché le rapport."],
    },
    Family {
        name: "hedge",
        reach: Reach::Sentence,
        values: names!(HedgeForm),
        see: |p| p.view().hedges,
        words: "it is hedged: {}",
        right: ["The dam might break.", "La digue céderait."],
        wrong: ["It may rain.", "Il pleuvra peut-être."],
    },
    Family {
        name: "verb-alone",
        reach: Reach::Sentence,
        values: &["yes"],
        see: |p| p.own(Traits::SILENT_VERB),
        words: "it has a verb that may report, and no cue is seen",
        right: [
            "The report notes ten leaks in all.",
            "Le rapport relève dix fuites.",
        ],
        wrong: ["He noted the time.", "Il a noté l'heure."],
    },
    Family {
        name: "block",
        reach: Reach::Paragraph,
        values: &["first", "inner", "last", "alone"],
        see: |p| p.block(),
        words: "where it stands in its paragraph: {}",
        right: [
            "Roe said it rained. The road is shut.",
            "Roux dit qu'il pleut. La route est fermée.",
        ],
        wrong: [
            "Roe said it rained. It was May.",
            "Roux dit qu'il pleut. On était en mai.",
        ],
    },
    Family {
        name: "place",
        reach: Reach::Article,
        values: &["first", "second", "early", "middle", "late", "end"],
        see: |p| p.place(),
        words: "where it stands in the article: {}",
        right: ["The dam broke on Monday.", "La digue a cédé lundi."],
        wrong: [
            "The dam broke because it was old.",
            "La digue a cédé car elle était vieille.",
        ],
    },
    Family {
        name: "before",
        reach: Reach::Paragraph,
        values: &[
            "told",
            "untold",
            "nobody",
            "colon",
            "runs-on",
            "aside",
            "no-verb",
            "question",
            "furniture",
            "first-person",
        ],
        see: |p| p.before(),
        words: "the sentence before: {}",
        right: [
            "Roe said it rained. The road is shut.",
            "Roux dit qu'il pleut. La route est fermée.",
        ],
        wrong: [
            "Roe said it rained. It is May.",
            "Roux dit qu'il pleut. On est en mai.",
        ],
    },
    Family {
        name: "before-by",
        reach: Reach::Paragraph,
        values: names!(SourceKind),
        see: |p| p.beside(|one| one.sources),
        words: "the source of the sentence before: {}",
        right: [
            "The study found leaks. Half of them are old.",
            "L'étude relève des fuites. La moitié est ancienne.",
        ],
        wrong: [
            "The study found leaks. It was May.",
            "L'étude relève des fuites. On était en mai.",
        ],
    },
    Family {
        name: "before-share",
        reach: Reach::Paragraph,
        values: &["little", "a-quarter", "two-fifths", "three-fifths", "most"],
        see: |p| p.beside(|one| p.step(one.covered)),
        words: "how much of the sentence before is credited: {}",
        right: [
            "Roe said it rained. The road is shut.",
            "Roux dit qu'il pleut. La route est fermée.",
        ],
        wrong: [
            "Roe said it rained. He is 60.",
            "Roux dit qu'il pleut. Il a 60 ans.",
        ],
    },
    Family {
        name: "after",
        reach: Reach::Paragraph,
        values: &["told", "runs-on"],
        see: |p| p.following(),
        words: "the sentence after: {}",
        right: [
            "The road is shut. It will open in May, Roe said.",
            "La route est fermée. Elle rouvrira en mai, dit Roux.",
        ],
        wrong: [
            "It was May. The road is shut, Roe said.",
            "On était en mai. La route est fermée, dit Roux.",
        ],
    },
    Family {
        name: "last-told",
        reach: Reach::Article,
        values: &[
            "before", "2-back", "3-back", "5-back", "9-back", "further", "never",
        ],
        see: |p| p.last_told(),
        words: "how far back somebody is credited: {}",
        right: [
            "Roe said it rained. The road is shut.",
            "Roux dit qu'il pleut. La route est fermée.",
        ],
        wrong: [
            "Roe said it rained. It was May.",
            "Roux dit qu'il pleut. On était en mai.",
        ],
    },
    Family {
        name: "topic",
        reach: Reach::Article,
        values: &["none", "some", "a-fifth", "two-fifths"],
        see: |p| p.topic(),
        words: "how many of its nouns the last source spoke of: {}",
        right: [
            "The study counts ten leaks. Old leaks are rare.",
            "L'étude compte dix fuites. Les vieilles fuites sont rares.",
        ],
        wrong: [
            "The study counts ten leaks. I counted ten leaks.",
            "L'étude compte dix fuites. J'ai compté dix fuites.",
        ],
    },
    Family {
        name: "running",
        reach: Reach::Article,
        values: names!(SourceKind),
        see: |p| p.running(),
        words: "the last source: {}",
        right: [
            "The study counts ten leaks. Half are old.",
            "L'étude compte dix fuites. La moitié est ancienne.",
        ],
        wrong: [
            "Roe said it rained. Lane left.",
            "Roux dit qu'il pleut. Blin est parti.",
        ],
    },
    Family {
        name: "names-source",
        reach: Reach::Article,
        values: &["yes"],
        see: |p| p.names_source(),
        words: "it names the last source again",
        right: [
            "The study counts ten leaks. The study took years.",
            "L'étude compte dix fuites. L'étude a pris des années.",
        ],
        wrong: [
            "Roe said it rained. Roe is 60.",
            "Roux dit qu'il pleut. Roux a 60 ans.",
        ],
    },
    Family {
        name: "article-told",
        reach: Reach::Article,
        values: &["hardly", "a-twentieth", "a-seventh", "a-third", "half"],
        see: |p| p.article_told(),
        words: "how many sentences of the article credit somebody: {}",
        right: [
            "Roe said it rained. Lane said it snowed.",
            "Roux dit qu'il pleut. Blin dit qu'il neige.",
        ],
        wrong: ["It rained.", "Il pleuvait."],
    },
];
