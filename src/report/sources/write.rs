//! Ledgers of sources as tables, CSV and JSON.

use serde::Serialize;

use super::{Row, Sources};
use crate::diagnostic::Severity;
use crate::report::json::{self, ProblemJson};
use crate::report::paint::{Canvas, Paint, shown_name};
use crate::report::terminal::count;
use crate::report::{Problem, Screen};

/// How wide the names of a table are at most, and at least where they are cut for a terminal.
const WIDTH: usize = 40;
const LEAST: usize = 16;

/// How wide the columns between a name and a place are, and a short place with them.
const NUMBERS: usize = 46 + 10;

/// The columns of the CSV.
const HEAD: &str = "path,name,role,kind,first_mention,articles,statements,words,share,\
                    anonymity,reason\r\n";

impl Sources {
    /// Appends a table, for a person.
    pub fn table(&self, screen: Screen, out: &mut Vec<u8>) {
        let mut canvas = Canvas::new(screen);
        let title = if self.path.is_empty() {
            "all articles".to_owned()
        } else {
            shown_name(&self.path)
        };
        canvas.put(Paint::Strong, title);
        let credited: usize = self.rows.iter().map(|row| row.statements).sum();
        let facts = [
            count(self.articles, "article"),
            count(self.rows.len(), "source"),
            count(credited, "statement"),
        ];
        let skip = usize::from(!self.path.is_empty());
        let facts = facts.get(skip..).unwrap_or_default().join(", ");
        canvas.put(Paint::Faint, format!("  {facts}"));
        if self.nobody > 0 {
            let more = count(self.nobody, "statement");
            canvas.put(Paint::Faint, format!("; {more} more without a source"));
        }
        canvas.put(Paint::Plain, "\n");
        let names: Vec<String> = self.rows.iter().map(called).collect();
        let width = names.iter().map(|name| name.chars().count()).max();
        let columns = screen.columns.unwrap_or(usize::MAX);
        let widest = columns.saturating_sub(NUMBERS).clamp(LEAST, WIDTH);
        let width = width.unwrap_or_default().clamp(4, widest);
        if !self.rows.is_empty() {
            let head = format!(
                "  {:<width$}  kind          statements  words  share  first",
                "name"
            );
            canvas.put(Paint::Faint, format!("{head}\n"));
        }
        for (row, name) in self.rows.iter().zip(names) {
            let paint = match row.unnamed {
                Some(_) => Paint::Severity(Severity::Warning),
                None => Paint::Source,
            };
            canvas.put(paint, format!("  {:<width$}", cut(&name, width)));
            let share = format!("{:.1} %", self.share(row));
            let (path, line) = &row.first;
            let first = if self.path.is_empty() {
                format!("{}:{line}", shown_name(path))
            } else {
                format!("line {line}")
            };
            let (kind, statements, words) = (row.kind, row.statements, row.words);
            let rest = format!("  {kind:<12}  {statements:>10}  {words:>5}  {share:>7}  {first}");
            let taken = 2 + width + rest.chars().count();
            canvas.put(Paint::Plain, rest);
            if let Some(why) = why(row) {
                let fits = taken + 2 + why.chars().count() <= columns;
                let lead = if fits { "  " } else { "\n    " };
                canvas.put(Paint::Faint, format!("{lead}{why}"));
            }
            canvas.put(Paint::Plain, "\n");
        }
        canvas.put(Paint::Plain, "\n");
        canvas.finish(out);
    }

    /// What stands before the first row of CSV (RFC 4180).
    pub fn csv_head(out: &mut Vec<u8>) {
        out.extend_from_slice(HEAD.as_bytes());
    }

    /// Appends a row of CSV for each source.
    pub fn csv(&self, out: &mut Vec<u8>) {
        for row in &self.rows {
            let (anonymity, reason) = unnamed(row);
            let cells = [
                row.first.0.clone(),
                row.name.clone(),
                row.role.clone(),
                row.kind.to_owned(),
                row.first.1.to_string(),
                row.articles.to_string(),
                row.statements.to_string(),
                row.words.to_string(),
                format!("{:.1}", self.share(row)),
                anonymity.unwrap_or_default().to_owned(),
                reason.unwrap_or_default().to_owned(),
            ];
            let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
            out.extend_from_slice(cells.join(",").as_bytes());
            out.extend_from_slice(b"\r\n");
        }
    }

    /// What stands before the first article of JSON.
    pub fn json_head(out: &mut Vec<u8>) {
        out.extend_from_slice(json::BEGIN.as_bytes());
    }

    /// Appends an article and its sources as JSON.
    pub fn json(&self, out: &mut Vec<u8>) {
        json::append(&SourcesJson::from(self), out);
    }

    /// Appends what stands after the last article of JSON: the sources of all.
    pub fn json_tail(&self, problems: &[Problem], out: &mut Vec<u8>) {
        out.extend_from_slice(b"\n],\"total\":");
        self.json(out);
        out.extend_from_slice(b",\"problems\":");
        let problems: Vec<_> = problems.iter().map(ProblemJson::from).collect();
        json::append(&problems, out);
        out.extend_from_slice(b"}\n");
    }
}

/// A name with the function beside it.
fn called(row: &Row) -> String {
    if row.role.is_empty() {
        row.name.clone()
    } else {
        format!("{}, {}", row.name, row.role)
    }
}

fn cut(words: &str, width: usize) -> String {
    if words.chars().count() <= width {
        return words.to_owned();
    }
    let kept: String = words.chars().take(width - 1).collect();
    format!("{kept}…")
}

/// Why a source is not named, for a person; none for a named one.
fn why(row: &Row) -> Option<String> {
    let (told, reason) = row.unnamed.as_ref()?;
    Some(match (*told, reason.as_str()) {
        (_, reason) if !reason.is_empty() => format!("unnamed: “{reason}”"),
        ("silent", _) => "unnamed, and nothing said of it".to_owned(),
        _ => "unnamed, and no reason given".to_owned(),
    })
}

fn unnamed(row: &Row) -> (Option<&'static str>, Option<&str>) {
    let unnamed = row.unnamed.as_ref();
    let reason = unnamed.map(|(_, reason)| reason.as_str());
    (
        unnamed.map(|(told, _)| *told),
        reason.filter(|reason| !reason.is_empty()),
    )
}

/// A cell, in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[derive(Serialize)]
struct SourcesJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    articles: usize,
    words: usize,
    unattributed: usize,
    sources: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    name: &'a str,
    role: Option<&'a str>,
    kind: &'static str,
    first_mention: FirstJson<'a>,
    articles: usize,
    statements: usize,
    words: usize,
    share: f64,
    anonymity: Option<&'static str>,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct FirstJson<'a> {
    path: &'a str,
    line: usize,
}

impl<'a> From<&'a Sources> for SourcesJson<'a> {
    fn from(sources: &'a Sources) -> Self {
        let row = |row: &'a Row| {
            let (anonymity, reason) = unnamed(row);
            RowJson {
                name: &row.name,
                role: Some(row.role.as_str()).filter(|role| !role.is_empty()),
                kind: row.kind,
                first_mention: FirstJson {
                    path: &row.first.0,
                    line: row.first.1,
                },
                articles: row.articles,
                statements: row.statements,
                words: row.words,
                share: sources.share(row),
                anonymity,
                reason,
            }
        };
        Self {
            path: Some(sources.path.as_str()).filter(|path| !path.is_empty()),
            articles: sources.articles,
            words: sources.words,
            unattributed: sources.nobody,
            sources: sources.rows.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(quoted("Anne Morel"), "Anne Morel");
        assert_eq!(
            quoted("the \"old\" guard, he"),
            "\"the \"\"old\"\" guard, he\""
        );
        assert_eq!(quoted("a\nb"), "\"a\nb\"");
    }
}
