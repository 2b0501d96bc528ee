//! Who is credited with what, ten cases of a kind and language: each kind was once misread.
//!
//! A row is a text and what it should give behind a bar: attributions as `source: content`, a missing
//! one as `-`, or hedges.

use std::fmt::Write as _;

use selon::annotate::{Annotations, Attribution, Extent};
use selon::language::Id;
use selon::parse::Article;

use crate::show;

pub(crate) fn en(rows: &str) {
    check(Id::En, rows);
}

pub(crate) fn fr(rows: &str) {
    check(Id::Fr, rows);
}

/// Reads each row, and fails with those that give something else.
fn check(language: Id, rows: &str) {
    let mut wrong = String::new();
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (text, expected) = row.split_once('|').expect("a row has a bar");
        let (text, expected) = (text.trim(), expected.trim());
        let found = show::of(language, text, print);
        if found != expected {
            let _ = writeln!(wrong, "{text}\n  expected {expected}\n  found    {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The attributions and the hedges of an article in a line.
fn print(article: &Article<'_>, annotations: &Annotations) -> String {
    let extent = |extent: &Extent| {
        let runs = extent.0.iter().map(|&run| article.prose(run));
        runs.collect::<Vec<_>>().join(" … ")
    };
    let line = |one: &Attribution| {
        let source = one.source.as_ref().map(|source| extent(&source.extent));
        let content = one.content.as_ref().map(|content| extent(&content.extent));
        let shown = |words: Option<String>| words.unwrap_or_else(|| "-".to_owned());
        format!("{}: {}", shown(source), shown(content))
    };
    let hedges = annotations.hedges.iter().map(|hedge| extent(&hedge.extent));
    let lines: Vec<_> = { annotations.attributions.iter() }
        .map(line)
        .chain(hedges)
        .collect();
    lines.join("; ")
}

/// Names that are words: first names and surnames.
#[test]
fn names_that_are_words() {
    en("
        May Hart said it was shut. | May Hart: it was shut
        Will Stone said it was shut. | Will Stone: it was shut
        April Dew told the board it was shut. | April Dew: it was shut
        Rose Bush said it was shut. | Rose Bush: it was shut
        Drew Price said it was shut. | Drew Price: it was shut
        Jack May said it was shut. | Jack May: it was shut
        June said it was shut. | June: it was shut
        Bill said the gate was shut. He said it leaked. | Bill: the gate was shut; He: it leaked
        Mark Post, a fisherman, said it was shut. | Mark Post, a fisherman: it was shut
        Grant Law said it was shut. | Grant Law: it was shut
        Rich Bank said it was shut. | Rich Bank: it was shut
        “It is shut,” said Hope Field. | Hope Field: “It is shut,”
        Faith Church, the mayor, said it was shut. | Faith Church, the mayor: it was shut
        According to Art Banks, it was shut. | Art Banks: it was shut
    ");
    fr("
        Rose Page a dit que le pont était fermé. | Rose Page: le pont était fermé
        Claude Bourse affirme que le pont est fermé. | Claude Bourse: le pont est fermé
        Marie Justice a dit que le pont était fermé. | Marie Justice: le pont était fermé
        Selon Blanche Neige, le pont est fermé. | Blanche Neige: le pont est fermé
        Aimé Marchand assure que le pont est fermé. | Aimé Marchand: le pont est fermé
        Désiré Maire a dit que le pont était fermé. | Désiré Maire: le pont était fermé
        « Le pont est fermé », dit Fleur Village. | Fleur Village: « Le pont est fermé »
        Ange Prince a déclaré que le pont était fermé. | Ange Prince: le pont était fermé
        Pierre Lac a dit que le pont était fermé. | Pierre Lac: le pont était fermé
        Céleste Voix, ingénieure, dit que le pont est fermé. | Céleste Voix, ingénieure: le pont est fermé
        Victoire Parquet estime que le pont tiendra. | Victoire Parquet: le pont tiendra
    ");
}

/// Nicknames, handles and what else stands in brackets behind a name.
#[test]
fn names_with_a_nickname_or_a_handle() {
    en("
        Robert “Shorty” Bell said it was dark. | Robert “Shorty” Bell: it was dark
        Robert (Shorty) Bell said it was dark. | Robert (Shorty) Bell: it was dark
        Ann 'Red' Roe said it was dark. | Ann 'Red' Roe: it was dark
        Ann Roe (@annroe) said it was dark. | Ann Roe (@annroe): it was dark
        The mayor, Ann Roe (@annroe), said it was dark. | The mayor, Ann Roe (@annroe): it was dark
        Sen. Ann Roe (D-Norcombe) said it was dark. | Sen. Ann Roe (D-Norcombe): it was dark
        “It was dark,” said Joe “Sparky” Lane. | Joe “Sparky” Lane: “It was dark,”
        According to Mary “May” Roe, it was dark. | Mary “May” Roe: it was dark
        William “Bill” Lane, a diver, said it was dark. | William “Bill” Lane, a diver: it was dark
        Ann Roe, known as “Red,” said it was dark. | Ann Roe, known as “Red,”: it was dark
    ");
    fr("
        Robert « Bob » Roux a dit que le pont était fermé. | Robert « Bob » Roux: le pont était fermé
        Jean (dit Jeannot) Blin a dit que le pont était fermé. | Jean (dit Jeannot) Blin: le pont était fermé
        Anne Roux (@anneroux) a dit que le pont était fermé. | Anne Roux (@anneroux): le pont était fermé
        La maire, Anne Roux (@anneroux), a dit que le pont était fermé. | La maire, Anne Roux (@anneroux): le pont était fermé
        Anne Roux (PS) a dit que le pont était fermé. | Anne Roux (PS): le pont était fermé
        « Le pont est fermé », dit Paul « Popaul » Blin. | Paul « Popaul » Blin: « Le pont est fermé »
        Selon Marie “Mimi” Roux, le pont est fermé. | Marie “Mimi” Roux: le pont est fermé
        Louis « Loulou » Roux, plongeur, dit que le pont est fermé. | Louis « Loulou » Roux, plongeur: le pont est fermé
        Anne Roux, 54 ans, a dit que le pont était fermé. | Anne Roux, 54 ans: le pont était fermé
        Paul Blin, surnommé « Le Grand », a dit que le pont était fermé. | Paul Blin, surnommé « Le Grand »: le pont était fermé
    ");
}

/// Gestures behind a quotation, which speak only if it leads on to them.
#[test]
fn gestures_beside_a_quotation() {
    en("
        The gate leaks. “The gate will stay shut.” Bob Lane shrugged. |
        “It is over.” Lane laughed. |
        “It is over.” The mayor nodded. |
        “The gate will stay shut all winter.” Ann Roe sighed. |
        “The gate will stay shut all winter.” She smiled. |
        “It is over.” Lane grinned. |
        “It is over,” Lane laughed. | Lane: “It is over,”
        “It is over!” Lane sighed. | Lane: “It is over!”
        “Is it over?” Roe frowned. | Roe: “Is it over?”
        “It is over,” shrugged the mayor. | the mayor: “It is over,”
    ");
    fr("
        « Le pont restera fermé. » Paul Blin hausse les épaules. |
        « C'est fini. » Le maire sourit. |
        « C'est fini. » La foule applaudit. |
        « Le pont restera fermé tout l'hiver. » Anne Roux soupire. |
        « Le pont restera fermé tout l'hiver. » Elle rit. |
        « C'est fini. » Paul Blin acquiesce. |
        « C'est fini », sourit Paul Blin. | Paul Blin: « C'est fini »
        « C'est fini ! » soupire Paul Blin. | Paul Blin: « C'est fini ! »
        « Est-ce fini ? » grimace la maire. | la maire: « Est-ce fini ? »
        « C'est fini », lâche Anne Roux dans un soupir. | Anne Roux: « C'est fini »
    ");
}

/// Clauses before a reporting verb whose own verb may be any.
#[test]
fn clauses_whose_verb_no_list_holds() {
    en("
        The main sprang a leak, Ann Roe said. | Ann Roe: The main sprang a leak
        The main burst, Ann Roe said. | Ann Roe: The main burst
        The gate cost $3 million, Ann Roe said. | Ann Roe: The gate cost $3 million
        Fires rage, Ann Roe said. | Ann Roe: Fires rage
        The main burst at dawn, Ann Roe, the city engineer, said. | Ann Roe, the city engineer: The main burst at dawn
        The pump seized, the mayor said. | the mayor: The pump seized
        The levee oozed mud, the mayor said. | the mayor: The levee oozed mud
        The crew shed tears, the mayor said. | the mayor: The crew shed tears
        The valve stuck, Lane said on Monday. | Lane: The valve stuck
        The trust wound up the fund, Lane told reporters. | Lane: The trust wound up the fund
    ");
    fr("
        La digue suinte, a dit Anne Roux. | Anne Roux: La digue suinte
        La vanne grippe, a dit Anne Roux. | Anne Roux: La vanne grippe
        Le câble s'effiloche, a dit la maire. | la maire: Le câble s'effiloche
        Les pompes hoquettent, explique l'ingénieur. | l'ingénieur: Les pompes hoquettent
        Le pont coûte trois millions, a dit Anne Roux. | Anne Roux: Le pont coûte trois millions
        Le vent forcit, prévient le capitaine. | le capitaine: Le vent forcit
        La coque se fendille, a expliqué Anne Roux, l'ingénieure. | Anne Roux, l'ingénieure: La coque se fendille
        La vase colmate les drains, a dit le maire. | le maire: La vase colmate les drains
        L'eau sourd du mur, a dit le maire lundi. | le maire: L'eau sourd du mur
        Les joints cèdent, a dit la maire mardi. | la maire: Les joints cèdent
    ");
}

/// Nouns for people in quotation marks.
#[test]
fn nouns_in_quotation_marks() {
    en("
        His “friends” in the harbor said it was shut. | His “friends” in the harbor: it was shut
        So-called “patriots” said it was shut. | So-called “patriots”: it was shut
        The mayor's “friends” said it was shut. | The mayor's “friends”: it was shut
        The “experts” of the port said it was shut. | The “experts” of the port: it was shut
        These “witnesses” said it was shut. | These “witnesses”: it was shut
        Self-styled “engineers” claimed it was shut. | Self-styled “engineers”: it was shut
        Two “advisers” to the mayor said it was shut. | Two “advisers” to the mayor: it was shut
        The “yes” camp said it was shut. | The “yes” camp: it was shut
        According to the mayor's “allies”, it was shut. | the mayor's “allies”: it was shut
        A “source” said it was shut. | A “source”: it was shut
    ");
    fr("
        Les « amis » du maire disent que le pont est fermé. | Les « amis » du maire: le pont est fermé
        Les « anti-pont » du quartier affirment que le pont est fermé. | Les « anti-pont » du quartier: le pont est fermé
        Les « experts » de la ville disent que le pont est fermé. | Les « experts » de la ville: le pont est fermé
        Certains « patriotes » disent que le pont est fermé. | Certains « patriotes »: le pont est fermé
        Ses « conseillers » disent que le pont est fermé. | Ses « conseillers »: le pont est fermé
        L'« ingénieur » du port dit que le pont est fermé. | L'« ingénieur » du port: le pont est fermé
        Des « témoins » de la scène disent que le pont est fermé. | Des « témoins » de la scène: le pont est fermé
        Selon les « amis » du maire, le pont est fermé. | les « amis » du maire: le pont est fermé
        Les trois « élus » ont dit que le pont était fermé. | Les trois « élus »: le pont était fermé
        Mes « voisins » disent que le pont est fermé. | Mes « voisins »: le pont est fermé
    ");
}

/// Verbs that may be nouns, right before a reporting clause.
#[test]
fn verbs_that_are_nouns_before_a_reporting_clause() {
    en("
        The rule permits it, Paul Roe said. | Paul Roe: The rule permits it
        The rule bars it, Paul Roe said. | Paul Roe: The rule bars it
        The law bans it, the mayor said. | the mayor: The law bans it
        The deed limits it, the mayor said. | the mayor: The deed limits it
        Article 5, p. 12, of the rule forbids it, Mr. Roe said. | Mr. Roe: Article 5, p. 12, of the rule forbids it
        The contract caps it, Ann Roe said. | Ann Roe: The contract caps it
        The order blocks it, Ann Roe said. | Ann Roe: The order blocks it
        The permit covers it, Ann Roe said. | Ann Roe: The permit covers it
        The code requires it, Ann Roe said. | Ann Roe: The code requires it
        The deal taxes it, Ann Roe said. | Ann Roe: The deal taxes it
    ");
    fr("
        Le règlement l'interdit, précise Paul Roux. | Paul Roux: Le règlement l'interdit
        L'article 5, p. 12, du règlement l'interdit, précise M. Roux. | M. Roux: L'article 5, p. 12, du règlement l'interdit
        La loi l'exige, rappelle la maire. | La loi: l'; la maire: La loi l'exige
        Le contrat le permet, note Anne Roux. | Anne Roux: Le contrat le permet
        La charte l'impose, souligne le préfet. | le préfet: La charte l'impose
        Le code le limite, dit le maire. | le maire: Le code le limite
        L'arrêté le défend, précise le préfet. | le préfet: L'arrêté le défend
        Le bail l'autorise, indique Paul Roux. | Paul Roux: Le bail l'autorise
        La règle le dit, insiste Anne Roux. | Anne Roux: La règle le dit
        Le plan les protège, assure la maire. | la maire: Le plan les protège
    ");
}

/// What appeared or came out, « est paru », which does not seem to.
#[test]
fn what_was_published_is_no_hedge() {
    en("
        The report appeared in March. |
        The study, which appeared in 2019, was short. |
        Her first book appeared last year. |
        The list, published in May, appeared online. |
        The photo appeared on the front page. |
        He appeared in court on Monday. |
        The singer appeared on stage at nine. |
        The ad appeared in three papers. |
        Her name appeared in the index. |
        The band appeared at the port. |
    ");
    fr("
        Le rapport est paru en mars. |
        L'étude parue en 2019 est courte. |
        Son premier livre est paru l'an dernier. |
        Les photos parues en une sont floues. |
        L'article paru lundi est long. |
        Le décret est paru au Journal officiel. |
        Une tribune est parue dans la presse. |
        Ses mémoires sont parus en mai. |
        Le classement, paru mardi, compte dix villes. |
        Deux annonces sont parues en ligne. |
    ");
}

/// Answers and questions of a word or two.
#[test]
fn answers_and_questions_of_one_word() {
    en("
        “When?” a resident asked. | a resident: “When?”
        “Why?” asked the mayor. | the mayor: “Why?”
        “Now?” Roe asked. | Roe: “Now?”
        “Where to?” a boy asked. | a boy: “Where to?”
        “How?” she asked. | she: “How?”
        “Who?” asked a woman. | a woman: “Who?”
        “Never!” Lane shouted. | Lane: “Never!”
        “Yes!” shouted the crowd. | the crowd: “Yes!”
        “No,” she said. | she: “No,”
        “Soon,” the mayor promised. | the mayor: “Soon,”
    ");
    fr("
        — Quand ? demande une habitante. | une habitante: Quand
        — Pourquoi ? insiste le maire. | le maire: Pourquoi
        — Où ? demande-t-elle. | elle: Où
        — Jamais ! crie la foule. | la foule: Jamais
        — Demain, répond le maire. | le maire: Demain
        — Oui, dit la maire. | la maire: Oui
        — Combien ? interroge un élu. | un élu: Combien
        « Quand ? » demande une habitante. | une habitante: « Quand ? »
        « Bientôt », promet le maire. | le maire: « Bientôt »
        « Non ! » lance Anne Roux. | Anne Roux: « Non ! »
    ");
}

/// Those who are told something in a passive.
#[test]
fn whoever_is_told_is_no_source() {
    en("
        The crews were told on Friday. |
        Nobody was told. |
        Residents were warned in March. |
        The council was informed last week. |
        They were told nothing. |
        The families have been briefed. |
        The gate will stay shut, residents were told. | -: The gate will stay shut
        The crews were told that the gate would open. | -: the gate would open
        The crews were told by Roe that it leaked. | Roe: it leaked
        The board was warned that it leaked. | -: it leaked
    ");
    fr("
        Les habitants ont été prévenus vendredi. |
        Personne n'a été prévenu. |
        Les familles ont été averties lundi. |
        La police a été alertée à midi. |
        Le conseil a été informé la semaine dernière. |
        Les riverains n'ont pas été prévenus. |
        Les habitants ont été informés que le pont fermerait. | -: le pont fermerait
        Les habitants ont été avertis par le préfet que le pont fermerait. | le préfet: le pont fermerait
        La mairie a été informée par le préfet. | le préfet: -
        Les équipes ont été prévenues que l'eau montait. | -: l'eau montait
    ");
}

/// Phrases for somebody's words or view.
#[test]
fn words_and_views_of_somebody() {
    en("
        In the words of Bob Lane, the gate is “a disgrace.” | Bob Lane: the gate is “a disgrace.”
        For Lane, “it is over.” | Lane: “it is over.”
        And from Mayor Ann Roe: “It is over.” | Mayor Ann Roe: “It is over.”
        In the opinion of Ann Roe, it was shut. | Ann Roe: it was shut
        In Ann Roe's view, the gate leaks. | Ann Roe: the gate leaks
        In the eyes of the mayor, it was shut. | the mayor: it was shut
        For Ann Roe, “it is a trap.” | Ann Roe: “it is a trap.”
        The gate leaks, in the words of one diver. | one diver: The gate leaks
        In Lane's words, the gate leaks. | Lane: the gate leaks
        By Lane's account, the gate leaks. | Lane: the gate leaks
    ");
    fr("
        Selon les mots de Paul Blin, le pont est « une honte ». | Paul Blin: le pont est « une honte »
        Pour Paul Blin, « c'est fini ». | Paul Blin: « c'est fini »
        De l'avis du maire, le pont fuit. | maire: le pont fuit
        Aux yeux du maire, le pont fuit. | maire: le pont fuit
        Aux dires de Paul Blin, le pont fuit. | Paul Blin: le pont fuit
        De l'aveu du préfet, le pont fuit. | préfet: le pont fuit
        À en croire Paul Blin, le pont fuit. | Paul Blin: le pont fuit
        D'après Anne Roux, le pont fuit. | Anne Roux: le pont fuit
        Le pont fuit, selon les termes d'un plongeur. | un plongeur: Le pont fuit
        À ses yeux, le pont fuit. | ses: le pont fuit
    ");
}

/// Signatures behind a quotation or a pasted post.
#[test]
fn signatures_of_quotations() {
    en("
        “The gate is shut.” -Commissioner Jeffrey Sparks | Commissioner Jeffrey Sparks: “The gate is shut.”
        “The gate is shut.” - Ann Roe, mayor | Ann Roe, mayor: “The gate is shut.”
        “The gate is shut.” – Ann Roe | Ann Roe: “The gate is shut.”
        “The gate is shut.” — Commissioner Ann Roe | Commissioner Ann Roe: “The gate is shut.”
        “The gate is shut.” -Ann Roe | Ann Roe: “The gate is shut.”
        “The gate is shut.” — a resident of Norcombe | a resident of Norcombe: “The gate is shut.”
        “The gate is shut.” —Ann Roe | Ann Roe: “The gate is shut.”
        “The gate is shut” -- Ann Roe | Ann Roe: “The gate is shut”
        The gate is shut — Ann Roe (@annroe) March 3, 2020 | Ann Roe (@annroe): The gate is shut
        “The gate is shut.” — Dr. Ann Roe | Dr. Ann Roe: “The gate is shut.”
    ");
    fr("
        « Le pont est fermé. » -Commissaire Anne Roux | Commissaire Anne Roux: « Le pont est fermé. »
        « Le pont est fermé. » - Anne Roux, maire | Anne Roux, maire: « Le pont est fermé. »
        « Le pont est fermé. » – Anne Roux | Anne Roux: « Le pont est fermé. »
        « Le pont est fermé. » — Mme Anne Roux | Mme Anne Roux: « Le pont est fermé. »
        « Le pont est fermé. » -Anne Roux | Anne Roux: « Le pont est fermé. »
        « Le pont est fermé. » — une habitante du port | une habitante du port: « Le pont est fermé. »
        « Le pont est fermé » -- Anne Roux | Anne Roux: « Le pont est fermé »
        Le pont est fermé — Anne Roux (@anneroux) 3 mars 2020 | Anne Roux (@anneroux): Le pont est fermé
        « Le pont est fermé. » — Le maire de Lyon | Le maire de Lyon: « Le pont est fermé. »
        « Le pont est fermé. » — Dr Anne Roux | Dr Anne Roux: « Le pont est fermé. »
    ");
}

/// Counts: who counted is the source of the figure.
#[test]
fn counts() {
    en("
        The union counted 40 accidents in a year. | The union: 40 accidents in a year
        Police logged 300 complaints over the weekend. | Police: 300 complaints over the weekend
        The charity logged 60 cases of abuse. | The charity: 60 cases of abuse
        The agency registered 12 new cases. | The agency: 12 new cases
        The office tallied 9,000 ballots by noon. | The office: 9,000 ballots by noon
        The council put repairs at 3 million dollars. | The council: 3 million dollars
        The clinic registered 40 births. | The clinic: 40 births
        Ann Roe counted six herons. | Ann Roe: six herons
        The group logged two hundred breaches. | The group: two hundred breaches
        He counted the votes. |
    ");
    fr("
        Le syndicat décompte douze accidents depuis janvier. | Le syndicat: douze accidents depuis janvier
        La préfecture dénombre, elle, neuf cents manifestants. | La préfecture: neuf cents manifestants
        L'association recense trois cents logements vides. | L'association: trois cents logements vides
        La mairie comptabilise 40 départs. | La mairie: 40 départs
        L'agence répertorie douze espèces. | L'agence: douze espèces
        L'office enregistre 300 dossiers. | L'office: 300 dossiers
        Anne Roux dénombre six hérons. | Anne Roux: six hérons
        La police a recensé deux cents infractions. | La police: deux cents infractions
        L'inspectrice liste douze manquements. | L'inspectrice: douze manquements
        Il recense les logements vides. |
    ");
}

/// Acts that are proposed, demanded or justified.
#[test]
fn acts_that_are_wanted() {
    en("
        The report proposed a merger of the two offices. | The report: a merger of the two offices
        The council justified the closure of the pool. | The council: the closure of the pool
        The union threatened a strike. | The union: a strike
        The ministry pledged the restoration of the chapel. | The ministry: the restoration of the chapel
        The airline threatened the suspension of flights. | The airline: the suspension of flights
        The owner pledged repairs by May. | The owner: repairs by May
        The board justified the layoffs by the fall in sales. | The board: the layoffs by the fall in sales
        The lawyer pleaded ignorance. | The lawyer: -
        The region pledged 3 million dollars. |
        The firm threatened its workers. | The firm: its workers
    ");
    fr("
        La ministre propose la création d'un fonds. | La ministre: la création d'un fonds
        Le rapport propose une fusion des deux services. | Le rapport: une fusion des deux services
        Le maire propose le report du vote. | Le maire: le report du vote
        Le syndicat propose la suspension des travaux. | Le syndicat: la suspension des travaux
        Le constructeur garantit une autonomie de six cents kilomètres. | Le constructeur: une autonomie de six cents kilomètres
        La région garantit le financement du pont. | La région: le financement du pont
        La banque anticipe une hausse des taux. | La banque: une hausse des taux
        L'inspectrice propose la fermeture du site. | L'inspectrice: la fermeture du site
        Le préfet propose une médiation. | Le préfet: une médiation
        Le chef propose un plat du jour. |
    ");
}

/// Those who study, and what they measure and find.
#[test]
fn findings_of_those_who_study() {
    en("
        The team measured a rise of two degrees in the lake. | The team: a rise of two degrees in the lake
        Researchers detected lead in half of the samples. | Researchers: lead in half of the samples
        Scientists discovered a new moth. | Scientists: a new moth
        The lab isolated the virus. | The lab: the virus
        Archaeologists dated the tomb to the third century. | Archaeologists: the third century
        Geologists pinpointed the fault. | Geologists: the fault
        Biologists sequenced the gene. | Biologists: the gene
        The laboratory quantified the losses. | The laboratory: the losses
        The inquiry uncovered a system of false invoices. | The inquiry: a system of false invoices
        The plumber detected the leak. |
    ");
    fr("
        L'équipe a mesuré une eau plus chaude. | L'équipe: une eau plus chaude
        Les chercheurs ont observé une baisse de la mortalité. | Les chercheurs: une baisse de la mortalité
        Le laboratoire a trouvé des traces de plomb. | Le laboratoire: plomb
        Les archéologues datent le tombeau du IIIe siècle. | Les archéologues: le tombeau du IIIe siècle
        Les historiens situent la bataille plus au nord. | Les historiens: la bataille plus au nord
        Les biologistes ont détecté du plomb. | Les biologistes: du plomb
        Les géologues ont localisé la faille. | Les géologues: la faille
        Les scientifiques ont identifié un gène. | Les scientifiques: un gène
        Le laboratoire a isolé le virus. | Le laboratoire: le virus
        Le plombier a détecté la fuite. |
    ");
}

/// Whom something is said to, before what is said.
#[test]
fn addressees_before_an_object() {
    fr("
        Le procureur évoque devant la presse la piste d'un règlement de comptes. | Le procureur: la piste d'un règlement de comptes
        Le procureur évoque auprès de la presse une fuite. | Le procureur: une fuite
        Une source syndicale a évoqué auprès du journal le départ de deux cents salariés. | Une source syndicale: le départ de deux cents salariés
        La ministre a annoncé devant les députés la fermeture du pont. | La ministre: la fermeture du pont
        Le maire a dénoncé devant les élus un complot. | Le maire: un complot
        La préfète a évoqué auprès des maires un report. | La préfète: un report
        Anne Roux a révélé devant la cour l'existence d'un compte. | Anne Roux: l'existence d'un compte
        Le témoin a confié aux enquêteurs avoir entendu deux coups de feu. | Le témoin: avoir entendu deux coups de feu
        La patronne a confié au journal que le pont fuyait. | La patronne: le pont fuyait
        Le maire a critiqué devant la presse les travaux du pont. | Le maire: les travaux du pont
    ");
}

/// Compound pasts with « être », which look like passives.
#[test]
fn compound_pasts_with_etre() {
    fr("
        Le maire est revenu sur cette réforme. | Le maire: cette réforme
        Le maire est revenu longuement sur la fuite du barrage. | Le maire: la fuite du barrage
        La ministre est revenue sur ses propos. | La ministre: -
        Les élus sont revenus sur le budget du port. | Les élus: le budget du port
        Anne Roux est revenue sur une nuit de pluie. | Anne Roux: une nuit de pluie
        La préfète est intervenue, selon le maire. | le maire: La préfète est intervenue
        Le pont est tombé, dit le maire. | le maire: Le pont est tombé
        Le député est sorti de son silence. | Le député: -
        Le maire est passé aux aveux. | Le maire: -
        Le pont est fermé. |
    ");
}

/// An agent inside a verb of several words.
#[test]
fn agents_inside_verbs() {
    en("
        The mayor is described by critics as a bully. | critics: The mayor … a bully
        The plan was described by the union as a trap. | the union: The plan … a trap
        The dam was described by Ann Roe as unsafe. | Ann Roe: The dam … unsafe
        He was portrayed by his neighbors as a recluse. | his neighbors: He … a recluse
        The pool was called by Ann Roe a folly. | Ann Roe: The pool
        The canvas is attributed by the museum to a pupil. | the museum: The canvas
        The deal was hailed by the ministry as a triumph. | the ministry: The deal … a triumph
        The closure was denounced by Roe as a waste. | Roe: The closure … a waste
        She is seen by voters as honest. | voters: She … honest
        The bill was branded by the opposition as a fraud. | the opposition: The bill … a fraud
    ");
    fr("
        Il est décrit par ses voisins comme un homme discret. | ses voisins: Il … un homme discret
        Le maire est décrit par ses adversaires comme un tyran. | ses adversaires: Le maire … un tyran
        Le pont est présenté par la mairie comme sûr. | la mairie: Le pont … sûr
        La loi est vue par les syndicats comme un piège. |
        La fuite est attribuée par la police à un pêcheur. | la police: La fuite
        Le tableau est attribué par le musée à un élève. | le musée: Le tableau
        Anne Roux est décrite par Paul Blin comme une sainte. | Paul Blin: Anne Roux … une sainte
        Le plan est dénoncé par le préfet comme un danger. | le préfet: Le plan … un danger
        La digue est jugée fragile par les experts. | les experts: La digue … fragile
        Le coût est estimé par la région à 3 millions. | la région: Le coût
    ");
}

/// What somebody foresees, and what somebody plans.
#[test]
fn forecasts_and_plans() {
    en("
        The bank expects growth of one percent. | The bank: growth of one percent
        The institute forecasts a decline in sales. | The institute: a decline in sales
        Analysts expect an increase in rents. | Analysts: an increase in rents
        The ministry expects a shortage of nurses. | The ministry: a shortage of nurses
        The bank predicts a slump. | The bank: a slump
        Roe expects a delay. | Roe: a delay
        The port expects a rise in traffic. |
        Economists foresee a recovery. |
        The agency projects an increase of 3 percent. |
        Roe wants a boat. | Roe: a boat
    ");
    fr("
        L'institut prévoit une croissance de un pour cent. | L'institut: une croissance de un pour cent
        La banque prévoit un recul des ventes. | La banque: un recul des ventes
        Le ministère prévoit une pénurie d'infirmières. | Le ministère: une pénurie d'infirmières
        Les économistes prévoient une hausse des loyers. | Les économistes: une hausse des loyers
        L'agence prévoit une amélioration en mai. | L'agence: une amélioration en mai
        Anne Roux prévoit un retard. | Anne Roux: un retard
        La banque table sur une inflation de 2 %. | La banque: une inflation de 2 %
        Les experts prévoient une baisse du trafic. | Les experts: une baisse du trafic
        La ville prévoit un recul des naissances. | La ville: un recul des naissances
        Roux veut un bateau. |
    ");
}

/// Participles that look like the verb of their clause.
#[test]
fn participles_before_the_verb() {
    en("
        Officials briefed on the matter said the plan was a trap. | Officials: the plan was a trap
        Residents told to leave said the plan was a trap. | Residents: the plan was a trap
        Voters asked about the plan said it was a trap. | Voters: it was a trap
        Nurses accused of theft said the plan was a trap. | Nurses: the plan was a trap
        Parents called to the school said the plan was a trap. | Parents: the plan was a trap
        A diplomat posted in Paris said the plan was a trap. | A diplomat: the plan was a trap
        An official who was not authorized to speak said that the gate was shut. | An official who was not authorized to speak: the gate was shut
        A clerk who was ready to leave said that the gate was shut. | A clerk who was ready to leave: the gate was shut
        The crew that was eager to stay said that the gate was shut. | The crew that was eager to stay: the gate was shut
        The mayor warned of floods on Monday. | The mayor: floods on Monday
    ");
}
