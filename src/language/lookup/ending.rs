//! How forms end, compared as numbers: many endings are tried on each word that no list holds.

use super::packed_word::PackedWord;

/// The end of a form in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordEnd {
    /// Its last sixteen bytes as a number, the last byte highest; those it does not have are NUL.
    bytes: u128,
    /// How many bytes the whole form has.
    pub(in crate::language) length: usize,
}

impl WordEnd {
    /// The end of a form.
    pub fn of(form: &str) -> Self {
        let form = form.as_bytes();
        let whole = form.last_chunk();
        Self {
            bytes: whole.map_or_else(|| end(form), |last| u128::from_le_bytes(*last)),
            length: form.len(),
        }
    }

    /// The end of a short word, which is all of it.
    pub(in crate::language) fn of_packed(word: PackedWord) -> Self {
        let length = word.length();
        let unused = (PackedWord::WINDOW - length) * 8;
        Self {
            bytes: word.bytes() << unused,
            length,
        }
    }

    /// Whether the form ends in up to sixteen bytes.
    pub const fn is(self, ending: &str) -> bool {
        Ending::new(ending).ends(self)
    }

    /// The form without some bytes at its end; its length stays that of the whole form.
    pub(in crate::language) const fn without(self, ending: &str) -> Self {
        Self {
            bytes: self.bytes << (ending.len() * 8),
            ..self
        }
    }

    /// Its last byte.
    pub(in crate::language) const fn last(self) -> u8 {
        (self.bytes >> 120) as u8
    }
}

/// An ending as a number.
#[derive(Debug, Clone, Copy)]
pub(in crate::language) struct Ending {
    bytes: u128,
    /// Which of the last sixteen bytes of a form are compared.
    mask: u128,
}

impl Ending {
    /// An ending.
    pub(in crate::language) const fn new(ending: &str) -> Self {
        Self {
            bytes: end(ending.as_bytes()),
            mask: u128::MAX << (128 - 8 * ending.len()),
        }
    }

    /// A whole form of up to fifteen bytes: longer ones do not end in it.
    pub(in crate::language) const fn whole(form: &str) -> Self {
        Self {
            mask: u128::MAX,
            ..Self::new(form)
        }
    }

    /// Whether a form ends in it.
    pub(in crate::language) const fn ends(self, word: WordEnd) -> bool {
        word.bytes & self.mask == self.bytes
    }
}

/// Several endings, and what each says of a form.
#[derive(Debug)]
pub(in crate::language) struct Endings<T, const N: usize>([(Ending, T); N]);

impl<T: Copy, const N: usize> Endings<T, N> {
    pub(in crate::language) const fn new(all: [(&str, T); N]) -> Self {
        let mut endings = [(Ending { bytes: 0, mask: 0 }, all[0].1); N];
        let mut at = 0;
        while at < N {
            endings[at] = (Ending::new(all[at].0), all[at].1);
            at += 1;
        }
        Self(endings)
    }

    /// What the first ending of a form says; `None` if it has none of them.
    pub(in crate::language) fn find(&self, word: WordEnd) -> Option<T> {
        let mut all = self.0.iter();
        all.find(|(ending, _)| ending.ends(word))
            .map(|&(_, says)| says)
    }
}

/// The last sixteen bytes of a form as a number, the last byte highest.
const fn end(form: &[u8]) -> u128 {
    let (mut end, mut at) = (0, form.len().saturating_sub(16));
    while at < form.len() {
        end = (end >> 8) | ((form[at] as u128) << 120);
        at += 1;
    }
    end
}
