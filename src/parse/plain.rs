//! Most words: Latin letters, then a blank or a mark, which no grammar needs to look at.

use super::token::{Kind, Token, TokenTraits, is_inner_word};
use super::tokenizer::Tokenizer;
use crate::language::{PackedWord, Word};

/// What stands behind some letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// The end of the word: a blank, or a mark that no grammar takes for a part of it.
    End,
    /// A full stop behind which the word does not go on, though it may be an abbreviation's.
    Stop,
    /// An apostrophe.
    Apostrophe,
    /// Anything that takes a grammar to read.
    Other,
    /// An end, unless a slash makes it part of an address.
    Colon,
    /// The first byte of the quotation marks, dashes and blanks of print.
    Print,
    /// The first byte of guillemets and of the blank that does not break.
    Latin,
}

/// What each byte may be behind some letters.
static BEHIND: [Behind; 256] = {
    let mut table = [Behind::Other; 256];
    let mut byte = 0;
    while byte < 128 {
        let part = matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z');
        if !part && !matches!(byte, b'-' | b'&' | b'@' | b'_') {
            table[byte as usize] = Behind::End;
        }
        byte += 1;
    }
    table[b'.' as usize] = Behind::Stop;
    table[b'\'' as usize] = Behind::Apostrophe;
    table[b':' as usize] = Behind::Colon;
    table[0xe2] = Behind::Print;
    table[0xc2] = Behind::Latin;
    table
};

impl Behind {
    /// What stands at the start of some bytes.
    #[inline]
    fn of(bytes: &[u8]) -> Self {
        let Some(&first) = bytes.first() else {
            return Self::End;
        };
        match BEHIND[usize::from(first)] {
            Self::Colon if bytes.get(1) != Some(&b'/') => Self::End,
            Self::Stop => match bytes.get(1).map(|&next| BEHIND[usize::from(next)]) {
                None | Some(Self::End | Self::Apostrophe | Self::Colon) => Self::Stop,
                Some(Self::Print | Self::Latin) => Self::of(&bytes[1..]).stop(),
                Some(Self::Stop | Self::Other) => Self::Other,
            },
            Self::Print => match bytes {
                [_, 0x80, 0x99, ..] => Self::Apostrophe,
                // The hyphen that does not break, and what joins emoji.
                [_, 0x80, 0x91 | 0x8d, ..] => Self::Other,
                [_, 0x80, ..] => Self::End,
                _ => Self::Other,
            },
            Self::Latin => match bytes {
                [_, 0xa0 | 0xab | 0xbb, ..] => Self::End,
                _ => Self::Other,
            },
            Self::Colon => Self::Other,
            other @ (Self::End | Self::Apostrophe | Self::Other) => other,
        }
    }

    /// A full stop before this.
    fn stop(self) -> Self {
        match self {
            Self::End | Self::Apostrophe => Self::Stop,
            Self::Stop | Self::Other | Self::Colon | Self::Print | Self::Latin => Self::Other,
        }
    }
}

impl Tokenizer<'_> {
    /// Takes a word that no grammar needs to look at, in prose up to some byte; returns its length, or
    /// `None` if it takes a grammar to read.
    #[inline(never)]
    pub(super) fn plain(
        &mut self,
        word: PackedWord,
        prose: &[u8],
        at: usize,
        spaced: bool,
    ) -> Option<usize> {
        let mut word = word;
        if prose
            .get(at + word.length())
            .is_some_and(u8::is_ascii_uppercase)
        {
            let window = self.document.prose.as_bytes().get(at..)?;
            word = PackedWord::read_mixed(window.first_chunk()?)?;
        }
        match Behind::of(prose.get(at + word.length()..)?) {
            Behind::End => {}
            Behind::Stop if !self.may_keep_stop(word) => {}
            Behind::Apostrophe => return self.joined(word, prose, at, spaced),
            Behind::Stop | Behind::Other | Behind::Colon | Behind::Print | Behind::Latin => {
                return None;
            }
        }
        self.found(word, at, spaced);
        Some(word.length())
    }

    /// Adds a word as it is.
    #[inline]
    pub(super) fn found(&mut self, word: PackedWord, at: usize, spaced: bool) {
        let known = self.language.find_packed(word);
        self.take(at, word.length(), word.is_capital(), spaced, known);
    }

    /// Whether a full stop behind a word may belong to it: to an initial, an abbreviation or an address.
    fn may_keep_stop(&self, word: PackedWord) -> bool {
        word.is_letter() || self.language.may_abbreviate(word) || word.is("www")
    }

    /// Takes a word with an apostrophe inside: "don't", the article of « l'homme ».
    fn joined(&mut self, word: PackedWord, prose: &[u8], at: usize, spaced: bool) -> Option<usize> {
        let stop = at + word.length();
        let mark = if prose.get(stop) == Some(&b'\'') {
            1
        } else {
            3
        };
        let window = self.document.prose.as_bytes().get(stop + mark..)?;
        let second = PackedWord::read(window.first_chunk()?)?;
        let length = word.length() + mark + second.length();
        let behind = Behind::of(prose.get(at + length..)?);
        if !matches!(behind, Behind::End | Behind::Stop) {
            return None;
        }
        let elided = word.and(b'\'');
        let whole = elided.with(second)?;
        if self.language.facts().elision {
            let known = self.language.find_packed(elided);
            if known.form == 0 || self.language.lists_packed(whole) {
                return None;
            }
            let length = word.length() + mark;
            self.take(at, length, word.is_capital(), spaced, known);
            return Some(length);
        }
        let written = prose.get(at..stop)?;
        let cut = { self.language.contractions().iter() }
            .find(|ending| second.is(ending.after) && ends_in(written, ending.before))
            .map(|ending| written.len() - ending.before.len())
            .filter(|&cut| cut > 0);
        if let Some(cut) = cut {
            let (first, ending) = whole.split(cut);
            let known = self.language.find_packed(first);
            self.take(at, cut, word.is_capital(), spaced, known);
            let known = self.language.find_packed(ending);
            self.take(at + cut, length - cut, false, false, known);
            return Some(length);
        }
        if behind != Behind::End {
            return None;
        }
        let known = self.language.find_packed(whole);
        self.take(at, length, word.is_capital(), spaced, known);
        Some(length)
    }

    /// Adds a word with no full stop.
    #[inline]
    fn take(&mut self, at: usize, length: usize, capital: bool, spaced: bool, word: Word) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut traits = TokenTraits::empty();
        traits.set(TokenTraits::SPACED, spaced);
        traits.set(TokenTraits::CAPITAL, capital);
        let inner = is_inner_word(word, number(length), capital, false);
        traits.set(TokenTraits::INNER, inner);
        let token = Token::new(number(at), length, Kind::Word, traits);
        self.tokens.push(token);
        self.words.push(word);
    }
}

/// Whether a word ends in some ASCII letters, in any case.
fn ends_in(word: &[u8], ending: &str) -> bool {
    let end = word.len().checked_sub(ending.len());
    end.is_some_and(|end| word[end..].eq_ignore_ascii_case(ending.as_bytes()))
}
