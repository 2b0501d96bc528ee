//! The short names of the analysis, in words.

use crate::annotate::{Anonymity, ContentKind, Signal, SourceKind, SupportReason};
use crate::language::{ArticleKind, Id};

/// The words for one language among those for all.
pub(crate) const fn of(language: Id, english: &'static str, french: &'static str) -> &'static str {
    match language {
        Id::En => english,
        Id::Fr => french,
    }
}

/// A name, in English and in French.
pub(super) type Row = (&'static str, &'static str, &'static str);

fn named(rows: &'static [Row], language: Id, name: &'static str) -> &'static str {
    let row = rows.iter().find(|(one, _, _)| *one == name);
    row.map_or(name, |(_, english, french)| of(language, english, french))
}

/// What kind of source it is.
pub(crate) fn source(language: Id, kind: SourceKind) -> &'static str {
    named(SOURCES, language, kind.name())
}

/// How a content is rendered.
pub(crate) fn content(language: Id, kind: ContentKind) -> &'static str {
    named(CONTENTS, language, kind.name())
}

/// Why a sentence has the support it has.
pub(crate) fn support(language: Id, reason: SupportReason) -> &'static str {
    named(SUPPORTS, language, reason.name())
}

/// Why a sentence can be checked.
pub(crate) fn signal(language: Id, signal: Signal) -> &'static str {
    named(SIGNALS, language, signal.name())
}

/// What readers learn of why a source is not named.
pub(crate) fn anonymity(language: Id, anonymity: Anonymity) -> &'static str {
    named(ANONYMITIES, language, anonymity.name())
}

/// A language in its own words.
pub(crate) const fn language(language: Id) -> &'static str {
    of(language, "English", "français")
}

/// The kind of an article.
pub(crate) fn article_kind(language: Id, kind: ArticleKind) -> &'static str {
    named(KINDS, language, kind.name())
}

/// A number of things.
pub(crate) fn count(language: Id, count: usize, one: [&str; 2], many: [&str; 2]) -> String {
    let is_one = count == 1 || (count == 0 && language == Id::Fr);
    let [english, french] = if is_one { one } else { many };
    let words = match language {
        Id::En => english,
        Id::Fr => french,
    };
    format!("{count} {words}")
}

pub(super) const SOURCES: &[Row] = &[
    ("person", "a named person", "une personne nommée"),
    ("organization", "an organization", "une organisation"),
    (
        "role",
        "a person known by function alone",
        "une personne désignée par sa fonction",
    ),
    ("document", "a document", "un document"),
    (
        "place",
        "a place that stands for its authorities",
        "un lieu qui désigne ses autorités",
    ),
    ("pronoun", "a pronoun", "un pronom"),
    (
        "vague",
        "people who cannot be identified",
        "des personnes impossibles à identifier",
    ),
    (
        "anonymous",
        "a person who is not named",
        "une personne qui n'est pas nommée",
    ),
];

pub(super) const CONTENTS: &[Row] = &[
    ("direct", "quoted word for word", "cité mot pour mot"),
    (
        "indirect",
        "in the writer's words",
        "avec les mots de l'auteur",
    ),
    (
        "mixed",
        "in the writer's words, partly quoted",
        "avec les mots de l'auteur, en partie cité",
    ),
];

const SUPPORTS: &[Row] = &[
    (
        "attributed",
        "it names its source itself",
        "elle nomme elle-même sa source",
    ),
    (
        "runs-on",
        "a quotation or statement runs on into it",
        "une citation ou un propos s'y prolonge",
    ),
    (
        "quotation-behind",
        "it quotes on, after the speaker was named",
        "elle continue de citer, après que l'auteur des propos a été nommé",
    ),
    (
        "quotation-before",
        "it quotes whoever is named right after",
        "elle cite la personne nommée juste après",
    ),
    (
        "listed",
        "it is an item of a list that a source introduces",
        "c'est un élément d'une liste introduite par une source",
    ),
    (
        "speaks-on",
        "its tense goes on with what the sentence before reports",
        "son temps verbal prolonge les propos de la phrase précédente",
    ),
    (
        "quotes-on",
        "it goes on with quoted words and names nobody else",
        "elle continue avec des mots cités et ne nomme personne d'autre",
    ),
    (
        "aside",
        "only a remark in passing has a source",
        "seule une remarque incidente a une source",
    ),
    (
        "untold",
        "it reports a wish, a plan or hearsay, and states nothing",
        "elle rapporte un souhait, un projet ou une rumeur, et n'affirme rien",
    ),
    (
        "nobody",
        "it says that something was reported, and not by whom",
        "elle dit qu'une chose a été rapportée, sans dire par qui",
    ),
    (
        "none",
        "it credits nobody",
        "elle n'attribue ses propos à personne",
    ),
    (
        "goes-on",
        "what it shows says that it goes on with a source",
        "ses indices montrent qu'elle poursuit avec une source",
    ),
    (
        "outweighed",
        "it seemed to have a source, and more speaks against it",
        "elle semblait avoir une source, mais plus d'indices disent le contraire",
    ),
];

pub(super) const SIGNALS: &[Row] = &[
    ("figure", "a figure", "un chiffre"),
    ("accusation", "an accusation", "une accusation"),
    ("cause", "a cause", "une cause"),
    ("comparison", "a comparison", "une comparaison"),
    ("motive", "a motive", "une intention"),
    ("forecast", "a forecast", "une prévision"),
    (
        "event",
        "an event that the reporter did not witness",
        "un fait dont le journaliste n'a pas été témoin",
    ),
    ("change", "a rise or a fall", "une hausse ou une baisse"),
    (
        "finding",
        "a finding of science, medicine or law",
        "un constat scientifique, médical ou juridique",
    ),
    ("report", "hearsay", "un ouï-dire"),
    ("generality", "a generality", "une généralité"),
    ("date", "a past event", "un fait passé"),
    ("hedge", "a hedge", "une réserve"),
    ("quotation", "a quotation", "une citation"),
    ("assertion", "a plain statement", "une simple affirmation"),
];

const ANONYMITIES: &[Row] = &[
    (
        "silent",
        "no reason is given for that",
        "aucune raison n'en est donnée",
    ),
    (
        "stated",
        "it asked not to be named, the article does not say why",
        "elle a demandé l'anonymat, l'article ne dit pas pourquoi",
    ),
    (
        "explained",
        "the article says why",
        "l'article dit pourquoi",
    ),
    (
        "formulaic",
        "the reason given tells readers nothing",
        "la raison donnée n'apprend rien au lecteur",
    ),
];

pub(super) const KINDS: &[Row] = &[
    ("news", "news story", "actualité"),
    ("sport", "sport report", "article de sport"),
    ("markets", "market report", "article de bourse"),
    ("product", "product piece", "article pratique"),
    ("explainer", "explainer", "décryptage"),
    ("column", "opinion piece", "article d'opinion"),
    ("interview", "interview", "entretien"),
    ("live", "live coverage", "suivi en direct"),
    ("press-review", "press review", "revue de presse"),
    ("portrait", "profile", "portrait"),
    ("calendar", "calendar", "agenda"),
];

#[cfg(test)]
mod tests {
    use super::{ANONYMITIES, CONTENTS, KINDS, Row, SIGNALS, SOURCES, SUPPORTS};
    use crate::annotate::{Anonymity, ContentKind, Signal, SourceKind, SupportReason};
    use crate::language::ArticleKind;

    #[test]
    fn every_name_has_words_in_every_language() {
        fn check(rows: &[Row], names: impl Iterator<Item = &'static str>) {
            let worded = rows.iter().map(|row| row.0);
            assert!(worded.eq(names), "{rows:?}");
            let differ = |row: &Row| row.1 != row.2 && !row.1.is_empty() && !row.2.is_empty();
            assert!(rows.iter().all(differ), "{rows:?}");
        }
        check(SOURCES, SourceKind::ALL.iter().map(|one| one.name()));
        check(CONTENTS, ContentKind::ALL.iter().map(|one| one.name()));
        check(SUPPORTS, SupportReason::ALL.iter().map(|one| one.name()));
        check(SIGNALS, Signal::ALL.iter().map(|one| one.name()));
        check(KINDS, ArticleKind::ALL.iter().map(|one| one.name()));
        check(ANONYMITIES, Anonymity::ALL.iter().map(|one| one.name()));
    }
}
