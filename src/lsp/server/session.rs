//! What a session knows.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Instant;

use gen_lsp_types::{Diagnostic, Uri};
use lsp_server::{ErrorCode, ReqQueue, RequestId, Response, ResponseError};
use rayon::{ThreadPool, ThreadPoolBuilder};
use serde_json::Value;

use super::articles::OpenArticle;
use super::event::{Event, Expected};
use super::outbox::{Outbox, Sent};
use crate::cli::Newsroom;
use crate::lsp::client::Client;
use crate::lsp::pages::Pages;
use crate::lsp::settings::Settings;

/// The session of one editor.
#[derive(Debug)]
pub(super) struct Session {
    /// How far it has come.
    pub(super) stage: Stage,
    /// What the editor can do.
    pub(super) client: Arc<Client>,
    /// What people have set in it.
    pub(super) settings: Arc<Settings>,
    /// Pages it can open.
    pub(super) pages: Arc<Pages>,
    /// The configurations, rules and baselines.
    pub(super) newsroom: Newsroom,
    /// The articles that are open, by the names the editor has for them.
    pub(super) articles: HashMap<String, OpenArticle>,
    /// Files of the newsroom with mistakes that are shown.
    pub(super) mistaken: BTreeMap<String, (Uri, Vec<Diagnostic>)>,
    /// Where messages go.
    pub(super) outbox: Outbox,
    /// Where threads report what they have done.
    pub(super) events: Sender<Event>,
    /// Threads of its own: a long check on one of them keeps no short one waiting.
    pub(super) pool: Option<ThreadPool>,
    /// What the editor waits for, and what it is expected to answer.
    pub(super) queue: ReqQueue<Canceled, Expected>,
    /// When to look for changes of files; `None` if the editor does.
    pub(super) look_at: Option<Instant>,
}

/// Whether the editor no longer waits for an answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Canceled(Arc<AtomicBool>);

impl Canceled {
    /// Notes that it does not.
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it does not.
    pub(super) fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The editor has not introduced itself.
    Waiting,
    /// The session goes on.
    Running,
    /// The editor has announced its end.
    Ending,
}

impl Session {
    pub(super) fn new(newsroom: Newsroom, events: Sender<Event>, outbox: Sender<Sent>) -> Self {
        Self {
            stage: Stage::Waiting,
            client: Arc::default(),
            settings: Arc::default(),
            pages: Arc::default(),
            newsroom,
            articles: HashMap::new(),
            mistaken: BTreeMap::new(),
            outbox: Outbox::new(outbox),
            events,
            pool: pool(),
            queue: ReqQueue::default(),
            look_at: None,
        }
    }

    /// Asks the editor for something.
    pub(super) fn ask<R: gen_lsp_types::Request>(
        &mut self,
        parameters: R::Params,
        expected: Expected,
    ) {
        let method = R::METHOD.to_string();
        let request = self.queue.outgoing.register(method, parameters, expected);
        self.outbox.request(request);
    }

    /// Sends the answer to a request, unless it was canceled.
    pub(super) fn answered(&mut self, id: RequestId, answer: Result<Value, ResponseError>) {
        if self.queue.incoming.complete(&id).is_some() {
            self.outbox.respond(Response {
                id,
                response_result: answer,
            });
        }
    }

    /// Answers a request with an error.
    pub(super) fn refuse(&mut self, id: RequestId, code: ErrorCode, message: impl Into<String>) {
        let Response {
            id,
            response_result,
        } = Response::new_err(id, code as i32, message.into());
        self.answered(id, response_result);
    }
}

/// As many threads as there are processors, at least two; `None` if the system grants none.
fn pool() -> Option<ThreadPool> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let pool = ThreadPoolBuilder::new()
        .num_threads(processors.max(2))
        .build();
    pool.ok()
}
