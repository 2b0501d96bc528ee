//! Sources in CSV (RFC 4180), for spreadsheets.

use csv::{Terminator, Writer, WriterBuilder};

use super::tally::Sources;
use crate::report::harmless::{file_name, harmless_line};

/// What spreadsheets take for the start of a formula.
const FORMULA: &[char] = &['=', '+', '-', '@'];

/// The columns.
const HEAD: [&str; 11] = [
    "path",
    "name",
    "role",
    "kind",
    "first_mention",
    "articles",
    "statements",
    "words",
    "share",
    "anonymity",
    "reason",
];

impl Sources {
    /// Appends the names of the columns.
    pub fn csv_head(out: &mut Vec<u8>) {
        append(&mut writer(out), &HEAD);
    }

    /// Appends a row for each source.
    pub fn csv(&self, out: &mut Vec<u8>) {
        let share = self.share();
        let mut writer = writer(out);
        for row in &self.rows {
            let (path, line) = &row.first;
            let unnamed = row.unnamed.as_ref();
            let reason = unnamed.and_then(|unnamed| unnamed.reason.as_deref());
            let cells: [&str; 11] = [
                &words(&file_name(path)),
                &words(&row.name),
                &words(&row.role),
                row.kind,
                &line.to_string(),
                &row.articles.to_string(),
                &row.statements.to_string(),
                &row.words.to_string(),
                &format!("{:.1}", share(row)),
                unnamed.map_or("", |unnamed| unnamed.anonymity.name()),
                &words(reason.unwrap_or_default()),
            ];
            append(&mut writer, &cells);
        }
    }
}

/// Words as a cell that is no formula and commands neither a screen nor a build server.
///
/// An apostrophe is how people tell a spreadsheet that words are words.
fn words(words: &str) -> String {
    let shown = harmless_line(words);
    if shown.trim_start().starts_with(FORMULA) {
        return format!("'{shown}");
    }
    shown
}

fn writer(out: &mut Vec<u8>) -> Writer<&mut Vec<u8>> {
    let mut builder = WriterBuilder::new();
    builder.terminator(Terminator::CRLF).from_writer(out)
}

fn append(writer: &mut Writer<&mut Vec<u8>>, cells: &[&str; 11]) {
    let written = writer.write_record(cells);
    written.expect("rows of equal length fit in memory");
}
