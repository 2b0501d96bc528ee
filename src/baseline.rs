//! What is known of findings from earlier runs: those that stood when a baseline was written, and
//! those that somebody accepted.
//!
//! Turns a file of entries into an answer to one question: is this finding new? An entry is keyed by
//! its article, its rule, a hash of its sentence and its place among equals, so that text that moves
//! or is wrapped anew wakes nothing, and an edited sentence does. It knows no rule and no format.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Fingerprint, Suppressed, Suppression, SuppressionKind};

/// The version of the files that are written, and the only one that is read.
pub const VERSION: u64 = 1;

/// Findings that are known, by article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    articles: BTreeMap<String, BTreeMap<Key, Known>>,
}

/// What an entry is known by in its article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The id of the rule.
    pub rule: String,
    /// What the finding is known by.
    pub fingerprint: Fingerprint,
}

/// What an entry says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The words that were flagged, for people who read the file.
    pub text: String,
    /// Who accepted the finding, and why; none when it merely stood there.
    pub accepted: Option<Accepted>,
}

/// Who accepted a finding, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Why.
    pub reason: String,
    /// Who.
    pub author: String,
}

/// Why a file is no baseline.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// Another program wrote it.
    #[error(
        "this baseline has version {found}, and this program reads version {VERSION}; nothing in it \
         is taken for known"
    )]
    Version {
        /// The version it has.
        found: u64,
    },
    /// It is cut short, or was edited by hand.
    #[error(
        "this baseline is damaged, and nothing in it is taken for known; restore it, or move it away \
         and write it anew with `selon baseline`"
    )]
    Damaged(#[source] serde_json::Error),
}

/// The findings of one article, parted.
#[derive(Debug, Default)]
pub struct Parted<'b> {
    /// Those that are new.
    pub reported: Vec<Diagnostic>,
    /// Those that are known.
    pub suppressed: Vec<Suppressed>,
    /// The entries that no finding answers to.
    pub stale: Vec<(&'b Key, &'b Known)>,
}

impl Baseline {
    /// Reads a file.
    ///
    /// # Errors
    /// It has another version, or is damaged: half a baseline is none.
    pub fn read(json: &str) -> Result<Self, BaselineError> {
        let Head { version } = serde_json::from_str(json).map_err(BaselineError::Damaged)?;
        if version != VERSION {
            return Err(BaselineError::Version { found: version });
        }
        let file: File = serde_json::from_str(json).map_err(BaselineError::Damaged)?;
        let mut baseline = Self::default();
        for entry in file.entries {
            let fingerprint = fingerprint(&entry).ok_or_else(|| {
                let message = format!("no fingerprint: `{}`", entry.finding);
                BaselineError::Damaged(serde::de::Error::custom(message))
            })?;
            let known = Known {
                text: entry.text,
                accepted: entry.reason.map(|reason| Accepted {
                    reason,
                    author: entry.by.unwrap_or_default(),
                }),
            };
            let rule = entry.rule;
            baseline.insert(&entry.path, Key { rule, fingerprint }, known);
        }
        Ok(baseline)
    }

    /// The file, one entry a line in an order that depends on nothing else.
    ///
    /// # Panics
    /// Never: strings and numbers can always be written.
    pub fn write(&self) -> String {
        let entries = self.articles.iter().flat_map(|(path, entries)| {
            entries.iter().map(move |(key, known)| EntryJson {
                path: path.clone(),
                rule: key.rule.clone(),
                finding: key.fingerprint.to_string(),
                text: known.text.clone(),
                reason: known.accepted.as_ref().map(|one| one.reason.clone()),
                by: known.accepted.as_ref().map(|one| one.author.clone()),
            })
        });
        let lines: Vec<String> = entries
            .map(|entry| serde_json::to_string(&entry).expect("an entry is strings"))
            .collect();
        let lines = lines.join(",\n");
        let parted = if lines.is_empty() { "" } else { "\n" };
        format!("{{\"version\":{VERSION},\"entries\":[\n{lines}{parted}]}}\n")
    }

    /// Parts the findings of an article into those that are new and those that are known.
    ///
    /// `ran` says whether a rule had the chance to find anything: entries of others are not stale.
    pub fn part(
        &self,
        path: &str,
        findings: Vec<Diagnostic>,
        ran: impl Fn(&str) -> bool,
    ) -> Parted<'_> {
        let mut parted = Parted::default();
        let Some(entries) = self.articles.get(path) else {
            parted.reported = findings;
            return parted;
        };
        let mut met = BTreeSet::new();
        for finding in findings {
            let key = Key::of(&finding);
            let Some(known) = entries.get(&key) else {
                parted.reported.push(finding);
                continue;
            };
            met.insert(key);
            parted.suppressed.push(Suppressed {
                diagnostic: finding,
                by: known.suppression(),
            });
        }
        let stale = entries
            .iter()
            .filter(|(key, _)| !met.contains(key) && ran(&key.rule));
        parted.stale = stale.collect();
        parted
    }

    /// Adds an entry, or replaces the one of its key.
    pub fn insert(&mut self, path: &str, key: Key, known: Known) {
        let entries = self.articles.entry(path.to_owned()).or_default();
        entries.insert(key, known);
    }

    /// Takes out the entries of an article that `keep` does not keep, and gives them back.
    pub fn retain(&mut self, path: &str, keep: impl Fn(&Key, &Known) -> bool) -> Vec<(Key, Known)> {
        let Some(entries) = self.articles.get_mut(path) else {
            return Vec::new();
        };
        let (kept, gone) = std::mem::take(entries)
            .into_iter()
            .partition::<BTreeMap<_, _>, _>(|(key, known)| keep(key, known));
        if kept.is_empty() {
            self.articles.remove(path);
        } else {
            *entries = kept;
        }
        gone.into_iter().collect()
    }

    /// The entry of a key.
    pub fn get(&self, path: &str, key: &Key) -> Option<&Known> {
        self.articles.get(path)?.get(key)
    }

    /// The articles it has entries of.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.articles.keys().map(String::as_str)
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.articles.values().map(BTreeMap::len).sum()
    }
}

impl Key {
    /// What a finding is known by.
    pub fn of(finding: &Diagnostic) -> Self {
        Self {
            rule: finding.rule.clone(),
            fingerprint: finding.fingerprint,
        }
    }
}

impl Known {
    fn suppression(&self) -> Suppression {
        match &self.accepted {
            Some(Accepted { reason, author }) => Suppression {
                kind: SuppressionKind::Accepted,
                reason: reason.clone(),
                author: author.clone(),
            },
            None => Suppression {
                kind: SuppressionKind::Baseline,
                reason: String::new(),
                author: String::new(),
            },
        }
    }
}

/// All that is sure of a file of any version.
#[derive(Deserialize)]
struct Head {
    version: u64,
}

#[derive(Deserialize)]
struct File {
    entries: Vec<EntryJson>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryJson {
    path: String,
    rule: String,
    finding: String,
    #[serde(default)]
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
}

/// Reads what `Fingerprint` displays.
fn fingerprint(entry: &EntryJson) -> Option<Fingerprint> {
    let (sentence, place) = entry.finding.split_once('-')?;
    let place: u32 = place.parse().ok()?;
    Some(Fingerprint {
        sentence: u64::from_str_radix(sentence, 16).ok()?,
        nth: place.checked_sub(1)?,
    })
}
