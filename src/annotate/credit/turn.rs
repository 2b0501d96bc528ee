//! Reads transcripts, where each turn opens with its speaker in capitals: "HOLT: Will it close?"

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

/// Fewest turns of a transcript; with fewer, capitals before a colon are a heading.
const TURNS: usize = 2;

/// The turns of an article; none if it is not a transcript.
#[derive(Debug)]
pub(in crate::annotate) struct Turns {
    /// For each turn, its block and the colon after the speaker's name, in order.
    turns: Vec<(u32, u32)>,
}

impl Turns {
    /// Finds the turns of an article.
    pub(in crate::annotate) fn new(reading: &Reading<'_>) -> Self {
        let mut turns = Vec::new();
        let mut block = u32::MAX;
        for (number, sentence) in (0..).zip(&reading.article.sentences) {
            // A question alone in its block looks like a heading.
            let spoken = sentence.role.bears_claims() || sentence.role == Role::Heading;
            let opens = sentence.block != block && spoken;
            if opens && reading.glance(number).holds(Kind::Colon) {
                let colon = colon(reading, sentence.words);
                turns.extend(colon.map(|colon| (sentence.block, colon)));
            }
            block = sentence.block;
        }
        if turns.len() < TURNS {
            turns.clear();
        }
        Self { turns }
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
            .binary_search_by_key(&sentence.block, |turn| turn.0);
        let Some(&(_, colon)) = turn.ok().and_then(|turn| self.turns.get(turn)) else {
            return false;
        };
        if !sentence.words.holds(colon) {
            let content = all.last_mut().and_then(|one| one.content.as_mut());
            if let Some(run) = content.and_then(|content| content.extent.0.last_mut()) {
                run.end = run.end.max(sentence.words.end);
            }
            return true;
        }
        let name = Words::new(name(reading, sentence.words), colon);
        let mut source = source::source(reading, name, sentence.words);
        let body = reading.is(colon - 1, Classes::ORGANIZATION | Classes::MEDIA);
        if source.kind == SourceKind::Organization && !body {
            source.kind = SourceKind::Person;
        }
        let extent = Extent::one(Words::new(colon + 1, sentence.words.end));
        all.push(Attribution {
            source: Some(source),
            cue: Some(Cue {
                extent: Extent::one(Words::new(colon, colon + 1)),
                kind: CueKind::Punctuation,
                class: None,
            }),
            content: Some(Content {
                kind: extent::kind(reading, &extent),
                extent,
            }),
            sentence: number,
            is_aside: false,
            asserts: true,
            reason: Reason::COLON,
        });
        true
    }
}

/// Where the speaker's name at the start of a sentence starts: after an opening quotation mark, if
/// there is one.
fn name(reading: &Reading<'_>, sentence: Words) -> u32 {
    sentence.start + u32::from(reading.kind(sentence.start) == Kind::Open)
}

/// The colon after the speaker's name at the start of a sentence, or `None`.
///
/// Right about "HOLT: Will it close?"; wrong about "NASA: We saw it", a headline, if there are two
/// such.
fn colon(reading: &Reading<'_>, sentence: Words) -> Option<u32> {
    let start = name(reading, sentence);
    let colon = (start + 1..sentence.end.min(start + NAME + 1))
        .find(|&at| reading.kind(at) == Kind::Colon)
        .filter(|&colon| colon + 1 < sentence.end)?;
    let shouted = |at: u32| {
        let form = reading.article.form(at);
        form.len() > 1
            && form
                .chars()
                .all(|c| c.is_uppercase() || matches!(c, '.' | '\''))
    };
    let named = reading.tag(colon - 1) == Tag::Name && !reading.is(colon - 1, Classes::PLACE);
    (named && (start..colon).all(shouted)).then_some(colon)
}
