//! Rules: read from TOML, run on annotations, tested by their own examples.
//!
//! Turns [`Annotations`](crate::annotate::Annotations) into
//! [`Diagnostic`](crate::diagnostic::Diagnostic)s. It knows no words of any language: a rule names a
//! subject, the conditions that must hold and the exceptions that spare it, and each of them is a
//! question `annotate/` has answered. A newsroom's own phrases are in its rule files, in the syntax
//! of the lexicons.
//!
//! In reading order, each module imports only from those before it. A rule is `genre`, `subject`,
//! `fault`, `field`, `condition` and `model`, read with `nearest` and `toml_reader`. Rules come from
//! `file`, `builtin`, `folder` and `pack`, and are chosen in `set`; `spared` is what they let pass. They run on an article in
//! `fingerprint`, `article_index`, `answer`, `rewording`, `matching`, `suppress` and `self_test`.

mod nearest;
pub(crate) mod toml_reader;

// A rule.
mod condition;
mod enclosure;
mod fault;
mod field;
mod genre;
mod model;
mod subject;

// Where rules come from.
mod builtin;
mod file;
mod folder;
mod pack;
mod set;
mod spared;

// Running them on an article.
mod answer;
mod article_index;
mod fingerprint;
mod matching;
mod rewording;
mod self_test;
mod suppress;

pub use builtin::{builtin, ids, read_file};
pub use condition::Conditions;
pub use enclosure::{Enclosure, read_bounded, read_named, require_file};
pub use fault::Fault;
pub use field::{Field, Shape};
pub use file::KEYS;
pub use folder::{Folder, RuleError, read_folder};
pub use genre::Genre;
pub use matching::check;
pub use model::{Example, Labels, Rewording, Rule, Wording};
pub(crate) use nearest::nearest;
pub use pack::{Pack, With, pack_names, packs};
pub use self_test::{Failure, self_test};
pub use set::{MIN_CONFIDENCE, RuleSet, UnknownRule};
pub use spared::{Spared, WordPattern};
pub use subject::Subject;
pub use suppress::suppress;
