//! Prose becomes sentences and tokens.
//!
//! Turns a [`Document`] into an [`Article`]: the blocks with their press roles, their sentences and
//! their tokens, in one [`Language`]. Nom grammars make the tokens. It knows nothing of sources.
//!
//! The modules stand in reading order: each imports only from those above it.

mod token;

mod marks;

mod article;

mod grammar;

mod shapes;

mod tokenizer;

mod plain;

mod abbreviations;

mod hyphens;

mod press;

mod sentences;

mod passages;

mod joined;

use crate::document::{Block, Document};
use crate::language::{Id, Language, Languages};

pub use article::{Article, PassageWords, Sentence, Signature};
pub(crate) use joined::{Placement, join};
pub use marks::Marks;
pub(crate) use passages::{Passage, passages};
pub use token::{Kind, Token, Words};

use marks::{MarkedBlock, Pairing};
use press::Roles;
use tokenizer::Tokenizer;

/// Parses a document in one language.
pub fn article<'d>(document: &'d Document<'d>, language: &'d Language) -> Article<'d> {
    part(
        document,
        language,
        document.blocks.iter(),
        document.prose.len(),
    )
}

/// Parses a document in its language and each of its passages in another, each as an article of its
/// own: what is in the language of the document comes first.
pub(crate) fn parts<'d>(
    document: &'d Document<'d>,
    languages: &'d Languages,
    language: Id,
    passages: &[Passage],
) -> Vec<Article<'d>> {
    let mut rest = passages.iter().peekable();
    let own = (0..).zip(&document.blocks).filter_map(|(at, block)| {
        while rest.next_if(|one| one.end <= at).is_some() {}
        let is_own = rest.peek().is_none_or(|one| at < one.start);
        is_own.then_some(block)
    });
    let all = document.prose.len();
    let mut parts = vec![part(document, languages.get(language), own, all)];
    parts.extend(passages.iter().map(|one| {
        let blocks = document.blocks.get(one.start..one.end);
        let blocks = blocks.unwrap_or_default().iter();
        let bytes = blocks.clone().map(|block| block.prose.len()).sum();
        part(document, languages.get(one.language), blocks, bytes)
    }));
    parts
}

/// Parses some blocks of a document, with about so many bytes of prose.
fn part<'d>(
    document: &'d Document<'d>,
    language: &'d Language,
    some: impl Iterator<Item = &'d Block>,
    bytes: usize,
) -> Article<'d> {
    let mut tokenizer = Tokenizer::new(document, language, bytes);
    let mut pairing = Pairing::new(document, language);
    let mut blocks = Vec::with_capacity(some.size_hint().0);
    for block in some {
        let start = number(tokenizer.tokens.len());
        tokenizer.block(block.prose.clone());
        let words = Words::new(start, number(tokenizer.tokens.len()));
        let marked = MarkedBlock {
            role: block.role,
            tokens: words,
            marks: &tokenizer.marks,
        };
        pairing.block(&marked, &mut tokenizer.tokens, tokenizer.words.list().all());
        blocks.push((block.role, words));
    }
    let Tokenizer {
        mut tokens,
        words,
        starts,
        ..
    } = tokenizer;
    tokens.shrink_to_fit();
    let marks = pairing.finish();
    let mut article = Article {
        document,
        language,
        tokens,
        words: words.finish(),
        sentences: Vec::new(),
        marks,
        signatures: Vec::new(),
        blocks,
        passages: Vec::new(),
    };
    let Roles {
        runs,
        signatures,
        unmarked,
    } = press::roles(&article, &article.blocks);
    let mut sentences = Vec::with_capacity(article.tokens.len() / 16 + 1);
    for (block, (role, words)) in (0..).zip(&runs) {
        let from = starts.partition_point(|&start| start <= words.start);
        let to = starts.partition_point(|&start| start < words.end);
        let starts = starts.get(from..to).unwrap_or_default();
        sentences::split(&article, *role, *words, block, starts, &mut |sentence| {
            sentences.push(sentence);
        });
    }
    sentences.shrink_to_fit();
    article.sentences = sentences;
    article.blocks = runs;
    article.signatures = signatures;
    if !unmarked.is_empty() {
        article.marks.extend(unmarked);
        marks::sort(&mut article.marks);
    }
    article
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
