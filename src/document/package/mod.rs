//! Packages: articles inside the ZIP files of office programs and of books.
//!
//! A part is unpacked in memory and never written anywhere, whatever its name says. How much is unpacked is
//! bounded, so that a small file cannot fill the memory.

mod archive;
mod epub;
mod error;
mod rewrite;

use std::sync::Arc;

use super::format::Format;
use super::recognize::{self, OtherFormat};
use super::xml::{Node, Xml};
use crate::text::{Joined, Text, Within, offset};

pub(super) use archive::Archive;
pub use error::PackageError;
use error::missing;
pub(super) use rewrite::rewrite;

/// The signature at the start of a package.
pub(super) const SIGNATURE: &[u8] = b"PK\x03\x04";

/// The marks at the start of a part in UTF-16.
const UTF16: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// What `mimetype` says in a text of an office program and in a book.
const ODT: &str = "application/vnd.oasis.opendocument.text";
const EPUB: &str = "application/epub+zip";

/// The articles in a package, each with its format.
///
/// # Errors
/// The package is none that selon reads, it is damaged, or it needs a password.
pub(super) fn articles(name: &str, bytes: &[u8]) -> Result<Vec<(Text, Format)>, PackageError> {
    let mut archive = Archive::open(bytes)?;
    let kind = archive.text("mimetype")?.unwrap_or_default();
    match kind.trim() {
        EPUB => return epub::articles(name, &mut archive),
        ODT => return odt(name, &mut archive),
        _ => {}
    }
    let main = main_part(&mut archive)?;
    if let Some(part) = archive.bytes(&main)? {
        let root = recognize::root(&part);
        let is_utf16 = UTF16.iter().any(|mark| part.starts_with(mark));
        if part.is_empty() || is_utf16 || root.rsplit(':').next() == Some("document") {
            return docx(name, &main, part, &mut archive);
        }
    } else if archive.has("[Content_Types].xml") && archive.has("word/document.xml") {
        let message = format!("`_rels/.rels` names `{main}`, which is missing");
        return Err(PackageError::Damaged(message));
    }
    if archive.has(epub::CONTAINER) {
        return epub::articles(name, &mut archive);
    }
    let other = recognize::binary(bytes).unwrap_or_else(|| "a ZIP file (.zip)".to_owned());
    Err(OtherFormat(other).into())
}

/// The main part of an office document: the one its relations name.
pub(super) fn main_part(archive: &mut Archive<'_>) -> Result<String, PackageError> {
    let relations = archive.text("_rels/.rels")?.unwrap_or_default();
    let mut xml = Xml::new(&relations, 0);
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        let kind = tag.attribute("Type").unwrap_or_default();
        if kind.ends_with("/officeDocument")
            && let Some(target) = tag.attribute("Target")
        {
            return Ok(target.trim_start_matches('/').to_owned());
        }
    }
    Ok("word/document.xml".to_owned())
}

/// The styles of Word without those of tables, which say nothing of paragraphs and are nine tenths of what its
/// templates have.
fn without_tables(styles: &str) -> String {
    let mut kept = String::with_capacity(styles.len() / 4);
    let mut rest = styles;
    while let Some(at) = memchr::memmem::find(rest.as_bytes(), br#"type="table""#) {
        let (before, behind) = rest.split_at(at);
        let start = before.rfind('<').unwrap_or(at);
        let name = before.get(start + 1..).unwrap_or_default();
        let is_style = name.split([' ', '\n', '\r', '\t']).next();
        let is_style = is_style.is_some_and(|name| name == "style" || name.ends_with(":style"));
        // The end tag: no other element has a name that ends so.
        let end = memchr::memmem::find(behind.as_bytes(), b"style>").filter(|_| is_style);
        let (end, upto) = end.map_or((1, at + 1), |end| (end + "style>".len(), start));
        kept.push_str(rest.get(..upto).unwrap_or_default());
        rest = behind.get(end..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

fn docx(
    name: &str,
    main: &str,
    part: Vec<u8>,
    archive: &mut Archive<'_>,
) -> Result<Vec<(Text, Format)>, PackageError> {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles = archive.text(&format!("{folder}/styles.xml"))?;
    let styles = styles.map(|styles| without_tables(&styles));
    let related = archive.text(&relations(main))?.unwrap_or_default();
    let mut all = part;
    let mut joined = Vec::new();
    for kind in ["footnotes", "endnotes"] {
        let notes = related_part(&related, main, kind);
        if let Some(part) = notes
            && let Some(notes) = archive.text(&part)?
        {
            // So that the lines of each part are its own.
            all.push(b'\n');
            let start = offset(all.len());
            joined.push(Joined { part, start });
            all.extend(notes.into_bytes());
        }
    }
    let has_chunk = memchr::memmem::find(&all, b"altChunk").is_some();
    let chunk = related_part(&related, main, "aFChunk").filter(|_| has_chunk);
    let text = text(name, main, all, styles)?;
    let place = Within {
        joined,
        unread: chunk.into_iter().collect(),
        ..text.place().clone()
    };
    Ok(vec![(text.within(place), Format::Docx)])
}

/// The part with the relations of another part.
pub(super) fn relations(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// The part of a kind that a part names, given its relations.
pub(super) fn related_part(relations: &str, part: &str, kind: &str) -> Option<String> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut xml = Xml::new(relations, 0);
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        let found = tag.attribute("Type").unwrap_or_default();
        let found = found.rsplit_once('/').map(|(_, found)| found == kind);
        if found == Some(true)
            && let Some(target) = tag.attribute("Target")
        {
            return Some(epub::inside(folder, &target));
        }
    }
    None
}

fn odt(name: &str, archive: &mut Archive<'_>) -> Result<Vec<(Text, Format)>, PackageError> {
    const CONTENT: &str = "content.xml";
    let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(PackageError::Encrypted);
    }
    let Some(part) = archive.bytes(CONTENT)? else {
        return Err(missing(CONTENT));
    };
    let styles = archive.text("styles.xml")?;
    Ok(vec![(text(name, CONTENT, part, styles)?, Format::Odt)])
}

/// A part as a text.
fn text(
    name: &str,
    part: &str,
    bytes: Vec<u8>,
    styles: Option<String>,
) -> Result<Text, PackageError> {
    let text = Text::from_bytes(name, bytes).map_err(|error| PackageError::of_part(part, error))?;
    Ok(text.within(Within {
        styles: styles.map(Arc::from),
        ..Within::part(part)
    }))
}

#[cfg(test)]
mod tests {
    use super::without_tables;

    #[test]
    fn styles_of_tables_are_left_out_and_nothing_else() {
        let kept = |styles: &str| without_tables(styles);
        let [a, b] = [
            r#"<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/></w:style>"#,
            r#"<w:style w:type="character" w:styleId="b"><w:rPr/></w:style>"#,
        ];
        let table =
            r#"<w:style w:type="table" w:styleId="t"><w:tblStylePr w:type="firstRow"/></w:style>"#;
        assert_eq!(
            kept(&format!("<w:styles>{a}{table}{table}{b}</w:styles>")),
            format!("<w:styles>{a}{b}</w:styles>")
        );
        let bare = r#"<styles><style type="table"/><x type="table">é</x></styles>"#;
        assert_eq!(kept(bare), bare);
        assert_eq!(kept(""), "");
        assert_eq!(
            kept(r#"<w:style w:type="table""#),
            r#"<w:style w:type="table""#
        );
    }
}
