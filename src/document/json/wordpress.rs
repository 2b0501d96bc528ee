//! Posts and pages of `WordPress`, as its REST API gives them: one, or a list.

use serde::Deserialize;

use super::several::Several;
use super::string::{Raw, Strings};
use crate::document::model::Role;
use crate::document::story::Story;
use crate::text::Text;

/// A post, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Post<'t> {
    #[serde(borrow, default)]
    id: Option<Raw<'t>>,
    #[serde(borrow, default)]
    lang: Option<Raw<'t>>,
    #[serde(borrow, default)]
    title: Option<Rendered<'t>>,
    #[serde(borrow)]
    content: Rendered<'t>,
    #[serde(borrow, default)]
    excerpt: Option<Rendered<'t>>,
    #[serde(rename = "_embedded", borrow, default)]
    embedded: Option<Embedded<'t>>,
}

/// HTML, as readers see it.
#[derive(Debug, Deserialize)]
struct Rendered<'t> {
    #[serde(borrow)]
    rendered: Raw<'t>,
}

/// What belongs to a post, if it was asked for.
#[derive(Debug, Deserialize)]
struct Embedded<'t> {
    #[serde(borrow, default)]
    author: Several<Linked<'t>>,
    #[serde(rename = "wp:featuredmedia", borrow, default)]
    media: Several<Linked<'t>>,
}

/// An author, or a picture.
#[derive(Debug, Deserialize)]
struct Linked<'t> {
    #[serde(borrow, default)]
    name: Option<Raw<'t>>,
    #[serde(borrow, default)]
    caption: Option<Rendered<'t>>,
}

impl<'t> Post<'t> {
    /// What the file calls the post.
    pub(super) fn name(&self) -> Option<String> {
        let id = self.id.map(|id| id.get().trim_matches('"'));
        id.filter(|id| !id.is_empty()).map(str::to_owned)
    }

    /// Reads the post as an article.
    pub(super) fn read(&self, text: &'t Text, story: &mut Story<'t>) {
        let strings = Strings(text);
        let words = |one: Option<&Rendered<'t>>| strings.decoded(one.map(|one| one.rendered));
        let embedded = self.embedded.as_ref();
        story.language = strings.bare(self.lang);
        story.element(b"h1", words(self.title.as_ref()));
        for author in embedded.iter().flat_map(|embedded| &embedded.author.0) {
            story.role(Role::Byline, strings.decoded(author.name));
        }
        let _ = story.html(words(Some(&self.content))) || story.html(words(self.excerpt.as_ref()));
        let pictures = embedded.iter().flat_map(|embedded| &embedded.media.0);
        let captions = pictures.map(|picture| words(picture.caption.as_ref()));
        story.captions(captions.flatten());
    }
}
