//! Remarks as comments of a Word document.

mod anchors;
mod runs;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::edits::{Edits, escaped};
use super::remark::{AUTHOR, Remark};
use crate::document::package::{self, Archive, PackageError};
use crate::document::xml::{Node, Xml};
use crate::text::offset;

use anchors::anchor;

/// What the parts and relations of comments are called.
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TYPES: &str = "[Content_Types].xml";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Comments have numbers below this: half of those that the format allows, which leaves room for new ones.
const MOST_IDS: u32 = 1 << 30;

/// The parts of a document that change, with comments in them, given its main part.
pub(super) fn parts(
    archive: &mut Archive<'_>,
    main: &str,
    characters: &str,
    remarks: &[Remark],
) -> Result<BTreeMap<String, String>, PackageError> {
    let mut parts = BTreeMap::new();
    if remarks.is_empty() {
        return Ok(parts);
    }
    let inside = |name: &str| match main.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    };
    let relations = package::relations(main);
    let related = archive.text(&relations)?;
    let named =
        { related.as_deref() }.and_then(|related| package::related_part(related, main, "comments"));
    let part = named.clone().unwrap_or_else(|| inside("comments.xml"));
    let old = archive.text(&part)?;
    let first = old.as_deref().map_or(0, next_id);
    parts.insert(main.to_owned(), anchor(characters, remarks, first));
    parts.insert(part.clone(), comments(old, remarks, first));
    if named.is_none() {
        let relation = format!(
            "<Relationship Id=\"rIdSelonComments\" Type=\"{KIND}\" Target=\"comments.xml\"/>"
        );
        let related = related.unwrap_or_else(|| "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>".to_owned());
        parts.insert(relations, added(&related, &relation));
    }
    if let Some(types) = archive.text(TYPES)?
        && !types.contains(&format!("\"/{part}\""))
    {
        let kind = format!("<Override PartName=\"/{part}\" ContentType=\"{CONTENT}\"/>");
        parts.insert(TYPES.to_owned(), added(&types, &kind));
    }
    Ok(parts)
}

/// The first number behind those of the comments.
fn next_id(comments: &str) -> u32 {
    let mut xml = Xml::new(comments, 0);
    let mut next = 0;
    while let Some(node) = xml.next() {
        if let Node::Start(tag) = node
            && tag.name == "comment"
            && let Some(id) = tag.attribute("id").and_then(|id| id.parse::<u32>().ok())
            && id < MOST_IDS
        {
            next = next.max(id + 1);
        }
    }
    next
}

/// The comments of a document, with new ones behind the others.
fn comments(old: Option<String>, remarks: &[Remark], first: u32) -> String {
    let old = old.unwrap_or_else(|| {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{MAIN}\"></w:comments>")
    });
    let mut new = String::new();
    for (number, remark) in remarks.iter().enumerate() {
        let id = first + offset(number);
        // Writing to a string cannot fail.
        let _ = write!(
            new,
            "<w:comment w:id=\"{id}\" w:author=\"{AUTHOR}\" w:initials=\"s\">"
        );
        for paragraph in &remark.paragraphs {
            let words = escaped(paragraph);
            let _ = write!(
                new,
                "<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"
            );
        }
        new.push_str("</w:comment>");
    }
    added(&old, &new)
}

/// Some XML with more in its first element, behind all that is there.
fn added(characters: &str, more: &str) -> String {
    let mut edits = Edits::default();
    let end = characters.trim_end();
    if let Some(empty) = end.strip_suffix("/>")
        && !empty.contains("</")
        && let Some(start) = empty.rfind('<')
    {
        // The first element is empty.
        let name = empty.get(start + 1..).unwrap_or_default();
        let name = name.split_whitespace().next().unwrap_or_default();
        return format!("{empty}>{more}</{name}>");
    }
    let last = end.rfind("</").unwrap_or(end.len());
    edits.insert(offset(last), more);
    edits.apply(characters)
}
