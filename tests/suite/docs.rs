//! What the documents say is what the program does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use selon::document::Format;
use selon::rule::{self, With};

use super::generated;

/// The rule CONTRIBUTING.md adds.
const EXAMPLE_RULE: &str = "corridor-talk";

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
fn documents_use_options_and_rules_that_exist() {
    let rules: BTreeSet<String> = rule::builtin().into_iter().map(|rule| rule.id).collect();
    let known = |id: &str| rules.contains(id) || id == EXAMPLE_RULE;
    for name in ["README.md", "CONTRIBUTING.md", "docs/ci.md"] {
        for line in read(name).lines().filter(|line| line.starts_with("selon ")) {
            let command = line.split(" #").next().unwrap_or_default();
            let words: Vec<&str> = command.split_whitespace().skip(1).collect();
            let help = help(&words[..1]);
            for pair in words.windows(2) {
                let option = pair[0].starts_with("--");
                assert!(!option || help.contains(pair[0]), "{name}: {line}");
                let takes_rule = ["explain", "--select", "--ignore"].contains(&pair[0]);
                assert!(!takes_rule || known(pair[1]), "{name}: {line}");
            }
        }
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
fn packs_are_packs_and_the_strict_one_leaves_nothing_out() {
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
    let mut wanted = BTreeSet::new();
    for list in ["dependencies", "dev-dependencies"] {
        let names = manifest.get(list).and_then(toml::Value::as_table);
        wanted.extend(names.into_iter().flat_map(toml::Table::keys).cloned());
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
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/ci.md",
    ] {
        let folder = root().join(name);
        let folder = folder.parent().expect("a file has a folder");
        for rest in read(name).split("](").skip(1) {
            let target = rest.split([')', '#']).next().unwrap_or_default();
            let here = !target.contains("://") && !target.is_empty();
            assert!(
                !here || folder.join(target).exists(),
                "{name} links to {target}, which is not there"
            );
        }
    }
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
    let extensions = Format::ALL.map(|format| format.extensions().join("|"));
    let files = format!(r"files: \.({})$", extensions.join("|"));
    let hooks = read(".pre-commit-hooks.yaml");
    assert_eq!(
        hooks.matches("files: ").count(),
        hooks.matches(&files).count(),
        "{files}"
    );
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

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
