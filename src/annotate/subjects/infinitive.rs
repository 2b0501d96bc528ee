//! Finds the subject of an infinitive that another verb controls: « demande au maire de
//! confirmer ».

use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Classes, Forms, VerbClass};
use crate::parse::{Kind, Words};

/// Whoever is asked, allowed or made to do what an infinitive says, or `None` if nobody is.
///
/// Wrong about « menace la ville de dénoncer l'accord », where the subject of « menace » does it.
pub(in crate::annotate) fn asked(
    reading: &Reading<'_>,
    sentence: Words,
    group: &VerbGroup,
) -> Option<Words> {
    let start = group.words.start;
    let infinitive = !group.finite
        && reading.has_form(start, Forms::INFINITIVE)
        && !reading.is(start, Classes::AUXILIARY);
    if !infinitive {
        return None;
    }
    let at = reading.before_light(sentence.start, start);
    let link = at.checked_sub(1).filter(|&link| link >= sentence.start)?;
    hung(reading, sentence, start, at)
        .or_else(|| clitic(reading, sentence, link))
        .or_else(|| noun(reading, sentence, link))
}

/// « demande au préfet de dire », « entendre le maire s'exprimer »
fn noun(reading: &Reading<'_>, sentence: Words, link: u32) -> Option<Words> {
    let linked = link > sentence.start
        && reading.tag(link) == Tag::Preposition
        && reading.word(link).form != reading.article.language.keys().viewpoint
        && matches!(
            reading.tag(link - 1),
            Tag::Noun | Tag::Name | Tag::Adjective
        );
    let bare = reading.tag(link).is_nominal()
        && reading.article.language.facts().bare_infinitive_complement;
    let end = link + u32::from(bare);
    let asked = nouns::ending_at(reading, sentence.start, end).filter(|_| linked || bare)?;
    let behind_verb = asked.start > sentence.start
        && matches!(reading.tag(asked.start - 1), Tag::Verb | Tag::Preposition);
    (behind_verb && speakers::can_speak(reading, asked) && !speakers::is_document(reading, asked))
        .then_some(asked)
}

/// « permettez-moi de dire », « laissez-moi vous dire »
fn hung(reading: &Reading<'_>, sentence: Words, start: u32, at: u32) -> Option<Words> {
    let object = |at: u32| {
        at > sentence.start
            && reading.kind(at - 1) == Kind::Joint
            && reading.is(at, Classes::OBJECT_PRONOUN)
    };
    if at < start && object(at) {
        return Some(Words::new(at, at + 1));
    }
    let link = at
        .checked_sub(1)
        .filter(|&link| reading.tag(link) == Tag::Preposition)?;
    let behind = reading.before_light(sentence.start, link);
    (behind < link && object(behind)).then(|| Words::new(behind, behind + 1))
}

/// « je vous demande de dire », « cela lui permet de dire », but « je vous promets de dire »
fn clitic(reading: &Reading<'_>, sentence: Words, link: u32) -> Option<Words> {
    if reading.tag(link) != Tag::Preposition
        || !reading.article.language.facts().preposed_object_pronouns
    {
        return None;
    }
    let end = reading.before_light(sentence.start, link);
    let mut verb = end
        .checked_sub(1)
        .filter(|&at| reading.tag(at) == Tag::Verb)?;
    let class = reading.article.language.reporting(reading.word(verb).lemma);
    let controls =
        class.is_none_or(|how| matches!(how.class, VerbClass::Directive | VerbClass::Accusation));
    while verb > sentence.start && reading.tag(verb - 1) == Tag::Verb {
        verb -= 1;
    }
    let clitic = verb
        .checked_sub(1)
        .filter(|&at| at > sentence.start && controls)?;
    let word = reading.word(clitic);
    let before = reading.word(clitic - 1);
    let language = reading.article.language;
    let dative = reading.tag(clitic) == Tag::Clitic
        && !reading.is(clitic, Classes::PREPOSITION)
        && !language.takes_object(word)
        && !language.is_reflexive(word, before, reading.tag(clitic - 1).is_nominal());
    dative.then(|| Words::new(clitic, clitic + 1))
}
