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
    assert_snapshot!(en("He fell ill. Doctors came from Peoria, Ill. Governor Roe called."), @"He fell ill. | Doctors came from Peoria, Ill. Governor Roe called.");
    assert_snapshot!(en("They met on Main St. The mayor of St. Cloud spoke."), @"They met on Main St. | The mayor of St. Cloud spoke.");
    assert_snapshot!(en("Is it her No. 2? No. It is Fig. 3 of Vol. XII (c. 1450)."), @"Is it her No. 2? | No. | It is Fig. 3 of Vol. XII (c. 1450).");
    assert_snapshot!(fr("Il passe le col. Le col. Dupont suit. Accusé de vol. Le t. 3 manque."), @"Il passe le col. | Le col. Dupont suit. | Accusé de vol. | Le t. 3 manque.");
    assert_snapshot!(fr("C'est de l'art. L'article L. 642-3, vol. 2, le 3 sept. 1986. Ils sont sept."), @"C'est de l'art. | L'article L. 642-3, vol. 2, le 3 sept. 1986. | Ils sont sept.");
    assert_snapshot!(en("Yahoo! News called. Yahoo! The team won. Use Mac OS X. The rest is easy."), @"Yahoo! News called. | Yahoo! | The team won. | Use Mac OS X. | The rest is easy.");
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
fn heading_glued_to_the_next_sentence() {
    assert_snapshot!(fr("La fête de la villeDepuis lundi, les rues sont vides."), @"La fête de la ville | Depuis lundi, les rues sont vides.");
}

#[test]
fn ellipses_and_cuts() {
    assert_snapshot!(fr("Il hésite... puis part. \"Il (...) faut partir\", dit-elle."), @r#"Il hésite... puis part. | "Il (...) faut partir", dit-elle."#);
    assert_snapshot!(en("He paused… Then he left."), @"He paused… | Then he left.");
}
