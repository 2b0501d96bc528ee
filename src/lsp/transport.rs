//! Messages as bytes: read with care, since one that cannot be understood must not end the session.
//!
//! `lsp-server` has the messages; its own reader ends at the first that is damaged.

use std::io::{self, BufRead, Read as _};

use lsp_server::{ErrorCode, Message};
use serde_json::Value;

/// How many bytes a message may have: twice what the longest article would take, escaped.
const LARGEST: u64 = 1 << 30;

/// How many bytes of a header are looked at.
const HEADER: u64 = 1 << 12;

/// What introduces the length of a message, in lower case.
const LENGTH: &[u8] = b"content-length:";

/// What an editor sent.
#[derive(Debug, Clone)]
pub enum Received {
    /// A message.
    Message(Message),
    /// Something that is no message, and is to be answered with an error.
    Refused(Refusal),
}

/// Why something is no message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The id of the request it would have been; null if that is unknown.
    pub id: Value,
    /// The error code of the protocol.
    pub code: i32,
    /// What is wrong, for people.
    pub message: String,
}

/// A stream of messages.
#[derive(Debug)]
pub struct Transport<R> {
    input: R,
    /// How many bytes the next message has, where its header was found behind something else.
    length: Option<u64>,
}

impl<R: BufRead> Transport<R> {
    /// The messages of a stream.
    pub fn new(input: R) -> Self {
        Self {
            input,
            length: None,
        }
    }

    /// Reads the next message; `None` at the end of the stream.
    ///
    /// After something that is no message, reading goes on at the next header.
    ///
    /// # Errors
    /// If the stream cannot be read.
    pub fn receive(&mut self) -> io::Result<Option<Received>> {
        let length = match self.length.take() {
            Some(length) => length,
            None => match self.header()? {
                Some(Ok(length)) => length,
                Some(Err(refusal)) => return Ok(Some(Received::Refused(refusal))),
                None => return Ok(None),
            },
        };
        if length > LARGEST {
            io::copy(&mut (&mut self.input).take(length), &mut io::sink())?;
            let message = format!("a message has at most {LARGEST} bytes, not {length}");
            let refusal = Refusal::new(Value::Null, ErrorCode::InvalidRequest, message);
            return Ok(Some(Received::Refused(refusal)));
        }
        let mut body = Vec::new();
        (&mut self.input).take(length).read_to_end(&mut body)?;
        Ok(Some(match read(&body) {
            Ok(message) => Received::Message(message),
            Err(refusal) => Received::Refused(refusal),
        }))
    }

    /// Reads a header: the length of its message. If something else stands before it, that is refused,
    /// and the length is kept for the next message.
    fn header(&mut self) -> io::Result<Option<Result<u64, Refusal>>> {
        let (mut length, mut is_damaged) = (None, false);
        loop {
            let mut line = Vec::new();
            let read = (&mut self.input)
                .take(HEADER)
                .read_until(b'\n', &mut line)?;
            if read == 0 {
                return Ok(None);
            }
            let line = line.trim_ascii();
            if !line.is_empty() {
                match length_in(line) {
                    Some((found, is_alone)) => {
                        length = found;
                        is_damaged |= found.is_none() || !is_alone;
                    }
                    None => is_damaged |= !line.starts_with(b"Content-"),
                }
                continue;
            }
            if is_damaged {
                self.length = length;
                let message = "expected the header `Content-Length: …`".to_owned();
                let refusal = Refusal::new(Value::Null, ErrorCode::ParseError, message);
                return Ok(Some(Err(refusal)));
            }
            if let Some(length) = length {
                return Ok(Some(Ok(length)));
            }
        }
    }
}

impl Refusal {
    fn new(id: Value, code: ErrorCode, message: String) -> Self {
        Self {
            id,
            code: code as i32,
            message,
        }
    }
}

/// The length that a line gives, if it can be read, and whether the line says nothing else.
fn length_in(line: &[u8]) -> Option<(Option<u64>, bool)> {
    let lower = line.to_ascii_lowercase();
    let at = memchr::memmem::find(&lower, LENGTH)?;
    let digits = line.get(at + LENGTH.len()..)?.trim_ascii();
    let number = std::str::from_utf8(digits).ok()?.parse().ok();
    Some((number, at == 0))
}

/// Reads the content of a message.
fn read(body: &[u8]) -> Result<Message, Refusal> {
    let refuse = |error: &dyn std::fmt::Display| {
        let message = format!("not JSON in UTF-8: {error}");
        Refusal::new(Value::Null, ErrorCode::ParseError, message)
    };
    let characters = std::str::from_utf8(body).map_err(|error| refuse(&error))?;
    let value: Value = serde_json::from_str(characters).map_err(|error| refuse(&error))?;
    let id = value.get("id").cloned();
    match serde_json::from_value(value) {
        // One whose id nobody can use would wait for its answer forever.
        Ok(message) if id.is_none() || !matches!(message, Message::Notification(_)) => Ok(message),
        Ok(_) | Err(_) => {
            let message = "neither a request nor a notification nor a response".to_owned();
            let id = id.unwrap_or_default();
            Err(Refusal::new(id, ErrorCode::InvalidRequest, message))
        }
    }
}
