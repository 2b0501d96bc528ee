//! The keys of stored findings.

use std::fmt::{self, Debug, Write as _};

use xxhash_rust::xxh3::Xxh3;

/// Everything outside an article that bears on its findings, hashed: the program, its rules, and the
/// settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::cli) struct CacheScope(u128);

impl CacheScope {
    /// The scope of settings.
    ///
    /// It hashes their debug output, so that a field that is added counts without further code. Output
    /// that differs from run to run would cost hits, never correctness.
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

    /// Its bytes, as part of a key.
    pub(in crate::cli) fn bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }
}

/// The hash of several parts. In 128 bits, collisions do not happen by chance, and nobody gains by
/// making one in a cache of their own.
pub(super) fn hash(parts: &[&[u8]]) -> u128 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.digest128()
}
