//! Matches for the Typerighter client for `ProseMirror`, one response a line.
//!
//! A request of that client is answered block by block, with places in the editor. Any other article is one block
//! that starts at 0. The names are those of the service, and those that the client gives them.

use std::ops::Range;

use serde::Serialize;

use super::json;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{EditorBlock, EditorRequest};
use crate::text::{Span, Text};

/// How many characters around a match are repeated.
const AROUND: usize = 40;

/// Appends the response about one article.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], out: &mut Vec<u8>) {
    let asked = EditorRequest::of(text);
    let (request_id, blocks, matches) = if let Some(request) = &asked {
        let answers = diagnostics
            .iter()
            .filter_map(|one| answer(text, request, one));
        let blocks = request.blocks.iter().map(BlockJson::from).collect();
        (request.id.as_str(), blocks, answers.collect())
    } else {
        let block = BlockJson {
            id: text.name(),
            text: text.as_str(),
            from: 0,
            to: text.units_before(u32::MAX),
        };
        let matches = diagnostics.iter().map(|one| whole(text, one));
        ("", vec![block], matches.collect())
    };
    let response = Response {
        request_id,
        category_ids: categories(),
        blocks,
        matches,
    };
    json::append(&response, out);
    out.push(b'\n');
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response<'a> {
    request_id: &'a str,
    category_ids: Vec<&'static str>,
    blocks: Vec<BlockJson<'a>>,
    matches: Vec<MatchJson<'a>>,
}

#[derive(Serialize)]
struct BlockJson<'a> {
    id: &'a str,
    text: &'a str,
    from: u32,
    to: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MatchJson<'a> {
    from: u32,
    to: u32,
    from_pos: u32,
    to_pos: u32,
    rule_id: &'a str,
    matched_text: &'a str,
    preceding_text: &'a str,
    subsequent_text: &'a str,
    match_context: String,
    message: String,
    short_message: &'a str,
    category: CategoryJson,
    rule: RuleJson<'a>,
    suggestions: Vec<SuggestionJson<'a>>,
    mark_as_correct: bool,
    group_key: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleJson<'a> {
    id: &'a str,
    description: &'a str,
    category: CategoryJson,
    suggestions: Vec<SuggestionJson<'a>>,
    issue_type: &'static str,
}

#[derive(Serialize, Clone, Copy)]
struct CategoryJson {
    id: &'static str,
    name: &'static str,
    /// Without the number sign, as the client wants it.
    colour: &'static str,
}

#[derive(Serialize)]
struct SuggestionJson<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    text: &'a str,
}

impl<'a> From<&'a EditorBlock> for BlockJson<'a> {
    fn from(block: &'a EditorBlock) -> Self {
        Self {
            id: &block.id,
            text: &block.text,
            from: block.from,
            to: block.to,
        }
    }
}

/// The match of a finding in a request; `None` if it is in no block, or in what is ignored.
fn answer<'a>(
    text: &Text,
    request: &'a EditorRequest,
    diagnostic: &'a Diagnostic,
) -> Option<MatchJson<'a>> {
    let block = request.block(diagnostic.span)?;
    let (start, before) = block.place(text, diagnostic.span.start);
    let (end, after) = block.place(text, diagnostic.span.end);
    let place = block.from + before..block.from + after;
    let is_ignored = |ignored: &Range<u32>| ignored.start < place.end && place.start < ignored.end;
    if block.ignored.iter().any(is_ignored) {
        return None;
    }
    Some(found(&block.text, start..end, place, diagnostic))
}

/// The match of a finding in an article that is one block.
fn whole<'a>(text: &'a Text, diagnostic: &'a Diagnostic) -> MatchJson<'a> {
    let Span { start, end } = diagnostic.span;
    let place = text.units_before(start)..text.units_before(end);
    found(text.as_str(), diagnostic.span.range(), place, diagnostic)
}

/// The match of a finding, by its place in the words of its block and in the editor.
fn found<'a>(
    words: &'a str,
    inside: Range<usize>,
    place: Range<u32>,
    diagnostic: &'a Diagnostic,
) -> MatchJson<'a> {
    let part = |range: Range<usize>| words.get(range).unwrap_or_default();
    let before = part(0..inside.start);
    let start = { before.char_indices().rev() }
        .nth(AROUND - 1)
        .map_or(0, |(at, _)| at);
    let after = part(inside.end..words.len());
    let end = { after.char_indices() }
        .nth(AROUND)
        .map_or(after.len(), |(at, _)| at);
    let (preceding, matched, subsequent) = (
        before.get(start..).unwrap_or_default(),
        part(inside),
        after.get(..end).unwrap_or_default(),
    );
    let category = category(diagnostic.severity);
    let parts = [&diagnostic.message, &diagnostic.why, &diagnostic.fix];
    let sentences = parts.iter().filter(|part| !part.is_empty());
    let message: Vec<&str> = sentences.map(|part| part.as_str()).collect();
    MatchJson {
        from: place.start,
        to: place.end,
        from_pos: place.start,
        to_pos: place.end,
        rule_id: &diagnostic.rule,
        matched_text: matched,
        preceding_text: preceding,
        subsequent_text: subsequent,
        match_context: format!("{preceding}[{matched}]{subsequent}"),
        message: message.join(" — "),
        short_message: &diagnostic.message,
        category,
        rule: RuleJson {
            id: &diagnostic.rule,
            description: &diagnostic.why,
            category,
            suggestions: suggestions(diagnostic),
            issue_type: diagnostic.severity.name(),
        },
        suggestions: suggestions(diagnostic),
        mark_as_correct: false,
        group_key: &diagnostic.rule,
    }
}

/// The better wordings of exactly what is found, which is all the client can replace.
fn suggestions(diagnostic: &Diagnostic) -> Vec<SuggestionJson<'_>> {
    let own = { diagnostic.suggestions.iter() }.filter(|one| one.span == diagnostic.span);
    own.map(|one| SuggestionJson {
        kind: "TEXT_SUGGESTION",
        text: &one.replacement,
    })
    .collect()
}

fn categories() -> Vec<&'static str> {
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| category(severity).id)
        .to_vec()
}

const fn category(severity: Severity) -> CategoryJson {
    let (id, name, colour) = match severity {
        Severity::Error => ("selon-error", "Source missing", "c70000"),
        Severity::Warning => ("selon-warning", "Source to check", "e05e00"),
        Severity::Note => ("selon-note", "Worth knowing", "0077b6"),
    };
    CategoryJson { id, name, colour }
}
