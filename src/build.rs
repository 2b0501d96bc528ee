//! Lists `rules/` at build time, so that no registry of rules or packs is kept by hand; stores the
//! tables of the language packs, so that no run has to inflect their lists; and gives each build a hash,
//! so that findings of one build are not taken for those of another.

#[expect(
    clippy::struct_field_names,
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the build script needs only the tables of a language"
)]
mod language;

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    store();
    println!("cargo::rerun-if-changed=rules");
    list("rules", "rules.rs");
    list("rules/packs", "packs.rs");
    weights("src/annotate/support/weights.toml", "support_weights.rs");
    weights("src/annotate/claims/weights.toml", "claim_weights.rs");
    weights("src/annotate/kind/weights.toml", "kind_weights.rs");
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for part in ["src", "rules", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        add(Path::new(part), &mut hash);
    }
    println!("cargo::rustc-env=SELON_BUILD={hash:016x}");
}

/// Stores the tables of every language, and tells the code that reads them so.
fn store() {
    let languages = language::Languages::default();
    for id in language::Id::ALL {
        let name = format!("{}.tables", id.code());
        fs::write(out(&name), languages.get(id).store()).expect("the output folder can be written");
    }
    println!("cargo::rustc-cfg=stored");
}

/// Writes a file of weights as a Rust slice: sections in brackets are families, and each line under one
/// gives a value its numbers, `person = [120, -30]` or `person = 120`.
fn weights(path: &str, name: &str) {
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(path).expect("the package has this file");
    let (mut family, mut lines) = ("", String::from("&[\n"));
    for line in text.lines().map(str::trim) {
        if let Some(section) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            family = section;
        } else if !line.starts_with('#')
            && let Some((value, numbers)) = line.split_once(" = ")
        {
            let numbers = numbers.trim_matches(['[', ']']);
            writeln!(lines, "    ({family:?}, {value:?}, &[{numbers}]),")
                .expect("writing to a string cannot fail");
        }
    }
    lines.push(']');
    fs::write(out(name), lines).expect("the output folder can be written");
}

/// Where a file of the build goes.
fn out(name: &str) -> PathBuf {
    Path::new(&env::var("OUT_DIR").expect("cargo names the output folder")).join(name)
}

/// Adds a file, or all of a folder, to a hash (FNV-1a); what does not exist adds nothing.
fn add(path: &Path, hash: &mut u64) {
    let mut names: Vec<_> = fs::read_dir(path)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    names.sort();
    for name in names {
        add(&name, hash);
    }
    for byte in fs::read(path).unwrap_or_default() {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

/// Writes the names and the contents of a folder's TOML files as a Rust slice.
fn list(folder: &str, name: &str) {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo names the package")).join(folder);
    let mut ids: Vec<String> = fs::read_dir(&folder)
        .expect("the package has this folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect();
    ids.sort();
    let mut list = String::from("&[\n");
    for id in ids {
        let path = folder.join(format!("{id}.toml"));
        println!("cargo::rerun-if-changed={}", path.display());
        writeln!(
            list,
            "    ({id:?}, include_str!({:?})),",
            path.display().to_string()
        )
        .expect("writing to a string cannot fail");
    }
    list.push(']');
    fs::write(out(name), list).expect("the output folder can be written");
}
