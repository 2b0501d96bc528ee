//! Baselines: recorded findings, accepted findings and new ones.

use std::fs;

use insta::assert_snapshot;
use selon::baseline::Baseline;

use super::desk::{Desk, VAGUE};

/// Another sentence that `vague-source` flags.
const OTHER: &str = "Critics said that the ferry was old.\n";

#[test]
fn only_new_findings_are_reported() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("wire/b.txt", VAGUE)]);
    assert_snapshot!(desk.run("baseline"), @"
    wrote selon-baseline.json
    0 kept, 2 added, 0 removed
    status 0
    ");
    assert_snapshot!(desk.read("selon-baseline.json"), @r#"
    {"version":1,"entries":[
    {"path":"a.txt","rule":"vague-source","finding":"39c1a15af0ebd2d7-1","text":"Experts"},
    {"path":"wire/b.txt","rule":"vague-source","finding":"39c1a15af0ebd2d7-1","text":"Experts"}
    ]}
    "#);
    assert_snapshot!(desk.run("check"), @"
    2 files checked: no findings (2 in the baseline)
    status 0
    ");
    assert_snapshot!(desk.run("baseline"), @"
    2 kept, 0 added, 0 removed
    status 0
    ");
    desk.write("a.txt", &format!("{VAGUE}\n{OTHER}"));
    assert_snapshot!(desk.run("check --format concise"), @"
    a.txt:3:1: warning: vague source: “Critics” [vague-source]
    2 files checked: 1 warning (2 in the baseline)
    status 1
    ");
    assert_snapshot!(desk.run("check --format concise --no-baseline"), @"
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    a.txt:3:1: warning: vague source: “Critics” [vague-source]
    wire/b.txt:1:1: warning: vague source: “Experts” [vague-source]
    2 files checked: 3 warnings
    status 1
    ");
    // The same baseline applies to a file in a folder below.
    assert_snapshot!(desk.run("check --format concise wire/b.txt"), @"
    1 file checked: no findings (1 in the baseline)
    status 0
    ");
}

#[test]
fn moved_text_matches_and_edited_text_does_not() {
    let desk = Desk::new(&[("a.md", &format!("{VAGUE}\n- {OTHER}"))]);
    desk.run("baseline");
    let known = |text: &str| {
        desk.write("a.md", text);
        desk.findings("a.md")
    };
    // Moved, rewrapped, in other markup, numbered.
    assert_eq!(
        known(&format!(
            "# News\n\nIt rained.\n\n1. {OTHER}\n> Experts believe\n> that the\n> port will close.\n"
        )),
        ""
    );
    assert_eq!(known(&format!("7. {OTHER}8. {VAGUE}")), "");
    assert_eq!(
        known(
            &VAGUE
                .replace("believe", "**believe**")
                .replace(' ', "\u{a0}")
        ),
        ""
    );
    assert_eq!(
        known("Experts believe that the port will close soon.\n"),
        "a.md vague-source warning"
    );
    assert_eq!(
        known("Experts believe that the port will close!\n"),
        "a.md vague-source warning"
    );
    // Of two equal sentences, one is in the baseline.
    assert_eq!(
        known(&format!("{VAGUE}\n{VAGUE}")),
        "a.md vague-source warning"
    );
}

#[test]
fn stale_entries_are_listed_and_pruned() {
    let desk = Desk::new(&[
        ("a.txt", &format!("{VAGUE}\n{OTHER}")),
        ("b.txt", VAGUE),
        ("c.txt", VAGUE),
    ]);
    desk.run("baseline");
    desk.write("a.txt", VAGUE);
    std::fs::remove_file(desk.path("b.txt")).expect("a file can be removed");
    assert_snapshot!(desk.run("check"), @"
    note: 1 baseline entry matches no finding; `selon baseline --prune` removes it:
      a.txt: vague-source: Critics
    2 files checked: no findings (2 in the baseline)
    status 0
    ");
    assert_snapshot!(desk.run("check --select loaded-verb"), @"
    2 files checked: no findings
    status 0
    ");
    assert_snapshot!(desk.run("baseline c.txt"), @"
    1 kept, 0 added, 0 removed
    1 file no longer exists; `--prune` removes its entries
    status 0
    ");
    assert_snapshot!(desk.run("baseline --prune"), @"
    removed a.txt: vague-source: Critics
    removed b.txt: vague-source: Experts
    wrote selon-baseline.json
    2 kept, 2 removed
    status 0
    ");
    assert_snapshot!(desk.run("check"), @"
    2 files checked: no findings (2 in the baseline)
    status 0
    ");
}

#[test]
fn a_finding_is_accepted_with_a_name_and_a_reason() {
    let desk = Desk::new(&[("desk/a.txt", &format!("{VAGUE}\n{OTHER}"))]);
    assert_snapshot!(desk.run("accept vague-source desk/a.txt:3 --reason 'named in the box'"), @"
    accepted desk/a.txt:3: Critics
    status 0
    ");
    assert_snapshot!(desk.read("selon-baseline.json"), @r#"
    {"version":1,"entries":[
    {"path":"desk/a.txt","rule":"vague-source","finding":"381d483aadaeee69-1","text":"Critics","reason":"named in the box","by":"Maren Holt"}
    ]}
    "#);
    assert_snapshot!(desk.run("check --format concise"), @"
    desk/a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning (1 in the baseline)
    status 1
    ");
    assert_snapshot!(desk.run("accept vague-source desk/a.txt:2 desk --reason x --by 'Paul Roe'"), @"
    error: desk: a folder; name a file
    error: desk/a.txt: `vague-source` has no finding on line 2 to accept; it has some on lines 1, 3
    status 2
    ");
    assert_snapshot!(desk.run("accept vague-sauce desk/a.txt --reason x"), @"
    error: no rule is called `vague-sauce`; did you mean `vague-source`?
    status 2
    ");
    assert_snapshot!(desk.run("accept vague-source desk/a.txt --reason ' '"), @"
    error: `--reason` is empty; say why the finding is accepted
    status 2
    ");
    // Recording findings keeps the accepted ones until they are pruned.
    desk.run("baseline");
    desk.write("desk/a.txt", VAGUE);
    desk.run("baseline");
    assert!(desk.read("selon-baseline.json").contains("Maren Holt"));
    desk.run("baseline --prune");
    assert!(!desk.read("selon-baseline.json").contains("Maren Holt"));
}

#[test]
fn a_damaged_baseline_hides_nothing() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    desk.run("baseline");
    let whole = desk.read("selon-baseline.json");
    let half = whole.split_at(whole.len() / 2).0;
    desk.write("selon-baseline.json", half);
    assert_snapshot!(desk.run("check --format concise"), @"
    error: selon-baseline.json: this baseline is ignored: it is damaged; restore it, or move it away and run `selon baseline`: EOF while parsing a string at line 2 column 32
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    // A damaged baseline is not overwritten: people's reasons may be in it.
    assert_snapshot!(desk.run("baseline"), @"
    error: selon-baseline.json: this baseline is ignored: it is damaged; restore it, or move it away and run `selon baseline`: EOF while parsing a string at line 2 column 32
    status 2
    ");
    assert_eq!(desk.read("selon-baseline.json"), half);
    for cut in 0..whole.trim_end().len() {
        let (part, _) = whole.split_at(cut);
        assert!(Baseline::read(part).is_err(), "{part}");
    }
    desk.write(
        "selon-baseline.json",
        &whole.replace("\"version\":1", "\"version\":2"),
    );
    assert_snapshot!(desk.run("check --format concise"), @"
    error: selon-baseline.json: this baseline is ignored: it has version 2, and only version 1 is supported
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    assert_snapshot!(desk.run("check --format concise --baseline gone.json"), @"
    error: gone.json: no such baseline; create it with `selon baseline`
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    desk.write("selon-baseline.json", &whole.replace("-1\"", "-0\""));
    assert!(desk.run("check").ends_with("status 2"));
}

#[test]
fn the_configuration_may_name_the_baseline() {
    let desk = Desk::new(&[
        ("selon.toml", "baseline = 'known/today.json'"),
        ("a.txt", VAGUE),
    ]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error: known/today.json: no such baseline; create it with `selon baseline`
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    assert_snapshot!(desk.run("baseline"), @"
    wrote known/today.json
    0 kept, 1 added, 0 removed
    status 0
    ");
    assert_snapshot!(desk.run("check --format concise"), @"
    1 file checked: no findings (1 in the baseline)
    status 0
    ");
}

#[test]
fn sarif_says_what_is_new_since_the_baseline() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    let states = || -> Vec<String> {
        let log = desk.output("check --format sarif .").json();
        let results = log["runs"][0]["results"]
            .as_array()
            .expect("there are results");
        let states = results.iter().map(|one| one["baselineState"].to_string());
        states.collect()
    };
    assert_eq!(states(), ["null"]);
    desk.run("baseline .");
    desk.write(
        "a.txt",
        &format!("{VAGUE}\nCritics say that the dam leaks.\n"),
    );
    assert_eq!(states(), ["\"unchanged\"", "\"new\""]);
}

#[test]
fn a_renamed_article_keeps_its_entries() {
    let desk = Desk::new(&[("a.txt", &format!("{VAGUE}\n{OTHER}")), ("b.txt", VAGUE)]);
    desk.run("baseline");
    desk.run("accept vague-source a.txt:1 --reason seen --by Me");
    fs::create_dir(desk.path("wire")).expect("a folder can be made");
    fs::rename(desk.path("a.txt"), desk.path("wire/c.txt")).expect("a file can be renamed");
    assert_snapshot!(desk.run("check --no-cache"), @"
    2 files checked: no findings (3 in the baseline)
    status 0
    ");
    // A sentence that is edited is new.
    desk.write(
        "wire/c.txt",
        &format!("{VAGUE}\nCritics said that the ferry was new.\n"),
    );
    assert_snapshot!(desk.findings("--no-cache"), @"wire/c.txt vague-source warning");
    desk.write("wire/c.txt", &format!("{VAGUE}\n{OTHER}"));
    // So is one that is copied while the article it comes from still exists.
    desk.write(
        "d.txt",
        &fs::read_to_string(desk.path("b.txt")).expect("it is there"),
    );
    desk.write(
        "a.txt",
        &fs::read_to_string(desk.path("wire/c.txt")).expect("it is there"),
    );
    assert_eq!(
        desk.findings("--no-cache d.txt"),
        "d.txt vague-source warning"
    );
    fs::remove_file(desk.path("d.txt")).expect("a file can be removed");
    fs::remove_file(desk.path("a.txt")).expect("a file can be removed");
    assert_snapshot!(desk.run("baseline --prune"), @"
    removed a.txt: vague-source: Critics
    removed a.txt: vague-source: Experts
    wrote selon-baseline.json
    3 kept, 2 removed
    status 0
    ");
    let accepted = r#""text":"Experts","reason":"seen","by":"Me"}"#;
    let written = desk.read("selon-baseline.json");
    let mut lines = written.lines().filter(|line| line.contains("wire/c.txt"));
    assert!(lines.any(|line| line.contains(accepted)), "{written}");
    assert_snapshot!(desk.run("check --no-cache"), @"
    2 files checked: no findings (3 in the baseline)
    status 0
    ");
}

#[test]
fn an_article_that_repeats_a_sentence_of_one_that_is_gone_is_no_heir() {
    let third = "Experts said that the dam was weak.\n";
    let desk = Desk::new(&[("a.txt", &format!("{VAGUE}\n{OTHER}\n{third}"))]);
    desk.run("baseline");
    desk.run("accept vague-source a.txt:1 --reason seen --by Me");
    fs::remove_file(desk.path("a.txt")).expect("a file can be removed");
    desk.write("b.txt", &format!("It rained on Monday.\n\n{VAGUE}"));
    assert_eq!(
        desk.findings("--no-cache b.txt"),
        "b.txt vague-source warning"
    );
    desk.run("baseline");
    let written = desk.read("selon-baseline.json");
    let mut own = written.lines().filter(|line| line.contains("b.txt"));
    assert!(own.all(|line| !line.contains("seen")), "{written}");
}

#[test]
fn a_renamed_article_keeps_its_entries_when_another_finding_is_accepted() {
    let third = "Experts said that the dam was weak.\n";
    let desk = Desk::new(&[("a.txt", &format!("{VAGUE}\n{OTHER}\n{third}"))]);
    desk.run("baseline");
    desk.run("accept vague-source a.txt:1 --reason seen --by Me");
    desk.run("accept vague-source a.txt:3 --reason heard --by Ann");
    fs::rename(desk.path("a.txt"), desk.path("b.txt")).expect("a file can be renamed");
    // From now on the article has an entry under its new name.
    desk.run("accept vague-source b.txt:5 --reason told --by Bob");
    assert_eq!(desk.findings("--no-cache"), "");
    desk.run("baseline");
    desk.run("baseline --prune");
    let written = desk.read("selon-baseline.json");
    let reasons = ["seen", "heard", "told"].map(|reason| {
        let lines = written.lines().filter(|line| line.contains("b.txt"));
        lines.filter(|line| line.contains(reason)).count()
    });
    assert_eq!(reasons, [1; 3], "{written}");
    assert!(!written.contains("a.txt"), "{written}");
}

#[test]
fn what_is_too_unsure_to_be_reported_stays_accepted() {
    let story = "The harbour board met on Monday in Norcombe. Members voted to close the north quay. \
        The quay was built in earth and stone. “We had no choice,” said Jane Holt, who chairs the board. \
        She said repairs would begin in May. The ferry will use the south quay. The storm drove 4,300 \
        families from the valley. Tickets stay valid.\n";
    let desk = Desk::new(&[("a.txt", story)]);
    let at = "accept unsourced-figure a.txt:1 --by Me --reason record";
    assert!(desk.run(at).contains("status 0"));
    let reasons = || desk.read("selon-baseline.json").matches("record").count();
    assert_eq!(reasons(), 1);
    // The same finding, too unsure for this run, is neither new nor gone.
    assert_snapshot!(desk.run("check --min-confidence 1"), @"
    1 file checked: no findings (1 in the baseline)
    status 0
    ");
    desk.run("baseline --prune --min-confidence 1");
    assert_eq!(reasons(), 1);
    assert_snapshot!(desk.run("check --no-baseline --format concise --min-confidence 100%"), @"
    1 file checked: no findings (1 too unsure)
    status 0
    ");
    assert!(
        desk.run("check --min-confidence 60")
            .contains("as 0.3 or 30%")
    );
}

#[test]
fn rules_that_are_named_show_all_they_find() {
    let filler =
        "The harbour board met on Monday in Norcombe. Members voted to close the north quay. "
            .repeat(6);
    let story = format!("{filler}The firm bribed the mayor and robbed its own clients.\n");
    let desk = Desk::new(&[("a.txt", &story)]);
    let named = desk.run("check --format concise --select unsourced-accusation");
    assert!(named.contains("[unsourced-accusation]"), "{named}");
    // An accusation is reported however unsure, unless the newsroom says otherwise.
    let all = desk.run("check --format concise");
    assert!(all.contains("[unsourced-accusation]"), "{all}");
    desk.write("selon.toml", "min_confidence = 0.9\n");
    let sure = desk.run("check --format concise");
    assert!(!sure.contains("[unsourced-accusation]"), "{sure}");
    desk.write(
        "selon.toml",
        "[min_confidence]\nall = 0.9\nunsourced-accusation = 0\n",
    );
    let again = desk.run("check --format concise");
    assert!(again.contains("[unsourced-accusation]"), "{again}");
    let own = format!("---\nselon:\n  min_confidence: {{unsourced-accusation: 1}}\n---\n\n{story}");
    let desk = Desk::new(&[("b.md", &own)]);
    let sure = desk.run("check --format concise");
    assert!(
        sure.contains("(1 too unsure)") && !sure.contains("[unsourced-accusation]"),
        "{sure}"
    );
}
