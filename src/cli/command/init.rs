//! `selon init`: a first configuration, based on the articles of a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use crate::cli::console::Console;
use crate::cli::files::{Worth, replace, walk};
use crate::cli::outcome::Outcome;
use crate::config::{self, FolderSurvey, NAME};
use crate::document::{self, Format};
use crate::language::{Id, Languages};
use crate::report::harmless_line;
use crate::rule::Genre;
use crate::text::Text;

/// How many articles have their language detected: enough to notice a second one.
const DETECTED: usize = 200;

/// How many files are counted; more would take too long.
const COUNTED: usize = 20_000;

/// The arguments of `selon init`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct InitArgs {
    /// Folder of articles, in which `selon.toml` is written
    #[arg(default_value = ".", value_hint = ValueHint::DirPath, value_name = "DIR")]
    folder: PathBuf,

    /// Overwrite an existing `selon.toml`
    #[arg(long)]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  selon init
  selon init newsroom/paris";

/// Runs `selon init`.
pub(in crate::cli) fn run(args: &InitArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let path = args.folder.join(NAME);
    let shown = path
        .strip_prefix(".")
        .unwrap_or(&path)
        .display()
        .to_string();
    if !args.folder.is_dir() {
        console.error(&format!("{} is not a folder", args.folder.display()));
        return Ok(Outcome::Failed);
    }
    if path.symlink_metadata().is_ok() && !args.force {
        console.error(&format!(
            "{shown} already exists; use `--force` to overwrite it"
        ));
        return Ok(Outcome::Failed);
    }
    let survey = survey(&args.folder);
    if let Err(error) = replace(&path, Worth::Record, &config::starter(&survey)) {
        console.error(&format!("cannot write {shown}: {error}"));
        return Ok(Outcome::Failed);
    }
    let articles: usize = survey.extensions.iter().map(|(_, count)| count).sum();
    let articles = match articles {
        0 => "no articles yet".to_owned(),
        1 => "1 article".to_owned(),
        _ => format!("{articles} articles"),
    };
    let next = "next: `selon check`, or `selon baseline` to have only new findings reported";
    let line = harmless_line(&format!("wrote {shown} ({articles} found)"));
    writeln!(console.stdout, "{line}\n{next}")?;
    Ok(Outcome::Clean)
}

/// Looks at the articles of a folder for what a first configuration can set.
fn survey(folder: &Path) -> FolderSurvey {
    let languages = Languages::default();
    let mut detected: BTreeMap<Id, usize> = BTreeMap::new();
    let mut extensions: BTreeMap<String, usize> = BTreeMap::new();
    let mut genres: BTreeMap<String, Genre> = BTreeMap::new();
    // Folders with an article somewhere below: settings for others would match nothing.
    let mut with_articles: BTreeSet<String> = BTreeSet::new();
    let mut read = 0;
    let (walk, _) = walk(folder);
    for entry in walk.build().filter_map(Result::ok).take(COUNTED) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy();
        let below = path
            .strip_prefix(folder)
            .unwrap_or(path)
            .to_string_lossy()
            .replace('\\', "/");
        if path.is_dir() {
            let genre = config::genre_of(&name).filter(|_| !below.is_empty());
            genres.extend(genre.map(|genre| (below, genre)));
            continue;
        }
        let Some(format) = Format::of(&name).filter(|_| path.is_file()) else {
            continue;
        };
        let folders = below.match_indices('/');
        with_articles.extend(folders.filter_map(|(end, _)| below.get(..end).map(str::to_owned)));
        let extension = name.rsplit('.').next().unwrap_or_default();
        *extensions.entry(extension.to_lowercase()).or_default() += 1;
        if read < DETECTED
            && let Ok(bytes) = fs::read(path)
            && let Ok(text) = Text::decode(name, bytes)
        {
            read += 1;
            let document = document::extract(&text, format);
            let told = languages.tell(&document.prose);
            if told.foreign.is_none() {
                *detected.entry(told.language).or_default() += 1;
            }
        }
    }
    genres.retain(|folder, _| with_articles.contains(folder));
    let counted = |counts: BTreeMap<_, _>| counts.into_iter().collect();
    FolderSurvey {
        languages: detected.into_iter().collect(),
        extensions: counted(extensions),
        genres: genres.into_iter().collect(),
    }
}
