//! `--watch`, with a program that runs during the test.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

/// How long a machine under load may take to notice.
const PATIENCE: Duration = Duration::from_secs(20);

/// A run that watches, and the lines it prints on both streams.
struct Watch(Child, Receiver<String>);

impl Watch {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_selon"))
            .args(["check", "--watch", "--format", "concise"])
            .args(["--select", "unsourced-figure"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = mpsc::channel();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let errors = sender.clone();
        thread::spawn(move || pass(BufReader::new(out).lines(), &sender));
        thread::spawn(move || pass(BufReader::new(err).lines(), &errors));
        Self(child, lines)
    }

    /// Waits for a line with some words.
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
    let desk = tempfile::tempdir().unwrap();
    let write = |name: &str, ships: &str| {
        let words = format!("The port lost {ships} ships.\n");
        fs::write(desk.path().join(name), words).unwrap();
    };
    write("a.txt", "41");
    write("b.txt", "42");
    let watch = Watch::start(desk.path());
    watch.sees("watching for changes");
    write("a.txt", "43");
    watch.sees("a.txt:1:15: warning: a figure or a toll without a source: “43”");
    watch.sees("1 file checked");
    // Editors write a temporary file and rename it.
    write("c.tmp", "44");
    fs::rename(desk.path().join("c.tmp"), desk.path().join("b.txt")).unwrap();
    watch.sees("“44”");
    // A new folder and its files.
    fs::create_dir(desk.path().join("wire")).unwrap();
    write("wire/d.txt", "45");
    watch.sees("“45”");
    write("wire/d.txt", "46");
    watch.sees("“46”");
    // A new configuration applies to all articles.
    fs::write(
        desk.path().join("selon.toml"),
        "[rules]\nunsourced-figure = \"error\"\n",
    )
    .unwrap();
    watch.sees("error");
    watch.sees("3 files checked: 3 errors");
}
