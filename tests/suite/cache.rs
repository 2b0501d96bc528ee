//! The cache: a second run finds the same, whatever happens to the folder between the two.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use super::desk::{Desk, Run};

const FLAGGED: &str = "The cracks have cost the city 4.5 million crowns.\n";

/// A folder with some articles.
fn desk() -> Desk {
    let desk = Desk::new(&[]);
    for number in 0..40 {
        let folder = if number % 2 == 0 { "" } else { "wire/" };
        let ships = number + 30;
        let words = format!("{FLAGGED}\nThe port lost {ships} ships, she said.\n");
        desk.write(&format!("{folder}{number}.md"), &words);
    }
    desk
}

/// What `check` prints, on both streams, and its exit status.
fn check(desk: &Desk, arguments: &str) -> String {
    desk.run(&format!("check {arguments}"))
}

fn packs(desk: &Desk) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.path(".selon_cache"));
    let entries = entries.into_iter().flatten();
    let is_pack = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "pack")
    };
    let mut packs: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    packs.retain(is_pack);
    packs.sort();
    packs
}

/// Checks that the same is found with the cache as without it.
fn agrees(desk: &Desk, arguments: &str) {
    let anew = check(desk, &format!("{arguments} --no-cache"));
    assert_eq!(check(desk, arguments), anew);
    assert_eq!(check(desk, arguments), anew);
}

#[test]
fn a_second_run_reports_the_same_in_every_format() {
    let desk = desk();
    for format in [
        "text", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    ] {
        agrees(&desk, &format!("--format {format}"));
    }
    agrees(&desk, "--statistics");
    assert_eq!(packs(&desk).len(), 2, "one for each folder");
    let ignore = fs::read_to_string(desk.path(".selon_cache/.gitignore"));
    assert!(ignore.unwrap().lines().any(|line| line == "*"));
}

#[test]
fn everything_that_affects_findings_counts() {
    let desk = desk();
    agrees(&desk, "");
    let write = |name: &str, words: &str| desk.write(name, &words);
    // An article that changes, one that goes, one that comes, and one that takes another's name.
    write("0.md", "All is quiet.\n");
    fs::remove_file(desk.path("2.md")).unwrap();
    write("new.md", FLAGGED);
    fs::rename(desk.path("4.md"), desk.path("6.md")).unwrap();
    agrees(&desk, "");
    // Options, the configuration, and its settings for some files only.
    agrees(&desk, "--ignore unsourced-figure");
    agrees(&desk, "--language fr");
    write("selon.toml", "[rules]\nunsourced-figure = \"error\"\n");
    agrees(&desk, "");
    assert!(check(&desk, "").contains("error["));
    let only_wire = "[[override]]\nfiles = [\"wire/**\"]\nrules.unsourced-figure = \"off\"\n";
    write("selon.toml", only_wire);
    agrees(&desk, "");
    fs::rename(desk.path("wire"), desk.path("desk")).unwrap();
    agrees(&desk, "");
    // Settings in an article, valid and not.
    write(
        "0.md",
        &format!("---\nselon:\n  genre: opinion\n---\n{FLAGGED}"),
    );
    agrees(&desk, "");
    write(
        "0.md",
        &format!("---\nselon:\n  genre: nonsense\n---\n{FLAGGED}"),
    );
    agrees(&desk, "");
}

#[test]
fn damaged_packs_are_ignored_and_rewritten() {
    let desk = desk();
    let anew = check(&desk, "--no-cache");
    assert_eq!(packs(&desk).len(), 0);
    check(&desk, "");
    let pack = packs(&desk)[0].clone();
    let whole = fs::read(&pack).unwrap();
    for end in [0, 5, whole.len() / 2, whole.len() - 1] {
        fs::write(&pack, &whole[..end]).unwrap();
        assert_eq!(check(&desk, ""), anew);
        assert_eq!(fs::read(&pack).unwrap(), whole, "it is whole again");
    }
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    fs::write(&pack, changed).unwrap();
    assert_eq!(check(&desk, ""), anew);
    fs::remove_file(&pack).unwrap();
    fs::create_dir(&pack).unwrap();
    assert_eq!(check(&desk, ""), anew);
    fs::remove_dir_all(desk.path(".selon_cache")).unwrap();
    desk.write(".selon_cache", "a file");
    assert_eq!(check(&desk, ""), anew);
}

#[test]
fn parallel_and_killed_runs_leave_no_half_packs() {
    let desk = desk();
    let anew = check(&desk, "--no-cache");
    for _ in 0..4 {
        let runs: Vec<_> = (0..4)
            .map(|number| {
                let mut command = desk.command("check");
                let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
                let mut run = command.spawn().unwrap();
                if number == 0 {
                    run.kill().unwrap();
                }
                run
            })
            .collect();
        for (number, run) in runs.into_iter().enumerate() {
            let run = Run(run.wait_with_output().unwrap());
            if number > 0 {
                assert_eq!(run.printed(), anew);
            }
        }
        assert_eq!(check(&desk, ""), anew);
        fs::remove_dir_all(desk.path(".selon_cache")).unwrap();
    }
}

#[test]
fn one_article_leaves_no_folder_behind_unless_asked_to() {
    let desk = desk();
    check(&desk, "0.md");
    assert!(!desk.path(".selon_cache").exists());
    check(&desk, "0.md --cache-dir kept");
    assert!(desk.path("kept/.gitignore").exists());
    // In a folder below a configuration, the cache is next to the configuration.
    desk.write("selon.toml", "");
    let mut command = desk.command("check");
    command.current_dir(desk.path("wire")).output().unwrap();
    assert!(desk.path(".selon_cache").is_dir());
    assert!(!desk.path("wire/.selon_cache").exists());
}

/// Other people's folders and files: none is read, written or removed.
#[cfg(unix)]
mod strangers {
    use std::fs::{self, File};
    use std::os::unix::fs::{chown, symlink};
    use std::path::Path;
    use std::process::Command;
    use std::time::{Duration, SystemTime};

    use super::{check, desk, packs};
    use crate::desk::{Desk, skip};

    /// Makes a file look as if nobody had written it for two months.
    fn age(path: &Path) {
        let then = SystemTime::now() - Duration::from_secs(60 * 24 * 60 * 60);
        let file = File::options().append(true).open(path).unwrap();
        file.set_modified(then).unwrap();
    }

    /// Has a run write a pack, so that it tidies.
    fn write_anew(desk: &Desk, arguments: &str) {
        desk.write(
            "0.md",
            &format!("{}\n{}", super::FLAGGED, desk.read("0.md")),
        );
        check(desk, &format!("{arguments} ."));
    }

    #[test]
    fn a_folder_with_other_files_is_not_used() {
        let desk = desk();
        let anew = check(&desk, "--no-cache");
        for name in ["movie.mkv.part", "x.pack"] {
            let path = format!("downloads/{name}");
            desk.write(&path, "x");
            age(&desk.path(&path));
        }
        let why = "note: the cache `downloads` is not used: the folder is not empty, and no cache of selon\n";
        assert_eq!(
            check(&desk, "--cache-dir downloads"),
            format!("{why}{anew}")
        );
        assert_eq!(fs::read_dir(desk.path("downloads")).unwrap().count(), 2);
        // One that is empty is.
        fs::create_dir(desk.path("empty")).unwrap();
        assert_eq!(check(&desk, "--cache-dir empty"), anew);
        assert!(desk.path("empty/CACHEDIR.TAG").exists());
    }

    #[test]
    fn a_link_in_the_usual_place_is_not_followed() {
        let desk = desk();
        let anew = check(&desk, "--no-cache");
        check(&desk, "--cache-dir elsewhere");
        let before = fs::read_dir(desk.path("elsewhere")).unwrap().count();
        symlink("elsewhere", desk.path(".selon_cache")).unwrap();
        desk.write("new.md", super::FLAGGED);
        check(&desk, "--ignore unsourced-figure");
        assert_eq!(
            fs::read_dir(desk.path("elsewhere")).unwrap().count(),
            before
        );
        // Who names a link means it.
        fs::remove_file(desk.path("new.md")).unwrap();
        assert_eq!(check(&desk, "--cache-dir .selon_cache"), anew);
    }

    #[test]
    fn a_folder_of_another_user_is_not_used() {
        let desk = desk();
        check(&desk, "");
        let root = desk.path(".selon_cache");
        if chown(&root, Some(65534), None).is_err() {
            return skip("only the superuser can give folders away");
        }
        let before = packs(&desk).len();
        check(&desk, "--ignore unsourced-figure");
        assert_eq!(packs(&desk).len(), before);
    }

    #[test]
    fn only_old_packs_of_this_user_are_removed() {
        let desk = desk();
        check(&desk, "--ignore unsourced-figure");
        let old = packs(&desk);
        let kept = |name: &str, bytes: &[u8]| {
            let path = desk.path(&format!(".selon_cache/{name}"));
            fs::write(&path, bytes).unwrap();
            path
        };
        let hash = "0123456789abcdef0123456789abcdef";
        let others = [
            kept("x.pack", b"x"),
            kept("movie.mkv.part", b"x"),
            kept(&format!("pack-{hash}01234567.pack"), b"PACK"),
            kept(&format!("{hash}.pack"), b"selon pack 3\nnot sealed"),
            // A pack of this user, under the name of another one.
            kept(
                &format!("{}.pack", hash.replace('0', "f")),
                &fs::read(&old[0]).unwrap(),
            ),
        ];
        old.iter().chain(&others).for_each(|path| age(path));
        let link = desk.path(&format!(".selon_cache/{}.pack", hash.replace('0', "e")));
        let target = old[0].clone();
        symlink(&target, &link).unwrap();
        write_anew(&desk, "");
        assert!(old.iter().all(|path| !path.exists()));
        assert!(others.iter().all(|path| path.exists()));
        assert!(link.is_symlink());
    }

    #[test]
    fn packs_that_another_user_has_sealed_are_not_believed() {
        let desk = desk();
        let other = Desk::new(&[]);
        let mut command = desk.command("check");
        command
            .env("XDG_CACHE_HOME", other.folder())
            .output()
            .unwrap();
        let read = || {
            packs(&desk)
                .iter()
                .map(|path| fs::read(path).unwrap())
                .collect::<Vec<_>>()
        };
        let planted = read();
        let anew = check(&desk, "--no-cache");
        assert_eq!(check(&desk, ""), anew);
        let own = read();
        assert!(
            own.iter()
                .zip(&planted)
                .all(|(own, planted)| own != planted)
        );
        // Those of this user are, and need not be written again.
        assert_eq!(check(&desk, ""), anew);
        assert_eq!(read(), own);
    }

    #[test]
    fn the_key_is_for_its_user_alone() {
        use std::os::unix::fs::PermissionsExt as _;

        let desk = desk();
        let home = Desk::new(&[("selon/key", "half")]);
        let mut command = desk.command("check");
        command
            .env("XDG_CACHE_HOME", home.folder())
            .output()
            .unwrap();
        let key = fs::metadata(home.path("selon/key")).unwrap();
        assert_eq!((key.len(), key.permissions().mode() & 0o777), (16, 0o600));
        assert_eq!(packs(&desk).len(), 2);
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let desk = desk();
        let anew = check(&desk, "");
        let [pipe, endless] = packs(&desk).try_into().unwrap();
        fs::remove_file(&pipe).unwrap();
        fs::remove_file(&endless).unwrap();
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        symlink("/dev/zero", &endless).unwrap();
        assert_eq!(check(&desk, ""), anew);
    }
}
