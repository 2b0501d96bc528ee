//! The endings of forms, compared as numbers.

/// An ending as a number: so many are tried on each word no list holds that they are compared at
/// once.
#[derive(Debug, Clone, Copy)]
struct Ending {
    bytes: u128,
    /// Which of the last sixteen bytes of a form it is.
    mask: u128,
}

impl Ending {
    /// Whether a form ends so.
    const fn closes(self, tail: u128) -> bool {
        tail & self.mask == self.bytes
    }
}

/// An ending by itself.
const fn ending(ending: &str) -> Ending {
    Ending {
        bytes: tail(ending.as_bytes()),
        mask: u128::MAX << (128 - 8 * ending.len()),
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
            let last = ending(all[at].0);
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
    pub(super) fn find(&self, tail: u128) -> Option<T> {
        if self.traces & trace(tail) == 0 {
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
pub(super) fn tail_of(form: &[u8]) -> u128 {
    let whole = form.last_chunk();
    whole.map_or_else(|| tail(form), |last| u128::from_le_bytes(*last))
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
