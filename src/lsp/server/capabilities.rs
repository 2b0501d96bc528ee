//! What the server offers.

use gen_lsp_types::{
    CodeActionKind, CodeActionOptions, CodeLensOptions, DiagnosticOptions, ExecuteCommandOptions,
    InitializeResult, Save, SaveOptions, SemanticTokensLegend, SemanticTokensOptions,
    ServerCapabilities, ServerInfo, TextDocumentSyncKind, TextDocumentSyncOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceOptions,
};

use crate::lsp::answers::{ACCEPT, CHECK, EXPLAIN, LEDGER, LEGEND, SUPPRESS};
use crate::lsp::client::Client;

/// The answer to `initialize`.
pub(super) fn offer(client: &Client) -> InitializeResult {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(Save::SaveOptions(SaveOptions::new(Some(false)))),
        ..TextDocumentSyncOptions::default()
    };
    let kinds = vec![
        CodeActionKind::QuickFix,
        CodeActionKind::Source,
        CodeActionKind::SourceFixAll,
    ];
    let actions = CodeActionOptions {
        code_action_kinds: Some(kinds),
        ..CodeActionOptions::default()
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let tokens = SemanticTokensOptions {
        legend: SemanticTokensLegend::new(names(LEGEND.0), names(LEGEND.1)),
        range: Some(true.into()),
        full: Some(true.into()),
        ..SemanticTokensOptions::default()
    };
    let commands = ExecuteCommandOptions {
        commands: names(&[CHECK, ACCEPT, SUPPRESS, EXPLAIN, LEDGER]),
        ..ExecuteCommandOptions::default()
    };
    let diagnostics = DiagnosticOptions {
        identifier: Some("selon".to_owned()),
        ..DiagnosticOptions::default()
    };
    let folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(true.into()),
    };
    let capabilities = ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(sync.into()),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        references_provider: Some(true.into()),
        document_highlight_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        code_action_provider: Some(actions.into()),
        code_lens_provider: Some(CodeLensOptions::default()),
        execute_command_provider: Some(commands),
        semantic_tokens_provider: Some(tokens.into()),
        inlay_hint_provider: Some(true.into()),
        // An editor that asks would otherwise show every finding twice.
        diagnostic_provider: client.pulls.then(|| diagnostics.into()),
        workspace: Some(WorkspaceOptions {
            workspace_folders: Some(folders),
            ..WorkspaceOptions::default()
        }),
        ..ServerCapabilities::default()
    };
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let info = ServerInfo::new("selon".to_owned(), Some(version));
    InitializeResult::new(capabilities, Some(info))
}
