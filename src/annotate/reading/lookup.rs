//! The input shared by all finders: an article with its tags, phrases and quotations.

use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::phrase_index::PhraseIndex;
use crate::annotate::reading::quoted::Quoted;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{quoted, tagger};
use crate::language::{Classes, Forms, Meaning, Phrase, Word, WordSlice};
use crate::parse::{Article, Kind, Token, Words};

/// One article with its tags. Tokens and sentences are addressed by 0-based index; an index outside
/// the article reads as punctuation.
#[derive(Debug)]
pub(in crate::annotate) struct Reading<'a> {
    /// The article itself.
    pub(in crate::annotate) article: &'a Article<'a>,
    /// The tokens of the article, for direct access.
    pub(in crate::annotate) tokens: &'a [Token],
    /// What the language knows of each token.
    pub(in crate::annotate) words: WordSlice<'a>,
    /// The part of speech of each token.
    pub(in crate::annotate) tags: Vec<Tag>,
    /// A summary of each sentence.
    pub(in crate::annotate) glances: Vec<Glance>,
    /// The phrases of the language's lists that occur in the article.
    pub(in crate::annotate) phrases: PhraseIndex,
    /// What is quoted.
    pub(in crate::annotate) quoted: Quoted,
}

impl<'a> Reading<'a> {
    /// Tags the words of an article, and finds its phrases and quotations.
    pub(in crate::annotate) fn new(article: &'a Article<'a>) -> Self {
        let (tags, glances) = tagger::tags(article);
        let phrases = PhraseIndex::new(article);
        let quoted = quoted::quoted(article, &tags, &phrases);
        Self {
            article,
            tokens: &article.tokens,
            words: article.words.all(),
            tags,
            glances,
            phrases,
            quoted,
        }
    }

    /// The part of speech of a token.
    pub(in crate::annotate) fn tag(&self, at: u32) -> Tag {
        self.tags
            .get(at as usize)
            .copied()
            .unwrap_or(Tag::Punctuation)
    }

    /// What the language knows of a token.
    pub(in crate::annotate) fn word(&self, at: u32) -> Word {
        self.words
            .get(at as usize)
            .copied()
            .unwrap_or(Word::PUNCTUATION)
    }

    /// The summary of a sentence.
    pub(in crate::annotate) fn glance(&self, sentence: u32) -> Glance {
        let glance = self.glances.get(sentence as usize);
        glance.copied().unwrap_or_default()
    }

    /// The phrases that start at a token, longest pattern first; empty if none does.
    pub(in crate::annotate) fn phrases(&self, at: u32) -> &[Phrase] {
        self.phrases.at(at)
    }

    /// Whether a phrase whose meaning passes the test starts within these words.
    pub(in crate::annotate) fn says(&self, words: Words, is: impl Fn(Meaning) -> bool) -> bool {
        let mut phrases = self.phrases.among(words);
        phrases.any(|(_, phrase)| is(phrase.meaning))
    }

    /// The token after a discourse connector that starts here (« par exemple », "for example"), or
    /// `None` if none does.
    pub(in crate::annotate) fn over_connector(&self, at: u32) -> Option<u32> {
        let mut phrases = self.phrases(at).iter();
        let phrase = phrases.find(|phrase| phrase.meaning.is_connector())?;
        Some(phrase.end(at))
    }

    /// The first of the adverbs, negations and clitics directly before a token, no further left
    /// than `floor`; the token itself if there are none.
    pub(in crate::annotate) fn before_light(&self, floor: u32, mut at: u32) -> u32 {
        while at > floor && self.tag(at - 1).is_light() {
            at -= 1;
        }
        at
    }

    /// The kind of a token.
    /// The first token from a token on that is no adverb or clitic, no further than a limit.
    pub(in crate::annotate) fn after_light(&self, mut at: u32, limit: u32) -> u32 {
        while at < limit && self.tag(at).is_light() {
            at += 1;
        }
        at
    }

    /// The token after the last one before a token that is no comma: where a comma stands, before it.
    pub(in crate::annotate) fn before_comma(&self, at: u32) -> u32 {
        let comma = at > 0 && self.kind(at - 1) == Kind::Comma;
        at - u32::from(comma)
    }

    /// What kind of token stands at a place.
    pub(in crate::annotate) fn kind(&self, at: u32) -> Kind {
        self.tokens
            .get(at as usize)
            .map_or(Kind::Symbol, |token| token.kind)
    }

    /// Whether a token belongs to any of these word classes.
    pub(in crate::annotate) fn is(&self, at: u32, classes: Classes) -> bool {
        self.word(at).is(classes)
    }

    /// Whether a token may have any of these verb forms.
    pub(in crate::annotate) fn has_form(&self, at: u32, forms: Forms) -> bool {
        self.word(at).verb.intersects(forms)
    }

    /// The index in `Article::marks` of the outermost quotation around a token, or `None` outside
    /// quotations.
    pub(in crate::annotate) fn quotation(&self, at: u32) -> Option<u32> {
        self.quoted.around(at)
    }

    /// Whether a token stands inside a quotation.
    pub(in crate::annotate) fn is_quoted(&self, at: u32) -> bool {
        self.quoted.holds(at)
    }

    /// Whether a quotation starts at a token, with its mark or as a block of its own.
    pub(in crate::annotate) fn opens_quotation(&self, at: u32) -> bool {
        self.kind(at) == Kind::Open || self.opens_block(at)
    }

    /// Whether a block quotation starts at a token.
    pub(in crate::annotate) fn opens_block(&self, at: u32) -> bool {
        let number = self.quotation(at);
        let marks = number.and_then(|number| self.article.marks.get(number as usize));
        marks.is_some_and(|marks| marks.is_block && marks.words.start == at)
    }

    /// The quotation that ends directly before a sentence in the same block: "“Who won?”
    /// \[sentence\] Roe asked."
    pub(in crate::annotate) fn quotation_before(&self, sentence: Words) -> Option<Words> {
        let last = sentence.start.checked_sub(1)?;
        let marks = self.article.marks.get(self.quotation(last)? as usize)?;
        let sentences = &self.article.sentences;
        let block = |at: u32| Some(sentences.get(self.article.sentence_of(at) as usize)?.block);
        // What stands inside a sentence is that sentence's: "Roe said, “We won.” Lane left."
        let first = sentences.get(self.article.sentence_of(marks.words.start) as usize)?;
        let opens = first.words.start == marks.words.start;
        let behind = marks.words.end == sentence.start && block(last) == block(sentence.start);
        (opens && behind).then_some(marks.words)
    }

    /// Whether a token has one of these kinds.
    pub(in crate::annotate) fn is_kind(&self, at: u32, kinds: &[Kind]) -> bool {
        kinds.contains(&self.kind(at))
    }

    /// The words without leading and trailing commas, colons, semicolons, dashes and stops.
    pub(in crate::annotate) fn trim(&self, words: Words) -> Words {
        let edge = [Kind::Comma, Kind::Semicolon, Kind::Colon, Kind::Dash];
        let Words { mut start, mut end } = words;
        while start < end && (self.is_kind(start, &edge) || self.kind(start) == Kind::Stop) {
            start += 1;
        }
        while end > start && (self.is_kind(end - 1, &edge) || self.kind(end - 1) == Kind::Stop) {
            end -= 1;
        }
        Words::new(start, end)
    }
}
