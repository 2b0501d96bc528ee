//! What a file holds, by its content as well as its name.
//!
//! A name is a promise that files break: a page saved as `.txt`, the JSON of an editing system, a Word
//! document that was renamed. Read as prose they would look clean. The signs below stand at the start
//! of a file, so that a long article is not read twice.

use file_format::FileFormat;

use super::format::Format;
use super::{json, rtf};

/// A format that selon does not read, in words: "JSON", "an e-mail".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it looks like {0}")]
pub struct OtherFormat(pub(super) String);

/// How many bytes are searched for what only their start shows.
pub(super) const START: usize = 1024;

/// How many bytes are searched for the first element: exports of `WordPress` explain themselves first.
const PROLOG: usize = 64 * 1024;

/// The first elements of the formats of feeds and agencies, in lower case and without prefixes.
const ROOTS: [(&str, Format); 7] = [
    ("rss", Format::Feed),
    ("feed", Format::Feed),
    ("rdf", Format::Feed),
    ("nitf", Format::Wire),
    ("newsml", Format::Wire),
    ("newsmessage", Format::Wire),
    ("newsitem", Format::Wire),
];

/// The start of files of old office programs, in which new ones keep a document with a password, and the name
/// of that document in them.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
const LOCKED: &str = "EncryptedPackage";

/// The starts of packages and other files that are no text, whatever else is in them.
const BINARY: &[&[u8]] = &[b"PK\x03\x04", b"%PDF-", COMPOUND, b"\x1f\x8b"];

/// The elements that fragments of pages start with.
const HTML: &[&str] = &[
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "div",
    "em",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "img",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "table",
    "template",
    "title",
    "ul",
];

/// What is near the start of every article in JSON.
const JSON: &[&str] = &[
    "\"content_elements\"",
    "\"bodies\"",
    "\"body_html\"",
    "\"body_text\"",
    "\"body_xhtml\"",
    "\"rendered\"",
    "jsonfeed.org",
];

/// Headers that programs write into every e-mail, and people into nothing else.
const MAIL: &[&str] = &[
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "delivered-to",
];

impl Format {
    /// Whether a file that starts with some bytes is in a format that selon reads, and that only its content
    /// tells.
    pub fn starts(bytes: &[u8]) -> bool {
        let has = |sign: &&str| memchr::memmem::find(bytes, sign.as_bytes()).is_some();
        let root = root(bytes);
        let (_, local) = root.rsplit_once(':').unwrap_or(("", &root));
        let is_xml = ROOTS.iter().any(|(name, _)| *name == local);
        is_xml || is_json(bytes.trim_ascii()) && JSON.iter().any(has)
    }

    /// Refuses bytes that are no text, if it is known what they are.
    ///
    /// # Errors
    /// They are a package or another file for a program.
    pub fn require_text(bytes: &[u8]) -> Result<(), OtherFormat> {
        binary(bytes).map_or(Ok(()), |what| Err(OtherFormat(what)))
    }

    /// The format of a file by what its name or an editor says it is, and by its characters; plain text if
    /// neither tells.
    ///
    /// Right about a page that is named `.txt`; wrong about an article that starts with a lone `<b>` and
    /// ends in `>`, which is read as HTML, to the same words.
    ///
    /// # Errors
    /// It is in a format that selon does not read.
    pub fn recognize(named: Option<Self>, bytes: &[u8]) -> Result<Self, OtherFormat> {
        // What is named a package and is none is told by its content alone.
        let is_package = |named: &Self| matches!(named, Self::Docx | Self::Odt | Self::Epub);
        let named = named.filter(|named| !is_package(named));
        let bytes = bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(bytes)
            .trim_ascii();
        if let Some(binary) = binary(bytes) {
            return Err(OtherFormat(binary));
        }
        // Of some formats, only the content tells.
        let named = named.filter(|named| {
            named.is_written() || matches!(named, Self::Mail | Self::Feed | Self::Wire)
        });
        match bytes.first() {
            Some(b'{') if bytes.starts_with(rtf::SIGNATURE) => Ok(Self::Rtf),
            Some(b'{' | b'[') if is_json(bytes) => json(bytes),
            Some(0x01 | 0x16) => Ok(Self::Transmission),
            Some(b'<') => markup(named, bytes),
            Some(first) if first.is_ascii_alphabetic() && is_mail(bytes) => Ok(Self::Mail),
            _ => Ok(named.unwrap_or(Self::Plain)),
        }
    }
}

/// Whether a file is a document of an office program that needs a password.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(COMPOUND) && memchr::memmem::find(bytes, &name).is_some()
}

/// The name of a format that is no text, if the bytes are in one.
pub(super) fn binary(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..START).unwrap_or(bytes);
    let is_utf16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    let is_binary = BINARY.iter().any(|sign| start.starts_with(sign))
        || memchr::memchr(0, start).is_some() && !is_utf16;
    if !is_binary {
        return None;
    }
    let found = FileFormat::from_bytes(bytes);
    let is_known = !matches!(
        found,
        FileFormat::ArbitraryBinaryData | FileFormat::PlainText | FileFormat::Empty
    );
    is_known.then(|| format!("{} (.{})", found.name(), found.extension()))
}

/// The format of a file that starts with a tag.
fn markup(named: Option<Format>, bytes: &[u8]) -> Result<Format, OtherFormat> {
    let start = bytes.get(..START).unwrap_or(bytes).to_ascii_lowercase();
    let is_page =
        memchr::memmem::find(&start, b"<html").is_some() || start.starts_with(b"<!doctype html");
    let root = root(bytes);
    let is_html = is_page || HTML.contains(&root.as_str());
    let is_declared = start.starts_with(b"<?xml");
    let is_closed = bytes.ends_with(b">");
    let is_xml = is_declared || !root.is_empty() && ends(bytes, &root);
    let (_, local) = root.rsplit_once(':').unwrap_or(("", &root));
    let known = ROOTS.iter().find(|(name, _)| *name == local);
    if let Some((_, format)) = known
        && (is_xml || named.is_none_or(|named| !named.is_written()))
    {
        return Ok(*format);
    }
    match named {
        _ if is_declared && !is_html => Err(OtherFormat(xml(bytes))),
        Some(named @ (Format::Html | Format::Markdown)) => Ok(named),
        _ if is_page || is_html && is_closed => Ok(Format::Html),
        _ if is_xml => Err(OtherFormat(xml(bytes))),
        Some(named @ (Format::Feed | Format::Wire)) => Ok(named),
        _ => Ok(Format::Plain),
    }
}

/// The name of the first element, in lower case; empty if there is none.
pub(super) fn root(bytes: &[u8]) -> String {
    let mut rest = bytes.get(..PROLOG).unwrap_or(bytes);
    while let Some(at) = memchr::memchr(b'<', rest) {
        let tag = rest.get(at + 1..).unwrap_or_default();
        if tag.starts_with(b"!--") {
            let end = memchr::memmem::find(tag, b"-->").unwrap_or(tag.len());
            rest = tag.get(end..).unwrap_or_default();
            continue;
        }
        if tag.first().is_some_and(u8::is_ascii_alphabetic) {
            let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b":-._".contains(byte);
            let name = tag.iter().take_while(|byte| is_name(byte));
            return name
                .map(|byte| char::from(byte.to_ascii_lowercase()))
                .collect();
        }
        rest = tag;
    }
    String::new()
}

/// Whether the last tag closes an element, whose name is in lower case.
fn ends(bytes: &[u8], name: &str) -> bool {
    let end = format!("</{name}>");
    let tail = bytes.len().checked_sub(end.len());
    let tail = tail.and_then(|at| bytes.get(at..)).unwrap_or_default();
    tail.eq_ignore_ascii_case(end.as_bytes())
}

/// What kind of XML it is, as far as it is known: a feed, for instance.
fn xml(bytes: &[u8]) -> String {
    let found = FileFormat::from_bytes(bytes);
    let is_unknown = matches!(
        found,
        FileFormat::PlainText
            | FileFormat::ArbitraryBinaryData
            | FileFormat::ExtensibleMarkupLanguage
    );
    if is_unknown {
        return "XML".to_owned();
    }
    format!("XML ({})", found.name())
}

/// The format of a file in JSON.
fn json(bytes: &[u8]) -> Result<Format, OtherFormat> {
    let other = |what: String| Err(OtherFormat(what));
    let characters = str::from_utf8(bytes).unwrap_or_default();
    match json::recognize(characters) {
        Ok(Some(format)) => Ok(format),
        Ok(None) => other("JSON".to_owned()),
        Err(error) => other(format!("damaged JSON ({error})")),
    }
}

/// Whether it is an object or a list of objects: `{"`, a key and `":` at the start.
///
/// Right about a list of posts, or one on each line; wrong about a list of bare strings, which nothing
/// tells from words in brackets.
fn is_json(bytes: &[u8]) -> bool {
    let inside = bytes.strip_prefix(b"[").unwrap_or(bytes).trim_ascii_start();
    let key = inside.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    let Some(key) = key.and_then(|key| key.strip_prefix(b"\"")) else {
        return false;
    };
    let key = key.get(..START).unwrap_or(key);
    let Some(end) = memchr::memchr(b'"', key) else {
        return false;
    };
    let after = key.get(end + 1..).unwrap_or_default().trim_ascii_start();
    after.starts_with(b":")
}

/// Whether it starts with headers, one of which only programs write.
fn is_mail(bytes: &[u8]) -> bool {
    let start = bytes.get(..4 * START).unwrap_or(bytes);
    let lines = start
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::trim_ascii_end);
    let mut is_mail = false;
    for (number, line) in lines.enumerate() {
        if line.is_empty() {
            break;
        }
        let is_continued = number > 0 && matches!(line.first(), Some(b' ' | b'\t'));
        // Mailboxes start with such a line.
        if is_continued || number == 0 && line.starts_with(b"From ") {
            continue;
        }
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let is_header = name.len() < line.len()
            && name
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if !is_header {
            return false;
        }
        let name = name.to_ascii_lowercase();
        is_mail |= MAIL.iter().any(|one| one.as_bytes() == name);
    }
    is_mail
}
