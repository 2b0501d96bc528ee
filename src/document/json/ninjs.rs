//! ninjs, in which agencies send articles: version 1 with a field for each form of the words, 2 and 3 with
//! lists of them.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::several::Several;
use super::string::{Raw, Strings, is};
use crate::document::model::Role;
use crate::document::nested::Decoded;
use crate::document::story::Story;

/// A news item, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Item<'t> {
    #[serde(borrow, default)]
    language: Option<Raw<'t>>,
    #[serde(borrow, default)]
    headline: Option<Raw<'t>>,
    #[serde(borrow, default)]
    headlines: Option<Vec<Form<'t>>>,
    #[serde(borrow, default)]
    subheadline: Option<Raw<'t>>,
    #[serde(borrow, default)]
    byline: Option<Raw<'t>>,
    #[serde(borrow, default)]
    by: Option<Raw<'t>>,
    #[serde(borrow, default)]
    dateline: Option<Raw<'t>>,
    #[serde(borrow, default)]
    located: Option<Raw<'t>>,
    #[serde(borrow, default)]
    body_html: Option<Raw<'t>>,
    #[serde(borrow, default)]
    body_xhtml: Option<Raw<'t>>,
    #[serde(borrow, default)]
    body_text: Option<Raw<'t>>,
    #[serde(borrow, default)]
    bodies: Option<Vec<Form<'t>>>,
    #[serde(rename = "type", borrow, default)]
    kind: Option<Raw<'t>>,
    #[serde(borrow, default)]
    caption: Option<Raw<'t>>,
    #[serde(borrow, default)]
    description_caption: Option<Raw<'t>>,
    #[serde(borrow, default)]
    description_html: Option<Raw<'t>>,
    #[serde(borrow, default)]
    description_text: Option<Raw<'t>>,
    #[serde(borrow, default)]
    descriptions: Option<Vec<Form<'t>>>,
    /// Other items that belong to it.
    #[serde(borrow, default)]
    associations: Several<Self>,
}

/// One form of some words.
#[derive(Debug, Deserialize)]
struct Form<'t> {
    #[serde(borrow, default)]
    role: Option<Raw<'t>>,
    #[serde(borrow, default, rename = "contentType", alias = "contenttype")]
    content_type: Option<Raw<'t>>,
    #[serde(borrow, default)]
    value: Option<Raw<'t>>,
}

impl<'t> Item<'t> {
    /// Reads the item as an article.
    pub(super) fn read(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        story.language = strings.bare(self.language);
        let headlines = self.headlines.as_deref().unwrap_or_default();
        let is_main = |one: &&Form<'_>| is(one.role, "main");
        let headline = headlines.iter().find(is_main).or(headlines.first());
        let headline = self.headline.or(headline.and_then(|one| one.value));
        story.element(b"h1", strings.decoded(headline));
        story.element(b"h2", strings.decoded(self.subheadline));
        story.role(Role::Byline, strings.decoded(self.byline.or(self.by)));
        story.role(
            Role::Dateline,
            strings.decoded(self.dateline.or(self.located)),
        );
        self.body(strings, story);
        let pictures = self.associations.0.iter().filter(|item| item.is_picture());
        story.captions(pictures.filter_map(|picture| picture.caption(strings)));
    }

    fn body(&self, strings: Strings<'t>, story: &mut Story<'t>) {
        let is_read = story.html(strings.decoded(self.body_html))
            || story.html(strings.decoded(self.body_xhtml))
            || story.lines(&strings.lines(self.body_text));
        if is_read {
            return;
        }
        // The same words in several forms: the richest is read.
        let bodies = self.bodies.as_deref().unwrap_or_default();
        match bodies.iter().find(|body| body.is_html()).or(bodies.first()) {
            Some(body) if body.is_html() => story.html(strings.decoded(body.value)),
            Some(body) => story.lines(&strings.lines(body.value)),
            None => false,
        };
    }

    /// Whether it is something to look at with a caption.
    fn is_picture(&self) -> bool {
        let kinds = ["picture", "image", "photo", "graphic", "video"];
        self.kind.is_none() || kinds.iter().any(|kind| is(self.kind, kind))
    }

    /// The caption of a picture.
    fn caption(&self, strings: Strings<'t>) -> Option<Decoded> {
        let descriptions = self.descriptions.as_deref().unwrap_or_default();
        let is_caption = |one: &&Form<'_>| is(one.role, "caption");
        let described = { descriptions.iter() }
            .find(is_caption)
            .or(descriptions.first());
        let fields = [
            self.caption,
            self.description_caption,
            self.description_html,
            self.description_text,
            described.and_then(|one| one.value),
            self.body_html,
            self.body_text,
        ];
        fields.into_iter().find_map(|field| strings.decoded(field))
    }
}

impl Form<'_> {
    fn is_html(&self) -> bool {
        let kind = self.content_type.map(RawValue::get);
        kind.is_some_and(|kind| kind.contains("html"))
    }
}
