//! Which marks open and close a quotation, and which do not.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

fn en(text: &str) -> String {
    show::of(Id::En, text, show::quotations)
}

fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::quotations)
}

#[test]
fn over_several_paragraphs() {
    let paragraphs =
        "\"We had a field. It rained.\n\n\"The families came.\n\n\"Nobody left,\" she said.";
    assert_snapshot!(en(paragraphs), @r#""We had a field. It rained. | "The families came. | "Nobody left,""#);
    assert_snapshot!(fr("« Il ne reste rien.\n\n» Nous partons », a dit Anne Morel. Il « part »."), @"« Il ne reste rien. | » Nous partons » | « part »");
    assert_snapshot!(fr("Le maire a lu : « Arrêt.\nNul ne passe.\nNul ne dort. »\nIl est parti."), @"« Arrêt. | Nul ne passe. | Nul ne dort. »");
    assert_snapshot!(en("“This one stays open, the clerk forgot.\n\nNobody noticed. It is “late.”"), @"“late.”");
}

#[test]
fn one_inside_another() {
    assert_snapshot!(fr("« Il m’a dit : “Ne pars pas”, et je reste », dit-elle. Il est « anti-“système” »."), @"« Il m’a dit : “Ne pars pas”, et je reste » | « anti-“système” »");
    assert_snapshot!(en("\"He said 'not now,'\" she said. 'My brother said, \"Go,\" and I went.'"), @r#""He said 'not now,'" | 'My brother said, "Go," and I went.'"#);
    assert_snapshot!(fr("\"Nous irons \"jusqu'au bout\" du dossier\", dit-il."), @r#""Nous irons "jusqu'au bout" du dossier""#);
}

#[test]
fn of_mixed_make() {
    assert_snapshot!(en("He saw “no reason\" to go, a \"bad sign” and ”much noise”. Then “the \"end\" came.”"), @r#"“no reason" | "bad sign” | ”much noise” | “the "end" came.”"#);
    assert_snapshot!(fr("Le slogan ’’Jamais sans nous’’, <<le climat>>, ''la peur'' et d'\"un chantier\"."), @r#"’’Jamais sans nous’’ | <<le climat>> | ''la peur'' | "un chantier""#);
}

#[test]
fn marks_that_measure_own_or_cut_short() {
    assert_snapshot!(en("\"My 6'2\" father sat on a 12\" board,\" she said. The '90s were kind; rock 'n' roll."), @r#""My 6'2" father sat on a 12" board,""#);
    assert_snapshot!(en("'The workers' council knows,' he said. The boys' club and the dogs' owners met."), @"'The workers' council knows,'");
    assert_snapshot!(fr("L'écran de 27\" et l'élu des années '90 n'ont rien d'un \"malaise\"."), @r#""malaise""#);
    assert_snapshot!(en("Five-foot 10\" and 'em all, '98 and ’99: a ‘ghost’."), @"‘ghost’");
}
