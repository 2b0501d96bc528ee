//! Press conventions: what each block of an article is for.
//!
//! Words that start captions, bylines and furniture stand in the language packs; what they look like
//! on the page stands here.

use super::{Article, Kind, Words};
use crate::document::Role;
use crate::language::{Classes, Meaning};

/// Longer blocks are no furniture and no bylines, in tokens.
const SHORT: usize = 14;

/// Longer blocks are no captions, in tokens.
const CAPTION: usize = 60;

/// How many tokens a dateline may have: « MARSEILLE (France), 12 mars 2024 (AFP) – ».
const DATELINE: u32 = 16;

/// Gives each run of tokens its role, reading conventions such as datelines, bylines and furniture.
///
/// `blocks` are the article's blocks with their typographic roles and tokens, in reading order. The
/// result tiles the same tokens in the same order; a block may be split, as a dateline from the
/// paragraph it opens. Sentences are not made yet.
pub(super) fn roles(article: &Article<'_>, blocks: &[(Role, Words)]) -> Vec<(Role, Words)> {
    let mut runs = Vec::with_capacity(blocks.len());
    let mut headings: Vec<&str> = Vec::new();
    for &(role, words) in blocks {
        let block = Block { article, words };
        let role = block.role(role, &headings);
        if role == Role::Heading {
            headings.push(article.prose(words));
        }
        match block.dateline().filter(|_| role == Role::Paragraph) {
            Some(end) => {
                runs.push((Role::Dateline, Words::new(words.start, end)));
                runs.push((role, Words::new(end, words.end)));
            }
            None => runs.push((role, words)),
        }
    }
    runs
}

struct Block<'a> {
    article: &'a Article<'a>,
    words: Words,
}

impl Block<'_> {
    fn role(&self, role: Role, headings: &[&str]) -> Role {
        if !matches!(role, Role::Paragraph | Role::Heading | Role::List) {
            return role;
        }
        let short = self.words.len() <= SHORT;
        if !self.has_words() || short && self.starts_with(Meaning::Furniture) || self.is_sign_off()
        {
            return Role::Boilerplate;
        }
        if self.is_caption() {
            return Role::Caption;
        }
        if short && self.is_byline() {
            return Role::Byline;
        }
        let repeated = headings.contains(&self.article.prose(self.words));
        if repeated { Role::Heading } else { role }
    }

    fn kind(&self, at: u32) -> Option<Kind> {
        let token = self.article.tokens.get(at as usize)?;
        self.words.holds(at).then_some(token.kind)
    }

    /// Whether there is anything but links, numbers and symbols: "***", "https://…".
    fn has_words(&self) -> bool {
        (self.words.start..self.words.end).any(|at| self.kind(at) == Some(Kind::Word))
    }

    /// Whether a phrase of the language pack with this meaning starts at a token.
    fn says(&self, at: u32, meaning: Meaning) -> bool {
        self.article
            .language
            .phrases(&self.article.words, at as usize)
            .any(|phrase| phrase.meaning == meaning)
    }

    fn starts_with(&self, meaning: Meaning) -> bool {
        let bracket = self.kind(self.words.start) == Some(Kind::OpenBracket);
        let start = self.words.start + u32::from(bracket);
        // A sentence may start with the same word: it has a full stop, and furniture has none.
        let sentence = self.kind(self.words.end.wrapping_sub(1)) == Some(Kind::Stop);
        !sentence && self.says(start, meaning)
    }

    /// « © Agence », "Photo: Jane Roe", « … / Photo: … », « … /AFP ».
    fn is_caption(&self) -> bool {
        if self.words.len() > CAPTION || self.words.is_empty() {
            return false;
        }
        let form = |at| self.article.form(at);
        let credit = (self.words.start..self.words.end).any(|at| {
            form(at) == "©"
                || matches!(form(at), "/" | "(")
                    && self.kind(at + 1) == Some(Kind::Word)
                    && self.says(at + 1, Meaning::Caption)
        });
        let starts = self.says(self.words.start, Meaning::Caption)
            && (self.words.start + 1..self.words.end.min(self.words.start + 5))
                .any(|at| self.kind(at) == Some(Kind::Colon) || form(at) == "/");
        let last = self.words.end - 1;
        let agency = last > self.words.start
            && form(last - 1) == "/"
            && self
                .article
                .words
                .get(last as usize)
                .is_some_and(|word| word.is(Classes::MEDIA));
        credit || starts || agency
    }

    /// « Par Anne Morel », "Reporting by Jane Roe".
    fn is_byline(&self) -> bool {
        let named = (self.words.start + 1..self.words.end).any(|at| {
            self.article
                .tokens
                .get(at as usize)
                .is_some_and(|token| token.capital)
        });
        named
            && self.starts_with(Meaning::Byline)
            && !(self.words.start..self.words.end).any(|at| {
                let word = self.article.words.get(at as usize);
                word.is_some_and(|word| word.is(Classes::AUXILIARY | Classes::DETERMINER))
            })
    }

    /// « abc/def », "G.Name--XYZ", « (AFP) »: no space, and a slash, two dashes or brackets.
    fn is_sign_off(&self) -> bool {
        let prose = self.article.prose(self.words);
        let initials = !prose.contains(char::is_whitespace)
            && (prose.contains("--") || prose.contains('/') && prose.len() <= 24);
        let bracketed = prose.starts_with('(') && prose.ends_with(')') && self.words.len() <= 4;
        initials || bracketed
    }

    /// Where the dateline ends that opens the block: « PARIS (AFP) — », "LONDON, Oct 31 (Reuters) -".
    fn dateline(&self) -> Option<u32> {
        let start = self.words.start;
        let limit = self.words.end.min(start + DATELINE);
        let dash = (start + 1..limit).find(|&at| self.kind(at) == Some(Kind::Dash))?;
        if dash + 1 >= self.words.end {
            return None;
        }
        let plain = (start..dash).all(|at| {
            let Some(token) = self.article.tokens.get(at as usize) else {
                return false;
            };
            let word = self
                .article
                .words
                .get(at as usize)
                .copied()
                .unwrap_or_default();
            let calendar = word.is(Classes::MONTH | Classes::WEEKDAY | Classes::PREPOSITION);
            match token.kind {
                Kind::Word => token.capital || calendar,
                Kind::Number | Kind::Comma | Kind::OpenBracket | Kind::CloseBracket => true,
                Kind::Symbol => self.article.form(at) == "/",
                Kind::Open
                | Kind::Close
                | Kind::Stop
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::Joint
                | Kind::Cut
                | Kind::Link => false,
            }
        });
        let bracket = self.kind(dash - 1) == Some(Kind::CloseBracket);
        let first = self.article.form(start);
        let capitals = first.chars().count() >= 3 && first.chars().all(|c| !c.is_lowercase());
        (plain && (bracket || capitals)).then_some(dash + 1)
    }
}
