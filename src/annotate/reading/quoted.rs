//! Which tokens stand inside a quotation.

use crate::parse::Article;

/// For each token, the number of the outermost marks around it plus one; 0 when there are none.
///
/// Marks that are never closed hold nothing, unless the next block carries them on.
pub(in crate::annotate) fn quoted(article: &Article<'_>) -> Vec<u32> {
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
