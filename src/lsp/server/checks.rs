//! When articles are checked, and how their findings reach the editor.

use std::sync::Arc;
use std::time::{Duration, Instant};

use gen_lsp_types::{
    Diagnostic, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, DocumentDiagnosticParams, PublishDiagnosticsNotification,
    PublishDiagnosticsParams, Uri,
};
use lsp_server::{ErrorCode, RequestId};

use super::articles::OpenArticle;
use super::event::Event;
use super::session::Session;
use crate::lsp::draft::Draft;
use crate::lsp::settings::Run;
use crate::lsp::{answers, findings};

/// For how long typing must pause at most, however long a check takes.
const PATIENCE: Duration = Duration::from_secs(1);

impl Session {
    /// Takes an article that is opened, and checks it.
    pub(super) fn opened(&mut self, parameters: DidOpenTextDocumentParams) {
        let item = parameters.text_document;
        let uri = item.uri.0.clone();
        let article = OpenArticle::open(item, &self.client, &mut self.newsroom);
        self.articles.insert(uri.clone(), article);
        self.show_mistakes();
        if self.settings.run != Run::Manual {
            self.check(&uri);
        }
    }

    /// Changes an article, which is checked when typing pauses.
    pub(super) fn changed(&mut self, parameters: DidChangeTextDocumentParams) {
        let document = parameters.text_document;
        let uri = document.text_document_identifier.uri.0;
        let Some(article) = self.articles.get_mut(&uri) else {
            return self
                .outbox
                .log(format!("`{uri}` was changed before it was opened"));
        };
        let encoding = self.client.encoding;
        article.change(document.version, parameters.content_changes, encoding);
        if self.settings.run == Run::Type && !self.client.pulls {
            // Checks of a long article leave time for typing, but what is typed after a pause is checked at
            // once.
            let (now, rest) = (Instant::now(), article.cost.min(PATIENCE));
            let is_after_pause = now >= article.rests_until;
            let rest_left = if is_after_pause { Duration::ZERO } else { rest };
            article.due = Some(now + self.settings.debounce().max(rest_left));
            article.rests_until = now + rest;
        }
    }

    /// Checks an article that is saved, if the settings say so. Nothing is done before it is saved.
    pub(super) fn saved(&mut self, parameters: &DidSaveTextDocumentParams) {
        if self.newsroom.has_changed() {
            self.reread();
        }
        if self.settings.run == Run::Save {
            self.check(&parameters.text_document.uri.0);
            self.refresh_findings();
        }
    }

    /// Forgets an article that is closed, and its findings.
    pub(super) fn closed(&mut self, parameters: DidCloseTextDocumentParams) {
        let uri = parameters.text_document.uri;
        if self.articles.remove(&uri.0).is_some() && !self.client.pulls {
            self.publish(uri, None, Vec::new());
        }
    }

    /// Checks an article now, and shows its findings when they are there. An editor that asks for them gets
    /// them when it does.
    pub(super) fn check(&mut self, uri: &str) {
        let Some(article) = self.articles.get_mut(uri) else {
            return;
        };
        let draft = article.newest.get();
        if self.client.pulls {
            article.checked = Some(draft);
            return;
        }
        if article.is_checking {
            // The check that goes on is of an older draft.
            article.due = Some(Instant::now());
            return;
        }
        (article.due, article.is_checking) = (None, true);
        let checked = Arc::clone(&draft);
        self.spawn(
            || draft,
            move |asked| {
                let started = Instant::now();
                let items = findings::all(asked);
                Some(Event::Checked {
                    draft: checked,
                    items,
                    took: started.elapsed(),
                })
            },
        );
    }

    /// Shows what a check has found, unless there is a newer draft.
    pub(super) fn checked(&mut self, draft: &Arc<Draft>, items: Vec<Diagnostic>, took: Duration) {
        let Some(article) = self.articles.get_mut(&draft.uri.0) else {
            return;
        };
        article.is_checking = false;
        article.cost = took;
        if Arc::ptr_eq(&article.newest.get(), draft) {
            article.checked = Some(Arc::clone(draft));
            self.publish(draft.uri.clone(), Some(draft.version), items);
        } else {
            // Nobody else may ask for a check of the newer draft.
            article.due.get_or_insert_with(Instant::now);
        }
    }

    /// Answers an editor that asks for findings.
    ///
    /// While articles are checked as they are written, it gets those of the newest draft; otherwise those
    /// of the draft that was checked last, which it has already unless it asks for the first time.
    pub(super) fn report(&mut self, id: RequestId, parameters: DocumentDiagnosticParams) {
        let uri = &parameters.text_document.uri.0;
        let Some(article) = self.articles.get_mut(uri) else {
            let message = format!("`{uri}` is not open");
            return self.refuse(id, ErrorCode::InvalidParams, message);
        };
        let known = parameters.previous_result_id;
        let newest = article.newest.clone();
        match (self.settings.run, article.checked.clone()) {
            (Run::Type, _) => self.compute(
                id,
                move || newest.get(),
                move |asked| answers::report(asked, known.as_deref()),
            ),
            (Run::Save | Run::Manual, Some(checked)) => self.compute(
                id,
                || checked,
                move |asked| answers::report(asked, known.as_deref()),
            ),
            (Run::Save | Run::Manual, None) => {
                let nothing = answers::full(None, Vec::new());
                let nothing = serde_json::to_value(nothing).unwrap_or_default();
                self.answered(id, Ok(nothing));
            }
        }
    }

    /// When the next check or look is due; `None` if none is.
    pub(super) fn next_due(&self) -> Option<Instant> {
        let articles = self
            .articles
            .values()
            .filter(|article| !article.is_checking);
        let checks = articles.filter_map(|article| article.due);
        checks.chain(self.look_at).min()
    }

    /// Checks what is due, and looks for changes of files if it is time.
    pub(super) fn do_what_is_due(&mut self) {
        let now = Instant::now();
        let is_due = |article: &OpenArticle| {
            !article.is_checking && article.due.is_some_and(|due| due <= now)
        };
        let due: Vec<String> = { self.articles.iter() }
            .filter(|(_, article)| is_due(article))
            .map(|(uri, _)| uri.clone())
            .collect();
        for uri in due {
            self.check(&uri);
        }
        if self.look_at.is_some_and(|at| at <= now) {
            self.look();
        }
    }

    pub(super) fn publish(&self, uri: Uri, version: Option<i32>, items: Vec<Diagnostic>) {
        let parameters = PublishDiagnosticsParams::new(uri, version, items);
        self.outbox
            .notify::<PublishDiagnosticsNotification>(parameters);
    }
}
