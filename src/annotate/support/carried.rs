//! Decides which sentences without a source continue an earlier one.

use crate::annotate::model::{
    Attribution, ContentKind, Cue, CueKind, SourceKind, Support, SupportReason,
};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, sentences, speakers, verbs};
use crate::annotate::subjects::preceding;
use crate::annotate::support::continuation;
use crate::document::Role;
use crate::language::{Anaphor, Classes, Forms, HedgeForm, Meaning, VerbClass};
use crate::parse::{Kind, Sentence, Words};

/// How many sentences in a row may continue one statement.
const LONGEST: usize = 6;

/// Among how many attributions back the last that supports its sentence is sought; most do.
const NEAR: usize = 24;

/// How many sentences back a sourced one may be for text about a bill to continue it, so that a
/// remark may stand between.
const GAP: usize = 2;

/// Most quoted tokens, with marks, that are a term or a nickname rather than the source continuing.
const QUOTED: usize = 4;

/// Most quoted tokens, with marks, that are not taken for the last source if its content has ended.
const SPOKEN: usize = 8;

/// How many tokens before its verb an impersonal turn may open: "it has long been thought".
const OPENING: u32 = 4;

/// Carries sources on to the sentences after them, and adds quotations to the contents they
/// continue.
pub(in crate::annotate) fn carry(
    reading: &Reading<'_>,
    attributions: &mut [Attribution],
    support: &mut [Support],
    grounds: &mut [SupportReason],
) {
    let sentences = &reading.article.sentences;
    let mut groups = Vec::new();
    let mut run = 0;
    let mut told = 0;
    let mut bill = false;
    for at in 0..sentences.len() {
        while attributions
            .get(told)
            .is_some_and(|one| (one.sentence as usize) < at)
        {
            bill |= attributions.get(told).is_some_and(is_provision);
            told += 1;
        }
        if support[at] != Support::None {
            run = 0;
            continue;
        }
        if !sentences[at].role.bears_claims() || starts_note(sentences, at) {
            run = 0;
            continue;
        }
        if is_quoted_mark(reading, at) && at > 0 {
            // A bare mark between two sentences of a quotation does not end it.
            support[at] = support[at - 1];
            continue;
        }
        if is_quotation(reading, &sentences[at]) {
            if let Some(reason) = quotation(reading, attributions, support, at) {
                support[at] = Support::Carried;
                grounds[at] = reason;
            }
            continue;
        }
        run += 1;
        let (before, own) = attributions.split_at(told);
        let reason = if rests_on_others(reading, own, at) {
            None
        } else if bill && provides(reading, before, support, at, &mut groups) {
            Some(SupportReason::SpeaksOn)
        } else {
            continuation_reason(reading, before, support, at, &mut groups)
                .filter(|_| run <= LONGEST)
        };
        if let Some(reason) = reason {
            support[at] = Support::Carried;
            grounds[at] = reason;
            if matches!(reason, SupportReason::QuotesOn | SupportReason::Listed) {
                continuation::behind(reading, attributions, at, at - 1);
            }
        }
    }
}

/// Whether a sentence opens a note, which goes on with nothing above it.
fn starts_note(sentences: &[Sentence], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| sentences[before].block);
    sentences[at].role == Role::Note && before != Some(sentences[at].block)
}

/// Why a sentence that is not a whole quotation continues the one before it, or `None` if it does
/// not.
///
/// Right about « Selon Roux, la prudence reste de mise. L'espèce pourrait encore décliner. »; wrong
/// if the writer adds an unmarked fact in the present tense.
fn continuation_reason(
    reading: &Reading<'_>,
    before: &[Attribution],
    support: &[Support],
    at: usize,
    groups: &mut Vec<VerbGroup>,
) -> Option<SupportReason> {
    let sentences = &reading.article.sentences;
    let sentence = &sentences[at];
    let last = at
        .checked_sub(1)
        .filter(|&last| support[last] != Support::None)?;
    if is_listed(reading, &sentences[last], sentence) {
        return Some(SupportReason::Listed);
    }
    if hands_over(reading, sentence) {
        return None;
    }
    if quotes_same(reading, sentence, groups) {
        return Some(SupportReason::QuotesOn);
    }
    if sentences[last].block != sentence.block {
        return None;
    }
    let open = support[last] == Support::Carried
        || last_told(before).any(|one| runs_to_end(reading, one, &sentences[last]));
    let hearsay = reading.article.language.facts().hearsay_conditional
        && reading.glances[last].has_form(Forms::CONDITIONAL);
    if open && speaks_on(reading, sentence, hearsay, groups) {
        return Some(SupportReason::SpeaksOn);
    }
    let goes_on = if open { QUOTED } else { SPOKEN };
    (quoted(reading, sentence) > goes_on).then_some(SupportReason::QuotesOn)
}

/// Whether a sentence says that somebody else believes what it says, whoever that is: "It is widely
/// thought that he will go", « Il se dit que … ».
fn rests_on_others(reading: &Reading<'_>, own: &[Attribution], at: usize) -> bool {
    let mut own = own.iter().take_while(|one| one.sentence as usize == at);
    own.any(|one| {
        let cue = one.cue.as_ref().filter(|_| one.source.is_none());
        let hull = cue.map(|cue| cue.extent.hull());
        hull.is_some_and(|hull| {
            let from = Words::new(hull.start.saturating_sub(OPENING), hull.end);
            let mut phrases = reading.phrases.among(from);
            phrases.any(|(first, phrase)| {
                let others = Meaning::Hedge(HedgeForm::Impersonal);
                phrase.meaning == others && phrase.end(first) > hull.start
            })
        })
    })
}

/// The attributions that support the last sentence with such attributions, last one first.
fn last_told(before: &[Attribution]) -> impl Iterator<Item = &Attribution> {
    let near = &before[before.len().saturating_sub(NEAR)..];
    let last = near.iter().rposition(tells_by_itself);
    let told = &near[..last.map_or(0, |at| at + 1)];
    let sentence = told.last().map(|one| one.sentence);
    let same = move |one: &&Attribution| Some(one.sentence) == sentence;
    { told.iter().rev() }
        .take_while(same)
        .filter(|one| tells_by_itself(one))
}

/// Whether an attribution supports its sentence, rather than being made in passing.
fn tells_by_itself(one: &Attribution) -> bool {
    let noun = |cue: &Cue| cue.kind == CueKind::Noun;
    one.source.is_some() && one.asserts && !one.is_aside && !one.cue.as_ref().is_some_and(noun)
}

/// Whether a content that is not a direct quotation runs to the end of its sentence.
fn runs_to_end(reading: &Reading<'_>, attribution: &Attribution, sentence: &Sentence) -> bool {
    let end = reading.trim(sentence.words).end;
    attribution.content.as_ref().is_some_and(|content| {
        content.kind != ContentKind::Direct
            && (content.extent.hull().end >= end
                || attribution
                    .cue
                    .as_ref()
                    .is_some_and(|cue| cue.kind == CueKind::Preposition))
    })
}

/// Whether a sentence changes the subject: a question, « de son côté », "however".
fn hands_over(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    let words = sentence.words;
    let turns = |meaning| matches!(meaning, Meaning::Contrast | Meaning::Witness);
    sentences::is_question(reading, words) || reading.says(words, turns)
}

/// Whether the main verb of a sentence is in an open tense or modal, and its subject is not itself
/// a speaker, unless the sentence before tells `hearsay` and this one does so too.
fn speaks_on(
    reading: &Reading<'_>,
    sentence: &Sentence,
    hearsay: bool,
    groups: &mut Vec<VerbGroup>,
) -> bool {
    verbs::verb_groups(reading, sentence.words, groups);
    let Some(main) = groups.iter().find(|group| group.finite) else {
        return false;
    };
    let Some(subject) = preceding::before(reading, sentence.words, main) else {
        return false;
    };
    let first = reading.word(main.words.start);
    let current = Forms::PRESENT | Forms::FUTURE | Forms::CONDITIONAL | Forms::IMPERFECT;
    let perfect = !main.passive
        && main.words.len() > 1
        && first.verb.contains(Forms::PRESENT)
        && reading.has_form(main.head, Forms::PAST_PARTICIPLE)
        && !first.is(Classes::MODAL);
    // "It burst": a form that is past or bare is past.
    let bare = reading.article.language.facts().bare_finite_verbs
        && first.verb.contains(Forms::PAST | Forms::INFINITIVE);
    let timeless = first.verb.intersects(current) && !bare || first.is(Classes::MODAL);
    let personal = first.verb == Forms::FIRST_OR_SECOND;
    let another =
        reading.tag(subject.start) != Tag::Pronoun && speakers::can_speak(reading, subject);
    // « Selon une source, un feu aurait pris. Deux hommes auraient fui. »
    let hearsay = hearsay
        && first.verb.contains(Forms::CONDITIONAL)
        && reading.has_form(main.head, Forms::PAST_PARTICIPLE);
    timeless && !perfect && !personal && (!another || hearsay)
}

/// Whether a document lays down what is to be: « le projet de loi prévoit », "the bill would".
fn is_provision(attribution: &Attribution) -> bool {
    let class = attribution.cue.as_ref().and_then(|cue| cue.class);
    let text = attribution.source.as_ref();
    let wills = matches!(
        class,
        Some(VerbClass::Intention | VerbClass::Directive | VerbClass::Commissive)
    );
    wills && text.is_some_and(|source| source.kind == SourceKind::Document)
}

/// Whether a sentence says what a bill provides: in the future, conditional or modal, over headings
/// and paragraphs, even of people who could speak.
///
/// Right about « Le texte crée une autorité. \[paragraph\] Elle rendra un avis. »; wrong about the
/// writer's own forecast after such a paragraph.
fn provides(
    reading: &Reading<'_>,
    before: &[Attribution],
    support: &[Support],
    at: usize,
    groups: &mut Vec<VerbGroup>,
) -> bool {
    let sentences = &reading.article.sentences;
    let sentence = &sentences[at];
    if hands_over(reading, sentence) {
        return false;
    }
    verbs::verb_groups(reading, sentence.words, groups);
    let Some(main) = groups.iter().find(|group| group.finite) else {
        return false;
    };
    let first = reading.word(main.words.start);
    let open = first.verb.intersects(Forms::FUTURE | Forms::CONDITIONAL)
        || first.is(Classes::MODAL) && !first.verb.contains(Forms::PAST);
    // « aurait prélevé » is hearsay, not a provision.
    let past = reading.has_form(main.head, Forms::PAST_PARTICIPLE) && !main.passive;
    if !open || past || first.verb == Forms::FIRST_OR_SECOND {
        return false;
    }
    let subject = preceding::before(reading, sentence.words, main);
    if subject.is_some_and(|subject| speakers::is_document(reading, subject)) {
        return true;
    }
    let near = { 0..at }
        .rev()
        .filter(|&at| sentences[at].role.bears_claims())
        .take_while(|&at| sentence.role != Role::Note || sentences[at].block == sentence.block);
    let held = near.take(GAP).any(|at| support[at] != Support::None);
    let text = |one: &Attribution| {
        let source = one.source.as_ref();
        source.is_some_and(|source| source.kind == SourceKind::Document)
    };
    held && last_told(before).any(text)
}

/// Whether a sentence quotes words and has a personal pronoun as its subject.
///
/// Right about "“I saw a hole,” she said. A week later she “heard a voice in the cellar”."; wrong
/// if the pronoun refers to somebody else.
fn quotes_same(reading: &Reading<'_>, sentence: &Sentence, groups: &mut Vec<VerbGroup>) -> bool {
    if quoted(reading, sentence) <= QUOTED {
        return false;
    }
    verbs::verb_groups(reading, sentence.words, groups);
    let main = groups.iter().find(|group| group.finite);
    main.is_some_and(|main| {
        let opens = |at: &u32| reading.kind(*at) == Kind::Open;
        let before = main.words.start.saturating_sub(1);
        let at = if opens(&before) {
            before.saturating_sub(1)
        } else {
            before
        };
        let pronoun = reading.article.language.anaphor(reading.word(at)) == Some(Anaphor::Third);
        at >= sentence.words.start && pronoun && reading.tag(at) == Tag::Pronoun
    })
}

/// How many tokens of a sentence are quoted, marks included.
fn quoted(reading: &Reading<'_>, sentence: &Sentence) -> usize {
    { sentence.words.start..sentence.words.end }
        .filter(|&at| reading.is_quoted(at))
        .count()
}

/// Whether a sentence is an item of the list that the one before opens or belongs to.
fn is_listed(reading: &Reading<'_>, before: &Sentence, sentence: &Sentence) -> bool {
    let opens = reading.kind(before.words.end.saturating_sub(1)) == Kind::Colon;
    let item = |sentence: &Sentence| {
        sentence.role == Role::List
            || reading.kind(sentence.words.end.saturating_sub(1)) != Kind::Stop
    };
    before.block + 1 == sentence.block && item(sentence) && (opens || item(before))
}

/// Carries a source on to a quotation beside an attribution, and extends its content. The reason,
/// or `None` if there is no such attribution.
///
/// Right about "“We won,” she said. “Now we rest.”"; wrong if a second speaker is quoted in the
/// same paragraph and named only later.
fn quotation(
    reading: &Reading<'_>,
    attributions: &mut [Attribution],
    support: &[Support],
    at: usize,
) -> Option<SupportReason> {
    let sentences = &reading.article.sentences;
    let before = at
        .checked_sub(1)
        .filter(|&before| support[before] != Support::None);
    let same_block = before.is_some_and(|before| sentences[before].block == sentences[at].block);
    let runs_on = before.is_some_and(|before| sentences[before].block + 1 == sentences[at].block);
    let after = sentences.get(at + 1).is_some_and(|next| {
        next.block == sentences[at].block && support[at + 1] == Support::Attributed
    });
    if let Some(before) = before.filter(|_| same_block || runs_on) {
        continuation::behind(reading, attributions, at, before);
        return Some(SupportReason::QuotationBehind);
    }
    after.then(|| {
        continuation::before(reading, attributions, at);
        SupportReason::QuotationBefore
    })
}

/// Whether a sentence is punctuation alone inside a quotation: "...".
fn is_quoted_mark(reading: &Reading<'_>, at: usize) -> bool {
    let words = reading.article.sentences[at].words;
    reading.is_quoted(words.start) && !reading.glances[at].says()
}

/// Whether a sentence is a quotation from start to end.
fn is_quotation(reading: &Reading<'_>, sentence: &Sentence) -> bool {
    let words = reading.trim(sentence.words);
    !words.is_empty() && reading.is_quoted(words.start) && reading.is_quoted(words.end - 1)
}
