//! The articles in a file, which may hold several.

use super::format::Format;
use super::recognize::OtherFormat;
use crate::text::{Text, TextError};

/// Why the articles of a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ContentsError {
    /// They are in a format that selon does not read.
    #[error(transparent)]
    Format(#[from] OtherFormat),
    /// The file is not text.
    #[error(transparent)]
    Text(#[from] TextError),
}

/// The articles in a file, by what its name says it is and by its bytes; at least one.
///
/// # Errors
/// It is in a format that selon does not read, damaged, or not text.
pub fn articles(
    name: &str,
    named: Option<Format>,
    bytes: Vec<u8>,
) -> Result<Vec<(Text, Format)>, ContentsError> {
    Format::require_text(&bytes)?;
    let text = Text::decode(name, bytes)?;
    let format = Format::recognize(named, text.as_str().as_bytes())?;
    Ok(vec![(text, format)])
}
