//! Writes every generated file of the repository: `cargo run --example generate`.
//!
//! These are the table of rules in the README, the pages in `docs/rules/` and the schemas. A test
//! fails when one of them is stale.
#![expect(clippy::print_stdout, reason = "it says what it writes")]

mod files;

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, text) in files::stale() {
        if let Some(text) = text {
            fs::write(root.join(&name), text)?;
            println!("wrote {name}");
        } else {
            fs::remove_file(root.join(&name))?;
            println!("removed {name}");
        }
    }
    Ok(())
}
