//! `selon test --stats`: how often rules fire over a folder of articles.

use std::io;
use std::path::Path;

use super::console::Console;
use super::home::Homes;
use super::ledger::LedgerOptions;
use super::settle::{Options, RuleFlags};
use super::{Outcome, batch, input};
use crate::diagnostic::Diagnostic;
use crate::language::Languages;
use crate::parse::Article;
use crate::report::{self, RuleFrequency};
use crate::rule::{self, RuleSet};
use crate::text::Text;

/// How many examples of each rule are shown.
const EXAMPLES: usize = 3;

/// What rules find in one article.
struct Found {
    words: usize,
    /// For each finding its rule, where it is, and its sentence.
    findings: Vec<(String, String, String)>,
}

/// Runs rules over a folder and writes how often each fires.
pub(super) fn stats(
    rules: &RuleSet,
    folder: &Path,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let mut homes = Homes::new(
        &Options::default(),
        &LedgerOptions::none(),
        &RuleFlags::default(),
    );
    let languages = Languages::with_phrases(rules.phrases()).unwrap_or_default();
    let inputs = input::find_below(folder, &mut homes);
    let mut problems = inputs.problems;
    let work = |input: input::Input| {
        let (text, format) = input.read()?;
        let look = |article: &Article<'_>, annotations: &_| {
            let findings = rule::check(article, annotations, rules);
            Found {
                words: article.word_count(),
                findings: findings.iter().map(|one| shown(&text, one)).collect(),
            }
        };
        Ok(crate::inspect(&text, format, None, &languages, look))
    };
    let mut all: Vec<RuleFrequency<'_>> = rules
        .rules
        .iter()
        .map(|rule| RuleFrequency {
            id: &rule.id,
            findings: 0,
            articles: 0,
            examples: Vec::new(),
        })
        .collect();
    let (mut articles, mut total) = (0, 0);
    batch::each(
        inputs.files,
        console.is_watched,
        work,
        |done: Result<Found, _>| {
            match done {
                Ok(found) => {
                    articles += 1;
                    total += found.words;
                    add(&mut all, found);
                }
                Err(problem) => problems.push(problem),
            }
            Ok(())
        },
    )?;
    all.sort_by(|one, other| other.findings.cmp(&one.findings).then(one.id.cmp(other.id)));
    let mut out = Vec::new();
    report::rule_frequencies(&all, articles, total, console.screens.stdout, &mut out);
    console.stdout.write_all(&out)?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// Adds what was found in one article.
fn add(all: &mut [RuleFrequency<'_>], found: Found) {
    let mut last = None;
    let mut findings = found.findings;
    findings.sort_by(|one, other| one.0.cmp(&other.0));
    for (id, place, sentence) in findings {
        let Some(one) = all.iter_mut().find(|one| one.id == id) else {
            continue;
        };
        one.findings += 1;
        if last.as_ref() != Some(&id) {
            one.articles += 1;
        }
        if one.examples.len() < EXAMPLES {
            one.examples.push((place, sentence));
        }
        last = Some(id);
    }
}

/// A finding's rule, its place, and its sentence on one line with the words flagged marked.
fn shown(text: &Text, finding: &Diagnostic) -> (String, String, String) {
    let position = text.position(finding.span.start);
    let place = format!("{}:{}:{}", text.name(), position.line, position.column);
    let sentence = text.slice(finding.sentence);
    let from = (finding.span.start - finding.sentence.start) as usize;
    let to = (finding.span.end - finding.sentence.start) as usize;
    let part = |from: usize, to: usize| sentence.get(from..to).unwrap_or_default();
    let marked = format!(
        "{}{{{{{}}}}}{}",
        part(0, from),
        part(from, to),
        part(to, sentence.len())
    );
    let marked = marked.split_whitespace().collect::<Vec<_>>().join(" ");
    (finding.rule.clone(), place, marked)
}
