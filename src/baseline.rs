//! Findings of earlier runs: those that existed when a baseline was written, and those that somebody
//! accepted.
//!
//! Turns a file of entries into an answer to one question: is this finding new? The key of an entry is
//! its article, its rule, a hash of its sentence and its position among equal sentences, so that moved
//! or rewrapped text matches its entry, and an edited sentence does not. Of an article that is gone, the
//! rest of the key finds its entries under another name. It knows no rule and no format.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Fingerprint, Suppressed, Suppression, SuppressionKind};

/// The version of baselines that is written, and the only one that is read.
pub const VERSION: u64 = 1;

/// The findings in a baseline, by article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    articles: BTreeMap<String, BTreeMap<EntryKey, BaselineEntry>>,
}

/// The entries of articles that are gone, some of which may have another name now.
#[derive(Debug, Clone, Default)]
pub struct Orphans {
    articles: Vec<BTreeMap<EntryKey, BaselineEntry>>,
    /// The articles that have an entry with a key.
    having: BTreeMap<EntryKey, Vec<usize>>,
}

/// What identifies an entry in its article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryKey {
    /// The id of the rule.
    pub rule: String,
    /// What identifies the finding.
    pub fingerprint: Fingerprint,
}

/// An entry of a baseline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BaselineEntry {
    /// The flagged words, for people who read the file.
    pub text: String,
    /// Who accepted the finding, and why; `None` if it was only recorded.
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

/// Why a file cannot be read as a baseline.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// Another program wrote it.
    #[error(
        "this baseline is ignored: it has version {found}, and only version {VERSION} is supported"
    )]
    Version {
        /// The version it has.
        found: u64,
    },
    /// It is cut short, or was edited by hand.
    #[error(
        "this baseline is ignored: it is damaged; restore it, or move it away and run `selon \
         baseline`"
    )]
    Damaged(#[source] serde_json::Error),
}

/// The findings of one article compared with a baseline.
#[derive(Debug, Default)]
pub struct Comparison<'b> {
    /// The new findings.
    pub reported: Vec<Diagnostic>,
    /// The findings in the baseline.
    pub suppressed: Vec<Suppressed>,
    /// The entries that match no finding.
    pub stale: Vec<(&'b EntryKey, &'b BaselineEntry)>,
}

impl Baseline {
    /// Reads a file.
    ///
    /// # Errors
    /// It has another version, or is damaged; a baseline is never read in part.
    pub fn read(json: &str) -> Result<Self, BaselineError> {
        let VersionJson { version } = serde_json::from_str(json).map_err(BaselineError::Damaged)?;
        if version != VERSION {
            return Err(BaselineError::Version { found: version });
        }
        let file: BaselineJson = serde_json::from_str(json).map_err(BaselineError::Damaged)?;
        let mut baseline = Self::default();
        for entry in file.entries {
            let fingerprint = fingerprint(&entry).ok_or_else(|| {
                let message = format!("no fingerprint: `{}`", entry.finding);
                BaselineError::Damaged(serde::de::Error::custom(message))
            })?;
            let known = BaselineEntry {
                text: entry.text,
                accepted: entry.reason.map(|reason| Accepted {
                    reason,
                    author: entry.by.unwrap_or_default(),
                }),
            };
            let rule = entry.rule;
            baseline.insert(&entry.path, EntryKey { rule, fingerprint }, known);
        }
        Ok(baseline)
    }

    /// The content of the file, one entry a line, sorted by article and key.
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

    /// Separates the findings of an article into new ones and those in the baseline.
    ///
    /// `ran` says whether a rule ran: entries of other rules are not stale.
    pub fn compare(
        &self,
        path: &str,
        findings: Vec<Diagnostic>,
        ran: impl Fn(&str) -> bool,
    ) -> Comparison<'_> {
        let mut compared = Comparison::default();
        let Some(entries) = self.articles.get(path) else {
            compared.reported = findings;
            return compared;
        };
        let mut matched = BTreeSet::new();
        for finding in findings {
            let key = EntryKey::of(&finding);
            let Some(known) = entries.get(&key) else {
                compared.reported.push(finding);
                continue;
            };
            matched.insert(key);
            compared.suppressed.push(Suppressed {
                diagnostic: finding,
                by: known.suppression(),
            });
        }
        let stale = entries
            .iter()
            .filter(|(key, _)| !matched.contains(key) && ran(&key.rule));
        compared.stale = stale.collect();
        compared
    }

    /// The entries of the articles that are gone.
    pub fn orphans(&self, is_gone: impl Fn(&str) -> bool) -> Orphans {
        let gone = self.articles.iter().filter(|(path, _)| is_gone(path));
        let mut orphans = Orphans::default();
        for (number, (_, entries)) in gone.enumerate() {
            for key in entries.keys() {
                orphans.having.entry(key.clone()).or_default().push(number);
            }
            orphans.articles.push(entries.clone());
        }
        orphans
    }

    /// Adds an entry, or replaces the one with the same key.
    pub fn insert(&mut self, path: &str, key: EntryKey, entry: BaselineEntry) {
        let entries = self.articles.entry(path.to_owned()).or_default();
        entries.insert(key, entry);
    }

    /// Removes the entries of an article that `keep` refuses, and returns them.
    pub fn retain(
        &mut self,
        path: &str,
        keep: impl Fn(&EntryKey, &BaselineEntry) -> bool,
    ) -> Vec<(EntryKey, BaselineEntry)> {
        let Some(entries) = self.articles.get_mut(path) else {
            return Vec::new();
        };
        let (kept, gone) = std::mem::take(entries)
            .into_iter()
            .partition::<BTreeMap<_, _>, _>(|(key, entry)| keep(key, entry));
        if kept.is_empty() {
            self.articles.remove(path);
        } else {
            *entries = kept;
        }
        gone.into_iter().collect()
    }

    /// The entry with a key.
    pub fn get(&self, path: &str, key: &EntryKey) -> Option<&BaselineEntry> {
        self.articles.get(path)?.get(key)
    }

    /// The articles that have entries.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.articles.keys().map(String::as_str)
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.articles.values().map(BTreeMap::len).sum()
    }
}

impl Comparison<'_> {
    /// Takes findings for known if an article that is gone had them: it was renamed, or moved to another
    /// folder. The article may have entries already, of findings accepted since then.
    pub fn recognize(&mut self, orphans: &Orphans) {
        let suppressed = self.suppressed.iter().map(|one| &one.diagnostic);
        let keys: BTreeSet<EntryKey> = { self.reported.iter().chain(suppressed) }
            .map(EntryKey::of)
            .collect();
        let inherited = orphans.inherited(&keys);
        for finding in std::mem::take(&mut self.reported) {
            match inherited.get(&EntryKey::of(&finding)) {
                Some(known) => self.suppressed.push(Suppressed {
                    diagnostic: finding,
                    by: known.suppression(),
                }),
                None => self.reported.push(finding),
            }
        }
    }
}

impl Orphans {
    /// How many entries there are, of whatever article.
    pub fn count(&self) -> usize {
        self.articles.iter().map(BTreeMap::len).sum()
    }

    /// The entries that an article with some findings inherits: those of gone articles that it has at least
    /// half the findings of. If two had the same sentence, one entry stands for both.
    ///
    /// Wrong about an article that repeats the only finding of one that was deleted, until the entry of that
    /// is pruned.
    pub fn inherited(&self, findings: &BTreeSet<EntryKey>) -> BTreeMap<&EntryKey, &BaselineEntry> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for number in findings
            .iter()
            .filter_map(|key| self.having.get(key))
            .flatten()
        {
            *shared.entry(*number).or_default() += 1;
        }
        let heir = |number: usize, count: usize| {
            let entries = self.articles.get(number)?;
            (count * 2 >= entries.len()).then_some(entries)
        };
        { shared.into_iter() }
            .filter_map(|(number, count)| heir(number, count))
            .flatten()
            .collect()
    }
}

impl EntryKey {
    /// The key of a finding.
    pub fn of(finding: &Diagnostic) -> Self {
        Self {
            rule: finding.rule.clone(),
            fingerprint: finding.fingerprint,
        }
    }
}

impl BaselineEntry {
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

/// What a file of any version has.
#[derive(Deserialize)]
struct VersionJson {
    version: u64,
}

#[derive(Deserialize)]
struct BaselineJson {
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

/// Parses what `Fingerprint` displays.
fn fingerprint(entry: &EntryJson) -> Option<Fingerprint> {
    let (sentence, place) = entry.finding.split_once('-')?;
    let place: u32 = place.parse().ok()?;
    Some(Fingerprint {
        sentence: u64::from_str_radix(sentence, 16).ok()?,
        nth: place.checked_sub(1)?,
    })
}
