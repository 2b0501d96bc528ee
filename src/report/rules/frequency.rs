//! How often each rule flags something in a folder of articles, for people.

use crate::report::statistics::per_thousand;
use crate::report::terminal::{Canvas, Paint, Screen, count, wrap};

/// How far the sentences of findings are indented.
const INDENT: usize = 4;

/// How often a rule flags something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFrequency<'a> {
    /// The rule.
    pub id: &'a str,
    /// How many findings it has.
    pub findings: usize,
    /// In how many articles.
    pub articles: usize,
    /// The first findings: the place of each, and its sentence with the words between `{{` and `}}`.
    pub examples: Vec<(String, String)>,
}

/// Appends how often rules flag something in a number of articles and words.
pub fn rule_frequencies(
    rules: &[RuleFrequency<'_>],
    articles: usize,
    words: usize,
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    let total: usize = rules.iter().map(|rule| rule.findings).sum();
    let rate = per_thousand(total, words);
    let (files, number) = (count(articles, "article"), count(rules.len(), "rule"));
    let head =
        format!("{files}, {words} words, {number}: {total} findings, {rate} per 1,000 words\n");
    canvas.put(Paint::Plain, head);
    let widest = rules.iter().map(|rule| rule.id.len()).max();
    let width = widest.unwrap_or_default();
    let room = screen.width(80) - INDENT;
    for rule in rules {
        canvas.put(Paint::Plain, "\n");
        canvas.put(Paint::Strong, format!("{:<width$}", rule.id));
        let rate = per_thousand(rule.findings, words);
        let findings = count(rule.findings, "finding");
        let articles = count(rule.articles, "article");
        let rest = format!("  {rate} per 1,000 words, {findings} in {articles}\n");
        canvas.put(Paint::Plain, rest);
        for (place, sentence) in &rule.examples {
            canvas.put(Paint::Faint, format!("  {place}\n"));
            for row in wrap(sentence, room) {
                let row = sentence.get(row).unwrap_or_default();
                canvas.put(Paint::Plain, format!("{:INDENT$}{row}\n", ""));
            }
        }
    }
    canvas.finish(out);
}
