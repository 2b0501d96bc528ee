//! Articles as agencies send them: NITF, `NewsML` 1.2, `NewsML-G2`.
//!
//! What these formats say of an article stands in fields: its headline is a heading, its byline and its
//! dateline are what they are, keywords and rights are no prose. The article itself is NITF, HTML or plain
//! text inside.

use super::html::{self, PageReader};
use super::model::{Document, Role};
use super::nested::Decoded;
use super::xml::{Node, Tag, Xml};
use crate::text::{Span, Text, offset};

/// The articles of a message, each a text of its own; empty if it holds fewer than two.
pub(super) fn articles(text: &Text) -> Vec<Text> {
    let mut xml = Xml::new(text.as_str(), 0);
    let mut found = Vec::new();
    while let Some(node) = xml.next() {
        let Node::Start(tag) = node else { continue };
        if matches!(tag.name, "newsItem" | "NewsItem") {
            let id = tag.attribute("guid").map(std::borrow::Cow::into_owned);
            let inside = xml.inside(tag);
            let rest = xml.rest(tag.span.end + offset(inside.len()));
            let length = rest.find('>').map_or(0, |at| at + 1);
            let end = tag.span.end + offset(inside.len() + length);
            found.push((id, Some(Span::new(tag.span.start, end))));
        }
    }
    if xml.fault().is_some() || found.len() < 2 {
        return Vec::new();
    }
    text.entries(found, None)
}

/// Reads an article as prose; all of them if the text is all of a message.
pub(super) fn extract(text: &Text) -> Document<'_> {
    let span = text.article();
    let mut xml = Xml::new(text.slice(span), span.start);
    let mut reader = WireReader {
        page: PageReader::of_article(text, Vec::new()),
        language: None,
        content: None,
        has_content: false,
    };
    while let Some(node) = xml.next() {
        reader.read(node, &mut xml);
    }
    let mut document = html::document(reader.page, None);
    document.language = reader.language.map(|(_, place)| place);
    document.fault = xml.fault();
    document
}

/// Turns the elements of a message into those of a page.
#[derive(Debug)]
struct WireReader<'t> {
    page: PageReader<'t>,
    /// The language of the article, and what says so.
    language: Option<(Speaker, Span)>,
    /// How many elements are open around the article; `None` outside it.
    content: Option<usize>,
    /// Whether the article was read: what follows in the same set is the same in another format.
    has_content: bool,
}

/// What says in which language an article is; the later, the nearer it is to the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Speaker {
    /// The message, or the item around the article.
    Item,
    /// What is said about the article.
    Metadata,
    /// The element that holds it.
    Article,
}

/// What an element is to readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Treatment {
    /// An element of HTML, by its name there.
    Html(&'static [u8]),
    /// Words of a role.
    Role(Role),
    /// A link.
    Link,
    /// Nothing they see.
    Nothing,
    /// As if its tags were not there.
    Words,
}

impl<'t> WireReader<'t> {
    fn read(&mut self, node: Node<'t>, xml: &mut Xml<'t>) {
        match node {
            Node::Start(tag) => self.start(tag, xml),
            Node::End(name, span) => self.end(name, span, xml.depth()),
            Node::Words(words, span) if self.content.is_some() => self.page.text(&words, span),
            Node::Words(..) | Node::Comment(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, xml: &mut Xml<'t>) {
        self.learn_language(tag, xml.depth());
        if self.content.is_some() {
            return self.element(tag, xml);
        }
        match tag.name {
            "contentSet" | "NewsComponent" => self.has_content = false,
            "headline" | "HeadLine" => self.heading(b"h1", tag, xml),
            "SubHeadLine" => self.heading(b"h2", tag, xml),
            "by" | "ByLine" => self.field(Role::Byline, xml),
            "dateline" | "DateLine" => self.field(Role::Dateline, xml),
            "inlineXML" | "inlineData" | "DataContent" | "body" if self.has_content => xml.skip(),
            "inlineData" => {
                self.has_content = true;
                self.words(tag, xml);
            }
            "DataContent" if is_words(xml.rest(tag.span.end)) => {
                self.has_content = true;
                self.words(tag, xml);
            }
            // NITF has its article in a body, others the body of NITF in an element of theirs.
            "inlineXML" | "DataContent" | "body" => {
                self.has_content = true;
                self.content = Some(xml.depth());
            }
            "head" | "itemMeta" | "partMeta" | "rightsInfo" | "catalogRef" | "itemRef" => {
                xml.skip();
            }
            _ => {}
        }
    }

    /// Learns the language of the article from an element, given how many are open with it.
    ///
    /// Right about `<inlineXML xml:lang="fr">`; of `<em lang="fr">` or a headline it says nothing, for the
    /// language of some words is not that of the article.
    fn learn_language(&mut self, tag: Tag<'_>, depth: usize) {
        let speaker = match tag.name {
            "language" | "Language" => Speaker::Metadata,
            "inlineXML" | "inlineData" | "DataContent" | "html" | "body" | "body.content" => {
                Speaker::Article
            }
            "newsItem" | "NewsItem" | "NewsComponent" | "ContentItem" | "nitf" => Speaker::Item,
            _ if depth == 1 => Speaker::Item,
            _ => return,
        };
        let attribute = match tag.name {
            "language" => "tag",
            "Language" => "FormalName",
            _ => "lang",
        };
        let is_nearer = self.language.is_none_or(|(known, _)| known < speaker);
        if is_nearer && let Some(place) = tag.place(attribute) {
            self.language = Some((speaker, place));
        }
    }

    fn end(&mut self, name: &'t str, span: Span, depth: usize) {
        let Some(content) = self.content else { return };
        if depth < content {
            self.page.part();
            self.content = None;
            return;
        }
        match treatment(name) {
            Treatment::Html(name) => self.page.end(name, span),
            Treatment::Link => self.page.end(b"a", span),
            Treatment::Role(_) | Treatment::Nothing | Treatment::Words => {}
        }
    }

    /// Starts an element of the article.
    fn element(&mut self, tag: Tag<'t>, xml: &mut Xml<'t>) {
        match treatment(tag.name) {
            Treatment::Html(name) => self.page.open(name, tag.span),
            Treatment::Link => {
                let address = tag.attribute("href").unwrap_or_default();
                self.page.open_link(&address, tag.span);
            }
            Treatment::Role(role) => self.field(role, xml),
            Treatment::Nothing => xml.skip(),
            Treatment::Words => {}
        }
    }

    /// Reads a field that is a heading.
    fn heading(&mut self, name: &[u8], tag: Tag<'_>, xml: &mut Xml<'_>) {
        let words = xml.words();
        self.page.open(name, tag.span);
        words.read_words(&mut self.page);
        self.page.end(name, tag.span);
    }

    /// Reads a field of a role.
    fn field(&mut self, role: Role, xml: &mut Xml<'_>) {
        let words = xml.words();
        self.page.in_role(role, |page| words.read_words(page));
    }

    /// Reads an article that is a string: HTML, or plain text in paragraphs.
    fn words(&mut self, tag: Tag<'_>, xml: &mut Xml<'_>) {
        let words: Decoded = xml.words();
        let is_html = tag
            .attribute("contenttype")
            .is_some_and(|kind| kind.contains("html"));
        if is_html || words.characters.trim_start().starts_with('<') {
            return words.read_html(&mut self.page);
        }
        words.in_paragraphs().read_html(&mut self.page);
    }
}

/// Whether an element holds words, and no elements.
fn is_words(inside: &str) -> bool {
    let inside = inside.trim_start();
    !inside.starts_with('<') || inside.starts_with("<![CDATA[")
}

/// What an element of an article is to readers.
fn treatment(name: &str) -> Treatment {
    use Treatment::{Html, Link, Nothing, Role as Of, Words};
    match name {
        "hl1" | "h1" | "headline" => Html(b"h1"),
        "hl2" | "h2" => Html(b"h2"),
        "h3" | "h4" | "h5" | "h6" | "subheadline" => Html(b"h3"),
        "p" => Html(b"p"),
        "bq" | "blockquote" => Html(b"blockquote"),
        // Who is quoted in a block quotation, or took a picture.
        "credit" => Html(b"footer"),
        "ul" => Html(b"ul"),
        "ol" => Html(b"ol"),
        "li" => Html(b"li"),
        "dl" => Html(b"dl"),
        "dt" => Html(b"dt"),
        "dd" => Html(b"dd"),
        "table" => Html(b"table"),
        "caption" => Html(b"caption"),
        "tr" => Html(b"tr"),
        "td" => Html(b"td"),
        "th" => Html(b"th"),
        "media" | "figure" => Html(b"figure"),
        "media-caption" | "figcaption" => Html(b"figcaption"),
        "div" | "section" | "block" => Html(b"div"),
        "aside" | "note" | "tagline" => Html(b"aside"),
        "pre" => Html(b"pre"),
        "br" => Html(b"br"),
        "hr" => Html(b"hr"),
        "em" | "i" => Html(b"em"),
        "strong" | "b" => Html(b"b"),
        "q" => Html(b"q"),
        "sup" => Html(b"sup"),
        "cite" => Html(b"cite"),
        "a" => Link,
        "byline" => Of(Role::Byline),
        "dateline" => Of(Role::Dateline),
        "abstract" => Of(Role::Heading),
        "distributor" | "copyrite" | "rights" | "bibliography" | "media-reference"
        | "media-metadata" | "media-producer" | "media-object" | "head" | "script" | "style"
        | "title" => Nothing,
        _ => Words,
    }
}
