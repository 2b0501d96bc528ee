//! Texts for people that an editor can open: pages about rules, and the sources of an article.

use std::collections::HashMap;
use std::fs;
use std::sync::{Mutex, PoisonError};

use gen_lsp_types::Uri;
use tempfile::TempDir;

use super::uri;

/// Pages in a folder that only the user can read, and that is gone when the session ends.
#[derive(Debug, Default)]
pub(super) struct Pages(Mutex<Written>);

#[derive(Debug, Default)]
struct Written {
    /// The folder; `None` before the first page.
    folder: Option<TempDir>,
    /// The content and place of each page, by its name.
    pages: HashMap<String, (String, Uri)>,
}

impl Pages {
    /// Deletes every page.
    pub(super) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Written::default();
    }

    /// Writes a page, unless it is there as it is, and returns its place; `None` if it cannot be written.
    pub(super) fn write(&self, name: &str, content: &str) -> Option<Uri> {
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((old, uri)) = written.pages.get(name)
            && old == content
        {
            return Some(uri.clone());
        }
        if written.folder.is_none() {
            written.folder = tempfile::Builder::new().prefix("selon-").tempdir().ok();
        }
        let path = written.folder.as_ref()?.path().join(name);
        fs::write(&path, content).ok()?;
        let uri = uri::of(&path);
        let page = (content.to_owned(), uri.clone());
        written.pages.insert(name.to_owned(), page);
        Some(uri)
    }
}
