//! What people read on a page or in an editor, in the language of their article.
//!
//! The analysis names what it saw by short names; here those become words. A name without words is
//! shown as it is.

mod asking;
mod evidence;
mod names;
mod sentence;

pub(crate) use evidence::ground;
pub(crate) use names::{anonymity, article_kind, content, count, language, of, source, support};
pub(crate) use sentence::sentence;
