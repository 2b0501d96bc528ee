//! Identities: one entity for each source of an article, whatever it is called.

use insta::assert_snapshot;
use selon::language::Id;
use selon::report::Sources;

use crate::show;

/// Each source as it is called, and who it is: "she = Jane Roe".
fn identities(language: Id, text: &str) -> String {
    show::of(language, text, |article, all| {
        let attributions = all.attributions.iter().enumerate();
        let shown = attributions.filter_map(|(number, one)| {
            let called = article.prose(one.source.as_ref()?.extent.hull());
            let names = all.credited(number);
            let names: Vec<_> = names
                .map(|(_, entity)| article.prose(entity.name))
                .collect();
            let names = if names.is_empty() {
                "?".to_owned()
            } else {
                names.join(" & ")
            };
            Some(format!("{called} = {names}"))
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

#[test]
fn those_who_speak_together_are_several_sources() {
    assert_snapshot!(identities(Id::En, "Ann Roe and Bob Lane said it rained. Lane said it snowed. They said it hailed."), @"
    Ann Roe and Bob Lane = Ann Roe & Bob Lane
    Lane = Bob Lane
    They = Ann Roe & Bob Lane
    ");
    assert_snapshot!(identities(Id::En, "Both Ann Roe and the board said it rained. Neither Roe nor Lane said it snowed. Roe and Lane each said it hailed."), @"
    Both Ann Roe and the board = Ann Roe & board
    Neither Roe nor Lane = Ann Roe & Lane
    Roe and Lane = Ann Roe & Lane
    ");
    assert_snapshot!(identities(Id::En, "Ann Roe as well as Bob Lane said it rained. The FBI and CIA said it snowed. Ann Roe and beekeepers said it hailed."), @"
    Ann Roe as well as Bob Lane = Ann Roe & Bob Lane
    The FBI and CIA = FBI & CIA
    Ann Roe and beekeepers = Ann Roe & beekeepers
    ");
    assert_snapshot!(identities(Id::Fr, "Anne Roux et Paul Blin ont dit qu'il pleuvait. M. Blin a dit qu'il neigeait."), @"
    Anne Roux et Paul Blin = Anne Roux & Paul Blin
    M. Blin = Paul Blin
    ");
    assert_snapshot!(identities(Id::Fr, "Ni le maire ni le préfet n'ont dit qu'il pleuvait. Tant le maire que le préfet disent qu'il neige. Anne Roux ainsi que Paul Blin disent qu'il grêle."), @"
    Ni le maire ni le préfet = maire & préfet
    Tant le maire que le préfet = maire & préfet
    Anne Roux ainsi que Paul Blin = Anne Roux & Paul Blin
    ");
}

#[test]
fn those_who_speak_together_may_be_described() {
    assert_snapshot!(identities(Id::En, "Ann Roe, the mayor, and Bob Lane, 45, said it rained. The mayor said it snowed."), @"
    Ann Roe, the mayor, and Bob Lane, 45 = Ann Roe & Bob Lane
    The mayor = Ann Roe
    ");
    assert_snapshot!(identities(Id::En, "Gov. Ann Roe, Sen. Bob Lane and Lt. Col. Jo Marsh said it rained. “It snowed,” said the mayor, Tom Holt, and Jo Marsh."), @"
    Gov. Ann Roe, Sen. Bob Lane and Lt. Col. Jo Marsh = Ann Roe & Bob Lane & Jo Marsh
    the mayor, Tom Holt, and Jo Marsh = Tom Holt & Jo Marsh
    ");
    assert_snapshot!(identities(Id::Fr, "À Lyon, Anne Roux, maire de Norcombe, Paul Blin, avocat, et Luc Morel, 54 ans, ont dit qu'il pleuvait."), @"Anne Roux, maire de Norcombe, Paul Blin, avocat, et Luc Morel, 54 ans = Anne Roux & Paul Blin & Luc Morel");
    assert_snapshot!(identities(Id::Fr, "« Il pleut », disent Anne Roux, maire, et Paul Blin, avocat. Le ministre de l'Intérieur et le préfet ont dit qu'il neigeait."), @"
    Anne Roux, maire, et Paul Blin, avocat = Anne Roux & Paul Blin
    Le ministre de l'Intérieur et le préfet = ministre de l'Intérieur & préfet
    ");
}

#[test]
fn one_source_may_hold_a_conjunction() {
    assert_snapshot!(identities(Id::En, "The Food and Drug Administration said it rained. The singer and actor Bob Lane said it snowed. Ann Roe, mayor of Norcombe and Calder, said it hailed."), @"
    The Food and Drug Administration = The Food and Drug Administration
    The singer and actor Bob Lane = Bob Lane
    Ann Roe, mayor of Norcombe and Calder = Ann Roe
    ");
    assert_snapshot!(identities(Id::En, "The town backs Ann Roe, and Bob Lane said it rained. Roe left the board, and the mayor said it snowed."), @"
    The town = town
    Bob Lane = Bob Lane
    the mayor = mayor
    ");
    assert_snapshot!(identities(Id::Fr, "Le ministère de l'Industrie et du Commerce dit qu'il pleut. Le président et fondateur du groupe, Paul Blin, dit qu'il neige. Les avocats de Roux et de Morel disent qu'il grêle."), @"
    Le ministère de l'Industrie et du Commerce = Le ministère de l'Industrie et du Commerce
    Le président et fondateur du groupe, Paul Blin = Paul Blin
    Les avocats de Roux et de Morel = avocats de Roux
    ");
}

#[test]
fn a_given_name_alone_is_whoever_bears_it() {
    assert_snapshot!(identities(Id::En, "“It rained,” Ann said. Ann Roe said it snowed. Ms. Roe said it hailed."), @"
    Ann = Ann Roe
    Ann Roe = Ann Roe
    Ms. Roe = Ann Roe
    ");
    assert_snapshot!(identities(Id::Fr, "« Il pleut », a dit Anne. Anne Roux dit qu'il neige. Mme Roux dit qu'il grêle."), @"
    Anne = Anne Roux
    Anne Roux = Anne Roux
    Mme Roux = Anne Roux
    ");
}

/// What the ledger counts: each source with its statements and words, and the sum of both.
fn counted(language: Id, text: &str) -> String {
    show::of(language, text, |article, all| {
        let sources = Sources::of(article, all);
        let rows = sources
            .rows
            .iter()
            .map(|row| format!("{}: {}, {}", row.name, row.statements, row.words));
        let sum = format!("all: {}, {}", sources.statements, sources.credited);
        show::join(rows.chain([sum]), "\n")
    })
}

#[test]
fn what_several_say_counts_once_for_each_and_once_in_all() {
    assert_snapshot!(counted(Id::En, "Ann Roe and Bob Lane said it rained. Lane said it snowed again."), @"
    Ann Roe: 1, 2
    Bob Lane: 2, 5
    all: 2, 5
    ");
    assert_snapshot!(counted(Id::Fr, "Anne Roux et des experts ont dit qu'il pleuvait. Elle a dit qu'il neigeait encore."), @"
    Anne Roux: 2, 5
    des experts: 1, 2
    all: 2, 5
    ");
    let count = |text| show::of(Id::En, text, |_, all| all.source_count);
    assert_eq!(
        count("Ann Roe and Bob Lane said it rained. Lane said it snowed."),
        2
    );
    assert_eq!(count("Roe, Lane and Marsh said it rained."), 3);
}

#[test]
fn words_that_are_names_name_somebody() {
    assert_snapshot!(identities(Id::En, "Will Stone said it rained. Rose Bush, a diver, said it snowed. August Wilson said it hailed. Grant Law said it froze."), @"
    Will Stone = Will Stone
    Rose Bush, a diver = Rose Bush
    August Wilson = August Wilson
    Grant Law = Grant Law
    ");
    assert_snapshot!(identities(Id::En, "Will Congress say that it rained? Art Board said it snowed."), @"
    Congress = Congress
    Art Board = Art Board
    ");
    assert_snapshot!(identities(Id::Fr, "Rose a dit qu'il pleuvait. Désiré Martin et Blanche Roux ont dit qu'il neigeait. Mme Avril dit qu'il grêle. Me Morel dit qu'il gèle."), @"
    Rose = Rose
    Désiré Martin et Blanche Roux = Désiré Martin & Blanche Roux
    Mme Avril = Avril
    Me Morel = Morel
    ");
}

#[test]
fn surnames_that_are_words_are_whoever_bears_them() {
    assert_snapshot!(identities(Id::En, "Bill Page said it rained. Page said it snowed. Ann Judge said it hailed. Judge said it froze. Mrs. Law said it thawed. Law said it burned."), @"
    Bill Page = Bill Page
    Page = Bill Page
    Ann Judge = Ann Judge
    Judge = Ann Judge
    Mrs. Law = Law
    Law = Law
    ");
    assert_snapshot!(identities(Id::Fr, "Paul Boucher a dit qu'il pleuvait. Boucher dit qu'il neige."), @"
    Paul Boucher = Paul Boucher
    Boucher = Paul Boucher
    ");
    let sources = |language, text| show::of(language, text, show::sources);
    assert_snapshot!(sources(Id::En, "Bill Page said it rained. Page said it snowed. The page said it hailed."), @"person: Bill Page · person: Page · document: The page");
}

#[test]
fn endings_make_no_adverbs_of_names() {
    assert_snapshot!(identities(Id::En, "Ann Kennelly said it rained. Kennelly added that it snowed. Donnelly told reporters it hailed. Finally, Roe said it froze."), @"
    Ann Kennelly = Ann Kennelly
    Kennelly = Ann Kennelly
    Donnelly = Donnelly
    Roe = Roe
    ");
}

#[test]
fn whoever_words_belong_to_is_the_source() {
    assert_snapshot!(identities(Id::En, "In the words of Bob Lane, the gate is “a disgrace.” Lane said it rained. In the words of one diver, it is “a trap.”"), @"
    Bob Lane = Bob Lane
    Lane = Bob Lane
    one diver = diver
    ");
    assert_snapshot!(identities(Id::Fr, "De l'aveu de Paul Blin, le pont est fermé. Selon l'expression de M. Blin, c'est « une honte »."), @"
    Paul Blin = Paul Blin
    M. Blin = Paul Blin
    ");
}

#[test]
fn sources_are_named_by_their_fullest_mention() {
    assert_snapshot!(identities(Id::En, "The ministry said it rained. The transport ministry said it snowed. A spokesman for the port said it hailed. The spokesman said it froze. A former city councillor said it thawed. The councillor left, he said. Roe's lawyer said it burned. The company's chief executive said sales fell. Ann Roe, the mayor, said it flooded. The mayor said it would end."), @"
    The ministry = transport ministry
    The transport ministry = transport ministry
    A spokesman for the port = spokesman for the port
    The spokesman = spokesman for the port
    A former city councillor = former city councillor
    he = ?
    Roe's lawyer = Roe's lawyer
    The company's chief executive = company's chief executive
    Ann Roe, the mayor = Ann Roe
    The mayor = Ann Roe
    ");
    assert_snapshot!(identities(Id::Fr, "Le ministère a dit qu'il pleuvait. Le ministère des Transports a dit qu'il neigeait. L'ancien ministre a dit qu'il gelait. Un porte-parole du port a dit qu'il grêlait. Le porte-parole a dit qu'il tonnait. Ann Roux, la maire, a dit qu'il ventait. La maire a dit que cela finirait."), @"
    Le ministère = ministère
    Le ministère des Transports = ministère des Transports
    L'ancien ministre = ancien ministre
    Un porte-parole du port = porte-parole du port
    Le porte-parole = porte-parole du port
    Ann Roux, la maire = Ann Roux
    La maire = Ann Roux
    ");
}
