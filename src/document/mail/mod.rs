//! E-mail: the subject is the headline, the sender the byline, and the text or the HTML of the message the
//! article. What it quotes of an earlier message, and the signature, are set apart; what it forwards is copy.

mod body;
mod header;
mod other;
mod part;
mod transfer;

use mailparse::MailParseError;

use super::model::Document;
use super::story::Story;
use crate::text::{Span, Text, offset};

/// How many messages of a mailbox are read.
const MOST_MESSAGES: usize = 10_000;

/// What starts the line above each message of a mailbox.
const MARK: &str = "From ";

/// Reads a message as prose; the first one if the text is all of a mailbox.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    let message = message(text);
    if let Ok(mail) = mailparse::parse_mail(message.as_bytes()) {
        body::read(text, &mail, &mut story);
    }
    let mut document = story.document();
    other::set_apart(&mut document);
    document
}

/// Fails if a message cannot be taken apart.
///
/// # Errors
/// What is wrong with it.
pub(super) fn require(text: &Text) -> Result<(), MailParseError> {
    mailparse::parse_mail(message(text).as_bytes()).map(drop)
}

/// The messages of a mailbox, each an article; empty for a single message. More than can be read are one too.
pub(super) fn messages(text: &Text) -> Vec<Text> {
    let characters = text.as_str();
    if !characters.trim_start_matches('\u{feff}').starts_with(MARK) {
        return Vec::new();
    }
    let mark = format!("\n{MARK}");
    let inner = memchr::memmem::find_iter(characters.as_bytes(), &mark);
    // A line that starts so inside a message follows a line with words.
    let is_first = |at: &usize| {
        let before = characters.get(..*at).unwrap_or_default();
        before.trim_end_matches('\r').ends_with('\n')
    };
    let mut starts: Vec<usize> = std::iter::once(0)
        .chain(inner.filter(is_first).map(|at| at + 1))
        .take(MOST_MESSAGES)
        .collect();
    starts.push(characters.len());
    let spans = starts
        .windows(2)
        .map(|pair| Span::new(offset(pair[0]), offset(pair[1])));
    text.entries(spans.map(|span| (None, Some(span))), None)
}

/// The characters of a message, without the line above it in a mailbox.
fn message(text: &Text) -> &str {
    let characters = text.slice(text.article()).trim_start_matches('\u{feff}');
    match characters
        .strip_prefix(MARK)
        .and_then(|rest| rest.split_once('\n'))
    {
        Some((_, message)) => message,
        None => characters.trim_start(),
    }
}
