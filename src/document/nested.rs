//! HTML in a string of another format: escaped in XML or JSON, or in a CDATA section.
//!
//! The string is decoded, its HTML is read as part of an article, and every place in it leads back to the
//! bytes of the file that spell it.

use super::html::{self, PageReader, Places};
use super::shortcode::{self, Covered, Dialect, Effect, Shortcode};
use crate::text::{Span, offset};

/// A string of a file with its escapes undone.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// Its characters.
    pub(super) characters: String,
    /// Where they are in the file.
    places: Places,
}

impl Decoded {
    /// Adds some bytes of the file as they are, or what an escape in the file stands for: one or more whole
    /// characters in other bytes.
    pub(super) fn push(&mut self, words: &str, file: Span) {
        if words.is_empty() {
            return;
        }
        let at = self.characters.len();
        if words.len() == file.range().len() {
            self.places.add(at, file.start);
        } else {
            self.places.add_spelling(at, file);
        }
        self.characters.push_str(words);
    }

    /// The same with a paragraph started at each blank line, unless it has elements of its own for that:
    /// `WordPress` keeps articles so.
    pub(super) fn in_paragraphs(self) -> Self {
        let has = |tag: &str| self.characters.contains(tag);
        if has("<p") || has("<br") || has("<!-- wp:") || has("<div") {
            return self;
        }
        let mut parted = Self::default();
        let mut start = 0;
        while start < self.characters.len() {
            let end = self.places.stretch(start).min(self.characters.len());
            let words = self.characters.get(start..end).unwrap_or_default();
            let file = self.places.span(start, end);
            parted.push_parted(words, file);
            start = end;
        }
        parted
    }

    /// Adds a stretch, with `<p>` at each line behind a blank one.
    fn push_parted(&mut self, words: &str, file: Span) {
        if words.len() != file.range().len() {
            return self.push(words, file);
        }
        let mut at = file.start;
        for line in words.split_inclusive('\n') {
            let is_behind_blank = self
                .characters
                .trim_end_matches([' ', '\t', '\r'])
                .ends_with('\n')
                && line.trim().is_empty();
            let end = at + offset(line.len());
            self.push(line, Span::new(at, end));
            if is_behind_blank {
                self.push("<p>", Span::new(end, end));
            }
            at = end;
        }
    }

    /// The same without some bytes at its start.
    pub(super) fn behind(&self, mut start: usize) -> Self {
        let mut rest = Self::default();
        while start < self.characters.len() {
            let end = self.places.stretch(start).min(self.characters.len());
            let words = self.characters.get(start..end).unwrap_or_default();
            rest.push(words, self.places.span(start, end));
            start = end;
        }
        rest
    }

    /// Reads it as words of the article.
    pub(super) fn read_words(&self, reader: &mut PageReader<'_>) {
        let mut start = 0;
        while start < self.characters.len() {
            let end = self.places.stretch(start).min(self.characters.len());
            let words = self.characters.get(start..end).unwrap_or_default();
            reader.text(words, self.places.span(start, end));
            start = end;
        }
    }

    /// Reads it as HTML of the article. What it opens ends with it.
    pub(super) fn read_html(&self, reader: &mut PageReader<'_>) {
        let Covered { markup, codes, .. } = shortcode::cover(&self.characters, 0, Dialect::Html);
        let codes = codes.into_iter().map(|code| self.in_file(code)).collect();
        reader.nest(codes, |reader| html::read(reader, &markup, &self.places));
    }

    /// A code of the string, by its bytes in the file.
    fn in_file(&self, code: Shortcode) -> Shortcode {
        let file = |span: Span| self.places.span(span.start as usize, span.end as usize);
        let effect = match code.effect {
            Effect::Start(element, author) => Effect::Start(element, author.map(file)),
            Effect::Nothing | Effect::End(_) => code.effect,
        };
        Shortcode {
            span: file(code.span),
            effect,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decoded;
    use crate::document::html::{PageReader, document};
    use crate::text::{Span, Text, offset};

    /// Reads the HTML in a string of XML, as a feed has it, and gives each block with its bytes in the file.
    fn blocks(file: &str) -> Vec<(String, String)> {
        let text = Text::new("t", file);
        let mut decoded = Decoded::default();
        let mut rest = file;
        while let Some(first) = rest.chars().next() {
            let start = offset(file.len() - rest.len());
            let mut character = [0; 4];
            let (words, length) = match rest {
                _ if rest.starts_with("&lt;") => ("<", 4),
                _ if rest.starts_with("&amp;") => ("&", 5),
                _ => (first.encode_utf8(&mut character) as &str, first.len_utf8()),
            };
            decoded.push(words, Span::new(start, start + offset(length)));
            rest = rest.get(length..).unwrap_or_default();
        }
        let mut reader = PageReader::of_article(&text, Vec::new());
        decoded.read_html(&mut reader);
        let document = document(reader, None);
        let block = |block: &super::super::Block| {
            let prose = block.prose.start as usize..block.prose.end as usize;
            let file = text.slice(document.span(block.prose.clone()));
            (
                document.prose.get(prose).unwrap_or_default().to_owned(),
                file.to_owned(),
            )
        };
        document.blocks.iter().map(block).collect()
    }

    #[test]
    fn escaped_html_leads_back_to_the_file() {
        let one = |prose: &str, file: &str| (prose.to_owned(), file.to_owned());
        assert_eq!(
            blocks("&lt;p>La mairie a &lt;b>vot&amp;eacute;&lt;/b> non.&lt;p>Fin &amp;amp; suite"),
            [
                one(
                    "La mairie a voté non.",
                    "La mairie a &lt;b>vot&amp;eacute;&lt;/b> non."
                ),
                one("Fin & suite", "Fin &amp;amp; suite"),
            ]
        );
    }

    #[test]
    fn codes_in_escaped_html_are_no_prose() {
        let found = blocks(
            "[caption id=1]&lt;img/> The mole at dawn[/caption]&lt;p>It opens [gallery] today.",
        );
        let prose: Vec<_> = found.iter().map(|(prose, _)| prose.as_str()).collect();
        assert_eq!(prose, ["The mole at dawn", "It opens today."]);
    }

    #[test]
    fn comments_are_found_in_escaped_html() {
        let file = "&lt;p>Words&lt;!-- a note -->.";
        let text = Text::new("t", file);
        let mut decoded = Decoded::default();
        decoded.push("<", Span::new(0, 4));
        decoded.push("p>Words", Span::new(4, 11));
        decoded.push("<", Span::new(11, 15));
        decoded.push("!-- a note -->.", Span::new(15, 30));
        let mut reader = PageReader::of_article(&text, Vec::new());
        decoded.read_html(&mut reader);
        let document = document(reader, None);
        let [comment] = document.comments[..] else {
            panic!("one comment");
        };
        assert_eq!(text.slice(comment.words), " a note ");
        assert_eq!(text.slice(comment.span), "&lt;!-- a note -->");
    }

    #[test]
    fn words_are_read_as_they_are() {
        let text = Text::new("t", "a &lt;p> b");
        let mut decoded = Decoded::default();
        decoded.push("a ", Span::new(0, 2));
        decoded.push("<", Span::new(2, 6));
        decoded.push("p> b", Span::new(6, 10));
        let mut reader = PageReader::of_article(&text, Vec::new());
        decoded.read_words(&mut reader);
        assert_eq!(document(reader, None).prose.trim(), "a <p> b");
    }
}
