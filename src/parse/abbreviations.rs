//! Full stops that belong to the word before them: "Mr.", "W.Va.", "D-Calif."

use super::grammar;
use super::shapes::{find, is_space, lower_into};
use super::tokenizer::Tokenizer;
use crate::language::{Abbreviation, Classes};

impl Tokenizer<'_> {
    /// Whether the full stop after a name belongs to it, as in "Mr." and in "J. Smith".
    pub(super) fn takes_stop(&mut self, name: &str, rest: &str) -> bool {
        let after = rest.get(name.len()..).unwrap_or_default();
        if !after.starts_with('.') || after.starts_with("..") {
            return false;
        }
        lower_into(name, &mut self.lower);
        let next = after
            .get(1..)
            .unwrap_or_default()
            .trim_start_matches(is_space);
        let mut letters = name.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let initial = capital && letters.next().is_none();
        match self.language.abbreviation(&self.lower, capital) {
            Some(Abbreviation::Leading | Abbreviation::Trailing | Abbreviation::Either) => true,
            Some(Abbreviation::Numbered) if !initial => {
                grammar::figure(next).is_ok() || self.is_month(next)
            }
            Some(Abbreviation::Numbered) | None => {
                if !initial {
                    return false;
                }
                let ordinals = self.language.ordinal_endings();
                let named = next.starts_with([')', ']'])
                    || next.starts_with(char::is_uppercase)
                    || grammar::is_code(next, ordinals);
                named && !self.is_joined_writer()
            }
        }
    }

    /// Whether the lower-case word is a pronoun of the writer that goes on with others: "you and I."
    fn is_joined_writer(&self) -> bool {
        let before = self.words.last();
        before.is_some_and(|word| word.is(Classes::COORDINATOR))
            && self.language.is_writer(self.language.find(&self.lower))
    }

    /// Whether the name of a month follows.
    fn is_month(&mut self, rest: &str) -> bool {
        grammar::name(rest)
            .is_ok_and(|(_, name)| find(self.language, name, &mut self.lower).is(Classes::MONTH))
    }

    /// How long an abbreviation of two words is that the language knows: "W.Va."
    pub(super) fn dotted(&mut self, rest: &str) -> Option<usize> {
        let (_, dotted) = grammar::dotted(rest).ok()?;
        lower_into(dotted.strip_suffix('.')?, &mut self.lower);
        let capital = dotted.starts_with(char::is_uppercase);
        self.language.abbreviation(&self.lower, capital)?;
        Some(dotted.len())
    }

    /// How long a name is whose part behind the last hyphen is an abbreviation with a capital: "D-Calif.",
    /// "R-S.C.", "ex-Gov."
    pub(super) fn abbreviated_end(&mut self, name: &str, rest: &str) -> Option<usize> {
        let (_, last) = name.rsplit_once(['-', '‑'])?;
        if !last.starts_with(char::is_uppercase) {
            return None;
        }
        let start = name.len() - last.len();
        let last_on = rest.get(start..)?;
        let dotted = grammar::acronym(last_on)
            .map(|(_, acronym)| acronym.len())
            .ok()
            .or_else(|| self.dotted(last_on));
        let length = dotted.or_else(|| {
            let one = last.chars().nth(1).is_none();
            let takes = !one && self.takes_stop(last, last_on);
            takes.then_some(last.len() + 1)
        })?;
        Some(start + length)
    }
}
