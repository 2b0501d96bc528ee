//! Which sentences have a source, in the sentence or carried over from one before.

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::Id;
use selon::text::Text;

use crate::show::{self, LANGUAGES};

fn en(text: &str) -> String {
    show::of(Id::En, text, show::support)
}

fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::support)
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

#[test]
fn what_a_bill_provides_for_goes_on_over_headings_and_a_remark() {
    assert_snapshot!(fr("Le projet de loi prévoit de créer une autorité.\n\nLes membres\n\nL'autorité sera composée de six magistrats.\n\nUne vieille idée du Sénat. Les élus devront la consulter.\n\nLe pont a été repeint en mai.\n"), @"attributed none carried none carried none");
    assert_snapshot!(fr("Le projet de loi prévoit de créer une autorité.\n\nLe maire critique ce choix. La loi permettra de fermer le pont.\n"), @"attributed attributed carried");
    assert_snapshot!(fr("Le pont sera fermé lundi.\n"), @"none");
}

#[test]
fn what_is_withheld_tried_discussed_or_supposed_is_not_reported() {
    assert_snapshot!(en("The mayor has not said whether the bridge will close."), @"none");
    assert_snapshot!(en("The mayor did not immediately respond to a request for comment."), @"none");
    assert_snapshot!(en("The mayor tried unsuccessfully to prove that the bridge was safe."), @"none");
    assert_snapshot!(en("The council discussed the state of the bridge."), @"none");
    assert_snapshot!(en("The bridge will close if the council decides that it is unsafe."), @"none");
    assert_snapshot!(en("The mayor said whether the bridge would close."), @"attributed");
    assert_snapshot!(fr("La maire n'a pas dit si le pont fermerait."), @"none");
    assert_snapshot!(fr("Le conseil a débattu de l'état du pont."), @"none");
    assert_snapshot!(fr("Le pont fermera si la maire estime qu'il est dangereux."), @"none");
}

#[test]
fn to_speak_of_something_new_tells_that_there_is_one() {
    assert_snapshot!(fr("Un proche du dossier évoque un accord secret."), @"attributed");
    assert_snapshot!(fr("Un proche du dossier évoque l'accord secret."), @"none");
}

#[test]
fn what_might_have_been_said_was_not() {
    assert_snapshot!(en("Few people would have described her as a reformer."), @"none");
    assert_snapshot!(en("Few people described her as a reformer."), @"attributed");
}

#[test]
fn hearsay_of_a_statement_names_who_made_it() {
    assert_snapshot!(en("The mayor reportedly told a friend that the bridge was unsafe."), @"attributed");
    assert_snapshot!(fr("La maire aurait confié que le pont était dangereux."), @"attributed");
    assert_snapshot!(en("The mayor reportedly threatened to close the bridge."), @"none");
    assert_snapshot!(fr("La maire aurait menacé de fermer le pont."), @"none");
}

#[test]
fn whom_the_writer_speaks_to_is_no_source() {
    assert_snapshot!(en("You say that the bridge is unsafe."), @"none");
    assert_snapshot!(fr("Vous dites que le pont est dangereux."), @"none");
    assert_snapshot!(fr("On nous objectera que le pont est dangereux."), @"none");
    assert_snapshot!(fr("Comme dirait ma voisine, le pont est dangereux."), @"none");
}

#[test]
fn the_writer_is_no_source() {
    assert_snapshot!(en("It was then that I asked how many bridges were unsafe."), @"none");
    assert_snapshot!(en("“I asked how many bridges were unsafe,” the mayor said."), @"attributed");
}

#[test]
fn a_pronoun_before_quoted_words_is_whoever_spoke() {
    assert_snapshot!(en("“There was a hole in the bridge,” Jane Roe said.\n\nA week later she “heard a dull sound under the road”.\n"), @"attributed carried");
    assert_snapshot!(en("“There was a hole in the bridge,” Jane Roe said.\n\nA week later a driver “heard a dull sound under the road”.\n"), @"attributed none");
}

#[test]
fn a_passive_in_the_present_goes_on() {
    assert_snapshot!(fr("Selon Anne Morel, la digue est fragile. Si des moyens sont trouvés, le mur est sauvé."), @"attributed carried");
}

/// A study told over an article, and what the writer knows.
const STUDY: &str = "The gulls of Norcombe\n\nA study by the Harbor Institute found that 40% of the gulls no longer nest on the cliffs.\n\nThe researchers counted nests for six years. The number fell by a third over that time. Half of the nests were on roofs.\n\nThe gulls feed at the port, according to the study. They fly less than 10 km a day.\n\nThe council meets on Tuesday. The port has been open since 1911. Trawlers land their fish there.";

#[test]
fn a_running_source_is_weighed_over_whole_articles() {
    assert_snapshot!(en(STUDY), @"none attributed none none none attributed carried none none none");
    let text = Text::new("study.txt", STUDY);
    let margins = selon::inspect(
        &text,
        Format::Plain,
        Some(Id::En),
        &LANGUAGES,
        |_, found| {
            let evidence = found.support_evidence.iter();
            evidence.map(|one| one.margin).collect::<Vec<_>>()
        },
    );
    let (study, writer) = (&margins[2..5], &margins[7..10]);
    assert!(study.iter().min() > writer.iter().max(), "{margins:?}");
    assert!(margins[1] > 1_000 && margins[0] < -1_000, "{margins:?}");
}

#[test]
fn a_few_sentences_are_not_weighed() {
    let text = Text::new("brief.txt", "Jane Roe said it rained. The road is shut.");
    let weighed = selon::inspect(
        &text,
        Format::Plain,
        Some(Id::En),
        &LANGUAGES,
        |_, found| found.support_evidence.len(),
    );
    assert_eq!(weighed, 0);
}

/// Whether every line of a text, read alone, names its source.
fn each_attributed(language: Id, lines: &str) {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let others: Vec<&str> = lines
        .filter(|line| show::of(language, line, show::support) != "attributed")
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn what_somebody_hastens_to_say_is_said() {
    each_attributed(
        Id::En,
        "
        The minister hurried to deny a rift with the bank.
        The firm was quick to dismiss the claims of a leak.
        The coach went on to praise the young keeper.
        The council hastened to defend the closure of the pool.
        The union was careful to stress the safety of the plant.
        The mayor continued to reject the idea of a toll.
        The bank scrambled to deny a shortage of cash.
        The judge proceeded to criticize the police for the delay.
        The bank was quick to praise the plan.
        The general dared to criticize the plan.
        ",
    );
    each_attributed(
        Id::Fr,
        "
        Le ministre vient d'annoncer la fermeture du port.
        La préfète a tenu à saluer le courage des pompiers.
        Le club s'est empressé de démentir la vente du gardien.
        La maire n'a pas manqué de dénoncer la lenteur de l'État.
        Le syndicat continue de réclamer une hausse des salaires.
        L'avocat n'a pas hésité à dénoncer une enquête bâclée.
        Le juge a fini par admettre une erreur de procédure.
        Le patron s'est contenté de regretter un retard de livraison.
        La directrice a pris soin de souligner la qualité des soins.
        Le député en a profité pour critiquer la réforme des retraites.
        ",
    );
}
