//! `selon rules`, `selon explain` and `selon test`; and the rules of a run.

use std::collections::HashMap;
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

use super::arguments::{Explain, Rules, Test};
use super::console::Console;
use super::home::Homes;
use super::ledger::LedgerOptions;
use super::settle::{Options, RuleFlags};
use super::{Outcome, stats};
use crate::diagnostic::Diagnostic;
use crate::language::{Id, Languages};
use crate::report::{self, Entry, Problem, Question, Sample, Style};
use crate::rule::{self, Field, Genre, Rule, RuleError, RuleSet, Shape, Subject, UnknownRule};
use crate::text::Text;

/// Runs `selon rules`.
pub(super) fn list(arguments: &Rules, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, outcome) = known(&arguments.rules).tell(console);
    let entries: Vec<Entry<'_>> = rules.iter().map(entry).collect();
    let style = Style {
        format: arguments.format.into(),
        screen: console.screens.stdout,
    };
    let mut out = Vec::new();
    report::list(style, &entries, &mut out);
    console.stdout.write_all(&out)?;
    Ok(outcome)
}

/// Runs `selon explain`.
pub(super) fn explain(arguments: &Explain, console: &mut Console<'_>) -> io::Result<Outcome> {
    let (rules, outcome) = known(&arguments.rules).tell(console);
    let rules = match RuleSet::choose(rules, std::slice::from_ref(&arguments.id), &[]) {
        Ok(chosen) => chosen.rules,
        Err(unknown) => {
            complain(&unknown, console);
            return Ok(Outcome::Trouble);
        }
    };
    let languages = arguments.language.map_or(Id::ALL.to_vec(), |id| vec![id]);
    let mut out = Vec::new();
    for rule in &rules {
        report::explain(&entry(rule), &languages, console.screens.stdout, &mut out);
    }
    console.stdout.write_all(&out)?;
    Ok(outcome)
}

/// Runs `selon test`.
pub(super) fn test(arguments: &Test, console: &mut Console<'_>) -> io::Result<Outcome> {
    let known = if arguments.rules.is_empty() {
        known(&[])
    } else {
        let mut known = Known::default();
        for folder in &arguments.rules {
            known.read(folder);
        }
        known
    };
    let (rules, outcome) = known.tell(console);
    if rules.is_empty() {
        if outcome == Outcome::Clean {
            console
                .trouble("no rule to test; a rule is a file of that folder that ends in `.toml`");
        }
        return Ok(Outcome::Trouble);
    }
    let tested = match &arguments.stats {
        Some(folder) => count(rules, &arguments.select, folder, console)?,
        None => run_examples(rules, console)?,
    };
    Ok(if outcome == Outcome::Clean {
        tested
    } else {
        outcome
    })
}

/// Rules, and what is wrong with files.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The rules that are right.
    pub(super) rules: Vec<Rule>,
    /// The files that are wrong, each with its mistakes.
    pub(super) broken: Vec<(Text, Vec<Diagnostic>)>,
    /// What is wrong with others.
    pub(super) problems: Vec<Problem>,
    /// The folder each rule of a newsroom's own was read from, by its id.
    pub(super) folders: HashMap<String, PathBuf>,
}

/// The rules that come with the program, those of the configuration of this folder, and those of
/// folders.
fn known(folders: &[PathBuf]) -> Known {
    let flags = RuleFlags {
        rules: folders.to_vec(),
        ..RuleFlags::default()
    };
    let ledger = LedgerOptions::none();
    let mut homes = Homes::new(&Options::default(), &ledger, &flags);
    let home = homes.of(Path::new(""));
    Known {
        rules: home.project.rules.clone(),
        ..homes.trouble()
    }
}

/// A file, when something is wrong with what it says of itself.
pub(super) fn broken(text: Text, mistakes: Vec<Diagnostic>) -> Option<(Text, Vec<Diagnostic>)> {
    (!mistakes.is_empty()).then_some((text, mistakes))
}

impl Known {
    /// What is wrong with files.
    pub(super) fn broken(files: impl IntoIterator<Item = (Text, Vec<Diagnostic>)>) -> Self {
        Self {
            broken: files.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Adds the rules of a folder; what is wrong with some spares the others.
    pub(super) fn read(&mut self, folder: &Path) {
        match rule::read_folder(folder) {
            Ok(read) => {
                for rule in &read.rules {
                    self.place(&rule.id, folder);
                }
                self.rules.extend(read.rules);
                self.broken.extend(read.broken);
                self.problems.extend(read.unreadable.iter().map(problem));
            }
            Err(error) => self.problems.push(problem(&error)),
        }
    }

    /// Notes where a rule was read; one of ours may be replaced, another of the newsroom's may not.
    fn place(&mut self, id: &str, folder: &Path) {
        let Some(other) = self.folders.insert(id.to_owned(), folder.to_owned()) else {
            return;
        };
        if other != folder {
            self.problems.push(Problem {
                path: folder
                    .join(id)
                    .with_extension("toml")
                    .to_string_lossy()
                    .into_owned(),
                message: format!(
                    "there is a rule `{id}` in {} too; give one of them another name",
                    other.display()
                ),
            });
        }
    }

    /// Shows the mistakes in files, as findings are shown, and gives a problem for each file.
    pub(super) fn show(self, console: &mut Console<'_>) -> Vec<Problem> {
        let mut problems = self.problems;
        for (text, mistakes) in &self.broken {
            let mut out = Vec::new();
            report::mistakes(text, mistakes, console.screens.stderr, &mut out);
            console.complain(&out);
            problems.extend(mistakes.iter().map(|mistake| {
                let line = text.position(mistake.span.start).line;
                Problem {
                    path: text.name().to_owned(),
                    message: format!("line {line}: {}", mistake.message),
                }
            }));
        }
        problems
    }

    /// Says what is wrong, for a command that says nothing else of problems; and gives the rules.
    fn tell(mut self, console: &mut Console<'_>) -> (Vec<Rule>, Outcome) {
        let rules = std::mem::take(&mut self.rules);
        let problems = self.show(console);
        console.problems(&problems);
        (rules, Outcome::of(&problems))
    }
}

fn problem(error: &RuleError) -> Problem {
    Problem {
        path: error.path().to_string_lossy().into_owned(),
        message: reason(error),
    }
}

/// An error with its cause.
pub(super) fn reason(error: &dyn Error) -> String {
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

/// Says which rules there are not.
pub(super) fn complain(unknown: &[UnknownRule], console: &mut Console<'_>) {
    for UnknownRule { id, nearest } in unknown {
        let advice = match nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`selon rules` lists them all".to_owned(),
        };
        console.trouble(&format!("no rule is called `{id}`; {advice}"));
    }
}

/// The pages of the rules that come with the program, their index first: names and contents.
pub fn pages() -> Vec<(String, String)> {
    let rules = rule::builtin();
    let entries: Vec<Entry<'_>> = rules.iter().map(entry).collect();
    let index = ("README.md".to_owned(), report::index(&entries));
    let questions = ("conditions.md".to_owned(), report::conditions(&subjects()));
    let page = |entry: &Entry<'_>| (format!("{}.md", entry.id), report::page(entry));
    [index, questions]
        .into_iter()
        .chain(entries.iter().map(page))
        .collect()
}

/// What rules may look at, and the questions they may ask of it, each with what answers it.
fn subjects() -> Vec<(&'static str, Vec<Question>)> {
    let question = |subject: Subject| {
        move |field: &Field| Question {
            key: field.name(),
            asks: field.question(),
            answer: match field.shape(subject) {
                Shape::Names(names) => format!("some of `{}`", names.join("`, `")),
                Shape::Boolean => "`true` or `false`".to_owned(),
                Shape::AtLeast | Shape::AtMost => "a number".to_owned(),
            },
        }
    };
    let subject = |one: &Subject| {
        let fields = one.fields().iter();
        (one.name(), fields.map(question(*one)).collect())
    };
    Subject::ALL.iter().map(subject).collect()
}

/// What readers are told of a rule.
pub(super) fn entry(rule: &Rule) -> Entry<'_> {
    Entry {
        id: &rule.id,
        summary: &rule.summary,
        why: Id::ALL.map(|id| (id, rule.why.of(id))).to_vec(),
        fix: Id::ALL.map(|id| (id, rule.fix.of(id))).to_vec(),
        severity: rule.severity,
        confidence: rule.confidence.name(),
        since: &rule.since,
        references: &rule.references,
        languages: &rule.languages,
        genres: if rule.genres.len() == Genre::ALL.len() {
            Vec::new()
        } else {
            rule.genres.iter().map(|genre| genre.name()).collect()
        },
        rewordings: rule
            .rewordings
            .iter()
            .map(|one| (one.from.as_str(), one.to.as_str()))
            .collect(),
        samples: rule
            .examples
            .iter()
            .map(|example| Sample {
                language: example.language,
                flagged: example.flagged.as_deref(),
                clean: example.clean.as_deref(),
            })
            .collect(),
    }
}

/// Counts how often rules fire over a folder: those selected, or all.
fn count(
    rules: Vec<Rule>,
    select: &[String],
    folder: &Path,
    console: &mut Console<'_>,
) -> io::Result<Outcome> {
    let ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
    let select = if select.is_empty() { &ids } else { select };
    match RuleSet::choose(rules, select, &[]) {
        Ok(rules) => stats::stats(&rules, folder, console),
        Err(unknown) => {
            complain(&unknown, console);
            Ok(Outcome::Trouble)
        }
    }
}

/// Runs the examples of rules and writes what went wrong.
fn run_examples(rules: Vec<Rule>, console: &mut Console<'_>) -> io::Result<Outcome> {
    let ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect();
    let rules = match RuleSet::choose(rules, &ids, &[]) {
        Ok(chosen) => chosen,
        Err(unknown) => {
            complain(&unknown, console);
            return Ok(Outcome::Trouble);
        }
    };
    let languages = Languages::with_phrases(rules.phrases()).unwrap_or_default();
    let mut failures = Vec::new();
    for rule in &rules.rules {
        let failed = rule::self_test(rule, &languages);
        failures.extend(failed.into_iter().map(|failure| (rule, failure)));
    }
    let mut out = Vec::new();
    for (rule, failure) in &failures {
        report::failure(
            &rule.id,
            failure.outcome,
            &failure.example,
            &failure.found,
            console.screens.stdout,
            &mut out,
        );
    }
    report::tested(rules.rules.len(), failures.len(), &mut out);
    console.stdout.write_all(&out)?;
    Ok(if failures.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
