//! Turns findings into what readers are told.

use super::certainty;
use super::finding::Finding;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::rule::answer;
use crate::rule::article_index::ArticleIndex;
use crate::rule::fingerprint;
use crate::rule::model::Rule;
use crate::rule::rewording;

/// The most characters of the article a message repeats; a whole quotation would bury its point.
const LONGEST: usize = 80;

/// A finding in words.
pub(super) fn diagnostic(index: &ArticleIndex<'_>, rule: &Rule, finding: &Finding) -> Diagnostic {
    let article = index.article;
    let language = article.language_at(finding.words.start).id();
    let sentence = article.sentences.get(finding.sentence as usize);
    let span = article.span(finding.words);
    let text = excerpt(article.prose(finding.words));
    Diagnostic {
        rule: rule.id.clone(),
        // A rule that is off runs only if it was asked for by name.
        severity: rule.severity.unwrap_or(Severity::Warning),
        confidence: rule.confidence,
        certainty: certainty::asking(index, rule, finding.sentence)
            .map(|asking| certainty::certainty(asking, language)),
        message: message(index, rule.message.of(language), &text),
        why: rule.why.of(language).to_owned(),
        fix: rule.fix.of(language).to_owned(),
        span,
        sentence: sentence.map_or(span, |one| one.span.to(span)),
        labels: labels(index, rule, finding),
        fingerprint: fingerprint::of(sentence.map_or("", |one| article.prose(one.words))),
        suggestions: rewording::suggestions(article, rule, finding.words),
    }
}

/// A message with its placeholders filled.
fn message(index: &ArticleIndex<'_>, template: &str, text: &str) -> String {
    let counts = &index.counts;
    let mut message = String::with_capacity(template.len() + text.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        message.push_str(before);
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        let count = match name {
            "sources" => Some(counts.sources),
            "attributions" => Some(counts.attributions),
            "anonymous" => Some(counts.anonymous),
            "share" => answer::percent(counts.anonymous, counts.attributions),
            _ => {
                message.push_str(text);
                rest = behind;
                continue;
            }
        };
        message.push_str(&count.unwrap_or_default().to_string());
        rest = behind;
    }
    message.push_str(rest);
    message
}

/// The related places of a finding, in the order of the text.
fn labels(index: &ArticleIndex<'_>, rule: &Rule, finding: &Finding) -> Vec<Label> {
    let article = index.article;
    let language = article.language_at(finding.words.start).id();
    // A source in the sentence itself is not credited with it, or nothing would have been found.
    let start = { article.sentences.get(finding.sentence as usize) }
        .map_or(finding.words.start, |sentence| sentence.words.start);
    let source = rule.labels.last_source.as_ref();
    let source = source.map(|words| (words, index.last_source(start)));
    let hedge = rule.labels.hedge.as_ref();
    let hedge = hedge.map(|words| (words, index.hedge(finding.sentence)));
    let hedge = hedge.filter(|(_, place)| *place != Some(finding.words));
    let next = rule.labels.first_source.as_ref();
    let next = next.map(|words| (words, index.next_source(finding.words.start)));
    let mut labels: Vec<Label> = source
        .into_iter()
        .chain(hedge)
        .chain(next)
        .filter_map(|(words, place)| {
            Some(Label {
                span: article.span(place?),
                message: words.of(language).to_owned(),
            })
        })
        .collect();
    labels.sort_by_key(|label| label.span);
    labels
}

/// Prose on one line, cut between words if it is long.
fn excerpt(prose: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for word in prose.split_whitespace() {
        length += word.chars().count() + 1;
        if length > LONGEST && !text.is_empty() {
            text.push_str(" …");
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(word.chars().take(LONGEST));
    }
    text
}
