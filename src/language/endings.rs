//! The endings of forms, compared as numbers.

use super::written::Written;

/// The end of a form in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tail {
    /// Its last sixteen bytes as a number, the last byte highest; those it does not have are NUL.
    bytes: u128,
    /// How many bytes the form is.
    pub(super) length: usize,
}

impl Tail {
    /// The end of a form.
    pub(super) fn of(form: &str) -> Self {
        let form = form.as_bytes();
        let whole = form.last_chunk();
        Self {
            bytes: whole.map_or_else(|| tail(form), |last| u128::from_le_bytes(*last)),
            length: form.len(),
        }
    }

    /// The end of a short form, which is all of it.
    pub(super) fn of_written(written: Written) -> Self {
        let length = written.length();
        let unused = (Written::WINDOW - length) * 8;
        Self {
            bytes: written.bytes() << unused,
            length,
        }
    }

    /// The form without some bytes at its end; how long it was stays.
    pub(super) const fn without(self, ending: &str) -> Self {
        Self {
            bytes: self.bytes << (ending.len() * 8),
            ..self
        }
    }

    /// Its last byte.
    pub(super) const fn last(self) -> u8 {
        (self.bytes >> 120) as u8
    }
}

/// An ending as a number: so many are tried on each word no list holds that they are compared at
/// once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    bytes: u128,
    /// Which of the last sixteen bytes of a form it is.
    mask: u128,
}

impl Ending {
    /// An ending by itself.
    pub(super) const fn new(ending: &str) -> Self {
        Self {
            bytes: tail(ending.as_bytes()),
            mask: u128::MAX << (128 - 8 * ending.len()),
        }
    }

    /// A whole form, no longer than fifteen bytes, which does not close a longer one.
    pub(super) const fn whole(form: &str) -> Self {
        Self {
            mask: u128::MAX,
            ..Self::new(form)
        }
    }

    /// Whether a form ends so.
    pub(super) const fn closes(self, tail: Tail) -> bool {
        tail.bytes & self.mask == self.bytes
    }
}

/// Several endings, of two bytes at least, and what is told of each.
#[derive(Debug)]
pub(super) struct Endings<T, const N: usize> {
    all: [(Ending, T); N],
    /// The [traces](trace) of their last two bytes, which rule out most forms at a glance.
    traces: u64,
}

impl<T: Copy, const N: usize> Endings<T, N> {
    pub(super) const fn new(all: [(&str, T); N]) -> Self {
        let mut endings = [(Ending { bytes: 0, mask: 0 }, all[0].1); N];
        let (mut at, mut traces) = (0, 0);
        while at < N {
            let last = Ending::new(all[at].0);
            traces |= trace(last.bytes);
            endings[at] = (last, all[at].1);
            at += 1;
        }
        Self {
            all: endings,
            traces,
        }
    }

    /// What is told of the first ending that closes a form; none when none does.
    pub(super) fn find(&self, tail: Tail) -> Option<T> {
        if self.traces & trace(tail.bytes) == 0 {
            return None;
        }
        let mut all = self.all.iter();
        all.find(|(ending, _)| ending.closes(tail))
            .map(|&(_, told)| told)
    }
}

/// What the last two bytes of a tail leave in a set of 64.
const fn trace(tail: u128) -> u64 {
    let last = (tail >> 112) as u64;
    1 << ((last ^ (last >> 8).wrapping_mul(5)) % 64)
}

/// The last sixteen bytes of a form as a number, the last byte first.
const fn tail(form: &[u8]) -> u128 {
    let (mut tail, mut at) = (0, form.len().saturating_sub(16));
    while at < form.len() {
        tail = (tail >> 8) | ((form[at] as u128) << 120);
        at += 1;
    }
    tail
}
