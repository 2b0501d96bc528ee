//! Verbs of saying that say nothing where they stand.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::speakers;
use crate::annotate::reading::tag::Tag;
use crate::annotate::subjects::preceding;
use crate::language::{Classes, Forms, Frames, VerbClass};
use crate::parse::Words;

/// Whether a verb says nothing, by what it hangs on or, where it stands `alone`, by how it stands.
///
/// Languages whose infinitives report leave that to whoever reads: « refuse de commenter ».
pub(in crate::annotate) fn says_nothing(
    scope: &Scope<'_>,
    sentence: Words,
    cue: &VerbCue,
    alone: bool,
) -> bool {
    !scope.article.language.facts().infinitives_report
        && (is_thought_of(scope, sentence, cue)
            || is_sought(scope, cue)
            || alone && is_denied(scope, cue)
            || is_spoken_of(scope, cue))
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

/// Whether somebody sets out to find something out: "went to see whether it leaked".
///
/// Wrong, on purpose, about "We need to know who paid", where those who speak say what they lack.
fn is_sought(scope: &Scope<'_>, cue: &VerbCue) -> bool {
    let infinitive = !cue.group.finite && scope.has_form(cue.group.head, Forms::INFINITIVE);
    let language = scope.article.language;
    let own = { cue.source.iter() }.any(|source| language.is_writer(scope.word(source.start)));
    infinitive && !own && cue.how.class == VerbClass::Thought && cue.frame == Frames::QUESTION
}

/// Whether somebody only sets out to speak of something, or gives no answer to it: "came to talk about
/// the dam", "did not respond to the letter".
fn is_spoken_of(scope: &Scope<'_>, cue: &VerbCue) -> bool {
    is_denied(scope, cue)
        && cue.how.class == VerbClass::Neutral
        && cue.frame == Frames::OBJECT
        && cue.words.end > cue.group.head + 1
}

/// Whether a verb that needs no complement says that nothing was said: "did not respond", "to comment".
fn is_denied(scope: &Scope<'_>, cue: &VerbCue) -> bool {
    let words = cue.group.words;
    let denied = (words.start..words.end).any(|at| scope.tag(at) == Tag::Negation);
    denied || !cue.group.finite && scope.has_form(cue.group.head, Forms::INFINITIVE)
}

/// Whether a verb of naming stands behind what another one takes: "used a program called Seal".
pub(in crate::annotate) fn names_object(scope: &Scope<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let source = cue.source.filter(|source| source.end <= cue.words.start);
    source.is_some_and(|source| {
        let link = source.start.wrapping_sub(1);
        source.start > sentence.start
            && matches!(
                scope.tag(link),
                Tag::Verb | Tag::Preposition | Tag::Participle
            )
            && !scope.is(link, Classes::SUBORDINATOR)
            && scope.tag(source.start) != Tag::Pronoun
    })
}

/// Whether a verb of showing has an object, and a subject that is nothing to be read: "a shop that
/// shows dresses", but not "a clip that showed the fire".
pub(in crate::annotate) fn shows_thing(scope: &Scope<'_>, sentence: Words, cue: &VerbCue) -> bool {
    let title = cue.frame == Frames::QUOTE && matches!(cue.layout, Layout::Behind(_));
    let shows = cue.how.class == VerbClass::Document && (cue.frame == Frames::OBJECT || title);
    let document = |source: Words| {
        let stands_for = preceding::antecedent(scope, sentence, source).unwrap_or(source);
        speakers::is_document(scope, stands_for)
    };
    shows && !cue.source.is_some_and(document)
}
