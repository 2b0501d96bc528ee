//! Comments in articles that suppress findings.

use selon::Checked;
use selon::diagnostic::Diagnostic;
use selon::document::Format;
use selon::language::Id;
use selon::rule::RuleSet;
use selon::text::Text;

use crate::show::{LANGUAGES, chosen};

/// A sentence that `vague-source` flags.
const VAGUE: &str = "Experts believe that the port will close.";

/// Another, on three lines.
const LONG: &str = "Experts believe\nthat the port\nwill close.";

#[test]
fn a_comment_reaches_its_line() {
    check(
        &format!("{VAGUE} <!-- selon-disable-line vague-source -- named below -->\n\n{VAGUE}"),
        "3 vague-source",
    );
    check(
        &format!("{VAGUE}\n\n<!-- selon-disable-line vague-source -- named below -->\n"),
        "1 vague-source, 3 unused-suppression",
    );
}

#[test]
fn a_comment_reaches_the_next_line_with_words() {
    for between in [
        "\n",
        "\n\n\n",
        "\r\n\r\n",
        "\n<!-- a\n\n-->\n\n",
        "\n<!-- x --> <!-- y -->\n",
    ] {
        let text = format!(
            "<!-- selon-disable-next-line vague-source -- named below -->{between}{VAGUE}\n\n{VAGUE}"
        );
        let checked = read(&text);
        assert_eq!(checked.suppressed.len(), 1, "{text}");
        assert_eq!(checked.reported.len(), 1, "{text}");
    }
    let text = format!("{VAGUE}\n\n<!-- selon-disable-next-line vague-source -- named below -->");
    check(&text, "1 vague-source, 3 unused-suppression");
}

#[test]
fn a_finding_is_on_every_line_it_touches() {
    let text = format!("<!-- selon-disable-next-line vague-source -- named below -->\n{LONG}");
    check(&text, "");
}

#[test]
fn a_region_ends_where_it_says() {
    let off = "<!-- selon-disable vague-source -- a survey, explained in the box -->";
    let on = "<!-- selon-enable vague-source -->";
    check(
        &format!("{VAGUE}\n\n{off}\n\n{VAGUE}\n\n{VAGUE}\n\n{on}\n\n{VAGUE}"),
        "1 vague-source, 11 vague-source",
    );
    check(
        &format!("{off}\n\n{VAGUE}\n\n<!-- selon-enable -->\n\n{VAGUE}"),
        "7 vague-source",
    );
    check(&format!("{off}\n\n{VAGUE}\n\n{VAGUE}"), "");
    check(
        &format!("{on}\n\n{VAGUE}"),
        "1 unused-suppression, 3 vague-source",
    );
    check(
        &format!("{off}\n\n{off}\n\n{VAGUE}"),
        "3 unused-suppression",
    );
}

#[test]
fn a_comment_may_reach_the_whole_file() {
    let text =
        format!("{VAGUE}\n\n{VAGUE}\n\n<!-- selon-disable-file vague-source -- a survey -->");
    check(&text, "");
}

#[test]
fn a_comment_names_its_rules_and_no_others() {
    let line = |rules: &str| format!("{VAGUE} <!-- selon-disable-line {rules} -- named below -->");
    check(&line("vague-source,loaded-verb"), "1 unused-suppression");
    check(&line("loaded-verb, vague-source"), "1 unused-suppression");
    check(&line("loaded-verb"), "1 vague-source, 1 unused-suppression");
    check(
        &line("vague-sauce"),
        "1 vague-source, 1 unknown-suppression",
    );
    check(&line("vague-source vague-sauce"), "1 unknown-suppression");
    check(&line(""), "1 vague-source, 1 unreadable-suppression");
}

#[test]
fn a_misspelled_rule_is_offered_the_nearest() {
    let offered = |name: &str| {
        let checked = read(&format!(
            "All is quiet. <!-- selon-disable-line {name} -- no -->"
        ));
        let all = checked.reported.iter().flat_map(|one| &one.suggestions);
        let words = all.map(|one| (one.replacement.clone(), one.is_safe));
        words.collect::<Vec<_>>()
    };
    let near = |id: &str| vec![(id.to_owned(), false)];
    assert_eq!(offered("vague-sorce"), near("vague-source"));
    // It may be meant for an opt-in rule.
    assert_eq!(offered("mind-readin"), near("mind-reading"));
    assert_eq!(offered("zzz"), []);
    assert_eq!(offered(&format!("vague-{}", "o".repeat(100))), []);
}

#[test]
fn a_comment_gives_its_reason() {
    let line = |rest: &str| format!("{VAGUE} <!-- selon-disable-line vague-source {rest} -->");
    for reason in [
        "-- public record",
        "— public record",
        "--public record",
        "-- public\nrecord",
    ] {
        let checked = read(&line(reason));
        assert!(checked.reported.is_empty(), "{reason}");
        assert_eq!(checked.suppressed[0].by.reason, "public record");
    }
    check(&line(""), "1 vague-source, 1 unexplained-suppression");
    check(&line("--"), "1 vague-source, 1 unexplained-suppression");
    let mut rules = chosen(&[]);
    rules.reason_optional = true;
    assert!(read_with(&line(""), &rules).reported.is_empty());
}

#[test]
fn other_comments_are_ignored() {
    check(
        &format!(
            "<!-- selon: a word -->\n<!-- se-lon-disable x -->\n<!---->\n\nA <!-- b\n\n{VAGUE}"
        ),
        "7 vague-source",
    );
    check(
        &format!("    <!-- selon-disable-file vague-source -- code -->\n\n{VAGUE}"),
        "3 vague-source",
    );
    check(
        &format!("`<!-- selon-disable-file vague-source -- code -->`\n\n{VAGUE}"),
        "3 vague-source",
    );
}

#[test]
fn plain_text_carries_no_comments() {
    let text = format!("<!-- selon-disable-file vague-source -- a survey -->\n\n{VAGUE}");
    let text = Text::new("a.txt", text);
    let checked = selon::check(&text, Format::Plain, Some(Id::En), &LANGUAGES, &chosen(&[]));
    assert!(checked.suppressed.is_empty());
}

#[test]
fn a_comment_for_a_rule_that_did_not_run_is_not_unused() {
    let text = format!("{VAGUE} <!-- selon-disable-line loaded-verb -- a quotation -->");
    let checked = read_with(&text, &chosen(&["vague-source", "unused-suppression"]));
    assert_eq!(places(&text, &checked.reported), "1 vague-source");
}

#[test]
fn findings_about_comments_can_be_suppressed_too() {
    let unused = "<!-- selon-disable-line loaded-verb -- a quotation -->";
    let file = "<!-- selon-disable-file unused-suppression -- until the rule is settled -->";
    check(&format!("{file}\n\nThe port is open. {unused}"), "");
    check(
        &format!("{file}\n\nThe port is open."),
        "1 unused-suppression",
    );
}

#[test]
fn many_comments_are_read_in_linear_time() {
    let line = format!("{VAGUE} <!-- selon-disable-line vague-source -- no -->\n\n");
    let next = "<!-- selon-disable-next-line vague-source -- no -->\n";
    let text = line.repeat(3_000) + &next.repeat(20_000) + VAGUE;
    assert_eq!(read(&text).suppressed.len(), 3_001);
}

#[test]
fn comments_in_pages_reach_as_far() {
    let page = |lines: &[&str], expected: &str| {
        let characters = lines.join("\n").replace("VAGUE", VAGUE);
        let checked = read_as(Format::Html, &characters, &chosen(&[]));
        assert_eq!(
            places(&characters, &checked.reported),
            expected,
            "{characters}"
        );
    };
    let next = "<!-- selon-disable-next-line vague-source -- named below -->";
    page(
        &[next, "<div>", "<p class=x>", "  VAGUE", "</p>", "<p>VAGUE"],
        "6 vague-source",
    );
    page(
        &["<p>Yes.", next, "</p><!-- x -->", "&nbsp;<p>VAGUE</p>"],
        "",
    );
    page(
        &["<p>Experts", "believe it.", next, "<p>VAGUE"],
        "1 vague-source",
    );
    page(
        &[
            "<p>VAGUE",
            "<p>VAGUE <!-- selon-disable-line vague-source -- no -->",
        ],
        "1 vague-source",
    );
    page(
        &[
            "<p>Yes.",
            "Experts <!-- selon-disable-line vague-source -- no --> believe it is unsafe.",
        ],
        "",
    );
    page(
        &[
            "<!-- selon-disable vague-source -- no --><p>VAGUE",
            "<p>VAGUE<!-- selon-enable --><p>VAGUE",
        ],
        "2 vague-source",
    );
    page(
        &[
            "<!DOCTYPE html><!-- selon-disable-file vague-source -- no -->",
            "<head><title>x</title><body><p>VAGUE",
        ],
        "",
    );
    page(
        &[
            "<p>VAGUE",
            "<article><p>VAGUE</article>",
            "<!-- selon-disable-file vague-source -- no -->",
        ],
        "",
    );
}

#[test]
fn comments_in_pages_are_checked() {
    let page = |characters: &str, expected: &str| {
        let checked = read_as(Format::Html, characters, &chosen(&[]));
        assert_eq!(
            places(characters, &checked.reported),
            expected,
            "{characters}"
        );
    };
    let vague = format!("<p>{VAGUE}</p>");
    page(
        &format!("<!-- selon-disable-next-line vague-source -->\n{vague}"),
        "1 unexplained-suppression, 2 vague-source",
    );
    page(
        &format!("{vague}\n<!-- selon-disable-next-line vague-source -- no -->\n</body>"),
        "1 vague-source, 2 unused-suppression",
    );
    page(
        &format!("<!-- selon-disable-line no-such -- no -->{vague}"),
        "1 unknown-suppression, 1 vague-source",
    );
    page(
        &format!("<!-- selon-hide vague-source -- no -->{vague}"),
        "1 unreadable-suppression, 1 vague-source",
    );
    for none in [
        "<script><!-- selon-disable-line vague-source -- no --></script>",
        "<pre title='<!-- selon-disable-line vague-source -- no -->'></pre>",
        "&lt;!-- selon-disable-line vague-source -- no -->",
        "<!-- selon-disable-line vague-source -- no ",
    ] {
        page(&format!("{vague}{none}"), "1 vague-source");
    }
}

/// Asserts which findings in an English Markdown article are reported, by line.
fn check(text: &str, expected: &str) {
    let checked = read(text);
    assert_eq!(places(text, &checked.reported), expected, "{text}");
}

fn places(text: &str, findings: &[Diagnostic]) -> String {
    let text = Text::new("a.md", text);
    let place = |one: &Diagnostic| format!("{} {}", text.position(one.span.start).line, one.rule);
    findings.iter().map(place).collect::<Vec<_>>().join(", ")
}

fn read(text: &str) -> Checked {
    read_with(text, &chosen(&[]))
}

fn read_with(text: &str, rules: &RuleSet) -> Checked {
    read_as(Format::Markdown, text, rules)
}

fn read_as(format: Format, text: &str, rules: &RuleSet) -> Checked {
    let text = Text::new("article", text);
    selon::check(&text, format, Some(Id::En), &LANGUAGES, rules)
}
