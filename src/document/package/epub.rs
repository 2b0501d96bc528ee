//! Books, whose chapters are HTML: EPUB.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use super::archive::Archive;
use super::error::{PackageError, missing};
use crate::document::format::Format;
use crate::document::html;
use crate::document::xml::{Node, Xml};
use crate::text::{Text, Within};

/// The part that says where the list of chapters is.
pub(super) const CONTAINER: &str = "META-INF/container.xml";

/// The chapters with prose in them, in reading order, each a text of its own. A book without prose is its
/// first chapter, of which that can be told.
///
/// # Errors
/// A part that must be there is missing, damaged or encrypted.
pub(super) fn articles(
    name: &str,
    archive: &mut Archive<'_>,
) -> Result<Vec<(Text, Format)>, PackageError> {
    let container = archive.text(CONTAINER)?.ok_or_else(|| missing(CONTAINER))?;
    let path = list_of(&container)?;
    let list = archive.text(&path)?.ok_or_else(|| missing(&path))?;
    let chapters = chapters(&list, &path)?;
    if chapters.is_empty() {
        return Err(PackageError::Damaged(format!("`{path}` lists no chapter")));
    }
    let mut unpacked = Vec::new();
    for (id, part) in chapters {
        let bytes = archive.bytes(&part)?.ok_or_else(|| missing(&part))?;
        unpacked.push((id, part, bytes));
    }
    let mut texts = Vec::new();
    let mut empty = None;
    for (id, part, bytes) in unpacked {
        let text =
            Text::from_bytes(name, bytes).map_err(|error| PackageError::of_part(&part, error))?;
        let text = text.within(Within {
            entry: Some(id),
            ..Within::part(&part)
        });
        // Covers and title pages are pictures.
        if html::extract(&text).has_prose() {
            texts.push((text, Format::Epub));
        } else {
            empty.get_or_insert((text, Format::Epub));
        }
    }
    if texts.is_empty() {
        texts.extend(empty);
    }
    Ok(texts)
}

/// The path of the list of chapters.
fn list_of(container: &str) -> Result<String, PackageError> {
    let mut xml = Xml::new(container, 0);
    while let Some(node) = xml.next() {
        if let Node::Start(tag) = node
            && tag.name == "rootfile"
            && let Some(path) = tag.attribute("full-path")
        {
            return Ok(path.into_owned());
        }
    }
    Err(broken(CONTAINER, xml, "names no list of chapters"))
}

/// The chapters in reading order, without contents and notes apart: what the list calls each, and its path.
fn chapters(list: &str, path: &str) -> Result<Vec<(String, String)>, PackageError> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut xml = Xml::new(list, 0);
    let mut parts = HashMap::new();
    let mut order = Vec::new();
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        let value = |name: &str| tag.attribute(name).unwrap_or_default().into_owned();
        match tag.name {
            "item" => {
                let kind = value("media-type");
                let is_page = kind.contains("html");
                let is_contents = value("properties").split(' ').any(|one| one == "nav");
                if is_page && !is_contents {
                    parts.insert(value("id"), inside(folder, &value("href")));
                }
            }
            "itemref" if !tag.has("linear", "no") => order.push(value("idref")),
            _ => {}
        }
    }
    if xml.is_broken() {
        return Err(broken(path, xml, "is no list of chapters"));
    }
    let found = order.into_iter().filter_map(|id| parts.remove_entry(&id));
    Ok(found.collect())
}

/// The path of a part, given the folder of the part that links to it.
pub(super) fn inside(folder: &str, link: &str) -> String {
    let link = percent_decode_str(link).decode_utf8_lossy();
    let link = link.split('#').next().unwrap_or_default();
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    if link.starts_with('/') {
        steps.clear();
    }
    for step in link.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            name => steps.push(name),
        }
    }
    steps.join("/")
}

/// The error of a part that is not as it must be.
fn broken(part: &str, xml: Xml<'_>, otherwise: &str) -> PackageError {
    let reason = xml.fault().map(|fault| fault.message);
    let reason = reason.as_deref().unwrap_or(otherwise);
    PackageError::Damaged(format!("`{part}`: {reason}"))
}
