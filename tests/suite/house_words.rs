//! What a newsroom adds to the word lists reaches the analysis.

use std::fmt::Write as _;

use selon::annotate::Annotations;
use selon::document::Format;
use selon::language::{Entry, Id, Languages, check_entry, lists};
use selon::parse::Article;
use selon::text::Text;

#[test]
fn a_title_precedes_a_name_and_ends_no_sentence() {
    let text = "The road is closed, Sqdr. Maren Holt said. It reopens on Monday.";
    check(
        Id::En,
        text,
        &[("titles", "Sqdr.")],
        "person: Sqdr. Maren Holt",
    );
    let languages = with(Id::En, &[("titles", "Sqdr.")]);
    let sentences = |languages: &Languages| {
        let text = Text::new("a.txt", text);
        selon::inspect(
            &text,
            Format::Plain,
            Some(Id::En),
            languages,
            |article, _| article.sentences.len(),
        )
    };
    assert_eq!(
        (sentences(&languages), sentences(&Languages::default())),
        (2, 3)
    );
}

#[test]
fn a_local_institution_speaks() {
    let text = "The Norcombe Moorings refused to pay, harbour users said. The quay is safe, the Norcombe Moorings said.";
    let before = sources(Id::En, text, &[]);
    let after = sources(Id::En, text, &[("organizations", "Norcombe Moorings")]);
    assert!(before.contains("person: the Norcombe Moorings"), "{before}");
    assert!(
        after.contains("organization: the Norcombe Moorings"),
        "{after}"
    );
    let text = "« Le quai est sûr », a indiqué la maison des Fleuves.";
    check(
        Id::Fr,
        text,
        &[("organizations", "maison des Fleuves")],
        "organization: la maison des Fleuves",
    );
    let text = "Le quai est sûr, selon l’Atelier de l’Eau.";
    check(
        Id::Fr,
        text,
        &[("organizations", "Atelier de l'Eau")],
        "organization: l’Atelier de l’Eau",
    );
}

#[test]
fn a_spokesperson_is_a_person() {
    let text = "The road is closed, Road Ahead said.";
    check(
        Id::En,
        text,
        &[("people", "Road Ahead")],
        "person: Road Ahead",
    );
    check(
        Id::En,
        text,
        &[("organizations", "Road Ahead")],
        "organization: Road Ahead",
    );
}

#[test]
fn a_house_phrase_credits_and_hedges() {
    let text = "Le quai est sûr, à lire le bulletin de la préfecture.";
    check(
        Id::Fr,
        text,
        &[("cues", "à lire le bulletin de  preposition")],
        "organization: la préfecture",
    );
    let text = "The council honked that the road was closed.";
    check(
        Id::En,
        text,
        &[("reporting", "honk  neutral  that quote")],
        "organization: The council",
    );
}

#[test]
fn a_new_word_takes_its_forms() {
    let text = "Les fontainières ont annoncé la coupure de l'eau.";
    check(
        Id::Fr,
        text,
        &[("roles", "fontainière")],
        "role: Les fontainières",
    );
}

#[test]
fn sets_of_the_language_stand_for_their_words() {
    let text = "The zorble met with outrage in the harbor. The zorble met with jam in the harbor.";
    let found = |entries: &[(&str, &str)]| {
        let languages = with(Id::En, entries);
        let text = Text::new("a.txt", text);
        let look = |_: &Article<'_>, annotations: &Annotations| annotations.claims.len();
        selon::inspect(&text, Format::Plain, Some(Id::En), &languages, look)
    };
    let before = found(&[]);
    assert_eq!(
        found(&[("claims", "met with @outcry  accusation")]),
        before + 1
    );
}

#[test]
fn invalid_entries_are_refused() {
    let refused = |list, entry| {
        check_entry(Id::En, list, entry)
            .expect_err(entry)
            .to_string()
    };
    assert_eq!(
        refused("titles", "Cllr. of"),
        "this list takes single words"
    );
    assert_eq!(
        refused("claims", "met with @uproar  idiom"),
        "unknown set `@uproar`; the language has `@believed`, `@law`, `@outcry`, `@the`, `@victims`, `@widely`"
    );
    assert_eq!(
        refused("cues", "as we hear"),
        "an entry of this list ends in two blanks and a word that says what it is"
    );
    assert_eq!(refused("people", " "), "a phrase needs at least one word");
    assert_eq!(
        refused("organizations", "... trust"),
        "a phrase cannot start or end with a gap"
    );
    // The analysis ignores them.
    sources(
        Id::En,
        "He said so.",
        &[
            ("cues", "as we hear"),
            ("nothing", "x"),
            ("titles", "a b"),
            ("roles", ""),
        ],
    );
}

#[test]
fn every_list_takes_entries() {
    let mut entries = Vec::new();
    for list in lists() {
        let columns = match list {
            "reporting" => "  neutral  that",
            "cues" => "  preposition",
            "hedges" => "  adverb",
            "claims" => "  cause",
            "proceedings" => "  charge",
            "source_nouns" => "  study",
            "names" => "  place",
            _ => "",
        };
        let entry = format!("zorble{columns}");
        for id in Id::ALL {
            check_entry(id, list, &entry).unwrap_or_else(|error| panic!("{list}: {error}"));
        }
        entries.push((list, entry));
    }
    let entries: Vec<_> = entries
        .iter()
        .map(|(list, entry)| (*list, entry.as_str()))
        .collect();
    for id in Id::ALL {
        sources(id, "Zorble: zorble « zorble ».", &entries);
    }
}

/// Asserts the sources of a text with some entries.
fn check(id: Id, text: &str, entries: &[(&str, &str)], expected: &str) {
    assert_eq!(sources(id, text, entries).trim(), expected, "{text}");
}

fn sources(id: Id, text: &str, entries: &[(&str, &str)]) -> String {
    let text = Text::new("a.txt", text);
    let languages = with(id, entries);
    selon::inspect(
        &text,
        Format::Plain,
        Some(id),
        &languages,
        |article, annotations| {
            let mut all = String::new();
            let sources = annotations
                .attributions
                .iter()
                .filter_map(|one| one.source.as_ref());
            for source in sources {
                let words = article.prose(source.extent.hull());
                writeln!(all, "{}: {words}", source.kind.name()).expect("a string takes any text");
            }
            all
        },
    )
}

fn with(id: Id, entries: &[(&str, &str)]) -> Languages {
    let entry = |(list, entry): &(&str, &str)| Entry {
        language: id,
        list: (*list).to_owned(),
        entry: (*entry).to_owned(),
    };
    Languages::default().with_entries(entries.iter().map(entry).collect())
}
