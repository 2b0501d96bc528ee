//! Finds the complement of a reporting verb and where its content lies.

use crate::annotate::cues::verb::verb_cue::{Layout, VerbCue};
use crate::annotate::cues::verb::{cleft, complement, fronted, parenthetical};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers, verbs};
use crate::annotate::subjects::agent;
use crate::language::{Classes, Forms, Frames, VerbClass};
use crate::parse::{Kind, Words};

/// Fewest tokens of a quotation before a verb that count as speech.
const SPEECH: u32 = 7;

/// The complement of a verb and where its content lies; empty and [`Layout::Alone`] if there is
/// none.
pub(in crate::annotate) fn find(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
) -> (Frames, Layout) {
    let behind = cue.source.filter(|_| cue.inverted);
    let before = cue
        .source
        .filter(|source| !cue.inverted && source.end <= cue.words.start);
    let after = behind.map_or(cue.words.end, |source| cue.words.end.max(source.end));
    let mut start = before.map_or(cue.words.start, |source| source.start);
    while start > sentence.start && reading.tag(start - 1) == Tag::Clitic {
        start -= 1;
    }
    // « il l'a répété à Lyon »: the clitic is the object.
    let object = fronted::object_clitic(reading, sentence, cue);
    let complement = complement_after(reading, sentence, cue, (start, after), object);
    if let Some(at) = cleft::cleft(reading, sentence, cue, start, after) {
        return (clause_or_object(cue), Layout::Behind(at));
    }
    if let Some(layout) = held_to_be(reading, sentence, cue, start, after) {
        return (Frames::THAT, layout);
    }
    if let Some(state) = state(reading, sentence, cue, after) {
        return (Frames::THAT, Layout::Behind(state));
    }
    let asserts = { cue.how.frames }.intersects(Frames::THAT | Frames::ANY | Frames::OBJECT);
    if asserts && is_set_off_manner(reading, sentence, cue, start) && is_place(reading, complement)
    {
        return (clause_or_words(cue), Layout::Around);
    }
    if let Some((frame, at)) = complement {
        // « « A. » Il a conclu : « B. » »: what another sentence holds is not his.
        let within = start > sentence.start;
        if frame == Frames::QUOTE && within && is_quoted_before(reading, sentence, start) {
            return (frame, Layout::Around);
        }
        // "“We won,” she told the crowd", "told a crowd that had come early": an addressee, and
        // what modifies it, is not content.
        let spoken = cue.how.frames.intersects(Frames::ANY | Frames::PERSON);
        let addressed = frame == Frames::OBJECT || within && is_speech_before(reading, start);
        if addressed && cue.group.finite && spoken && is_quoted_before(reading, sentence, start) {
            return (Frames::QUOTE, Layout::Around);
        }
        // "The gate will not open, Lambert told the BBC": the clause stands before it. "The gate leaks, Roe
        // estimated in a note": so it does before a verb with a mere circumstance.
        let beside = frame == Frames::OBJECT && cue.words.end == cue.group.head + 1;
        let circumstance = beside
            && cue.how.frames.intersects(Frames::THAT | Frames::ANY)
            && is_circumstance(reading, at);
        let told = frame == Frames::OBJECT && cue.how.frames.contains(Frames::PERSON);
        if (told || circumstance) && parenthetical::is_clause_before(reading, sentence, cue, start)
        {
            return (Frames::THAT, Layout::Around);
        }
        if circumstance && cue.group.finite && is_quoted_before(reading, sentence, start) {
            return (Frames::QUOTE, Layout::Around);
        }
        return (frame, Layout::Behind(at));
    }
    let claims = may_claim_quotation(reading, sentence, cue, start);
    if cue.group.finite && claims && is_quoted_before(reading, sentence, start) {
        return (Frames::QUOTE, Layout::Around);
    }
    if is_gapped(reading, sentence, cue, start, after) {
        return (Frames::THAT, Layout::Behind(after));
    }
    if cue.how.frames.contains(Frames::TOPIC)
        && let Some(topic) = fronted::topic(reading, sentence, cue, start)
    {
        return (Frames::TOPIC, Layout::Before(topic));
    }
    if cue.group.finite && asserts && parenthetical::is_manner(reading, sentence, start) {
        // « comme il s'y était engagé »: a clause of manner does not need a complement that the
        // verb takes.
        return (clause_or_words(cue), Layout::Around);
    }
    // « Hier, ils alertaient le maire » is not parenthetical where such clauses are inverted; « …,
    // je crois, … » still is.
    let language = reading.article.language;
    let imperative = reading.kind(cue.words.end) == Kind::Joint
        && reading.has_form(cue.words.start, Forms::IMPERATIVE);
    let own =
        imperative || before.is_some_and(|subject| language.is_own(reading.word(subject.start)));
    // "Roe, who ruled in exile, left": a relative clause is not a parenthetical reporting clause.
    let relative = before.is_some_and(|subject| reading.tag(subject.start) == Tag::Relative);
    // "Since the war, it has maintained a level of readiness, …": nor is a verb with its object.
    let acts = !cue.inverted && takes_thing(reading, sentence, after);
    let inverts = !relative && !acts && (!language.facts().incises_invert || cue.inverted || own);
    let shows = imperative || inverts_to_report(reading, sentence, cue, after);
    let writer = before.filter(|subject| language.is_writer(reading.word(subject.start)));
    if let Some(layout) = writer.and_then(|_| own_view(reading, sentence, cue, start)) {
        return (Frames::THAT, layout);
    }
    if cue.group.finite
        && inverts
        && claims
        && parenthetical::is_parenthetical(reading, sentence, start, after, shows)
    {
        // « Tout est à refaire, plaisante le maire »: any verb that introduces speech may be
        // inverted.
        let frame = if cue.inverted || own {
            clause_or_words(cue)
        } else {
            Frames::THAT
        };
        return (frame, Layout::Around);
    }
    if let Some(object) = fronted::object_before(reading, sentence, start) {
        return (Frames::OBJECT, Layout::Before(object));
    }
    object.map_or((Frames::empty(), Layout::Alone), |clitic| {
        (
            Frames::OBJECT,
            fronted::of_clitic(reading, sentence, cue, clitic, after),
        )
    })
}

/// The complement behind a verb, as far as it takes one where it stands: `start` and `after` are where its
/// clause starts and where what follows it does.
fn complement_after(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    (start, after): (u32, u32),
    object: Option<Words>,
) -> Option<(Frames, u32)> {
    let frames = match object {
        Some(_) => cue.how.frames - (Frames::OBJECT | Frames::KINDS),
        None => cue.how.frames,
    };
    complement::after(reading, sentence, after, frames)
        .filter(|(frame, _)| {
            // « confirmera-t-il la vente ? » is a question with an object; « …, a-t-il dit lundi »
            // has its content in front.
            let asks = cue.group.inverted.is_some()
                && (start == sentence.start || reading.tag(start - 1) != Tag::Punctuation);
            !cue.inverted || asks || *frame != Frames::OBJECT
        })
        .filter(|(frame, _)| cue.allowed().intersects(*frame))
        // « Rien ne va, répond le maire, moins gai que son adjoint »: the clause belongs to the
        // adjective.
        .filter(|&(frame, at)| {
            let incise =
                cue.inverted && start > sentence.start && reading.kind(start - 1) == Kind::Comma;
            let comma = |at| reading.kind(at) == Kind::Comma && !reading.is_quoted(at);
            !(incise && frame == Frames::THAT && (after..at).any(comma))
        })
        .filter(|(frame, _)| object.is_none() || *frame != Frames::OBJECT)
        // « la somme qu'elle réclame à Orsel »: the object stands before it.
        .filter(|&(frame, at)| {
            let addressed = frame == Frames::OBJECT && reading.tag(at) == Tag::Preposition;
            !addressed || fronted::object_before(reading, sentence, start).is_none()
        })
        // "“It leaks,” says the engineer who built it": the clause describes her.
        .filter(|&(_, at)| !(cue.inverted && at == after && reading.is(at, Classes::RELATIVE)))
}

/// Whether a complement only says where, when or in what: "in a note", "this week".
fn is_circumstance(reading: &Reading<'_>, at: u32) -> bool {
    let time = |at: u32| reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME);
    let about = reading.word(at).lemma == reading.article.language.keys().genitive;
    reading.tag(at) == Tag::Preposition && !about || time(at) || time(at + 1)
}

/// Whether a clause of manner is set off from what it is about: "The cut was bad, as Roe notes".
fn is_set_off_manner(reading: &Reading<'_>, sentence: Words, cue: &VerbCue, start: u32) -> bool {
    let apart = [Kind::Comma, Kind::Dash, Kind::Close];
    cue.group.finite
        && parenthetical::is_manner(reading, sentence, start)
        && (start - 1 == sentence.start || reading.is_kind(start - 2, &apart))
}

/// Whether a complement only says where or to whom, if there is one: "as Roe notes | in her letter".
fn is_place(reading: &Reading<'_>, complement: Option<(Frames, u32)>) -> bool {
    complement
        .is_none_or(|(frame, at)| frame == Frames::OBJECT && reading.tag(at) == Tag::Preposition)
}

/// The complement of a verb that has its content as a noun group or a clause.
fn clause_or_object(cue: &VerbCue) -> Frames {
    if cue.allowed().contains(Frames::OBJECT) {
        Frames::OBJECT
    } else {
        Frames::THAT
    }
}

/// Whether a verb stands with its reflexive pronoun alone: « se dit prêt ».
fn is_reflexive(reading: &Reading<'_>, cue: &VerbCue) -> bool {
    let pronoun = cue.words.start.checked_sub(1);
    pronoun.is_some_and(|at| {
        reading.tag(at) == Tag::Clitic && verbs::has_reflexive(reading, at) && !cue.inverted
    })
}

/// What the antecedent of a relative clause is held to be: « La piste, que les élus jugent inutile, ».
fn held_to_be(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    start: u32,
    after: u32,
) -> Option<Layout> {
    let first = reading.after_light(after, sentence.end);
    let described = matches!(reading.tag(first), Tag::Adjective | Tag::Participle);
    if !described || !cue.how.frames.contains(Frames::STATE) {
        return None;
    }
    let object = fronted::object_before(reading, sentence, start)?;
    let end = agent::complement_end(reading, first, sentence.end);
    Some(Layout::Said(Some(object), Words::new(first, end)))
}

/// What somebody that a clitic stands for is held to be: « Ses proches le disent épuisé », « se dit
/// prêt à partir ».
fn state(reading: &Reading<'_>, sentence: Words, cue: &VerbCue, after: u32) -> Option<u32> {
    let held =
        || is_reflexive(reading, cue) || fronted::object_clitic(reading, sentence, cue).is_some();
    let first = reading.after_light(after, sentence.end);
    let described = matches!(reading.tag(first), Tag::Adjective | Tag::Participle);
    (cue.how.frames.contains(Frames::STATE) && described && held()).then_some(first)
}

/// Whether a verb shows by its inverted subject that it reports: a pronoun, or one that ends the sentence,
/// so that a mere fragment before it is speech: « Demain, répond le maire. »
fn inverts_to_report(reading: &Reading<'_>, sentence: Words, cue: &VerbCue, after: u32) -> bool {
    let closes = cue.inverted
        && (after >= sentence.end || reading.kind(after) == Kind::Stop)
        && cue.how.frames.intersects(Frames::THAT | Frames::ANY)
        && !matches!(cue.how.class, VerbClass::Document | VerbClass::Intention);
    let inverts = reading.article.language.facts().incises_invert;
    inverts && (cue.group.inverted.is_some() || closes)
}

/// Whether the complement clause has a gap, its subject being the relative or question word in
/// front: "what she thinks will sell", "a plan that Roe said would fail", but not "What they know
/// is that it will".
fn is_gapped(
    reading: &Reading<'_>,
    sentence: Words,
    cue: &VerbCue,
    start: u32,
    after: u32,
) -> bool {
    let Some(link) = start.checked_sub(1).filter(|&link| link >= sentence.start) else {
        return false;
    };
    let takes = cue.group.finite
        && cue.how.frames.contains(Frames::THAT)
        && cue
            .source
            .is_some_and(|source| source.end <= cue.words.start);
    let clause = reading.tag(after) == Tag::Verb && reading.has_form(after, Forms::FINITE);
    let copula = reading.word(after).lemma == reading.article.language.keys().copula;
    let inner = || {
        link > sentence.start
            && (!copula || matches!(reading.tag(link - 1), Tag::Verb | Tag::Preposition))
    };
    let opened = matches!(reading.tag(link), Tag::Relative | Tag::Complementizer)
        || reading.tag(link) == Tag::Question && inner()
        || is_bare_relative(reading, cue, link);
    takes && clause && opened && reading.article.language.facts().bare_complement
}

/// Whether a relative clause without its pronoun opens behind a noun: "the workers they thought were
/// the best".
fn is_bare_relative(reading: &Reading<'_>, cue: &VerbCue, link: u32) -> bool {
    let pronoun = cue.source.is_some_and(|source| {
        source.len() == 1
            && reading.tag(source.start) == Tag::Pronoun
            && reading.is(source.start, Classes::SUBJECT_PRONOUN)
    });
    pronoun && matches!(reading.tag(link), Tag::Noun | Tag::Name)
}

/// Where the content of the writer's own view lies, if no comma sets it off: "It was late I
/// think.", "I think by waiting we will win".
fn own_view(reading: &Reading<'_>, sentence: Words, cue: &VerbCue, start: u32) -> Option<Layout> {
    let thinks = cue.how.class == VerbClass::Thought && cue.how.frames.contains(Frames::THAT);
    if !cue.group.finite || !thinks || !reading.article.language.facts().parentheses_without_commas
    {
        return None;
    }
    let after = cue.words.end;
    let finite = |&at: &u32| parenthetical::is_finite(reading, at);
    // "I mean, it leaks", but "It leaks, I mean, badly".
    let first = start == sentence.start || reading.tag(start - 1) == Tag::Coordinator;
    let opens = matches!(
        reading.tag(after),
        Tag::Preposition | Tag::Infinitive | Tag::Adverb
    ) || first && reading.kind(after) == Kind::Comma;
    let inside = |&at: &u32| reading.tag(at) != Tag::Punctuation || reading.kind(at) == Kind::Comma;
    let behind = || (after..sentence.end).take_while(inside);
    // "I think by using two lenses that differ I see more": each relative clause has a verb of its
    // own.
    let relatives = || {
        behind()
            .filter(|&at| reading.tag(at) == Tag::Relative)
            .count()
    };
    if opens && behind().filter(finite).count() > relatives() {
        return Some(Layout::Behind(after));
    }
    let ends = after >= sentence.end || reading.kind(after) == Kind::Stop;
    (ends && (sentence.start..start).any(|at| finite(&at))).then_some(Layout::Around)
}

/// The complement of a verb that interrupts its content: a clause, or else a quotation.
fn clause_or_words(cue: &VerbCue) -> Frames {
    let clause = cue.allowed() & Frames::THAT;
    if clause.is_empty() {
        Frames::QUOTE
    } else {
        clause
    }
}

/// Whether a quotation ends directly before a token, possibly with a comma in between, or is still
/// open.
fn is_quoted_before(reading: &Reading<'_>, sentence: Words, start: u32) -> bool {
    // "“Who won?” [sentence] Roe asked."
    if start == sentence.start {
        return reading.quotation_before(sentence).is_some();
    }
    let mut at = start;
    while at > sentence.start && at + 3 > start {
        at -= 1;
        if reading.kind(at) == Kind::Close {
            return true;
        }
        if !reading.is_kind(at, &[Kind::Comma, Kind::Stop, Kind::Dash]) {
            return reading.is_quoted(at) && at + 1 < start;
        }
    }
    false
}

/// Whether a verb may say who speaks the quotation that closes right before its clause.
///
/// A quotation that ends in a comma, asks or exclaims is followed by any reporting clause: “Who won?”
/// Roe sighed. One that ends in a full stop is followed by a verb of saying alone, since people also
/// sigh or nod after the words of others: “It is over.” Lane nodded.
fn may_claim_quotation(reading: &Reading<'_>, sentence: Words, cue: &VerbCue, start: u32) -> bool {
    let close = start.saturating_sub(1);
    let stopped =
        reading.kind(close) == Kind::Close && reading.article.form(close.saturating_sub(1)) == ".";
    let lower = start > sentence.start && { reading.article.tokens.get(start as usize) }
        .is_some_and(|token| !token.is_capital());
    let saying = Frames::ANY | Frames::QUESTION | Frames::OBJECT | Frames::PERSON;
    // « C'est fini. » La foule applaudit.
    let says = cue.how.frames.intersects(saying) && cue.how.class != VerbClass::Emotive;
    !stopped || lower || cue.inverted || says
}

/// Whether the quotation directly before a token is long enough to be speech.
fn is_speech_before(reading: &Reading<'_>, start: u32) -> bool {
    let quoted = (start.saturating_sub(SPEECH)..start).filter(|&at| reading.is_quoted(at));
    quoted.count() + 1 >= SPEECH as usize
}

/// Whether the object after a verb is a thing, rather than a day or an addressee: "has kept the
/// peace".
fn takes_thing(reading: &Reading<'_>, sentence: Words, end: u32) -> bool {
    let group = nouns::starting_at(reading, end, sentence.end);
    group.is_some_and(|group| {
        let dated = |at| reading.tag(at) == Tag::Time || reading.is(at, Classes::TIME);
        !(group.start..group.end).any(dated) && !speakers::can_speak(reading, group)
    })
}
