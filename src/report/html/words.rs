//! The fixed words of a page, and how its own words are set.

use crate::language::Id;
use crate::report::wording;

/// A space that keeps a line together, and a narrow one.
const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Words of a page in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageWords(pub(super) Id);

impl PageWords {
    /// The words for this language.
    pub(super) fn of(self, english: &'static str, french: &'static str) -> String {
        self.set(wording::of(self.0, english, french))
    }

    /// A number of things.
    pub(super) fn count(self, count: usize, one: [&str; 2], many: [&str; 2]) -> String {
        let words = wording::count(self.0, count, one, many);
        let number = count.to_string();
        let rest = words.strip_prefix(&number).unwrap_or_default();
        self.set(&format!("{}{rest}", self.number(count)))
    }

    /// A whole number, its thousands apart.
    pub(super) fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            let left = digits.len() - at;
            if at > 0 && left.is_multiple_of(3) {
                out.push(match self.0 {
                    Id::En => ',',
                    Id::Fr => NARROW,
                });
            }
            out.push(digit);
        }
        out
    }

    /// A number given in tenths.
    pub(super) fn tenths(self, tenths: usize) -> String {
        let point = wording::of(self.0, ".", ",");
        format!("{}{point}{}", self.number(tenths / 10), tenths % 10)
    }

    /// A share in percent.
    pub(super) fn percent(self, percent: usize) -> String {
        match self.0 {
            Id::En => format!("{percent}%"),
            Id::Fr => format!("{percent}{NARROW}%"),
        }
    }

    /// Words in the marks of this language.
    pub(super) fn quoted(self, words: &str) -> String {
        match self.0 {
            Id::En => format!("“{words}”"),
            Id::Fr => format!("«{NO_BREAK}{words}{NO_BREAK}»"),
        }
    }

    /// Our own words as a printer sets them: apostrophes, and in French the spaces beside marks.
    pub(super) fn set(self, words: &str) -> String {
        let words = words.replace('\'', "’");
        if self.0 == Id::En {
            return words;
        }
        let mut out = String::with_capacity(words.len() + 8);
        let mut characters = words.chars().peekable();
        while let Some(character) = characters.next() {
            let space = match (character, characters.peek()) {
                (' ', Some(';' | '!' | '?' | '%')) => NARROW,
                (' ', Some(':' | '»')) => NO_BREAK,
                (' ', _) if out.ends_with('«') => NO_BREAK,
                _ => character,
            };
            out.push(space);
        }
        out
    }

    /// A sentence of our own: a capital before it and a stop behind it, whatever it has.
    pub(super) fn sentence(self, words: &str) -> String {
        let words = self.set(words);
        let mut rest = words.chars();
        let first = rest.next().map(char::to_uppercase).into_iter().flatten();
        let words: String = first.chain(rest).collect();
        let ends = words.is_empty() || words.ends_with(['.', '!', '?', '…', ':']);
        if ends { words } else { format!("{words}.") }
    }
}

#[cfg(test)]
mod tests {
    use super::PageWords;
    use crate::language::Id;

    #[test]
    fn words_are_set_as_printers_do() {
        let (english, french) = (PageWords(Id::En), PageWords(Id::Fr));
        assert_eq!(english.number(1_234_567), "1,234,567");
        assert_eq!(french.number(1_234), "1\u{202f}234");
        assert_eq!(french.tenths(105), "10,5");
        assert_eq!(english.sentence("it's unsure"), "It’s unsure.");
        assert_eq!(
            french.set("quoi ? « l'eau » : 3 %"),
            "quoi\u{202f}? «\u{a0}l’eau\u{a0}»\u{a0}: 3\u{202f}%"
        );
    }
}
