//! What people set in their editor, under `selon`.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

/// When articles are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Run {
    /// While they are written, as soon as typing pauses.
    #[default]
    Type,
    /// When they are opened and saved.
    Save,
    /// When the command `selon.check` asks for it.
    Manual,
}

/// The settings of an editor.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Settings {
    /// When articles are checked.
    pub(super) run: Run,
    /// For how many milliseconds typing must pause before an article is checked; a check of a long article
    /// waits longer while typing goes on.
    debounce: u32,
    /// Whether the source that a sentence goes on with is named before it.
    pub(super) inlay_hints: bool,
    /// Whether the share of unnamed sources stands above the article.
    pub(super) code_lens: bool,
    /// Whether sources, cues, contents and hedges are marked.
    pub(super) semantic_tokens: bool,
    /// Who accepts findings; empty for the name that git knows.
    pub(super) author: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            run: Run::default(),
            debounce: 0,
            inlay_hints: false,
            code_lens: true,
            semantic_tokens: true,
            author: String::new(),
        }
    }
}

impl Settings {
    /// The names of all settings.
    pub(super) const NAMES: [&str; 6] = [
        "run",
        "debounce",
        "inlayHints",
        "codeLens",
        "semanticTokens",
        "author",
    ];

    /// Reads settings, bare or inside `selon`; those that are not given have their defaults.
    ///
    /// # Errors
    /// If one has a value that it cannot have.
    pub(super) fn read(value: &Value) -> Result<Self, serde_json::Error> {
        let inside = value.get("selon").unwrap_or(value);
        if inside.is_null() {
            return Ok(Self::default());
        }
        Self::deserialize(inside)
    }

    /// The names among those given that are no settings.
    pub(super) fn unknown(value: &Value) -> Vec<&str> {
        let inside = value.get("selon").unwrap_or(value);
        let given = inside.as_object().into_iter().flat_map(|all| all.keys());
        given
            .map(String::as_str)
            .filter(|name| !Self::NAMES.contains(name))
            .collect()
    }

    /// For how long typing must pause before an article is checked.
    pub(super) fn debounce(&self) -> Duration {
        Duration::from_millis(u64::from(self.debounce))
    }
}
