//! Describes who speaks each quotation, and when readers learn that.

use crate::annotate::model::{Attribution, Quotation, QuotationSpeaker, SourceKind};
use crate::annotate::reading::Reading;
use crate::annotate::reading::sentence_marks::{SentenceMark, SentenceMarks};
use crate::annotate::reading::tag::Tag;
use crate::language::{Anaphor, Classes};
use crate::parse::{Kind, Words};

/// How many tokens of the sentence before a quotation are searched for a person.
const PERSON: usize = 64;

/// How many headings may precede an article's first sentence.
const TITLES: u32 = 8;

/// How many tokens after a quotation, past its stops, its speaker may be mentioned.
const SIGNED: u32 = 3;

/// The speaker of each quotation, in order.
pub(in crate::annotate) fn of_quotations(
    reading: &Reading<'_>,
    marks: &SentenceMarks<'_>,
    attributions: &[Attribution],
    quotations: &[Quotation],
    attributed: &[bool],
) -> Vec<QuotationSpeaker> {
    if quotations.is_empty() {
        return Vec::new();
    }
    let credits = credits(attributions, quotations);
    let mut spoken = false;
    let mut last: Option<(Words, Option<Words>)> = None;
    let mut all = Vec::with_capacity(quotations.len());
    for ((quotation, &is_attributed), credit) in quotations.iter().zip(attributed).zip(credits) {
        let source = credit.and_then(|(_, number)| attributions.get(number)?.source.as_ref());
        let mut voice = QuotationSpeaker {
            is_attributed,
            source: source.map(|source| source.kind),
            is_whole: quotation.is_block || fills_sentences(reading, quotation.words),
            is_introduced: is_introduced(reading, marks, attributions, quotation)
                || is_followed_by_speaker(reading, quotation.words.end),
            ..QuotationSpeaker::default()
        };
        let place = source.map(|source| source.extent.hull());
        if let (Some(source), Some(words), true) = (source, place, quotation.is_speech) {
            voice.is_first = !std::mem::replace(&mut spoken, true);
            let named = source.kind != SourceKind::Pronoun;
            // Readers of a block quotation see at once where its signature is.
            if named && !quotation.is_block && words.start > quotation.words.start {
                voice.behind = sentences_before(reading, quotation.words, words.start);
                voice.meets_another = last.is_some_and(|(before, speaker)| {
                    is_next(reading, before, quotation.words)
                        && speaker.is_some_and(|other| !is_same(reading, other, words))
                });
            }
        }
        last = quotation.is_speech.then_some((quotation.words, place));
        all.push(voice);
    }
    all
}

/// What stands between the marks of a quotation.
fn inside(quotation: &Quotation) -> Words {
    let mark = u32::from(!quotation.is_block);
    let Words { start, end } = quotation.words;
    Words::new(start + mark, end.saturating_sub(mark))
}

/// For each quotation, the first token in it that is credited to somebody, and the index of the attribution
/// that credits it: of several, the first.
fn credits(attributions: &[Attribution], quotations: &[Quotation]) -> Vec<Option<(u32, usize)>> {
    let mut credits: Vec<Option<(u32, usize)>> = vec![None; quotations.len()];
    for (index, attribution) in attributions.iter().enumerate() {
        if attribution.source.is_none() {
            continue;
        }
        let runs = attribution.content.iter();
        for run in runs.flat_map(|content| &content.extent.0) {
            // Quotations do not overlap, and stand in order.
            let from = quotations.partition_point(|one| one.words.end <= run.start);
            let met = quotations.iter().zip(&mut credits).skip(from);
            for (quotation, credit) in met.take_while(|(one, _)| one.words.start < run.end) {
                let inside = inside(quotation);
                let first = run.start.max(inside.start);
                let sooner = credit.is_none_or(|(other, _)| first < other);
                if first < run.end.min(inside.end) && sooner {
                    *credit = Some((first, index));
                }
            }
        }
    }
    credits
}

/// Whether a quotation is introduced: the sentence before ends in a colon or mentions a speaker or
/// something said, it continues another quotation, or it belongs to the title.
///
/// Right about "Roe's second tweet was shorter. “We won.”" and "Why was he here? “My mother sent
/// me.”"; wrong about an unrelated name, which it accepts.
fn is_introduced(
    reading: &Reading<'_>,
    marks: &SentenceMarks<'_>,
    attributions: &[Attribution],
    quotation: &Quotation,
) -> bool {
    let (sentence, quotation) = (quotation.sentence, quotation.words);
    let Some(before) = sentence.checked_sub(1) else {
        return true;
    };
    let sentences = &reading.article.sentences;
    let persons = { sentences.get(before as usize).into_iter() }
        .flat_map(|one| one.words.start..one.words.end)
        .take(PERSON)
        .any(|at| is_person(reading, at));
    let said = [
        SentenceMark::Name,
        SentenceMark::Function,
        SentenceMark::Saying,
    ]
    .into_iter()
    .any(|mark| marks.has(before, mark));
    let ends = sentences.get(before as usize);
    let colon =
        ends.is_some_and(|one| reading.kind(one.words.end.saturating_sub(1)) == Kind::Colon);
    let after = attributions.partition_point(|one| one.sentence < before);
    let told = attributions
        .get(after)
        .is_some_and(|one| one.sentence == before);
    // A quotation directly after another is taken for the same speaker's.
    let last = quotation.start.checked_sub(1);
    let goes_on =
        last.is_some_and(|at| reading.is_quoted(at) || at > 0 && reading.is_quoted(at - 1));
    let title = sentence <= TITLES && { sentences.iter().take(sentence as usize) }
        .all(|one| !one.role.bears_claims());
    colon || said || told || persons || goes_on || title
}

/// Whether a pronoun refers to people: "he", « elles », but neither "it" nor « cela ».
fn is_person(reading: &Reading<'_>, at: u32) -> bool {
    let word = reading.word(at);
    reading.tag(at) == Tag::Pronoun
        && word.is(Classes::SUBJECT_PRONOUN)
        && reading.article.language.anaphor(word) == Some(Anaphor::Third)
}

/// Whether the words after a quotation mention its speaker: "“Well, thank you.” She hangs up.", or
/// sign it: "— Jane Roe, Leeds".
///
/// Wrong if the pronoun refers to somebody else, whom it accepts.
fn is_followed_by_speaker(reading: &Reading<'_>, end: u32) -> bool {
    let next = (end..end + SIGNED).find(|&at| reading.kind(at) != Kind::Stop);
    next.is_some_and(|at| {
        let signed =
            reading.is_kind(at, &[Kind::Dash, Kind::Joint]) && reading.tag(at + 1) == Tag::Name;
        signed || is_person(reading, at)
    })
}

/// Whether a quotation starts and ends where sentences do.
fn fills_sentences(reading: &Reading<'_>, quotation: Words) -> bool {
    let sentence = |at: u32| {
        let sentences = &reading.article.sentences;
        sentences.get(reading.article.sentence_of(at) as usize)
    };
    let (first, last) = (
        sentence(quotation.start),
        sentence(quotation.end.saturating_sub(1)),
    );
    // A continued quotation without an opening mark has started in an earlier paragraph.
    let opens = first.is_some_and(|one| one.words.start == quotation.start)
        && reading.is_kind(quotation.start, &[Kind::Open, Kind::Dash]);
    let closes = last.is_some_and(|one| {
        let rest = quotation.end..one.words.end;
        rest.into_iter().all(|at| reading.kind(at) == Kind::Stop)
    });
    opens && closes
}

/// How many sentences of a quotation end before a token.
fn sentences_before(reading: &Reading<'_>, quotation: Words, token: u32) -> u32 {
    let first = reading.article.sentence_of(quotation.start);
    let last = quotation.end.saturating_sub(1).min(token);
    reading.article.sentence_of(last).saturating_sub(first)
}

/// Whether a quotation directly follows another in the same paragraph.
fn is_next(reading: &Reading<'_>, before: Words, after: Words) -> bool {
    let gap = before.end..after.start;
    let block = |at: u32| {
        let sentence = reading.article.sentence_of(at) as usize;
        reading.article.sentences.get(sentence).map(|one| one.block)
    };
    gap.len() <= 1
        && gap.into_iter().all(|at| reading.kind(at) == Kind::Stop)
        && block(before.start) == block(after.start)
}

/// Whether two groups share a word of more than three bytes, and so may be the same speaker.
fn is_same(reading: &Reading<'_>, one: Words, other: Words) -> bool {
    one == other
        || one.range().take(8).any(|at| {
            let word = reading.article.form(u32::try_from(at).unwrap_or(u32::MAX));
            word.len() > 3
                && other
                    .range()
                    .take(8)
                    .any(|at| reading.article.form(u32::try_from(at).unwrap_or(u32::MAX)) == word)
        })
}
