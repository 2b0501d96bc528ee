//! What an article shows of its kind: its words, and how many of its sentences are of which shape.

use crate::annotate::reading::Reading;
use crate::annotate::support::traits::bit;
use crate::annotate::support::traits::{Subject, Tense, Traits, View};
use crate::language::{ArticleKind, Meaning};
use crate::parse::{Kind, Words};

/// From how many percent of the sentences on there are few, some, many and most of a shape.
const SHARES: [usize; 4] = [1, 10, 25, 50];

/// From how many words among a thousand on there are few, some, many and most of a kind.
const DENSITIES: [usize; 4] = [1, 4, 8, 15];

/// From how many tokens on an article is short, middling, long and very long.
const LENGTHS: [usize; 4] = [250, 450, 800, 1_500];

/// How far into a paragraph the name or the letter of a speaker ends.
const LABEL: u32 = 6;

/// What an article shows, in bits: the steps it reaches.
#[derive(Debug, Default)]
pub(in crate::annotate) struct Shape {
    /// Words of each kind.
    pub(in crate::annotate) words: [u32; ArticleKind::ALL.len()],
    pub(in crate::annotate) writer: u32,
    pub(in crate::annotate) reader: u32,
    pub(in crate::annotate) questions: u32,
    pub(in crate::annotate) told: u32,
    pub(in crate::annotate) media: u32,
    pub(in crate::annotate) quoted: u32,
    pub(in crate::annotate) numbers: u32,
    pub(in crate::annotate) weekdays: u32,
    pub(in crate::annotate) past: u32,
    pub(in crate::annotate) present: u32,
    pub(in crate::annotate) to_come: u32,
    pub(in crate::annotate) no_verb: u32,
    pub(in crate::annotate) names: u32,
    pub(in crate::annotate) third: u32,
    pub(in crate::annotate) lists: u32,
    pub(in crate::annotate) headings: u32,
    pub(in crate::annotate) asked_headings: u32,
    pub(in crate::annotate) links: u32,
    pub(in crate::annotate) clocks: u32,
    pub(in crate::annotate) labels: u32,
    pub(in crate::annotate) symbols: u32,
    pub(in crate::annotate) length: u32,
}

impl Shape {
    /// What an article shows.
    pub(in crate::annotate) fn of(reading: &Reading<'_>, views: &[View]) -> Self {
        let headings = || views.iter().filter(|view| view.is(Traits::FURNITURE));
        let heading_count = headings().count();
        let prose_count = views.len() - heading_count;
        let share = |has: &dyn Fn(&View) -> bool| {
            let prose = views.iter().filter(|view| !view.is(Traits::FURNITURE));
            let having = prose.filter(|view| has(view)).count();
            step(having * 100, prose_count, SHARES)
        };
        let traits = |traits: Traits| share(&move |view: &View| view.is(traits));
        let of_all = |part: usize| step(part * 100, views.len(), SHARES);
        let (clocks, labels, blocks) = blocks(reading);
        let tokens = reading.tokens.len();
        Self {
            words: words(reading),
            writer: traits(Traits::FIRST_PERSON),
            reader: traits(Traits::SECOND_PERSON),
            questions: traits(Traits::QUESTION),
            told: traits(Traits::TOLD),
            media: share(&|view| view.subject == Subject::Media),
            quoted: share(&|view| view.quoted >= 3),
            numbers: traits(Traits::NUMBER),
            weekdays: traits(Traits::WEEKDAY),
            past: share(&|view| {
                matches!(view.tense, Tense::Past | Tense::Perfect | Tense::Imperfect)
            }),
            present: share(&|view| view.tense == Tense::Present),
            to_come: share(&|view| {
                matches!(
                    view.tense,
                    Tense::Future | Tense::Modal | Tense::Conditional
                )
            }),
            no_verb: share(&|view| view.tense == Tense::None),
            names: share(&|view| view.subject == Subject::Name),
            third: share(&|view| view.subject == Subject::Third),
            lists: traits(Traits::LIST),
            headings: of_all(heading_count),
            asked_headings: of_all(headings().filter(|view| view.is(Traits::QUESTION)).count()),
            links: traits(Traits::LINK),
            clocks: step(clocks * 100, blocks, SHARES),
            labels: step(labels * 100, blocks, SHARES),
            symbols: share_of_symbols(reading, prose_count),
            length: step(tokens, 1, LENGTHS),
        }
    }
}

/// How many of some steps a part of a whole reaches.
fn reached(part: usize, whole: usize, steps: [usize; 4]) -> u32 {
    let reached = steps.iter().filter(|&&least| part >= least * whole.max(1));
    u32::try_from(reached.count()).unwrap_or(0)
}

/// The bits of the steps that a part of a whole reaches.
fn step(part: usize, whole: usize, steps: [usize; 4]) -> u32 {
    bit(reached(part, whole, steps)) - 1
}

/// The density of the words of each kind.
fn words(reading: &Reading<'_>) -> [u32; ArticleKind::ALL.len()] {
    let count = u32::try_from(reading.tokens.len()).unwrap_or(u32::MAX);
    let mut told = [0_usize; ArticleKind::ALL.len()];
    for (_, phrase) in reading.phrases.among(Words::new(0, count)) {
        if let Meaning::Kind(kind) = phrase.meaning {
            told[kind as usize] += 1;
        }
    }
    told.map(|told| step(told * 1_000, count as usize, DENSITIES))
}

/// In how many sentences a sign of percents or money stands.
fn share_of_symbols(reading: &Reading<'_>, whole: usize) -> u32 {
    let holding = reading
        .glances
        .iter()
        .filter(|glance| glance.holds(Kind::Symbol));
    step(holding.count() * 100, whole, SHARES)
}

/// How many blocks open with a time of day, how many with a label and a colon, and how many there are.
fn blocks(reading: &Reading<'_>) -> (usize, usize, usize) {
    let (mut clocks, mut labels, mut blocks, mut last) = (0, 0, 0, u32::MAX);
    for sentence in &reading.article.sentences {
        if sentence.block == last {
            continue;
        }
        last = sentence.block;
        blocks += 1;
        let start = sentence.words.start;
        let end = sentence.words.end.min(start + LABEL);
        let form = reading.article.form(start);
        let is_time = reading.kind(start) == Kind::Number && form.contains([':', 'h', 'H']);
        clocks += usize::from(is_time);
        let is_label = (start + 1..end).any(|at| reading.kind(at) == Kind::Colon);
        labels += usize::from(is_label && !is_time);
    }
    (clocks, labels, blocks)
}
