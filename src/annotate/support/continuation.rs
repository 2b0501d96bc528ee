//! Extends contents by the quotations that continue them in neighboring sentences.

use crate::annotate::cues::extent;
use crate::annotate::model::{Attribution, Content, ContentKind, Extent};
use crate::annotate::reading::Reading;
use crate::parse::{Kind, Words};

/// Adds a quotation to the content it continues: the last quotation in the nearest sentence with an
/// attribution, or else the first statement there.
///
/// Right about "“We won,” she said, thanking the crew. “Now we rest.”"; wrong if two people are
/// quoted in one sentence and the first continues.
pub(in crate::annotate) fn behind(
    reading: &Reading<'_>,
    attributions: &mut [Attribution],
    sentence: usize,
    before: usize,
) {
    let words = reading.article.sentences[sentence].words;
    let Ok(before) = u32::try_from(before) else {
        return;
    };
    let end = attributions.partition_point(|one| one.sentence <= before);
    // "Roe said: [paragraph] “We won.”"; "Roe wrote to us. [block quotation]"
    let leads = reading.kind(words.start.saturating_sub(1)) == Kind::Colon
        || reading.opens_block(words.start);
    let speaks = |one: &Attribution| one.source.is_some() && (leads || one.content.is_some());
    let Some(last) = attributions[..end].iter().rposition(speaks) else {
        return;
    };
    let number = attributions[last].sentence;
    let start = attributions.partition_point(|one| one.sentence < number);
    let within = &attributions[start..end];
    let quotes = |one: &Attribution| speaks(one) && !one.is_aside && is_quoting(one);
    let asserts = |one: &Attribution| speaks(one) && !one.is_aside && one.asserts;
    let Some(index) = within
        .iter()
        .rposition(quotes)
        .or_else(|| within.iter().position(asserts))
    else {
        return;
    };
    let one = &mut attributions[start + index];
    match one.content.as_mut() {
        Some(content) if content.extent.hull().end <= words.start => {
            go_on(reading, &mut content.extent, words);
        }
        Some(_) => {}
        None => {
            let extent = Extent::one(words);
            let kind = extent::kind(reading, &extent);
            one.content = Some(Content { extent, kind });
        }
    }
}

/// Adds words to an extent, in its last run if one block quotation holds both.
fn go_on(reading: &Reading<'_>, extent: &mut Extent, words: Words) {
    let within = |number: u32| {
        let marks = reading.article.marks.get(number as usize);
        marks.is_some_and(|marks| marks.is_block && marks.words.start < words.start)
    };
    let same = reading.quotation(words.start).is_some_and(within);
    match extent.0.last_mut() {
        Some(run) if same && run.end == words.start => run.end = words.end,
        _ => extent.0.push(words),
    }
}

/// Whether a content is quoted, at least in part.
fn is_quoting(attribution: &Attribution) -> bool {
    let content = attribution.content.as_ref();
    content.is_some_and(|content| content.kind != ContentKind::Indirect)
}

/// Adds a quotation to the first quoted content of the next sentence: "“Nobody told us.” “We won,”
/// she said."
pub(in crate::annotate) fn before(
    reading: &Reading<'_>,
    attributions: &mut [Attribution],
    sentence: usize,
) {
    let words = reading.article.sentences[sentence].words;
    let Ok(behind) = u32::try_from(sentence + 1) else {
        return;
    };
    let start = attributions.partition_point(|one| one.sentence < behind);
    let within = attributions[start..]
        .iter_mut()
        .take_while(|one| one.sentence == behind);
    let first = within
        .filter(|one| one.source.is_some() && is_quoting(one))
        .find_map(|one| one.content.as_mut());
    if let Some(content) = first
        && content.extent.hull().start >= words.end
    {
        content.extent.0.insert(0, words);
    }
}
