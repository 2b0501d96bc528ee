//! A comment that suppresses one finding, put where it does that and nothing else.

use std::collections::BTreeMap;

use super::draft::Draft;
use crate::diagnostic::Diagnostic;
use crate::document::{self, Block, Format, Role};
use crate::text::{Span, Text, offset};

/// Words to insert at a byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Insertion {
    /// The byte.
    pub(super) at: u32,
    /// The words.
    pub(super) words: String,
}

/// The comment that suppresses a finding; `None` if the format has no comments, or none would do.
///
/// A comment may not stand everywhere: inside a tag it is none, and between two items of a list it makes
/// two lists. So each place is tried, the tidiest first, and taken if the article is then read as before and
/// a check finds what it found before, but for findings of this rule beside it.
pub(super) fn suppress(draft: &Draft, finding: &Diagnostic, reason: &str) -> Option<Insertion> {
    if draft.format == Format::Plain {
        return None;
    }
    let rule = &finding.rule;
    let reason: Vec<&str> = reason.split_whitespace().collect();
    // What closes a comment would end the reason too early.
    let reason = reason.join(" ").replace("-->", "→").replace("--", "–");
    let comment = |verb| format!("<!-- selon-{verb} {rule} -- {reason} -->");
    let text = &draft.text;
    let first = text.line(text.line_of(finding.span.start));
    let last = text.line(text.line_of(finding.span.end.saturating_sub(1)));
    let end = |line: Span| line.start + offset(text.slice(line).trim_end().len());
    let sentence = finding.sentence.end.min(end(last)).max(finding.span.end);
    let indent = text.slice(first);
    let indent = indent
        .get(..indent.len() - indent.trim_start().len())
        .unwrap_or_default();
    let line_end = if text.as_str().contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let own_line = Insertion {
        at: first.start,
        words: format!("{indent}{}{line_end}", comment("disable-next-line")),
    };
    let in_line = |at, space| Insertion {
        at,
        words: format!("{space}{}", comment("disable-line")),
    };
    let places = [
        in_line(end(first), " "),
        in_line(end(last), " "),
        in_line(sentence, " "),
        in_line(finding.span.end, ""),
        in_line(finding.span.start, ""),
    ];
    let own_line = starts_paragraph(text, first).then_some(own_line);
    let before = (
        counted(&draft.findings().reported),
        blocks(text, draft.format),
    );
    let mut places = own_line.into_iter().chain(places);
    places.find(|one| {
        let after = Text::new(text.name(), one.applied(text));
        let found = draft.check(&after);
        found.problem.is_none()
            && !is_in_tag(text, one.at)
            && is_settled(&before.0, &counted(&found.reported), rule)
            && before.1 == blocks(&after, draft.format)
    })
}

/// Whether a line starts a paragraph, so that a comment on a line of its own before it parts nothing: a
/// list, a quotation or a table would be two.
fn starts_paragraph(text: &Text, line: Span) -> bool {
    let before = line
        .start
        .checked_sub(1)
        .map(|at| text.line(text.line_of(at)));
    let is_behind_blank = before.is_none_or(|before| text.slice(before).trim().is_empty());
    let first = text.slice(line).trim_start().chars().next();
    let is_marked = first.is_none_or(|c| "-*+>|#:".contains(c) || c.is_ascii_digit());
    is_behind_blank && !is_marked
}

/// Whether a byte seems to be inside a tag, where a comment would be none.
///
/// Right about `<p\n class="a">`; wrong about `alt="a > b"`, of which the blocks tell.
fn is_in_tag(text: &Text, at: u32) -> bool {
    let before = text.slice(Span::new(0, at));
    let opening = before.rfind('<');
    let opens = opening.and_then(|opening| before.get(opening + 1..));
    opens.is_some_and(|rest| {
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        is_tag && !rest.contains('>')
    })
}

/// The blocks of a text, whatever the spaces in them.
fn blocks(text: &Text, format: Format) -> Vec<(Role, String)> {
    let document = document::extract(text, format);
    let words = |block: &Block| {
        let range = block.prose.start as usize..block.prose.end as usize;
        let prose = document.prose.get(range).unwrap_or_default();
        prose.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let blocks = document.blocks.iter();
    blocks.map(|block| (block.role, words(block))).collect()
}

impl Insertion {
    /// A text with the words in it.
    fn applied(&self, text: &Text) -> String {
        let (before, after) = text.as_str().split_at(self.at as usize);
        [before, &self.words, after].concat()
    }
}

/// How many findings there are, by rule and message.
fn counted(findings: &[Diagnostic]) -> BTreeMap<(&str, &str), usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        let key = (finding.rule.as_str(), finding.message.as_str());
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// Whether fewer findings of a rule are left, and all others.
fn is_settled(
    before: &BTreeMap<(&str, &str), usize>,
    after: &BTreeMap<(&str, &str), usize>,
    rule: &str,
) -> bool {
    let of_rule = |counts: &BTreeMap<(&str, &str), usize>| -> usize {
        let counts = counts.iter().filter(|((one, _), _)| *one == rule);
        counts.map(|(_, count)| count).sum()
    };
    let others = |counts: &BTreeMap<(&str, &str), usize>| {
        let others = counts.iter().filter(|((one, _), _)| *one != rule);
        others
            .map(|(key, count)| (key.0.to_owned(), *count))
            .collect::<Vec<_>>()
    };
    of_rule(after) < of_rule(before) && others(before) == others(after)
}
