//! Sources: who is credited, what kind of source it is, and which quotations need one.

use insta::assert_snapshot;
use selon::language::Id;

use crate::show;

fn sources(language: Id, text: &str) -> String {
    show::of(language, text, show::sources)
}

#[test]
fn people_by_name_and_by_function() {
    assert_snapshot!(sources(Id::En, "Jane Roe said it rained. The mayor said it snowed."), @"person: Jane Roe · role: The mayor");
    assert_snapshot!(sources(Id::Fr, "Anne Morel a dit qu'il pleuvait. La maire a dit qu'il neigeait."), @"person: Anne Morel · role: La maire");
}

#[test]
fn organizations_documents_and_places() {
    assert_snapshot!(sources(Id::En, "The ministry said it rained. A report found that it snowed. Moscow said it hailed."), @"organization: The ministry · document: A report · place: Moscow");
    assert_snapshot!(sources(Id::Fr, "Le ministère a dit qu'il pleuvait. Un rapport montre qu'il neigeait. Moscou a dit qu'il grêlait."), @"organization: Le ministère · document: Un rapport · place: Moscou");
}

#[test]
fn pronouns_vague_and_anonymous_sources() {
    assert_snapshot!(sources(Id::En, "She said it rained. Experts say it snowed. A source said it hailed."), @"pronoun: She · vague: Experts · anonymous: A source");
    assert_snapshot!(sources(Id::Fr, "Elle a dit qu'il pleuvait. Des experts disent qu'il neigeait. Une source dit qu'il grêlait."), @"pronoun: Elle · vague: Des experts · anonymous: Une source");
}

#[test]
fn quantities_and_orders_of_sources() {
    assert_snapshot!(sources(Id::En, "Most of the voters said it rained."), @"vague: Most of the voters");
    assert_snapshot!(sources(Id::Fr, "Selon le cinquième sondage, il pleut. Un tiers des élus dit qu'il neige."), @"document: le cinquième sondage · role: Un tiers des élus");
}

/// What a text quotes, and whether it is speech or a name.
fn quoted(language: Id, text: &str) -> String {
    show::of(language, text, |article, all| {
        let quotations = all.quotations.iter().map(|one| {
            let what = if one.is_speech { "speech" } else { "name" };
            format!("{what}: {}", article.prose(one.words))
        });
        show::join(quotations, "\n")
    })
}

#[test]
fn marks_around_speech_want_a_source_and_those_around_names_do_not() {
    assert_snapshot!(quoted(Id::En, "“We will not leave,” she said."), @"speech: “We will not leave,”");
    assert_snapshot!(quoted(Id::En, "They saw a show called “the long night of the cats” in May."), @"name: “the long night of the cats”");
    assert_snapshot!(quoted(Id::En, "The ‘once in a lifetime’ brochure is out today."), @"name: ‘once in a lifetime’");
    assert_snapshot!(quoted(Id::Fr, "Ils ont vu un spectacle intitulé « la longue nuit des chats »."), @"name: « la longue nuit des chats »");
}

#[test]
fn firms_by_the_words_their_names_end_in() {
    assert_snapshot!(sources(Id::En, "Halven Marine said it rained. Calder Inc. said it snowed. Pinder & Sons said it hailed."), @"organization: Halven Marine · organization: Calder Inc. · organization: Pinder & Sons");
    assert_snapshot!(sources(Id::En, "Jane Steel said it rained. The partners said it snowed."), @"person: Jane Steel · role: The partners");
}

#[test]
fn marks_around_a_noun_do_not_end_its_group() {
    assert_snapshot!(sources(Id::En, "The “friends” of the mayor said it rained. The mayor's “friends” said it snowed. “Experts” at the trust said it hailed."), @"role: The “friends” of the mayor · role: The mayor's “friends” · vague: “Experts” at the trust");
    assert_snapshot!(sources(Id::En, "“It rained,” said the “friends” of Bob Lane. The “no” camp said it snowed. According to an “adviser” to Lane, it froze."), @"person: the “friends” of Bob Lane · organization: The “no” camp · anonymous: an “adviser” to Lane");
    assert_snapshot!(sources(Id::Fr, "Les « amis » du maire disent qu'il pleut. L'« expert » du port dit qu'il neige. Les « sages » de la rue Morel disent qu'il grêle."), @"role: Les « amis » du maire · vague: L'« expert » du port · role: Les « sages » de la rue Morel");
    assert_snapshot!(sources(Id::Fr, "« Il pleut », disent les « amis » du maire. Selon le « comité des sages » du ministre, il neige. Le mouvement des « bonnets rouges » dit qu'il grêle."), @"role: les « amis » du maire · organization: le « comité des sages » du ministre · organization: Le mouvement des « bonnets rouges »");
}

#[test]
fn a_quoted_noun_keeps_its_article_in_what_is_said() {
    let found = |language, text| show::of(language, text, show::attributions);
    assert_snapshot!(found(Id::En, "Roe called it a “brazen breach” of the deal."), @"[source Roe] [cue called] [content it a “brazen breach” of the deal].");
    assert_snapshot!(found(Id::Fr, "Roux relève des « éléments positifs » dans le plan."), @"[source Roux] [cue relève] [content des « éléments positifs » dans le plan].");
}

#[test]
fn nobody_is_no_source() {
    assert_snapshot!(sources(Id::En, "Nobody knew that it rained. No one said it snowed. None of the crews thought it hailed. No official said it froze."), @"");
    assert_snapshot!(sources(Id::En, "“No one told us,” Jane Roe said. No, Roe said it rained."), @"person: Jane Roe · person: Roe");
    assert_snapshot!(sources(Id::Fr, "Personne n'a dit qu'il pleuvait. Aucun habitant ne pense qu'il neige. Nul ne croit qu'il grêle."), @"");
    assert_snapshot!(sources(Id::Fr, "Une personne a dit qu'il pleuvait."), @"role: Une personne");
}

#[test]
fn what_describes_people_without_a_comma_belongs_to_them() {
    assert_snapshot!(sources(Id::En, "The man who lost his dog said it rained. People who live near the gate said it snowed. Boaters using the canal said it hailed."), @"role: The man who lost his dog · anonymous: People who live near the gate · role: Boaters using the canal");
    assert_snapshot!(sources(Id::En, "Communities living near the site report that it rained. Growers in the valley report that it snowed. Sailors aboard the ship said it hailed."), @"vague: Communities · vague: Growers in the valley · vague: Sailors aboard the ship");
    // The verb of the clause may report what Roe said.
    assert_snapshot!(sources(Id::En, "The man who knows Roe said it rained."), @"pronoun: The man who · person: Roe");
    assert_snapshot!(sources(Id::Fr, "L'homme qui a perdu son chien a dit qu'il pleuvait. Ceux qui vivent près du pont disent qu'il neige. Des plaisanciers empruntant le canal disent qu'il grêle."), @"role: L'homme qui a perdu son chien · pronoun: Ceux qui vivent près du pont · role: Des plaisanciers empruntant le canal");
}
