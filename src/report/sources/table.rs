//! Sources in a table, for people.

use super::tally::{SourceRow, Sources, Unnamed};
use crate::annotate::Anonymity;
use crate::diagnostic::Severity;
use crate::report::harmless::file_name;
use crate::report::terminal::{Canvas, Paint, Screen, count, cut};

/// The greatest and, on a narrow screen, the least width of names.
const WIDTH: usize = 40;
const LEAST: usize = 16;

/// The width of the columns after a name, with a short place.
const NUMBERS: usize = 46 + 10;

impl Sources {
    /// Appends a table.
    pub fn table(&self, screen: Screen, out: &mut Vec<u8>) {
        let mut canvas = Canvas::new(screen);
        let title = if self.path.is_empty() {
            "all articles".to_owned()
        } else {
            file_name(&self.path)
        };
        canvas.put(Paint::Strong, title);
        let facts = [
            count(self.articles, "article"),
            count(self.rows.len(), "source"),
            count(self.statements, "statement"),
        ];
        let skip = usize::from(!self.path.is_empty());
        let facts = facts.get(skip..).unwrap_or_default().join(", ");
        canvas.put(Paint::Faint, format!("  {facts}"));
        if self.nobody > 0 {
            let more = count(self.nobody, "more statement");
            canvas.put(Paint::Faint, format!("; {more} without a source"));
        }
        canvas.put(Paint::Plain, "\n");
        let share = self.share();
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
            let share = format!("{:.1} %", share(row));
            let (path, line) = &row.first;
            let first = if self.path.is_empty() {
                format!("{}:{line}", file_name(path))
            } else {
                format!("line {line}")
            };
            let (kind, statements, words) = (row.kind, row.statements, row.words);
            let rest = format!("  {kind:<12}  {statements:>10}  {words:>5}  {share:>7}  {first}");
            let taken = 2 + width + rest.chars().count();
            canvas.put(Paint::Plain, rest);
            if let Some(why) = row.unnamed.as_ref().map(why) {
                let fits = taken + 2 + why.chars().count() <= columns;
                let lead = if fits { "  " } else { "\n    " };
                canvas.put(Paint::Faint, format!("{lead}{why}"));
            }
            canvas.put(Paint::Plain, "\n");
        }
        canvas.put(Paint::Plain, "\n");
        canvas.finish(out);
    }
}

/// A name with its function.
fn called(row: &SourceRow) -> String {
    if row.role.is_empty() {
        row.name.clone()
    } else {
        format!("{}, {}", row.name, row.role)
    }
}

/// Why a source has no name, in words.
fn why(unnamed: &Unnamed) -> String {
    match (&unnamed.reason, unnamed.anonymity) {
        (Some(reason), _) => format!("unnamed: “{reason}”"),
        (None, Anonymity::Silent) => "unnamed, nothing said about it".to_owned(),
        (None, _) => "unnamed, no reason given".to_owned(),
    }
}
