//! Tells what a word behind scare quotes stands behind: « les « amis » | du maire ».

use crate::annotate::reading::tag::Tag;
use crate::parse::Kind;

/// Most tokens that marks enclose for what follows to go on with them.
const TOKENS: usize = 4;

/// What marks that were opened behind an article enclose so far.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Enclosed {
    /// The token behind the mark that opened; `None` if nothing is open.
    open: Option<usize>,
}

impl Enclosed {
    /// What the token behind this one stands behind: its own tag or, if it closes marks around a
    /// noun, that of the noun.
    pub(in crate::annotate) fn behind(
        &mut self,
        at: usize,
        kind: Kind,
        before: Tag,
        own: Tag,
    ) -> Tag {
        if kind == Kind::Open {
            let awaits = matches!(before, Tag::Determiner | Tag::Possessive | Tag::Adjective);
            self.open = awaits.then_some(at + 1);
            return own;
        }
        let Some(open) = self.open else {
            return own;
        };
        let word = !matches!(own, Tag::Punctuation | Tag::Verb) || kind == Kind::Joint;
        if word && at < open + TOKENS {
            return own;
        }
        self.open = None;
        let closes = kind == Kind::Close && at > open && before.is_nominal();
        if closes { before } else { own }
    }
}
