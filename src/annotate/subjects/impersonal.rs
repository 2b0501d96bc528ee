//! Who "one" is: « indique-t-on au parquet », « on apprend de source policière ».

use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{nouns, speakers};
use crate::language::{Classes, CueForm, Meaning};
use crate::parse::{Kind, Words};

/// How far behind its verb those stand who say what "one" says, over an adverb and a day.
const BEHIND: u32 = 4;

/// The people a pronoun for anyone stands for: those beside the verb, or those who open the sentence.
///
/// Right about « À la préfecture, on confirme que l'eau monte »; wrong about « À la mairie, on craint
/// le préfet », where the house is only a place.
pub(in crate::annotate) fn people(
    scope: &Scope<'_>,
    sentence: Words,
    verb: Words,
    subject: Option<Words>,
) -> Option<Words> {
    let anyone = scope.article.language.keys().anyone;
    let source = subject.filter(|source| source.len() == 1)?;
    if scope.word(source.start).form != anyone || anyone == 0 {
        return None;
    }
    let behind = verb.end.max(source.end);
    let mut at = behind;
    while at < behind + BEHIND && (scope.tag(at).is_light() || scope.tag(at) == Tag::Time) {
        at += 1;
    }
    if let Some(people) = named(scope, sentence, at) {
        return Some(people);
    }
    let opening = named(scope, sentence, sentence.start)?;
    let subject = source.start.min(verb.start);
    let comma = (opening.end < subject && scope.kind(opening.end) == Kind::Comma)
        .then_some(opening.end + 1)?;
    let light = (comma..subject).all(|at| scope.tag(at).is_light());
    light.then_some(opening)
}

/// Whoever is named behind the preposition at a token: « au parquet », « auprès du parquet », « de
/// source policière ».
fn named(scope: &Scope<'_>, sentence: Words, at: u32) -> Option<Words> {
    if scope.is_quoted(at) || at >= sentence.end {
        return None;
    }
    let phrase = scope.phrases(at).iter().find_map(|phrase| {
        let credits = matches!(
            phrase.meaning,
            Meaning::Cue(CueForm::Preposition | CueForm::Noun)
        );
        credits.then(|| phrase.end(at))
    });
    let start = match phrase {
        Some(end) => credited_from(scope, Words::new(at, end)),
        None if scope.article.language.is_housing(scope.word(at)) => at + 1,
        None => return None,
    };
    let group = nouns::starting_at(scope, start, sentence.end)?;
    let head = nouns::head(scope, group);
    let speaks = Classes::ORGANIZATION | Classes::MEDIA | Classes::ANONYMOUS | Classes::VAGUE;
    let credited = phrase.is_some() && speakers::can_speak(scope, group);
    (credited || scope.is(head, speaks)).then_some(group)
}

/// Whether a subject is a pronoun that may stand for nobody: « il ».
pub(in crate::annotate) fn is_expletive(scope: &Scope<'_>, subject: Words) -> bool {
    subject.len() == 1 && scope.word(subject.start).form == scope.article.language.keys().expletive
}

/// Where those start whom a phrase credits: behind it, or with the noun it holds, « de source policière ».
pub(in crate::annotate) fn credited_from(scope: &Scope<'_>, phrase: Words) -> u32 {
    if phrase.len() > 1 && scope.is(phrase.end - 1, Classes::ANONYMOUS) {
        phrase.start + 1
    } else {
        phrase.end
    }
}
