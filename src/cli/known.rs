//! What stands in files, and what becomes known of it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::console::Console;
use super::home::Homes;
use super::input::{Input, Inputs};
use super::ledger::{Ledger, write_whole};
use super::trouble::{self, Trouble};
use super::{batch, review};
use crate::baseline::{Baseline, Key};
use crate::diagnostic::Diagnostic;
use crate::language::Id;
use crate::report::Problem;
use crate::rule::RuleSet;
use crate::text::Text;

/// The most characters of an article that an entry repeats.
const LONGEST: usize = 80;

/// What was found in one file, baseline or no. The text of so many files is not kept.
pub(super) struct Found {
    /// The file as output knows it.
    pub(super) name: String,
    pub(super) ledger: Arc<Ledger>,
    /// Its path in the baseline.
    pub(super) path: String,
    pub(super) findings: Vec<Finding>,
    /// The rules that ran.
    pub(super) rules: Arc<RuleSet>,
    pub(super) language: Id,
    /// The file, when something is wrong with its front matter.
    pub(super) broken: Option<(Text, Vec<Diagnostic>)>,
}

/// A finding as far as a baseline knows it.
pub(super) struct Finding {
    pub(super) key: Key,
    /// The words flagged, as far as a person needs them.
    pub(super) text: String,
    /// Its first and last line.
    pub(super) lines: (u32, u32),
}

/// Baselines on their way, by their files.
pub(super) type Drafts = BTreeMap<PathBuf, (Arc<Ledger>, Baseline)>;

/// Finds what stands in files, comments in them aside; none when a rule is asked for that there is
/// not, and it was said which.
pub(super) fn find(
    inputs: Inputs,
    homes: &mut Homes,
    console: &mut Console<'_>,
) -> io::Result<Option<(Vec<Found>, Vec<Problem>)>> {
    let unknown = homes.unknown();
    if !unknown.is_empty() {
        trouble::complain(&unknown, console);
        return Ok(None);
    }
    let mut problems = inputs.problems;
    problems.extend(homes.trouble().show(console));
    let work = |input: Input| {
        let place = input.place();
        let (text, format) = input.read()?;
        let (checked, rules, mistakes) = review::check(&text, format, &place);
        let findings = checked.reported.iter().map(|one| finding(&text, one));
        Ok(Found {
            findings: findings.collect(),
            name: text.name().to_owned(),
            language: checked.language,
            ledger: Arc::clone(&place.home.ledger),
            path: place.ledger_path,
            rules,
            broken: trouble::broken(text, mistakes),
        })
    };
    let mut found = Vec::new();
    batch::each(inputs.files, console.is_watched, work, |done| {
        match done {
            Ok(one) => found.push(one),
            Err(problem) => problems.push(problem),
        }
        Ok(())
    })?;
    let broken = found.iter_mut().filter_map(|one| one.broken.take());
    problems.extend(Trouble::in_files(broken).show(console));
    Ok(Some((found, problems)))
}

/// The draft of a baseline, which starts as what the file says.
pub(super) fn draft<'d>(
    drafts: &'d mut Drafts,
    ledger: &Arc<Ledger>,
) -> &'d mut (Arc<Ledger>, Baseline) {
    let start = || (Arc::clone(ledger), ledger.baseline.clone());
    drafts.entry(ledger.path.clone()).or_insert_with(start)
}

/// Writes the baselines that differ from their files, and gives their names.
pub(super) fn save(drafts: &Drafts, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut written = Vec::new();
    for (path, (ledger, draft)) in drafts {
        let shown = ledger.shown.to_string_lossy().into_owned();
        // What cannot be read must not be written over: somebody's reasons may be in it.
        if ledger.is_damaged || ledger.exists && *draft == ledger.baseline {
            continue;
        }
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        match folder.and_then(|()| write_whole(path, &draft.write())) {
            Ok(()) => written.push(shown),
            Err(error) => problems.push(Problem {
                path: shown,
                message: format!("cannot be written: {error}"),
            }),
        }
    }
    written
}

/// What a baseline keeps of a finding: the words flagged, on one line, as far as a person needs them
/// to know the place.
fn finding(text: &Text, finding: &Diagnostic) -> Finding {
    let words: Vec<&str> = text.slice(finding.span).split_whitespace().collect();
    let words = words.join(" ");
    let cut = words.char_indices().nth(LONGEST);
    let cut = cut.and_then(|(end, _)| words.get(..end));
    let line = |offset| u32::try_from(text.line_of(offset) + 1).unwrap_or(u32::MAX);
    let last = finding.span.end.saturating_sub(1).max(finding.span.start);
    Finding {
        key: Key::of(finding),
        lines: (line(finding.span.start), line(last)),
        text: cut.map_or(words.clone(), |words| format!("{words}…")),
    }
}

/// What can be shown of an article, which cannot command the terminal.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).collect()
}
