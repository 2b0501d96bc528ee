//! Where phrases wait to be found.
//!
//! Each pattern waits at one of its words, its first or the one right behind that, whichever fewer
//! patterns share: "be accused of" waits at "accused", so that "be" does not try it each time.

use super::few::trace;
use super::lexicon::{Lexicon, Word};
use super::phrase::Meaning;
use super::stored::{Reader, Writer, fields, item};

/// A part of a longer row: the places it takes there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Part {
    start: u32,
    end: u32,
}

impl Part {
    /// The part of a row.
    pub(super) fn of<T>(self, row: &[T]) -> &[T] {
        row.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// How long a row is.
fn length<T>(row: &[T]) -> u32 {
    u32::try_from(row.len()).unwrap_or(u32::MAX)
}

/// A phrase as its list writes it.
#[derive(Debug)]
pub(super) struct Pattern {
    /// Its part of all elements.
    pub(super) elements: Part,
    pub(super) meaning: Meaning,
}

/// Patterns, their elements, and the numbers of the words of each element, in three rows.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    pub(super) all: Vec<Pattern>,
    /// Each is a part of the numbers; a gap's is empty.
    pub(super) elements: Vec<Part>,
    /// A word fits whose form or lemma has one of these numbers.
    numbers: Vec<u32>,
}

impl Patterns {
    /// Adds a pattern that [`check`](super::phrase::check) passed, and numbers its words.
    pub(super) fn add(&mut self, pattern: &str, meaning: Meaning, lexicon: &mut Lexicon) {
        let first = length(&self.elements);
        for element in pattern.split_whitespace() {
            let start = length(&self.numbers);
            if element != "..." {
                let words = element.split('|');
                self.numbers.extend(words.map(|word| lexicon.intern(word)));
            }
            let end = length(&self.numbers);
            self.elements.push(Part { start, end });
        }
        let elements = Part {
            start: first,
            end: length(&self.elements),
        };
        self.all.push(Pattern { elements, meaning });
    }

    /// The numbers of an element.
    pub(super) fn numbers(&self, element: Part) -> &[u32] {
        element.of(&self.numbers)
    }
}

/// A pattern among those that wait at one word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// Its place among the patterns.
    pub(super) pattern: u32,
    /// Whether a gap stands behind the word, which is its first.
    pub(super) gapped: bool,
    /// The [traces](trace) that a word beside may leave, or [`NONE`] when there need be none.
    pub(super) beside: u64,
    /// The traces that the third word may leave, all there are when it may be any: "in the" starts
    /// many phrases. Behind a gap, those that the word there leaves [elsewhere].
    pub(super) third: u64,
}

/// The trace of what is no word, found everywhere.
pub(super) const NONE: u64 = 1 << 63;

/// What a word leaves in a set of 64, by its form and by its lemma.
pub(super) const fn traces(word: Word) -> u64 {
    NONE | trace(word.form) | trace(word.lemma)
}

/// What a word leaves in another set of 64, where most of those that meet in the one do not.
pub(super) const fn elsewhere(word: Word) -> u64 {
    NONE | trace(word.form / 64) | trace(word.lemma / 64)
}

/// The patterns that wait at one word.
#[derive(Debug, Clone, Default)]
struct Waiting {
    /// It is their first word.
    first: Vec<Start>,
    /// It is their second word, right behind the first.
    second: Vec<Start>,
}

impl Waiting {
    /// Adds those of others that are not there yet.
    fn add(&mut self, others: &Self) {
        for (own, others) in [
            (&mut self.first, &others.first),
            (&mut self.second, &others.second),
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

/// What waits at each word, by its [`Word::lead`], in three rows.
#[derive(Debug, Default)]
pub(super) struct Leads {
    pub(super) starts: Vec<Start>,
    /// Which part of them is whose.
    all: Vec<Lead>,
    /// What stands beside each word where any of them fits: all that most words are asked about.
    sides: Vec<Sides>,
}

/// What waits at one word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lead {
    /// The patterns of which it is the first word.
    pub(super) first: Part,
    /// The patterns of which it is the second word, which stand right behind those.
    pub(super) second: Part,
    /// Whether a gap stands behind it in any.
    pub(super) gapped: bool,
    /// Whether any opens a block that is no prose: "Photo:".
    pub(super) notes: bool,
}

/// The [traces](trace) beside a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sides {
    /// What the word behind it leaves when a pattern fits whose first it is; all there is for any with
    /// a gap.
    pub(super) behind: u64,
    /// What the word before it leaves when a pattern fits whose second it is.
    pub(super) before: u64,
}

impl Leads {
    /// Lets every pattern wait at its words, and tells each word of the lexicon what waits at it.
    pub(super) fn new(patterns: &Patterns, lexicon: &mut Lexicon) -> Self {
        let mut waiting = Vec::new();
        let places = wait(patterns, &mut waiting, lexicon.words.count());
        share(&places, &mut waiting, lexicon);
        let mut leads = Self::default();
        for one in waiting {
            let [first, second] = [one.first, one.second].map(|starts| {
                let start = length(&leads.starts);
                leads.starts.extend(starts);
                let end = length(&leads.starts);
                Part { start, end }
            });
            leads.add(first, second, patterns);
        }
        leads
    }

    /// Adds the lead of these parts of the starts.
    fn add(&mut self, first: Part, second: Part, patterns: &Patterns) {
        let starts = &self.starts;
        let leave = |part: Part| part.of(starts).iter().fold(0, |all, one| all | one.beside);
        let gapped = first.of(starts).iter().any(|start| start.gapped);
        let mut all = first.of(starts).iter().chain(second.of(starts));
        let note = |start: &Start| patterns.all[start.pattern as usize].meaning.opens_note();
        let notes = all.any(note);
        self.sides.push(Sides {
            behind: if gapped { u64::MAX } else { leave(first) },
            before: leave(second),
        });
        self.all.push(Lead {
            first,
            second,
            gapped,
            notes,
        });
    }

    /// The leads that [`store`](Self::store) wrote; none when there are none.
    pub(super) fn read(bytes: &mut Reader, patterns: &Patterns) -> Option<Self> {
        let starts = bytes.row::<24>()?.iter().map(|record| {
            let [pattern, beside, third] = fields(record).map(u64::from_le_bytes);
            Some(Start {
                pattern: u32::try_from(pattern >> 1).ok()?,
                gapped: pattern & 1 == 1,
                beside,
                third,
            })
        });
        let starts = starts.collect::<Option<Vec<_>>>()?;
        let records = bytes.row::<12>()?;
        let mut leads = Self {
            starts,
            all: Vec::with_capacity(records.len()),
            sides: Vec::with_capacity(records.len()),
        };
        for record in records {
            let [start, middle, end] = fields(record).map(u32::from_le_bytes);
            let [first, second] = [(start, middle), (middle, end)];
            let [first, second] = [first, second].map(|(start, end)| Part { start, end });
            leads.add(first, second, patterns);
        }
        Some(leads)
    }

    /// Writes the leads.
    pub(super) fn store(&self, bytes: &mut Writer) {
        let starts = self.starts.iter().map(|start| {
            let pattern = (u64::from(start.pattern) << 1) | u64::from(start.gapped);
            item::<24, _, _>([pattern, start.beside, start.third].map(u64::to_le_bytes))
        });
        bytes.row(&starts.collect::<Vec<_>>());
        let leads = self.all.iter().map(|lead| {
            let Part { start, end: middle } = lead.first;
            let fields = [start, middle, lead.second.end];
            item::<12, _, _>(fields.map(u32::to_le_bytes))
        });
        bytes.row(&leads.collect::<Vec<_>>());
    }

    /// What stands beside a word where what waits at it fits.
    pub(super) fn beside(&self, word: Word) -> Sides {
        self.sides[word.lead as usize]
    }

    /// What waits at a word.
    pub(super) fn at(&self, word: Word) -> &Lead {
        &self.all[word.lead as usize]
    }
}

/// A place for what waits at one more word. When there are more than numbers, the last ones share
/// theirs: that takes longer, and finds the same.
fn room(waiting: &mut Vec<Waiting>) -> u16 {
    if waiting.len() < usize::from(u16::MAX) {
        waiting.push(Waiting::default());
    }
    u16::try_from(waiting.len() - 1).unwrap_or(u16::MAX)
}

/// Lets every pattern wait at its words; says for each number of a word where those stand that wait
/// at it. Where none do stands first.
fn wait(patterns: &Patterns, waiting: &mut Vec<Waiting>, highest: u32) -> Vec<u16> {
    room(waiting);
    let mut places = vec![0; highest as usize + 1];
    let mut shared = vec![0_u32; highest as usize + 1];
    for pattern in &patterns.all {
        for &element in pattern.elements.of(&patterns.elements).iter().take(2) {
            for &number in patterns.numbers(element) {
                shared[number as usize] += 1;
            }
        }
    }
    let most = |numbers: &[u32]| {
        let counts = numbers.iter().map(|&number| shared[number as usize]);
        counts.max().unwrap_or(u32::MAX)
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
        let leave = |numbers: &[u32]| numbers.iter().fold(0, |all, &n| all | trace(n));
        let leave_elsewhere = |numbers: &[u32]| {
            let numbers = numbers.iter();
            numbers.fold(0, |all, &number| all | trace(number / 64))
        };
        let second = !gap && most(next) < most(first);
        let (at, beside) = if second { (next, first) } else { (first, next) };
        let start = Start {
            pattern: number,
            gapped: gap,
            beside: match behind {
                Some([]) => u64::MAX,
                Some(_) => leave(beside),
                None => NONE,
            },
            third: match third {
                _ if gap && !next.is_empty() => leave_elsewhere(next),
                Some([]) | None => u64::MAX,
                Some(numbers) => leave(numbers),
            },
        };
        for &word in at {
            let place = &mut places[word as usize];
            if *place == 0 {
                *place = room(waiting);
            }
            let waiting = &mut waiting[*place as usize];
            let list = if second {
                &mut waiting.second
            } else {
                &mut waiting.first
            };
            list.push(start);
        }
    }
    places
}

/// Tells each form where those stand that wait at it or at its lemma.
fn share(places: &[u16], waiting: &mut Vec<Waiting>, lexicon: &mut Lexicon) {
    let place = |number: u32| places.get(number as usize).copied().unwrap_or(0);
    lexicon.words.learn_all(|word| {
        let (form, lemma) = (place(word.form), place(word.lemma));
        word.lead = if lemma == 0 || lemma == form {
            form
        } else if form == 0 {
            lemma
        } else {
            let both = room(waiting);
            for one in [form, lemma] {
                let one = waiting[one as usize].clone();
                waiting[both as usize].add(&one);
            }
            both
        };
    });
}
