//! At which word each phrase is tried.
//!
//! A pattern waits at one of its words, its first or the one right behind, whichever fewer patterns
//! share: "be accused of" waits at "accused", so that it is not tried at every "be".

use super::pattern::{Patterns, Stretch, length};
use crate::language::lookup::{FormTable, RowReader, RowWriter, fields, item};
use crate::language::word::Word;

/// A pattern that waits at some word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// Its place among the patterns.
    pub(super) pattern: u32,
    /// Whether a gap stands behind the word, which is its first.
    pub(super) gapped: bool,
    /// The [bits](bits) the word beside may have, or [`ANY`] if there need be no word.
    pub(super) beside: u64,
    /// The bits the third word may have, all if it may be any: "in the" starts many phrases. Behind a
    /// gap, the [other bits](other_bits) of the word there.
    pub(super) third: u64,
}

/// The bit that every word has.
pub(super) const ANY: u64 = 1 << 63;

/// The bit of a number in a filter of 64.
const fn bit(number: u32) -> u64 {
    1 << (number % 64)
}

/// The bits of a word in a filter of 64, by its form and by its lemma.
pub(super) const fn bits(word: Word) -> u64 {
    ANY | bit(word.form) | bit(word.lemma)
}

/// The bits of a word in another filter of 64, where most words that share bits in the first do not.
pub(super) const fn other_bits(word: Word) -> u64 {
    ANY | bit(word.form / 64) | bit(word.lemma / 64)
}

/// Which patterns wait at each word, by its [`Word::lead`], in three rows.
#[derive(Debug, Default)]
pub(in crate::language) struct Index {
    pub(super) candidates: Vec<Candidate>,
    /// Which stretch of them waits at which word.
    all: Vec<Waiting>,
    /// The bits beside each word where any of its patterns fits: all that is asked about most words.
    neighbors: Vec<Neighbors>,
}

/// What waits at one word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Waiting {
    /// The patterns whose first word it is.
    pub(super) first: Stretch,
    /// The patterns whose second word it is, which stand right behind those.
    pub(super) second: Stretch,
    /// Whether a gap stands behind it in any.
    pub(super) gapped: bool,
    /// Whether any opens a block that is not prose: "Photo:".
    pub(super) opens_note: bool,
}

/// The [bits](bits) of the words beside a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Neighbors {
    /// Those of the word behind it where a pattern fits whose first word it is; all if any has a gap.
    pub(super) behind: u64,
    /// Those of the word before it where a pattern fits whose second word it is.
    pub(super) before: u64,
}

impl Index {
    /// Lets every pattern wait at its words, and tells each form of the table what waits at it.
    pub(in crate::language) fn new(patterns: &Patterns, forms: &mut FormTable) -> Self {
        let mut drafts = Drafts::new(patterns, forms.count());
        drafts.share(forms);
        let mut index = Self::default();
        for Draft { first, second } in drafts.all {
            let [first, second] = [first, second].map(|candidates| {
                let start = length(&index.candidates);
                index.candidates.extend(candidates);
                let end = length(&index.candidates);
                Stretch { start, end }
            });
            index.add(first, second, patterns);
        }
        index
    }

    /// Adds what waits at one more word.
    fn add(&mut self, first: Stretch, second: Stretch, patterns: &Patterns) {
        let row = &self.candidates;
        let beside = |part: Stretch| part.of(row).iter().fold(0, |all, one| all | one.beside);
        let gapped = first.of(row).iter().any(|one| one.gapped);
        let mut all = first.of(row).iter().chain(second.of(row));
        let opens = |one: &Candidate| patterns.all[one.pattern as usize].meaning.opens_note();
        let opens_note = all.any(opens);
        self.neighbors.push(Neighbors {
            behind: if gapped { u64::MAX } else { beside(first) },
            before: beside(second),
        });
        self.all.push(Waiting {
            first,
            second,
            gapped,
            opens_note,
        });
    }

    /// The index that [`store`](Self::store) wrote; `None` if the bytes hold none.
    pub(in crate::language) fn read(bytes: &mut RowReader, patterns: &Patterns) -> Option<Self> {
        let candidates = bytes.row::<24>()?.iter().map(|record| {
            let [pattern, beside, third] = fields(record).map(u64::from_le_bytes);
            Some(Candidate {
                pattern: u32::try_from(pattern >> 1).ok()?,
                gapped: pattern & 1 == 1,
                beside,
                third,
            })
        });
        let candidates = candidates.collect::<Option<Vec<_>>>()?;
        let records = bytes.row::<12>()?;
        let mut index = Self {
            candidates,
            all: Vec::with_capacity(records.len()),
            neighbors: Vec::with_capacity(records.len()),
        };
        for record in records {
            let [start, middle, end] = fields(record).map(u32::from_le_bytes);
            let [first, second] = [(start, middle), (middle, end)];
            let [first, second] = [first, second].map(|(start, end)| Stretch { start, end });
            index.add(first, second, patterns);
        }
        Some(index)
    }

    /// Writes the index.
    pub(in crate::language) fn store(&self, bytes: &mut RowWriter) {
        let candidates = self.candidates.iter().map(|one| {
            let pattern = (u64::from(one.pattern) << 1) | u64::from(one.gapped);
            item::<24, _, _>([pattern, one.beside, one.third].map(u64::to_le_bytes))
        });
        bytes.row(&candidates.collect::<Vec<_>>());
        let all = self.all.iter().map(|waiting| {
            let Stretch { start, end: middle } = waiting.first;
            let fields = [start, middle, waiting.second.end];
            item::<12, _, _>(fields.map(u32::to_le_bytes))
        });
        bytes.row(&all.collect::<Vec<_>>());
    }

    /// What stands beside a word where any of its patterns fits.
    pub(super) fn beside(&self, word: Word) -> Neighbors {
        self.neighbors[word.lead as usize]
    }

    /// What waits at a word.
    pub(super) fn at(&self, word: Word) -> &Waiting {
        &self.all[word.lead as usize]
    }
}

/// The patterns that wait at one word, while the index is made.
#[derive(Debug, Clone, Default)]
struct Draft {
    /// Those whose first word it is.
    first: Vec<Candidate>,
    /// Those whose second word it is, right behind the first.
    second: Vec<Candidate>,
}

impl Draft {
    /// Adds those of another word that are not there yet.
    fn add(&mut self, other: &Self) {
        for (own, others) in [
            (&mut self.first, &other.first),
            (&mut self.second, &other.second),
        ] {
            let known = own.len();
            for other in others {
                if !own[..known].iter().any(|one| one.pattern == other.pattern) {
                    own.push(*other);
                }
            }
        }
    }
}

/// What waits at every word, while the index is made.
#[derive(Debug)]
struct Drafts {
    /// The first is that of words where nothing waits.
    all: Vec<Draft>,
    /// For each number of a word, which of the drafts is its own.
    places: Vec<u16>,
}

impl Drafts {
    /// Lets every pattern wait at its words.
    fn new(patterns: &Patterns, highest: u32) -> Self {
        let mut drafts = Self {
            all: Vec::new(),
            places: vec![0; highest as usize + 1],
        };
        drafts.room();
        let shared = shared(patterns, highest);
        let most = |numbers: &[u32]| {
            let counts = numbers.iter().map(|&number| shared[number as usize]);
            counts.max().unwrap_or(u32::MAX)
        };
        let bits = |numbers: &[u32]| numbers.iter().fold(0, |all, &number| all | bit(number));
        let other_bits = |numbers: &[u32]| {
            let numbers = numbers.iter();
            numbers.fold(0, |all, &number| all | bit(number / 64))
        };
        for (number, pattern) in (0..).zip(&patterns.all) {
            let elements = pattern.elements.of(&patterns.elements).iter();
            let mut elements = elements.map(|&element| patterns.numbers(element));
            let first = elements.next().unwrap_or_default();
            let (behind, gap) = match elements.next() {
                Some([]) => (elements.next(), true),
                other => (other, false),
            };
            let third = elements.next().filter(|_| !gap);
            let next = behind.unwrap_or_default();
            let second = !gap && most(next) < most(first);
            let (at, beside) = if second { (next, first) } else { (first, next) };
            let candidate = Candidate {
                pattern: number,
                gapped: gap,
                beside: match behind {
                    Some([]) => u64::MAX,
                    Some(_) => bits(beside),
                    None => ANY,
                },
                third: match third {
                    _ if gap && !next.is_empty() => other_bits(next),
                    Some([]) | None => u64::MAX,
                    Some(numbers) => bits(numbers),
                },
            };
            for &word in at {
                drafts.wait(candidate, word, second);
            }
        }
        drafts
    }

    /// Lets a pattern wait at a word, as its first or its `second`.
    fn wait(&mut self, candidate: Candidate, word: u32, second: bool) {
        let mut place = self.places[word as usize];
        if place == 0 {
            place = self.room();
            self.places[word as usize] = place;
        }
        let draft = &mut self.all[place as usize];
        let list = if second {
            &mut draft.second
        } else {
            &mut draft.first
        };
        list.push(candidate);
    }

    /// Tells each form which of the drafts is its own and its lemma's.
    fn share(&mut self, forms: &mut FormTable) {
        forms.update_all(|word| {
            let place = |number: u32| self.places.get(number as usize).copied().unwrap_or(0);
            let (form, lemma) = (place(word.form), place(word.lemma));
            word.lead = if lemma == 0 || lemma == form {
                form
            } else if form == 0 {
                lemma
            } else {
                let both = self.room();
                for one in [form, lemma] {
                    let one = self.all[one as usize].clone();
                    self.all[both as usize].add(&one);
                }
                both
            };
        });
    }

    /// A draft for one more word. If there are more words than numbers, the last ones share theirs,
    /// which takes longer and finds the same.
    fn room(&mut self) -> u16 {
        if self.all.len() < usize::from(u16::MAX) {
            self.all.push(Draft::default());
        }
        u16::try_from(self.all.len() - 1).unwrap_or(u16::MAX)
    }
}

/// For each number of a word, how many elements among the first two of patterns it fits.
fn shared(patterns: &Patterns, highest: u32) -> Vec<u32> {
    let mut shared = vec![0; highest as usize + 1];
    for pattern in &patterns.all {
        for &element in pattern.elements.of(&patterns.elements).iter().take(2) {
            for &number in patterns.numbers(element) {
                shared[number as usize] += 1;
            }
        }
    }
    shared
}
