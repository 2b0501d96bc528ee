//! JSON Feed: each item an article.

use serde::Deserialize;

use super::string::{Raw, Strings};
use crate::document::model::Role;
use crate::document::story::Story;

/// The address that names the format in its version.
const VERSION: &str = "://jsonfeed.org/version/";

/// A feed, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Feed<'t> {
    #[serde(borrow, default)]
    version: Option<Raw<'t>>,
    #[serde(borrow, default)]
    language: Option<Raw<'t>>,
    /// Its items as the file has them: each is read by itself.
    #[serde(borrow, default)]
    pub(super) items: Option<Vec<Raw<'t>>>,
}

/// An item, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Item<'t> {
    #[serde(borrow, default)]
    pub(super) id: Option<Raw<'t>>,
    #[serde(borrow, default)]
    pub(super) url: Option<Raw<'t>>,
    #[serde(borrow, default)]
    language: Option<Raw<'t>>,
    #[serde(borrow, default)]
    title: Option<Raw<'t>>,
    #[serde(borrow, default)]
    author: Option<Author<'t>>,
    #[serde(borrow, default)]
    authors: Option<Vec<Author<'t>>>,
    #[serde(borrow, default)]
    content_html: Option<Raw<'t>>,
    #[serde(borrow, default)]
    content_text: Option<Raw<'t>>,
    #[serde(borrow, default)]
    summary: Option<Raw<'t>>,
}

/// Who wrote an item.
#[derive(Debug, Deserialize)]
struct Author<'t> {
    #[serde(borrow, default)]
    name: Option<Raw<'t>>,
}

impl<'t> Feed<'t> {
    /// Whether it says that it is a feed.
    pub(super) fn is_named(&self) -> bool {
        // A slash may be escaped.
        let version = self.version.map(|version| version.get().replace('\\', ""));
        version.is_some_and(|version| version.contains(VERSION))
    }

    /// The language of its items, unless they have another one.
    pub(super) const fn language(&self) -> Option<Raw<'t>> {
        self.language
    }
}

impl<'t> Item<'t> {
    /// Reads the item as an article.
    pub(super) fn read(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        story.language = story.language.or(strings.bare(self.language));
        story.element(b"h1", strings.decoded(self.title));
        let authors = self.authors.iter().flatten().chain(&self.author);
        for author in authors {
            story.role(Role::Byline, strings.decoded(author.name));
        }
        let _ = story.html(strings.decoded(self.content_html))
            || story.lines(&strings.lines(self.content_text))
            || story.lines(&strings.lines(self.summary));
    }
}
