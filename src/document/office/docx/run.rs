//! Words that look alike.

use crate::document::html::PageReader;
use crate::document::office::styles::is_on;
use crate::document::xml::Tag;
use crate::text::Span;

/// How the words of a run look.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Run {
    look: Look,
    /// Whether it says that its words are not hidden, as its style may have it.
    is_shown: bool,
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
        let is_on = is_on(tag);
        match tag.name {
            "vertAlign" => self.look.is_raised = value.as_deref() == Some("superscript"),
            "b" | "i" => self.look.is_emphasized |= is_on,
            "vanish" if !is_on => self.is_shown = true,
            _ => self.look.is_hidden |= is_on,
        }
    }

    /// Takes the look of a style of characters.
    pub(super) fn hide(&mut self) {
        self.look.is_hidden = true;
    }

    /// Whether readers do not see its words, or see them struck out, given whether the style of its paragraph
    /// hides them.
    pub(super) const fn is_hidden(self, in_paragraph: bool) -> bool {
        self.look.is_hidden || in_paragraph && !self.is_shown
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
