//! `selon baseline`: the findings of today written down, so that only new ones are reported.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueHint};

use super::drafts::{self, ArticleFindings};
use crate::baseline::{Baseline, BaselineEntry, EntryKey, Orphans};
use crate::cli::console::Console;
use crate::cli::input;
use crate::cli::options::{BaselineOptions, InputOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::{BaselineFile, Workspace};
use crate::report::harmless_line;

/// The arguments of `selon baseline`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(mut_arg("paths", |paths| paths.help(PATHS_HELP).long_help(None)))]
#[command(mut_arg("stdin_filename", |name| name.hide(true)))]
pub(in crate::cli) struct BaselineArgs {
    #[command(flatten)]
    input: InputOptions,

    #[command(flatten)]
    rules: RuleOptions,

    /// Baseline to write [default: the nearest `selon-baseline.json`]
    #[arg(help_heading = "Baseline", long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,

    /// Only remove entries: those that match no finding, and those of deleted files
    #[arg(help_heading = "Baseline", long)]
    prune: bool,
}

/// The help of `paths`: standard input cannot be in a baseline.
const PATHS_HELP: &str = "Files, folders, or patterns such as `'2024/**/*.md'`";

const EXAMPLES: &str = "\
Examples:
  selon baseline           record the findings in this folder and below
  selon baseline wire/     record those in a folder; other entries stay
  selon baseline --prune   remove the entries that match no finding

Findings are matched by file, rule and sentence. Text that is moved or rewrapped within its file
still matches its entry, as does a renamed file; an edited sentence does not. Entries of accepted
findings stay until they are pruned.";

/// Runs `selon baseline`.
pub(in crate::cli) fn run(args: &BaselineArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut workspace = Workspace::new(
        &args.input.config,
        &BaselineOptions::to_write(args.baseline.as_ref()),
        &args.rules,
    );
    let inputs = input::find(&args.input, console.stdin, &mut workspace);
    if inputs.includes_stdin() {
        console.error("standard input cannot be recorded in a baseline; name files or folders");
        return Ok(Outcome::Failed);
    }
    let Some((articles, mut errors)) = drafts::find(inputs, &mut workspace, console)? else {
        return Ok(Outcome::Failed);
    };
    let mut counts = Counts::default();
    let (mut is_updated, mut written) = (false, Vec::new());
    for file in drafts::baselines(&articles) {
        let own = articles
            .iter()
            .filter(|one| Arc::ptr_eq(&one.baseline, &file));
        match file.update(|baseline| record(baseline, &file, own, args.prune)) {
            Ok((counted, is_written)) => {
                counts.add(counted);
                is_updated = true;
                if is_written {
                    written.push(file.shown.to_string_lossy().into_owned());
                }
            }
            Err(problem) => errors.problems.push(problem),
        }
    }
    // There is nothing to count in a file that cannot be read or written.
    if is_updated {
        counts.write(args.prune, &written, console)?;
    }
    console.stdout.flush()?;
    errors.show(console);
    Ok(errors.outcome())
}

/// What changes in a baseline.
#[derive(Debug, Default)]
struct Counts {
    new: usize,
    kept: usize,
    /// A line about each entry that was removed.
    gone: Vec<String>,
    /// Files with entries that no longer exist.
    orphans: usize,
}

/// Updates the entries of a baseline to the findings in its articles.
fn record<'a>(
    baseline: &mut Baseline,
    file: &BaselineFile,
    articles: impl Iterator<Item = &'a ArticleFindings>,
    prune: bool,
) -> Counts {
    let mut counts = Counts::default();
    let orphans = baseline.orphans(|path| file.is_gone(path));
    for article in articles {
        counts.add(update(baseline, article, &orphans, prune));
    }
    let gone = baseline.paths().filter(|path| file.is_gone(path));
    let gone: Vec<String> = gone.map(str::to_owned).collect();
    if prune {
        for path in gone {
            let entries = baseline.retain(&path, |_, _| false);
            counts.remove(&path, entries);
        }
    } else {
        counts.orphans += gone.len();
    }
    counts
}

/// Updates the entries of one article to its findings. Entries of rules that did not run stay, and so
/// do accepted findings unless they are pruned.
fn update(
    baseline: &mut Baseline,
    article: &ArticleFindings,
    orphans: &Orphans,
    prune: bool,
) -> Counts {
    let ArticleFindings {
        path,
        findings,
        unsure,
        rules,
        language,
        ..
    } = article;
    let all = findings.iter().chain(unsure);
    let found: BTreeSet<EntryKey> = all.map(|finding| finding.key.clone()).collect();
    let inherited = orphans.inherited(&found);
    let ran = |rule: &str| rules.runs(rule, *language) || !rules.knows(rule);
    let mut counts = Counts::default();
    let gone = baseline.retain(path, |key, entry| {
        let stays = entry.accepted.is_some() && !prune;
        found.contains(key) || !ran(&key.rule) || stays
    });
    counts.remove(path, gone);
    for finding in findings {
        if baseline.get(path, &finding.key).is_some() {
            counts.kept += 1;
        } else if let Some(&entry) = inherited.get(&finding.key) {
            // The article was renamed; who accepted a finding in it, and why, goes along.
            counts.kept += 1;
            baseline.insert(path, finding.key.clone(), entry.clone());
        } else if !prune {
            counts.new += 1;
            let entry = BaselineEntry {
                text: finding.text.clone(),
                accepted: None,
            };
            baseline.insert(path, finding.key.clone(), entry);
        }
    }
    counts
}

impl Counts {
    fn remove(&mut self, path: &str, gone: Vec<(EntryKey, BaselineEntry)>) {
        let gone = gone.into_iter();
        let lines =
            gone.map(|(key, entry)| format!("removed {path}: {}: {}", key.rule, entry.text));
        self.gone.extend(lines);
    }

    fn add(&mut self, other: Self) {
        self.new += other.new;
        self.kept += other.kept;
        self.gone.extend(other.gone);
        self.orphans += other.orphans;
    }

    fn write(&self, prune: bool, written: &[String], console: &mut Console<'_>) -> io::Result<()> {
        let out = &mut *console.stdout;
        for line in &self.gone {
            writeln!(out, "{}", harmless_line(line))?;
        }
        for path in written {
            writeln!(out, "wrote {}", harmless_line(path))?;
        }
        let gone = self.gone.len();
        if prune {
            writeln!(out, "{} kept, {gone} removed", self.kept)?;
        } else {
            writeln!(
                out,
                "{} kept, {} added, {gone} removed",
                self.kept, self.new
            )?;
        }
        match self.orphans {
            0 => {}
            1 => writeln!(
                out,
                "1 file no longer exists; `--prune` removes its entries"
            )?,
            count => writeln!(
                out,
                "{count} files no longer exist; `--prune` removes their entries"
            )?,
        }
        Ok(())
    }
}
