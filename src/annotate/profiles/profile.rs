//! What readers are told of who is credited: who it is, how it knows, why it is not named.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotate::credit::anonymity;
use crate::annotate::model::{Anonymity, Attribution, CueKind, Source, SourceKind, Told};
use crate::annotate::reading::lookup::Scope;
use crate::annotate::reading::nouns;
use crate::annotate::reading::sentence_marks::{SentenceMark, SentenceMarks};
use crate::annotate::reading::tag::Tag;
use crate::document::Role;
use crate::language::{Classes, Forms, Meaning, SourceNoun, VerbClass};
use crate::parse::{Kind, Words};

/// How many sentences behind people who are not named somebody who is still speaks for them.
const NEAR: u32 = 2;

/// What is told of each attribution's source, and how many sources there are that differ.
pub(in crate::annotate) fn told(
    scope: &Scope<'_>,
    survey: &SentenceMarks<'_>,
    attributions: &[Attribution],
) -> (Vec<Told>, u32) {
    let mut teller = Teller {
        scope,
        survey,
        exemplary: exemplary(attributions),
        seen: FxHashMap::default(),
        full: None,
        silent: None,
    };
    let told = attributions.iter().map(|one| teller.tell(one)).collect();
    let count = u32::try_from(teller.seen.len()).unwrap_or(u32::MAX);
    (told, count)
}

/// The sentences in which somebody named speaks, in order.
fn exemplary(attributions: &[Attribution]) -> Vec<u32> {
    let named = |one: &&Attribution| {
        let kind = one.source.as_ref().map(|source| source.kind);
        kind == Some(SourceKind::Person)
    };
    let mut sentences: Vec<u32> = attributions
        .iter()
        .filter(named)
        .map(|one| one.sentence)
        .collect();
    sentences.sort_unstable();
    sentences
}

struct Teller<'a> {
    scope: &'a Scope<'a>,
    survey: &'a SentenceMarks<'a>,
    exemplary: Vec<u32>,
    /// The word each source is known by, and what was told of why it is not named.
    seen: FxHashMap<&'a str, Anonymity>,
    /// Parts of full names, and where each first stands beside another; made when first asked for.
    full: Option<FxHashMap<&'a str, u32>>,
    /// The names of those who decline to comment; made when first asked for.
    silent: Option<FxHashSet<&'a str>>,
}

impl Teller<'_> {
    fn tell(&mut self, attribution: &Attribution) -> Told {
        let content = attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0);
        let mut content = content;
        let attacks = content.any(|run| self.survey.attacks(run.start, run.end))
            || attribution
                .cue
                .as_ref()
                .is_some_and(|cue| cue.class == Some(VerbClass::Accusation));
        let mut told = Told {
            noun: None,
            anonymity: Anonymity::Silent,
            is_first: true,
            is_described: true,
            is_identified: true,
            knowledge_given: true,
            is_exemplified: self.is_exemplified(attribution.sentence),
            declined: false,
            attacks,
            is_clause: self.is_clause(attribution),
            is_passive: self.is_passive(attribution),
        };
        if let Some(source) = &attribution.source {
            self.source(source, attribution, &mut told);
        }
        told
    }

    fn source(&mut self, source: &Source, attribution: &Attribution, told: &mut Told) {
        let (scope, sentence) = (self.scope, attribution.sentence);
        let group = source.extent.hull();
        let Some(key) = key(scope, group).filter(|_| source.kind != SourceKind::Pronoun) else {
            return;
        };
        let before = self.seen.get(scope.article.form(key)).copied();
        let unnamed = matches!(source.kind, SourceKind::Anonymous | SourceKind::Vague);
        let again = before.filter(|_| !unnamed || is_definite(scope, group));
        // "The people said" points back to somebody described in other words.
        let points_back =
            source.kind == SourceKind::Anonymous && group.len() <= 2 && is_definite(scope, group);
        told.is_first = again.is_none()
            && !points_back
            && !anonymity::is_part(scope, self.survey, source, sentence);
        let noun = noun(scope, group);
        told.noun = noun.map(|(sort, _)| sort);
        if unnamed {
            told.anonymity = anonymity::of_source(scope, self.survey, group, sentence)
                .max(again.unwrap_or(Anonymity::Silent));
            told.is_described = is_definite(scope, group) || !is_bare(scope, group, noun);
            told.knowledge_given =
                again.is_some() || self.survey.has(sentence, SentenceMark::Knowledge);
            told.declined = source.kind == SourceKind::Anonymous && self.declined(group);
        }
        told.is_identified = match told.noun {
            Some(SourceNoun::Study) => self.is_findable(group, attribution),
            Some(SourceNoun::Media) => names(scope, group)
                .any(|at| !scope.is(at, Classes::MEDIA | Classes::DOCUMENT | Classes::CUE_NOUN)),
            Some(SourceNoun::Informant | SourceNoun::Voice) | None => {
                source.kind != SourceKind::Person
                    || !told.is_first
                    || self.is_introduced(group, sentence)
            }
        };
        self.seen.insert(scope.article.form(key), told.anonymity);
    }

    /// Whether readers learn whose study or poll it is, or of when.
    ///
    /// Names in what it says are not its own: "Polls show Roe leads". Right about "The survey, made in
    /// Lisbon, found"; wrong, and silent, about one that names whoever does not believe it.
    fn is_findable(&self, group: Words, attribution: &Attribution) -> bool {
        let (scope, sentence) = (self.scope, attribution.sentence);
        let content = attribution.content.as_ref();
        let own = |at: u32| !content.is_some_and(|content| content.extent.holds(at));
        let words = scope.article.sentences.get(sentence as usize);
        let names = words.is_some_and(|one| {
            (one.words.start..one.words.end).any(|at| scope.tag(at) == Tag::Name && own(at))
        });
        let told_beside = |other: u32| {
            self.survey.studies.binary_search(&other).is_ok()
                && self.survey.has(other, SentenceMark::Name)
        };
        // « les sondages » are any, « le sondage » is one that was spoken of.
        let plural = scope.article.language.is_plural(scope.word(group.start));
        names
            || is_definite(scope, group) && !plural
            || self.survey.is_near(sentence, SentenceMark::Year)
            || told_beside(sentence.wrapping_sub(1))
            || told_beside(sentence + 1)
    }

    fn is_exemplified(&self, sentence: u32) -> bool {
        let at = self.exemplary.partition_point(|&one| one < sentence);
        self.exemplary
            .get(at)
            .is_some_and(|&one| one <= sentence + NEAR)
    }

    /// Whether a person is given a first name or a function, here or before.
    ///
    /// A surname with no title may be a company's, so that only "Mr. Roe" is found wanting. Right
    /// about "Mr. Roe said" in an article that never says who that is; wrong, and silent, about
    /// "Roe said" in the same place.
    fn is_introduced(&mut self, group: Words, sentence: u32) -> bool {
        let scope = self.scope;
        let language = scope.article.language;
        let courtesy =
            |at: u32| scope.is(at, Classes::TITLE) && language.gender(scope.word(at)).is_some();
        let mut all = names(scope, group).filter(|&at| !scope.is(at, Classes::TITLE));
        let (name, more) = (all.next(), all.next());
        let Some(name) = name.filter(|_| more.is_none() && courtesy(group.start)) else {
            return true;
        };
        if self.survey.is_near(sentence, SentenceMark::Function) {
            return true;
        }
        let full = self.full.get_or_insert_with(|| full_names(scope));
        full.get(scope.article.form(name))
            .is_some_and(|&at| at < group.end)
    }

    fn declined(&mut self, group: Words) -> bool {
        let (scope, survey) = (self.scope, self.survey);
        let mut names = names(scope, group).peekable();
        if names.peek().is_none() {
            return false;
        }
        let silent = self.silent.get_or_insert_with(|| silent(scope, survey));
        { names }.any(|at| silent.contains(scope.article.form(at)))
    }

    fn is_clause(&self, attribution: &Attribution) -> bool {
        let scope = self.scope;
        let said = attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0);
        // What hangs on a thing may hold a verb: "claimed a loss, which allowed him to".
        // Nor does "claimed a loss and left" say that anybody left.
        let goes_on = |at: &u32| {
            let second = scope.tag(*at) == Tag::Coordinator && scope.tag(*at + 1) == Tag::Verb;
            let ends = second || scope.tag(*at) == Tag::Relative || scope.kind(*at) == Kind::Comma;
            scope.is_quoted(*at) || !ends
        };
        let opened = |run: &Words| {
            let before = run.start.checked_sub(1);
            before.is_some_and(|at| scope.tag(at) == Tag::Complementizer)
        };
        if said.clone().any(opened) {
            return true;
        }
        let mut said = said.flat_map(|run| (run.start..run.end).take_while(goes_on));
        said.any(|at| {
            scope.is_quoted(at) || scope.tag(at) == Tag::Verb && scope.has_form(at, Forms::FINITE)
        })
    }

    fn is_passive(&self, attribution: &Attribution) -> bool {
        let cue = attribution
            .cue
            .as_ref()
            .filter(|cue| cue.kind == CueKind::Verb);
        let Some(words) = cue.map(|cue| cue.extent.hull()) else {
            return false;
        };
        let scope = self.scope;
        let copula = scope.article.language.keys().copula;
        let last = words.end.saturating_sub(1);
        scope.has_form(last, Forms::PAST_PARTICIPLE)
            && scope.word(last).lemma != copula
            && (words.start..last).any(|at| scope.word(at).lemma == copula)
    }
}

/// The word a source is known by: a surname, an acronym, or what it is called.
fn key(scope: &Scope<'_>, group: Words) -> Option<u32> {
    let end = (group.start..group.end)
        .find(|&at| matches!(scope.kind(at), Kind::Comma | Kind::OpenBracket))
        .unwrap_or(group.end);
    let name = names(scope, Words::new(group.start, end)).last();
    name.or_else(|| Some(nouns::head(scope, group)))
}

fn names<'a>(scope: &'a Scope<'_>, group: Words) -> impl Iterator<Item = u32> + 'a {
    (group.start..group.end).filter(|&at| scope.tag(at) == Tag::Name)
}

/// Whether a group starts with a word that points back: "the source", « cette source ».
fn is_definite(scope: &Scope<'_>, group: Words) -> bool {
    let first = scope.word(group.start);
    let open = Classes::QUANTIFIER | Classes::NUMBER | Classes::INDEFINITE;
    scope.tag(group.start) == Tag::Determiner
        && !first.is(open)
        && !scope.article.language.is_indefinite(first)
}

/// The sort of noun a group is called by, and where the words that say so end.
fn noun(scope: &Scope<'_>, group: Words) -> Option<(SourceNoun, u32)> {
    (group.start..group.end)
        .take_while(|&at| !matches!(scope.tag(at), Tag::Preposition | Tag::Punctuation))
        .find_map(|at| {
            // "Some say" names nobody; "some farmers say" names farmers.
            let counts = group.len() > 1 && scope.is(at, Classes::QUANTIFIER | Classes::INDEFINITE);
            let all = scope.phrases(at).iter();
            { all }.find_map(|phrase| {
                if counts && phrase.length == 1 {
                    return None;
                }
                let Meaning::Noun(sort) = phrase.meaning else {
                    return None;
                };
                let end = phrase.end(at);
                // "a press release" is no outlet, and "the media company" is one.
                (sort != SourceNoun::Media || nouns::head(scope, group) < end)
                    .then_some((sort, end))
            })
        })
}

/// Whether a group says that it is a source, and nothing else: "sources", « une source sûre ».
fn is_bare(scope: &Scope<'_>, group: Words, noun: Option<(SourceNoun, u32)>) -> bool {
    let Some((SourceNoun::Informant, end)) = noun else {
        return false;
    };
    let before = (group.start..end).take_while(|&at| {
        matches!(scope.tag(at), Tag::Determiner | Tag::Number)
            || scope.is(at, Classes::QUANTIFIER | Classes::NUMBER)
    });
    let start = group.start + u32::try_from(before.count()).unwrap_or(0);
    let opens = scope.phrases(start).iter().any(|phrase| {
        matches!(phrase.meaning, Meaning::Noun(SourceNoun::Informant))
            && start as usize + phrase.length == end as usize
    });
    let described = matches!(
        scope.tag(end),
        Tag::Preposition | Tag::Relative | Tag::Adjective | Tag::Participle
    );
    opens && end >= group.end && !described
}

/// Every part of a full name, and where it first stands beside another; whoever is in the headline is
/// known by the surname.
fn full_names<'a>(scope: &Scope<'a>) -> FxHashMap<&'a str, u32> {
    let mut all = FxHashMap::default();
    let is_name = |at: u32| scope.tag(at) == Tag::Name && !scope.is(at, Classes::TITLE);
    for sentence in &scope.article.sentences {
        let words = sentence.words;
        for at in (words.start..words.end).filter(|&at| is_name(at)) {
            let is_full = at > words.start && is_name(at - 1);
            if is_full {
                // Surnames stand first in some countries.
                all.entry(scope.article.form(at - 1)).or_insert(at);
            }
            if is_full || sentence.role == Role::Heading {
                all.entry(scope.article.form(at)).or_insert(at);
            }
        }
    }
    all
}

/// The names in sentences where somebody declines to comment.
fn silent<'a>(scope: &Scope<'a>, survey: &SentenceMarks<'_>) -> FxHashSet<&'a str> {
    (0..)
        .zip(&scope.article.sentences)
        .filter(|(number, _)| survey.has(*number, SentenceMark::NoComment))
        .flat_map(|(_, sentence)| sentence.words.start..sentence.words.end)
        .filter(|&at| scope.tag(at) == Tag::Name && !scope.is(at, Classes::TITLE))
        .map(|at| scope.article.form(at))
        .collect()
}
