//! Corrects the kinds of sources by the mentions they belong to.

use crate::annotate::mentions::mention::Mention;
use crate::annotate::mentions::pending::Pending;
use crate::annotate::mentions::{mention, name, pending};
use crate::annotate::model::{Attribution, Source, SourceKind};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::tagger::NOUNS;
use crate::annotate::reading::{Reading, sentences};
use crate::document::Role;
use crate::parse::{Kind, Sentence};

/// Longest bracket or nickname inside a mention, in tokens, with its marks.
const INSET: u32 = 9;

/// Marks sources that are pronouns, and sources whose mention gives a name.
///
/// Reads only the mentions of sentences with sources, up to the last source in each.
pub(in crate::annotate) fn tell_kinds(reading: &Reading<'_>, attributions: &mut [Attribution]) {
    tell_surnames(reading, attributions);
    let pending = pending::pending(reading, attributions);
    let mut walk = Walk {
        reading,
        attributions,
        pending: &pending,
    };
    for sentence in &reading.article.sentences {
        if walk.pending.is_empty() {
            break;
        }
        if sentences::may_name(reading, sentence) {
            walk.sentence(sentence);
        }
    }
}

/// Takes a noun with a capital for a person where the article has somebody with that surname: "Bill
/// Page said …", then "Page said".
///
/// Wrong about "Court said" in an article about Jane Court, which means the court.
fn tell_surnames(reading: &Reading<'_>, attributions: &mut [Attribution]) {
    let mut known = None;
    for source in attributions
        .iter_mut()
        .filter_map(|one| one.source.as_mut())
    {
        let group = source.own();
        let noun = group.len() == 1
            && reading.tokens[group.range()]
                .iter()
                .all(|token| token.is_capital())
            && reading.is(group.start, NOUNS);
        let thing = matches!(
            source.kind,
            SourceKind::Role | SourceKind::Document | SourceKind::Organization
        );
        if noun && thing {
            let known = known.get_or_insert_with(|| name::surnames(reading));
            if known.contains(&reading.word(group.start).form) {
                source.kind = SourceKind::Person;
            }
        }
    }
}

/// A walk from source to source.
struct Walk<'a> {
    reading: &'a Reading<'a>,
    attributions: &'a mut [Attribution],
    /// The sources not reached yet, ordered by their heads.
    pending: &'a [Pending],
}

impl Walk<'_> {
    fn sentence(&mut self, sentence: &Sentence) {
        let words = sentence.words;
        self.pass(words.start, |_| {});
        let apart = matches!(sentence.role, Role::Heading | Role::Caption);
        let mut at = words.start;
        let mut known = usize::MAX;
        while at < words.end {
            let Some(next) = self.pending.first() else {
                return;
            };
            if next.group.start >= words.end {
                return;
            }
            if self.pending.len() != known {
                known = self.pending.len();
                at = self.verb_before(at, next.group.start).unwrap_or(at);
            }
            if !apart && self.pronoun(at) {
                at += 1;
                continue;
            }
            let end = match mention::read(self.reading, at, words.end) {
                Ok(mention) => {
                    self.mention(&mention);
                    mention.words.end
                }
                Err(end) => end,
            };
            self.pass(end.min(words.end), |_| {});
            at = end;
        }
    }

    /// The last verb between two tokens, which no mention spans except in brackets.
    fn verb_before(&self, from: u32, to: u32) -> Option<u32> {
        let reading = self.reading;
        let closes = |at: u32| reading.is_kind(at, &[Kind::Close, Kind::CloseBracket]);
        let is_inset = |verb: u32| (verb + 1..verb + INSET).any(closes);
        let mut verbs = (from..to).rev().filter(|&at| reading.tag(at) == Tag::Verb);
        verbs.find(|&verb| !is_inset(verb))
    }

    /// Whether a source that starts here refers to somebody else; marks it as a pronoun if so.
    fn pronoun(&mut self, at: u32) -> bool {
        let mut next = self.pending.iter().take(1);
        let Some(one) = next.find(|one| one.head == at || one.group.start == at) else {
            return false;
        };
        let stands = self.reading.tag(at) == Tag::Relative || one.anaphor(self.reading).is_some();
        if stands {
            self.pass(one.group.end.max(1), |source| {
                source.kind = SourceKind::Pronoun;
            });
        }
        stands
    }

    fn mention(&mut self, mention: &Mention) {
        let named = mention.kind == SourceKind::Person && mention.name.is_some();
        self.pass(mention.words.end, |source| {
            // « l'abbé Pierre » is named, although « abbé » is a role.
            if named && source.kind == SourceKind::Role {
                source.kind = SourceKind::Person;
            }
        });
    }

    /// Changes the sources whose heads stand before a token, and moves past them.
    fn pass(&mut self, end: u32, say: impl Fn(&mut Source)) {
        while let Some((one, rest)) = self.pending.split_first().filter(|(one, _)| one.head < end) {
            if let Some(source) = self.attributions[one.number].source.as_mut() {
                say(source);
            }
            self.pending = rest;
        }
    }
}
