//! `selon check` and `selon inspect`: every file read, analysed and reported.

use std::io;

use super::arguments::{self, Check, Inspect};
use super::console::Console;
use super::{Outcome, batch, input, rules};
use crate::diagnostic::Severity;
use crate::document::Format;
use crate::language::Languages;
use crate::report::{self, Problem, Style, Summary};
use crate::text::Text;

/// Runs `selon check`.
pub(super) fn check(arguments: &Check, console: &mut Console<'_>) -> io::Result<Outcome> {
    let Some((rules, broken)) = rules::choose(arguments, console) else {
        return Ok(Outcome::Trouble);
    };
    let Ok(languages) = Languages::with_phrases(rules.phrases()) else {
        // Rules are refused where they are read when a phrase of theirs is none.
        console.trouble("a rule has a phrase that is none");
        return Ok(Outcome::Trouble);
    };
    let style = style(&arguments.input, console);
    let language = arguments.input.language;
    let mut run = Run::new(style, !arguments.quiet);
    run.files(&arguments.input, console, |text, format, out| {
        let checked = crate::check(text, format, language, &languages, &rules);
        report::findings(style, text, checked.language, &checked.reported, out);
        Summary::of(&checked.reported, &checked.suppressed)
    })?;
    let threshold = Severity::from(arguments.fail_on);
    run.problems.extend(broken);
    let is_json = style.format == report::Format::Json;
    let outcome = run.end(is_json || !arguments.quiet, console)?;
    if outcome == Outcome::Clean && run.summary.at_least(threshold) > 0 {
        return Ok(Outcome::Findings);
    }
    Ok(outcome)
}

/// Runs `selon inspect`.
pub(super) fn inspect(arguments: &Inspect, console: &mut Console<'_>) -> io::Result<Outcome> {
    let languages = Languages::default();
    let style = style(&arguments.input, console);
    let language = arguments.input.language;
    let mut run = Run::new(style, true);
    run.files(&arguments.input, console, |text, format, out| {
        crate::inspect(
            text,
            format,
            language,
            &languages,
            |article, annotations| {
                report::analysis(style, article, annotations, out);
            },
        );
        Summary::default()
    })?;
    run.end(false, console)
}

fn style(input: &arguments::Input, console: &Console<'_>) -> Style {
    Style {
        format: input.format.into(),
        color: console.color.stdout,
    }
}

/// A report in the making.
struct Run {
    style: Style,
    /// Whether a person may be shown how far it has come.
    shows_progress: bool,
    summary: Summary,
    problems: Vec<Problem>,
}

impl Run {
    fn new(style: Style, shows_progress: bool) -> Self {
        Self {
            style,
            shows_progress,
            summary: Summary::default(),
            problems: Vec::new(),
        }
    }

    /// Writes the part of each file, in the order of their paths.
    ///
    /// `part` appends the part of one file and counts what is in it.
    fn files(
        &mut self,
        input: &arguments::Input,
        console: &mut Console<'_>,
        part: impl Fn(&Text, Format, &mut Vec<u8>) -> Summary + Sync,
    ) -> io::Result<()> {
        let (inputs, problems) = input::find(&input.paths, &input.stdin_filename, console.stdin);
        self.problems = problems;
        let format = self.style.format;
        console.stdout.write_all(report::begin(format).as_bytes())?;
        let mut lead = "";
        let work = |input: input::Input| {
            let (text, format) = input.read()?;
            let mut out = Vec::new();
            let summary = part(&text, format, &mut out);
            Ok((out, summary))
        };
        let is_watched = self.shows_progress && console.is_watched;
        batch::each(inputs, is_watched, work, |done| match done {
            Ok((out, summary)) => {
                self.summary.add(summary);
                console.stdout.write_all(lead.as_bytes())?;
                lead = report::between(format);
                console.stdout.write_all(&out)
            }
            Err(problem) => {
                self.problems.push(problem);
                Ok(())
            }
        })
    }

    /// Writes what is said once all files are done: problems, where a person sees them last, and
    /// the summary when there is to be one.
    fn end(&mut self, summarizes: bool, console: &mut Console<'_>) -> io::Result<Outcome> {
        self.problems.sort();
        let summary = summarizes.then_some(self.summary);
        let mut out = Vec::new();
        report::end(self.style, &self.problems, summary, &mut out);
        if self.style.format == report::Format::Json {
            // Where both streams meet, nothing stands inside what a program reads.
            console.stdout.write_all(&out)?;
            out.clear();
        }
        console.stdout.flush()?;
        console.problems(&self.problems);
        console.stdout.write_all(&out)?;
        Ok(Outcome::of(&self.problems))
    }
}
