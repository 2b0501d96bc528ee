//! Words that look alike.

use crate::document::html::PageReader;
use crate::document::xml::Tag;
use crate::text::Span;

/// How the words of a run look.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Run {
    look: Look,
    /// What was started of that on the page.
    started: Look,
}

#[derive(Debug, Default, Clone, Copy)]
struct Look {
    is_hidden: bool,
    is_raised: bool,
    is_emphasized: bool,
}

impl Run {
    /// Reads a property of the run.
    pub(super) fn learn(&mut self, tag: Tag<'_>) {
        let value = tag.attribute("val");
        let is_on = !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"));
        match tag.name {
            "vertAlign" => self.look.is_raised = value.as_deref() == Some("superscript"),
            "b" | "i" => self.look.is_emphasized |= is_on,
            _ => self.look.is_hidden |= is_on,
        }
    }

    /// Whether readers do not see its words, or see them struck out.
    pub(super) const fn is_hidden(self) -> bool {
        self.look.is_hidden
    }

    /// Starts on the page what its words look like.
    pub(super) fn start(&mut self, page: &mut PageReader<'_>, place: Span) {
        if self.look.is_emphasized && !self.started.is_emphasized {
            page.open(b"b", place);
        }
        if self.look.is_raised && !self.started.is_raised {
            page.open(b"sup", place);
        }
        self.started = self.look;
    }

    /// Ends what was started.
    pub(super) fn end(&mut self, page: &mut PageReader<'_>, place: Span) {
        if self.started.is_raised {
            page.end(b"sup", place);
        }
        if self.started.is_emphasized {
            page.end(b"b", place);
        }
        *self = Self::default();
    }
}
