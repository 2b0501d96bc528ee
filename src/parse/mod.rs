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

mod hyphens;

mod press;

mod sentences;

use crate::document::Document;
use crate::language::Language;

pub use article::{Article, Sentence, Signature};
pub use marks::Marks;
pub use token::{Kind, Token, Words};

use marks::Pairing;
use press::Roles;
use tokenizer::Tokenizer;

/// Parses a document.
pub fn article<'d>(document: &'d Document<'d>, language: &'d Language) -> Article<'d> {
    let mut tokenizer = Tokenizer::new(document, language);
    let mut pairing = Pairing::default();
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let start = number(tokenizer.tokens.len());
        tokenizer.block(block.prose.clone());
        let words = Words::new(start, number(tokenizer.tokens.len()));
        pairing.block(document, &mut tokenizer.tokens, words, &tokenizer.marks);
        blocks.push((block.role, words));
    }
    let Tokenizer {
        tokens,
        words,
        starts,
        ..
    } = tokenizer;
    let marks = pairing.finish();
    let mut article = Article {
        document,
        language,
        tokens,
        words,
        sentences: Vec::new(),
        marks,
        signatures: Vec::new(),
        blocks,
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
