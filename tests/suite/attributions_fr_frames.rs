//! Who says what in French, by what stands with a verb.

use insta::assert_snapshot;

use crate::attributions::fr;

#[test]
fn words_that_part_a_verb_of_several() {
    assert_snapshot!(fr("Le préfet fait aussi valoir que le pont est vieux."), @"[source Le préfet] [cue fait aussi valoir] que [content le pont est vieux].");
    assert_snapshot!(fr("Les élus font, eux, part de leur colère."), @"[source Les élus] [cue font, eux, part de] [content leur colère].");
    assert_snapshot!(fr("La maire s'étonne également de la lenteur du chantier."), @"[source La maire] s'[cue étonne également de] [content la lenteur du chantier].");
    assert_snapshot!(fr("La direction parle, elle, de « départs »."), @"[source La direction] [cue parle, elle, de] [content « départs »].");
    assert_snapshot!(fr("La maire, donc, se plaint donc d'avoir attendu."), @"[source La maire, donc], se [cue plaint donc d'][content avoir attendu].");
    assert_snapshot!(fr("Elle met aussi la table."), @"Elle met aussi la table.");
}

#[test]
fn what_is_thought_or_done_is_content_and_somebody_is_not() {
    assert_snapshot!(fr("Les élus redoutent la fermeture du collège."), @"[source Les élus] [cue redoutent] [content la fermeture du collège].");
    assert_snapshot!(fr("La juge écarte la piste de l'accident."), @"[source La juge] [cue écarte] [content la piste de l'accident].");
    assert_snapshot!(fr("L'avocat admet une erreur de son client."), @"[source L'avocat] [cue admet] [content une erreur de son client].");
    assert_snapshot!(fr("Les violences condamnées par le préfet ont duré."), @"[content Les violences] [cue condamnées] par [source le préfet] ont duré.");
    assert_snapshot!(fr("Le tribunal condamne le voleur."), @"Le tribunal condamne le voleur.");
    assert_snapshot!(fr("Le lycée a exclu trois élèves."), @"Le lycée a exclu trois élèves.");
    assert_snapshot!(fr("L'élève que le lycée a exclu est parti."), @"L'élève que le lycée a exclu est parti.");
    assert_snapshot!(fr("Le voleur condamné par le juge a fui."), @"Le voleur condamné par le juge a fui.");
}

#[test]
fn what_somebody_does_not_hide() {
    assert_snapshot!(fr("Le préfet ne cachait pas son inquiétude."), @"[source Le préfet] ne [cue cachait] pas [content son inquiétude].");
    assert_snapshot!(fr("La directrice ne décolère pas : « On nous a menti. »"), @"[source La directrice] ne [cue décolère] pas : [content « On nous a menti. »]");
    assert_snapshot!(fr("Le maire cache sa colère."), @"Le maire cache sa colère.");
}

#[test]
fn what_documents_show() {
    assert_snapshot!(fr("Les documents mettent au jour un trafic."), @"[source Les documents] [cue mettent au jour] [content un trafic].");
    assert_snapshot!(fr("La note montre comment la banque a bloqué la réforme."), @"[source La note] [cue montre] [content comment la banque a bloqué la réforme].");
    assert_snapshot!(fr("La vidéo montre un homme à terre."), @"[source La vidéo] [cue montre] [content un homme à terre].");
    assert_snapshot!(fr("La boutique montre comment coudre."), @"La boutique montre comment coudre.");
}

#[test]
fn what_is_set_down_to_a_cause() {
    assert_snapshot!(fr("Le patron a mis la panne sur le compte de la fatigue."), @"[source Le patron] [cue a mis la panne sur le compte de] [content la fatigue].");
    assert_snapshot!(fr("La mairie chiffre le chantier à 80 000 euros."), @"[source La mairie] [cue chiffre le chantier à] [content 80 000 euros].");
    assert_snapshot!(fr("L'association y voit un piège."), @"[source L'association] y [cue voit] [content un piège].");
}

#[test]
fn where_it_can_be_read_and_whom_to_believe() {
    assert_snapshot!(fr("Les prix ont doublé, peut-on lire dans la notice."), @"[content Les prix ont doublé], [cue peut]-on [cue lire] dans [source la notice].");
    assert_snapshot!(fr("À l'en croire, la panne est due à la baisse des eaux."), @"[cue À [source l']en croire], [content la panne est due à la baisse des eaux].");
    assert_snapshot!(fr("À en juger par les courriels, la mairie savait."), @"[cue À en juger par] [source les courriels], [content la mairie savait].");
    assert_snapshot!(fr("Le pont est un gouffre, pour le sociologue Paul Blin."), @"[content Le pont est un gouffre], [cue pour] [source le sociologue Paul Blin].");
    assert_snapshot!(fr("Il faut deux jours, pour chaque foyer."), @"Il faut deux jours, pour chaque foyer.");
}
