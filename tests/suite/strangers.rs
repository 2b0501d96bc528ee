//! Files of strangers: what a configuration that comes with a clone can have read, written or shown.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use super::desk::{Desk, Run, VAGUE};

/// What nobody should read in a log.
const SECRET: &str = "aws_access_key_id = AKIA123\nroot:*:20228\n";

/// A project with one article, and a folder beside it that is not part of it.
fn desks() -> (Desk, Desk) {
    let project = Desk::new(&[("a.txt", VAGUE)]);
    let elsewhere = Desk::new(&[("secret.toml", SECRET), ("house.toml", "language = 'en'\n")]);
    (project, elsewhere)
}

/// Checks that a run fails, says why, and shows nothing of the secret.
fn refuses(run: &Run, why: &str) {
    let printed = run.printed();
    assert_eq!(run.code(), 2, "{printed}");
    assert!(printed.contains(why), "{printed}");
    assert!(
        !printed.contains("AKIA") && !printed.contains("root:"),
        "{printed}"
    );
}

const OUTSIDE: &str = "outside the project";

#[test]
fn what_lies_outside_the_project_is_neither_read_nor_shown() {
    let (desk, elsewhere) = desks();
    let secret = elsewhere.path("secret.toml");
    let check = || desk.output("check --no-cache a.txt");
    desk.write("selon.toml", &format!("extends = '{}'", secret.display()));
    refuses(&check(), OUTSIDE);
    refuses(&check(), "name the configuration with `--config`");
    desk.write(
        "selon.toml",
        &format!("rule_folders = '{}'", elsewhere.folder().display()),
    );
    refuses(&check(), OUTSIDE);
    desk.write("selon.toml", &format!("baseline = '{}'", secret.display()));
    refuses(&check(), OUTSIDE);
    // Nor through a link inside.
    desk.write(
        "selon.toml",
        "extends = 'base.toml'\nrule_folders = 'rules'\n",
    );
    fs::create_dir(desk.path("rules")).unwrap();
    symlink(&secret, desk.path("base.toml")).unwrap();
    symlink(&secret, desk.path("rules/a-rule.toml")).unwrap();
    refuses(&check(), OUTSIDE);
    fs::remove_file(desk.path("selon.toml")).unwrap();
    symlink(&secret, desk.path("selon.toml")).unwrap();
    refuses(&check(), OUTSIDE);
    fs::remove_file(desk.path("selon.toml")).unwrap();
    symlink(&secret, desk.path("selon-baseline.json")).unwrap();
    refuses(&check(), OUTSIDE);
}

#[test]
fn what_is_hidden_in_the_project_or_no_toml_is_not_shown() {
    let (desk, _) = desks();
    for name in [
        ".env",
        ".npmrc",
        "key.pem",
        ".secrets/house.toml",
        ".git/config",
    ] {
        if let Some((folder, _)) = name.rsplit_once('/') {
            fs::create_dir_all(desk.path(folder)).unwrap();
        }
        desk.write(name, SECRET);
        desk.write("selon.toml", &format!("extends = '{name}'\n"));
        refuses(&desk.output("check --no-cache a.txt"), "are not shown");
        refuses(&desk.output("config show"), "are not shown");
    }
    desk.write("selon.toml", "rule_folders = '.secrets'\n");
    refuses(&desk.output("check --no-cache a.txt"), "are not shown");
}

#[test]
fn what_the_command_line_names_is_read_and_what_that_names_is_not_shown() {
    let (desk, elsewhere) = desks();
    let (house, secret) = (elsewhere.path("house.toml"), elsewhere.path("secret.toml"));
    let named = "check --no-cache --no-baseline --config selon.toml a.txt";
    desk.write("selon.toml", &format!("extends = '{}'", house.display()));
    assert_eq!(desk.output(named).code(), 1);
    desk.write("selon.toml", &format!("extends = '{}'", secret.display()));
    refuses(&desk.output(named), "not shown");
    desk.write("selon.toml", "");
    fs::create_dir(desk.path("rules")).unwrap();
    symlink(&secret, desk.path("rules/a-rule.toml")).unwrap();
    refuses(
        &desk.output("check --no-cache --rules rules a.txt"),
        "not shown",
    );
}

#[test]
fn a_project_is_a_repository_or_below_a_configuration() {
    for marker in [".git/HEAD", "selon.toml"] {
        let desk = Desk::new(&[
            (marker, ""),
            ("house.toml", "rules.vague-source = 'error'\n"),
            (
                "paris/selon.toml",
                "extends = '../house.toml'\nbaseline = '../known.json'\n",
            ),
            ("paris/a.txt", VAGUE),
        ]);
        let run = |command| {
            let mut command = desk.command(command);
            Run(command.current_dir(desk.path("paris")).output().unwrap())
        };
        assert_eq!(
            run("baseline").printed(),
            "wrote ../known.json\n0 kept, 1 added, 0 removed\nstatus 0"
        );
        let found = run("check --no-cache --no-baseline --format concise");
        assert!(
            found.stdout().starts_with("a.txt:1:1: error: "),
            "{}",
            found.printed()
        );
    }
}

#[test]
fn nothing_is_written_outside_the_project() {
    let (desk, elsewhere) = desks();
    let target = elsewhere.path("new/known.json");
    let written = |named: &str| {
        let run = desk.output(&format!("baseline a.txt {named}"));
        (run.code(), target.exists())
    };
    desk.write("selon.toml", &format!("baseline = '{}'", target.display()));
    assert_eq!(written(""), (2, false));
    assert!(!elsewhere.path("new").exists());
    desk.write("selon.toml", "");
    symlink(&target, desk.path("selon-baseline.json")).unwrap();
    fs::create_dir(elsewhere.path("new")).unwrap();
    assert_eq!(written(""), (2, false));
    assert_eq!(written("--baseline selon-baseline.json"), (0, true));
}

#[test]
fn what_never_ends_is_not_read() {
    let desk = Desk::new(&[("a.txt", VAGUE)]);
    assert!(
        Command::new("mkfifo")
            .arg(desk.path("pipe"))
            .status()
            .unwrap()
            .success()
    );
    symlink("/dev/zero", desk.path("zero")).unwrap();
    for key in ["extends", "baseline", "rule_folders"] {
        for value in ["pipe", "zero", "/dev/zero"] {
            desk.write("selon.toml", &format!("{key} = '{value}'"));
            refuses(&desk.output("check --no-cache a.txt"), value);
        }
    }
    desk.write("selon.toml", "");
    let refused = "neither a file nor a folder";
    refuses(&desk.output("baseline --baseline pipe a.txt"), refused);
    refuses(&desk.output("baseline --baseline /dev/full a.txt"), refused);
    refuses(
        &desk.output("check --no-cache --config /dev/zero a.txt"),
        "larger than",
    );
    // What a shell passes as a pipe is read.
    let shell =
        "exec \"$0\" check --no-cache --config /dev/fd/3 a.txt 3<<< \"rules.vague-source = 'off'\"";
    let program = desk.command("").get_program().to_owned();
    let mut bash = Command::new("bash");
    let run = bash
        .args(["-c", shell])
        .arg(program)
        .current_dir(desk.folder());
    assert_eq!(Run(run.output().unwrap()).code(), 0);
}

#[test]
fn what_is_too_large_is_not_read() {
    let desk = Desk::new(&[("a.txt", VAGUE), ("selon.toml", "extends = 'large.toml'")]);
    let large = fs::File::create(desk.path("large.toml")).unwrap();
    large.set_len(20 << 20).unwrap();
    refuses(&desk.output("check --no-cache a.txt"), "larger than");
}

#[test]
fn a_file_may_be_called_like_an_option() {
    let name = "--exit-zero.md";
    let desk = Desk::new(&[(name, VAGUE), ("--config=ok.md", VAGUE), ("ok.md", "")]);
    let run = desk.output("check --no-cache --format concise -- --exit-zero.md --config=ok.md");
    assert_eq!(run.code(), 1, "{}", run.printed());
    assert!(
        run.stdout().contains("2 files checked: 2 warnings"),
        "{}",
        run.printed()
    );
    // What reads the report takes it for no option either.
    assert!(
        desk.output("check --no-cache --format concise")
            .stdout()
            .starts_with("./--config=ok.md:1")
    );
}

#[test]
fn no_file_that_says_what_is_ignored_is_read_without_end() {
    for name in [".gitignore", ".ignore", "below/.gitignore"] {
        let desk = Desk::new(&[("a.txt", VAGUE), ("below/b.txt", VAGUE)]);
        symlink("/dev/zero", desk.path(name)).unwrap();
        let run = desk.output("check --no-cache --format concise");
        let problem = format!("error: {name}: neither a file nor a folder\n");
        assert_eq!((run.stderr(), run.code()), (problem.as_str(), 2));
        assert!(run.stdout().starts_with("a.txt:1:1: "), "{}", run.printed());
        assert_eq!(desk.output("init").code(), 0);
    }
}
