//! Turns quotation marks into [`Quotation`]s, and tells speech from titles, terms and nicknames.
//!
//! Takes a [`Reading`]; gives the outermost quotations in order. It does not know who speaks them.
//! A quotation taken for a title or a term ("“Cold Rooms” by Jane Roe", « un spectacle intitulé
//! « La nuit des chats » »), or the reverse, is decided here.

use crate::annotate::model::Quotation;
use crate::annotate::reading::Reading;
use crate::language::{Classes, Forms};
use crate::parse::{Article, Kind, Marks, Words};

/// Fewest words that count as speech; one less is enough with a finite verb. It is the shortest
/// quotation that editors want credited.
const SPEECH: u32 = 4;

/// The outermost quotations of an article, in order.
pub(in crate::annotate) fn find(reading: &Reading<'_>) -> Vec<Quotation> {
    let article = reading.article;
    let mut all = Vec::new();
    for (number, marks) in (0..).zip(&article.marks) {
        if reading.quotation(marks.words.start) != Some(number) {
            continue;
        }
        all.push(quotation(article, marks));
    }
    all
}

/// The quotation between a pair of marks.
fn quotation(article: &Article<'_>, marks: &Marks) -> Quotation {
    let range = marks.words.range();
    let tokens = article.tokens.get(range.clone()).unwrap_or_default();
    let words = article.words.slice(range);
    let (mut length, mut small, mut forms) = (0, 0, Forms::empty());
    for (token, word) in tokens.iter().zip(words.iter()) {
        if token.kind == Kind::Word {
            length += 1;
            small += u32::from(!token.is_capital());
            forms |= word.verb;
        }
    }
    let verb = forms.intersects(Forms::FINITE);
    let title = small * 3 < length;
    // A letter or a statement is set apart to be quoted, whatever stands before it.
    let is_named =
        !marks.is_block && (is_label(article, marks.words) || is_work(article, marks.words));
    Quotation {
        words: marks.words,
        sentence: article.sentence_of(marks.words.start),
        length,
        is_speech: !title
            && !is_named
            && (verb || !fills_sentence(article, marks.words))
            && (length >= SPEECH || length + 1 >= SPEECH && verb),
        is_block: marks.is_block,
    }
}

/// Whether marks enclose a name or a label: « un spectacle intitulé « La nuit des chats » », "the
/// ‘once in a lifetime’ offer".
///
/// Right about a label before its noun; wrong about "the “most honest of them” said so", which is a
/// quotation.
fn is_label(article: &Article<'_>, marks: Words) -> bool {
    let word = |at: u32| article.words.get(at as usize).copied();
    let is_word = |at: u32| {
        let token = article.tokens.get(at as usize);
        token.is_some_and(|token| token.kind == Kind::Word && !token.is_capital())
    };
    let before = marks.start.checked_sub(1);
    let named = before
        .and_then(word)
        .is_some_and(|before| article.language.names(before));
    let determiner = before.and_then(word).is_some_and(|before| {
        before.is(Classes::DETERMINER) && !before.is(Classes::PREPOSITION | Classes::COMPLEMENTIZER)
    });
    let attributive = determiner
        && !article.language.facts().adjective_after_noun
        && is_word(marks.end)
        && word(marks.end).is_some_and(|behind| behind.verb.is_empty() && !behind.is(SMALL));
    named || attributive
}

/// Whether marks enclose the title of a work: « Le chat perché » d'Anne Morel, "“Cold Rooms” by
/// Jane Roe".
///
/// Right about those; wrong about a title whose author is named elsewhere, which counts as speech.
fn is_work(article: &Article<'_>, marks: Words) -> bool {
    let keys = article.language.keys();
    let capital = |at: u32| {
        let token = article.tokens.get(at as usize);
        token.is_some_and(|token| token.kind == Kind::Word && token.is_capital())
    };
    let links = article
        .words
        .get(marks.end as usize)
        .is_some_and(|word| word.lemma == keys.genitive || word.form == keys.agent);
    links && capital(marks.start + 1) && capital(marks.end + 1)
}

/// Whether a quotation fills its sentence, as a slogan does: « Lyon, ville ouverte ! ».
fn fills_sentence(article: &Article<'_>, marks: Words) -> bool {
    let sentence = article.sentence_of(marks.start);
    let says = |at: &u32| {
        let token = article.tokens.get(*at as usize);
        token.is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number))
    };
    let held = article
        .sentences
        .get(sentence as usize)
        .map(|one| one.words);
    held.is_some_and(|words| {
        !{ words.start..marks.start }.any(|at| says(&at))
            && !{ marks.end..words.end }.any(|at| says(&at))
    })
}

/// Classes of words that cannot be the noun after a label.
const SMALL: Classes = Classes::PREPOSITION
    .union(Classes::COORDINATOR)
    .union(Classes::SUBORDINATOR)
    .union(Classes::ADVERB)
    .union(Classes::RELATIVE);
