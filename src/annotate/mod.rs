//! Who says what: sources, cues, contents, hedges, claims.
//!
//! Turns an [`Article`] into [`Annotations`]. Whatever it cannot decide it leaves out. It knows no
//! rule and no opinion about what it finds.

mod model;

pub use model::{
    Annotations, Attribution, Claim, Content, ContentKind, Cue, CueKind, Extent, Hedge, Quotation,
    Signal, Signals, Source, SourceKind, Support,
};

use crate::parse::Article;

/// Finds who says what in an article.
pub fn annotate(article: &Article<'_>) -> Annotations {
    Annotations {
        support: vec![Support::None; article.sentences.len()],
        ..Annotations::default()
    }
}
