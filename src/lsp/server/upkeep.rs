//! Settings and files of the newsroom, kept up with.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gen_lsp_types::{
    CancelParams, CodeLensRefreshRequest, ConfigurationItem, ConfigurationParams,
    ConfigurationRequest, Diagnostic, DiagnosticRefreshRequest,
    DidChangeWatchedFilesRegistrationOptions, DidChangeWorkspaceFoldersParams, FileSystemWatcher,
    InlayHintRefreshRequest, MessageType, Registration, RegistrationParams, RegistrationRequest,
    SemanticTokensRefreshRequest, Uri,
};
use lsp_server::{ErrorCode, RequestId};
use serde_json::Value;

use super::event::Expected;
use super::session::{Canceled, Session};
use crate::lsp::client::Client;
use crate::lsp::findings;
use crate::lsp::places::Encoding;
use crate::lsp::settings::{Run, Settings};
use crate::lsp::uri;

/// How often files are looked at if the editor cannot be asked to watch them.
const LOOK: Duration = Duration::from_secs(1);

/// What the editor is asked to watch: configurations, rules, and baselines by their usual names.
const WATCHED: [&str; 2] = ["**/*.toml", "**/*baseline*.json"];

/// Where the settings stand among those of an editor.
const SECTION: &str = "selon";

impl Session {
    /// Begins, when the editor is ready to be asked.
    pub(super) fn begin(&mut self) {
        let mut registrations = Vec::new();
        if self.client.watches {
            let watcher = |glob: &&str| FileSystemWatcher::new((*glob).to_owned().into(), None);
            let watchers = WATCHED.iter().map(watcher).collect();
            let options = DidChangeWatchedFilesRegistrationOptions::new(watchers);
            let method = "workspace/didChangeWatchedFiles".to_owned();
            let options = serde_json::to_value(options).ok();
            registrations.push(Registration::new("selon-files".to_owned(), method, options));
        } else {
            self.look_at = Some(Instant::now() + LOOK);
        }
        if self.client.notes_settings {
            let method = "workspace/didChangeConfiguration".to_owned();
            let options = Some(serde_json::json!({"section": SECTION}));
            registrations.push(Registration::new(
                "selon-settings".to_owned(),
                method,
                options,
            ));
        }
        if !registrations.is_empty() {
            let parameters = RegistrationParams::new(registrations);
            self.ask::<RegistrationRequest>(parameters, Expected::Done);
        }
        self.ask_for_settings();
    }

    /// Whether the request with an id is no longer waited for, now or later.
    pub(super) fn canceled(&mut self, id: &RequestId) -> Canceled {
        let canceled = self.queue.incoming.complete(id).unwrap_or_default();
        self.queue.incoming.register(id.clone(), canceled.clone());
        canceled
    }

    /// Cancels a request.
    pub(super) fn cancel(&mut self, parameters: CancelParams) {
        let id = match parameters.id {
            gen_lsp_types::Id::Int(id) => RequestId::from(id),
            gen_lsp_types::Id::String(id) => RequestId::from(id),
        };
        if let Some(canceled) = self.queue.incoming.complete(&id) {
            canceled.set();
            let message = "canceled by the editor";
            self.outbox.fail(id, ErrorCode::RequestCanceled, message);
        }
    }

    /// Takes settings that the editor tells, or asks for them if it can be asked.
    pub(super) fn settings_changed(&mut self, settings: &Value) {
        if self.client.configures {
            self.ask_for_settings();
        } else if !settings.is_null() {
            self.configure(settings);
        }
    }

    fn ask_for_settings(&mut self) {
        if self.client.configures {
            let item = ConfigurationItem::new(None, Some(SECTION.to_owned()));
            let parameters = ConfigurationParams::new(vec![item]);
            self.ask::<ConfigurationRequest>(parameters, Expected::Settings);
        }
    }

    /// Applies settings.
    pub(super) fn configure(&mut self, settings: &Value) {
        for name in Settings::unknown(settings) {
            let known = Settings::NAMES.join("`, `");
            let message = format!("`selon.{name}` is no setting; there are `{known}`");
            self.outbox.log(message);
        }
        let settings = match Settings::read(settings) {
            Ok(settings) => settings,
            Err(error) => {
                let message = format!("the settings of selon were not understood: {error}");
                return self.outbox.show(MessageType::Warning, message);
            }
        };
        if settings != *self.settings {
            self.settings = Arc::new(settings);
            self.check_all();
        }
    }

    /// Takes folders that are opened or closed.
    pub(super) fn folders_changed(&mut self, parameters: DidChangeWorkspaceFoldersParams) {
        let path = |folder: &gen_lsp_types::WorkspaceFolder| uri::path(&folder.uri.0);
        let event = parameters.event;
        let removed: Vec<PathBuf> = event.removed.iter().filter_map(path).collect();
        let mut client = Client::clone(&self.client);
        client.folders.retain(|folder| !removed.contains(folder));
        client.folders.extend(event.added.iter().filter_map(path));
        self.client = Arc::new(client);
        // Buffers without a file stand in the first folder.
        self.reread();
    }

    /// Reads again what has changed, and sets the time of the next look.
    pub(super) fn look(&mut self) {
        if !self.articles.is_empty() && self.newsroom.has_changed() {
            self.reread();
        }
        self.look_at = Some(Instant::now() + LOOK);
    }

    /// Reads every configuration, rule and baseline again, and checks every article by them.
    pub(super) fn reread(&mut self) {
        self.newsroom.forget();
        for article in self.articles.values_mut() {
            article.reread(&self.client, &mut self.newsroom);
        }
        let gone = std::mem::take(&mut self.mistaken);
        self.show_mistakes();
        for (name, (uri, _)) in gone {
            if !self.mistaken.contains_key(&name) {
                self.publish(uri, None, Vec::new());
            }
        }
        self.check_all();
    }

    /// Shows mistakes in configurations and rules in their files, and tells of other problems.
    pub(super) fn show_mistakes(&mut self) {
        let (broken, problems) = self.newsroom.take_errors();
        let mut shown: BTreeMap<String, (Uri, Vec<Diagnostic>)> = BTreeMap::new();
        let encoding: Encoding = self.client.encoding;
        for (text, mistakes) in broken {
            let uri = uri::of(text.name().as_ref());
            let items = mistakes.iter().map(|one| {
                let range = encoding.range(&text, one.span);
                findings::mistake(range, one)
            });
            let (_, all) = shown.entry(uri.0.clone()).or_insert((uri, Vec::new()));
            all.extend(items);
        }
        for (name, (uri, items)) in shown {
            self.publish(uri.clone(), None, items.clone());
            self.mistaken.insert(name, (uri, items));
        }
        for problem in problems {
            let message = format!("{}: {}", problem.path, problem.message);
            self.outbox.show(MessageType::Warning, message);
        }
    }

    /// Checks every article by the settings and files of now, and has the editor ask again for what it
    /// shows.
    fn check_all(&mut self) {
        let is_manual = self.settings.run == Run::Manual;
        let shown = self.articles.iter();
        let shown = shown.filter(|(_, article)| !is_manual || article.checked.is_some());
        let all: Vec<String> = shown.map(|(uri, _)| uri.clone()).collect();
        if self.articles.is_empty() {
            return;
        }
        for uri in &all {
            self.check(uri);
        }
        self.refresh_findings();
        let refreshes = self.client.refreshes;
        if refreshes.tokens {
            self.ask::<SemanticTokensRefreshRequest>((), Expected::Done);
        }
        if refreshes.hints {
            self.ask::<InlayHintRefreshRequest>((), Expected::Done);
        }
        if refreshes.lenses {
            self.ask::<CodeLensRefreshRequest>((), Expected::Done);
        }
    }

    /// Has the editor ask for findings again.
    pub(super) fn refresh_findings(&mut self) {
        if self.client.refreshes.diagnostics {
            self.ask::<DiagnosticRefreshRequest>((), Expected::Done);
        }
    }
}
