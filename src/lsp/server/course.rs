//! How a session begins, goes on and ends.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Instant;

use lsp_server::{ErrorCode, Message, Request, Response};
use serde_json::Value;

use super::event::Event;
use super::session::{Canceled, Session, Stage};
use super::{capabilities, messages};
use crate::lsp::client::Client;
use crate::lsp::transport::Received;

impl Session {
    /// Runs until the editor is gone; returns whether its end was announced.
    pub(super) fn run(mut self, events: &Receiver<Event>) -> bool {
        loop {
            let event = match self.next_due() {
                None => events.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => {
                    let wait = due.saturating_duration_since(Instant::now());
                    events.recv_timeout(wait)
                }
            };
            match event {
                Ok(Event::Closed) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(Event::Received(Received::Message(Message::Notification(one))))
                    if one.method == "exit" =>
                {
                    break;
                }
                Ok(event) => self.take(event),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.do_what_is_due();
        }
        // A question that is still being answered must not keep them.
        self.pages.clear();
        self.stage == Stage::Ending
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Received(Received::Refused(refusal)) => self.outbox.refuse(refusal),
            Event::Received(Received::Message(message)) => self.receive(message),
            Event::Closed => {}
            Event::Checked { draft, items, took } => self.checked(&draft, items, took),
            Event::Answered(id, answer) => self.answered(id, answer),
            Event::Page { id, name, text } => self.page(id, &name, text),
            Event::Suppressed(draft, insertion) => self.suppressed(&draft, insertion),
            Event::Accepted {
                draft,
                finding,
                reason,
            } => self.accepted(&draft, &finding, &reason),
        }
    }

    fn receive(&mut self, message: Message) {
        match message {
            Message::Request(request) => self.request(request),
            Message::Response(response) => self.reply(response),
            Message::Notification(notification) if self.stage == Stage::Running => {
                messages::notify(self, notification);
            }
            Message::Notification(_) => {}
        }
    }

    fn request(&mut self, request: Request) {
        let Request { id, method, params } = request;
        match (self.stage, method.as_str()) {
            (Stage::Waiting, "initialize") => {
                self.stage = Stage::Running;
                self.initialize(&params);
                let offer = capabilities::offer(&self.client);
                self.outbox.respond(Response::new_ok(id, offer));
            }
            (Stage::Waiting, _) => {
                let message = format!("`{method}` before `initialize`");
                self.outbox
                    .fail(id, ErrorCode::ServerNotInitialized, message);
            }
            (Stage::Running, "shutdown") => {
                self.stage = Stage::Ending;
                self.outbox.respond(Response::new_ok(id, Value::Null));
            }
            (Stage::Running, "initialize") => {
                let message = "`initialize` was sent before";
                self.outbox.fail(id, ErrorCode::InvalidRequest, message);
            }
            (Stage::Running, _) if !self.queue.incoming.is_completed(&id) => {
                let message = "another request with this id has no answer yet";
                self.outbox.fail(id, ErrorCode::InvalidRequest, message);
            }
            (Stage::Running, _) => {
                self.queue
                    .incoming
                    .register(id.clone(), Canceled::default());
                messages::answer(self, Request { id, method, params });
            }
            (Stage::Ending, _) => {
                let message = format!("`{method}` after `shutdown`");
                self.outbox.fail(id, ErrorCode::InvalidRequest, message);
            }
        }
    }

    fn initialize(&mut self, parameters: &Value) {
        self.client = Arc::new(Client::new(parameters));
        if let Some(options) = parameters.get("initializationOptions") {
            self.configure(options);
        }
    }
}
