//! `selon baseline` and `selon accept`: what is known of findings, written down.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::io;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use clap::{Args, ValueHint};

use super::console::Console;
use super::home::Homes;
use super::input::{self, Input, Inputs};
use super::ledger::{Ledger, LedgerOptions, write_whole};
use super::review;
use super::rules;
use super::settle::RuleFlags;
use super::{Outcome, arguments, batch};
use crate::baseline::{Accepted, Baseline, Key, Known};
use crate::diagnostic::Diagnostic;
use crate::report::Problem;
use crate::rule::RuleSet;
use crate::text::Text;

/// The most characters of an article that an entry repeats.
const LONGEST: usize = 80;

#[derive(Debug, Args)]
pub(super) struct Write {
    #[command(flatten)]
    input: arguments::Input,

    #[command(flatten)]
    rules: RuleFlags,

    /// The file to write, rather than the nearest `selon-baseline.json`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,

    /// Add nothing: take out the entries that no finding answers to, and those of files that are gone
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Args)]
pub(super) struct Accept {
    /// The rule, as it stands in brackets beside the finding
    #[arg(value_name = "ID")]
    rule: String,

    /// Where the finding is: a file, or a file and a line
    #[arg(required = true, value_name = "FILE[:LINE]", value_hint = ValueHint::FilePath)]
    places: Vec<String>,

    /// Why it is accepted
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// Who accepts it; without it, who git says you are
    #[arg(long, value_name = "NAME")]
    by: Option<String>,

    #[command(flatten)]
    options: super::settle::Options,

    /// The file to write, rather than the nearest `selon-baseline.json`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,
}

/// What was found in one file, baseline or no.
struct Found {
    text: Text,
    ledger: Arc<Ledger>,
    /// Its path in the baseline.
    path: String,
    findings: Vec<Diagnostic>,
    /// The rules that ran, and those there are not.
    rules: Arc<RuleSet>,
    language: crate::language::Id,
    mistakes: Vec<Diagnostic>,
}

/// Baselines on their way, by their files.
type Drafts = BTreeMap<PathBuf, (Arc<Ledger>, Baseline)>;

/// Runs `selon baseline`.
pub(super) fn write(arguments: &Write, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut homes = Homes::new(
        &arguments.input.options,
        &LedgerOptions::to_write(arguments.baseline.as_ref()),
        &arguments.rules,
    );
    let inputs = input::find(&arguments.input, console.stdin, &mut homes);
    if inputs.reads_stdin() {
        console.trouble("standard input has no place in a baseline: nobody would find it again");
        return Ok(Outcome::Trouble);
    }
    let Some((found, mut problems)) = find(inputs, &mut homes, console)? else {
        return Ok(Outcome::Trouble);
    };
    let mut drafts = Drafts::new();
    let mut counts = Counts::default();
    for one in &found {
        let draft = &mut draft(&mut drafts, &one.ledger).1;
        counts.add(update(draft, one, arguments.prune));
    }
    for (ledger, draft) in drafts.values_mut() {
        let is_gone = |path: &str| !ledger.folder.join(path).exists();
        if arguments.prune {
            counts
                .gone
                .extend(draft.retain(|path, _, _| !is_gone(path)));
        } else {
            counts.orphans += draft.paths().filter(|path| is_gone(path)).count();
        }
    }
    let written = save(&drafts, &mut problems);
    counts.tell(arguments.prune, &written, console)?;
    problems.sort();
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// Runs `selon accept`.
pub(super) fn accept(arguments: &Accept, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some(author) = arguments
        .by
        .clone()
        .or_else(author)
        .filter(|name| !name.trim().is_empty())
    else {
        console.trouble("nobody to accept it: git knows no name of yours, so give one with `--by`");
        return Ok(Outcome::Trouble);
    };
    if arguments.reason.trim().is_empty() {
        console
            .trouble("`--reason` is empty, and whoever reads the article next will want to know");
        return Ok(Outcome::Trouble);
    }
    let places: Vec<(String, Option<u32>)> =
        arguments.places.iter().map(|place| split(place)).collect();
    let rules = RuleFlags {
        select: vec![arguments.rule.clone()],
        ..RuleFlags::default()
    };
    let mut homes = Homes::new(
        &arguments.options,
        &LedgerOptions::to_write(arguments.baseline.as_ref()),
        &rules,
    );
    let files = places.iter().map(|(file, _)| PathBuf::from(file)).collect();
    let inputs = input::find_named(files, &mut homes);
    let Some((found, mut problems)) = find(inputs, &mut homes, console)? else {
        return Ok(Outcome::Trouble);
    };
    let accepted = Accepted {
        reason: arguments
            .reason
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        author,
    };
    let mut drafts = Drafts::new();
    let mut told = Vec::new();
    for (file, line) in &places {
        let name = input::name(file.as_ref());
        let Some(one) = found.iter().find(|one| one.text.name() == name) else {
            continue;
        };
        let stands = |finding: &&Diagnostic| {
            let at = |offset| one.text.position(offset).line;
            let (first, last) = (
                at(finding.span.start),
                at(finding.span.end.saturating_sub(1)),
            );
            line.is_none_or(|line| first <= line && line <= last)
        };
        let mut any = false;
        for finding in one.findings.iter().filter(stands) {
            any = true;
            let known = Known {
                text: excerpt(&one.text, finding),
                accepted: Some(accepted.clone()),
            };
            let line = one.text.position(finding.span.start).line;
            told.push(format!("accepted {name}:{line}: {}", known.text));
            let draft = &mut draft(&mut drafts, &one.ledger).1;
            draft.insert(&one.path, Key::of(finding), known);
        }
        if !any {
            let place = line.map_or(String::new(), |line| format!(" on line {line}"));
            problems.push(Problem {
                path: name,
                message: format!("`{}` finds nothing{place} to accept", arguments.rule),
            });
        }
    }
    let written = save(&drafts, &mut problems);
    for line in told.iter().filter(|_| !written.is_empty()) {
        writeln!(console.stdout, "{}", plain(line))?;
    }
    problems.sort();
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// Finds what stands in files, comments in them aside; none when a rule is asked for that there is
/// not, and it was said which.
fn find(
    inputs: Inputs,
    homes: &mut Homes,
    console: &mut Console<'_>,
) -> io::Result<Option<(Vec<Found>, Vec<Problem>)>> {
    let unknown = homes.unknown();
    if !unknown.is_empty() {
        rules::complain(&unknown, console);
        return Ok(None);
    }
    let mut problems = inputs.problems;
    problems.extend(homes.trouble().show(console));
    let work = |input: Input| {
        let place = input.place();
        let (text, format) = input.read()?;
        let (checked, rules, mistakes) = review::check(&text, format, &place);
        Ok(Found {
            findings: checked.reported,
            language: checked.language,
            ledger: Arc::clone(&place.home.ledger),
            path: place.ledger_path,
            text,
            rules,
            mistakes,
        })
    };
    let mut found = Vec::new();
    batch::each(inputs.files, console.is_watched, work, |done| {
        match done {
            Ok(one) => found.push(one),
            Err(problem) => problems.push(problem),
        }
        Ok(())
    })?;
    for one in &found {
        if !one.mistakes.is_empty() {
            let broken = rules::Known {
                broken: vec![(one.text.clone(), one.mistakes.clone())],
                ..rules::Known::default()
            };
            problems.extend(broken.show(console));
        }
    }
    Ok(Some((found, problems)))
}

/// The draft of a baseline, which starts as what the file says.
fn draft<'d>(drafts: &'d mut Drafts, ledger: &Arc<Ledger>) -> &'d mut (Arc<Ledger>, Baseline) {
    let start = || (Arc::clone(ledger), ledger.baseline.clone());
    drafts.entry(ledger.path.clone()).or_insert_with(start)
}

/// What changes in a baseline.
#[derive(Debug, Default)]
struct Counts {
    new: usize,
    kept: usize,
    gone: Vec<(String, Key, Known)>,
    /// Files with entries that are no more.
    orphans: usize,
}

/// Brings the entries of one file up to what stands in it; entries of rules that did not run stay,
/// and so do accepted findings unless they are to be pruned.
fn update(draft: &mut Baseline, found: &Found, prune: bool) -> Counts {
    let stands: BTreeSet<Key> = found.findings.iter().map(Key::of).collect();
    let ran = |rule: &str| found.rules.runs(rule, found.language) || !found.rules.knows(rule);
    let mut counts = Counts {
        gone: draft.retain(|path, key, known| {
            let stays = known.accepted.is_some() && !prune;
            path != found.path || stands.contains(key) || !ran(&key.rule) || stays
        }),
        ..Counts::default()
    };
    for finding in &found.findings {
        let key = Key::of(finding);
        if draft.get(&found.path, &key).is_some() {
            counts.kept += 1;
        } else if !prune {
            counts.new += 1;
            let known = Known {
                text: excerpt(&found.text, finding),
                accepted: None,
            };
            draft.insert(&found.path, key, known);
        }
    }
    counts
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.new += other.new;
        self.kept += other.kept;
        self.gone.extend(other.gone);
        self.orphans += other.orphans;
    }

    fn tell(&self, prune: bool, written: &[String], console: &mut Console<'_>) -> io::Result<()> {
        let out = &mut *console.stdout;
        for (path, key, known) in &self.gone {
            let line = format!("gone {path}: {}: {}", key.rule, known.text);
            writeln!(out, "{}", plain(&line))?;
        }
        for path in written {
            writeln!(out, "wrote {path}")?;
        }
        let gone = self.gone.len();
        if prune {
            writeln!(out, "{} known, {gone} gone", self.kept)?;
        } else {
            writeln!(out, "{} known, {} new, {gone} gone", self.kept, self.new)?;
        }
        if self.orphans > 0 {
            let files = if self.orphans == 1 {
                "file that is"
            } else {
                "files that are"
            };
            let count = self.orphans;
            writeln!(
                out,
                "entries of {count} {files} no more; `--prune` takes them out"
            )?;
        }
        Ok(())
    }
}

/// Writes the baselines that differ from their files, and gives their names.
fn save(drafts: &Drafts, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut written = Vec::new();
    for (path, (ledger, draft)) in drafts {
        let shown = ledger.shown.to_string_lossy().into_owned();
        // What cannot be read must not be written over: somebody's reasons may be in it.
        if ledger.is_damaged || ledger.exists && *draft == ledger.baseline {
            continue;
        }
        match write_whole(path, &draft.write()) {
            Ok(()) => written.push(shown),
            Err(error) => problems.push(Problem {
                path: shown,
                message: format!("cannot be written: {error}"),
            }),
        }
    }
    written
}

/// The words flagged, on one line, as far as a person needs them to know the place.
fn excerpt(text: &Text, finding: &Diagnostic) -> String {
    let words: Vec<&str> = text.slice(finding.span).split_whitespace().collect();
    let words = words.join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words,
    }
}

/// What can be shown of an article, which cannot command the terminal.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).collect()
}

/// A place as the command line writes it: `desk/a.md`, `desk/a.md:12`, `desk/a.md:12:3`.
fn split(place: &str) -> (String, Option<u32>) {
    let mut file = place;
    let mut line = None;
    while let Some((before, number)) = file.rsplit_once(':') {
        let Ok(number) = number.parse() else { break };
        (file, line) = (before, Some(number));
    }
    (file.to_owned(), line)
}

/// Who git says is at work.
fn author() -> Option<String> {
    let told = env::var("GIT_AUTHOR_NAME").ok();
    told.or_else(|| {
        let output = Command::new("git").args(["config", "user.name"]).output();
        let output = output.ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()
    })
    .map(|name| name.trim().to_owned())
}
