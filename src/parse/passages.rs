//! Passages in another language than the rest of their article.

use super::article::Article;
use super::token::{Kind, Words};
use crate::language::{Id, Languages};

/// Fewest words that show that a paragraph may be in another language: fewer are a title or a dish.
const LEAST_WORDS: u32 = 6;

/// How far before and after a passage shorter paragraphs are looked at, which go with it.
const FEW_WORDS: u32 = 2;

/// Blocks of a document that are in another language than the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The first block.
    pub(crate) start: usize,
    /// One past the last block.
    pub(crate) end: usize,
    /// The language.
    pub(crate) language: Id,
}

/// What the words of a block show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// That it is in the language of the article, or nothing.
    Own,
    /// That it may be in another, as what stands beside it is.
    Perhaps(Id),
    /// That it is in another.
    Other(Id),
}

/// The passages of an article that are clearly in another language that selon reads, in order.
///
/// Few words are looked at twice: those of a block in another language are mostly unknown. A language that
/// somebody chose, mostly for a whole folder, does not change what a block is clearly in.
pub(crate) fn passages(article: &Article<'_>, languages: &Languages) -> Vec<Passage> {
    let blocks = &article.document.blocks;
    let mut shown = vec![Shown::Own; blocks.len()];
    let mut first = 0;
    for (block, shown) in blocks.iter().zip(&mut shown) {
        let tokens = article.tokens.get(first as usize..).unwrap_or_default();
        let end = first + number(tokens.partition_point(|token| token.prose < block.prose.end));
        let words = Words::new(first, end);
        first = end;
        let (count, known) = count(article, words);
        if known * 2 >= count || count < FEW_WORDS {
            continue;
        }
        let prose = article
            .document
            .prose
            .get(block.prose.start as usize..block.prose.end as usize);
        let own = article.language.id();
        *shown = match languages.tell_other(prose.unwrap_or_default(), own) {
            Some((id, true)) if count >= LEAST_WORDS => Shown::Other(id),
            Some((id, _)) => Shown::Perhaps(id),
            None => Shown::Own,
        };
    }
    if !shown.iter().any(|one| matches!(one, Shown::Other(_))) {
        return Vec::new();
    }
    join_neighbors(&mut shown);
    shown.reverse();
    join_neighbors(&mut shown);
    shown.reverse();
    runs(&shown)
}

/// How many words there are, and how many of them the language of the article knows.
fn count(article: &Article<'_>, words: Words) -> (u32, u32) {
    let tokens = article.tokens.get(words.range()).unwrap_or_default();
    let known = article.words.slice(words.range());
    let mut counts = (0, 0);
    for (token, word) in tokens.iter().zip(known.iter()) {
        if token.kind == Kind::Word {
            counts.0 += 1;
            counts.1 += u32::from(word.form != 0 && !word.classes.is_empty());
        }
    }
    counts
}

/// Counts blocks that may be in another language to the passage that ends before them.
fn join_neighbors(shown: &mut [Shown]) {
    let mut before = Shown::Own;
    for one in shown {
        if let (Shown::Other(passage), Shown::Perhaps(id)) = (before, *one)
            && passage == id
        {
            *one = before;
        }
        before = *one;
    }
}

/// The blocks in other languages, run by run.
fn runs(shown: &[Shown]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (at, one) in shown.iter().enumerate() {
        let Shown::Other(language) = *one else {
            continue;
        };
        match passages.last_mut() {
            Some(last) if last.end == at && last.language == language => last.end = at + 1,
            _ => passages.push(Passage {
                start: at,
                end: at + 1,
                language,
            }),
        }
    }
    passages
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
