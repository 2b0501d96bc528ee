//! The index of a page with several articles: desks side by side, and a table that can be sorted.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::model::SheetRow;
use super::words::PageWords;
use crate::report::results::folder;

/// What the articles of one folder come to.
#[derive(Debug, Default)]
struct Desk<'a> {
    articles: Vec<&'a SheetRow>,
}

impl Desk<'_> {
    fn sum(&self, count: impl Fn(&SheetRow) -> usize) -> usize {
        self.articles.iter().map(|row| count(row)).sum()
    }

    /// Findings per thousand words, in tenths; `None` if none were looked for.
    fn rate(&self) -> Option<usize> {
        let looked = self.articles.iter().any(|row| row.findings.is_some());
        looked.then(|| {
            per_thousand(
                self.sum(|row| row.findings.unwrap_or(0)),
                self.sum(|row| row.words),
            )
        })
    }

    /// The share of credited words said without a name, in thousandths; `None` if nothing is credited.
    fn unnamed(&self) -> Option<usize> {
        share(self.sum(|row| row.unnamed), self.sum(|row| row.credited))
    }
}

/// So many in a thousand words, in tenths.
fn per_thousand(count: usize, words: usize) -> usize {
    (count * 10_000 + words / 2).checked_div(words).unwrap_or(0)
}

/// A part of a whole, in thousandths.
fn share(part: usize, whole: usize) -> Option<usize> {
    (part * 1_000 + whole / 2).checked_div(whole)
}

fn unnamed_share(row: &SheetRow) -> Option<usize> {
    share(row.unnamed, row.credited)
}

fn rate(row: &SheetRow) -> Option<usize> {
    row.findings
        .map(|findings| per_thousand(findings, row.words))
}

/// The index of some articles.
pub(super) fn index(rows: &[SheetRow], words: PageWords) -> Markup {
    let mut desks: BTreeMap<&str, Desk<'_>> = BTreeMap::new();
    for row in rows {
        desks
            .entry(folder(&row.path))
            .or_default()
            .articles
            .push(row);
    }
    let title = words.of("The articles", "Les articles");
    html! {
        section.index id="index" aria-labelledby="index-h" {
            h2 id="index-h" { (title) }
            @if desks.len() > 1 { (small_multiples(&desks, words)) }
            (table(rows, words))
        }
    }
}

/// One small chart for each desk, all on one scale: a tick for each article, and a longer one for the desk.
fn small_multiples(desks: &BTreeMap<&str, Desk<'_>>, words: PageWords) -> Markup {
    let rates = desks
        .values()
        .flat_map(|desk| desk.articles.iter().filter_map(|row| rate(row)));
    let most = rates.max().unwrap_or(0).max(10).next_multiple_of(50);
    let found = words.of("findings per 1,000 words", "signalements pour 1 000 mots");
    let unnamed = words.of("said without a name", "propos sans nom");
    html! {
        ul.desks role="list" {
            @for (name, desk) in desks {
                @let rates: Vec<usize> = desk.articles.iter().filter_map(|row| rate(row)).collect();
                @let shares: Vec<usize> =
                    desk.articles.iter().filter_map(|row| unnamed_share(row)).collect();
                li {
                    h3 { (name) }
                    p.count {
                        (words.count(desk.articles.len(), ["article", "article"], ["articles", "articles"]))
                    }
                    @if let Some(rate) = desk.rate() {
                        p { b { (words.tenths(rate)) } " " (found) }
                        (strip(&rates, rate, most))
                    }
                    @if let Some(share) = desk.unnamed() {
                        p { b { (words.percent((share + 5) / 10)) } " " (unnamed) }
                        (strip(&shares, share, 1_000))
                    }
                }
            }
        }
        p.scale {
            (words.of(
                "A tick is an article, the bar its desk. Scales: 0 to ",
                "Un trait est un article, la barre sa rubrique. Échelles : de 0 à ",
            ))
            (words.number(most / 10))
            (words.of(" findings per 1,000 words, 0 to 100%", " signalements pour 1 000 mots, de 0 à 100 %"))
            "."
        }
    }
}

/// Values on a scale from 0 to `most`, and their mean as a bar.
fn strip(values: &[usize], mean: usize, most: usize) -> Markup {
    let place = |value: usize| value.min(most) * 990 / most.max(1);
    html! {
        svg.strip viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true" {
            rect.ground x="0" y="6" width="1000" height="4" {}
            rect.mean x="0" y="6" width=(place(mean)) height="4" {}
            @for value in values { rect.tick x=(place(*value)) y="2" width="6" height="12" {} }
        }
    }
}

/// The table. Its heads become buttons where scripts run.
fn table(rows: &[SheetRow], words: PageWords) -> Markup {
    let is_checked = rows.iter().any(|row| row.findings.is_some());
    let heads = [
        words.of("Findings", "Signalements"),
        words.of("per 1,000 words", "pour 1 000 mots"),
    ];
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.of("Table", "Tableau")) {
            table.sortable {
                thead { tr {
                    th scope="col" { (words.of("Article", "Article")) }
                    th scope="col" { (words.of("Desk", "Rubrique")) }
                    th.n scope="col" { (words.of("Words", "Mots")) }
                    @if is_checked { @for head in &heads { th.n scope="col" { (head) } } }
                    th.n scope="col" { (words.of("Sources", "Sources")) }
                    th.n scope="col" { (words.of("Without a name", "Sans nom")) }
                } }
                tbody { @for row in rows { (line(row, is_checked, words)) } }
            }
        }
    }
}

fn line(row: &SheetRow, is_checked: bool, words: PageWords) -> Markup {
    let title = if row.title.is_empty() {
        &row.path
    } else {
        &row.title
    };
    html! {
        tr {
            th scope="row" lang=(row.language.code()) { a href={ "#" (row.id) } { (title) } }
            td { (folder(&row.path)) }
            (number(Some(row.words), |count| words.number(count)))
            @if is_checked {
                (number(row.findings, |count| words.number(count)))
                (number(rate(row), |rate| words.tenths(rate)))
            }
            (number(Some(row.sources), |count| words.number(count)))
            (number(unnamed_share(row), |share| words.percent((share + 5) / 10)))
        }
        "\n"
    }
}

/// A number, by its value and as it is shown; one that is not known sorts below all others.
fn number(value: Option<usize>, show: impl Fn(usize) -> String) -> Markup {
    html! {
        @if let Some(value) = value { td.n data-v=(value) { (show(value)) } }
        @else { td.n data-v="-1" { "–" } }
    }
}
