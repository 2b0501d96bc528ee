//! Questions about an article, answered on another thread.

use std::sync::Arc;

use gen_lsp_types::TextDocumentIdentifier;
use lsp_server::{ErrorCode, Request, RequestId};

use super::event::Event;
use super::session::Session;
use crate::lsp::asked::Asked;
use crate::lsp::draft::Draft;

/// Answers a question about the draft that is the newest now.
pub(super) fn ask<R: gen_lsp_types::Request>(
    session: &mut Session,
    request: Request,
    article: impl Fn(&R::Params) -> &TextDocumentIdentifier,
    answer: impl FnOnce(&Asked<'_>, R::Params) -> R::Result + Send + 'static,
) {
    let Request { id, params, .. } = request;
    let parameters: R::Params = match serde_json::from_value(params) {
        Ok(parameters) => parameters,
        Err(error) => return session.refuse(id, ErrorCode::InvalidParams, error.to_string()),
    };
    let uri = &article(&parameters).uri.0;
    let Some(draft) = session.draft(uri) else {
        let message = format!("`{uri}` is not open");
        return session.refuse(id, ErrorCode::InvalidParams, message);
    };
    session.compute(id, move || draft, move |asked| answer(asked, parameters));
}

impl Session {
    /// The newest draft of an article; `None` if it is not open.
    pub(super) fn draft(&self, uri: &str) -> Option<Arc<Draft>> {
        self.articles.get(uri).map(|article| article.newest.get())
    }

    /// Answers a question on another thread, about the draft that `draft` gives when its turn comes.
    pub(super) fn compute<A: serde::Serialize>(
        &mut self,
        id: RequestId,
        draft: impl FnOnce() -> Arc<Draft> + Send + 'static,
        answer: impl FnOnce(&Asked<'_>) -> A + Send + 'static,
    ) {
        let canceled = self.canceled(&id);
        self.spawn(draft, move |asked| {
            if canceled.get() {
                return None;
            }
            let answer = serde_json::to_value(answer(asked));
            let answer = answer.map_err(|error| lsp_server::ResponseError {
                code: ErrorCode::InternalError as i32,
                message: error.to_string(),
                data: None,
            });
            Some(Event::Answered(id, answer))
        });
    }

    /// Does something with a draft on another thread, which may make something happen.
    pub(super) fn spawn(
        &self,
        draft: impl FnOnce() -> Arc<Draft> + Send + 'static,
        then: impl FnOnce(&Asked<'_>) -> Option<Event> + Send + 'static,
    ) {
        let (client, settings) = (Arc::clone(&self.client), Arc::clone(&self.settings));
        let (pages, events) = (Arc::clone(&self.pages), self.events.clone());
        let work = move || {
            let draft = draft();
            let asked = Asked {
                draft: &draft,
                client: &client,
                settings: &settings,
                pages: &pages,
            };
            if let Some(event) = then(&asked) {
                let _ = events.send(event);
            }
        };
        match &self.pool {
            Some(pool) => pool.spawn(work),
            None => rayon::spawn(work),
        }
    }
}
