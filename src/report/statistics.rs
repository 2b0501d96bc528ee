//! Counts of findings per rule and folder, instead of the findings.

use std::collections::BTreeMap;

use serde::Serialize;

use super::format::{Format, Style};
use super::harmless::file_name;
use super::json::{self, ProblemJson, SummaryJson};
use super::results::{File, Problem, Summary, folder};
use super::terminal::{self, Canvas, Paint, Screen};

/// Counts of the findings in some files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    rules: BTreeMap<String, usize>,
    folders: BTreeMap<String, Folder>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Folder {
    files: usize,
    words: usize,
    findings: usize,
}

impl Statistics {
    /// Counts one file and its words.
    pub fn of(file: File<'_>, words: usize) -> Self {
        let mut rules = BTreeMap::new();
        for diagnostic in file.diagnostics {
            *rules.entry(diagnostic.rule.clone()).or_default() += 1;
        }
        let folder = folder(file.text.name());
        let counts = Folder {
            files: 1,
            words,
            findings: file.diagnostics.len(),
        };
        Self {
            rules,
            folders: BTreeMap::from([(folder.to_owned(), counts)]),
        }
    }

    /// Adds the counts of other files.
    pub fn add(&mut self, other: Self) {
        for (rule, findings) in other.rules {
            *self.rules.entry(rule).or_default() += findings;
        }
        for (folder, counts) in other.folders {
            self.folders.entry(folder).or_default().add(counts);
        }
    }

    /// Appends the counts: as JSON in that format, in any other as tables for people.
    pub fn write(&self, style: Style, problems: &[Problem], summary: Summary, out: &mut Vec<u8>) {
        if style.format == Format::Json {
            self.json(problems, summary, out);
        } else {
            self.tables(style.screen, summary, out);
        }
    }

    fn total(&self) -> Folder {
        let mut total = Folder::default();
        for counts in self.folders.values() {
            total.add(*counts);
        }
        total
    }

    /// The rules, most findings first.
    fn ranked(&self) -> Vec<(&str, usize)> {
        let rules = self.rules.iter();
        let mut ranked: Vec<_> = rules.map(|(rule, count)| (rule.as_str(), *count)).collect();
        ranked.sort_by(|(rule, count), (other, more)| more.cmp(count).then(rule.cmp(other)));
        ranked
    }

    fn tables(&self, screen: Screen, summary: Summary, out: &mut Vec<u8>) {
        let total = self.total();
        let mut canvas = Canvas::new(screen);
        if total.findings > 0 {
            canvas.put(Paint::Faint, "findings  per 1,000 words  rule\n");
        }
        for (rule, findings) in self.ranked() {
            let rate = per_thousand(findings, total.words);
            canvas.put(Paint::Plain, format!("{findings:>8}  {rate:>15}  "));
            canvas.put(Paint::Strong, format!("{rule}\n"));
        }
        if self.folders.len() > 1 {
            let head = "\nfindings  per 1,000 words    words  files  folder\n";
            canvas.put(Paint::Faint, head);
            for (folder, counts) in &self.folders {
                let Folder {
                    files,
                    words,
                    findings,
                } = counts;
                let rate = per_thousand(*findings, *words);
                let counts = format!("{findings:>8}  {rate:>15}  {words:>7}  {files:>5}  ");
                canvas.put(Paint::Plain, counts);
                canvas.put(Paint::Strong, format!("{}\n", file_name(folder)));
            }
        }
        let rate = per_thousand(total.findings, total.words);
        let words = terminal::count(total.words, "word");
        let lead = if total.findings > 0 { "\n" } else { "" };
        let line = format!("{lead}{words}, {rate} findings per 1,000\n");
        canvas.put(Paint::Plain, line);
        canvas.finish(out);
        terminal::summary(summary, screen, out);
    }

    fn json(&self, problems: &[Problem], summary: Summary, out: &mut Vec<u8>) {
        let total = self.total();
        let rules = self.ranked().into_iter().map(|(rule, findings)| RuleJson {
            rule,
            findings,
            per_thousand_words: rate(findings, total.words),
        });
        let folders = self.folders.iter().map(|(path, counts)| FolderJson {
            path,
            files: counts.files,
            words: counts.words,
            findings: counts.findings,
            per_thousand_words: rate(counts.findings, counts.words),
        });
        let statistics = StatisticsJson {
            version: 1,
            words: total.words,
            findings: total.findings,
            per_thousand_words: rate(total.findings, total.words),
            rules: rules.collect(),
            folders: folders.collect(),
            problems: problems.iter().map(ProblemJson::from).collect(),
            summary: SummaryJson::from(summary),
        };
        json::append(&statistics, out);
        out.push(b'\n');
    }
}

impl Folder {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.words += other.words;
        self.findings += other.findings;
    }
}

/// A rate with two decimals, computed in whole numbers.
pub(super) fn per_thousand(findings: usize, words: usize) -> String {
    let hundredths = (findings * 100_000 + words / 2)
        .checked_div(words)
        .unwrap_or(0);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The same two decimals that people see; `None` without words.
fn rate(findings: usize, words: usize) -> Option<f64> {
    per_thousand(findings, words)
        .parse()
        .ok()
        .filter(|_| words > 0)
}

#[derive(Serialize)]
struct StatisticsJson<'a> {
    version: u8,
    words: usize,
    findings: usize,
    per_thousand_words: Option<f64>,
    rules: Vec<RuleJson<'a>>,
    folders: Vec<FolderJson<'a>>,
    problems: Vec<ProblemJson<'a>>,
    summary: SummaryJson,
}

#[derive(Serialize)]
struct RuleJson<'a> {
    rule: &'a str,
    findings: usize,
    per_thousand_words: Option<f64>,
}

#[derive(Serialize)]
struct FolderJson<'a> {
    path: &'a str,
    files: usize,
    words: usize,
    findings: usize,
    per_thousand_words: Option<f64>,
}
