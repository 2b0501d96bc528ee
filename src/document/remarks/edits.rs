//! Characters added to a part.

use crate::text::Span;

/// Characters to be added, each before a byte.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(u32, String)>);

impl Edits {
    /// Adds characters before a byte, behind those that were added there.
    pub(super) fn insert(&mut self, at: u32, characters: impl Into<String>) {
        self.0.push((at, characters.into()));
    }

    /// The characters of a part with what is added.
    pub(super) fn apply(mut self, characters: &str) -> String {
        self.0.sort_by_key(|(at, _)| *at);
        let added: usize = self.0.iter().map(|(_, added)| added.len()).sum();
        let mut out = String::with_capacity(characters.len() + added);
        let mut done = 0;
        for (at, added) in self.0 {
            let at = at as usize;
            out.push_str(characters.get(done..at).unwrap_or_default());
            out.push_str(&added);
            done = at.max(done);
        }
        out.push_str(characters.get(done..).unwrap_or_default());
        out
    }
}

/// Characters as words of XML.
pub(super) fn escaped(words: &str) -> String {
    let allowed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let words: String = words.chars().filter(allowed).collect();
    quick_xml::escape::escape(words).into_owned()
}

/// The characters of a span.
pub(super) fn slice(characters: &str, span: Span) -> &str {
    characters.get(span.range()).unwrap_or_default()
}
