//! Signs become paragraphs.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::group::Group;
use super::styles::Styles;
use super::token::{Kind, Token, Tokens};
use crate::document::model::Document;
use crate::document::page::Page;
use crate::document::purpose::Purpose;
use crate::text::{Span, Text};

/// How many groups may be open in each other; writers of programs nest some dozens.
const DEEPEST: usize = 10_000;

/// Turns the signs of a file into paragraphs.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    tokens: Tokens<'t>,
    page: Page<'t>,
    encoding: &'static Encoding,
    /// `None` until the table of styles is read; a file has one.
    styles: Option<Styles>,
    groups: Vec<Group>,
    /// What the next paragraph is for.
    purpose: Purpose,
    /// Whether the next paragraph stands in a table.
    is_in_table: bool,
    /// How many of [`TABLE`] are open.
    table: usize,
    /// Half a character, and its bytes.
    half: Option<(u16, Span)>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t Text, characters: &'t str, start: u32) -> Self {
        Self {
            tokens: Tokens::new(characters, start),
            page: Page::new(text),
            encoding: WINDOWS_1252,
            styles: None,
            groups: vec![Group::OUTERMOST],
            purpose: Purpose::Paragraph,
            is_in_table: false,
            table: 0,
            half: None,
        }
    }

    /// Reads all signs.
    pub(super) fn read(mut self) -> Document<'t> {
        while let Some(token) = self.tokens.next() {
            self.token(token);
            // Behind the group of all there is nothing, or what an editor has left there.
            if token.kind == Kind::Close && self.groups.len() == 1 {
                break;
            }
        }
        self.page.finish(None)
    }

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group::OUTERMOST)
    }

    /// Changes what holds in the innermost group.
    fn change(&mut self, change: impl FnOnce(&mut Group)) {
        if let Some(group) = self.groups.last_mut() {
            change(group);
        }
    }

    fn token(&mut self, token: Token<'t>) {
        let span = token.span;
        if matches!(token.kind, Kind::Words(_) | Kind::Byte(_)) {
            // Half a character is none without the other half right behind.
            self.half = None;
        }
        match token.kind {
            Kind::Open => self.open_group(),
            Kind::Close => self.close_group(),
            Kind::Words(words) => self.words(words, span),
            Kind::Byte(byte) => {
                let character = self.character(byte);
                self.words(character.encode_utf8(&mut [0; 4]), span);
            }
            Kind::Symbol(symbol) => self.symbol(symbol, span),
            Kind::Word(word, number) => self.word(word, number, span),
        }
    }

    fn open_group(&mut self) {
        let group = Group {
            has_link: false,
            ..self.group()
        };
        if self.groups.len() < DEEPEST {
            self.groups.push(group);
        }
    }

    fn close_group(&mut self) {
        let Some(group) = self.groups.pop() else {
            return;
        };
        if group.has_link {
            self.page.reader.end(b"a", Span::default());
        }
        if self.groups.is_empty() {
            self.groups.push(Group::OUTERMOST);
        }
        self.emphasize(group);
    }

    /// Opens or closes the elements of what has changed since another group.
    fn emphasize(&mut self, before: Group) {
        let now = self.group();
        for (name, was, is) in [
            (b"b".as_slice(), before.is_bold, now.is_bold),
            (b"sup", before.is_raised, now.is_raised),
        ] {
            if is && !was {
                self.page.reader.open(name, Span::default());
            } else if was && !is {
                self.page.reader.end(name, Span::default());
            }
        }
    }

    fn symbol(&mut self, symbol: char, span: Span) {
        match symbol {
            // A group that programs which do not know it shall skip.
            '*' => self.change(|group| group.is_hidden = true),
            '~' => self.words("\u{a0}", span),
            '_' => self.words("\u{2011}", span),
            '\\' | '{' | '}' => self.words(symbol.encode_utf8(&mut [0; 4]), span),
            '\r' | '\n' => self.page.end(span),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>, span: Span) {
        let before = self.group();
        let mut group = before;
        if group.set(word, number) {
            self.change(|own| *own = group);
            return self.emphasize(before);
        }
        match word {
            "ansicpg" => self.encoding = encoding(number).unwrap_or(self.encoding),
            "mac" => self.encoding = encoding_rs::MACINTOSH,
            "bin" => self
                .tokens
                .pass(number.unwrap_or_default().try_into().unwrap_or_default()),
            "stylesheet" => {
                if self.styles.is_none() {
                    let tokens = self.tokens.clone();
                    self.styles = Some(Styles::read(tokens, |byte| self.character(byte)));
                }
                self.change(|group| group.is_hidden = true);
            }
            // A box with words is in a group that older programs skip.
            "shptxt" => self.change(|group| group.is_hidden = false),
            "fldinst" => self.field(),
            _ if Group::hides(word) => self.change(|group| group.is_hidden = true),
            _ if group.is_hidden => {}
            "u" => self.unicode(number.unwrap_or_default(), span),
            "par" | "sect" | "page" => self.page.end(span),
            "cell" | "nestcell" => self.end_table(2, span),
            "row" | "nestrow" => self.end_table(1, span),
            "line" | "softline" => self.page.reader.open(b"br", span),
            "pard" => (self.purpose, self.is_in_table) = (Purpose::Paragraph, false),
            "s" => {
                let known = self.styles.as_ref().zip(number);
                let known = known.map(|(styles, number)| styles.purpose(number));
                self.purpose = known.unwrap_or(Purpose::Paragraph);
            }
            "outlinelevel" if number.is_some_and(|level| level < 9) => {
                self.purpose = Purpose::Heading;
            }
            "intbl" => self.is_in_table = true,
            "ls" if self.purpose == Purpose::Paragraph => self.purpose = Purpose::Item,
            _ => {
                if let Some(words) = character(word) {
                    self.words(words, span);
                }
            }
        }
    }

    /// Reads the code of a field, whose result is shown: it may be the address of a link.
    fn field(&mut self) {
        self.change(|group| group.is_hidden = true);
        let mut code = String::new();
        let mut depth = 1_usize;
        for token in self.tokens.clone().take(LONGEST_CODE) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                Kind::Words(words) => code += words,
                Kind::Word(..) | Kind::Symbol(_) | Kind::Byte(_) => {}
            }
            if depth == 0 {
                break;
            }
        }
        let address = code.trim_start().strip_prefix("HYPERLINK");
        let Some(address) = address.filter(|_| !self.is_field_hidden()) else {
            return;
        };
        self.begin_paragraph(Span::default());
        self.page
            .reader
            .open_link(address.trim().trim_matches('"'), Span::default());
        // It ends with the field, the group around its code.
        let field = self.groups.len().checked_sub(2);
        if let Some(field) = field.and_then(|at| self.groups.get_mut(at)) {
            field.has_link = true;
        }
    }

    /// Whether readers do not see the field whose code is being read.
    fn is_field_hidden(&self) -> bool {
        let field = self.groups.len().checked_sub(2);
        let field = field.and_then(|at| self.groups.get(at));
        field.is_none_or(|field| field.is_hidden || field.has_link)
    }

    /// Reads a character by its number, and skips what stands for it elsewhere.
    fn unicode(&mut self, number: i32, span: Span) {
        let unit = u16::try_from(number.rem_euclid(1 << 16)).unwrap_or_default();
        let span = span.to(self.skip_fallbacks(span));
        let half = self.half.take();
        let units = half.map(|(half, _)| half).into_iter().chain([unit]);
        let mut characters = char::decode_utf16(units);
        let first = characters.next();
        match first {
            Some(Ok(character)) => {
                let span = half.map_or(span, |(_, start)| start.to(span));
                self.words(character.encode_utf8(&mut [0; 4]), span);
            }
            Some(Err(_)) if (0xd800..0xdc00).contains(&unit) => self.half = Some((unit, span)),
            Some(Err(_)) | None => self.words("\u{fffd}", span),
        }
    }

    /// Skips the characters that stand for one in programs that do not know it; the bytes up to their end.
    fn skip_fallbacks(&mut self, span: Span) -> Span {
        let mut end = span.end;
        for _ in 0..self.group().fallbacks {
            let mut ahead = self.tokens.clone();
            match ahead.next() {
                // The rest of the words is read as usual.
                Some(Token {
                    kind: Kind::Words(_),
                    ..
                }) => end = self.tokens.skip_character(),
                Some(Token {
                    kind: Kind::Byte(_),
                    span,
                }) => {
                    end = span.end;
                    self.tokens = ahead;
                }
                _ => break,
            }
        }
        Span::new(span.start, end)
    }

    fn words(&mut self, words: &str, span: Span) {
        let group = self.group();
        if group.is_hidden || group.is_unseen || group.is_struck {
            return;
        }
        if !self.page.is_open() && words.trim().is_empty() {
            return;
        }
        self.begin_paragraph(span);
        self.page.reader.text(words, span);
    }

    fn begin_paragraph(&mut self, span: Span) {
        if self.page.is_open() {
            return;
        }
        if self.is_in_table {
            for name in TABLE.iter().skip(self.table) {
                self.page.open_element(name, span);
            }
            self.table = TABLE.len();
        } else {
            self.end_table(0, span);
        }
        self.page.start(self.purpose, span);
    }

    /// Ends what is open of a table, but for its outer elements.
    fn end_table(&mut self, outer: usize, span: Span) {
        self.page.end(span);
        while self.table > outer {
            self.table -= 1;
            if let Some(name) = TABLE.get(self.table) {
                self.page.end_element(name, span);
            }
        }
    }

    /// The character of a byte in the encoding of the file.
    fn character(&self, byte: u8) -> char {
        let (character, _) = self
            .encoding
            .decode_without_bom_handling(std::slice::from_ref(&byte));
        character.chars().next().unwrap_or('\u{fffd}')
    }
}

/// The elements that a cell of a table is, from without.
const TABLE: [&[u8]; 3] = [b"table", b"tr", b"td"];

/// How many signs of the code of a field are looked at.
const LONGEST_CODE: usize = 64;

/// The encoding of a code page; `None` for one of several bytes a character, or unknown.
fn encoding(number: Option<i32>) -> Option<&'static Encoding> {
    let number = number?;
    let label = match number {
        10_000 => "macintosh".to_owned(),
        _ => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_single_byte())
}

/// The character that a control word stands for.
fn character(word: &str) -> Option<&'static str> {
    Some(match word {
        "tab" => "\t",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" | "enspace" | "qmspace" => "\u{2003}",
        _ => return None,
    })
}
