//! `--watch`, with the program running beside the test.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use super::desk::Desk;

/// How long a machine under load may take to notice.
const PATIENCE: Duration = Duration::from_secs(20);

/// A watching run, and the lines it prints on both streams.
struct Watch(Child, Receiver<String>);

impl Watch {
    fn start(desk: &Desk) -> Self {
        let command = "check --watch --format concise --select unsourced-figure";
        let mut command = desk.command(command);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let (sender, lines) = mpsc::channel();
        let out = child.stdout.take().expect("it is piped");
        let err = child.stderr.take().expect("it is piped");
        let errors = sender.clone();
        thread::spawn(move || pass(BufReader::new(out).lines(), &sender));
        thread::spawn(move || pass(BufReader::new(err).lines(), &errors));
        Self(child, lines)
    }

    /// Waits for a line that contains some words.
    fn sees(&self, words: &str) {
        loop {
            let line = self.1.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("never saw {words}"));
            if line.contains(words) {
                return;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn pass(lines: impl Iterator<Item = std::io::Result<String>>, to: &mpsc::Sender<String>) {
    for line in lines.map_while(Result::ok) {
        let _ = to.send(line);
    }
}

#[test]
fn changed_articles_are_checked_again() {
    let desk = Desk::new(&[]);
    let write = |name: &str, ships: u8| {
        desk.write(name, &format!("The port lost {ships} ships.\n"));
    };
    write("a.txt", 41);
    write("b.txt", 42);
    let watch = Watch::start(&desk);
    watch.sees("watching for changes");
    write("a.txt", 43);
    watch.sees("a.txt:1:15: warning: a figure or a toll without a source: “43”");
    watch.sees("1 file checked");
    // Editors write beside a file and move it there.
    write("c.tmp", 44);
    fs::rename(desk.path("c.tmp"), desk.path("b.txt")).expect("a file can be moved");
    watch.sees("“44”");
    // A new folder with a file in it.
    write("wire/d.txt", 45);
    watch.sees("“45”");
    write("wire/d.txt", 46);
    watch.sees("“46”");
    // A configuration holds for all articles.
    desk.write("selon.toml", "[rules]\nunsourced-figure = \"error\"\n");
    watch.sees("error");
    watch.sees("3 files checked: 3 errors");
}

#[test]
fn pages_are_not_written_to_a_terminal_again_and_again() {
    let desk = Desk::new(&[("a.txt", "The quay is shut.\n")]);
    let run = desk.output("check --watch --format html a.txt");
    assert_eq!(run.code(), 2, "{}", run.printed());
    assert!(
        run.stderr().contains("which one page cannot hold"),
        "{}",
        run.stderr()
    );
    assert_eq!(run.stdout(), "");
}
