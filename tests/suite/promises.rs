//! What every stage promises of any text, for the tests of properties and the fuzz targets.

use std::fmt::Debug;

use selon::annotate::Annotations;
use selon::diagnostic::Diagnostic;
use selon::document::Document;
use selon::parse::{Article, Words};
use selon::text::Span;

/// Blocks lie in the prose one after the other, and their words in the file.
pub(crate) fn of_document(document: &Document<'_>) {
    let mut last = 0;
    for block in &document.blocks {
        let range = block.prose.clone();
        assert!(last <= range.start && range.start < range.end, "{block:?}");
        last = range.end;
        let prose = document.prose.get(range.start as usize..range.end as usize);
        let prose = prose.unwrap_or_else(|| panic!("cuts characters: {block:?}"));
        assert_eq!(prose.trim(), prose);
        let file = document.text.as_str();
        assert!(
            file.get(document.span(range).range()).is_some(),
            "{block:?}"
        );
    }
}

/// Tokens stand in order, and each in exactly one sentence.
pub(crate) fn of_article(article: &Article<'_>) {
    tokens_are_in_order(article);
    sentences_tile(article);
}

/// Annotations stay inside the article, and findings point into the file.
pub(crate) fn of_findings(
    article: &Article<'_>,
    annotations: &Annotations,
    findings: &[Diagnostic],
) {
    of_document(article.document);
    of_article(article);
    annotations_stay_inside(article, annotations);
    findings_point_into_the_file(article, findings);
}

fn tokens_are_in_order(article: &Article<'_>) {
    let mut spans = Vec::with_capacity(article.tokens.len());
    for (at, token) in (0..).zip(&article.tokens) {
        let span = article.span(Words::new(at, at + 1));
        is_a_place(article, span, token);
        assert!(token.length() > 0, "empty: {token:?}");
        spans.push(span);
    }
    // The headline is read first, wherever in the file it stands, and a text box behind its paragraph.
    for pair in article.sentences.windows(2) {
        let [one, next] = [&pair[0], &pair[1]];
        let is_in_order = one.block != next.block || one.span.end <= next.span.start;
        assert!(is_in_order, "{one:?} {next:?}");
    }
    for sentence in &article.sentences {
        let spans = &spans[sentence.words.start as usize..sentence.words.end as usize];
        let is_in_order = spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
        assert!(is_in_order, "{sentence:?}");
    }
    spans.sort();
    let is_apart = |pair: &[Span]| pair[0].end <= pair[1].start;
    assert!(spans.windows(2).all(is_apart), "words share bytes");
    for pair in article.tokens.windows(2) {
        assert!(pair[0].prose_end() <= pair[1].prose, "{pair:?}");
    }
    assert_eq!(article.words.len(), article.tokens.len());
}

fn sentences_tile(article: &Article<'_>) {
    let mut next = 0;
    let mut block = 0;
    for sentence in &article.sentences {
        is_a_place(article, sentence.span, sentence);
        assert_eq!(sentence.words.start, next, "{sentence:?}");
        assert!(!sentence.words.is_empty(), "{sentence:?}");
        assert!(sentence.block >= block, "{sentence:?}");
        assert_eq!(sentence.span, article.span(sentence.words));
        next = sentence.words.end;
        block = sentence.block;
    }
    assert_eq!(
        next as usize,
        article.tokens.len(),
        "tokens without sentence"
    );
}

fn annotations_stay_inside(article: &Article<'_>, annotations: &Annotations) {
    let tokens = u32::try_from(article.tokens.len()).expect("tests are short");
    let sentences = u32::try_from(article.sentences.len()).expect("tests are short");
    let mut extents = Vec::new();
    for quotation in &annotations.quotations {
        assert!(quotation.sentence < sentences, "{quotation:?}");
        extents.push(quotation.words);
    }
    for attribution in &annotations.attributions {
        assert!(attribution.sentence < sentences, "{attribution:?}");
        let source = attribution.source.as_ref();
        extents.extend(source.iter().flat_map(|source| &source.extent.0));
        let cue = attribution.cue.as_ref();
        extents.extend(cue.iter().flat_map(|cue| &cue.extent.0));
        let content = attribution.content.as_ref();
        extents.extend(content.iter().flat_map(|content| &content.extent.0));
    }
    let identities = annotations.identities.iter();
    extents.extend(identities.filter_map(|one| one.antecedent));
    for hedge in &annotations.hedges {
        assert!(hedge.sentence < sentences, "{hedge:?}");
        extents.extend(&hedge.extent.0);
    }
    for claim in &annotations.claims {
        assert!(claim.sentence < sentences, "{claim:?}");
        assert!(!claim.signals.is_empty(), "{claim:?}");
        extents.push(claim.words);
    }
    for words in extents {
        assert!(!words.is_empty() && words.end <= tokens, "{words:?}");
    }
    assert_eq!(annotations.support.len(), article.sentences.len());
}

fn findings_point_into_the_file(article: &Article<'_>, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        is_a_place(article, diagnostic.span, diagnostic);
        is_a_place(article, diagnostic.sentence, diagnostic);
        for label in &diagnostic.labels {
            is_a_place(article, label.span, label);
        }
    }
    let keys = |d: &Diagnostic| (d.span, d.rule.clone());
    assert!(diagnostics.is_sorted_by_key(keys), "{diagnostics:?}");
}

/// Checks that a span is not empty, inside the file and on character boundaries.
fn is_a_place(article: &Article<'_>, span: Span, what: &impl Debug) {
    let characters = article.document.text.as_str();
    let found = characters.get(span.range());
    assert!(found.is_some_and(|found| !found.is_empty()), "{what:?}");
}
