//! Finds cues that are punctuation: a colon after a name, a dash before one.

use crate::annotate::cues::candidate::Candidate;
use crate::annotate::model::{ContentReason, CueKind, CueReason, Reason, SourceReason};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::verbs::VerbGroup;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::annotate::subjects::{of_noun, preceding};
use crate::document::Role;
use crate::language::Classes;
use crate::parse::{Kind, Sentence, Words};

/// How many tokens may precede a colon that credits a name.
const NAME: u32 = 12;

/// How many tokens may precede a colon and a quotation.
const LEAD: u32 = 24;

/// How many letters a body's short name in capitals has at most: "NATO".
const ACRONYM: usize = 5;

/// How many tokens after a headline's name it is looked for again.
const NEAR: u32 = 200;

/// Cues that are colons: "Jane Roe: “We won.”"
pub(in crate::annotate) fn by_colon(
    reading: &Reading<'_>,
    sentence: &Sentence,
    groups: &[VerbGroup],
    found: &mut Vec<Candidate>,
) {
    let title = is_title(sentence);
    let sentence = sentence.words;
    // « Réponse du ministère : le décret sera publié »: the label says who publishes it.
    if found.iter().all(|one| one.source.is_none())
        && let Some(one) = by_label_and_colon(reading, sentence, groups)
    {
        found.clear();
        found.push(one);
        return;
    }
    if !found.is_empty() && !title {
        return;
    }
    if found.is_empty()
        && let Some(one) = by_verb_and_colon(reading, sentence, groups)
    {
        found.push(one);
        return;
    }
    if found.is_empty()
        && let Some(one) = by_statement_and_colon(reading, sentence, groups)
    {
        found.push(one);
        return;
    }
    let mut colons = (sentence.start..sentence.end.min(sentence.start + LEAD))
        .filter(|&at| reading.kind(at) == Kind::Colon && !reading.is_quoted(at));
    // What introduces a quotation may be long: "Why it matters for the vote - Jane Roe: “We won.”"
    let leads = |&at: &u32| at < sentence.start + NAME || reading.opens_quotation(at + 1);
    let Some(colon) = colons.find(leads) else {
        return;
    };
    // "Three weeks to go - Jane Roe: “We won.”"
    let start = (sentence.start..colon)
        .rev()
        .find(|&at| reading.kind(at) == Kind::Dash)
        .map_or(sentence.start, |dash| dash + 1);
    // "And from Mayor Ann Roe: “We won.”"
    let leads_in = |at: u32| matches!(reading.tag(at), Tag::Coordinator | Tag::Preposition);
    let quoted = reading.opens_quotation(colon + 1);
    let start = (start..colon)
        .find(|&at| !(quoted && leads_in(at)))
        .unwrap_or(start);
    let group = nouns::starting_at(reading, start, colon);
    // "Note: the trust paid for the trip."
    let label = |at: u32| reading.article.language.is_label(reading.word(at));
    let speaks = |group: &Words| {
        group.end == colon
            && !(group.len() == 1 && label(group.start))
            && speakers::can_speak(reading, *group)
    };
    let Some(group) = group.filter(speaks) else {
        return;
    };
    let head = nouns::head(reading, group);
    let named = reading.tag(head) == Tag::Name;
    // "Poll: Mayor ahead", "Experts: Dam was cracked".
    let bare = group.len() <= 2
        && reading.is(
            head,
            Classes::VAGUE
                | Classes::ANONYMOUS
                | Classes::ROLE
                | Classes::HUMAN
                | Classes::DOCUMENT,
        )
        && (title || reading.tag(colon + 1) != Tag::Number)
        && reading
            .article
            .tokens
            .get(colon as usize + 1)
            .is_some_and(|token| token.is_capital());
    let clause = has_verb_behind(reading, colon, sentence) || title && is_known(reading, group);
    let letter = reading.article.form(head).len() == 1;
    // A block quotation stands below the sentence that leads in to it.
    let ends = colon + 1 >= sentence.end && !reading.opens_block(colon + 1);
    let labels = !quoted && is_label(reading, group, colon);
    if ends || letter || labels || !(quoted || (named || bare) && clause) {
        return;
    }
    // "Roe: Board wants to sell the dam" credits Roe; "Wow: Roe wants to sell the dam" credits
    // nobody.
    let heads =
        start == sentence.start && (bare || named && is_known_or_named_again(reading, group));
    if !found.is_empty() && !heads {
        return;
    }
    found.clear();
    let cue = Words::new(colon, colon + 1);
    found.push(Candidate {
        source: Some(group),
        core: Words::new(group.start, cue.end),
        back: Some(cue.end),
        ..Candidate::new(cue, CueKind::Punctuation, Reason::COLON)
    });
}

/// Whether a sentence is a headline, or opens the article as one does.
pub(in crate::annotate) fn is_title(sentence: &Sentence) -> bool {
    sentence.role == Role::Heading || sentence.words.start == 0
}

/// A person's action, a colon and a quotation: "Roe shrugs: “Nobody told us.”"
///
/// Right whatever the verb; skips "The sign has three words: “Do not enter”", since a sign is not a
/// person.
fn by_verb_and_colon(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
) -> Option<Candidate> {
    let colon = (sentence.start..sentence.end.min(sentence.start + LEAD)).find(|&at| {
        reading.kind(at) == Kind::Colon && reading.opens_quotation(at + 1) && !reading.is_quoted(at)
    })?;
    let group = only_verb_before(groups, colon)?;
    let source = preceding::before(reading, sentence, group)?;
    let head = nouns::head(reading, source);
    // « Les idées fusent : « Un parc ! » »: what is said stands for whoever says it.
    let people = Classes::ROLE
        | Classes::HUMAN
        | Classes::FEMININE_NAME
        | Classes::MASCULINE_NAME
        | Classes::CUE_NOUN;
    let person = reading.is(head, people)
        || reading.tag(head) == Tag::Name && speakers::can_speak(reading, source)
        || reading.tag(head) == Tag::Pronoun
            && !reading.article.language.is_neuter(reading.word(head));
    person.then(|| said_after_colon(group, source, colon))
}

/// The verb group before a colon, if it is the only one there, finite and active.
fn only_verb_before(groups: &[VerbGroup], colon: u32) -> Option<&VerbGroup> {
    let mut before = groups.iter().filter(|group| group.words.end <= colon);
    let group = before.next()?;
    (group.finite && !group.passive && before.next().is_none()).then_some(group)
}

/// The attribution of what follows a colon to the subject of the verb before it.
fn said_after_colon(group: &VerbGroup, source: Words, colon: u32) -> Candidate {
    Candidate {
        source: Some(source),
        core: Words::new(source.start.min(group.words.start), colon + 1),
        back: Some(colon + 1),
        ..Candidate::new(
            group.words,
            CueKind::Verb,
            Reason {
                cue: CueReason::VerbColon,
                source: SourceReason::Subject,
                content: ContentReason::Behind,
            },
        )
    }
}

/// Whether what stands before a colon labels what follows instead of saying it: a score ("Norcombe 2
/// Leeds 1:"), a shop's hours ("Roe's:"), a place or a heading in capitals ("STORM UPDATE:"), a thing
/// ("The Latest:"), or a number's ("Helpline: 555").
fn is_label(reading: &Reading<'_>, group: Words, colon: u32) -> bool {
    let head = nouns::head(reading, group);
    let speakers = Classes::MEDIA
        | Classes::ORGANIZATION
        | Classes::ROLE
        | Classes::HUMAN
        | Classes::VAGUE
        | Classes::ANONYMOUS
        | Classes::DOCUMENT;
    let again = || is_known_or_named_again(reading, group);
    let counted = (group.start..group.end).any(|at| reading.tag(at) == Tag::Number);
    let owned = reading.tag(group.end - 1) == Tag::Possessive;
    let shouts = |at: u32| speakers::is_acronym(reading, at) || reading.kind(at) != Kind::Word;
    let letters = |at: u32| reading.article.form(at).len();
    let shouted = (group.start..group.end).all(shouts)
        && (group.start..group.end).map(letters).sum::<usize>() > ACRONYM;
    let thing = reading.tag(group.start) == Tag::Determiner && !reading.is(head, speakers);
    let numbered = reading.tag(colon + 1) == Tag::Number;
    counted || owned || thing || (shouted || numbered) && !again()
}

/// Somebody's statement, a colon and what it says: « Le maire donne son explication : le câble était
/// usé », « L'étude est accablante : un pont sur cinq se fissure ».
///
/// Right whatever the verb; skips « Le menu a changé : le bœuf a disparu », since a menu says nothing.
fn by_statement_and_colon(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
) -> Option<Candidate> {
    let colon = (sentence.start..sentence.end.min(sentence.start + LEAD))
        .find(|&at| reading.kind(at) == Kind::Colon && !reading.is_quoted(at))?;
    let group = only_verb_before(groups, colon)?;
    let clause = groups
        .iter()
        .any(|group| group.finite && group.words.start > colon);
    if !clause {
        return None;
    }
    let source = preceding::before(reading, sentence, group)?;
    let copula = reading.word(group.head).lemma == reading.article.language.keys().copula;
    let object = nouns::ending_at(reading, group.words.end, colon);
    let statement = object.is_some_and(|object| {
        reading.is(nouns::head(reading, object), Classes::CUE_NOUN)
            && reading.before_light(group.words.end, object.start) == group.words.end
    });
    let document = speakers::is_document(reading, source);
    let said = if copula {
        document
    } else {
        statement && !document
    };
    (said && speakers::can_speak(reading, source)).then(|| said_after_colon(group, source, colon))
}

/// Somebody's statement as a label, a colon and what it says: « Verdict des experts : le câble est usé »,
/// "The mayor's answer: “We will see.”"
///
/// Skips « Rapport annuel : le pont a rouvert », since nobody's name hangs on it.
fn by_label_and_colon(
    reading: &Reading<'_>,
    sentence: Words,
    groups: &[VerbGroup],
) -> Option<Candidate> {
    let colon = (sentence.start + 1..sentence.end.min(sentence.start + NAME))
        .find(|&at| reading.kind(at) == Kind::Colon && !reading.is_quoted(at))?;
    let statement = Classes::CUE_NOUN | Classes::DOCUMENT;
    let says = |at: u32| reading.tag(at) == Tag::Noun && reading.is(at, statement);
    let held = |&at: &u32| matches!(reading.tag(at), Tag::Determiner | Tag::Adjective);
    let first = (sentence.start..colon).find(|at| !held(at))?;
    let noun = if says(colon - 1) { colon - 1 } else { first };
    if !says(noun) || groups.iter().any(|group| group.words.start < colon) {
        return None;
    }
    let source = if noun + 1 == colon {
        of_noun::owner(reading, sentence, groups, noun)
    } else {
        // « Même constat chez les riverains : … »
        let placed = || {
            let at = { noun + 1..colon }.rfind(|&at| reading.tag(at) == Tag::Preposition)?;
            let group = nouns::starting_at(reading, at + 1, colon)?;
            speakers::can_speak(reading, group).then_some(group)
        };
        let agent = of_noun::agent(reading, sentence, noun + 1);
        agent.or_else(placed).filter(|source| source.end == colon)
    }?;
    let told = reading.opens_quotation(colon + 1) || has_verb_behind(reading, colon, sentence);
    told.then(|| Candidate {
        source: Some(source),
        core: Words::new(sentence.start, colon + 1),
        back: Some(colon + 1),
        ..Candidate::new(Words::new(noun, noun + 1), CueKind::Noun, Reason::COLON)
    })
}

/// Whether a name denotes somebody that the article mentions again.
fn is_known_or_named_again(reading: &Reading<'_>, group: Words) -> bool {
    let names = (group.start..group.end).all(|at| reading.tag(at) == Tag::Name);
    let form = reading.word(group.end - 1).form;
    let spelled = reading.article.form(group.end - 1);
    let again = |at: u32| {
        reading.tag(at) == Tag::Name
            && reading.word(at).form == form
            && reading.article.form(at) == spelled
    };
    names && (is_known(reading, group) || (group.end..group.end + NEAR).any(again))
}

/// Whether a group names a person or an organization rather than a topic: "Jane Roe", "FBI", but
/// not "Brexit".
pub(in crate::annotate) fn is_known(reading: &Reading<'_>, group: Words) -> bool {
    let given = Classes::FEMININE_NAME | Classes::MASCULINE_NAME | Classes::TITLE;
    let bodies = Classes::MEDIA | Classes::ORGANIZATION;
    let person = group.len() > 1 && reading.is(group.start, given);
    let head = nouns::head(reading, group);
    reading.tag(group.start) == Tag::Name && (person || reading.is(head, bodies))
}

/// Whether a clause follows a colon, rather than a name or a date: "Report: Storm killed six".
fn has_verb_behind(reading: &Reading<'_>, colon: u32, sentence: Words) -> bool {
    (colon + 1..sentence.end).any(|at| reading.tag(at) == Tag::Verb)
}

/// Cues that are dashes behind a quotation: "“I was afraid.” — Jane Roe", or the hyphen that some type
/// for one: "“I was afraid.” -Commissioner Roe".
pub(in crate::annotate) fn by_dash(
    reading: &Reading<'_>,
    sentence: Words,
    found: &mut Vec<Candidate>,
) {
    let first = sentence.start.max(1);
    let is_behind = |at: u32| reading.kind(at - 1) == Kind::Close && is_dash(reading, at);
    let inside = (first..sentence.end).find(|&at| at > sentence.start && is_behind(at));
    let starts = first == sentence.start && is_behind(first);
    let Some(dash) = inside.or(starts.then_some(sentence.start)) else {
        return;
    };
    let Some(group) = nouns::starting_at(reading, dash + 1, sentence.end) else {
        return;
    };
    let head = nouns::head(reading, group);
    let last = group.end >= sentence.end || reading.kind(group.end) == Kind::Stop;
    // "— a resident of Norcombe"
    let people = Classes::ROLE | Classes::HUMAN | Classes::TITLE | Classes::ANONYMOUS;
    let named = reading.tag(head) == Tag::Name || last && reading.is(head, people);
    let ends = last || reading.is_kind(group.end, &[Kind::Comma, Kind::Open]);
    if !named || !ends || found.iter().any(|one| one.core.start <= dash) {
        return;
    }
    let quotation = reading
        .quotation(dash - 1)
        .and_then(|number| reading.article.marks.get(number as usize));
    let cue = Words::new(dash, dash + 1);
    found.push(Candidate {
        source: Some(group),
        core: Words::new(dash, group.end),
        front: quotation.map(|marks| marks.words),
        ..Candidate::new(cue, CueKind::Punctuation, Reason::DASH)
    });
}

/// Whether a token is a dash, or a hyphen before the word it sets off: "-Commissioner".
fn is_dash(reading: &Reading<'_>, at: u32) -> bool {
    let token = |at: u32| reading.article.tokens.get(at as usize);
    let sets_off = || {
        token(at).is_some_and(|token| token.is_spaced())
            && token(at + 1).is_some_and(|next| !next.is_spaced())
            && matches!(reading.article.form(at), "-" | "‑")
    };
    reading.kind(at) == Kind::Dash
        || reading.is_kind(at, &[Kind::Joint, Kind::Symbol]) && sets_off()
}
