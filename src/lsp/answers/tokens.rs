//! Sources, cues, contents and hedges, marked in the text.

use gen_lsp_types::{Range, SemanticToken, SemanticTokens};

use crate::annotate::SourceKind;
use crate::lsp::asked::Asked;
use crate::report::outline::{Outline, Statement};
use crate::text::{Span, Text, offset};

/// What words are, in the order of their numbers, and what may be added to it, by bit.
pub(in crate::lsp) const LEGEND: (&[&str], &[&str]) = (
    &["source", "cue", "content", "hedge"],
    &["unnamed", "quoted"],
);

/// The numbers in the legend.
const SOURCE: u32 = 0;
const CUE: u32 = 1;
const CONTENT: u32 = 2;
const HEDGE: u32 = 3;

/// The bits in the legend.
const UNNAMED: u32 = 1;
const QUOTED: u32 = 1 << 1;

/// What a stretch of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    kind: u32,
    bits: u32,
}

/// All marks of an article.
pub(in crate::lsp) fn tokens(asked: &Asked<'_>) -> Option<SemanticTokens> {
    let end = offset(asked.draft.text.as_str().len());
    within(asked, Span::new(0, end))
}

/// The marks in a range.
pub(in crate::lsp) fn tokens_in(asked: &Asked<'_>, range: Range) -> Option<SemanticTokens> {
    within(asked, asked.span(range))
}

fn within(asked: &Asked<'_>, span: Span) -> Option<SemanticTokens> {
    if !asked.settings.semantic_tokens {
        return None;
    }
    let outline = asked.draft.outline()?;
    let text = &asked.draft.text;
    let mut data = Vec::new();
    let mut last = asked.position(0);
    for (span, mark) in flat(outline, span) {
        for line in lines(text, span) {
            let (start, end) = (asked.position(line.start), asked.position(line.end));
            let delta_line = start.line - last.line;
            let from = if delta_line == 0 { last.character } else { 0 };
            data.push(SemanticToken {
                delta_line,
                delta_start: start.character - from,
                length: end.character - start.character,
                token_type: mark.kind,
                token_modifiers_bitset: mark.bits,
            });
            last = start;
        }
    }
    Some(SemanticTokens::new(None, data))
}

/// The marks in a span that do not overlap, in order: where several lie on the same words, the one that
/// says most. A source inside what somebody says is a source there.
fn flat(outline: &Outline, within: Span) -> Vec<(Span, Mark)> {
    let mut layers: Vec<(u32, Span, Mark)> = Vec::new();
    let mut put = |layer: u32, spans: &[Span], kind: u32, bits: u32| {
        let spans = spans.iter().filter(|span| span.overlaps(within));
        layers.extend(spans.map(|span| (layer, *span, Mark { kind, bits })));
    };
    for one in &outline.statements {
        put(0, &one.content, CONTENT, quoted(one));
        put(2, &one.source, SOURCE, unnamed(one));
        put(3, &one.cue, CUE, 0);
    }
    put(1, &outline.hedges, HEDGE, 0);
    // Later marks win over earlier ones of the same layer, so the shorter of two contents does.
    layers.sort_by_key(|(layer, span, _)| (*layer, std::cmp::Reverse(span.end - span.start)));
    let mut edges: Vec<u32> = { layers.iter() }
        .flat_map(|(_, span, _)| [span.start, span.end])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut marks: Vec<Option<Mark>> = vec![None; edges.len()];
    for (_, span, mark) in layers {
        let place = |at| edges.partition_point(|edge| *edge < at);
        for slot in marks
            .iter_mut()
            .take(place(span.end))
            .skip(place(span.start))
        {
            *slot = Some(mark);
        }
    }
    let mut all: Vec<(Span, Mark)> = Vec::new();
    for (pair, mark) in edges.windows(2).zip(marks) {
        let (&[start, end], Some(mark)) = (pair, mark) else {
            continue;
        };
        match all.last_mut() {
            Some((span, last)) if *last == mark && span.end == start => span.end = end,
            _ => all.push((Span::new(start, end), mark)),
        }
    }
    all
}

/// The parts of a span on each of its lines, without line ends and the blanks around them.
fn lines(text: &Text, span: Span) -> impl Iterator<Item = Span> {
    let last = text.line_of(span.end.saturating_sub(1).max(span.start));
    (text.line_of(span.start)..=last).filter_map(move |line| {
        let line = text.line(line);
        let part = Span::new(line.start.max(span.start), line.end.min(span.end));
        let words = text.slice(part);
        let blanks = words.len() - words.trim_start().len();
        let start = part.start + offset(blanks);
        let part = Span::new(start, start + offset(words.trim().len()));
        (!part.is_empty()).then_some(part)
    })
}

fn unnamed(statement: &Statement) -> u32 {
    match statement.kind {
        Some(SourceKind::Anonymous | SourceKind::Vague) => UNNAMED,
        _ => 0,
    }
}

fn quoted(statement: &Statement) -> u32 {
    match statement.rendering {
        Some(crate::annotate::ContentKind::Direct) => QUOTED,
        _ => 0,
    }
}
