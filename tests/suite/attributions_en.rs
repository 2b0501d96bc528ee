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
fn a_pronoun_stands_between_the_parts_of_an_inverted_verb() {
    assert_snapshot!(en("Only then did he admit that it leaked."), @"Only then [cue did] [source he] [cue admit] that [content it leaked].");
    assert_snapshot!(en("Never had she warned that it leaked."), @"Never [cue had] [source she] [cue warned] that [content it leaked].");
}

#[test]
fn a_clause_may_lack_the_word_that_opens_it() {
    assert_snapshot!(en("She makes what she thinks will sell."), @"She makes what [source she] [cue thinks] [content will sell].");
    assert_snapshot!(en("What she knows is that it leaked."), @"What [source she] [cue knows] is that [content it leaked].");
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
    assert_snapshot!(en("A report that said the dam leaked was shelved."), @"[source A report] [source that] [cue said] [content the dam leaked] was shelved.");
    assert_snapshot!(en("Residents wrote, with one farmer warning \"it leaks\"."), @r#"[source Residents] [cue wrote], with [source one farmer] [cue warning] [content "it leaks"]."#);
    assert_snapshot!(en("It was argued by the union that the dam leaked."), @"It [cue was argued] by [source the union] that [content the dam leaked].");
    assert_snapshot!(en("Fans hung a banner that read “We know”."), @"Fans hung [source a banner] [source that] [cue read] [content “We know”].");
}

#[test]
fn a_study_holds_what_is_counted() {
    assert_snapshot!(en("In a new poll, 60 percent of voters said the dam leaked."), @"[cue In] [source a new poll], [content 60 percent of voters said the dam leaked].");
    assert_snapshot!(en("Roe leads by six points in a new poll."), @"[content Roe leads by six points] [cue in] [source a new poll].");
    assert_snapshot!(en("In a new poll, the mayor said, the dam came last."), @"[content In a new poll], [source the mayor] [cue said], [content the dam came last].");
    assert_snapshot!(en("A clip that showed the mayor burning it was shared."), @"[source A clip] [source that] [cue showed] [content the mayor burning it] was shared.");
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
fn the_view_of_somebody_named() {
    assert_snapshot!(en("In Ann Roe's view, the gate is a trap."), @"[cue In [source Ann Roe]'s view], [content the gate is a trap].");
    assert_snapshot!(en("The gate is, in the mayor's words, “a trap.”"), @"[content The gate is], [cue in [source the mayor]'s words], [content “a trap.”]");
    assert_snapshot!(en("By Roe's own account, the trust lost 300 jobs."), @"[cue By [source Roe]'s own account], [content the trust lost 300 jobs].");
    assert_snapshot!(en("By Monday's estimate, the gate is a trap."), @"By Monday's estimate, the gate is a trap.");
}

#[test]
fn labels_are_no_speakers() {
    assert_snapshot!(en("Snow fell. Note: The trust lost jobs."), @"Snow fell. Note: The trust lost jobs.");
    assert_snapshot!(en("Opinion: The gate is shut."), @"Opinion: The gate is shut.");
    assert_snapshot!(en("Study: The gate is shut."), @"[source Study][cue :] [content The gate is shut].");
}

#[test]
fn months_that_speak_are_people() {
    assert_snapshot!(en("June said the gate was shut."), @"[source June] [cue said] [content the gate was shut].");
    assert_snapshot!(en("“It leaks,” April said."), @"[content “It leaks,”] [source April] [cue said].");
    assert_snapshot!(en("Jack May said so."), @"[source Jack May] [cue said] so.");
    assert_snapshot!(en("In May said officials, it leaked."), @"In May said officials, it leaked.");
}

#[test]
fn appositions_that_end_in_a_title_or_a_nickname() {
    assert_snapshot!(en("Ann Roe, host of “The Dam,” said it leaked."), @"[source Ann Roe, host of “The Dam,”] [cue said] [content it leaked].");
    assert_snapshot!(en("Ann Roe, host of “The Dam,” told the paper it leaked."), @"[source Ann Roe, host of “The Dam,”] [cue told] the paper [content it leaked].");
    assert_snapshot!(en("Tom Bell, nicknamed “Red,” said it leaked."), @"[source Tom Bell, nicknamed “Red,”] [cue said] [content it leaked].");
    assert_snapshot!(en("“It leaks,” said Ann Roe, author of “The Dam.”"), @"[content “It leaks,”] [cue said] [source Ann Roe, author of “The Dam.”]");
    assert_snapshot!(en("According to Roe, author of “The Dam,” the gate is shut."), @"[cue According to] [source Roe, author of “The Dam,”] [content the gate is shut].");
    assert_snapshot!(en("“I saw Ann Roe, the author,” said Lane."), @"[content “I saw Ann Roe, the author,”] [cue said] [source Lane].");
}

#[test]
fn clauses_about_what_belongs_to_the_speaker() {
    assert_snapshot!(en("Ann Roe, whose son was there, said it leaked."), @"[source Ann Roe, whose son was there], [cue said] [content it leaked].");
    assert_snapshot!(en("The firm, whose shares fell in May, said it was safe."), @"[source The firm, whose shares fell in May], [cue said] [content it was safe].");
    assert_snapshot!(en("“It leaks,” said Ann Roe, whose son was there."), @"[content “It leaks,”] [cue said] [source Ann Roe, whose son was there].");
}

#[test]
fn what_a_relative_clause_credits_ends_with_it() {
    assert_snapshot!(en("The leak, which Roe called “a trap,” was fixed."), @"The leak, which [source Roe] [cue called] [content “a trap,”] was fixed.");
    assert_snapshot!(en("It hit the dam, which Roe called “a trap,” and it leaked."), @"It hit the dam, which [source Roe] [cue called] [content “a trap,”] and it leaked.");
    assert_snapshot!(en("The man, who police said was armed, stole it."), @"The man, who [source police] [cue said] [content was armed], stole it.");
    assert_snapshot!(en("The man, whom Roe described as a liar, stole it."), @"The man, whom [source Roe] [cue described as] [content a liar], stole it.");
    assert_snapshot!(en("The plan, which Roe said would fail, was signed."), @"The plan, which [source Roe] [cue said] [content would fail], was signed.");
    assert_snapshot!(en("Roe said the gate, which leaks, is shut."), @"[source Roe] [cue said] [content the gate, which leaks, is shut].");
}

#[test]
fn titles_and_insertions_between_a_subject_and_its_verb() {
    assert_snapshot!(en("The report, “Rivers at Risk,” says that the dam leaks."), @"[source The report, “Rivers at Risk,”] [cue says] that [content the dam leaks].");
    assert_snapshot!(en("Her book, “The Dam”, argues that it leaks."), @"[source Her book, “The Dam”], [cue argues] that [content it leaks].");
    assert_snapshot!(en("The board — Roe, Lane and Marsh — said it leaked."), @"[source The board — Roe, Lane and Marsh] — [cue said] [content it leaked].");
    assert_snapshot!(en("Roe — who is old, lives here and rows — said it leaked."), @"[source Roe — who is old, lives here and rows] — [cue said] [content it leaked].");
    assert_snapshot!(en("After the film, “We cried,” Ann Roe said."), @"[content After the film, “We cried,”] [source Ann Roe] [cue said].");
}

#[test]
fn what_somebody_does_not_hide_is_said() {
    assert_snapshot!(en("The mayor did not hide her anger at the vote."), @"[source The mayor] [cue did not hide] [content her anger at the vote].");
    assert_snapshot!(en("Roe made no secret of her doubts."), @"[source Roe] [cue made no secret of] [content her doubts].");
    assert_snapshot!(en("The mayor hid the money."), @"The mayor hid the money.");
    assert_snapshot!(en("She could not hide the boy."), @"She could not hide the boy.");
}
