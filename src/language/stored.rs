//! The tables of a language as bytes: laid down once, when selon is built, so that no run has to
//! inflect the lists anew.

use super::Id;

/// Bytes that start where a line of memory starts.
#[repr(align(64))]
struct Aligned<T: ?Sized>(T);

/// The tables of every language; none yet while selon is being built.
#[cfg(stored)]
static TABLES: &[(Id, &Aligned<[u8]>)] = &[
    (
        Id::En,
        &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/en.tables"))),
    ),
    (
        Id::Fr,
        &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/fr.tables"))),
    ),
];

#[cfg(not(stored))]
static TABLES: &[(Id, &Aligned<[u8]>)] = &[];

/// The tables of a language; none while selon is being built.
pub(super) fn tables(id: Id) -> Option<Reader> {
    let mut tables = TABLES.iter();
    let tables = tables.find(|(language, _)| *language == id);
    tables.map(|(_, tables)| Reader(&tables.0))
}

/// How long the head of a row is, which says how many items it has: as long as the longest item, so
/// that none lies across two lines of memory.
const HEAD: usize = 32;

/// Rows of items of one length each, one behind the other, to be read in the order written.
#[derive(Debug)]
pub(super) struct Reader(&'static [u8]);

impl Reader {
    /// The next row; none when the bytes end.
    pub(super) fn row<const N: usize>(&mut self) -> Option<&'static [[u8; N]]> {
        let (head, rest) = self.0.split_first_chunk::<HEAD>()?;
        let count = u32::from_le_bytes(*head.first_chunk()?);
        let (row, rest) = rest.split_at_checked(count as usize * N)?;
        self.0 = rest;
        Some(row.as_chunks().0)
    }
}

/// Writes rows of items.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    /// Adds a row.
    pub(super) fn row<const N: usize>(&mut self, row: &[[u8; N]]) {
        let mut head = [0; HEAD];
        let count = u32::try_from(row.len()).expect("no table has so many rows");
        head[..4].copy_from_slice(&count.to_le_bytes());
        self.0.extend(head);
        self.0.extend(row.as_flattened());
    }
}

/// The fields of an item, which are all of one length.
pub(super) fn fields<const N: usize, const SIZE: usize, const COUNT: usize>(
    item: &[u8; N],
) -> [[u8; SIZE]; COUNT] {
    const { assert!(N == SIZE * COUNT, "an item is its fields") };
    let mut fields = [[0; SIZE]; COUNT];
    fields.as_flattened_mut().copy_from_slice(item);
    fields
}

/// The item of these fields.
pub(super) fn item<const N: usize, const SIZE: usize, const COUNT: usize>(
    fields: [[u8; SIZE]; COUNT],
) -> [u8; N] {
    const { assert!(N == SIZE * COUNT, "an item is its fields") };
    let mut item = [0; N];
    item.copy_from_slice(fields.as_flattened());
    item
}
