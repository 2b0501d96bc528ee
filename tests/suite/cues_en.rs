//! Who says what: English constructions around a cue.

use insta::assert_snapshot;

use crate::attributions::en;

#[test]
fn nouns_that_could_be_verbs() {
    assert_snapshot!(en("The firm lost 40 jobs, according to state records."), @"[content The firm lost 40 jobs], [cue according to] [source state records].");
    assert_snapshot!(en("Sales fell in May, according to exchange data."), @"[content Sales fell in May], [cue according to] [source exchange data].");
    assert_snapshot!(en("The driver was sober, according to press reports."), @"[content The driver was sober], [cue according to] [source press reports].");
    assert_snapshot!(en("Police reports show that the dam leaked."), @"[source Police reports] [cue show] that [content the dam leaked].");
    assert_snapshot!(en("Data show that the dam leaked."), @"[source Data] [cue show] that [content the dam leaked].");
    assert_snapshot!(en("Audit files from the firm show that the dam leaked."), @"[source Audit files from the firm] [cue show] that [content the dam leaked].");
    assert_snapshot!(en("The party rules that could bind members are old."), @"The party rules that could bind members are old.");
    assert_snapshot!(en("The mayor rules that the dam is safe."), @"[source The mayor] [cue rules] that [content the dam is safe].");
}

#[test]
fn a_view_a_count_or_words_of_somebody() {
    assert_snapshot!(en("In the minister's view, the dam is dead."), @"[cue In [source the minister]'s view], [content the dam is dead].");
    assert_snapshot!(en("In the union's words, it was a trap."), @"[cue In [source the union]'s words], [content it was a trap].");
    assert_snapshot!(en("By the agency's count, 40 people died."), @"[cue By [source the agency]'s count], [content 40 people died].");
    assert_snapshot!(en("More than 900 traps were smashed, by her own count."), @"[content More than 900 traps were smashed], [cue by [source her] own count].");
    assert_snapshot!(en("In the minister's car, he slept."), @"In the minister's car, he slept.");
    assert_snapshot!(en("The dam leaked, per a notice posted Tuesday."), @"[content The dam leaked], [cue per] [source a notice] posted Tuesday.");
    assert_snapshot!(en("The dam leaked, per the Storm Center."), @"[content The dam leaked], [cue per] [source the Storm Center].");
    assert_snapshot!(en("Water costs $3 per resident."), @"Water costs $3 per resident.");
}
