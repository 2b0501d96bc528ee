//! No finding is lost: each is either reported, too unsure for that, suppressed or in the baseline.

use proptest::collection::vec;
use proptest::prelude::*;
use selon::baseline::{Baseline, BaselineEntry, EntryKey};
use selon::diagnostic::{Diagnostic, Severity};
use selon::document::{Format, extract};
use selon::language::Id;
use selon::rule::{self, Genre, Rule, RuleSet, Subject};
use selon::text::Text;

use crate::show::{BUILTIN, LANGUAGES};

/// Lines of articles: some are flagged, often by several rules, others are not.
const LINES: &[&str] = &[
    "Experts believe that the port will close.",
    "Sources said that 4,300 families had left, because the mayor lied.",
    "“We have no choice.”",
    "The mayor claimed that the ferry reportedly sank in 1998.",
    "According to the Red Cross, 12 people were hurt.",
    "",
    "# A port will close",
    "> Critics said so,\n> and 60 percent agreed.",
];

/// What a comment can do, and to which lines.
const VERBS: &[&str] = &[
    "disable-line",
    "disable-next-line",
    "disable",
    "enable",
    "disable-file",
    "ignore",
];

fn rule_id() -> impl Strategy<Value = String> {
    let ids: Vec<String> = BUILTIN.iter().map(|rule| rule.id.clone()).collect();
    prop_oneof![
        4 => prop::sample::select(vec!["vague-source".to_owned(), "bare-anonymous-source".to_owned(), "unused-suppression".to_owned(), "unsourced-figure".to_owned()]),
        2 => prop::sample::select(ids),
        1 => Just("no-such-rule".to_owned()),
    ]
}

fn comment() -> impl Strategy<Value = String> {
    let verb = prop::sample::select(VERBS);
    let reason = prop::sample::select(&["", " -- public record"][..]);
    (verb, vec(rule_id(), 0..3), reason).prop_map(|(verb, rules, reason)| {
        format!("<!-- selon-{verb} {}{reason} -->", rules.join(", "))
    })
}

fn line() -> impl Strategy<Value = String> {
    let words = || prop::sample::select(LINES).prop_map(str::to_owned);
    prop_oneof![
        3 => words(),
        1 => comment(),
        1 => (words(), comment()).prop_map(|(words, comment)| format!("{words} {comment}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 192,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_found_adds_up(
        lines in vec((line(), prop::sample::select(&["\n", "\n\n"][..])), 0..12),
        levels in vec(0_u8..6, BUILTIN.len()),
        genre in prop::sample::select(Genre::ALL),
        reason_optional: bool,
        known in vec(any::<bool>(), 24),
    ) {
        let characters: String = lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect();
        let text = Text::new("a.md", characters);
        let level = |rule: &Rule| {
            let number = BUILTIN.iter().position(|one| one.id == rule.id).unwrap_or_default();
            [None, Some(Severity::Note), Some(Severity::Error)].get(levels[number] as usize).copied().unwrap_or(rule.severity)
        };
        let mut rules = RuleSet::decide(&BUILTIN, level).in_genre(genre);
        rules.reason_optional = reason_optional;
        let document = extract(&text, Format::Markdown);
        let found = selon::inspect_document(&document, Some(Id::En), &LANGUAGES, |article, annotations| {
            rule::check(article, annotations, &rules)
        });
        let checked = selon::check_document(&document, Some(Id::En), &LANGUAGES, &rules);

        // Comments lose nothing: each finding is either reported, too unsure or suppressed, and only notices
        // about comments are added.
        let is_notice = |one: &Diagnostic| BUILTIN.iter().any(|rule| rule.id == one.rule && rule.subject == Subject::Suppression);
        let taken_back = checked.suppressed.iter().map(|one| &one.diagnostic);
        let kept = checked.reported.iter().chain(&checked.unsure);
        let mut all: Vec<&Diagnostic> = kept.chain(taken_back).filter(|one| !is_notice(one)).collect();
        all.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
        prop_assert_eq!(all, found.iter().collect::<Vec<_>>());
        prop_assert!(checked.reported.iter().all(|one| rules.is_sure(one)));
        prop_assert!(!checked.unsure.iter().any(|one| rules.is_sure(one)));

        // Nor does a baseline, even after it is written and read again.
        let mut baseline = Baseline::default();
        for (finding, known) in checked.reported.iter().zip(known) {
            if known {
                baseline.insert("a.md", EntryKey::of(finding), BaselineEntry::default());
            }
        }
        let baseline = Baseline::read(&baseline.write()).expect("what is written can be read");
        let count = baseline.count();
        let reported = checked.reported.clone();
        let compared = baseline.compare("a.md", reported, |_| true);
        prop_assert_eq!(compared.suppressed.len(), count);
        prop_assert!(compared.stale.is_empty());
        prop_assert_eq!(compared.reported.len() + count, checked.reported.len());
        let elsewhere = baseline.compare("b.md", checked.reported.clone(), |_| true);
        prop_assert_eq!(elsewhere.reported, checked.reported);
    }
}
