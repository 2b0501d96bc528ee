//! Command lines that are wrong, and the errors they get.

use insta::assert_snapshot;

use super::desk::{Desk, VAGUE};

#[test]
fn a_misspelled_format_names_no_file() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    assert_snapshot!(desk.run("check -o sarf=a.sarif"));
    assert_snapshot!(desk.run("check -o what=a.sarif"));
    assert!(!desk.path("sarf=a.sarif").exists());
    assert_snapshot!(desk.run("check -q -o ./sarf=a.sarif"), @"status 1");
    assert!(desk.path("sarf=a.sarif").exists());
}

#[test]
fn a_report_overwrites_no_article_and_no_other_report() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("desk/b.md", VAGUE)]);
    for command in [
        "check -o a.txt",
        "check -o json=./desk/b.md a.txt desk",
        "check -o desk/../a.txt",
    ] {
        let said = desk.run(command);
        assert!(said.contains("is one of the articles"), "{said}");
        assert!(said.ends_with("status 2"), "{said}");
    }
    assert_eq!(desk.read("a.txt"), VAGUE);
    assert_eq!(desk.read("desk/b.md"), VAGUE);
    assert_snapshot!(desk.run("check -q -o json=new/a.out -o concise=./new/a.out"), @"
    error: two reports would be written to `./new/a.out`
    status 2
    ");
    assert!(!desk.path("new/a.out").exists());
    assert_snapshot!(desk.run("check -q -o json="), @"
    error: `--output-file` needs the name of a file
    status 2
    ");
    let said = desk.run("check -q -o json=/dev/null -o sarif=/dev/null");
    assert!(said.ends_with("status 1"), "{said}");
}

#[test]
fn a_report_can_be_sent_to_standard_output_by_name() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    assert_snapshot!(desk.run("check -q -o concise=- -o json=a.json"), @"
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    status 1
    ");
    assert!(desk.read("a.json").starts_with("{\"version\":1"));
    assert_snapshot!(desk.run("check -q --format concise -o - a.txt"), @"
    a.txt:1:1: warning: vague source: “Experts” [vague-source]
    status 1
    ");
    assert_snapshot!(desk.run("check -q -o concise=- -o -"), @"
    error: two reports would be written to `-`
    status 2
    ");
}

#[test]
fn statistics_replace_the_main_report() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    assert_snapshot!(desk.run("check --statistics -o counts.md -o concise=found.md"), @"status 1");
    assert!(
        desk.read("counts.md")
            .starts_with("findings  per 1,000 words")
    );
    assert!(desk.read("found.md").starts_with("a.txt:1:1: warning"));
    assert_snapshot!(desk.run("check --statistics --format sarif"));
}

#[test]
fn explain_is_refused_where_no_report_has_a_place_for_it() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    let refused = desk.run("check --explain --format concise -o github=a.log");
    assert!(refused.contains("no place for it in"), "{refused}");
    assert!(
        refused.contains("concise") && refused.contains("github"),
        "{refused}"
    );
    assert!(refused.ends_with("status 2"), "{refused}");
    for taken in [
        "",
        "--format json",
        "--format jsonl",
        "--format concise -o text=a.log",
    ] {
        let read = desk.run(&format!("check --explain {taken}"));
        assert!(read.ends_with("status 1"), "{read}");
    }
}

#[test]
fn a_diff_has_one_format_and_goes_to_standard_output() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    for option in ["--format json", "--statistics", "-o a.diff"] {
        let said = desk.run(&format!("check --diff {option}"));
        assert!(said.contains("cannot be used with"), "{said}");
        assert!(said.ends_with("status 2"), "{said}");
    }
}

#[test]
fn a_diff_marks_a_missing_line_end() {
    let desk = Desk::new(&[(
        "a.txt",
        "The mayor claims that all is well.\nIt is late.\nThe mayor claims that it is.",
    )]);
    assert_snapshot!(desk.run("check --diff --select loaded-verb"), @r"
    --- a.txt
    +++ a.txt
    @@ -1,3 +1,3 @@
    -The mayor claims that all is well.
    +The mayor says that all is well.
     It is late.
    -The mayor claims that it is.
    \ No newline at end of file
    +The mayor says that it is.
    \ No newline at end of file
    status 1
    ");
}

#[test]
fn standard_input_cannot_be_watched() {
    let desk = Desk::new(&[]);
    assert_snapshot!(desk.run("check --watch -"));
}

#[test]
fn a_wrong_command_line_is_not_watched() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    for option in ["--select nonsense", "--since nonsense"] {
        let said = desk.run(&format!("check --watch {option}"));
        assert!(said.starts_with("error: "), "{said}");
        assert!(!said.contains("watching"), "{said}");
        assert!(said.ends_with("status 2"), "{said}");
    }
}

#[test]
fn an_option_that_names_a_missing_path_stops_the_run() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("house/a-rule.toml", "on = [")]);
    for command in [
        "check --rules none",
        "check --rules a.txt",
        "check --config none.toml",
        "check --config house",
        "inspect --config none.toml",
        "baseline --rules none",
        "rules --rules none",
        "explain vague-source --rules none",
        "test --rules none",
        "config show --config none.toml",
    ] {
        let said = desk.run(command);
        assert!(said.starts_with("error: invalid value '"), "{said}");
        assert!(!said.contains("vague"), "{said}");
        assert!(said.ends_with("status 2"), "{said}");
    }
    assert_snapshot!(desk.run("check --rules none"));
    // A mistake in one rule does not affect the others.
    let said = desk.run("check --rules house --format concise");
    assert!(said.contains("a.txt:1:1: warning: vague source"), "{said}");
    assert!(said.ends_with("status 2"), "{said}");
}

#[test]
fn a_maximum_must_be_a_number() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    assert_snapshot!(desk.run("check --max-warnings abc"), @"
    error: invalid value 'abc' for '--max-warnings <NUMBER>': expected a whole number, 0 or more

    For more information, try '--help'.
    status 2
    ");
    assert!(
        desk.run("check --max-warnings=-1")
            .contains("a whole number")
    );
    assert!(desk.run("check --max-warnings 1").ends_with("status 0"));
}

#[test]
fn every_shell_completes_commands() {
    let desk = Desk::new(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = desk.run(&format!("completions {shell}"));
        assert!(script.contains("check"), "{script}");
        assert!(script.contains("max-warnings"), "{script}");
        // Wherever a rule is named: by `--select` and `--ignore`, and behind `explain` and `accept`.
        assert!(
            script.matches("unsourced-figure").count() >= 4,
            "{shell}: {script}"
        );
        assert!(script.ends_with("status 0"), "{script}");
    }
    // fish offers what stands in a place in lines of their own.
    let script = desk.run("completions fish");
    for command in ["explain", "accept"] {
        let line = format!("using_subcommand {command}\" -a \"agentless-report");
        assert!(script.contains(&line), "{script}");
    }
    let said = desk.run("completions tcsh");
    assert!(said.ends_with("status 2"), "{said}");
}

#[test]
fn a_test_without_rules_fails() {
    let desk = Desk::new(&[("none/notes.md", ""), ("broken/a-rule.toml", "on = [")]);
    assert_snapshot!(desk.run("test --rules none"));
    let said = desk.run("test --rules broken");
    assert!(!said.contains("hold"), "{said}");
    assert!(said.ends_with("status 2"), "{said}");
}

#[test]
fn other_encodings_are_recognized() {
    let desk = Desk::new(&[]);
    desk.write("notepad.txt", b"\xff\xfeN\0o\0n\0");
    desk.write("ansi.txt", b"caf\xe9");
    desk.write("picture.txt", b"\x89PNG\0");
    assert_snapshot!(desk.run("check notepad.txt ansi.txt picture.txt"));
}

#[test]
fn a_damaged_baseline_is_not_counted() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("selon-baseline.json", "{")]);
    let said = desk.run("baseline");
    assert!(said.contains("damaged"), "{said}");
    assert!(!said.contains("added,"), "{said}");
}

#[test]
fn options_are_grouped_under_headings() {
    let desk = Desk::new(&[]);
    let help = desk.run("check -h");
    let headings = help
        .lines()
        .filter(|line| line.ends_with(':') && !line.starts_with(' '));
    let headings: Vec<_> = headings.collect();
    assert_snapshot!(headings.join(" "), @"Arguments: Options: Articles: Report: Rules: Baseline: Rewriting: Run: Exit status: Examples:");
}

#[test]
fn lines_that_moved_are_found_again() {
    let desk = Desk::new(&[("a.txt", &format!("All is quiet.\n\n{VAGUE}"))]);
    let said = desk.run("accept vague-source a.txt:1 --reason box");
    assert_snapshot!(said, @"
    error: a.txt: `vague-source` has no finding on line 1 to accept; it has one on line 3
    status 2
    ");
}

#[test]
fn a_first_configuration_has_no_mistake() {
    let desk = Desk::new(&[
        ("opinion/notes.doc", ""),
        ("sport/cup/a.txt", "All is quiet.\n"),
    ]);
    desk.run("init");
    let written = desk.read("selon.toml");
    assert!(written.contains("\"sport/**\""), "{written}");
    assert_snapshot!(desk.run("check"), @"
    1 file checked: no findings
    status 0
    ");
}

#[test]
fn a_first_configuration_escapes_the_names_of_folders() {
    let desk = Desk::new(&[
        ("a[b]/opinion/a.txt", VAGUE),
        ("{c,d} \"e\"/sport/b.txt", VAGUE),
        ("what?*/live/c.txt", VAGUE),
        ("!f/tribunes/d.txt", VAGUE),
        ("g\\h/direct/e.txt", VAGUE),
    ]);
    desk.run("init");
    let said = desk.run("check --format concise");
    assert!(!said.contains("error"), "{said}");
    for (path, genre) in [
        ("a[b]/opinion/a.txt", "opinion"),
        ("what?*/live/c.txt", "live"),
    ] {
        let shown = desk.run(&format!("config show {path}"));
        assert!(
            shown.contains(&format!("genre           {genre}")),
            "{shown}"
        );
    }
}

#[test]
fn json_has_every_mistake() {
    let desk = Desk::new(&[
        (
            "selon.toml",
            "genre = 'newz'\n\n[rules]\nloaded-verb = true\n",
        ),
        ("a.txt", "All is quiet.\n"),
    ]);
    let report = desk.output("check --format json").json();
    let problems = report["problems"].as_array().expect("there are problems");
    let told: Vec<_> = problems
        .iter()
        .map(|problem| problem["message"].as_str().unwrap_or_default())
        .collect();
    assert_snapshot!(told.join("\n"), @r#"
    line 1: unknown value `newz`; did you mean `news`?
    line 4: expected one of "error", "warning", "note", "on", "off", found boolean
    "#);
}

#[test]
fn colors_follow_the_environment() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    let is_colored = |variables: &[(&str, &str)], options: &str| {
        let output = desk
            .command(&format!("check a.txt {options}"))
            .env_remove("CLICOLOR_FORCE")
            .envs(variables.iter().copied())
            .output()
            .expect("the program runs");
        output.stdout.contains(&0x1b)
    };
    assert!(!is_colored(&[], ""));
    assert!(is_colored(&[], "--color always"));
    assert!(is_colored(&[("CLICOLOR_FORCE", "1")], ""));
    assert!(is_colored(&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], ""));
    assert!(!is_colored(&[("CLICOLOR_FORCE", "0")], ""));
    assert!(!is_colored(&[("CLICOLOR_FORCE", "1")], "--color never"));
    assert!(!is_colored(
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
        ""
    ));
    assert!(is_colored(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], ""));
}

#[test]
fn explanations_are_grouped_by_language() {
    let desk = Desk::new(&[]);
    let said = desk.run("explain single-source");
    let places: Vec<_> = ["English", "why: ", "flagged", "French", "fix: Interrogez"]
        .iter()
        .map(|words| {
            said.find(words)
                .unwrap_or_else(|| panic!("{words}: {said}"))
        })
        .collect();
    assert!(places.is_sorted(), "{said}");
    let said = desk.run("explain single-source --language fr");
    assert!(
        !said.contains("French") && !said.contains("English"),
        "{said}"
    );
}

#[test]
fn names_with_line_ends_are_shown_on_one_line() {
    let desk = Desk::new(&[]);
    desk.write("two\nlines.txt", VAGUE);
    for command in ["check", "sources", "sources --total", "inspect"] {
        let said = desk.run(command);
        assert!(said.contains("two lines.txt"), "{command}: {said}");
    }
}
