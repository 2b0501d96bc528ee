//! Rules: what they flag, and what they leave to other rules.

use std::fmt::Write as _;
use std::ops::Range;

use insta::assert_snapshot;
use selon::annotate::{
    Agency, Annotations, Attribution, Claim, ContentReason, Cue, CueKind, CueReason, Extent, Hedge,
    Quotation, QuotationSpeaker, Reason, Signal, Signals, Source, SourceKind, SourceReason,
    Support,
};
use selon::diagnostic::Diagnostic;
use selon::document::{Format, Role, extract};
use selon::language::{HedgeForm, Id, Languages, VerbClass};
use selon::parse::{Article, Words, article};
use selon::rule::{self, Rule, RuleSet, Subject};
use selon::text::Text;

use super::rule_files::{LEAST, read};
use super::show::{BUILTIN, LANGUAGES, RULES};

#[test]
fn every_rule_flags_its_examples_and_nothing_near_them() {
    let mut failures = String::new();
    for rule in BUILTIN.iter() {
        for failure in rule::self_test(rule, &LANGUAGES) {
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
fn every_rule_shows_both_sides_in_every_language_it_applies_to() {
    let changelog = include_str!("../../CHANGELOG.md");
    for rule in BUILTIN.iter() {
        for id in &rule.languages {
            let mut own = rule.examples.iter().filter(|one| one.language == *id);
            let both =
                own.clone().any(|one| one.flagged.is_some()) && own.any(|one| one.clean.is_some());
            assert!(both, "{} lacks examples in {}", rule.id, id.code());
        }
        let file = format!("{}/rules/{}.toml", env!("CARGO_MANIFEST_DIR"), rule.id);
        let file = std::fs::read_to_string(file).expect("the rule has a file");
        assert!(
            rule.languages.len() == Id::ALL.len() || file.contains("\nlanguages"),
            "{} lacks a message in some language, or a list `languages`",
            rule.id
        );
        let of_ours = rule.subject == Subject::Suppression;
        assert!(
            of_ours || !rule.references.is_empty(),
            "{} has no references",
            rule.id
        );
        let version = format!("## [{}]", rule.since);
        assert!(changelog.contains(&version), "{} has no version", rule.id);
    }
}

#[test]
fn messages_follow_the_house_style() {
    for rule in BUILTIN.iter() {
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
fn the_phrases_of_several_rules_are_kept_apart() {
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
    let failures = rule::self_test(&rule, &LANGUAGES);
    let failures: Vec<_> = failures
        .iter()
        .map(|one| format!("{}: {} {:?}", one.outcome, one.example, one.found))
        .collect();
    assert_snapshot!(failures.join("\n"), @r#"
    missing: Nothing stands {{here}}. []
    noisy: Sources said so. ["Sources"]
    noisy: {{Sources}} told sources. ["Sources", "sources"]
    misplaced: Sources told {{nobody}}. ["Sources"]
    missing: {{Sources}} told {{nobody}}. ["Sources"]
    "#);
}

#[test]
fn an_unsupported_sentence_is_flagged_once_by_the_most_specific_rule() {
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
        agencies: vec![
            Agency {
                by_verb: true,
                of_somebody: true,
            };
            3
        ],
        ..Annotations::default()
    };
    let rules = &BUILTIN;
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"unsourced-conditional [aurait fui] conditionnel de presse sans source : « aurait fui »");
    all.hedges.drain(..2);
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"unsourced-hedge [semble] précaution de langage sans source : « semble »");
    all.hedges.clear();
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"unsourced-accusation [500] accusation sans source : « 500 »");
    all.claims = vec![claim(0, &[Signal::Figure, Signal::Cause], 5..6)];
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"unsourced-figure [500] chiffre ou bilan sans source : « 500 »");
    all.claims = vec![claim(0, &[Signal::Cause], 5..6)];
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"unsourced-cause [500] lien de cause à effet sans source : « 500 »");
    all.support = vec![Support::Carried];
    assert_snapshot!(judged(Id::Fr, rules, text, &all), @"");
}

#[test]
fn a_quotation_is_flagged_once_for_all_its_sentences() {
    let text = "“We lost it all. The dam caused 500 deaths. So we go.” It caused more.";
    let length = 14;
    let all = Annotations {
        support: vec![Support::None; 4],
        quotations: vec![Quotation {
            words: Words::new(0, 17),
            sentence: 0,
            length,
            is_speech: true,
            is_block: false,
        }],
        claims: vec![
            claim(1, &[Signal::Figure, Signal::Cause], 9..10),
            claim(3, &[Signal::Cause], 18..19),
        ],
        speakers: vec![QuotationSpeaker {
            is_whole: true,
            ..QuotationSpeaker::default()
        }],
        ..Annotations::default()
    };
    assert_snapshot!(judged(Id::En, &BUILTIN, text, &all), @"unattributed-quotation [“We lost it all. The dam caused 500 deaths. So we go.”] a quotation without a speaker");
}

#[test]
fn of_two_rules_that_yield_to_each_other_the_first_reports() {
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
    // A preposition has no class, so it is unknown whether it doubts.
    let all = Annotations {
        support: vec![Support::Attributed],
        attributions: vec![attribution(None, CueKind::Preposition, 0..2)],
        ..Annotations::default()
    };
    let judged = |rule| judged(Id::En, &[rule], "According to her it rains.", &all);
    assert_snapshot!(judged(cue("")), @"cues [According to] the house does not say “According to”");
    assert_snapshot!(judged(cue("where = { class = ['doubt'] }")), @"");
    assert_snapshot!(judged(cue("unless = { class = ['doubt'] }")), @"cues [According to] the house does not say “According to”");
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
            is_block: false,
        }],
        speakers: vec![QuotationSpeaker {
            is_attributed: true,
            ..QuotationSpeaker::default()
        }],
        ..Annotations::default()
    };
    let text = "“He claims to win,” she said.";
    assert_snapshot!(judged(Id::En, &BUILTIN, text, &all), @"");
}

#[test]
fn only_running_prose_needs_sources() {
    let text = Text::new("case.txt", "Flood drives out 500 families.");
    let document = extract(&text, Format::Plain);
    let mut article: Article<'_> = article(&document, LANGUAGES.get(Id::En));
    let all = Annotations {
        support: vec![Support::None],
        claims: vec![claim(0, &[Signal::Figure], 3..4)],
        ..Annotations::default()
    };
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
        assert_eq!(rule::check(&article, &all, &RULES).len(), count, "{role:?}");
    }
}

#[test]
fn a_label_leads_back_to_the_last_source_named() {
    let text = "Jane Roe said so. Experts agreed. It cost 500. John Poe agreed.";
    let mut experts = attribution(None, CueKind::Verb, 6..7);
    experts.source = Some(source(SourceKind::Vague, 5..6));
    let mut jane = attribution(None, CueKind::Verb, 2..3);
    jane.source = Some(source(SourceKind::Person, 0..2));
    let mut john = attribution(None, CueKind::Verb, 14..15);
    john.source = Some(source(SourceKind::Person, 12..14));
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
    assert_snapshot!(judged(Id::En, &BUILTIN, text, &all), @"unsourced-figure [500] a figure or a toll without a source: “500” <Jane Roe: the last named source is here>");
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

/// What rules find in a text.
fn flagged(language: Id, rules: &[Rule], characters: &str) -> String {
    show(&judged_by_analysis(language, rules, characters), characters)
}

fn judged_by_analysis(language: Id, rules: &[Rule], characters: &str) -> Vec<Diagnostic> {
    let rules = RuleSet::choose(rules.to_vec(), &[], &[]).expect("no rule is asked for by name");
    let languages = Languages::with_phrases(rules.phrases()).expect("the phrases are phrases");
    let text = Text::new("case.txt", characters);
    selon::check(&text, Format::Plain, Some(language), &languages, &rules).reported
}

/// What rules find in a text annotated by hand.
fn judged(language: Id, rules: &[Rule], characters: &str, all: &Annotations) -> String {
    let rules = RuleSet::choose(rules.to_vec(), &[], &[]).expect("no rule is asked for by name");
    let text = Text::new("case.txt", characters);
    let document = extract(&text, Format::Plain);
    let article: Article<'_> = article(&document, LANGUAGES.get(language));
    assert_eq!(article.sentences.len(), all.support.len(), "sentences");
    show(&rule::check(&article, all, &rules), characters)
}

/// One finding per line: the rule, the words, the message, and the labels with their words.
fn show(findings: &[Diagnostic], characters: &str) -> String {
    let text = Text::new("case.txt", characters);
    let mut out = String::new();
    for one in findings {
        let words = text.slice(one.span);
        write!(out, "{} [{words}] {}", one.rule, one.message).expect("a string takes any text");
        for label in &one.labels {
            let words = text.slice(label.span);
            write!(out, " <{words}: {}>", label.message).expect("a string takes any text");
        }
        out.push('\n');
    }
    out
}

fn words(range: Range<u32>) -> Words {
    Words::new(range.start, range.end)
}

fn claim(sentence: u32, all: &[Signal], range: Range<u32>) -> Claim {
    let mut signals = Signals::default();
    for signal in all {
        signals.insert(*signal);
    }
    Claim {
        sentence,
        signals,
        words: words(range.clone()),
        shown: all.iter().map(|one| (*one, words(range.clone()))).collect(),
    }
}

fn hedge(kind: HedgeForm, range: Range<u32>) -> Hedge {
    Hedge {
        extent: Extent::one(words(range)),
        kind,
        sentence: 0,
        in_quotation: false,
        is_stacked: false,
    }
}

fn source(kind: SourceKind, range: Range<u32>) -> Source {
    Source {
        extent: Extent::one(words(range)),
        kind,
        reason: None,
        together: smallvec::SmallVec::new(),
    }
}

fn attribution(class: Option<VerbClass>, kind: CueKind, range: Range<u32>) -> Attribution {
    Attribution {
        source: None,
        cue: Some(Cue {
            extent: Extent::one(words(range)),
            kind,
            class,
        }),
        content: None,
        sentence: 0,
        is_aside: false,
        asserts: true,
        reason: Reason {
            cue: CueReason::Clause,
            source: SourceReason::Subject,
            content: ContentReason::Behind,
        },
    }
}
