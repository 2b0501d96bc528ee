//! The tokenizer: what the grammars recognize, cut into words the language knows.

use std::ops::Range;

use super::grammar;
use super::shapes::{
    LONGEST_WORD, SINGLES, contraction, find, is_listed, is_space, single, unquoted,
};
use super::token::{Kind, Token, TokenTraits, is_inner_word};
use crate::document::Document;
use crate::language::{Classes, Contraction, Language, PackedWord, Word, WordListMaker};

/// How many bytes of prose make a token, blanks included, where tokens are short.
const BYTES_PER_TOKEN: usize = 4;

/// Cuts blocks of one document into tokens.
#[derive(Debug)]
pub(super) struct Tokenizer<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) language: &'d Language,
    /// The tokens made so far.
    pub(super) tokens: Vec<Token>,
    /// What the language knows of each.
    pub(super) words: WordListMaker,
    /// Tokens that start a sentence although no full stop stands before them.
    pub(super) starts: Vec<u32>,
    /// The quotation marks of the last block.
    pub(super) marks: Vec<u32>,
    pub(super) lower: String,
}

impl<'d> Tokenizer<'d> {
    /// A tokenizer of blocks with about so many bytes of prose.
    pub(super) fn new(document: &'d Document<'d>, language: &'d Language, bytes: usize) -> Self {
        let expected = bytes / BYTES_PER_TOKEN + 8;
        Self {
            document,
            language,
            tokens: Vec::with_capacity(expected),
            words: WordListMaker::with_capacity(expected),
            starts: Vec::new(),
            marks: Vec::new(),
            lower: String::with_capacity(LONGEST_WORD * 2),
        }
    }

    /// Cuts one block.
    pub(super) fn block(&mut self, prose: Range<u32>) {
        let document = self.document;
        let (mut at, end) = (prose.start as usize, prose.end as usize);
        let prose: &str = &document.prose;
        let bytes = prose.as_bytes().get(..end).unwrap_or_default();
        let mut spaced = true;
        self.marks.clear();
        while let Some(&first) = bytes.get(at) {
            // Nearly everything is a Latin letter or a blank, which needs no closer look.
            if first == b' ' {
                at += 1;
                spaced = true;
                continue;
            }
            let mut plain = None;
            if matches!(first, b'a'..=b'z' | b'A'..=b'Z' | 0xc3) {
                let window = prose.as_bytes().get(at..).and_then(<[u8]>::first_chunk);
                if let Some(word) = window.and_then(PackedWord::read) {
                    let end = at + word.length();
                    if bytes.get(end) == Some(&b' ') {
                        self.found(word, at, spaced);
                        at = end + 1;
                        spaced = true;
                        continue;
                    }
                    plain = self.plain(word, bytes, at, spaced);
                }
            } else {
                plain = self.single(&bytes[at..], at, spaced);
            }
            if let Some(length) = plain {
                at += length;
                spaced = false;
                continue;
            }
            let rest = prose.get(at..end).unwrap_or_default();
            let Some(first) = rest.chars().next() else {
                break;
            };
            if is_space(first) {
                at += first.len_utf8();
                spaced = true;
            } else {
                at += self.next(rest, first, at, spaced);
                spaced = false;
            }
        }
    }

    /// Takes a mark that no grammar needs to look at; returns its length.
    #[inline(never)]
    fn single(&mut self, rest: &[u8], at: usize, spaced: bool) -> Option<usize> {
        let kind = SINGLES[usize::from(*rest.first()?)]?;
        // Cuts in quotations, their dots and notes may be longer.
        if matches!(
            rest,
            [b'(' | b'[', b'.' | 0xe2, ..]
                | [b'[', b'0'..=b'9', ..]
                | [b'.', b'.', ..]
                | [b'.', b' ', b'.', ..]
        ) {
            return None;
        }
        self.push(at, 1, kind, spaced, Word::PUNCTUATION);
        Some(1)
    }

    /// Takes what stands at the start of `rest`; returns its length.
    #[inline(never)]
    fn next(&mut self, rest: &str, first: char, at: usize, spaced: bool) -> usize {
        if !grammar::is_mark(first) && first.is_alphabetic() {
            return self.word(rest, at, spaced);
        }
        if first.is_ascii_digit() {
            let length = grammar::number(rest).map_or(1, |(_, number)| number.len());
            self.push(at, length, Kind::Number, spaced, Word::PUNCTUATION);
            return length + self.owner(rest, length, at);
        }
        if let Some(length) = self.note(rest, first, spaced) {
            return length;
        }
        if first == '-'
            && let Some(length) = self.hung(rest, at).or_else(|| self.parted(rest, at))
        {
            return length;
        }
        let recognized = match first {
            '(' | '[' => grammar::cut(rest)
                .ok()
                .map(|(_, cut)| (cut.len(), Kind::Cut)),
            '.' | '…' => grammar::ellipsis(rest)
                .ok()
                .map(|(_, dots)| (dots.len(), Kind::Stop)),
            '@' | '#' => grammar::handle(rest)
                .ok()
                .map(|(_, name)| (name.len(), Kind::Link)),
            '-' if rest.starts_with("--") => {
                Some((rest.len() - rest.trim_start_matches('-').len(), Kind::Dash))
            }
            '`' | '‘' | '<' if doubled(rest, first) => Some((2 * first.len_utf8(), Kind::Open)),
            '\'' | '’' | '>' if doubled(rest, first) => Some((2 * first.len_utf8(), Kind::Close)),
            _ => None,
        };
        let (length, kind) = recognized.unwrap_or_else(|| (first.len_utf8(), single(first, rest)));
        self.push(at, length, kind, spaced, Word::PUNCTUATION);
        length
    }

    /// Passes over the mark of a note, which is no part of any sentence: "said.²", "Roe[2] said", « dit
    /// Roux.* »; returns its length.
    fn note(&self, rest: &str, first: char, spaced: bool) -> Option<usize> {
        if grammar::is_raised(first) || first == '[' && !spaced {
            return grammar::note(rest).ok().map(|(_, note)| note.len());
        }
        let before = self.tokens.last().filter(|_| !spaced)?;
        let behind = rest.strip_prefix(first)?.chars().next();
        let ends = behind.is_none_or(|behind| !behind.is_alphanumeric() && behind != first);
        let is_note = match first {
            '†' | '‡' => true,
            '*' => matches!(before.kind, Kind::Stop | Kind::Close | Kind::Comma),
            _ => false,
        };
        (is_note && ends).then_some(first.len_utf8())
    }

    /// Takes a word, without what the language joins to it; returns its length.
    fn word(&mut self, rest: &str, at: usize, spaced: bool) -> usize {
        let bytes = rest.as_bytes();
        let facts = self.language.facts();
        if matches!(
            bytes,
            [b'h' | b'H', b't' | b'T', ..] | [b'w' | b'W', b'w' | b'W', ..]
        ) && let Ok((_, link)) = grammar::link(rest)
        {
            self.push(at, link.len(), Kind::Link, spaced, Word::PUNCTUATION);
            return link.len();
        }
        if (bytes.get(1) == Some(&b'.') || !bytes.first().is_some_and(u8::is_ascii))
            && let Ok((after, acronym)) = grammar::acronym(rest)
        {
            // "U.S.-led"
            let length = acronym.len() + grammar::joined(after).map_or(0, |(_, name)| name.len());
            self.lookup(at, length, spaced);
            return length;
        }
        if bytes.get(1) == Some(&b'.')
            && let Some(length) = self.dotted(rest)
        {
            self.lookup(at, length, spaced);
            return length;
        }
        let Ok((after, name)) = grammar::name(rest) else {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            self.push(at, length, Kind::Symbol, spaced, Word::PUNCTUATION);
            return length;
        };
        if after.starts_with('@')
            && let Ok((_, address)) = grammar::address(rest)
        {
            self.push(at, address.len(), Kind::Link, spaced, Word::PUNCTUATION);
            return address.len();
        }
        let name = unquoted(name);
        if facts.elision
            && let Some((length, elided)) = self
                .elision_before_mark(name, rest)
                .or_else(|| self.elision(name))
        {
            self.push(at, length, Kind::Word, spaced, elided);
            return length;
        }
        if facts.hyphenated_pronouns
            && name.contains('-')
            && let Some(length) = self.inversion(name, at, spaced)
        {
            return length;
        }
        if let Some(length) = contraction(self.language, name) {
            self.lookup(at, length, spaced);
            let ending = name.len() - length;
            self.lookup(at + length, ending, false);
            return name.len();
        }
        if let Some(length) = self.glued(name) {
            self.lookup(at, length, spaced);
            self.starts
                .push(u32::try_from(self.tokens.len()).unwrap_or(u32::MAX));
            self.lookup(at + length, name.len() - length, false);
            return name.len();
        }
        let length = self
            .abbreviated_end(name, rest)
            .unwrap_or_else(|| name.len() + usize::from(self.takes_stop(name, rest)));
        self.lookup(at, length, spaced);
        length
    }

    /// The elided word that a name starts with, and how long it is: « l' », « jusqu' ».
    fn elision(&mut self, name: &str) -> Option<(usize, Word)> {
        let (at, mark) = name.char_indices().find(|&(_, c)| c == '\'' || c == '’')?;
        let end = at + mark.len_utf8();
        let after = name.get(end..)?;
        if after.is_empty() {
            return None;
        }
        let before = name.get(..end)?;
        let elided = find(self.language, before, &mut self.lower);
        // "O'Brien" stays whole, and so does « aujourd'hui », which the language knows.
        let splits = elided.form != 0 && !is_listed(self.language, name, &mut self.lower);
        splits.then_some((end, elided))
    }

    /// The elided word that stands before a mark or a space, and how long it is: « qu'"il », « l' homme ».
    fn elision_before_mark(&mut self, name: &str, rest: &str) -> Option<(usize, Word)> {
        let mark = rest
            .get(name.len()..)?
            .chars()
            .next()
            .filter(|&c| c == '\'' || c == '’')?;
        let end = name.len() + mark.len_utf8();
        let elided = find(self.language, rest.get(..end)?, &mut self.lower);
        (elided.form != 0).then_some((end, elided))
    }

    /// Takes the ending behind a number that owns something: "the 43-year-old's boat"; returns its length.
    fn owner(&mut self, rest: &str, number: usize, at: usize) -> usize {
        let behind = rest.get(number..).unwrap_or_default();
        let ending = behind.strip_prefix(['\'', '’']).map(grammar::name);
        let Some(Ok((after, ending))) = ending else {
            return 0;
        };
        let owns = |one: &Contraction| one.before.is_empty() && one.after == ending;
        if !self.language.contractions().iter().any(owns) {
            return 0;
        }
        let length = behind.len() - after.len();
        self.lookup(at + number, length, false);
        length
    }

    /// How long the first word is when careless extraction glued a sentence to it: « villeDepuis ».
    ///
    /// Right about « centre-villeDepuis lundi »; wrong about a brand like "tripAt" if there is one.
    fn glued(&mut self, name: &str) -> Option<usize> {
        let mut before = ' ';
        for (at, c) in name.char_indices() {
            if at >= 3 && c.is_uppercase() && before.is_lowercase() {
                let (first, second) = (name.get(..at)?, name.get(at..)?);
                let opener = Classes::DETERMINER
                    | Classes::PREPOSITION
                    | Classes::SUBJECT_PRONOUN
                    | Classes::SUBORDINATOR
                    | Classes::POSSESSIVE
                    | Classes::DEMONSTRATIVE;
                let starts = second.chars().count() > 1
                    && find(self.language, second, &mut self.lower).is(opener);
                let ends = first.starts_with(char::is_lowercase)
                    || find(self.language, first, &mut self.lower).form != 0;
                return (starts && ends).then_some(at);
            }
            before = c;
        }
        None
    }

    /// Adds a word the language may know.
    pub(super) fn lookup(&mut self, at: usize, length: usize, spaced: bool) {
        let form = self.document.prose.get(at..at + length).unwrap_or_default();
        let word = find(self.language, form, &mut self.lower);
        self.push(at, length, Kind::Word, spaced, word);
    }

    /// Adds a token, or several if it is longer than one can be.
    pub(super) fn push(&mut self, at: usize, length: usize, kind: Kind, spaced: bool, word: Word) {
        let (mut at, mut length, mut spaced) = (at, length, spaced);
        while length > Token::LONGEST {
            let mut end = at + Token::LONGEST;
            while !self.document.prose.is_char_boundary(end) {
                end -= 1;
            }
            self.add(at, end - at, kind, spaced, word);
            (at, length, spaced) = (end, at + length - end, false);
        }
        self.add(at, length, kind, spaced, word);
    }

    fn add(&mut self, at: usize, length: usize, kind: Kind, spaced: bool, word: Word) {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let bytes = self.document.prose.as_bytes();
        let mut capital = false;
        let mut inner = matches!(
            kind,
            Kind::Comma
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Joint
                | Kind::OpenBracket
                | Kind::CloseBracket
                | Kind::Cut
                | Kind::Link
        );
        if kind == Kind::Word {
            capital = starts_upper(&self.document.prose, at);
            let ends_in_stop = bytes.get((at + length).wrapping_sub(1)) == Some(&b'.');
            inner = is_inner_word(word, number(length), capital, ends_in_stop);
        }
        if matches!(kind, Kind::Open | Kind::Close) {
            self.marks.push(number(self.tokens.len()));
        }
        let mut traits = TokenTraits::empty();
        traits.set(TokenTraits::SPACED, spaced);
        traits.set(TokenTraits::CAPITAL, capital);
        traits.set(TokenTraits::INNER, inner);
        self.tokens
            .push(Token::new(number(at), length, kind, traits));
        self.words.push(word);
    }
}

/// Whether there is an upper-case letter at a byte of prose.
fn starts_upper(prose: &str, at: usize) -> bool {
    match prose.as_bytes().get(at) {
        Some(first) if first.is_ascii() => first.is_ascii_uppercase(),
        Some(_) => prose
            .get(at..)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase)),
        None => false,
    }
}

/// Whether a character is doubled: typewriters make one mark of two.
fn doubled(rest: &str, first: char) -> bool {
    rest.chars().nth(1) == Some(first)
}
