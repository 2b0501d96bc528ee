//! Finds picture credits in captions: "The harbor at dawn. Photo: Jane Roe".
//!
//! Takes a [`Reading`]; gives the [`Credit`]s in order. It makes no attributions, and no rule looks
//! at it.

use crate::annotate::credit::source;
use crate::annotate::model::{Credit, Extent};
use crate::annotate::reading::Reading;
use crate::document::Role;
use crate::language::Meaning;
use crate::parse::{Kind, Words};

/// The captions that credit their picture, in order.
///
/// A caption without a description gives no credit: "Photo: Jane Roe".
pub(in crate::annotate) fn find(reading: &Reading<'_>) -> Vec<Credit> {
    let sentences = &reading.article.sentences;
    let blocks = sentences.chunk_by(|one, next| one.block == next.block);
    blocks
        .filter_map(|block| {
            let (first, last) = (block.first()?, block.last()?);
            let words = Words::new(first.words.start, last.words.end);
            (last.role == Role::Caption).then(|| credit(reading, words))?
        })
        .collect()
}

/// The credit after the last label of a caption, with the description before it.
fn credit(reading: &Reading<'_>, caption: Words) -> Option<Credit> {
    let label = |at: u32| {
        let labels = reading.phrases(at).iter();
        labels
            .filter(|phrase| phrase.meaning == Meaning::Caption)
            .map(|phrase| phrase.end(at))
            .find(|&end| reading.is_kind(end, &[Kind::Colon, Kind::Semicolon]))
    };
    let (start, colon) = (caption.start + 1..caption.end)
        .rev()
        .find_map(|at| Some((at, label(at)?)))?;
    let ends = [
        Kind::Comma,
        Kind::Semicolon,
        Kind::CloseBracket,
        Kind::OpenBracket,
    ];
    let end = (colon + 1..caption.end).find(|&at| reading.is_kind(at, &ends));
    let name = reading.trim(Words::new(colon + 1, end.unwrap_or(caption.end)));
    let open = u32::from(reading.kind(start - 1) == Kind::OpenBracket);
    let shown = reading.trim(Words::new(caption.start, start - open));
    (!name.is_empty() && !shown.is_empty()).then(|| Credit {
        source: source::source(reading, name, caption),
        content: Extent::one(shown),
    })
}
