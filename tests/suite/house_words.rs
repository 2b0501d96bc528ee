//! Entries a newsroom adds to the word lists reach the analysis.

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::{Entry, Id, Languages, check_entry, lists};
use selon::text::Text;

use crate::show::{self, LANGUAGES};

fn with(language: Id, entries: &[(&str, &str)]) -> Languages {
    let entry = |(list, entry): &(&str, &str)| Entry {
        language,
        list: (*list).to_owned(),
        entry: (*entry).to_owned(),
    };
    Languages::default().with_entries(entries.iter().map(entry).collect())
}

/// The sources of a text, with one more entry in a list.
fn en(list: &str, entry: &str, text: &str) -> String {
    sources(Id::En, &[(list, entry)], text)
}

fn fr(list: &str, entry: &str, text: &str) -> String {
    sources(Id::Fr, &[(list, entry)], text)
}

fn sources(language: Id, entries: &[(&str, &str)], text: &str) -> String {
    let (text, languages) = (Text::new("a.txt", text), with(language, entries));
    let language = Some(language);
    selon::inspect(&text, Format::Plain, language, &languages, show::sources)
}

#[test]
fn a_title_precedes_a_name_and_ends_no_sentence() {
    let text = "The road is closed, Sqdr. Maren Holt said. It reopens on Monday.";
    assert_snapshot!(en("titles", "Sqdr.", text), @"person: Sqdr. Maren Holt");
    let sentences = |languages: &Languages| {
        let (text, language) = (Text::new("a.txt", text), Some(Id::En));
        selon::inspect(&text, Format::Plain, language, languages, show::sentences)
    };
    let languages = with(Id::En, &[("titles", "Sqdr.")]);
    assert_snapshot!(sentences(&languages), @"The road is closed, Sqdr. Maren Holt said. | It reopens on Monday.");
    assert_snapshot!(sentences(&LANGUAGES), @"The road is closed, Sqdr. | Maren Holt said. | It reopens on Monday.");
}

#[test]
fn a_local_institution_speaks() {
    let text = "The Norcombe Moorings refused to pay, harbour users said. The quay is safe, the Norcombe Moorings said.";
    assert_snapshot!(sources(Id::En, &[], text), @"person: The Norcombe Moorings · vague: harbour users · person: the Norcombe Moorings");
    assert_snapshot!(en("organizations", "Norcombe Moorings", text), @"organization: The Norcombe Moorings · vague: harbour users · organization: the Norcombe Moorings");
    let text = "« Le quai est sûr », a indiqué la maison des Fleuves.";
    assert_snapshot!(fr("organizations", "maison des Fleuves", text), @"organization: la maison des Fleuves");
    let text = "Le quai est sûr, selon l’Atelier de l’Eau.";
    assert_snapshot!(fr("organizations", "Atelier de l'Eau", text), @"organization: l’Atelier de l’Eau");
}

#[test]
fn a_name_is_of_the_kind_its_list_says() {
    let text = "The road is closed, Road Ahead said.";
    assert_snapshot!(en("people", "Road Ahead", text), @"person: Road Ahead");
    assert_snapshot!(en("organizations", "Road Ahead", text), @"organization: Road Ahead");
}

#[test]
fn a_house_phrase_credits() {
    let text = "Le quai est sûr, à lire le bulletin de la préfecture.";
    assert_snapshot!(sources(Id::Fr, &[], text), @"");
    assert_snapshot!(fr("cues", "à lire le bulletin de  preposition", text), @"organization: la préfecture");
    let text = "The council honked a warning.";
    assert_snapshot!(sources(Id::En, &[], text), @"");
    assert_snapshot!(en("reporting", "honk  neutral  object", text), @"organization: The council");
}

#[test]
fn a_new_word_takes_its_forms() {
    let text = "Les fontainières ont annoncé la coupure de l'eau.";
    assert_snapshot!(fr("roles", "fontainière", text), @"role: Les fontainières");
}

#[test]
fn sets_of_the_language_stand_for_their_words() {
    let text = "The zorble met with outrage in the harbor. The zorble met with jam in the harbor.";
    let claims = |entries: &[(&str, &str)]| {
        let (text, languages) = (Text::new("a.txt", text), with(Id::En, entries));
        let language = Some(Id::En);
        selon::inspect(&text, Format::Plain, language, &languages, show::claims)
    };
    assert_snapshot!(claims(&[]), @"");
    assert_snapshot!(claims(&[("claims", "met with @outcry  accusation")]), @"accusation: met with outrage");
}

#[test]
fn invalid_entries_are_refused() {
    let refused = |list, entry| {
        check_entry(Id::En, list, entry)
            .expect_err(entry)
            .to_string()
    };
    assert_snapshot!(refused("titles", "Cllr. of"), @"this list takes single words");
    assert_snapshot!(refused("claims", "met with @uproar  idiom"), @"unknown set `@uproar`; the language has `@believed`, `@evidence`, `@foreseen`, `@law`, `@measured`, `@outcry`, `@the`, `@victims`, `@widely`");
    assert_snapshot!(refused("cues", "as we hear"), @"an entry of this list ends in two blanks and a word that says what it is");
    assert_snapshot!(refused("people", " "), @"a phrase needs at least one word");
    assert_snapshot!(refused("organizations", "... trust"), @"a phrase cannot start or end with a gap");
    // If they are added all the same, they do no harm.
    let entries = [
        ("cues", "as we hear"),
        ("nothing", "x"),
        ("titles", "a b"),
        ("roles", ""),
    ];
    let text = "He said so, as we hear.";
    assert_eq!(sources(Id::En, &entries, text), sources(Id::En, &[], text));
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
            "kinds" => "  sport",
            _ => "",
        };
        let entry = format!("zorble{columns}");
        for id in Id::ALL {
            check_entry(id, list, &entry).unwrap_or_else(|error| panic!("{list}: {error}"));
        }
        entries.push((list, entry));
    }
    let entries: Vec<_> = { entries.iter() }
        .map(|(list, entry)| (*list, entry.as_str()))
        .collect();
    for id in Id::ALL {
        sources(id, &entries, "Zorble: zorble « zorble ».");
    }
}
