//! The rules that come with the program.

use super::file;
use super::model::Rule;
use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// The id and the text of every rule file in `rules/`, sorted by id; the build script writes it.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The rules that come with the program, sorted by id.
///
/// # Panics
/// If a rule file of the program is wrong, which a test rules out.
pub fn builtin() -> Vec<Rule> {
    let known = ids();
    FILES
        .iter()
        .map(|(id, toml)| {
            let text = Text::new(format!("rules/{id}.toml"), *toml);
            file::read(id, &text, &known).expect("a test reads every rule of the program")
        })
        .collect()
}

/// Reads a rule file that is already in memory; `id` is its name without `.toml`.
///
/// # Errors
/// Every mistake in it, each with its place, in the order of the file.
pub fn read_file(id: &str, text: &Text) -> Result<Rule, Vec<Diagnostic>> {
    file::read(id, text, &ids())
}

/// The ids of the rules that come with the program, sorted.
pub fn ids() -> Vec<&'static str> {
    FILES.iter().map(|(id, _)| *id).collect()
}
