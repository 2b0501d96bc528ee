//! Identities: one entity for each source of an article, whatever it is called.

use std::fmt::Write as _;

use insta::assert_snapshot;
use selon::annotate::Annotations;
use selon::language::Id;
use selon::parse::Article;

use super::annotated::with;

/// Prints each source as written, and who it is: "she = Jane Roe".
fn identities(language: Id, text: &str) -> String {
    with(language, text, print)
}

fn print(article: &Article<'_>, annotations: &Annotations) -> String {
    let mut out = String::new();
    for (number, one) in annotations.attributions.iter().enumerate() {
        let Some(source) = &one.source else { continue };
        let entity = annotations.identity(number).entity.map(|entity| {
            let entity = &annotations.entities[entity as usize];
            article.prose(entity.name)
        });
        let called = article.prose(source.extent.hull());
        writeln!(out, "{called} = {}", entity.unwrap_or("?")).expect("memory takes all");
    }
    out
}

macro_rules! article {
    ($name:ident, $language:ident, $file:literal) => {
        #[test]
        fn $name() {
            let text = include_str!(concat!("../articles/", $file));
            assert_snapshot!(identities(Id::$language, text));
        }
    };
}

article!(english_wire, En, "en/wire-reservoir.txt");
article!(english_daily, En, "en/daily-museum.md");
article!(english_regional, En, "en/regional-bus.txt");
article!(french_wire, Fr, "fr/depeche-sommet.txt");
article!(french_daily, Fr, "fr/quotidien-musee.md");
article!(french_regional, Fr, "fr/regional-ecole.txt");

/// The kinds of the sources of a text.
fn kinds(language: Id, text: &str) -> String {
    with(language, text, |_, annotations| {
        let sources = annotations.attributions.iter();
        let kinds: Vec<_> = sources
            .filter_map(|one| Some(one.source.as_ref()?.kind.name()))
            .collect();
        kinds.join(" ")
    })
}

#[test]
fn names_of_several_words_are_of_their_kind() {
    assert_snapshot!(kinds(Id::En, "New Zealand said the quota was fair. The White House said it was not."), @"place organization");
    assert_snapshot!(kinds(Id::Fr, "La Corée du Nord a annoncé un tir. La République tchèque a déploré un accident."), @"place place");
}
