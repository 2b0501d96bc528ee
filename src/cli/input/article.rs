//! One article of a file.

use std::path::PathBuf;

use crate::cli::workspace::FileContext;
use crate::document::Format;
use crate::text::Text;

/// One article as read.
#[derive(Debug, Clone)]
pub(in crate::cli) struct InputArticle {
    /// Its text, which names its entry if the file holds several articles.
    pub(in crate::cli) text: Text,
    /// The format of the file.
    pub(in crate::cli) format: Format,
    /// What applies to it.
    pub(in crate::cli) context: FileContext,
    /// Where the file is; `None` for standard input.
    pub(in crate::cli) path: Option<PathBuf>,
}
