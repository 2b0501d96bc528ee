//! `selon config`: the settings of an article, and the schemas of what a newsroom writes.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum, ValueHint};

use crate::cli::analysis;
use crate::cli::console::Console;
use crate::cli::errors::{Errors, unknown_rules};
use crate::cli::options::{BaselineOptions, ConfigOptions, RuleOptions};
use crate::cli::outcome::Outcome;
use crate::cli::workspace::{FileContext, Project, Workspace, chosen_pack};
use crate::config::{Config, Origin, Set, Settings};
use crate::diagnostic::{Probability, Severity};
use crate::document::{self, Format};
use crate::language::Id;
use crate::report::{Problem, ProblemKind, harmless_line};
use crate::rule::{Genre, MIN_CONFIDENCE, Rule};
use crate::text::Text;

/// The schemas of the files a newsroom writes, for editors.
const CONFIG_SCHEMA: &str = include_str!("../../../schemas/selon.schema.json");
const RULE_SCHEMA: &str = include_str!("../../../schemas/rule.schema.json");

/// The arguments of `selon config`.
#[derive(Debug, Subcommand)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) enum ConfigAction {
    /// Show the settings of an article, and where each one is set
    Show(ShowArgs),
    /// Print the JSON Schema of configurations or rule files, for editors
    Schema(SchemaArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ShowArgs {
    /// An article, which need not exist yet, or a folder
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath, value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    config: ConfigOptions,

    #[command(flatten)]
    rules: RuleOptions,

    #[command(flatten)]
    baseline: BaselineOptions,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SchemaArgs {
    /// Which schema
    #[arg(value_enum, default_value = "config", value_name = "KIND")]
    kind: SchemaKind,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SchemaKind {
    /// For `selon.toml` and the files it extends
    Config,
    /// For rule files
    Rule,
}

const EXAMPLES: &str = "\
Examples:
  selon config show desk/harbor.md
  selon config schema > selon.schema.json
  selon config schema rule > rule.schema.json

The setting closest to an article wins: an option over its front matter, front matter over an
[[override]], an override over its file, a file over those it extends.";

/// Runs `selon config`.
pub(in crate::cli) fn run(action: &ConfigAction, console: &mut Console<'_>) -> io::Result<Outcome> {
    match action {
        ConfigAction::Show(args) => show(args, console),
        ConfigAction::Schema(SchemaArgs { kind }) => {
            let schema = match kind {
                SchemaKind::Config => CONFIG_SCHEMA,
                SchemaKind::Rule => RULE_SCHEMA,
            };
            console.stdout.write_all(schema.as_bytes())?;
            Ok(Outcome::Clean)
        }
    }
}

fn show(args: &ShowArgs, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut workspace = Workspace::new(&args.config, &args.baseline, &args.rules);
    let file = &args.file;
    let is_folder = file.is_dir();
    let (folder, name) = if is_folder {
        (file.as_path(), String::new())
    } else {
        let name = file.file_name().unwrap_or(file.as_os_str());
        let folder = file.parent().unwrap_or(Path::new(""));
        (folder, name.to_string_lossy().into_owned())
    };
    let context = workspace.folder(folder).file(&name);
    let mut errors = workspace.take_errors();
    let settings = if is_folder || !file.exists() {
        let project = &context.folder.project;
        project.settings(&context.config_path, &Settings::default())
    } else {
        article_settings(file, &context, &mut errors)
    };
    let unknown = workspace.unknown_rules();
    unknown_rules(&unknown, console);
    errors.show(console);
    let mut out = String::new();
    describe(&context, &settings, is_folder, &mut out);
    console.stdout.write_all(out.as_bytes())?;
    Ok(if unknown.is_empty() {
        errors.outcome()
    } else {
        Outcome::Failed
    })
}

/// The settings of an article that exists, its front matter included.
fn article_settings(file: &Path, context: &FileContext, errors: &mut Errors) -> Settings {
    let problem = |message| Problem {
        kind: ProblemKind::Unreadable,
        path: file.to_string_lossy().into_owned(),
        message,
    };
    let text = fs::read(file)
        .map_err(|error| problem(error.to_string()))
        .and_then(|bytes| {
            let text = Text::decode(file.to_string_lossy(), bytes);
            text.map_err(|error| problem(error.to_string()))
        });
    let text = match text {
        Ok(text) => text,
        Err(problem) => {
            errors.problems.push(problem);
            let project = &context.folder.project;
            return project.settings(&context.config_path, &Settings::default());
        }
    };
    let format = Format::recognize(Format::of(&context.config_path), text.as_str().as_bytes());
    let format = format.unwrap_or(Format::Plain);
    let document = document::extract(&text, format);
    let (settings, mistakes) = analysis::settings(&document, context);
    drop(document);
    if !mistakes.is_empty() {
        errors.broken.push((text, mistakes));
    }
    settings
}

/// Writes the settings as rows: what, which value, and where it is set.
fn describe(context: &FileContext, settings: &Settings, is_folder: bool, out: &mut String) {
    let project = &context.folder.project;
    let config = &project.config;
    let mut rows = vec![("configuration".to_owned(), files(config), String::new())];
    let file = &context.folder.baseline;
    let entries = file.baseline.count();
    let baseline = match entries {
        0 => "none".to_owned(),
        1 => format!("{}, 1 entry", file.shown.display()),
        _ => format!("{}, {entries} entries", file.shown.display()),
    };
    rows.push(("baseline".to_owned(), baseline, String::new()));
    if !is_folder {
        rows.push(inclusion(config, &context.config_path));
    }
    rows.push(row(
        "language",
        settings.language.as_ref(),
        "detected",
        |id| id.map_or("detected", Id::code).to_owned(),
    ));
    rows.push(row("genre", settings.genre.as_ref(), "detected", |genre| {
        genre.name().to_owned()
    }));
    rows.push(row("pack", settings.pack.as_ref(), "none", Clone::clone));
    let least = settings.min_confidence.as_ref();
    let default = MIN_CONFIDENCE.to_string();
    let of_pack = least_of_pack(settings).filter(|_| least.is_none());
    let shown = of_pack.map(|(least, origin)| {
        let origin = format!("pack, {origin}");
        ("min_confidence".to_owned(), least.to_string(), origin)
    });
    rows.push(
        shown.unwrap_or_else(|| row("min_confidence", least, &default, Probability::to_string)),
    );
    for (id, least) in &settings.rule_confidence {
        let what = format!("min_confidence of {id}");
        rows.push((what, least.value.to_string(), least.origin.to_string()));
    }
    let unread = settings.unread.as_ref();
    rows.push(row("unread", unread, "error", |severity| {
        severity.name().to_owned()
    }));
    let reason = settings.requires_reason.as_ref();
    rows.push(row("require_reason", reason, "true", bool::to_string));
    for one in &settings.ignored_blocks {
        let value = one.value.name().to_owned();
        rows.push(("ignored blocks".to_owned(), value, one.origin.to_string()));
    }
    for one in &settings.ignored_lines {
        let value = one.value.written().to_owned();
        rows.push(("ignored lines".to_owned(), value, one.origin.to_string()));
    }
    for one in &settings.allowed {
        let (rule, pattern) = &one.value;
        let value = format!("{} ({rule})", pattern.written());
        rows.push(("allowed words".to_owned(), value, one.origin.to_string()));
    }
    for words in &config.words {
        let entries = match words.value {
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        };
        rows.push(("own words".to_owned(), entries, words.origin.to_string()));
    }
    for folder in &config.rule_folders {
        let shown = folder.value.display().to_string();
        rows.push(("own rules".to_owned(), shown, folder.origin.to_string()));
    }
    table(&rows, "", out);
    out.push_str("rules\n");
    table(&rules(project, settings), "  ", out);
}

/// From which probability on the pack reports findings, and where the pack is set; `None` if there is no pack
/// or it does not say.
fn least_of_pack(settings: &Settings) -> Option<(Probability, &Origin)> {
    let least = chosen_pack(settings)?.min_confidence?;
    Some((least, &settings.pack.as_ref()?.origin))
}

type Row = (String, String, String);

fn row<T>(what: &str, set: Option<&Set<T>>, default: &str, name: impl Fn(&T) -> String) -> Row {
    let (value, origin) = match set {
        Some(set) => (name(&set.value), set.origin.to_string()),
        None => (default.to_owned(), Origin::Default.to_string()),
    };
    (what.to_owned(), value, origin)
}

/// The configuration files, the one with the highest precedence first.
fn files(config: &Config) -> String {
    match config.files.split_last() {
        None => "none".to_owned(),
        Some((own, [])) => own.clone(),
        Some((own, extended)) => {
            let extended: Vec<_> = extended.iter().rev().map(String::as_str).collect();
            format!("{own}, extending {}", extended.join(", "))
        }
    }
}

/// Whether an article is read when its folder is searched, and why.
fn inclusion(config: &Config, path: &str) -> Row {
    let is_article = Format::of(path).is_some();
    let what = "in folders".to_owned();
    if let Some(pattern) = config.exclude.iter().find(|pattern| pattern.matches(path)) {
        let why = format!("excluded by `{}`", pattern.written);
        return (what, why, pattern.origin.to_string());
    }
    if let Some(pattern) = config.include.iter().find(|pattern| pattern.matches(path)) {
        let why = format!("included by `{}`", pattern.written);
        return (what, why, pattern.origin.to_string());
    }
    let is_read = config.includes(path, is_article);
    let why = if is_read { "included" } else { "excluded" };
    (what, why.to_owned(), Origin::Default.to_string())
}

/// Each rule, its severity, and where that is set.
fn rules(project: &Project, settings: &Settings) -> Vec<Row> {
    let pack = chosen_pack(settings);
    let genre = settings
        .genre
        .as_ref()
        .map_or(Genre::default(), |genre| genre.value);
    let row = |rule: &Rule| {
        let severity = project.severity(rule, pack.as_ref(), settings);
        let level = settings.rules.get(&rule.id);
        let origin = match (project.deciding_flag(&rule.id), level, &settings.pack) {
            (Some(flag), _, _) => flag.to_owned(),
            (None, Some(level), _) => level.origin.to_string(),
            (None, None, Some(pack)) => format!("pack, {}", pack.origin),
            (None, None, None) => match project.config.rule_sources.get(&rule.id) {
                Some(folder) => format!("{}/{}.toml", folder.display(), rule.id),
                None => Origin::Default.to_string(),
            },
        };
        let silent = severity.is_some() && !rule.genres.contains(&genre);
        let (name, origin) = if silent {
            ("off", format!("does not apply to genre `{}`", genre.name()))
        } else {
            (severity.map_or("off", Severity::name), origin)
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
        writeln!(out, "{}", harmless_line(line.trim_end())).expect("a string takes any text");
    }
}
