//! Rules: loaded from TOML, matched against annotations, self-tested by their examples.
//!
//! Turns [`Annotations`](crate::annotate::Annotations) into [`Diagnostic`]s. It knows no words: a
//! rule names a subject, conditions and exceptions, and the conditions are questions `annotate/` has
//! answered. A newsroom's own words stand in its rule files, in the syntax of the lexicons.

mod condition;
mod example;
mod file;
mod matching;
mod model;

use std::path::Path;
use std::{fs, io};

pub use condition::{Conditions, Field, Subject};
pub use example::{Failure, self_test};
pub use matching::check;
pub use model::{Example, Rule, Wording};

use crate::diagnostic::{Confidence, Diagnostic};
use crate::language::Id;
use crate::text::Text;

/// How alike two names must be, on strsim's Jaro-Winkler scale, for one to be suggested.
const ALIKE: f64 = 0.8;

/// The enabled rules of a run.
#[derive(Debug, Default)]
pub struct RuleSet {
    /// The rules, by id.
    pub rules: Vec<Rule>,
    /// For each phrase, the rule that lists it.
    owners: Vec<usize>,
}

/// An id no rule has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The id as asked for.
    pub id: String,
    /// The nearest id there is, when one is near.
    pub nearest: Option<String>,
}

/// What a folder of rule files holds.
#[derive(Debug, Default)]
pub struct Folder {
    /// The rules of the files that are right, by id.
    pub rules: Vec<Rule>,
    /// The files that are wrong, each with its mistakes.
    pub broken: Vec<(Text, Vec<Diagnostic>)>,
}

/// The rules that come with the program, by id.
///
/// # Panics
/// When a rule file of the program is wrong, which a test rules out.
pub fn builtin() -> Vec<Rule> {
    const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rules.rs"));
    FILES
        .iter()
        .map(|(id, toml)| {
            let text = Text::new(format!("rules/{id}.toml"), *toml);
            file::read(id, &text).expect("a test reads every rule of the program")
        })
        .collect()
}

/// Reads the rule files of a newsroom's folder; files that do not end in `.toml` are left alone.
///
/// # Errors
/// The folder or a file in it cannot be read, or is no text.
pub fn read_folder(folder: &Path) -> io::Result<Folder> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths.sort();
    let mut all = Folder::default();
    for path in paths {
        let id = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = Text::from_bytes(path.to_string_lossy(), fs::read(&path)?).map_err(|error| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("{}: {error}", path.display()),
            )
        })?;
        match read_file(&id, &text) {
            Ok(rule) => all.rules.push(rule),
            Err(mistakes) => all.broken.push((text, mistakes)),
        }
    }
    Ok(all)
}

/// Reads one rule file that is already in memory; `id` is its name without `.toml`.
///
/// # Errors
/// Every mistake in it, each with its place.
pub fn read_file(id: &str, text: &Text) -> Result<Rule, Vec<Diagnostic>> {
    file::read(id, text)
}

impl RuleSet {
    /// Chooses among rules: those selected (all that are on and surer than low when none is), less
    /// those ignored. Of two rules with one id the later wins, so that a newsroom can replace ours.
    ///
    /// # Errors
    /// Every id that no rule has.
    pub fn choose(
        mut rules: Vec<Rule>,
        select: &[String],
        ignore: &[String],
    ) -> Result<Self, Vec<UnknownRule>> {
        rules.reverse();
        rules.sort_by(|one, other| one.id.cmp(&other.id));
        rules.dedup_by(|later, first| later.id == first.id);
        let unknown: Vec<_> = select
            .iter()
            .chain(ignore)
            .filter(|id| rules.iter().all(|rule| rule.id != **id))
            .map(|id| UnknownRule {
                id: id.clone(),
                nearest: nearest(id, rules.iter().map(|rule| rule.id.as_str())).map(str::to_owned),
            })
            .collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        rules.retain(|rule| {
            let by_default = rule.severity.is_some() && rule.confidence > Confidence::Low;
            let chosen = if select.is_empty() {
                by_default
            } else {
                select.contains(&rule.id)
            };
            chosen && !ignore.contains(&rule.id)
        });
        Ok(Self::of(rules))
    }

    /// These rules, all of them.
    fn of(rules: Vec<Rule>) -> Self {
        let owners = rules
            .iter()
            .enumerate()
            .flat_map(|(number, rule)| rule.phrases.iter().map(move |_| number))
            .collect();
        Self { rules, owners }
    }

    /// The newsroom's own phrases of all rules, to build [`Languages`](crate::language::Languages) with.
    pub fn phrases(&self) -> Vec<(Id, String, u32)> {
        (0..)
            .zip(self.rules.iter().flat_map(|rule| &rule.phrases))
            .map(|(number, (id, phrase))| (*id, phrase.clone(), number))
            .collect()
    }

    /// The number of the rule that lists a phrase.
    fn rule_of(&self, phrase: u32) -> Option<usize> {
        self.owners.get(phrase as usize).copied()
    }
}

/// The name most like another, when one is like it.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
