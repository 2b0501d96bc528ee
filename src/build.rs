//! Lists `rules/` at build time, so that no registry of rules is kept by hand.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=rules");
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo names the package")).join("rules");
    let mut ids: Vec<String> = fs::read_dir(&folder)
        .expect("the package has a folder `rules`")
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
    let out =
        Path::new(&env::var("OUT_DIR").expect("cargo names the output folder")).join("rules.rs");
    fs::write(out, list).expect("the output folder can be written");
}
