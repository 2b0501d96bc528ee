//! What a page shows of one article, and what its index says of it.

use crate::annotate::Annotations;
use crate::language::Id;
use crate::parse::Article;
use crate::report::outline::Outline;
use crate::report::results::File;

/// One article as it stands on a page, and its row in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its part of the page.
    pub html: Vec<u8>,
    /// What the index says of it.
    pub row: SheetRow,
}

/// What the index of a page says of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The id of its part of the page.
    pub(super) id: String,
    /// Its path.
    pub(super) path: String,
    /// Its headline; empty if it has none.
    pub(super) title: String,
    /// The language it was read in.
    pub(super) language: Id,
    /// How many words it has.
    pub(super) words: usize,
    /// How many findings; `None` if none were looked for.
    pub(super) findings: Option<usize>,
    /// How many sources are credited with something.
    pub(super) sources: usize,
    /// How many words are credited to a source.
    pub(super) credited: usize,
    /// How many of those to sources without a name.
    pub(super) unnamed: usize,
}

/// All that is shown of one article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The id of its part of the page, which no other part has.
    pub(super) id: &'a str,
    /// The language it was read in.
    pub(super) language: Id,
    /// The article.
    pub(super) article: &'a Article<'a>,
    /// What the analysis saw in it.
    pub(super) annotations: &'a Annotations,
    /// Who says what in it.
    pub(super) outline: &'a Outline,
    /// What the rules object to; `None` if nobody asked them.
    pub(super) file: Option<File<'a>>,
}

/// One voice of the ledger: a source that is credited with something.
#[derive(Debug, Clone)]
pub(super) struct Voice {
    /// Which of the outline's sources it is.
    pub(super) source: usize,
    /// The letters that stand for it.
    pub(super) sign: String,
    /// Its place among the voices, which gives its color and its line.
    pub(super) rank: usize,
    /// How many words it is credited with.
    pub(super) words: usize,
    /// Whether readers learn no name.
    pub(super) is_unnamed: bool,
}

/// How many colors there are for sources, and how many kinds of lines. They share no factor, so that
/// neighbors differ in both.
const COLORS: usize = 8;
const LINES: usize = 5;

impl Voice {
    /// The classes of its color and of its line.
    pub(super) fn classes(&self) -> String {
        format!("c{} l{}", self.rank % COLORS, self.rank % LINES)
    }
}

/// The letters for a number from 0: A to Z, then AA.
pub(super) fn sign(number: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    match (number / 26).checked_sub(1) {
        Some(before) => format!("{}{letter}", sign(before)),
        None => letter.to_string(),
    }
}

/// The sources that are credited with something, by first mention.
pub(super) fn voices(outline: &Outline) -> Vec<Voice> {
    let credited =
        { outline.sources.iter().enumerate() }.filter(|(_, source)| !source.statements.is_empty());
    { credited.enumerate() }
        .map(|(rank, (number, source))| {
            let said = source.statements.iter();
            let words = said.filter_map(|one| outline.statements.get(*one));
            Voice {
                source: number,
                sign: sign(rank),
                rank,
                words: words.map(|one| one.credited).sum(),
                is_unnamed: outline.is_unnamed(source),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::sign;

    #[test]
    fn signs_never_repeat() {
        assert_eq!(sign(0), "A");
        assert_eq!(sign(25), "Z");
        assert_eq!(sign(26), "AA");
        assert_eq!(sign(26 * 27), "AAA");
    }
}
