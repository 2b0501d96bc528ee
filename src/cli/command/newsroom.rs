//! What an editor needs of the program: the settings, checks and baselines of articles being written.
//!
//! Every answer comes from where the other commands have theirs, so an editor shows what `check`
//! prints.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::accept;
use super::drafts;
use crate::Checked;
use crate::annotate::Annotations;
use crate::baseline::{Accepted, BaselineEntry};
use crate::cli::analysis;
use crate::cli::catalog::entry;
use crate::cli::errors::{BrokenFile, Errors};
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::workspace::{FileContext, Workspace};
use crate::diagnostic::Diagnostic;
use crate::document::Format;
use crate::parse::Article;
use crate::report::{self, Problem};
use crate::text::Text;

/// The configurations, rules and baselines of open articles, as they are on disk.
#[derive(Debug)]
pub(crate) struct Newsroom {
    config: ConfigOptions,
    baseline: BaselineOptions,
    rules: RuleOptions,
    workspace: Workspace,
    /// What was read, and when it was last written.
    read: Stamps,
}

/// When files were last written, and how long they are; `None` for those that do not exist.
type Stamps = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// What applies to one article.
#[derive(Debug, Clone)]
pub(crate) struct ArticleContext(Arc<FileContext>);

impl Newsroom {
    /// The newsroom of a command line, before any article is open.
    pub(super) fn new(
        config: &ConfigOptions,
        baseline: &BaselineOptions,
        rules: &RuleOptions,
    ) -> Self {
        Self {
            workspace: Workspace::new(config, baseline, rules),
            config: config.clone(),
            baseline: baseline.clone(),
            rules: rules.clone(),
            read: Stamps::new(),
        }
    }

    /// What applies to an article by its path; the file need not exist.
    pub(crate) fn context(&mut self, path: &Path) -> ArticleContext {
        let folder = path.parent().unwrap_or(Path::new(""));
        let name = path.file_name().unwrap_or(path.as_os_str());
        let folder = self.workspace.folder(folder);
        self.note_read();
        ArticleContext(Arc::new(folder.file(&name.to_string_lossy())))
    }

    /// What is wrong with configurations, rules and baselines read since it was last asked.
    pub(crate) fn take_errors(&mut self) -> (Vec<BrokenFile>, Vec<Problem>) {
        let Errors { broken, problems } = self.workspace.take_errors();
        (broken, problems)
    }

    /// Whether a file that was read, or that would have been read had it existed, has changed.
    pub(crate) fn has_changed(&self) -> bool {
        self.read.iter().any(|(path, old)| stamp(path) != *old)
    }

    /// Forgets what was read, so that it is read anew.
    pub(crate) fn forget(&mut self) {
        self.workspace = Workspace::new(&self.config, &self.baseline, &self.rules);
        self.read.clear();
    }

    /// Accepts a finding of an article in its baseline.
    ///
    /// The baseline is read anew, changed while no other run does, and replaced as a whole: whoever reads it
    /// meanwhile sees the old one or the new one.
    ///
    /// # Errors
    /// If the baseline cannot be read or written.
    pub(crate) fn accept(
        &self,
        path: &Path,
        text: &Text,
        finding: &Diagnostic,
        accepted: Accepted,
    ) -> Result<(), String> {
        let baseline = BaselineOptions {
            is_to_write: true,
            ..self.baseline.clone()
        };
        let mut fresh = Self::new(&self.config, &baseline, &self.rules);
        let context = fresh.context(path).0;
        let file = &context.folder.baseline;
        let drafts::Finding { key, text, .. } = drafts::finding(text, finding);
        let entry = BaselineEntry {
            text,
            accepted: Some(accepted),
        };
        let path = &context.baseline_path;
        file.update(|baseline| baseline.insert(path, key, entry))
            .map(|_| ())
            .map_err(|problem| format!("{}: {}", problem.path, problem.message))
    }

    /// The name of the user according to git; `None` if git does not know it.
    pub(crate) fn author() -> Option<String> {
        accept::author().filter(|name| !name.is_empty())
    }

    fn note_read(&mut self) {
        for path in self.workspace.read_paths() {
            self.read.entry(path).or_insert_with_key(|path| stamp(path));
        }
    }
}

impl ArticleContext {
    /// Checks an article as `check` does: what it finds, and mistakes in the front matter.
    ///
    /// An article that the configuration excludes has no findings.
    ///
    /// # Errors
    /// If it is in a format or language that selon does not read, or holds a NUL byte.
    pub(crate) fn check(
        &self,
        text: &Text,
        format: Format,
    ) -> Result<(Checked, Vec<Diagnostic>), Problem> {
        let format = analysis::format(text, format, &self.0)?;
        let checked = analysis::check(text, format, &self.0, None)?;
        Ok((checked.checked, checked.mistakes))
    }

    /// Whether the configuration excludes the article.
    pub(crate) fn is_excluded(&self) -> bool {
        let config = &self.0.folder.project.config;
        config.excludes(&self.0.config_path)
    }

    /// Reads an article and shows its analysis to `look`, whose answer it gives.
    ///
    /// # Errors
    /// If it is in a format or language that selon does not read, or holds a NUL byte.
    pub(crate) fn inspect<R>(
        &self,
        text: &Text,
        format: Format,
        look: impl FnOnce(&Article<'_>, &Annotations) -> R,
    ) -> Result<R, Problem> {
        let format = analysis::format(text, format, &self.0)?;
        let (answer, _) = analysis::inspect_text(text, format, &self.0, look)?;
        Ok(answer)
    }

    /// The page about a rule, in Markdown; `None` if there is no such rule.
    pub(crate) fn rule_page(&self, id: &str) -> Option<String> {
        let rules = &self.0.folder.project.rules;
        let rule = rules.iter().find(|rule| rule.id == id)?;
        Some(report::rule_page(&entry(rule)))
    }
}

fn stamp(path: &Path) -> Option<(SystemTime, u64)> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}
