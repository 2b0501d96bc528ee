//! Better verbs: read from a rule file, and offered in the form of the verb they replace.

use toml::de::{DeTable, DeValue};

use super::model::{Rewording, Rule};
use super::reader::{Reader, codes};
use super::subject::Subject;
use crate::diagnostic::Suggestion;
use crate::language::Id;
use crate::parse::{Article, Words};

/// Reads `suggest`, as far as it is there: for each language, verbs and the better ones.
pub(super) fn read(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    subject: Option<Subject>,
) -> Vec<Rewording> {
    let Some(value) = table.get("suggest") else {
        return Vec::new();
    };
    if subject.is_some_and(|subject| subject != Subject::Cue) {
        let message = "only a rule on `cue` has `suggest`".to_owned();
        reader.mistake(value.span(), message);
        return Vec::new();
    }
    let Some(lists) = reader.table(value) else {
        return Vec::new();
    };
    let known: Vec<_> = codes().into_iter().chain(["safe"]).collect();
    reader.keys(lists, &known, "key");
    let is_safe = lists.get("safe").and_then(|value| reader.boolean(value)) == Some(true);
    let mut all = Vec::new();
    for language in Id::ALL {
        let Some(pairs) = lists.get(language.code()) else {
            continue;
        };
        let DeValue::Table(pairs) = pairs.get_ref() else {
            reader.expected(pairs, "a table of verbs");
            continue;
        };
        for (from, to) in pairs {
            if let Some(to) = reader.string(to) {
                all.push(Rewording {
                    language,
                    from: from.get_ref().to_string(),
                    to,
                    is_safe,
                });
            }
        }
    }
    all
}

/// The better wordings a rule has for a cue; none where the form would not be sure to be right.
///
/// Right about "claims that", for which it has "says that"; silent about "claims to know", which
/// cannot be "says to know".
pub(super) fn suggestions(article: &Article<'_>, rule: &Rule, cue: Words) -> Vec<Suggestion> {
    let language = article.language;
    let mine = rule.rewordings.iter();
    let mut mine = mine.filter(|one| one.language == language.id()).peekable();
    let (Some(_), Some(last)) = (mine.peek(), cue.end.checked_sub(1)) else {
        return Vec::new();
    };
    let Some(verb) = article.words.get(last as usize) else {
        return Vec::new();
    };
    // What opens a tag inside a word would be lost, and what closes it left over.
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
