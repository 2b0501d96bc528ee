//! Finds the phrases that rules list.

use std::cmp::Reverse;

use super::judge::Judge;
use crate::language::Meaning;
use crate::parse::{Article, Sentence, Words};
use crate::rule::answer::{Occurrence, SubjectRef};
use crate::rule::subject::Subject;

/// Judges every phrase that a rule lists, in one walk over the article for all rules.
pub(super) fn judge(judge: &mut Judge<'_>) {
    let (index, rules) = (judge.index, judge.rules);
    if rules.on(Subject::Phrase).is_empty() {
        return;
    }
    // Where the last phrase of each rule ended: a phrase inside a longer one is not reported again.
    let mut ends = vec![0; rules.rules.len()];
    for (number, sentence) in (0..).zip(&index.article.sentences) {
        for (rule, words) in phrases_of(index.article, sentence) {
            let rule = rule as usize;
            if rule >= ends.len() || words.end <= ends[rule] {
                continue;
            }
            ends[rule] = words.end;
            let occurrence = Occurrence {
                of: SubjectRef::Phrase,
                words,
                sentence: number,
            };
            if judge.applies(rule) && judge.is_in_scope(Subject::Phrase, &occurrence) {
                judge.judge(rule, &occurrence);
            }
        }
    }
}

/// The newsroom's own phrases of a sentence with the numbers of their rules; of those that start at
/// the same word, the longest first.
fn phrases_of<'a>(
    article: &'a Article<'_>,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (u32, Words)> + 'a {
    let words = article.words.slice(0..sentence.words.range().end);
    (sentence.words.start..sentence.words.end).flat_map(move |start| {
        let language = article.language_at(start);
        let phrases = language.phrases(words, start as usize);
        let mut own: Vec<(u32, Words)> = phrases
            .filter_map(|phrase| {
                let Meaning::Custom(number) = phrase.meaning else {
                    return None;
                };
                let length = u32::try_from(phrase.length).unwrap_or(1);
                Some((number, Words::new(start, start + length)))
            })
            .collect();
        own.sort_by_key(|&(_, words)| Reverse(words.end));
        own
    })
}
