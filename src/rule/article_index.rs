//! What is where in one article, looked up and counted once for all rules.

use crate::annotate::{Annotations, Claim, Signals, SourceKind, Support};
use crate::language::{Classes, Word};
use crate::parse::{Article, Kind, Words};

/// An article with what no single annotation knows: paragraphs, distances, counts.
#[derive(Debug)]
pub(super) struct ArticleIndex<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) annotations: &'a Annotations,
    /// The stretches of running prose, in order.
    pub(super) paragraphs: Vec<Paragraph>,
    /// For each sentence, how many come between it and the last sentence with a source, or the start.
    pub(super) distance: Vec<u32>,
    /// The number of the paragraph with the first source.
    pub(super) first_source: Option<u32>,
    pub(super) counts: Counts,
    /// For each quotation, the furthest end of those that start no later.
    quoted_until: Vec<u32>,
    /// The named sources, sorted by their end.
    named: Vec<Words>,
}

/// A paragraph or a list item.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) words: Words,
    /// Its first sentence.
    pub(super) sentence: u32,
    /// The words of that sentence.
    pub(super) opening: Words,
    /// The signals of all its claims.
    pub(super) signals: Signals,
    pub(super) claims: u32,
    pub(super) is_sourced: bool,
}

/// How many claims, sources and attributions an article has.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) claims: u32,
    pub(super) unsourced: u32,
    /// Distinct sources.
    pub(super) sources: u32,
    /// Attributions with a source.
    pub(super) attributions: u32,
    /// Attributions whose source is not named.
    pub(super) anonymous: u32,
}

impl<'a> ArticleIndex<'a> {
    pub(super) fn new(article: &'a Article<'a>, annotations: &'a Annotations) -> Self {
        let mut until = 0;
        let quoted_until = annotations.quotations.iter().map(|quotation| {
            until = quotation.words.end.max(until);
            until
        });
        let mut named: Vec<Words> = annotations
            .attributions
            .iter()
            .filter_map(|one| one.source.as_ref())
            .filter(|source| is_named(source.kind))
            .map(|source| source.extent.hull())
            .collect();
        named.sort_unstable_by_key(|words| (words.end, words.start));
        let paragraphs = paragraphs(article, annotations);
        let mut index = Self {
            article,
            annotations,
            distance: distances(annotations),
            first_source: None,
            counts: Counts::default(),
            quoted_until: quoted_until.collect(),
            named,
            paragraphs,
        };
        index.first_source = annotations
            .attributions
            .iter()
            .filter(|one| one.source.is_some())
            .find_map(|one| index.paragraph_of(one.sentence));
        index.counts = index.count();
        index
    }

    /// The number of the paragraph a sentence is in; `None` if it is in none.
    pub(super) fn paragraph_of(&self, sentence: u32) -> Option<u32> {
        let words = self.article.sentences.get(sentence as usize)?.words;
        let after = self
            .paragraphs
            .partition_point(|one| one.words.start <= words.start);
        let at = after.checked_sub(1)?;
        let holds = self.paragraphs.get(at)?.words.contains(words);
        holds.then(|| u32::try_from(at).ok()).flatten()
    }

    /// The sentence a token is in; `sentence` is a likely guess.
    pub(super) fn sentence_near(&self, sentence: u32, token: u32) -> u32 {
        let near = self.article.sentences.get(sentence as usize);
        if near.is_some_and(|near| near.words.holds(token)) {
            sentence
        } else {
            self.article.sentence_of(token)
        }
    }

    /// The last named source that ends before a token.
    pub(super) fn last_source(&self, before: u32) -> Option<Words> {
        let after = self.named.partition_point(|words| words.end <= before);
        self.named.get(after.checked_sub(1)?).copied()
    }

    /// The first source of the article, if it comes after a token.
    pub(super) fn next_source(&self, after: u32) -> Option<Words> {
        let first = self.annotations.attributions.iter();
        let mut first = first.filter_map(|one| one.source.as_ref());
        let words = first.next()?.extent.hull();
        (words.start > after).then_some(words)
    }

    /// The first hedge of a sentence outside quotation marks.
    pub(super) fn hedge(&self, sentence: u32) -> Option<Words> {
        let hedges = &self.annotations.hedges;
        let from = hedges.partition_point(|hedge| hedge.sentence < sentence);
        hedges
            .get(from..)?
            .iter()
            .take_while(|hedge| hedge.sentence == sentence)
            .find(|hedge| !hedge.in_quotation)
            .map(|hedge| hedge.extent.hull())
    }

    /// The claim of a sentence.
    pub(super) fn claim(&self, sentence: u32) -> Option<&'a Claim> {
        let claims = &self.annotations.claims;
        let at = claims.binary_search_by_key(&sentence, |claim| claim.sentence);
        claims.get(at.ok()?)
    }

    /// Whether words are inside one quotation.
    pub(super) fn is_quoted(&self, words: Words) -> bool {
        let quotations = &self.annotations.quotations;
        let after = quotations.partition_point(|one| one.words.start <= words.start);
        let until = after
            .checked_sub(1)
            .and_then(|at| self.quoted_until.get(at));
        until.is_some_and(|&until| words.end <= until)
    }

    /// How many words there are, without punctuation.
    pub(super) fn count_words(&self, words: Words) -> u32 {
        let tokens = self.article.tokens.get(words.range()).unwrap_or_default();
        let is_word = |kind: Kind| matches!(kind, Kind::Word | Kind::Number);
        let count = tokens.iter().filter(|token| is_word(token.kind)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// How many hedges a paragraph has outside quotation marks.
    pub(super) fn count_hedges(&self, paragraph: &Paragraph) -> u32 {
        let hedges = &self.annotations.hedges;
        let from = hedges.partition_point(|hedge| hedge.sentence < paragraph.sentence);
        let inside = { hedges.iter().skip(from) }
            .take_while(|hedge| hedge.extent.hull().start < paragraph.words.end);
        let count = inside.filter(|hedge| !hedge.in_quotation).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Whether words are written as a name is: every word of more than three letters with a capital, two of
    /// them at least. At the start of a sentence, where the first capital says nothing, what makes a
    /// title of a noun follows it at once: "for" or "of", and words that are no names.
    ///
    /// Right about "Scientists for Global Responsibility said"; wrong about "Experts of State said".
    pub(super) fn is_title_case(&self, words: Words, sentence: u32) -> bool {
        const SHORT: u32 = 3;
        let article = self.article;
        let names = Classes::PLACE | Classes::MASCULINE_NAME | Classes::FEMININE_NAME;
        let is_long = |at: &u32| {
            let token = article.tokens.get(*at as usize);
            token.is_some_and(|token| token.kind == Kind::Word && token.length() > SHORT)
        };
        let is_titled = |at: u32| {
            let capital = article
                .tokens
                .get(at as usize)
                .is_some_and(|token| token.is_capital());
            capital
                && article
                    .prose(Words::new(at, at + 1))
                    .contains(char::is_lowercase)
        };
        let is_plain = |at: u32| {
            let word = article.words.get(at as usize);
            word.is_some_and(|word| *word != Word::UNKNOWN && !word.is(names))
        };
        let long: Vec<u32> = (words.start..words.end).filter(is_long).collect();
        if long.len() < 2 || !long.iter().all(|at| is_titled(*at)) {
            return false;
        }
        let opens = article.sentences.get(sentence as usize);
        if opens.is_some_and(|opens| opens.words.start < words.start) {
            return true;
        }
        let keys = article.language_at(words.start).keys();
        let link = article.words.get(words.start as usize + 1);
        let is_linked =
            link.is_some_and(|link| link.lemma == keys.genitive || link.form == keys.viewpoint);
        is_linked
            && long.get(1) == Some(&(words.start + 2))
            && long[1..].iter().all(|at| is_plain(*at))
    }

    fn count(&self) -> Counts {
        let all = self.annotations;
        let unsourced =
            |claim: &&Claim| all.support.get(claim.sentence as usize) == Some(&Support::None);
        let kinds = || {
            all.attributions
                .iter()
                .filter_map(|one| Some(one.source.as_ref()?.kind))
        };
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Counts {
            claims: number(all.claims.len()),
            unsourced: number(all.claims.iter().filter(unsourced).count()),
            sources: all.source_count,
            attributions: number(kinds().count()),
            anonymous: number(
                kinds()
                    .filter(|kind| *kind == SourceKind::Anonymous)
                    .count(),
            ),
        }
    }
}

fn paragraphs(article: &Article<'_>, annotations: &Annotations) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = Vec::new();
    let mut block = None;
    let mut claims = annotations.claims.iter().peekable();
    for (number, sentence) in (0..).zip(&article.sentences) {
        if !sentence.role.bears_claims() {
            continue;
        }
        if block.replace(sentence.block) != Some(sentence.block) {
            all.push(Paragraph {
                words: sentence.words,
                sentence: number,
                opening: sentence.words,
                signals: Signals::default(),
                claims: 0,
                is_sourced: false,
            });
        }
        let Some(last) = all.last_mut() else { continue };
        last.words.end = sentence.words.end;
        let support = annotations.support.get(number as usize);
        last.is_sourced |= support.is_some_and(|support| *support != Support::None);
        while let Some(claim) = claims.next_if(|claim| claim.sentence <= number) {
            last.claims += 1;
            claim
                .signals
                .iter()
                .for_each(|signal| last.signals.insert(signal));
        }
    }
    all
}

fn distances(annotations: &Annotations) -> Vec<u32> {
    let mut distance = 0;
    let since = |support: &Support| {
        let here = distance;
        distance = if *support == Support::Attributed {
            0
        } else {
            distance + 1
        };
        here
    };
    annotations.support.iter().map(since).collect()
}

/// Whether readers are told who it is, or could find out.
const fn is_named(kind: SourceKind) -> bool {
    match kind {
        SourceKind::Person
        | SourceKind::Organization
        | SourceKind::Role
        | SourceKind::Document
        | SourceKind::Place => true,
        SourceKind::Pronoun | SourceKind::Vague | SourceKind::Anonymous => false,
    }
}
