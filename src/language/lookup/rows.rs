//! Tables as bytes: rows of items of one length, one behind the other.

/// Bytes that start where a line of memory starts.
#[repr(align(64))]
#[derive(Debug)]
pub(in crate::language) struct Aligned<T: ?Sized>(pub(in crate::language) T);

/// How long the head of a row is, which says how many items it has: as long as the longest item, so
/// that none lies across two lines of memory.
const HEAD: usize = 32;

/// Reads rows in the order they were written.
#[derive(Debug)]
pub(in crate::language) struct RowReader(pub(in crate::language) &'static [u8]);

impl RowReader {
    /// The next row; `None` at the end of the bytes.
    pub(in crate::language) fn row<const N: usize>(&mut self) -> Option<&'static [[u8; N]]> {
        let (head, rest) = self.0.split_first_chunk::<HEAD>()?;
        let count = u32::from_le_bytes(*head.first_chunk()?);
        let (row, rest) = rest.split_at_checked(count as usize * N)?;
        self.0 = rest;
        Some(row.as_chunks().0)
    }
}

/// Writes rows.
#[derive(Debug, Default)]
pub(in crate::language) struct RowWriter(pub(in crate::language) Vec<u8>);

impl RowWriter {
    /// Adds a row.
    pub(in crate::language) fn row<const N: usize>(&mut self, row: &[[u8; N]]) {
        let mut head = [0; HEAD];
        let count = u32::try_from(row.len()).expect("a table has fewer rows than a number can say");
        head[..4].copy_from_slice(&count.to_le_bytes());
        self.0.extend(head);
        self.0.extend(row.as_flattened());
    }
}

/// The fields of an item, which are all of one length.
pub(in crate::language) fn fields<const N: usize, const SIZE: usize, const COUNT: usize>(
    item: &[u8; N],
) -> [[u8; SIZE]; COUNT] {
    const { assert!(N == SIZE * COUNT, "an item is its fields") };
    let mut fields = [[0; SIZE]; COUNT];
    fields.as_flattened_mut().copy_from_slice(item);
    fields
}

/// The item of these fields.
pub(in crate::language) fn item<const N: usize, const SIZE: usize, const COUNT: usize>(
    fields: [[u8; SIZE]; COUNT],
) -> [u8; N] {
    const { assert!(N == SIZE * COUNT, "an item is its fields") };
    let mut item = [0; N];
    item.copy_from_slice(fields.as_flattened());
    item
}
