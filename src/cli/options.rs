//! Options that several commands share.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use clap::builder::{
    PathBufValueParser, PossibleValuesParser, StringValueParser, TypedValueParser,
};
use clap::{Args, ValueEnum, ValueHint};

use crate::language::Id;
use crate::report;
use crate::rule::{Genre, pack_names};

/// Which articles are read, and how.
#[derive(Debug, Args)]
pub(super) struct InputOptions {
    /// Files, folders, patterns such as `'2024/**/*.md'`, or `-` for standard input
    ///
    /// Folders are searched for articles (.txt, .text, .md, .markdown, .html, .htm, .xhtml); what
    /// .gitignore names, hidden files and linked folders are passed over. A file named here is read
    /// whatever it is called.
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath, value_name = "PATHS")]
    pub(super) paths: Vec<PathBuf>,

    /// What to call standard input; its extension says how to read it
    #[arg(
        help_heading = "Articles",
        long,
        value_name = "NAME",
        default_value = "<stdin>",
        hide_default_value = true
    )]
    pub(super) stdin_filename: String,

    /// Keep out what the configuration excludes, even if it is named here
    #[arg(help_heading = "Articles", long)]
    pub(super) force_exclude: bool,

    #[command(flatten)]
    pub(super) config: ConfigOptions,
}

/// Settings of all articles.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Articles")]
pub(super) struct ConfigOptions {
    /// The configuration of all articles, rather than the `selon.toml` nearest to each
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        value_parser = config(),
        conflicts_with = "no_config",
    )]
    pub(super) config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long)]
    pub(super) no_config: bool,

    /// The language of all articles; without it each tells its own
    #[arg(long, value_name = "LANGUAGE", value_parser = language())]
    pub(super) language: Option<Id>,

    /// What all articles set out to do: readers expect other sources of a column
    #[arg(long, value_name = "GENRE", value_parser = genre())]
    pub(super) genre: Option<Genre>,
}

/// Which rules run.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Rules")]
pub(super) struct RuleOptions {
    /// Run these rules only, even those that are off or of low confidence
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) select: Vec<String>,

    /// Run a selection of rules made for a kind of newsroom
    #[arg(long, value_name = "PACK", value_parser = pack(), conflicts_with = "select")]
    pub(super) pack: Option<String>,

    /// Do not run these rules
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,

    /// Also run the rules of a folder: TOML files like those that come with selon
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rule_folder())]
    pub(super) rules: Vec<PathBuf>,
}

/// Which baseline applies.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Baseline")]
pub(super) struct BaselineOptions {
    /// The file of findings that are known, rather than the nearest `selon-baseline.json`
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with = "no_baseline",
    )]
    pub(super) baseline: Option<PathBuf>,

    /// Report what is known as if it were new
    #[arg(long)]
    pub(super) no_baseline: bool,

    /// Whether the file is going to be written, so that it need not exist yet.
    #[arg(skip)]
    pub(super) is_to_write: bool,
}

impl BaselineOptions {
    /// A baseline that is read in order to write it again; it need not exist yet.
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
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("there is no such folder".to_owned())
        }
        Err(_) if path.is_file() => Err("this is no folder".to_owned()),
        Err(error) => Err(error.to_string()),
    })
}

/// A configuration, which must exist too.
fn config() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| match fs::metadata(&path) {
        Ok(found) if found.is_dir() => {
            Err("this is a folder, and a configuration is a file".to_owned())
        }
        Ok(_) => Ok(path),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("there is no such file".to_owned())
        }
        Err(error) => Err(error.to_string()),
    })
}

fn pack() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(pack_names().collect::<Vec<_>>())
}

/// A count.
pub(super) fn number() -> impl TypedValueParser<Value = usize> {
    StringValueParser::new().try_map(|written| {
        let number = written.parse();
        number.map_err(|_| "a whole number is asked for, 0 or more")
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
