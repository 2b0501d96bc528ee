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
fn days_between_a_subject_and_its_verb() {
    assert_snapshot!(en("The rail board this week announced a new timetable."), @"[source The rail board] this week [cue announced] [content a new timetable].");
    assert_snapshot!(en("Jane Roe a month later announced a plan."), @"[source Jane Roe] a month later [cue announced] [content a plan].");
    assert_snapshot!(en("A letter released this week showed that the dam leaked."), @"[source A letter] released this week [cue showed] that [content the dam leaked].");
    assert_snapshot!(en("This week showed that the dam leaked."), @"[source This week] [cue showed] that [content the dam leaked].");
    assert_snapshot!(en("The union called Tuesday for a boycott."), @"[source The union] [cue called Tuesday for] [content a boycott].");
    assert_snapshot!(en("Roe complained this week about the dam."), @"[source Roe] [cue complained this week about] [content the dam].");
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

#[test]
fn what_is_seen_coming_or_put_at_a_number() {
    assert_snapshot!(en("The retailer sees sales growth of 3 percent."), @"[source The retailer] [cue sees sales growth] [content of 3 percent].");
    assert_snapshot!(en("Traders see a one-in-five chance of a cut."), @"[source Traders] [cue see a one-in-five chance] [content of a cut].");
    assert_snapshot!(en("Voters see the plan as unfair."), @"[source Voters] [cue see the plan as] [content unfair].");
    assert_snapshot!(en("A survey put consumer confidence at 84."), @"[source A survey] [cue put consumer confidence at] [content 84].");
    assert_snapshot!(en("She put the loss down to rain."), @"[source She] [cue put the loss down to] [content rain].");
    assert_snapshot!(en("She put the cup on the table."), @"She put the cup on the table.");
    assert_snapshot!(en("The agency rates the home “inadequate”."), @"[source The agency] [cue rates] [content the home “inadequate”].");
    assert_snapshot!(en("The board reminds people to boil water."), @"[source The board] [cue reminds] people [content to boil water].");
    assert_snapshot!(en("The firm flat-out denied the claim."), @"[source The firm] flat-out [cue denied] [content the claim].");
}

#[test]
fn calling_names_and_calling_people() {
    assert_snapshot!(en("Roe called the plan divisive."), @"[source Roe] [cue called] [content the plan divisive].");
    assert_snapshot!(en("Roe called them unfair."), @"[source Roe] [cue called] [content them unfair].");
    assert_snapshot!(en("Roe called the end of the ban a mistake."), @"[source Roe] [cue called] [content the end of the ban a mistake].");
    assert_snapshot!(en("Roe called Lane on Friday to thank her."), @"Roe called Lane on Friday to thank her.");
    assert_snapshot!(en("The president called snap elections for May."), @"The president called snap elections for May.");
    assert_snapshot!(en("The plan, which Roe called unfair, passed."), @"[content The plan], which [source Roe] [cue called] unfair, passed.");
    assert_snapshot!(en("Roe criticized him on Monday."), @"[source Roe] [cue criticized] [content him on Monday].");
}

#[test]
fn texts_in_a_batch_and_clauses_without_their_pronoun() {
    assert_snapshot!(en("A batch of emails showed close ties."), @"[source A batch of emails] [cue showed] [content close ties].");
    assert_snapshot!(en("A trove of letters showed that the dam leaked."), @"[source A trove of letters] [cue showed] that [content the dam leaked].");
    assert_snapshot!(en("They hired the workers they thought were the best."), @"They hired the workers [source they] [cue thought] [content were the best].");
    assert_snapshot!(en("Roe said the town has become “more interested in parking.”"), @"[source Roe] [cue said] [content the town has become “more interested in parking.”]");
}

#[test]
fn labels_before_a_colon_say_nothing() {
    assert_snapshot!(en("Norcombe 64, Leeds 59: Bria Sund scored 20 points."), @"Norcombe 64, Leeds 59: Bria Sund scored 20 points.");
    assert_snapshot!(en("Palm Bay (1-0-2): Jack Roe leads the team."), @"Palm Bay (1-0-2): Jack Roe leads the team.");
    assert_snapshot!(en("Roe's: most branches open at noon."), @"Roe's: most branches open at noon.");
    assert_snapshot!(en("KICK-OFF: Away we go, Norcombe running left to right."), @"KICK-OFF: Away we go, Norcombe running left to right.");
    assert_snapshot!(en("The Latest: Roe gives away the dam."), @"The Latest: Roe gives away the dam.");
    assert_snapshot!(en("FBI: Dam was cracked for years"), @"[source FBI][cue :] [content Dam was cracked for years]");
}

#[test]
fn verbs_of_several_words_and_their_conjunction() {
    assert_snapshot!(en("Critics point out that it leaks."), @"[source Critics] [cue point out] that [content it leaks].");
    assert_snapshot!(en("Roe pointed out that he had won."), @"[source Roe] [cue pointed out] that [content he had won].");
    assert_snapshot!(en("Critics call for a boycott."), @"[source Critics] [cue call for] [content a boycott].");
    assert_snapshot!(en("The campaign has credited Jane Roe with saving the dam."), @"[source The campaign] [cue has credited Jane Roe with] [content saving the dam].");
    assert_snapshot!(en("Roe framed it as a win."), @"[source Roe] [cue framed it as] [content a win].");
    assert_snapshot!(en("The tax credit would help families."), @"The tax credit would help families.");
    assert_snapshot!(en("The team confirmed traces of water."), @"[source The team] [cue confirmed traces of] [content water].");
    assert_snapshot!(en("The lab found evidence that water flowed."), @"[source The lab] [cue found evidence] that [content water flowed].");
    assert_snapshot!(en("Former colleagues at the mill call her “difficult”."), @"[source Former colleagues at the mill] [cue call] [content her “difficult”].");
    assert_snapshot!(en("“It leaks,” one of them told the Star."), @"[content “It leaks,”] [source one] of them [cue told] the Star.");
}

#[test]
fn a_view_of_somebody_that_holds_in_general() {
    assert_snapshot!(en("For the minister, energy is power."), @"[cue For] [source the minister], [content energy is power].");
    assert_snapshot!(en("For Ann Medrano, there is a thread that binds the towns."), @"[cue For] [source Ann Medrano], [content there is a thread that binds the towns].");
    assert_snapshot!(en("For Roe, it was the third win."), @"For Roe, it was the third win.");
    assert_snapshot!(en("For Roe, who is 60, the plan is a trap."), @"For Roe, who is 60, the plan is a trap.");
}

#[test]
fn spellings_and_adverbs_before_a_noun() {
    assert_snapshot!(en("Roe labeled the plan unfair."), @"[source Roe] [cue labeled] [content the plan unfair].");
    assert_snapshot!(en("Roe marveled at the dam."), @"[source Roe] [cue marveled at] [content the dam].");
    assert_snapshot!(en("Jane Roe acknowledged their uphill battle."), @"[source Jane Roe] [cue acknowledged] [content their uphill battle].");
}

#[test]
fn subjects_behind_a_gap_or_a_day() {
    assert_snapshot!(en("It is a move that the town hopes will help."), @"It is a move that [source the town] [cue hopes] [content will help].");
    assert_snapshot!(en("Jane Roe, who leads the team, on Sunday defended the plan."), @"[source Jane Roe, who leads the team], on Sunday [cue defended] [content the plan].");
    assert_snapshot!(en("Ann Lane, who on Tuesday endorsed Roe, left."), @"[source Ann Lane], [source who] on Tuesday [cue endorsed] [content Roe, left].");
    assert_snapshot!(en("The board said closing the dam was wrong."), @"[source The board] [cue said] [content closing the dam was wrong].");
    assert_snapshot!(en("He says that hopes will fade."), @"[source He] [cue says] that [content hopes will fade].");
    assert_snapshot!(en("The western states and their neighbors are dry."), @"The western states and their neighbors are dry.");
}

#[test]
fn pronouns_and_adverbs_beside_a_verb() {
    assert_snapshot!(en("Others point out that it leaks."), @"[source Others] [cue point out] that [content it leaks].");
    assert_snapshot!(en("Most voters back the plan."), @"[source Most voters] [cue back] [content the plan].");
    assert_snapshot!(en("The rate is back to normal."), @"The rate is back to normal.");
}
