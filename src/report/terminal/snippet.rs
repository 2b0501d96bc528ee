//! Findings under the sentence they are about, drawn by codespan-reporting.

use std::io::Write as _;
use std::ops::Range;

use codespan_reporting::diagnostic::{LabelStyle, Severity as Level};
use codespan_reporting::files::Error;
use codespan_reporting::term::termcolor::Buffer;
use codespan_reporting::term::{Config, Renderer, WriteStyle as _};

use super::canvas::Canvas;
use super::excerpt::{Excerpt, Row};
use super::gutter::Unnumbered;
use super::screen::Screen;
use super::words::wrap;
use crate::diagnostic::{Diagnostic, Severity, Suggestion};
use crate::report::harmless::harmless;
use crate::report::place;
use crate::text::Text;

/// The width of a snippet on wide screens and in files.
const COLUMNS: usize = 80;

/// How much of it line numbers and the border take, up to line 999.
const GUTTER: usize = 6;

/// Appends findings, each under its sentence, with what speaks for it if `explain` asks for that.
pub(in crate::report) fn findings(
    text: &Text,
    diagnostics: &[Diagnostic],
    screen: Screen,
    explain: bool,
    out: &mut Vec<u8>,
) {
    if diagnostics.is_empty() {
        return;
    }
    let config = Config::default();
    let mut canvas = Canvas::new(screen);
    for diagnostic in diagnostics {
        draw(text, diagnostic, &config, explain, &mut canvas)
            .expect("writing to memory never fails");
    }
    canvas.finish(out);
}

/// Draws one finding: what it is, where it is, and what to do about it.
fn draw(
    text: &Text,
    diagnostic: &Diagnostic,
    config: &Config,
    explain: bool,
    canvas: &mut Canvas,
) -> Result<(), Error> {
    let columns = canvas.screen.width(COLUMNS);
    let labels = diagnostic.labels.iter().map(|label| label.span);
    let (span, sentence) = (diagnostic.span, diagnostic.sentence);
    let excerpt = Excerpt::new(text, columns - GUTTER, span, sentence, labels);
    let last = excerpt.rows.last().map_or(1, |row| row.line);
    let gutter = last.to_string().len();
    let level = level(diagnostic.severity);
    let buffer = &mut canvas.buffer;

    let message = on_one_line(&diagnostic.message);
    Renderer::new(buffer, config).render_header(None, level, Some(&diagnostic.rule), &message)?;
    buffer.set_source_border()?;
    write!(buffer, "{:gutter$} {}", "", config.chars.snippet_start)?;
    buffer.reset()?;
    writeln!(
        buffer,
        " {}{}",
        place::name(text),
        place::at(text, span.start)
    )?;

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
    if let Some(certainty) = &diagnostic.certainty {
        renderer.render_snippet_note(gutter, &note("how sure", &certainty.words, room))?;
        for ground in certainty.evidence.iter().filter(|_| explain) {
            let words = format!("{:+.2}  {}", f64::from(ground.weight) / 100.0, ground.text);
            renderer.render_snippet_note(gutter, &note("weighed", &words, room))?;
        }
    }
    for Suggestion {
        span, replacement, ..
    } in &diagnostic.suggestions
    {
        let words = format!("{} → {replacement}", text.slice(*span));
        renderer.render_snippet_note(gutter, &note("help", &words, room))?;
    }
    renderer.render_empty()
}

/// Draws the rows of an excerpt with what is underlined on them. The first row of a line has its
/// number.
fn draw_rows(
    excerpt: &Excerpt<'_>,
    diagnostic: &Diagnostic,
    gutter: usize,
    config: &Config,
    buffer: &mut Buffer,
) -> Result<(), Error> {
    let level = level(diagnostic.severity);
    let underlines = underlines(excerpt, diagnostic);
    let mut line = None;
    for (number, row) in excerpt.rows.iter().enumerate() {
        if row.is_apart {
            Renderer::new(buffer, config).render_snippet_break(gutter, level, 0, &[])?;
        }
        let continues = line.replace(row.line) == Some(row.line) && !row.is_apart;
        let on_row = underlines
            .iter()
            .filter(|underline| underline.row == number);
        let labels: Vec<_> = on_row
            .map(|label| (label.style, label.range.clone(), label.message.as_str()))
            .collect();
        let mut unnumbered;
        let mut renderer = if continues {
            unnumbered = Unnumbered::new(buffer);
            Renderer::new(&mut unnumbered, config)
        } else {
            Renderer::new(buffer, config)
        };
        if labels.is_empty() {
            draw_plain_row(row, gutter, config, &mut renderer)?;
        } else {
            renderer.render_snippet_source(gutter, row.line, &row.shown, level, &labels, 0, &[])?;
        }
    }
    Ok(())
}

/// Draws a row as codespan does, which would ask of each character whether it is underlined.
fn draw_plain_row(
    row: &Row,
    gutter: usize,
    config: &Config,
    renderer: &mut Renderer<'_, '_>,
) -> Result<(), Error> {
    renderer.set_line_number()?;
    write!(renderer, "{:>gutter$}", row.line)?;
    renderer.reset()?;
    write!(renderer, " ")?;
    renderer.set_source_border()?;
    write!(renderer, "{}", config.chars.source_border_left)?;
    renderer.reset()?;
    writeln!(renderer, " {}", row.shown)?;
    Ok(())
}

/// An underline on one row.
struct Underline {
    row: usize,
    range: Range<usize>,
    style: LabelStyle,
    message: String,
}

/// The underlines of a finding, in the order codespan needs: one on each row a place touches, with
/// the message on the last.
fn underlines(excerpt: &Excerpt<'_>, diagnostic: &Diagnostic) -> Vec<Underline> {
    let mut underlines = Vec::new();
    let mut add = |span, style, message: &str| {
        let mut places = excerpt.places(span).into_iter().peekable();
        while let Some((row, Range { start, end })) = places.next() {
            let is_last = places.peek().is_none();
            underlines.push(Underline {
                row,
                range: start..end.max(start + 1),
                style,
                message: String::from(if is_last { message } else { "" }),
            });
        }
    };
    add(diagnostic.span, LabelStyle::Primary, "");
    for label in &diagnostic.labels {
        add(
            label.span,
            LabelStyle::Secondary,
            &on_one_line(&label.message),
        );
    }
    underlines.sort_by_key(|underline| (underline.range.start, underline.range.end));
    underlines
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    }
}

fn on_one_line(message: &str) -> String {
    harmless(message).replace('\n', " ")
}

/// A note, wrapped to the room behind the gutter, its later rows aligned with its first words.
fn note(name: &str, words: &str, room: usize) -> String {
    let lead = format!("{name}: ");
    let width = room.saturating_sub(" = ".len() + lead.len());
    let words = harmless(words);
    let rows = words.lines().flat_map(|line| {
        wrap(line, width)
            .into_iter()
            .filter_map(|row| line.get(row))
    });
    let rows: Vec<_> = rows.collect();
    let indent = format!("\n{:width$}", "", width = lead.len());
    lead + &rows.join(&indent)
}
