//! selon reads a news article, finds who says what, and points at statements a reader could not
//! trace to a source.
//!
//! This is the front door: the pipeline on one screen. Every stage is a plain function from value to
//! value, and none can fail, print, read a file or look at the clock.
//!
//! ```text
//! Text ─document::extract→ Document ─parse::article→ Article ─annotate::annotate→ Annotations
//!      ─rule::check→ [Diagnostic] ─report→ bytes
//! ```
//!
//! # Examples
//! ```
//! use selon::document::Format;
//! use selon::language::{Id, Languages};
//! use selon::rule::{self, RuleSet};
//! use selon::text::Text;
//!
//! let rules = RuleSet::choose(rule::builtin(), &[], &[]).expect("no rule is asked for by name");
//! let languages = Languages::default();
//! let text = Text::new("port.txt", "The port will close on Monday, according to the mayor.");
//!
//! let checked = selon::check(&text, Format::Plain, None, &languages, &rules);
//! assert_eq!(checked.language, Id::En);
//! for finding in &checked.reported {
//!     assert!(finding.sentence.contains(finding.span));
//! }
//! ```

pub mod annotate;
pub mod baseline;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod language;
pub mod lsp;
pub mod parse;
pub mod report;
pub mod rule;
pub mod text;

use annotate::Annotations;
use diagnostic::{Diagnostic, Suppressed};
use document::{Document, Format};
use language::{Id, Languages};
use parse::Article;
use rule::RuleSet;
use text::Text;

/// What came of checking one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The language it was read in.
    pub language: Id,
    /// How many words it has.
    pub words: usize,
    /// What the rules object to, in the order of the text, then of rule ids; nothing is the wish.
    pub reported: Vec<Diagnostic>,
    /// What is too unsure to be reported, in the same order.
    pub unsure: Vec<Diagnostic>,
    /// What comments in the text take back, in the same order.
    pub suppressed: Vec<Suppressed>,
}

impl Checked {
    /// What was found in a text, to be reported.
    pub fn of<'a>(&'a self, text: &'a Text) -> report::File<'a> {
        report::File {
            text,
            language: self.language,
            diagnostics: &self.reported,
            suppressed: &self.suppressed,
            unsure: self.unsure.len(),
            has_baseline: false,
            seen: None,
        }
    }
}

/// Checks one text.
///
/// Without a language, the text tells its own.
pub fn check(
    text: &Text,
    format: Format,
    language: Option<Id>,
    languages: &Languages,
    rules: &RuleSet,
) -> Checked {
    check_document(&document::extract(text, format), language, languages, rules)
}

/// Checks one text that is already read as prose.
pub fn check_document(
    document: &Document<'_>,
    language: Option<Id>,
    languages: &Languages,
    rules: &RuleSet,
) -> Checked {
    let (article, annotations) =
        analyse(document, language, languages, annotate::annotate_for_rules);
    let language = article.language.id();
    let findings = rule::check(&article, &annotations, rules);
    let (found, suppressed) = rule::suppress(document, language, rules, findings);
    let (reported, unsure) = found
        .into_iter()
        .partition(|finding| rules.is_sure(finding));
    Checked {
        language,
        words: article.word_count(),
        reported,
        unsure,
        suppressed,
    }
}

/// Analyses one text and shows the analysis to `look`, whose answer it gives.
pub fn inspect<R>(
    text: &Text,
    format: Format,
    language: Option<Id>,
    languages: &Languages,
    look: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    inspect_document(&document::extract(text, format), language, languages, look)
}

/// Analyses one text that is already read as prose, and shows the analysis to `look`.
pub fn inspect_document<R>(
    document: &Document<'_>,
    language: Option<Id>,
    languages: &Languages,
    look: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    let (article, annotations) = analyse(document, language, languages, annotate::annotate);
    look(&article, &annotations)
}

/// Parses a document and annotates it. Passages in another language are read in theirs.
fn analyse<'d>(
    document: &'d Document<'d>,
    language: Option<Id>,
    languages: &'d Languages,
    annotate: impl Fn(&Article<'d>) -> Annotations,
) -> (Article<'d>, Annotations) {
    let own = language.unwrap_or_else(|| languages.tell(&document.prose).language);
    let article = parse::article(document, languages.get(own));
    let passages = parse::passages(&article, languages);
    if passages.is_empty() {
        let annotations = annotate(&article);
        return (article, annotations);
    }
    // It is read anew, part by part.
    drop(article);
    let parts = parse::parts(document, languages, own, &passages);
    let annotations = parts.iter().map(annotate).collect();
    let (article, placements) = parse::join(&parts);
    drop(parts);
    (article, annotate::join(annotations, &placements))
}
