//! What happens to a session, and what it waits for.

use std::sync::Arc;
use std::time::Duration;

use gen_lsp_types::Diagnostic;
use lsp_server::{RequestId, ResponseError};
use serde_json::Value;

use crate::diagnostic;
use crate::lsp::draft::Draft;
use crate::lsp::findings::FindingData;
use crate::lsp::suppression::Insertion;
use crate::lsp::transport::Received;

/// Something that happens.
#[derive(Debug)]
pub(super) enum Event {
    /// The editor sent something.
    Received(Received),
    /// The editor is gone.
    Closed,
    /// A draft was checked.
    Checked {
        /// The draft.
        draft: Arc<Draft>,
        /// Its findings, as the editor shows them.
        items: Vec<Diagnostic>,
        /// How long it took.
        took: Duration,
    },
    /// A question has its answer.
    Answered(RequestId, Result<Value, ResponseError>),
    /// A page is to be shown, and its text is the answer to a question.
    Page {
        /// The question.
        id: RequestId,
        /// The file name of the page.
        name: String,
        /// The text.
        text: String,
    },
    /// A finding is to be suppressed by words in its draft; `None` if no words would do.
    Suppressed(Arc<Draft>, Option<Insertion>),
    /// A finding is to be accepted for a reason.
    Accepted {
        /// The draft it is in.
        draft: Arc<Draft>,
        /// The finding.
        finding: Box<diagnostic::Diagnostic>,
        /// Why it is accepted.
        reason: String,
    },
}

/// What the editor is expected to answer.
#[derive(Debug)]
pub(super) enum Expected {
    /// That it has done what it was asked to do.
    Done,
    /// Its settings.
    Settings,
    /// The reason for which something is done about a finding.
    Reason(Deed),
}

/// Something to be done about a finding, as soon as there is a reason.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    /// The command: to suppress it, or to accept it.
    pub(super) command: &'static str,
    /// The article.
    pub(super) uri: String,
    /// The finding.
    pub(super) finding: FindingData,
}
