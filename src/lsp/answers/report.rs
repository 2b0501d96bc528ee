//! The findings of an article, for editors that ask for them.

use gen_lsp_types::{
    Diagnostic, DocumentDiagnosticReport, FullDocumentDiagnosticReport,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport,
    UnchangedDocumentDiagnosticReport,
};
use xxhash_rust::xxh3::xxh3_64;

use crate::lsp::asked::Asked;
use crate::lsp::findings;

/// The findings, or that they are those an editor already has.
pub(in crate::lsp) fn report(asked: &Asked<'_>, known: Option<&str>) -> DocumentDiagnosticReport {
    let items = findings::all(asked);
    // Equal findings at equal places have equal JSON.
    let json = serde_json::to_vec(&items).unwrap_or_default();
    let result_id = format!("{:016x}", xxh3_64(&json));
    if known == Some(result_id.as_str()) {
        return RelatedUnchangedDocumentDiagnosticReport::new(
            None,
            UnchangedDocumentDiagnosticReport::new(result_id),
        )
        .into();
    }
    full(Some(result_id), items)
}

/// A report of all findings.
pub(in crate::lsp) fn full(
    result_id: Option<String>,
    items: Vec<Diagnostic>,
) -> DocumentDiagnosticReport {
    let full = FullDocumentDiagnosticReport::new(result_id, items);
    RelatedFullDocumentDiagnosticReport::new(None, full).into()
}
