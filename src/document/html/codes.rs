//! The codes of a page, met one after another as its words are read.

use crate::document::shortcode::Shortcode;
use crate::text::Span;

/// The codes of a page, in order.
#[derive(Debug)]
pub(super) struct Codes {
    all: Vec<Shortcode>,
    /// How many are met.
    met: usize,
    /// Where the last one met ends.
    end: u32,
}

/// A code met in some words.
#[derive(Debug)]
pub(super) struct MetCode<'w> {
    pub(super) code: Shortcode,
    /// The words before it, and their place.
    pub(super) before: Option<(&'w str, Span)>,
}

impl Codes {
    pub(super) const fn new(all: Vec<Shortcode>) -> Self {
        Self {
            all,
            met: 0,
            end: 0,
        }
    }

    /// The next code that starts before a byte of the file.
    pub(super) fn next_before(&mut self, at: u32) -> Option<Shortcode> {
        let code = self.all.get(self.met).copied();
        let code = code.filter(|code| code.span.start < at)?;
        self.met += 1;
        self.end = code.span.end;
        Some(code)
    }

    /// The next code in some words or before them; what remains of the words is behind it.
    pub(super) fn next_in<'w>(
        &mut self,
        words: &mut &'w str,
        place: &mut Span,
    ) -> Option<MetCode<'w>> {
        self.cut(words, place);
        let code = self.next_before(place.end)?;
        let length = code.span.start.saturating_sub(place.start);
        let before = words
            .get(..length as usize)
            .filter(|before| !before.is_empty());
        let before = before.map(|before| (before, Span::new(place.start, place.start + length)));
        self.cut(words, place);
        Some(MetCode { code, before })
    }

    /// Cuts off what belongs to the last code.
    fn cut(&self, words: &mut &str, place: &mut Span) {
        let end = self.end.clamp(place.start, place.end);
        let length = (end - place.start) as usize;
        if length > 0 {
            *words = words.get(length..).unwrap_or_default();
            place.start = end;
        }
    }
}
