//! Figures: which numbers count or measure what readers could not, and which date, number or name.

use super::source;
use super::syntax::scope::Scope;
use super::syntax::subject;
use super::syntax::tag::Tag;
use super::syntax::verbs;
use crate::language::Classes;
use crate::parse::{Kind, Words};

/// How far before a number the place may stand whose people it counts: "a nation of nearly 12 million".
const COUNTED: u32 = 4;

/// Whether a number is a year.
pub(super) fn is_year(scope: &Scope<'_>, at: u32) -> bool {
    let form = scope.article.form(at);
    scope.kind(at) == Kind::Number
        && form.len() == 4
        && form.chars().all(|c| c.is_ascii_digit())
        && (form.starts_with('1') || form.starts_with("20"))
        && !scope.tag(at + 1).is_nominal()
}

/// Whether a number counts something, rather than dating, numbering or naming it, that readers could
/// neither measure nor look up.
pub(super) fn is_figure(scope: &Scope<'_>, sentence: Words, at: u32) -> bool {
    let in_figures = scope.kind(at) == Kind::Number;
    if !in_figures && !scope.is(at, Classes::NUMBER) {
        return false;
    }
    counts(scope, at, in_figures)
        && !scope.is(at + 1, Classes::LENGTH)
        && !is_population(scope, sentence, at)
}

/// Whether a number stands before a unit or what can be counted.
fn counts(scope: &Scope<'_>, at: u32, in_figures: bool) -> bool {
    let form = scope.article.form(at);
    let symbol = |at: u32| matches!(scope.article.form(at), "€" | "$" | "£");
    let unit = scope.is(at + 1, Classes::UNIT)
        || scope.article.form(at + 1) == "%"
        || symbol(at + 1)
        || at > 0 && symbol(at - 1);
    if !in_figures {
        // « dix mètres », "six rooms" anybody on the spot could count; nobody there counts six million.
        return unit && scope.is(at + 1, Classes::NUMBER);
    }
    if unit {
        return true;
    }
    let digits = form.chars().filter(char::is_ascii_digit).count();
    let plain = form.chars().all(|c| c.is_ascii_digit());
    let year = plain && digits == 4 && (form.starts_with("19") || form.starts_with("20"));
    // « 20 h 30 », "2:30 p.m.", "30 years".
    let time = |at: u32| scope.tag(at) == Tag::Time || scope.is(at, Classes::TIME);
    let date = at > 0 && time(at - 1) || time(at + 1) || form.contains(':');
    let glued = form.chars().any(char::is_alphabetic);
    // "between 18 and 25", not « 12 et 14 ans ».
    let span = scope.tag(at + 1) == Tag::Coordinator
        && scope.kind(at + 2) == Kind::Number
        && !time(at + 3);
    // "Channel 4 viewers", "Studio 60".
    let named =
        at > 0 && plain && scope.tag(at - 1) == Tag::Name && scope.kind(at - 1) == Kind::Word;
    digits >= 2 && !year && !date && !glued && !named && (span || scope.tag(at + 1).is_nominal())
}

/// Whether a number says how many people live somewhere: "a town of 800", « ce pays de 12 millions ».
///
/// Right about those; wrong, and silent, about "the town of 3,000 refugees".
fn is_population(scope: &Scope<'_>, sentence: Words, at: u32) -> bool {
    let genitive = scope.article.language.keys().genitive;
    let floor = sentence.start.max(at.saturating_sub(COUNTED));
    let link = (floor..at).rev().find(|&at| !scope.tag(at).is_light());
    let Some(link) = link.filter(|&link| scope.word(link).lemma == genitive) else {
        return false;
    };
    let before = (floor..link).rev();
    { before.take_while(|&at| scope.tag(at).is_nominal()) }
        .any(|at| scope.is(at, Classes::COMMUNITY))
}

/// Whether a sentence says what a text provides for: "The budget sets aside $340 million", « Le projet
/// prévoit 85 millions d'euros ».
///
/// Right about those; wrong, and silent, about "The report missed 300 cases".
pub(super) fn is_of_text(scope: &Scope<'_>, sentence: Words) -> bool {
    let mut groups = Vec::new();
    verbs::verb_groups(scope, sentence, &mut groups);
    let Some(main) = groups.iter().find(|group| group.finite) else {
        return false;
    };
    let subject = subject::before(scope, sentence, main);
    !main.passive && subject.is_some_and(|subject| source::is_document(scope, subject))
}
