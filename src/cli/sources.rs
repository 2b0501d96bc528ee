//! `selon sources`: who is credited, how often, with how much, and why unnamed.

use std::io;

use clap::{Args, ValueEnum};

use super::console::Console;
use super::home::Homes;
use super::ledger::LedgerOptions;
use super::settle::RuleFlags;
use super::trouble::{Trouble, broken};
use super::{Outcome, arguments, batch, input, project, review};
use crate::document;
use crate::report::{self, Problem, Screen, Sources};

/// The arguments of `selon sources`.
#[derive(Debug, Args)]
pub(super) struct Ask {
    #[command(flatten)]
    input: arguments::Input,

    /// The form of the ledger
    #[arg(
        help_heading = "Report",
        long,
        value_enum,
        default_value = "text",
        value_name = "FORMAT"
    )]
    format: Form,

    /// One ledger of all articles, those with most statements first, instead of one of each
    #[arg(help_heading = "Report", long)]
    total: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A table, for people
    Text,
    /// For spreadsheets: one row a source
    Csv,
    /// For programs: JSON, version 1, of each article and of all
    Json,
}

/// Runs `selon sources`.
pub(super) fn sources(ask: &Ask, console: &mut Console<'_>) -> io::Result<Outcome> {
    let ledger = LedgerOptions::none();
    let rules = RuleFlags::default();
    let mut homes = Homes::new(&ask.input.options, &ledger, &rules);
    let mut inputs = input::find(&ask.input, console.stdin, &mut homes);
    let mut problems = std::mem::take(&mut inputs.problems);
    problems.extend(homes.trouble().show(console));
    let work = |input: input::Input| -> Result<_, Problem> {
        let place = input.place();
        let (text, format) = input.read()?;
        let document = document::extract(&text, format);
        let (settings, mistakes) = review::settle(&document, &place);
        let language = project::language(&settings);
        let languages = &place.home.project.languages;
        let found = crate::inspect_document(&document, language, languages, Sources::of);
        drop(document);
        Ok((found, broken(text, mistakes)))
    };
    let mut ledger = Report {
        form: ask.format,
        is_total: ask.total,
        screen: console.screens.stdout,
        all: Sources::default(),
        lead: "",
    };
    console.stdout.write_all(&ledger.begin())?;
    batch::each(inputs.files, console.is_watched, work, |done| match done {
        Ok((found, broken)) => {
            problems.extend(Trouble::in_files(broken).show(console));
            console.stdout.write_all(&ledger.article(&found))
        }
        Err(problem) => {
            problems.push(problem);
            Ok(())
        }
    })?;
    Problem::sort(&mut problems);
    console.stdout.write_all(&ledger.end(&problems))?;
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}

/// A report of sources in the making.
struct Report {
    form: Form,
    /// Whether people are shown one ledger of all articles instead of one of each.
    is_total: bool,
    screen: Screen,
    /// The sources of all articles, where somebody wants them.
    all: Sources,
    /// What stands before the next article.
    lead: &'static str,
}

impl Report {
    fn begin(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self.form {
            Form::Text => {}
            Form::Csv => Sources::csv_head(&mut out),
            Form::Json => Sources::json_head(&mut out),
        }
        out
    }

    fn article(&mut self, found: &Sources) -> Vec<u8> {
        let mut out = Vec::new();
        if self.is_total || self.form == Form::Json {
            self.all.add(found);
        }
        match self.form {
            Form::Json => {
                out.extend_from_slice(self.lead.as_bytes());
                self.lead = report::between(report::Format::Json);
                found.json(&mut out);
            }
            Form::Text if !self.is_total => found.table(self.screen, &mut out),
            Form::Csv if !self.is_total => found.csv(&mut out),
            Form::Text | Form::Csv => {}
        }
        out
    }

    fn end(self, problems: &[Problem]) -> Vec<u8> {
        let all = self.all.merged();
        let mut out = Vec::new();
        match self.form {
            Form::Json => all.json_tail(problems, &mut out),
            Form::Text if self.is_total => all.table(self.screen, &mut out),
            Form::Csv if self.is_total => all.csv(&mut out),
            Form::Text | Form::Csv => {}
        }
        out
    }
}
