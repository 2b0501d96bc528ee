//! Phrases: several words that mean one thing, and where they stand in a sequence of words.
//!
//! An entry is a sequence of elements between single spaces, then, after two spaces or more, its
//! columns. An element is a lemma or a form (`say`, `aux`), alternatives (`big|huge`), or a gap of
//! up to [`GAP`] words (`...`). A verb that needs its reflexive pronoun is written `~engager`. "be ... believe to" matches "was widely believed to".

use rustc_hash::FxHashMap;

use super::kinds::{ClaimKind, CueForm, Frames, HedgeForm, Reporting, VerbClass};
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
    /// It says how a source knows.
    Knowledge,
    /// It hands the floor to another: « de son côté ».
    Contrast,
    /// The reporter saw it: « a constaté un journaliste ».
    Witness,
    /// It starts a block that is page furniture: "Read more".
    Furniture,
    /// It starts a caption: "Photo:".
    Caption,
    /// It starts a byline: "Reporting by".
    Byline,
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
    Knowledge,
    /// `pattern`
    Contrast,
    /// `pattern`
    Witness,
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
    let wrong = || PhraseError::Column(first.to_owned());
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
        List::Knowledge => Meaning::Knowledge,
        List::Contrast => Meaning::Contrast,
        List::Witness => Meaning::Witness,
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
            let rest = elements.collect();
            let index = phrases.patterns.len();
            phrases.patterns.push(Pattern { rest, meaning });
            if let Some(Element::Word(numbers)) = first {
                for number in numbers {
                    phrases.starts.entry(number).or_default().push(index);
                }
            }
        }
        let length = |index: &usize| std::cmp::Reverse(phrases.patterns[*index].rest.len());
        for list in phrases.starts.values_mut() {
            list.sort_by_key(length);
        }
        phrases
    }
}

/// The phrases of a language, by the number of their first word.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    patterns: Vec<Pattern>,
    starts: FxHashMap<u32, Vec<usize>>,
}

impl Phrases {
    /// The phrases that start at a word, longest pattern first.
    pub(super) fn find<'a>(
        &'a self,
        words: &'a [Word],
        at: usize,
    ) -> impl Iterator<Item = Phrase> + 'a {
        let word = words.get(at).copied().unwrap_or(Word::PUNCTUATION);
        let starting = |number: u32| self.starts.get(&number).map_or(&[][..], Vec::as_slice);
        let by_form = starting(word.form);
        let by_lemma = if word.lemma == word.form {
            &[]
        } else {
            starting(word.lemma)
        };
        by_form.iter().chain(by_lemma).filter_map(move |&index| {
            let pattern = &self.patterns[index];
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
