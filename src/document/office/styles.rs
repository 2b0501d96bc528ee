//! The styles of paragraphs, by the names that office programs give them.

use std::collections::HashMap;

use crate::document::purpose::{LONGEST_CHAIN, Purpose};
use crate::document::xml::{Node, Tag, Xml};

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: HashMap<String, Style>,
}

#[derive(Debug, Default, Clone)]
struct Style {
    /// What people call it.
    name: String,
    /// The style it builds on.
    parent: Option<String>,
    /// Whether it has a place in the outline of the document.
    is_heading: bool,
    /// Whether its paragraphs are numbered or have marks.
    is_item: bool,
    /// Whether its words are bold or italic.
    is_emphasized: bool,
    /// Whether they are hidden or struck out; `None` if the style it builds on decides.
    is_hidden: Option<bool>,
}

impl Styles {
    /// Adds the styles in some XML, up to where the text itself starts. What is broken in it is left out.
    pub(super) fn read(&mut self, characters: &str) {
        let mut xml = Xml::new(characters, 0);
        let mut open: Option<(String, Style)> = None;
        while let Some(node) = xml.next() {
            match node {
                Node::Start(tag) if tag.name == "body" => break,
                Node::Start(tag) if tag.name == "style" => open = Some(Style::of(tag)),
                Node::Start(tag) => {
                    if let Some((_, style)) = &mut open {
                        style.learn(tag);
                    }
                }
                Node::End("style", _) => self.all.extend(open.take()),
                Node::End(..) | Node::Words(..) | Node::Comment(_) => {}
            }
        }
    }

    /// What a paragraph of a style is for.
    pub(super) fn purpose(&self, id: &str) -> Purpose {
        let mut found = None;
        let mut is_item = false;
        for (id, style) in self.chain(id) {
            let named = style.map_or(id, |style| style.name.as_str());
            found = found.or_else(|| Purpose::of_style(named));
            if style.is_some_and(|style| style.is_heading) {
                found = found.or(Some(Purpose::Heading));
            }
            is_item |= style.is_some_and(|style| style.is_item);
        }
        let otherwise = if is_item {
            Purpose::Item
        } else {
            Purpose::Paragraph
        };
        found.unwrap_or(otherwise)
    }

    /// Whether a style makes words bold or italic.
    pub(super) fn emphasizes(&self, id: &str) -> bool {
        let style = self.all.get(id);
        style.is_some_and(|style| style.is_emphasized)
    }

    /// Whether a style hides words or strikes them out; `None` if it leaves them as they are.
    pub(super) fn hides(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style?.is_hidden)
    }

    /// A style and those it builds on, nearest first.
    fn chain<'s>(&'s self, id: &'s str) -> impl Iterator<Item = (&'s str, Option<&'s Style>)> {
        let next = |(_, style): &(&'s str, Option<&'s Style>)| {
            let parent = (*style)?.parent.as_deref()?;
            Some((parent, self.all.get(parent)))
        };
        std::iter::successors(Some((id, self.all.get(id))), next).take(LONGEST_CHAIN)
    }
}

impl Style {
    /// A style, by the element that starts it, with the name by which paragraphs refer to it.
    fn of(tag: Tag<'_>) -> (String, Self) {
        let value = |name: &str| tag.attribute(name).map(std::borrow::Cow::into_owned);
        // Word has ids, and names apart; OpenDocument names, and what people see apart.
        let id = value("styleId")
            .or_else(|| value("name"))
            .unwrap_or_default();
        let style = Self {
            name: value("display-name").unwrap_or_else(|| id.clone()),
            parent: value("parent-style-name"),
            is_heading: tag
                .attribute("default-outline-level")
                .is_some_and(|level| !level.is_empty()),
            is_item: tag
                .attribute("list-style-name")
                .is_some_and(|name| !name.is_empty()),
            is_emphasized: false,
            is_hidden: None,
        };
        (id, style)
    }

    /// Reads an element of the style.
    fn learn(&mut self, tag: Tag<'_>) {
        let value = |name: &str| tag.attribute(name).unwrap_or_default().into_owned();
        match tag.name {
            "name" => self.name = value("val"),
            "basedOn" => self.parent = Some(value("val")),
            "outlineLvl" => self.is_heading = is_outline_level(&value("val")),
            "numId" => self.is_item = value("val") != "0",
            "vanish" | "strike" | "dstrike" if is_on(tag) => self.is_hidden = Some(true),
            "vanish" => self.is_hidden = self.is_hidden.or(Some(false)),
            "text-properties" => {
                let is_bold = tag.has("font-weight", "bold");
                self.is_emphasized = is_bold || tag.has("font-style", "italic");
                let says = |name: &str| tag.attribute(name).map(|value| value == "none");
                let is_struck = says("text-line-through-style").map(|is_none| !is_none);
                let all = [says("display"), is_struck].into_iter().flatten();
                self.is_hidden = all.max();
            }
            _ => {}
        }
    }
}

/// Whether a property of Word holds, which is there: `<w:vanish w:val="0"/>` does not.
pub(super) fn is_on(tag: Tag<'_>) -> bool {
    let value = tag.attribute("val");
    !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Whether a level of an outline is that of a heading: Word has nine, and a tenth for all other text.
pub(super) fn is_outline_level(value: &str) -> bool {
    value.parse().is_ok_and(|level: u8| level < 9)
}
