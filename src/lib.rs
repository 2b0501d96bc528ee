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
//! let (language, findings) = selon::check(&text, Format::Plain, None, &languages, &rules);
//! assert_eq!(language, Id::En);
//! for finding in &findings {
//!     assert!(finding.sentence.contains(finding.span));
//! }
//! ```

pub mod annotate;
pub mod cli;
pub mod diagnostic;
pub mod document;
pub mod language;
pub mod parse;
pub mod report;
pub mod rule;
pub mod text;

use annotate::Annotations;
use diagnostic::Diagnostic;
use document::Format;
use language::{Id, Languages};
use parse::Article;
use rule::RuleSet;
use text::Text;

/// Checks one text: the language it was read in, and what the rules object to.
///
/// Without a language, the text tells its own. The findings come in the order of the text, then of
/// rule ids; none is the wish.
pub fn check(
    text: &Text,
    format: Format,
    language: Option<Id>,
    languages: &Languages,
    rules: &RuleSet,
) -> (Id, Vec<Diagnostic>) {
    inspect(text, format, language, languages, |article, annotations| {
        let findings = rule::check(article, annotations, rules);
        (article.language.id(), findings)
    })
}

/// Analyses one text and shows the analysis to `look`, whose answer it gives.
pub fn inspect<R>(
    text: &Text,
    format: Format,
    language: Option<Id>,
    languages: &Languages,
    look: impl FnOnce(&Article<'_>, &Annotations) -> R,
) -> R {
    let document = document::extract(text, format);
    let language = language.unwrap_or_else(|| languages.tell(&document.prose));
    let article = parse::article(&document, languages.get(language));
    let annotations = annotate::annotate(&article);
    look(&article, &annotations)
}
