//! One version of an article that is being written.

use std::sync::OnceLock;

use gen_lsp_types::Uri;

use crate::cli::ArticleContext;
use crate::diagnostic::Diagnostic;
use crate::document::Format;
use crate::language::Id;
use crate::report::Problem;
use crate::report::outline::Outline;
use crate::text::Text;

/// One version of an article; it never changes, and is analysed when somebody first asks.
#[derive(Debug)]
pub(super) struct Draft {
    /// The name that the editor has for the article.
    pub(super) uri: Uri,
    /// The version, as the editor counts them.
    pub(super) version: i32,
    /// All characters.
    pub(super) text: Text,
    /// The format they are in.
    pub(super) format: Format,
    /// What applies to the article.
    pub(super) context: ArticleContext,
    findings: OnceLock<Findings>,
    outline: OnceLock<Option<Outline>>,
}

/// What was found in a draft.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// The language it was read in; `None` if it was not read.
    pub(super) language: Option<Id>,
    /// What the rules object to, and mistakes in the front matter, in the order of the text.
    pub(super) reported: Vec<Diagnostic>,
    /// Why it was not read; `None` if it was.
    pub(super) problem: Option<Problem>,
}

impl Draft {
    /// A version of an article.
    pub(super) fn new(
        uri: Uri,
        version: i32,
        text: Text,
        format: Format,
        context: ArticleContext,
    ) -> Self {
        Self {
            uri,
            version,
            text,
            format,
            context,
            findings: OnceLock::new(),
            outline: OnceLock::new(),
        }
    }

    /// The same text under what applies to it now.
    pub(super) fn in_context(&self, context: ArticleContext) -> Self {
        let (uri, text) = (self.uri.clone(), self.text.clone());
        Self::new(uri, self.version, text, self.format, context)
    }

    /// What `check` finds in it.
    pub(super) fn findings(&self) -> &Findings {
        self.findings.get_or_init(|| self.check(&self.text))
    }

    /// What `check` would find if its text were another.
    pub(super) fn check(&self, text: &Text) -> Findings {
        if self.context.is_excluded() {
            return Findings::default();
        }
        match self.context.check(text, self.format) {
            Ok((checked, mistakes)) => {
                let mut reported = mistakes;
                reported.extend(checked.reported);
                Findings {
                    language: Some(checked.language),
                    reported,
                    problem: None,
                }
            }
            Err(problem) => Findings {
                problem: Some(problem),
                ..Findings::default()
            },
        }
    }

    /// Who says what in it; `None` if it cannot be read.
    pub(super) fn outline(&self) -> Option<&Outline> {
        let outline = || {
            if self.context.is_excluded() {
                return None;
            }
            let read = self.context.inspect(&self.text, self.format, Outline::of);
            read.ok()
        };
        self.outline.get_or_init(outline).as_ref()
    }

    /// The language it is read in; English if it is not read.
    pub(super) fn language(&self) -> Id {
        self.findings().language.unwrap_or(Id::En)
    }
}
