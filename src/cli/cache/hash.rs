//! What findings are kept under.

use std::fmt::{self, Debug, Write as _};

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// All that bears on what is found in an article and is not in the article: the program itself, its
/// rules, and what is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::cli) struct Scope(u128);

impl Scope {
    /// The scope of what is set.
    ///
    /// It is taken from how things print for debugging: a field that is added is in it without
    /// anybody having to think of it. What prints otherwise from run to run costs hits, never truth.
    pub(in crate::cli) fn of(settings: &[&dyn Debug]) -> Self {
        struct Printed(Xxh3);

        impl fmt::Write for Printed {
            fn write_str(&mut self, characters: &str) -> fmt::Result {
                self.0.update(characters.as_bytes());
                Ok(())
            }
        }

        let mut printed = Printed(Xxh3::new());
        write!(printed, "{} {settings:?}", env!("SELON_BUILD")).expect("hashing cannot fail");
        Self(printed.0.digest128())
    }

    /// The scope as part of a key.
    pub(in crate::cli) fn bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }
}

/// One number for parts that are told apart. 128 bits are enough never to meet the same twice by
/// chance; nobody gains by meeting it on purpose in a cache of their own.
pub(super) fn hash(parts: &[&[u8]]) -> u128 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.digest128()
}

/// A number that changes when anything of a pack does.
pub(super) fn checksum(bytes: &[u8]) -> u128 {
    xxh3_128(bytes)
}
