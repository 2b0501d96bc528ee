//! Who says what, in constructions of English only.

use insta::assert_snapshot;

use crate::attributions::en;

#[test]
fn what_somebody_wants_to_know_or_is_sure_of() {
    assert_snapshot!(en("The board wants to know who paid."), @"[source The board] [cue wants to know] [content who paid].");
    assert_snapshot!(en("She was not quite sure whether it leaked."), @"[source She] [cue was not quite sure] [content whether it leaked].");
    assert_snapshot!(en("The Star noted how often it leaked."), @"[source The Star] [cue noted] [content how often it leaked].");
    assert_snapshot!(en("He lives in towns where it leaked."), @"He lives in towns where it leaked.");
}

#[test]
fn a_clause_may_lack_the_word_that_opens_it() {
    assert_snapshot!(en("She makes what she thinks will sell."), @"She makes what [source she] [cue thinks] [content will sell].");
    assert_snapshot!(en("What she knows is that it leaked."), @"What she knows is that it leaked.");
}

#[test]
fn a_view_of_ones_own_needs_no_commas() {
    assert_snapshot!(en("I mean the dam is old."), @"[source I] [cue mean] [content the dam is old].");
    assert_snapshot!(en("The dam is old I think."), @"[content The dam is old] [source I] [cue think].");
    assert_snapshot!(en("I think by waiting we will lose it."), @"[source I] [cue think] [content by waiting we will lose it].");
    assert_snapshot!(en("It means the dam is old."), @"It means the dam is old.");
}

#[test]
fn that_before_a_verb_stands_for_its_noun() {
    assert_snapshot!(en("A report that said the dam leaked was shelved."), @"A report [source that] [cue said] [content the dam leaked was shelved].");
    assert_snapshot!(en("Residents wrote, with one farmer warning \"it leaks\"."), @r#"[source Residents] [cue wrote], with [source one farmer] [cue warning] [content "it leaks"]."#);
    assert_snapshot!(en("It was argued by the union that the dam leaked."), @"It [cue was argued] by [source the union] that [content the dam leaked].");
    assert_snapshot!(en("Fans hung a banner that read “We know”."), @"Fans hung a banner [source that] [cue read] [content “We know”].");
}

#[test]
fn a_study_holds_what_is_counted() {
    assert_snapshot!(en("In a new poll, 60 percent of voters said the dam leaked."), @"[cue In] [source a new poll], [content 60 percent of voters said the dam leaked].");
    assert_snapshot!(en("Roe leads by six points in a new poll."), @"[content Roe leads by six points] [cue in] [source a new poll].");
    assert_snapshot!(en("In a new poll, the mayor said, the dam came last."), @"[content In a new poll], [source the mayor] [cue said], [content the dam came last].");
    assert_snapshot!(en("A clip that showed the mayor burning it was shared."), @"A clip [source that] [cue showed] [content the mayor burning it was shared].");
}

#[test]
fn a_headline_says_what_the_name_before_its_colon_says() {
    assert_snapshot!(en("Jane Roe: Mayor wants to sell the dam\n\nRoe was angry on Monday."), @"
    [source Jane Roe][cue :] [content Mayor wants to sell the dam]

    Roe was angry on Monday.
    ");
    assert_snapshot!(en("Wow: Mayor wants to sell the dam\n\nRoe was angry on Monday."), @"
    Wow: [source Mayor] [cue wants] [content to sell the dam]

    Roe was angry on Monday.
    ");
}

#[test]
fn what_only_says_who_speaks_or_what_is_named() {
    assert_snapshot!(en("Jane Roe, a farmer who supports the deal, said the dam leaked."), @"[source Jane Roe, a farmer who supports the deal], [cue said] [content the dam leaked].");
    assert_snapshot!(en("The board used a program called Seal."), @"The board used a program called Seal.");
    assert_snapshot!(en("She went to see whether it leaked."), @"She went to see whether it leaked.");
    assert_snapshot!(en("The mayor condemned what he called a trap."), @"[source The mayor] [cue condemned] [content what [source he] [cue called] [content a trap]].");
    assert_snapshot!(en("The firm closed the dam, citing rising costs."), @"[source The firm] closed the dam, [cue citing] [content rising costs].");
    assert_snapshot!(en("The firm closed the dam, citing a police report."), @"The firm closed the dam, [cue citing] [source a police report].");
}

#[test]
fn verbs_that_only_quote_and_verbs_of_several_words() {
    assert_snapshot!(en("“The gate leaks,” Ann Roe snorted."), @"[content “The gate leaks,”] [source Ann Roe] [cue snorted].");
    assert_snapshot!(en("“It leaks again,” wailed the innkeeper."), @"[content “It leaks again,”] [cue wailed] [source the innkeeper].");
    assert_snapshot!(en("The innkeeper snorted at the gate."), @"The innkeeper snorted at the gate.");
    assert_snapshot!(en("Roe ruled out a sale of the dam."), @"[source Roe] [cue ruled out] [content a sale of the dam].");
    assert_snapshot!(en("The drone struck the gate on March 15."), @"The drone struck the gate on March 15.");
}

#[test]
fn marks_of_notes_are_no_words() {
    assert_snapshot!(en("The trust lost 300 jobs, Ann Roe said.² The gate is shut, Bob Lane† said.¹⁰ “It is so,”³ Roe¹ said."), @"[content The trust lost 300 jobs], [source Ann Roe] [cue said].² [content The gate is shut], [source Bob Lane]† [cue said].¹⁰ [content “It is so,”]³ [source Roe]¹ [cue said].");
    assert_snapshot!(en("The plot has 300 km², Ann Roe said.* “It is shut”[2], Bob Lane[3] said."), @"[content The plot has 300 km²], [source Ann Roe] [cue said].* [content “It is shut”][2], [source Bob Lane][3] [cue said].");
}

#[test]
fn short_lines_of_dialogue() {
    assert_snapshot!(en("— When? asks a resident."), @"— [content When]? [cue asks] [source a resident].");
    assert_snapshot!(en("— Tomorrow, said Bob Lane."), @"— [content Tomorrow], [cue said] [source Bob Lane].");
    assert_snapshot!(en("— Never! shouts Bob Lane."), @"— [content Never]! [cue shouts] [source Bob Lane].");
}

#[test]
fn signatures_with_a_hyphen_or_a_function() {
    assert_snapshot!(en("“The gate is shut for good.” -Commissioner Jeffrey Sparks"), @"[content “The gate is shut for good.”] [cue -][source Commissioner Jeffrey Sparks]");
    assert_snapshot!(en("\"The gate is shut for good.\" -Ann Roe, mayor of Norcombe"), @r#"[content "The gate is shut for good."] [cue -][source Ann Roe, mayor of Norcombe]"#);
    assert_snapshot!(en("“The gate is shut for good.” — a resident of Norcombe"), @"[content “The gate is shut for good.”] [cue —] [source a resident of Norcombe]");
    assert_snapshot!(en("“The gate is shut.” — It rained."), @"“The gate is shut.” — It rained.");
}

#[test]
fn what_somebody_does_not_hide_is_said() {
    assert_snapshot!(en("The mayor did not hide her anger at the vote."), @"[source The mayor] [cue did not hide] [content her anger at the vote].");
    assert_snapshot!(en("Roe made no secret of her doubts."), @"[source Roe] [cue made no secret of] [content her doubts].");
    assert_snapshot!(en("The mayor hid the money."), @"The mayor hid the money.");
    assert_snapshot!(en("She could not hide the boy."), @"She could not hide the boy.");
}
