//! A format and a language to read an input in.

use selon::document::Format;
use selon::language::Id;

/// Any of them, by the characters: each input in all of them would leave time for few inputs.
pub(crate) fn of(characters: &str) -> (Format, Id) {
    let sum: usize = characters.bytes().map(usize::from).sum();
    let format = Format::ALL[sum % Format::ALL.len()];
    (format, Id::ALL[sum / Format::ALL.len() % Id::ALL.len()])
}
