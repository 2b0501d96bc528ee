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
fn over_paragraphs_without_a_mark() {
    for [open, close] in [["“", "”"], ["\"", "\""]] {
        let text = format!(
            "{open}No,{close} Roe said. {open}It’s late.\n\nIt lost ‘most’ jobs.\n\nNobody left.{close}\n\nIt rained."
        );
        let expected = format!(
            "{open}No,{close} | {open}It’s late. | It lost ‘most’ jobs. | Nobody left.{close}"
        );
        assert_eq!(en(&text), expected);
        let text = format!(
            "{open}Non{close}, dit Roux. {open}Il est tard.\n\nIl pleut.\n\nPersonne ne part.{close}"
        );
        let expected =
            format!("{open}Non{close} | {open}Il est tard. | Il pleut. | Personne ne part.{close}");
        assert_eq!(fr(&text), expected);
    }
    assert_snapshot!(en("\"It is late.\n\nIt is 5\" deep and 6\" wide.\n\nNobody left.\""), @r#""It is late. | It is 5" deep and 6" wide. | Nobody left.""#);
    assert_snapshot!(en("“It is late.\n\nIt rained.\n\n“Nobody left,” Lane said."), @"“Nobody left,”");
    assert_snapshot!(en("He said: “It is late.\n\nWhat Next\n\nIt rained all day.\n\nLane called it “odd.”"), @"“odd.”");
}

#[test]
fn one_that_is_not_closed_ends_before_its_speaker() {
    assert_snapshot!(en("“It is late. Should we go? Ann Roe asked.\n\n“No,” Bob Lane said."), @"“It is late. Should we go? | “No,”");
    assert_snapshot!(en("\"It is late, the mayor said on Monday.\n\n“It is late, said Ann Roe. “Go.”"), @r#""It is late, | “It is late, | “Go.”"#);
    assert_snapshot!(en("“We asked, he said no. He said so.\n\n“We left.”"), @"“We asked, he said no. He said so. | “We left.”");
    // Where speakers are named inside the marks, their words may go on.
    assert_snapshot!(fr("« Il est tard, dit Anne Roux.\n\nIl pleut."), @"");
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
    assert_snapshot!(en("\"The pipe (12\") is 5\", 6\" and 7\" wide,\" he said. A 12\"x8\" board."), @r#""The pipe (12") is 5", 6" and 7" wide,""#);
    assert_snapshot!(en("″It is late,″ he said of the 12″ main. Roe, 5′10″, called it ″odd″."), @"″It is late,″ | ″odd″");
    assert_snapshot!(fr("″Il est tard″, dit-il du tuyau de 12″ et de l'écran de 65\"."), @"″Il est tard″");
    assert_snapshot!(en("Five-foot 10\" and 'em all, '98 and ’99: a ‘ghost’."), @"‘ghost’");
}
