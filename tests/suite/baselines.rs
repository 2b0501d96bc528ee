//! Baselines: which findings are new, known or gone.

use insta::assert_snapshot;
use selon::baseline::Baseline;

use super::desk::{Desk, VAGUE};

/// Another sentence that `vague-source` flags.
const OTHER: &str = "Critics said that the ferry was old.\n";

#[test]
fn only_what_is_new_is_reported() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("wire/b.txt", VAGUE)]);
    assert_snapshot!(desk.run("baseline"), @"
    wrote selon-baseline.json
    0 known, 2 new, 0 gone
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
    2 known, 0 new, 0 gone
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
fn text_that_moves_wakes_nothing_and_an_edit_does() {
    let desk = Desk::new(&[("a.md", &format!("{VAGUE}\n- {OTHER}"))]);
    desk.run("baseline");
    let known = |text: &str| {
        desk.write("a.md", text);
        desk.findings("a.md")
    };
    // Moved, wrapped differently, quoted, numbered.
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
    // Of two equal findings, one is known.
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
    note: an entry of the baseline found nothing to answer to; `selon baseline --prune` takes out:
      a.txt: vague-source: Critics
    2 files checked: no findings (2 in the baseline)
    status 0
    ");
    assert_snapshot!(desk.run("check --select loaded-verb"), @"
    2 files checked: no findings
    status 0
    ");
    assert_snapshot!(desk.run("baseline c.txt"), @"
    1 known, 0 new, 0 gone
    entries of 1 file that is no more; `--prune` takes them out
    status 0
    ");
    assert_snapshot!(desk.run("baseline --prune"), @"
    gone a.txt: vague-source: Critics
    gone b.txt: vague-source: Experts
    wrote selon-baseline.json
    2 known, 2 gone
    status 0
    ");
    assert_snapshot!(desk.run("check"), @"
    2 files checked: no findings (2 in the baseline)
    status 0
    ");
}

#[test]
fn a_finding_is_accepted_by_somebody_for_a_reason() {
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
    error: desk: a folder, and a file is asked for
    error: desk/a.txt: `vague-source` finds nothing on line 2 to accept; it does on lines 1, 3
    status 2
    ");
    assert_snapshot!(desk.run("accept vague-sauce desk/a.txt --reason x"), @"
    error: no rule is called `vague-sauce`; did you mean `vague-source`?
    status 2
    ");
    assert_snapshot!(desk.run("accept vague-source desk/a.txt --reason ' '"), @"
    error: `--reason` is empty, and whoever reads the article next will want to know
    status 2
    ");
    // A new baseline keeps the findings that were accepted, until it is pruned.
    desk.run("baseline");
    desk.write("desk/a.txt", VAGUE);
    desk.run("baseline");
    assert!(desk.read("selon-baseline.json").contains("Maren Holt"));
    desk.run("baseline --prune");
    assert!(!desk.read("selon-baseline.json").contains("Maren Holt"));
}

#[test]
fn what_is_no_baseline_hides_nothing() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    desk.run("baseline");
    let whole = desk.read("selon-baseline.json");
    let half = whole.split_at(whole.len() / 2).0;
    desk.write("selon-baseline.json", half);
    assert_snapshot!(desk.run("check --format concise"), @"
    error: selon-baseline.json: this baseline is damaged, and nothing in it is taken for known; restore it, or move it away and write it anew with `selon baseline`: EOF while parsing a string at line 2 column 32
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    // It may hold reasons that somebody wrote, so it is not overwritten.
    assert_snapshot!(desk.run("baseline"), @"
    error: selon-baseline.json: this baseline is damaged, and nothing in it is taken for known; restore it, or move it away and write it anew with `selon baseline`: EOF while parsing a string at line 2 column 32
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
    error: selon-baseline.json: this baseline has version 2, and this program reads version 1; nothing in it is taken for known
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    assert_snapshot!(desk.run("check --format concise --baseline gone.json"), @"
    error: gone.json: there is no such baseline; `selon baseline` writes it
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
    error: known/today.json: there is no such baseline; `selon baseline` writes it
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    assert_snapshot!(desk.run("baseline"), @"
    wrote known/today.json
    0 known, 1 new, 0 gone
    status 0
    ");
    assert_snapshot!(desk.run("check --format concise"), @"
    1 file checked: no findings (1 in the baseline)
    status 0
    ");
}
