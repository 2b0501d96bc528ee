//! Constructions that were once misread, ten cases of each and language, as in
//! [`ten_of_a_kind`](crate::ten_of_a_kind).

use crate::ten_of_a_kind::{en, fr};

/// Relative pronouns: whom they stand for is part of the source.
#[test]
fn whom_a_relative_pronoun_stands_for() {
    en("
        Dana Reyes, who said she feared a leak, left the firm. | Dana Reyes … who: she feared a leak
        The strike was called by drivers, who say their pay is late. | drivers, who say their pay is late: The strike; drivers … who: their pay is late
        The bus was driven by a man who claims he braked. | a man … who: he braked
        The talks were led by Emre Tas, who contends that small towns lose most. | Emre Tas … who: small towns lose most; The talks were
        It was the stable lad who said the mare looked lame. | the stable lad … who: the mare looked lame
        The vaccine was tested in a trial which found that children gained most. | a trial … which: children gained most
        Outside stood the clerk, who denied that the vault was open. | the clerk … who: the vault was open
        The letter came from the council, which insists that the pier is safe. | the council … which: the pier is safe
        She wrote to the bank, which told her that the account was closed. | She: -; the bank … which: the account was closed
        The plan has angered farmers, who argue that the wells will run dry. | farmers … who: the wells will run dry
    ");
    fr("
        L'économiste Léa Ramon, qui affirme que la dette baisse, quitte le conseil. | L'économiste Léa Ramon … qui: la dette baisse
        Le texte est critiqué par le maire, qui dénonce un passage en force. | le maire, qui dénonce un passage en force: Le texte; le maire … qui: un passage en force
        La séance a été levée par le doyen, qui a rappelé que le quorum manquait. | le doyen … qui: le quorum manquait
        Le remède vient d'un vétérinaire qui conseille d'ajouter du vinaigre. | un vétérinaire … qui: d'ajouter du vinaigre
        C'est la cour d'appel qui a estimé que la clause était nulle. | la cour d'appel … qui: la clause était nulle
        La ville a confié le parc à une paysagiste qui assure que l'herbe suffit. | le parc à une paysagiste … qui: l'herbe suffit
        Le rapport vise la direction, qui nie avoir été prévenue. | la direction … qui: avoir été prévenue
        Le préfet, qui a reçu les élus, répond que la route rouvrira. | Le préfet, qui a reçu les élus: la route rouvrira
        Le projet inquiète les éleveurs, qui redoutent que l'eau manque. | les éleveurs … qui: l'eau manque
        On attend la décision du club, qui dit n'avoir rien signé. | la décision du club … qui: avoir rien signé
    ");
}

/// Subjects with several insets between them and their verb.
#[test]
fn subjects_far_before_their_verb() {
    en("
        The president, flanked by generals and by a band that had played since dawn, said the war was over. | The president, flanked by generals and by a band that had played since dawn: the war was over
        The couple, whose motel stands on the old road, and who are now in their seventies, say they had no guest like him. | The couple, whose motel stands on the old road, and who are now in their seventies: they had no guest like him
        The institute, a small body funded by three firms and housed above a market in Brevik, estimates that the wall has six winters left. | The institute, a small body funded by three firms and housed above a market in Brevik: the wall has six winters left
        Hana Mirza, who won the race at 17 and then gave up the sport for the violin, regrets that she stopped. | Hana Mirza, who won the race at 17 and then gave up the sport for the violin: she stopped
        The mayor, who was first elected in 1998, when the mill still ran, says the town has changed. | The mayor, who was first elected in 1998, when the mill still ran: the town has changed
        The trust, set up in the autumn after a string of leaks, warned that the pier was rotten. | The trust, set up in the autumn after a string of leaks: the pier was rotten
        The driver, a father of three who had worked for the firm since May, said he had braked. | The driver, a father of three who had worked for the firm since May: he had braked
        The council, whose budget was cut in June, when the mill shut, argues that it cannot pay. | The council, whose budget was cut in June, when the mill shut: it cannot pay
        The widow, 81, who still lives in the house where he was born, believes that he was pushed. | The widow, 81, who still lives in the house where he was born: he was pushed
        The union, which lost a vote in March, and which had asked for talks, claims that it was ignored. | The union, which lost a vote in March, and which had asked for talks: it was ignored; which: talks
    ");
    fr("
        Le directeur de l'hôpital, nommé il y a six mois, en pleine crise, et déjà contesté par une partie des médecins, considère que la situation s'améliore. | Le directeur de l'hôpital, nommé il y a six mois, en pleine crise, et déjà contesté par une partie des médecins: la situation s'améliore
        La présidente de la ligue, après un long silence, puis une quinte de toux, a concédé que les primes manquaient. | La présidente de la ligue, après un long silence, puis une quinte de toux: les primes manquaient
        La skippeuse, arrivée dans la nuit après vingt jours de course, dont huit sans pilote, a reconnu que le mât avait plié. | La skippeuse, arrivée dans la nuit après vingt jours de course, dont huit sans pilote: le mât avait plié
        L'agence, dont le siège, inauguré au printemps, est déjà trop petit, affirme que le budget suffit. | -: le budget suffit
        Les parents, reçus par le juge, puis par le préfet, après des mois où nul ne répondait, disent qu'ils attendent. | Les parents, reçus par le juge, puis par le préfet, après des mois où nul ne répondait: ils attendent
        Le maire, qui a été élu en 1998, quand l'usine tournait encore, assure que la ville a changé. | Le maire, qui a été élu en 1998, quand l'usine tournait encore: la ville a changé
        La régie, créée après une série de fuites, et dont les comptes sont clos, estime que le quai est sûr. | -: le quai est sûr
        Le chauffeur, un père de trois enfants qui travaillait là depuis mai, a dit qu'il avait freiné. | Le chauffeur, un père de trois enfants qui travaillait là depuis mai: il avait freiné
        Le syndicat, qui avait perdu un vote en mars, et qui demandait des pourparlers, affirme qu'il a été ignoré. | Le syndicat, qui avait perdu un vote en mars, et qui demandait des pourparlers: il a été ignoré; qui: des pourparlers
        La veuve, qui habite encore la maison où il est né, croit qu'on l'a poussé. | La veuve, qui habite encore la maison où il est né: on l'a poussé
    ");
}

/// Participles that open a sentence: what they report ends before whoever it is about.
#[test]
fn participles_that_open_a_sentence() {
    en("
        Saying the pier was rotten, the mayor has shut it. | the mayor: the pier was rotten
        Denying that the vault was open, the clerk left the court. | the clerk: the vault was open
        Claiming that the vote was rigged, the union has sued. | the union: the vote was rigged
        Warning that the wells will run dry, farmers blocked the road. | farmers: the wells will run dry
        Arguing that the clause was void, the tenant kept the keys. | the tenant: the clause was void
        Insisting that the gate was shut, the guard went home. | the guard: the gate was shut
        Fearing that the bridge would fall, the council closed it. | the council: the bridge would fall
        Noting that the budget was cut, the trust froze all pay. | the trust: the budget was cut
        Believing that the deal was dead, the bank sold its shares. | the bank: the deal was dead
        Announcing that the mill will reopen, the owner hired ten men. | the owner: the mill will reopen
    ");
    fr("
        En affirmant que la caisse était vide, le trésorier a fâché les anciens. | le trésorier: la caisse était vide
        Tout en niant les faits, l'horticulteur a payé son voisin. | l'horticulteur: les faits
        Estimant que la balle était sortie, l'arbitre a levé son drapeau. | l'arbitre: la balle était sortie
        Jugeant la facture excessive, les locataires ont changé de syndic. | les locataires: la facture excessive
        Dénonçant un passage en force, le syndicat a quitté la salle. | le syndicat: un passage en force
        Assurant que le pont est sûr, le préfet l'a rouvert. | le préfet: le pont est sûr
        En promettant que l'usine rouvrira, la direction a calmé les ouvriers. | la direction: l'usine rouvrira
        Rappelant que le budget a baissé, la régie a gelé les salaires. | la régie: le budget a baissé
        Craignant que la digue cède, la mairie a fermé le quai. | la mairie: la digue cède
        Soulignant que le vote était nul, l'opposition a saisi le juge. | l'opposition: le vote était nul
    ");
}

/// Clauses of manner that also say where: the clause around them is reported.
#[test]
fn what_is_noted_where() {
    en("
        The cut was inevitable, as Helga Stroud notes in her newsletter. | Helga Stroud: The cut was inevitable
        The lake is dying, as the biologist explained to a half-empty hall. | the biologist: The lake is dying
        The pier is rotten, as the mayor admitted on the radio. | the mayor: The pier is rotten
        The vault was open, as the clerk testified in court. | the clerk: The vault was open
        The bridge moved, as the engineer reported in March. | the engineer: The bridge moved
        The deal is dead, as the bank confirmed in a letter. | the bank: The deal is dead
        The wells are dry, as farmers said at the hearing. | farmers: The wells are dry
        The road is unsafe, as the council conceded in its report. | the council: The road is unsafe
        The mill will reopen, as the owner announced at the fair. | the owner: The mill will reopen
        The vote was close, as the union claimed in its leaflet. | the union: The vote was close
    ");
    fr("
        La digue est fissurée, comme l'explique l'ingénieure dans sa note. | l'ingénieure: La digue est fissurée
        Le lac se meurt, comme l'a dit le biologiste devant une salle vide. | le biologiste devant une salle vide: Le lac se meurt
        Le quai est usé, comme le maire l'a admis à la radio. | le maire: Le quai est usé
        Le coffre était ouvert, comme l'a déclaré le greffier à la barre. | le greffier à la barre: Le coffre était ouvert
        Le pont a bougé, comme le note la régie dans son rapport. | la régie: Le pont a bougé
        L'usine rouvrira, comme l'annonce la direction dans une lettre. | la direction: L'usine rouvrira
        La route est dangereuse, comme le rappelle le préfet sur son site. | le préfet: La route est dangereuse
        Le vote était serré, comme l'affirme le syndicat dans son tract. | le syndicat: Le vote était serré
        La caisse est vide, comme l'a reconnu le trésorier en séance. | le trésorier en séance: La caisse est vide
        L'eau manque, comme le disent les éleveurs au conseil. | les éleveurs au conseil: L'eau manque
    ");
}

/// Nouns for statements that are said to be something.
#[test]
fn nouns_and_what_they_are_said_to_be() {
    en("
        The view among fishermen is that the quota is too low. | fishermen: the quota is too low
        The fear of many bankers is that savers will not wait. | many bankers: savers will not wait
        Word from the camp of the champion is that his hand has healed. | the camp of the champion: his hand has healed
        His hope is that the club survives. | His: the club survives
        The belief among doctors is that the drug works. | doctors: the drug works
        The mayor's argument is that the pier is safe. | The mayor: the pier is safe
        The feeling of most residents is that the road came too late. | most residents: the road came too late
        The council's view is that the gate must stay shut. | The council: the gate must stay shut
        Her claim is that the vault was open. | Her: the vault was open
        The worry among teachers is that the school will close. | teachers: the school will close
    ");
    fr("
        L'avis de la rapporteure est que le permis est nul. | la rapporteure: le permis est nul
        La crainte des commerçants est de perdre leurs clients. | commerçants: de perdre leurs clients
        L'hypothèse des vulcanologues est que la chambre s'est fissurée. | vulcanologues: la chambre s'est fissurée
        L'espoir du maire est que l'usine rouvre. | maire: l'usine rouvre
        La thèse de la défense est que l'arme est partie seule. | la défense: l'arme est partie seule
        Le sentiment des habitants est que la route vient trop tard. | habitants: la route vient trop tard
        La conviction du juge est que le témoin ment. | juge: le témoin ment
        La promesse de la direction est que les prix baisseront. | la direction: les prix baisseront
        La position du conseil est que la porte doit rester close. | conseil: la porte doit rester close
        Son argument est que le quai est sûr. | Son: le quai est sûr
    ");
}

/// Cleft sentences.
#[test]
fn what_stands_behind_the_copula() {
    en("
        What the mayor said was that the gate leaked. | the mayor: the gate leaked
        What Roe denies is that she knew. | Roe: she knew
        What the council argues is that the pier is safe. | the council: the pier is safe
        What the union warns is that it was ignored. | the union: it was ignored
        What she knows is that it leaked. | she: it leaked
        What farmers say is that the wells are dry. | farmers: the wells are dry
        What the bank admits is that it lost the file. | the bank: it lost the file
        What the clerk told the court was that the vault was open. | the clerk: the vault was open
        What they believe is that the bridge moved. | they: the bridge moved
        What he wrote was that the deal was dead. | he: the deal was dead
    ");
    fr("
        Ce que redoutent les éleveurs, c'est l'arrivée du virus. | les éleveurs: l'arrivée du virus
        Ce que dit la loi, c'est que chacun paie. | la loi: chacun paie
        Ce que le maire affirme, c'est que le pont est sûr. | le maire: le pont est sûr
        Ce dont se plaint la locataire, ce sont les basses. | la locataire: les basses
        Ce que dénonce le syndicat, c'est un passage en force. | le syndicat: un passage en force
        Ce que craignent les commerçants, c'est la perte de leurs clients. | les commerçants: la perte de leurs clients
        Ce que nie la direction, c'est que l'usine ferme. | la direction: l'usine ferme
        Ce que constate la régie, c'est que l'eau baisse. | la régie: l'eau baisse
        Ce qu'il regrette, c'est que le vote soit nul. | il: le vote soit nul
        Ce que réclame le syndicat, c'est une prime. | le syndicat: une prime
    ");
}

/// Shares: their sign does not end a noun group.
#[test]
fn shares_of_people_and_things() {
    en("
        Some 60 percent of residents say the road is unsafe. | Some 60 percent of residents: the road is unsafe
        A rise of 4 percent in fares was announced by the council. | the council: A rise of 4 percent in fares
        A third of voters believe that the deal is dead. | A third of voters: the deal is dead
        Nearly 40 percent of farmers fear that the wells will run dry. | 40 percent of farmers: the wells will run dry
        Half of the members said they would leave. | Half of the members: they would leave
        According to 57 percent of readers, the town has changed. | 57 percent of readers: the town has changed
        A quarter of doctors say the drug works. | A quarter of doctors: the drug works
        More than 70 percent of parents think the school should stay. | 70 percent of parents: the school should stay
        Two thirds of the crew said they were tired. | Two thirds of the crew: they were tired
        A cut of 3 percent was confirmed by the bank. | the bank: A cut of 3 percent
    ");
    fr("
        57 % des personnes estiment que la justice est trop lente. | 57 % des personnes: la justice est trop lente
        Plus de 60 % des habitants jugent la ville trop chère. | Plus de 60 % des habitants: la ville trop chère
        Selon 57 % des Français, la justice est trop lente. | 57 % des Français: la justice est trop lente
        Une hausse de 4 % des tarifs a été annoncée par le syndicat. | le syndicat: Une hausse de 4 % des tarifs
        Une baisse de 3 % des loyers est promise par la mairie. | la mairie: Une baisse de 3 % des loyers
        Près de 40 % des éleveurs craignent que l'eau manque. | Près de 40 % des éleveurs: l'eau manque
        70 % des parents pensent que l'école doit rester. | 70 % des parents: l'école doit rester
        Environ 20 % des élus disent qu'ils partiront. | 20 % des élus: ils partiront
        Un recul de 12 % des ventes a été confirmé par la direction. | la direction: Un recul de 12 % des ventes
        Pour 80 % des maires, le texte est un piège. | 80 % des maires: le texte est un piège
    ");
}

/// Headlines whose source stands behind a colon, and stances.
#[test]
fn headlines_that_end_in_their_source() {
    en("
        Taxes on sugar will rise next year: minister | minister: Taxes on sugar will rise next year
        The dam was cracked for years: experts | experts: The dam was cracked for years
        Striker is out until May: club | club: Striker is out until May
        Mayor to quit in May: report | report: Mayor to quit in May
        Bridge was never safe: engineers | engineers: Bridge was never safe
        Bank lost the file: police | police: Bank lost the file
        Wells are running dry: farmers | farmers: Wells are running dry
        School will stay open: council | council: School will stay open
        Vault was open: clerk | clerk: Vault was open
        Drug does not work: study | study: Drug does not work
    ");
    fr("
        Persuadés que la mairie ment, les riverains ont saisi le juge. | les riverains: la mairie ment
        Convaincue que le trésor est là, la famille fouille depuis dix ans. | la famille: le trésor est là
        Inquiets que l'eau manque, les éleveurs ont bloqué la route. | les éleveurs: l'eau manque
        Les riverains, persuadés que la mairie ment, ont saisi le juge. | Les riverains: la mairie ment
        L'entraîneuse est soulagée que sa joueuse reste. | L'entraîneuse: sa joueuse reste
        Mécontents de leur sort, les salariés ont bloqué l'usine. | les salariés: leur sort
        Le maire est fier de son équipe. | Le maire: son équipe
        Les élus sont optimistes sur le calendrier. | Les élus: le calendrier
        Certaine que le pont tiendra, l'ingénieure l'a rouvert. | l'ingénieure: le pont tiendra
        Satisfaits de la vente, les salariés ont quitté le club. | les salariés: la vente
    ");
}

/// Relative clauses that no comma ends: what they report ends before the verb of the clause around them.
#[test]
fn relative_clauses_without_commas() {
    en("
        A report that said the dam leaked was shelved. | A report … that: the dam leaked
        A clip that showed the mayor burning it was shared. | A clip … that: the mayor burning it
        Residents who say the road is unsafe will meet the mayor. | Residents … who: the road is unsafe
        The clerk who denied the theft has resigned. | The clerk … who: the theft
        A study that found the drug works will be repeated. | A study … that: the drug works; -: the drug works
        The guard who claimed the gate was shut is under arrest. | The guard … who: the gate was shut
        Farmers who fear that the wells will run dry are suing. | Farmers … who: the wells will run dry
        The letter that criticized the plan was burnt. | The letter … that: the plan
        The trust that warned that the pier was rotten has closed. | The trust … that: the pier was rotten
        The witness who said he saw a fire was lying. | The witness … who: he saw a fire
    ");
    fr("
        Le rapport qui disait que la digue fuyait a été enterré. | Le rapport … qui: la digue fuyait
        Les habitants qui dénoncent le bruit seront reçus lundi. | Les habitants … qui: le bruit
        L'agent qui a annoncé la vente a démissionné. | L'agent … qui: la vente
        Les élus qui affirment que le pont est sûr se trompent. | Les élus … qui: le pont est sûr
        La note qui critiquait le plan a disparu. | La note … qui: le plan
        Le témoin qui disait avoir vu le feu est absent. | Le témoin … qui: avoir vu le feu
        Les éleveurs qui craignent que l'eau manque sont reçus. | Les éleveurs … qui: l'eau manque
        Le syndicat qui réclame une prime attendra. | Le syndicat … qui: une prime
        La régie qui avait averti que le quai cédait a fermé. | La régie … qui: le quai cédait
        Le gardien qui assure que la porte était close est libre. | Le gardien … qui: la porte était close
    ");
}

/// Marks around a subject, and a report inside another.
#[test]
fn who_stands_between_marks_or_behind_a_report() {
    en("
        The “boss” has filed a complaint. | The “boss”: a complaint
        The “sages” of the town have rejected the plan. |
        The inquiry found ten leaks, the paper reported. | The inquiry: ten leaks; the paper: The inquiry found ten leaks
        The study counts ten leaks, said the council. | The study: ten leaks; the council: The study counts ten leaks
        The mayor wants ten officers, according to the union. | The mayor: ten officers; the union: The mayor wants ten officers
        Her “friends” have left the hall. |
        The report cites ten errors, the bank said. | The report: ten errors; the bank: The report cites ten errors
        Police suspect arson, the radio reports. | the radio: Police suspect arson
        The “ghost” of the mill has a name. |
        Doctors recommend rest, the clinic said. | Doctors: rest; the clinic: Doctors recommend rest
    ");
    fr("
        Le « patron » a déposé une plainte. |
        Le « recordman » a déposé vingt dossiers. |
        Les « sages » du village ont rejeté le plan. |
        L'enquête conclut à 9 décès, rapporte le journal. | L'enquête: 9 décès; le journal: L'enquête conclut à 9 décès
        L'eau monte, rapportait alors Radio Bressac. | Radio Bressac: L'eau monte
        L'étude relève dix fuites, indique la mairie. | la mairie: L'étude relève dix fuites
        Le maire réclame dix agents, selon le syndicat. | Le maire: dix agents; le syndicat: Le maire réclame dix agents
        Ses « amis » ont quitté la salle. |
        La police soupçonne un incendie, indique la radio. | La police: un incendie; la radio: La police soupçonne un incendie
        Le « fantôme » de l'usine a un nom. |
    ");
}

/// What the antecedent of a relative clause, or the subject of a passive, is held to be.
#[test]
fn what_something_is_held_to_be() {
    fr("
        La piste, que les écologistes jugent inutile, coûtera neuf millions. | les écologistes: La piste … inutile
        Un choix que ses rivaux estiment risqué a été fait. | ses rivaux: Un choix … risqué
        La loi, que le syndicat juge injuste, entre en vigueur. | le syndicat: La loi … injuste
        Le carrefour est jugé dangereux par les chauffeurs. | les chauffeurs: Le carrefour … dangereux
        Le prix est jugé excessif par la mairie. | la mairie: Le prix … excessif
        Le délai, que la direction estime trop court, court depuis mai. | la direction: Le délai … court
        Une mesure que les élus jugent tardive est prise. | les élus: Une mesure … tardive
        Le projet est estimé trop cher par l'opposition. | l'opposition: Le projet … trop cher
        La route est jugée sûre par le préfet. | le préfet: La route … sûre
        Le texte, que les juges estiment obscur, sera revu. | les juges: Le texte … obscur
    ");
}

/// Studies, with how and when they were made between them and their verb.
#[test]
fn studies_and_how_they_were_made() {
    fr("
        Une étude menée pendant trois ans conclut que le sommeil compte. | Une étude menée: le sommeil compte
        Une étude menée pendant trois ans auprès de mille lycéens conclut que le sommeil compte. | Une étude menée: le sommeil compte
        Un rapport publié lundi par deux inspecteurs relève que le budget manque. | Un rapport publié lundi par deux inspecteurs: le budget manque
        Une enquête réalisée depuis deux ans montre que l'eau baisse. | Une enquête réalisée depuis deux ans: l'eau baisse
        Un audit remis en mai à la mairie estime que le quai est sûr. | Un audit remis: le quai est sûr
        Une note rédigée après dix jours de grève affirme que le train suffit. | Une note rédigée après dix jours de grève: le train suffit; -: Une note
        Un sondage mené pendant une semaine indique que le maire gagne. | Un sondage mené: le maire gagne
        Une analyse publiée après six mois de travail révèle que la digue fuit. | Une analyse publiée après six mois de travail: la digue fuit
        Le rapport remis lundi au préfet souligne que la route est mauvaise. | Le rapport remis lundi au préfet: la route est mauvaise
        Une étude commandée par la région juge que le pont tiendra. | Une étude commandée par la région: le pont tiendra
    ");
}

/// Texts that say what « on » reads in them, and labels of statements.
#[test]
fn texts_in_which_anyone_reads_it() {
    fr("
        Dans un communiqué, on lit que la tournée est suspendue. | un communiqué: la tournée est suspendue
        Dans un communiqué laconique, on lit que la tournée est suspendue. | un communiqué laconique: la tournée est suspendue
        Dans le rapport, on lit que le quai est usé. | le rapport: le quai est usé
        Dans une lettre, on apprend que le maire part. | une lettre: le maire part
        Réponse du ministère : le décret sera publié en mai. | ministère: le décret sera publié en mai
        Réponse du ministère : le décret sera publié « en temps utile ». | ministère: le décret sera publié « en temps utile »
        Explication du maire : le câble était usé. | maire: le câble était usé
        Constat des experts : le pont est fissuré. | experts: le pont est fissuré
        Promesse de la direction : l'usine rouvrira. | la direction: l'usine rouvrira
        Verdict du jury : le film est primé. | jury: le film est primé
    ");
}

/// A reporting clause behind its content, with a mere circumstance of its own.
#[test]
fn a_circumstance_behind_a_reporting_clause() {
    en("
        The strike will cost 12,000 tonnes, analysts at Halden Metals estimated in a note. | analysts at Halden Metals: The strike will cost 12,000 tonnes
        The gate will not open before May, the council announced on its website. | the council: The gate will not open before May
        The dam was built on sand, engineers warned in a letter to the ministry. | engineers: The dam was built on sand
        The bird finds its way by the stars, a team from Ghent reports this week. | a team from Ghent: The bird finds its way by the stars
        “I came with a cough and a trunk,” she recalled in her memoir. | she: “I came with a cough and a trunk,”
        “Nobody had counted the boats,” the harbor master admitted in an interview. | the harbor master: “Nobody had counted the boats,”
        The vote was rigged, the opposition claimed in a statement on Friday. | the opposition: The vote was rigged
        The clinic will close in June, the trust confirmed in an email. | the trust: The clinic will close in June
        The pilot had not slept for a day, investigators concluded in their report. | investigators: The pilot had not slept for a day
        Prices will rise by a tenth, the grocer predicted at its annual meeting. | the grocer: Prices will rise by a tenth
    ");
}

/// The subject of a clause without its conjunction, described between commas.
#[test]
fn what_is_said_of_the_subject_of_a_bare_clause() {
    en("
        The club fears Dana Reyes, carried off late on, has broken a leg. | The club: Dana Reyes, carried off late on, has broken a leg
        Police believe the driver, a man in his sixties, fled on foot. | Police: the driver, a man in his sixties, fled on foot
        She said the mayor, elected in May on a promise of calm, had lost control. | She: the mayor, elected in May on a promise of calm, had lost control
        The firm says the valve, made in Norway, was never tested. | The firm: the valve, made in Norway, was never tested
        He thinks the bridge, built in haste, will not last. | He: the bridge, built in haste, will not last
        The court heard the nurse, 34, had been on duty for a day. | The court: the nurse, 34, had been on duty for a day
        Residents say the pump, paid for by their grandfathers, is dry. | Residents: the pump, paid for by their grandfathers, is dry
        The agency said the vessel, registered in Malta, had sent no signal. | The agency: the vessel, registered in Malta, had sent no signal
        Officials insist the sirens, tested every Monday, were working. | Officials: the sirens, tested every Monday, were working
        The coach hopes the keeper, injured in training, will be back by June. | The coach: the keeper, injured in training, will be back by June
    ");
}

/// Forecasts and goals of firms, agencies and markets.
#[test]
fn what_is_expected_of_a_year() {
    en("
        The company expects adjusted profits of between 178 and 183 million pounds. | The company: adjusted profits of between 178 and 183 million pounds
        The firm expects sustained growth of 3 percent. | The firm: sustained growth of 3 percent
        The group has raised its forecast for the full year. | The group: -
        The airline expects reduced losses this year. | The airline: reduced losses this year
        The bank is bracing for losses of 30 million. | The bank: losses of 30 million
        The airline trimmed its guidance for the third time. | The airline: -
        The bank lifted its guidance in March. | The bank: -
        Markets expect a rise in rates by the summer. | Markets: a rise in rates by the summer
        The grocer cut its forecast for profits. | The grocer: -
        The grocer reiterated its outlook for the year. | The grocer: -
    ");
    fr("
        Le marché espère une baisse des taux. | Le marché: une baisse des taux
        Le groupe vise une croissance de 5 % par an. | Le groupe: une croissance de 5 % par an
        L'agence a revu à la baisse sa prévision pour 2026. | L'agence: -
        Les analystes espèrent un retour aux bénéfices. | Les analystes: un retour aux bénéfices
        Le constructeur a relevé ses objectifs de marge. | Le constructeur: -
        La compagnie prévoit un train sur trois mercredi. | La compagnie: un train sur trois mercredi
        La filière escompte une hausse des ventes. | La filière: une hausse des ventes
        La banque escompte une reprise des prêts. | La banque: une reprise des prêts
        Le brasseur a confirmé ses objectifs pour l'année. | Le brasseur: -
        Le laboratoire ambitionne 20 millions de ventes. | Le laboratoire: 20 millions de ventes
    ");
}

/// Those who speak for a house behind a word that links sentences, and objects before a relative clause that
/// names whom they are asked of.
#[test]
fn houses_and_objects_of_relative_clauses() {
    fr("
        Certes, à la mairie, on ne nie pas que la note a été réduite. | la mairie: la note a été réduite
        Mais à la préfecture, on indique que le pont tient. | la préfecture: le pont tient
        Toutefois, au parquet, on confirme l'enquête. | parquet: l'enquête
        À la mairie, on confirme l'enquête. | la mairie: l'enquête
        Or, au ministère, on juge que la réforme est prête. | ministère: la réforme est prête
        Pourtant, à la direction, on affirme que le stock suffit. | la direction: le stock suffit
        En revanche, au syndicat, on craint que l'usine ferme. | syndicat: l'usine ferme
        Le fisc réduira la somme qu'il réclame à Orsel, comme en 2012. | il: la somme
        Il a refusé l'aide que la ville proposait aux familles. | la ville: l'aide
        Le bail que la mairie annonce aux locataires est court. | la mairie: Le bail
        La somme que le syndicat demande à l'État est forte. | le syndicat: La somme
        Le délai que le juge accorde aux deux parties expire lundi. |
        L'étude que le bureau remet à la ville est longue. |
    ");
}
