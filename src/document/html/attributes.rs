//! What the attributes of a tag say about its element, as far as prose goes.

use crate::document::typography;
use crate::text::Span;

/// Classes by which the common style sheets hide words from those who see the page.
const HIDING: [&str; 3] = ["visually-hidden", "sr-only", "screen-reader-text"];

/// What converters call the notes of an article, and sites what readers write below it.
const BESIDE: [&str; 2] = ["footnotes", "comments"];

/// The name of no attribute of ours is longer, in bytes.
const LONGEST: usize = 11;

/// What the attributes of a tag say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    /// Whether the element is hidden from those who see the page.
    pub(super) hides: bool,
    /// Whether it is hidden from those who have the page read to them.
    pub(super) is_silent: bool,
    pub(super) landmark: Option<Landmark>,
    pub(super) link: Option<Link>,
    /// Where the language is named.
    pub(super) language: Option<Span>,
    /// Whether the page is in XML, where any element may be empty.
    pub(super) is_xml: bool,
}

/// What an element is for, whatever it is called.
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
    /// What stands beside the article: a box, notes, comments, the foot of the page.
    Beside,
    /// A table that only puts things side by side.
    Layout,
    /// A mark that leads to a note.
    NoteMark,
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// To a place of the same page.
    Place,
    /// To another page of the site.
    Page,
    /// To a page by its whole address.
    Address,
}

/// Whether an attribute may say anything, by its name in lower case.
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
    /// Takes in one attribute; `place` is where its value stands as it is.
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
            b"href" => self.link = Some(Link::of(value)),
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

impl Link {
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

/// Whether a style takes its element off the page.
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
