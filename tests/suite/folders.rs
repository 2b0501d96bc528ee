//! Which files are found, and what is said of those that cannot be read.

use super::desk::{Desk, Run};

/// An article nothing is wrong with.
const FINE: &str = "The bridge will open on Monday, according to the mayor, Jane Roe.\n";

#[test]
fn missing_paths() {
    let desk = Desk::new(&[("fine.txt", FINE)]);
    let run = desk.output("check gone.txt fine.txt");
    assert_eq!(run.code(), 2);
    assert_eq!(run.stderr(), "error: gone.txt: no such file or folder\n");
    assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());

    let run = desk.output("check wire/*.txt");
    assert_eq!(run.code(), 2);
    let message = "error: wire/*.txt: no file matches this pattern\n";
    assert_eq!(run.stderr(), message);

    let run = desk.output("check wire/***.txt");
    assert_eq!(run.code(), 2);
    assert!(run.stderr().contains("invalid pattern"), "{}", run.stderr());
}

#[test]
fn folders_without_articles() {
    let desk = Desk::new(&[("images/map.png", "PNG"), ("fine.txt", FINE)]);
    let run = desk.output("check images fine.txt");
    assert_eq!(run.code(), 2);
    let stderr = run.stderr();
    assert!(stderr.contains("images: no article"), "{stderr}");
    assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
}

#[test]
fn folders_are_walked_as_version_control_sees_them() {
    let desk = Desk::new(&[
        ("desk/b.md", FINE),
        ("desk/c.html", FINE),
        ("desk/a.txt", FINE),
        ("desk/a/z.TXT", FINE),
        ("desk/notes.json", FINE),
        ("desk/.draft.txt", FINE),
        ("desk/old/x.txt", FINE),
        ("desk/.gitignore", "old\n"),
    ]);
    let paths = |arguments: &str| -> Vec<String> {
        let run = desk.output(&format!("check --format json {arguments}"));
        assert_eq!(run.stderr(), "");
        let report = run.json();
        let files = report["files"].as_array().expect("there are files");
        let path = |file: &serde_json::Value| file["path"].as_str().map(str::to_owned);
        files.iter().filter_map(path).collect()
    };
    let all = ["desk/a.txt", "desk/a/z.TXT", "desk/b.md", "desk/c.html"];
    assert_eq!(paths(""), all);
    assert_eq!(paths("desk/"), all);
    assert_eq!(paths("desk ./desk/a.txt desk/a ."), all);
    assert_eq!(paths("desk/*.md desk/*.html desk/a*"), all);
    assert_eq!(paths("desk/**/*.txt"), ["desk/a.txt", "desk/old/x.txt"]);
    assert_eq!(paths("desk/notes.json"), ["desk/notes.json"]);
}

#[test]
fn order_does_not_depend_on_threads() {
    let desk = Desk::new(&[]);
    for number in 0..100 {
        desk.write(&format!("{}.txt", number * 37 % 100), FINE);
    }
    let with_threads = |count| {
        let mut command = desk.command("check --format json");
        let output = command.env("RAYON_NUM_THREADS", count).output();
        Run(output.expect("the program runs"))
    };
    let (alone, together) = (with_threads("1"), with_threads("7"));
    assert_eq!(alone.stdout(), together.stdout());
    assert_eq!(alone.json()["summary"]["files"], 100);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs::{self, Permissions};
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::process::CommandExt as _;
    use std::process::Command;

    use super::{Desk, FINE, Run};
    use crate::desk::skip;

    /// The user that owns no file, by convention.
    const NOBODY: u32 = 65_534;

    #[test]
    fn folders_that_link_to_themselves() {
        let desk = Desk::new(&[("desk/fine.txt", FINE)]);
        for (target, link) in [
            ("..", "desk/again"),
            ("fine.txt", "desk/also.txt"),
            ("nowhere.txt", "desk/dangling.txt"),
        ] {
            symlink(target, desk.path(link)).expect("a link can be made");
        }
        let run = desk.output("check --format json desk");
        let dangling = "desk/dangling.txt: a link to a file that does not exist";
        assert_eq!(run.stderr(), format!("error: {dangling}\n"));
        assert_eq!(run.json()["summary"]["files"], 2);
    }

    #[test]
    fn pipes_that_are_found_are_not_waited_for() {
        let desk = Desk::new(&[("desk/fine.txt", FINE)]);
        // A pipe nobody writes to.
        let pipe = |path: &str| {
            let made = Command::new("mkfifo").arg(desk.path(path)).status();
            assert!(made.expect("there is mkfifo").success());
        };
        let remove = |path: &str| fs::remove_file(desk.path(path)).expect("it can be removed");
        pipe("desk/story.txt");
        for path in ["desk", "desk/*.txt"] {
            let run = desk.output(&format!("check {path}"));
            assert_eq!(run.code(), 2);
            let story = "desk/story.txt: neither a file nor a folder";
            assert_eq!(run.stderr(), format!("error: {story}\n"));
            assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
        }
        assert_eq!(desk.output("init desk").code(), 0);
        remove("desk/selon.toml");
        remove("desk/story.txt");
        let config = "desk/selon.toml: cannot read this configuration";
        for (settings, problem) in [
            ("desk/selon.toml", config),
            ("desk/selon-baseline.json", "desk/selon-baseline.json"),
        ] {
            pipe(settings);
            let run = desk.output("check desk");
            let problem = format!("error: {problem}: neither a file nor a folder\n");
            assert_eq!(run.stderr(), problem);
            assert_eq!(run.code(), 2);
            remove(settings);
        }
        desk.write("house/notes.md", "");
        pipe("house/a-rule.toml");
        let run = desk.output("check --rules house desk");
        assert_eq!(run.code(), 0, "{}", run.stderr());
    }

    #[test]
    fn unreadable_files() {
        let desk = Desk::new(&[("shut.txt", FINE), ("fine.txt", FINE)]);
        let shut = desk.path("shut.txt");
        fs::set_permissions(&shut, Permissions::from_mode(0o000)).expect("the file is ours");
        let mut command = desk.command("check --no-cache");
        // The superuser reads everything, so somebody else has to be refused.
        if fs::read(&shut).is_ok() {
            let program = desk.path("selon");
            fs::copy(command.get_program(), &program).expect("the program can be copied");
            let open = Permissions::from_mode(0o755);
            fs::set_permissions(desk.folder(), open).expect("the folder is ours");
            command = Command::new(program);
            command
                .args(["check", "--no-cache"])
                .current_dir(desk.folder());
            command.uid(NOBODY).gid(NOBODY);
        }
        match command.output() {
            Ok(output) => {
                let run = Run(output);
                assert_eq!(run.code(), 2, "{}", run.stderr());
                assert_eq!(run.stderr(), "error: shut.txt: permission denied\n");
                assert!(run.stdout().contains("1 file checked"), "{}", run.stdout());
            }
            Err(error) => skip(&format!("no program can be run as another user: {error}")),
        }
    }

    #[test]
    fn names_that_are_not_utf8() {
        let desk = Desk::new(&[]);
        let path = |name| desk.folder().join(OsStr::from_bytes(name));
        if let Err(error) = fs::write(path(b"d\xe9p\xeache.txt"), FINE) {
            return skip(&format!("this file system refuses the name: {error}"));
        }
        let run = desk.output("check --format json");
        assert!(run.code() < 2, "{}", run.stderr());
        assert_eq!(run.json()["files"][0]["path"], "d\u{fffd}p\u{fffd}che.txt");

        // Another name that looks alike is another file, and each is rewritten in its place.
        let claims = "The mayor claims that the road is safe.\n";
        let other = path(b"d\xe8p\xeache.txt");
        fs::write(&other, claims).expect("the first name was taken");
        let run = desk.output("check --fix --no-cache --format json");
        assert_eq!(run.json()["summary"]["files"], 2);
        let fixed = fs::read_to_string(other).expect("the file is still there");
        assert_eq!(fixed, claims.replace("claims", "says"));
        let count = fs::read_dir(desk.folder())
            .expect("the folder is readable")
            .count();
        assert_eq!(count, 2);
    }
}
