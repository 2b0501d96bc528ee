//! Who says what, in constructions of French only.

use insta::assert_snapshot;

use crate::attributions::fr;

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
    assert_snapshot!(fr("Les loyers, note-t-on à la mairie, montent."), @"[content Les loyers], [cue note]-t-on à [source la mairie], [content montent].");
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

#[test]
fn verbs_of_several_words_around_their_subject() {
    assert_snapshot!(fr("Le marché recule, fait-il remarquer."), @"[content Le marché recule], [cue fait]-[source il] [cue remarquer].");
    assert_snapshot!(fr("Le pont, fait-il valoir, est trop vieux pour les camions."), @"[content Le pont], [cue fait]-[source il] [cue valoir], [content est trop vieux pour les camions].");
    assert_snapshot!(fr("Le pont fermera, laisse-t-elle entendre."), @"[content Le pont fermera], [cue laisse]-t-[source elle] [cue entendre].");
    assert_snapshot!(fr("Le pont fermera, a-t-il par ailleurs tenu à souligner."), @"[content Le pont fermera], [cue a]-t-[source il] [cue par ailleurs tenu à souligner].");
    assert_snapshot!(fr("Le pont fermera, a-t-il cru bon d'ajouter."), @"[content Le pont fermera], [cue a]-t-[source il] [cue cru bon d'ajouter].");
    assert_snapshot!(fr("« Le pont fermera », a tenu à rassurer la maire."), @"[content « Le pont fermera »], [cue a tenu à rassurer] [source la maire].");
    assert_snapshot!(fr("Et Paul Roux d'ajouter : « C'est une erreur. »"), @"Et [source Paul Roux] d'[cue ajouter] : [content « C'est une erreur. »]");
    assert_snapshot!(fr("Paul Roux n'en démord pas : « C'est une erreur. »"), @"[source Paul Roux] n'en [cue démord] pas : [content « C'est une erreur. »]");
    assert_snapshot!(fr("Le parquet requiert dix ans de prison."), @"[source Le parquet] [cue requiert] [content dix ans de prison].");
    assert_snapshot!(fr("Les experts s'attendent à une hausse des prix."), @"[source Les experts] s'[cue attendent à] [content une hausse des prix].");
}

#[test]
fn whom_anyone_stands_for() {
    assert_snapshot!(fr("L'homme a été libéré, indique-t-on au parquet."), @"[content L'homme a été libéré], [cue indique]-t-on au [source parquet].");
    assert_snapshot!(fr("L'homme a été libéré, a-t-on appris lundi de source policière."), @"[content L'homme a été libéré], [cue a]-t-on [cue appris] lundi de [source source policière].");
    assert_snapshot!(fr("Le feu a pris à minuit, a-t-on précisé de même source."), @"[content Le feu a pris à minuit], [cue a]-t-on [cue précisé] de [source même source].");
    assert_snapshot!(fr("De source judiciaire, l'homme a été libéré."), @"[cue De] [source source judiciaire], [content l'homme a été libéré].");
    assert_snapshot!(fr("Du côté de la mairie, on assure que le chantier avance."), @"Du côté de [source la mairie], on [cue assure] que [content le chantier avance].");
    assert_snapshot!(fr("Comme on dit devant la mairie, l'eau monte."), @"Comme [source on] [cue dit] devant la mairie, [content l'eau monte].");
    assert_snapshot!(fr("On assure que le chantier avance."), @"[source On] [cue assure] que [content le chantier avance].");
}

#[test]
fn who_counts_and_what_came_out() {
    assert_snapshot!(fr("D'après une étude publiée jeudi, un habitant sur cinq dort mal."), @"[cue D'après] [source une étude publiée jeudi], [content un habitant sur cinq dort mal].");
    assert_snapshot!(fr("Ils étaient 40.000 selon les organisateurs, 12.000 selon la police."), @"[content Ils étaient 40.000] [cue selon] [source les organisateurs], [content 12.000] [cue selon] [source la police].");
    assert_snapshot!(fr("Les secours ont dénombré trois morts."), @"[source Les secours] [cue ont dénombré] [content trois morts].");
    assert_snapshot!(fr("L'institut estime à 40.000 le nombre de manifestants."), @"[source L'institut] [cue estime à] [content 40.000 le nombre de manifestants].");
    assert_snapshot!(fr("Le ministre a exclu toute hausse d'impôts."), @"[source Le ministre] [cue a exclu] [content toute hausse d'impôts].");
}

#[test]
fn verbs_that_only_quote_and_whoever_has_a_trade() {
    assert_snapshot!(fr("« La porte fuit », a glapi la maire."), @"[content « La porte fuit »], [cue a glapi] [source la maire].");
    assert_snapshot!(fr("« La porte fuit », ose Anne Roux."), @"[content « La porte fuit »], [cue ose] [source Anne Roux].");
    assert_snapshot!(fr("La maire glapit de peur et ose la réforme."), @"La maire glapit de peur et ose la réforme.");
    assert_snapshot!(fr("La parfumeuse parie que la porte fuira."), @"[source La parfumeuse] [cue parie] que [content la porte fuira].");
    assert_snapshot!(fr("Le marchandage repousse la réforme."), @"Le marchandage repousse la réforme.");
    assert_snapshot!(fr("Cantine : le prix augmentera de 15 centimes."), @"Cantine : le prix augmentera de 15 centimes.");
}

#[test]
fn a_clause_inside_a_quotation_ends_with_it() {
    assert_snapshot!(fr("« Le pont, dit-elle, tiendra. » Il rit."), @"[content « Le pont], [cue dit]-[source elle], [content tiendra. »] Il rit.");
    assert_snapshot!(fr("« Le pont, assure-t-il, tiendra », et il reste ouvert."), @"[content « Le pont], [cue assure]-t-[source il], [content tiendra »], et il reste ouvert.");
}

#[test]
fn marks_of_notes_are_no_words() {
    assert_snapshot!(fr("La porte est fermée, a dit Anne Roux.¹ « C'est signé »², a ajouté Mme Roux. Selon Paul Blin³, il pleut."), @"[content La porte est fermée], [cue a dit] [source Anne Roux].¹ [content « C'est signé »]², [cue a ajouté] [source Mme Roux]. [cue Selon] [source Paul Blin]³, [content il pleut].");
    assert_snapshot!(fr("Le terrain a 300 km², a dit Anne Roux.* « C'est fermé »[2], a ajouté Paul Blin[3]."), @"[content Le terrain a 300 km²], [cue a dit] [source Anne Roux].* [content « C'est fermé »][2], [cue a ajouté] [source Paul Blin][3].");
}

#[test]
fn short_lines_of_dialogue() {
    assert_snapshot!(fr("— Quand ? demande une habitante."), @"— [content Quand] ? [cue demande] [source une habitante].");
    assert_snapshot!(fr("— Non, répond Paul Blin."), @"— [content Non], [cue répond] [source Paul Blin].");
    assert_snapshot!(fr("— Oui ! lance une voisine."), @"— [content Oui] ! [cue lance] [source une voisine].");
    assert_snapshot!(fr("Le pont rouvrira, assure Paul Blin.\n- Quand ? demande une habitante.\n- Où ? insiste le maire."), @"
    [content Le pont rouvrira], [cue assure] [source Paul Blin].
    - [content Quand] ? [cue demande] [source une habitante].
    - [content Où] ? [cue insiste] [source le maire].
    ");
}

#[test]
fn signatures_with_a_hyphen_or_a_function() {
    assert_snapshot!(fr("« Le pont est fermé pour de bon. » -Commissaire Paul Blin"), @"[content « Le pont est fermé pour de bon. »] [cue -][source Commissaire Paul Blin]");
    assert_snapshot!(fr("« Le pont est fermé pour de bon. » -Le commissaire Paul Blin"), @"[content « Le pont est fermé pour de bon. »] [cue -][source Le commissaire Paul Blin]");
    assert_snapshot!(fr("« Le pont est fermé pour de bon. » — une habitante de Bréville"), @"[content « Le pont est fermé pour de bon. »] [cue —] [source une habitante de Bréville]");
    assert_snapshot!(fr("« Le pont est fermé. » — Il pleut."), @"« Le pont est fermé. » — Il pleut.");
}

#[test]
fn labels_are_no_speakers() {
    assert_snapshot!(fr("NDLR : le groupe a fermé."), @"NDLR : le groupe a fermé.");
    assert_snapshot!(fr("Il pleut. Erratum : Le pont est fermé."), @"Il pleut. Erratum : Le pont est fermé.");
    assert_snapshot!(fr("Blin : Le pont est fermé. Blin part."), @"[source Blin] [cue :] [content Le pont est fermé]. Blin part.");
}

#[test]
fn whoever_stands_in_what_is_noted_does_not_note_it() {
    assert_snapshot!(fr("À noter que le groupe a fermé."), @"À [cue noter] que [content le groupe a fermé].");
    assert_snapshot!(fr("À rappeler : la mairie a tout payé."), @"À [cue rappeler] : [content la mairie a tout payé].");
    assert_snapshot!(fr("Reste à dire que le pont a rouvert."), @"Reste à [cue dire] que [content le pont a rouvert].");
    assert_snapshot!(fr("Sans dire que le pont cède, le maire le ferme."), @"Sans [cue dire] que [content le pont cède], [source le maire] le ferme.");
}

#[test]
fn appositions_that_end_in_a_title_or_a_nickname() {
    assert_snapshot!(fr("Paul Blin, dit « Le Rouge », a affirmé que le pont cédait."), @"[source Paul Blin, dit « Le Rouge »], [cue a affirmé] que [content le pont cédait].");
    assert_snapshot!(fr("Paul Blin dit « Le Rouge » affirme que le pont cède."), @"[source Paul Blin] dit « Le Rouge » [cue affirme] que [content le pont cède].");
    assert_snapshot!(fr("Selon Paul Blin, auteur de « L'Écluse », le pont cède."), @"[cue Selon] [source Paul Blin, auteur de « L'Écluse »], [content le pont cède].");
    assert_snapshot!(fr("« Il cède », a dit Paul Blin, auteur de « L'Écluse »."), @"[content « Il cède »], [cue a dit] [source Paul Blin, auteur de « L'Écluse »].");
    assert_snapshot!(fr("Le maire dit « Non » à la vente."), @"[source Le maire] [cue dit] [content « Non » à la vente].");
}

#[test]
fn what_a_relative_clause_credits_ends_with_it() {
    assert_snapshot!(fr("La fuite, qu'Anne Roux qualifie de « piège », a coûté cher."), @"La fuite, qu'[source Anne Roux] [cue qualifie de] [content « piège »], a coûté cher.");
    assert_snapshot!(fr("L'homme, dont la police dit qu'il était armé, a tout volé."), @"L'homme, dont [source la police] [cue dit] qu'[content il était armé], a tout volé.");
    assert_snapshot!(fr("Le club, qui affirme que le maire, absent lundi, a signé, se retire."), @"[source Le club], [source qui] [cue affirme] que [content le maire, absent lundi, a signé, se retire].");
    assert_snapshot!(fr("Roux dit que le pont, qui cède, ferme."), @"[source Roux] [cue dit] que [content le pont, qui cède, ferme].");
}

#[test]
fn what_is_read_somewhere_is_that_texts() {
    assert_snapshot!(fr("« Le pont cède », lit-on dans le rapport."), @"[content « Le pont cède »], [cue lit]-on dans [source le rapport].");
    assert_snapshot!(fr("« Le pont cède », peut-on lire dans le communiqué."), @"[content « Le pont cède »], [cue peut]-on [cue lire] dans [source le communiqué].");
    assert_snapshot!(fr("On apprend dans le rapport que le pont cède."), @"On [cue apprend] dans [source le rapport] que [content le pont cède].");
    assert_snapshot!(fr("« C'est fini », murmure-t-on dans les couloirs."), @"[content « C'est fini »], [cue murmure]-t-[source on] dans les couloirs.");
}

#[test]
fn titles_and_insertions_between_a_subject_and_its_verb() {
    assert_snapshot!(fr("Son livre, « L'Écluse », affirme que le pont cède."), @"[source Son livre, « L'Écluse »], [cue affirme] que [content le pont cède].");
    assert_snapshot!(fr("Le conseil — Blin, Roux et Morin — a dit que le pont cédait."), @"[source Le conseil — Blin, Roux et Morin] — [cue a dit] que [content le pont cédait].");
    assert_snapshot!(fr("Dans son livre, « L'Écluse », Roux affirme que le pont cède."), @"Dans son livre, « L'Écluse », [source Roux] [cue affirme] que [content le pont cède].");
}
