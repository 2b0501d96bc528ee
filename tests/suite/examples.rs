//! The examples in the documents: each block of each page is run or read by what it is for, so that
//! none can be out of date.
//!
//! Commands run in a small newsroom made for the block. Blocks with a line that starts with `$ ` are
//! transcripts and run in [`transcripts`](super::transcripts).

#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use jsonschema::validator_for;
use saphyr_parser::Parser;
use selon::language::{Id, check_entry};
use serde_json::{Value, json};

use super::desk::Desk;
use super::docs::documents;
use super::transcripts::with_program;

/// The rule that README and CONTRIBUTING add.
const EXAMPLE_RULE: &str = "corridor-talk";

/// What every article of the newsroom says: findings in lines 5 and 7.
const COPY: &str = "\
Harbor to close

The harbor will close on Monday, the mayor, Jane Roe, told reporters.

Experts believe the repairs will take a year.

The cracks have cost the city 4.5 million crowns.
";

#[test]
fn every_block_is_run_or_read() {
    let mut wrong = Vec::new();
    for name in documents() {
        for block in blocks(&name) {
            let outcome = match block.tag.as_str() {
                "console" if block.text.lines().any(|line| line.starts_with("$ ")) => Ok(()),
                "console" => commands(&block.text),
                "toml" if block.text.contains("summary ") => rule(&block.text),
                "toml" => configuration(&block.text),
                "yaml" if block.text.starts_with("---\n") => front_matter(&block.text),
                "yaml" => workflow(&block.text),
                "html" => comment(&block.text),
                "json" if block.text.contains("problemMatcher") => problem_matcher(&block.text),
                // `lsp::settings` starts the server with it.
                "json" if block.text.contains("inlayHints") => Ok(()),
                "json" => baseline(&block.text),
                "jsonl" => annotated(&block.text),
                "vim" => vim(&block.text),
                "text" if block.text.starts_with("kind: ") => judged(&block.text),
                "text" => entries(&block.text),
                other => Err(format!("no test reads blocks marked `{other}`")),
            };
            if let Err(why) = outcome {
                wrong.push(format!("{name}:{}: {why}", block.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_example_rule_is_in_readme_and_contributing() {
    for name in ["README.md", "CONTRIBUTING.md"] {
        let text = example_rule(name);
        for line in ["on        = \"phrase\"", "languages = [\"en\"]"] {
            assert!(text.contains(line), "{name} lacks {line}");
        }
    }
}

/// Checks that a block is a judged article.
fn judged(text: &str) -> Result<(), String> {
    let file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    fs::write(file.path(), text).map_err(|error| error.to_string())?;
    let gold = crate::accuracy::judged::read(file.path()).map_err(|error| error.to_string())?;
    let judged = gold.statuses.map_or(0, |all| all.len());
    (judged > 0)
        .then_some(())
        .ok_or_else(|| "nothing is judged".to_owned())
}

/// A fenced block of a document.
struct Block {
    /// The line its fence is on.
    line: usize,
    tag: String,
    text: String,
}

fn blocks(name: &str) -> Vec<Block> {
    let written = fs::read_to_string(root().join(name)).expect("documents are readable");
    let mut blocks = Vec::new();
    let mut open: Option<(Block, usize)> = None;
    for (number, line) in written.lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let fence = line.trim_start().strip_prefix("```");
        match (&mut open, fence) {
            (Some(_), Some(_)) => blocks.extend(open.take().map(|(block, _)| block)),
            (Some((block, indent)), None) => {
                block.text += line.get(*indent..).unwrap_or_default();
                block.text.push('\n');
            }
            (None, Some(tag)) => {
                let block = Block {
                    line: number + 1,
                    tag: tag.to_owned(),
                    text: String::new(),
                };
                open = Some((block, indent));
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{name}: a block is never closed");
    blocks
}

/// A newsroom with all that the examples speak of.
fn newsroom() -> Desk {
    let rule = example_rule("README.md");
    let desk = Desk::new(&[
        ("paper/story.md", COPY),
        ("paper/copy.txt", COPY),
        ("paper/desk/harbor.md", COPY),
        ("paper/desk/harbor.txt", COPY),
        ("paper/wire/2024-03.txt", COPY),
        ("paper/archive/old.txt", COPY),
        ("paper/opinion/column.md", COPY),
        ("paper/drafts/new.md", COPY),
        ("paper/tests/articles/a.txt", COPY),
        ("paper/house-rules/corridor-talk.toml", &rule),
        ("paper/known.json", "{\"version\":1,\"entries\":[]}"),
        (
            "paper/request.json",
            include_str!("../typerighter/request.json"),
        ),
        // The house keeps its papers in one repository.
        (".git/HEAD", ""),
        ("house.toml", ""),
    ]);
    let story = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/quay.docx");
    desk.write(
        "paper/story.docx",
        &fs::read(story).expect("the story is readable"),
    );
    fs::create_dir_all(desk.path(".local/share/bash-completion/completions"))
        .expect("a folder can be made");
    desk
}

/// Runs a command line of the newsroom in a shell.
fn shell(desk: &Desk, line: &str) -> Output {
    Command::new("sh")
        .args(["-c", line])
        .current_dir(desk.path("paper"))
        .env("PATH", with_program())
        .env("HOME", desk.path(""))
        .env("GIT_AUTHOR_NAME", "Maren Holt")
        .env_remove("NO_COLOR")
        .output()
        .expect("there is a shell")
}

/// Runs a command line, which may find something but not fail.
fn run(desk: &Desk, line: &str) -> Result<String, String> {
    let output = shell(desk, line);
    let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match output.status.code() {
        Some(0 | 1) => Ok(words(&output.stdout)),
        _ => Err(format!("`{line}` fails: {}", words(&output.stderr))),
    }
}

/// Runs each line of a block that calls the program, and looks up what the others name.
fn commands(text: &str) -> Result<(), String> {
    let desk = newsroom();
    if text.contains("--since") {
        let git = "git init -q && git add . && git -c user.name=a -c user.email=a@b commit -qm a \
                   && git update-ref refs/remotes/origin/main HEAD";
        run(&desk, git)?;
    }
    for line in text.lines() {
        let line = line.split(" #").next().unwrap_or_default().trim_end();
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["selon", ..] => call(&desk, line)?,
            ["cargo", "run", "--example", name]
            | ["cargo", "run", "--release", "--example", name, ..]
            | ["cargo", "bench", "--bench", name, ..] => {
                named(name)?;
            }
            ["cargo", "run", "--", ..] | ["cargo", "run", "--release", "--", ..] => {
                let (_, arguments) = line.split_once(" -- ").unwrap_or_default();
                call(&desk, &format!("selon {arguments}"))?;
            }
            ["cargo", "test", "--test", "suite", "--", modules @ ..] => {
                modules.iter().try_for_each(|name| suite(name))?;
            }
            [".ci/fuzz", targets @ ..] => {
                let path = |target| format!("tests/fuzz/targets/{target}.rs");
                targets
                    .iter()
                    .try_for_each(|target| exists(&path(target)))?;
            }
            ["cargo", "test" | "install" | "insta", ..] | ["git" | "cd" | "docker", ..] | [] => {}
            [path, ..] => exists(path)?,
        }
    }
    Ok(())
}

/// Runs the program as far as it ends by itself and no other program is needed.
fn call(desk: &Desk, line: &str) -> Result<(), String> {
    let line = line.split(" | ").next().unwrap_or_default();
    let mut line = line.replace(" --watch", "");
    if line.starts_with("selon serve") {
        // It runs until somebody interrupts it, and another one may have the port.
        line = format!("timeout --preserve-status --signal INT 1 {line}");
        if !line.contains("--port") {
            line += " --port 0";
        }
    }
    // The example rule does not come with the program; here the newsroom has it.
    let rules = if line.contains(EXAMPLE_RULE) {
        " --rules house-rules"
    } else {
        ""
    };
    run(desk, &(line + rules)).map(drop)
}

/// Looks up a bench or an example in the manifest.
fn named(name: &str) -> Result<(), String> {
    let manifest = include_str!("../../Cargo.toml");
    let is_there = manifest.contains(&format!("name = \"{name}\""));
    is_there
        .then_some(())
        .ok_or(format!("the manifest names no `{name}`"))
}

/// Looks up a module of this test program.
fn suite(name: &str) -> Result<(), String> {
    exists(&format!("tests/suite/{name}.rs"))
}

fn exists(path: &str) -> Result<(), String> {
    let is_there = root().join(path).exists();
    is_there
        .then_some(())
        .ok_or(format!("there is no `{path}`"))
}

fn rule(text: &str) -> Result<(), String> {
    let desk = newsroom();
    desk.write("paper/house-rules/corridor-talk.toml", text);
    let output = shell(&desk, "selon test --rules house-rules");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let is_right = output.status.code() == Some(0) && words.contains("1 rule tested");
    is_right
        .then_some(())
        .ok_or(words + &String::from_utf8_lossy(&output.stderr))
}

fn configuration(text: &str) -> Result<(), String> {
    let desk = newsroom();
    desk.write("paper/selon.toml", text);
    run(&desk, "selon check").map(drop)
}

fn front_matter(text: &str) -> Result<(), String> {
    let desk = newsroom();
    desk.write("paper/story.md", &format!("{text}\n{COPY}"));
    let shown = run(&desk, "selon config show story.md")?;
    let is_read = shown.contains("opinion");
    is_read.then_some(()).ok_or(shown)?;
    run(&desk, "selon check story.md").map(drop)
}

/// Reads a file of a build service and looks up the options in it.
fn workflow(text: &str) -> Result<(), String> {
    for event in Parser::new_from_str(text) {
        event.map_err(|error| error.to_string())?;
    }
    let help = run(&newsroom(), "selon check --help")?;
    let ours = text
        .lines()
        .filter(|line| line.contains("selon check") || line.contains("args:"));
    for word in ours.flat_map(|line| line.split([' ', '[', ']', ',', '=', '"'])) {
        if word.starts_with("--") && !help.contains(word) {
            return Err(format!("`selon check` has no `{word}`"));
        }
    }
    Ok(())
}

/// Checks that comments are read, name rules that exist and give reasons.
fn comment(text: &str) -> Result<(), String> {
    let desk = newsroom();
    desk.write("paper/story.md", &format!("{text}\n{COPY}"));
    let found = run(&desk, "selon check --format concise story.md")?;
    for fault in ["unreadable", "unknown", "unexplained"] {
        if found.contains(&format!("{fault}-suppression")) {
            return Err(found);
        }
    }
    Ok(())
}

/// Checks that the program reads a baseline.
fn baseline(text: &str) -> Result<(), String> {
    let desk = newsroom();
    desk.write("paper/selon-baseline.json", text);
    run(&desk, "selon check").map(drop)
}

/// Checks that the pattern of an editor's task matches what the task prints.
fn problem_matcher(text: &str) -> Result<(), String> {
    let tasks: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let task = &tasks["tasks"][0];
    let words = task["args"].as_array().ok_or("the task has no arguments")?;
    let words = words.iter().filter_map(Value::as_str);
    let arguments: Vec<String> = words
        .map(|word| word.replace("${relativeFile}", "story.md"))
        .collect();
    let found = run(
        &newsroom(),
        &format!(
            "{} {}",
            task["command"].as_str().unwrap_or_default(),
            arguments.join(" ")
        ),
    )?;
    let pattern = json!({ "pattern": task["problemMatcher"]["pattern"]["regexp"] });
    let matcher = validator_for(&pattern).map_err(|error| error.to_string())?;
    let stray = found.lines().find(|line| !matcher.is_valid(&json!(line)));
    let is_read = !found.is_empty() && stray.is_none();
    is_read.then_some(()).ok_or(format!("unread: {stray:?}"))
}

/// Runs the command an editor is told to make a file with.
fn vim(text: &str) -> Result<(), String> {
    let (_, command) = text.split_once("makeprg=").ok_or("no `makeprg`")?;
    let command = command.lines().next().unwrap_or_default();
    let command = command.replace("\\ ", " ").replace("%:S", "story.md");
    let found = run(&newsroom(), &command)?;
    let is_read = found.starts_with("story.md:5:1: warning: ");
    is_read.then_some(()).ok_or(found)
}

/// Checks that lines are texts with annotations, as `benches/accuracy` reads them.
fn annotated(text: &str) -> Result<(), String> {
    let sample = include_str!("../annotated/en.jsonl");
    let keys = |line: &str| -> Result<BTreeSet<String>, String> {
        let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let object = value.as_object().ok_or("a line is no object")?;
        Ok(object.keys().cloned().collect())
    };
    let known = keys(sample)?;
    for line in text.lines() {
        let keys = keys(line)?;
        if let Some(key) = keys.difference(&known).next() {
            return Err(format!("no text in tests/annotated has `{key}`"));
        }
    }
    Ok(())
}

/// Checks entries of lexicons, under the lines that name them: `# src/…/en/lexicon/reporting.txt`.
fn entries(text: &str) -> Result<(), String> {
    let mut under: Option<(Id, String)> = None;
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            let path = heading.split(':').next().unwrap_or_default();
            exists(path)?;
            let mut parts = Path::new(path).iter().filter_map(|part| part.to_str());
            let language = parts
                .find_map(Id::from_code)
                .ok_or("no language is named")?;
            let list = Path::new(path).file_stem().and_then(|list| list.to_str());
            under = Some((language, list.ok_or("no list is named")?.to_owned()));
            continue;
        }
        let (language, list) = under.as_ref().ok_or("the block names no list")?;
        let check = if list == "sets" {
            let set = line.strip_prefix('@').and_then(|set| set.split_once(" = "));
            set.map(|_| ()).ok_or_else(|| String::from("no set"))
        } else {
            check_entry(*language, list, line).map_err(|error| error.to_string())
        };
        check.map_err(|error| format!("{line}: {error}"))?;
    }
    under
        .map(|_| ())
        .ok_or_else(|| String::from("the block is empty"))
}

/// The rule a document shows.
fn example_rule(name: &str) -> String {
    let blocks = blocks(name).into_iter();
    let mut rules = blocks.filter(|block| block.tag == "toml" && block.text.contains("summary "));
    rules.next().expect("the document shows a rule").text
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
