//! What each sentence holds that bears on its sources, looked over once.

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, numbers};
use crate::language::{Classes, Meaning, Proceeding, SourceNoun};
use crate::parse::Kind;

/// What may stand in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum SentenceMark {
    /// It says that somebody is kept unnamed.
    Anonymity = 1,
    /// It says why.
    Reason = 1 << 1,
    /// It says so in a form of words that tells nothing: "not authorized to speak".
    Formula = 1 << 2,
    /// It says how a source knows.
    Knowledge = 1 << 3,
    /// Somebody declines to comment.
    NoComment = 1 << 4,
    /// It holds a name, other than a country's or a people's.
    Name = 1 << 5,
    /// It holds a year.
    Year = 1 << 6,
    /// It holds somebody's function.
    Function = 1 << 7,
    /// It holds a noun for something said or written.
    Saying = 1 << 8,
    /// It holds a noun for several people.
    People = 1 << 9,
}

/// What the sentences of an article hold.
#[derive(Debug)]
pub(in crate::annotate) struct SentenceMarks<'a> {
    reading: &'a Reading<'a>,
    /// For each sentence, the marks that its phrases leave.
    marks: Vec<u16>,
    /// The tokens where words start that accuse or belittle.
    attacks: Vec<u32>,
    /// The sentences that speak of a study or a poll, in order.
    pub(in crate::annotate) studies: Vec<u32>,
    /// The sentences that tell of a conviction or a guilty plea, in order.
    pub(in crate::annotate) verdicts: Vec<u32>,
}

impl<'a> SentenceMarks<'a> {
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

    /// Whether a sentence holds something.
    ///
    /// What words show is asked of a few sentences only, and looked for when it is.
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

    /// Whether a sentence or one beside it holds something.
    pub(in crate::annotate) fn is_near(&self, sentence: u32, mark: SentenceMark) -> bool {
        (sentence.saturating_sub(1)..=sentence + 1).any(|near| self.has(near, mark))
    }

    /// Whether words that accuse or belittle start among some tokens.
    pub(in crate::annotate) fn attacks(&self, from: u32, to: u32) -> bool {
        let at = self.attacks.partition_point(|&attack| attack < from);
        self.attacks.get(at).is_some_and(|&attack| attack < to)
    }
}

/// The mark that a phrase leaves, if it leaves one.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most phrases are of no account here"
)]
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

/// Whether a token is a name, other than a country's or a people's.
fn is_name(reading: &Reading<'_>, at: u32) -> bool {
    let other = Classes::ADJECTIVE | Classes::PLACE | Classes::TITLE | Classes::VAGUE;
    reading.tag(at) == Tag::Name && !reading.is(at, other)
}

/// Whether a token is a noun for several people.
fn is_people(reading: &Reading<'_>, at: u32) -> bool {
    let human = Classes::HUMAN | Classes::ROLE | Classes::VAGUE | Classes::ANONYMOUS;
    let word = reading.word(at);
    reading.tag(at) == Tag::Noun && word.form != word.lemma && word.is(human)
}
