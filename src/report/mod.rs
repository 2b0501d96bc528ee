//! Output formats: findings and analyses become bytes.
//!
//! Turns the [`Diagnostic`]s of a [`Text`] into a report for people or a program, one file at a time, so
//! that it can be written while later files are still read: [`begin`], then the parts of the files,
//! [`between`] two of them a separator, then [`end`]. A file may have an empty part, which gets no
//! separator. It knows no rule. It also shows what the analysis saw, for `inspect`, and so knows the
//! types of `parse` and `annotate`.

mod checkstyle;
mod concise;
mod diff;
mod format;
mod github;
mod gitlab;
mod harmless;
mod html;
mod inspect;
mod json;
mod jsonl;
mod junit;
pub(crate) mod outline;
mod place;
mod rdjson;
mod results;
mod rules;
mod sarif;
mod shown;
mod sources;
mod statistics;
mod terminal;
mod typerighter;
mod uri;
pub(crate) mod wording;
mod xml;

use crate::annotate::Annotations;
use crate::diagnostic::{Diagnostic, Severity};
use crate::parse::Article;
use crate::text::Text;

pub use diff::diff;
pub use format::{Format, Style};
pub use harmless::harmless_line;
pub use html::{GENERATOR, PASTED, PageFrame, PastedText, SCRIPT, STYLE, Sheet, SheetRow, sheet};
pub use results::{File, Problem, ProblemKind, Summary, Unread};
pub use rules::{
    ConditionDescription, RuleDescription, RuleExample, RuleFrequency, conditions_page,
    example_failure, examples_tested, explain_rule, list_rules, rule_frequencies, rule_index,
    rule_page,
};
pub use shown::shown;
use shown::shown_suppressed;
pub use sources::{SourceRow, Sources, Unnamed};
pub use statistics::Statistics;
pub use terminal::Screen;
pub(crate) use uri::of as uri;

/// Appends the start of a report by some rules.
pub fn begin(style: Style, rules: &[RuleDescription<'_>], out: &mut Vec<u8>) {
    match style.format {
        // The beginning of a page shows what is known at its end.
        Format::Text
        | Format::Concise
        | Format::Html
        | Format::Github
        | Format::Jsonl
        | Format::Typerighter => {}
        Format::Json => out.extend_from_slice(json::BEGIN.as_bytes()),
        Format::Sarif => sarif::begin(rules, out),
        Format::Gitlab => out.extend_from_slice(gitlab::BEGIN.as_bytes()),
        Format::Rdjson => out.extend_from_slice(rdjson::BEGIN.as_bytes()),
        Format::Checkstyle => out.extend_from_slice(checkstyle::BEGIN.as_bytes()),
        Format::Junit => out.extend_from_slice(junit::BEGIN.as_bytes()),
    }
}

/// The separator of the parts of two files, if neither is empty.
pub fn between(format: Format) -> &'static str {
    match format {
        Format::Text
        | Format::Concise
        | Format::Html
        | Format::Github
        | Format::Jsonl
        | Format::Checkstyle
        | Format::Junit
        | Format::Typerighter => "",
        Format::Json | Format::Sarif | Format::Gitlab | Format::Rdjson => json::BETWEEN,
    }
}

/// Appends the findings of one file, in text order. A page shows the analysis too: see [`sheet`].
pub fn findings(style: Style, file: File<'_>, out: &mut Vec<u8>) {
    // Programs that read JSON count the bytes of the file; all others show people what they know.
    // Programs that open a file want its lines, if it has any.
    let is_read = matches!(style.format, Format::Text);
    let is_json = matches!(style.format, Format::Json | Format::Jsonl);
    let is_package = file.text.place().part.is_some();
    let seen = { file.seen }.filter(|_| is_read || is_package && !is_json);
    let Some(seen) = seen else {
        return findings_in(style, file, out);
    };
    let file = File {
        text: &seen.text,
        diagnostics: &shown(seen, file.diagnostics),
        suppressed: &shown_suppressed(seen, file.suppressed),
        ..file
    };
    findings_in(style, file, out);
}

/// Appends the findings of one file with the places they have.
fn findings_in(style: Style, file: File<'_>, out: &mut Vec<u8>) {
    let File {
        text, diagnostics, ..
    } = file;
    match style.format {
        Format::Text => terminal::findings(text, diagnostics, style.screen, style.explain, out),
        Format::Concise => concise::findings(text, diagnostics, style.screen, out),
        Format::Html => {}
        Format::Json => json::findings(file, out),
        Format::Jsonl => jsonl::findings(file, out),
        Format::Sarif => sarif::findings(file, out),
        Format::Github => github::findings(text, diagnostics, out),
        Format::Gitlab => gitlab::findings(text, diagnostics, out),
        Format::Rdjson => rdjson::findings(text, diagnostics, out),
        Format::Checkstyle => checkstyle::findings(text, diagnostics, out),
        Format::Junit => junit::findings(text, diagnostics, out),
        Format::Typerighter => typerighter::findings(text, diagnostics, out),
    }
}

/// Appends mistakes in a configuration or rule file, which look like findings, for people.
pub fn mistakes(text: &Text, mistakes: &[Diagnostic], screen: Screen, out: &mut Vec<u8>) {
    let mut shown = mistakes.to_vec();
    for (one, next) in shown.iter_mut().zip(mistakes.iter().skip(1)) {
        // A reason shared by several is given once, below the last of them.
        if one.why == next.why && one.fix == next.fix {
            one.why.clear();
            one.fix.clear();
        }
    }
    terminal::findings(text, &shown, screen, false, out);
}

/// Appends what the analysis saw in one article: as JSON in that format, in any other for people,
/// with the reasons if `explain` asks for them.
pub fn analysis(
    style: Style,
    explain: bool,
    article: &Article<'_>,
    annotations: &Annotations,
    out: &mut Vec<u8>,
) {
    if style.format == Format::Json {
        inspect::program(article, annotations, out);
    } else {
        inspect::people(article, annotations, style.screen, explain, out);
    }
}

/// Appends the end of a report: problems, if it is for programs, and the summary, if there is one.
///
/// A page is begun and ended by its [`PageFrame`]. A report for people leaves problems to [`problems`], which
/// belong on standard error.
pub fn end(style: Style, problems: &[Problem], summary: Option<Summary>, out: &mut Vec<u8>) {
    match style.format {
        Format::Text | Format::Concise => {
            if let Some(summary) = summary {
                terminal::summary(summary, style.screen, out);
            }
        }
        Format::Html | Format::Typerighter => {}
        Format::Json => json::end(problems, summary, out),
        Format::Jsonl => jsonl::end(problems, summary, out),
        Format::Sarif => sarif::end(problems, out),
        Format::Github => github::end(problems, out),
        Format::Gitlab => out.extend_from_slice(gitlab::END.as_bytes()),
        Format::Rdjson => out.extend_from_slice(rdjson::END.as_bytes()),
        Format::Checkstyle => checkstyle::end(problems, out),
        Format::Junit => junit::end(problems, out),
    }
}

/// Appends problems, one per line, for people.
pub fn problems(problems: &[Problem], screen: Screen, out: &mut Vec<u8>) {
    for problem in problems {
        let parts = [problem.path.as_str(), &problem.message];
        terminal::trouble(problem.kind.severity(), &parts, screen, out);
    }
}

/// Appends a problem without a path, for people.
pub fn trouble(message: &str, screen: Screen, out: &mut Vec<u8>) {
    terminal::trouble(Severity::Error, &[message], screen, out);
}

/// Appends a remark on a run, for people.
pub fn remark(message: &str, screen: Screen, out: &mut Vec<u8>) {
    terminal::trouble(Severity::Note, &[message], screen, out);
}
