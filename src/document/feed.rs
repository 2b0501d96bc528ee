//! Feeds, each of whose entries is an article: RSS, Atom, and the exports of `WordPress`.
//!
//! The title of an entry is a heading, its author a byline; what it holds is HTML, escaped or not.
//! A summary is read where the article itself is not in the feed.

use super::html::{self, PageReader};
use super::model::{Document, Role};
use super::nested::Decoded;
use super::xml::{Node, Tag, Xml};
use crate::text::{Span, Text, offset};

/// What `WordPress` exports beside articles, by its type.
const NO_ARTICLES: [&str; 12] = [
    "attachment",
    "custom_css",
    "customize_changeset",
    "nav_menu_item",
    "oembed_cache",
    "revision",
    "user_request",
    "wp_block",
    "wp_global_styles",
    "wp_navigation",
    "wp_template",
    "wp_template_part",
];

/// What `WordPress` calls articles that are not published, by their status; one to be published later is.
const UNPUBLISHED: [&str; 6] = [
    "auto-draft",
    "draft",
    "inherit",
    "pending",
    "private",
    "trash",
];

/// The articles of a feed, each a text of its own; empty if there are none.
pub(super) fn articles(text: &Text) -> Vec<Text> {
    let mut xml = Xml::new(text.as_str(), 0);
    let mut language = None;
    let mut found = Vec::new();
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        language = language.or(tag.place("lang"));
        if is_entry(tag) {
            let entry = Entry::read(tag, &mut xml);
            found.extend(entry.is_article.then_some((entry.id, Some(entry.span))));
        } else if tag.name == "language" && language.is_none() {
            language = words_of(tag, &mut xml);
        }
    }
    // A feed that ends in the middle has no article that is surely whole.
    if xml.fault().is_some() {
        return Vec::new();
    }
    text.entries(found, language)
}

/// Reads an article of a feed as prose; all of them if the text is all of the feed.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let mut page = PageReader::of_article(text, Vec::new());
    let span = text.article();
    let mut xml = Xml::new(text.slice(span), span.start);
    let mut language = None;
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        if is_entry(tag) {
            let entry = Entry::read(tag, &mut xml);
            language = language.or(entry.language);
            if entry.is_article {
                entry.write(&mut page);
            }
        }
    }
    let mut document = html::document(page, None);
    document.language = language.or(text.place().language);
    document.fault = xml.fault();
    document
}

/// Whether an element is an article of a feed.
fn is_entry(tag: Tag<'_>) -> bool {
    matches!(tag.name, "item" | "entry") && matches!(tag.prefix, "" | "rss" | "atom")
}

/// What a feed says of an article.
#[derive(Debug)]
struct Entry {
    /// What the feed calls it.
    id: Option<String>,
    span: Span,
    language: Option<Span>,
    /// Whether it is no menu, no picture, no draft, nothing that a system only keeps beside its articles.
    is_article: bool,
    fields: Vec<Field>,
}

/// What readers see of an article.
#[derive(Debug)]
struct Field {
    kind: FieldKind,
    words: Decoded,
    place: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FieldKind {
    Title,
    Author,
    Summary,
    /// The article as HTML.
    Article,
    /// The article, or its summary, in words that are not markup.
    Words,
}

impl Entry {
    /// Reads an article to its end.
    fn read(tag: Tag<'_>, xml: &mut Xml<'_>) -> Self {
        let mut entry = Self {
            id: None,
            span: tag.span,
            language: tag.place("lang"),
            is_article: true,
            fields: Vec::new(),
        };
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next() {
                Some(Node::Start(tag)) => entry.field(tag, xml),
                Some(Node::End(_, span)) => entry.span.end = entry.span.end.max(span.end),
                Some(Node::Words(..) | Node::Comment(_)) => {}
                None => break,
            }
        }
        entry.choose();
        entry
    }

    /// Reads an element of the entry to its end.
    fn field(&mut self, tag: Tag<'_>, xml: &mut Xml<'_>) {
        let kind = match (tag.prefix, tag.name) {
            ("" | "atom" | "dc", "title") => FieldKind::Title,
            ("dc", "creator") => FieldKind::Author,
            ("content", "encoded") => FieldKind::Article,
            ("", "description") => FieldKind::Summary,
            ("" | "atom", "summary" | "content") => return self.atom(tag, xml),
            ("" | "atom", "author") => return self.author(tag, xml),
            ("" | "atom", "guid" | "id" | "link") => return self.id(xml),
            ("dc", "language") => {
                self.language = words_of(tag, xml).or(self.language);
                return;
            }
            ("wp", "post_type") => return self.require(&NO_ARTICLES, xml),
            ("wp", "status") => return self.require(&UNPUBLISHED, xml),
            _ => return xml.skip(),
        };
        self.push(kind, xml.words(), tag.span);
    }

    /// Reads what Atom has of an article, which says how it is written.
    fn atom(&mut self, tag: Tag<'_>, xml: &mut Xml<'_>) {
        let is_summary = tag.name == "summary";
        let kind = match tag.attribute("type").as_deref() {
            Some("xhtml") => {
                let start = tag.span.end;
                let words = xml.inside(tag);
                let mut markup = Decoded::default();
                markup.push(words, Span::new(start, start + offset(words.len())));
                let kind = if is_summary {
                    FieldKind::Summary
                } else {
                    FieldKind::Article
                };
                return self.push(kind, markup, tag.span);
            }
            _ if is_summary => FieldKind::Summary,
            Some("html" | "text/html") => FieldKind::Article,
            _ => FieldKind::Words,
        };
        self.push(kind, xml.words(), tag.span);
    }

    /// Reads who wrote it: the name, without the address.
    fn author(&mut self, tag: Tag<'_>, xml: &mut Xml<'_>) {
        let outside = xml.depth() - 1;
        let mut words = Decoded::default();
        let mut is_name = true;
        while xml.depth() > outside {
            match xml.next() {
                Some(Node::Start(tag)) => is_name = tag.name == "name",
                Some(Node::End(..)) => is_name = false,
                Some(Node::Words(name, span)) if is_name => words.push(&name, span),
                Some(Node::Words(..) | Node::Comment(_)) => {}
                None => break,
            }
        }
        self.push(FieldKind::Author, words, tag.span);
    }

    /// Reads a word that may say that it is no article, given all that do.
    fn require(&mut self, others: &[&str], xml: &mut Xml<'_>) {
        let words = xml.words();
        self.is_article &= !others.contains(&words.characters.trim());
    }

    fn id(&mut self, xml: &mut Xml<'_>) {
        let words = xml.words();
        let id = words.characters.trim();
        if self.id.is_none() && !id.is_empty() {
            self.id = Some(id.to_owned());
        }
    }

    fn push(&mut self, kind: FieldKind, words: Decoded, place: Span) {
        self.fields.push(Field { kind, words, place });
    }

    /// Leaves out the summary of an article that is in the feed itself.
    fn choose(&mut self) {
        let is_article = |field: &Field| {
            let has_words = field.words.characters.contains(char::is_alphanumeric);
            matches!(field.kind, FieldKind::Article | FieldKind::Words) && has_words
        };
        if self.fields.iter().any(is_article) {
            self.fields.retain(|field| field.kind != FieldKind::Summary);
        }
    }

    /// Writes it as a part of a page.
    fn write(self, page: &mut PageReader<'_>) {
        for Field { kind, words, place } in self.fields {
            match kind {
                FieldKind::Title => {
                    page.open(b"h1", place);
                    words.read_html(page);
                    page.end(b"h1", place);
                }
                FieldKind::Author => page.in_role(Role::Byline, |page| words.read_words(page)),
                FieldKind::Summary | FieldKind::Article => words.in_paragraphs().read_html(page),
                FieldKind::Words => {
                    page.open(b"p", place);
                    words.read_words(page);
                    page.end(b"p", place);
                }
            }
        }
    }
}

/// The bytes of the words of an element, without blanks around them; `None` if there are none.
fn words_of(tag: Tag<'_>, xml: &mut Xml<'_>) -> Option<Span> {
    let inside = xml.inside(tag);
    let words = inside.trim();
    let start = tag.span.end + offset(inside.len() - inside.trim_start().len());
    (!words.is_empty()).then(|| Span::new(start, start + offset(words.len())))
}
