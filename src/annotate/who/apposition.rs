//! Names and functions that stand side by side: « Anne Morel, maire de Vannes, ».

use super::mention::{Mention, Opening, Reader, has_title, is_called, opening};
use super::name;
use crate::annotate::credit::source;
use crate::annotate::model::SourceKind;
use crate::annotate::reading::nouns;
use crate::annotate::reading::tag::Tag;
use crate::parse::{Kind, Words};

/// How long a function between commas may be: "Jane Roe, the mayor of Leeds,".
const APPOSITION: u32 = 16;

impl Reader<'_> {
    /// Binds a name and a function that stand side by side: « Anne Morel, maire de Vannes, ».
    pub(super) fn apposition(&self, mention: &mut Mention) {
        let scope = self.scope;
        let comma = self.over_complement(mention);
        if scope.kind(comma) != Kind::Comma
            || scope.is_quoted(comma) != scope.is_quoted(mention.words.start)
        {
            return;
        }
        let mut at = comma + 1;
        // "Jane Roe, 45, a teacher".
        if scope.tag(at) == Tag::Number && scope.kind(at + 1) == Kind::Comma {
            at += 2;
        }
        let Some(base) = nouns::base_starting_at(scope, at, self.limit.min(at + APPOSITION)) else {
            return;
        };
        let beside = Reader {
            scope,
            limit: self.limit,
        };
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
                let Some(named) = name::ending(scope, base).filter(|name| {
                    name.start == base.start || has_title(scope, base.start, name.start)
                }) else {
                    return;
                };
                let person = source::name_kind(scope, named) == SourceKind::Person;
                let bound = self.closes(base.end) || named.len() > 1 && self.is_subject(base.end);
                if person && bound && mention.opening != Opening::Bare {
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

    /// Whether a name may be a person's: « au port d'Alcudie, le capitaine » speaks of two.
    fn may_have_function(&self, mention: &Mention) -> bool {
        let (scope, start) = (self.scope, mention.words.start);
        let hangs = start > 0 && scope.tag(start - 1) == Tag::Preposition;
        let lone = mention.name.is_some_and(|name| name.len() == 1);
        mention.name.is_some() && !(hangs && lone && !mention.titled)
    }

    /// Where a function ends with one more complement, if a comma stands there: « l'adjoint aux
    /// écoles, Jean Roux, ».
    fn over_complement(&self, mention: &Mention) -> u32 {
        let (scope, end) = (self.scope, mention.words.end);
        if mention.kind != SourceKind::Role || scope.tag(end) != Tag::Preposition {
            return end;
        }
        let limit = self.limit.min(end + APPOSITION);
        nouns::base_starting_at(scope, end + 1, limit)
            .filter(|next| scope.kind(next.end) == Kind::Comma)
            .map_or(end, |next| next.end)
    }

    /// A group on its own, with no apposition.
    fn unbound(&self, base: Words) -> Option<Mention> {
        let scope = self.scope;
        let end = (base.start + 1..base.end)
            .find(|&at| matches!(scope.tag(at), Tag::Possessive | Tag::Punctuation))
            .unwrap_or(base.end);
        let base = Words::new(base.start, end);
        let named = name::ending(scope, base);
        let before = named.map_or(base.end, |name| name.start);
        let head =
            (base.start < before).then(|| nouns::head(scope, Words::new(base.start, before)));
        let head = head.filter(|&head| scope.tag(head).is_nominal() && is_called(scope, head))?;
        let mut mention = Mention {
            words: base,
            name: named,
            role: Some(Words::new(head, before)),
            acronym: None,
            kind: SourceKind::Role,
            gender: None,
            plural: self.is_plural(base, Some(head)),
            opening: opening(scope, base.start),
            past: false,
            titled: false,
            other: false,
        };
        mention.kind = self.kind(&mention, false)?;
        mention.gender = self.gender(base, &mention);
        Some(mention)
    }

    /// Whether nothing goes on with a list at a token: "Roe, the mayor, said", not "Roe, the mayor and".
    fn closes(&self, at: u32) -> bool {
        let scope = self.scope;
        at >= self.limit
            || scope.is_kind(
                at,
                &[
                    Kind::Comma,
                    Kind::Stop,
                    Kind::Close,
                    Kind::CloseBracket,
                    Kind::Semicolon,
                    Kind::Dash,
                    Kind::Colon,
                ],
            )
    }

    /// Whether a verb starts at a token, over what may stand before it.
    fn is_subject(&self, mut at: u32) -> bool {
        while self.scope.tag(at).is_light() {
            at += 1;
        }
        self.scope.tag(at) == Tag::Verb
    }
}
