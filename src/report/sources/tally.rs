//! Sources with their statements, counted.

use std::collections::BTreeMap;

use crate::annotate::{Annotations, Anonymity, Attribution, Entity, SourceKind};
use crate::parse::{Article, Kind, Words};

/// The sources of one article, or of several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// The path of the article; empty for several articles.
    pub path: String,
    /// How many articles there are.
    pub articles: usize,
    /// How many words they have.
    pub words: usize,
    /// The sources by first mention.
    pub rows: Vec<SourceRow>,
    /// Statements with a source; one of several who speak together counts once.
    pub statements: usize,
    /// How many words those have.
    pub credited: usize,
    /// Statements without a source.
    pub nobody: usize,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// Its name, or the words of its first mention.
    pub name: String,
    /// Its function; empty if the article gives none beside its name.
    pub role: String,
    /// What kind of source it is.
    pub kind: &'static str,
    /// The article that mentions it first, and the 1-based line of that mention.
    pub first: (String, usize),
    /// How many articles credit it.
    pub articles: usize,
    /// How many statements are credited to it.
    pub statements: usize,
    /// How many words those have.
    pub words: usize,
    /// Why it has no name; `None` if it has one.
    pub unnamed: Option<Unnamed>,
}

/// Why a source has no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnamed {
    /// How well the article explains it.
    pub anonymity: Anonymity,
    /// The words that do.
    pub reason: Option<String>,
}

impl Sources {
    /// The sources of an article.
    pub fn of(article: &Article<'_>, annotations: &Annotations) -> Self {
        let path = article.document.text.name().to_owned();
        let mut sources = Self {
            articles: 1,
            words: article.word_count(),
            path,
            ..Self::default()
        };
        let mut rows: BTreeMap<Identity, (u32, SourceRow)> = BTreeMap::new();
        for number in 0..annotations.attributions.len() {
            let found = self::rows(article, annotations, number);
            let Some((_, row, _)) = found.first() else {
                sources.nobody += 1;
                continue;
            };
            sources.statements += 1;
            sources.credited += row.words;
            for (key, row, first) in found {
                match rows.get_mut(&key) {
                    Some((_, known)) => known.add(row),
                    None => {
                        rows.insert(key, (first, row));
                    }
                }
            }
        }
        let mut rows: Vec<(u32, SourceRow)> = rows.into_values().collect();
        rows.sort_by_key(|(first, _)| *first);
        sources.rows = rows.into_iter().map(|(_, row)| row).collect();
        sources
    }

    /// Adds the sources of another article.
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.words += other.words;
        self.statements += other.statements;
        self.credited += other.credited;
        self.nobody += other.nobody;
        self.rows.extend(other.rows.iter().cloned());
    }

    /// Merges sources of several articles that have the same name, and puts those with most
    /// statements first. Sources without a name stay apart.
    ///
    /// Right about "Jane Roe" in two articles; wrong about "the mayor" of two towns, which an editor
    /// will notice at the first mention.
    #[must_use]
    pub fn merged(self) -> Self {
        let mut rows: BTreeMap<(String, &str, String), SourceRow> = BTreeMap::new();
        for row in self.rows {
            let place = match row.unnamed {
                Some(_) => format!("{}:{}", row.first.0, row.first.1),
                None => String::new(),
            };
            let key = (row.name.to_lowercase(), row.kind, place);
            match rows.get_mut(&key) {
                Some(known) => {
                    known.articles += row.articles;
                    known.add(row);
                }
                None => {
                    rows.insert(key, row);
                }
            }
        }
        let mut rows: Vec<SourceRow> = rows.into_values().collect();
        rows.sort_by(|one, other| {
            (other.statements, other.words).cmp(&(one.statements, one.words))
        });
        Self { rows, ..self }
    }

    /// The share of any source in all credited words, in percent with one decimal. What several say
    /// together is in the share of each, so that shares may add up to more than a hundred.
    pub(super) fn share(&self) -> impl Fn(&SourceRow) -> f64 + use<> {
        let all = self.credited;
        move |row| {
            let tenths = (row.words * 1_000 + all / 2).checked_div(all).unwrap_or(0);
            f64::from(u32::try_from(tenths).unwrap_or(u32::MAX)) / 10.0
        }
    }
}

impl SourceRow {
    /// Adds other statements of the same source.
    fn add(&mut self, other: Self) {
        self.statements += other.statements;
        self.words += other.words;
        if let (Some(known), Some(unnamed)) = (&mut self.unnamed, other.unnamed) {
            // One explanation is enough for readers.
            let says_more = unnamed.reason.is_some() || known.anonymity == Anonymity::Silent;
            if known.reason.is_none() && says_more {
                *known = unnamed;
            }
        }
    }
}

/// What distinguishes the sources of one article: their identity or, if unknown, their words.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Entity(u32),
    Words(String),
}

/// The rows of one attribution, one for each who is credited: with its identity and the token of its
/// first mention.
fn rows(
    article: &Article<'_>,
    annotations: &Annotations,
    number: usize,
) -> Vec<(Identity, SourceRow, u32)> {
    let Some(attribution) = annotations.attributions.get(number) else {
        return Vec::new();
    };
    let Some(source) = attribution.source.as_ref() else {
        return Vec::new();
    };
    let said = source.telling();
    let credited: Vec<_> = annotations.credited(number).collect();
    let each = source.together.len() == credited.len();
    let row = |place: usize, entity: Option<(u32, &Entity)>| {
        let called = source.together.get(place).filter(|_| each);
        row(
            article,
            attribution,
            *called.unwrap_or(&said),
            source.kind,
            entity,
        )
    };
    let mut rows: Vec<_> = { credited.iter().enumerate() }
        .map(|(place, &one)| row(place, Some(one)))
        .collect();
    if rows.is_empty() {
        rows.push(row(0, None));
    }
    let told = annotations.profiles.get(number).map(|told| told.anonymity);
    for (place, (_, row, _)) in rows.iter_mut().enumerate() {
        let entity = credited.get(place).map(|(_, entity)| entity.kind);
        let together = credited.len() > 1;
        let Some(kind) = unnamed(source.kind, entity, together) else {
            continue;
        };
        // A source without a name is called by all its words: "a person close to the talks".
        let called = source.together.get(place).filter(|_| each);
        row.name = one_line(article.prose(*called.unwrap_or(&said)));
        row.kind = kind.name();
        row.unnamed = Some(Unnamed {
            anonymity: told.unwrap_or(Anonymity::Silent),
            reason: source.reason.map(|words| one_line(article.prose(words))),
        });
    }
    rows
}

/// The row of one who is credited, under the words it is called by.
fn row(
    article: &Article<'_>,
    attribution: &Attribution,
    called: Words,
    kind: SourceKind,
    entity: Option<(u32, &Entity)>,
) -> (Identity, SourceRow, u32) {
    let (key, name, role, kind, first) = if let Some((number, entity)) = entity {
        let first = entity.mentions.first().map_or(called, |words| *words);
        let role = entity.role.filter(|role| *role != entity.name);
        (
            Identity::Entity(number),
            entity.name,
            role,
            entity.kind,
            first,
        )
    } else {
        let words = article.prose(called).to_lowercase();
        (Identity::Words(words), called, None, kind, called)
    };
    let text = article.document.text;
    let row = SourceRow {
        name: one_line(article.prose(name)),
        role: role
            .map(|words| one_line(article.prose(words)))
            .unwrap_or_default(),
        kind: kind.name(),
        first: (
            text.name().to_owned(),
            { article.tokens.get(first.start as usize) }
                .map_or(0, |token| article.document.line(token.prose)),
        ),
        articles: 1,
        statements: 1,
        words: credited(article, attribution),
        unnamed: None,
    };
    (key, row, first.start)
}

/// The kind of a source that the article never names, or `None` if it does; of several who speak
/// together each has its own.
fn unnamed(source: SourceKind, entity: Option<SourceKind>, together: bool) -> Option<SourceKind> {
    let is_named = |kind| matches!(kind, SourceKind::Person | SourceKind::Organization);
    let own = entity.filter(|_| together).unwrap_or(source);
    let is_unnamed = matches!(own, SourceKind::Anonymous | SourceKind::Vague);
    (is_unnamed && !entity.is_some_and(is_named)).then_some(own)
}

/// How many words an attribution credits.
pub(in crate::report) fn credited(article: &Article<'_>, attribution: &Attribution) -> usize {
    let runs = attribution
        .content
        .iter()
        .flat_map(|content| &content.extent.0);
    let words = |run: &Words| {
        let tokens = article.tokens.get(run.range()).unwrap_or_default();
        let is_word = |kind: Kind| matches!(kind, Kind::Word | Kind::Number);
        tokens.iter().filter(|token| is_word(token.kind)).count()
    };
    runs.map(words).sum()
}

/// Words on one line, however their file wraps them.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
