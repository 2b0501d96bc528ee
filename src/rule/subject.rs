//! What a rule looks at.

use crate::document::Role;
use crate::language::named_enum;

named_enum! {
    /// What a rule looks at: one kind of annotation, a part of the article, or a newsroom's own
    /// phrases.
    Subject {
        /// The whole article; its first sentence is flagged.
        Article = "article",
        /// A paragraph or a list item; its first sentence is flagged.
        Paragraph = "paragraph",
        /// A sentence of running prose.
        Sentence = "sentence",
        /// A checkable statement; the words that show it best are flagged.
        Claim = "claim",
        /// Wording that lowers commitment.
        Hedge = "hedge",
        /// Words between quotation marks.
        Quotation = "quotation",
        /// A quotation mark that opens and is never closed.
        Mark = "mark",
        /// A content with its source; the cue is flagged.
        Attribution = "attribution",
        /// Who is credited.
        Source = "source",
        /// A verb or phrase that credits someone.
        Cue = "cue",
        /// A phrase the rule file lists.
        Phrase = "phrase",
        /// A suppression comment with something wrong.
        Suppression = "suppression",
    }
}

impl Subject {
    /// Its name with an article, as a sentence takes it.
    pub(super) const fn with_article(self) -> &'static str {
        match self {
            Self::Article => "an article",
            Self::Paragraph => "a paragraph",
            Self::Sentence => "a sentence",
            Self::Claim => "a claim",
            Self::Hedge => "a hedge",
            Self::Quotation => "a quotation",
            Self::Mark => "a mark",
            Self::Attribution => "an attribution",
            Self::Source => "a source",
            Self::Cue => "a cue",
            Self::Phrase => "a phrase",
            Self::Suppression => "a suppression",
        }
    }

    /// Whether rules on it apply to prose in this role.
    ///
    /// Readers ask "says who?" of running prose alone; wording can be wrong in a headline too.
    pub(super) const fn applies_in(self, role: Role) -> bool {
        match role {
            Role::Paragraph | Role::List | Role::Blockquote | Role::Note => true,
            Role::Heading | Role::Caption => matches!(self, Self::Cue | Self::Phrase),
            Role::Byline | Role::Dateline | Role::Boilerplate => false,
        }
    }

    /// Whether a rule reports one finding in a sentence: a sentence with two hedges lacks one source,
    /// not two.
    pub(super) const fn is_once_per_sentence(self) -> bool {
        match self {
            Self::Article
            | Self::Paragraph
            | Self::Sentence
            | Self::Claim
            | Self::Hedge
            | Self::Quotation
            | Self::Mark => true,
            Self::Attribution | Self::Source | Self::Cue | Self::Phrase | Self::Suppression => {
                false
            }
        }
    }
}
