//! What an article sets out to do, which changes what its readers expect to be sourced.

use crate::language::{ArticleKind, named_enum};

named_enum! {
    /// The genre of an article. A rule applies to the genres its file names, or to all.
    Genre {
        /// What happened, told by someone who takes no part.
        News = "news",
        /// What it means; the writer weighs causes and comparisons.
        Analysis = "analysis",
        /// What the writer thinks: a column, an editorial.
        Opinion = "opinion",
        /// Short entries as things happen; sources may be in other entries.
        Live = "live",
        /// Questions and answers; one person says everything.
        Interview = "interview",
        /// What everyone in the stadium saw.
        Sport = "sport",
        /// A market's day or a company's results: closing prices and figures of the books.
        Markets = "markets",
    }
}

#[expect(clippy::derivable_impls, reason = "the variants are made by a macro")]
impl Default for Genre {
    fn default() -> Self {
        Self::News
    }
}

impl Genre {
    /// The genre of an article for which none is set, by what its words give away.
    pub(crate) fn told(kind: Option<ArticleKind>) -> Self {
        match kind {
            Some(ArticleKind::Sport) => Self::Sport,
            Some(ArticleKind::Markets) => Self::Markets,
            Some(ArticleKind::Interview) => Self::Interview,
            Some(ArticleKind::Column) => Self::Opinion,
            Some(ArticleKind::Live) => Self::Live,
            Some(
                ArticleKind::News
                | ArticleKind::Product
                | ArticleKind::Explainer
                | ArticleKind::PressReview
                | ArticleKind::Portrait
                | ArticleKind::Calendar,
            )
            | None => Self::default(),
        }
    }
}
