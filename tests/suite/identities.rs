//! Identities: one entity for each source of an article, whatever it is called.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

/// Each source as it is called, and who it is: "she = Jane Roe".
fn identities(language: Id, text: &str) -> String {
    show::of(language, text, |article, all| {
        let attributions = all.attributions.iter().enumerate();
        let shown = attributions.filter_map(|(number, one)| {
            let called = article.prose(one.source.as_ref()?.extent.hull());
            let entity = all.identity(number).entity;
            let entity = entity.map(|entity| &all.entities[entity as usize]);
            let name = entity.map_or("?", |entity| article.prose(entity.name));
            Some(format!("{called} = {name}"))
        });
        show::join(shown, "\n")
    })
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

#[test]
fn names_of_several_words_are_of_their_kind() {
    let sources = |language, text| show::of(language, text, show::sources);
    assert_snapshot!(sources(Id::En, "New Zealand said the quota was fair. The White House said it was not."), @"place: New Zealand · organization: The White House");
    assert_snapshot!(sources(Id::Fr, "La Corée du Nord a annoncé un tir. La République tchèque a déploré un accident."), @"place: La Corée du Nord · place: La République tchèque");
}
