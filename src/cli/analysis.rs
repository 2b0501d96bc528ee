//! One article analysed by what applies to it.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::cache::{Cache, CacheScope, Slot};
use super::errors::{BrokenFile, broken};
use super::input::{InputFile, unread};
use super::workspace::{BaselineFile, FileContext, chosen_language};
use crate::annotate::Annotations;
use crate::baseline::{BaselineEntry, EntryKey};
use crate::config::{self, Origin, Settings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{self, Document, Fault, Format, Seen};
use crate::language::{Foreign, Id};
use crate::parse::Article;
use crate::report::{self, Problem, ProblemKind, Sheet, Unread};
use crate::rule::RuleSet;
use crate::text::{Span, Text, TextError};
use crate::{Checked, check_document, inspect_document};

/// An article checked, compared with its baseline.
#[derive(Debug)]
pub(super) struct CheckedArticle {
    /// Its findings, those that are reported and those that are suppressed.
    pub(super) checked: Checked,
    /// Mistakes in its front matter.
    pub(super) mistakes: Vec<Diagnostic>,
    /// Entries of its baseline that match no finding.
    pub(super) stale: Vec<StaleEntry>,
}

/// An entry of a baseline that matches no finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct StaleEntry {
    /// The file as output shows it.
    pub(super) path: String,
    /// The rule.
    pub(super) rule: String,
    /// The words that were flagged.
    pub(super) text: String,
}

/// Checks an article, unless the cache has its findings, and separates those that are new from those
/// in the baseline.
///
/// # Errors
/// If there is no prose in it, or it is in a language that selon does not read.
pub(super) fn check(
    text: &Text,
    format: Format,
    context: &FileContext,
    cache: Option<&Cache>,
) -> Result<CheckedArticle, Problem> {
    let slot = cache.map(|cache| cache.slot(scopes(context), text, format));
    let cached = slot.as_ref().and_then(Slot::find);
    let (mut checked, mistakes) = if let Some(checked) = cached {
        (checked, Vec::new())
    } else {
        let (checked, _, mistakes) = check_anew(text, format, context)?;
        (checked, mistakes)
    };
    // Mistakes are reported on every run, so an article that has some is not cached.
    if let Some(slot) = slot.filter(|_| mistakes.is_empty()) {
        slot.keep(&checked);
    }
    // Only needed where a baseline has entries that match no finding, which is rare.
    let rules = LazyCell::new(|| {
        let document = document::extract(text, format);
        let (settings, _) = settings(&document, context);
        context.folder.project.rule_set(&settings)
    });
    let ran = |rule: &str| rules.runs(rule, checked.language) || !rules.knows(rule);
    // What is too unsure to be reported is found all the same: its entries are not stale.
    let place = |finding: &Diagnostic| (finding.span, finding.rule.clone());
    let unsure: BTreeSet<_> = checked.unsure.iter().map(place).collect();
    let mut reported = std::mem::take(&mut checked.reported);
    reported.append(&mut checked.unsure);
    if !unsure.is_empty() {
        reported.sort_by(|one, other| order(one).cmp(&order(other)));
    }
    let BaselineFile { baseline, .. } = &*context.folder.baseline;
    let mut compared = baseline.compare(&context.baseline_path, reported, ran);
    if !compared.reported.is_empty() {
        compared.recognize(context.folder.baseline.orphans());
    }
    let stale = |(key, entry): &(&EntryKey, &BaselineEntry)| StaleEntry {
        path: text.name().to_owned(),
        rule: key.rule.clone(),
        text: entry.text.clone(),
    };
    let stale = compared.stale.iter().map(stale).collect();
    (checked.unsure, checked.reported) = { compared.reported.into_iter() }
        .partition(|finding| !unsure.is_empty() && unsure.contains(&place(finding)));
    checked.suppressed.extend(compared.suppressed);
    checked
        .suppressed
        .sort_by(|one, other| order(&one.diagnostic).cmp(&order(&other.diagnostic)));
    Ok(CheckedArticle {
        checked,
        mistakes,
        stale,
    })
}

/// Checks an article without cache or baseline: its findings, the rules that ran, and mistakes in
/// its front matter.
///
/// # Errors
/// If there is no prose in it, or it is in a language that selon does not read.
pub(super) fn check_anew(
    text: &Text,
    format: Format,
    context: &FileContext,
) -> Result<(Checked, Arc<RuleSet>, Vec<Diagnostic>), Problem> {
    let document = document::extract(text, format);
    let project = &context.folder.project;
    let (settings, mistakes) = settings(&document, context);
    let rules = project.rule_set(&settings);
    let language = language(&document, format, &settings, context)?;
    let checked = check_document(&document, language, &project.languages, &rules);
    Ok((checked, rules, mistakes))
}

/// What came of the articles of one file, and what is wrong with those nothing came of.
pub(super) type Answers<R> = (Vec<R>, Vec<Problem>);

/// Does `work` on each article of a file.
///
/// # Errors
/// If the file cannot be read, or there is one article in it, and nothing comes of that.
pub(super) fn each<R>(
    input: InputFile,
    mut work: impl FnMut(Text, Format, &FileContext) -> Result<R, Problem>,
) -> Result<Answers<R>, Problem> {
    let context = input.context();
    let articles = input.read()?;
    let is_alone = articles.len() == 1;
    let encoded = articles.first().and_then(|(text, _)| encoded(text));
    let (mut answers, mut problems) = (Vec::new(), Vec::from_iter(encoded));
    let told = articles.first().and_then(|(text, _)| chunk(text, &context));
    for (text, format) in articles {
        let entry = text.place().name().to_owned();
        let context = context.of(&text);
        match work(text, format, &context) {
            Ok(answer) => answers.push(answer),
            Err(problem) if is_alone => return Err(told.unwrap_or(problem)),
            Err(problem) => problems.push(Problem {
                message: format!("{entry}: {}", problem.message),
                ..problem
            }),
        }
    }
    problems.extend(told);
    if !answers.is_empty() {
        problems.iter_mut().for_each(pardon);
    }
    Ok((answers, problems))
}

/// Makes a warning of the problem that there is no prose in an article, which many items of feeds are: a headline
/// with a link. The others of its file are read all the same.
fn pardon(problem: &mut Problem) {
    if problem.kind == ProblemKind::Unread(Unread::Prose, Severity::Error) {
        problem.kind = ProblemKind::Unread(Unread::Prose, Severity::Warning);
    }
}

/// Reads the articles of a file and shows the analysis of each to `look`; returns the answers, each with the
/// article if there are mistakes in its front matter.
///
/// # Errors
/// If they cannot be read, there is no prose in them, or they are in a language that selon does not read.
pub(super) fn inspect<R>(
    input: InputFile,
    mut look: impl FnMut(&Article<'_>, &Annotations) -> R,
) -> Result<Answers<(R, Option<BrokenFile>)>, Problem> {
    each(input, |text, format, context| {
        let (answer, mistakes) = inspect_text(&text, format, context, &mut look)?;
        Ok((answer, broken(text, mistakes)))
    })
}

/// An article as people see it, if they do not open its file as text.
pub(super) fn seen(text: &Text, format: Format) -> Option<Seen> {
    { format.is_encoded() }.then(|| Seen::of(&document::extract(text, format)))
}

/// Shows the analysis of an article to `look`; returns the answer, and mistakes in its front matter.
///
/// # Errors
/// If it is in a language that selon does not read.
pub(super) fn inspect_text<R>(
    text: &Text,
    format: Format,
    context: &FileContext,
    look: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> Result<(R, Vec<Diagnostic>), Problem> {
    let document = document::extract(text, format);
    let (settings, mistakes) = settings(&document, context);
    let languages = &context.folder.project.languages;
    let language = language(&document, format, &settings, context)?;
    let answer = inspect_document(&document, language, languages, look);
    Ok((answer, mistakes))
}

/// An article as it stands on a page: with what was found in it or, without `file`, with its claims that have
/// no source.
///
/// # Errors
/// If there is no prose in it, or it is in a language that selon does not read.
pub(super) fn sheet(
    text: &Text,
    format: Format,
    context: &FileContext,
    file: Option<report::File<'_>>,
) -> Result<Sheet, Problem> {
    let look = |article: &Article<'_>, annotations: &Annotations| {
        report::sheet(article, annotations, file)
    };
    inspect_text(text, format, context, look).map(|(sheet, _)| sheet)
}

/// The format of a text that is no file, told by its content as that of a file is; `named` is what an editor
/// says it is.
///
/// # Errors
/// If it would be refused as a file: it is in a format that selon does not read, or holds a NUL byte.
pub(super) fn format(text: &Text, named: Format, context: &FileContext) -> Result<Format, Problem> {
    let bytes = text.as_str().as_bytes();
    let format = Format::recognize(Some(named), bytes)
        .map_err(|other| unread(text.name(), Unread::Format, &other.to_string(), context))?;
    match memchr::memchr(0, bytes) {
        None => Ok(format),
        Some(byte) => Err(Problem {
            kind: ProblemKind::Unreadable,
            path: text.name().to_owned(),
            message: TextError::Binary { byte }.to_string(),
        }),
    }
}

/// The settings of a document, its own included, and mistakes in its front matter.
pub(super) fn settings(
    document: &Document<'_>,
    context: &FileContext,
) -> (Settings, Vec<Diagnostic>) {
    let project = &context.folder.project;
    let mut own = document.language.map_or_else(Settings::default, |span| {
        config::named_language(document.text, span)
    });
    let (front, mistakes) = match document.front_matter {
        Some(front) => {
            let ids = project.ids();
            config::front_matter(document.text, front.span, front.is_toml, &ids)
        }
        None => Default::default(),
    };
    own.lay(&front);
    (project.settings(&context.config_path, &own), mistakes)
}

/// The language that is set for a document with prose in it, which otherwise tells its own.
///
/// What people set is believed. What the markup of a page says is not: many pages are made of templates
/// that name one language for all.
fn language(
    document: &Document<'_>,
    format: Format,
    settings: &Settings,
    context: &FileContext,
) -> Result<Option<Id>, Problem> {
    let path = document.text.name();
    if let Some(fault) = &document.fault {
        return Err(faulty(document.text, fault));
    }
    // Of what is open in an editor, a block may be empty: it is being written.
    if !document.has_prose() && format != Format::Editor {
        let what = if document.has_headings() {
            "there is no prose in it, only headings"
        } else {
            "there is no prose in it"
        };
        return Err(unread(path, Unread::Prose, what, context));
    }
    let languages = &context.folder.project.languages;
    let chosen = chosen_language(settings);
    let origin = settings.language.as_ref().map(|set| &set.origin);
    let is_set = chosen.filter(|_| !matches!(origin, Some(Origin::Markup { .. })));
    if is_set.is_some() {
        return Ok(is_set);
    }
    match languages.tell(&document.prose).foreign {
        Some(foreign) => Err(unread(path, Unread::Language, &likeness(foreign), context)),
        None => Ok(chosen),
    }
}

/// The remark on an article that is read in another encoding than UTF-8.
fn encoded(text: &Text) -> Option<Problem> {
    let encoding = text.encoding()?;
    let (name, ground) = (encoding.name(), encoding.ground);
    Some(Problem {
        kind: ProblemKind::Encoding,
        path: text.name().to_owned(),
        message: format!("not UTF-8: read as {name}, {ground}"),
    })
}

/// The problem of an article with a part that is a document by itself.
fn chunk(text: &Text, context: &FileContext) -> Option<Problem> {
    let part = text.place().unread.first()?;
    let reason = format!("`{part}` in it is a document by itself");
    Some(unread(text.name(), Unread::Format, &reason, context))
}

/// The problem of an article that could not be read to its end.
fn faulty(text: &Text, fault: &Fault) -> Problem {
    let at = text.position(fault.at);
    let place = format!("line {}, column {}", at.line, at.column);
    let place = match text.place().part_at(fault.at) {
        Some((part, _)) => format!("`{part}`, {place}"),
        None => place,
    };
    Problem {
        kind: ProblemKind::Unreadable,
        path: text.name().to_owned(),
        message: format!("{place}: {}", fault.message),
    }
}

/// What a text in another language looks like.
fn likeness(foreign: Foreign) -> String {
    let names = Id::ALL.map(Id::name);
    match foreign {
        Foreign::Named(name) => format!(
            "it looks like {name}, and selon reads only {}",
            names.join(" and ")
        ),
        Foreign::Unknown => format!("it looks like neither {}", names.join(" nor ")),
    }
}

/// What a cached finding depends on: everything set for all articles of the project, and what is set
/// for this one only.
fn scopes(context: &FileContext) -> [CacheScope; 2] {
    let project = &context.folder.project;
    let settings = project.settings(&context.config_path, &Settings::default());
    [project.scope, CacheScope::of(&[&settings])]
}

fn order(diagnostic: &Diagnostic) -> (Span, &str) {
    (diagnostic.span, &diagnostic.rule)
}
