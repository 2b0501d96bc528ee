//! Sources in CSV (RFC 4180), for spreadsheets.

use super::tally::Sources;

/// The columns.
const HEAD: &str = "path,name,role,kind,first_mention,articles,statements,words,share,\
                    anonymity,reason\r\n";

impl Sources {
    /// Appends the names of the columns.
    pub fn csv_head(out: &mut Vec<u8>) {
        out.extend_from_slice(HEAD.as_bytes());
    }

    /// Appends a row for each source.
    pub fn csv(&self, out: &mut Vec<u8>) {
        let share = self.share();
        for row in &self.rows {
            let unnamed = row.unnamed.as_ref();
            let reason = unnamed.and_then(|unnamed| unnamed.reason.as_deref());
            let cells = [
                row.first.0.clone(),
                row.name.clone(),
                row.role.clone(),
                row.kind.to_owned(),
                row.first.1.to_string(),
                row.articles.to_string(),
                row.statements.to_string(),
                row.words.to_string(),
                format!("{:.1}", share(row)),
                unnamed
                    .map_or("", |unnamed| unnamed.anonymity.name())
                    .to_owned(),
                reason.unwrap_or_default().to_owned(),
            ];
            let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
            out.extend_from_slice(cells.join(",").as_bytes());
            out.extend_from_slice(b"\r\n");
        }
    }
}

/// A cell, in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
