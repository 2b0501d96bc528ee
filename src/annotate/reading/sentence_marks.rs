//! Records which sentences mention anonymity, studies, verdicts and other facts about sources.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, numbers};
use crate::language::{Classes, Meaning, Proceeding, SourceNoun};
use crate::parse::Kind;

/// What a sentence may contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum SentenceMark {
    /// A phrase that says somebody is kept anonymous.
    Anonymity = 1,
    /// A reason for the anonymity.
    Reason = 1 << 1,
    /// A formulaic reason, which tells readers nothing: "not authorized to speak".
    Formula = 1 << 2,
    /// How a source knows what it says.
    Knowledge = 1 << 3,
    /// A refusal to comment.
    NoComment = 1 << 4,
    /// A name, other than of a country or a people.
    Name = 1 << 5,
    /// A year.
    Year = 1 << 6,
    /// Somebody's function.
    Function = 1 << 7,
    /// A noun for something said or written.
    Saying = 1 << 8,
    /// A plural noun for people.
    People = 1 << 9,
}

/// What the sentences of an article contain.
#[derive(Debug)]
pub(in crate::annotate) struct SentenceMarks<'a> {
    reading: &'a Reading<'a>,
    /// For each sentence, the marks set by its phrases.
    marks: Vec<u16>,
    /// The first tokens of phrases that accuse or belittle, in order.
    attacks: Vec<u32>,
    /// The sentences that mention a study or a poll, in order, once per mention.
    pub(in crate::annotate) studies: Vec<u32>,
    /// The sentences that report a conviction or a guilty plea, in order, once per mention.
    pub(in crate::annotate) verdicts: Vec<u32>,
}

impl<'a> SentenceMarks<'a> {
    /// Looks over the phrases of an article.
    pub(in crate::annotate) fn new(reading: &'a Reading<'a>) -> Self {
        let mut attacks = Vec::new();
        let mut studies = Vec::new();
        let mut verdicts = Vec::new();
        let sentences = (0..).zip(&reading.article.sentences);
        let marks = sentences.map(|(number, sentence)| {
            let mut marks = 0;
            for (at, phrase) in reading.phrases.among(sentence.words) {
                marks |= said(phrase.meaning).map_or(0, |mark| mark as u16);
                if phrase.meaning == Meaning::Noun(SourceNoun::Study) {
                    studies.push(number);
                }
                if phrase.meaning == Meaning::Proceeding(Proceeding::Verdict) {
                    verdicts.push(number);
                }
                if phrase.meaning == Meaning::Insult {
                    attacks.push(at);
                }
            }
            marks
        });
        let marks = marks.collect();
        Self {
            reading,
            marks,
            attacks,
            studies,
            verdicts,
        }
    }

    /// Whether a sentence contains something.
    ///
    /// Marks that come from words rather than phrases are asked of few sentences, and computed
    /// here.
    pub(in crate::annotate) fn has(&self, sentence: u32, mark: SentenceMark) -> bool {
        let reading = self.reading;
        let Some(one) = reading.article.sentences.get(sentence as usize) else {
            return false;
        };
        let any = |is: fn(&Reading<'_>, u32) -> bool| {
            { one.words.start..one.words.end }.any(|at| is(reading, at))
        };
        match mark {
            SentenceMark::Name => any(is_name),
            SentenceMark::Year => {
                reading.glance(sentence).holds(Kind::Number) && any(numbers::is_recent_year)
            }
            SentenceMark::People => any(is_people),
            SentenceMark::Function => reading.glance(sentence).is(Classes::ROLE),
            SentenceMark::Saying => {
                let saying = Classes::CUE_NOUN | Classes::DOCUMENT;
                reading.glance(sentence).is(saying)
            }
            SentenceMark::Anonymity
            | SentenceMark::Reason
            | SentenceMark::Formula
            | SentenceMark::Knowledge
            | SentenceMark::NoComment => {
                let marks = self.marks.get(sentence as usize);
                marks.is_some_and(|marks| marks & mark as u16 != 0)
            }
        }
    }

    /// Whether a sentence, the one before or the one after contains something.
    pub(in crate::annotate) fn is_near(&self, sentence: u32, mark: SentenceMark) -> bool {
        (sentence.saturating_sub(1)..=sentence + 1).any(|near| self.has(near, mark))
    }

    /// Whether a phrase that accuses or belittles starts in the tokens `from..to`.
    pub(in crate::annotate) fn attacks(&self, from: u32, to: u32) -> bool {
        let at = self.attacks.partition_point(|&attack| attack < from);
        self.attacks.get(at).is_some_and(|&attack| attack < to)
    }
}

/// The mark that a phrase sets, or `None` if it sets none.
#[expect(clippy::wildcard_enum_match_arm, reason = "most phrases set no mark")]
const fn said(meaning: Meaning) -> Option<SentenceMark> {
    Some(match meaning {
        Meaning::Anonymity => SentenceMark::Anonymity,
        Meaning::Reason => SentenceMark::Reason,
        Meaning::Formula => SentenceMark::Formula,
        Meaning::Knowledge => SentenceMark::Knowledge,
        Meaning::NoComment => SentenceMark::NoComment,
        _ => return None,
    })
}

/// Whether a token is a name, other than of a country or a people.
fn is_name(reading: &Reading<'_>, at: u32) -> bool {
    let other = Classes::ADJECTIVE | Classes::PLACE | Classes::TITLE | Classes::VAGUE;
    reading.tag(at) == Tag::Name && !reading.is(at, other)
}

/// Whether a token is a plural noun for people.
fn is_people(reading: &Reading<'_>, at: u32) -> bool {
    let human = Classes::HUMAN | Classes::ROLE | Classes::VAGUE | Classes::ANONYMOUS;
    let word = reading.word(at);
    reading.tag(at) == Tag::Noun && word.form != word.lemma && word.is(human)
}
