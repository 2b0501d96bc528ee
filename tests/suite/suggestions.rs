//! Better wordings: in the form of what they replace, or not at all; and applied only on request.

use std::fs;
use std::process::Command;

use insta::assert_snapshot;
use selon::document::Format;
use selon::language::{Id, Languages};
use selon::rule::{self, RuleSet};
use selon::text::Text;

#[test]
fn a_better_verb_takes_the_form_of_the_one_it_replaces() {
    let rewordings = |language, text| {
        let rules = RuleSet::choose(rule::builtin(), &["loaded-verb".to_owned()], &[]);
        let rules = rules.expect("the rule exists");
        let text = Text::new("case.txt", text);
        let languages = Languages::default();
        let checked = selon::check(&text, Format::Plain, Some(language), &languages, &rules);
        let all = checked.reported.iter();
        let shown = all.map(|one| match one.suggestions.as_slice() {
            [one] => format!("{} → {}", text.slice(one.span), one.replacement),
            _ => format!("{} → ?", text.slice(one.span)),
        });
        shown.collect::<Vec<_>>().join(", ")
    };
    let en = |text| rewordings(Id::En, text);
    assert_snapshot!(en("The mayor claims that the road is safe."), @"claims → says");
    assert_snapshot!(en("The mayors claim that the road is safe."), @"claim → say");
    assert_snapshot!(en("The mayor claimed that the road was safe."), @"claimed → said");
    assert_snapshot!(en("The mayor has claimed that the road is safe."), @"claimed → said");
    // "Says to have" is not English.
    assert_snapshot!(en("The mayor claims to have tested the road."), @"claims → ?");
    assert_snapshot!(en("The rebels claimed responsibility for the attack."), @"");
    let fr = |text| rewordings(Id::Fr, text);
    assert_snapshot!(fr("La maire prétend que la route est sûre."), @"prétend → affirme");
    assert_snapshot!(fr("Les élus prétendent que la route est sûre."), @"prétendent → affirment");
    assert_snapshot!(fr("La maire prétendait que la route était sûre."), @"prétendait → affirmait");
    assert_snapshot!(fr("La maire prétendra que la route est sûre."), @"prétendra → affirmera");
    // « Ne » would have to be elided, and the participle to agree.
    assert_snapshot!(fr("La maire ne prétend pas que la route est sûre."), @"prétend → ?");
    assert_snapshot!(fr("La maire a prétendu que la route était sûre."), @"a prétendu → ?");
    assert_snapshot!(fr("Nous prétendons que la route est sûre."), @"prétendons → ?");
}

#[test]
fn a_better_verb_does_not_break_markup() {
    let fixed = |name: &str, characters: &str| {
        let folder = tempfile::tempdir().expect("the system has room");
        let path = folder.path().join(name);
        fs::write(&path, characters).expect("the system has room");
        let mut command = Command::new(env!("CARGO_BIN_EXE_selon"));
        let run = command
            .args(["check", "--no-cache", "--fix"])
            .arg(&path)
            .output();
        assert!(run.expect("the program runs").status.code() < Some(2));
        fs::read_to_string(&path).expect("the file is still there")
    };
    let page = "<p>Anne Morel <b>pr&eacute;tend</b> que le pont est sûr. Paul Garnier pr<b>étend</b> que non.";
    assert_snapshot!(fixed("a.html", page), @"<p>Anne Morel <b>affirme</b> que le pont est sûr. Paul Garnier pr<b>étend</b> que non.");
    let page = "Anne Morel **prétend** que le pont est sûr. Paul Garnier pr**étend** que non.";
    assert_snapshot!(fixed("a.md", page), @"Anne Morel **affirme** que le pont est sûr. Paul Garnier pr**étend** que non.");
}

#[test]
fn nothing_is_rewritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("claims.txt");
    let before = "The mayor claims that it is safe.\r\n\r\nShe claims to know.";
    fs::write(&path, before).expect("a file can be written");
    let run = |options: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_selon"))
            .args(["check", "--select", "loaded-verb"])
            .args(options)
            .arg(&path)
            .output()
            .expect("the program starts");
        let after = fs::read_to_string(&path).expect("the file is there");
        (output.status.code(), after)
    };
    assert_eq!(run(&[]), (Some(1), before.to_owned()));
    assert_eq!(run(&["--diff"]), (Some(1), before.to_owned()));
    let after = "The mayor says that it is safe.\r\n\r\nShe claims to know.";
    // A finding without a suggestion is still reported.
    assert_eq!(run(&["--fix"]), (Some(1), after.to_owned()));
    assert_eq!(run(&["--diff"]), (Some(0), after.to_owned()));
}
