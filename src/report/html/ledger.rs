//! The ledger: who is credited, with how much, and with what.

use maud::{Markup, html};

use super::model::{Shown, Voice};
use super::prose::Prose;
use super::words::PageWords;
use crate::annotate::SourceKind;
use crate::report::outline::Statement;
use crate::report::wording;

/// How many characters of a statement are shown, to know it by.
const SHOWN: usize = 140;

/// The ledger of an article; nothing if nobody says anything.
pub(super) fn ledger(shown: &Shown<'_>, voices: &[Voice], prose: &Prose<'_>) -> Markup {
    let words = PageWords(shown.language);
    let nobody: Vec<usize> = { shown.outline.statements.iter().enumerate() }
        .filter(|(_, one)| one.sources.is_empty())
        .map(|(number, _)| number)
        .collect();
    if voices.is_empty() && nobody.is_empty() {
        return html! {};
    }
    let title = words.of("Who says what", "Qui dit quoi");
    html! {
        nav.ledger aria-labelledby={ (shown.id) "-w " (shown.id) "-h " (shown.id) "-p" } {
            p.title id={ (shown.id) "-w" } { (title) }
            ol {
                @for voice in voices { (source(shown, voice, prose)) }
                @if !nobody.is_empty() {
                    li {
                        details name={ (shown.id) "-ledger" } {
                            summary {
                                span.sign.nobody aria-hidden="true" { "?" } " "
                                span.name { (words.of("Nobody is named", "Personne n'est nommé")) }
                            }
                            (statements(shown, &nobody, prose))
                        }
                    }
                }
            }
        }
    }
}

fn source(shown: &Shown<'_>, voice: &Voice, prose: &Prose<'_>) -> Markup {
    let words = PageWords(shown.language);
    let Some(source) = shown.outline.sources.get(voice.source) else {
        return html! {};
    };
    let all = shown.outline.ledger.credited;
    let tenths = (voice.words * 1_000 + all / 2)
        .checked_div(all)
        .unwrap_or(0);
    let tenths = tenths.min(1_000);
    let percent = (tenths + 5) / 10;
    let kind = wording::source(shown.language, source.kind);
    let said = source.statements.iter();
    let told = said.filter_map(|number| shown.outline.statements.get(*number));
    let told = told.map(|one| one.anonymity).max_by_key(|one| *one as u8);
    let why = told
        .filter(|_| source.kind == SourceKind::Anonymous)
        .map(|told| wording::anonymity(shown.language, told));
    html! {
        li {
            details id={ (shown.id) "-s" (voice.source) } name={ (shown.id) "-ledger" }
                class=(voice.classes()) data-s=(voice.source) {
                summary {
                    span.sign { (voice.sign) } " "
                    span.name { (source.name) }
                    @if !source.role.is_empty() { " " span.role { (source.role) } }
                    " " span.share { (words.percent(percent)) }
                    (bar(tenths, voice.is_unnamed))
                }
                p.kind {
                    (words.sentence(kind))
                    @if let Some(why) = why { " " (words.sentence(why)) }
                }
                (statements(shown, &source.statements, prose))
            }
        }
    }
}

/// A share as a bar, hatched for sources without a name.
fn bar(tenths: usize, is_unnamed: bool) -> Markup {
    let class = if is_unnamed { "unnamed" } else { "named" };
    html! {
        svg.bar viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.ground x="0" y="0" width="1000" height="10" {}
            rect.(class) x="0" y="0" width=(tenths) height="10" {}
            @if is_unnamed {
                @for at in (20..tenths).step_by(40) {
                    rect.gap x=(at) y="0" width="14" height="10" {}
                }
            }
        }
    }
}

fn statements(shown: &Shown<'_>, numbers: &[usize], prose: &Prose<'_>) -> Markup {
    let statements = numbers
        .iter()
        .map(|number| (*number, shown.outline.statements.get(*number)));
    html! {
        ol.statements {
            @for (number, one) in statements {
                @if let Some(one) = one { (statement(shown, number, one, prose)) }
            }
        }
    }
}

fn statement(shown: &Shown<'_>, number: usize, one: &Statement, prose: &Prose<'_>) -> Markup {
    let words = PageWords(shown.language);
    let line = shown.article.document.text.position(one.hull().start).line;
    let rendering = one
        .rendering
        .map(|kind| wording::content(shown.language, kind));
    html! {
        li {
            a href={ "#" (prose.statement_id(number)) } data-t=(number) {
                (shortened(&one.words))
            }
            " " span.how {
                @if !one.cue_words.is_empty() { i { (shortened(&one.cue_words)) } ", " }
                @if let Some(rendering) = rendering { (words.set(rendering)) ", " }
                (words.of("line", "ligne")) " " (line)
            }
        }
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None if words.is_empty() => "…".to_owned(),
        None => words.to_owned(),
    }
}
