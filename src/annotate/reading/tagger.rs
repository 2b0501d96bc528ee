//! Turns the words of each sentence into tags, left to right, by the tag before and the word after.

use crate::annotate::reading::enclosed::Enclosed;
use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::tag::Tag;
use crate::language::{Classes, Facts, Forms, Word, WordSlice};
use crate::parse::{Article, Kind, Sentence, Token, Words};

/// Classes of common nouns.
pub(in crate::annotate) const NOUNS: Classes = Classes::NOUN
    .union(Classes::HUMAN)
    .union(Classes::ROLE)
    .union(Classes::DOCUMENT)
    .union(Classes::ORGANIZATION)
    .union(Classes::CUE_NOUN)
    .union(Classes::QUALITY)
    .union(Classes::ACT)
    .union(Classes::RESEARCH)
    .union(Classes::UNIT)
    .union(Classes::VAGUE)
    .union(Classes::ANONYMOUS)
    .union(Classes::MEDIA)
    .union(Classes::TIME);

const NAMES: Classes = Classes::PLACE
    .union(Classes::FEMININE_NAME)
    .union(Classes::MASCULINE_NAME)
    .union(Classes::TITLE)
    .union(Classes::MEDIA)
    .union(Classes::ORGANIZATION);

/// Function words, which are never names, even when capitalized.
pub(in crate::annotate) const FUNCTION: Classes = Classes::DETERMINER
    .union(Classes::POSSESSIVE)
    .union(Classes::PREPOSITION)
    .union(Classes::SUBJECT_PRONOUN)
    .union(Classes::OBJECT_PRONOUN)
    .union(Classes::COORDINATOR)
    .union(Classes::SUBORDINATOR)
    .union(Classes::COMPLEMENTIZER)
    .union(Classes::RELATIVE)
    .union(Classes::QUESTION)
    .union(Classes::NEGATION)
    .union(Classes::DEMONSTRATIVE)
    .union(Classes::INDEFINITE)
    .union(Classes::QUANTIFIER)
    .union(Classes::AUXILIARY);

/// Longest headline, in tokens.
const LONGEST_TITLE: usize = 24;

/// Tags every token of an article, and summarizes every sentence on the way.
pub(in crate::annotate) fn tags(article: &Article<'_>) -> (Vec<Tag>, Vec<Glance>) {
    let mut tags = vec![Tag::Punctuation; article.tokens.len()];
    let mut glances = Vec::with_capacity(article.sentences.len());
    let facts = article.language.facts();
    for sentence in &article.sentences {
        let range = sentence.words.range();
        let tagger = Tagger {
            article,
            tokens: &article.tokens,
            words: article.words.slice(0..range.end),
            facts,
            sentence: sentence.words,
            titled: is_titled(article, sentence),
        };
        let mut before = Tag::Punctuation;
        let mut enclosed = Enclosed::default();
        let mut glance = Glance::default();
        let tokens = article.tokens.get(range.clone()).unwrap_or_default();
        let words = article.words.slice(range.clone());
        let tags = tags.get_mut(range.clone()).unwrap_or_default();
        for (((at, tag), token), word) in range.zip(tags).zip(tokens).zip(words.iter()) {
            *tag = tagger.tag(at, *token, *word, before);
            glance.add(token.kind, *word, *tag);
            before = enclosed.behind(at, token.kind, before, *tag);
        }
        glances.push(glance);
    }
    (tags, glances)
}

/// Tags the words of one sentence.
pub(in crate::annotate) struct Tagger<'a> {
    pub(in crate::annotate) article: &'a Article<'a>,
    /// The tokens of the article.
    pub(in crate::annotate) tokens: &'a [Token],
    /// Its words up to the end of the sentence, by token.
    words: WordSlice<'a>,
    pub(in crate::annotate) facts: &'a Facts,
    pub(in crate::annotate) sentence: Words,
    /// Whether the sentence is a headline in title case.
    pub(in crate::annotate) titled: bool,
}

/// Whether nearly every word of a sentence is capitalized, as in headlines: "Mayor Says Dam Is
/// Safe".
fn is_titled(article: &Article<'_>, sentence: &Sentence) -> bool {
    let tokens = article
        .tokens
        .get(sentence.words.range())
        .unwrap_or_default();
    if tokens.len() > LONGEST_TITLE {
        return false;
    }
    let (mut all, mut capitals) = (0, 0);
    for token in tokens {
        let counts = token.kind == Kind::Word && token.length() > 3;
        all += u32::from(counts);
        capitals += u32::from(counts && token.is_capital());
    }
    all >= 3 && capitals * 5 >= all * 4
}

impl Tagger<'_> {
    fn tag(&self, at: usize, token: Token, word: Word, before: Tag) -> Tag {
        if token.kind != Kind::Word {
            return match token.kind {
                Kind::Number => Tag::Number,
                Kind::Link => Tag::Name,
                Kind::Symbol => Tag::Other,
                Kind::Word
                | Kind::Open
                | Kind::Close
                | Kind::Stop
                | Kind::Comma
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::Joint
                | Kind::OpenBracket
                | Kind::CloseBracket
                | Kind::Cut => Tag::Punctuation,
            };
        }
        if token.is_capital() && self.is_bare_preposition(at, token, word) {
            return Tag::Preposition;
        }
        if token.is_capital()
            && let Some(tag) = self.capital(at, word, before)
        {
            return tag;
        }
        // Most words are not function words, and skip that step.
        let small = word.is(FUNCTION) || word.form == self.article.language.keys().possessive;
        let particle = small.then(|| self.particle(at, word, before));
        particle
            .flatten()
            .or_else(|| self.verb(at, word, before))
            .unwrap_or_else(|| self.rest(at, word, before))
    }

    /// Whether a token is the first of its sentence, or follows an opening mark, a stop, a dash or
    /// a colon.
    pub(in crate::annotate) fn opens(&self, at: usize) -> bool {
        at == self.sentence.start as usize
            || matches!(
                self.tokens[at - 1].kind,
                Kind::Open | Kind::Stop | Kind::Dash | Kind::Colon | Kind::OpenBracket
            )
    }

    /// The tag of a capitalized word, or `None` if the capital tells nothing.
    fn capital(&self, at: usize, word: Word, before: Tag) -> Option<Tag> {
        let next_capital = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_capital() && next.is_spaced());
        let listed = word.is(Classes::FEMININE_NAME | Classes::MASCULINE_NAME);
        let given_name = listed || word.is(Classes::WORD_NAME) && self.names_somebody(at);
        let dated = word.is(Classes::WEEKDAY | Classes::MONTH);
        let titled = at > 0 && self.word(at - 1).is(Classes::TITLE) && before == Tag::Name;
        // "May Roe said", "Jack May said", but "In May Roe said".
        let person = given_name
            && (before == Tag::Name || next_capital && !matches!(before, Tag::Preposition))
            || titled;
        // « Me Blin », "Will Stone".
        let opens = word.is(Classes::TITLE) && !listed || word.is(Classes::WORD_NAME) && given_name;
        if dated && person || opens && next_capital && self.opens(at) {
            return Some(Tag::Name);
        }
        // "Bill said the gate was shut", « Rose a dit », "June said yes": a given name that speaks.
        let known = listed || word.is(Classes::WORD_NAME);
        let alone = self.opens(at) || matches!(before, Tag::Punctuation);
        if known && alone && self.speaks(at + 1) {
            return Some(Tag::Name);
        }
        // "in June", "the May report"
        if dated && (before == Tag::Determiner || !word.verb.intersects(Forms::FINITE)) {
            return Some(Tag::Time);
        }
        // "Dam Is Safe, Mayor Says": in title case a capital tells nothing.
        if self.titled
            && word.is(Classes::REPORTING | Classes::AUXILIARY)
            && word.verb.intersects(Forms::FINITE)
            && !word.is(NAMES)
        {
            return None;
        }
        if !self.opens(at) {
            // « Choe Son Hui » is a name throughout; « Il » after a colon in a title is not.
            let function = word.is(FUNCTION)
                && !word.is(NAMES)
                && before != Tag::Name
                && !next_capital
                && self.tokens[at].length() <= 4;
            return (!function).then_some(Tag::Name);
        }
        // "McNally added", "Kennelly has left": an ending makes no adverb of a name.
        let guessed = word.is_unlisted() && word.classes == Classes::ADVERB;
        if guessed && (self.is_finite(at + 1) || self.is_possessive(at + 1)) {
            return Some(Tag::Name);
        }
        let unlisted = word.is_unlisted() || word.classes == Classes::WORD_NAME;
        let unknown = unlisted && word.verb.is_empty();
        let name = word.is(NAMES) && !word.is(FUNCTION) && !word.is(NOUNS.difference(NAMES));
        let next = next_capital;
        let lone = word.is(FUNCTION | Classes::ADVERB | NOUNS | Classes::ADJECTIVE);
        let given = word.is(Classes::FEMININE_NAME | Classes::MASCULINE_NAME) && next;
        (unknown && !word.is(Classes::ADVERB)
            || name
            || given
            || next && !lone && word.verb.is_empty())
        .then_some(Tag::Name)
    }

    /// Whether a word that is a given name too is one here: "Will Stone said", "Rose Bush, a diver,",
    /// but not "Will Congress act?".
    fn names_somebody(&self, at: usize) -> bool {
        let capital = |at: usize| self.tokens.get(at).is_some_and(|token| token.is_capital());
        let behind = self.tokens.get(at + 2).map(|token| token.kind);
        let described = matches!(behind, Some(Kind::Comma | Kind::OpenBracket));
        let last = self.sentence.end.saturating_sub(1);
        let asks = self.article.form(last).contains('?');
        // "Rose Bush and Will Stone said"
        let joined = self.word(at + 2).is(Classes::COORDINATOR) && capital(at + 3);
        capital(at + 1) && (self.is_finite(at + 2) || (described || joined) && !asks)
    }

    /// Whether a word can only be a verb with a subject in the third person: "said", "has", « a ».
    fn is_finite(&self, at: usize) -> bool {
        let word = self.word(at);
        let third = Forms::THIRD_SINGULAR | Forms::PAST | Forms::IMPERFECT;
        word.verb.intersects(third) && (!word.is(NOUNS) || word.is(Classes::AUXILIARY))
    }

    /// Whether a reporting verb stands at a token: "said", « a dit ».
    fn speaks(&self, at: usize) -> bool {
        let reports = |at: usize| self.word(at).is(Classes::REPORTING);
        let word = self.word(at);
        let auxiliary = word.is(Classes::AUXILIARY) && word.verb.intersects(Forms::FINITE);
        reports(at) && word.verb.intersects(Forms::FINITE) && !word.is(NOUNS)
            || auxiliary
                && reports(at + 1)
                && self.word(at + 1).verb.contains(Forms::PAST_PARTICIPLE)
    }

    /// Whether a short capitalized word that opens a sentence is a preposition: « A Lyon, … », « En
    /// fait, … ». French opens no sentence with a verb or its pronoun, and drops accents on
    /// capitals.
    fn is_bare_preposition(&self, at: usize, token: Token, word: Word) -> bool {
        let next = |at: usize| self.tokens.get(at + 1).map(|token| token.kind);
        self.facts.capitals_drop_accents
            && token.length() <= 2
            && word.is(Classes::PREPOSITION)
            && self.opens(at)
            && next(at) == Some(Kind::Word)
    }

    /// The tag of a content word that is not a verb.
    fn rest(&self, at: usize, word: Word, before: Tag) -> Tag {
        // « un renforcement » is a noun that ends like an adverb.
        let behind_article = matches!(before, Tag::Determiner | Tag::Adjective | Tag::Possessive)
            || self.facts.nouns_end_like_adverbs && before == Tag::Preposition;
        if word.is_unlisted() && word.is(Classes::ADVERB) && behind_article {
            return Tag::Noun;
        }
        if word.is_unlisted() && self.introduces_speech(at, before) {
            return Tag::Verb;
        }
        if word.is(Classes::PREPOSITION) {
            return Tag::Preposition;
        }
        if word.is(NOUNS) && !(word.is(Classes::ADJECTIVE) && self.is_noun(at + 1)) {
            return if word.is(Classes::TIME | Classes::WEEKDAY | Classes::MONTH)
                && before != Tag::Determiner
            {
                Tag::Time
            } else {
                Tag::Noun
            };
        }
        if word.is(Classes::WEEKDAY | Classes::MONTH) {
            return Tag::Time;
        }
        if word.is(Classes::NUMBER) {
            return Tag::Number;
        }
        // « avait même promis »: after its auxiliary the word is an adverb.
        let adverb = word.is(Classes::ADVERB) && before == Tag::Verb;
        if word.is(Classes::ADJECTIVE) && !adverb {
            // « un grossiste, » is a noun: nothing follows for an adjective to modify.
            let alone = before == Tag::Determiner && word.is_unlisted() && !self.is_noun(at + 1);
            return if alone { Tag::Noun } else { Tag::Adjective };
        }
        if word.is(Classes::ADVERB) {
            return Tag::Adverb;
        }
        if word.is(NAMES) {
            return Tag::Name;
        }
        // « s'empresse » can only be a verb, even if unlisted.
        if before == Tag::Clitic && word.is_unlisted() && self.facts.preposed_object_pronouns {
            return Tag::Verb;
        }
        // "they overpay staff": an unlisted word after a subject pronoun is a verb.
        let does = before == Tag::Pronoun
            && word.is_unlisted()
            && self.facts.bare_finite_verbs
            && !self.tokens[at].is_capital()
            && at > 0
            && self.word(at - 1).is(Classes::SUBJECT_PRONOUN)
            && !self.word(at - 1).is(Classes::DEMONSTRATIVE
                | Classes::INDEFINITE
                | Classes::QUANTIFIER
                | Classes::NUMBER);
        if does {
            return Tag::Verb;
        }
        Tag::Noun
    }

    /// What the language knows of a token, or punctuation past the end of the sentence.
    pub(in crate::annotate) fn word(&self, at: usize) -> Word {
        self.words.get(at).copied().unwrap_or(Word::PUNCTUATION)
    }

    /// Whether a token is the possessive ending: "'s".
    pub(in crate::annotate) fn is_possessive(&self, at: usize) -> bool {
        self.word(at).form == self.article.language.keys().possessive
    }

    /// Whether a token is the infinitive marker: "to".
    pub(in crate::annotate) fn is_infinitive(&self, at: usize) -> bool {
        self.word(at).form == self.article.language.keys().infinitive
    }

    /// Whether a token can only be a verb.
    pub(in crate::annotate) fn is_verbal(&self, at: usize) -> bool {
        let word = self.word(at);
        // « cet été » has no verb.
        let bare = self.facts.auxiliaries_may_be_nouns && !word.verb.intersects(Forms::FINITE);
        word.verb.intersects(Forms::FINITE) && !word.is(NOUNS | Classes::ADJECTIVE)
            || word.is(Classes::AUXILIARY | Classes::MODAL) && !bare
    }

    /// Whether a token can start or continue a noun group.
    pub(in crate::annotate) fn is_group_start(&self, at: usize) -> bool {
        let Some(token) = self
            .tokens
            .get(at)
            .filter(|_| at < self.sentence.end as usize)
        else {
            return false;
        };
        let word = self.word(at);
        let starters =
            Classes::DETERMINER | Classes::POSSESSIVE | Classes::QUANTIFIER | Classes::INDEFINITE;
        if token.kind == Kind::Word {
            let adverb = word.is(Classes::ADVERB) && !word.is(NOUNS | Classes::ADJECTIVE);
            return token.is_capital() || !word.is(FUNCTION.difference(starters)) && !adverb;
        }
        matches!(token.kind, Kind::Number | Kind::Symbol)
            || token.kind == Kind::Open && self.is_group_start(at + 1)
    }

    /// Whether a token is a common noun, or an unlisted word that could be one.
    pub(in crate::annotate) fn is_noun(&self, at: usize) -> bool {
        let word = self.word(at);
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.kind == Kind::Word)
            && at < self.sentence.end as usize
            && (word.is(NOUNS)
                || word.is_unlisted() && word.verb.is_empty() && !word.is(Classes::ADVERB))
    }
}
