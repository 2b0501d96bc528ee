//! What an editor can do, as it says when a session begins.
//!
//! Each ability is looked up by itself: an editor that says one thing in a way nobody knows is still
//! understood in all others.

use std::path::PathBuf;

use serde_json::Value;

use super::places::Encoding;
use super::uri;

/// What an editor can do.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub(super) struct Client {
    /// How it counts columns.
    pub(super) encoding: Encoding,
    /// Whether it asks for findings, rather than waiting for them.
    pub(super) pulls: bool,
    /// Whether it can be told to ask again.
    pub(super) refreshes: Refreshes,
    /// Whether findings may name related places.
    pub(super) related: bool,
    /// Whether findings may link to a page about their rule.
    pub(super) described: bool,
    /// Whether findings may be marked as unnecessary.
    pub(super) tags: bool,
    /// Whether a definition may say which words it is about.
    pub(super) links: bool,
    /// Whether symbols may contain others.
    pub(super) nested_symbols: bool,
    /// Whether texts for people may be Markdown.
    pub(super) markdown: bool,
    /// Whether actions may carry their edit.
    pub(super) literal_actions: bool,
    /// Whether edits may name the version they are made for.
    pub(super) versioned_edits: bool,
    /// Whether it applies edits when asked.
    pub(super) applies_edits: bool,
    /// Whether it opens documents when asked.
    pub(super) shows_documents: bool,
    /// Whether it can be asked to watch files.
    pub(super) watches: bool,
    /// Whether it tells of new settings only when asked to.
    pub(super) notes_settings: bool,
    /// Whether it can be asked for its settings.
    pub(super) configures: bool,
    /// The folders that are open, the first of them the root.
    pub(super) folders: Vec<PathBuf>,
}

/// What an editor can be told to ask for again.
#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub(super) struct Refreshes {
    pub(super) diagnostics: bool,
    pub(super) tokens: bool,
    pub(super) hints: bool,
    pub(super) lenses: bool,
}

impl Client {
    /// The editor that sends these parameters of `initialize`.
    pub(super) fn new(parameters: &Value) -> Self {
        let can = |path: &str| parameters.pointer(&format!("/capabilities/{path}"));
        let is = |path: &str| can(path).and_then(Value::as_bool).unwrap_or(false);
        let has = |path: &str| can(path).is_some_and(|value| !value.is_null());
        let names = |path: &str| -> Vec<&str> {
            let names = can(path).and_then(Value::as_array).into_iter().flatten();
            names.filter_map(Value::as_str).collect()
        };
        Self {
            encoding: Encoding::negotiate(names("general/positionEncodings")),
            pulls: has("textDocument/diagnostic"),
            refreshes: Refreshes {
                diagnostics: is("workspace/diagnostics/refreshSupport"),
                tokens: is("workspace/semanticTokens/refreshSupport"),
                hints: is("workspace/inlayHint/refreshSupport"),
                lenses: is("workspace/codeLens/refreshSupport"),
            },
            related: is("textDocument/publishDiagnostics/relatedInformation")
                || is("textDocument/diagnostic/relatedInformation"),
            described: is("textDocument/publishDiagnostics/codeDescriptionSupport")
                || is("textDocument/diagnostic/codeDescriptionSupport"),
            tags: has("textDocument/publishDiagnostics/tagSupport")
                || has("textDocument/diagnostic/tagSupport"),
            links: is("textDocument/definition/linkSupport"),
            nested_symbols: is("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            markdown: names("textDocument/hover/contentFormat").contains(&"markdown"),
            literal_actions: has("textDocument/codeAction/codeActionLiteralSupport"),
            versioned_edits: is("workspace/workspaceEdit/documentChanges"),
            applies_edits: is("workspace/applyEdit"),
            shows_documents: is("window/showDocument/support"),
            watches: is("workspace/didChangeWatchedFiles/dynamicRegistration"),
            notes_settings: is("workspace/didChangeConfiguration/dynamicRegistration"),
            configures: is("workspace/configuration"),
            folders: folders(parameters),
        }
    }
}

fn folders(parameters: &Value) -> Vec<PathBuf> {
    let all = parameters.get("workspaceFolders").and_then(Value::as_array);
    let named = all.into_iter().flatten().filter_map(|one| one.get("uri"));
    let mut named: Vec<&str> = named.filter_map(Value::as_str).collect();
    if named.is_empty() {
        let root = parameters.get("rootUri").and_then(Value::as_str);
        named.extend(root);
    }
    named.into_iter().filter_map(uri::path).collect()
}
