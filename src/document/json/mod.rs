//! Articles in JSON, as agencies and editing systems keep them: ninjs, ANS, JSON Feed, the blocks of an editor.
//!
//! Turns the fields of a file into blocks: escapes undone, HTML in strings read as HTML, each character with the
//! bytes of the file that spell it. A field that holds words is found by `serde_json` and left as the file has it, so
//! that its place is known.

mod ans;
mod editor;
mod feed;
mod ninjs;
mod string;

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::format::Format;
use super::model::Document;
use super::story::Story;
use crate::text::Text;
pub use editor::{EditorBlock, EditorRequest};
use string::{Strings, bare};

/// How many items of a feed are read: a busy site writes as many in a year.
const MOST_ITEMS: usize = 10_000;

/// The format of a file in JSON; `None` if it is in one that is not read.
///
/// # Errors
/// What is wrong with the JSON, or with a field that is read.
pub(super) fn recognize(characters: &str) -> Result<Option<Format>, serde_json::Error> {
    let characters = bare(characters);
    let Keys(keys) = serde_json::from_str(characters)?;
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
    if has("blocks") && has("requestId") {
        return serde_json::from_str::<editor::Request<'_>>(characters)
            .map(|_| Some(Format::Editor));
    }
    Ok(None)
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
    if raw_items.len() > MOST_ITEMS {
        let message = format!("{} items; at most {MOST_ITEMS} are read", raw_items.len());
        return Err(serde::de::Error::custom(message));
    }
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
        formatter.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = HashSet::new();
        while let Some((key, IgnoredAny)) = map.next_entry()? {
            keys.insert(key);
        }
        Ok(Keys(keys))
    }

    /// A list has no keys, and is in no format that is read.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Keys, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Keys(HashSet::new()))
    }
}
