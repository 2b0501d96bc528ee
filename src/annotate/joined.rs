//! Annotations of an article that was analysed in parts, each in its language, joined to one.

use crate::annotate::model::{
    Annotations, Attribution, Claim, Content, Credit, Cue, Entity, Evidence, Extent, Hedge,
    Identity, Quotation, Source, Support, SupportReason,
};
use crate::parse::{Placement, Words};

/// Joins the annotations of parts, given where each part is in the whole.
///
/// Nothing is carried from one part to another: a source in one language says nothing in another.
pub(crate) fn join(parts: Vec<Annotations>, placements: &[Placement]) -> Annotations {
    let sentences = parts.iter().map(|part| part.support.len()).sum();
    let mut whole = Annotations {
        support: vec![Support::None; sentences],
        support_reasons: vec![SupportReason::None; sentences],
        ..Annotations::default()
    };
    let mut lists = Lists::default();
    for (part, placement) in parts.into_iter().zip(placements) {
        add(part, placement, &mut whole, &mut lists);
    }
    lists.finish(&mut whole);
    whole
}

/// What goes with each quotation, attribution and claim, until all are in the order of the text.
#[derive(Default)]
struct Lists {
    quotations: Vec<(Quotation, Option<super::QuotationSpeaker>)>,
    attributions: Vec<(Attribution, Option<Identity>, Option<super::SourceProfile>)>,
    claims: Vec<(Claim, Vec<super::Agency>)>,
}

/// Adds a part to the whole.
fn add(part: Annotations, placement: &Placement, whole: &mut Annotations, lists: &mut Lists) {
    let Annotations {
        quotations,
        attributions,
        identities,
        entities,
        support,
        support_reasons,
        support_evidence,
        kind,
        kind_evidence,
        hedges,
        claims,
        askings,
        agencies,
        profiles,
        source_count,
        speakers,
        credits,
        studies,
        verdicts,
    } = part;
    // The first part is in the language of the article.
    if whole.kind.is_none() {
        (whole.kind, whole.kind_evidence) = (kind, kind_evidence);
    }
    for (number, (support, reason)) in (0..).zip(support.into_iter().zip(support_reasons)) {
        let at = placement.sentence(number) as usize;
        if let Some(place) = whole.support.get_mut(at) {
            *place = support;
        }
        if let Some(place) = whole.support_reasons.get_mut(at) {
            *place = reason;
        }
    }
    if !support_evidence.is_empty() {
        let sentences = whole.support.len();
        whole.support_evidence.resize(sentences, Evidence::NOTHING);
    }
    for (number, evidence) in (0..).zip(support_evidence) {
        let place = whole
            .support_evidence
            .get_mut(placement.sentence(number) as usize);
        if let Some(place) = place {
            *place = evidence;
        }
    }
    let askings = { askings.into_iter() }.map(|(one, asking)| (placement.sentence(one), asking));
    whole.askings.extend(askings);
    let mut speakers = speakers.into_iter();
    let quotations = quotations.into_iter();
    lists.quotations.extend(quotations.map(|mut one| {
        quotation(&mut one, placement);
        (one, speakers.next())
    }));
    let earlier = u32::try_from(whole.entities.len()).unwrap_or(u32::MAX);
    let mut identities = identities.into_iter();
    let mut profiles = profiles.into_iter();
    let attributions = attributions.into_iter();
    lists.attributions.extend(attributions.map(|mut one| {
        attribution(&mut one, placement);
        let identity = identities
            .next()
            .map(|one| identity(one, earlier, placement));
        (one, identity, profiles.next())
    }));
    let mut agencies = agencies.into_iter();
    lists.claims.extend(claims.into_iter().map(|mut one| {
        let own = agencies.by_ref().take(one.shown.len()).collect();
        claim(&mut one, placement);
        (one, own)
    }));
    whole.entities.extend(entities.into_iter().map(|mut one| {
        entity(&mut one, placement);
        one
    }));
    whole.hedges.extend(hedges.into_iter().map(|mut one| {
        hedge(&mut one, placement);
        one
    }));
    whole.credits.extend(credits.into_iter().map(|mut one| {
        credit(&mut one, placement);
        one
    }));
    let sentence = |one: u32| placement.sentence(one);
    whole.studies.extend(studies.into_iter().map(sentence));
    whole.verdicts.extend(verdicts.into_iter().map(sentence));
    whole.source_count += source_count;
}

impl Lists {
    /// Puts everything in the order of the text.
    fn finish(mut self, whole: &mut Annotations) {
        self.quotations.sort_by_key(|(one, _)| one.words.start);
        self.attributions.sort_by_key(|(one, ..)| one.sentence);
        self.claims.sort_by_key(|(one, _)| one.sentence);
        whole.hedges.sort_by_key(|one| one.sentence);
        whole.credits.sort_by_key(|one| one.content.hull().start);
        whole.askings.sort_by_key(|(one, _)| *one);
        whole.studies.sort_unstable();
        whole.verdicts.sort_unstable();
        let mut is_first = true;
        for (one, speaker) in self.quotations {
            whole.quotations.push(one);
            // Each part has a first quotation, the article only one.
            whole.speakers.extend(speaker.map(|mut speaker| {
                speaker.is_first &= is_first;
                is_first &= !speaker.is_first;
                speaker
            }));
        }
        for (one, identity, profile) in self.attributions {
            whole.attributions.push(one);
            whole.identities.extend(identity);
            whole.profiles.extend(profile);
        }
        for (one, agencies) in self.claims {
            whole.claims.push(one);
            whole.agencies.extend(agencies);
        }
        order_entities(whole);
    }
}

/// Numbers entities by their first mention.
fn order_entities(whole: &mut Annotations) {
    let mut entities: Vec<_> = std::mem::take(&mut whole.entities)
        .into_iter()
        .zip(0_u32..)
        .collect();
    entities.sort_by_key(|(one, number)| (one.mentions.first().map(|words| words.start), *number));
    let mut numbers = vec![0; entities.len()];
    for ((_, old), new) in entities.iter().zip(0_u32..) {
        numbers[*old as usize] = new;
    }
    whole.entities = entities.into_iter().map(|(one, _)| one).collect();
    for identity in &mut whole.identities {
        let Identity {
            entities,
            antecedent: _,
        } = identity;
        for entity in entities {
            *entity = numbers.get(*entity as usize).copied().unwrap_or(*entity);
        }
    }
}

fn quotation(one: &mut Quotation, placement: &Placement) {
    let Quotation {
        words,
        sentence,
        length: _,
        is_speech: _,
        is_block: _,
    } = one;
    *words = placement.words(*words);
    *sentence = placement.sentence(*sentence);
}

fn attribution(one: &mut Attribution, placement: &Placement) {
    let Attribution {
        source: who,
        cue,
        content,
        sentence,
        is_aside: _,
        asserts: _,
        reason: _,
    } = one;
    if let Some(who) = who {
        source(who, placement);
    }
    if let Some(Cue {
        extent: words,
        kind: _,
        class: _,
    }) = cue
    {
        extent(words, placement);
    }
    if let Some(Content {
        extent: words,
        kind: _,
    }) = content
    {
        extent(words, placement);
    }
    *sentence = placement.sentence(*sentence);
}

fn source(one: &mut Source, placement: &Placement) {
    let Source {
        extent: words,
        kind: _,
        reason,
        together,
    } = one;
    extent(words, placement);
    for words in together {
        *words = placement.words(*words);
    }
    *reason = reason.map(|words| placement.words(words));
}

fn identity(one: Identity, earlier: u32, placement: &Placement) -> Identity {
    let Identity {
        entities,
        antecedent,
    } = one;
    Identity {
        entities: entities
            .into_iter()
            .map(|entity| entity + earlier)
            .collect(),
        antecedent: antecedent.map(|words| placement.words(words)),
    }
}

fn entity(one: &mut Entity, placement: &Placement) {
    let Entity {
        name,
        role,
        kind: _,
        mentions,
    } = one;
    *name = placement.words(*name);
    *role = role.map(|words| placement.words(words));
    all(mentions, placement);
}

fn claim(one: &mut Claim, placement: &Placement) {
    let Claim {
        sentence,
        signals: _,
        words,
        shown,
    } = one;
    *sentence = placement.sentence(*sentence);
    *words = placement.words(*words);
    for (_, words) in shown {
        *words = placement.words(*words);
    }
}

fn hedge(one: &mut Hedge, placement: &Placement) {
    let Hedge {
        extent: words,
        kind: _,
        sentence,
        in_quotation: _,
        is_stacked: _,
    } = one;
    extent(words, placement);
    *sentence = placement.sentence(*sentence);
}

fn credit(one: &mut Credit, placement: &Placement) {
    let Credit {
        source: who,
        content,
    } = one;
    source(who, placement);
    extent(content, placement);
}

fn extent(one: &mut Extent, placement: &Placement) {
    all(&mut one.0, placement);
}

fn all(all: &mut [Words], placement: &Placement) {
    for words in all {
        *words = placement.words(*words);
    }
}
