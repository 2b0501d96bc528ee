//! Turns quotation marks into a per-token lookup of what is quoted.

use crate::parse::Article;

/// For each token, the number of the outermost quotation around it plus one; 0 outside quotations.
///
/// An opening mark that is never closed quotes nothing, unless the quotation continues in the next
/// block.
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
