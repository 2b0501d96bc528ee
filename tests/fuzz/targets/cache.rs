//! Any bytes behind a valid seal are read as a pack of findings or refused, and findings that are written
//! are read back equal.
//!
//! The modules of the program are compiled once more, since it keeps them to itself. What they import
//! stands here under the same names: files are in memory, and every seal is right.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use selon::{Checked, diagnostic, language, text};

use key::CacheKey;
use pack::Pack;

#[expect(dead_code, reason = "the program asks for more")]
#[path = "../../../src/cli/cache/pack.rs"]
mod pack;
#[path = "../../../src/cli/cache/stored.rs"]
mod stored;

/// The file of every pack.
const FILE: &str = "0.pack";

fuzz_target!(|bytes: &[u8]| {
    is_decoded_whole_or_not_at_all(bytes);
    let path = Path::new(FILE);
    Pack::default()
        .write(path, CacheKey)
        .expect("memory takes all");
    cli::files::add(bytes);
    let found = Pack::read(path, CacheKey);
    let entries = entries(bytes);
    assert_eq!(found.is_some(), entries.is_some(), "a pack is read in part");
    let (Some(pack), Some(entries)) = (found, entries) else {
        return;
    };
    holds(&pack, &entries);
    pack.write(path, CacheKey).expect("memory takes all");
    let again = Pack::read(path, CacheKey).expect("what is written is read");
    assert_eq!(again.len(), pack.len());
    holds(&again, &entries);
    let mut kept = again;
    kept.forget(|_| true);
    assert_eq!(kept.len(), 0, "articles that are gone stay");
});

/// One article of a pack: its name, its key and its findings.
type Entry<'b> = (&'b str, u128, &'b [u8]);

/// The articles in the bytes of a pack, by the format that its module describes.
fn entries(mut bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    let mut entries = Vec::new();
    while !bytes.is_empty() {
        let ((name, key, length), rest): ((&str, u128, usize), _) =
            postcard::take_from_bytes(bytes).ok()?;
        let (findings, rest) = rest.split_at_checked(length)?;
        entries.push((name, key, findings));
        bytes = rest;
    }
    Some(entries)
}

/// A pack has the last of the entries of each name, under its key alone.
fn holds(pack: &Pack, entries: &[Entry<'_>]) {
    for (place, (name, key, findings)) in entries.iter().enumerate() {
        if entries[place + 1..].iter().all(|(later, ..)| later != name) {
            assert_eq!(pack.find(name, *key), Some(*findings));
            assert_eq!(pack.find(name, !*key), None);
            is_decoded_whole_or_not_at_all(findings);
        }
    }
}

fn is_decoded_whole_or_not_at_all(bytes: &[u8]) {
    if let Some(checked) = stored::decode(bytes) {
        let written = stored::encode(&checked);
        assert_eq!(stored::decode(&written).as_ref(), Some(&checked));
        let cut = &written[..written.len() - 1];
        assert_eq!(stored::decode(cut), None, "half of it is read");
    }
}

/// The key of a user.
mod key {
    /// A key whose seals are all alike.
    #[derive(Clone, Copy)]
    pub(super) struct CacheKey;

    impl CacheKey {
        pub(super) fn seal(self, _: &[&[u8]]) -> [u8; 16] {
            [0; 16]
        }
    }
}

mod cli {
    /// One file, in memory.
    pub(crate) mod files {
        use std::cell::RefCell;
        use std::io::{self, Write};
        use std::path::Path;

        thread_local! {
            static FILE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
        }

        pub(crate) enum Worth {
            Output,
        }

        /// Bytes that become the file.
        pub(crate) struct Replacement(Vec<u8>);

        impl Replacement {
            #[expect(clippy::unnecessary_wraps, reason = "the program's own may fail")]
            pub(crate) fn of(_: &Path, _: Worth) -> io::Result<Self> {
                Ok(Self(Vec::new()))
            }

            pub(crate) fn commit(self) -> io::Result<()> {
                FILE.set(self.0);
                Ok(())
            }
        }

        impl Write for Replacement {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.write(bytes)
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }

        pub(crate) fn read_own(_: &Path, _: u64) -> io::Result<Vec<u8>> {
            Ok(FILE.with_borrow(Clone::clone))
        }

        /// Adds bytes to the file.
        pub(crate) fn add(bytes: &[u8]) {
            FILE.with_borrow_mut(|file| file.extend_from_slice(bytes));
        }
    }
}
