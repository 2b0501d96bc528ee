//! What is where in one article, looked up once for all rules.

use super::condition::Answers;
use crate::annotate::{Annotations, SourceKind};
use crate::parse::{Article, Words};

/// Answers questions about places that no single annotation answers.
#[derive(Debug)]
pub(super) struct Places<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) annotations: &'a Annotations,
    /// For each quotation, the furthest end of those that start no later than it.
    quoted_until: Vec<u32>,
    /// The sources that are named, by their end.
    named: Vec<Words>,
}

impl<'a> Places<'a> {
    pub(super) fn new(article: &'a Article<'a>, annotations: &'a Annotations) -> Self {
        let mut until = 0;
        let quoted_until = annotations.quotations.iter().map(|quotation| {
            until = quotation.words.end.max(until);
            until
        });
        let mut named: Vec<Words> = annotations
            .attributions
            .iter()
            .filter_map(|one| one.source.as_ref())
            .filter(|source| is_named(source.kind))
            .map(|source| source.extent.hull())
            .collect();
        named.sort_unstable_by_key(|words| (words.end, words.start));
        Self {
            article,
            annotations,
            quoted_until: quoted_until.collect(),
            named,
        }
    }

    /// What is known of any subject, by its words and its sentence.
    pub(super) fn answers(&self, words: Words, sentence: u32) -> Answers {
        Answers {
            support: self.annotations.support.get(sentence as usize).copied(),
            claim: Some(self.is_claim(sentence)),
            linked: Some(self.article.is_linked(sentence)),
            in_quotation: Some(self.is_quoted(words)),
            ..Answers::default()
        }
    }

    /// The last named source that ends before a token.
    pub(super) fn last_source(&self, before: u32) -> Option<Words> {
        let after = self.named.partition_point(|words| words.end <= before);
        self.named.get(after.checked_sub(1)?).copied()
    }

    /// The first hedge of a sentence that is the writer's own.
    pub(super) fn hedge(&self, sentence: u32) -> Option<Words> {
        let hedges = &self.annotations.hedges;
        let from = hedges.partition_point(|hedge| hedge.sentence < sentence);
        hedges
            .get(from..)?
            .iter()
            .take_while(|hedge| hedge.sentence == sentence)
            .find(|hedge| !hedge.in_quotation)
            .map(|hedge| hedge.extent.hull())
    }

    fn is_claim(&self, sentence: u32) -> bool {
        let claims = &self.annotations.claims;
        claims
            .binary_search_by_key(&sentence, |claim| claim.sentence)
            .is_ok()
    }

    /// Whether words stand between the marks of one quotation.
    fn is_quoted(&self, words: Words) -> bool {
        let quotations = &self.annotations.quotations;
        let after = quotations.partition_point(|one| one.words.start <= words.start);
        let until = after
            .checked_sub(1)
            .and_then(|at| self.quoted_until.get(at));
        until.is_some_and(|&until| words.end <= until)
    }
}

/// Whether a reader learns who it is, or could find out.
const fn is_named(kind: SourceKind) -> bool {
    match kind {
        SourceKind::Person
        | SourceKind::Organization
        | SourceKind::Role
        | SourceKind::Document
        | SourceKind::Place => true,
        SourceKind::Pronoun | SourceKind::Vague | SourceKind::Anonymous => false,
    }
}
