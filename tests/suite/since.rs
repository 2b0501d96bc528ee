//! `--since`, with real repositories of the git that is installed.
#![cfg(unix)]

use std::process::Command;

use super::desk::{Desk, Run};

/// Three paragraphs with a finding each, each on a line of its own.
const ARTICLE: &str = "The cracks have cost the city 4.5 million crowns.\n\n\
    The repairs will take 300 workers.\n\n\
    The port lost 40 ships.\n";

/// What every git command is given: nothing is signed, packed or waited for.
const SETTINGS: [&str; 6] = [
    "user.name=t",
    "user.email=t@example.org",
    "commit.gpgSign=false",
    "core.fsync=none",
    "gc.auto=0",
    "protocol.file.allow=always",
];

/// A folder under version control, with one article.
fn desk() -> Desk {
    let desk = Desk::new(&[("a.txt", ARTICLE)]);
    git(&desk, "init -q -b main --template=");
    commit(&desk);
    desk
}

fn git(desk: &Desk, arguments: &str) {
    let output = Command::new("git")
        .args(SETTINGS.iter().flat_map(|setting| ["-c", setting]))
        .args(arguments.split(' '))
        .current_dir(desk.folder())
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "git {arguments}: {output:?}");
}

fn commit(desk: &Desk) {
    git(desk, "add -A");
    git(desk, "commit -q -m more");
}

/// A clone that knows one commit of one branch, as builds make it.
fn shallow(of: &Desk) -> Desk {
    let clone = Desk::new(&[]);
    let url = of.folder().display();
    git(
        &clone,
        &format!("clone -q --depth=1 --branch=topic file://{url} ."),
    );
    clone
}

fn check(desk: &Desk, arguments: &str) -> Run {
    desk.output(&format!("check --select unsourced-figure {arguments}"))
}

/// The file and the flagged words of each finding since a revision.
fn since(desk: &Desk, arguments: &str) -> Vec<String> {
    let found = check(desk, &format!("--format json --since {arguments}")).findings();
    let lines = found
        .into_iter()
        .map(|[path, _, _, words]| format!("{path}: {words}"));
    lines.collect()
}

/// Runs the git command an error message says would help.
fn follow_advice(desk: &Desk, message: &str) {
    let advice = message
        .split('`')
        .nth(3)
        .expect("a command stands between marks");
    let arguments = advice.strip_prefix("git ").expect("it is one of git");
    git(desk, arguments);
}

#[test]
fn changed_lines_of_changed_files() {
    let desk = desk();
    desk.write("b.txt", ARTICLE);
    commit(&desk);
    desk.write("a.txt", &ARTICLE.replace("300", "301"));
    assert_eq!(since(&desk, "HEAD"), ["a.txt: 301 workers"]);
    let summary = check(&desk, "--format json --since HEAD").json()["summary"].clone();
    assert_eq!([&summary["files"], &summary["unchanged"]], [1, 2]);
    // Once committed, it is a change since the commit before, and none since this one.
    commit(&desk);
    assert_eq!(since(&desk, "HEAD~1"), ["a.txt: 301 workers"]);
    assert_eq!(since(&desk, "HEAD"), [""; 0]);
}

#[test]
fn new_and_moved_files() {
    let desk = desk();
    let odd = "dé sk/\"odd\"\tna\nme.txt";
    desk.write(odd, ARTICLE);
    commit(&desk);
    git(&desk, "mv a.txt moved.txt");
    desk.write(odd, &format!("{ARTICLE}\nThe port lost 70 boats.\n"));
    desk.write(".gitignore", "ignored.txt\n");
    for name in ["new.txt", "ignored.txt"] {
        desk.write(name, "The quay lost 12 cranes.\n");
    }
    let changed = format!("{odd}: 70");
    let expected = [&changed, "ignored.txt: 12", "new.txt: 12"];
    assert_eq!(since(&desk, "HEAD . ignored.txt"), expected);
}

#[test]
fn below_a_folder() {
    let desk = desk();
    desk.write("wire/b.txt", ARTICLE);
    commit(&desk);
    desk.write("wire/b.txt", &ARTICLE.replace("40", "41"));
    let mut command = desk.command("check --select unsourced-figure --format json --since HEAD");
    let output = command.current_dir(desk.path("wire")).output();
    let found = Run(output.expect("the program runs")).findings();
    assert_eq!(found.len(), 1);
    assert_eq!([&found[0][0], &found[0][3]], ["b.txt", "41"]);
    let absolute = desk.path("wire/b.txt");
    assert_eq!(
        since(&desk, &format!("HEAD '{}'", absolute.display())).len(),
        1
    );
}

#[test]
fn through_a_link() {
    let desk = desk();
    desk.write("wire/b.txt", ARTICLE);
    commit(&desk);
    desk.write("wire/b.txt", &ARTICLE.replace("40", "41"));
    let link = desk.path("wire/link.txt");
    std::os::unix::fs::symlink("b.txt", link).expect("a link can be made");
    let found = since(&desk, "HEAD wire");
    assert_eq!(found, ["wire/b.txt: 41", "wire/link.txt: 41"]);
}

#[test]
fn cutting_a_source_touches_its_sentence() {
    let desk = desk();
    let wrapped = "The cracks,\nsaid the mayor, Jane Roe,\ncost 4.5 million crowns.\n\nThe port lost 40 ships.\n";
    desk.write("w.txt", wrapped);
    commit(&desk);
    desk.write("w.txt", &wrapped.replace("said the mayor, Jane Roe,\n", ""));
    assert_eq!(since(&desk, "HEAD w.txt"), ["w.txt: 4.5 million"]);
    // What stands beside a paragraph that was cut is not touched.
    desk.write(
        "a.txt",
        &ARTICLE.replace("The repairs will take 300 workers.\n\n", ""),
    );
    assert_eq!(since(&desk, "HEAD a.txt"), [""; 0]);
}

#[test]
fn files_git_takes_for_binary_are_compared_by_line() {
    let desk = desk();
    desk.write(".gitattributes", "*.txt binary\n");
    commit(&desk);
    desk.write("a.txt", &ARTICLE.replace("40", "41").replace('\n', "\r\n"));
    assert_eq!(since(&desk, "HEAD").len(), 3);
    desk.write("a.txt", &ARTICLE.replace("40", "41"));
    assert_eq!(since(&desk, "HEAD"), ["a.txt: 41"]);
}

#[test]
fn changes_on_the_other_branch_do_not_count() {
    let desk = desk();
    git(&desk, "checkout -q -b topic");
    desk.write("a.txt", &ARTICLE.replace("40", "41"));
    commit(&desk);
    git(&desk, "checkout -q main");
    desk.write("a.txt", &ARTICLE.replace("4.5", "4.6"));
    commit(&desk);
    git(&desk, "checkout -q topic");
    assert_eq!(since(&desk, "main"), ["a.txt: 41"]);

    let clone = shallow(&desk);
    let run = check(&clone, "--since origin/main");
    let message = run.stderr();
    assert_eq!(run.code(), 2);
    assert!(
        message.contains("in this shallow clone; fetch it first"),
        "{message}"
    );
    let hash = "0123456789abcdef0123456789abcdef01234567";
    let by_hash = check(&clone, &format!("--since {hash}"));
    let fetch = format!("`git fetch --depth=1 origin {hash}`");
    assert!(by_hash.stderr().contains(&fetch), "{}", by_hash.stderr());
    follow_advice(&clone, message);
    let run = check(&clone, "--format=concise --since origin/main");
    let (stdout, stderr) = (run.stdout(), run.stderr());
    assert!(
        stderr.contains("comparing with origin/main itself"),
        "{stderr}"
    );
    assert!(
        stdout.contains("“41”") && !stdout.contains("“300”"),
        "{stdout}"
    );
}

#[test]
fn unanswerable_questions_are_errors() {
    let desk = desk();
    let nowhere = Desk::new(&[("a.txt", ARTICLE)]);
    let outside = format!("HEAD '{}'", nowhere.path("a.txt").display());
    let fails = |desk: &Desk, arguments: &str, words: &str| {
        let run = check(desk, arguments);
        assert_eq!(run.code(), 2, "{}", run.stderr());
        assert!(run.stderr().contains(words), "{}", run.stderr());
    };
    fails(&nowhere, "--since HEAD", "needs a git repository");
    fails(
        &desk,
        "--since no-such",
        "git does not know the revision `no-such`",
    );
    fails(
        &desk,
        "--since=--all",
        "git does not know the revision `--all`",
    );
    fails(
        &desk,
        "--since=HEAD:a.txt",
        "git does not know the revision",
    );
    fails(
        &desk,
        &format!("--since {outside}"),
        "not in the git repository",
    );
    fails(&desk, "--since HEAD gone.txt", "no such file");
    let mut command = desk.command("check --since HEAD");
    let output = command.env("PATH", nowhere.folder()).output();
    let run = Run(output.expect("the program runs"));
    assert!(
        run.stderr().contains("which is not installed"),
        "{}",
        run.stderr()
    );
}

#[test]
fn the_fetch_suggested_in_a_shallow_clone_is_enough() {
    let desk = desk();
    git(&desk, "checkout -q -b topic");
    desk.write("a.txt", &ARTICLE.replace("40", "41"));
    commit(&desk);
    for revision in ["HEAD~1", "HEAD^", "main"] {
        let clone = shallow(&desk);
        let run = check(&clone, &format!("--since {revision}"));
        follow_advice(&clone, run.stderr());
        assert_eq!(since(&clone, revision), ["a.txt: 41"]);
    }
}

/// What a repository could name as a program: a command that leaves a file behind.
fn command(desk: &Desk) -> String {
    format!("touch '{}'; cat", desk.path("ran").display())
}

#[test]
fn no_filter_of_the_repository_is_run() {
    for name in ["x", "a b.c"] {
        for kind in ["clean", "process"] {
            let desk = desk();
            desk.write(".git/info/attributes", "*.txt filter=x\n");
            let set = |key: &str, value: &str| {
                let key = format!("filter.{name}.{key}");
                let mut git = Command::new("git");
                let set = git.args(["config", &key, value]);
                assert!(set.current_dir(desk.folder()).status().unwrap().success());
            };
            set(kind, &command(&desk));
            set("required", "true");
            desk.write("a.txt", &ARTICLE.replace("40", "41"));
            assert_eq!(since(&desk, "HEAD"), ["a.txt: 41"]);
            assert!(!desk.path("ran").exists(), "{name}.{kind}");
        }
    }
}

#[test]
fn a_filter_that_is_set_for_all_repositories_is_run() {
    let desk = desk();
    desk.write(".git/info/attributes", "*.txt filter=x\n");
    let home = Desk::new(&[("config", "[filter \"x\"]\n\tclean = sed s/41/40/\n")]);
    desk.write("a.txt", &ARTICLE.replace("40", "41").replace("300", "301"));
    let mut command = desk.command("check --format json --since HEAD --select unsourced-figure");
    let output = command
        .env("GIT_CONFIG_GLOBAL", home.path("config"))
        .output();
    let found = Run(output.unwrap()).findings();
    let words: Vec<_> = found.iter().map(|[_, _, _, words]| words).collect();
    assert_eq!(words, ["301 workers"]);
}

#[test]
fn no_repository_among_the_files_of_another_is_believed() {
    let desk = desk();
    let config = "[core]\n\trepositoryFormatVersion = 0\n\tbare = false\n\tworktree = .\n";
    let filter = command(&desk).replace('\'', "");
    desk.write(
        "news/config",
        &format!("{config}[filter \"x\"]\n\tclean = \"{filter}\"\n"),
    );
    desk.write("news/HEAD", "ref: refs/heads/main\n");
    desk.write("news/objects/info/alternates", "../../.git/objects\n");
    let head = desk.read(".git/refs/heads/main");
    desk.write("news/refs/heads/main", &head);
    desk.write("news/.gitattributes", "*.txt filter=x\n");
    desk.write("news/a.txt", &ARTICLE.replace("40", "41"));
    let mut command = desk.command("check --since HEAD");
    let run = Run(command.current_dir(desk.path("news")).output().unwrap());
    let refusal = "--since needs a git repository: cannot use bare repository";
    assert!(run.stderr().contains(refusal), "{}", run.stderr());
    assert!(!desk.path("ran").exists());
}

#[test]
fn what_is_no_commit_is_no_revision() {
    let run = check(&desk(), "--since ^HEAD");
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr()
            .contains("git does not know the revision `^HEAD`"),
        "{}",
        run.stderr()
    );
}
