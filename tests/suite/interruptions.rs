//! Runs that meet other runs, or an early end: no file is lost, cut short or left behind.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::process::{Child, Stdio};

use super::desk::{Desk, Run, VAGUE};

/// Starts a run without waiting for it.
fn start(desk: &Desk, command: &str) -> Child {
    let mut command = desk.command(command);
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    piped.spawn().unwrap()
}

/// The names in a folder, sorted.
fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.folder()).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
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
    assert_eq!(names(&desk).len(), articles.len() + 1);
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
