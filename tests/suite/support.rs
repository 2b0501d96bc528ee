//! Which sentences have a source, of their own or carried on from one before.

use insta::assert_snapshot;
use selon::annotate::Annotations;
use selon::language::Id;
use selon::parse::Article;

use crate::annotated::with;

/// The support of each sentence, in order.
fn support(article: &Article<'_>, annotations: &Annotations) -> String {
    assert_eq!(article.sentences.len(), annotations.support.len());
    let names: Vec<_> = annotations.support.iter().map(|one| one.name()).collect();
    names.join(" ")
}

fn en(text: &str) -> String {
    with(Id::En, text, support)
}

fn fr(text: &str) -> String {
    with(Id::Fr, text, support)
}

#[test]
fn a_plan_is_nothing_that_somebody_states() {
    assert_snapshot!(en("The mayor said the bridge was unsafe."), @"attributed");
    assert_snapshot!(en("The mayor plans to close the bridge."), @"none");
    assert_snapshot!(en("The mayor plans to close “the most dangerous bridge in the county”."), @"attributed");
    assert_snapshot!(fr("La maire compte fermer le pont."), @"none");
    assert_snapshot!(fr("Les élus se réuniront lundi pour dénoncer la fermeture."), @"none");
}

#[test]
fn a_heading_needs_no_source_and_has_none() {
    assert_snapshot!(fr("La maire dénonce un pont « dangereux »\n\nLe pont fermera lundi, a annoncé la maire.\n\nLes travaux dureront un an.\n"), @"none attributed none");
}

#[test]
fn what_is_said_in_the_present_goes_on_in_its_paragraph() {
    assert_snapshot!(fr("Selon Anne Morel, la digue est fragile. Le mur pourrait céder à la prochaine crue."), @"attributed carried");
    assert_snapshot!(fr("Selon Anne Morel, la digue est fragile.\n\nL'ouvrage pourrait céder à la prochaine crue."), @"attributed none");
    assert_snapshot!(en("According to the engineers, the dam is weak. It could give way in the next flood."), @"attributed carried");
}

#[test]
fn another_speaker_a_turn_or_a_past_event_ends_it() {
    assert_snapshot!(en("Jane Roe said the dam was weak. The council has a different plan."), @"attributed none");
    assert_snapshot!(en("Jane Roe said the dam was weak. The wall, however, is new."), @"attributed none");
    assert_snapshot!(en("Jane Roe said the dam was weak. It burst two days later."), @"attributed none");
    assert_snapshot!(fr("Anne Morel estime que la digue est fragile. De son côté, le mur tient bon."), @"attributed none");
}

#[test]
fn a_quotation_goes_on_with_whoever_spoke() {
    assert_snapshot!(en("Jane Roe defended the sale.\n\n“Nobody wanted the building.”"), @"attributed carried");
    assert_snapshot!(en("The dam burst on Monday.\n\n“Nobody wanted the building.”"), @"none none");
    assert_snapshot!(fr("« Nous partons », dit Anne Morel. « La digue ne tiendra pas. »"), @"attributed carried");
}

#[test]
fn the_lines_under_a_colon_are_what_is_said() {
    assert_snapshot!(en("Jane Roe also said:\n\nThe dam must be rebuilt\n\nThe wall is too old\n\nThe council meets on Friday.\n"), @"attributed carried carried none");
}

#[test]
fn what_a_bill_provides_for_goes_on_over_its_paragraphs() {
    assert_snapshot!(fr("Le projet de loi prévoit de créer une autorité de contrôle.\n\nElle comptera six membres.\n\nLe pont a été repeint en mai."), @"attributed carried none");
    assert_snapshot!(en("The bill would create a new agency, according to its text. The agency would hear every case."), @"attributed none");
    assert_snapshot!(fr("Le maire veut vendre le port."), @"none");
}
