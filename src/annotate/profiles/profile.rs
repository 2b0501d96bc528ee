//! Describes what readers learn of each source: who it is, how it knows, why it is not named.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotate::credit::anonymity;
use crate::annotate::model::{Anonymity, Attribution, CueKind, Source, SourceKind, SourceProfile};
use crate::annotate::reading::sentence_marks::{SentenceMark, SentenceMarks};
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, nouns, passives};
use crate::document::Role;
use crate::language::{Classes, Forms, Meaning, SourceNoun, VerbClass};
use crate::parse::{Kind, Words};

/// How many sentences after unnamed people a named source still exemplifies them.
const NEAR: u32 = 2;

/// The profile of each attribution's source, and the number of different sources, without pronouns.
pub(in crate::annotate) fn of_sources(
    reading: &Reading<'_>,
    marks: &SentenceMarks<'_>,
    attributions: &[Attribution],
) -> (Vec<SourceProfile>, u32) {
    let mut teller = Teller {
        reading,
        marks,
        exemplary: exemplary(attributions),
        seen: FxHashMap::default(),
        full: None,
        silent: None,
    };
    let told = attributions.iter().map(|one| teller.tell(one)).collect();
    let count = u32::try_from(teller.seen.len()).unwrap_or(u32::MAX);
    (told, count)
}

/// The sentences with a named person as a source, in order.
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
    reading: &'a Reading<'a>,
    marks: &'a SentenceMarks<'a>,
    exemplary: Vec<u32>,
    /// What each source is known by, with what readers have learned of its anonymity.
    seen: FxHashMap<&'a str, Anonymity>,
    /// The parts of full names with the token of their first occurrence; computed when first
    /// needed.
    full: Option<FxHashMap<&'a str, u32>>,
    /// The names of those who decline to comment; computed when first needed.
    silent: Option<FxHashSet<&'a str>>,
}

impl Teller<'_> {
    fn tell(&mut self, attribution: &Attribution) -> SourceProfile {
        let content = attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0);
        let mut content = content;
        let attacks = content.any(|run| self.marks.attacks(run.start, run.end))
            || attribution
                .cue
                .as_ref()
                .is_some_and(|cue| cue.class == Some(VerbClass::Accusation));
        let mut told = SourceProfile {
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

    fn source(&mut self, source: &Source, attribution: &Attribution, told: &mut SourceProfile) {
        let (reading, sentence) = (self.reading, attribution.sentence);
        let group = source.own();
        let Some(key) = key(reading, group).filter(|_| source.kind != SourceKind::Pronoun) else {
            return;
        };
        let before = self.seen.get(reading.article.form(key)).copied();
        let unnamed = matches!(source.kind, SourceKind::Anonymous | SourceKind::Vague);
        let again = before.filter(|_| !unnamed || is_definite(reading, group));
        // "The people said" refers to somebody introduced in other words.
        let points_back =
            source.kind == SourceKind::Anonymous && group.len() <= 2 && is_definite(reading, group);
        told.is_first = again.is_none()
            && !points_back
            && !self.refers(group, sentence)
            && !anonymity::is_part(reading, self.marks, source, sentence);
        let noun = noun(reading, group);
        told.noun = noun.map(|(sort, _)| sort);
        if unnamed {
            told.anonymity = anonymity::of_source(reading, self.marks, group, sentence)
                .max(again.unwrap_or(Anonymity::Silent));
            told.is_described = is_definite(reading, group) || !is_bare(reading, group, noun);
            told.knowledge_given =
                again.is_some() || self.marks.has(sentence, SentenceMark::Knowledge);
            told.declined = source.kind == SourceKind::Anonymous && self.declined(group);
        }
        told.is_identified = match told.noun {
            Some(SourceNoun::Study) => self.is_findable(group, attribution),
            Some(SourceNoun::Media) => names(reading, group)
                .any(|at| !reading.is(at, Classes::MEDIA | Classes::DOCUMENT | Classes::CUE_NOUN)),
            Some(SourceNoun::Informant | SourceNoun::Voice) | None => {
                source.kind != SourceKind::Person
                    || !told.is_first
                    || self.is_introduced(group, sentence)
            }
        };
        self.seen.insert(reading.article.form(key), told.anonymity);
        for key in { source.together.iter() }.filter_map(|&one| self::key(reading, one)) {
            let known = self.seen.entry(reading.article.form(key));
            known.or_insert(Anonymity::Silent);
        }
    }

    /// Whether a short definite group refers to somebody introduced in other words: "the expert", "the
    /// researchers", and « les chercheurs » where a study was mentioned, since a French article may be generic.
    fn refers(&self, group: Words, sentence: u32) -> bool {
        let reading = self.reading;
        let head = nouns::head(reading, group);
        let single = reading.word(head).form == reading.word(head).lemma;
        let generic = reading.article.language.facts().articles_obligatory;
        let study = || { self.marks.studies.first() }.is_some_and(|&one| one < sentence);
        let known = reading.is(head, Classes::RESEARCH) && (!generic || study());
        sentence > 0 && group.len() <= 2 && is_definite(reading, group) && (single || known)
    }

    /// Whether readers learn which study or poll it is, by a name, a year or an earlier mention.
    ///
    /// Names in its content are not its own: "Polls show Roe leads". Right about "The survey, made
    /// in Lisbon, found"; wrong about a sentence that only names a skeptic, which it accepts.
    fn is_findable(&self, group: Words, attribution: &Attribution) -> bool {
        let (reading, sentence) = (self.reading, attribution.sentence);
        let content = attribution.content.as_ref();
        let own = |at: u32| !content.is_some_and(|content| content.extent.holds(at));
        let words = reading.article.sentences.get(sentence as usize);
        let names = words.is_some_and(|one| {
            (one.words.start..one.words.end).any(|at| reading.tag(at) == Tag::Name && own(at))
        });
        let told_beside = |other: u32| {
            self.marks.studies.binary_search(&other).is_ok()
                && self.marks.has(other, SentenceMark::Name)
        };
        // « les sondages » may be any, « le sondage » was mentioned before.
        let plural = reading
            .article
            .language
            .is_plural(reading.word(group.start));
        names
            || is_definite(reading, group) && !plural
            || self.marks.is_near(sentence, SentenceMark::Year)
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
    /// A surname without a title may be a company's, so that only "Mr. Roe" can fail. Right about
    /// "Mr. Roe said" in an article that never says who that is; wrong about "Roe said" in the same
    /// place, which it accepts.
    fn is_introduced(&mut self, group: Words, sentence: u32) -> bool {
        let reading = self.reading;
        let language = reading.article.language;
        let courtesy =
            |at: u32| reading.is(at, Classes::TITLE) && language.gender(reading.word(at)).is_some();
        let mut all = names(reading, group).filter(|&at| !reading.is(at, Classes::TITLE));
        let (name, more) = (all.next(), all.next());
        let Some(name) = name.filter(|_| more.is_none() && courtesy(group.start)) else {
            return true;
        };
        if self.marks.is_near(sentence, SentenceMark::Function) {
            return true;
        }
        let full = self.full.get_or_insert_with(|| full_names(reading));
        full.get(reading.article.form(name))
            .is_some_and(|&at| at < group.end)
    }

    /// Whether anybody named in a group declines to comment anywhere in the article.
    fn declined(&mut self, group: Words) -> bool {
        let (reading, marks) = (self.reading, self.marks);
        let mut names = names(reading, group).peekable();
        if names.peek().is_none() {
            return false;
        }
        let silent = self.silent.get_or_insert_with(|| silent(reading, marks));
        { names }.any(|at| silent.contains(reading.article.form(at)))
    }

    fn is_clause(&self, attribution: &Attribution) -> bool {
        let reading = self.reading;
        let said = attribution
            .content
            .iter()
            .flat_map(|content| &content.extent.0);
        // A complement or a second verb of the writer's may be finite: "claimed a loss, which
        // allowed him to", "claimed a loss and left".
        let goes_on = |at: &u32| {
            let second = reading.tag(*at) == Tag::Coordinator && reading.tag(*at + 1) == Tag::Verb;
            let ends =
                second || reading.tag(*at) == Tag::Relative || reading.kind(*at) == Kind::Comma;
            reading.is_quoted(*at) || !ends
        };
        let opened = |run: &Words| {
            let before = run.start.checked_sub(1);
            before.is_some_and(|at| reading.tag(at) == Tag::Complementizer)
        };
        if said.clone().any(opened) {
            return true;
        }
        let mut said = said.flat_map(|run| (run.start..run.end).take_while(goes_on));
        said.any(|at| {
            reading.is_quoted(at)
                || reading.tag(at) == Tag::Verb && reading.has_form(at, Forms::FINITE)
        })
    }

    /// Whether the cue is a passive.
    fn is_passive(&self, attribution: &Attribution) -> bool {
        let cue = attribution
            .cue
            .as_ref()
            .filter(|cue| cue.kind == CueKind::Verb);
        cue.is_some_and(|cue| passives::is_passive(self.reading, cue.extent.hull()))
    }
}

/// The token a source is known by: its surname, its acronym, or its head noun.
fn key(reading: &Reading<'_>, group: Words) -> Option<u32> {
    let end = (group.start..group.end)
        .find(|&at| matches!(reading.kind(at), Kind::Comma | Kind::OpenBracket))
        .unwrap_or(group.end);
    let name = names(reading, Words::new(group.start, end)).last();
    name.or_else(|| Some(nouns::head(reading, group)))
}

/// The tokens of a group that are names.
fn names<'a>(reading: &'a Reading<'_>, group: Words) -> impl Iterator<Item = u32> + 'a {
    (group.start..group.end).filter(|&at| reading.tag(at) == Tag::Name)
}

/// Whether a group starts with a definite determiner: "the source", « cette source ».
fn is_definite(reading: &Reading<'_>, group: Words) -> bool {
    let first = reading.word(group.start);
    let open = Classes::QUANTIFIER | Classes::NUMBER | Classes::INDEFINITE;
    reading.tag(group.start) == Tag::Determiner
        && !first.is(open)
        && !reading.article.language.is_indefinite(first)
}

/// The sort of source noun in a group, and the token after it; `None` if it has none.
fn noun(reading: &Reading<'_>, group: Words) -> Option<(SourceNoun, u32)> {
    (group.start..group.end)
        .take_while(|&at| !matches!(reading.tag(at), Tag::Preposition | Tag::Punctuation))
        .find_map(|at| {
            // "Some say" has no noun; in "some farmers say" it is "farmers".
            let counts =
                group.len() > 1 && reading.is(at, Classes::QUANTIFIER | Classes::INDEFINITE);
            let all = reading.phrases(at).iter();
            { all }.find_map(|phrase| {
                if counts && phrase.length == 1 {
                    return None;
                }
                let Meaning::Noun(sort) = phrase.meaning else {
                    return None;
                };
                let end = phrase.end(at);
                // "a press release" is not an outlet, "the media company" is.
                (sort != SourceNoun::Media || nouns::head(reading, group) < end)
                    .then_some((sort, end))
            })
        })
}

/// Whether a group only says that it is a source: "sources", « une source sûre ».
fn is_bare(reading: &Reading<'_>, group: Words, noun: Option<(SourceNoun, u32)>) -> bool {
    let Some((SourceNoun::Informant, end)) = noun else {
        return false;
    };
    let before = (group.start..end).take_while(|&at| {
        matches!(reading.tag(at), Tag::Determiner | Tag::Number)
            || reading.is(at, Classes::QUANTIFIER | Classes::NUMBER)
    });
    let start = group.start + u32::try_from(before.count()).unwrap_or(0);
    let opens = reading.phrases(start).iter().any(|phrase| {
        matches!(phrase.meaning, Meaning::Noun(SourceNoun::Informant))
            && start as usize + phrase.length == end as usize
    });
    let described = matches!(
        reading.tag(end),
        Tag::Preposition | Tag::Relative | Tag::Adjective | Tag::Participle
    );
    opens && end >= group.end && !described
}

/// Every part of a full name, with the token of its first occurrence. Names in headings count as
/// full.
fn full_names<'a>(reading: &Reading<'a>) -> FxHashMap<&'a str, u32> {
    let mut all = FxHashMap::default();
    let is_name = |at: u32| reading.tag(at) == Tag::Name && !reading.is(at, Classes::TITLE);
    for sentence in &reading.article.sentences {
        let words = sentence.words;
        for at in (words.start..words.end).filter(|&at| is_name(at)) {
            let is_full = at > words.start && is_name(at - 1);
            if is_full {
                // Surnames stand first in some countries.
                all.entry(reading.article.form(at - 1)).or_insert(at);
            }
            if is_full || sentence.role == Role::Heading {
                all.entry(reading.article.form(at)).or_insert(at);
            }
        }
    }
    all
}

/// The names in sentences where somebody declines to comment.
fn silent<'a>(reading: &Reading<'a>, marks: &SentenceMarks<'_>) -> FxHashSet<&'a str> {
    (0..)
        .zip(&reading.article.sentences)
        .filter(|(number, _)| marks.has(*number, SentenceMark::NoComment))
        .flat_map(|(_, sentence)| sentence.words.start..sentence.words.end)
        .filter(|&at| reading.tag(at) == Tag::Name && !reading.is(at, Classes::TITLE))
        .map(|at| reading.article.form(at))
        .collect()
}
