//! Finds phrases among words.
//!
//! Each pattern waits at one of its words, its first or the one right behind that, whichever fewer
//! patterns share: "be accused of" waits at "accused", so that "be" does not try it each time.

use super::few::trace;
use super::lexicon::{Lexicon, Word};
use super::phrase::{GAP, Meaning, Phrase};

/// One place of a pattern.
#[derive(Debug, Clone)]
enum Element {
    /// A word whose form or lemma has one of these numbers.
    Word(Box<[u32]>),
    /// Up to [`GAP`] words.
    Gap,
}

/// The numbers of an element; none of a gap's.
fn numbers(element: Option<&Element>) -> &[u32] {
    match element {
        Some(Element::Word(numbers)) => numbers,
        Some(Element::Gap) | None => &[],
    }
}

#[derive(Debug)]
struct Pattern {
    elements: Box<[Element]>,
    meaning: Meaning,
}

/// A pattern among those that wait at one word.
#[derive(Debug, Clone, Copy)]
struct Start {
    /// Its place among the patterns.
    pattern: u32,
    /// The [traces](trace) that a word beside may leave, or [`NONE`] when there need be none.
    beside: u64,
}

/// The trace of what is no word, found everywhere.
const NONE: u64 = 1 << 63;

/// What a word leaves in a set of 64, by its form and by its lemma.
const fn traces(word: Word) -> u64 {
    NONE | trace(word.form) | trace(word.lemma)
}

/// The patterns that wait at one word.
#[derive(Debug, Clone, Default)]
struct Leads {
    /// It is their first word, and no gap stands behind it.
    first: Vec<Start>,
    /// It is their first word, and a gap stands behind it.
    gapped: Vec<Start>,
    /// It is their second word, right behind the first.
    second: Vec<Start>,
}

impl Leads {
    /// Adds those of others that are not there yet.
    fn add(&mut self, others: &Self) {
        for (own, others) in [
            (&mut self.first, &others.first),
            (&mut self.gapped, &others.gapped),
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

/// A place for the leads of one more word. When there are more than numbers, the last ones share
/// theirs: that takes longer, and finds the same.
fn room(leads: &mut Vec<Leads>) -> u16 {
    if leads.len() < usize::from(u16::MAX) {
        leads.push(Leads::default());
    }
    u16::try_from(leads.len() - 1).unwrap_or(u16::MAX)
}

/// Phrases on their way into a table.
#[derive(Debug, Default)]
pub(super) struct Builder {
    entries: Vec<(String, Meaning)>,
}

impl Builder {
    /// Adds a pattern that [`check`](super::phrase::check) passed.
    pub(super) fn add(&mut self, pattern: &str, meaning: Meaning) {
        self.entries.push((pattern.to_owned(), meaning));
    }

    /// Numbers every word of every pattern, and tells each word of the lexicon what waits at it.
    pub(super) fn finish(self, lexicon: &mut Lexicon) -> Phrases {
        let mut patterns = Vec::with_capacity(self.entries.len());
        for (pattern, meaning) in self.entries {
            let elements = pattern.split_whitespace().map(|element| {
                if element == "..." {
                    return Element::Gap;
                }
                let words = element.split('|');
                Element::Word(words.map(|word| lexicon.intern(word)).collect())
            });
            let elements = elements.collect();
            patterns.push(Pattern { elements, meaning });
        }
        let mut leads = Vec::new();
        let places = wait(&patterns, &mut leads, *lexicon.words.numbers().end());
        share(&places, &mut leads, lexicon);
        Phrases { patterns, leads }
    }
}

/// Lets every pattern wait at its words; says for each number of a word where its leads stand.
///
/// The leads of no pattern stand first.
fn wait(patterns: &[Pattern], leads: &mut Vec<Leads>, highest: u32) -> Vec<u16> {
    room(leads);
    let mut places = vec![0; highest as usize + 1];
    let mut shared = vec![0_u32; highest as usize + 1];
    for pattern in patterns {
        for element in pattern.elements.iter().take(2) {
            for &number in numbers(Some(element)) {
                shared[number as usize] += 1;
            }
        }
    }
    let most = |numbers: &[u32]| {
        let counts = numbers.iter().map(|&number| shared[number as usize]);
        counts.max().unwrap_or(u32::MAX)
    };
    for (number, pattern) in (0..).zip(patterns) {
        let first = numbers(pattern.elements.first());
        let (behind, gap) = match pattern.elements.get(1) {
            Some(Element::Gap) => (pattern.elements.get(2), true),
            other => (other, false),
        };
        let next = numbers(behind);
        let second = !gap && most(next) < most(first);
        let (at, beside) = if second { (next, first) } else { (first, next) };
        let start = Start {
            pattern: number,
            beside: match behind {
                Some(Element::Word(_)) => beside.iter().fold(0, |all, &n| all | trace(n)),
                Some(Element::Gap) => u64::MAX,
                None => NONE,
            },
        };
        for &word in at {
            let place = &mut places[word as usize];
            if *place == 0 {
                *place = room(leads);
            }
            let leads = &mut leads[*place as usize];
            let list = match (second, gap) {
                (true, _) => &mut leads.second,
                (false, true) => &mut leads.gapped,
                (false, false) => &mut leads.first,
            };
            list.push(start);
        }
    }
    places
}

/// Tells each form where the leads stand that it shares with its lemma.
fn share(places: &[u16], leads: &mut Vec<Leads>, lexicon: &mut Lexicon) {
    let place = |number: u32| places.get(number as usize).copied().unwrap_or(0);
    for number in lexicon.words.numbers() {
        lexicon.words.learn(number, |word| {
            let (form, lemma) = (place(word.form), place(word.lemma));
            word.lead = if lemma == 0 || lemma == form {
                form
            } else if form == 0 {
                lemma
            } else {
                let both = room(leads);
                for one in [form, lemma] {
                    let one = leads[one as usize].clone();
                    leads[both as usize].add(&one);
                }
                both
            };
        });
    }
}

/// The phrases of a language.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    patterns: Vec<Pattern>,
    /// What waits at each word, by its [`Word::lead`].
    leads: Vec<Leads>,
}

impl Phrases {
    /// The phrases that start at a word, in no order.
    pub(super) fn find<'a>(
        &'a self,
        words: &'a [Word],
        at: usize,
    ) -> impl Iterator<Item = Phrase> + 'a {
        let word = words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        let next = words.get(at + 1).copied().unwrap_or(Word::PUNCTUATION);
        let leads = |word: Word| &self.leads[word.lead as usize];
        let (here, behind) = (leads(word), leads(next));
        let near = if here.gapped.is_empty() {
            0
        } else {
            let words = words.iter().skip(at + 1).take(GAP + 1);
            words.fold(NONE, |all, &word| all | traces(word))
        };
        let fits = |beside: u64| move |start: &&Start| start.beside & beside != 0;
        let first = here.first.iter().filter(fits(traces(next)));
        let gapped = here.gapped.iter().filter(fits(near));
        let second = behind.second.iter().filter(fits(traces(word)));
        first.chain(gapped).chain(second).filter_map(move |start| {
            let pattern = &self.patterns[start.pattern as usize];
            let end = advance(&pattern.elements, words, at)?;
            Some(Phrase {
                length: end - at,
                meaning: pattern.meaning,
            })
        })
    }
}

/// Where a match of `elements` that starts at `at` ends; none when there is none.
fn advance(elements: &[Element], words: &[Word], mut at: usize) -> Option<usize> {
    for (number, element) in (1..).zip(elements) {
        match element {
            Element::Word(numbers) => {
                let word = words.get(at)?;
                let same = |&number: &u32| number == word.form || number == word.lemma;
                if !numbers.iter().any(same) {
                    return None;
                }
                at += 1;
            }
            Element::Gap => {
                let rest = elements.get(number..).unwrap_or_default();
                let mut ends = (at..=at + GAP).take_while(|&next| {
                    next == at || words.get(next - 1).is_some_and(|w| *w != Word::PUNCTUATION)
                });
                return ends.find_map(|next| advance(rest, words, next));
            }
        }
    }
    Some(at)
}
