//! What can be done about findings.

use std::collections::HashMap;

use gen_lsp_types::{
    CodeAction, CodeActionKind, CodeActionResponse, Command, DocumentChange,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextDocumentIdentifier,
    TextEdit, WorkspaceEdit,
};
use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Suggestion};
use crate::document::Format;
use crate::language::Id;
use crate::lsp::asked::Asked;
use crate::lsp::findings::{self, FindingData};
use crate::lsp::suppression;
use crate::lsp::uri;
use crate::report::wording::of;

/// The command that checks an article now.
pub(in crate::lsp) const CHECK: &str = "selon.check";
/// The command that accepts a finding in the baseline.
pub(in crate::lsp) const ACCEPT: &str = "selon.accept";
/// The command that suppresses a finding by a comment.
pub(in crate::lsp) const SUPPRESS: &str = "selon.suppress";
/// The command that opens the page about a rule.
pub(in crate::lsp) const EXPLAIN: &str = "selon.explain";
/// The command that opens the list of sources.
pub(in crate::lsp) const LEDGER: &str = "selon.sources";

/// The reasons that are offered, in English and French.
const REASONS: [(&str, &str); 4] = [
    (
        "named elsewhere in the article",
        "nommé ailleurs dans l'article",
    ),
    ("public record", "information publique"),
    ("common knowledge", "de notoriété publique"),
    ("seen by the reporter", "constaté par le journaliste"),
];

/// The reasons that are offered for suppressing or accepting a finding.
pub(in crate::lsp) fn reasons(language: Id) -> [&'static str; 4] {
    REASONS.map(|(english, french)| of(language, english, french))
}

/// The actions for the findings in a range, and those for the whole article.
///
/// `only` names the kinds of action that are asked for; `None` stands for all.
pub(in crate::lsp) fn actions(
    asked: &Asked<'_>,
    range: Range,
    only: Option<&[CodeActionKind]>,
) -> Vec<CodeActionResponse> {
    let is_wanted = |kind: &CodeActionKind| {
        let wants = |one: &CodeActionKind| is_kind(kind.as_str(), one.as_str());
        only.is_none_or(|only| only.iter().any(wants))
    };
    let mut actions = Vec::new();
    if is_wanted(&CodeActionKind::QuickFix) {
        let span = asked.span(range);
        let findings = asked.draft.findings().reported.iter();
        let near = findings.filter(|one| one.span.start <= span.end && span.start <= one.span.end);
        for finding in near {
            about(asked, finding, &mut actions);
        }
    }
    let fix_all = CodeActionKind::SourceFixAll;
    if only.is_some() && is_wanted(&fix_all) && asked.client.literal_actions {
        actions.extend(all_safe(asked));
    }
    if is_wanted(&CodeActionKind::Source) && asked.draft.outline().is_some() {
        let title = of(
            asked.draft.language(),
            "List the sources",
            "Lister les sources",
        );
        let uri = asked.draft.uri.0.clone();
        actions.push(Offer::command(
            title,
            CodeActionKind::Source,
            LEDGER,
            vec![uri.into()],
        ));
    }
    actions.into_iter().map(|offer| offer.of(asked)).collect()
}

/// Whether a kind of action is another, or one of its kinds: `quickfix.a` is a `quickfix`.
fn is_kind(kind: &str, wanted: &str) -> bool {
    let rest = kind.strip_prefix(wanted);
    wanted.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// An action, before it is known what the editor understands.
struct Offer<'a> {
    title: String,
    kind: CodeActionKind,
    finding: Option<&'a Diagnostic>,
    is_preferred: bool,
    edit: Option<WorkspaceEdit>,
    command: Option<(&'static str, Vec<Value>)>,
}

impl Offer<'_> {
    fn command(
        title: &str,
        kind: CodeActionKind,
        command: &'static str,
        arguments: Vec<Value>,
    ) -> Self {
        Self {
            title: title.to_owned(),
            kind,
            finding: None,
            is_preferred: false,
            edit: None,
            command: Some((command, arguments)),
        }
    }

    fn of(self, asked: &Asked<'_>) -> CodeActionResponse {
        let command = self.command.map(|(command, arguments)| Command {
            title: self.title.clone(),
            tooltip: None,
            command: command.to_owned(),
            arguments: Some(arguments),
        });
        if !asked.client.literal_actions
            && let Some(command) = command
        {
            return command.into();
        }
        let finding = self
            .finding
            .map(|finding| vec![findings::one(asked, finding)]);
        CodeAction {
            title: self.title,
            kind: Some(self.kind),
            diagnostics: finding,
            is_preferred: self.is_preferred.then_some(true),
            edit: self.edit,
            command,
            ..CodeAction::default()
        }
        .into()
    }
}

/// What can be done about one finding.
fn about<'a>(asked: &Asked<'_>, finding: &'a Diagnostic, actions: &mut Vec<Offer<'a>>) {
    let (draft, language) = (asked.draft, asked.draft.language());
    let is_alone = finding.suggestions.len() == 1;
    for suggestion in &finding.suggestions {
        if asked.client.literal_actions {
            actions.push(apply(asked, finding, suggestion, is_alone));
        }
    }
    let data = FindingData::of(finding);
    let arguments = || vec![draft.uri.0.clone().into(), json!(data)];
    let mut offer = |title: String, command, arguments| {
        let quick = CodeActionKind::QuickFix;
        let offer = Offer::command(&title, quick, command, arguments);
        actions.push(Offer {
            finding: Some(finding),
            ..offer
        });
    };
    let rule = &finding.rule;
    let is_finding = finding.fingerprint != crate::diagnostic::Fingerprint::default();
    if is_finding && draft.format != Format::Plain {
        if asked.client.applies_edits {
            let title = match language {
                Id::En => format!("Suppress `{rule}` here, with a reason"),
                Id::Fr => format!("Désactiver « {rule} » ici, avec une raison"),
            };
            offer(title, SUPPRESS, arguments());
        }
    } else if is_finding && uri::path(&draft.uri.0).is_some() {
        let title = match language {
            Id::En => format!("Accept `{rule}` in the baseline, with a reason"),
            Id::Fr => format!("Accepter « {rule} » dans la base, avec une raison"),
        };
        offer(title, ACCEPT, arguments());
    }
    let title = match language {
        Id::En => format!("Explain `{rule}`"),
        Id::Fr => format!("Expliquer « {rule} »"),
    };
    offer(
        title,
        EXPLAIN,
        vec![draft.uri.0.clone().into(), rule.as_str().into()],
    );
    if is_finding && draft.format != Format::Plain && !asked.client.applies_edits {
        actions.extend(suppressions(asked, finding));
    }
}

/// Comments that suppress a finding, one for each reason, for editors that cannot be asked to insert one.
fn suppressions<'a>(asked: &Asked<'_>, finding: &'a Diagnostic) -> Vec<Offer<'a>> {
    let (draft, language) = (asked.draft, asked.draft.language());
    let [first, ..] = reasons(language);
    let Some(insertion) = suppression::suppress(draft, finding, first) else {
        return Vec::new();
    };
    let place = asked.position(insertion.at);
    let suppression = |reason: &'static str| {
        let words = insertion.words.replace(first, reason);
        let edit = TextEdit::new(Range::new(place, place), words);
        let rule = &finding.rule;
        Offer {
            title: match language {
                Id::En => format!("Suppress `{rule}` here: {reason}"),
                Id::Fr => format!("Désactiver « {rule} » ici : {reason}"),
            },
            kind: CodeActionKind::QuickFix,
            finding: Some(finding),
            is_preferred: false,
            edit: Some(workspace_edit(asked, vec![edit])),
            command: None,
        }
    };
    reasons(language).map(suppression).into()
}

/// Applies one suggestion.
fn apply<'a>(
    asked: &Asked<'_>,
    finding: &'a Diagnostic,
    suggestion: &Suggestion,
    is_alone: bool,
) -> Offer<'a> {
    let old = asked.draft.text.slice(suggestion.span);
    let new = &suggestion.replacement;
    let title = match (asked.draft.language(), new.trim().is_empty()) {
        (Id::En, false) => format!("Replace “{old}” with “{new}”"),
        (Id::En, true) => format!("Remove “{old}”"),
        (Id::Fr, false) => format!("Remplacer « {old} » par « {new} »"),
        (Id::Fr, true) => format!("Supprimer « {old} »"),
    };
    Offer {
        title,
        kind: CodeActionKind::QuickFix,
        finding: Some(finding),
        is_preferred: is_alone && suggestion.is_safe,
        edit: Some(workspace_edit(asked, vec![edit(asked, suggestion)])),
        command: None,
    }
}

/// Applies what `check --fix` applies.
fn all_safe(asked: &Asked<'_>) -> Option<Offer<'static>> {
    let findings = asked.draft.findings().reported.iter();
    let safe = findings.filter_map(|one| one.suggestions.iter().find(|one| one.is_safe));
    let mut safe: Vec<&Suggestion> = safe.collect();
    safe.sort_by_key(|one| one.span);
    let mut end = 0;
    // Of two suggestions for the same words, the first is applied.
    safe.retain(|one| {
        let is_free = one.span.start >= end;
        end = if is_free { one.span.end } else { end };
        is_free
    });
    let edits: Vec<TextEdit> = safe.into_iter().map(|one| edit(asked, one)).collect();
    (!edits.is_empty()).then(|| Offer {
        title: of(
            asked.draft.language(),
            "Apply every safe suggestion",
            "Appliquer toutes les suggestions sûres",
        )
        .to_owned(),
        kind: CodeActionKind::SourceFixAll,
        finding: None,
        is_preferred: false,
        edit: Some(workspace_edit(asked, edits)),
        command: None,
    })
}

fn edit(asked: &Asked<'_>, suggestion: &Suggestion) -> TextEdit {
    TextEdit::new(asked.range(suggestion.span), suggestion.replacement.clone())
}

/// Edits of the draft, for this version of it alone where the editor can tell.
pub(in crate::lsp) fn workspace_edit(asked: &Asked<'_>, edits: Vec<TextEdit>) -> WorkspaceEdit {
    let uri = asked.draft.uri.clone();
    if !asked.client.versioned_edits {
        return WorkspaceEdit {
            changes: Some(HashMap::from([(uri, edits)])),
            ..WorkspaceEdit::default()
        };
    }
    let version = Some(asked.draft.version);
    let document =
        OptionalVersionedTextDocumentIdentifier::new(version, TextDocumentIdentifier::new(uri));
    let edits = edits.into_iter().map(Into::into).collect();
    let change = TextDocumentEdit::new(document, edits);
    WorkspaceEdit {
        document_changes: Some(vec![DocumentChange::TextDocumentEdit(change)]),
        ..WorkspaceEdit::default()
    }
}
