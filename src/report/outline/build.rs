//! The outline of an analysed article.

use std::collections::HashMap;

use super::model::{Outline, OutlineSentence, OutlineSource, Statement, Sureness};
use crate::annotate::{
    Annotations, Anonymity, Attribution, Evidence, EvidenceRow, Extent, SourceKind, Support,
    SupportReason,
};
use crate::parse::{Article, Words};
use crate::report::sources::{Sources, credited};
use crate::text::Span;

/// How many rows of evidence are kept for a sentence.
const ROWS: usize = 3;

/// How many statements around a sentence are looked at for one that runs on into it.
const NEAR: usize = 16;

impl Outline {
    /// The outline of an article.
    pub(crate) fn of(article: &Article<'_>, annotations: &Annotations) -> Self {
        let mut outline = Self {
            language: article.language.id(),
            sources: entities(article, annotations),
            statements: Vec::new(),
            sentences: Vec::new(),
            hedges: Vec::new(),
            ledger: Sources::of(article, annotations),
        };
        let mut by_words = HashMap::new();
        for (number, attribution) in annotations.attributions.iter().enumerate() {
            let sources = outline.credited(article, annotations, number, &mut by_words);
            for source in &sources {
                if let Some(source) = outline.sources.get_mut(*source) {
                    source.statements.push(number);
                }
            }
            let told = annotations.profiles.get(number);
            let told = told.map_or(Anonymity::Silent, |profile| profile.anonymity);
            let statement = statement(article, attribution, sources, told);
            outline.statements.push(statement);
        }
        let hedges = annotations
            .hedges
            .iter()
            .filter(|hedge| !hedge.in_quotation);
        outline.hedges = hedges
            .flat_map(|hedge| runs(article, &hedge.extent))
            .collect();
        outline.sentences = sentences(article, annotations, &outline.statements);
        outline
    }

    /// Who is credited with a statement. A source that is nobody known becomes one by its words.
    fn credited(
        &mut self,
        article: &Article<'_>,
        annotations: &Annotations,
        number: usize,
        by_words: &mut HashMap<String, usize>,
    ) -> Vec<usize> {
        let known: Vec<usize> = annotations
            .credited(number)
            .map(|(entity, _)| entity as usize)
            .collect();
        let attribution = annotations.attributions.get(number);
        let source = attribution.and_then(|one| one.source.as_ref());
        let Some(source) = source else {
            return known;
        };
        let words = source.extent.hull();
        let name = one_line(article.prose(words));
        let span = article.span(words);
        let is_unnamed = matches!(source.kind, SourceKind::Anonymous | SourceKind::Vague);
        if let &[only] = known.as_slice()
            && let Some(known) = self.sources.get_mut(only)
            && is_unnamed
            && known.kind == source.kind
            && known.statements.is_empty()
        {
            // A source without a name is called by all its words: "a person close to the talks".
            (known.name, known.introduction) = (name.clone(), span);
        }
        if !known.is_empty() {
            return known;
        }
        let next = self.sources.len();
        // Two that are called "a source" need not be the same one.
        let key = if is_unnamed {
            format!("{name} {}", span.start)
        } else {
            name.to_lowercase()
        };
        let place = *by_words.entry(key).or_insert(next);
        if place == next {
            self.sources.push(OutlineSource {
                name,
                role: String::new(),
                kind: source.kind,
                introduction: span,
                mentions: Vec::new(),
                statements: Vec::new(),
            });
        }
        if let Some(source) = self.sources.get_mut(place) {
            source.mentions.push(span);
        }
        vec![place]
    }
}

fn entities(article: &Article<'_>, annotations: &Annotations) -> Vec<OutlineSource> {
    let entity = |entity: &crate::annotate::Entity| {
        let role = entity.role.filter(|role| *role != entity.name);
        let spans = entity.mentions.iter().map(|words| article.span(*words));
        OutlineSource {
            name: one_line(article.prose(entity.name)),
            role: role.map_or(String::new(), |role| one_line(article.prose(role))),
            kind: entity.kind,
            introduction: article.span(entity.name),
            mentions: spans.filter(|span| !span.is_empty()).collect(),
            statements: Vec::new(),
        }
    };
    annotations.entities.iter().map(entity).collect()
}

fn statement(
    article: &Article<'_>,
    attribution: &Attribution,
    sources: Vec<usize>,
    anonymity: Anonymity,
) -> Statement {
    let (source, cue) = (attribution.source.as_ref(), attribution.cue.as_ref());
    let content = attribution.content.as_ref();
    let spans = |extent: Option<&Extent>| extent.map_or(Vec::new(), |one| runs(article, one));
    let words = |all: [Option<&Extent>; 2]| {
        let hulls = all.into_iter().flatten().map(Extent::hull);
        let hull = hulls
            .reduce(|one, other| Words::new(one.start.min(other.start), one.end.max(other.end)));
        hull.map_or(String::new(), |words| one_line(article.prose(words)))
    };
    let (told, by) = (source.map(|one| &one.extent), cue.map(|one| &one.extent));
    let said = content.map(|one| &one.extent);
    Statement {
        words: words(if said.is_some() {
            [said, None]
        } else {
            [told, by]
        }),
        cue_words: words([by, None]),
        sources,
        source: spans(source.map(|one| &one.extent)),
        cue: spans(cue.map(|one| &one.extent)),
        content: spans(content.map(|one| &one.extent)),
        kind: source.map(|one| one.kind),
        rendering: content.map(|one| one.kind),
        anonymity,
        sentence: attribution.sentence as usize,
        credited: credited(article, attribution),
    }
}

fn sentences(
    article: &Article<'_>,
    annotations: &Annotations,
    statements: &[Statement],
) -> Vec<OutlineSentence> {
    let mut claims = annotations.claims.iter().peekable();
    let mut last = None;
    let mut next = 0;
    let mut all = Vec::with_capacity(article.sentences.len());
    for (number, sentence) in article.sentences.iter().enumerate() {
        let reasons = &annotations.support_reasons;
        let reason = reasons.get(number).copied().unwrap_or(SupportReason::None);
        // Statements are in the order of their sentences, but for a few that are not.
        let first = next;
        while statements
            .get(next)
            .is_some_and(|one| one.sentence <= number)
        {
            next += 1;
        }
        let own = first..next;
        let with_source = |at: &usize| {
            statements
                .get(*at)
                .is_some_and(|one| !one.sources.is_empty())
        };
        let statement = match reason.support() {
            Support::Attributed => own.clone().find(with_source).or(own.clone().next()),
            Support::Carried => carried(statements, sentence.span, reason, last, next),
            Support::None => None,
        };
        let statement = statement.or_else(|| around(statements, sentence.span, next));
        last = own.rev().find(with_source).or(last);
        let mut signals = Vec::new();
        while let Some(claim) = claims.next_if(|claim| claim.sentence as usize <= number) {
            signals.extend(claim.signals.iter());
        }
        let evidence = annotations.support_evidence.get(number);
        all.push(OutlineSentence {
            span: sentence.span,
            bears_claims: sentence.role.bears_claims(),
            reason,
            statement,
            sureness: match evidence {
                None => Sureness::Unweighed,
                Some(evidence) if evidence.known.is_some() => Sureness::BeyondDoubt,
                Some(evidence) => Sureness::Likely(evidence.probability()),
            },
            evidence: evidence.map_or(Vec::new(), |evidence| rows(evidence, reason.support())),
            signals,
        });
    }
    all
}

/// The statement that a sentence goes on with.
fn carried(
    statements: &[Statement],
    sentence: Span,
    reason: SupportReason,
    last: Option<usize>,
    next: usize,
) -> Option<usize> {
    let has_source = |at: &usize| {
        statements
            .get(*at)
            .is_some_and(|one| !one.sources.is_empty())
    };
    let following = || (next..statements.len()).take(NEAR).find(has_source);
    match reason {
        SupportReason::RunsOn => around(statements, sentence, next)
            .or(last)
            .or_else(following),
        SupportReason::QuotationBefore => following().or(last),
        SupportReason::QuotationBehind
        | SupportReason::Listed
        | SupportReason::SpeaksOn
        | SupportReason::QuotesOn
        | SupportReason::GoesOn => last,
        SupportReason::Attributed
        | SupportReason::Aside
        | SupportReason::Untold
        | SupportReason::Nobody
        | SupportReason::None
        | SupportReason::Outweighed => None,
    }
}

/// A statement whose content a sentence is part of.
fn around(statements: &[Statement], sentence: Span, next: usize) -> Option<usize> {
    let near = next.saturating_sub(NEAR)..(next + NEAR).min(statements.len());
    near.rev().find(|at| {
        let content = statements.get(*at).map(|one| one.content.as_slice());
        let mut runs = content.unwrap_or_default().iter();
        runs.any(|run| run.overlaps(sentence))
    })
}

/// The heaviest rows that speak for what was decided.
fn rows(evidence: &Evidence, support: Support) -> Vec<EvidenceRow> {
    let weight = |row: &&EvidenceRow| match support {
        Support::Attributed => row.attributed,
        Support::Carried => row.carried,
        Support::None => -row.attributed.max(row.carried),
    };
    let mut rows: Vec<&EvidenceRow> = { evidence.rows.iter() }
        .filter(|row| weight(row) > 0)
        .collect();
    rows.sort_by_key(|row| (-weight(row), row.family, row.value));
    rows.into_iter().take(ROWS).copied().collect()
}

fn runs(article: &Article<'_>, extent: &Extent) -> Vec<Span> {
    let spans = extent.0.iter().map(|words: &Words| article.span(*words));
    spans.filter(|span| !span.is_empty()).collect()
}

/// Words on one line, however their file wraps them.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
