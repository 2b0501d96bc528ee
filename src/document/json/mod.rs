//! Articles in JSON, as agencies and editing systems keep them: ninjs, ANS, JSON Feed, posts of `WordPress`, the
//! blocks of an editor.
//!
//! Turns the fields of a file into blocks: escapes undone, HTML in strings read as HTML, each character with the
//! bytes of the file that spell it. A field that holds words is found by `serde_json` and left as the file has it, so
//! that its place is known.

mod ans;
mod editor;
mod feed;
mod ninjs;
mod several;
mod string;
mod wordpress;

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::format::Format;
use super::model::Document;
use super::story::Story;
use crate::text::Text;
pub use editor::{EditorBlock, EditorRequest};
use string::{Raw, Strings, bare};

/// How many items of a feed are read: a busy site writes as many in a year.
const MOST_ITEMS: usize = 10_000;

/// The format of a file in JSON; `None` if it is in one that is not read.
///
/// # Errors
/// What is wrong with the JSON, or with a field that is read.
pub(super) fn recognize(characters: &str) -> Result<Option<Format>, serde_json::Error> {
    let characters = bare(characters);
    if characters.trim_start().starts_with('[') {
        let list: Vec<Raw<'_>> = serde_json::from_str(characters)?;
        let first = list.first().map(|first| recognize(first.get()));
        let is_posts = matches!(first, Some(Ok(Some(Format::WordPress))));
        return Ok(is_posts.then_some(Format::WordPress));
    }
    let Keys(keys) = match serde_json::from_str(characters) {
        Err(_) if is_several(characters) => return Ok(None),
        keys => keys?,
    };
    let has = |key: &str| keys.contains(key);
    if has("items")
        && has("version")
        && serde_json::from_str::<feed::Feed<'_>>(characters)?.is_named()
    {
        return Ok(Some(Format::JsonFeed));
    }
    if has("content_elements") {
        return serde_json::from_str::<ans::Element<'_>>(characters).map(|_| Some(Format::Ans));
    }
    let has_body = ["bodies", "body_html", "body_xhtml", "body_text"]
        .into_iter()
        .any(has);
    if has_body || has("uri") && (has("headline") || has("headlines")) {
        return serde_json::from_str::<ninjs::Item<'_>>(characters).map(|_| Some(Format::Ninjs));
    }
    if has("content") && (has("title") || has("excerpt")) {
        let post = serde_json::from_str::<wordpress::Post<'_>>(characters);
        return Ok(post.is_ok().then_some(Format::WordPress));
    }
    if has("blocks") && has("requestId") {
        return serde_json::from_str::<editor::Request<'_>>(characters)
            .map(|_| Some(Format::Editor));
    }
    Ok(None)
}

/// Whether something stands behind the first value: several values, one on each line, are JSON of another kind.
fn is_several(characters: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(characters).into_iter::<IgnoredAny>();
    let is_value = matches!(values.next(), Some(Ok(_)));
    let rest = characters.get(values.byte_offset()..).unwrap_or_default();
    is_value && !rest.trim().is_empty()
}

/// Reads the blocks of an editor.
pub(super) fn editor(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    if let Ok(request) = serde_json::from_str::<editor::Request<'_>>(bare(text.as_str())) {
        request.read(Strings(text), &mut story);
    }
    story.document()
}

/// Reads an item of ninjs.
pub(super) fn ninjs(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    if let Ok(item) = serde_json::from_str::<ninjs::Item<'_>>(bare(text.as_str())) {
        item.read(Strings(text), &mut story);
    }
    story.document()
}

/// Reads a story of ANS.
pub(super) fn ans(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    if let Ok(element) = serde_json::from_str::<ans::Element<'_>>(bare(text.as_str())) {
        element.read(Strings(text), &mut story);
    }
    story.document()
}

/// Reads a post of `WordPress`; the first of several if the text is all of them.
pub(super) fn wordpress(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    let characters = text.slice(text.article());
    let list = serde_json::from_str::<Vec<Raw<'_>>>(bare(characters)).unwrap_or_default();
    let first = list.first().map_or(characters, |first| first.get());
    if let Ok(post) = serde_json::from_str::<wordpress::Post<'_>>(bare(first)) {
        post.read(text, &mut story);
    }
    story.document()
}

/// The posts of a list, each an article; none for a post by itself.
///
/// # Errors
/// What is wrong with a post.
pub(super) fn posts(text: &Text) -> Result<Vec<Text>, serde_json::Error> {
    let characters = bare(text.as_str());
    if !characters.trim_start().starts_with('[') {
        return Ok(Vec::new());
    }
    let list: Vec<Raw<'_>> = serde_json::from_str(characters)?;
    require_few(list.len())?;
    let mut found = Vec::with_capacity(list.len());
    for raw in list {
        let post: wordpress::Post<'_> = serde_json::from_str(raw.get())?;
        found.push((post.name(), Strings(text).span(raw)));
    }
    Ok(text.entries(found, None))
}

/// Refuses more articles than are read of a file.
fn require_few(count: usize) -> Result<(), serde_json::Error> {
    if count > MOST_ITEMS {
        let message = format!("{count} items; at most {MOST_ITEMS} are read");
        return Err(serde::de::Error::custom(message));
    }
    Ok(())
}

/// Reads an item of a feed; all of them if the text is all of a feed.
pub(super) fn feed(text: &Text) -> Document<'_> {
    let mut story = Story::new(text);
    if text.place().entry.is_some() {
        if let Ok(item) = serde_json::from_str::<feed::Item<'_>>(text.slice(text.article())) {
            item.read(Strings(text), &mut story);
        }
        let mut document = story.document();
        document.language = document.language.or(text.place().language);
        return document;
    }
    if let Ok(feed) = serde_json::from_str::<feed::Feed<'_>>(bare(text.as_str())) {
        story.language = Strings(text).bare(feed.language());
        for item in feed.items.iter().flatten() {
            if let Ok(item) = serde_json::from_str::<feed::Item<'_>>(item.get()) {
                item.read(Strings(text), &mut story);
            }
        }
    }
    story.document()
}

/// The items of a feed, each an article.
///
/// # Errors
/// What is wrong with an item.
pub(super) fn items(text: &Text) -> Result<Vec<Text>, serde_json::Error> {
    let feed: feed::Feed<'_> = serde_json::from_str(bare(text.as_str()))?;
    let strings = Strings(text);
    let language = strings.bare(feed.language());
    let raw_items = feed.items.unwrap_or_default();
    require_few(raw_items.len())?;
    let mut found = Vec::with_capacity(raw_items.len());
    for raw in raw_items {
        let item: feed::Item<'_> = serde_json::from_str(raw.get())?;
        let id = strings.decoded(item.id.or(item.url));
        found.push((id.map(|id| id.characters), strings.span(raw)));
    }
    Ok(text.entries(found, language))
}

/// The keys of an object.
struct Keys(HashSet<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KeysVisitor)
    }
}

struct KeysVisitor;

impl<'de> Visitor<'de> for KeysVisitor {
    type Value = Keys;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = HashSet::new();
        while let Some((key, IgnoredAny)) = map.next_entry()? {
            keys.insert(key);
        }
        Ok(Keys(keys))
    }
}
