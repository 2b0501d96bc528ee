//! What an article sets out to do, which shifts what its readers expect to be sourced.

use crate::language::named_enum;

named_enum! {
    /// The genre of an article. A rule file names those its rule speaks of; it speaks of all when it
    /// names none.
    Genre {
        /// What happened, told by somebody who stands back.
        News = "news",
        /// What it means; the writer weighs causes and comparisons.
        Analysis = "analysis",
        /// What the writer thinks: a column, an editorial.
        Opinion = "opinion",
        /// Short entries as things happen; sources stand in entries of their own.
        Live = "live",
        /// Questions and answers; all that is said, one person says.
        Interview = "interview",
        /// What everybody in the stadium saw.
        Sport = "sport",
    }
}

#[expect(clippy::derivable_impls, reason = "the variants are made by a macro")]
impl Default for Genre {
    fn default() -> Self {
        Self::News
    }
}
