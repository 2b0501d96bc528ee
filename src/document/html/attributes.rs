//! What the attributes of a tag say about the prose in its element.

use crate::document::typography;
use crate::text::Span;

/// Classes that hide words from sight in common style sheets.
const HIDING: [&str; 3] = ["visually-hidden", "sr-only", "screen-reader-text"];

/// Classes of an article's notes, as converters name them, of readers' comments, and of signatures in e-mail.
const BESIDE: [&str; 4] = ["footnotes", "comments", "moz-signature", "gmail_signature"];

/// The length of the longest attribute below, in bytes.
const LONGEST: usize = 11;

/// What the attributes of a tag say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::document) struct Attributes {
    /// Whether the element is hidden from sight.
    pub(super) hides: bool,
    /// Whether it is hidden from screen readers.
    pub(super) is_silent: bool,
    pub(super) landmark: Option<Landmark>,
    pub(super) link: Option<LinkTarget>,
    /// The value that names the language.
    pub(super) language: Option<Span>,
    /// Whether the page is in XML, where any element may be empty.
    pub(super) is_xml: bool,
}

/// The purpose of an element, whatever its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Landmark {
    /// The article, or its body.
    Article,
    /// The main part of the page.
    Main,
    /// Menus and the like.
    Menu,
    /// The banner of a page.
    Banner,
    /// Matter beside the article: a box, notes, comments, the foot of the page.
    Beside,
    /// A table that only arranges things.
    Layout,
    /// A mark that links to a note.
    NoteMark,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkTarget {
    /// A place on the same page.
    Place,
    /// Another page of the site.
    Page,
    /// A page by its whole address.
    Address,
}

/// Whether an attribute, by its name in lower case, may say anything.
pub(super) fn is_telling(name: &[u8]) -> bool {
    name.len() <= LONGEST
        && matches!(
            name,
            b"hidden"
                | b"aria-hidden"
                | b"style"
                | b"class"
                | b"id"
                | b"role"
                | b"itemprop"
                | b"href"
                | b"lang"
                | b"xml:lang"
                | b"xmlns"
        )
}

impl Attributes {
    /// Those of an element that holds the notes of an article.
    pub(in crate::document) fn of_notes() -> Self {
        Self {
            landmark: Some(Landmark::Beside),
            ..Self::default()
        }
    }

    /// Those of a link to an address.
    pub(in crate::document) fn of_link(address: &str) -> Self {
        Self {
            link: Some(LinkTarget::of(address)),
            ..Self::default()
        }
    }

    /// Reads one attribute, with the bytes of its value if they are the value letter for letter.
    pub(super) fn read(&mut self, name: &[u8], value: &str, place: Option<Span>) {
        match name {
            b"hidden" => self.hides |= !value.eq_ignore_ascii_case("until-found"),
            b"aria-hidden" => self.is_silent |= value.eq_ignore_ascii_case("true"),
            b"style" => self.hides |= is_hiding(value),
            b"class" | b"id" => {
                let mut names = value.split_ascii_whitespace();
                self.hides |= names.clone().any(|name| HIDING.contains(&name));
                if names.any(|name| BESIDE.contains(&name)) {
                    self.landmark = self.landmark.or(Some(Landmark::Beside));
                }
            }
            b"role" => self.landmark = self.landmark.or(Landmark::of_role(value)),
            b"itemprop"
                if value
                    .split_ascii_whitespace()
                    .any(|one| one == "articleBody") =>
            {
                self.landmark = Some(Landmark::Article);
            }
            b"href" => self.link = Some(LinkTarget::of(value)),
            b"lang" | b"xml:lang" if !value.trim().is_empty() => self.language = place,
            b"xmlns" => self.is_xml = true,
            _ => {}
        }
    }
}

impl Landmark {
    fn of_role(value: &str) -> Option<Self> {
        let role = value.split_ascii_whitespace().next()?;
        Some(match role.to_ascii_lowercase().as_str() {
            "article" => Self::Article,
            "main" => Self::Main,
            "navigation" | "search" | "menu" | "menubar" | "toolbar" | "tablist" | "dialog"
            | "alertdialog" | "button" => Self::Menu,
            "banner" => Self::Banner,
            "complementary" | "contentinfo" | "doc-endnotes" | "doc-footnote"
            | "doc-bibliography" => Self::Beside,
            "presentation" | "none" => Self::Layout,
            "doc-noteref" => Self::NoteMark,
            _ => return None,
        })
    }
}

impl LinkTarget {
    fn of(address: &str) -> Self {
        let address = address.trim_start();
        if address.starts_with('#') {
            Self::Place
        } else if address.starts_with("//") || typography::has_address(address) {
            Self::Address
        } else {
            Self::Page
        }
    }
}

/// Whether a style hides its element.
fn is_hiding(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let (property, value) = (property.trim(), value.trim());
        let is = |name: &str, word: &str| {
            let start = value.get(..word.len());
            property.eq_ignore_ascii_case(name)
                && start.is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        is("display", "none") || is("visibility", "hidden")
    })
}
