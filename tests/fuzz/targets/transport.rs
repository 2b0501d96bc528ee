//! Any bytes an editor might send are read to their end, and what follows them is understood.

#![no_main]

use std::io::{BufReader, Cursor};

use libfuzzer_sys::fuzz_target;
use lsp_server::Message;
use selon::lsp::{Received, Transport};

/// A message behind the others.
const LAST: &[u8] = b"\r\n\r\nContent-Length: 16\r\n\r\n{\"method\":\"end\"}";

fuzz_target!(|bytes: &[u8]| {
    let mut all = bytes.to_vec();
    all.extend_from_slice(LAST);
    // A small buffer parts headers and messages in every place.
    let mut transport = Transport::new(BufReader::with_capacity(7, Cursor::new(&all)));
    let (mut received, mut last) = (0, None);
    while let Ok(Some(one)) = transport.receive() {
        received += 1;
        assert!(received <= all.len(), "nothing is read");
        last = Some(one);
        if let Some(Received::Refused(refusal)) = &last {
            assert!(refusal.code < 0 && !refusal.message.is_empty());
        }
    }
    // Bytes that announce no message cannot swallow one.
    if !announces(bytes) {
        let is_last = |one| matches!(one, Received::Message(Message::Notification(end)) if end.method == "end");
        assert!(last.is_some_and(is_last), "the last message is lost");
    }
});

/// Whether bytes say how long a message is.
fn announces(bytes: &[u8]) -> bool {
    let lower = bytes.to_ascii_lowercase();
    lower.windows(15).any(|window| window == b"content-length:")
}
