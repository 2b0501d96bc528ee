//! Mistakes in configurations and front matter: all are reported, and articles are still checked.

use insta::assert_snapshot;

use super::desk::{Desk, VAGUE};

#[test]
fn every_mistake_is_reported_at_once() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "\
extend = 'house.toml'
language = 'frr'
genre = 'opinon'
include = ['[']
exclude = ['!a', '../b', 3]
rule_folders = ['none']
pack = 'wired'
baseline = true

[rules]
vague-sauce = 'error'
vague-source = 'eror'
loaded-verb = 1

[suppressions]
reason = 'optional'

[lexicon.fr]
titels = ['me']
cues = ['selon nos informations']

[lexicon.de]
titles = ['Herr']

[[override]]
file = ['a']
language = 'en'

[[override]]
files = []
",
        ),
        ("a.md", VAGUE),
    ]);
    assert_snapshot!(desk.run("check --format concise"));
}

#[test]
fn an_unknown_word_list_is_reported_once_with_the_nearest_name() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "[lexicon.en]\npeeple = ['Maren Holt', 3]\n\n[lexicon.english]\npeople = 3\n",
        ),
        ("a.md", "All is quiet.\n"),
    ]);
    assert_snapshot!(desk.run("check"), @"
    error[config-file]: unknown word list `peeple`; did you mean `people`?
      ┌─ selon.toml:2:1
      │
    2 │ peeple = ['Maren Holt', 3]
      │ ^^^^^^
      │

    error[config-file]: unknown language `english`; did you mean `en`?
      ┌─ selon.toml:4:10
      │
    4 │ [lexicon.english]
      │          ^^^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    1 file checked: no findings
    status 2
    ");
}

#[test]
fn articles_are_checked_despite_a_broken_configuration() {
    let desk = Desk::new(&[
        ("one/selon.toml", "[rules\nvague-source = 'error'"),
        ("one/a.md", VAGUE),
        (
            "two/selon.toml",
            "[rules]\nvague-source = 'error'\nnothing = 'off'",
        ),
        ("two/b.md", VAGUE),
    ]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error[config-file]: unclosed table, expected `]`
      ┌─ one/selon.toml:1:7
      │
    1 │ [rules
      │       ^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    error[config-file]: no rule is called `nothing`; `selon rules` lists them all
      ┌─ two/selon.toml:3:1
      │
    3 │ nothing = 'off'
      │ ^^^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    one/a.md:1:1: warning: vague source: “Experts” [vague-source]
    two/b.md:1:1: error: vague source: “Experts” [vague-source]
    2 files checked: 1 error, 1 warning
    status 2
    ");
}

#[test]
fn cycles_are_reported() {
    let desk = Desk::new(&[
        ("selon.toml", "extends = 'a.toml'"),
        ("a.toml", "extends = ['./b.toml']"),
        (
            "b.toml",
            "extends = ['../x/../selon.toml', 'gone.toml']\n[rules]\nvague-source = 'error'",
        ),
        ("desk/a.md", VAGUE),
    ]);
    let b = desk.path("selon.toml").to_string_lossy().replace('\\', "/");
    desk.write(
        "b.toml",
        &format!("extends = ['{b}', 'gone.toml']\n[rules]\nvague-source = 'error'"),
    );
    let run = desk
        .run("check desk --format concise")
        .replace(&b, "/selon.toml");
    assert_snapshot!(run, @"
    error[config-file]: this file extends itself: `selon.toml` → `a.toml` → `b.toml` → `selon.toml`
      ┌─ b.toml:1:12
      │
    1 │ extends = ['/selon.toml', 'gone.toml']
      │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │

    error[config-file]: cannot read this configuration: No such file or directory (os error 2)
      ┌─ b.toml:1:42
      │
    1 │ extends = ['/selon.toml', 'gone.toml']
      │                                          ^^^^^^^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    desk/a.md:1:1: error: vague source: “Experts” [vague-source]
    1 file checked: 1 error
    status 2
    ");
    let itself = Desk::new(&[("selon.toml", "extends = ['selon.toml']"), ("a.md", VAGUE)]);
    assert_snapshot!(itself.run("check --format concise"), @"
    error[config-file]: this file extends itself: `selon.toml` → `selon.toml`
      ┌─ selon.toml:1:12
      │
    1 │ extends = ['selon.toml']
      │            ^^^^^^^^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    a.md:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
}

#[test]
fn a_file_that_is_no_configuration_is_reported() {
    let folder = Desk::new(&[("selon.toml/x", ""), ("a.md", VAGUE)]);
    assert_snapshot!(folder.run("check a.md --format concise"), @"
    error: selon.toml: a folder, not a configuration file
    a.md:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    let desk = Desk::new(&[("a.md", VAGUE)]);
    assert_snapshot!(desk.run("check --format concise --config gone.toml"), @"
    error: invalid value 'gone.toml' for '--config <FILE>': no such file

    For more information, try '--help'.
    status 2
    ");
    desk.write("selon.toml", b"language = 'f\xff'");
    assert_snapshot!(desk.run("check --format concise"), @"
    error: selon.toml: this configuration is not text: not UTF-8: byte 13 is invalid; convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`
    a.md:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
}

#[test]
fn a_pattern_that_matches_nothing_is_reported() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "include = ['desk/**', 'wier/**']\nexclude = ['none/**']\n[[override]]\nfiles = ['opnion/**', 'desk/*']",
        ),
        ("desk/a.md", VAGUE),
    ]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error[config-file]: `wier/**` matches no article
      ┌─ selon.toml:1:23
      │
    1 │ include = ['desk/**', 'wier/**']
      │                       ^^^^^^^^^
      │

    error[config-file]: `opnion/**` matches no article
      ┌─ selon.toml:4:10
      │
    4 │ files = ['opnion/**', 'desk/*']
      │          ^^^^^^^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    desk/a.md:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
    // A run over a part of the folder cannot know.
    assert_snapshot!(desk.run("check --format concise desk"), @"
    desk/a.md:1:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 1
    ");
}

#[test]
fn two_rules_with_one_id_are_reported() {
    let rule = format!("{}phrases.en = ['buzz']", super::rule_files::LEAST);
    let desk = Desk::new(&[
        ("selon.toml", "rule_folders = ['one', 'two', 'one']"),
        ("one/no-buzz.toml", &rule),
        ("two/no-buzz.toml", &rule),
        ("two/broken.toml", "on = 'nothing'"),
        ("a.md", "The buzz is loud.\n"),
    ]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error[rule-file]: `summary` is missing
      ┌─ two/broken.toml:1:1
      │
    1 │ on = 'nothing'
      │ ^
      │

    error[rule-file]: `why` is missing
      ┌─ two/broken.toml:1:1
      │
    1 │ on = 'nothing'
      │ ^
      │

    error[rule-file]: `fix` is missing
      ┌─ two/broken.toml:1:1
      │
    1 │ on = 'nothing'
      │ ^
      │

    error[rule-file]: `message` is missing
      ┌─ two/broken.toml:1:1
      │
    1 │ on = 'nothing'
      │ ^
      │

    error[rule-file]: unknown value `nothing`; known here: `article`, `paragraph`, `sentence`, `claim`, `hedge`, `quotation`, `mark`, `attribution`, `source`, `cue`, `phrase`, `suppression`
      ┌─ two/broken.toml:1:6
      │
    1 │ on = 'nothing'
      │      ^^^^^^^^^
      │
      = why: a rule selon cannot read would miss what it is meant to catch
      = fix: correct the rule file, then run `selon test --rules DIR`

    error[config-file]: two rules are called `no-buzz`; the other one is in `one`
      ┌─ selon.toml:1:24
      │
    1 │ rule_folders = ['one', 'two', 'one']
      │                        ^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the configuration; `selon config show` shows the settings in
             effect

    a.md:1:5: warning: the house does not say “buzz” [no-buzz]
    1 file checked: 1 warning
    status 2
    ");
}

#[test]
fn two_rules_with_one_id_on_the_command_line_are_reported() {
    let rule = format!("{}phrases.en = ['buzz']", super::rule_files::LEAST);
    let desk = Desk::new(&[
        ("one/no-buzz.toml", &rule),
        ("two/no-buzz.toml", &rule),
        ("a.md", "The buzz is loud.\n"),
    ]);
    assert_snapshot!(desk.run("check --format concise --rules one --rules two a.md"), @"
    error: two/no-buzz.toml: the rule `no-buzz` also exists in one; rename one of them
    a.md:1:5: warning: the house does not say “buzz” [no-buzz]
    1 file checked: 1 warning
    status 2
    ");
}

#[test]
fn duplicate_keys_in_front_matter_are_reported() {
    let front = "---\ntitle: A\ntitle: B\ntags: [{a: 1, a: 2}]\nselon:\n  rules:\n    \
                 vague-source: off\n  rules:\n    loaded-verb: off\n---\n";
    let desk = Desk::new(&[("a.md", &format!("{front}{VAGUE}"))]);
    assert_snapshot!(desk.run("check --format concise"), @"
    error[front-matter]: duplicate key
      ┌─ a.md:8:3
      │
    8 │ rules:
      │ ^^^^^
      │
      = why: a setting with a mistake is ignored, so findings may be missing or
             unwanted
      = fix: correct the front matter; `selon config show FILE` shows the settings
             in effect

    a.md:11:1: warning: vague source: “Experts” [vague-source]
    1 file checked: 1 warning
    status 2
    ");
}

#[test]
fn a_mistake_in_a_file_that_several_extend_is_reported_once() {
    let desk = Desk::new(&[
        ("house.toml", "genre = 'newz'\nrule_folders = 'house'\n"),
        ("house/odd.toml", "summary = 1\n"),
        ("a/selon.toml", "extends = '../house.toml'\n"),
        ("b/selon.toml", "extends = '../house.toml'\n"),
        ("a/a.txt", VAGUE),
        ("b/b.txt", VAGUE),
    ]);
    let run = desk.output("check .");
    assert_eq!(run.stderr().matches("newz").count(), 2, "{}", run.stderr());
    assert_eq!(
        run.stderr().matches("house.toml:1:").count(),
        1,
        "{}",
        run.stderr()
    );
    assert_eq!(
        run.stderr().matches("house/odd.toml:1:11").count(),
        1,
        "{}",
        run.stderr()
    );
    let report = desk.output("check --format json .").json();
    let problems = report["problems"].as_array().expect("there are problems");
    let of_house = problems.iter().filter(|one| one["path"] == "house.toml");
    assert_eq!(of_house.count(), 1, "{problems:?}");
}
