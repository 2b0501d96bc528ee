//! The endings of forms, compared as numbers.

/// An ending as a number: so many are tried on each word no list holds that they are compared at
/// once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    bytes: u128,
    /// Which of the last sixteen bytes of a form it is.
    mask: u128,
}

impl Ending {
    /// Whether a form ends so.
    pub(super) const fn closes(self, tail: u128) -> bool {
        tail & self.mask == self.bytes
    }
}

/// An ending by itself.
pub(super) const fn ending(ending: &str) -> Ending {
    Ending {
        bytes: tail(ending.as_bytes()),
        mask: u128::MAX << (128 - 8 * ending.len()),
    }
}

/// Several endings.
pub(super) const fn endings<const N: usize>(all: [&str; N]) -> [Ending; N] {
    let mut endings = [Ending { bytes: 0, mask: 0 }; N];
    let mut at = 0;
    while at < N {
        endings[at] = ending(all[at]);
        at += 1;
    }
    endings
}

/// The last sixteen bytes of a form as a number, the last byte first.
pub(super) const fn tail(form: &[u8]) -> u128 {
    let (mut tail, mut at) = (0, form.len().saturating_sub(16));
    while at < form.len() {
        tail = (tail >> 8) | ((form[at] as u128) << 120);
        at += 1;
    }
    tail
}
