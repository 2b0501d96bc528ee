//! Which sentences a reader could ask "says who?" of, and why.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

fn en(text: &str) -> String {
    show::of(Id::En, text, show::claims)
}

fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::claims)
}

#[test]
fn figures_count_and_hours_do_not() {
    assert_snapshot!(en("The company has cut 340 jobs in the valley since last spring."), @"figure: 340 jobs");
    assert_snapshot!(en("The council meets in the old hall at 10:30 a.m. on Friday."), @"");
    assert_snapshot!(en("The council has 1,030 clerks in the old hall of the town."), @"figure: 1,030");
    assert_snapshot!(fr("L'usine a supprimé 340 emplois dans la vallée au printemps."), @"figure: 340 emplois");
    assert_snapshot!(fr("La cérémonie commencera vendredi à 10 h 30 dans la salle des fêtes."), @"");
    assert_snapshot!(fr("La cérémonie a coûté 1 030 euros à la salle des fêtes."), @"figure: 1 030 euros");
}

#[test]
fn what_happened_is_distinguished_from_intentions() {
    assert_snapshot!(en("They kidnapped the baker on Sunday night."), @"accusation: kidnapped");
    assert_snapshot!(en("The two men had no wish to kidnap the baker on Sunday night."), @"");
    assert_snapshot!(en("Rents rose sharply in every district but one."), @"change: rose");
    assert_snapshot!(en("The landlord has raised the rents in every district but one."), @"");
    assert_snapshot!(en("Rents on the islands have risen in every district."), @"change: risen");
}

#[test]
fn reports_without_a_speaker_are_claims() {
    assert_snapshot!(en("The move was widely seen as an insult to the valley."), @"report: widely seen as");
    assert_snapshot!(fr("Le projet est largement considéré comme trop coûteux."), @"report: considéré comme");
}

#[test]
fn comparisons_and_causes() {
    assert_snapshot!(fr("C'est la plus vieille digue du pays, et elle est bien plus fragile que le mur."), @"comparison: la plus");
    assert_snapshot!(en("The dam failed because the gates had not been cleaned for years."), @"cause: because");
}

#[test]
fn what_is_on_record_or_was_seen_needs_no_source() {
    assert_snapshot!(en("Harrow was found guilty of fraud and sentenced to four years in prison."), @"");
    assert_snapshot!(en("Harrow committed fraud for four years in the old port."), @"accusation: fraud");
    assert_snapshot!(fr("Les conseillers ont voté contre le projet, par 12 voix contre 7 voix."), @"");
    assert_snapshot!(fr("Les conseillers ont reçu 12 000 lettres contre le projet."), @"figure: 12 000");
    assert_snapshot!(en("Has the dam caused the collapse of the fishery in the delta?"), @"");
    assert_snapshot!(en("The dam has caused the collapse of the fishery in the delta."), @"cause: caused");
}

#[test]
fn hedges_are_distinguished_from_near_misses() {
    let en = |text| show::of(Id::En, text, show::hedges);
    let fr = |text| show::of(Id::Fr, text, show::hedges);
    assert_snapshot!(en("The pair are also reported to have left the valley."), @"passive: are also reported to have");
    assert_snapshot!(en("The police suspected him, and asked how likely an escape was."), @"");
    assert_snapshot!(en("An escape is likely before the end of the week."), @"modal: likely");
    assert_snapshot!(en("The suspected thief, believed to be hiding, has perhaps fled."), @"adjective: suspected; modal: perhaps");
    assert_snapshot!(en("“Perhaps he fled,” said Roe."), @"");
    assert_snapshot!(fr("L'homme est, en outre, soupçonné de fraude et aurait fui."), @"adjective: soupçonné de; conditional: aurait fui");
    assert_snapshot!(fr("Il aurait pu se contenter d'un avertissement."), @"");
    assert_snapshot!(fr("Il aurait reçu un simple avertissement de la mairie."), @"conditional: aurait reçu");
}

#[test]
fn what_is_taken_for_granted_is_no_claim() {
    assert_snapshot!(en("The mayor praised the tactic that led to the defeat of the rebels."), @"");
    assert_snapshot!(en("The tactic led to the defeat of the rebels in the valley."), @"cause: led to");
    assert_snapshot!(en("Doubts about her health go round since she collapsed on the stairs."), @"");
    assert_snapshot!(en("She collapsed on the stairs of the town hall."), @"change: collapsed");
    assert_snapshot!(en("She spoke of her 31 meetings and of the 120 letters in the drawer."), @"");
    assert_snapshot!(en("She spoke of 31 secret meetings and of 120 letters in the drawer."), @"figure: 31");
    assert_snapshot!(en("The city stored toxic waste under the old quay in the spring."), @"");
    assert_snapshot!(en("The mud under the old quay is toxic for the fish."), @"finding: toxic");
    assert_snapshot!(fr("Il a salué la manœuvre qui a provoqué la chute du chef des rebelles."), @"");
    assert_snapshot!(fr("La manœuvre a provoqué la chute du chef des rebelles."), @"cause: provoqué");
    assert_snapshot!(fr("La mairie a remis aux élèves les vélos saccagés au printemps dernier."), @"");
    assert_snapshot!(fr("Les élèves ont saccagé les vélos au printemps dernier."), @"event: saccagé");
}

#[test]
fn what_is_wanted_planned_or_asked_is_no_claim() {
    assert_snapshot!(en("They agreed that the rents should increase in every district but one."), @"");
    assert_snapshot!(en("The rents increased in every district but one."), @"change: increased");
    assert_snapshot!(en("The mayor wants to hire 500 workers before the end of the year."), @"");
    assert_snapshot!(en("The mayor hired 500 workers before the end of the year."), @"figure: 500 workers");
    assert_snapshot!(en("The port began to decline after the war and lost its ships."), @"change: decline");
    assert_snapshot!(fr("Il a exposé son projet pour augmenter les loyers dans la vallée."), @"");
    assert_snapshot!(fr("Les loyers ont augmenté dans toute la vallée."), @"change: augmenté");
    assert_snapshot!(fr("On ne sait pas encore si un court-circuit a causé cet incendie."), @"");
    assert_snapshot!(fr("Un court-circuit a causé cet incendie dans la nuit."), @"cause: causé");
    assert_snapshot!(fr("Le maire a mené à bien la rénovation du vieux quai du port."), @"");
    assert_snapshot!(fr("La rénovation du vieux quai a mené à la ruine du port."), @"cause: mené à");
}

#[test]
fn slogans_and_titles_need_no_speaker() {
    assert_snapshot!(fr("Les affiches étaient aux murs. « Montarlier, ville de verre ! »"), @"");
    assert_snapshot!(fr("Les affiches étaient aux murs. « La ville a vendu le vieux port. »"), @"quotation: « La ville a vendu le vieux port. »");
    assert_snapshot!(fr("Les élèves ont joué une scène tirée des « Contes du vieux phare » d'Anne Morel."), @"");
    assert_snapshot!(fr("Les élèves ont joué. « Le vieux phare ne sera jamais vendu. »"), @"quotation: « Le vieux phare ne sera jamais vendu. »");
    assert_snapshot!(en("The choir then sang “The Lights over the old harbor” by Jane Roe."), @"");
    assert_snapshot!(en("The road is shut. “We have waited for a whole week now.”"), @"quotation: “We have waited for a whole week now.”");
}

#[test]
fn generalities_count_in_articles_that_credit_nobody() {
    assert_snapshot!(en("Dams of this kind are usually built of clay."), @"generality: usually");
    assert_snapshot!(en("Dams of this kind are usually built of clay. The mayor said so."), @"");
    assert_snapshot!(en("Dams of this kind are usually built of clay. Work begins on Monday."), @"");
    assert_snapshot!(fr("Ces digues sont souvent bâties en terre."), @"generality: souvent");
    assert_snapshot!(fr("La digue fut bâtie en 1874 par un marchand de sel."), @"date: 1874");
    assert_snapshot!(fr("Hier, les élèves ont vu la digue bâtie en 1874 par un marchand de sel."), @"");
}

#[test]
fn small_counts_in_letters_anybody_could_make() {
    assert_snapshot!(fr("Le camion est resté suspendu à dix mètres au-dessus de la rivière."), @"");
    assert_snapshot!(fr("La crue a privé six millions de foyers de courant."), @"figure+cause: six millions");
    assert_snapshot!(en("Nine percent of the houses in the valley are empty."), @"figure: percent");
    assert_snapshot!(en("The storm killed nine people on the coast overnight."), @"figure: killed nine people");
    assert_snapshot!(fr("Trois promeneurs ont été grièvement blessés par la chute du mur."), @"figure: été grièvement blessés");
}

#[test]
fn accidents_ranges_and_what_is_known_of_somebody() {
    assert_snapshot!(fr("La voiture a quitté la route avant de finir dans le fossé."), @"event: quitté la route");
    assert_snapshot!(fr("Elle visita la ville où les soldats avaient ouvert le feu."), @"");
    assert_snapshot!(fr("Les soldats ont ouvert le feu sur la foule."), @"event: ouvert le feu");
    assert_snapshot!(en("All of the divers were aged between 18 and 25."), @"figure: 18");
    assert_snapshot!(en("He is known to dislike the mayor of the valley."), @"report: known to");
    assert_snapshot!(en("There is little public support for the new bridge."), @"comparison: There is little public support");
    assert_snapshot!(en("The mayor declined to define what the plan would cost."), @"");
    assert_snapshot!(en("There the town began to decline after the war."), @"change: decline");
}

#[test]
fn figures_of_a_place_a_text_or_a_yardstick_are_known() {
    assert_snapshot!(en("She grew up in a town of 4,800 people near the border."), @"");
    assert_snapshot!(en("Some 4,800 people left the town near the border."), @"figure: 4,800 people");
    assert_snapshot!(fr("Il dirige depuis 2009 ce pays de 12 millions d'habitants."), @"date: 2009");
    assert_snapshot!(en("The budget sets aside $340 million for schools."), @"");
    assert_snapshot!(en("The schools received $340 million for the new term."), @"figure: $340 million");
    assert_snapshot!(fr("Le texte prévoit 85 millions d'euros pour les collèges."), @"");
    assert_snapshot!(fr("Les collèges ont reçu 85 millions d'euros cette année."), @"figure: 85 millions");
    assert_snapshot!(en("The fence along the road is 30 feet high."), @"");
    assert_snapshot!(en("The fence along the road cost 30 million crowns."), @"figure: 30 million");
    assert_snapshot!(en("He hosts a show on Channel 40 weekdays and weekends."), @"figure: 40");
    assert_snapshot!(en("Shares in the bakery rose 3.2 percent in early trading."), @"");
    assert_snapshot!(en("Rents in the valley rose 3.2 percent in early spring."), @"figure+change: 3.2 percent");
    assert_snapshot!(fr("Le chiffre d'affaires a atteint 1,9 milliard d'euros."), @"");
    assert_snapshot!(fr("La dette de la ville a atteint 1,9 milliard d'euros."), @"figure: 1,9 milliard");
    assert_snapshot!(en("The city lost $50 million to the failed project."), @"figure: $50 million");
    assert_snapshot!(en("The parents of a soldier killed at the border spoke up."), @"");
    assert_snapshot!(en("A soldier was killed at the border on Monday night."), @"figure: was killed");
}

#[test]
fn crimes_somebody_is_charged_with_are_the_charge_of_another() {
    assert_snapshot!(fr("Le général, inculpé avec son frère pour crimes de guerre, est rentré."), @"");
    assert_snapshot!(fr("Le général a commis des crimes de guerre dans la vallée."), @"accusation: crimes de guerre");
    assert_snapshot!(en("The general, indicted with his brother for war crimes, has come home."), @"");
    assert_snapshot!(en("The general committed war crimes in the valley."), @"accusation: war crimes");
}

#[test]
fn idioms_accuse_nobody() {
    assert_snapshot!(en("The goalkeeper stole the ball and kicked it upfield."), @"");
    assert_snapshot!(en("The goalkeeper stole the money and left the country."), @"accusation: stole");
    assert_snapshot!(fr("Trois compagnies volèrent vers la capitale cet été-là."), @"");
    assert_snapshot!(fr("Trois soldats volèrent les bijoux de la vieille reine."), @"accusation: volèrent");
    assert_snapshot!(en("The two states forged a lasting alliance in the spring."), @"");
    assert_snapshot!(en("The clerk forged the signature of his employer."), @"accusation: forged the signature");
}

#[test]
fn effects_that_all_can_see_are_no_judgment() {
    assert_snapshot!(en("The leak of the letters led to the resignation of the chair."), @"");
    assert_snapshot!(en("The leak of the letters led to the ruin of the bank."), @"cause: led to");
    assert_snapshot!(fr("La fuite des lettres a provoqué un tollé dans la ville."), @"");
    assert_snapshot!(fr("La fuite des lettres a provoqué la chute du maire."), @"cause: provoqué");
    assert_snapshot!(fr("La tempête s'affaiblit et quitte la côte dans la nuit."), @"");
    assert_snapshot!(fr("La voiture quitte la route dans la nuit."), @"event: quitte la route");
    assert_snapshot!(en("The derailment was caused by a broken rail near the bridge."), @"cause: caused by");
    assert_snapshot!(en("Twelve people remain missing in the valley this week."), @"figure: remain missing");
    assert_snapshot!(fr("Douze personnes sont toujours portées disparues ce soir."), @"figure+generality: portées disparues");
    assert_snapshot!(en("The government increased aid to the three islands."), @"");
    assert_snapshot!(en("Aid to the islands has increased sharply."), @"change: increased");
}

#[test]
fn what_exempts_a_clause_exempts_that_clause_alone() {
    let claims = |language, text| show::of(language, text, show::claims);
    for text in [
        "Une fusillade a eu lieu dans le centre-ville et a fait 45 morts.",
        "Le conseil siège lundi ; la mafia a corrompu le maire.",
        "Le trafic se déroule sous nos yeux : le maire a détourné trois millions d'euros.",
    ] {
        assert_ne!(claims(Id::Fr, text), "", "{text}");
    }
    for text in [
        "The mayor stole 3 million dollars, seen by the town as a hero.",
        "The troops, who are scheduled to leave, murdered 45 villagers on the island.",
        "The shooting killed 45 people in the town, which will vote on Sunday.",
    ] {
        assert_ne!(claims(Id::En, text), "", "{text}");
    }
    let vote = "Le conseil a voté, lundi soir, un budget de 3 millions d'euros.";
    assert_eq!(claims(Id::Fr, vote), "");
    let game = "Le match a eu lieu dimanche devant 3 000 personnes.";
    assert_eq!(claims(Id::Fr, game), "");
}
