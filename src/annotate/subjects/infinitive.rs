//! Who does what an infinitive says, where another verb says so: « demande au maire de confirmer ».

use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{nouns, speakers};
use crate::language::{Classes, Forms, VerbClass};
use crate::parse::{Kind, Words};

/// Who is asked, let or made to do what an infinitive says.
///
/// Wrong about « menace la ville de dénoncer l'accord », which is what the one who threatens does.
pub(in crate::annotate) fn asked(
    scope: &Scope<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    let start = group.words.start;
    let infinitive = !group.finite
        && scope.has_form(start, Forms::INFINITIVE)
        && !scope.is(start, Classes::AUXILIARY);
    if !infinitive {
        return None;
    }
    let at = scope.before_light(sentence.start, start);
    let link = at.checked_sub(1).filter(|&link| link >= sentence.start)?;
    hung(scope, sentence, start, at)
        .or_else(|| clitic(scope, sentence, link))
        .or_else(|| noun(scope, sentence, link))
}

/// « demande au préfet de dire », « entendre le maire s'exprimer »
fn noun(scope: &Scope<'_>, sentence: Words, link: u32) -> Option<Words> {
    let linked = link > sentence.start
        && scope.tag(link) == Tag::Preposition
        && scope.word(link).form != scope.article.language.keys().viewpoint
        && matches!(scope.tag(link - 1), Tag::Noun | Tag::Name | Tag::Adjective);
    let bare =
        scope.tag(link).is_nominal() && scope.article.language.facts().bare_infinitive_complement;
    let end = link + u32::from(bare);
    let asked = nouns::ending_at(scope, sentence.start, end).filter(|_| linked || bare)?;
    let behind_verb = asked.start > sentence.start
        && matches!(scope.tag(asked.start - 1), Tag::Verb | Tag::Preposition);
    (behind_verb && speakers::can_speak(scope, asked) && !speakers::is_document(scope, asked))
        .then_some(asked)
}

/// « permettez-moi de dire », « laissez-moi vous dire »
fn hung(scope: &Scope<'_>, sentence: Words, start: u32, at: u32) -> Option<Words> {
    let object = |at: u32| {
        at > sentence.start
            && scope.kind(at - 1) == Kind::Joint
            && scope.is(at, Classes::OBJECT_PRONOUN)
    };
    if at < start && object(at) {
        return Some(Words::new(at, at + 1));
    }
    let link = at
        .checked_sub(1)
        .filter(|&link| scope.tag(link) == Tag::Preposition)?;
    let behind = scope.before_light(sentence.start, link);
    (behind < link && object(behind)).then(|| Words::new(behind, behind + 1))
}

/// « je vous demande de dire », « cela lui permet de dire », but « je vous promets de dire »
fn clitic(scope: &Scope<'_>, sentence: Words, link: u32) -> Option<Words> {
    if scope.tag(link) != Tag::Preposition
        || !scope.article.language.facts().preposed_object_pronouns
    {
        return None;
    }
    let end = scope.before_light(sentence.start, link);
    let mut verb = end
        .checked_sub(1)
        .filter(|&at| scope.tag(at) == Tag::Verb)?;
    let class = scope.article.language.reporting(scope.word(verb).lemma);
    let controls =
        class.is_none_or(|how| matches!(how.class, VerbClass::Directive | VerbClass::Accusation));
    while verb > sentence.start && scope.tag(verb - 1) == Tag::Verb {
        verb -= 1;
    }
    let clitic = verb
        .checked_sub(1)
        .filter(|&at| at > sentence.start && controls)?;
    let word = scope.word(clitic);
    let before = scope.word(clitic - 1);
    let language = scope.article.language;
    let dative = scope.tag(clitic) == Tag::Clitic
        && !scope.is(clitic, Classes::PREPOSITION)
        && !language.takes_object(word)
        && !language.is_reflexive(word, before, scope.tag(clitic - 1).is_nominal());
    dative.then(|| Words::new(clitic, clitic + 1))
}
