//! What stands in the margin: findings with all that is told of them or, where no rule was asked, the
//! claims without a source.

use maud::{Markup, html};

use super::model::Shown;
use super::prose::{Mark, Prose};
use super::words::PageWords;
use crate::annotate::Support;
use crate::diagnostic::{Certainty, Diagnostic, Probability, Severity};
use crate::report::outline::OutlineSentence;
use crate::report::wording;

/// One note of the margin.
#[derive(Debug, Clone, Copy)]
pub(super) enum Note<'a> {
    /// What a rule objects to.
    Finding(&'a Diagnostic),
    /// A sentence that can be checked and has no source, by its number.
    Claim(usize),
}

/// The notes of an article, in the order of the text.
pub(super) fn notes<'a>(shown: &Shown<'a>) -> Vec<Note<'a>> {
    if let Some(file) = shown.file {
        return file.diagnostics.iter().map(Note::Finding).collect();
    }
    let sentences = shown.annotations.claims.iter();
    let sentences = sentences.map(|claim| claim.sentence as usize);
    let mut numbers: Vec<usize> = sentences
        .filter(|number| {
            let sentence = shown.outline.sentences.get(*number);
            let is_open = |one: &OutlineSentence| one.reason.support() == Support::None;
            let is_told = wording::sentence(shown.outline, *number, false).is_some();
            sentence.is_some_and(is_open) && is_told
        })
        .collect();
    numbers.dedup();
    numbers.into_iter().map(Note::Claim).collect()
}

/// The words that each note is about.
pub(super) fn marks(shown: &Shown<'_>, notes: &[Note<'_>]) -> Vec<Mark> {
    let mark = |note: &Note<'_>| match note {
        Note::Finding(finding) => Mark {
            span: finding.span,
            severity: finding.severity,
            related: finding.labels.iter().map(|label| label.span).collect(),
        },
        Note::Claim(number) => Mark {
            span: { shown.outline.sentences.get(*number) }
                .map(|sentence| sentence.span)
                .unwrap_or_default(),
            severity: Severity::Note,
            related: Vec::new(),
        },
    };
    notes.iter().map(mark).collect()
}

/// A note by its number from 0.
pub(super) fn note(shown: &Shown<'_>, prose: &Prose<'_>, notes: &[Note<'_>], at: usize) -> Markup {
    match notes.get(at) {
        Some(Note::Finding(one)) => finding(shown, prose, one, at),
        Some(Note::Claim(sentence)) => claim(shown, *sentence, at),
        None => html! {},
    }
}

/// The number of a note, which leads back to its words if there are any.
fn number(shown: &Shown<'_>, at: usize, is_placed: bool) -> Markup {
    let words = PageWords(shown.language);
    let (id, number) = (shown.id, at + 1);
    let back = words.of("back to the words", "retour aux mots signalés");
    html! {
        @if is_placed {
            a.number href={ "#" (id) "-r" (number) } aria-label={ (number) ", " (back) } { (number) }
        } @else {
            span.number { (number) }
        }
    }
}

fn finding(shown: &Shown<'_>, prose: &Prose<'_>, one: &Diagnostic, at: usize) -> Markup {
    let words = PageWords(shown.language);
    let text = shown.article.document.text;
    let severity = severity(words, one.severity);
    let place = prose.place(at);
    html! {
        li class={ "note level-" (one.severity.name()) } id={ (shown.id) "-f" (at + 1) } data-f=(at + 1) {
            p.message {
                (number(shown, at, place.is_some())) " "
                strong { (words.sentence(&one.message)) }
            }
            @if place.is_none() {
                p.place {
                    (words.of("Line", "Ligne")) " " (text.position(one.span.start).line)
                }
            }
            @if !one.why.is_empty() { p.why { (words.sentence(&one.why)) } }
            @if !one.fix.is_empty() { p.fix { (words.sentence(&one.fix)) } }
            @for better in &one.suggestions {
                p.better {
                    (words.of("Better: ", "Mieux : "))
                    @if better.replacement.is_empty() {
                        (words.of("leave it out", "supprimer"))
                    } @else {
                        (words.quoted(&better.replacement))
                    }
                }
            }
            @for (nth, label) in one.labels.iter().enumerate() {
                p.related {
                    a href={ "#" (prose.related_id(at, nth)) } { (words.sentence(&label.message)) }
                }
            }
            @if let Some(certainty) = &one.certainty { (sure(words, certainty)) }
            p.rule { (severity) " · " code { (one.rule) } }
        }
    }
}

fn severity(words: PageWords, severity: Severity) -> String {
    match severity {
        Severity::Error => words.of("error", "erreur"),
        Severity::Warning => words.of("warning", "alerte"),
        Severity::Note => words.of("note", "remarque"),
    }
}

/// How sure a finding is, and on what evidence.
fn sure(words: PageWords, certainty: &Certainty) -> Markup {
    let title = words.of("What speaks for it", "Les indices");
    html! {
        div.sure {
            p { (gauge(certainty.probability)) " " (words.sentence(&certainty.words)) }
            @if !certainty.evidence.is_empty() {
                details {
                    summary { (title) }
                    ul {
                        @for ground in &certainty.evidence {
                            @let sign = if ground.weight < 0 { "−" } else { "+" };
                            @let weight = words.tenths(usize::from(ground.weight.unsigned_abs() / 10));
                            li {
                                span.weight { (sign) (weight) } " "
                                (words.set(&wording::ground(words.0, ground)))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A probability as ten boxes, so many of them full.
fn gauge(probability: Probability) -> Markup {
    let full = probability.tenths();
    html! {
        svg.gauge viewBox="0 0 99 8" width="70" height="6" aria-hidden="true" {
            @for at in 0..10_u16 {
                rect.(if at < full { "full" } else { "empty" })
                    x=(at * 10) y="0" width="8" height="8" {}
            }
        }
    }
}

/// A sentence that can be checked and has no source.
fn claim(shown: &Shown<'_>, sentence: usize, at: usize) -> Markup {
    let words = PageWords(shown.language);
    let colon = words.of(": ", " : ");
    let Some(told) = wording::sentence(shown.outline, sentence, false) else {
        return html! {};
    };
    html! {
        li class="note level-claim" id={ (shown.id) "-f" (at + 1) } data-f=(at + 1) {
            p.message {
                (number(shown, at, true)) " "
                strong { (words.of("It can be checked", "Elle est vérifiable")) (colon)
                    (words.set(&told.signals.join(", "))) "." }
            }
            p.why {
                (words.set(told.verdict)) (words.set(&told.sure)) (colon)
                (words.set(told.because)) "."
            }
            @if !told.evidence.is_empty() {
                details {
                    summary { (words.of("What speaks for it", "Les indices")) }
                    ul { @for row in &told.evidence { li { (words.set(row)) } } }
                }
            }
        }
    }
}
