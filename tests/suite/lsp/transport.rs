//! What is read of any bytes; `tests/fuzz/targets/transport.rs` tries the same on more of them.

use std::io::{BufReader, Cursor};

use lsp_server::Message;
use proptest::prelude::*;
use selon::lsp::{Received, Transport};

/// A message behind the others.
const LAST: &[u8] = b"\r\n\r\nContent-Length: 16\r\n\r\n{\"method\":\"end\"}";

/// Parts of messages, which together are often nearly one.
const PARTS: &[&[u8]] = &[
    b"Content-Length: 16\r\n\r\n{\"method\":\"one\"}",
    b"Content-Length: ",
    b"content-length:2\n\n{}",
    b"Content-Type: x\r\n",
    b"\r\n\r\n",
    b"\r",
    b"{\"id\":1}",
    b"\xff\xfe",
    b"17",
    b"-",
    b"99999999999999999999",
    b"x",
];

/// All that is read.
fn read(bytes: &[u8]) -> Vec<Received> {
    // A small buffer parts headers and messages in every place.
    let input = BufReader::with_capacity(7, Cursor::new(bytes));
    let mut transport = Transport::new(input);
    let mut all = Vec::new();
    while let Some(one) = transport.receive().expect("memory can be read") {
        all.push(one);
        assert!(all.len() <= bytes.len(), "nothing is read");
    }
    all
}

fn is_called(one: &Received, name: &str) -> bool {
    matches!(one, Received::Message(Message::Notification(one)) if one.method == name)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_to_their_end(parts in prop::collection::vec(0..PARTS.len(), 0..12)) {
        let bytes: Vec<&[u8]> = parts.iter().map(|part| PARTS[*part]).collect();
        let mut bytes = bytes.concat();
        bytes.extend_from_slice(LAST);
        for one in read(&bytes) {
            if let Received::Refused(refusal) = one {
                prop_assert!(refusal.code < 0 && !refusal.message.is_empty());
            }
        }
    }

    #[test]
    fn bytes_that_announce_no_message_swallow_none(bytes in prop::collection::vec(any::<u8>(), 0..9_000)) {
        let all = [bytes.as_slice(), LAST, LAST].concat();
        let read = read(&all);
        let ends = read.iter().filter(|one| is_called(one, "end")).count();
        prop_assert_eq!(ends, 2);
    }
}

#[test]
fn a_message_is_found_behind_one_that_was_cut_short() {
    let cut = b"Content-Length: 4\r\n\r\n{\"method\":\"lost\"}";
    let read = read(&[cut, LAST].concat());
    assert!(
        matches!(read.as_slice(), [Received::Refused(_), Received::Refused(_), last] if is_called(last, "end"))
    );
}
