//! Findings for a person, drawn by codespan-reporting.

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::Range;

use codespan_reporting::diagnostic::{LabelStyle, Severity as Level};
use codespan_reporting::files::Error;
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{Config, Renderer, WriteStyle as _};

use super::excerpt::{Excerpt, wrap};
use super::gutter::Unnumbered;
use super::paint::{Canvas, Paint, harmless, shown_name};
use super::places::Places;
use super::{Screen, Summary};
use crate::diagnostic::{Diagnostic, Severity, Suggestion};
use crate::text::{Position, Text};

/// How wide a terminal is where nobody says.
const COLUMNS: usize = 80;

/// How much of that the numbers of lines and the border take, up to line 999.
const GUTTER: usize = 6;

/// Appends findings, each under the sentence it is about.
pub(super) fn findings(text: &Text, diagnostics: &[Diagnostic], screen: Screen, out: &mut Vec<u8>) {
    if diagnostics.is_empty() {
        return;
    }
    let config = Config::default();
    let mut places = Places::new(text);
    let mut canvas = Canvas::new(screen);
    for diagnostic in diagnostics {
        let position = places.position(diagnostic.span.start);
        draw(text, position, diagnostic, &config, &mut canvas)
            .expect("memory takes all that is written");
    }
    canvas.finish(out);
}

/// Appends one line of trouble: a path and what is wrong with it, or that alone.
pub(super) fn trouble(severity: Severity, parts: &[&str], screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    canvas.put(Paint::Severity(severity), severity.name());
    for part in parts {
        canvas.put(Paint::Plain, ": ");
        canvas.put(Paint::Plain, part.replace('\n', " "));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends the line that ends a report.
pub(super) fn summary(summary: Summary, screen: Screen, out: &mut Vec<u8>) {
    let mut canvas = Canvas::new(screen);
    let files = count(summary.files, "file");
    canvas.put(Paint::Plain, format!("{files} checked"));
    let counts = [
        (Severity::Error, summary.errors),
        (Severity::Warning, summary.warnings),
        (Severity::Note, summary.notes),
    ];
    let mut lead = ": ";
    for (severity, found) in counts.into_iter().filter(|(_, found)| *found > 0) {
        canvas.put(Paint::Plain, lead);
        canvas.put(Paint::Severity(severity), count(found, severity.name()));
        lead = ", ";
    }
    // Nothing is said of what was not read.
    if lead == ": " && summary.files > 0 {
        canvas.put(Paint::Plain, ": no findings");
    }
    let hidden = [
        (summary.suppressed, "suppressed"),
        (summary.baselined, "in the baseline"),
        (summary.unchanged, "on unchanged lines"),
    ];
    let mut lead = " (";
    for (count, how) in hidden.into_iter().filter(|(count, _)| *count > 0) {
        canvas.put(Paint::Plain, format!("{lead}{count} {how}"));
        lead = ", ";
    }
    if lead == ", " {
        canvas.put(Paint::Plain, ")");
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// A number of things, in words: "1 file", "2 files".
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Draws one finding: what it is, where it is, and what to do about it.
fn draw(
    text: &Text,
    position: Position,
    diagnostic: &Diagnostic,
    config: &Config,
    canvas: &mut Canvas,
) -> Result<(), Error> {
    let columns = canvas.screen.width(COLUMNS);
    let related = diagnostic.labels.iter().map(|label| label.span);
    let (span, sentence) = (diagnostic.span, diagnostic.sentence);
    let excerpt = Excerpt::new(text, columns - GUTTER, span, sentence, related);
    let last = excerpt.rows.last().map_or(1, |row| row.line);
    let gutter = last.to_string().len();
    let level = level(diagnostic.severity);
    let buffer = &mut canvas.buffer;

    let message = diagnostic.message.replace('\n', " ");
    let message = harmless(&message);
    Renderer::new(buffer, config).render_header(None, level, Some(&diagnostic.rule), &message)?;
    buffer.set_source_border()?;
    write!(buffer, "{:gutter$} {}", "", config.chars.snippet_start)?;
    buffer.reset()?;
    let Position { line, column, .. } = position;
    writeln!(buffer, " {}:{line}:{column}", shown_name(text.name()))?;

    Renderer::new(buffer, config).render_snippet_empty(gutter, level, 0, &[])?;
    draw_rows(&excerpt, diagnostic, gutter, config, buffer)?;
    let room = columns - gutter;
    let mut renderer = Renderer::new(buffer, config);
    renderer.render_snippet_empty(gutter, level, 0, &[])?;
    for (name, words) in [("why", &diagnostic.why), ("fix", &diagnostic.fix)] {
        if !words.is_empty() {
            renderer.render_snippet_note(gutter, &note(name, words, room))?;
        }
    }
    for suggestion in &diagnostic.suggestions {
        let words = help(text, suggestion);
        renderer.render_snippet_note(gutter, &note("help", &words, room))?;
    }
    renderer.render_empty()
}

/// Draws the rows of an excerpt with what is underlined on them. The number of a line stands on the
/// first of its rows.
fn draw_rows(
    excerpt: &Excerpt<'_>,
    diagnostic: &Diagnostic,
    gutter: usize,
    config: &Config,
    buffer: &mut Buffer,
) -> Result<(), Error> {
    let level = level(diagnostic.severity);
    let labels = labels(excerpt, diagnostic);
    let mut line = None;
    for (number, row) in excerpt.rows.iter().enumerate() {
        if row.is_apart {
            Renderer::new(buffer, config).render_snippet_break(gutter, level, 0, &[])?;
        }
        let goes_on = line.replace(row.line) == Some(row.line) && !row.is_apart;
        let mut unnumbered;
        let mut renderer = if goes_on {
            unnumbered = Unnumbered::new(buffer);
            Renderer::new(&mut unnumbered, config)
        } else {
            Renderer::new(buffer, config)
        };
        let labels: Vec<_> = labels
            .iter()
            .filter(|label| label.row == number)
            .map(|label| (label.style, label.range.clone(), label.message.as_str()))
            .collect();
        if labels.is_empty() {
            // What codespan would write, without asking of each character whether it is labeled.
            renderer.set_line_number()?;
            write!(renderer, "{:>gutter$}", row.line)?;
            renderer.reset()?;
            write!(renderer, " ")?;
            renderer.set_source_border()?;
            write!(renderer, "{}", config.chars.source_border_left)?;
            renderer.reset()?;
            writeln!(renderer, " {}", row.shown)?;
        } else {
            renderer.render_snippet_source(gutter, row.line, &row.shown, level, &labels, 0, &[])?;
        }
    }
    Ok(())
}

/// What to write instead.
fn help(text: &Text, suggestion: &Suggestion) -> String {
    let written = text.slice(suggestion.span);
    format!("{written} → {}", suggestion.replacement)
}

/// An underline on one row.
struct Underline {
    row: usize,
    range: Range<usize>,
    style: LabelStyle,
    message: String,
}

/// The underlines of a finding: one on each row its places touch, in the order codespan wants; the
/// message of a place stands on its last row.
fn labels(excerpt: &Excerpt<'_>, diagnostic: &Diagnostic) -> Vec<Underline> {
    let mut labels = Vec::new();
    let mut add = |span, style, message: &str| {
        let mut places = excerpt.places(span).into_iter().peekable();
        while let Some((row, Range { start, end })) = places.next() {
            let is_last = places.peek().is_none();
            labels.push(Underline {
                row,
                range: start..end.max(start + 1),
                style,
                message: String::from(if is_last { message } else { "" }),
            });
        }
    };
    add(diagnostic.span, LabelStyle::Primary, "");
    for label in &diagnostic.labels {
        let message = label.message.replace('\n', " ");
        add(label.span, LabelStyle::Secondary, &harmless(&message));
    }
    labels.sort_by_key(|label| (label.range.start, label.range.end));
    labels
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    }
}

/// A note, wrapped to the room behind the gutter; its later lines stand under the words of the first.
fn note(name: &str, words: &str, room: usize) -> String {
    let mut note = format!("{name}: ");
    let width = room.saturating_sub(" = ".len() + note.len());
    let indent = " ".repeat(note.len());
    let words = harmless(words);
    for (number, row) in words
        .lines()
        .flat_map(|line| {
            wrap(line, width)
                .into_iter()
                .filter_map(|row| line.get(row))
        })
        .enumerate()
    {
        let (lead, indent) = if number == 0 {
            ("", "")
        } else {
            ("\n", indent.as_str())
        };
        write!(note, "{lead}{indent}{row}").expect("a string takes all that is written");
    }
    note
}
