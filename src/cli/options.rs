//! Options that several commands share.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use clap::builder::{
    PathBufValueParser, PossibleValuesParser, StringValueParser, TypedValueParser,
};
use clap::{Args, ValueEnum, ValueHint};

use crate::diagnostic::Probability;
use crate::language::Id;
use crate::report;
use crate::rule::{Genre, pack_names};

/// Which articles are read, and how.
#[derive(Debug, Args)]
pub(super) struct InputOptions {
    /// Files, folders, patterns such as `'2024/**/*.md'`, or `-` for standard input
    ///
    /// Folders are searched for articles in every format that selon reads. Hidden files, linked
    /// folders and files named in .gitignore are skipped. A file named here is read whatever its
    /// extension.
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath, value_name = "PATHS")]
    pub(super) paths: Vec<PathBuf>,

    /// File name for standard input; its extension determines the format
    #[arg(
        help_heading = "Articles",
        long,
        value_name = "NAME",
        default_value = "<stdin>",
        hide_default_value = true
    )]
    pub(super) stdin_filename: String,

    /// Skip files that the configuration excludes even if they are named here
    #[arg(help_heading = "Articles", long)]
    pub(super) force_exclude: bool,

    #[command(flatten)]
    pub(super) config: ConfigOptions,
}

/// Settings of all articles.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Articles")]
pub(super) struct ConfigOptions {
    /// Configuration of all articles [default: the `selon.toml` nearest to each]
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        value_parser = config(),
        conflicts_with = "no_config",
    )]
    pub(super) config: Option<PathBuf>,

    /// Ignore configuration files
    #[arg(long)]
    pub(super) no_config: bool,

    /// Language of all articles [default: detected for each]
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(super) language: Option<Id>,

    /// Genre of all articles; opinion is held to other rules than news
    #[arg(long, value_name = "GENRE", value_parser = genre())]
    pub(super) genre: Option<Genre>,
}

/// Which rules run.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Rules")]
pub(super) struct RuleOptions {
    /// Run only these rules, even if they are off by default or of low confidence
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) select: Vec<String>,

    /// Run a predefined selection of rules
    #[arg(long, value_name = "PACK", value_parser = pack(), conflicts_with = "select")]
    pub(super) pack: Option<String>,

    /// Do not run these rules
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,

    /// Report findings only from this probability on, as 0.3 or 30%, where one is known [default: 0.2]
    #[arg(long, value_name = "SHARE", value_parser = share())]
    pub(super) min_confidence: Option<Probability>,

    /// Also run the rules in a folder: TOML files like the built-in rules
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    pub(super) rules: Vec<PathBuf>,
}

/// Which baseline applies.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Baseline")]
pub(super) struct BaselineOptions {
    /// Baseline of findings to leave out [default: the nearest `selon-baseline.json`]
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with = "no_baseline",
    )]
    pub(super) baseline: Option<PathBuf>,

    /// Ignore the baseline
    #[arg(long)]
    pub(super) no_baseline: bool,

    /// Whether the file is going to be written: it need not exist, and is read only then.
    #[arg(skip)]
    pub(super) is_to_write: bool,
}

impl BaselineOptions {
    /// A baseline that is going to be written.
    pub(super) fn to_write(file: Option<&PathBuf>) -> Self {
        Self {
            baseline: file.cloned(),
            no_baseline: false,
            is_to_write: true,
        }
    }

    /// No baseline.
    pub(super) fn none() -> Self {
        Self {
            baseline: None,
            no_baseline: true,
            is_to_write: false,
        }
    }
}

/// The format of commands that write for people or for programs.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum TextOrJson {
    /// For people
    #[value(alias = "terminal")]
    Text,
    /// For programs: JSON, version 1
    Json,
}

impl From<TextOrJson> for report::Format {
    fn from(format: TextOrJson) -> Self {
        match format {
            TextOrJson::Text => Self::Text,
            TextOrJson::Json => Self::Json,
        }
    }
}

/// A folder of rules, which must exist: without it the run would not be the one asked for.
pub(super) fn rule_folder() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| match fs::read_dir(&path) {
        Ok(_) => Ok(path),
        Err(error) if error.kind() == ErrorKind::NotFound => Err("no such folder".to_owned()),
        Err(_) if path.is_file() => Err("not a folder".to_owned()),
        Err(error) => Err(error.to_string()),
    })
}

/// A configuration, which must exist too.
fn config() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| match fs::metadata(&path) {
        Ok(found) if found.is_dir() => Err("a folder, not a configuration file".to_owned()),
        Ok(_) => Ok(path),
        Err(error) if error.kind() == ErrorKind::NotFound => Err("no such file".to_owned()),
        Err(error) => Err(error.to_string()),
    })
}

fn pack() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(pack_names().collect::<Vec<_>>())
}

/// A share of 1, as `0.25` or `25%`.
fn share() -> impl TypedValueParser<Value = Probability> {
    StringValueParser::new().try_map(|written| {
        let number = match written.strip_suffix('%') {
            Some(percent) => percent.trim().parse::<f64>().map(|percent| percent / 100.0),
            None => written.trim().parse(),
        };
        let share = number.ok().and_then(Probability::of_share);
        share.ok_or("expected a share of 1, as 0.3 or 30%")
    })
}

/// A count.
pub(super) fn number() -> impl TypedValueParser<Value = usize> {
    StringValueParser::new().try_map(|written| {
        let number = written.parse();
        number.map_err(|_| "expected a whole number, 0 or more")
    })
}

pub(super) fn language() -> impl TypedValueParser<Value = Id> {
    PossibleValuesParser::new(Id::ALL.map(Id::code))
        .map(|code| Id::from_code(&code).expect("only codes of languages are possible"))
}

fn genre() -> impl TypedValueParser<Value = Genre> {
    PossibleValuesParser::new(Genre::ALL.iter().map(|genre| genre.name()))
        .map(|name| Genre::from_name(&name).expect("only names of genres are possible"))
}
