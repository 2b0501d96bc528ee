//! What the command line settles for all articles.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use clap::builder::{
    PathBufValueParser, PossibleValuesParser, StringValueParser, TypedValueParser,
};
use clap::{Args, ValueHint};

use crate::language::Id;
use crate::rule::{Genre, pack_names};

/// What holds for all articles, as the command line says it.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Articles")]
pub(super) struct Options {
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

/// Which rules run, as the command line says it.
#[derive(Debug, Clone, Args, Default)]
#[command(next_help_heading = "Rules")]
pub(super) struct RuleFlags {
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
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, value_parser = rules())]
    pub(super) rules: Vec<PathBuf>,
}

/// A folder of rules, which must be there: without it the run would not be the one asked for.
pub(super) fn rules() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| match fs::read_dir(&path) {
        Ok(_) => Ok(path),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err("there is no such folder".to_owned())
        }
        Err(_) if path.is_file() => Err("this is no folder".to_owned()),
        Err(error) => Err(error.to_string()),
    })
}

/// A configuration, which must be there too.
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

/// How many of something.
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
