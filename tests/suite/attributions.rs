//! Who says what: sources, cues and contents, in both languages.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

pub(crate) fn en(text: &str) -> String {
    show::of(Id::En, text, show::attributions)
}

pub(crate) fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::attributions)
}

#[test]
fn verb_before_a_clause() {
    assert_snapshot!(en("The mayor said that the bridge would close on Monday."), @"[source The mayor] [cue said] that [content the bridge would close on Monday].");
    assert_snapshot!(en("Jane Roe said the bridge would close."), @"[source Jane Roe] [cue said] [content the bridge would close].");
    assert_snapshot!(fr("La maire a déclaré que le pont fermerait lundi."), @"[source La maire] [cue a déclaré] que [content le pont fermerait lundi].");
    assert_snapshot!(fr("Anne Morel affirme avoir prévenu la préfecture."), @"[source Anne Morel] [cue affirme] [content avoir prévenu la préfecture].");
}

#[test]
fn verb_behind_a_quotation() {
    assert_snapshot!(en("\"We will not sell the school,\" said Jane Roe, who chairs the board."), @r#"[content "We will not sell the school,"] [cue said] [source Jane Roe, who chairs the board]."#);
    assert_snapshot!(en("“The water rose fast,” the fire chief told reporters."), @"[content “The water rose fast,”] [source the fire chief] [cue told reporters].");
    assert_snapshot!(fr("« Nous ne vendrons pas l'école », a prévenu à Lyon la ministre."), @"[content « Nous ne vendrons pas l'école »], [cue a prévenu] à Lyon [source la ministre].");
    assert_snapshot!(fr("\"L'eau est montée vite\", a-t-il ajouté."), @r#"[content "L'eau est montée vite"], [cue a]-t-[source il] [cue ajouté]."#);
}

#[test]
fn addressees_are_not_content() {
    assert_snapshot!(en("“The dam held,” she told Radio Leeds on Monday."), @"[content “The dam held,”] [source she] [cue told] Radio Leeds on Monday.");
    assert_snapshot!(en("“The dam held,” Ann Roe, an engineer, told the board."), @"[content “The dam held,”] [source Ann Roe, an engineer], [cue told] the board.");
    assert_snapshot!(en("“Is the dam safe?” Roe asked the board."), @"[content “Is the dam safe?”] [source Roe] [cue asked] the board.");
}

#[test]
fn content_goes_on_in_quotations_beside_it() {
    assert_snapshot!(en("“We won,” said Jane Roe, thanking the voters. “Now we rest. It was hard.”"), @"[content “We won,”] [cue said] [source [source Jane Roe]], [cue thanking] [content the voters]. [content “Now we rest.] [content It was hard.”]");
    assert_snapshot!(en("Jane Roe said the season was over. “Now we can all go home.”"), @"[source Jane Roe] [cue said] [content the season was over]. [content “Now we can all go home.”]");
    assert_snapshot!(en("“Nobody told us about this.” “We heard it on the radio,” said Jane Roe."), @"[content “Nobody told us about this.”] [content “We heard it on the radio,”] [cue said] [source Jane Roe].");
    assert_snapshot!(fr("« Nous partons », dit Anne Morel. « La digue ne tiendra pas. »"), @"[content « Nous partons »], [cue dit] [source Anne Morel]. [content « La digue ne tiendra pas. »]");
}

#[test]
fn what_is_not_said() {
    assert_snapshot!(en("The mayor declined to comment on the sale."), @"[source The mayor] [cue declined] [content to comment on the sale].");
    assert_snapshot!(en("The mayor did not respond on Monday."), @"The mayor did not respond on Monday.");
    assert_snapshot!(en("She was fined for saying that the dam leaked."), @"She was fined for saying that the dam leaked.");
    assert_snapshot!(en("In May, the plan proved costly."), @"In May, the plan proved costly.");
    assert_snapshot!(en("For Jane Roe, it was a day of rest."), @"For Jane Roe, it was a day of rest.");
}

#[test]
fn nouns_with_their_topic() {
    assert_snapshot!(en("Her criticism of the deal surprised the council."), @"[source Her] [cue criticism of] [content the deal] surprised the council.");
    assert_snapshot!(en("Jane Roe made no mention of the dam."), @"[source Jane Roe] made no [cue mention of] [content the dam].");
    assert_snapshot!(en("Ann Roe calls for calm."), @"[source Ann Roe] [cue calls for] [content calm].");
}

#[test]
fn adjectives_for_what_somebody_holds() {
    assert_snapshot!(en("The union has been critical of the deal."), @"[source The union] [cue has been critical of] [content the deal].");
    assert_snapshot!(en("Residents angry about the smell met on Monday."), @"[source Residents] [cue angry about] [content the smell] met on Monday.");
    assert_snapshot!(en("The mayor resigned, confident that the vote was won."), @"[source The mayor] resigned, [cue confident] that [content the vote was won].");
    assert_snapshot!(en("The soup was full of salt and the road critical of late."), @"The soup was full of salt and the road critical of late.");
}

#[test]
fn contracted_verbs_have_a_clause_of_their_own() {
    assert_snapshot!(en("He thinks it's raining. She hopes they'll come."), @"[source He] [cue thinks] [content it's raining]. [source She] [cue hopes] [content they'll come].");
    assert_snapshot!(en("Residents were worried that the dam leaked."), @"[source Residents] [cue were worried] that [content the dam leaked].");
}

#[test]
fn texts_that_are_made_known() {
    assert_snapshot!(en("The union released a statement on Monday."), @"[source The union] [cue released] [content a statement on Monday].");
    assert_snapshot!(en("The bank released the hostages and the papers."), @"The bank released the hostages and the papers.");
    assert_snapshot!(en("Voters backing the deal met on Monday."), @"[source Voters] [cue backing] [content the deal met on Monday].");
}

#[test]
fn what_seems_or_is_reported_by_nobody() {
    assert_snapshot!(en("The mayor appears to have left town."), @"[content The mayor] [cue appears] [content to have left town].");
    assert_snapshot!(en("The mayor has reportedly left town."), @"[content The mayor has] [cue reportedly] [content left town].");
    assert_snapshot!(en("The road may seem short."), @"The road may seem short.");
    assert_snapshot!(fr("La digue semble avoir cédé dans la nuit."), @"[content La digue] [cue semble] [content avoir cédé dans la nuit].");
}

#[test]
fn verb_inside_what_is_reported() {
    assert_snapshot!(en("The bridge, he said, will close on Monday."), @"[content The bridge], [source he] [cue said], [content will close on Monday].");
    assert_snapshot!(fr("« Le pont, explique Paul Roux, fermera lundi. »"), @"[content « Le pont], [cue explique] [source Paul Roux], [content fermera lundi. »]");
    assert_snapshot!(fr("Le pont, a-t-elle précisé, fermera lundi."), @"[content Le pont], [cue a]-t-[source elle] [cue précisé], [content fermera lundi].");
}

#[test]
fn prepositions() {
    assert_snapshot!(en("According to the police, two cars burned."), @"[cue According to] [source the police], [content two cars burned].");
    assert_snapshot!(en("Two cars burned, according to a police report."), @"[content Two cars burned], [cue according to] [source a police report].");
    assert_snapshot!(fr("Selon la préfecture, deux voitures ont brûlé."), @"[cue Selon] [source la préfecture], [content deux voitures ont brûlé].");
    assert_snapshot!(fr("Deux voitures ont brûlé, d'après les pompiers."), @"[content Deux voitures ont brûlé], [cue d'après] [source les pompiers].");
    assert_snapshot!(fr("La route a, selon lui, été rouverte trop tôt."), @"[content La route a], [cue selon] [source lui], [content été rouverte trop tôt].");
    assert_snapshot!(fr("Mais pour Paris, c'est la prudence qui a manqué."), @"Mais [cue pour] [source Paris], [content c'est la prudence qui a manqué].");
}

#[test]
fn prepositions_that_credit_nobody() {
    assert_snapshot!(en("The work went according to plan."), @"The work went according to plan.");
    assert_snapshot!(fr("Le prix varie selon les cas."), @"Le prix varie selon les cas.");
    assert_snapshot!(fr("Pour l'instant, la route reste fermée."), @"Pour l'instant, la route reste fermée.");
}

#[test]
fn verbs_of_several_words() {
    assert_snapshot!(fr("Le ministère a fait savoir qu'il étudiait la demande."), @"[source Le ministère] [cue a fait savoir] qu'[content il étudiait la demande].");
    assert_snapshot!(fr("La syndicaliste met en garde le gouvernement."), @"[source La syndicaliste] [cue met en garde] [content le gouvernement].");
    assert_snapshot!(en("The union called for a strike."), @"[source The union] [cue called for] [content a strike].");
}

#[test]
fn words_that_are_noun_and_verb() {
    assert_snapshot!(en("The report claims the dam was unsafe."), @"[source The report] [cue claims] [content the dam was unsafe].");
    assert_snapshot!(en("His claims about the dam surprised nobody."), @"[source His] [cue claims about] [content the dam] surprised nobody.");
    assert_snapshot!(fr("Le rapport montre que le barrage était fragile."), @"[source Le rapport] [cue montre] que [content le barrage était fragile].");
    assert_snapshot!(fr("La porte de la mairie était fermée."), @"La porte de la mairie était fermée.");
}

#[test]
fn several_in_one_sentence() {
    assert_snapshot!(en("Roe said the dam was safe, but Smith denied it."), @"[source Roe] [cue said] [content the dam was safe], but [source Smith] [cue denied] [content it].");
    assert_snapshot!(fr("Citant un rapport interne, le préfet a indiqué que le barrage était sûr."), @"[cue Citant] [source un rapport interne], [source le préfet] [cue a indiqué] que [content le barrage était sûr].");
}

#[test]
fn colon_as_a_cue() {
    assert_snapshot!(en("Jane Roe: “We won.”"), @"[source Jane Roe][cue :] [content “We won.”]");
    assert_snapshot!(fr("Paul Roux : « Nous avons gagné. »"), @"[source Paul Roux] [cue :] [content « Nous avons gagné. »]");
}

#[test]
fn subjects_over_a_place_and_appositions() {
    assert_snapshot!(fr("Lundi à Sarlat, la directrice, Mme Anne Morel, a annoncé la vente du site."), @"Lundi à Sarlat, [source la directrice, Mme Anne Morel], [cue a annoncé] [content la vente du site].");
    assert_snapshot!(fr("Interrogé par la radio, M. Paul Roux, maire de Sarlat, a souligné que le pont tiendrait."), @"Interrogé par la radio, [source M. Paul Roux, maire de Sarlat], [cue a souligné] que [content le pont tiendrait].");
}

#[test]
fn two_participles_of_one_auxiliary() {
    assert_snapshot!(fr("Le préfet a rencontré les élus et promis une aide."), @"[source Le préfet] a rencontré les élus et [cue promis] [content une aide].");
}

#[test]
fn impersonal_verbs_have_no_source() {
    assert_snapshot!(fr("Il faut dénoncer la fraude."), @"Il [cue faut dénoncer] [content la fraude].");
    assert_snapshot!(fr("Cela veut dire que le pont fermera."), @"Cela veut dire que le pont fermera.");
    assert_snapshot!(fr("Il est demandé un effort aux habitants."), @"Il [cue est demandé] [content un effort aux habitants].");
}

#[test]
fn reflexive_pronouns_are_their_subject_s() {
    assert_snapshot!(fr("Je vous demande de partir."), @"[source Je] vous [cue demande] [content de partir].");
    assert_snapshot!(fr("Je me demande vraiment si le pont tiendra."), @"[source Je] me [cue demande] vraiment [content si le pont tiendra].");
}

#[test]
fn present_participles_and_their_subjects() {
    assert_snapshot!(fr("Anne Morel n'a rien dit du projet que la ville prépare, précisant qu'elle attendait l'avis du préfet."), @"[source [source Anne Morel]] n'[cue a rien dit] [content du projet que la ville prépare, [cue précisant] qu'[content elle attendait l'avis du préfet]].");
    assert_snapshot!(fr("Le juge a reçu un rapport soulignant la fragilité du pont."), @"Le juge a reçu [source un rapport] [cue soulignant] [content la fragilité du pont].");
}

#[test]
fn relatives_that_are_no_subject() {
    assert_snapshot!(fr("C'est la crise dont parle le maire."), @"C'est [content la crise] dont [cue parle] [source le maire].");
    assert_snapshot!(fr("La route sera fermée, ce que dément la mairie."), @"La route sera fermée, [content ce que] [cue dément] [source la mairie].");
}

#[test]
fn passives_are_told_by_verbs_that_take_a_noun() {
    assert_snapshot!(fr("L'enquête a été confiée à la gendarmerie."), @"L'enquête a été confiée à la gendarmerie.");
    assert_snapshot!(fr("La mesure a été annoncée lundi."), @"[content La mesure] [cue a été annoncée] lundi.");
}

#[test]
fn french_incises_are_inverted() {
    assert_snapshot!(fr("Hier matin, ils alertaient la mairie."), @"Hier matin, ils alertaient la mairie.");
    assert_snapshot!(fr("Le pont, je crois, tiendra."), @"[content Le pont], [source je] [cue crois], [content tiendra].");
    assert_snapshot!(fr("« Le pont tiendra », note pour sa part Anne Morel."), @"[content « Le pont tiendra »], [cue note] pour sa part [source Anne Morel].");
}

#[test]
fn remarks_between_commas() {
    assert_snapshot!(fr("Le maire a, devant la presse, critiqué la réforme."), @"[source Le maire] [cue a, devant la presse, critiqué] [content la réforme].");
    assert_snapshot!(fr("Le maire jure, la main sur le cœur, que le pont tiendra."), @"[source Le maire] [cue jure], la main sur le cœur, que [content le pont tiendra].");
    assert_snapshot!(fr("Anne Morel, préfète, estime, dans un entretien, que le pont tiendra."), @"[source Anne Morel, préfète], [cue estime], dans un entretien, que [content le pont tiendra].");
}

#[test]
fn clitics_that_stand_for_what_is_said() {
    assert_snapshot!(fr("Le maire s'en défend."), @"[source Le maire] s'[content en] [cue défend].");
    assert_snapshot!(fr("Le syndicat a porté plainte, l'accusant de mentir."), @"[source Le syndicat] a porté plainte, l'[cue accusant] [content de mentir].");
}

#[test]
fn participles_and_the_noun_they_describe() {
    assert_snapshot!(fr("Souvent évoquée, cette hypothèse inquiète."), @"Souvent [cue évoquée], [content cette hypothèse] inquiète.");
    assert_snapshot!(fr("Cette hypothèse, largement évoquée, inquiète."), @"[content Cette hypothèse], largement [cue évoquée], inquiète.");
    assert_snapshot!(fr("Selon les chiffres publiés lundi par la région, le chômage recule."), @"[cue Selon] [source les chiffres publiés lundi par la région], [content le chômage recule].");
}

#[test]
fn whoever_is_asked_speaks() {
    assert_snapshot!(fr("La ville demande au préfet de confirmer la fermeture."), @"[source La ville] [cue demande] au [source préfet] [content de [cue confirmer] [content la fermeture]].");
    assert_snapshot!(fr("Dénonçant un texte qui divise, le syndicat appelle à la grève."), @"[cue Dénonçant] [content un texte qui divise], [source [source le syndicat]] [cue appelle à] [content la grève].");
}

#[test]
fn objects_behind_an_apposition() {
    assert_snapshot!(fr("Le maire, Paul Roux, a critiqué le gouvernement."), @"[source Le maire, Paul Roux], [cue a critiqué] [content le gouvernement].");
    assert_snapshot!(fr("Le budget baisse, a critiqué le maire."), @"[content Le budget baisse], [cue a critiqué] [source le maire].");
}

#[test]
fn quantities_of_people() {
    assert_snapshot!(fr("Un tiers des salariés déclarent avoir peur."), @"[source Un tiers des salariés] [cue déclarent] [content avoir peur].");
    assert_snapshot!(fr("De bons analystes notent que le prix monte."), @"De [source bons analystes] [cue notent] que [content le prix monte].");
    assert_snapshot!(fr("Hier, de nombreux analystes notaient que le prix monte."), @"Hier, de [source nombreux analystes] [cue notaient] que [content le prix monte].");
}

#[test]
fn possessives_as_sources() {
    assert_snapshot!(fr("A ses yeux, le texte divise."), @"[cue A [source ses] yeux], [content le texte divise].");
    assert_snapshot!(en("In her view, the plan was unsafe."), @"[cue In [source her] view], [content the plan was unsafe].");
}

#[test]
fn connectors_stand_anywhere() {
    assert_snapshot!(fr("Le maire reconnaît par exemple que le pont est fermé."), @"[source Le maire] [cue reconnaît] par exemple que [content le pont est fermé].");
    assert_snapshot!(fr("Le préfet rappelle d'autre part, dans un communiqué, que la route est coupée."), @"[source Le préfet] [cue rappelle] d'autre part, dans un communiqué, que [content la route est coupée].");
    assert_snapshot!(fr("« Tout va bien », dit de son côté Jean Roux."), @"[content « Tout va bien »], [cue dit] de son côté [source Jean Roux].");
    assert_snapshot!(en("The mayor said, for example, that the bridge was shut."), @"[source The mayor] [cue said], for example, that [content the bridge was shut].");
}

#[test]
fn subjects_behind_several_insets() {
    assert_snapshot!(fr("« Le canal déborde », affirme, jeudi 4 mars, dans un entretien au Phare, Jean Roux."), @"[content « Le canal déborde »], [cue affirme], jeudi 4 mars, dans un entretien au Phare, [source Jean Roux].");
    assert_snapshot!(fr("« Le canal déborde », note, amusé, le maire."), @"[content « Le canal déborde »], [cue note], amusé, [source le maire].");
}

#[test]
fn functions_over_several_fields() {
    assert_snapshot!(fr("Le ministère du travail, de l'emploi et de la santé rappelle que la prime baisse."), @"[source Le ministère du travail, de l'emploi et de la santé] [cue rappelle] que [content la prime baisse].");
}

#[test]
fn what_follows_according_to_is_credited() {
    assert_snapshot!(en("The floors must be returned, according to a March 2024 timetable."), @"[content The floors must be returned], [cue according to] [source a March 2024 timetable].");
    assert_snapshot!(en("The work went according to plan."), @"The work went according to plan.");
    assert_snapshot!(fr("Selon les cas, la prime baisse."), @"Selon les cas, la prime baisse.");
    assert_snapshot!(fr("Selon le cinquième sondage annuel, tout va mal."), @"[cue Selon] [source le cinquième sondage annuel], [content tout va mal].");
}

#[test]
fn wishes_and_acts_inside_a_statement_are_none_of_their_own() {
    assert_snapshot!(en("Roe said she would support the plan."), @"[source Roe] [cue said] [content she would support the plan].");
    assert_snapshot!(en("Roe said the mayor had warned that the dam leaked."), @"[source Roe] [cue said] [content [source the mayor] [cue had warned] that [content the dam leaked]].");
    assert_snapshot!(en("Doe, who ruled in exile, left the city on Monday."), @"Doe, who ruled in exile, left the city on Monday.");
    assert_snapshot!(en("The ministers met to discuss the leaks."), @"The ministers met to discuss the leaks.");
}

#[test]
fn nouns_that_name_a_statement() {
    assert_snapshot!(en("Her claim that the dam leaked was false."), @"[source Her] [cue claim] that [content the dam leaked] was false.");
    assert_snapshot!(en("There was speculation that the plan might fail."), @"There was [cue speculation] that [content the plan might fail].");
    assert_snapshot!(en("The mayor's promise to cut the tax was kept."), @"[source The mayor]'s [cue promise] [content to cut the tax] was kept.");
    assert_snapshot!(fr("La promesse du maire de baisser la taxe a déçu."), @"La [cue promesse] du [source maire] [content de baisser la taxe] a déçu.");
    assert_snapshot!(fr("La crainte que le pont cède grandit."), @"La [cue crainte] que [content le pont cède] grandit.");
}

#[test]
fn clauses_that_when_and_after_open() {
    assert_snapshot!(en("It came a month after officials announced a new toll."), @"It came a month after [source officials] [cue announced] [content a new toll].");
    assert_snapshot!(en("The ministry has since confirmed it will retain the toll."), @"[source The ministry] [cue has since confirmed] [content it will retain the toll].");
}

#[test]
fn statements_that_passives_name() {
    assert_snapshot!(en("The death was confirmed in a family statement on Monday."), @"[content The death] [cue was confirmed] in [source a family statement] on Monday.");
    assert_snapshot!(fr("La fermeture a été annoncée dans un communiqué."), @"[content La fermeture] [cue a été annoncée] dans [source un communiqué].");
}

#[test]
fn turns_of_a_transcript() {
    assert_snapshot!(en("They met on Monday.\n\nHOLT: Will the harbor close?\n\nROE: Not tomorrow. Experts say it is safe.\n\nHOLT: And the ferry?"), @"
    They met on Monday.

    [source HOLT][cue :] [content Will the harbor close?]

    [source ROE][cue :] [content Not tomorrow. Experts say it is safe.]

    [source HOLT][cue :] [content And the ferry?]
    ");
    assert_snapshot!(en("“HOLT: Will the harbor close?\n\n“GOV. JANE ROE: It will not. We have a plan.”"), @"
    “[source HOLT][cue :] [content Will the harbor close?]

    “[source GOV. JANE ROE][cue :] [content It will not. We have a plan.”]
    ");
    assert_snapshot!(fr("MOREL: Le port fermera-t-il ?\n\nROUX: Non. Nous avons un plan, disent les experts."), @"
    [source MOREL][cue :] [content Le port fermera-t-il ?]

    [source ROUX][cue :] [content Non. Nous avons un plan, disent les experts.]
    ");
    assert_snapshot!(en("WATCH: The harbor from above.\n\nThe harbor will close on Monday."), @"
    WATCH: The harbor from above.

    The harbor will close on Monday.
    ");
}

#[test]
fn titles_polls_and_colons() {
    assert_snapshot!(en("In a survey released Monday, 31 percent of voters had no opinion."), @"[cue In] [source a survey released Monday], [content 31 percent of voters had no opinion].");
    assert_snapshot!(en("Experts: Dam was cracked for years"), @"[source Experts][cue :] [content Dam was cracked for years]");
    assert_snapshot!(en("The mayor looked at her phone: “Nobody told us anything about it.”"), @"[source The mayor] [cue looked] at her phone: [content “Nobody told us anything about it.”]");
}

#[test]
fn french_words_that_are_two_parts_of_speech() {
    assert_snapshot!(fr("Accusées par la mairie de polluer, les usines ont fermé."), @"[cue Accusées] par [source la mairie] de [content polluer], les usines ont fermé.");
    assert_snapshot!(fr("Une poignée de voisins protestant contre le bruit a été reçue."), @"[source Une poignée de voisins] [cue protestant contre] [content le bruit a été reçue].");
    assert_snapshot!(fr("C'est la réforme dont nous parlions, tant vantée par le préfet."), @"C'est [content la réforme] dont [source nous] [cue parlions], tant [cue vantée] par [source le préfet].");
    assert_snapshot!(fr("Les crédits promis par la région ne couvrent pas le montant que le maire réclamait."), @"[content Les crédits] [cue promis] par [source la région] ne couvrent pas [content le montant] que [source le maire] [cue réclamait].");
    assert_snapshot!(fr("Les agents sont salués et reconnus par leurs collègues."), @"[content [content Les agents]] [cue sont salués] et [cue reconnus] par [source [source leurs collègues]].");
    assert_snapshot!(fr("La ville a promis davantage d'arbres."), @"[source La ville] [cue a promis] davantage [content d'arbres].");
    assert_snapshot!(fr("Comme l'on dit à Lyon, tout est à refaire."), @"Comme l'[source on] [cue dit] à Lyon, [content tout est à refaire].");
    assert_snapshot!(fr("Le syndicat « dénonce une mesure injuste »."), @"[source Le syndicat] « [cue dénonce] [content une mesure injuste »].");
    assert_snapshot!(fr("Ceux qui dans leur tract affirment le contraire se trompent."), @"[source Ceux] [source qui] dans leur tract [cue affirment] [content le contraire] se trompent.");
    assert_snapshot!(fr("Demandez conseil au maire."), @"[cue Demandez] [content conseil au maire].");
}

#[test]
fn whoever_is_asked_and_what_is_spoken_of() {
    assert_snapshot!(fr("Interrogé par Le Matin, le maire a refusé de répondre."), @"[cue Interrogé] par [source Le Matin], [source [source le maire]] [cue a refusé] [content de [cue répondre]].");
    assert_snapshot!(fr("La moitié des personnes interrogées ont peur du vide."), @"La moitié des personnes interrogées ont peur du vide.");
    assert_snapshot!(fr("C'est la vente dont parle le maire, et on en reparlera."), @"C'est [content la vente] dont [cue parle] [source le maire], et [source on] [content en] [cue reparlera].");
    assert_snapshot!(fr("Le concours s'adresse aux enfants."), @"Le concours s'adresse aux enfants.");
    assert_snapshot!(fr("Le maire condamne ces violences."), @"[source Le maire] [cue condamne] [content ces violences].");
}

#[test]
fn pictures_are_credited_to_whoever_made_them() {
    assert_snapshot!(en("The dam at dawn. Photo: Jane Roe."), @"[shown The dam at dawn]. Photo: [by Jane Roe].");
    assert_snapshot!(en("Photo: Jane Roe"), @"Photo: Jane Roe");
    assert_snapshot!(fr("Le port à l'aube. (Photo : Anne Morel)"), @"[shown Le port à l'aube]. (Photo : [by Anne Morel])");
    assert_snapshot!(en("This map shows the two wrecks near Port Elin image: Daly et al."), @"[shown [source This map] [cue shows] [content the two wrecks near Port Elin] image: [by Daly et al.]]");
    assert_snapshot!(en("He described the image: Ana Roe stood on the quay."), @"[source He] [cue described] [content the image: Ana Roe stood on the quay].");
}

#[test]
fn any_verb_beside_a_quotation_reports() {
    assert_snapshot!(fr("« Le pont est sûr », soupèse l'avocate."), @"[content « Le pont est sûr »], [cue soupèse] [source l'avocate].");
    assert_snapshot!(fr("« Le pont est sûr », constate la petite blonde."), @"[content « Le pont est sûr »], [cue constate] [source la petite blonde].");
    assert_snapshot!(fr("« Le pont », est le titre de son livre."), @"« Le pont », est le titre de son livre.");
    assert_snapshot!(en("“The gate is shut,” Roe deadpanned."), @"[content “The gate is shut,”] [source Roe] [cue deadpanned].");
    assert_snapshot!(en("“The gate is shut,” deadpanned Ann Roe."), @"[content “The gate is shut,”] [cue deadpanned] [source Ann Roe].");
}

#[test]
fn a_quotation_inside_a_sentence_belongs_to_that_sentence() {
    assert_snapshot!(en("Roe wants to “drain the harbor.” Lane said the trust lost it."), @"Roe wants to “drain the harbor.” [source Lane] [cue said] [content the trust lost it].");
    assert_snapshot!(en("Protesters chanted “Open it!” Lane said three were hurt."), @"[source Protesters] [cue chanted] [content “Open it!”] [source Lane] [cue said] [content three were hurt].");
    assert_snapshot!(en("Lane is blunt. “It is over.” Lane laughs."), @"Lane is blunt. “It is over.” Lane laughs.");
    assert_snapshot!(fr("Roux a crié : « Ouvrez ! » Blin a répondu que le pont était fermé."), @"[source Roux] [cue a crié] : [content « Ouvrez ! »] [source Blin] [cue a répondu] que [content le pont était fermé].");
}

#[test]
fn whom_something_is_told_is_not_what_is_told() {
    assert_snapshot!(en("The gate will not open, Lambert told the BBC."), @"[content The gate will not open], [source Lambert] [cue told] the BBC.");
    assert_snapshot!(en("The crews were told on Friday."), @"The crews were told on Friday.");
    assert_snapshot!(en("The main sprang a leak, Ann Roe said."), @"[content The main sprang a leak], [source Ann Roe] [cue said].");
}

#[test]
fn a_view_beside_a_quotation_is_its_holders() {
    assert_snapshot!(fr("Le pont est « un piège », pour Jeanne."), @"[content Le pont est « un piège »], [cue pour] [source Jeanne].");
    assert_snapshot!(en("For Lane, “it is over.”"), @"[cue For] [source Lane], [content “it is over.”]");
    assert_snapshot!(en("For Lane, it is over."), @"For Lane, it is over.");
}

#[test]
fn turns_of_an_interview_belong_to_whoever_their_label_names() {
    assert_snapshot!(en("Jane Holt: We lost two. It was dark.\n\nBob Lane: Will it reopen?"), @"
    [source Jane Holt][cue :] [content We lost two. It was dark.]

    [source Bob Lane][cue :] [content Will it reopen?]
    ");
    assert_snapshot!(en("Q: What happened?\n\nA: We lost two. It was dark."), @"
    [source Q][cue :] [content What happened?]

    [source A][cue :] [content We lost two. It was dark.]
    ");
    assert_snapshot!(fr("Anne Roux : Le port est fermé. Il est vide.\n\nPaul Blin : Et demain ?"), @"
    [source Anne Roux] [cue :] [content Le port est fermé. Il est vide.]

    [source Paul Blin] [cue :] [content Et demain ?]
    ");
}

#[test]
fn names_that_are_words_and_nicknames() {
    assert_snapshot!(en("May Roe said it was shut. Bill said it was not."), @"[source May Roe] [cue said] [content it was shut]. [source Bill] [cue said] [content it was not].");
    assert_snapshot!(en("Robert “Shorty” Bell said it was dark."), @"[source Robert “Shorty” Bell] [cue said] [content it was dark].");
    assert_snapshot!(en("McNally added that it may rain."), @"[source McNally] [cue added] that [content it may rain].");
    assert_snapshot!(fr("Le règlement l'interdit, précise Paul Roux."), @"[content Le règlement l'interdit], [cue précise] [source Paul Roux].");
}

#[test]
fn verbs_no_list_holds_report_by_what_they_introduce() {
    assert_snapshot!(en("Ann Roe kvetched that the road was shut."), @"[source Ann Roe] [cue kvetched] that [content the road was shut].");
    assert_snapshot!(en("Roe harrumphed: “The road is shut.”"), @"[source Roe] [cue harrumphed]: [content “The road is shut.”]");
    assert_snapshot!(en("The board ensured that the road was shut."), @"The board ensured that the road was shut.");
    assert_snapshot!(en("The engineers found a valve that leaked."), @"The engineers found a valve that leaked.");
    assert_snapshot!(fr("Le maire glapit que la route est fermée."), @"[source Le maire] [cue glapit] que [content la route est fermée].");
    assert_snapshot!(fr("Elle avouque mardi que la digue fuyait."), @"[source Elle] [cue avouque] mardi que [content la digue fuyait].");
    assert_snapshot!(fr("« La digue fuit », glomire la maire."), @"[content « La digue fuit »], [cue glomire] [source la maire].");
    assert_snapshot!(fr("Le directeur a obtenu que la route soit fermée."), @"Le directeur a obtenu que la route soit fermée.");
    assert_snapshot!(fr("Elle ne lit que des romans."), @"Elle ne lit que des romans.");
}

#[test]
fn whoever_tells_in_a_passive_is_its_agent() {
    assert_snapshot!(en("The crews were told by Bob Lane that it rained."), @"The crews [cue were told] by [source Bob Lane] that [content it rained].");
    assert_snapshot!(en("The Post was told by two officials that it rained."), @"The Post [cue was told] by [source two officials] that [content it rained].");
    assert_snapshot!(fr("Les riverains ont été avertis par la préfecture que le pont était fermé."), @"Les riverains [cue ont été avertis] par [source la préfecture] que [content le pont était fermé].");
}
