//! `selon sources`: who is credited, how often, with how much, and why unnamed.

use std::io;

use clap::{Args, ValueEnum};

use super::console::Console;
use super::home::Homes;
use super::ledger::LedgerOptions;
use super::rules::Known;
use super::settle::RuleFlags;
use super::{Outcome, arguments, batch, input, project, review};
use crate::document;
use crate::report::{self, Problem, Sources};

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
        Ok((found, (!mistakes.is_empty()).then_some((text, mistakes))))
    };
    let mut all = Sources::default();
    let mut lead = "";
    let mut out = Vec::new();
    match ask.format {
        Form::Text => {}
        Form::Csv => Sources::csv_head(&mut out),
        Form::Json => Sources::json_head(&mut out),
    }
    console.stdout.write_all(&out)?;
    batch::each(inputs.files, console.is_watched, work, |done| {
        let (found, broken) = match done {
            Ok(done) => done,
            Err(problem) => {
                problems.push(problem);
                return Ok(());
            }
        };
        let broken = Known {
            broken: broken.into_iter().collect(),
            ..Known::default()
        };
        problems.extend(broken.show(console));
        if ask.total || ask.format == Form::Json {
            all.add(&found);
        }
        let mut out = Vec::new();
        match ask.format {
            Form::Json => {
                out.extend_from_slice(lead.as_bytes());
                lead = report::between(report::Format::Json);
                found.json(&mut out);
            }
            Form::Text if !ask.total => found.table(console.screens.stdout, &mut out),
            Form::Csv if !ask.total => found.csv(&mut out),
            Form::Text | Form::Csv => {}
        }
        console.stdout.write_all(&out)
    })?;
    problems.sort_by(|one, other| one.path.cmp(&other.path));
    let all = all.merged();
    let mut out = Vec::new();
    match ask.format {
        Form::Json => all.json_tail(&problems, &mut out),
        Form::Text if ask.total => all.table(console.screens.stdout, &mut out),
        Form::Csv if ask.total => all.csv(&mut out),
        Form::Text | Form::Csv => {}
    }
    console.stdout.write_all(&out)?;
    console.stdout.flush()?;
    console.problems(&problems);
    Ok(Outcome::of(&problems))
}
