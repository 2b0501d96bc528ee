//! `selon baseline`: what stands today, written down.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::console::Console;
use super::home::Homes;
use super::known::{self, Drafts, Found, plain};
use super::ledger::LedgerOptions;
use super::settle::RuleFlags;
use super::{Outcome, arguments, input};
use crate::baseline::{Baseline, Key, Known};
use crate::report::Problem;

#[derive(Debug, Args)]
pub(super) struct Write {
    #[command(flatten)]
    input: arguments::Input,

    #[command(flatten)]
    rules: RuleFlags,

    /// The file to write, rather than the nearest `selon-baseline.json`
    #[arg(help_heading = "Baseline", long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,

    /// Add nothing: take out the entries that no finding answers to, and those of files that are gone
    #[arg(help_heading = "Baseline", long)]
    prune: bool,
}

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
    let Some((found, mut problems)) = known::find(inputs, &mut homes, console)? else {
        return Ok(Outcome::Trouble);
    };
    let mut drafts = Drafts::new();
    let mut counts = Counts::default();
    for one in found.iter().filter(|one| !one.ledger.is_damaged) {
        let draft = &mut known::draft(&mut drafts, &one.ledger).1;
        counts.add(update(draft, one, arguments.prune));
    }
    for (ledger, draft) in drafts.values_mut() {
        let is_gone = |path: &String| !ledger.folder.join(path).exists();
        let orphans: Vec<String> = draft.paths().map(str::to_owned).filter(is_gone).collect();
        if arguments.prune {
            for path in orphans {
                let gone = draft.retain(&path, |_, _| false);
                counts.lose(&path, gone);
            }
        } else {
            counts.orphans += orphans.len();
        }
    }
    let written = known::save(&drafts, &mut problems);
    // Of a file that cannot be read, nothing is known and nothing is new.
    if found.iter().any(|one| !one.ledger.is_damaged) {
        counts.tell(arguments.prune, &written, console)?;
    }
    Problem::sort(&mut problems);
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// What changes in a baseline.
#[derive(Debug, Default)]
struct Counts {
    new: usize,
    kept: usize,
    /// What is said of the entries that are no more.
    gone: Vec<String>,
    /// Files with entries that are no more.
    orphans: usize,
}

/// Brings the entries of one file up to what stands in it; entries of rules that did not run stay,
/// and so do accepted findings unless they are to be pruned.
fn update(draft: &mut Baseline, found: &Found, prune: bool) -> Counts {
    let stands: BTreeSet<&Key> = found.findings.iter().map(|finding| &finding.key).collect();
    let ran = |rule: &str| found.rules.runs(rule, found.language) || !found.rules.knows(rule);
    let mut counts = Counts::default();
    let gone = draft.retain(&found.path, |key, known| {
        let stays = known.accepted.is_some() && !prune;
        stands.contains(key) || !ran(&key.rule) || stays
    });
    counts.lose(&found.path, gone);
    for finding in &found.findings {
        if draft.get(&found.path, &finding.key).is_some() {
            counts.kept += 1;
        } else if !prune {
            counts.new += 1;
            let known = Known {
                text: finding.text.clone(),
                accepted: None,
            };
            draft.insert(&found.path, finding.key.clone(), known);
        }
    }
    counts
}

impl Counts {
    fn lose(&mut self, path: &str, gone: Vec<(Key, Known)>) {
        let gone = gone.into_iter();
        let told = gone.map(|(key, known)| format!("gone {path}: {}: {}", key.rule, known.text));
        self.gone.extend(told);
    }

    fn add(&mut self, other: Self) {
        self.new += other.new;
        self.kept += other.kept;
        self.gone.extend(other.gone);
        self.orphans += other.orphans;
    }

    fn tell(&self, prune: bool, written: &[String], console: &mut Console<'_>) -> io::Result<()> {
        let out = &mut *console.stdout;
        for line in &self.gone {
            writeln!(out, "{}", plain(line))?;
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
