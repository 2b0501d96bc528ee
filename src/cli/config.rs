//! `selon init` and `selon config`: a first configuration, and what holds in the end.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum, ValueHint};
use ignore::WalkBuilder;

use super::Outcome;
use super::console::Console;
use super::home::{Home, Homes};
use super::input::Place;
use super::ledger::{LedgerOptions, write_whole};
use super::project::{self, Project};
use super::review;
use super::settle::{Options, RuleFlags};
use crate::config::{self, Config, NAME, Origin, Seen, Set, Settings};
use crate::document::{self, Format};
use crate::language::{Id, Languages};
use crate::report::Problem;
use crate::rule::Genre;
use crate::text::Text;

/// The schemas of the files a newsroom writes, as editors read them.
const CONFIG_SCHEMA: &str = include_str!("../../schemas/selon.schema.json");
const RULE_SCHEMA: &str = include_str!("../../schemas/rule.schema.json");

/// How many articles are asked for their language: enough to see a second one.
const ASKED: usize = 200;

/// How many files are counted; more would keep a person waiting.
const COUNTED: usize = 20_000;

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder to look at and to put `selon.toml` into
    #[arg(default_value = ".", value_hint = ValueHint::DirPath, value_name = "DIR")]
    folder: PathBuf,

    /// Write over a `selon.toml` that is there
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Say what holds for an article, and where each setting comes from
    Show(Show),
    /// Print the JSON Schema of configurations or of rule files, for editors
    Schema(Schema),
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The article, which need not be there yet; or a folder
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath, value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    options: Options,

    #[command(flatten)]
    rules: RuleFlags,

    #[command(flatten)]
    ledger: LedgerOptions,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Which files it describes
    #[arg(value_enum, default_value = "config", value_name = "KIND")]
    of: Files,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Files {
    /// `selon.toml`, and what it extends
    Config,
    /// The newsroom's own rules
    Rule,
}

/// Runs `selon config`.
pub(super) fn config(action: &Action, console: &mut Console<'_>) -> io::Result<Outcome> {
    match action {
        Action::Show(arguments) => show(arguments, console),
        Action::Schema(Schema { of }) => {
            let schema = match of {
                Files::Config => CONFIG_SCHEMA,
                Files::Rule => RULE_SCHEMA,
            };
            console.stdout.write_all(schema.as_bytes())?;
            Ok(Outcome::Clean)
        }
    }
}

/// Runs `selon init`.
pub(super) fn init(arguments: &Init, console: &mut Console<'_>) -> io::Result<Outcome> {
    let path = arguments.folder.join(NAME);
    let shown = path
        .strip_prefix(".")
        .unwrap_or(&path)
        .display()
        .to_string();
    if !arguments.folder.is_dir() {
        console.trouble(&format!("{} is no folder", arguments.folder.display()));
        return Ok(Outcome::Trouble);
    }
    if path.symlink_metadata().is_ok() && !arguments.force {
        console.trouble(&format!(
            "{shown} is there already; `--force` writes over it"
        ));
        return Ok(Outcome::Trouble);
    }
    let seen = look(&arguments.folder);
    if let Err(error) = write_whole(&path, &config::starter(&seen)) {
        console.trouble(&format!("cannot write {shown}: {error}"));
        return Ok(Outcome::Trouble);
    }
    let articles: usize = seen.extensions.iter().map(|(_, count)| count).sum();
    let articles = match articles {
        0 => "no article yet".to_owned(),
        _ => count(articles, "article", "articles"),
    };
    let next = "next: `selon check`, and `selon baseline` to start from what stands today";
    writeln!(
        console.stdout,
        "wrote {shown}, having seen {articles}\n{next}"
    )?;
    Ok(Outcome::Clean)
}

/// Looks at the articles of a folder, as far as a first configuration has use for it.
fn look(folder: &Path) -> Seen {
    let languages = Languages::default();
    let mut told: BTreeMap<Id, usize> = BTreeMap::new();
    let mut extensions: BTreeMap<String, usize> = BTreeMap::new();
    let mut genres: BTreeMap<String, Genre> = BTreeMap::new();
    // Folders that hold an article, near or far below: what is set of others would match none.
    let mut filled: BTreeSet<String> = BTreeSet::new();
    let mut asked = 0;
    let walk = WalkBuilder::new(folder).require_git(false).build();
    for entry in walk.filter_map(Result::ok).take(COUNTED) {
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
        filled.extend(folders.filter_map(|(end, _)| below.get(..end).map(str::to_owned)));
        let extension = name.rsplit('.').next().unwrap_or_default();
        *extensions.entry(extension.to_lowercase()).or_default() += 1;
        if asked < ASKED
            && let Ok(bytes) = fs::read(path)
            && let Ok(text) = Text::from_bytes(name, bytes)
        {
            asked += 1;
            let document = document::extract(&text, format);
            *told.entry(languages.tell(&document.prose)).or_default() += 1;
        }
    }
    genres.retain(|folder, _| filled.contains(folder));
    let counted = |counts: BTreeMap<_, _>| counts.into_iter().collect();
    Seen {
        languages: told.into_iter().collect(),
        extensions: counted(extensions),
        genres: genres.into_iter().collect(),
    }
}

fn show(arguments: &Show, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut homes = Homes::new(&arguments.options, &arguments.ledger, &arguments.rules);
    let file = &arguments.file;
    let is_folder = file.is_dir();
    let folder = if is_folder {
        file.as_path()
    } else {
        file.parent().unwrap_or(Path::new(""))
    };
    let home = homes.of(folder);
    let mut trouble = homes.trouble();
    let name = if is_folder {
        String::new()
    } else {
        let name = file.file_name().unwrap_or(file.as_os_str());
        name.to_string_lossy().into_owned()
    };
    let path = format!("{}{name}", home.folder);
    let place = Place {
        ledger_path: format!("{}{name}", home.ledger_folder),
        config_path: path.clone(),
        home: home.clone(),
    };
    let mut settings = home.project.settings(&path, &Settings::default());
    if !is_folder && file.exists() {
        match read(file) {
            Ok(text) => {
                let format = Format::of(&name).unwrap_or(Format::Plain);
                let document = document::extract(&text, format);
                let (own, mistakes) = review::settle(&document, &place);
                settings = own;
                drop(document);
                if !mistakes.is_empty() {
                    trouble.broken.push((text, mistakes));
                }
            }
            Err(problem) => trouble.problems.push(problem),
        }
    }
    let unknown = homes.unknown();
    super::trouble::complain(&unknown, console);
    let problems = trouble.show(console);
    console.problems(&problems);
    let mut out = String::new();
    describe(&home, &path, &settings, is_folder, &mut out);
    // A path or a pattern cannot command the terminal.
    let out: String = out
        .chars()
        .filter(|&c| c == '\n' || !c.is_control())
        .collect();
    console.stdout.write_all(out.as_bytes())?;
    Ok(if unknown.is_empty() {
        Outcome::of(&problems)
    } else {
        Outcome::Trouble
    })
}

fn read(file: &Path) -> Result<Text, Problem> {
    let problem = |message| Problem {
        path: file.to_string_lossy().into_owned(),
        message,
    };
    let bytes = fs::read(file).map_err(|error| problem(error.to_string()))?;
    Text::from_bytes(file.to_string_lossy(), bytes).map_err(|error| problem(error.to_string()))
}

/// Writes what holds at a home: rows of what, which, and where from.
fn describe(home: &Home, path: &str, settings: &Settings, is_folder: bool, out: &mut String) {
    let config = &home.project.config;
    let mut rows = vec![("configuration".to_owned(), files(config), String::new())];
    let entries = home.ledger.baseline.count();
    let baseline = match entries {
        0 => "none".to_owned(),
        _ => format!("{}, {entries} known", home.ledger.shown.display()),
    };
    rows.push(("baseline".to_owned(), baseline, String::new()));
    if !is_folder {
        rows.push(read_or_not(config, path));
    }
    rows.push(row(
        "language",
        settings.language.as_ref(),
        "each tells its own",
        |id| id.map_or("each tells its own", Id::code).to_owned(),
    ));
    let genre = Genre::default().name();
    rows.push(row("genre", settings.genre.as_ref(), genre, |genre| {
        genre.name().to_owned()
    }));
    rows.push(row("pack", settings.pack.as_ref(), "none", Clone::clone));
    let reason = settings.requires_reason.as_ref();
    rows.push(row("require_reason", reason, "true", bool::to_string));
    for words in &config.words {
        let entries = count(words.value, "entry", "entries");
        rows.push(("own words".to_owned(), entries, words.origin.to_string()));
    }
    for folder in &config.rule_folders {
        let shown = folder.value.display().to_string();
        rows.push(("own rules".to_owned(), shown, folder.origin.to_string()));
    }
    table(&rows, "", out);
    out.push_str("rules\n");
    table(&rules(&home.project, settings), "  ", out);
}

type Row = (String, String, String);

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn row<T>(what: &str, set: Option<&Set<T>>, default: &str, name: impl Fn(&T) -> String) -> Row {
    let (value, origin) = match set {
        Some(set) => (name(&set.value), set.origin.to_string()),
        None => (default.to_owned(), Origin::Default.to_string()),
    };
    (what.to_owned(), value, origin)
}

/// The files that hold, the strongest first.
fn files(config: &Config) -> String {
    match config.files.split_last() {
        None => "none".to_owned(),
        Some((own, [])) => own.clone(),
        Some((own, extended)) => {
            let extended: Vec<_> = extended.iter().rev().map(String::as_str).collect();
            format!("{own}, which extends {}", extended.join(", "))
        }
    }
}

/// Whether a walk through its folder would come to an article.
fn read_or_not(config: &Config, path: &str) -> Row {
    let is_article = Format::of(path).is_some();
    let what = "in folders".to_owned();
    if let Some(pattern) = config.exclude.iter().find(|pattern| pattern.matches(path)) {
        let why = format!("left out by `{}`", pattern.written);
        return (what, why, pattern.origin.to_string());
    }
    if let Some(pattern) = config.include.iter().find(|pattern| pattern.matches(path)) {
        let why = format!("read by `{}`", pattern.written);
        return (what, why, pattern.origin.to_string());
    }
    let is_read = config.includes(path, is_article);
    let why = if is_read { "read" } else { "left out" };
    (what, why.to_owned(), Origin::Default.to_string())
}

/// Each rule, how bad what it finds is, and what says so.
fn rules(project: &Project, settings: &Settings) -> Vec<Row> {
    let pack = project::pack(settings);
    let genre = settings
        .genre
        .as_ref()
        .map_or(Genre::default(), |genre| genre.value);
    let row = |rule: &crate::rule::Rule| {
        let severity = project.decide(rule, pack.as_ref(), settings);
        let level = settings.rules.get(&rule.id);
        let origin = match (project.flag(&rule.id), level, &settings.pack) {
            (Some(flag), _, _) => flag.to_owned(),
            (None, Some(level), _) => level.origin.to_string(),
            (None, None, Some(pack)) => format!("pack, {}", pack.origin),
            (None, None, None) => match project.config.rule_homes.get(&rule.id) {
                Some(folder) => format!("{}/{}.toml", folder.display(), rule.id),
                None => Origin::Default.to_string(),
            },
        };
        let silent = severity.is_some() && !rule.genres.contains(&genre);
        let (name, origin) = if silent {
            (
                "off",
                format!("it says nothing of the genre `{}`", genre.name()),
            )
        } else {
            (
                severity.map_or("off", crate::diagnostic::Severity::name),
                origin,
            )
        };
        (rule.id.clone(), name.to_owned(), origin)
    };
    project.rules.iter().map(row).collect()
}

fn table(rows: &[Row], indent: &str, out: &mut String) {
    let width = |cell: fn(&Row) -> &String| rows.iter().map(|row| cell(row).chars().count()).max();
    let (first, second) = (
        width(|row| &row.0).unwrap_or(0),
        width(|row| &row.1).unwrap_or(0),
    );
    for (what, value, origin) in rows {
        let line = format!("{indent}{what:first$}  {value:second$}  {origin}");
        writeln!(out, "{}", line.trim_end()).expect("a string takes any text");
    }
}
