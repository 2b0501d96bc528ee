//! Bad input through the built program: a clear message, no panic, the promised exit status, and the
//! other files still checked.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// An article nothing is wrong with.
const FINE: &str = "The bridge will open on Monday, according to the mayor, Jane Roe.\n";

/// How often hostile patterns are repeated: enough that work in the square of it would be noticed.
const MANY: usize = 100_000;

/// A folder with files, and the program in it.
struct Desk(TempDir);

impl Desk {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_selon"));
        command
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run(self.command(arguments).output().unwrap())
    }
}

struct Run(Output);

impl Run {
    fn stdout(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).expect("reports are UTF-8")
    }

    fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("messages are UTF-8")
    }

    fn code(&self) -> i32 {
        self.0.status.code().expect("nothing kills the program")
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.stdout()).expect("the report is JSON")
    }
}

/// Checks and inspects one file, for people and for programs: no trouble, whatever is found.
fn survives(name: &str, bytes: &[u8]) {
    let desk = Desk::new(&[(name, bytes)]);
    for arguments in [
        "check --format terminal",
        "check --format json --language fr",
        "inspect --format terminal --language fr",
        "inspect --format json",
    ] {
        let arguments: Vec<&str> = arguments.split(' ').chain([name]).collect();
        let run = desk.run(&arguments);
        assert!(run.code() < 2, "{arguments:?}: {}", run.stderr());
        assert_eq!(run.stderr(), "", "{arguments:?}");
        if arguments.contains(&"json") {
            assert_eq!(run.json()["files"].as_array().unwrap().len(), 1);
        }
    }
}

/// Checks a file that cannot be read beside one that can.
fn troubles(name: &str, bytes: &[u8], message: &str) {
    let desk = Desk::new(&[(name, bytes), ("fine.txt", FINE.as_bytes())]);
    let run = desk.run(&["check", "--format", "json", name, "fine.txt"]);
    assert_eq!(run.code(), 2, "{}", run.stderr());
    assert!(run.stderr().contains(message), "{}", run.stderr());
    assert!(run.stderr().contains(name), "{}", run.stderr());
    let report = run.json();
    assert_eq!(report["files"][0]["path"], "fine.txt");
    assert_eq!(report["problems"][0]["path"], name);
    let written = report["problems"][0]["message"].as_str().unwrap();
    assert!(written.contains(message), "{written}");
}

#[test]
fn empty_file() {
    survives("empty.txt", b"");
    survives("blank.md", b" \n\n\t\r\n");
    survives("mark.txt", "\u{feff}".as_bytes());
    survives("empty.html", b"<!doctype html>");
}

#[test]
fn no_final_newline() {
    survives("cut.txt", b"The mayor said the bridge would");
}

#[test]
fn one_endless_line() {
    let sentence = "About 300 people left the town on Monday, experts said. ";
    survives(
        "line.txt",
        sentence.repeat(10 * MANY / sentence.len()).as_bytes(),
    );
    survives("word.txt", "x".repeat(10 * MANY).as_bytes());
    let page = format!("<p>{}</p>", sentence.repeat(10 * MANY / sentence.len()));
    survives("line.html", page.as_bytes());
}

#[test]
fn nothing_but_marks() {
    for mark in [
        "\"", "'", "« ", " »", "“", "”", "(", "— ", "\n- ", "> ", "«\n\n",
    ] {
        survives("marks.md", mark.repeat(MANY).as_bytes());
    }
}

#[test]
fn nothing_but_tags() {
    let deep = "<div>".repeat(10 * MANY) + FINE;
    for page in [deep, "x<h1>".repeat(MANY), "<q>".repeat(MANY)] {
        survives("tags.html", page.as_bytes());
    }
}

#[test]
fn crossed_and_unmatched_marks() {
    survives(
        "marks.txt",
        "« Il a dit “ oui » et puis ” non, \"dit-elle. »» 'Tis “« so. (« )».".as_bytes(),
    );
}

#[test]
fn only_emoji() {
    survives("emoji.txt", "👩‍👩‍👧‍👦🎉🇫🇷 ".repeat(1_000).as_bytes());
}

#[test]
fn right_to_left_text() {
    survives(
        "rtl.txt",
        "קצת יותר מ־300 איש עזבו. « אמר », \u{202e}said the mayor.".as_bytes(),
    );
}

#[test]
fn bytes_that_are_no_text() {
    troubles("nul.txt", b"The mayor\0 said so.", "byte 9 is NUL");
    troubles("story.docx", b"PK\x03\x04\x00\x00\xff\xfe", "binary");
    troubles(
        "latin1.txt",
        b"Le maire a d\xe9clar\xe9.",
        "not UTF-8: byte 12",
    );
    troubles("utf16.txt", b"\xff\xfeT\0h\0e\0", "UTF-16");
}

#[test]
fn named_files_are_read_whatever_their_extension() {
    survives("story.rst", FINE.as_bytes());
    survives("story", FINE.as_bytes());
    survives("story[1]*.bak", FINE.as_bytes());
}

#[test]
fn missing_paths() {
    let desk = Desk::new(&[("fine.txt", FINE.as_bytes())]);
    let run = desk.run(&["check", "gone.txt", "fine.txt"]);
    assert_eq!(run.code(), 2);
    assert_eq!(run.stderr(), "error: gone.txt: no such file or folder\n");
    assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());

    let run = desk.run(&["check", "wire/*.txt"]);
    assert_eq!(run.code(), 2);
    assert_eq!(
        run.stderr(),
        "error: wire/*.txt: no file matches this pattern\n"
    );

    let run = desk.run(&["check", "wire/***.txt"]);
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("invalid pattern"), "{}", run.stderr());
}

#[test]
fn folders_without_articles() {
    let desk = Desk::new(&[
        ("images/map.png", b"\x89PNG"),
        ("fine.txt", FINE.as_bytes()),
    ]);
    let run = desk.run(&["check", "images", "fine.txt"]);
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr().contains("images: no article"),
        "{}",
        run.stderr()
    );
    assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
}

#[test]
fn folders_are_walked_as_version_control_sees_them() {
    let desk = Desk::new(&[
        ("desk/b.md", FINE.as_bytes()),
        ("desk/c.html", FINE.as_bytes()),
        ("desk/a.txt", FINE.as_bytes()),
        ("desk/a/z.TXT", FINE.as_bytes()),
        ("desk/notes.json", b"{}"),
        ("desk/.draft.txt", FINE.as_bytes()),
        ("desk/old/x.txt", FINE.as_bytes()),
        ("desk/.gitignore", b"old\n"),
    ]);
    let paths = |arguments: &[&str]| -> Vec<String> {
        let run = desk.run(&[&["check", "--format", "json"], arguments].concat());
        assert_eq!(run.stderr(), "");
        let report = run.json();
        let files = report["files"].as_array().unwrap().iter();
        files
            .map(|file| file["path"].as_str().unwrap().to_owned())
            .collect()
    };
    let all = ["desk/a.txt", "desk/a/z.TXT", "desk/b.md", "desk/c.html"];
    assert_eq!(paths(&[]), all);
    assert_eq!(paths(&["desk/"]), all);
    assert_eq!(paths(&["desk", "./desk/a.txt", "desk/a", "."]), all);
    assert_eq!(paths(&["desk/*.md", "desk/*.html", "desk/a*"]), all);
    assert_eq!(paths(&["desk/**/*.txt"]), ["desk/a.txt", "desk/old/x.txt"]);
    assert_eq!(paths(&["desk/notes.json"]), ["desk/notes.json"]);
}

#[test]
fn order_does_not_depend_on_threads() {
    let names: Vec<String> = (0..100).map(|n| format!("{}.txt", n * 37 % 100)).collect();
    let files: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), FINE.as_bytes()))
        .collect();
    let desk = Desk::new(&files);
    let alone = desk
        .command(&["check", "--format", "json"])
        .env("RAYON_NUM_THREADS", "1")
        .output();
    let together = desk
        .command(&["check", "--format", "json"])
        .env("RAYON_NUM_THREADS", "7")
        .output();
    let (alone, together) = (Run(alone.unwrap()), Run(together.unwrap()));
    assert_eq!(alone.stdout(), together.stdout());
    assert_eq!(alone.json()["summary"]["files"], 100);
}

#[test]
fn standard_input() {
    let desk = Desk::new(&[]);
    let feed = |bytes: &[u8], arguments: &[&str]| {
        let mut child = desk
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        Run(child.wait_with_output().unwrap())
    };
    let run = feed(FINE.as_bytes(), &["check", "-", "--format", "json"]);
    assert_eq!(run.json()["files"][0]["path"], "<stdin>");
    let run = feed(
        FINE.as_bytes(),
        &[
            "check",
            "-",
            "--stdin-filename",
            "a/b.md",
            "--format",
            "json",
        ],
    );
    assert_eq!(run.json()["files"][0]["path"], "a/b.md");
    let page = b"<nav>Experts say so.</nav><p>Experts say &lt;so&gt;.";
    let page = feed(
        page,
        &[
            "check",
            "-",
            "--stdin-filename",
            "a.HTM",
            "--format",
            "json",
        ],
    );
    let found = page.json()["files"][0]["diagnostics"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["span"]["start"], 29, "{found}");
    let run = feed(b"\xff", &["check", "-"]);
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr()
            .starts_with("error: <stdin>: not UTF-8: byte 0"),
        "{}",
        run.stderr()
    );
}

#[test]
fn closed_output() {
    let desk = Desk::new(&[]);
    for number in 0..300 {
        fs::write(desk.path().join(format!("{number}.txt")), FINE.repeat(20)).unwrap();
    }
    for arguments in [
        &["inspect", "--format", "json"][..],
        &["check", "--format", "json"],
        &["rules"],
        &["--help"],
    ] {
        let mut child = desk.command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let mut stderr = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut stderr)
            .unwrap();
        assert_eq!(stderr, "", "{arguments:?}");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn wrong_options() {
    let desk = Desk::new(&[("fine.txt", FINE.as_bytes())]);
    for arguments in [
        &["check", "--language", "de"][..],
        &["check", "--select", "no-such-rule"],
        &["check", "--ignore", "no-such-rule,nor-this"],
        &["check", "--fail-on", "doom"],
        &["explain", "no-such-rule"],
        &["scan"],
        &[],
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code(), 2, "{arguments:?}");
        assert_eq!(run.stdout(), "", "{arguments:?}");
        assert!(!run.stderr().is_empty(), "{arguments:?}");
    }
}

#[test]
fn broken_rules() {
    let desk = Desk::new(&[
        ("fine.txt", FINE.as_bytes()),
        ("house/no-summary.toml", b"severity = \"fatal\"\n"),
        ("house/no-toml.toml", b"summary = "),
    ]);
    let run = desk.run(&["check", "--rules", "house", "--format", "json"]);
    assert_eq!(run.code(), 2);
    assert!(
        run.stderr().contains("house/no-summary.toml:1:1"),
        "{}",
        run.stderr()
    );
    assert!(
        run.stderr().contains("house/no-toml.toml:1:"),
        "{}",
        run.stderr()
    );
    assert_eq!(run.json()["files"][0]["path"], "fine.txt");
    let json = run.json();
    let problems = json["problems"].as_array().unwrap();
    for file in ["house/no-summary.toml", "house/no-toml.toml"] {
        assert!(problems.iter().any(|problem| problem["path"] == file));
    }
    for command in ["check", "rules", "test"] {
        let run = desk.run(&[command, "--rules", "gone"]);
        assert_eq!(run.code(), 2, "{command}");
        assert_eq!(run.stderr().matches("gone").count(), 1, "{}", run.stderr());
    }
}

#[test]
fn version_and_help() {
    let desk = Desk::new(&[]);
    let run = desk.run(&["--version"]);
    assert_eq!(
        run.stdout(),
        concat!("selon ", env!("CARGO_PKG_VERSION"), "\n")
    );
    for command in ["check", "inspect", "rules", "explain", "test"] {
        let run = desk.run(&[command, "--help"]);
        assert_eq!(run.code(), 0);
        assert!(run.stdout().contains("Examples:"), "{}", run.stdout());
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn folders_that_link_to_themselves() {
        let desk = Desk::new(&[("desk/fine.txt", FINE.as_bytes())]);
        symlink("..", desk.path().join("desk/again")).unwrap();
        symlink("fine.txt", desk.path().join("desk/also.txt")).unwrap();
        symlink("nowhere.txt", desk.path().join("desk/dangling.txt")).unwrap();
        let run = desk.run(&["check", "--format", "json", "desk"]);
        let dangling = "desk/dangling.txt: a link to a file that does not exist";
        assert_eq!(run.stderr(), format!("error: {dangling}\n"));
        assert_eq!(run.json()["summary"]["files"], 2);
    }

    /// Makes a pipe nobody writes to.
    fn pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status().unwrap();
        assert!(made.success());
    }

    #[test]
    fn pipes_that_are_found_are_not_waited_for() {
        let desk = Desk::new(&[("desk/fine.txt", FINE.as_bytes())]);
        let name = |name: &str| desk.path().join("desk").join(name);
        pipe(&name("story.txt"));
        for path in ["desk", "desk/*.txt"] {
            let run = desk.run(&["check", path]);
            assert_eq!(run.code(), 2);
            let story = "desk/story.txt: neither a file nor a folder";
            assert_eq!(run.stderr(), format!("error: {story}\n"));
            assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
        }
        assert_eq!(desk.run(&["init", "desk"]).code(), 0);
        fs::remove_file(name("selon.toml")).unwrap();
        fs::remove_file(name("story.txt")).unwrap();
        for settings in ["selon.toml", "selon-baseline.json"] {
            pipe(&name(settings));
            let run = desk.run(&["check", "desk"]);
            let problem = format!("error: desk/{settings}: neither a file nor a folder\n");
            assert_eq!(run.stderr(), problem);
            assert_eq!(run.code(), 2);
            fs::remove_file(name(settings)).unwrap();
        }
        fs::create_dir(desk.path().join("house")).unwrap();
        pipe(&desk.path().join("house/a-rule.toml"));
        let run = desk.run(&["check", "--rules", "house", "desk"]);
        assert_eq!(run.code(), 0, "{}", run.stderr());
    }

    #[test]
    fn unreadable_files() {
        let desk = Desk::new(&[("shut.txt", FINE.as_bytes()), ("fine.txt", FINE.as_bytes())]);
        let shut = desk.path().join("shut.txt");
        fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(&shut).is_ok() {
            return; // The superuser reads everything.
        }
        let run = desk.run(&["check"]);
        assert_eq!(run.code(), 2);
        assert_eq!(run.stderr(), "error: shut.txt: permission denied\n");
        assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
    }

    #[test]
    fn names_that_are_no_utf8() {
        let desk = Desk::new(&[]);
        let name = std::ffi::OsStr::from_bytes(b"d\xe9p\xeache.txt");
        if fs::write(desk.path().join(name), FINE).is_err() {
            return; // Some file systems refuse such names.
        }
        let run = desk.run(&["check", "--format", "json"]);
        assert!(run.code() < 2, "{}", run.stderr());
        assert_eq!(run.json()["files"][0]["path"], "d\u{fffd}p\u{fffd}che.txt");

        // Another name that looks alike is another file, and each is rewritten in its place.
        let claims = "The mayor claims that the road is safe.\n";
        let name = desk
            .path()
            .join(std::ffi::OsStr::from_bytes(b"d\xe8p\xeache.txt"));
        fs::write(&name, claims).unwrap();
        let run = desk.run(&["check", "--fix", "--no-cache", "--format", "json"]);
        assert_eq!(run.json()["summary"]["files"], 2);
        assert_ne!(fs::read_to_string(name).unwrap(), claims);
        assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 2);
    }

    #[test]
    fn full_disk() {
        let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
            return; // Only some systems have one.
        };
        let desk = Desk::new(&[("fine.txt", FINE.as_bytes())]);
        let output = desk.command(&["check"]).stdout(full).output().unwrap();
        let run = Run(output);
        assert_eq!(run.code(), 2);
        assert!(run.stderr().contains("cannot write"), "{}", run.stderr());
    }
}
