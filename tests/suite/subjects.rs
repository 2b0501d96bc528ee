//! What rules may look at besides annotations: sentences, paragraphs, the article; and its genre.

use std::fmt::Write as _;

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::Id;
use selon::rule::{Genre, Rule, RuleSet};
use selon::text::Text;

use super::rule_files::{LEAST, read};
use super::show::LANGUAGES;

const ARTICLE: &str = "The flood has driven 4,300 families from the valley. It came at night.\n\n\
    The dam caused it. Nobody slept.\n\n\
    “We ran,” said Anne Morel, a baker. The bridge fell. The mill burned down. The road is closed.";

#[test]
fn a_sentence_knows_how_far_the_last_source_is() {
    assert_snapshot!(found("on = 'sentence'\nwhere = { min_distance = 2, support = ['none'] }", ARTICLE), @"
    The dam caused it.
    Nobody slept.
    The road is closed.
    ");
    assert_snapshot!(found("on = 'sentence'\nwhere = { max_paragraph = 1, min_words = 5 }", ARTICLE), @"The flood has driven 4,300 families from the valley.");
}

#[test]
fn a_paragraph_is_sourced_or_not() {
    assert_snapshot!(found("on = 'paragraph'\nwhere = { sourced = false }", ARTICLE), @"
    The flood has driven 4,300 families from the valley.
    The dam caused it.
    ");
    assert_snapshot!(found("on = 'paragraph'\nwhere = { signals = ['figure'], min_claims = 1 }", ARTICLE), @"The flood has driven 4,300 families from the valley.");
}

#[test]
fn an_article_is_counted() {
    assert_snapshot!(found("on = 'article'\nwhere = { max_sources = 1, min_claims = 2 }", ARTICLE), @"The flood has driven 4,300 families from the valley.");
    assert_snapshot!(found("on = 'article'\nwhere = { min_sources = 1 }", ARTICLE), @"The flood has driven 4,300 families from the valley.");
    assert_snapshot!(found("on = 'article'\nwhere = { min_sources = 2 }", ARTICLE), @"");
    assert_snapshot!(found("on = 'article'\nwhere = { min_first_source = 3 }", ARTICLE), @"The flood has driven 4,300 families from the valley.");
    assert_snapshot!(found("on = 'article'\nwhere = { min_first_source = 6 }", ARTICLE), @"");
    let two_of_three = "The flood has driven 4,300 families from the valley.\n\n\
        The dam caused the flood, said Anne Morel, a baker. The mill burned down.";
    assert_snapshot!(found("on = 'article'\nwhere = { min_unsourced_share = 67 }", two_of_three), @"The flood has driven 4,300 families from the valley.");
    assert_snapshot!(found("on = 'article'\nwhere = { min_unsourced_share = 68 }", two_of_three), @"");
    // Without attributions there is no share.
    assert_snapshot!(found("on = 'article'\nwhere = { min_anonymous_share = 0 }", "It rained."), @"");
}

#[test]
fn a_rule_may_report_once() {
    let once = "on = 'sentence'\nonce = true\nwhere = { max_paragraph = 2 }";
    assert_snapshot!(found(once, ARTICLE), @"The flood has driven 4,300 families from the valley.");
}

#[test]
fn a_rule_is_silent_in_genres_it_does_not_name() {
    let rule = rule("on = 'article'\ngenres = ['news', 'live']");
    for genre in Genre::ALL {
        let is_named = [Genre::News, Genre::Live].contains(genre);
        assert_eq!(
            !judged(&rule, *genre, ARTICLE).is_empty(),
            is_named,
            "{genre:?}"
        );
    }
}

fn rule(lines: &str) -> Rule {
    read("house", &LEAST.replace("on = \"phrase\"", lines))
}

fn found(lines: &str, text: &str) -> String {
    judged(&rule(lines), Genre::News, text)
}

/// What a rule flags, one finding per line.
fn judged(rule: &Rule, genre: Genre, text: &str) -> String {
    let rules = RuleSet::choose(vec![rule.clone()], &[], &[]).expect("no rule is asked for");
    let rules = rules.in_genre(genre);
    let text = Text::new("case.txt", text);
    let checked = selon::check(&text, Format::Plain, Some(Id::En), &LANGUAGES, &rules);
    let mut out = String::new();
    for finding in &checked.reported {
        writeln!(out, "{}", text.slice(finding.span)).expect("a string takes any text");
    }
    out
}
