//! Joins a name and a function in apposition into one mention: « Anne Morel, maire de Vannes, ».

use crate::annotate::mentions::mention::{Mention, MentionReader, Opening};
use crate::annotate::mentions::{mention, name};
use crate::annotate::model::SourceKind;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{nouns, speakers};
use crate::parse::{Kind, Words};

/// Longest function between commas, in tokens: "Jane Roe, the mayor of Leeds,".
const APPOSITION: u32 = 16;

impl MentionReader<'_> {
    /// Adds to a mention the function or the name in apposition to it: « Anne Morel, maire de
    /// Vannes, ».
    pub(in crate::annotate) fn apposition(&self, mention: &mut Mention) {
        let reading = self.reading;
        let comma = self.over_complement(mention);
        if reading.kind(comma) != Kind::Comma
            || reading.is_quoted(comma) != reading.is_quoted(mention.words.start)
        {
            return;
        }
        let mut at = comma + 1;
        // "Jane Roe, 45, a teacher".
        if reading.tag(at) == Tag::Number && reading.kind(at + 1) == Kind::Comma {
            at += 2;
        }
        let Some(base) = nouns::base_starting_at(reading, at, self.limit.min(at + APPOSITION))
        else {
            return;
        };
        let beside = MentionReader {
            reading,
            limit: self.limit,
        };
        // "the mayor, Ann Roe (@annroe), said": what a bracket adds is no part of a name.
        let bracket = (base.start + 1..base.end)
            .find(|&at| reading.kind(at) == Kind::OpenBracket)
            .filter(|&at| name::over_nickname(reading, at, base.end).is_none());
        let base = Words::new(base.start, bracket.unwrap_or(base.end));
        match mention.kind {
            SourceKind::Person if mention.role.is_none() && self.may_have_function(mention) => {
                let Some(mut other) = beside.unbound(base) else {
                    return;
                };
                let fits = other.name.is_none() && other.kind == SourceKind::Role && !other.plural;
                beside.chain(&mut other);
                if fits && other.name.is_none() && self.closes(other.words.end) {
                    mention.role = other.role;
                    mention.past |= other.past;
                    mention.gender = mention.gender.or(other.gender);
                    mention.words.end = other.words.end;
                }
            }
            SourceKind::Role if mention.name.is_none() && !mention.plural => {
                let Some(named) = name::ending(reading, base).filter(|name| {
                    name.start == base.start || mention::has_title(reading, base.start, name.start)
                }) else {
                    return;
                };
                let person = speakers::name_kind(reading, named) == SourceKind::Person;
                let bound = self.closes(base.end) || named.len() > 1 && self.is_subject(base.end);
                // "the president and founder of Acme, Ann Roe"
                let joined = mention.words.start > 0
                    && reading.tag(mention.words.start - 1) == Tag::Coordinator;
                if person && bound && (joined || mention.opening != Opening::Bare) {
                    mention.name = Some(named);
                    mention.kind = SourceKind::Person;
                    mention.gender = mention.gender.or(self.gender(base, mention));
                    mention.words.end = base.end;
                }
            }
            SourceKind::Person
            | SourceKind::Role
            | SourceKind::Organization
            | SourceKind::Document
            | SourceKind::Place
            | SourceKind::Pronoun
            | SourceKind::Vague
            | SourceKind::Anonymous => {}
        }
    }

    /// Whether a name may be a person's and have a function; in « au port d'Alcudie, le capitaine »
    /// it is a place.
    fn may_have_function(&self, mention: &Mention) -> bool {
        let (reading, start) = (self.reading, mention.words.start);
        let hangs = start > 0 && reading.tag(start - 1) == Tag::Preposition;
        let lone = mention.name.is_some_and(|name| name.len() == 1);
        mention.name.is_some() && !(hangs && lone && !mention.titled)
    }

    /// The end of a mention with one more complement, if a comma follows that: « l'adjoint aux
    /// écoles, Jean Roux, ».
    fn over_complement(&self, mention: &Mention) -> u32 {
        let (reading, end) = (self.reading, mention.words.end);
        if mention.kind != SourceKind::Role || reading.tag(end) != Tag::Preposition {
            return end;
        }
        let limit = self.limit.min(end + APPOSITION);
        nouns::base_starting_at(reading, end + 1, limit)
            .filter(|next| reading.kind(next.end) == Kind::Comma)
            .map_or(end, |next| next.end)
    }

    /// A mention of these words alone, without apposition, or `None` if they name no function.
    fn unbound(&self, base: Words) -> Option<Mention> {
        let reading = self.reading;
        let end = (base.start + 1..base.end)
            .find(|&at| matches!(reading.tag(at), Tag::Possessive | Tag::Punctuation))
            .unwrap_or(base.end);
        let base = Words::new(base.start, end);
        let named = name::ending(reading, base);
        let before = named.map_or(base.end, |name| name.start);
        let head =
            (base.start < before).then(|| nouns::head(reading, Words::new(base.start, before)));
        let head = head
            .filter(|&head| reading.tag(head).is_nominal() && mention::is_called(reading, head))?;
        let mut mention = Mention {
            words: base,
            name: named,
            role: Some(Words::new(head, before)),
            acronym: None,
            kind: SourceKind::Role,
            gender: None,
            plural: self.is_plural(base, Some(head)),
            opening: mention::opening(reading, base.start),
            past: false,
            titled: false,
            other: false,
        };
        mention.kind = self.kind(&mention, false)?;
        mention.gender = self.gender(base, &mention);
        Some(mention)
    }

    /// Whether an apposition ends at a token, rather than a list going on: "Roe, the mayor, said",
    /// but not "Roe, the mayor and".
    fn closes(&self, at: u32) -> bool {
        let reading = self.reading;
        at >= self.limit
            || reading.is_kind(
                at,
                &[
                    Kind::Comma,
                    Kind::Stop,
                    Kind::Close,
                    Kind::CloseBracket,
                    // "the mayor, Ann Roe (@annroe), said"
                    Kind::OpenBracket,
                    Kind::Semicolon,
                    Kind::Dash,
                    Kind::Colon,
                ],
            )
    }

    /// Whether a verb starts at a token, possibly after adverbs, negations and clitics.
    fn is_subject(&self, mut at: u32) -> bool {
        while self.reading.tag(at).is_light() {
            at += 1;
        }
        self.reading.tag(at) == Tag::Verb
    }
}
