//! Groups of RTF, and what readers see of them.

/// Groups that readers see nothing of, or not in the article: tables of fonts and styles, pictures, running heads,
/// notes, comments, the marks of lists.
const HIDDEN: [&str; 40] = [
    "annotation",
    "atnauthor",
    "atnid",
    "author",
    "bkmkend",
    "bkmkstart",
    "colortbl",
    "comment",
    "company",
    "datafield",
    "datastore",
    "doccomm",
    "filetbl",
    "fldinst",
    "fonttbl",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "footnote",
    "generator",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "info",
    "keywords",
    "listoverridetable",
    "listtable",
    "listtext",
    "nonshppict",
    "object",
    "operator",
    "pict",
    "pntext",
    "revtbl",
    "rxe",
    "stylesheet",
    "themedata",
    "xe",
];

/// What is set for the characters of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the format"
)]
pub(super) struct Group {
    /// Whether readers do not see it: a group as a whole.
    pub(super) is_hidden: bool,
    /// Whether its characters are hidden, or were deleted.
    pub(super) is_unseen: bool,
    /// Whether they are struck out.
    pub(super) is_struck: bool,
    pub(super) is_bold: bool,
    pub(super) is_raised: bool,
    /// How many characters behind a `\u` stand for it in programs that do not know it.
    pub(super) fallbacks: u8,
    /// Whether a link of the group is open.
    pub(super) has_link: bool,
}

impl Group {
    /// The group of all.
    pub(super) const OUTERMOST: Self = Self {
        is_hidden: false,
        is_unseen: false,
        is_struck: false,
        is_bold: false,
        is_raised: false,
        fallbacks: 1,
        has_link: false,
    };

    /// Whether a control word makes a group of which readers see nothing.
    pub(super) fn hides(word: &str) -> bool {
        HIDDEN.binary_search(&word).is_ok()
    }

    /// Sets what a control word says of characters; whether it says anything.
    pub(super) fn set(&mut self, word: &str, number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        match word {
            "v" | "deleted" => self.is_unseen = is_on,
            "strike" | "striked" => self.is_struck = is_on,
            "b" => self.is_bold = is_on,
            "super" => self.is_raised = is_on,
            "nosupersub" => self.is_raised = false,
            "plain" => {
                (self.is_unseen, self.is_struck) = (false, false);
                (self.is_bold, self.is_raised) = (false, false);
            }
            "uc" => self.fallbacks = number.and_then(|one| one.try_into().ok()).unwrap_or(1),
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::HIDDEN;

    #[test]
    fn hidden_groups_are_sorted() {
        assert!(HIDDEN.is_sorted());
    }
}
