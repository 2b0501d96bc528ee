//! Articles that were parsed in parts, each in its language, joined to one.

use super::article::{Article, PassageWords, Sentence};
use super::marks;
use super::token::Words;
use crate::language::{WordList, WordListMaker};

/// Where the tokens and sentences of a part are in the whole.
#[derive(Debug, Default)]
pub(crate) struct Placement {
    /// The first token of each run of the part, and of the same run in the whole.
    runs: Vec<(u32, u32)>,
    /// The number in the whole of each sentence of the part.
    sentences: Vec<u32>,
}

impl Placement {
    /// Some tokens of the part, as the whole numbers them. Tokens of one block stay together.
    pub(crate) fn words(&self, words: Words) -> Words {
        if words.is_empty() {
            let at = self.token(words.start);
            return Words::new(at, at);
        }
        Words::new(self.token(words.start), self.token(words.end - 1) + 1)
    }

    /// A sentence of the part, as the whole numbers it.
    pub(crate) fn sentence(&self, sentence: u32) -> u32 {
        let placed = self.sentences.get(sentence as usize);
        placed.copied().unwrap_or(u32::MAX)
    }

    fn token(&self, at: u32) -> u32 {
        let after = self.runs.partition_point(|(start, _)| *start <= at);
        let run = after.checked_sub(1).and_then(|run| self.runs.get(run));
        run.map_or(at, |(old, new)| new + (at - old))
    }
}

/// Joins parts of one document, the first of which is in the language of the article.
///
/// # Panics
/// If there is no part.
pub(crate) fn join<'d>(parts: &[Article<'d>]) -> (Article<'d>, Vec<Placement>) {
    let main = parts.first().expect("an article has at least one part");
    let mut whole = Article {
        document: main.document,
        language: main.language,
        tokens: Vec::new(),
        words: WordList::default(),
        sentences: Vec::new(),
        marks: Vec::new(),
        signatures: Vec::new(),
        blocks: Vec::new(),
        passages: Vec::new(),
    };
    let mut placements: Vec<Placement> = parts.iter().map(|_| Placement::default()).collect();
    let mut words = WordListMaker::with_capacity(0);
    for (part, run) in in_order(parts) {
        let (part, placement) = (&parts[part], &mut placements[part]);
        words.extend(part.words.slice(part.blocks[run].1.range()));
        place(part, run, &mut whole, placement);
    }
    whole.words = words.finish();
    for (part, placement) in parts.iter().zip(&placements) {
        let marks = part.marks.iter().map(|marks| {
            let words = placement.words(marks.words);
            super::Marks { words, ..*marks }
        });
        whole.marks.extend(marks);
        let signatures = part.signatures.iter().map(|signature| super::Signature {
            words: placement.words(signature.words),
            name: placement.words(signature.name),
            signed: placement.words(signature.signed),
        });
        whole.signatures.extend(signatures);
    }
    marks::sort(&mut whole.marks);
    whole.signatures.sort_by_key(|signature| signature.words);
    for (part, placement) in parts.iter().zip(&placements).skip(1) {
        let blocks = part.blocks.iter().filter(|(_, words)| !words.is_empty());
        whole.passages.extend(blocks.map(|(_, words)| PassageWords {
            words: placement.words(*words),
            language: part.language,
        }));
    }
    whole.passages.sort_by_key(|passage| passage.words);
    (whole, placements)
}

/// The runs of all parts in the order of the text, each by its part and its number there.
fn in_order(parts: &[Article<'_>]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        for (run, (_, words)) in part.blocks.iter().enumerate() {
            if let Some(first) = part.tokens.get(words.start as usize)
                && !words.is_empty()
            {
                runs.push((first.prose, number, run));
            }
        }
    }
    runs.sort_unstable();
    runs.into_iter().map(|(_, part, run)| (part, run)).collect()
}

/// Appends a run of a part to the whole, and notes where it is now.
fn place<'d>(part: &Article<'d>, run: usize, whole: &mut Article<'d>, placement: &mut Placement) {
    let (role, words) = part.blocks[run];
    let block = number(whole.blocks.len());
    let start = number(whole.tokens.len());
    placement.runs.push((words.start, start));
    let range = words.range();
    let tokens = part.tokens.get(range).unwrap_or_default();
    whole.tokens.extend_from_slice(tokens);
    whole.blocks.push((role, placement.words(words)));
    let sentences = part.sentences.get(placement.sentences.len()..);
    let sentences = sentences.unwrap_or_default().iter();
    for sentence in sentences.take_while(|sentence| sentence.words.start < words.end) {
        placement.sentences.push(number(whole.sentences.len()));
        whole.sentences.push(Sentence {
            words: placement.words(sentence.words),
            block,
            ..*sentence
        });
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
