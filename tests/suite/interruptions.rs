//! Runs that meet other runs, or an early end: no file is lost, cut short or left behind.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::desk::{Desk, Run, VAGUE, skip};

/// Starts a run without waiting for it.
fn start(desk: &Desk, command: &str) -> Child {
    let mut command = desk.command(command);
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    piped.spawn().unwrap()
}

#[test]
fn an_article_that_is_saved_meanwhile_is_not_overwritten() {
    let added = "A line that an editor adds.\n";
    let desk = Desk::new(&[("a.txt", "The mayor claims that the road is safe.\n")]);
    // Somebody else holds the folder until the article is saved.
    let save = format!("sleep 0.7; echo '{}' >> a.txt", added.trim_end());
    let mut flock = Command::new("flock");
    let held = flock
        .args([".", "sh", "-c", &save])
        .current_dir(desk.folder())
        .spawn();
    let Ok(mut held) = held else {
        return skip("there is no `flock`");
    };
    thread::sleep(Duration::from_millis(100));
    let run = desk.output("check --fix --no-cache a.txt");
    held.wait().unwrap();
    assert!(desk.read("a.txt").ends_with(added), "{}", run.printed());
}

/// The files in a folder and below, by their paths.
type Files = BTreeMap<String, Vec<u8>>;

fn files(folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            let below = self::files(&path).into_iter();
            files.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            files.insert(name.to_owned(), fs::read(&path).unwrap());
        }
    }
    files
}

/// Empties a folder and fills it again.
fn reset(desk: &Desk, files: &Files) {
    for entry in fs::read_dir(desk.folder()).unwrap() {
        let path = entry.unwrap().path();
        let removed = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        removed.unwrap();
    }
    for (path, bytes) in files {
        desk.write(path, bytes);
    }
}

/// What a file is called for the instant in which it takes the place of another.
const TEMPORARY: &str = ".selon.tmp";

/// How often each command is killed.
const KILLS: u32 = 43;

/// Kills a command at as many moments as it has, and checks that each file is the old one or the new
/// one, and that a run that is not killed finishes what the others began.
fn kill(command: &str) {
    let desk = Desk::new(&[
        ("out.json", "{\"old\":1}"),
        ("selon.toml", "language = 'en'\n"),
    ]);
    for number in 0..6 {
        let words = format!("The mayor claims that road {number} is safe.\n\n{VAGUE}");
        desk.write(&format!("{number}.txt"), &words);
    }
    desk.run("accept vague-source 0.txt --reason r");
    desk.run("baseline 1.txt");
    fs::remove_file(desk.path("1.txt")).unwrap();
    let before = files(desk.folder());
    let started = Instant::now();
    assert!(desk.output(command).code() < 2);
    let duration = started.elapsed();
    let after = files(desk.folder());
    assert_ne!(before, after, "{command}");
    for moment in 0..KILLS {
        reset(&desk, &before);
        let mut run = start(&desk, command);
        // The last ones come when most runs have ended.
        thread::sleep(duration * moment * 6 / (KILLS * 5));
        run.kill().unwrap();
        run.wait().unwrap();
        let mut left = files(desk.folder());
        for (path, bytes) in &before {
            let now = left.remove(path).unwrap();
            assert!(now == *bytes || now == after[path], "{command}: {path}");
        }
        left.retain(|path, bytes| after.get(path) != Some(bytes));
        let mut left = left.keys();
        assert!(left.all(|path| path.ends_with(TEMPORARY)), "{command}");
    }
    assert!(desk.output(command).code() < 2);
    assert_eq!(files(desk.folder()), after, "{command}");
}

#[test]
fn killed_while_rewriting_articles() {
    kill("check --fix --no-cache");
}

#[test]
fn killed_while_accepting() {
    kill("accept vague-source 2.txt --reason s");
}

#[test]
fn killed_while_recording_and_pruning() {
    kill("baseline");
    kill("baseline --prune");
}

#[test]
fn killed_while_reporting() {
    kill("check --no-cache --format json -o out.json");
}

#[test]
fn killed_while_filling_the_cache() {
    kill("check");
}

#[test]
fn killed_while_writing_a_configuration() {
    kill("init --force");
}

#[test]
fn fifty_people_accept_at_once() {
    let desk = Desk::new(&[]);
    let articles: Vec<String> = (0..50).map(|number| format!("{number}.txt")).collect();
    for name in &articles {
        desk.write(name, VAGUE);
    }
    let runs: Vec<Child> = articles
        .iter()
        .map(|name| start(&desk, &format!("accept vague-source {name} --reason r")))
        .collect();
    for (name, run) in articles.iter().zip(runs) {
        let run = Run(run.wait_with_output().unwrap());
        assert_eq!(
            run.printed(),
            format!("accepted {name}:1: Experts\nstatus 0")
        );
    }
    let baseline = desk.read("selon-baseline.json");
    assert_eq!(baseline.matches("\"reason\":\"r\"").count(), articles.len());
    assert_eq!(files(desk.folder()).len(), articles.len() + 1);
}

#[test]
fn a_baseline_recorded_meanwhile_keeps_what_is_accepted() {
    let desk = Desk::new(&[]);
    for number in 0..8 {
        desk.write(&format!("{number}.txt"), VAGUE);
    }
    let runs: Vec<Child> = (0..8)
        .flat_map(|number| {
            let accept = format!("accept vague-source {number}.txt --reason r");
            [start(&desk, "baseline"), start(&desk, &accept)]
        })
        .collect();
    for run in runs {
        let run = Run(run.wait_with_output().unwrap());
        assert_eq!(run.code(), 0, "{}", run.stderr());
    }
    let baseline = desk.read("selon-baseline.json");
    assert_eq!(baseline.matches("\"reason\":\"r\"").count(), 8);
    assert_eq!(baseline.matches("\"path\"").count(), 8);
}
