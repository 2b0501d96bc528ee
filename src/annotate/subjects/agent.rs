//! The agent of a passive: who does what is done.

use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::nouns;
use crate::annotate::reading::tag::Tag;
use crate::parse::Words;

/// How far behind a passive its agent may stand: « révélé mardi soir par Le Point ».
pub(in crate::annotate) const AGENT: u32 = 8;

/// The agent of a passive: "by the police", « par la préfecture ».
pub(in crate::annotate) fn agent(scope: &Scope<'_>, sentence: Words, from: u32) -> Option<Words> {
    let by = scope.article.language.keys().agent;
    let at = (from..sentence.end.min(from + AGENT))
        .take_while(|&at| !matches!(scope.tag(at), Tag::Punctuation | Tag::Verb | Tag::Relative))
        .find(|&at| scope.word(at).form == by)?;
    // « ordonné par décret » says how, and not by whom.
    let bare = scope.article.language.facts().articles_obligatory && scope.tag(at + 1) == Tag::Noun;
    nouns::starting_at(scope, at + 1, sentence.end).filter(|_| !bare)
}
