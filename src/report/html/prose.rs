//! The prose of an article with its sources, what they say, and what was found, marked in it.
//!
//! Marks overlap, elements must not: every token is painted with what holds of it, and equal neighbors are
//! put into one element, with what is said outside, who says it within, what was found innermost.

use maud::{Markup, html};

use super::model::{Shown, Voice};
use super::words::PageWords;
use crate::annotate::Support;
use crate::diagnostic::Severity;
use crate::parse::Words;
use crate::report::outline::touches;
use crate::text::Span;

/// How many statements around the innermost one at a place are known to it.
const DEPTH: usize = 4;

/// What holds of one token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Layer {
    /// The innermost statement that credits it, and whether the sentence only goes on with that one.
    said: Option<(usize, bool)>,
    /// The statement whose source or cue it is, and whether it is the source.
    told: Option<(usize, bool)>,
    /// The findings it is part of, by their places in the list.
    findings: Vec<usize>,
}

/// The prose of an article, painted.
#[derive(Debug)]
pub(super) struct Prose<'a> {
    shown: Shown<'a>,
    voices: &'a [Voice],
    /// What was found, by place: words of the article with what is told of them.
    marks: &'a [Mark],
    layers: Vec<Layer>,
    /// The statement around each, as far as there is one.
    outer: Vec<Option<usize>>,
    /// The bytes of each token in the file.
    spans: Vec<Span>,
    /// Whether tokens are in the order of their bytes, so that they can be searched.
    is_ordered: bool,
    /// The tokens that links lead to, and their ids, by token.
    anchors: Vec<(u32, String)>,
    /// Where each mark stands.
    places: Vec<Words>,
}

/// Words that something in the margin is about.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Their bytes in the file.
    pub(super) span: Span,
    /// How bad it is.
    pub(super) severity: Severity,
    /// Related places.
    pub(super) related: Vec<Span>,
}

impl<'a> Prose<'a> {
    /// Paints an article.
    pub(super) fn new(shown: Shown<'a>, voices: &'a [Voice], marks: &'a [Mark]) -> Self {
        let span = |at: u32| shown.article.span(Words::new(at, at + 1));
        let all = 0..u32::try_from(shown.article.tokens.len()).unwrap_or(u32::MAX);
        let spans: Vec<_> = all.map(span).collect();
        let mut prose = Self {
            shown,
            voices,
            marks,
            layers: vec![Layer::default(); spans.len()],
            outer: vec![None; shown.outline.statements.len()],
            is_ordered: spans.is_sorted_by_key(|span| span.start),
            spans,
            anchors: Vec::new(),
            places: Vec::new(),
        };
        prose.paint_sentences();
        prose.paint_statements();
        prose.paint_findings();
        prose.anchors.sort();
        prose
    }

    /// Where a mark stands; `None` if it is about no words of the article, but about a comment, say.
    pub(super) fn place(&self, mark: usize) -> Option<Words> {
        let place = self.places.get(mark).copied();
        place.filter(|words| !words.is_empty())
    }

    /// The id of a statement, if there are words of it to lead to.
    pub(super) fn statement_id(&self, number: usize) -> String {
        format!("{}-t{number}", self.shown.id)
    }

    /// The id of a related place of a mark.
    pub(super) fn related_id(&self, mark: usize, place: usize) -> String {
        format!("{}-p{}-{place}", self.shown.id, mark + 1)
    }

    /// The tokens whose bytes share any with a span. An empty span is the token at it.
    pub(super) fn words(&self, span: Span) -> Words {
        let spans = &self.spans;
        let shares =
            |token: Span| token.overlaps(span) || (span.is_empty() && touches(token, span.start));
        let near = if self.is_ordered {
            let first = spans.partition_point(|token| token.end < span.start);
            let end = spans.partition_point(|token| token.start <= span.end);
            first..end.max(first)
        } else {
            0..spans.len()
        };
        let mut found = near.filter(|at| spans.get(*at).copied().is_some_and(shares));
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        found.next().map_or_else(Words::default, |first| {
            let last = found.next_back().unwrap_or(first);
            Words::new(number(first), number(last).saturating_add(1))
        })
    }

    /// Paints sentences that go on with a source.
    fn paint_sentences(&mut self) {
        let outline = self.shown.outline;
        for (sentence, seen) in self.shown.article.sentences.iter().zip(&outline.sentences) {
            let is_carried = seen.reason.support() == Support::Carried;
            if let Some(statement) = seen.statement.filter(|_| is_carried) {
                self.paint(sentence.words, |layer| layer.said = Some((statement, true)));
            }
        }
    }

    /// Paints what is said, wide statements first so that narrow ones show, and who says it.
    fn paint_statements(&mut self) {
        let attributions = &self.shown.annotations.attributions;
        let mut contents: Vec<(usize, Words)> = Vec::new();
        for (number, one) in attributions.iter().enumerate() {
            let runs = one.content.iter().flat_map(|content| &content.extent.0);
            contents.extend(runs.map(|run| (number, *run)));
        }
        contents.sort_by_key(|(number, run)| (std::cmp::Reverse(run.len()), *number));
        for (number, run) in contents {
            let first = self.layers.get(run.start as usize);
            let around = first.and_then(|layer| layer.said);
            let around = around.filter(|(other, is_carried)| *other != number && !is_carried);
            if let (Some((around, _)), Some(outer)) = (around, self.outer.get_mut(number)) {
                outer.get_or_insert(around);
            }
            self.paint(run, |layer| layer.said = Some((number, false)));
        }
        for (number, one) in attributions.iter().enumerate() {
            let cues = one.cue.iter().flat_map(|cue| &cue.extent.0);
            for run in cues {
                self.paint(*run, |layer| {
                    layer.told.get_or_insert((number, false));
                });
            }
            let sources = one.source.iter().flat_map(|source| &source.extent.0);
            for run in sources {
                self.paint(*run, |layer| layer.told = Some((number, true)));
            }
            let extents = [
                one.content.as_ref().map(|content| &content.extent),
                one.source.as_ref().map(|source| &source.extent),
                one.cue.as_ref().map(|cue| &cue.extent),
            ];
            if let Some(extent) = extents.into_iter().flatten().next() {
                let id = self.statement_id(number);
                self.anchors.push((extent.hull().start, id));
            }
        }
    }

    fn paint_findings(&mut self) {
        for (number, mark) in self.marks.iter().enumerate() {
            let words = self.words(mark.span);
            self.paint(words, |layer| layer.findings.push(number));
            for (place, span) in mark.related.iter().enumerate() {
                let id = self.related_id(number, place);
                self.anchors.push((self.words(*span).start, id));
            }
            self.places.push(words);
        }
    }

    fn paint(&mut self, words: Words, paint: impl Fn(&mut Layer)) {
        let layers = self.layers.get_mut(words.range()).unwrap_or_default();
        layers.iter_mut().for_each(paint);
    }

    fn layer(&self, token: u32) -> Option<&Layer> {
        self.layers.get(token as usize)
    }

    /// Some words of the article, marked.
    pub(super) fn html(&self, words: Words) -> Markup {
        self.runs(words, |layer| layer.said, |run, said| self.said(run, *said))
    }

    /// Words in runs with equal answers to `key`, each shown by `show`, with what stands between them.
    fn runs<K: PartialEq>(
        &self,
        words: Words,
        key: impl Fn(&Layer) -> K,
        show: impl Fn(Words, &K) -> Markup,
    ) -> Markup {
        let none = Layer::default();
        let key = |token| key(self.layer(token).unwrap_or(&none));
        let mut parts = Vec::new();
        let mut start = words.start;
        while start < words.end {
            let own = key(start);
            let rest = start + 1..words.end;
            let end = { rest.clone() }.find(|token| key(*token) != own);
            let end = end.unwrap_or(words.end);
            let gap = if end < words.end { self.gap(end) } else { "" };
            parts.push((show(Words::new(start, end), &own), gap));
            start = end;
        }
        html! { @for (part, gap) in parts { (part) (gap) } }
    }

    /// What stands before a token: a space, or nothing.
    fn gap(&self, token: u32) -> &'static str {
        let tokens = &self.shown.article.tokens;
        let spaced = tokens
            .get(token as usize)
            .is_some_and(|token| token.is_spaced());
        if spaced { " " } else { "" }
    }

    /// What is said by somebody, or by nobody.
    fn said(&self, words: Words, said: Option<(usize, bool)>) -> Markup {
        let told = self.runs(words, |layer| layer.told, |run, told| self.told(run, *told));
        let Some((number, is_carried)) = said else {
            return told;
        };
        let kind = if is_carried { "carried" } else { "said" };
        let class = format!("{kind} {}", self.classes(number));
        let (sources, statements) = self.around(number);
        html! { span class=(class) data-s=(sources) data-t=(statements) { (told) } }
    }

    /// The source of a statement, which leads to the ledger, or its cue.
    fn told(&self, words: Words, told: Option<(usize, bool)>) -> Markup {
        let voices = match told {
            Some((number, true)) => self.voices(number),
            _ => Vec::new(),
        };
        // No link may stand in a link: numbers of findings follow that of a source.
        let is_link = !voices.is_empty();
        let found = self.runs(
            words,
            |layer| layer.findings.clone(),
            |run, findings| self.found(run, findings, !is_link),
        );
        let Some((number, is_source)) = told else {
            return found;
        };
        let class = self.classes(number);
        if !is_source {
            return html! { span class={ "cue " (class) } { (found) } };
        }
        let Some(first) = voices.first() else {
            return found;
        };
        let signs: Vec<&str> = voices.iter().map(|voice| voice.sign.as_str()).collect();
        let numbers: Vec<String> = { voices.iter() }
            .map(|voice| voice.source.to_string())
            .collect();
        let target = format!("#{}-s{}", self.shown.id, first.source);
        // The letter follows the last run of a source only.
        let ends = self.ends_source(number, words);
        html! {
            a class={ "who " (class) } href=(target) data-s=(numbers.join(" ")) {
                (found) @if ends { sup { (signs.join("+")) } }
            }
            (self.references(words))
        }
    }

    fn ends_source(&self, number: usize, words: Words) -> bool {
        let attribution = self.shown.annotations.attributions.get(number);
        let source = attribution.and_then(|one| one.source.as_ref());
        source.is_some_and(|source| source.extent.hull().end <= words.end)
    }

    /// Words with the findings about them, and the numbers of these where they may stand.
    fn found(&self, words: Words, findings: &[usize], is_numbered: bool) -> Markup {
        let plain = self.plain(words);
        let marks = findings.iter().filter_map(|number| self.marks.get(*number));
        let Some(severity) = marks.map(|mark| mark.severity).max() else {
            return plain;
        };
        let numbers: Vec<String> = findings.iter().map(|one| (one + 1).to_string()).collect();
        html! {
            mark class={ "level-" (severity.name()) } data-f=(numbers.join(" ")) { (plain) }
            @if is_numbered { (self.references(words)) }
        }
    }

    /// The numbers of the findings that end in some words, leading to the margin.
    fn references(&self, words: Words) -> Markup {
        let mut numbers: Vec<usize> = Vec::new();
        let layers = self.layers.get(words.range()).unwrap_or_default();
        for number in layers.iter().flat_map(|layer| &layer.findings) {
            let ends = self.places.get(*number).map(|place| place.end);
            if ends.is_some_and(|end| words.holds(end - 1)) && !numbers.contains(number) {
                numbers.push(*number);
            }
        }
        let id = self.shown.id;
        let language = PageWords(self.shown.language);
        html! {
            @for number in numbers.iter().map(|number| number + 1) {
                a.reference id={ (id) "-r" (number) } href={ "#" (id) "-f" (number) }
                    aria-label={ (language.of("finding", "signalement")) " " (number) } {
                    (number)
                }
            }
        }
    }

    /// Words as they are, with the places that links lead to.
    fn plain(&self, words: Words) -> Markup {
        let mut parts = Vec::new();
        let mut start = words.start;
        let mut next = self.anchors.partition_point(|(at, _)| *at < words.start);
        while start < words.end {
            let here = self.anchors.get(next..).unwrap_or_default();
            let here: Vec<&str> = { here.iter() }
                .take_while(|(at, _)| *at == start)
                .map(|(_, id)| id.as_str())
                .collect();
            next += here.len();
            let end = self.anchors.get(next).map_or(words.end, |(at, _)| *at);
            let end = end.min(words.end);
            let run = Words::new(start, end);
            let gap = if end < words.end { self.gap(end) } else { "" };
            parts.push((here, self.shown.article.prose(run), gap));
            start = end;
        }
        html! {
            @for (ids, words, gap) in parts {
                @for id in ids { span id=(id) {} }
                (one_line(words)) (gap)
            }
        }
    }

    /// The voices of a statement.
    fn voices(&self, number: usize) -> Vec<&'a Voice> {
        let statement = self.shown.outline.statements.get(number);
        let sources = statement.map_or(&[][..], |one| one.sources.as_slice());
        // Both are in the order of the sources.
        let voice = |source: &usize| {
            let at = self
                .voices
                .binary_search_by_key(source, |voice| voice.source);
            self.voices.get(at.ok()?)
        };
        sources.iter().filter_map(voice).collect()
    }

    /// The classes of the color and the line of a statement.
    fn classes(&self, number: usize) -> String {
        let voices = self.voices(number);
        voices
            .first()
            .map_or("nobody".to_owned(), |voice| voice.classes())
    }

    /// The sources of a statement and of those around it, and the numbers of these statements.
    fn around(&self, number: usize) -> (String, String) {
        let (mut sources, mut statements) = (Vec::new(), Vec::new());
        let mut next = Some(number);
        for _ in 0..DEPTH {
            let Some(number) = next else { break };
            let statement = self.shown.outline.statements.get(number);
            let own = statement.iter().flat_map(|one| &one.sources);
            sources.extend(own.map(ToString::to_string));
            statements.push(number.to_string());
            next = self.outer.get(number).copied().flatten();
        }
        (sources.join(" "), statements.join(" "))
    }
}

/// Words on one line; spaces that keep words together stay.
fn one_line(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        let is_break = matches!(character, '\t' | '\n' | '\r' | ' ');
        if !is_break {
            out.push(character);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}
