//! The words of a message.

use encoding_rs::Encoding;
use mailparse::ParsedMail;
use mailparse::body::Body;

use super::part::{is_attached, place};
use super::transfer::{Transfer, Written};
use crate::document::model::Role;
use crate::document::story::{Line, Story};
use crate::text::Text;

/// The fewest marks of a line that parts a message from the one it answers.
const PARTING: usize = 5;

/// Reads the words of a message: of its parts those that are shown in it, and of several forms of the same words
/// the plain one.
pub(super) fn read<'t>(text: &'t Text, mail: &ParsedMail<'_>, story: &mut Story<'t>) {
    let kind = mail.ctype.mimetype.to_ascii_lowercase();
    match kind.as_str() {
        "multipart/alternative" => {
            let is =
                |part: &&ParsedMail<'_>, kind: &str| part.ctype.mimetype.eq_ignore_ascii_case(kind);
            let forms = || mail.subparts.iter();
            let plain = forms().find(|part| is(part, "text/plain") && has_words(part));
            let html = || forms().find(|part| is(part, "text/html"));
            if let Some(part) = plain.or_else(html).or(mail.subparts.last()) {
                read(text, part, story);
            }
        }
        "multipart/related" => {
            if let Some(part) = mail.subparts.first() {
                read(text, part, story);
            }
        }
        _ if kind.starts_with("multipart/") => {
            for part in mail.subparts.iter().filter(|part| !is_attached(part)) {
                read(text, part, story);
            }
        }
        "text/html" => {
            if let Some(written) = written(text, mail) {
                story.html(Some(written.whole()));
            }
        }
        "text/plain" => {
            if let Some(written) = written(text, mail) {
                plain(&written.lines(), story);
            }
        }
        _ => {}
    }
}

/// Whether a part has any words, as far as its bytes show.
fn has_words(part: &ParsedMail<'_>) -> bool {
    raw(part).iter().any(u8::is_ascii_alphanumeric)
}

/// What a part is written in, and where.
fn written<'t>(text: &'t Text, part: &ParsedMail<'_>) -> Option<Written<'t>> {
    let place = place(text, raw(part))?;
    let transfer = match part.get_body_encoded() {
        Body::Base64(_) => Transfer::Base64,
        Body::QuotedPrintable(_) => Transfer::QuotedPrintable,
        Body::SevenBit(_) | Body::EightBit(_) | Body::Binary(_) => Transfer::Plain,
    };
    let named = Encoding::for_label(part.ctype.charset.as_bytes());
    Some(Written {
        characters: text.slice(place),
        start: place.start,
        transfer,
        encoding: named.unwrap_or(encoding_rs::WINDOWS_1252),
    })
}

/// The bytes of a part as the file has them.
fn raw<'a>(part: &'a ParsedMail<'_>) -> &'a [u8] {
    match part.get_body_encoded() {
        Body::Base64(body) | Body::QuotedPrintable(body) => body.get_raw(),
        Body::SevenBit(body) | Body::EightBit(body) => body.get_raw(),
        Body::Binary(body) => body.get_raw(),
    }
}

/// Reads plain text, and sets apart what it quotes, its signature and the message it answers.
///
/// Right about lines behind `>` with the line that names their writer above them; wrong about an answer written
/// below a message that nothing marks.
fn plain(lines: &[Line], story: &mut Story<'_>) {
    let words = |line: &Line| line.0.characters.trim().to_owned();
    let ends =
        |line: &Line| line.0.characters.trim_end_matches('\r') == "-- " || parts(&words(line));
    let end = lines.iter().position(ends).unwrap_or(lines.len());
    let (own, rest) = lines.split_at(end);
    let is_quoted = |line: &Line| line.0.characters.starts_with('>');
    let mut start = 0;
    while start < own.len() {
        let run = own.get(start..).unwrap_or_default();
        let quoted = run.iter().position(is_quoted).unwrap_or(run.len());
        let introduction = match run.get(..quoted) {
            Some(above) if quoted < run.len() => introduction(above),
            _ => run.len(),
        };
        story.paragraphs(run.get(..introduction).unwrap_or_default(), true);
        let behind = run.get(introduction..).unwrap_or_default();
        let after = behind
            .iter()
            .enumerate()
            .position(|(index, line)| introduction + index >= quoted && !is_quoted(line));
        let length = after.unwrap_or(behind.len());
        story.paragraphs_in(Role::Boilerplate, behind.get(..length).unwrap_or_default());
        start += introduction + length;
    }
    story.paragraphs_in(Role::Boilerplate, rest);
}

/// Where the lines start that say who wrote what is quoted below: the last paragraph, if it ends on a colon.
fn introduction(lines: &[Line]) -> usize {
    let words = |line: &Line| line.0.characters.trim().to_owned();
    let Some(last) = lines.iter().rposition(|line| !words(line).is_empty()) else {
        return lines.len();
    };
    if !words(&lines[last]).ends_with(':') {
        return lines.len();
    }
    let above = lines.get(..last).unwrap_or_default();
    above
        .iter()
        .rposition(|line| words(line).is_empty())
        .map_or(0, |blank| blank + 1)
}

/// Whether a line parts a message from the one it answers: `-----Original Message-----`, or a rule.
fn parts(line: &str) -> bool {
    let marks = |mark: char| line.chars().take_while(|c| *c == mark).count();
    let behind = |mark: char| line.chars().rev().take_while(|c| *c == mark).count();
    let is_titled =
        marks('-') >= PARTING && behind('-') >= PARTING && line.contains(char::is_alphabetic);
    is_titled || marks('_') >= PARTING * 4
}
