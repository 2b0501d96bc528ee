//! `selon accept`: who accepts a finding, and why.

use std::env;
use std::io;
use std::path::PathBuf;
use std::process::Command;

use clap::{Args, ValueHint};

use super::console::Console;
use super::home::Homes;
use super::known::{self, Drafts, Finding, Found, plain};
use super::ledger::LedgerOptions;
use super::settle::{Options, RuleFlags};
use super::{Outcome, input};
use crate::baseline::{Accepted, Known};
use crate::report::Problem;

/// How many lines a person is pointed to at most.
const TOLD: usize = 5;

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
    options: Options,

    /// The file to write, rather than the nearest `selon-baseline.json`
    #[arg(help_heading = "Baseline", long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,
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
    let reason: Vec<&str> = arguments.reason.split_whitespace().collect();
    if reason.is_empty() {
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
    let Some((found, mut problems)) = known::find(inputs, &mut homes, console)? else {
        return Ok(Outcome::Trouble);
    };
    let accepted = Accepted {
        reason: reason.join(" "),
        author,
    };
    let mut drafts = Drafts::new();
    let mut told = Vec::new();
    for (file, line) in &places {
        let name = input::name(file.as_ref());
        let Some(one) = found.iter().find(|one| one.name == name) else {
            continue;
        };
        let lines = take(one, *line, &accepted, &mut drafts);
        if lines.is_empty() {
            let place = line.map_or(String::new(), |line| format!(" on line {line}"));
            let (rule, elsewhere) = (&arguments.rule, elsewhere(&one.findings));
            problems.push(Problem {
                path: name,
                message: format!("`{rule}` finds nothing{place} to accept{elsewhere}"),
            });
        }
        told.extend(lines);
    }
    let written = known::save(&drafts, &mut problems);
    for line in told.iter().filter(|_| !written.is_empty()) {
        writeln!(console.stdout, "{}", plain(line))?;
    }
    Problem::sort(&mut problems);
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// Accepts what stands in a file, or on one line of it, and gives what is said of each finding.
fn take(found: &Found, line: Option<u32>, accepted: &Accepted, drafts: &mut Drafts) -> Vec<String> {
    let stands = |finding: &&Finding| {
        let (first, last) = finding.lines;
        line.is_none_or(|line| first <= line && line <= last)
    };
    let mut told = Vec::new();
    for finding in found.findings.iter().filter(stands) {
        let Finding { key, text, lines } = finding;
        told.push(format!("accepted {}:{}: {text}", found.name, lines.0));
        let known = Known {
            text: text.clone(),
            accepted: Some(accepted.clone()),
        };
        let draft = &mut known::draft(drafts, &found.ledger).1;
        draft.insert(&found.path, key.clone(), known);
    }
    told
}

/// Where a rule finds something, when it does not where it was said to: lines move.
fn elsewhere(findings: &[Finding]) -> String {
    let mut lines: Vec<u32> = findings.iter().map(|finding| finding.lines.0).collect();
    lines.dedup();
    let told: Vec<String> = lines.iter().take(TOLD).map(u32::to_string).collect();
    let more = if lines.len() > TOLD {
        " and others"
    } else {
        ""
    };
    match told.as_slice() {
        [] => String::new(),
        [line] => format!("; it does on line {line}"),
        _ => format!("; it does on lines {}{more}", told.join(", ")),
    }
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
    let told = told.filter(|name| !name.trim().is_empty());
    told.or_else(|| {
        let output = Command::new("git").args(["config", "user.name"]).output();
        let output = output.ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()
    })
    .map(|name| name.trim().to_owned())
}
