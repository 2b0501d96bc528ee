//! What is promised of the mistakes in a file that users write.

use selon::diagnostic::Diagnostic;
use selon::text::Text;

/// Mistakes say something, and stand in the order of the file, inside it and on character boundaries.
pub(crate) fn point_into(text: &Text, mistakes: &[Diagnostic]) {
    assert!(!mistakes.is_empty(), "a file is wrong, and nothing is said");
    for mistake in mistakes {
        assert!(!mistake.message.is_empty(), "{mistake:?}");
        for span in [mistake.span, mistake.sentence] {
            assert!(text.as_str().get(span.range()).is_some(), "{mistake:?}");
        }
        assert!(mistake.sentence.contains(mistake.span), "{mistake:?}");
        let at = text.position(mistake.span.start);
        assert!(at.line as usize <= text.line_count(), "{mistake:?}");
    }
    assert!(
        mistakes.is_sorted_by_key(|mistake| mistake.span),
        "{mistakes:?}"
    );
}
