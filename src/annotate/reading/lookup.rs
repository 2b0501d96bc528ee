//! What every finder of annotations looks at: tokens, their words and tags, and what is quoted.

use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::phrase_index::PhraseIndex;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{quoted, tagger};
use crate::language::{Classes, Forms, Meaning, Phrase, Word};
use crate::parse::{Article, Kind, Token, Words};

/// One article with its tags, read token by token; a place outside reads as punctuation.
#[derive(Debug)]
pub(in crate::annotate) struct Reading<'a> {
    pub(in crate::annotate) article: &'a Article<'a>,
    /// The tokens of the article, nearer at hand.
    pub(in crate::annotate) tokens: &'a [Token],
    /// Its words.
    pub(in crate::annotate) words: &'a [Word],
    pub(in crate::annotate) tags: Vec<Tag>,
    /// For each sentence, what stands in it.
    pub(in crate::annotate) glances: Vec<Glance>,
    pub(in crate::annotate) phrases: PhraseIndex,
    /// For each token, the number of the outermost quotation around it plus one; 0 when there is none.
    pub(in crate::annotate) quoted: Vec<u32>,
}

impl<'a> Reading<'a> {
    /// Reads an article: tags its words, and finds its phrases and what is quoted.
    pub(in crate::annotate) fn new(article: &'a Article<'a>) -> Self {
        let (tags, glances) = tagger::tags(article);
        Self {
            article,
            tokens: &article.tokens,
            words: &article.words,
            tags,
            glances,
            phrases: PhraseIndex::new(article),
            quoted: quoted::quoted(article),
        }
    }

    pub(in crate::annotate) fn tag(&self, at: u32) -> Tag {
        self.tags
            .get(at as usize)
            .copied()
            .unwrap_or(Tag::Punctuation)
    }

    pub(in crate::annotate) fn word(&self, at: u32) -> Word {
        self.words
            .get(at as usize)
            .copied()
            .unwrap_or(Word::PUNCTUATION)
    }

    /// What stands anywhere in a sentence.
    pub(in crate::annotate) fn glance(&self, sentence: u32) -> Glance {
        let glance = self.glances.get(sentence as usize);
        glance.copied().unwrap_or_default()
    }

    /// The phrases that start at a token, longest pattern first.
    pub(in crate::annotate) fn phrases(&self, at: u32) -> &[Phrase] {
        self.phrases.at(at)
    }

    /// Whether a phrase of some meanings starts among some tokens.
    pub(in crate::annotate) fn says(&self, words: Words, is: impl Fn(Meaning) -> bool) -> bool {
        let mut phrases = self.phrases.among(words);
        phrases.any(|(_, phrase)| is(phrase.meaning))
    }

    /// Behind a phrase that links sentences, when one starts at a token: « par exemple ».
    pub(in crate::annotate) fn over_connector(&self, at: u32) -> Option<u32> {
        let mut phrases = self.phrases(at).iter();
        let phrase = phrases.find(|phrase| phrase.meaning.is_connector())?;
        Some(phrase.end(at))
    }

    /// The first of the adverbs and clitics that stand right before a token, no further back than a
    /// floor; the token itself where there are none.
    pub(in crate::annotate) fn before_light(&self, floor: u32, mut at: u32) -> u32 {
        while at > floor && self.tag(at - 1).is_light() {
            at -= 1;
        }
        at
    }

    pub(in crate::annotate) fn kind(&self, at: u32) -> Kind {
        self.tokens
            .get(at as usize)
            .map_or(Kind::Symbol, |token| token.kind)
    }

    pub(in crate::annotate) fn is(&self, at: u32, classes: Classes) -> bool {
        self.word(at).is(classes)
    }

    pub(in crate::annotate) fn has_form(&self, at: u32, forms: Forms) -> bool {
        self.word(at).verb.intersects(forms)
    }

    /// The number of the outermost quotation around a token.
    pub(in crate::annotate) fn quotation(&self, at: u32) -> Option<u32> {
        self.quoted
            .get(at as usize)
            .and_then(|number| number.checked_sub(1))
    }

    pub(in crate::annotate) fn is_quoted(&self, at: u32) -> bool {
        self.quotation(at).is_some()
    }

    /// The quotation that ends right before a sentence, in the same block: "“Who won?” [sentence] Roe
    /// asked."
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

    /// Whether a token is one of these kinds of punctuation.
    pub(in crate::annotate) fn is_kind(&self, at: u32, kinds: &[Kind]) -> bool {
        kinds.contains(&self.kind(at))
    }

    /// The words of a run less the spaces, commas and stops around them.
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
