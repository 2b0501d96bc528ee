//! The documents agree with the program.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use selon::document::Format;
use selon::rule::{self, With};

use super::generated;

#[test]
fn readme_shows_every_subcommand() {
    let readme = read("README.md");
    for name in subcommands() {
        assert!(
            readme.contains(&format!("selon {name}")),
            "README.md never shows `selon {name}`"
        );
    }
}

#[test]
fn generated_files_are_fresh() {
    let stale = generated::stale();
    let names: Vec<&str> = stale.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        names.is_empty(),
        "run `cargo run --example generate`; stale: {}",
        names.join(", ")
    );
}

#[test]
fn every_rule_file_is_a_rule() {
    let files: BTreeSet<String> = fs::read_dir(root().join("rules"))
        .expect("rules are readable")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != "packs")
        .collect();
    let rules: BTreeSet<String> = rule::builtin()
        .into_iter()
        .map(|rule| format!("{}.toml", rule.id))
        .collect();
    assert_eq!(files, rules);
}

#[test]
fn packs_name_only_what_they_change_and_strict_has_every_rule() {
    let rules = rule::builtin();
    let packs = rule::packs();
    let names: Vec<&str> = rule::pack_names().collect();
    assert_eq!(names, ["magazine", "strict", "wire"]);
    for pack in &packs {
        let chosen = pack.select(&rules);
        assert!(!chosen.is_empty() && chosen.len() <= rules.len());
        let is_default = |id: &String| rules.iter().any(|rule| rule.id == *id && rule.is_default());
        if let With::These(with) = &pack.with {
            assert!(!with.iter().any(is_default), "{}", pack.name);
        }
        assert!(pack.without.iter().all(is_default), "{}", pack.name);
        assert!(pack.name != "strict" || chosen.len() == rules.len());
    }
}

#[test]
fn changelog_has_this_version() {
    let heading = format!("## [{}]", env!("CARGO_PKG_VERSION"));
    assert!(read("CHANGELOG.md").contains(&heading), "no {heading}");
}

#[test]
fn a_released_changelog_names_every_rule() {
    let version = env!("CARGO_PKG_VERSION");
    let missing = missing_rules(&read("CHANGELOG.md"), version, &rule::ids());
    assert!(
        missing.is_empty(),
        "CHANGELOG.md lacks {}",
        missing.join(", ")
    );
    // Until a version is released, a new rule needs its own file only.
    let draft = "## [2.0.0] - unreleased\n\n## [1.0.0] - 2030-01-01\n\nAdded: `old-rule`.\n";
    let released = draft.replace("unreleased", "2031-01-01");
    let rules = ["new-rule", "old-rule"];
    assert_eq!(missing_rules(draft, "2.0.0", &rules), [""; 0]);
    assert_eq!(missing_rules(&released, "2.0.0", &rules), ["new-rule"]);
}

/// The rules that a changelog should name and does not.
fn missing_rules<'a>(changelog: &str, version: &str, rules: &[&'a str]) -> Vec<&'a str> {
    let is_draft = changelog.contains(&format!("## [{version}] - unreleased"));
    let is_missing = |id: &&str| !is_draft && !changelog.contains(&format!("`{id}`"));
    rules.iter().copied().filter(is_missing).collect()
}

#[test]
fn architecture_says_what_each_dependency_is_for() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("the manifest is TOML");
    let table = |all: &toml::Table, name: &str| {
        let found = all.get(name).and_then(toml::Value::as_table);
        found.cloned().unwrap_or_default()
    };
    let mut wanted = BTreeSet::new();
    let systems = table(&manifest, "target");
    let systems = systems.values().filter_map(toml::Value::as_table);
    for all in systems.chain([&manifest]) {
        for list in ["dependencies", "dev-dependencies"] {
            wanted.extend(table(all, list).keys().cloned());
        }
    }
    let architecture = read("ARCHITECTURE.md");
    let (_, section) = architecture
        .split_once("## Dependencies\n")
        .expect("ARCHITECTURE.md has a section on dependencies");
    let listed: BTreeSet<String> = section
        .lines()
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect();
    assert_eq!(listed, wanted);
}

#[test]
fn links_lead_somewhere() {
    let mut names = documents();
    names.extend(["ARCHITECTURE.md".to_owned(), "CHANGELOG.md".to_owned()]);
    for name in names {
        let file = root().join(&name);
        let folder = file.parent().expect("a file has a folder");
        for rest in read(&name).split("](").skip(1) {
            let target = rest.split(')').next().unwrap_or_default();
            if target.contains("://") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = if path.is_empty() {
                file.clone()
            } else {
                folder.join(path)
            };
            assert!(
                path.exists(),
                "{name} links to {target}, which is not there"
            );
            if !anchor.is_empty() {
                let page = fs::read_to_string(&path).expect("a page is readable");
                let mut anchors = page
                    .lines()
                    .filter(|line| line.starts_with('#'))
                    .map(anchor_of);
                assert!(
                    anchors.any(|it| it == anchor),
                    "{name}: no heading {target}"
                );
            }
        }
    }
}

/// The anchor GitHub gives a heading.
fn anchor_of(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = |c: &char| c.is_alphanumeric() || *c == ' ' || *c == '-';
    words
        .chars()
        .filter(kept)
        .collect::<String>()
        .replace(' ', "-")
}

#[test]
fn documents_know_the_minimum_rust() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("the manifest is TOML");
    let package = manifest.get("package").and_then(toml::Value::as_table);
    let version = package
        .and_then(|package| package.get("rust-version")?.as_str())
        .expect("the manifest states its Rust");
    for name in ["README.md", ".github/workflows/ci.yml"] {
        assert!(read(name).contains(version), "{name} never says {version}");
    }
}

#[test]
fn hooks_look_at_the_files_we_read() {
    let extensions = { Format::ALL.iter() }.flat_map(|format| format.extensions());
    let extensions: Vec<&str> = extensions.copied().collect();
    let files = format!(r"files: \.({})$", extensions.join("|"));
    let hooks = read(".pre-commit-hooks.yaml");
    assert_eq!(
        hooks.matches("files: ").count(),
        hooks.matches(&files).count(),
        "{files}"
    );
}

#[test]
fn hooks_take_no_file_for_an_option() {
    let hooks = read(".pre-commit-hooks.yaml");
    let count = |words| hooks.matches(words).count();
    assert_eq!(count("  args: [--]\n"), count("- id: "));
    let page = read("docs/ci.md");
    let mut args = page.lines().filter(|line| line.contains("args: ["));
    assert!(args.all(|line| line.ends_with(", --]")));
}

#[test]
fn security_names_tests_that_exist() {
    let page = read("SECURITY.md");
    let is_code = |name: &&str| name.rsplit_once('.').is_some_and(|(_, end)| end == "rs");
    let named = page.split('`').filter(is_code);
    let mut count = 0;
    for name in named {
        count += 1;
        let name = name.trim_start_matches("tests/suite/");
        assert!(root().join("tests/suite").join(name).is_file(), "{name}");
    }
    assert!(count >= 5, "{count}");
}

/// The subcommands the program's own help lists.
fn subcommands() -> Vec<String> {
    let help = help(&[]);
    let names: Vec<String> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        // Descriptions that wrap are set deeper than names.
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty() && *name != "help")
        .map(str::to_owned)
        .collect();
    assert!(!names.is_empty(), "no commands in:\n{help}");
    names
}

/// The help of the program or of a subcommand.
fn help(subcommand: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_selon"))
        .args(subcommand)
        .arg("--help")
        .output()
        .expect("the program starts");
    String::from_utf8(output.stdout).expect("help is UTF-8")
}

/// The documents that show how to use selon, from the root of the repository.
pub(crate) fn documents() -> Vec<String> {
    let pages = fs::read_dir(root().join("docs")).expect("there are pages");
    let mut names: Vec<String> = pages
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|it| it == "md"))
        .map(|name| format!("docs/{name}"))
        .collect();
    let own = [
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "editors/README.md",
    ];
    names.extend(own.map(str::to_owned));
    names.sort();
    names
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
