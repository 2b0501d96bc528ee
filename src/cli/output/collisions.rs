//! Reports that would take the place of somebody's work.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::options::RequestedReport;
use crate::cli::files::{FileId, is_stream, real};
use crate::cli::input::Inputs;
use crate::cli::workspace::Workspace;
use crate::config::{BASELINE, NAME};
use crate::document::Format;
use crate::report::GENERATOR;

/// How much of the beginning and of the end of a file is looked at.
const LOOKED_AT: u64 = 4096;

/// Refuses a report that would replace another one, an article, or a file that the run depends on.
///
/// # Errors
/// A message about the first such report.
pub(super) fn refuse(
    requested: &[RequestedReport<'_>],
    inputs: &Inputs,
    workspace: &Workspace,
) -> Result<(), String> {
    let mut taken = HashSet::new();
    for RequestedReport { path, .. } in requested {
        if path.as_os_str().is_empty() {
            return Err("`--output-file` needs the name of a file".to_owned());
        }
        let shown = path.display();
        let id = FileId::of(path);
        if !is_stream(path) && !taken.insert(id.clone()) {
            return Err(format!("two reports would be written to `{shown}`"));
        }
        if inputs.includes(path) {
            return Err(format!(
                "`{shown}` is one of the articles; the report would overwrite it"
            ));
        }
        let mut files = workspace.files();
        if let Some((_, what)) = files.find(|(file, _)| FileId::of(file) == id) {
            return Err(format!(
                "`{shown}` is {what} of this run; the report would overwrite it"
            ));
        }
        // A link has another name than what it leads to.
        let led_to = real(path);
        let is_ours = |path: &Path| [NAME, BASELINE].map(OsStr::new).contains(&name(path));
        let is_settings = led_to.is_file() && led_to.extension().is_some_and(|one| one == "toml");
        if is_ours(path) || is_ours(&led_to) || is_settings {
            return Err(format!(
                "`{shown}` has the name of a file that selon reads; choose another one"
            ));
        }
        if is_article(&led_to).unwrap_or(false) {
            return Err(format!(
                "`{shown}` holds a text that is no report; remove it, or choose another name"
            ));
        }
    }
    Ok(())
}

fn name(path: &Path) -> &OsStr {
    path.file_name().unwrap_or_default()
}

/// Whether a file that exists could be an article, though not one of this run: it has the extension
/// of one, and an earlier run has not written it, or, where other files have such names too, starts as one.
///
/// It takes a report for an article if `--quiet` left nothing but the remarks of another program, and
/// an article for a report if that ends as reports do.
fn is_article(path: &Path) -> io::Result<bool> {
    let found = fs::metadata(path)?;
    let name = name(path).to_string_lossy();
    let is_shared = Format::is_shared(&name);
    if Format::of(&name).is_none() && !is_shared || !found.is_file() {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    let (mut start, mut end) = (Vec::new(), Vec::new());
    file.by_ref().take(LOOKED_AT).read_to_end(&mut start)?;
    // Reports and articles are both JSON or XML: what it starts with tells.
    if is_shared {
        return Ok(Format::starts(&start));
    }
    file.seek(SeekFrom::Start(found.len().saturating_sub(LOOKED_AT)))?;
    file.take(LOOKED_AT).read_to_end(&mut end)?;
    let start = String::from_utf8_lossy(&start);
    let end = String::from_utf8_lossy(&end);
    Ok(!(begins_as_report(&start) || ends_as_report(&end)))
}

/// Whether a file begins like a report in any format.
fn begins_as_report(start: &str) -> bool {
    let first = start.lines().next().unwrap_or_default();
    let levels = ["error", "warning", "note"];
    let is_text = levels
        .iter()
        .any(|level| first.starts_with(&format!("{level}[")));
    let is_concise = first.ends_with(']')
        && levels
            .iter()
            .any(|level| first.contains(&format!(": {level}: ")));
    let is_xml = first.starts_with("<?xml")
        && ["<checkstyle ", "<testsuites "]
            .iter()
            .any(|root| start.contains(root));
    let is_json = first.starts_with("{\"") || first == "[";
    let is_github = ["::error ", "::warning ", "::notice "]
        .iter()
        .any(|command| first.starts_with(command));
    let is_page = start.contains(GENERATOR);
    start.trim().is_empty() || is_page || is_text || is_concise || is_xml || is_json || is_github
}

/// Whether a file ends with a summary.
fn ends_as_report(end: &str) -> bool {
    let last = end.trim_end().lines().next_back().unwrap_or_default();
    let words = last.split_once(' ');
    words.is_some_and(|(number, rest)| {
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_number && (rest.starts_with("file checked: ") || rest.starts_with("files checked: "))
    })
}
