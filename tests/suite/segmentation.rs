//! Where sentences end and how words are cut.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

fn en(text: &str) -> String {
    show::of(Id::En, text, show::sentences)
}

fn fr(text: &str) -> String {
    show::of(Id::Fr, text, show::sentences)
}

fn tokens(language: Id, text: &str) -> String {
    show::of(language, text, show::tokens)
}

#[test]
fn abbreviations_and_initials() {
    assert_snapshot!(en("Dr. J. Smith met Gen. Roe in the U.S. on Monday. He left."), @"Dr. J. Smith met Gen. Roe in the U.S. on Monday. | He left.");
    assert_snapshot!(en("It opens at 5 p.m. Tickets cost $5."), @"It opens at 5 p.m. | Tickets cost $5.");
    assert_snapshot!(fr("M. Roux a vu le Dr. Morel. Il est parti."), @"M. Roux a vu le Dr. Morel. | Il est parti.");
    assert_snapshot!(fr("Il vit av. Foch, etc. La suite viendra."), @"Il vit av. Foch, etc. | La suite viendra.");
}

#[test]
fn abbreviations_that_are_also_words() {
    assert_snapshot!(en("He fell ill. Doctors came from Peoria, Ill. Governor Roe called."), @"He fell ill. | Doctors came from Peoria, Ill. | Governor Roe called.");
    assert_snapshot!(en("They met on Main St. The mayor of St. Cloud spoke."), @"They met on Main St. | The mayor of St. Cloud spoke.");
    assert_snapshot!(en("Is it her No. 2? No. It is Fig. 3 of Vol. XII (c. 1450)."), @"Is it her No. 2? | No. | It is Fig. 3 of Vol. XII (c. 1450).");
    assert_snapshot!(fr("Il passe le col. Le col. Dupont suit. Accusé de vol. Le t. 3 manque."), @"Il passe le col. | Le col. Dupont suit. | Accusé de vol. | Le t. 3 manque.");
    assert_snapshot!(fr("C'est de l'art. L'article L. 642-3, vol. 2, le 3 sept. 1986. Ils sont sept."), @"C'est de l'art. | L'article L. 642-3, vol. 2, le 3 sept. 1986. | Ils sont sept.");
    assert_snapshot!(en("Yahoo! News called. Yahoo! The team won. Use Mac OS X. The rest is easy."), @"Yahoo! News called. | Yahoo! | The team won. | Use Mac OS X. | The rest is easy.");
}

#[test]
fn a_clause_may_end_on_an_abbreviation() {
    assert_snapshot!(en("He moved to the U.S. Officials said he left. He left the U.K. Ann Roe, his wife, stayed."), @"He moved to the U.S. | Officials said he left. | He left the U.K. | Ann Roe, his wife, stayed.");
    assert_snapshot!(en("She works in Washington, D.C. Roe said so. They met on Main St. Police arrived."), @"She works in Washington, D.C. | Roe said so. | They met on Main St. | Police arrived.");
    assert_snapshot!(en("He works for Acme Inc. Workers left. It is sold in the U.S.S.R. Analysts expect a rise."), @"He works for Acme Inc. | Workers left. | It is sold in the U.S.S.R. | Analysts expect a rise.");
    assert_snapshot!(fr("Il est parti aux U.S.A. Anne Roux est restée. Il travaille chez Acme Inc. Roux est parti."), @"Il est parti aux U.S.A. | Anne Roux est restée. | Il travaille chez Acme Inc. | Roux est parti.");
    assert_snapshot!(fr("C'était en 52 av. J.-C. Jules César est venu. Il a été élu à l'O.N.U. Paul Roux préside."), @"C'était en 52 av. J.-C. | Jules César est venu. | Il a été élu à l'O.N.U. | Paul Roux préside.");
}

#[test]
fn an_abbreviation_belongs_to_the_name_behind_it() {
    let one = |text: &str, language| {
        assert!(
            !show::of(language, text, show::sentences).contains('|'),
            "{text}"
        );
    };
    for text in [
        "Roe said the U.S. Senate voted on Monday.",
        "Officials said troops in the U.S. Army were hurt.",
        "People in the U.S. Army say it is hard.",
        "The man hired by the U.S. Embassy said he left.",
        "Troops based in the U.S. Army said no.",
        "The job he had in the U.S. Army was hard.",
        "The job Roe had in the U.S. Army was hard.",
        "He left after the U.S. Army arrived.",
        "The law lets the U.S. Army sell land.",
        "He lives in the U.S. Virgin Islands and said so.",
        "She met U.S. Attorney Ann Roe at St. Mary's Church.",
        "The Martin Luther King Jr. Library closed.",
        "It opens at 6 p.m. Eastern Time and at 6 p.m. ET on Monday.",
        "He works at Acme Co. Ltd. in Leeds.",
    ] {
        one(text, Id::En);
    }
    for text in [
        "La visite du jardin de J.-P. Roux est gratuite.",
        "Le groupe Acme S.A. France a perdu 300 emplois.",
        "L'homme que l'U.S. Army a vu est mort.",
        "Il a travaillé à la S.N.C.F. Réseau.",
    ] {
        one(text, Id::Fr);
    }
}

#[test]
fn notes_behind_the_stop() {
    assert_snapshot!(en("It grew fast. [4] [5] Rents fell.[6] Few left. [The] end came. It held. 7 Even now it holds. 12 people stayed."), @"It grew fast. [4] [5] | Rents fell. | Few left. | [The] end came. | It held. 7 | Even now it holds. | 12 people stayed.");
    assert_snapshot!(fr("Il part.[2] Elle reste. [réf. nécessaire] Ils attendent. [...]"), @"Il part. | Elle reste. [réf. nécessaire] | Ils attendent. [...]");
}

#[test]
fn titles_and_items_in_the_same_line() {
    assert_snapshot!(fr("LE PROCÈS DU MAIRE Les juges ont tranché. LE MONDE Diplomatique paraît."), @"LE PROCÈS DU MAIRE | Les juges ont tranché. | LE MONDE Diplomatique paraît.");
    assert_snapshot!(en("WHAT THE COUNCIL WANTS The plan is old. Figure 2 This map is new."), @"WHAT THE COUNCIL WANTS | The plan is old. | Figure 2 | This map is new.");
    assert_snapshot!(fr("Il faut : - de payer ; - de partir ; - de revenir."), @"Il faut : | - de payer ; | - de partir ; | - de revenir.");
    assert_snapshot!(fr("- Maux de tête - Nausées et fièvre - Le maire - Jean Roux - est venu"), @"- Maux de tête | - Nausées et fièvre | - Le maire - Jean Roux - est venu");
    assert_snapshot!(fr("L'eau manque ; Les puits sont à sec ; Le Monde en parle ; il le dit."), @"L'eau manque ; | Les puits sont à sec ; Le Monde en parle ; il le dit.");
    assert_snapshot!(en("Bring: • bread • milk. Ann Roe • May 3 • 5 min"), @"Bring: | • bread | • milk. | Ann Roe • May 3 • 5 min");
}

#[test]
fn capitals_that_were_forgotten() {
    assert_snapshot!(en("are you leaving? why would you? i asked... nobody knew."), @"are you leaving? | why would you? | i asked... nobody knew.");
    assert_snapshot!(fr("Les ouvriers protestent. la direction se tait. Le Conseil des États-Unis. du pain."), @"Les ouvriers protestent. | la direction se tait. | Le Conseil des États-Unis. | du pain.");
    assert_snapshot!(fr("Quoi ! ... vous ? Pourquoi ! ! Oh ! la belle affaire."), @"Quoi ! ... vous ? | Pourquoi ! ! | Oh ! la belle affaire.");
}

#[test]
fn numbers_of_both_traditions() {
    assert_snapshot!(tokens(Id::Fr, "10.000 soldats, 11 000 tués, 3,5 % à 14h30"), @"10.000 soldats , 11 000 tués , 3,5 % à 14h30");
    assert_snapshot!(tokens(Id::En, "1,234.5 tons, $5 and 10:30 on 9/11"), @"1,234.5 tons , $ 5 and 10:30 on 9/11");
    assert_snapshot!(fr("Il en reste 10.000. Le 3 mai, 11 000 sont partis."), @"Il en reste 10.000. | Le 3 mai, 11 000 sont partis.");
}

#[test]
fn numbers_with_a_blank_inside() {
    assert_snapshot!(tokens(Id::Fr, "300\u{a0}000, 300\u{202f}000, 300\u{2009}000, 300\t000 et 1 000 000"), @"300\u{a0}000 , 300\u{202f}000 , 300\u{2009}000 , 300\t000 et 1 000 000");
    assert_snapshot!(tokens(Id::En, "300 000 in 2024 300 left; 12\t345\t6"), @"300 000 in 2024 300 left ; 12 345 6");
}

#[test]
fn hyphens_join_words_to_numbers_and_acronyms() {
    assert_snapshot!(tokens(Id::En, "A 43-year-old's $3-million-a-year plan, U.S.-led."), @"A 43-year-old 's $ 3-million-a-year plan , U.S.-led .");
    assert_snapshot!(tokens(Id::Fr, "Le vol MH-17, les 20-30-ans, l'ex-U.R.S.S. et J.-P. Roux."), @"Le vol MH-17 , les 20-30-ans , l' ex-U.R.S.S. et J.-P. Roux .");
}

#[test]
fn abbreviations_behind_a_hyphen() {
    assert_snapshot!(tokens(Id::En, "Roe, R-S.C., and Lane (D-Calif.), R-W.Va., left W.Va. for D-Norcombe. D-Day."), @"Roe , R-S.C. , and Lane ( D-Calif. ) , R-W.Va. , left W.Va. for D-Norcombe . D-Day .");
    assert_snapshot!(en("Then-Sen. Ann Roe, D-Conn., met ex-Gov. Bob Lane, R-Wis. The mayor left."), @"Then-Sen. Ann Roe, D-Conn., met ex-Gov. Bob Lane, R-Wis. | The mayor left.");
    assert_snapshot!(tokens(Id::Fr, "Le vice-amiral, l'ex-Mgr. Roux, un faux-col."), @"Le vice-amiral , l' ex-Mgr. Roux , un faux-col .");
}

#[test]
fn elisions_and_inverted_pronouns() {
    assert_snapshot!(tokens(Id::Fr, "Aujourd'hui, l'homme a-t-il dit jusqu'où, dit-elle, est-ce vrai ?"), @"Aujourd'hui , l' homme a -t- il dit jusqu' où , dit - elle , est - ce vrai ?");
}

#[test]
fn contractions_and_possessives() {
    assert_snapshot!(tokens(Id::En, "They don't say it's Clinton's. O'Brien can’t."), @"They do n't say it 's Clinton 's . O'Brien ca n’t .");
}

#[test]
fn quotation_that_the_sentence_goes_on_after() {
    assert_snapshot!(fr("\"Nous partons demain.\", a-t-il dit. Puis il est parti."), @r#""Nous partons demain.", a-t-il dit. | Puis il est parti."#);
    assert_snapshot!(en("\"Why now?\" Smith asked. \"Why not?\" she said."), @r#""Why now?" Smith asked. | "Why not?" she said."#);
    assert_snapshot!(fr("Il a un compte. « Tout est faux. » Le juge, prudent, attend."), @"Il a un compte. | « Tout est faux. » | Le juge, prudent, attend.");
    assert_snapshot!(en("“Stop!” shouted the guard. He ran."), @"“Stop!” shouted the guard. | He ran.");
}

#[test]
fn who_speaks_behind_an_introduced_quotation_says_something_else() {
    assert_snapshot!(en("Ann Roe said, \"The gate is shut.\" Bob Lane said, \"It is open.\""), @r#"Ann Roe said, "The gate is shut." | Bob Lane said, "It is open.""#);
    assert_snapshot!(en("Ann Roe asked, “Is it shut?” The mayor said, “No.” Roe said that “it is.” He agreed."), @"Ann Roe asked, “Is it shut?” | The mayor said, “No.” | Roe said that “it is.” | He agreed.");
    assert_snapshot!(en("\"Is it shut?\" Bob Lane asked, \"Or is it open?\""), @r#""Is it shut?" Bob Lane asked, "Or is it open?""#);
    assert_snapshot!(fr("Anne Roux a crié : \"Ouvrez !\" Paul Blin a répondu, \"Non.\" Il est parti."), @r#"Anne Roux a crié : "Ouvrez !" | Paul Blin a répondu, "Non." | Il est parti."#);
}

#[test]
fn heading_glued_to_the_next_sentence() {
    assert_snapshot!(fr("La fête de la villeDepuis lundi, les rues sont vides."), @"La fête de la ville | Depuis lundi, les rues sont vides.");
}

#[test]
fn ellipses_and_cuts() {
    assert_snapshot!(fr("Il hésite... puis part. \"Il (...) faut partir\", dit-elle."), @r#"Il hésite... puis part. | "Il (...) faut partir", dit-elle."#);
    assert_snapshot!(en("He paused… Then he left."), @"He paused… | Then he left.");
}

#[test]
fn two_lines_that_can_only_be_one_sentence() {
    // Alone, they do not tell how wide a program wraps.
    let joined = [
        "Polls show that\nJane Roe leads in the valley.",
        "It cost the island more than\n200,000 crowns a week.",
        "The plan was drawn up by the\nNorcombe Trust in May.",
        "Les sondages disent que\nJeanne Roux l'emporte.",
        "Le pont a coûté plus de\n200 000 euros.",
    ];
    let apart = [
        "The flood has gone\nJane Roe is at home.",
        "What we know of it\n4,300 families left the valley.",
    ];
    for lines in joined {
        assert_eq!(blocks_of(lines), 1, "{lines}");
    }
    for lines in apart {
        assert_eq!(blocks_of(lines), 2, "{lines}");
    }
}

/// How many blocks a plain text has.
fn blocks_of(lines: &str) -> usize {
    let text = selon::text::Text::new("case", lines);
    selon::document::extract(&text, selon::document::Format::Plain)
        .blocks
        .len()
}
