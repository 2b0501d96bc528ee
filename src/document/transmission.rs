//! What agencies have long sent over lines: IPTC 7901 and ANPA 1312.
//!
//! Control characters part a message: SOH starts its header, STX the text, ETX ends it. The header names the
//! service, the priority, the category and the length; neither it nor its keywords are prose. A line of the
//! text that starts with `^` stands alone: a slug, a headline, a byline. `<` at the end of a line ends a
//! paragraph; so does a blank line, or one that is indented.

use super::model::{Document, Role};
use super::nested::Decoded;
use super::story::{Line, Story};
use crate::text::{Span, Text, offset};

/// How many messages of a file are read.
const MOST_MESSAGES: usize = 10_000;

/// The control characters that part a message.
const START_OF_HEADER: char = '\u{1}';
const START_OF_TEXT: char = '\u{2}';
const END_OF_TEXT: char = '\u{3}';

/// What separates the units of a table, which readers see as blanks.
const SEPARATORS: std::ops::RangeInclusive<char> = '\u{1c}'..='\u{1f}';

/// How many blanks start a paragraph.
const INDENT: usize = 2;

/// What is written for marks that old printers lack; a dash is `_` between blanks.
const MARKS: [(&str, &str); 2] = [("``", "“"), ("''", "”")];

/// How lines for editors start: the slug with the cycle of the day, and remarks.
const FOR_EDITORS: [&str; 6] = ["BC-", "AM-", "PM-", "Eds:", "EDS:", "Ed:"];

/// A message.
#[derive(Debug, Clone, Copy)]
struct Message<'t> {
    /// All of it, from its header to the end of its text.
    span: Span,
    /// What its header starts with: the service, mostly with a number.
    name: &'t str,
    /// Its text, and the byte of the file where that starts.
    words: &'t str,
    start: u32,
}

/// Reads a message as prose; the first if the text is all of a file with several.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    let span = text.article();
    if let Ok(message) = first(text.slice(span), span.start) {
        read(message, &mut story);
    }
    story.document()
}

/// The messages of a file, each an article; none if it is one alone.
///
/// # Errors
/// Why something in it cannot be read as a message.
pub(super) fn messages(text: &Text) -> Result<Vec<Text>, String> {
    let characters = text.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let rest = characters.get(at as usize..).unwrap_or_default();
        if !found.is_empty() && !rest.contains(START_OF_HEADER) {
            break;
        }
        let message = first(rest, at)?;
        let name = (!message.name.is_empty()).then(|| message.name.to_owned());
        found.push((name, Some(message.span)));
        if found.len() > MOST_MESSAGES {
            return Err(format!("more than {MOST_MESSAGES} messages"));
        }
        at = message.span.end;
    }
    if found.len() == 1 {
        return Ok(Vec::new());
    }
    Ok(text.entries(found, None))
}

/// The first message in some characters that start at a byte of the file.
fn first(characters: &str, at: u32) -> Result<Message<'_>, &'static str> {
    let start = characters.find(START_OF_HEADER);
    let start = start.ok_or("no header starts in it")?;
    let message = characters.get(start + 1..).unwrap_or_default();
    // A message that is cut off does not go on in the next.
    let end = message.find(START_OF_HEADER).unwrap_or(message.len());
    let message = message.get(..end).unwrap_or_default();
    let parts = message.split_once(START_OF_TEXT);
    let (header, behind) = parts.ok_or("no text starts behind the header")?;
    let parts = behind.split_once(END_OF_TEXT);
    let (words, _) = parts.ok_or("it is cut off before the end of its text")?;
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    let name = header.split(is_blank).find(|field| !field.is_empty());
    let from = at + offset(start);
    let start = from + offset(header.len() + 2);
    Ok(Message {
        span: Span::new(from, start + offset(words.len() + 1)),
        name: name.unwrap_or_default(),
        words,
        start,
    })
}

/// Reads the text of a message.
fn read(message: Message<'_>, story: &mut Story<'_>) {
    let mut paragraph: Vec<Line> = Vec::new();
    let mut rest = message.words;
    while !rest.is_empty() {
        let at = message.start + offset(message.words.len() - rest.len());
        let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let (words, behind) = rest.split_at(length);
        let end = line_end(behind);
        rest = behind.get(end..).unwrap_or_default();
        let line = SentLine::of(words, at);
        if line.starts || line.role.is_some() {
            story.paragraphs(&std::mem::take(&mut paragraph), true);
        }
        let (start, is_end) = (at + offset(length), line.ends);
        let written = (line.words, Span::new(start, start + offset(end)));
        match line.role {
            Some(role) => story.paragraphs_in(role, &[written]),
            None => paragraph.push(written),
        }
        if is_end {
            story.paragraphs(&std::mem::take(&mut paragraph), true);
        }
    }
    story.paragraphs(&paragraph, true);
}

/// How many bytes the end of a line has at the start of some characters: CR, LF, or both as machines send them.
fn line_end(characters: &str) -> usize {
    let ends = ["\r\r\n", "\r\n", "\n\r", "\r", "\n"];
    let is_end = |end: &&&str| {
        // CR starts the end of the next line.
        characters.starts_with(**end) && !(**end == "\n\r" && characters.starts_with("\n\r\n"))
    };
    ends.iter().find(is_end).map_or(0, |end| end.len())
}

/// A line of the text.
#[derive(Debug)]
struct SentLine {
    /// Its words, as readers see them.
    words: Decoded,
    /// Its role, if it stands alone.
    role: Option<Role>,
    /// Whether a paragraph starts with it, and whether one ends with it.
    starts: bool,
    ends: bool,
}

impl SentLine {
    /// The line with some characters that start at a byte of the file.
    fn of(characters: &str, at: u32) -> Self {
        let is_unseen = |c: char| c == ' ' || c.is_control();
        let bare = characters.trim_start_matches(is_unseen);
        let before = characters.len() - bare.len();
        let before = characters.get(..before).unwrap_or_default();
        let indent = before.matches(' ').count() + INDENT * before.matches('\t').count();
        let shown = bare.trim_end_matches(is_unseen);
        let closed = shown
            .strip_suffix('<')
            .map(|shown| shown.trim_end_matches(is_unseen));
        let shown = closed.unwrap_or(shown);
        let words = shown.trim_start_matches('^');
        let start = at + offset(before.len() + shown.len() - words.len());
        let is_alone = words.len() < shown.len();
        let is_for_editors = FOR_EDITORS.iter().any(|start| words.starts_with(start));
        Self {
            words: decoded(words, start),
            role: match (is_alone, is_for_editors) {
                (true, true) => Some(Role::Boilerplate),
                (true, false) => Some(Role::Heading),
                (false, _) => None,
            },
            starts: indent >= INDENT || words.is_empty(),
            ends: closed.is_some() || words.is_empty(),
        }
    }
}

/// The words of a line that starts at a byte of the file, without what only machines read.
fn decoded(words: &str, at: u32) -> Decoded {
    let is_special = |c: char| c.is_control() || matches!(c, '`' | '\'' | '_');
    let mut decoded = Decoded::default();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let start = at + offset(words.len() - rest.len());
        let is_dash = rest.starts_with("_ ") && decoded.characters.ends_with(' ');
        let mark = MARKS.iter().find(|(written, _)| rest.starts_with(written));
        let (length, shown) = match mark {
            Some((written, mark)) => (written.len(), *mark),
            None if is_dash => (1, "—"),
            None if first == '\t' || SEPARATORS.contains(&first) => (1, " "),
            None if first.is_control() => (first.len_utf8(), ""),
            None => {
                let behind = rest.get(first.len_utf8()..).unwrap_or_default();
                let run = first.len_utf8() + behind.find(is_special).unwrap_or(behind.len());
                (run, rest.get(..run).unwrap_or_default())
            }
        };
        decoded.push(shown, Span::new(start, start + offset(length)));
        rest = rest.get(length..).unwrap_or_default();
    }
    decoded
}
