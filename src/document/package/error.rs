//! Why a package cannot be read.

use crate::document::recognize::OtherFormat;
use crate::text::TextError;

/// Why a package cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// It is not one of those selon reads.
    #[error(transparent)]
    Other(#[from] OtherFormat),
    /// It is cut off, or something in it is not as it must be.
    #[error("the package is damaged: {0}; save it again in the program that wrote it")]
    Damaged(String),
    /// A password is needed.
    #[error("it is protected by a password; save it without one")]
    Encrypted,
    /// A part is larger than any article, or all of them are.
    #[error("{what} larger than {limit} MB unpacked; split the document")]
    TooLarge {
        /// What is too large: "`styles.xml` in it is".
        what: String,
        /// How many millions of bytes that may have.
        limit: u64,
    },
    /// A part is in an encoding that parts are not written in.
    #[error("`{part}` in it is not UTF-8; save it again in an office program")]
    Encoding {
        /// The part.
        part: String,
    },
    /// A part is not text.
    #[error("`{part}` in it: {error}")]
    Part {
        /// The part.
        part: String,
        /// What is wrong with it.
        error: TextError,
    },
}

impl PackageError {
    /// The error of a part that is no text, whose encoding nobody can change in a package.
    pub(super) fn of_part(part: &str, error: TextError) -> Self {
        let part = part.to_owned();
        if matches!(error, TextError::Utf16 | TextError::NotUtf8 { .. }) {
            return Self::Encoding { part };
        }
        Self::Part { part, error }
    }
}

/// The error of a package without a part it must have.
pub(super) fn missing(part: &str) -> PackageError {
    PackageError::Damaged(format!("`{part}` is missing"))
}
