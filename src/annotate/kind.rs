//! Tells what kind of article it is, where its words give it away.
//!
//! What needs a source differs by kind: everyone in the stadium saw the score, and a closing price is on
//! record. Takes a [`Reading`]; gives a kind, or nothing for an article that is not clearly of one.

use crate::annotate::reading::Reading;
use crate::language::{ArticleKind, Meaning};
use crate::parse::Words;

/// Fewest tokens of an article that is told: a few sentences may mention a match.
const SHORTEST: u32 = 120;

/// Fewest different words that give a kind away.
const DIFFERENT: usize = 3;

/// Fewest of them among a thousand tokens. In judged articles, sport and market reports have 8 to 40, and
/// hardly any other has 6.
const DENSE: u32 = 8;

/// The kind of an article; `None` if its words do not tell.
///
/// Right about a match report and about a market's close; wrong about an interview with a goalkeeper on
/// her retirement, which it takes for sport.
pub(in crate::annotate) fn of(reading: &Reading<'_>) -> Option<ArticleKind> {
    let count = u32::try_from(reading.tokens.len()).unwrap_or(u32::MAX);
    if count < SHORTEST {
        return None;
    }
    let mut told = [0; ArticleKind::ALL.len()];
    let mut words = [const { Vec::new() }; ArticleKind::ALL.len()];
    for (at, phrase) in reading.phrases.among(Words::new(0, count)) {
        if let Meaning::Kind(kind) = phrase.meaning {
            told[kind as usize] += 1;
            let lemma = reading.word(at).lemma;
            let words = &mut words[kind as usize];
            if words.len() < DIFFERENT && !words.contains(&lemma) {
                words.push(lemma);
            }
        }
    }
    let kinds = ArticleKind::ALL.iter().copied();
    kinds
        .filter(|kind| words[*kind as usize].len() >= DIFFERENT)
        .filter(|kind| told[*kind as usize] * 1_000 >= DENSE * count)
        .max_by_key(|kind| told[*kind as usize])
}
