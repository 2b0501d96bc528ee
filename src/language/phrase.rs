//! Phrases: several words that mean one thing, and where they stand in a sequence of words.
//!
//! An entry is a sequence of elements between single spaces, then, after two spaces or more, its
//! columns. An element is a lemma or a form (`say`, `aux`), alternatives (`big|huge`), or a gap of
//! up to [`GAP`] words (`...`). A verb that needs its reflexive pronoun is written `~engager`. "be ... believe to" matches "was widely believed to".

use super::kinds::{
    ClaimKind, CueForm, Entity, Frames, HedgeForm, Reporting, SourceNoun, VerbClass,
};
use super::lexicon::{Lexicon, Word};

/// How many words a gap may skip: « met ainsi une nouvelle fois en garde » needs four.
pub(super) const GAP: usize = 4;

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It reports, like a verb: « faire savoir ».
    Reporting(Reporting),
    /// It reports when a reflexive pronoun stands before: « s'engager ».
    Reflexive(Reporting),
    /// It links a source to a content.
    Cue(CueForm),
    /// It lowers commitment.
    Hedge(HedgeForm),
    /// It makes a sentence checkable.
    Claim(ClaimKind),
    /// It says that a source is not named: "on condition of anonymity".
    Anonymity,
    /// It says why a source is not named.
    Reason,
    /// It says so in words that tell nothing: "not authorized to speak".
    Formula,
    /// It belittles somebody: "incompetent", « menteur ».
    Insult,
    /// Somebody declines to comment.
    NoComment,
    /// It is what a source may be called.
    Noun(SourceNoun),
    /// It says how a source knows.
    Knowledge,
    /// It hands the floor to another: « de son côté ».
    Contrast,
    /// The reporter saw it: « a constaté un journaliste ».
    Witness,
    /// Anybody can look it up: a verdict, a vote, a date.
    Record,
    /// It starts a block that is page furniture: "Read more".
    Furniture,
    /// It starts a caption: "Photo:".
    Caption,
    /// It starts a byline: "Reporting by".
    Byline,
    /// It names somebody or something that can speak.
    Name(Entity),
    /// A newsroom's own phrase, by its number.
    Custom(u32),
}

/// The phrase list an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// `pattern  class  frames`
    Reporting,
    /// `pattern  form`
    Cue,
    /// `pattern  form`
    Hedge,
    /// `pattern  kind`
    Claim,
    /// `pattern`
    Anonymity,
    /// `pattern`
    Reason,
    /// `pattern`
    Formula,
    /// `pattern`
    Insult,
    /// `pattern`
    NoComment,
    /// `pattern  sort`
    Noun,
    /// `pattern`
    Knowledge,
    /// `pattern`
    Contrast,
    /// `pattern`
    Witness,
    /// `pattern`
    Record,
    /// `pattern`
    Furniture,
    /// `pattern`
    Caption,
    /// `pattern`
    Byline,
}

/// A phrase found in a sequence of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// How many words it covers, gaps included.
    pub length: usize,
    /// What it means.
    pub meaning: Meaning,
}

/// Why a line is not a phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// There is no word in it.
    #[error("a phrase needs at least one word")]
    Empty,
    /// A gap at either end would match anything.
    #[error("a phrase cannot start or end with a gap")]
    OuterGap,
    /// A list of words takes no phrases.
    #[error("this list takes single words")]
    SeveralWords,
    /// An entry says too little.
    #[error("an entry of this list ends in two blanks and a word that says what it is")]
    NoColumn,
    /// A column holds a word it cannot hold.
    #[error("unknown column `{0}`")]
    Column(String),
}

/// Whether a pattern is one.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn check(pattern: &str) -> Result<(), PhraseError> {
    let mut elements = pattern.split_whitespace();
    let first = elements.next().ok_or(PhraseError::Empty)?;
    let last = elements.next_back().unwrap_or(first);
    if first == "..." || last == "..." {
        Err(PhraseError::OuterGap)
    } else {
        Ok(())
    }
}

/// Reads a line of a phrase list: its pattern and its meaning.
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn parse(list: List, line: &str) -> Result<(&str, Meaning), PhraseError> {
    let (pattern, columns) = line.split_once("  ").unwrap_or((line, ""));
    check(pattern)?;
    let mut columns = columns.split_whitespace();
    let first = columns.next().unwrap_or_default();
    let wrong = || {
        if first.is_empty() {
            PhraseError::NoColumn
        } else {
            PhraseError::Column(first.to_owned())
        }
    };
    let (pattern, reflexive) = match pattern.strip_prefix('~') {
        Some(verb) => (verb, true),
        None => (pattern, false),
    };
    let meaning = match list {
        List::Reporting => reporting(
            reflexive,
            Reporting {
                class: VerbClass::from_name(first).ok_or_else(wrong)?,
                frames: columns
                    .map(|name| {
                        Frames::from_name(&name.to_uppercase())
                            .ok_or_else(|| PhraseError::Column(name.to_owned()))
                    })
                    .try_fold(Frames::empty(), |all, frame| frame.map(|frame| all | frame))?,
            },
        ),
        List::Cue => Meaning::Cue(CueForm::from_name(first).ok_or_else(wrong)?),
        List::Hedge => Meaning::Hedge(HedgeForm::from_name(first).ok_or_else(wrong)?),
        List::Claim => Meaning::Claim(ClaimKind::from_name(first).ok_or_else(wrong)?),
        List::Anonymity => Meaning::Anonymity,
        List::Reason => Meaning::Reason,
        List::Formula => Meaning::Formula,
        List::Insult => Meaning::Insult,
        List::NoComment => Meaning::NoComment,
        List::Noun => Meaning::Noun(SourceNoun::from_name(first).ok_or_else(wrong)?),
        List::Knowledge => Meaning::Knowledge,
        List::Contrast => Meaning::Contrast,
        List::Witness => Meaning::Witness,
        List::Record => Meaning::Record,
        List::Furniture => Meaning::Furniture,
        List::Caption => Meaning::Caption,
        List::Byline => Meaning::Byline,
    };
    Ok((pattern, meaning))
}

fn reporting(reflexive: bool, how: Reporting) -> Meaning {
    if reflexive {
        Meaning::Reflexive(how)
    } else {
        Meaning::Reporting(how)
    }
}

/// One place of a pattern.
#[derive(Debug, Clone)]
enum Element {
    /// A word whose form or lemma has one of these numbers.
    Word(Box<[u32]>),
    /// Up to [`GAP`] words.
    Gap,
}

#[derive(Debug)]
struct Pattern {
    /// Everything after the first word.
    rest: Box<[Element]>,
    meaning: Meaning,
}

/// A pattern among those that start with one word.
#[derive(Debug, Clone, Copy)]
struct Start {
    /// Its place among the patterns.
    pattern: u32,
    /// Whether its second word may stand behind a gap.
    gap: bool,
    /// The [trace]s its second word may leave, or [`NONE`] when there is none.
    second: u64,
}

/// The trace of what is no word, found everywhere.
const NONE: u64 = 1 << 63;

/// What a word leaves in a set of 64: one of two words that are not the same seldom hides there.
const fn trace(number: u32) -> u64 {
    1 << (number % 64)
}

impl Start {
    fn of(pattern: usize, rest: &[Element]) -> Self {
        let traces = |numbers: &[u32]| numbers.iter().fold(0, |all, &n| all | trace(n));
        let (gap, second) = match rest {
            [] => (false, NONE),
            [Element::Word(numbers), ..] => (false, traces(numbers)),
            [Element::Gap, Element::Word(numbers), ..] => (true, traces(numbers)),
            [Element::Gap, ..] => (true, u64::MAX),
        };
        Self {
            pattern: u32::try_from(pattern).unwrap_or(u32::MAX),
            gap,
            second,
        }
    }
}

/// The traces of up to so many words from a place on.
fn traces(words: &[Word], at: usize, count: usize) -> u64 {
    let words = words.iter().skip(at).take(count);
    words.fold(NONE, |all, word| all | trace(word.form) | trace(word.lemma))
}

/// Phrases on their way into a table.
#[derive(Debug, Default)]
pub(super) struct Builder {
    entries: Vec<(String, Meaning)>,
}

impl Builder {
    /// Adds a pattern that [`check`] passed.
    pub(super) fn add(&mut self, pattern: &str, meaning: Meaning) {
        self.entries.push((pattern.to_owned(), meaning));
    }

    /// Numbers every word of every pattern.
    pub(super) fn finish(self, lexicon: &mut Lexicon) -> Phrases {
        let mut phrases = Phrases::default();
        for (pattern, meaning) in self.entries {
            let mut elements = pattern.split_whitespace().map(|element| {
                if element == "..." {
                    return Element::Gap;
                }
                Element::Word(
                    element
                        .split('|')
                        .map(|word| lexicon.intern(word))
                        .collect(),
                )
            });
            let first = elements.next();
            let rest: Box<[Element]> = elements.collect();
            let start = Start::of(phrases.patterns.len(), &rest);
            phrases.patterns.push(Pattern { rest, meaning });
            if let Some(Element::Word(numbers)) = first {
                for number in numbers {
                    let number = number as usize;
                    if phrases.starts.len() <= number {
                        phrases.starts.resize(number + 1, Vec::new());
                    }
                    phrases.starts[number].push(start);
                }
            }
        }
        let length = |start: &Start| {
            let pattern = &phrases.patterns[start.pattern as usize];
            std::cmp::Reverse(pattern.rest.len())
        };
        for list in &mut phrases.starts {
            list.sort_by_key(length);
        }
        phrases
    }
}

/// The phrases of a language, by the number of their first word.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    patterns: Vec<Pattern>,
    /// For each number of a first word, its patterns, longest first.
    starts: Vec<Vec<Start>>,
}

impl Phrases {
    /// Whether a phrase starts with a word or with its lemma.
    pub(super) fn start_with(&self, word: &Word) -> bool {
        !self.starting(word.form).is_empty() || !self.starting(word.lemma).is_empty()
    }

    /// The patterns whose first word has a number, longest first.
    fn starting(&self, number: u32) -> &[Start] {
        self.starts.get(number as usize).map_or(&[], Vec::as_slice)
    }

    /// The phrases that start at a word, longest pattern first.
    pub(super) fn find<'a>(
        &'a self,
        words: &'a [Word],
        at: usize,
    ) -> impl Iterator<Item = Phrase> + 'a {
        let word = words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        let starting = |number, also| if also { self.starting(number) } else { &[] };
        let by_form = starting(word.form, word.starts);
        let by_lemma = starting(word.lemma, word.starts && word.lemma != word.form);
        // Common words start many patterns, and a glance at the words behind rules out nearly all.
        let (next, near) = if word.starts {
            (traces(words, at + 1, 1), traces(words, at + 1, GAP + 1))
        } else {
            (0, 0)
        };
        by_form.iter().chain(by_lemma).filter_map(move |start| {
            let ahead = if start.gap { near } else { next };
            if start.second & ahead == 0 {
                return None;
            }
            let pattern = &self.patterns[start.pattern as usize];
            let end = advance(&pattern.rest, words, at + 1)?;
            Some(Phrase {
                length: end - at,
                meaning: pattern.meaning,
            })
        })
    }
}

/// Where a match of `elements` that starts at `at` ends; none when there is none.
fn advance(elements: &[Element], words: &[Word], at: usize) -> Option<usize> {
    let Some((first, rest)) = elements.split_first() else {
        return Some(at);
    };
    match first {
        Element::Word(numbers) => {
            let word = words.get(at)?;
            let same = numbers.contains(&word.form) || numbers.contains(&word.lemma);
            if same {
                advance(rest, words, at + 1)
            } else {
                None
            }
        }
        Element::Gap => (at..=at + GAP)
            .take_while(|&next| {
                next == at || words.get(next - 1).is_some_and(|w| *w != Word::PUNCTUATION)
            })
            .find_map(|next| advance(rest, words, next)),
    }
}
