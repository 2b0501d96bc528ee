//! Which message leads to what.

use gen_lsp_types::{
    CancelNotification, CodeActionRequest, CodeLensRequest, DefinitionRequest,
    DidChangeConfigurationNotification, DidChangeTextDocumentNotification,
    DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification,
    DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
    DidSaveTextDocumentNotification, DocumentHighlightRequest, DocumentSymbolRequest,
    ExecuteCommandRequest, HoverRequest, InlayHintRequest, Notification as NotificationType,
    ReferencesRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
};
use lsp_server::{ErrorCode, Notification, Request};
use serde_json::Value;

use super::questions::ask;
use super::session::Session;
use crate::lsp::answers;

/// Takes note of a notification. One that nobody knows is nobody's mistake.
pub(super) fn notify(session: &mut Session, notification: Notification) {
    let Notification { method, params } = notification;
    match method.as_str() {
        "initialized" => session.begin(),
        "textDocument/didOpen" => {
            note::<DidOpenTextDocumentNotification>(session, params, Session::opened);
        }
        "textDocument/didChange" => {
            note::<DidChangeTextDocumentNotification>(session, params, Session::changed);
        }
        "textDocument/didSave" => {
            note::<DidSaveTextDocumentNotification>(session, params, |session, params| {
                session.saved(&params);
            });
        }
        "textDocument/didClose" => {
            note::<DidCloseTextDocumentNotification>(session, params, Session::closed);
        }
        "workspace/didChangeConfiguration" => {
            note::<DidChangeConfigurationNotification>(session, params, |session, params| {
                session.settings_changed(&params.settings);
            });
        }
        "workspace/didChangeWatchedFiles" => {
            note::<DidChangeWatchedFilesNotification>(session, params, |session, _| {
                session.reread();
            });
        }
        "workspace/didChangeWorkspaceFolders" => {
            note::<DidChangeWorkspaceFoldersNotification>(
                session,
                params,
                Session::folders_changed,
            );
        }
        "$/cancelRequest" => note::<CancelNotification>(session, params, Session::cancel),
        _ => {}
    }
}

fn note<N: NotificationType>(
    session: &mut Session,
    parameters: Value,
    then: impl FnOnce(&mut Session, N::Params),
) {
    match serde_json::from_value(parameters) {
        Ok(parameters) => then(session, parameters),
        Err(error) => {
            let message = format!("`{}` was not understood: {error}", N::METHOD);
            session.outbox.log(message);
        }
    }
}

/// Answers a request, now or later.
pub(super) fn answer(session: &mut Session, mut request: Request) {
    match request.method.as_str() {
        "textDocument/diagnostic" => {
            let (id, known) = (request.id.clone(), request.params.clone());
            let known = serde_json::from_value(known);
            match known {
                Ok(parameters) => session.report(id, parameters),
                Err(error) => session.refuse(id, ErrorCode::InvalidParams, error.to_string()),
            }
        }
        "textDocument/hover" => ask::<HoverRequest>(
            session,
            request,
            |one| &one.text_document_position_params.text_document,
            |asked, one| answers::hover(asked, one.text_document_position_params.position),
        ),
        "textDocument/definition" => ask::<DefinitionRequest>(
            session,
            request,
            |one| &one.text_document_position_params.text_document,
            |asked, one| answers::definition(asked, one.text_document_position_params.position),
        ),
        "textDocument/references" => ask::<ReferencesRequest>(
            session,
            request,
            |one| &one.text_document_position_params.text_document,
            |asked, one| {
                let at = one.text_document_position_params.position;
                answers::references(asked, at, one.context.include_declaration)
            },
        ),
        "textDocument/documentHighlight" => ask::<DocumentHighlightRequest>(
            session,
            request,
            |one| &one.text_document_position_params.text_document,
            |asked, one| answers::highlights(asked, one.text_document_position_params.position),
        ),
        "textDocument/documentSymbol" => ask::<DocumentSymbolRequest>(
            session,
            request,
            |one| &one.text_document,
            |asked, _| answers::symbols(asked),
        ),
        "textDocument/semanticTokens/full" => ask::<SemanticTokensRequest>(
            session,
            request,
            |one| &one.text_document,
            |asked, _| answers::tokens(asked),
        ),
        "textDocument/semanticTokens/range" => ask::<SemanticTokensRangeRequest>(
            session,
            request,
            |one| &one.text_document,
            |asked, one| answers::tokens_in(asked, one.range),
        ),
        "textDocument/inlayHint" => ask::<InlayHintRequest>(
            session,
            request,
            |one| &one.text_document,
            |asked, one| answers::hints(asked, one.range),
        ),
        "textDocument/codeLens" => ask::<CodeLensRequest>(
            session,
            request,
            |one| &one.text_document,
            |asked, _| answers::lenses(asked),
        ),
        "textDocument/codeAction" => {
            // What the editor shows there is found anew, so findings of other servers need not be read.
            if let Some(shown) = request.params.pointer_mut("/context/diagnostics") {
                *shown = Value::Array(Vec::new());
            }
            ask::<CodeActionRequest>(
                session,
                request,
                |one| &one.text_document,
                |asked, one| {
                    let only = one.context.only.as_deref();
                    Some(answers::actions(asked, one.range, only))
                },
            );
        }
        "workspace/executeCommand" => {
            let id = request.id.clone();
            match request.extract::<<ExecuteCommandRequest as gen_lsp_types::Request>::Params>(
                "workspace/executeCommand",
            ) {
                Ok((id, parameters)) => session.execute(id, parameters),
                Err(error) => session.refuse(id, ErrorCode::InvalidParams, error.to_string()),
            }
        }
        method => {
            let message = format!("`{method}` is not known");
            session.refuse(request.id, ErrorCode::MethodNotFound, message);
        }
    }
}
