//! Where sentences end and how words are cut.

use insta::assert_snapshot;
use selon::language::Id;

use crate::annotated::with;

fn sentences(language: Id, text: &str) -> String {
    with(language, text, |article, _| {
        let sentences = article.sentences.iter();
        sentences
            .map(|one| article.prose(one.words))
            .collect::<Vec<_>>()
            .join(" | ")
    })
}

fn en(text: &str) -> String {
    sentences(Id::En, text)
}

fn fr(text: &str) -> String {
    sentences(Id::Fr, text)
}

fn tokens(language: Id, text: &str) -> String {
    with(language, text, |article, _| {
        let count = u32::try_from(article.tokens.len()).expect("a case is short");
        (0..count)
            .map(|at| article.form(at))
            .collect::<Vec<_>>()
            .join(" ")
    })
}

#[test]
fn abbreviations_and_initials() {
    assert_snapshot!(en("Dr. J. Smith met Gen. Roe in the U.S. on Monday. He left."), @"Dr. J. Smith met Gen. Roe in the U.S. on Monday. | He left.");
    assert_snapshot!(en("It opens at 5 p.m. Tickets cost $5."), @"It opens at 5 p.m. | Tickets cost $5.");
    assert_snapshot!(fr("M. Roux a vu le Dr. Morel. Il est parti."), @"M. Roux a vu le Dr. Morel. | Il est parti.");
    assert_snapshot!(fr("Il vit av. Foch, etc. La suite viendra."), @"Il vit av. Foch, etc. | La suite viendra.");
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
