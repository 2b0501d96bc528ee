//! One spelling for characters that Unicode spells in several ways.
//!
//! Macs take « é » apart into a letter and an accent when they copy text, and some keyboards write the
//! letter U+02BC for an apostrophe. Readers see no difference, so words must not differ either.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

/// The first bytes of the marks that combine with letters, U+0300 to U+036F, and of the letter that
/// looks like an apostrophe, U+02BC. Few texts have any of them.
const FIRST_BYTES: [u8; 3] = [0xcc, 0xcd, 0xca];

/// The letter that looks like an apostrophe.
const LETTER_APOSTROPHE: char = '\u{2bc}';

/// Characters in their usual spelling; borrowed if that is how they are spelled.
pub(crate) fn respelled(characters: &str) -> Cow<'_, str> {
    let mut done = 0;
    let mut whole = String::new();
    for (range, usual) in respellings(characters) {
        whole.push_str(characters.get(done..range.start).unwrap_or_default());
        whole.push_str(&usual);
        done = range.end;
    }
    if done == 0 {
        return Cow::Borrowed(characters);
    }
    whole.push_str(characters.get(done..).unwrap_or_default());
    Cow::Owned(whole)
}

/// Where characters have a more usual spelling, in order, and which.
pub(crate) fn respellings(characters: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let [first, second, third] = FIRST_BYTES;
    let mut done = 0;
    memchr::memchr3_iter(first, second, third, characters.as_bytes()).filter_map(move |at| {
        if at < done {
            return None;
        }
        let range = spelled_at(characters, done, at)?;
        let written = characters.get(range.clone())?;
        done = range.end;
        let usual: String = if written.starts_with(LETTER_APOSTROPHE) {
            "’".to_owned()
        } else {
            written.nfc().collect()
        };
        // Marks that join no letter stay apart, or a word could end inside what was spelled together.
        let joins = usual.chars().nth(1).is_none();
        (joins && usual != written).then_some((range, usual))
    })
}

/// What is spelled together around a byte: an apostrophe, or a letter with all its marks.
fn spelled_at(characters: &str, done: usize, at: usize) -> Option<Range<usize>> {
    let (before, after) = (characters.get(done..at)?, characters.get(at..)?);
    let first = after.chars().next()?;
    if first == LETTER_APOSTROPHE {
        return Some(at..at + first.len_utf8());
    }
    let letter = before.chars().next_back().filter(|_| is_mark(first))?;
    let marks = after.find(|c| !is_mark(c)).unwrap_or(after.len());
    Some(at - letter.len_utf8()..at + marks)
}

/// Whether a character combines with the letter before it.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::respelled;

    #[test]
    fn accents_join_their_letters() {
        assert_eq!(respelled("pre\u{301}fet"), "préfet");
        assert_eq!(respelled("A\u{300} la\u{302}che\u{301}"), "À lâché");
        assert_eq!(respelled("o\u{323}\u{302}"), "ộ");
    }

    #[test]
    fn letters_for_apostrophes_are_apostrophes() {
        assert_eq!(respelled("l\u{2bc}homme"), "l’homme");
    }

    #[test]
    fn what_has_one_spelling_stays() {
        for written in [
            "",
            "préfet",
            "x\u{323}y",
            "e\u{301}\u{301}",
            "\u{301}",
            "ɐʃ",
            "ͰʹͲ",
        ] {
            assert!(matches!(respelled(written), Cow::Borrowed(_)), "{written}");
        }
    }
}
