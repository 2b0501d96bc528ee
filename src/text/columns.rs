//! How many characters precede a byte, without counting a long line again and again.

/// How many bytes are counted at most for an answer: few enough to be quick, many enough for the
/// counts kept to be a thousandth of the text.
pub(super) const STRIDE: usize = 4_096;

/// Characters from the start of a text or a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Count {
    /// Unicode scalar values.
    pub(super) scalars: u32,
    /// UTF-16 code units.
    pub(super) utf16: u32,
}

/// The counts at every [`STRIDE`]th byte of a text.
#[derive(Debug, Clone)]
pub(super) struct Columns(Vec<Count>);

impl Columns {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let mut total = Count::default();
        let strides = bytes.chunks_exact(STRIDE).map(|stride| {
            total = total.and(stride);
            total
        });
        Self(std::iter::once(Count::default()).chain(strides).collect())
    }

    /// The characters before a byte of the same text.
    pub(super) fn before(&self, bytes: &[u8], at: usize) -> Count {
        let stride = at / STRIDE;
        let rest = bytes.get(stride * STRIDE..at).unwrap_or_default();
        self.0.get(stride).copied().unwrap_or_default().and(rest)
    }
}

impl Count {
    /// Adds the characters of more bytes, which may start or end inside a character.
    ///
    /// A character counts at its first byte; one of four bytes is two UTF-16 units.
    pub(super) fn and(self, bytes: &[u8]) -> Self {
        let (mut scalars, mut pairs) = (0_u32, 0_u32);
        for &byte in bytes {
            scalars += u32::from(byte & 0b1100_0000 != 0b1000_0000);
            pairs += u32::from(byte >= 0b1111_0000);
        }
        Self {
            scalars: self.scalars + scalars,
            utf16: self.utf16 + scalars + pairs,
        }
    }
}
