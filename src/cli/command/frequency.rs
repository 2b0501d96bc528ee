//! `selon test --stats`: how often rules fire in a folder of articles.

use std::io;
use std::path::Path;

use crate::cli::analysis::{self, Answers};
use crate::cli::console::Console;
use crate::cli::errors::Errors;
use crate::cli::input::InputFile;
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::Workspace;
use crate::cli::{batch, input};
use crate::diagnostic::Diagnostic;
use crate::language::Languages;
use crate::parse::Article;
use crate::report::{self, RuleFrequency};
use crate::rule::{self, RuleSet};
use crate::text::Text;

/// How many examples of each rule are shown.
const EXAMPLES: usize = 3;

/// The findings in one article.
struct ArticleFindings {
    words: usize,
    /// The rule of each finding, its place, and its sentence.
    findings: Vec<(String, String, String)>,
}

/// Runs rules over a folder and reports how often each one fires.
pub(super) fn count(
    rules: &RuleSet,
    folder: &Path,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let mut workspace = Workspace::new(
        &ConfigOptions::default(),
        &BaselineOptions::none(),
        &RuleOptions::default(),
    );
    let languages = Languages::with_phrases(rules.phrases()).unwrap_or_default();
    let inputs = input::find_below(folder, &mut workspace);
    let mut errors = Errors {
        problems: inputs.problems,
        ..Errors::default()
    };
    let work = |input: InputFile| {
        analysis::each(input, |text, format, _| {
            let look = |article: &Article<'_>, annotations: &_| {
                let findings = rule::check(article, annotations, rules);
                ArticleFindings {
                    words: article.word_count(),
                    findings: findings.iter().map(|one| shown(&text, one)).collect(),
                }
            };
            Ok(crate::inspect(&text, format, None, &languages, look))
        })
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
        |done: Result<Answers<ArticleFindings>, _>| {
            match done {
                Ok((answers, problems)) => {
                    errors.problems.extend(problems);
                    for found in answers {
                        articles += 1;
                        total += found.words;
                        add(&mut all, found);
                    }
                }
                Err(problem) => errors.problems.push(problem),
            }
            Ok(())
        },
    )?;
    all.sort_by(|one, other| other.findings.cmp(&one.findings).then(one.id.cmp(other.id)));
    let mut out = Vec::new();
    report::rule_frequencies(&all, articles, total, console.screens.stdout, &mut out);
    let outcome = errors.outcome();
    let written = console.stdout.write_all(&out);
    written.map_err(|error| outcome.at(error))?;
    errors.show(console);
    Ok(outcome)
}

/// Adds the findings of one article.
fn add(all: &mut [RuleFrequency<'_>], found: ArticleFindings) {
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

/// The rule of a finding, its place, and its sentence on one line with the flagged words marked.
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
