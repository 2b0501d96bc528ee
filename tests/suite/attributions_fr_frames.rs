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

#[test]
fn who_calls_or_accuses_somebody_in_a_passive() {
    assert_snapshot!(fr("Il est qualifié de « traître » par la maire."), @"[content Il] [cue est qualifié de] [content « traître »] par [source la maire].");
    assert_snapshot!(fr("La mairie est accusée d'avoir menti par les riverains."), @"[content La mairie] [cue est accusée] d'[content avoir menti] par [source les riverains].");
    assert_snapshot!(fr("Il a été sommé de quitter la ville par le préfet."), @"[content Il] [cue a été sommé] de [content quitter la ville] par [source le préfet].");
    assert_snapshot!(fr("Elle est décrite comme « réservée » dans un rapport."), @"[content Elle] [cue est décrite comme] [content « réservée »] dans [source un rapport].");
    assert_snapshot!(fr("Le voleur a été condamné à deux ans par le tribunal."), @"Le voleur a été condamné à deux ans par le tribunal.");
}

#[test]
fn pronouns_before_an_inverted_verb() {
    assert_snapshot!(fr("Comme nous le souligne la maire, le pont est fermé."), @"Comme nous le [cue souligne] [source la maire], [content le pont est fermé].");
    assert_snapshot!(fr("C'est ce que nous confirme le préfet."), @"C'est [content ce que] nous [cue confirme] [source le préfet].");
    assert_snapshot!(fr("Le principal le reconnaît en privé : « On ne trouve personne. »"), @"[source Le principal] le [cue reconnaît] en privé : [content « On ne trouve personne. »]");
}

#[test]
fn subjects_that_a_clause_describes() {
    assert_snapshot!(fr("Le rapport que la Cour a rendu dit que le pont est fragile."), @"[source Le rapport que la Cour a rendu] [cue dit] que [content le pont est fragile].");
    assert_snapshot!(fr("Le maire, Paul Blin, fait valoir que le pont est fermé."), @"[source Le maire, Paul Blin], [cue fait valoir] que [content le pont est fermé].");
}

#[test]
fn what_is_said_before_a_colon_or_thought_of_something() {
    assert_snapshot!(fr("Les idées fusent : « Il faudrait un marché. »"), @"[source Les idées] [cue fusent] : [content « Il faudrait un marché. »]");
    assert_snapshot!(fr("La consigne est claire : « Ne touchez à rien. »"), @"[source La consigne] [cue est claire] : [content « Ne touchez à rien. »]");
    assert_snapshot!(fr("Le préfet juge la situation « malsaine »."), @"[source Le préfet] [cue juge] la situation [content « malsaine »].");
    assert_snapshot!(fr("Il dirige la société « La Gaule »."), @"Il dirige la société « La Gaule ».");
}

#[test]
fn acts_and_prospects_that_are_no_statements() {
    assert_snapshot!(fr("La cour a reconnu le maire coupable de fraude."), @"La cour a reconnu le maire coupable de fraude.");
    assert_snapshot!(fr("Il risque d'être condamné à deux ans."), @"Il risque d'être condamné à deux ans.");
    assert_snapshot!(fr("Elle dit avoir été trompée."), @"[source Elle] [cue dit] [content avoir été trompée].");
    assert_snapshot!(fr("Les postulants prétendent aux plus hautes fonctions."), @"Les postulants prétendent aux plus hautes fonctions.");
    assert_snapshot!(fr("On se souvient que le pont a cédé."), @"On se souvient que le pont a cédé.");
}

#[test]
fn stances_that_somebody_shows() {
    assert_snapshot!(fr("Le jury se montre très dubitatif sur leurs aptitudes."), @"[source Le jury] se [cue montre très dubitatif sur] [content leurs aptitudes].");
    assert_snapshot!(fr("La présidente se montre favorable à la vente."), @"[source La présidente] se [cue montre favorable à] [content la vente].");
}

#[test]
fn subjects_with_a_comma_too_many_or_a_day_behind() {
    assert_snapshot!(fr("Un rapport rendu en mars, montrait que le pont était fragile."), @"[source Un rapport rendu en mars], [cue montrait] que [content le pont était fragile].");
    assert_snapshot!(fr("L'étude diffusée mardi 26 mars a montré que le pont était fragile."), @"[source L'étude diffusée mardi 26 mars] [cue a montré] que [content le pont était fragile].");
}

#[test]
fn what_something_is_held_to_be() {
    assert_snapshot!(fr("Le maire juge l'accusation infondée."), @"[source Le maire] [cue juge] [content l'accusation infondée].");
    assert_snapshot!(fr("L'avocate estime la loi trop lourde."), @"[source L'avocate] [cue estime] [content la loi trop lourde].");
    assert_snapshot!(fr("Ses proches la disent épuisée."), @"[source Ses proches] la [cue disent] [content épuisée].");
    assert_snapshot!(fr("Le tribunal juge l'affaire lundi."), @"Le tribunal juge l'affaire lundi.");
}

#[test]
fn statements_that_a_colon_spells_out() {
    assert_snapshot!(fr("Le maire donne son explication : le câble était usé."), @"[source Le maire] [cue donne] son explication : [content le câble était usé].");
    assert_snapshot!(fr("L'étude est accablante : un pont sur cinq se fissure."), @"[source L'étude] [cue est] accablante : [content un pont sur cinq se fissure].");
    assert_snapshot!(fr("Le menu a changé : le bœuf a disparu."), @"Le menu a changé : le bœuf a disparu.");
}
