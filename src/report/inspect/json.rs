//! What the analysis saw, for a program.

use serde::Serialize;

use super::evidence;
use super::layout::support;
use crate::annotate::{
    Annotations, ContentKind, ContentReason, Extent, Hedge, Signal, Source, SourceReason,
    SupportReason,
};
use crate::language::ArticleKind;
use crate::parse::{Article, Words};
use crate::report::json::{self, ArticleJson, SpanJson};

/// Appends the analysis of an article for a program.
pub(in crate::report) fn write(
    article: &Article<'_>,
    annotations: &Annotations,
    out: &mut Vec<u8>,
) {
    let file = FileJson {
        article: ArticleJson::of(article.document.text, article.language.code()),
        kind: annotations.kind.map(ArticleKind::name),
        kind_evidence: shown(evidence::of_kind(annotations)),
        sentences: sentences(article, annotations),
        quotations: annotations
            .quotations
            .iter()
            .map(|quotation| QuotationJson {
                span: span(article, quotation.words),
            })
            .collect(),
        attributions: attributions(article, annotations),
        hedges: annotations
            .hedges
            .iter()
            // A hedge in a quotation is the speaker's own.
            .filter(|hedge| !hedge.in_quotation)
            .map(|Hedge { extent, kind, .. }| PartJson {
                spans: spans(article, extent),
                kind: kind.name(),
            })
            .collect(),
        entities: annotations
            .entities
            .iter()
            .map(|entity| EntityJson {
                name: article.prose(entity.name),
                role: entity.role.map(|words| article.prose(words)),
                kind: entity.kind.name(),
                mentions: { entity.mentions.iter() }
                    .map(|&words| span(article, words))
                    .collect(),
            })
            .collect(),
    };
    json::append(&file, out);
}

#[derive(Serialize)]
struct FileJson<'a> {
    #[serde(flatten)]
    article: ArticleJson<'a>,
    /// The kind of article; `null` if it is too short to tell.
    kind: Option<&'static str>,
    /// What speaks for it and against it: the heaviest rows.
    kind_evidence: Vec<EvidenceJson>,
    sentences: Vec<SentenceJson>,
    quotations: Vec<QuotationJson>,
    attributions: Vec<AttributionJson>,
    hedges: Vec<PartJson>,
    entities: Vec<EntityJson<'a>>,
}

#[derive(Serialize)]
struct SentenceJson {
    span: SpanJson,
    /// The language of a passage; none if it is that of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    role: &'static str,
    signals: Vec<&'static str>,
    support: &'static str,
    reason: &'static str,
    /// How likely it has a source; `null` in a text of a few sentences, where nothing is weighed.
    probability: Option<f64>,
    /// What says so, where it is not plain: the heaviest rows.
    evidence: Vec<EvidenceJson>,
    /// How likely an editor asks who says so, if it is a claim without a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<ClaimJson>,
}

#[derive(Serialize)]
struct ClaimJson {
    probability: f64,
    evidence: Vec<EvidenceJson>,
}

#[derive(Serialize)]
struct EvidenceJson {
    feature: String,
    weight: f64,
    text: String,
}

#[derive(Serialize)]
struct QuotationJson {
    span: SpanJson,
}

#[derive(Serialize)]
struct AttributionJson {
    source: Option<SourceJson>,
    cue: Option<PartJson>,
    content: Option<PartJson>,
    reason: ReasonJson,
}

/// Why an attribution is one, in the words of [`crate::annotate::Reason`].
#[derive(Serialize)]
struct ReasonJson {
    cue: &'static str,
    source: &'static str,
    content: &'static str,
}

#[derive(Serialize)]
struct SourceJson {
    spans: Vec<SpanJson>,
    kind: &'static str,
    antecedent: Option<SpanJson>,
    /// The index of its entity; null if that is unknown, or if several speak together.
    entity: Option<u32>,
    /// The indexes of all its entities.
    entities: Vec<u32>,
}

/// A person, body or thing, whatever its mentions call it.
#[derive(Serialize)]
struct EntityJson<'a> {
    name: &'a str,
    role: Option<&'a str>,
    kind: &'static str,
    mentions: Vec<SpanJson>,
}

/// A cue, a content or a hedge.
#[derive(Serialize)]
struct PartJson {
    spans: Vec<SpanJson>,
    kind: &'static str,
}

/// Attributions and picture credits, which have no cue, in text order.
fn attributions(article: &Article<'_>, annotations: &Annotations) -> Vec<AttributionJson> {
    let source = |source: &Source, antecedent: Option<Words>, entities: Vec<u32>| SourceJson {
        spans: spans(article, &source.extent),
        kind: source.kind.name(),
        antecedent: antecedent.map(|words| span(article, words)),
        entity: match entities[..] {
            [only] => Some(only),
            _ => None,
        },
        entities,
    };
    let all = annotations.attributions.iter().enumerate();
    let said = all.map(|(number, attribution)| {
        let one = AttributionJson {
            source: attribution.source.as_ref().map(|one| {
                let credited = annotations.credited(number);
                let entities = credited.map(|(entity, _)| entity).collect();
                source(one, annotations.antecedent(number), entities)
            }),
            cue: attribution.cue.as_ref().map(|cue| PartJson {
                spans: spans(article, &cue.extent),
                kind: cue.kind.name(),
            }),
            content: attribution.content.as_ref().map(|content| PartJson {
                spans: spans(article, &content.extent),
                kind: content.kind.name(),
            }),
            reason: ReasonJson {
                cue: attribution.reason.cue.name(),
                source: attribution.reason.source.name(),
                content: attribution.reason.content.name(),
            },
        };
        (attribution.sentence, one)
    });
    let shown = annotations.credits.iter().map(|credit| {
        let one = AttributionJson {
            source: Some(source(&credit.source, None, Vec::new())),
            cue: None,
            content: Some(PartJson {
                spans: spans(article, &credit.content),
                kind: ContentKind::Indirect.name(),
            }),
            reason: ReasonJson {
                cue: "credit",
                source: SourceReason::Beside.name(),
                content: ContentReason::Before.name(),
            },
        };
        (article.sentence_of(credit.content.hull().start), one)
    });
    let mut all: Vec<_> = said.chain(shown).collect();
    all.sort_by_key(|(sentence, _)| *sentence);
    all.into_iter().map(|(_, one)| one).collect()
}

fn sentences(article: &Article<'_>, annotations: &Annotations) -> Vec<SentenceJson> {
    let mut claims = annotations.claims.iter().peekable();
    (0_u32..)
        .zip(&article.sentences)
        .map(|(number, sentence)| {
            let mut signals = Vec::new();
            while let Some(claim) = claims.next_if(|claim| claim.sentence <= number) {
                if claim.sentence == number {
                    signals.extend(claim.signals.iter().map(Signal::name));
                }
            }
            let own = annotations.support_evidence.get(number as usize);
            let reason = { annotations.support_reasons.get(number as usize) }
                .copied()
                .unwrap_or(SupportReason::None);
            SentenceJson {
                probability: own.map(evidence::percent),
                evidence: shown(evidence::heaviest(annotations, number)),
                claim: { annotations.asking(number).filter(|_| !signals.is_empty()) }.map(
                    |asking| ClaimJson {
                        probability: evidence::rounded(asking.probability()),
                        evidence: shown(evidence::of_claim(annotations, number)),
                    },
                ),
                span: SpanJson::of(article.document.text, sentence.span),
                language: Some(article.language_at(sentence.words.start).code())
                    .filter(|code| *code != article.language.code()),
                role: sentence.role.name(),
                signals,
                support: support(annotations, number).name(),
                reason: reason.name(),
            }
        })
        .collect()
}

/// Evidence for a program.
fn shown(rows: Vec<evidence::Shown>) -> Vec<EvidenceJson> {
    rows.into_iter()
        .map(|row| EvidenceJson {
            feature: row.feature,
            weight: row.weight,
            text: row.text,
        })
        .collect()
}

fn spans(article: &Article<'_>, extent: &Extent) -> Vec<SpanJson> {
    let words = extent.0.iter();
    words.map(|&words| span(article, words)).collect()
}

fn span(article: &Article<'_>, words: Words) -> SpanJson {
    SpanJson::of(article.document.text, article.span(words))
}
