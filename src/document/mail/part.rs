//! Parts of a message, and where they are in the file.

use mailparse::{MailHeaderMap as _, ParsedMail};

use crate::text::{Span, Text, offset};

/// The bytes of the file that a part of its characters is.
pub(super) fn place(text: &Text, part: &[u8]) -> Option<Span> {
    let file = text.as_str().as_bytes();
    let start = part.as_ptr().addr().checked_sub(file.as_ptr().addr())?;
    let end = start.checked_add(part.len())?;
    let is_part = end <= file.len() && text.as_str().is_char_boundary(start);
    let is_part = is_part && text.as_str().is_char_boundary(end);
    is_part.then(|| Span::new(offset(start), offset(end)))
}

/// Whether a part of a message is kept beside it and not shown in it.
pub(super) fn is_attached(part: &ParsedMail<'_>) -> bool {
    let disposition = part.headers.get_first_value("Content-Disposition");
    disposition.is_some_and(|value| {
        value
            .trim_start()
            .to_ascii_lowercase()
            .starts_with("attachment")
    })
}
