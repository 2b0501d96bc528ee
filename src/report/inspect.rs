//! What the analysis saw, without any rule's opinion.

use serde::Serialize;

use super::json::{self, SpanJson};
use super::paint::{Canvas, Paint};
use super::terminal::count;
use crate::annotate::{Annotations, Attribution, Extent, Hedge, Signal, SourceKind, Support};
use crate::diagnostic::Severity;
use crate::document::Role;
use crate::parse::{Article, Words};

/// How many characters of a source and of a cue a person is shown.
const SOURCE_WIDTH: usize = 28;
/// Cues are short: three words at most, mostly.
const CUE_WIDTH: usize = 14;
/// What is left of a line of a hundred columns.
const CONTENT_WIDTH: usize = 36;

/// Appends an article's attributions, one a line, and the lines of the claims nobody is credited
/// with.
pub(super) fn terminal(
    article: &Article<'_>,
    annotations: &Annotations,
    color: bool,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(color);
    canvas.put(Paint::Strong, article.document.text.name());
    canvas.put(
        Paint::Faint,
        format!(
            "  {}, {}, {}\n",
            article.language.id().code(),
            count(article.sentences.len(), "sentence"),
            count(annotations.attributions.len(), "attribution"),
        ),
    );
    for attribution in &annotations.attributions {
        credited(article, attribution, &mut canvas);
    }
    let unsourced = unsourced(article, annotations);
    if !unsourced.is_empty() {
        let noun = if unsourced.len() == 1 {
            "line"
        } else {
            "lines"
        };
        let lead = format!("      claims without a source: {noun} ");
        canvas.put(Paint::Faint, lead);
        canvas.put(Paint::Plain, unsourced.join(", "));
        canvas.put(Paint::Plain, "\n");
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends an article's analysis for a program.
pub(super) fn json(article: &Article<'_>, annotations: &Annotations, out: &mut Vec<u8>) {
    let spans = |extent: &Extent| spans(article, extent);
    let file = FileJson {
        path: article.document.text.name(),
        language: article.language.id().code(),
        sentences: sentences(article, annotations),
        quotations: annotations
            .quotations
            .iter()
            .map(|quotation| QuotationJson {
                span: article.span(quotation.words).into(),
            })
            .collect(),
        attributions: annotations
            .attributions
            .iter()
            .map(|attribution| AttributionJson {
                source: attribution.source.as_ref().map(|source| SourceJson {
                    spans: spans(&source.extent),
                    kind: source.kind.name(),
                    antecedent: source.antecedent.map(|words| article.span(words).into()),
                    entity: source.entity,
                }),
                cue: attribution.cue.as_ref().map(|cue| PartJson {
                    spans: spans(&cue.extent),
                    kind: cue.kind.name(),
                }),
                content: attribution.content.as_ref().map(|content| PartJson {
                    spans: spans(&content.extent),
                    kind: content.kind.name(),
                }),
            })
            .collect(),
        hedges: annotations
            .hedges
            .iter()
            // A speaker's doubt is the speaker's.
            .filter(|hedge| !hedge.in_quotation)
            .map(|Hedge { extent, kind, .. }| PartJson {
                spans: spans(extent),
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
                    .map(|&words| article.span(words).into())
                    .collect(),
            })
            .collect(),
    };
    json::append(&file, out);
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: &'a str,
    language: &'static str,
    sentences: Vec<SentenceJson>,
    quotations: Vec<QuotationJson>,
    attributions: Vec<AttributionJson>,
    hedges: Vec<PartJson>,
    entities: Vec<EntityJson<'a>>,
}

#[derive(Serialize)]
struct SentenceJson {
    span: SpanJson,
    role: &'static str,
    signals: Vec<&'static str>,
    support: &'static str,
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
}

#[derive(Serialize)]
struct SourceJson {
    spans: Vec<SpanJson>,
    kind: &'static str,
    antecedent: Option<SpanJson>,
    entity: Option<u32>,
}

/// Who a source is, whatever it is called.
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

/// One line: where, what kind of source, who, how, what.
fn credited(article: &Article<'_>, attribution: &Attribution, canvas: &mut Canvas) {
    let extents = [
        attribution.source.as_ref().map(|source| &source.extent),
        attribution.cue.as_ref().map(|cue| &cue.extent),
        attribution.content.as_ref().map(|content| &content.extent),
    ];
    let first = extents.iter().flatten().map(|extent| extent.hull().start);
    let line = first.min().map_or(0, |token| line(article, token));
    let source = attribution.source.as_ref();
    let kind = source.map_or("", |source| source.kind.name());
    let [who, how, what] = extents.map(|extent| extent.map(|extent| words(article, extent)));
    let mut who = who.unwrap_or_default();
    if let Some(antecedent) = source.and_then(|source| source.antecedent) {
        who = format!("{who} → {}", article.prose(antecedent));
    }
    canvas.put(Paint::Faint, format!("{line:>4}  "));
    let paint = match source.map(|source| source.kind) {
        Some(SourceKind::Vague | SourceKind::Anonymous) => Paint::Severity(Severity::Warning),
        Some(
            SourceKind::Person
            | SourceKind::Organization
            | SourceKind::Role
            | SourceKind::Document
            | SourceKind::Place
            | SourceKind::Pronoun,
        )
        | None => Paint::Plain,
    };
    canvas.put(paint, format!("{kind:<14}"));
    canvas.put(Paint::Source, column(&who, SOURCE_WIDTH));
    canvas.put(Paint::Cue, column(&how.unwrap_or_default(), CUE_WIDTH));
    let what = column(&what.unwrap_or_default(), CONTENT_WIDTH);
    canvas.put(Paint::Plain, format!("{}\n", what.trim_end()));
}

/// The lines of the claims whose sentence credits nobody and carries on from nobody.
fn unsourced(article: &Article<'_>, annotations: &Annotations) -> Vec<String> {
    let mut lines: Vec<usize> = annotations
        .claims
        .iter()
        .filter(|claim| support(annotations, claim.sentence as usize) == Support::None)
        .filter_map(|claim| article.sentences.get(claim.sentence as usize))
        .map(|sentence| article.document.text.line_of(sentence.span.start) + 1)
        .collect();
    lines.dedup();
    lines.iter().map(usize::to_string).collect()
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
            SentenceJson {
                span: sentence.span.into(),
                role: role(sentence.role),
                signals,
                support: support(annotations, number as usize).name(),
            }
        })
        .collect()
}

fn support(annotations: &Annotations, sentence: usize) -> Support {
    let support = annotations.support.get(sentence);
    support.copied().unwrap_or(Support::None)
}

fn spans(article: &Article<'_>, extent: &Extent) -> Vec<SpanJson> {
    let words = extent.0.iter();
    words.map(|&words| article.span(words).into()).collect()
}

/// 1-based line of the file a token stands on.
fn line(article: &Article<'_>, token: u32) -> usize {
    let span = article.span(Words::new(token, token + 1));
    article.document.text.line_of(span.start) + 1
}

/// The words of an extent as prose, its runs joined by an ellipsis.
fn words(article: &Article<'_>, extent: &Extent) -> String {
    let runs: Vec<_> = extent
        .0
        .iter()
        .map(|&words| {
            // A content may be as long as the file: no more than a line of it is looked at.
            let prose = article.prose(words).split_whitespace();
            prose.take(SOURCE_WIDTH).collect::<Vec<_>>().join(" ")
        })
        .collect();
    runs.join(" … ")
}

/// Words cut or filled up to a column, and two spaces.
fn column(words: &str, width: usize) -> String {
    let cut = words.char_indices().nth(width).map(|_| {
        let end = words.char_indices().nth(width - 1).map_or(0, |(at, _)| at);
        format!("{}…", words.get(..end).unwrap_or_default())
    });
    format!("{:<width$}  ", cut.as_deref().unwrap_or(words))
}

/// The word the output knows a role by.
const fn role(role: Role) -> &'static str {
    match role {
        Role::Paragraph => "paragraph",
        Role::Heading => "heading",
        Role::List => "list",
        Role::Blockquote => "blockquote",
        Role::Caption => "caption",
        Role::Byline => "byline",
        Role::Dateline => "dateline",
        Role::Boilerplate => "boilerplate",
    }
}
