//! A start tag and its attributes.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::attributes::{Attribute, Attributes};

use crate::text::{Span, offset};

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) struct Tag<'t> {
    /// The name of its element, without the prefix.
    pub(in crate::document) name: &'t str,
    /// All of it.
    pub(in crate::document) span: Span,
    /// The prefix of the name; empty if it has none.
    pub(in crate::document) prefix: &'t str,
    /// Its characters between the brackets.
    inside: &'t str,
    /// How many of them are the name, prefix included.
    length: usize,
}

impl<'t> Tag<'t> {
    /// The tag in some markup.
    pub(super) fn new(markup: &'t str, span: Span) -> Self {
        let inside = markup.strip_prefix('<').unwrap_or(markup);
        let inside = inside.strip_suffix('>').unwrap_or(inside);
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let length = inside
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(inside.len());
        let name = inside.get(..length).unwrap_or_default();
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        Self {
            name: local,
            span,
            prefix,
            inside,
            length,
        }
    }

    /// The value of an attribute, by its name without prefix, with its entities undone.
    pub(in crate::document) fn attribute(self, name: &str) -> Option<Cow<'t, str>> {
        let found = self.find(name)?;
        let value = found.normalized_value_with(XmlVersion::Implicit1_0, 1, resolve_html5_entity);
        value.ok()
    }

    /// Whether an attribute has a value.
    pub(in crate::document) fn has(self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|found| found == value)
    }

    /// The bytes in the file of the value of an attribute.
    pub(in crate::document) fn place(self, name: &str) -> Option<Span> {
        let Cow::Borrowed(value) = self.find(name)?.value else {
            return None;
        };
        let before = value
            .as_ptr()
            .addr()
            .checked_sub(self.inside.as_ptr().addr())?;
        let start = self.span.start + 1 + offset(before);
        Some(Span::new(start, start + offset(value.len())))
    }

    /// What is wrong with its attributes.
    pub(super) fn mistake(self) -> Option<String> {
        let mistake = self.attributes().find_map(Result::err)?;
        Some(format!("in `<{}>`, {mistake}", self.name))
    }

    fn find(self, name: &str) -> Option<Attribute<'t>> {
        let mut all = self.attributes().flatten();
        all.find(|one| one.key.local_name().into_inner() == name)
    }

    fn attributes(self) -> Attributes<'t> {
        let mut attributes = Attributes::new(self.inside, self.length);
        // Otherwise each of a thousand would be compared with all others.
        attributes.with_checks(false);
        attributes
    }
}
