//! Reads one mention: a name, a function or an organization.

use crate::annotate::mentions::name;
use crate::annotate::model::SourceKind;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, speakers};
use crate::language::{Anaphor, Classes, Gender};
use crate::parse::{Kind, Words};

/// How many complements of a function are read: « la ministre de la Santé de la région » has two.
const LINKS: usize = 4;

const PEOPLE: Classes = Classes::ROLE
    .union(Classes::HUMAN)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS);

const BODIES: Classes = Classes::ORGANIZATION.union(Classes::MEDIA);

/// How the determiner of a mention relates it to the text before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::annotate) enum Opening {
    /// "the", « cette », or a possessor with "'s": somebody known.
    Definite,
    /// "his", « leur »: belonging to somebody mentioned before.
    Owned,
    /// "a", « des », "several": somebody new.
    Indefinite,
    /// No determiner.
    Bare,
}

/// A mention with what its words show. Positions are token indices.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub(in crate::annotate) struct Mention {
    /// All its tokens, titles and appositions included.
    pub(in crate::annotate) words: Words,
    /// The name without titles; `None` if it has no name.
    pub(in crate::annotate) name: Option<Words>,
    /// The noun for a function or an institution, with its complements: "mayor of Leeds".
    pub(in crate::annotate) role: Option<Words>,
    /// Its acronym in parentheses.
    pub(in crate::annotate) acronym: Option<u32>,
    /// What kind of source it would be, as far as its words tell.
    pub(in crate::annotate) kind: SourceKind,
    /// The gender its words show, or `None`.
    pub(in crate::annotate) gender: Option<Gender>,
    /// Whether it is plural.
    pub(in crate::annotate) plural: bool,
    /// What its determiner says.
    pub(in crate::annotate) opening: Opening,
    /// Whether the function is a former one.
    pub(in crate::annotate) past: bool,
    /// Whether a title precedes its name: "Mr.", « Mme ».
    pub(in crate::annotate) titled: bool,
    /// Whether it is somebody's counterpart: « son homologue ».
    pub(in crate::annotate) other: bool,
}

/// The mention that starts at a token. The error is the token to continue from if none does.
pub(in crate::annotate) fn read(
    reading: &Reading<'_>,
    at: u32,
    limit: u32,
) -> Result<Mention, u32> {
    let starts = matches!(
        reading.tag(at),
        Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number
    );
    let group = starts.then(|| nouns::base_starting_at(reading, at, limit));
    let Some(group) = group.flatten() else {
        return Err(at + 1);
    };
    // "Roe's lawyer" mentions Roe, then a lawyer; brackets are left out, unless the name goes on
    // after them: "Robert “Shorty” Bell".
    let mut end = group.start + 1;
    while end < group.end && !matches!(reading.tag(end), Tag::Possessive) {
        if reading.tag(end) == Tag::Punctuation {
            match name::over_nickname(reading, end, group.end) {
                Some(next) => end = next,
                None => break,
            }
        }
        end += 1;
    }
    let end = end.min(group.end);
    // Most groups hold neither a name nor a noun for a person or institution, and are skipped.
    let is_name = |at: u32| reading.tag(at) == Tag::Name;
    if !(group.start..end).any(|at| is_name(at) || is_called(reading, at)) {
        return Err(end.max(at + 1));
    }
    // "Roe leading Doe" mentions two people.
    let two = (group.start + 1..end)
        .find(|&at| is_name(at - 1) && reading.tag(at) == Tag::Adjective && (at..end).any(is_name));
    let end = two.unwrap_or(end);
    MentionReader { reading, limit }
        .read(Words::new(group.start, end))
        .ok_or(end.max(at + 1))
}

/// Reads mentions that end before a limit.
pub(in crate::annotate) struct MentionReader<'a> {
    pub(in crate::annotate) reading: &'a Reading<'a>,
    pub(in crate::annotate) limit: u32,
}

impl MentionReader<'_> {
    fn read(&self, base: Words) -> Option<Mention> {
        let reading = self.reading;
        let named = name::ending(reading, base);
        let before = named.map_or(base.end, |name| name.start);
        let title = named.is_some_and(|name| has_title(reading, base.start, name.start));
        let head = (base.start < before)
            .then(|| nouns::head(reading, Words::new(base.start, before)))
            .filter(|&head| reading.tag(head).is_nominal() && is_called(reading, head));
        let mut mention = Mention {
            words: base,
            name: named,
            role: head.map(|head| Words::new(head, before)),
            acronym: None,
            kind: SourceKind::Person,
            gender: None,
            plural: false,
            opening: Opening::Bare,
            past: false,
            other: false,
            titled: title,
        };
        // Most noun groups are no mention, and are read no further.
        mention.kind = self.kind(&mention, title)?;
        mention.opening = opening(reading, base.start);
        for at in base.start..before {
            let anaphor = reading.article.language.anaphor(reading.word(at));
            mention.past |= anaphor == Some(Anaphor::Past);
            mention.other |= anaphor == Some(Anaphor::Counterpart);
        }
        // "the decision Roe made": a noun that is not a function is not part of the mention.
        let function = |role: Words| reading.is(role.start, PEOPLE.union(BODIES));
        if named.is_some() && mention.kind == SourceKind::Person {
            mention.role = mention.role.filter(|&role| function(role));
        }
        if let Some(name) = named.filter(|_| mention.role.is_none()) {
            // "pardon Jane Roe": a verb that looks like a noun is not part of the mention.
            let of_name = |at: &u32| matches!(reading.tag(*at), Tag::Name | Tag::Determiner);
            mention.words.start = (base.start..name.start).find(of_name).unwrap_or(name.start);
        }
        mention.plural = self.is_plural(base, head);
        if let Some(name) = mention.name.filter(|_| mention.kind == SourceKind::Person) {
            let end = name::carried(reading, name, title, self.limit);
            mention.name = Some(Words::new(name.start, end));
            mention.words.end = mention.words.end.max(end);
        }
        if named.is_none() || matches!(mention.kind, SourceKind::Organization | SourceKind::Place) {
            self.chain(&mut mention);
        }
        mention.gender = self.gender(Words::new(base.start, mention.words.end), &mention);
        self.acronym(&mut mention);
        self.apposition(&mut mention);
        Some(mention)
    }

    /// The kind of a mention, or `None` if it cannot be a source.
    pub(in crate::annotate) fn kind(&self, mention: &Mention, title: bool) -> Option<SourceKind> {
        let reading = self.reading;
        let head = mention.role.map(|role| role.start);
        let is = |classes: Classes| head.is_some_and(|head| reading.is(head, classes));
        if let Some(name) = mention.name {
            let kind = speakers::name_kind(reading, name);
            let people = is(PEOPLE) && kind != SourceKind::Place;
            return Some(if title || people && !is(BODIES) {
                SourceKind::Person
            } else if is(BODIES) {
                SourceKind::Organization
            } else {
                kind
            });
        }
        [
            (Classes::ROLE, SourceKind::Role),
            (BODIES, SourceKind::Organization),
            (Classes::ANONYMOUS, SourceKind::Anonymous),
            (Classes::VAGUE, SourceKind::Vague),
            (Classes::HUMAN, SourceKind::Role),
            (
                Classes::DOCUMENT.union(Classes::CUE_NOUN),
                SourceKind::Document,
            ),
            (Classes::PLACE, SourceKind::Place),
        ]
        .into_iter()
        .find_map(|(classes, kind)| is(classes).then_some(kind))
    }

    /// Extends a mention over the complements of a function or an organization, up to the name
    /// after them: « la ministre des Affaires étrangères Choe Son Hui ».
    pub(in crate::annotate) fn chain(&self, mention: &mut Mention) {
        let reading = self.reading;
        let keys = reading.article.language.keys();
        let person = matches!(
            mention.kind,
            SourceKind::Role | SourceKind::Anonymous | SourceKind::Vague
        );
        let start = mention
            .role
            .or(mention.name)
            .map_or(mention.words.start, |words| words.start);
        let land = mention.kind == SourceKind::Place;
        let body = reading.is(start, BODIES) || mention.kind == SourceKind::Document || land;
        if !person && !body {
            return;
        }
        let mut end = mention.words.end;
        for _ in 0..LINKS {
            let link = reading.word(end);
            let hangs = reading.tag(end) == Tag::Preposition
                && (link.lemma == keys.genitive || link.form == keys.viewpoint && person);
            let next = hangs.then(|| nouns::base_starting_at(reading, end + 1, self.limit));
            let Some(next) = next.flatten() else {
                break;
            };
            let cut = (next.start + 1..next.end)
                .find(|&at| matches!(reading.tag(at), Tag::Possessive | Tag::Punctuation))
                .unwrap_or(next.end);
            let vague = reading.tag(start) == Tag::Name
                && reading
                    .article
                    .language
                    .is_indefinite(reading.word(next.start));
            if vague {
                break;
            }
            // « la Corée du Nord », but not « la France de demain ».
            if land && reading.tag(cut - 1) != Tag::Name {
                break;
            }
            end = cut;
            let named = name::behind(reading, Words::new(next.start, cut));
            if let Some(named) = named.filter(|_| mention.kind == SourceKind::Role) {
                mention.name = Some(named);
                mention.kind = SourceKind::Person;
                end = named.start;
                break;
            }
        }
        let words = Words::new(start, end);
        // « l'Agence de l'eau » is a name, « l'agence de voyages » is not.
        let capital = body && !person && reading.tag(start) == Tag::Name && words.len() > 1;
        if mention.role.is_some() && !capital {
            mention.role = Some(words);
        } else {
            mention.name = Some(words);
            mention.role = None;
        }
        mention.words.end = mention.name.map_or(end, |name| name.end.max(end));
    }

    /// Adds an acronym in parentheses: « l'Organisation mondiale de la santé (OMS) ».
    fn acronym(&self, mention: &mut Mention) {
        let (reading, open) = (self.reading, mention.words.end);
        let fits = reading.kind(open) == Kind::OpenBracket
            && reading.kind(open + 2) == Kind::CloseBracket
            && speakers::is_acronym(reading, open + 1)
            && open + 2 < self.limit;
        // "the National Water Board (NWB)": matching initials show that a name is not a person's.
        let initial = |at: u32| reading.article.form(at).chars().next();
        let initials = mention
            .name
            .is_some_and(|name| name.len() > 1 && initial(name.start) == initial(open + 1));
        let body = mention.kind == SourceKind::Organization
            || mention.kind == SourceKind::Person && initials && mention.role.is_none();
        if fits && body {
            mention.kind = SourceKind::Organization;
            mention.acronym = Some(open + 1);
            mention.words.end = open + 3;
        }
    }

    /// Whether a group is plural, by its determiner, its number or the ending of its noun.
    pub(in crate::annotate) fn is_plural(&self, base: Words, head: Option<u32>) -> bool {
        let reading = self.reading;
        let noun = head.filter(|&head| reading.tag(head) == Tag::Noun);
        let language = reading.article.language;
        let counted = reading.is(base.start, Classes::NUMBER) && base.len() > 1;
        let first = reading.word(base.start);
        // "Both Roe and Lane": the word goes with the pair.
        language.is_plural(first) && !language.opens_pair(first)
            || counted && !language.is_indefinite(first)
            || head.is_some_and(|head| language.is_plural(reading.word(head)))
            || noun.is_some_and(|head| {
                // « président » may be a form of « présider », and is singular.
                reading.word(head).form != reading.word(head).lemma
                    && reading.article.form(head).ends_with(['s', 'x', 'n'])
            })
    }

    /// The gender a group shows, by a first name, a title, a determiner or the ending of its noun;
    /// `None` if none.
    pub(in crate::annotate) fn gender(&self, base: Words, mention: &Mention) -> Option<Gender> {
        let reading = self.reading;
        let language = reading.article.language;
        let person = mention.kind == SourceKind::Person;
        if let Some(name) = mention.name.filter(|_| person) {
            let given = reading.word(name.start);
            let she = given.is(Classes::FEMININE_NAME);
            if she != given.is(Classes::MASCULINE_NAME) {
                return Some(if she {
                    Gender::Feminine
                } else {
                    Gender::Masculine
                });
            }
        }
        let head = mention.role.map(|role| role.start);
        // A determiner counts only before the noun or name: « la » further on belongs to something
        // else.
        let before = head
            .or(mention.name.map(|name| name.start))
            .unwrap_or(base.start);
        // "his wife" shows his gender, « sa femme » hers.
        let things = language.facts().gendered_things;
        let article = (base.start..before)
            .rev()
            .filter(|&at| things || !reading.is(at, Classes::POSSESSIVE))
            .find_map(|at| language.gender(reading.word(at)));
        article.or_else(|| {
            let noun = head.filter(|&head| reading.is(head, Classes::ROLE | Classes::HUMAN))?;
            language.gender_of_noun(reading.article.form(noun).trim_end_matches('s'))
        })
    }
}

/// Whether a noun can refer to people, organizations, documents or places.
pub(in crate::annotate) fn is_called(reading: &Reading<'_>, head: u32) -> bool {
    let called = PEOPLE | BODIES | Classes::DOCUMENT | Classes::CUE_NOUN | Classes::PLACE;
    reading.is(head, called)
}

/// Whether a title stands among the tokens `from..to`.
pub(in crate::annotate) fn has_title(reading: &Reading<'_>, from: u32, to: u32) -> bool {
    (from..to).any(|at| reading.tag(at) == Tag::Name && reading.is(at, Classes::TITLE))
}

/// What the determiner of the group that starts at a token says.
pub(in crate::annotate) fn opening(reading: &Reading<'_>, at: u32) -> Opening {
    let word = reading.word(at);
    let owned = at > 0 && reading.tag(at - 1) == Tag::Possessive;
    let language = reading.article.language;
    if owned || language.is_definite(word) || word.is(Classes::DEMONSTRATIVE) {
        return Opening::Definite;
    }
    let determiner = reading.tag(at) == Tag::Determiner;
    let open = Classes::QUANTIFIER | Classes::NUMBER | Classes::INDEFINITE;
    if determiner && word.is(Classes::POSSESSIVE) {
        Opening::Owned
    } else if determiner || language.is_indefinite(word) || word.is(open) {
        Opening::Indefinite
    } else {
        Opening::Bare
    }
}
