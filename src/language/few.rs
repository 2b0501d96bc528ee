//! A handful of words, each with what is told of it.

/// What is told of a few words. Nearly every word asked about is none of them, which a glance tells.
#[derive(Debug)]
pub(super) struct Few<T = ()> {
    /// One bit for each of [`TRACES`] numbers, set where a word leaves one.
    traces: [u64; TRACES / 64],
    entries: Box<[(u32, T)]>,
}

/// So many that one of two words that are not the same seldom hides behind the other.
const TRACES: usize = 512;

/// Where a word leaves its trace: in which number of 64 bits, and which of them.
const fn place(number: u32) -> (usize, u64) {
    (number as usize % TRACES / 64, trace(number))
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self::from_iter([])
    }
}

impl<T: Copy> Few<T> {
    /// What is told of a word, by its number; none when it is none of the few.
    pub(super) fn get(&self, number: u32) -> Option<T> {
        let (part, trace) = place(number);
        if self.traces[part] & trace == 0 {
            return None;
        }
        let mut entries = self.entries.iter();
        let same = entries.find(|&&(other, _)| other == number);
        same.map(|&(_, told)| told)
    }

    /// Whether a word is one of the few, by its number.
    pub(super) fn contains(&self, number: u32) -> bool {
        self.get(number).is_some()
    }

    /// The words, by their numbers, and what is told of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, T)> {
        self.entries.iter().copied()
    }
}

impl<T> FromIterator<(u32, T)> for Few<T> {
    fn from_iter<I: IntoIterator<Item = (u32, T)>>(entries: I) -> Self {
        let entries: Box<[(u32, T)]> = entries.into_iter().collect();
        let mut traces = [0; TRACES / 64];
        for &(number, _) in &entries {
            let (part, trace) = place(number);
            traces[part] |= trace;
        }
        Self { traces, entries }
    }
}

/// What a word leaves in a set of 64.
pub(super) const fn trace(number: u32) -> u64 {
    1 << (number % 64)
}
