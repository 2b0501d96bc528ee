//! A few words, each with what is known of it.

/// What is known of a few words, by their numbers.
///
/// Nearly every word asked about is not in the set, and a single bit says so.
#[derive(Debug)]
pub(super) struct SmallSet<T = ()> {
    /// One bit for each remainder by [`BITS`], set where a word of the set has it.
    filter: [u64; BITS / 64],
    entries: Box<[(u32, T)]>,
}

/// Wide enough that two different words seldom share a bit.
const BITS: usize = 512;

/// The bit of a word: which of the numbers of 64 bits holds it, and its place there.
const fn place(number: u32) -> (usize, u64) {
    (number as usize % BITS / 64, bit(number))
}

impl<T> Default for SmallSet<T> {
    fn default() -> Self {
        Self::from_iter([])
    }
}

impl<T: Copy> SmallSet<T> {
    /// What is known of a word; `None` if it is not in the set.
    pub(super) fn get(&self, number: u32) -> Option<T> {
        let (part, bit) = place(number);
        if self.filter[part] & bit == 0 {
            return None;
        }
        let mut entries = self.entries.iter();
        let same = entries.find(|&&(other, _)| other == number);
        same.map(|&(_, known)| known)
    }

    /// Whether a word is in the set.
    pub(super) fn contains(&self, number: u32) -> bool {
        self.get(number).is_some()
    }

    /// The words, by their numbers, and what is known of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, T)> {
        self.entries.iter().copied()
    }
}

impl<T> FromIterator<(u32, T)> for SmallSet<T> {
    fn from_iter<I: IntoIterator<Item = (u32, T)>>(entries: I) -> Self {
        let entries: Box<[(u32, T)]> = entries.into_iter().collect();
        let mut filter = [0; BITS / 64];
        for &(number, _) in &entries {
            let (part, bit) = place(number);
            filter[part] |= bit;
        }
        Self { filter, entries }
    }
}

/// The bit of a number in a filter of 64.
pub(super) const fn bit(number: u32) -> u64 {
    1 << (number % 64)
}
