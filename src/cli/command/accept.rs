//! `selon accept`: a finding accepted, by whom and why.

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueHint};

use super::drafts::{self, ArticleFindings, Finding};
use crate::baseline::{Accepted, Baseline, BaselineEntry};
use crate::cli::console::Console;
use crate::cli::files::display_name;
use crate::cli::git;
use crate::cli::input;
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::Workspace;
use crate::report::{Problem, ProblemKind, harmless_line};

/// How many lines an error lists at most.
const LISTED: usize = 5;

/// The arguments of `selon accept`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct AcceptArgs {
    /// Id of the rule, as shown in brackets beside the finding
    #[arg(value_name = "ID")]
    rule: String,

    /// Place of the finding: a file, or a file and a line
    #[arg(required = true, value_name = "FILE[:LINE]", value_hint = ValueHint::FilePath)]
    places: Vec<String>,

    /// Why it is accepted
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// Who accepts it [default: your name in git]
    #[arg(long, value_name = "NAME")]
    by: Option<String>,

    #[command(flatten)]
    config: ConfigOptions,

    /// Baseline to write [default: the nearest `selon-baseline.json`]
    #[arg(help_heading = "Baseline", long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  selon accept unsourced-figure desk/harbor.txt:7 --reason 'public record'
  selon accept vague-source wire/*.txt --reason 'named in the box' --by 'Maren Holt'";

/// Runs `selon accept`.
pub(in crate::cli) fn run(args: &AcceptArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some(author) = args
        .by
        .clone()
        .or_else(author)
        .filter(|name| !name.trim().is_empty())
    else {
        console.error("git does not know your name; say who accepts the finding with `--by`");
        return Ok(Outcome::Failed);
    };
    let reason: Vec<&str> = args.reason.split_whitespace().collect();
    if reason.is_empty() {
        console.error("`--reason` is empty; say why the finding is accepted");
        return Ok(Outcome::Failed);
    }
    let places: Vec<(String, Option<u32>)> = args.places.iter().map(|place| split(place)).collect();
    let rules = RuleOptions {
        select: vec![args.rule.clone()],
        ..RuleOptions::default()
    };
    let mut workspace = Workspace::new(
        &args.config,
        &BaselineOptions::to_write(args.baseline.as_ref()),
        &rules,
    );
    let files = places.iter().map(|(file, _)| PathBuf::from(file)).collect();
    let inputs = input::find_named(files, &mut workspace);
    let Some((articles, mut errors)) = drafts::find(inputs, &mut workspace, console)? else {
        return Ok(Outcome::Failed);
    };
    let accepted = Accepted {
        reason: reason.join(" "),
        author,
    };
    let mut chosen = Vec::new();
    for (file, line) in &places {
        let name = display_name(file.as_ref());
        let Some(article) = articles.iter().find(|one| one.name == name) else {
            continue;
        };
        let findings = on_line(&article.findings, *line);
        if findings.is_empty() {
            let place = line.map_or(String::new(), |line| format!(" on line {line}"));
            let (rule, elsewhere) = (&args.rule, elsewhere(&article.findings));
            errors.problems.push(Problem {
                kind: ProblemKind::Unreadable,
                path: name,
                message: format!("`{rule}` has no finding{place} to accept{elsewhere}"),
            });
        } else {
            chosen.push(Chosen { article, findings });
        }
    }
    for file in drafts::baselines(chosen.iter().map(|one| one.article)) {
        let own: Vec<&Chosen<'_>> = chosen
            .iter()
            .filter(|one| Arc::ptr_eq(&one.article.baseline, &file))
            .collect();
        let accept = |baseline: &mut Baseline| {
            for one in &own {
                one.accept(&accepted, baseline);
            }
        };
        if let Err(problem) = file.update(accept) {
            errors.problems.push(problem);
            continue;
        }
        for line in own.into_iter().flat_map(Chosen::lines) {
            writeln!(console.stdout, "{}", harmless_line(&line))?;
        }
    }
    console.stdout.flush()?;
    errors.show(console);
    Ok(errors.outcome())
}

/// The findings that are accepted in an article.
struct Chosen<'a> {
    article: &'a ArticleFindings,
    findings: Vec<&'a Finding>,
}

impl Chosen<'_> {
    fn accept(&self, accepted: &Accepted, baseline: &mut Baseline) {
        for Finding { key, text, .. } in &self.findings {
            let entry = BaselineEntry {
                text: text.clone(),
                accepted: Some(accepted.clone()),
            };
            baseline.insert(&self.article.path, key.clone(), entry);
        }
    }

    /// A line about each, once they are accepted.
    fn lines(&self) -> Vec<String> {
        let name = &self.article.name;
        let line = |finding: &&Finding| {
            let Finding { text, lines, .. } = finding;
            format!("accepted {name}:{}: {text}", lines.0)
        };
        self.findings.iter().map(line).collect()
    }
}

/// The findings on a line, or all of them.
fn on_line(findings: &[Finding], line: Option<u32>) -> Vec<&Finding> {
    let is_on_line = |finding: &&Finding| {
        let (first, last) = finding.lines;
        line.is_none_or(|line| first <= line && line <= last)
    };
    findings.iter().filter(is_on_line).collect()
}

/// Where else a rule has findings, in case lines have moved.
fn elsewhere(findings: &[Finding]) -> String {
    let mut lines: Vec<u32> = findings.iter().map(|finding| finding.lines.0).collect();
    lines.dedup();
    let listed: Vec<String> = lines.iter().take(LISTED).map(u32::to_string).collect();
    let more = if lines.len() > LISTED {
        " and others"
    } else {
        ""
    };
    match listed.as_slice() {
        [] => String::new(),
        [line] => format!("; it has one on line {line}"),
        _ => format!("; it has some on lines {}{more}", listed.join(", ")),
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

/// The name of the user according to git.
pub(super) fn author() -> Option<String> {
    let name = env::var("GIT_AUTHOR_NAME").ok();
    let name = name.filter(|name| !name.trim().is_empty());
    name.or_else(|| {
        let output = git::run(Path::new("."), &[], ["config", "user.name"]);
        let output = output.ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()
    })
    .map(|name| name.trim().to_owned())
}
