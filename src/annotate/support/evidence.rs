//! What speaks for a source of a sentence's statement, or against one, as rows that are weighed.
//!
//! A family asks one question of a sentence and the sentences around it; each of its values is a row,
//! with weights of its own in `weights.toml`. Nothing is decided here: a row that is wrong about a
//! sentence is outweighed by others. Each family has examples of what it is right about, in English and
//! French, and of what it gets wrong.

use crate::annotate::model::{CueReason, SourceKind, SupportReason};
use crate::annotate::support::place::Place;
use crate::annotate::support::traits::{Traits, bit};
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

/// A question whose answers are rows.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Its name in `weights.toml`.
    pub name: &'static str,
    /// How far it looks.
    pub reach: Reach,
    /// Its answers, by bit.
    pub values: &'static [&'static str],
    /// What `--explain` says; `{}` stands for the answer.
    pub words: &'static str,
    /// A sentence it is right about, the last of these words, in English and in French.
    pub right: [&'static str; 2],
    /// One it gets wrong.
    pub wrong: [&'static str; 2],
}

/// A question, and what sees its answers.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct Family<See = fn(&Place<'_>) -> u32> {
    pub(in crate::annotate) question: Question,
    /// The answers that hold, one bit each.
    pub(in crate::annotate) see: See,
}

/// The questions about the support of a sentence.
pub fn support_questions() -> impl Iterator<Item = &'static Question> {
    FAMILIES.iter().map(|family| &family.question)
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

/// Families as rows: name, reach, answers, what sees them, words, right and wrong.
macro_rules! families {
    ($($name:literal $reach:ident $values:expr, $see:expr, $words:literal;
       right $right:literal $juste:literal; wrong $wrong:literal $faux:literal;)+) => {
        &[$(Family {
            question: Question {
                name: $name,
                reach: Reach::$reach,
                values: $values,
                words: $words,
                right: [$right, $juste],
                wrong: [$wrong, $faux],
            },
            see: $see,
        }),+]
    };
}

pub(in crate::annotate) use {families, names};

/// All families, in the order of their rows.
pub(in crate::annotate) const FAMILIES: &[Family] = families! {
    "told" Sentence &["yes"], |p| p.own(Traits::TOLD), "it credits somebody with its statement";
    right "It rained, Roe said." "Il pleuvait, dit Roux.";
    wrong "Roe said goodbye and left." "Roux a dit adieu et il est parti.";
    "told-by" Sentence names!(SourceKind), |p| u32::from(p.view().sources), "its source: {}";
    right "The ministry said it rained." "La mairie dit qu'il pleuvait.";
    wrong "The sign said nothing of rain." "Le panneau ne disait rien.";
    "told-cue" Sentence names!(CueReason), |p| p.view().cues, "why its cue is one: {}";
    right "Roe said that it rained." "Roux a dit qu'il pleuvait.";
    wrong "Roe proposed a toast." "Roux a proposé un toast.";
    "told-class" Sentence names!(VerbClass),
        |p| p.view().classes,
        "what its verb adds to “say”: {}";
    right "Roe argued that it rained." "Roux estime qu'il pleuvait.";
    wrong "Roe fears spiders." "Roux craint les araignées.";
    "told-content" Sentence &["direct", "indirect", "mixed", "none"],
        |p| u32::from(p.view().contents),
        "how its content is rendered: {}";
    right "“It rained,” Roe said." "« Il pleuvait », dit Roux.";
    wrong "“Rain” is how Roe titled it." "« Pluie », l'a intitulé Roux.";
    "told-share" Sentence &["little", "a-quarter", "two-fifths", "three-fifths", "most"],
        |p| Place::step(p.view().covered.into()),
        "how much of it is credited: {}";
    right "Roe said it had rained all week." "Roux a dit qu'il avait plu toute la semaine.";
    wrong "He left, she said, and the dam, which had stood for years, broke."
        "Il est parti, dit-elle, et la digue, vieille de cent ans, a cédé.";
    "untold" Sentence names!(CueReason),
        |p| p.view().untold_cues,
        "it credits somebody with a wish or a plan: {}";
    right "Roe wants to leave." "Roux veut partir.";
    wrong "Roe wants it known that the dam leaks." "Roux veut qu'on sache que la digue fuit.";
    "aside" Sentence &["yes", "noun", "most"],
        |p| p.flags([Traits::ASIDE, Traits::ASIDE_NOUN, Traits::ASIDE_COVERS]),
        "it credits somebody in passing: {}";
    right "Roe, who called him a fool, left." "Roux, qui le dit fou, est parti.";
    wrong "The dam, which Roe said leaked, is shut." "La digue, qui selon Roux fuit, est fermée.";
    "nobody" Sentence &["yes"],
        |p| p.own(Traits::NOBODY),
        "it reports something without saying who said so";
    right "The sale was announced." "La vente a été annoncée.";
    wrong "The sale was announced, it told the press."
        "La vente a été annoncée, dit-on à la mairie.";
    "found" Sentence names!(SupportReason),
        |p| p.found(),
        "how it stands to the sentences around it: {}";
    right "“We won,” she said. “Now we rest.”" "« On a gagné », dit-elle. « On se repose. »";
    wrong "“We won,” she said. “Rain” was the title of the song."
        "« On a gagné », dit-elle. « Pluie » est le titre du livre.";
    "runs-on" Sentence &["partly", "yes"],
        |p| p.flags([Traits::RUNS_ON_PARTLY, Traits::RUNS_ON]),
        "content credited elsewhere includes it: {}";
    right "“We won. We rest,” she said." "« On a gagné. On se repose », dit-elle.";
    wrong "“Stop!” they cried. Then the dam broke."
        "« Arrêtez ! » ont-ils crié. Puis la digue a cédé.";
    "quoted" Sentence &["nothing", "a-word", "a-part", "half", "all"],
        |p| bit(p.view().quoted.into()),
        "how much of it is quoted: {}";
    right "“It rained all week.”" "« Il a plu toute la semaine. »";
    wrong "“The Dam in the Rain” opens on Monday." "« La Digue sous la pluie » sort lundi.";
    "quotes-unseen" Sentence &["part", "speech"],
        |p| p.quotes_unseen(),
        "it quotes, and no cue is seen: {}";
    right "It was “a long night”, in her words." "C'était « une longue nuit », de son propre aveu.";
    wrong "The “Old Bull” was full." "Le « Vieux Taureau » était plein.";
    "role" Sentence &["list", "block-quotation", "furniture"],
        |p| p.flags([Traits::LIST, Traits::BLOCK_QUOTATION, Traits::FURNITURE]),
        "what its block is: {}";
    right "- The dam is shut." "- La digue est fermée.";
    wrong "> It rained for years." "> Il a plu des années.";
    "length" Sentence &["under-5", "under-10", "under-20", "under-35", "more"],
        |p| bit(p.view().length.into()),
        "how long it is: {} words";
    right "Not so." "Pas si vite.";
    wrong "He knew." "Il savait.";
    "tense" Sentence &["no-verb", "conditional", "future", "perfect", "past", "imperfect",
            "modal", "present"],
        |p| bit(p.view().tense as u32),
        "the tense of its clause: {}";
    right "The dam would cost a million." "La digue coûterait un million.";
    wrong "It would rain for days." "Il pleuvrait des jours durant.";
    "subject" Sentence &["none", "third", "pronoun", "name", "human", "function", "organization",
            "document", "vague", "media", "statement", "thing"],
        |p| bit(p.view().subject as u32),
        "its subject: {}";
    right "The study covers ten years." "L'étude porte sur dix ans.";
    wrong "The study is on the shelf." "L'étude est sur l'étagère.";
    "mentions" Sentence &["name", "document", "function", "statement", "weekday", "number", "link"],
        |p| { p.flags([Traits::NAME, Traits::DOCUMENT, Traits::FUNCTION, Traits::STATEMENT,
            Traits::WEEKDAY, Traits::NUMBER, Traits::LINK]) },
        "it mentions: {}";
    right "The report runs to ten pages." "Le rapport compte dix pages.";
    wrong "He dropped the report." "Il a lâché le rapport.";
    "hedge" Sentence names!(HedgeForm), |p| u32::from(p.view().hedges), "it is hedged: {}";
    right "The dam might break." "La digue céderait.";
    wrong "It may rain." "Il pleuvra peut-être.";
    "verb-alone" Sentence &["yes"],
        |p| p.own(Traits::SILENT_VERB),
        "it has a verb that may report, and no cue is seen";
    right "The report notes ten leaks in all." "Le rapport relève dix fuites.";
    wrong "He noted the time." "Il a noté l'heure.";
    "block" Paragraph &["first", "inner", "last", "alone"],
        |p| p.block(),
        "where it stands in its paragraph: {}";
    right "Roe said it rained. The road is shut." "Roux dit qu'il pleut. La route est fermée.";
    wrong "Roe said it rained. It was May." "Roux dit qu'il pleut. On était en mai.";
    "place" Article &["first", "second", "early", "middle", "late", "end"],
        |p| p.place(),
        "where it stands in the article: {}";
    right "The dam broke on Monday." "La digue a cédé lundi.";
    wrong "The dam broke because it was old." "La digue a cédé car elle était vieille.";
    "before" Paragraph &["told", "untold", "nobody", "colon", "runs-on", "aside", "no-verb",
            "question", "furniture", "first-person"],
        |p| p.before(),
        "the sentence before: {}";
    right "Roe said it rained. The road is shut." "Roux dit qu'il pleut. La route est fermée.";
    wrong "Roe said it rained. It is May." "Roux dit qu'il pleut. On est en mai.";
    "before-by" Paragraph names!(SourceKind),
        |p| p.beside(|one| one.sources.into()),
        "the source of the sentence before: {}";
    right "The study found leaks. Half of them are old."
        "L'étude relève des fuites. La moitié est ancienne.";
    wrong "The study found leaks. It was May." "L'étude relève des fuites. On était en mai.";
    "before-share" Paragraph &["little", "a-quarter", "two-fifths", "three-fifths", "most"],
        |p| p.beside(|one| Place::step(one.covered.into())),
        "how much of the sentence before is credited: {}";
    right "Roe said it rained. The road is shut." "Roux dit qu'il pleut. La route est fermée.";
    wrong "Roe said it rained. He is 60." "Roux dit qu'il pleut. Il a 60 ans.";
    "after" Paragraph &["told", "runs-on"], |p| p.following(), "the sentence after: {}";
    right "The road is shut. It will open in May, Roe said."
        "La route est fermée. Elle rouvrira en mai, dit Roux.";
    wrong "It was May. The road is shut, Roe said."
        "On était en mai. La route est fermée, dit Roux.";
    "last-told" Article &["before", "2-back", "3-back", "5-back", "9-back", "further", "never"],
        |p| p.last_told(),
        "how far back somebody is credited: {}";
    right "Roe said it rained. The road is shut." "Roux dit qu'il pleut. La route est fermée.";
    wrong "Roe said it rained. It was May." "Roux dit qu'il pleut. On était en mai.";
    "topic" Article &["none", "some", "a-fifth", "two-fifths"],
        |p| p.topic(),
        "how many of its nouns the last source spoke of: {}";
    right "The study counts ten leaks. Old leaks are rare."
        "L'étude compte dix fuites. Les vieilles fuites sont rares.";
    wrong "The study counts ten leaks. I counted ten leaks."
        "L'étude compte dix fuites. J'ai compté dix fuites.";
    "running" Article names!(SourceKind), |p| p.running(), "the last source: {}";
    right "The study counts ten leaks. Half are old."
        "L'étude compte dix fuites. La moitié est ancienne.";
    wrong "Roe said it rained. Lane left." "Roux dit qu'il pleut. Blin est parti.";
    "names-source" Article &["yes"], |p| p.names_source(), "it names the last source again";
    right "The study counts ten leaks. The study took years."
        "L'étude compte dix fuites. L'étude a pris des années.";
    wrong "Roe said it rained. Roe is 60." "Roux dit qu'il pleut. Roux a 60 ans.";
    "article-told" Article &["hardly", "a-twentieth", "a-seventh", "a-third", "half"],
        |p| p.article_told(),
        "how many sentences of the article credit somebody: {}";
    right "Roe said it rained. Lane said it snowed." "Roux dit qu'il pleut. Blin dit qu'il neige.";
    wrong "It rained." "Il pleuvait.";
};
