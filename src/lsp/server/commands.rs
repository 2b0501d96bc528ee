//! What people have the server do.

use std::sync::Arc;

use gen_lsp_types::{
    ApplyWorkspaceEditParams, ApplyWorkspaceEditRequest, ExecuteCommandParams, MessageActionItem,
    MessageType, Range, ShowDocumentParams, ShowDocumentRequest, ShowMessageRequest,
    ShowMessageRequestParams, TextEdit,
};
use lsp_server::{ErrorCode, RequestId, Response};
use serde_json::Value;

use super::event::{Deed, Event, Expected};
use super::session::Session;
use crate::baseline::Accepted;
use crate::cli::Newsroom;
use crate::diagnostic;
use crate::language::Id;
use crate::lsp::answers::{ACCEPT, CHECK, EXPLAIN, LEDGER, SUPPRESS, reasons, workspace_edit};
use crate::lsp::asked::Asked;
use crate::lsp::draft::Draft;
use crate::lsp::findings::FindingData;
use crate::lsp::server::articles;
use crate::lsp::suppression::{self, Insertion};
use crate::report::Screen;
use crate::report::wording::of;

impl Session {
    /// Does what a command asks for.
    pub(super) fn execute(&mut self, id: RequestId, parameters: ExecuteCommandParams) {
        let mut arguments = parameters.arguments.unwrap_or_default().into_iter();
        let uri = arguments.next();
        let uri = uri.as_ref().and_then(Value::as_str).unwrap_or_default();
        let Some(draft) = self.draft(uri) else {
            let message = format!("`{uri}` is not open; the first argument names an article");
            return self.refuse(id, ErrorCode::InvalidParams, message);
        };
        let second = arguments.next().unwrap_or_default();
        match parameters.command.as_str() {
            CHECK => {
                self.check(uri);
                self.refresh_findings();
                self.answered(id, Ok(Value::Null));
            }
            EXPLAIN => {
                let rule = second.as_str().unwrap_or_default();
                if let Some(text) = draft.context.rule_page(rule) {
                    return self.page(id, &format!("{rule}.md"), text);
                }
                let message = format!("no rule is called `{rule}`");
                self.refuse(id, ErrorCode::InvalidParams, message);
            }
            LEDGER => self.spawn(|| draft, |asked| Some(ledger(id, asked))),
            SUPPRESS => self.with_reason(id, SUPPRESS, uri, &second, arguments.next().as_ref()),
            ACCEPT => self.with_reason(id, ACCEPT, uri, &second, arguments.next().as_ref()),
            command => {
                let message = format!("no command is called `{command}`");
                self.refuse(id, ErrorCode::InvalidParams, message);
            }
        }
    }

    /// Does something about a finding for the reason given or, if none is, for one that people choose.
    fn with_reason(
        &mut self,
        id: RequestId,
        command: &'static str,
        uri: &str,
        finding: &Value,
        reason: Option<&Value>,
    ) {
        let finding: FindingData = match serde_json::from_value(finding.clone()) {
            Ok(finding) => finding,
            Err(error) => return self.refuse(id, ErrorCode::InvalidParams, error.to_string()),
        };
        let deed = Deed {
            command,
            uri: uri.to_owned(),
            finding,
        };
        let reason = reason.and_then(Value::as_str).map(str::trim);
        if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
            self.answered(id, Ok(Value::Null));
            return self.act(deed, reason.to_owned());
        }
        let language = self.draft(uri).map_or(Id::En, |draft| draft.language());
        let rule = &deed.finding.rule;
        let message = match language {
            Id::En => format!("Why is `{rule}` all right here?"),
            Id::Fr => format!("Pourquoi « {rule} » est-il acceptable ici ?"),
        };
        let reasons = reasons(language).map(|reason| MessageActionItem {
            title: reason.to_owned(),
            ..MessageActionItem::default()
        });
        let reasons = Some(reasons.to_vec());
        let parameters = ShowMessageRequestParams::new(MessageType::Info, message, reasons);
        self.ask::<ShowMessageRequest>(parameters, Expected::Reason(deed));
        // Last: Emacs 28 leaves what comes right behind an answer unread until more comes.
        self.answered(id, Ok(Value::Null));
    }

    /// Takes what the editor answers to a request of the server.
    pub(super) fn reply(&mut self, response: Response) {
        let Some(expected) = self.queue.outgoing.complete(response.id) else {
            return;
        };
        match (expected, response.response_result) {
            (Expected::Settings, Ok(settings)) => {
                if let Some(settings) = settings.get(0).filter(|settings| !settings.is_null()) {
                    self.configure(settings);
                }
            }
            (Expected::Reason(deed), Ok(answer)) => {
                let reason = answer.get("title").and_then(Value::as_str);
                if let Some(reason) = reason {
                    self.act(deed, reason.to_owned());
                }
            }
            (Expected::Done, Ok(_)) => {}
            (_, Err(error)) => self.outbox.log(error.message),
        }
    }

    /// Suppresses or accepts a finding for a reason.
    fn act(&mut self, deed: Deed, reason: String) {
        let Some(draft) = self.draft(&deed.uri) else {
            return;
        };
        let again = Arc::clone(&draft);
        self.spawn(
            || draft,
            move |asked| {
                let finding = deed.finding.find(asked.draft)?;
                Some(if deed.command == SUPPRESS {
                    let insertion = suppression::suppress(asked.draft, finding, &reason);
                    Event::Suppressed(again, insertion)
                } else {
                    Event::Accepted {
                        draft: again,
                        finding: Box::new(finding.clone()),
                        reason,
                    }
                })
            },
        );
    }

    /// Has the editor insert a comment.
    pub(super) fn suppressed(&mut self, draft: &Arc<Draft>, insertion: Option<Insertion>) {
        let Some(Insertion { at, words }) = insertion else {
            let message = of(
                draft.language(),
                "no comment can suppress this finding alone; `selon accept` can",
                "aucun commentaire ne peut désactiver ce seul signalement ; `selon accept` le peut",
            );
            return self.outbox.show(MessageType::Warning, message);
        };
        let (client, settings) = (Arc::clone(&self.client), Arc::clone(&self.settings));
        let pages = Arc::clone(&self.pages);
        let asked = Asked {
            draft,
            client: &client,
            settings: &settings,
            pages: &pages,
        };
        let place = asked.position(at);
        let edit = TextEdit::new(Range::new(place, place), words);
        let edit = workspace_edit(&asked, vec![edit]);
        let label = Some("selon".to_owned());
        let parameters = ApplyWorkspaceEditParams::new(label, edit, None);
        self.ask::<ApplyWorkspaceEditRequest>(parameters, Expected::Done);
    }

    /// Writes an accepted finding to the baseline, and checks every article by it.
    pub(super) fn accepted(
        &mut self,
        draft: &Arc<Draft>,
        finding: &diagnostic::Diagnostic,
        reason: &str,
    ) {
        let author = Some(self.settings.author.trim().to_owned());
        let author = author
            .filter(|name| !name.is_empty())
            .or_else(Newsroom::author);
        let Some(author) = author else {
            let message = "git does not know your name; set `selon.author` in your editor";
            return self.outbox.show(MessageType::Error, message);
        };
        let reason: Vec<&str> = reason.split_whitespace().collect();
        let accepted = Accepted {
            reason: reason.join(" "),
            author,
        };
        let path = articles::path(&draft.uri, &self.client);
        match self.newsroom.accept(&path, &draft.text, finding, accepted) {
            Ok(()) => self.reread(),
            Err(message) => self.outbox.show(MessageType::Error, message),
        }
    }

    /// Answers with a text, and has the editor show it if it can.
    pub(super) fn page(&mut self, id: RequestId, name: &str, text: String) {
        let uri = self
            .client
            .shows_documents
            .then(|| self.pages.write(name, &text));
        if let Some(uri) = uri.flatten() {
            let parameters = ShowDocumentParams::new(uri, None, Some(true), None);
            self.ask::<ShowDocumentRequest>(parameters, Expected::Done);
        } else {
            self.outbox.show(MessageType::Info, text.clone());
        }
        self.answered(id, Ok(Value::String(text)));
    }
}

/// The sources of an article, as `selon sources` lists them.
fn ledger(id: RequestId, asked: &Asked<'_>) -> Event {
    let mut table = Vec::new();
    if let Some(outline) = asked.draft.outline() {
        outline.ledger.table(Screen::default(), &mut table);
    }
    let name = asked.draft.text.name();
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    Event::Page {
        id,
        name: format!("{name}.sources.txt"),
        text: String::from_utf8_lossy(&table).into_owned(),
    }
}
