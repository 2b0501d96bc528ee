//! The packs that come with selon, and their tables.

use super::id::Id;
use super::lookup::{Aligned, RowReader};
use super::pack::Pack;
use super::phrases::WordSets;
use super::{en, fr};

/// The pack of a language.
pub(super) const fn pack(id: Id) -> &'static Pack {
    match id {
        Id::En => &en::PACK,
        Id::Fr => &fr::PACK,
    }
}

/// The named sets of a language.
pub(super) fn sets(id: Id) -> WordSets<'static> {
    WordSets::read(pack(id).list("sets")).expect("the sets of packs are well formed")
}

/// The tables of a language, laid down when selon was built so that no run has to inflect the lists
/// anew; `None` while selon is being built.
pub(super) fn tables(id: Id) -> Option<RowReader> {
    let mut tables = TABLES.iter();
    let tables = tables.find(|(language, _)| *language == id);
    tables.map(|(_, tables)| RowReader(&tables.0))
}

/// The tables of every language.
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

/// No tables: selon is being built.
#[cfg(not(stored))]
static TABLES: &[(Id, &Aligned<[u8]>)] = &[];
