//! Tags and characters become blocks.

use html5gum::{State, naive_next_state};

use super::attributes::{Attributes, Landmark};
use super::codes::Codes;
use super::context::{Context, ElementKind, Region, Table};
use super::flow::Flow;
use super::stack::Stack;
use super::tag::Tag;
use crate::document::comment::Comment;
use crate::document::model::Role;
use crate::document::shortcode::Shortcode;
use crate::text::{Span, Text};

/// Inline elements that drawings do not have.
const BREAKING: [&[u8]; 10] = [
    b"b", b"br", b"code", b"em", b"i", b"img", b"span", b"strong", b"sub", b"sup",
];

/// Turns the tags and characters of a page into blocks.
#[derive(Debug)]
pub(in crate::document) struct PageReader<'t> {
    pub(super) text: &'t Text,
    pub(super) flow: Flow,
    pub(super) comments: Vec<Comment>,
    pub(super) codes: Codes,
    stack: Stack,
    /// The context outside all elements.
    page: Context,
    /// Whether the page is in XML, where any element may be empty.
    is_xml: bool,
    /// Whether all of it is one article, whatever its tags: nothing is outside.
    is_article: bool,
    concealed: Option<Concealed>,
    /// How many block quotations there are so far.
    quotations: u32,
    /// The last block quotation in a figure, and how many elements are open around what the figure holds.
    illustrated: Option<(u32, usize)>,
}

/// An inline element that readers do not see.
#[derive(Debug)]
struct Concealed {
    name: Vec<u8>,
    /// How many elements of that name are open in it, with itself.
    count: u32,
    /// How many elements are open around it; it ends with them at the latest.
    depth: usize,
}

impl<'t> PageReader<'t> {
    /// A page, of which a part may be the article.
    pub(super) fn new(text: &'t Text, codes: Vec<Shortcode>) -> Self {
        Self {
            text,
            codes: Codes::new(codes),
            flow: Flow::new(),
            comments: Vec::new(),
            stack: Stack::new(),
            page: Context::PAGE,
            is_xml: false,
            is_article: false,
            concealed: None,
            quotations: 0,
            illustrated: None,
        }
    }

    /// An article without a page around it.
    pub(in crate::document) fn of_article(text: &'t Text, codes: Vec<Shortcode>) -> Self {
        Self {
            is_article: true,
            ..Self::new(text, codes)
        }
    }

    /// Whether a drawing or a formula is open.
    pub(super) fn is_foreign(&self) -> bool {
        matches!(self.stack.top(), Some((Tag::Svg | Tag::Math, _)))
    }

    /// Reads markup that readers do not see: a comment, or what browsers take for one.
    pub(super) fn markup(&mut self, markup: &str) {
        self.is_xml |= markup.starts_with("<?xml");
    }

    /// Reads a part of the article with codes of its own. What it opens ends with it.
    pub(in crate::document) fn nest(
        &mut self,
        codes: Vec<Shortcode>,
        read: impl FnOnce(&mut Self),
    ) {
        let outside = std::mem::replace(&mut self.codes, Codes::new(codes));
        let depth = self.stack.depth();
        read(self);
        self.codes_before(u32::MAX);
        self.cut(depth);
        self.concealed = None;
        self.flow.end_block();
        self.codes = outside;
    }

    /// Reads characters: bytes of the file as they are, or the character of an entity.
    pub(in crate::document) fn text(&mut self, mut words: &str, mut place: Span) {
        while let Some(code) = self.codes.next_in(&mut words, &mut place) {
            if let Some((words, place)) = code.before {
                self.words(words, place);
            }
            self.effect(code.code);
        }
        self.words(words, place);
    }

    /// Does what the codes before a byte of the file do.
    fn codes_before(&mut self, at: u32) {
        while let Some(code) = self.codes.next_before(at) {
            self.effect(code);
        }
    }

    /// Reads characters without codes.
    pub(super) fn words(&mut self, words: &str, place: Span) {
        if words.is_empty() {
            return;
        }
        let is_blank = words.bytes().all(|byte| byte.is_ascii_whitespace());
        self.leave_head(is_blank);
        if !self.is_hidden() {
            self.flow.text(words, place, self.context());
        }
    }

    /// Reads a start tag, which may say that its element is empty, and returns how to read on.
    pub(in crate::document) fn start(
        &mut self,
        name: &[u8],
        (attributes, is_empty): (Attributes, bool),
        place: Span,
    ) -> Option<State> {
        self.codes_before(place.start);
        let tag = Tag::from_name(name);
        let stays = matches!(name, b"meta" | b"link" | b"base");
        self.leave_head(stays || tag.is_some_and(Tag::is_of_head));
        let is_foreign = self.is_foreign();
        let is_empty = is_empty && (self.is_xml || is_foreign);
        if tag.is_some_and(Tag::is_block) || BREAKING.contains(&name) {
            self.leave_drawing();
        }
        let Some(tag) = tag else {
            self.start_inline(name, attributes, is_empty, place);
            return None;
        };
        self.cut(self.stack.left_by_start(tag));
        self.end_block(tag);
        let is_stray = tag == Tag::Head && self.stack.depth() > 0
            || tag.is_of_table() && self.stack.innermost(Tag::Table) == 0;
        if !is_empty && !is_stray {
            let context = self.enter(tag, name, attributes);
            self.stack.push(tag, context);
        }
        (!is_empty && !is_foreign)
            .then(|| naive_next_state(name))
            .flatten()
    }

    /// Reads an end tag.
    pub(in crate::document) fn end(&mut self, name: &[u8], place: Span) {
        self.codes_before(place.start);
        let Some(tag) = Tag::from_name(name) else {
            return self.end_inline(name, place);
        };
        if tag == Tag::Paragraph {
            self.leave_drawing();
        }
        match self.stack.left_by_end(tag) {
            Some(depth) => self.cut(depth),
            None => self.end_block(tag),
        }
    }

    /// Starts an element whose blocks have a role.
    pub(in crate::document) fn enter_role(&mut self, role: Role) {
        self.end_block(Tag::Section);
        let context = Context {
            role,
            ..self.context()
        };
        self.stack.push(Tag::Section, context);
    }

    /// Ends the innermost element, which [`Self::enter_role`] started.
    pub(super) fn leave_role(&mut self) {
        self.cut(self.stack.depth().saturating_sub(1));
    }

    fn context(&self) -> Context {
        self.stack.top().map_or(self.page, |(_, context)| context)
    }

    pub(super) fn is_hidden(&self) -> bool {
        self.concealed.is_some() || self.context().is_hidden
    }

    /// Ends the head of the page before something that may not be in it.
    fn leave_head(&mut self, stays: bool) {
        if !stays && matches!(self.stack.top(), Some((Tag::Head, _))) {
            self.cut(self.stack.depth() - 1);
        }
    }

    /// Ends unclosed drawings and formulas before something that cannot be in one.
    fn leave_drawing(&mut self) {
        while self.is_foreign() {
            self.cut(self.stack.depth() - 1);
        }
    }

    /// Ends all deeper elements.
    fn cut(&mut self, depth: usize) {
        while self.stack.depth() > depth
            && let Some((tag, _)) = self.stack.top()
        {
            self.stack.pop();
            let depth = self.stack.depth();
            let concealed = self.concealed.take();
            self.concealed = concealed.filter(|concealed| concealed.depth <= depth);
            self.flow.leave(depth);
            self.end_block(tag);
        }
    }

    /// Ends the block at a visible tag that ends blocks.
    fn end_block(&mut self, tag: Tag) {
        if tag.is_block() && !self.is_hidden() {
            self.flow.end_block();
        }
    }

    /// The context in a new element.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most elements decide only the role of their blocks"
    )]
    fn enter(&mut self, tag: Tag, name: &[u8], attributes: Attributes) -> Context {
        let around = self.context();
        let landmark = attributes.landmark;
        let in_page = matches!(around.region, Region::Page | Region::Margin);
        let mut context = Context {
            role: tag.role().unwrap_or(around.role),
            kind: match name {
                b"h1" => ElementKind::Title,
                b"p" | b"div" => ElementKind::Paragraph,
                _ => ElementKind::Other,
            },
            ..around
        };
        let is_menu = landmark == Some(Landmark::Menu);
        context.is_hidden |= tag.is_hidden() || attributes.hides || is_menu;
        if attributes.is_silent {
            context.region = Region::Margin;
        }
        match tag {
            Tag::Aside => context.is_furniture = true,
            Tag::Footer => context.is_furniture |= around.quotation.is_none(),
            Tag::Header
                if in_page && !self.is_article && self.stack.innermost(Tag::Section) == 0 =>
            {
                context.role = Role::Boilerplate;
            }
            Tag::Table if landmark == Some(Landmark::Layout) => context.table = Table::Layout,
            Tag::Table | Tag::Figure | Tag::FigureCaption => context.table = Table::None,
            Tag::Cell if around.table == Table::Layout => context.role = around.role,
            Tag::Cell => context.table = Table::Cell,
            Tag::Form => context.region = Region::Margin,
            _ => {}
        }
        self.quote(tag, &mut context);
        match landmark {
            Some(Landmark::Beside) => context.is_furniture = true,
            Some(Landmark::Banner) if in_page => context.role = Role::Boilerplate,
            _ => {}
        }
        let is_article = tag == Tag::Article || in_page && landmark == Some(Landmark::Article);
        let is_main = tag == Tag::Main || landmark == Some(Landmark::Main);
        let counts = !self.is_article && !context.is_hidden && !context.is_furniture;
        if is_article && counts {
            context.role = Role::Paragraph;
            context.region = self.flow.article(around.region);
        } else if is_main && in_page && counts {
            context.role = Role::Paragraph;
            context.region = Region::Main;
        }
        if matches!(tag, Tag::Article | Tag::Main) && attributes.language.is_some() {
            context.language = attributes.language;
        }
        context
    }

    /// Numbers block quotations, and finds what names their speakers: a footer inside, the caption of
    /// the figure around.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "few elements have to do with quotations"
    )]
    fn quote(&mut self, tag: Tag, context: &mut Context) {
        let figure = self.stack.innermost(Tag::Figure);
        match tag {
            Tag::Quotation => {
                let number = *context.quotation.get_or_insert(self.quotations);
                self.quotations = self.quotations.max(number + 1);
                self.illustrated = (figure > 0).then_some((number, figure));
            }
            Tag::Figure => self.illustrated = None,
            Tag::Footer if context.quotation.is_some() => context.role = Role::Byline,
            Tag::FigureCaption if context.quotation.is_none() => {
                let of_figure = self.illustrated.filter(|&(_, depth)| depth == figure);
                if let Some((number, _)) = of_figure {
                    (context.role, context.quotation) = (Role::Byline, Some(number));
                }
            }
            _ => {}
        }
    }

    /// Reads an inline start tag, or one that makes no difference.
    fn start_inline(&mut self, name: &[u8], attributes: Attributes, is_empty: bool, place: Span) {
        if matches!(name, b"html" | b"body") {
            self.is_xml |= attributes.is_xml;
            self.page.language = attributes.language.or(self.page.language);
            return;
        }
        if let Some(concealed) = &mut self.concealed
            && concealed.name == name
            && !is_empty
        {
            concealed.count += 1;
        }
        if self.is_hidden() {
            return;
        }
        match name {
            b"br" => return self.flow.line_break(place),
            b"hr" => return self.flow.end_block(),
            b"img" | b"image" => return self.flow.image(),
            b"input" | b"wbr" | b"col" | b"source" | b"track" | b"area" | b"embed" => return,
            _ if is_empty => return,
            _ => {}
        }
        let is_note = attributes.landmark == Some(Landmark::NoteMark);
        if is_note {
            self.flow.note();
        }
        let is_menu = attributes.landmark == Some(Landmark::Menu);
        let is_struck = matches!(name, b"del" | b"s" | b"strike");
        if is_note || is_menu || is_struck || attributes.hides {
            self.concealed = Some(Concealed {
                name: name.to_vec(),
                count: 1,
                depth: self.stack.depth(),
            });
            return;
        }
        match name {
            b"b" | b"strong" | b"em" | b"i" => self.flow.emphasize(),
            b"a" => self.flow.link(attributes.link, self.stack.depth()),
            b"q" => self.flow.quote(place, self.context()),
            b"sup" => self.flow.raise(),
            b"cite" | b"small" => self.flow.cite(),
            _ => {}
        }
    }

    /// Reads an inline end tag.
    fn end_inline(&mut self, name: &[u8], place: Span) {
        if let Some(concealed) = &mut self.concealed {
            if concealed.name == name {
                concealed.count -= 1;
            }
            if concealed.count == 0 {
                self.concealed = None;
            }
            return;
        }
        if self.is_hidden() {
            return;
        }
        match name {
            b"b" | b"strong" | b"em" | b"i" => self.flow.end_emphasis(),
            b"a" => self.flow.end_link(),
            b"q" => self.flow.end_quotation(place),
            b"sup" => self.flow.lower(),
            b"cite" | b"small" => self.flow.end_citation(),
            _ => {}
        }
    }
}
