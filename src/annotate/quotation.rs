//! Quotations: which marks hold speech, and which a title, a term or a nickname.

use super::model::Quotation;
use crate::language::Forms;
use crate::parse::{Article, Kind, Marks};

/// From how many words on marks hold speech: the shortest quotation editors want credited.
const SPEECH: u32 = 4;

/// For each token, the number of the outermost marks around it plus one; 0 when there are none.
///
/// Marks that are never closed hold nothing, unless the next block carries them on.
pub(super) fn quoted(article: &Article<'_>) -> Vec<u32> {
    let mut quoted = vec![0; article.tokens.len()];
    let mut end = 0;
    for (number, marks) in (1..).zip(&article.marks) {
        if marks.words.start < end || !marks.closed && !marks.continues {
            continue;
        }
        end = marks.words.end;
        if let Some(tokens) = quoted.get_mut(marks.words.range()) {
            tokens.fill(number);
        }
    }
    quoted
}

/// The outermost quotations of an article, in order.
pub(super) fn quotations(article: &Article<'_>, quoted: &[u32]) -> Vec<Quotation> {
    let mut all = Vec::new();
    for (number, marks) in (1..).zip(&article.marks) {
        if quoted.get(marks.words.start as usize) != Some(&number) {
            continue;
        }
        all.push(read(article, marks));
    }
    all
}

fn read(article: &Article<'_>, marks: &Marks) -> Quotation {
    let words = || {
        marks
            .words
            .range()
            .filter(|&at| article.tokens[at].kind == Kind::Word)
    };
    let length = u32::try_from(words().count()).unwrap_or(u32::MAX);
    let small = words().filter(|&at| !article.tokens[at].capital).count();
    let verb = words().any(|at| article.words[at].verb.intersects(Forms::FINITE));
    let title = small * 3 < words().count();
    Quotation {
        words: marks.words,
        sentence: article.sentence_of(marks.words.start),
        length,
        is_speech: !title && (length >= SPEECH || length + 1 >= SPEECH && verb),
        is_attributed: false,
    }
}
