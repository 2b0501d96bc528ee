//! The configuration of a newsroom: `selon.toml`, the files it extends, and the front matter of
//! articles.
//!
//! Turns files that users write into [`Settings`] for one article, each with its [`Origin`], and
//! reports every mistake in them at its place. Of articles it knows only the front matter, and it sets
//! nothing that belongs in a rule file.
//!
//! The setting written closest to the article wins: a flag over front matter, front matter over an
//! override, an override over its file, a file over those it extends, and those over the defaults.
//!
//! Its modules are listed in reading order: each imports only modules that stand before it.

mod settings;

mod pattern;
mod resolved;

mod file;

mod chain;

mod yaml;

mod front_matter;
mod min_confidence;

mod starter;

pub use chain::{ConfigError, ReadConfig, read};
pub use file::{KEYS, OVERRIDE_KEYS};
pub use front_matter::{front_matter, named_language};
pub use pattern::Pattern;
pub use resolved::{Config, Override};
pub use settings::{Level, Origin, Set, Settings};
pub use starter::{FolderSurvey, genre_of, starter};

/// The file name of configurations.
pub const NAME: &str = "selon.toml";

/// The file name of baselines, unless the configuration names another.
pub const BASELINE: &str = "selon-baseline.json";
