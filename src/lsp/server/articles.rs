//! The articles that are open, and how they change.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use gen_lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use crate::cli::Newsroom;
use crate::document::Format;
use crate::lsp::client::Client;
use crate::lsp::draft::Draft;
use crate::lsp::places::Encoding;
use crate::lsp::uri;
use crate::text::Text;

/// The file name of a buffer that was never saved.
const UNTITLED: &str = "untitled";

/// An article that is open.
#[derive(Debug)]
pub(super) struct OpenArticle {
    /// The newest draft, which threads that answer may look up.
    pub(super) newest: Newest,
    /// The draft whose findings are shown; `None` before the first check.
    pub(super) checked: Option<Arc<Draft>>,
    /// When it is to be checked; `None` if it need not be.
    pub(super) due: Option<Instant>,
    /// Whether a check is going on.
    pub(super) is_checking: bool,
    /// How long the last check took.
    pub(super) cost: Duration,
    /// Until when a keystroke belongs to the stretch of typing of the last one.
    pub(super) rests_until: Instant,
}

/// The newest draft of an article, whoever looks.
#[derive(Debug, Clone)]
pub(super) struct Newest(Arc<Mutex<Arc<Draft>>>);

impl Newest {
    fn new(draft: Draft) -> Self {
        Self(Arc::new(Mutex::new(Arc::new(draft))))
    }

    /// The draft.
    pub(super) fn get(&self) -> Arc<Draft> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts a newer draft in its place.
    pub(super) fn set(&self, draft: Draft) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(draft);
    }
}

impl OpenArticle {
    /// The article that an editor opens.
    pub(super) fn open(item: TextDocumentItem, client: &Client, newsroom: &mut Newsroom) -> Self {
        let path = path(&item.uri, client);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // The extension decides, as on the command line; a language is what an editor makes of it.
        let format = Format::of(&name).unwrap_or_else(|| format(item.language_id.as_str()));
        let context = newsroom.context(&path);
        let text = Text::new(path.to_string_lossy(), item.text);
        Self {
            newest: Newest::new(Draft::new(item.uri, item.version, text, format, context)),
            checked: None,
            due: None,
            is_checking: false,
            cost: Duration::ZERO,
            rests_until: Instant::now(),
        }
    }

    /// Applies changes, one after the other.
    pub(super) fn change(
        &mut self,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) {
        let draft = self.newest.get();
        let mut text = None;
        for change in changes {
            let old = text.as_ref().unwrap_or(&draft.text);
            text = Some(changed(old, change, encoding));
        }
        let text = text.unwrap_or_else(|| draft.text.clone());
        let (uri, context) = (draft.uri.clone(), draft.context.clone());
        self.newest
            .set(Draft::new(uri, version, text, draft.format, context));
    }

    /// Asks anew what applies to it.
    pub(super) fn reread(&mut self, client: &Client, newsroom: &mut Newsroom) {
        let draft = self.newest.get();
        let context = newsroom.context(&path(&draft.uri, client));
        self.newest.set(draft.in_context(context));
    }
}

/// A text after a change.
fn changed(text: &Text, change: TextDocumentContentChangeEvent, encoding: Encoding) -> Text {
    let characters = match change {
        TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(all) => all.text,
        TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
            let span = encoding.span(text, part.range).range();
            let all = text.as_str();
            let (before, after) = (all.get(..span.start), all.get(span.end..));
            [
                before.unwrap_or_default(),
                &part.text,
                after.unwrap_or_default(),
            ]
            .concat()
        }
    };
    Text::new(text.name(), characters)
}

/// The path by which an article is looked up; one that has none stands in the folder that is open.
pub(super) fn path(uri: &Uri, client: &Client) -> PathBuf {
    uri::path(&uri.0).unwrap_or_else(|| {
        let root = client.folders.first();
        root.map_or(Path::new(""), PathBuf::as_path).join(UNTITLED)
    })
}

/// The format of a language, by its name in editors.
fn format(language: &str) -> Format {
    match language {
        "markdown" | "md" | "mdx" | "quarto" | "rmd" => Format::Markdown,
        "html" | "xhtml" | "htmldjango" => Format::Html,
        _ => Format::Plain,
    }
}
