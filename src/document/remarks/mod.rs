//! Remarks on an article, written into its file as comments of an office program.
//!
//! Turns a package and remarks on its words into another package, which differs in the comments alone: its
//! other parts are copied byte for byte, and in the text itself only the marks of the comments are added.

mod edits;
mod notes;
mod odt;
mod remark;
mod word;

use super::format::Format;
use super::package::{self, Archive, PackageError};
use crate::text::Text;

pub use remark::Remark;

/// Why remarks cannot be written into a file.
#[derive(Debug, thiserror::Error)]
pub enum RemarkError {
    /// The format has no comments that selon writes.
    #[error("comments are written into Word documents (.docx) and OpenDocument texts (.odt) only")]
    Format,
    /// The file is not the one the article was read from.
    #[error("it has changed since it was read; run selon again")]
    Changed,
    /// The package cannot be read.
    #[error(transparent)]
    Package(#[from] PackageError),
}

/// The package of an article with remarks on it.
///
/// # Errors
/// The format has no comments, or the bytes are not those of the article.
pub fn with_remarks(
    bytes: &[u8],
    text: &Text,
    format: Format,
    remarks: &[Remark],
) -> Result<Vec<u8>, RemarkError> {
    let (Format::Docx | Format::Odt, Some(part)) = (format, &text.place().part) else {
        return Err(RemarkError::Format);
    };
    let mut archive = Archive::open(bytes)?;
    let all = std::iter::once((part.as_str(), text.first_part()));
    for (part, span) in all.chain(text.joined_parts()) {
        if archive.text(part)?.as_deref() != Some(text.slice(span)) {
            return Err(RemarkError::Changed);
        }
    }
    let parts = if format == Format::Docx {
        let remarks = notes::at_marks(text, remarks);
        word::parts(&mut archive, part, text.slice(text.first_part()), &remarks)?
    } else {
        [(part.clone(), odt::content(text.as_str(), remarks))].into()
    };
    Ok(package::rewrite(bytes, parts)?)
}
