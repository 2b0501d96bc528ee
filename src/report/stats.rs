//! How often each rule fires over a folder of articles.

use super::Screen;
use super::excerpt::wrap;
use super::paint::{Canvas, Paint};
use super::terminal::count;

/// How far the sentences of examples stand from the left.
const INDENT: usize = 4;

/// How often one rule fires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frequency<'a> {
    /// The rule.
    pub id: &'a str,
    /// How many findings it has.
    pub findings: usize,
    /// In how many articles.
    pub articles: usize,
    /// The first of them: where each is, and its sentence with the words between `{{` and `}}`.
    pub examples: Vec<(String, String)>,
}

/// Appends how often rules fire over so many articles of so many words, for a person.
pub fn stats(
    all: &[Frequency<'_>],
    articles: usize,
    words: usize,
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    let total: usize = all.iter().map(|one| one.findings).sum();
    let (files, rules) = (count(articles, "article"), count(all.len(), "rule"));
    let rate = per_thousand(total, words);
    let head =
        format!("{files}, {words} words, {rules}: {total} findings, {rate} per 1,000 words\n");
    canvas.put(Paint::Plain, head);
    let width = all.iter().map(|one| one.id.len()).max().unwrap_or_default();
    let room = screen.width(80) - INDENT;
    for one in all {
        let rate = per_thousand(one.findings, words);
        canvas.put(Paint::Plain, "\n");
        canvas.put(Paint::Strong, format!("{:<width$}", one.id));
        let (findings, articles) = (
            count(one.findings, "finding"),
            count(one.articles, "article"),
        );
        let rest = format!("  {rate} per 1,000 words, {findings} in {articles}\n");
        canvas.put(Paint::Plain, rest);
        for (place, sentence) in &one.examples {
            canvas.put(Paint::Faint, format!("  {place}\n"));
            for row in wrap(sentence, room) {
                let row = sentence.get(row).unwrap_or_default();
                canvas.put(Paint::Plain, format!("{:INDENT$}{row}\n", ""));
            }
        }
    }
    canvas.finish(out);
}

/// A rate with two decimals, counted in whole numbers.
pub(super) fn per_thousand(findings: usize, words: usize) -> String {
    let hundredths = (findings * 100_000 + words / 2)
        .checked_div(words)
        .unwrap_or(0);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
