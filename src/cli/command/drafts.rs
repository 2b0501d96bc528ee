//! Findings collected to be written to baselines.

use std::io;
use std::sync::Arc;

use crate::baseline::EntryKey;
use crate::cli::console::Console;
use crate::cli::errors::{BrokenFile, Errors, broken, unknown_rules};
use crate::cli::input::Inputs;
use crate::cli::workspace::{BaselineFile, FileContext, Workspace};
use crate::cli::{analysis, batch};
use crate::diagnostic::Diagnostic;
use crate::document::Format;
use crate::language::Id;
use crate::report::{self, Problem};
use crate::rule::RuleSet;
use crate::text::Text;

/// How many characters of an article an entry repeats at most.
const LONGEST: usize = 80;

/// The findings in one article, whatever its baseline says. Its text is not kept, since there may be
/// many articles.
pub(super) struct ArticleFindings {
    /// The file as output shows it.
    pub(super) name: String,
    pub(super) baseline: Arc<BaselineFile>,
    /// Its path in the baseline.
    pub(super) path: String,
    pub(super) findings: Vec<Finding>,
    /// Those too unsure to be reported.
    pub(super) unsure: Vec<Finding>,
    /// The rules that ran.
    pub(super) rules: Arc<RuleSet>,
    pub(super) language: Id,
}

/// What a baseline needs of a finding.
pub(super) struct Finding {
    pub(super) key: EntryKey,
    /// The flagged words, shortened.
    pub(super) text: String,
    /// Its first and last line.
    pub(super) lines: (u32, u32),
}

/// Finds everything that articles would have reported without a baseline; `None` if the command line
/// names a rule that does not exist, which is then reported.
pub(super) fn find(
    inputs: Inputs,
    workspace: &mut Workspace,
    console: &mut Console<'_>,
) -> io::Result<Option<(Vec<ArticleFindings>, Errors)>> {
    let unknown = workspace.unknown_rules();
    if !unknown.is_empty() {
        unknown_rules(&unknown, console);
        return Ok(None);
    }
    let mut errors = workspace.take_errors();
    errors.problems.extend(inputs.problems);
    let mut articles = Vec::new();
    let work = |input| analysis::each(input, article);
    batch::each(inputs.files, console.is_watched, work, |done| {
        match done {
            Ok((found, problems)) => {
                errors.problems.extend(problems);
                for (article, broken) in found {
                    articles.push(article);
                    errors.broken.extend(broken);
                }
            }
            Err(problem) => errors.problems.push(problem),
        }
        Ok(())
    })?;
    Ok(Some((articles, errors)))
}

fn article(
    text: Text,
    format: Format,
    context: &FileContext,
) -> Result<(ArticleFindings, Option<BrokenFile>), Problem> {
    let (mut checked, rules, mistakes) = analysis::check_anew(&text, format, context)?;
    let seen = analysis::seen(&text, format);
    if let Some(seen) = &seen {
        checked.reported = report::shown(seen, &checked.reported);
        checked.unsure = report::shown(seen, &checked.unsure);
    }
    let shown = seen.as_ref().map_or(&text, |seen| &seen.text);
    let findings = |found: &[Diagnostic]| found.iter().map(|one| finding(shown, one)).collect();
    let article = ArticleFindings {
        findings: findings(&checked.reported),
        unsure: findings(&checked.unsure),
        name: text.name().to_owned(),
        language: checked.language,
        baseline: Arc::clone(&context.folder.baseline),
        path: context.baseline_path.clone(),
        rules,
    };
    Ok((article, broken(text, mistakes)))
}

/// What a baseline needs of a finding: the flagged words on one line, long enough to recognize the
/// place.
pub(super) fn finding(text: &Text, finding: &Diagnostic) -> Finding {
    let words: Vec<&str> = text.slice(finding.span).split_whitespace().collect();
    let words = words.join(" ");
    let cut = words.char_indices().nth(LONGEST);
    let cut = cut.and_then(|(end, _)| words.get(..end));
    let line = |offset| u32::try_from(text.line_of(offset) + 1).unwrap_or(u32::MAX);
    let last = finding.span.end.saturating_sub(1).max(finding.span.start);
    Finding {
        key: EntryKey::of(finding),
        lines: (line(finding.span.start), line(last)),
        text: cut.map_or(words.clone(), |words| format!("{words}…")),
    }
}

/// The baselines of some articles, each once.
pub(super) fn baselines<'a>(
    articles: impl IntoIterator<Item = &'a ArticleFindings>,
) -> Vec<Arc<BaselineFile>> {
    let mut baselines: Vec<Arc<BaselineFile>> = articles
        .into_iter()
        .map(|article| Arc::clone(&article.baseline))
        .collect();
    baselines.sort_by(|one, other| one.path.cmp(&other.path));
    baselines.dedup_by(|one, other| one.path == other.path);
    baselines
}
