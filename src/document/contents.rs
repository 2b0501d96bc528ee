//! The articles in a file, which may be a package or hold several.

use super::format::Format;
use super::package::{self, PackageError};
use super::recognize::{self, OtherFormat};
use super::{feed, json, mail, rtf, transmission, wire};
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
    /// The file is a package that cannot be read.
    #[error(transparent)]
    Package(PackageError),
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
    if bytes.starts_with(package::SIGNATURE) {
        return package::articles(name, &bytes).map_err(|error| {
            if let PackageError::Other(other) = error {
                ContentsError::Format(other)
            } else {
                ContentsError::Package(error)
            }
        });
    }
    if recognize::is_locked(&bytes) {
        return Err(ContentsError::Package(PackageError::Encrypted));
    }
    Format::require_text(&bytes)?;
    let text = Text::decode(name, bytes)?;
    let format = Format::recognize(named, text.as_str().as_bytes())?;
    let damaged = |what: &str| OtherFormat(format!("damaged {what}"));
    let several = match format {
        Format::Feed => feed::articles(&text),
        Format::Wire => wire::articles(&text),
        Format::JsonFeed => {
            json::items(&text).map_err(|error| damaged(&format!("JSON Feed ({error})")))?
        }
        Format::WordPress => {
            json::posts(&text).map_err(|error| damaged(&format!("JSON of WordPress ({error})")))?
        }
        Format::Transmission => transmission::messages(&text)
            .map_err(|error| damaged(&format!("wire transmission ({error})")))?,
        Format::Mail => {
            mail::require(&text).map_err(|error| damaged(&format!("e-mail ({error})")))?;
            mail::messages(&text)
        }
        Format::Rtf if !rtf::is_whole(text.as_str()) => {
            return Err(damaged("RTF (it is cut off inside a group)").into());
        }
        Format::Plain
        | Format::Markdown
        | Format::Html
        | Format::Docx
        | Format::Odt
        | Format::Epub
        | Format::Ninjs
        | Format::Ans
        | Format::Editor
        | Format::Rtf => Vec::new(),
    };
    if several.is_empty() {
        return Ok(vec![(text, format)]);
    }
    Ok(several.into_iter().map(|text| (text, format)).collect())
}
