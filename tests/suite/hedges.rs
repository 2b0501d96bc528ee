//! Hedges: the adverbs, turns and conditionals that lower commitment, and their near misses.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

fn en(text: &str) -> String {
    show::of(Id::En, text, show::hedges)
}

fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::hedges)
}

#[test]
fn verbs_of_movement_report_hearsay_with_their_own_auxiliary() {
    assert_snapshot!(fr("Le ministre serait parti lundi. La victime serait morte sur le coup. Les voleurs seraient venus de nuit."), @"conditional: serait parti; conditional: serait morte; conditional: seraient venus");
    assert_snapshot!(fr("Le retrait aurait été décidé en mars. Le pont se serait effondré."), @"conditional: aurait été décidé; conditional: serait effondré");
}

#[test]
fn states_in_the_conditional_are_hearsay() {
    assert_snapshot!(fr("Le pont serait fermé depuis lundi. Le suspect serait en fuite. Le chauffeur serait ivre."), @"conditional: serait fermé; conditional: serait; conditional: serait");
    assert_snapshot!(fr("Trois personnes seraient blessées. Il y aurait deux morts. Le député serait visé par une enquête."), @"conditional: seraient blessées; conditional: aurait; conditional: serait visé");
}

#[test]
fn views_plans_and_suppositions_are_no_hearsay() {
    assert_snapshot!(fr("Il serait bon de fermer le pont. Ce serait une erreur. Il serait temps de partir. Un pont serait utile. Le mieux serait de partir."), @"");
    assert_snapshot!(fr("Si le maire partait, le pont serait fermé. Sans lui, le pont serait ouvert. Dans ce cas, le maire serait parti."), @"");
    assert_snapshot!(fr("Il était prévu que le pont serait fermé en mars. Anne Roux pensait que le pont serait vendu. Le pont serait alors fermé."), @"");
}

#[test]
fn whatever_verb_follows_an_adverb_of_hearsay_is_one() {
    let found = |text| show::of(Id::En, text, show::claims);
    assert_snapshot!(found("The bridge reportedly closed on Monday."), @"hedge: reportedly");
    assert_snapshot!(found("Reportedly, the bridge closed on Monday."), @"hedge: Reportedly");
    assert_snapshot!(found("The mayor supposedly left town on Friday."), @"hedge: supposedly");
    assert_snapshot!(found("The tank allegedly burst at dawn."), @"hedge: allegedly");
    // What stands before a noun is no verb.
    assert_snapshot!(en("Reportedly closed, the bridge was full."), @"adverb: Reportedly");
}

#[test]
fn what_others_believe_rests_on_nobody_named_before() {
    let support = |language, text| show::of(language, text, show::support);
    assert_snapshot!(support(Id::En, "Critics say the plan is dear. It is widely thought that he will go."), @"attributed none");
    assert_snapshot!(support(Id::En, "Jane Roe says the plan is dear. Rumor has it that he will go."), @"attributed none");
    assert_snapshot!(support(Id::En, "Jane Roe says the plan is dear. It is a trap."), @"attributed carried");
    assert_snapshot!(support(Id::Fr, "Anne Morel dit que le plan est cher. Il se dit que le maire partira."), @"attributed none");
    assert_snapshot!(support(Id::Fr, "Anne Morel dit que le plan est cher. C'est un piège."), @"attributed carried");
}

#[test]
fn what_comes_out_does_not_seem() {
    assert_snapshot!(fr("Les résultats, parus ce matin, sont bons. Deux tomes sont déjà parus. Le roman vient de paraître. Le rapport paraîtra en mars."), @"");
    assert_snapshot!(fr("Le maire a paru inquiet. Le pont paraît fermé. Il a paru évident que le pont était fermé."), @"verb: paru; verb: paraît; verb: paru");
    assert_snapshot!(en("The letter appeared in the Norcombe Post on Monday. The gate appears to be shut."), @"verb: appears to be");
}

#[test]
fn modals_of_guess_are_told_from_those_of_ability() {
    assert_snapshot!(en("The drought could cost farmers a year."), @"modal: could");
    assert_snapshot!(en("The trial may not end this week."), @"modal: may");
    assert_snapshot!(en("Jane Roe could not lift her arm."), @"");
    assert_snapshot!(en("The nurse asked if she could try it."), @"");
    assert_snapshot!(fr("La sécheresse pourrait ruiner les fermes."), @"modal: pourrait");
    assert_snapshot!(fr("Le pont devrait rouvrir en mai."), @"modal: devrait");
    assert_snapshot!(fr("Selon la mairie, la digue fuirait."), @"conditional: fuirait");
    assert_snapshot!(fr("La digue fuirait."), @"");
}
