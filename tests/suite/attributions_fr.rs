//! Who says what, where French has its own ways.

use insta::assert_snapshot;
use selon::language::Id;

use crate::annotated::with;
use crate::attributions::marks;

fn fr(text: &str) -> String {
    with(Id::Fr, text, marks)
}

#[test]
fn hyphens_and_marks_inside_what_is_said() {
    assert_snapshot!(fr("Le porte - parole du préfet a démenti la fermeture."), @"[source Le porte - parole du préfet] [cue a démenti] [content la fermeture].");
    assert_snapshot!(fr("Les caisses, rappelons-le, sont vides."), @"[content Les caisses], [cue rappelons]-le, [content sont vides].");
    assert_snapshot!(fr("Le maire a « salué » le geste du club."), @"[source Le maire] [cue a « salué] » [content le geste du club].");
    assert_snapshot!(fr("C'est ce que prétend le maire."), @"C'est [content ce que] [cue prétend] [source le maire].");
    assert_snapshot!(fr("Le projet vient d'être annoncé par la mairie."), @"[content Le projet] vient d'[cue être annoncé] par [source la mairie].");
    assert_snapshot!(fr("Les voisins ont été informés de la vente."), @"Les voisins [cue ont été informés de] [content la vente].");
    assert_snapshot!(fr("Des taches, pouvant être durables, ont été signalées."), @"[content Des taches], pouvant être durables, [cue ont été signalées].");
    assert_snapshot!(fr("Rien ne va, répond le maire, moins gai que son adjoint."), @"[content Rien ne va], [cue répond] [source le maire], [content moins gai que son adjoint].");
    assert_snapshot!(fr("On entend le maire s'exprimer."), @"On entend [source le maire] s'[cue exprimer].");
}

#[test]
fn french_words_that_only_look_like_speech() {
    assert_snapshot!(fr("La patiente a été admise à l'hôpital lundi."), @"La patiente a été admise à l'hôpital lundi.");
    assert_snapshot!(fr("Le succès du salon en témoigne."), @"Le succès du salon en témoigne.");
    assert_snapshot!(fr("Les loyers, note-t-on à la mairie, montent."), @"[content Les loyers], [cue note]-t-[source on] à la mairie, [content montent].");
    assert_snapshot!(fr("Le conseil, réuni lundi, a confié la gare à la région."), @"Le conseil, réuni lundi, a confié la gare à la région.");
}

#[test]
fn whoever_an_infinitive_belongs_to() {
    assert_snapshot!(fr("Permettez-moi de dire que la gare fermera."), @"Permettez-[source moi] de [cue dire] que [content la gare fermera].");
    assert_snapshot!(fr("Le préfet lui demande de confirmer la fermeture."), @"[source Le préfet] [source lui] [cue demande] [content de [cue confirmer] [content la fermeture]].");
    assert_snapshot!(fr("La mairie a la semaine dernière annoncé une fermeture."), @"[source La mairie] [cue a la semaine dernière annoncé] [content une fermeture].");
    assert_snapshot!(fr("« On verra », indiquait il y a quelques jours le maire."), @"[content « On verra »], [cue indiquait] il y a quelques jours [source le maire].");
    assert_snapshot!(fr("Si l'on en croit la mairie, la gare fermera."), @"[cue Si l'on en croit] [source la mairie], [content la gare fermera].");
    assert_snapshot!(fr("La ville agira si elle estime que les loyers montent."), @"La ville agira si elle estime que les loyers montent.");
    assert_snapshot!(fr("Les deux clubs sont liés par un accord, signé en juin et ratifié depuis."), @"Les deux clubs sont liés par un accord, signé en juin et ratifié depuis.");
}

#[test]
fn participles_between_a_subject_and_its_verb() {
    assert_snapshot!(fr("Jean Roux, s'exprimant sur le sujet, a déclaré que le pont tient."), @"[source [source Jean Roux]], s'[cue exprimant sur] [content le sujet], [cue a déclaré] que [content le pont tient].");
    assert_snapshot!(fr("La ministre, se félicitant de l'accord, a promis une aide."), @"[source [source La ministre]], se [cue félicitant de] [content l'accord], [cue a promis] [content une aide].");
    assert_snapshot!(fr("Le pont tient, a dit Jean Roux, s'exprimant à Lyon."), @"[content Le pont tient], [cue a dit] [source [source Jean Roux]], s'[cue exprimant] à Lyon.");
    assert_snapshot!(fr("Certains historiens étudiant la question estiment que la ville est plus ancienne."), @"[source Certains historiens étudiant] la question [cue estiment] que [content la ville est plus ancienne].");
}

#[test]
fn reflexive_verbs_are_verbs_of_their_own() {
    assert_snapshot!(fr("Ils se sont assurés que le pont tenait."), @"Ils se sont assurés que le pont tenait.");
    assert_snapshot!(fr("Le maire s'est lancé dans une campagne difficile."), @"Le maire s'est lancé dans une campagne difficile.");
    assert_snapshot!(fr("Les habitants s'en prennent vivement à la mairie."), @"[source Les habitants] s'en [cue prennent vivement à] [content la mairie].");
    assert_snapshot!(fr("Le maire s'imagine que la gare rouvrira."), @"[source Le maire] s'[cue imagine] que [content la gare rouvrira].");
    assert_snapshot!(fr("Elle nous est racontée par le maire."), @"[content Elle] nous [cue est racontée] par [source le maire].");
}

#[test]
fn words_that_name_or_link_and_report_nothing() {
    assert_snapshot!(fr("L'affaire dite des péniches a commencé en mars."), @"L'affaire dite des péniches a commencé en mars.");
    assert_snapshot!(fr("Nous sommes des élus et des voisins."), @"Nous sommes des élus et des voisins.");
    assert_snapshot!(fr("Le gérant devra répondre de ses actes."), @"Le gérant devra répondre de ses actes.");
    assert_snapshot!(fr("Les plus grandes cités du bassin ont été fouillées."), @"Les plus grandes cités du bassin ont été fouillées.");
    assert_snapshot!(fr("Pour les européennes, le parti prépare une liste."), @"Pour les européennes, le parti prépare une liste.");
    assert_snapshot!(fr("La gare a fermé dans les trois jours suivant l'annonce."), @"La gare a fermé dans les trois jours suivant l'annonce.");
    assert_snapshot!(fr("Un crédit demandé cette année par rapport au budget reste bloqué."), @"[content Un crédit] [cue demandé] cette année par rapport au budget reste bloqué.");
    assert_snapshot!(fr("La mairie a alerté les riverains dès que l'eau est montée."), @"La mairie a alerté les riverains dès que l'eau est montée.");
    assert_snapshot!(fr("Je pense dès lors que la gare doit rouvrir."), @"[source Je] [cue pense] dès lors que [content la gare doit rouvrir].");
}
