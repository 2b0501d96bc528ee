//! Rules: their files and the mistakes in them, what they flag, what they leave to others.

use std::fmt::Write as _;
use std::fs;

use insta::assert_snapshot;
use selon::annotate::{
    Annotations, Attribution, Claim, Cue, CueKind, Extent, Hedge, Quotation, Signal, Signals,
    Source, SourceKind, Support,
};
use selon::diagnostic::Diagnostic;
use selon::document::{Format, Role, extract};
use selon::language::{HedgeForm, Id, Languages, VerbClass};
use selon::parse::{Article, Words, article};
use selon::rule::{self, Rule, RuleSet};
use selon::text::Text;

#[test]
fn every_rule_flags_its_examples_and_nothing_near_them() {
    let languages = Languages::default();
    let mut failures = String::new();
    for rule in rule::builtin() {
        for failure in rule::self_test(&rule, &languages) {
            let (outcome, example) = (failure.outcome, &failure.example);
            writeln!(
                failures,
                "{}: {outcome}: {example} {:?}",
                rule.id, failure.found
            )
            .expect("a string takes any text");
        }
    }
    assert_eq!(failures, "");
}

#[test]
fn every_rule_shows_both_sides_in_every_language_it_speaks_of() {
    for rule in rule::builtin() {
        for id in &rule.languages {
            let mut own = rule.examples.iter().filter(|one| one.language == *id);
            let both =
                own.clone().any(|one| one.flagged.is_some()) && own.any(|one| one.clean.is_some());
            assert!(both, "{} lacks examples in {}", rule.id, id.code());
        }
        assert!(!rule.references.is_empty(), "{} quotes nobody", rule.id);
        assert_eq!(rule.since, "0.1.0", "{}", rule.id);
    }
}

#[test]
fn messages_follow_the_house_style() {
    for rule in rule::builtin() {
        for id in Id::ALL {
            let message = rule.message.of(id);
            let lower = message.chars().next().is_some_and(char::is_lowercase);
            assert!(lower && !message.ends_with('.'), "{}: {message}", rule.id);
            for sentence in [rule.why.of(id), rule.fix.of(id)] {
                assert!(sentence.ends_with('.'), "{}: {sentence}", rule.id);
            }
        }
    }
}

/// The least a rule file says.
const LEAST: &str = r#"
summary = "A house ban."
why = "It says nothing."
fix = "Say who."
on = "phrase"
message = "the house does not say “{text}”"
"#;

#[test]
fn a_rule_file_need_not_say_what_goes_without_saying() {
    let rule = read("no-buzz", &format!("{LEAST}phrases.en = ['buzz']"));
    assert_eq!(rule.severity.map(|it| it.name()), Some("warning"));
    assert_eq!(rule.confidence.name(), "high");
    assert_eq!(rule.languages, [Id::En]);
}

#[test]
fn every_mistake_is_told_at_once() {
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
    8:71 unknown condition of a claim `kind`; known here: `signals`, `support`, `linked`
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
fn what_is_no_toml_is_told_where_it_is_broken() {
    assert_snapshot!(mistakes("broken", "summary = \"A rule.\non = [\"claim\"\nwhy = 'so'\n"), @r#"
    1:19 invalid basic string, expected `"`
    3:1 missing comma between array elements, expected `,`
    "#);
}

#[test]
fn an_empty_file_lacks_all_a_rule_needs() {
    assert_snapshot!(mistakes("empty", ""), @"
    1:1 `summary` is missing
    1:1 `on` is missing
    1:1 `why` is missing
    1:1 `fix` is missing
    1:1 `message` is missing
    ");
}

#[test]
fn phrases_must_be_phrases() {
    assert_snapshot!(mistakes("Bad_Name", &format!(
        "{LEAST}phrases = {{ en = ['', '... has it'], es = ['se dice'] }}"
    )), @"
    1:1 `Bad_Name` names no rule; the file's name has lower-case letters, digits and hyphens
    7:19 a phrase needs at least one word
    7:23 a phrase cannot start or end with a gap
    7:38 unknown language `es`; known here: `en`, `fr`
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
    let read = rule::read_folder(folder.path()).expect("the folder is there");
    let ids: Vec<_> = read.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["c-good"]);
    assert_eq!(read.broken.len(), 1);
    let unreadable: Vec<_> = read.unreadable.iter().map(ToString::to_string).collect();
    assert_eq!(unreadable, ["this rule file is no text"]);
    assert!(rule::read_folder(&folder.path().join("nowhere")).is_err());
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
    let told: Vec<_> = unknown
        .iter()
        .map(|one| (one.id.as_str(), one.nearest.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("anonymous-sources", Some("anonymous-source")),
            ("zzz", None),
            ("unsourced-figur", Some("unsourced-figure")),
        ]
    );
}

#[test]
fn choosing_leaves_out_what_is_off_or_unsure_unless_it_is_named() {
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

#[test]
fn a_house_ban_flags_its_phrases_in_any_form() {
    let ban = format!(
        "{LEAST}unless = {{ in_quotation = true }}\n[phrases]\n{}",
        "fr = [\"de sources concordantes\", \"faire le ... buzz|bruit\", \"L’air du temps\"]"
    );
    assert_snapshot!(flagged(Id::Fr, &[read("house-ban", &ban)], "De sources concordantes, le maire part. \
        L'affaire fait le gros buzz. C'est dans l'air du temps. \
        « De sources concordantes, je pars », dit-il."), @"
    house-ban [De sources concordantes] the house does not say “De sources concordantes”
    house-ban [fait le gros buzz] the house does not say “fait le gros buzz”
    house-ban [l'air du temps] the house does not say “l'air du temps”
    ");
}

#[test]
fn the_phrases_of_several_rules_are_told_apart() {
    let one = read(
        "one",
        &format!("{LEAST}phrases.en = ['word is', 'word is out']"),
    );
    let two = read("two", &format!("{LEAST}phrases.en = ['out']"));
    assert_snapshot!(flagged(Id::En, &[one, two], "The word is out.\n\nSold out\n\nNo word. Is it?"), @"
    one [word is out] the house does not say “word is out”
    two [out] the house does not say “out”
    two [out] the house does not say “out”
    ");
}

#[test]
fn an_example_fails_as_missing_noisy_or_misplaced() {
    let rule = read(
        "house-ban",
        &format!(
            r#"{LEAST}
        phrases.en = ['sources']
        [[example]]
        language = "en"
        flagged = "Nothing stands {{{{here}}}}."
        clean = "Sources said so."
        [[example]]
        language = "en"
        flagged = "{{{{Sources}}}} told sources."
        [[example]]
        language = "en"
        flagged = "Sources told {{{{nobody}}}}."
        [[example]]
        language = "en"
        flagged = "{{{{Sources}}}} told {{{{nobody}}}}."
    "#
        ),
    );
    let failures = rule::self_test(&rule, &Languages::default());
    let told: Vec<_> = failures
        .iter()
        .map(|one| format!("{}: {} {:?}", one.outcome, one.example, one.found))
        .collect();
    assert_snapshot!(told.join("\n"), @r#"
    missing: Nothing stands {{here}}. []
    noisy: Sources said so. ["Sources"]
    noisy: {{Sources}} told sources. ["Sources", "sources"]
    misplaced: Sources told {{nobody}}. ["Sources"]
    missing: {{Sources}} told {{nobody}}. ["Sources"]
    "#);
}

#[test]
fn one_unsupported_sentence_is_flagged_once_by_what_is_most_specific() {
    let text = "Le maire aurait fui avec 500 euros, semble-t-il.";
    let signals = [Signal::Accusation, Signal::Figure, Signal::Cause];
    let mut all = Annotations {
        support: vec![Support::None],
        claims: vec![claim(0, &signals, 5..6)],
        hedges: vec![
            hedge(HedgeForm::Conditional, 2..4),
            hedge(HedgeForm::Conditional, 3..4),
            hedge(HedgeForm::Adverb, 8..9),
        ],
        ..Annotations::default()
    };
    let rules = rule::builtin();
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"unsourced-conditional [aurait fui] conditionnel de presse sans source : « aurait fui »");
    all.hedges.drain(..2);
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"unsourced-hedge [semble-t-il] réserve sans source : « semble-t-il »");
    all.hedges.clear();
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"unsourced-accusation [500] accusation sans source : « 500 »");
    all.claims = vec![claim(0, &[Signal::Figure, Signal::Cause], 5..6)];
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"unsourced-figure [500] chiffre sans source : « 500 »");
    all.claims = vec![claim(0, &[Signal::Cause], 5..6)];
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"unsourced-claim [500] affirmation sans source : « 500 »");
    all.support = vec![Support::Carried];
    assert_snapshot!(judged(Id::Fr, &rules, text, &all), @"");
}

#[test]
fn a_quotation_speaks_for_every_sentence_it_runs_through() {
    let text = "“We lost it all. The dam caused 500 deaths. So we go.” It caused more.";
    let length = 14;
    let all = Annotations {
        support: vec![Support::None; 4],
        quotations: vec![Quotation {
            words: Words::new(0, 17),
            sentence: 0,
            length,
            is_speech: true,
            is_attributed: false,
        }],
        claims: vec![
            claim(1, &[Signal::Figure, Signal::Cause], 9..10),
            claim(3, &[Signal::Cause], 18..19),
        ],
        ..Annotations::default()
    };
    assert_snapshot!(judged(Id::En, &rule::builtin(), text, &all), @"
    unattributed-quotation [“We lost it all. The dam caused 500 deaths. So we go.”] nobody is credited with this quotation
    unsourced-claim [caused] a claim without a source: “caused”
    ");
}

#[test]
fn of_two_rules_that_yield_to_each_other_the_first_speaks() {
    let rule = |id, other| {
        let mut rule = read(id, &format!("{LEAST}phrases.en = ['buzz']"));
        rule.yields_to = vec![String::from(other)];
        rule
    };
    assert_snapshot!(flagged(Id::En, &[rule("b", "a"), rule("a", "b")], "The buzz is on."), @"a [buzz] the house does not say “buzz”");
}

#[test]
fn what_cannot_be_decided_is_not_flagged() {
    let cue = |exceptions: &str| {
        read(
            "cues",
            &LEAST.replace("on = \"phrase\"", &format!("on = \"cue\"\n{exceptions}")),
        )
    };
    // A preposition has no class, so nobody knows whether it doubts.
    let all = Annotations {
        support: vec![Support::Attributed],
        attributions: vec![attribution(None, CueKind::Preposition, 0..2)],
        ..Annotations::default()
    };
    let judged = |rule| judged(Id::En, &[rule], "According to her it rains.", &all);
    assert_snapshot!(judged(cue("")), @"cues [According to] the house does not say “According to”");
    assert_snapshot!(judged(cue("where = { class = ['doubt'] }")), @"");
    assert_snapshot!(judged(cue("unless = { class = ['doubt'] }")), @"");
}

#[test]
fn what_is_quoted_is_not_the_writers_wording() {
    let all = Annotations {
        support: vec![Support::Attributed],
        attributions: vec![attribution(Some(VerbClass::Doubt), CueKind::Verb, 2..3)],
        quotations: vec![Quotation {
            words: Words::new(0, 7),
            sentence: 0,
            length: 5,
            is_speech: true,
            is_attributed: true,
        }],
        ..Annotations::default()
    };
    let text = "“He claims to win,” she said.";
    assert_snapshot!(judged(Id::En, &rule::builtin(), text, &all), @"");
}

#[test]
fn only_prose_that_is_to_be_believed_needs_sources() {
    let text = Text::new("case.txt", "Flood drives out 500 families.");
    let languages = Languages::default();
    let document = extract(&text, Format::Plain);
    let mut article: Article<'_> = article(&document, languages.get(Id::En));
    let all = Annotations {
        support: vec![Support::None],
        claims: vec![claim(0, &[Signal::Figure], 3..4)],
        ..Annotations::default()
    };
    let rules = RuleSet::choose(rule::builtin(), &[], &[]).expect("no rule is asked for by name");
    for (role, count) in [
        (Role::Paragraph, 1),
        (Role::List, 1),
        (Role::Blockquote, 1),
        (Role::Heading, 0),
        (Role::Caption, 0),
        (Role::Byline, 0),
        (Role::Dateline, 0),
        (Role::Boilerplate, 0),
    ] {
        article.sentences[0].role = role;
        assert_eq!(rule::check(&article, &all, &rules).len(), count, "{role:?}");
    }
}

#[test]
fn a_label_leads_back_to_the_last_source_named() {
    let text = "Jane Roe said so. Experts agreed. It cost 500. John Poe agreed.";
    let mut experts = attribution(None, CueKind::Verb, 6..7);
    experts.source = source(SourceKind::Vague, 5..6);
    let mut jane = attribution(None, CueKind::Verb, 2..3);
    jane.source = source(SourceKind::Person, 0..2);
    let mut john = attribution(None, CueKind::Verb, 14..15);
    john.source = source(SourceKind::Person, 12..14);
    let all = Annotations {
        support: vec![
            Support::Attributed,
            Support::Attributed,
            Support::None,
            Support::Attributed,
        ],
        attributions: vec![jane, experts, john],
        claims: vec![claim(2, &[Signal::Figure], 10..11)],
        ..Annotations::default()
    };
    assert_snapshot!(judged(Id::En, &rule::builtin(), text, &all), @"
    vague-source [Experts] vague source: “Experts”
    unsourced-figure [500] a figure without a source: “500” <Jane Roe: the last source named is here>
    ");
}

#[test]
fn a_long_quotation_is_cut_short_in_messages() {
    let rule = read(
        "long",
        &LEAST.replace("on = \"phrase\"", "on = \"quotation\""),
    );
    let text = format!("“{}end.”", "word after word ".repeat(20));
    let found = judged_by_analysis(Id::En, &[rule], &text);
    assert!(
        found[0].message.chars().count() < 120,
        "{}",
        found[0].message
    );
}

fn read(id: &str, toml: &str) -> Rule {
    rule::read_file(id, &Text::new("rule.toml", toml)).expect("the rule is right")
}

/// The mistakes of a rule file, one a line.
fn mistakes(id: &str, toml: &str) -> String {
    let text = Text::new("rule.toml", toml);
    let mistakes = rule::read_file(id, &text).expect_err("the rule is wrong");
    let line = |one: &Diagnostic| {
        let place = text.position(one.span.start);
        format!("{}:{} {}", place.line, place.column, one.message)
    };
    mistakes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What rules find in a text, analysed as ever.
fn flagged(language: Id, rules: &[Rule], characters: &str) -> String {
    show(&judged_by_analysis(language, rules, characters), characters)
}

fn judged_by_analysis(language: Id, rules: &[Rule], characters: &str) -> Vec<Diagnostic> {
    let rules = RuleSet::choose(rules.to_vec(), &[], &[]).expect("no rule is asked for by name");
    let languages = Languages::with_phrases(rules.phrases()).expect("the phrases are phrases");
    let text = Text::new("case.txt", characters);
    selon::check(&text, Format::Plain, Some(language), &languages, &rules).1
}

/// What rules find in a text annotated by hand.
fn judged(language: Id, rules: &[Rule], characters: &str, all: &Annotations) -> String {
    let rules = RuleSet::choose(rules.to_vec(), &[], &[]).expect("no rule is asked for by name");
    let languages = Languages::default();
    let text = Text::new("case.txt", characters);
    let document = extract(&text, Format::Plain);
    let article: Article<'_> = article(&document, languages.get(language));
    assert_eq!(article.sentences.len(), all.support.len(), "sentences");
    show(&rule::check(&article, all, &rules), characters)
}

/// One finding a line: the rule, the message, the words, and the labels with theirs.
fn show(findings: &[Diagnostic], characters: &str) -> String {
    let mut out = String::new();
    for one in findings {
        let words = &characters[one.span.range()];
        write!(out, "{} [{words}] {}", one.rule, one.message).expect("a string takes any text");
        for label in &one.labels {
            let words = &characters[label.span.range()];
            write!(out, " <{words}: {}>", label.message).expect("a string takes any text");
        }
        out.push('\n');
    }
    out
}

fn words(range: std::ops::Range<u32>) -> Words {
    Words::new(range.start, range.end)
}

fn claim(sentence: u32, all: &[Signal], range: std::ops::Range<u32>) -> Claim {
    let mut signals = Signals::default();
    for signal in all {
        signals.insert(*signal);
    }
    Claim {
        sentence,
        signals,
        words: words(range),
    }
}

fn hedge(kind: HedgeForm, range: std::ops::Range<u32>) -> Hedge {
    Hedge {
        extent: Extent::one(words(range)),
        kind,
        sentence: 0,
        in_quotation: false,
    }
}

fn source(kind: SourceKind, range: std::ops::Range<u32>) -> Option<Source> {
    Some(Source {
        extent: Extent::one(words(range)),
        kind,
        antecedent: None,
        reason_given: false,
    })
}

fn attribution(
    class: Option<VerbClass>,
    kind: CueKind,
    range: std::ops::Range<u32>,
) -> Attribution {
    Attribution {
        source: None,
        cue: Some(Cue {
            extent: Extent::one(words(range)),
            kind,
            class,
        }),
        content: None,
        sentence: 0,
    }
}
