//! The import table, and what else can be read off the sources themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each part of `src/` may import from the others; a part may always import from itself.
///
/// `lib` stands for what the crate root defines, such as the front door of the pipeline.
const TABLE: &[(&str, &str)] = &[
    ("text", ""),
    ("language", ""),
    ("diagnostic", "text"),
    ("document", "text"),
    ("parse", "text language document"),
    ("annotate", "text language document parse"),
    ("rule", "text language diagnostic document parse annotate"),
    // `inspect` shows what the analysis saw, so reports know its types beside those of findings.
    ("report", "text language diagnostic document parse annotate"),
    ("config", "text language diagnostic document rule"),
    ("baseline", "diagnostic"),
    (
        "lib",
        "text language diagnostic document parse annotate rule report config baseline",
    ),
    (
        "cli",
        "text language diagnostic document parse annotate rule report config baseline lib lsp",
    ),
    (
        "lsp",
        "text language diagnostic document parse annotate rule report config baseline lib cli",
    ),
    ("main", "cli"),
];

/// The longest a file may grow before it is two ideas.
const LONGEST: usize = 400;

/// What half of the files stay under.
const MEDIAN: usize = 150;

#[test]
fn imports_go_up_the_table() {
    let mut wrong = Vec::new();
    for file in sources() {
        let Some((_, allowed)) = TABLE.iter().find(|(part, _)| *part == file.part) else {
            wrong.push(format!("{}: no line in the table", file.path.display()));
            continue;
        };
        for import in file.imports() {
            if import != file.part && !allowed.split(' ').any(|part| part == import) {
                wrong.push(format!("{} imports {import}", file.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// ARCHITECTURE.md gives the modules of each folder in reading order: a row is a folder and its modules.
///
/// A module imports only from those before it; what `mod.rs` itself defines comes after all of them.
#[test]
fn imports_inside_folders_go_up_their_row() {
    let architecture = include_str!("../../ARCHITECTURE.md");
    let rows: BTreeMap<&str, Vec<&str>> = architecture
        .lines()
        .filter_map(|line| line.strip_prefix("| `src/")?.strip_suffix(" |"))
        .filter_map(|line| line.split_once("/` | "))
        .map(|(folder, modules)| {
            (
                folder,
                modules.split(' ').map(|name| name.trim_matches('`')),
            )
        })
        .map(|(folder, modules)| (folder, modules.collect()))
        .collect();
    let files = sources();
    let mut wrong = Vec::new();
    for (folder, children) in folders(&files) {
        let Some(row) = rows.get(folder.as_str()) else {
            wrong.push(format!("ARCHITECTURE.md has no row for src/{folder}/"));
            continue;
        };
        let listed: BTreeSet<&str> = row.iter().copied().collect();
        if listed != children.iter().map(String::as_str).collect() {
            wrong.push(format!("src/{folder}/ holds {children:?}, not {row:?}"));
        }
        let exports = exports(&files, &folder, &children);
        for file in files.iter().filter(|file| file.is_below(&folder)) {
            let own = file.module_in(&folder);
            let Some(place) = row.iter().position(|name| *name == own) else {
                continue;
            };
            for name in file.imports_from(&folder) {
                let place_of = |target: &str| row.iter().position(|name| *name == target);
                let exported = || exports.get(&name).and_then(|target| place_of(target));
                let before = place_of(&name).or_else(exported);
                if before.is_none_or(|before| before > place) {
                    wrong.push(format!("{} imports {name}", file.path.display()));
                }
            }
        }
    }
    for folder in rows.keys() {
        if !folders(&files).contains_key(*folder) {
            wrong.push(format!(
                "ARCHITECTURE.md has a row for no folder: src/{folder}/"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The folders with several modules, by their paths under `src/`, each with its modules.
fn folders(files: &[File]) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let parts: Vec<_> = file
            .path
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        for depth in 1..parts.len() {
            let name = parts[depth].trim_end_matches(".rs");
            if name != "mod" {
                let children = all.entry(parts[..depth].join("/")).or_default();
                children.insert(name.to_owned());
            }
        }
    }
    all.retain(|_, children| children.len() > 1);
    all
}

/// What the `mod.rs` of a folder passes on from its modules: the name of each, and the module.
fn exports(files: &[File], folder: &str, children: &BTreeSet<String>) -> BTreeMap<String, String> {
    let path = Path::new(folder).join("mod.rs");
    let code = files.iter().find(|file| file.path == path);
    let code = code.map_or("", |file| file.code.as_str());
    after(code, "use ")
        .into_iter()
        .flat_map(|rest| flat(rest.split(';').next().unwrap_or_default()))
        .filter_map(|path| {
            let (module, rest) = path.split_once("::")?;
            let name = rest.rsplit("::").next()?;
            children
                .contains(module)
                .then(|| (name.to_owned(), module.to_owned()))
        })
        .collect()
}

/// The path that text starts with, and the group in braces at its end if it has one.
fn path_or_group(text: &str) -> &str {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let end = text.find(|c| !is_path(c)).unwrap_or(text.len());
    let (path, rest) = text.split_at(end);
    if !path.ends_with("::") && !path.is_empty() || !rest.starts_with('{') {
        return path;
    }
    let mut depth = 0_usize;
    let close = rest.find(|c| {
        depth = match c {
            '{' => depth + 1,
            '}' => depth - 1,
            _ => depth,
        };
        depth == 0
    });
    text.split_at(end + close.map_or(0, |close| close + 1)).0
}

/// The paths of an import, groups in braces taken apart: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn flat(import: &str) -> Vec<String> {
    let import = import.trim();
    let Some((before, group)) = import.split_once('{') else {
        let path = import.split(" as ").next().unwrap_or(import);
        return vec![path.split_whitespace().collect()];
    };
    let group = group.trim_end().trim_end_matches('}');
    let mut depth = 0_usize;
    let parts = group.split(|c: char| {
        depth = match c {
            '{' => depth + 1,
            '}' => depth.saturating_sub(1),
            _ => depth,
        };
        c == ',' && depth == 0
    });
    parts
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| flat(&format!("{before}{}", part.trim())))
        .collect()
}

#[test]
fn takes_imports_apart() {
    assert_eq!(flat("a::b"), ["a::b"]);
    assert_eq!(
        flat("a::{b, c::{d, e as f}}"),
        ["a::b", "a::c::d", "a::c::e"]
    );
    let file = File {
        path: PathBuf::from("annotate/cues/verb/layout.rs"),
        part: String::from("annotate"),
        depth: 4,
        code: String::from(
            "use super::complement;\nuse super::super::noun::end;\nuse crate::annotate::cues::{extent};\n",
        ),
        lines: 0,
    };
    let imports = |folder: &str| Vec::from_iter(file.imports_from(folder));
    assert_eq!(imports("annotate/cues/verb"), ["complement"]);
    assert_eq!(imports("annotate/cues"), ["extent", "noun"]);
    assert_eq!(file.module_in("annotate/cues"), "verb");
}

#[test]
fn reads_every_shape_of_import() {
    let file = |part: &str, depth, code: &str| File {
        path: PathBuf::new(),
        part: part.to_owned(),
        depth,
        code: code.to_owned(),
        lines: 0,
    };
    let imports = |code: &str| file("rule", 2, code).imports();
    assert_eq!(imports("use crate::text::Span;"), ["text"]);
    assert_eq!(
        imports("use crate::{annotate::{Claim, Cue}, parse::Words};"),
        ["annotate", "parse"]
    );
    assert_eq!(
        imports("use crate::{\n    text::Span,\n    parse,\n};"),
        ["text", "parse"]
    );
    assert_eq!(imports("fn f() -> crate::text::Span {}"), ["text"]);
    assert_eq!(imports("use super::super::report::Format;"), ["report"]);
    assert_eq!(imports("use super::condition::Field;"), [""; 0]);
    assert_eq!(imports("pub(crate) use phrase::named;"), [""; 0]);
    assert_eq!(imports("use crate::check;"), ["lib"]);
    let main = file("main", 1, "selon::cli::run()");
    assert_eq!(main.imports(), ["cli"]);
}

#[test]
fn crates_stay_where_they_belong() {
    let homes: &[(&str, &[&str])] = &[
        ("nom", &["parse"]),
        (
            "serde",
            &[
                "document", "report", "config", "baseline", "rule", "lsp", "cli",
            ],
        ),
        (
            "serde_json",
            &[
                "document", "report", "config", "baseline", "rule", "lsp", "cli",
            ],
        ),
        (
            "toml",
            &["report", "config", "baseline", "rule", "lsp", "cli"],
        ),
        ("pulldown_cmark", &["document"]),
        ("html5gum", &["document"]),
        ("maud", &["report"]),
        ("httparse", &["cli"]),
        ("codespan_reporting", &["report"]),
        ("clap", &["cli"]),
        ("lsp_server", &["lsp"]),
        ("gen_lsp_types", &["lsp"]),
    ];
    let mut wrong = Vec::new();
    for file in sources() {
        for (name, parts) in homes {
            let path = format!("{name}::");
            if !parts.contains(&file.part.as_str()) && !after(&file.code, &path).is_empty() {
                wrong.push(format!("{} uses {name}", file.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_small() {
    let mut sizes: Vec<(usize, PathBuf)> = sources()
        .into_iter()
        .map(|file| (file.lines, file.path))
        .collect();
    sizes.sort();
    let (longest, path) = sizes.last().unwrap();
    assert!(
        *longest <= LONGEST,
        "{} has {longest} lines",
        path.display()
    );
    let (median, _) = sizes[sizes.len() / 2];
    assert!(median <= MEDIAN, "half of the files exceed {median} lines");
}

#[test]
fn nothing_unwraps_outside_tests() {
    let wrong: Vec<_> = sources()
        .into_iter()
        .filter(|file| file.code.contains(".unwrap()"))
        .map(|file| file.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn no_module_is_named_for_being_homeless() {
    let wrong: Vec<_> = sources()
        .into_iter()
        .filter(|file| {
            file.path.components().any(|part| {
                let name = part.as_os_str().to_string_lossy();
                ["util", "utils", "common", "helper", "helpers", "misc"]
                    .contains(&name.trim_end_matches(".rs"))
            })
        })
        .map(|file| file.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// A file under `src/`, without its comments and without what follows `#[cfg(test)]`.
struct File {
    /// Its path under `src/`.
    path: PathBuf,
    /// The part of the table it belongs to.
    part: String,
    /// How many times `super::` leads to the crate root.
    depth: usize,
    code: String,
    /// How many lines it has, comments and tests included.
    lines: usize,
}

impl File {
    fn read(folder: &Path, path: &Path) -> Self {
        let all = fs::read_to_string(path).expect("sources are readable");
        let path = path
            .strip_prefix(folder)
            .expect("the file is in the folder")
            .to_owned();
        let code = all
            .lines()
            .take_while(|line| line.trim() != "#[cfg(test)]")
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let folders = path.components().count();
        let first = path
            .iter()
            .next()
            .expect("a path has a first part")
            .to_string_lossy();
        Self {
            part: first.trim_end_matches(".rs").to_owned(),
            depth: folders - usize::from(path.ends_with("mod.rs")),
            code,
            lines: all.lines().count(),
            path,
        }
    }

    /// Whether it stands somewhere under a folder and is not the folder's own `mod.rs`.
    fn is_below(&self, folder: &str) -> bool {
        self.path.starts_with(folder) && self.path != Path::new(folder).join("mod.rs")
    }

    /// The module of a folder that it is, or belongs to.
    fn module_in(&self, folder: &str) -> String {
        let rest = self.path.strip_prefix(folder).unwrap_or(&self.path);
        let first = rest.iter().next().unwrap_or_default().to_string_lossy();
        first.trim_end_matches(".rs").to_owned()
    }

    /// What it imports from a folder it stands under, other than from its own module there.
    fn imports_from(&self, folder: &str) -> BTreeSet<String> {
        let mut module: Vec<String> = self
            .path
            .iter()
            .map(|part| part.to_string_lossy().trim_end_matches(".rs").to_owned())
            .collect();
        module.retain(|part| part != "mod");
        let folder: Vec<&str> = folder.split('/').collect();
        let own = module[folder.len()].clone();
        let mut found = BTreeSet::new();
        for start in ["crate::", "super::"] {
            for rest in after(&self.code, start) {
                let import = format!("{start}{}", path_or_group(rest));
                for path in flat(&import) {
                    let climbs = path.split("::").take_while(|part| *part == "super").count();
                    let named = path.split("::").skip(climbs.max(1));
                    let mut whole: Vec<&str> = Vec::new();
                    if climbs > 0 {
                        whole.extend(module[..module.len() - climbs].iter().map(String::as_str));
                        whole.extend(path.split("::").skip(climbs));
                    } else {
                        whole.extend(named);
                    }
                    if let Some(rest) = whole.strip_prefix(folder.as_slice())
                        && let Some(name) = rest.first()
                        && *name != own
                    {
                        found.insert((*name).to_owned());
                    }
                }
            }
        }
        found
    }

    /// The parts it imports from, in the order of the file.
    fn imports(&self) -> Vec<String> {
        let climb = "super::".repeat(self.depth);
        let root = if self.part == "main" {
            "selon::"
        } else {
            "crate::"
        };
        let mut found = Vec::new();
        for path in [root, &climb] {
            for rest in after(&self.code, path) {
                found.extend(first_names(rest));
            }
        }
        for name in &mut found {
            if !TABLE.iter().any(|(part, _)| part == name) {
                "lib".clone_into(name);
            }
        }
        found
    }
}

/// Every file under `src/` but the build script, which is no part of the crate.
fn sources() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![folder.clone()];
    let mut files = Vec::new();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("folders are readable") {
            let path = entry.expect("folders are readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("src/build.rs")
            {
                files.push(File::read(&folder, &path));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// What follows each place where a path begins with some words.
fn after<'c>(code: &'c str, path: &str) -> Vec<&'c str> {
    code.match_indices(path)
        .map(|(at, _)| code.split_at(at))
        .filter(|(before, _)| {
            !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
        })
        .map(|(_, rest)| rest.split_at(path.len()).1)
        .collect()
}

/// The first names of a path, or of each path in a braced group.
fn first_names(rest: &str) -> Vec<String> {
    let name = |path: &str| -> String {
        path.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let mut depth = 1_usize;
    let mut flat = String::new();
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 1 => flat.push(c),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    flat.split(',')
        .map(name)
        .filter(|name| !name.is_empty())
        .collect()
}
