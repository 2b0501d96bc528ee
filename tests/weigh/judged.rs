//! Reads the judged articles of `tests/quality`.
//!
//! A file has a header of `key: value` lines, an empty line, and paragraphs with an empty line between
//! them. A line of a paragraph is a sentence: its judgment, a tab, its words. In the words, `{s1|…}`,
//! `{k1|…}` and `{t1|…}` mark the source, the cue and the content of attribution 1, and `{h|…}` a hedge.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use selon::language::Id;

use super::gold::{Attribution, Gold, Spans, Status, Verdict};

/// Reads a judged article.
pub(crate) fn read(file: &Path) -> Result<Gold, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let (header, body) = text
        .split_once("\n\n")
        .ok_or("it has no empty line behind its header")?;
    let language = { header.lines() }
        .find_map(|line| line.strip_prefix("language: "))
        .and_then(|code| Id::from_code(code.trim()))
        .ok_or("its header names no language")?;
    let kind = header.lines().find_map(|line| line.strip_prefix("kind: "));
    let mut reader = Reader::default();
    for paragraph in body.trim_matches('\n').split("\n\n") {
        reader
            .text
            .push_str(if reader.text.is_empty() { "" } else { "\n\n" });
        reader.length = reader.text.chars().count();
        for (number, line) in paragraph
            .lines()
            .filter(|line| !line.is_empty())
            .enumerate()
        {
            if number > 0 {
                reader.push(' ');
            }
            reader.sentence(line)?;
        }
    }
    Ok(reader.gold(language, kind))
}

#[derive(Default)]
struct Reader {
    text: String,
    /// How many scalar values the text has.
    length: usize,
    statuses: Vec<Status>,
    /// What is marked, by its letter and number.
    marked: BTreeMap<(char, usize), Spans>,
}

impl Reader {
    fn push(&mut self, character: char) {
        self.text.push(character);
        self.length += 1;
    }

    /// Adds a sentence with its judgment.
    fn sentence(&mut self, line: &str) -> Result<(), Box<dyn Error>> {
        let (judgment, words) = { line.split_once('\t') }
            .ok_or_else(|| format!("no tab behind the judgment: {line}"))?;
        let code = judgment.split(':').next().unwrap_or_default();
        let verdict = match code {
            "a" => Verdict::Attributed,
            "c" => Verdict::Carried,
            "n" => Verdict::NeedsSource,
            "e" => Verdict::Either,
            "-" => Verdict::None,
            _ => return Err(format!("no such judgment: {judgment}").into()),
        };
        let start = self.length;
        let mut open: Vec<((char, usize), usize)> = Vec::new();
        let mut rest = words;
        while let Some(character) = rest.chars().next() {
            if let Some((mark, behind)) = mark(rest) {
                open.push((mark, self.length));
                rest = behind;
                continue;
            }
            rest = rest.get(character.len_utf8()..).unwrap_or_default();
            let closed = if character == '}' { open.pop() } else { None };
            match closed {
                Some((mark, from)) => self
                    .marked
                    .entry(mark)
                    .or_default()
                    .push((from, self.length)),
                None => self.push(character),
            }
        }
        let span = (start, self.length);
        self.statuses.push(Status {
            span,
            verdict,
            hedges: Vec::new(),
        });
        Ok(())
    }

    fn gold(mut self, language: Id, kind: Option<&str>) -> Gold {
        let hedges = self.marked.remove(&('h', 0)).unwrap_or_default();
        for status in &mut self.statuses {
            let own = hedges
                .iter()
                .filter(|hedge| status.span.0 <= hedge.0 && hedge.0 < status.span.1);
            status.hedges = own.copied().collect();
        }
        let last = self.marked.keys().map(|key| key.1).max().unwrap_or(0);
        let mut part = |letter, number| {
            let mut spans = self.marked.remove(&(letter, number)).unwrap_or_default();
            spans.sort_unstable();
            spans
        };
        let attributions = (1..=last)
            .map(|number| Attribution {
                source: part('s', number),
                cue: part('k', number),
                content: part('t', number),
            })
            .collect();
        Gold {
            language,
            kind: kind.map(|kind| kind.trim().to_owned()),
            ends: None,
            sentences: self.statuses.iter().map(|status| status.span).collect(),
            attributions: Some(attributions),
            other_sense: None,
            hedged: None,
            statuses: Some(self.statuses),
            text: self.text,
        }
    }
}

/// The mark that opens here, by its letter and number, and what stands behind it.
fn mark(text: &str) -> Option<((char, usize), &str)> {
    let (name, behind) = text.strip_prefix('{')?.split_once('|')?;
    let letter = name
        .chars()
        .next()
        .filter(|letter| "skth".contains(*letter))?;
    let number = name.get(1..)?;
    let number = if number.is_empty() {
        0
    } else {
        number.parse().ok()?
    };
    Some(((letter, number), behind))
}
