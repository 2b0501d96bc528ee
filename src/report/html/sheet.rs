//! One article: its headline, what it comes to, its ledger, and its prose with notes in the margin.

use maud::{Markup, html};
use xxhash_rust::xxh3::xxh3_64;

use super::ledger::ledger;
use super::model::{Sheet, SheetRow, Shown, Voice, voices};
use super::notes::{Note, marks, note, notes};
use super::prose::Prose;
use super::words::PageWords;
use crate::annotate::Annotations;
use crate::diagnostic::Suppressed;
use crate::document::Role;
use crate::parse::{Article, Words};
use crate::report::harmless::{append_lines, harmless, harmless_part};
use crate::report::outline::Outline;
use crate::report::results::File;
use crate::report::wording;

/// Writes an article with the findings in it or, without a `file`, with its claims that have no source.
pub fn sheet(article: &Article<'_>, annotations: &Annotations, file: Option<File<'_>>) -> Sheet {
    let outline = Outline::of(article, annotations);
    let text = article.document.text;
    let path = text.name();
    // Articles of one file have places of their own in a page.
    let name = text.place().entry.as_ref();
    let name = name.map_or_else(|| path.to_owned(), |entry| format!("{path}\0{entry}"));
    let id = format!("a{:016x}", xxh3_64(name.as_bytes()));
    let shown = Shown {
        id: &id,
        language: article.language.id(),
        article,
        annotations,
        outline: &outline,
        file,
    };
    let voices = voices(&outline);
    let notes = notes(&shown);
    let marks = marks(&shown, &notes);
    let prose = Prose::new(shown, &voices, &marks);
    let (headline, rest) = headline(article);
    let words = PageWords(shown.language);
    let unnamed: usize = { voices.iter() }
        .filter(|voice| voice.is_unnamed)
        .map(|voice| voice.words)
        .sum();
    let row = SheetRow {
        path: path.to_owned(),
        title: headline.map_or(String::new(), |words| {
            let words = article.prose(words).split_whitespace();
            words.collect::<Vec<_>>().join(" ")
        }),
        language: shown.language,
        words: article.word_count(),
        findings: file.map(|file| file.diagnostics.len()),
        sources: voices.len(),
        credited: outline.ledger.credited,
        unnamed: unnamed.min(outline.ledger.credited),
        id: id.clone(),
    };
    let page = html! {
        section.article id=(id) lang=(shown.language.code()) aria-labelledby={ (id) "-h " (id) "-p" } {
            header {
                p.kicker { (kicker(&shown)) }
                h2 id={ (id) "-h" } {
                    @if let Some(headline) = headline { (prose.html(headline)) }
                    @else { (words.of("No headline", "Sans titre")) }
                }
                p.deck { (deck(words, &row, &voices)) }
            }
            (ledger(&shown, &voices, &prose))
            div.prose { (blocks(&shown, &prose, &notes, headline, rest)) }
            (elsewhere(&shown, &prose, &notes))
            @if let Some(file) = file { (unreported(words, &file)) }
        }
    };
    let mut html = Vec::new();
    append_lines(harmless(&page.into_string()).as_bytes(), &mut html);
    html.push(b'\n');
    Sheet { html, row }
}

/// The headline, if the article starts with one, and how many blocks that takes.
fn headline(article: &Article<'_>) -> (Option<Words>, usize) {
    let first = article
        .blocks
        .iter()
        .position(|(_, words)| !words.is_empty());
    let first = first.and_then(|at| Some((at, article.blocks.get(at)?)));
    match first {
        Some((at, (Role::Heading, words))) => (Some(*words), at + 1),
        _ => (None, 0),
    }
}

/// The line above the headline: where the article is, and what it is.
fn kicker(shown: &Shown<'_>) -> Markup {
    let kind = shown.annotations.kind;
    let text = shown.article.document.text;
    html! {
        span.path id={ (shown.id) "-p" } {
            (harmless_part(text.name()))
            @if let Some(entry) = &text.place().entry { " (" (harmless_part(entry)) ")" }
        }
        @if let Some(kind) = kind { " · " (wording::article_kind(shown.language, kind)) }
    }
}

/// What the article comes to, in a sentence or two.
fn deck(words: PageWords, row: &SheetRow, voices: &[Voice]) -> Markup {
    let long = words.count(row.words, ["word", "mot"], ["words", "mots"]);
    let found = row.findings.map(|count| match count {
        0 => words.of("Nothing to object", "Rien à signaler"),
        _ => words.count(
            count,
            ["finding", "signalement"],
            ["findings", "signalements"],
        ),
    });
    let of = words.of(" in ", " en ");
    let sources = match row.sources {
        0 => words.of(
            "Nobody is credited with anything",
            "Aucun propos n'est attribué",
        ),
        _ => words.count(row.sources, ["source", "source"], ["sources", "sources"]),
    };
    let unnamed = voices.iter().filter(|voice| voice.is_unnamed).count();
    let share = (row.unnamed * 100 + row.credited / 2).checked_div(row.credited);
    let share = words.percent(share.unwrap_or(0));
    let without = match unnamed {
        1 => words.of(" has no name and says ", " sans nom, pour "),
        _ => words.of(" have no name and say ", " sans nom, pour "),
    };
    html! {
        @if let Some(found) = found { (found) (of) (long) ". " } @else { (long) ". " }
        (sources)
        @if unnamed > 0 && unnamed == row.sources {
            (words.of(", without a name", " sans nom"))
        } @else if unnamed > 0 {
            (words.of(", of which ", ", dont ")) (words.number(unnamed)) (without)
            (share) (words.of(" of what is credited", " des propos attribués"))
        }
        "."
    }
}

/// The prose, block by block, each with its notes.
fn blocks(
    shown: &Shown<'_>,
    prose: &Prose<'_>,
    notes: &[Note<'_>],
    headline: Option<Words>,
    skipped: usize,
) -> Markup {
    let mut placed: Vec<(Words, usize)> = { 0..notes.len() }
        .filter_map(|number| Some((prose.place(number)?, number)))
        .collect();
    placed.sort_by_key(|(words, number)| (words.start, *number));
    let mut placed = placed.into_iter().peekable();
    let mut own = |words: Words| {
        let mut own = Vec::new();
        while let Some((_, number)) = placed.next_if(|(place, _)| place.start < words.end) {
            own.push(number);
        }
        own
    };
    let above = headline.map_or(Vec::new(), &mut own);
    let mut parts = Vec::new();
    let mut dateline: Option<Words> = None;
    let rest = shown.article.blocks.get(skipped..).unwrap_or_default();
    let mut is_first = headline.is_some();
    for (role, words) in rest.iter().filter(|(_, words)| !words.is_empty()) {
        if *role == Role::Dateline {
            dateline = Some(*words);
            continue;
        }
        let lead = dateline.take();
        let is_standfirst = std::mem::take(&mut is_first) && *role == Role::Heading;
        let shown = if is_standfirst {
            html! { p.standfirst { (prose.html(*words)) } }
        } else {
            block(prose, *role, lead, *words)
        };
        parts.push((shown, own(*words)));
    }
    if let Some(words) = dateline {
        parts.push((block(prose, Role::Dateline, None, words), own(words)));
    }
    let margin = |numbers: &[usize]| {
        html! {
            @if !numbers.is_empty() {
                ul.notes role="list" {
                    @for number in numbers { (note(shown, prose, notes, *number)) }
                }
            }
        }
    };
    html! {
        @if !above.is_empty() { div.block { div {} (margin(&above)) } "\n" }
        @for (block, numbers) in parts { div.block { (block) (margin(&numbers)) } "\n" }
    }
}

/// One block, in the element of its role. A dateline runs into the paragraph behind it.
fn block(prose: &Prose<'_>, role: Role, dateline: Option<Words>, words: Words) -> Markup {
    let lead = html! {
        @if let Some(words) = dateline { span.dateline { (prose.html(words)) } " " }
    };
    let words = html! { (lead) (prose.html(words)) };
    match role {
        Role::Heading => html! { h3 { (words) } },
        Role::Blockquote => html! { blockquote { p { (words) } } },
        Role::Paragraph => html! { p { (words) } },
        Role::List
        | Role::Caption
        | Role::Note
        | Role::Byline
        | Role::Dateline
        | Role::Boilerplate => html! { p.(role.name()) { (words) } },
    }
}

/// Notes about what is no prose: comments, front matter.
fn elsewhere(shown: &Shown<'_>, prose: &Prose<'_>, notes: &[Note<'_>]) -> Markup {
    let others: Vec<usize> = { 0..notes.len() }
        .filter(|number| prose.place(*number).is_none())
        .collect();
    let title = PageWords(shown.language).of("Beside the text", "À côté du texte");
    html! {
        @if !others.is_empty() {
            div.elsewhere {
                h3 { (title) }
                ul role="list" { @for number in others { (note(shown, prose, notes, number)) } }
            }
        }
    }
}

/// What was found and is not reported.
fn unreported(words: PageWords, file: &File<'_>) -> Markup {
    let suppressed = words.count(
        file.suppressed.len(),
        ["finding is suppressed", "signalement est écarté"],
        ["findings are suppressed", "signalements sont écartés"],
    );
    let unsure = words.count(
        file.unsure,
        [
            "more is too unsure to be shown",
            "autre est trop incertain pour être montré",
        ],
        [
            "more are too unsure to be shown",
            "autres sont trop incertains pour être montrés",
        ],
    );
    html! {
        @if !file.suppressed.is_empty() || file.unsure > 0 {
            footer {
                @if !file.suppressed.is_empty() {
                    details {
                        summary { (suppressed) }
                        ul { @for one in file.suppressed { (why_not(words, file, one)) } }
                    }
                }
                @if file.unsure > 0 { p { (unsure) "." } }
            }
        }
    }
}

/// A finding that is suppressed, where, by whom and why.
fn why_not(words: PageWords, file: &File<'_>, one: &Suppressed) -> Markup {
    let finding = &one.diagnostic;
    let line = file.text.position(finding.span.start).line;
    html! {
        li {
            (words.of("line", "ligne")) " " (line) ", " code { (finding.rule) }
            (words.of(": ", " : ")) (words.sentence(&finding.message))
            @if !one.by.reason.is_empty() { " " i { (words.sentence(&one.by.reason)) } }
            @if !one.by.author.is_empty() { " " (one.by.author) }
        }
    }
}
