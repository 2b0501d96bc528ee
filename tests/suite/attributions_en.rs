//! Who says what, where English has its own ways.

use insta::assert_snapshot;
use selon::language::Id;

use crate::annotated::with;
use crate::attributions::marks;

fn en(text: &str) -> String {
    with(Id::En, text, marks)
}

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
}
