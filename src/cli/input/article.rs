//! One article of a file.

use std::path::PathBuf;

use crate::cli::workspace::FileContext;
use crate::document::{self, Format};
use crate::text::{Entry, Text};

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

/// The articles of a file, given all of it as one.
pub(super) fn articles(file: &InputArticle) -> Vec<InputArticle> {
    let entries = document::entries(&file.text, file.format);
    if entries.is_empty() {
        return vec![file.clone()];
    }
    let article = |entry: Entry| InputArticle {
        context: file.context.of_entry(&entry.id),
        text: file.text.of_entry(entry),
        ..file.clone()
    };
    entries.into_iter().map(article).collect()
}
