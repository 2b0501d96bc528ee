//! The words of a message.

use encoding_rs::Encoding;
use mailparse::ParsedMail;
use mailparse::body::Body;

use super::part::{is_attached, place};
use super::transfer::{Transfer, Written};
use super::{header, other};
use crate::document::model::Role;
use crate::document::nested::Decoded;
use crate::document::story::{Line, Story};
use crate::text::Text;

/// How deep messages in messages are read.
const DEEPEST: usize = 8;

/// Reads a message: its subject, who sent it, and its words. One that only holds another is that other.
pub(super) fn read<'t>(text: &'t Text, mail: &ParsedMail<'_>, story: &mut Story<'t>) {
    message(text, mail, 0, story);
}

/// Reads a message, given how many are around it.
fn message<'t>(text: &'t Text, mail: &ParsedMail<'_>, depth: usize, story: &mut Story<'t>) {
    if !is_message(mail) {
        story.element(b"h1", header::subject(text, mail));
        story.role(Role::Byline, header::sender(text, mail));
    }
    part(text, mail, depth, story);
}

/// Whether a part is a message by itself.
fn is_message(part: &ParsedMail<'_>) -> bool {
    part.ctype.mimetype.eq_ignore_ascii_case("message/rfc822")
}

/// Reads the words of a message: of its parts those that are shown in it, and of several forms of the same words
/// the plain one.
fn part<'t>(text: &'t Text, mail: &ParsedMail<'_>, depth: usize, story: &mut Story<'t>) {
    let kind = mail.ctype.mimetype.to_ascii_lowercase();
    match kind.as_str() {
        "multipart/alternative" => {
            let is =
                |part: &&ParsedMail<'_>, kind: &str| part.ctype.mimetype.eq_ignore_ascii_case(kind);
            let forms = || mail.subparts.iter();
            let plain = forms().find(|part| is(part, "text/plain") && has_words(part));
            let html = || forms().find(|part| is(part, "text/html"));
            if let Some(one) = plain.or_else(html).or(mail.subparts.last()) {
                part(text, one, depth, story);
            }
        }
        "multipart/related" => {
            if let Some(first) = mail.subparts.first() {
                part(text, first, depth, story);
            }
        }
        _ if kind.starts_with("multipart/") => {
            for shown in mail.subparts.iter().filter(|part| !is_attached(part)) {
                part(text, shown, depth, story);
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
        _ if is_message(mail) && depth < DEEPEST => {
            if let Ok(inner) = mailparse::parse_mail(raw(mail)) {
                message(text, &inner, depth + 1, story);
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

/// Reads plain text, and sets apart what it quotes and its signature.
fn plain(lines: &[Line], story: &mut Story<'_>) {
    let mut rest = lines;
    while !rest.is_empty() {
        // Another message starts a part.
        let behind = rest
            .iter()
            .skip(1)
            .position(|line| other::is_mark(&words(line)));
        let length = behind.map_or(rest.len(), |behind| behind + 1);
        let (part, others) = rest.split_at(length);
        let is_signature = |line: &Line| line.0.characters.trim_end_matches('\r') == "-- ";
        let signature = part.iter().position(is_signature).unwrap_or(part.len());
        let (own, signature) = part.split_at(signature);
        answers(own, story);
        story.paragraphs_in(Role::Boilerplate, signature);
        rest = others;
    }
}

/// Reads plain text without a signature, and sets apart what it quotes.
///
/// Right about lines behind `>` with the line that names their writer above them, and about those that are
/// forwarded so; wrong about an answer written below a message that nothing marks.
fn answers(own: &[Line], story: &mut Story<'_>) {
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
        let set_apart = behind.get(..length).unwrap_or_default();
        if set_apart
            .first()
            .is_some_and(|first| other::is_forward(&words(first)))
        {
            let bare = set_apart
                .iter()
                .map(|(line, end)| (line.behind(mark(line)), *end));
            story.paragraphs(&bare.collect::<Vec<Line>>(), true);
        } else {
            story.paragraphs_in(Role::Boilerplate, set_apart);
        }
        start += introduction + length;
    }
}

/// How many bytes at the start of a line say that it is quoted.
fn mark(line: &Decoded) -> usize {
    let behind = line.characters.strip_prefix('>');
    let behind = behind.map(|behind| behind.strip_prefix(' ').unwrap_or(behind));
    behind.map_or(0, |behind| line.characters.len() - behind.len())
}

/// The words of a line.
fn words(line: &Line) -> String {
    line.0.characters.trim().to_owned()
}

/// Where the lines start that say who wrote what is quoted below: the last paragraph, if it ends on a colon.
fn introduction(lines: &[Line]) -> usize {
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
