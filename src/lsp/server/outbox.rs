//! What is sent to an editor.

use std::sync::mpsc::Sender;

use gen_lsp_types::{
    LogMessageNotification, LogMessageParams, MessageType, Notification, ShowMessageNotification,
    ShowMessageParams,
};
use lsp_server::{ErrorCode, Message, RequestId, Response};
use serde_json::{Value, json};

use crate::lsp::transport::Refusal;

/// Something to send.
#[derive(Debug)]
pub(super) enum Sent {
    /// A message.
    Message(Message),
    /// A response to something that had no id.
    Other(Value),
}

/// Where messages to an editor go. One that is gone gets none, which is no error: the session is about
/// to end.
#[derive(Debug)]
pub(super) struct Outbox {
    sender: Sender<Sent>,
}

impl Outbox {
    pub(super) fn new(sender: Sender<Sent>) -> Self {
        Self { sender }
    }

    /// Answers a request.
    pub(super) fn respond(&self, response: Response) {
        let _ = self.sender.send(Sent::Message(response.into()));
    }

    /// Answers a request with an error.
    pub(super) fn fail(&self, id: RequestId, code: ErrorCode, message: impl Into<String>) {
        self.respond(Response::new_err(id, code as i32, message.into()));
    }

    /// Answers something that is no message.
    pub(super) fn refuse(&self, refusal: Refusal) {
        let Refusal { id, code, message } = refusal;
        let error = json!({"code": code, "message": message});
        let response = json!({"jsonrpc": "2.0", "id": id, "error": error});
        let _ = self.sender.send(Sent::Other(response));
    }

    /// Notifies the editor of something.
    pub(super) fn notify<N: Notification>(&self, parameters: N::Params) {
        let notification = lsp_server::Notification::new(N::METHOD.to_string(), parameters);
        let _ = self.sender.send(Sent::Message(notification.into()));
    }

    /// Asks the editor for something.
    pub(super) fn request(&self, request: lsp_server::Request) {
        let _ = self.sender.send(Sent::Message(request.into()));
    }

    /// Shows people a message.
    pub(super) fn show(&self, kind: MessageType, message: impl Into<String>) {
        let parameters = ShowMessageParams::new(kind, message.into());
        self.notify::<ShowMessageNotification>(parameters);
    }

    /// Logs a message for whoever looks for the cause of something.
    pub(super) fn log(&self, message: impl Into<String>) {
        let parameters = LogMessageParams::new(MessageType::Warning, message.into());
        self.notify::<LogMessageNotification>(parameters);
    }
}
