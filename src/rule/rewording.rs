//! Better verbs, in the form of the verb they replace.

use super::model::{Rewording, Rule};
use crate::diagnostic::Suggestion;
use crate::parse::{Article, Words};

/// The better wordings a rule offers for a cue; empty where the form might be wrong.
///
/// "Claims that" becomes "says that"; "claims to know" is left, since it cannot be "says to know".
pub(super) fn suggestions(article: &Article<'_>, rule: &Rule, cue: Words) -> Vec<Suggestion> {
    let language = article.language_at(cue.start);
    let mine = rule.rewordings.iter();
    let mut mine = mine.filter(|one| one.language == language.id()).peekable();
    let (Some(_), Some(last)) = (mine.peek(), cue.end.checked_sub(1)) else {
        return Vec::new();
    };
    let Some(verb) = article.words.get(last as usize) else {
        return Vec::new();
    };
    // A tag that opens inside the word would be lost, and its end left over.
    if !article.is_unbroken(Words::new(last, cue.end)) {
        return Vec::new();
    }
    let before = last
        .checked_sub(1)
        .filter(|at| article.sentence_of(*at) == article.sentence_of(last));
    let before = before.map_or("", |at| article.form(at));
    let after = article
        .words
        .get(cue.end as usize)
        .copied()
        .unwrap_or_default();
    let reworded = |one: &Rewording| {
        let is_it = language.number(&one.from) == Some(verb.lemma);
        let replacement = is_it
            .then(|| {
                let verbs = [one.from.as_str(), &one.to];
                language.replace_verb(verbs, article.form(last), before, after)
            })
            .flatten()?;
        Some(Suggestion {
            span: article.span(Words::new(last, cue.end)),
            replacement,
            is_safe: one.is_safe,
        })
    };
    mine.filter_map(reworded).collect()
}
