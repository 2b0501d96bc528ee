//! Tells the language of a text: from its commonest words, and from endings and letters.
//!
//! Languages that selon does not read are known too, by a line each in `foreign.txt`, so that their
//! texts are not taken for one that it does.

mod evidence;

use evidence::{Evidence, Letters, Tongues};

use super::id::Id;
use super::shipped;

/// The languages that selon does not read.
const FOREIGN: &str = include_str!("foreign.txt");

/// How many languages are told at most.
const MOST: usize = Tongues::BITS as usize;

/// The languages that selon reads.
const OWN: Tongues = (1 << Id::ALL.len()) - 1;

/// How many bytes are looked at: articles do not change their language, and books need not be read.
const SAMPLE: usize = 3_000;

/// A lead of this many words is never made good in prose of one language.
const DECISIVE: u32 = 16;

/// How many words a language that selon does not read must lead by: a dish or a title has no more.
const FOREIGN_LEAD: u32 = 3;

/// As many words are enough if they are twice those of the languages that selon reads.
const FOREIGN_WORDS: u32 = 4;

/// In a text of a language that selon knows, one word in this many speaks for it.
const SPEAKING: u32 = 5;

/// How many words the language of a passage must lead by.
const PASSAGE_LEAD: u32 = 3;

/// How many words without a capital speak for the language of a passage.
const PASSAGE_WORDS: u32 = 2;

/// A text with fewer letters tells nothing by its alphabet.
const LEAST_LETTERS: u32 = 8;

/// A text with fewer words tells nothing by what is not in it.
const LEAST_WORDS: u32 = 24;

/// In prose, one word in this many is common.
const COMMON: u32 = 16;

/// What a text tells of its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The language that it is read in.
    pub language: Id,
    /// The language it looks like; `None` if that is one that selon reads, or the text is too short to
    /// tell.
    pub foreign: Option<Foreign>,
}

/// A language that selon does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// One that selon knows by its English name.
    Named(&'static str),
    /// One that selon knows nothing of, in this alphabet or another.
    Unknown,
}

/// What tells languages.
#[derive(Debug)]
pub(super) struct Detector {
    evidence: Evidence,
    /// The names of the languages behind those of [`Id::ALL`].
    foreign: Vec<&'static str>,
}

impl Detector {
    /// Reads the common words of every language.
    pub(super) fn new() -> Self {
        let mut evidence = Evidence::default();
        for (bit, id) in Id::ALL.into_iter().enumerate() {
            for entry in shipped::pack(id).list("common_words") {
                evidence.add(entry, 1 << bit);
            }
        }
        let mut foreign = Vec::new();
        let lines = FOREIGN.lines().filter(|line| !line.starts_with('#'));
        for (name, entries) in lines.filter_map(|line| line.split_once(": ")) {
            let bit = Id::ALL.len() + foreign.len();
            debug_assert!(bit < MOST, "a set of languages has a bit for each");
            for entry in entries.split(' ') {
                evidence.add(entry, 1 << bit);
            }
            foreign.push(name);
        }
        Self { evidence, foreign }
    }

    /// The language that has most of its common words in the text, the first one if none leads; and
    /// whether the text is in none of those that selon reads.
    pub(super) fn tell(&self, characters: &str) -> Told {
        let counts = self.count(characters);
        Told {
            language: counts.best(),
            foreign: self.foreign(&counts),
        }
    }

    /// The language of a paragraph if it is another one that selon reads than `own`, and whether that is
    /// clear.
    pub(super) fn tell_other(&self, characters: &str, own: Id) -> Option<(Id, bool)> {
        let counts = self.count(characters);
        let other = counts.best();
        let [count, own_count] = [other, own].map(|id| counts.speaking[id as usize]);
        // What only capitals tell may be names: "The Who, The Rolling Stones".
        let small = count.saturating_sub(counts.openers);
        if count <= own_count || small == 0 || self.foreign(&counts).is_some() {
            return None;
        }
        let leads = count >= own_count + PASSAGE_LEAD && count >= 2 * own_count;
        Some((other, leads && small >= PASSAGE_WORDS))
    }

    fn foreign(&self, counts: &Counts) -> Option<Foreign> {
        let (own, foreign) = counts.speaking.split_at(Id::ALL.len());
        let own = own.iter().copied().max().unwrap_or(0);
        let names = foreign.iter().zip(&self.foreign);
        let (most, name) = names.reduce(|best, one| if one.0 > best.0 { one } else { best })?;
        let leads = *most >= own + FOREIGN_LEAD || *most >= FOREIGN_WORDS && *most >= 2 * own;
        // Names at the start of lines and sentences tell nothing either: "Da Silva 25."
        if leads && *most > counts.openers {
            let speaks = most * SPEAKING >= counts.words;
            return Some(if speaks {
                Foreign::Named(name)
            } else {
                Foreign::Unknown
            });
        }
        // A list of results is mostly names.
        let silent = counts.words >= LEAST_WORDS.max(counts.names) && own * COMMON < counts.words;
        let strange = counts.letters >= LEAST_LETTERS && counts.strange * 2 > counts.letters;
        (silent || strange).then_some(Foreign::Unknown)
    }

    /// Counts the words at the start of a text until one language leads decisively.
    fn count(&self, characters: &str) -> Counts {
        let mut end = SAMPLE.min(characters.len());
        while !characters.is_char_boundary(end) {
            end -= 1;
        }
        let sample = characters.get(..end).unwrap_or_default();
        let mut counts = Counts::default();
        let mut word = Letters::default();
        let mut opens = true;
        // A blank behind the sample ends its last word.
        for c in sample.chars().chain([' ']) {
            if c.is_alphabetic() {
                self.evidence.read(c, &mut word);
                counts.letters += 1;
                counts.strange += u32::from(!is_latin(c));
                continue;
            }
            if !word.is_empty() {
                let mut tongues = self.evidence.of_word(&word, c);
                // Inside a sentence it may be part of a name: "Da Silva", « De La Cruz ».
                if word.is_capital && !opens && tongues & !OWN != 0 {
                    tongues = 0;
                }
                if word.is_capital {
                    counts.openers += u32::from(tongues != 0);
                }
                counts.names += u32::from(word.is_capital);
                counts.words += u32::from(!word.is_capital && !word.is_initial());
                if counts.add(tongues) {
                    break;
                }
                word = Letters::default();
                opens = false;
            }
            opens = opens && !c.is_numeric() || is_opening(c);
            if !c.is_ascii() {
                counts.add(self.evidence.of_mark(c));
            }
        }
        counts
    }
}

/// How many words speak for each language so far.
#[derive(Debug)]
struct Counts {
    /// By the bits of languages.
    speaking: [u32; MOST],
    /// Words of several letters without a capital: those with one may be names.
    words: u32,
    /// Words with a capital.
    names: u32,
    /// Words with a capital that speak for some language.
    openers: u32,
    letters: u32,
    /// Letters of another alphabet.
    strange: u32,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            speaking: [0; MOST],
            words: 0,
            names: 0,
            openers: 0,
            letters: 0,
            strange: 0,
        }
    }
}

impl Counts {
    /// Counts a word for some languages; returns whether one now leads decisively.
    fn add(&mut self, tongues: Tongues) -> bool {
        let mut rest = tongues;
        let mut highest = 0;
        while rest != 0 {
            let count = &mut self.speaking[rest.trailing_zeros() as usize];
            *count += 1;
            highest = highest.max(*count);
            rest &= rest - 1;
        }
        highest >= DECISIVE && self.leads(highest)
    }

    /// Whether every count but one is far below the highest.
    fn leads(&self, highest: u32) -> bool {
        let near = self
            .speaking
            .iter()
            .filter(|&&count| count + DECISIVE > highest);
        near.count() == 1
    }

    /// The first language selon reads that has the highest count.
    fn best(&self) -> Id {
        let counts = Id::ALL.into_iter().zip(self.speaking);
        let first = counts.reduce(|best, one| if one.1 > best.1 { one } else { best });
        first.map_or(Id::ALL[0], |(id, _)| id)
    }
}

/// Whether a sentence or a quotation may start behind a character.
const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | ':' | '\n' | '"' | '“' | '«' | '„' | '–' | '—' | '-'
    )
}

/// Whether a letter is of the Latin alphabet.
const fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24f}' | '\u{2b0}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}
