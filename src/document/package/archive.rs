//! The parts of a ZIP file, unpacked in memory.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::PackageError;
use crate::text::Text;

/// How many millions of bytes a part may have: hundreds of long articles.
const LARGEST: u64 = 32;

/// How many millions of bytes are unpacked of a file in all.
const ALL: u64 = 64;

/// A ZIP file.
#[derive(Debug)]
pub(in crate::document) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'b> Archive<'b> {
    /// The ZIP file in some bytes.
    ///
    /// # Errors
    /// The list of its parts is damaged, or not there.
    pub(in crate::document) fn open(bytes: &'b [u8]) -> Result<Self, PackageError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
        Ok(Self {
            zip,
            left: ALL * 1_000_000,
        })
    }

    /// Whether there is a part.
    pub(in crate::document) fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The bytes of a part; `None` if there is none of that name.
    ///
    /// # Errors
    /// The part is damaged, too large, or needs a password.
    pub(in crate::document) fn bytes(
        &mut self,
        part: &str,
    ) -> Result<Option<Vec<u8>>, PackageError> {
        let Some(index) = self.zip.index_for_name(part) else {
            return Ok(None);
        };
        let raw = self
            .zip
            .by_index_raw(index)
            .map_err(|error| failed(&error))?;
        if raw.encrypted() {
            return Err(PackageError::Encrypted);
        }
        drop(raw);
        let file = self.zip.by_index(index).map_err(|error| failed(&error))?;
        let most = self.left.min(LARGEST * 1_000_000);
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| PackageError::Damaged(format!("`{part}`: {error}")))?;
        let length = bytes.len() as u64;
        if length > most {
            let (what, limit) = if most < LARGEST * 1_000_000 {
                ("the package is".to_owned(), ALL)
            } else {
                (format!("`{part}` in it is"), LARGEST)
            };
            return Err(PackageError::TooLarge { what, limit });
        }
        self.left -= length;
        Ok(Some(bytes))
    }

    /// A part as text; `None` if there is none of that name.
    ///
    /// # Errors
    /// As those of [`Self::bytes`], and if it is not UTF-8.
    pub(in crate::document) fn text(&mut self, part: &str) -> Result<Option<String>, PackageError> {
        let Some(bytes) = self.bytes(part)? else {
            return Ok(None);
        };
        let text =
            Text::from_bytes(part, bytes).map_err(|error| PackageError::of_part(part, error))?;
        Ok(Some(text.as_str().to_owned()))
    }
}

/// What an error of the library means to whoever has the file.
pub(super) fn failed(error: &ZipError) -> PackageError {
    let is_locked = matches!(
        error,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword
    );
    if is_locked {
        PackageError::Encrypted
    } else {
        PackageError::Damaged(error.to_string())
    }
}
