//! What each sentence holds that bears on its sources, looked over once.

use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{Classes, Meaning, Proceeding, SourceNoun, Word};
use crate::parse::Kind;

/// What may stand in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
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

/// The phrases that leave a mark.
const SAID: [(Meaning, Mark); 5] = [
    (Meaning::Anonymity, Mark::Anonymity),
    (Meaning::Reason, Mark::Reason),
    (Meaning::Formula, Mark::Formula),
    (Meaning::Knowledge, Mark::Knowledge),
    (Meaning::NoComment, Mark::NoComment),
];

/// What the sentences of an article hold.
#[derive(Debug)]
pub(super) struct Survey {
    /// For each sentence, its marks.
    marks: Vec<u16>,
    /// The tokens where words start that accuse or belittle.
    attacks: Vec<u32>,
    /// The sentences that speak of a study or a poll, in order.
    pub(super) studies: Vec<u32>,
    /// The sentences that tell of a conviction or a guilty plea, in order.
    pub(super) verdicts: Vec<u32>,
}

impl Survey {
    pub(super) fn new(scope: &Scope<'_>) -> Self {
        let mut attacks = Vec::new();
        let mut studies = Vec::new();
        let mut verdicts = Vec::new();
        let sentences = (0..).zip(&scope.article.sentences);
        let marks = sentences.map(|(number, sentence)| {
            let mut marks = 0;
            for (at, phrase) in scope.phrases.among(sentence.words) {
                let said = SAID.iter().find(|(meaning, _)| *meaning == phrase.meaning);
                marks |= said.map_or(0, |(_, mark)| *mark as u16);
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
            let words = scope.article.words.get(sentence.words.range());
            let tags = scope.tags.get(sentence.words.range());
            let words = { words.unwrap_or_default().iter() }.zip(tags.unwrap_or_default());
            for (at, (word, tag)) in (sentence.words.start..).zip(words) {
                marks |= self::word(scope, at, *word, *tag);
            }
            marks
        });
        let marks = marks.collect();
        Self {
            marks,
            attacks,
            studies,
            verdicts,
        }
    }

    /// Whether a sentence holds something.
    pub(super) fn has(&self, sentence: u32, mark: Mark) -> bool {
        self.marks
            .get(sentence as usize)
            .is_some_and(|marks| marks & mark as u16 != 0)
    }

    /// Whether a sentence or one beside it holds something.
    pub(super) fn is_near(&self, sentence: u32, mark: Mark) -> bool {
        (sentence.saturating_sub(1)..=sentence + 1).any(|near| self.has(near, mark))
    }

    /// Whether words that accuse or belittle start among some tokens.
    pub(super) fn attacks(&self, from: u32, to: u32) -> bool {
        let at = self.attacks.partition_point(|&attack| attack < from);
        self.attacks.get(at).is_some_and(|&attack| attack < to)
    }
}

/// The marks of one word.
fn word(scope: &Scope<'_>, at: u32, word: Word, tag: Tag) -> u16 {
    let mark = |is: bool, mark: Mark| if is { mark as u16 } else { 0 };
    if tag == Tag::Punctuation {
        return 0;
    }
    if tag == Tag::Number && scope.kind(at) == Kind::Number {
        let form = scope.article.form(at);
        let year = form.len() == 4 && (form.starts_with("19") || form.starts_with("20"));
        return mark(year, Mark::Year);
    }
    let other = Classes::ADJECTIVE | Classes::PLACE | Classes::TITLE | Classes::VAGUE;
    let saying = Classes::CUE_NOUN | Classes::DOCUMENT;
    let human = Classes::HUMAN | Classes::ROLE | Classes::VAGUE | Classes::ANONYMOUS;
    let people = tag == Tag::Noun && word.form != word.lemma && word.is(human);
    mark(people, Mark::People)
        | mark(tag == Tag::Name && !word.is(other), Mark::Name)
        | mark(word.is(Classes::ROLE), Mark::Function)
        | mark(word.is(saying), Mark::Saying)
}
