//! ANS, the Arc Native Specification: a story is a list of elements, whose words hold HTML.

use serde::Deserialize;

use super::several::Several;
use super::string::{Raw, Strings, is};
use crate::document::model::Role;
use crate::document::nested::Decoded;
use crate::document::story::Story;

/// A story, or an element of one, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Element<'t> {
    #[serde(rename = "type", borrow, default)]
    kind: Option<Raw<'t>>,
    #[serde(borrow, default)]
    language: Option<Raw<'t>>,
    #[serde(borrow, default)]
    headlines: Option<Basic<'t>>,
    #[serde(borrow, default)]
    subheadlines: Option<Basic<'t>>,
    #[serde(borrow, default)]
    credits: Option<Credits<'t>>,
    #[serde(borrow, default)]
    content: Option<Raw<'t>>,
    #[serde(borrow, default)]
    text: Option<Raw<'t>>,
    #[serde(borrow, default)]
    content_elements: Option<Vec<Self>>,
    #[serde(borrow, default)]
    items: Option<Vec<Self>>,
    #[serde(borrow, default)]
    citation: Option<Box<Self>>,
    #[serde(borrow, default)]
    caption: Option<Raw<'t>>,
    #[serde(borrow, default)]
    header: Option<Vec<Self>>,
    #[serde(borrow, default)]
    rows: Option<Vec<Vec<Self>>>,
    /// What stands above the story, or for it elsewhere.
    #[serde(borrow, default)]
    promo_items: Several<Self>,
}

/// Words in several forms, of which one is basic.
#[derive(Debug, Deserialize)]
struct Basic<'t> {
    #[serde(borrow, default)]
    basic: Option<Raw<'t>>,
}

/// Who made something.
#[derive(Debug, Deserialize)]
struct Credits<'t> {
    #[serde(borrow, default)]
    by: Option<Vec<Author<'t>>>,
}

/// One who made something.
#[derive(Debug, Deserialize)]
struct Author<'t> {
    #[serde(borrow, default)]
    byline: Option<Raw<'t>>,
    #[serde(borrow, default)]
    name: Option<Raw<'t>>,
}

impl<'t> Element<'t> {
    /// Reads a story.
    pub(super) fn read(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        story.language = strings.bare(self.language);
        let basic = |words: &Option<Basic<'t>>| words.as_ref().and_then(|words| words.basic);
        story.element(b"h1", strings.decoded(basic(&self.headlines)));
        story.element(b"h2", strings.decoded(basic(&self.subheadlines)));
        let credits = self
            .credits
            .iter()
            .filter_map(|credits| credits.by.as_ref());
        for author in credits.flatten() {
            story.role(Role::Byline, strings.decoded(author.byline.or(author.name)));
        }
        self.elements(strings, story);
        let mut captions = Vec::new();
        for item in &self.promo_items.0 {
            item.captions(strings, &mut captions);
        }
        story.captions(captions.into_iter());
    }

    /// The captions of a picture, or of those in a gallery.
    fn captions(&self, strings: Strings<'t>, found: &mut Vec<Decoded>) {
        if is(self.kind, "image") {
            found.extend(strings.decoded(self.caption));
        } else if is(self.kind, "gallery") {
            for picture in self.content_elements.iter().flatten() {
                picture.captions(strings, found);
            }
        }
    }

    fn elements(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        for element in self.content_elements.iter().flatten() {
            element.read_element(strings, story);
        }
    }

    /// Reads an element of a story; one of another kind is no prose: code, a video, a thing embedded.
    fn read_element(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        let is = |kind| is(self.kind, kind);
        let words = |value| strings.decoded(value);
        if is("text") {
            story.element(b"p", words(self.content));
        } else if is("header") {
            story.element(b"h2", words(self.content));
        } else if is("raw_html") {
            story.html(words(self.content));
        } else if is("quote") || is("blockquote") {
            self.quotation(strings, story);
        } else if is("list") {
            self.list(strings, story);
        } else if is("image") {
            story.role(Role::Caption, words(self.caption));
        } else if is("gallery") || is("element_group") {
            self.elements(strings, story);
        } else if is("interstitial_link") || is("correction") {
            story.role(Role::Boilerplate, words(self.content.or(self.text)));
        } else if is("link_list") {
            for link in self.items.iter().flatten() {
                story.role(Role::Boilerplate, words(link.content));
            }
        } else if is("table") {
            let rows = self.rows.iter().flatten().flatten();
            for cell in self.header.iter().flatten().chain(rows) {
                story.role(Role::Caption, words(cell.content));
            }
        }
    }

    fn quotation(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        story.inside(b"blockquote", |story| {
            story.element(b"p", strings.decoded(self.content));
            self.elements(strings, story);
            if let Some(citation) = &self.citation {
                story.element(b"footer", strings.decoded(citation.content));
            }
        });
    }

    fn list(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        story.inside(b"ul", |story| {
            for item in self.items.iter().flatten() {
                if is(item.kind, "list") {
                    item.list(strings, story);
                } else {
                    story.element(b"li", strings.decoded(item.content));
                }
            }
        });
    }
}
