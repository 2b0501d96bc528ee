//! A package with some of its parts changed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::archive::failed;
use super::error::PackageError;

/// A package in which some parts have other characters, or are new. All others are copied as they are, byte
/// for byte and in their order.
///
/// # Errors
/// The package is damaged.
pub(in crate::document) fn rewrite(
    bytes: &[u8],
    parts: BTreeMap<String, String>,
) -> Result<Vec<u8>, PackageError> {
    written(bytes, parts).map_err(|error| failed(&error))
}

fn written(bytes: &[u8], mut parts: BTreeMap<String, String>) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    // No time of day: the same document and the same findings make the same file.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..zip.len() {
        let file = zip.by_index_raw(index)?;
        let name = file.name()?.into_owned();
        match parts.remove(&name) {
            None => out.raw_copy_file(file)?,
            Some(characters) => {
                drop(file);
                out.start_file(name, options)?;
                out.write_all(characters.as_bytes())?;
            }
        }
    }
    for (name, characters) in parts {
        out.start_file(name, options)?;
        out.write_all(characters.as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}
