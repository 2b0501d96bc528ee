//! Reads interviews and transcripts, whose turns open with a label for the speaker.
//!
//! A label is a name in capitals ("HOLT: Will it close?"), a name ("Jane Holt: We lost two."), or
//! initials ("J. H.:", "Q.", « R. »). The whole block is the turn of its speaker.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotate::credit::source;
use crate::annotate::cues::extent;
use crate::annotate::model::{Attribution, Content, Cue, CueKind, Extent, Reason, SourceKind};
use crate::annotate::reading::Reading;
use crate::annotate::reading::tag::Tag;
use crate::document::Role;
use crate::language::Classes;
use crate::parse::{Kind, Sentence, Words};

/// How many tokens may name a speaker: "GOVERNOR JANE ROE".
const NAME: u32 = 6;

/// Fewest turns of an interview; with fewer, what stands before a colon may be a heading.
const TURNS: usize = 2;

/// The turns of an article; none if it is no interview.
#[derive(Debug)]
pub(in crate::annotate) struct Turns {
    turns: Vec<Turn>,
}

/// One turn: a block and the label that opens it.
#[derive(Debug, Clone, Copy)]
struct Turn {
    block: u32,
    /// The words of the label, without the mark after it.
    label: Words,
    /// Where what the speaker says starts.
    body: u32,
    shape: Shape,
}

/// What a label looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A name in capitals: "HOLT".
    Capitals,
    /// A full name, or one with a title: "Jane Holt", « M. Blin ».
    Name,
    /// A surname alone, which may also be a heading: "Holt".
    Surname,
    /// Letters: "J. H.", "Q".
    Letters,
}

impl Turns {
    /// Finds the turns of an article.
    pub(in crate::annotate) fn new(reading: &Reading<'_>) -> Self {
        let mut turns: Vec<Turn> = Vec::new();
        let mut block = u32::MAX;
        for sentence in &reading.article.sentences {
            // A question alone in its block looks like a heading.
            let spoken = sentence.role.bears_claims() || sentence.role == Role::Heading;
            if sentence.block != block && spoken {
                turns.extend(turn(reading, sentence));
            }
            block = sentence.block;
        }
        let name = |turn: &Turn| reading.article.form(turn.label.end - 1);
        let named: FxHashSet<&str> = { turns.iter() }
            .filter(|turn| turn.shape == Shape::Name)
            .map(name)
            .collect();
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        for turn in &turns {
            *counts.entry(name(turn)).or_default() += 1;
        }
        let letters = turns.iter().filter(|one| one.shape == Shape::Letters);
        let lettered = letters.count() >= TURNS;
        let is_speaker = |turn: &Turn| match turn.shape {
            Shape::Capitals | Shape::Name => true,
            Shape::Surname => named.contains(name(turn)) || counts[name(turn)] >= TURNS,
            Shape::Letters => lettered,
        };
        let mut speakers: Vec<Turn> = turns.iter().copied().filter(is_speaker).collect();
        if speakers.len() < TURNS {
            speakers.clear();
        }
        Self { turns: speakers }
    }

    /// Whether a sentence belongs to a turn, which adds its words to `all`: its first sentence as a
    /// new attribution, the others to the content of that.
    ///
    /// Right about "HOLT: Sources say it will close. Will it?", all of which Holt says; wrong about
    /// a paragraph by the reporter in the same block.
    pub(in crate::annotate) fn tell(
        &self,
        reading: &Reading<'_>,
        sentence: &Sentence,
        number: u32,
        all: &mut Vec<Attribution>,
    ) -> bool {
        let turn = self
            .turns
            .binary_search_by_key(&sentence.block, |turn| turn.block);
        let Some(turn) = turn.ok().and_then(|turn| self.turns.get(turn)) else {
            return false;
        };
        if !sentence.words.contains(turn.label) {
            if let Some(one) = all.last_mut() {
                match &mut one.content {
                    Some(content) => {
                        if let Some(run) = content.extent.0.last_mut() {
                            run.end = run.end.max(sentence.words.end);
                        }
                    }
                    // "Q." may be a sentence of its own.
                    None => one.content = content(reading, sentence.words),
                }
            }
            return true;
        }
        let name = turn.label;
        let mut source = source::source(reading, name, sentence.words);
        let body = reading.is(name.end - 1, Classes::ORGANIZATION | Classes::MEDIA);
        if source.kind == SourceKind::Organization && !body {
            source.kind = SourceKind::Person;
        }
        all.push(Attribution {
            source: Some(source),
            cue: (turn.body > name.end).then(|| Cue {
                extent: Extent::one(Words::new(name.end, turn.body)),
                kind: CueKind::Punctuation,
                class: None,
            }),
            content: content(reading, Words::new(turn.body, sentence.words.end)),
            sentence: number,
            is_aside: false,
            asserts: true,
            reason: Reason::COLON,
        });
        true
    }
}

/// What a speaker says in some words; `None` if there are none.
fn content(reading: &Reading<'_>, words: Words) -> Option<Content> {
    let extent = Extent::one(words);
    (!words.is_empty()).then(|| Content {
        kind: extent::kind(reading, &extent),
        extent,
    })
}

/// The turn that a sentence at the start of its block opens, if a label stands there.
///
/// Right about "HOLT: Will it close?" and "Jane Holt: We lost two."; wrong about "NASA: We saw it", a
/// headline, if there are two such.
fn turn(reading: &Reading<'_>, sentence: &Sentence) -> Option<Turn> {
    let words = sentence.words;
    let start = words.start + u32::from(reading.kind(words.start) == Kind::Open);
    let made = |end: u32, body: u32, shape| {
        (body <= words.end && end > start).then_some(Turn {
            block: sentence.block,
            label: Words::new(start, end),
            body,
            shape,
        })
    };
    let mut letters = start;
    while letters < words.end.min(start + NAME) && is_letter(reading, letters) {
        letters += 1;
    }
    if letters > start {
        // "Q: …", "J. H. : …", "Q. …", "A. …": with one letter a stop is mark enough.
        let mark = |at: &u32| reading.is_kind(*at, &[Kind::Colon, Kind::Stop]);
        let body = letters
            + u32::try_from((letters..words.end).take(2).take_while(mark).count()).unwrap_or(0);
        let colon = (letters..body).any(|at| reading.kind(at) == Kind::Colon);
        let dotted =
            letters == start + 1 && (body > letters || reading.article.form(start).ends_with('.'));
        return (colon || dotted)
            .then(|| made(letters, body, Shape::Letters))
            .flatten();
    }
    let limit = words.end.min(start + NAME + 1);
    let colon = (start + 1..limit).find(|&at| reading.kind(at) == Kind::Colon)?;
    let last = colon - 1;
    let named = |at: u32| reading.tag(at) == Tag::Name || reading.is(at, Classes::TITLE);
    let heads = reading.article.language.is_label(reading.word(last));
    if !named(last) || heads || reading.is(last, Classes::PLACE) {
        return None;
    }
    let shouted = |at: u32| {
        let form = reading.article.form(at);
        let capital = |c: char| c.is_uppercase() || matches!(c, '.' | '\'');
        form.len() > 1 && form.chars().all(capital)
    };
    if (start..colon).all(shouted) {
        return made(colon, colon + 1, Shape::Capitals);
    }
    let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let institution = Classes::ORGANIZATION | Classes::MEDIA | Classes::DOCUMENT | Classes::PLACE;
    let all = (start..colon).all(|at| named(at) || is_letter(reading, at));
    if !all || reading.is(last, institution.difference(given)) && !reading.is(start, given) {
        return None;
    }
    let shape = if colon > start + 1 && (start..colon).any(|at| reading.is(at, given)) {
        Shape::Name
    } else {
        Shape::Surname
    };
    made(colon, colon + 1, shape)
}

/// Whether a token is one capital letter, with its stop or without: "Q", "J.".
fn is_letter(reading: &Reading<'_>, at: u32) -> bool {
    let form = reading.article.form(at);
    let letter = form.strip_suffix('.').unwrap_or(form);
    let mut letters = letter.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}
