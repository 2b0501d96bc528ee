//! The fields above a message.

use encoding_rs::Encoding;
use mailparse::{MailHeader, ParsedMail};

use super::part::place;
use super::transfer::{Transfer, Written};
use crate::document::nested::Decoded;
use crate::text::{Span, Text, offset};

/// The subject of a message.
pub(super) fn subject(text: &Text, mail: &ParsedMail<'_>) -> Option<Decoded> {
    decoded(text, place(text, find(mail, "Subject")?.get_value_raw())?)
}

/// The name of who sent a message, or the address if there is no name.
pub(super) fn sender(text: &Text, mail: &ParsedMail<'_>) -> Option<Decoded> {
    let whole = place(text, find(mail, "From")?.get_value_raw())?;
    let written = text.slice(whole);
    let name = written.split('<').next().unwrap_or_default();
    let name = if name.trim().is_empty() {
        written
    } else {
        name
    };
    let is_mark = |c: char| c.is_whitespace() || c == '"';
    let start = name.len() - name.trim_start_matches(is_mark).len();
    let name = name.trim_matches(is_mark);
    let start = whole.start + offset(start);
    decoded(text, Span::new(start, start + offset(name.len())))
}

fn find<'a>(mail: &'a ParsedMail<'_>, name: &str) -> Option<&'a MailHeader<'a>> {
    let mut headers = mail.headers.iter();
    headers.find(|header| header.get_key_ref().eq_ignore_ascii_case(name))
}

/// The words of a field: as they are, or encoded as `=?utf-8?Q?d=C3=A9cid=C3=A9?=`.
fn decoded(text: &Text, field: Span) -> Option<Decoded> {
    let mut decoded = Decoded::default();
    let (mut rest, mut at) = (text.slice(field), field.start);
    let mut parts = Vec::new();
    let mut is_behind = false;
    while let Some(start) = rest.find("=?") {
        let (before, word) = rest.split_at(start);
        let Some((length, written)) = encoded_word(word, at + offset(start)) else {
            break;
        };
        // Blanks between two encoded words are none.
        if !(is_behind && before.trim().is_empty()) {
            parts.push((before, at, None));
        }
        parts.push(("", at, Some(written)));
        is_behind = true;
        at += offset(start + length);
        rest = word.get(length..).unwrap_or_default();
    }
    for (words, at, written) in parts.into_iter().chain([(rest, at, None)]) {
        match written {
            Some(written) => written.undo(|words, file| decoded.push(words, file)),
            None => decoded.push(words, Span::new(at, at + offset(words.len()))),
        }
    }
    (!decoded.characters.trim().is_empty()).then_some(decoded)
}

/// An encoded word at the start of some characters, and how long it is.
fn encoded_word(word: &str, start: u32) -> Option<(usize, Written<'_>)> {
    let mut parts = word.get(2..)?.splitn(3, '?');
    let (label, kind, behind) = (parts.next()?, parts.next()?, parts.next()?);
    let length = behind.find("?=")?;
    let before = 2 + label.len() + 1 + kind.len() + 1;
    let transfer = match kind {
        "Q" | "q" => Transfer::Field,
        "B" | "b" => Transfer::Base64,
        _ => return None,
    };
    // A language may stand behind the name of the encoding.
    let label = label.split('*').next().unwrap_or_default();
    let written = Written {
        characters: behind.get(..length)?,
        start: start + offset(before),
        transfer,
        encoding: Encoding::for_label(label.as_bytes())?,
    };
    Some((before + length + 2, written))
}
