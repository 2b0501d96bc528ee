//! What each block of an article is for.

use insta::assert_snapshot;
use selon::document::{Format, Role, extract};
use selon::language::Id;
use selon::parse::article;
use selon::text::Text;

use crate::show::{LANGUAGES, join};

/// Each block that is not running prose after its role, and `…` with its first word for each that is.
fn check(language: Id, characters: &str) -> String {
    let text = Text::new("case", characters);
    let document = extract(&text, Format::Plain);
    let article = article(&document, LANGUAGES.get(language));
    let blocks = article.blocks.iter().map(|&(role, words)| {
        let prose = article.prose(words).replace('\n', "⏎");
        if role == Role::Paragraph {
            format!("… {}", prose.split(' ').next().unwrap_or_default())
        } else {
            format!("{}: {prose}", role.name())
        }
    });
    join(blocks, " | ")
}

/// A line above a paragraph, where it is not taken for a line below the headline.
fn en(line: &str) -> String {
    check(Id::En, &format!("{line}\n\nThe harbor is closed."))
}

fn fr(line: &str) -> String {
    check(Id::Fr, &format!("{line}\n\nLe port est fermé."))
}

/// A line below the last paragraph.
fn below(language: Id, line: &str) -> String {
    let above = "Le port est fermé.\n\nElle part.";
    check(language, &format!("{above}\n\n{line}\n"))
}

#[test]
fn datelines_with_an_agency() {
    assert_snapshot!(fr("PARIS (AFP) — Le port est fermé."), @"dateline: PARIS (AFP) — | … Le | … Le");
    assert_snapshot!(fr("PARIS, 12 mars (AFP) - Le port est fermé."), @"dateline: PARIS, 12 mars (AFP) - | … Le | … Le");
    assert_snapshot!(fr("Paris, 12 mars 2024 (AFP) - « Le port est fermé », dit-il."), @"dateline: Paris, 12 mars 2024 (AFP) - | … « | … Le");
    assert_snapshot!(fr("MARSEILLE (France), 12 mars 2024 (AFP) – Le port est fermé."), @"dateline: MARSEILLE (France), 12 mars 2024 (AFP) – | … Le | … Le");
    assert_snapshot!(en("WASHINGTON, Oct 31 (Reuters) - The harbor is closed."), @"dateline: WASHINGTON, Oct 31 (Reuters) - | … The | … The");
    assert_snapshot!(en("WASHINGTON (AP) — The harbor is closed."), @"dateline: WASHINGTON (AP) — | … The | … The");
    assert_snapshot!(en("BOSTON (Reuters) The harbor is closed."), @"dateline: BOSTON (Reuters) | … The | … The");
}

#[test]
fn datelines_without_an_agency() {
    assert_snapshot!(en("LONDON — The harbor is closed."), @"dateline: LONDON — | … The | … The");
    assert_snapshot!(en("NEW YORK -- The harbor is closed."), @"dateline: NEW YORK -- | … The | … The");
    assert_snapshot!(en("SEOUL, South Korea — The harbor is closed."), @"dateline: SEOUL, South Korea — | … The | … The");
    assert_snapshot!(fr("LYON, 3 mai - Le port est fermé."), @"dateline: LYON, 3 mai - | … Le | … Le");
}

#[test]
fn what_is_no_dateline() {
    assert_snapshot!(en("London — where the harbor is — is calm."), @"… London | … The");
    assert_snapshot!(en("Jane Roe (D) — the mayor — left."), @"… Jane | … The");
    assert_snapshot!(fr("Le maire (PS) – élu en mars – est parti."), @"… Le | … Le");
    assert_snapshot!(fr("Anne Morel, 43 ans, est partie."), @"… Anne | … Le");
}

#[test]
fn bylines() {
    assert_snapshot!(en("By Jane Roe"), @"byline: By Jane Roe | … The");
    assert_snapshot!(en("By JANE ROE and John Poe, The Daily Planet"), @"byline: By JANE ROE and John Poe, The Daily Planet | … The");
    assert_snapshot!(below(Id::En, "Reporting by Jane Roe in Lyon; Editing by John Poe."), @"… Le | … Elle | byline: Reporting by Jane Roe in Lyon; Editing by John Poe.");
    assert_snapshot!(below(Id::En, "(Reporting by Jane Roe)"), @"… Le | … Elle | byline: (Reporting by Jane Roe)");
    assert_snapshot!(fr("Anne Morel avec AFP"), @"byline: Anne Morel avec AFP | … Le");
    assert_snapshot!(fr("Le port\n\nAnne Morel"), @"heading: Le port | byline: Anne Morel | … Le");
    assert_snapshot!(fr("Par Anne Morel, envoyée spéciale à Nice"), @"byline: Par Anne Morel, envoyée spéciale à Nice | … Le");
    assert_snapshot!(fr("Propos recueillis par Anne Morel"), @"byline: Propos recueillis par Anne Morel | … Le");
}

#[test]
fn what_is_no_byline() {
    assert_snapshot!(en("By Monday, nobody had left."), @"… By | … The");
    assert_snapshot!(en("By the numbers, nobody left."), @"… By | … The");
    assert_snapshot!(en("Jane Roe left."), @"… Jane | … The");
}

#[test]
fn captions_and_credits() {
    assert_snapshot!(en("Photo: Jane Roe"), @"caption: Photo: Jane Roe | … The");
    assert_snapshot!(en("(Photo by Jane Roe/Getty Images)"), @"caption: (Photo by Jane Roe/Getty Images) | … The");
    assert_snapshot!(en("A ferry leaves the harbor on Monday. / Reuters"), @"caption: A ferry leaves the harbor on Monday. / Reuters | … The");
    assert_snapshot!(fr("© Anne Morel"), @"caption: © Anne Morel | … Le");
    assert_snapshot!(fr("Un bac quitte le port, lundi. © Anne Morel"), @"caption: Un bac quitte le port, lundi. © Anne Morel | … Le");
    assert_snapshot!(fr("Le port, lundi / AFP"), @"caption: Le port, lundi / AFP | … Le");
    assert_snapshot!(fr("Le port, lundi (AFP)"), @"caption: Le port, lundi (AFP) | … Le");
}

#[test]
fn what_is_no_caption() {
    assert_snapshot!(en("Video of the harbor shows a ferry."), @"… Video | … The");
    assert_snapshot!(fr("Le port est fermé et/ou vide, selon l'AFP."), @"… Le | … Le");
    assert_snapshot!(fr("Elle est partie, a-t-elle dit. (AFP)"), @"… Elle | … Le");
}

#[test]
fn furniture() {
    assert_snapshot!(en("Read more: The harbor is closed."), @"boilerplate: Read more: The harbor is closed. | … The");
    assert_snapshot!(en("Text size:"), @"boilerplate: Text size: | … The");
    assert_snapshot!(en("Advertisement"), @"boilerplate: Advertisement | … The");
    assert_snapshot!(en("Published: 3:10 p.m."), @"boilerplate: Published: 3:10 p.m. | … The");
    assert_snapshot!(fr("Taille du texte:"), @"boilerplate: Taille du texte: | … Le");
    assert_snapshot!(fr("Lire aussi : Le port est fermé à Nice"), @"boilerplate: Lire aussi : Le port est fermé à Nice | … Le");
    assert_snapshot!(fr("Publié le 12 mars 2024 à 10h30"), @"boilerplate: Publié le 12 mars 2024 à 10h30 | … Le");
    assert_snapshot!(en("Follow us on Facebook and sign up for our letter."), @"boilerplate: Follow us on Facebook and sign up for our letter. | … The");
}

#[test]
fn what_is_no_furniture() {
    assert_snapshot!(en("Published in May, the study names the harbor."), @"… Published | … The");
    assert_snapshot!(fr("Publié en mai, le rapport accuse le maire."), @"… Publié | … Le");
    assert_snapshot!(en("The mayor knew this:"), @"… The | … The");
}

#[test]
fn dates_alone() {
    assert_snapshot!(fr("Le 12 mars 2024 à 10h30"), @"boilerplate: Le 12 mars 2024 à 10h30 | … Le");
    assert_snapshot!(fr("12/03/2024"), @"boilerplate: 12/03/2024 | … Le");
    assert_snapshot!(en("Monday, March 12, 2024 at 5:10 p.m. ET"), @"boilerplate: Monday, March 12, 2024 at 5:10 p.m. ET | … The");
    assert_snapshot!(en("On March 12, the harbor closed."), @"… On | … The");
}

#[test]
fn links_and_ornaments_alone() {
    assert_snapshot!(fr("https://example.org/port"), @"boilerplate: https://example.org/port | … Le");
    assert_snapshot!(fr("Contact : anne@example.org"), @"boilerplate: Contact : anne@example.org | … Le");
    assert_snapshot!(fr("@anne_morel."), @"boilerplate: @anne_morel. | … Le");
    assert_snapshot!(fr("@anne_morel"), @"boilerplate: @anne_morel | … Le");
    assert_snapshot!(fr("* * *"), @"boilerplate: * * * | … Le");
    assert_snapshot!(fr("Le rapport est sur https://example.org/port, dit-elle."), @"… Le | … Le");
}

#[test]
fn sign_offs() {
    assert_snapshot!(below(Id::Fr, "abc/def/gh"), @"… Le | … Elle | boilerplate: abc/def/gh");
    assert_snapshot!(below(Id::Fr, "A.Morel--XYZ"), @"… Le | … Elle | boilerplate: A.Morel--XYZ");
    assert_snapshot!(below(Id::Fr, "(AFP)"), @"… Le | … Elle | boilerplate: (AFP)");
    assert_snapshot!(below(Id::Fr, "(avec AFP)"), @"… Le | … Elle | boilerplate: (avec AFP)");
    assert_snapshot!(below(Id::Fr, "/AFP"), @"… Le | … Elle | boilerplate: /AFP");
    assert_snapshot!(below(Id::En, "-30-"), @"… Le | … Elle | boilerplate: -30-");
    assert_snapshot!(below(Id::Fr, "Oui."), @"… Le | … Elle | … Oui.");
}

#[test]
fn intertitles_in_capitals() {
    assert_snapshot!(below(Id::En, "HARBOR CLOSED\nThe mayor left."), @"… Le | … Elle | heading: HARBOR CLOSED | … The");
    assert_snapshot!(below(Id::Fr, "- Première ligne -\nElle est revenue."), @"… Le | … Elle | heading: Première ligne | … Elle");
    assert_snapshot!(below(Id::En, "BBC says no."), @"… Le | … Elle | … BBC");
}

#[test]
fn headline_that_comes_again() {
    assert_snapshot!(check(Id::Fr, "Le port est fermé à Lyon\n\nElle part.\n\nLE PORT EST FERMÉ À LYON.\n\nLe port est fermé à Nice."), @"heading: Le port est fermé à Lyon | … Elle | heading: LE PORT EST FERMÉ À LYON. | … Le");
}

#[test]
fn captions_that_end_in_a_label_and_a_name() {
    assert_snapshot!(en("The dam at dawn. Photo: Jane Roe."), @"caption: The dam at dawn. Photo: Jane Roe. | … The");
    assert_snapshot!(en("The dam Image: Jane Roe"), @"caption: The dam Image: Jane Roe | … The");
    assert_snapshot!(en("She kept one thing, the picture: a dam at dawn."), @"… She | … The");
    assert_snapshot!(fr("Le port à l'aube. Photo : Anne Morel."), @"caption: Le port à l'aube. Photo : Anne Morel. | … Le");
}
