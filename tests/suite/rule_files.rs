//! Rule files: their defaults, the mistakes in them, and the choice of rules to run.

use std::fs;

use insta::assert_snapshot;
use selon::diagnostic::{Diagnostic, Severity};
use selon::language::Id;
use selon::rule::{self, Rule, RuleSet};
use selon::text::Text;

use super::desk::Desk;

/// The least a rule file says.
pub(crate) const LEAST: &str = r#"
summary = "A house ban."
why = "It says nothing."
fix = "Say who."
on = "phrase"
message = "the house does not say “{text}”"
"#;

#[test]
fn most_keys_of_a_rule_file_have_defaults() {
    let rule = read("no-buzz", &format!("{LEAST}phrases.en = ['buzz']"));
    assert_eq!(rule.severity.map(Severity::name), Some("warning"));
    assert_eq!(rule.confidence.name(), "high");
    assert_eq!(rule.languages, [Id::En]);
}

#[test]
fn a_rule_in_one_language_need_not_speak_another() {
    let english = |on: &str| {
        format!(
            r#"
            summary = "A rule for English articles."
            why     = {{ en = "It says nothing." }}
            fix     = {{ en = "Say who." }}
            message = {{ en = "not in this house" }}
            {on}
            [[example]]
            language = "en"
            clean    = "Nothing happened."
            "#
        )
    };
    for on in [
        "on = 'cue'",
        "on = 'cue'\nlanguages = ['en']",
        "on = 'phrase'\nphrases = { en = ['buzz'] }",
        "on = 'phrase'\nphrases = { en = ['buzz'] }\nlanguages = ['en']",
    ] {
        assert_eq!(read("english", &english(on)).languages, [Id::En], "{on}");
    }
    // Nor does another mistake call for French.
    assert_snapshot!(mistakes("english", &english("on = 'phrase'\nphrases = { en = [] }")), @"7:18 this list is empty");
    assert_snapshot!(mistakes("english", &english("on = 'cue'\nlanguages = ['enn']")), @"7:14 unknown value `enn`; did you mean `en`?");
    let french = english("on = 'cue'").replace("message = {", "message = { fr = \"pas ici\",");
    assert_snapshot!(mistakes("both", &french), @"
    3:23 `fr` is missing
    4:23 `fr` is missing
    ");
}

#[test]
fn a_rule_in_one_language_is_explained_in_it() {
    let rule = format!(
        "{LEAST}phrases.en = ['buzz']\n[[example]]\nlanguage = 'en'\nflagged = 'The {{{{buzz}}}} is on.'"
    );
    let desk = Desk::new(&[("rules/no-buzz.toml", &rule)]);
    assert_snapshot!(desk.run("explain --rules rules no-buzz"), @"
    no-buzz  warning, high confidence; only in English

    A house ban.

    English
    why: It says nothing.
    fix: Say who.

      flagged  The {{buzz}} is on.
    status 0
    ");
}

#[test]
fn every_mistake_is_reported_at_once() {
    assert_snapshot!(mistakes("wrong", r#"
summery    = "A rule with a mistake in every line."
why        = { en = "It teaches nothing.", de = "Es lehrt nichts." }
fix        = 12
severity   = "eror"
confidence = "sure"
on         = "claim"
where      = { signal = ["figure"], support = ["non"], linked = "no", kind = ["vague"] }
unless     = { signals = "figure" }
yields_to  = ["unsourced-figures", "wrong"]
references = []

[message]
en = "a figure without a source: “{txt}”"
fr = "chiffre sans source : « {text »"

[label.last_sauce]
en = "the last source named is here"

[label.hedge]
en = "hedged as “{text}”"
fr = ""

[[example]]
language = "en"
flagged  = "The flood has driven {{4,300 families from the valley."
clean    = "The flood has driven {{4,300}} families from the valley."

[[example]]
language = "it"
flagged  = "La piena ha cacciato 4.300 famiglie dalla valle."
"#), @"
    1:1 `summary` is missing
    2:1 unknown key `summery`; did you mean `summary`?
    3:14 `fr` is missing
    3:44 unknown language `de`; known here: `en`, `fr`
    4:14 expected a string, or a table of one in each language, found integer
    5:14 unknown value `eror`; did you mean `error`?
    6:14 unknown value `sure`; known here: `high`, `medium`, `low`
    8:16 unknown condition of a claim `signal`; did you mean `signals`?
    8:48 unknown value `non`; did you mean `none`?
    8:65 expected `true` or `false`, found string
    8:71 unknown condition of a claim `kind`; known here: `signals`, `by_verb`, `of_somebody`, `after_study`, `after_verdict`, `support`, `min_distance`, `max_paragraph`, `min_first_source`, `linked`
    9:26 expected a list of strings, found string
    10:15 unknown rule `unsourced-figures`; did you mean `unsourced-figure`?
    10:36 a rule cannot yield to itself
    11:14 this list is empty
    14:6 unknown placeholder `txt`; did you mean `text`?
    15:6 `{` is never closed
    17:8 unknown label `last_sauce`; did you mean `last_source`?
    21:6 `{text}` has no meaning here
    22:6 these words are missing
    26:12 `{{` and `}}` do not pair up
    27:12 a clean sentence has no words to mark
    30:12 unknown value `it`; known here: `en`, `fr`
    31:12 `{{` and `}}` must mark the words to be flagged
    ");
}

#[test]
fn conditions_genres_and_suggestions_are_checked_too() {
    let wrong = LEAST.replace(
        "on = \"phrase\"",
        "on = 'cue'\ngenres = ['opinons']\nonce = 1\nwhere = { class = ['dubt'], clause = 'yes' }\n\
         unless = { min_words = 3 }\nsuggest = { save = true, en = { claim = 3 }, fr = 'dire' }",
    );
    assert_snapshot!(mistakes("wrong", &wrong), @"
    6:11 unknown value `opinons`; did you mean `opinion`?
    7:8 expected `true` or `false`, found integer
    8:20 unknown value `dubt`; did you mean `doubt`?
    8:38 expected `true` or `false`, found string
    9:12 unknown condition of a cue `min_words`; known here: `class`, `clause`, `linked`, `in_quotation`
    10:13 unknown key `save`; did you mean `safe`?
    10:41 expected a string, found integer
    10:51 expected a table of verbs, found string
    ");
    let other = LEAST.replace(
        "on = \"phrase\"",
        "on = 'article'\nwhere = { min_sources = 'two', max_source = 1 }\nsuggest = {}",
    );
    assert_snapshot!(mistakes("wrong", &other), @"
    6:25 expected a whole number, found string
    6:32 unknown condition of an article `max_source`; did you mean `max_sources`?
    7:11 only a rule on `cue` has `suggest`
    ");
}

#[test]
fn a_file_that_is_not_toml_is_reported_where_it_breaks() {
    assert_snapshot!(mistakes("broken", "summary = \"A rule.\non = [\"claim\"\nwhy = 'so'\n"), @r#"
    1:19 invalid basic string, expected `"`
    3:1 missing comma between array elements, expected `,`
    "#);
}

#[test]
fn an_empty_file_lacks_every_required_key() {
    assert_snapshot!(mistakes("empty", ""), @"
    1:1 `summary` is missing
    1:1 `on` is missing
    1:1 `why` is missing
    1:1 `fix` is missing
    1:1 `message` is missing
    ");
}

#[test]
fn phrases_are_checked() {
    assert_snapshot!(mistakes("Bad_Name", &format!(
        "{LEAST}phrases = {{ en = ['', '... has it'], fr = ['susciter @tolle'], es = ['se dice'] }}"
    )), @"
    1:1 `Bad_Name` cannot be a rule's name; use lower-case letters, digits and hyphens
    7:19 a phrase needs at least one word
    7:23 a phrase cannot start or end with a gap
    7:44 unknown set `@tolle`; the language has `@account`, `@danger`, `@details`, `@his`, `@named`, `@of`, `@outcry`, `@plan`, `@some`, `@the`, `@victims`, `@view`
    7:64 unknown language `es`; known here: `en`, `fr`
    ");
}

#[test]
fn a_rule_on_phrases_needs_some_and_no_other_rule_takes_any() {
    assert_snapshot!(mistakes("no-buzz", LEAST), @"5:6 a rule on `phrase` needs `phrases`");
    let other = LEAST.replace("phrase\"", "claim\"");
    assert_snapshot!(mistakes("no-buzz", &format!("{other}phrases.en = ['buzz']")), @"7:1 only a rule on `phrase` has `phrases`");
}

#[test]
fn a_broken_file_spares_the_others() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).expect("a file can be written");
    };
    write("a-broken.toml", b"on = 'claim'");
    write("b-binary.toml", b"on = \0");
    write(
        "c-good.toml",
        format!("yields_to = ['a-broken']\n{LEAST}phrases.en = ['buzz']").as_bytes(),
    );
    write("notes.txt", b"no rule");
    let here = rule::Enclosure::of([folder.path().to_owned()]);
    let read = rule::read_folder(folder.path(), &here).expect("the folder is there");
    let ids: Vec<_> = read.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["c-good"]);
    assert_eq!(read.broken.len(), 1);
    let unreadable: Vec<_> = read.unreadable.iter().map(ToString::to_string).collect();
    assert_eq!(unreadable, ["this rule file is not text"]);
    assert!(rule::read_folder(&folder.path().join("nowhere"), &here).is_err());
}

#[test]
fn unknown_ids_suggest_the_nearest() {
    let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let unknown = RuleSet::choose(
        rule::builtin(),
        &ids(&["anonymous-sources", "zzz"]),
        &ids(&["unsourced-figur"]),
    )
    .expect_err("no rule has these ids");
    let offered: Vec<_> = unknown
        .iter()
        .map(|one| (one.id.as_str(), one.nearest.as_deref()))
        .collect();
    assert_eq!(
        offered,
        [
            ("anonymous-sources", Some("anonymous-source")),
            ("zzz", None),
            ("unsourced-figur", Some("unsourced-figure")),
        ]
    );
}

#[test]
fn opt_in_rules_run_only_if_they_are_named() {
    let rules = || {
        vec![
            read("sure", &format!("{LEAST}phrases.en = ['buzz']")),
            read(
                "off",
                &format!("severity = 'off'\n{LEAST}phrases.en = ['buzz']"),
            ),
            read(
                "unsure",
                &format!("confidence = 'low'\n{LEAST}phrases.en = ['buzz']"),
            ),
        ]
    };
    let chosen = |select: &[&str], ignore: &[&str]| {
        let ids = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
        let set = RuleSet::choose(rules(), &ids(select), &ids(ignore)).expect("the ids exist");
        set.rules
            .into_iter()
            .map(|rule| rule.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(chosen(&[], &[]), ["sure"]);
    assert_eq!(chosen(&["unsure", "off"], &[]), ["off", "unsure"]);
    assert_eq!(chosen(&[], &["sure"]), [""; 0]);
    assert_eq!(chosen(&["sure", "off"], &["off"]), ["sure"]);
}

#[test]
fn a_newsroom_replaces_a_rule_by_its_id() {
    let mut rules = rule::builtin();
    rules.push(read(
        "vague-source",
        &format!("{LEAST}phrases.en = ['buzz']"),
    ));
    let set = RuleSet::choose(rules, &[], &[]).expect("no rule is asked for by name");
    let rule = set.rules.iter().find(|rule| rule.id == "vague-source");
    assert_eq!(rule.map(|rule| rule.summary.as_str()), Some("A house ban."));
}

/// Reads a rule file without mistakes.
pub(crate) fn read(id: &str, toml: &str) -> Rule {
    rule::read_file(id, &Text::new("rule.toml", toml)).expect("the rule is right")
}

/// The mistakes in a rule file, one per line.
fn mistakes(id: &str, toml: &str) -> String {
    let text = Text::new("rule.toml", toml);
    let mistakes = rule::read_file(id, &text).expect_err("the rule is wrong");
    let line = |one: &Diagnostic| {
        let place = text.position(one.span.start);
        format!("{}:{} {}", place.line, place.column, one.message)
    };
    mistakes.iter().map(line).collect::<Vec<_>>().join("\n")
}
