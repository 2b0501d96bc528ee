//! Rules: loaded from TOML, matched against annotations, self-tested by their examples.
//!
//! Turns [`Annotations`](crate::annotate::Annotations) into [`Diagnostic`]s. It knows no words: a
//! rule names a subject, the conditions that must hold of it and the exceptions that spare it, and
//! each of them is a question `annotate/` has answered. A newsroom's own words stand in its rule
//! files, in the syntax of the lexicons.

mod answer;
mod condition;
mod example;
mod file;
mod fingerprint;
mod folder;
mod genre;
mod matching;
mod model;
mod pack;
mod place;
pub(crate) mod reader;
mod set;
mod subject;
mod suggestion;
mod suppress;

pub use condition::{Conditions, Field, Shape};
pub use example::{Failure, self_test};
pub use file::KEYS;
pub use folder::{Folder, RuleError, read_folder};
pub use genre::Genre;
pub use matching::check;
pub use model::{Example, Labels, Rewording, Rule, Wording};
pub use pack::{Pack, pack_names, packs};
pub use set::{RuleSet, UnknownRule};
pub use subject::Subject;
pub use suppress::{Fault, suppress};

use crate::diagnostic::Diagnostic;
use crate::text::Text;

/// How alike two names must be, on strsim's Jaro-Winkler scale, for one to be suggested.
const ALIKE: f64 = 0.8;

/// The id and the characters of every rule file of the program, by id.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The rules that come with the program, by id.
///
/// # Panics
/// When a rule file of the program is wrong, which a test rules out.
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

/// Reads one rule file that is already in memory; `id` is its name without `.toml`.
///
/// # Errors
/// Every mistake in it, each with its place, in the order of the file.
pub fn read_file(id: &str, text: &Text) -> Result<Rule, Vec<Diagnostic>> {
    let known = ids();
    file::read(id, text, &known)
}

/// The ids of the rules that come with the program, sorted.
pub fn ids() -> Vec<&'static str> {
    FILES.iter().map(|(id, _)| *id).collect()
}

/// The name most like another, when one is like it.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
