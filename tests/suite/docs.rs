//! What the documents say is what the program does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use selon::document::Format;
use selon::rule;

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
fn readme_lists_every_rule() {
    let readme = read("README.md");
    let (_, rest) = readme
        .split_once("<!-- rules -->\n")
        .expect("README.md has a place for the rules");
    let (written, _) = rest
        .split_once("<!-- /rules -->")
        .expect("the place for the rules ends");
    let mut table = String::from("| rule | severity | what it flags |\n|---|---|---|\n");
    for rule in rule::builtin() {
        let severity = rule.severity.map_or("off", |severity| severity.name());
        let asked = if rule.is_default() {
            ""
        } else {
            ", when asked for"
        };
        let id = &rule.id;
        let line = format!(
            "| [`{id}`](docs/rules/{id}.md) | {severity}{asked} | {} |\n",
            rule.summary
        );
        table += &line;
    }
    assert_eq!(
        written.trim(),
        table.trim(),
        "the table of rules is stale; it should read:\n\n{table}"
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
        assert!(!pack.with.iter().any(is_default), "{}", pack.name);
        assert!(pack.without.iter().all(is_default), "{}", pack.name);
        assert!(pack.name != "strict" || chosen.len() == rules.len());
    }
}

#[test]
fn pages_of_rules_are_fresh() {
    let folder = root().join("docs/rules");
    let update = std::env::var_os("UPDATE_RULE_PAGES").is_some();
    let mut known = BTreeSet::new();
    let mut stale = Vec::new();
    for (name, page) in selon::cli::pages() {
        let path = folder.join(&name);
        if update {
            fs::create_dir_all(&folder).expect("a folder can be made");
            fs::write(&path, &page).expect("a page can be written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != page {
            stale.push(name.clone());
        }
        known.insert(name);
    }
    for entry in fs::read_dir(&folder).expect("the pages are readable") {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !known.contains(&name) && update {
            fs::remove_file(folder.join(&name)).expect("a page can be removed");
        } else if !known.contains(&name) {
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "stale in docs/rules, run UPDATE_RULE_PAGES=1 cargo test: {}",
        stale.join(", ")
    );
}

#[test]
fn changelog_has_this_version() {
    let heading = format!("## [{}]", env!("CARGO_PKG_VERSION"));
    assert!(read("CHANGELOG.md").contains(&heading), "no {heading}");
}

#[test]
fn changelog_tells_of_every_rule() {
    let changelog = read("CHANGELOG.md");
    let missing: Vec<String> = rule::builtin()
        .into_iter()
        .map(|rule| format!("`{}`", rule.id))
        .filter(|id| !changelog.contains(id))
        .collect();
    assert!(
        missing.is_empty(),
        "CHANGELOG.md lacks {}",
        missing.join(", ")
    );
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
