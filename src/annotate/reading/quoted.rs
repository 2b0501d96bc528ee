//! Turns quotation marks and block quotations into a lookup of what is quoted.

use crate::annotate::reading::phrase_index::PhraseIndex;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Forms, Meaning};
use crate::parse::{Article, Kind, Words};

/// How many tokens a label has at most: « Pour mémoire : ».
const LABEL: u32 = 3;

/// What is quoted in an article.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Quoted {
    /// One bit per token: whether it stands inside a quotation.
    bits: Vec<u64>,
    /// The outermost quotations in order, each with its index in `Article::marks`.
    outermost: Vec<(Words, u32)>,
}

impl Quoted {
    /// Whether a token stands inside a quotation.
    pub(in crate::annotate) fn holds(&self, token: u32) -> bool {
        let bits = self.bits.get((token / u64::BITS) as usize);
        bits.is_some_and(|bits| bits >> (token % u64::BITS) & 1 == 1)
    }

    /// Whether any of some tokens stands inside a quotation.
    pub(in crate::annotate) fn meets(&self, words: Words) -> bool {
        let first = self.first_behind(words.start);
        first.is_some_and(|&(first, _)| first.overlaps(words))
    }

    /// The index in `Article::marks` of the outermost quotation around a token; `None` outside any.
    pub(in crate::annotate) fn around(&self, token: u32) -> Option<u32> {
        if !self.holds(token) {
            return None;
        }
        self.first_behind(token).map(|&(_, number)| number)
    }

    /// The first outermost quotation that ends behind a token.
    fn first_behind(&self, token: u32) -> Option<&(Words, u32)> {
        let place = { &self.outermost }.partition_point(|(words, _)| words.end <= token);
        self.outermost.get(place)
    }

    /// Adds an outermost quotation behind the others.
    fn add(&mut self, words: Words, number: u32) {
        self.outermost.push((words, number));
        for token in words.start..words.end {
            if let Some(bits) = self.bits.get_mut((token / u64::BITS) as usize) {
                *bits |= 1 << (token % u64::BITS);
            }
        }
    }
}

/// Finds what is quoted.
///
/// An opening mark that is never closed quotes nothing, unless the quotation continues in the next
/// block.
pub(in crate::annotate) fn quoted(
    article: &Article<'_>,
    tags: &[Tag],
    phrases: &PhraseIndex,
) -> Quoted {
    let mut quoted = Quoted {
        bits: vec![0; article.tokens.len() / u64::BITS as usize + 1],
        outermost: Vec::new(),
    };
    let mut end = 0;
    for (number, marks) in (0..).zip(&article.marks) {
        let open = !marks.closed && !marks.continues;
        if marks.words.start < end || open {
            continue;
        }
        let words = marks.words;
        if marks.is_block && !is_set_apart(article, words) {
            let own = is_labeled(article, tags, words) || reports(article, tags, phrases, words);
            if own {
                continue;
            }
        }
        end = marks.words.end;
        quoted.add(marks.words, number);
    }
    quoted
}

/// Whether a block without marks is plainly somebody's words: it is signed, a colon leads in to it, or it
/// says "I" or "we".
fn is_set_apart(article: &Article<'_>, words: Words) -> bool {
    let signatures = &article.signatures;
    let signed = signatures.binary_search_by_key(&words.start, |one| one.signed.start);
    let before = words.start.checked_sub(1);
    let lead = before.and_then(|at| article.tokens.get(at as usize));
    let words = article.words.slice(words.range());
    signed.is_ok()
        || lead.is_some_and(|lead| lead.kind == Kind::Colon)
        || words.iter().any(|&word| article.language.is_writer(word))
}

/// Whether a block opens with a label for what it is, rather than with a name: "Note: …", « À retenir : … ».
fn is_labeled(article: &Article<'_>, tags: &[Tag], words: Words) -> bool {
    let kind = |at: &u32| article.tokens.get(*at as usize).map(|token| token.kind);
    let colon = { words.start + 1..words.end.min(words.start + LABEL + 1) }
        .find(|at| kind(at) == Some(Kind::Colon));
    colon.is_some_and(|colon| {
        let label = tags.get(words.start as usize..colon as usize);
        !label.unwrap_or_default().contains(&Tag::Name)
    })
}

/// Whether words report what somebody says.
///
/// Right about "The gate was shut, Roe said.", which the writer sets off in a box; wrong about a quotation
/// that quotes others, without a signature or a colon.
fn reports(article: &Article<'_>, tags: &[Tag], phrases: &PhraseIndex, words: Words) -> bool {
    let verb = |at: usize| {
        let word = article.words[at];
        tags.get(at) == Some(&Tag::Verb)
            && word.is(Classes::REPORTING)
            && word.verb.intersects(Forms::FINITE)
    };
    let cue = |meaning| matches!(meaning, Meaning::Cue(_) | Meaning::Reporting(_));
    words.range().any(verb) || phrases.among(words).any(|(_, phrase)| cue(phrase.meaning))
}
