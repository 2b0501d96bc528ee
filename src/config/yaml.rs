//! As much YAML as front matter needs: tables, lists and words, as the types that TOML gives.

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// How deep tables and lists may be nested; deeper ones are skipped. Ours are two deep, and an article
/// must not be able to nest a million.
const DEEPEST: usize = 4;

/// The content of a YAML document.
#[derive(Debug, Default)]
pub(super) struct Yaml<'y> {
    /// The table, as TOML would give it.
    pub(super) table: DeTable<'y>,
    /// Keys that appear twice in one table, which YAML forbids: their outermost key, and their place.
    pub(super) duplicates: Vec<(String, Range<usize>)>,
}

/// Reads YAML.
///
/// # Errors
/// The place of a syntax error, in bytes, and a message.
pub(super) fn parse(yaml: &str) -> Result<Yaml<'_>, (Range<usize>, String)> {
    let offsets = ByteOffsets::new(yaml);
    let mut tree = Tree::default();
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((event, span)) => {
                let start = offsets.byte(span.start.index());
                let end = offsets.byte(span.end.index());
                tree.take(event, start..end.max(start));
            }
            Err(error) => {
                let at = offsets.byte(error.marker().index());
                return Err((at..at, format!("invalid YAML: {}", error.info())));
            }
        }
    }
    Ok(tree.read)
}

/// The tables and lists that are open, and what is read so far.
#[derive(Debug, Default)]
struct Tree<'y> {
    open: Vec<Open<'y>>,
    /// How many skipped tables and lists are open.
    skipped: usize,
    read: Yaml<'y>,
}

#[derive(Debug)]
struct Open<'y> {
    start: usize,
    is_table: bool,
    table: DeTable<'y>,
    array: DeArray<'y>,
    /// A key whose value comes next.
    key: Option<Spanned<Cow<'y, str>>>,
}

impl<'y> Tree<'y> {
    fn take(&mut self, event: Event<'y>, at: Range<usize>) {
        match event {
            Event::MappingStart(..) => self.open(at.start, true),
            Event::SequenceStart(..) => self.open(at.start, false),
            Event::MappingEnd | Event::SequenceEnd => self.close(at.end),
            Event::Scalar(words, style, ..) => {
                if self.skipped == 0 {
                    self.put(scalar(words, style), at);
                }
            }
            Event::Alias(_) => {
                if self.skipped == 0 {
                    self.put(DeValue::String(Cow::Borrowed("")), at);
                }
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }

    fn open(&mut self, start: usize, is_table: bool) {
        if self.skipped > 0 || self.open.len() >= DEEPEST {
            self.skipped += 1;
            return;
        }
        self.open.push(Open {
            start,
            is_table,
            table: DeTable::new(),
            array: DeArray::new(),
            key: None,
        });
    }

    fn close(&mut self, end: usize) {
        if self.skipped > 0 {
            self.skipped -= 1;
            if self.skipped == 0 {
                self.put(DeValue::String(Cow::Borrowed("")), end..end);
            }
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let value = if open.is_table {
            DeValue::Table(open.table)
        } else {
            DeValue::Array(open.array)
        };
        self.put(value, open.start..end.max(open.start));
    }

    fn put(&mut self, value: DeValue<'y>, at: Range<usize>) {
        self.read.duplicates.extend(self.duplicate());
        let Some(open) = self.open.last_mut() else {
            if let DeValue::Table(table) = value {
                self.read.table = table;
            }
            return;
        };
        if !open.is_table {
            open.array.push(Spanned::new(at, value));
            return;
        }
        if let Some(key) = open.key.take() {
            open.table.insert(key, Spanned::new(at, value));
        } else if let DeValue::String(key) = value {
            open.key = Some(Spanned::new(at, key));
        } else {
            open.key = Some(Spanned::new(at, Cow::Borrowed("")));
        }
    }
}

impl Tree<'_> {
    /// The key whose value comes next, if it already has one.
    fn duplicate(&self) -> Option<(String, Range<usize>)> {
        let open = self.open.last().filter(|open| open.is_table)?;
        let key = open.key.as_ref()?;
        let outermost = self.open.first()?.key.as_ref()?;
        let is_duplicate = open.table.contains_key(key.get_ref().as_ref());
        is_duplicate.then(|| (outermost.get_ref().to_string(), key.span()))
    }
}

/// A plain `true` is a boolean; `on` and `off` are strings.
fn scalar(words: Cow<'_, str>, style: ScalarStyle) -> DeValue<'_> {
    match words.as_ref() {
        "true" if style == ScalarStyle::Plain => DeValue::Boolean(true),
        "false" if style == ScalarStyle::Plain => DeValue::Boolean(false),
        _ => DeValue::String(words),
    }
}

/// Converts offsets in characters to offsets in bytes.
struct ByteOffsets {
    bytes: Vec<usize>,
}

impl ByteOffsets {
    fn new(yaml: &str) -> Self {
        let ends = std::iter::once(yaml.len());
        let bytes = yaml.char_indices().map(|(byte, _)| byte).chain(ends);
        Self {
            bytes: bytes.collect(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        let last = self.bytes.len() - 1;
        self.bytes[character.min(last)]
    }
}
