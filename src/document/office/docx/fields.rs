//! Fields: codes in a document, and the words they make.

/// How many fields may be open in each other; Word makes no more than a few.
const DEEPEST: usize = 64;

/// The open fields, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// For each open element that is a field by itself, whether it is a link.
    pub(super) simple: Vec<bool>,
}

#[derive(Debug, Default)]
struct Field {
    is_link: bool,
    /// Whether its code is read, and its words follow.
    is_separated: bool,
}

impl Fields {
    /// Starts a field.
    pub(super) fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Field::default());
        }
    }

    /// Reads a part of the code of the innermost field.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut()
            && !field.is_separated
        {
            field.is_link |= is_link(words);
        }
    }

    /// Ends the code of a field; returns whether it is a link, which starts here.
    pub(super) fn separate(&mut self) -> bool {
        let field = self.open.last_mut();
        field.is_some_and(|field| {
            field.is_separated = true;
            field.is_link
        })
    }

    /// Ends a field; returns whether it was a link.
    pub(super) fn end(&mut self) -> bool {
        let field = self.open.pop();
        field.is_some_and(|field| field.is_link && field.is_separated)
    }
}

/// Whether the code of a field makes a link.
pub(super) fn is_link(code: &str) -> bool {
    code.trim_start().starts_with("HYPERLINK")
}
