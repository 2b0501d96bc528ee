//! Verbs of saying that say nothing where they stand.

use super::cue::VerbCue;
use super::syntax::scope::Scope;
use super::syntax::tag::Tag;
use crate::language::{Classes, Forms};
use crate::parse::Words;

/// Whether a verb says nothing, by what it hangs on or, where it stands `alone`, by how it stands.
///
/// Languages whose infinitives report leave that to whoever reads: « refuse de commenter ».
pub(super) fn says_nothing(scope: &Scope<'_>, sentence: Words, cue: &VerbCue, alone: bool) -> bool {
    !scope.article.language.facts().infinitives_report
        && (is_thought_of(scope, sentence, cue) || alone && is_denied(scope, cue))
}

/// Whether a verb only names what a word before it is about: "criticized for saying so", "an interest
/// in hearing it", but "After saying so, she left".
fn is_thought_of(scope: &Scope<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let start = cue.words.start;
    let link = start.wrapping_sub(1);
    start > sentence.start + 1
        && scope.has_form(start, Forms::PRESENT_PARTICIPLE)
        && scope.tag(link) == Tag::Preposition
        && !scope.is(link, Classes::SUBORDINATOR)
        && scope.word(link).form != scope.article.language.keys().agent
        && scope.tag(link - 1) != Tag::Punctuation
}

/// Whether a verb that needs no complement says that nothing was said: "did not respond", "to comment".
fn is_denied(scope: &Scope<'_>, cue: &VerbCue) -> bool {
    let words = cue.group.words;
    let denied = (words.start..words.end).any(|at| scope.tag(at) == Tag::Negation);
    denied || !cue.group.finite && scope.has_form(cue.group.head, Forms::INFINITIVE)
}
