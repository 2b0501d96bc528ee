//! Precision, recall and F1, from annotations and what was seen.

use std::collections::BTreeSet;

use super::gold::{Attribution, Gold, Spans, Verdict};
use super::seen::Seen;

type Pairs<'a> = [(&'a Gold, &'a Seen)];

/// How many scalar values two lists of spans share.
pub(crate) fn shared(one: &Spans, other: &Spans) -> usize {
    let cut = |&(from, to): &(usize, usize)| {
        let both = other.iter().map(move |&(start, end)| {
            let (start, end) = (start.max(from), end.min(to));
            end.saturating_sub(start)
        });
        both.sum::<usize>()
    };
    one.iter().map(cut).sum()
}

/// Precision, recall and their harmonic mean.
fn figure(what: &str, right: usize, seen: usize, found: usize, gold: usize) -> String {
    let (precision, recall) = (percent(right, seen), percent(found, gold));
    let sum = precision + recall;
    let mean = match (seen, gold) {
        (0, 0) => f64::NAN,
        _ if sum > 0.0 => 2.0 * precision * recall / sum,
        _ => 0.0,
    };
    let [precision, recall, mean] = [precision, recall, mean].map(shown);
    format!(
        "{what:<32}P {precision}  R {recall}  F1 {mean}   \
         ({right} of {seen} right, {found} of {gold} found)"
    )
}

pub(crate) fn share(what: &str, part: usize, whole: usize) -> String {
    let percent = shown(percent(part, whole));
    format!("{what:<32}{percent} %   ({part} of {whole})")
}

/// A percentage; a dash for a share of nothing.
fn shown(percent: f64) -> String {
    if percent.is_nan() {
        return "    –".to_owned();
    }
    format!("{percent:5.1}")
}

fn percent(part: usize, whole: usize) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    100.0 * count(part) / count(whole)
}

/// Whether texts are hedged at all.
pub(crate) fn hedged(pairs: &Pairs<'_>) -> Vec<String> {
    let judged: Vec<(bool, bool)> = { pairs.iter() }
        .filter_map(|(gold, seen)| Some((gold.hedged?, !seen.hedges.is_empty())))
        .collect();
    if judged.is_empty() {
        return Vec::new();
    }
    let count = |is: fn(&(bool, bool)) -> bool| judged.iter().filter(|one| is(one)).count();
    let (both, seen, gold) = (
        count(|&(g, s)| g && s),
        count(|one| one.1),
        count(|one| one.0),
    );
    vec![figure("text is hedged", both, seen, both, gold)]
}

/// Where sentences end, apart from the end of the text and from blanks before an end.
pub(crate) fn ends(pairs: &Pairs<'_>) -> Vec<String> {
    let (mut right, mut seen_ends, mut gold_ends, mut whole, mut texts) = (0, 0, 0, 0, 0);
    for (gold, seen) in pairs {
        let Some(ends) = &gold.ends else {
            continue;
        };
        let letters: Vec<char> = gold.text.chars().collect();
        let squeeze = |mut end: usize| {
            while end > 0 && letters[end - 1].is_whitespace() {
                end -= 1;
            }
            end
        };
        let last = squeeze(letters.len());
        let set = |ends: &mut dyn Iterator<Item = usize>| -> BTreeSet<usize> {
            ends.map(squeeze).filter(|&end| end != last).collect()
        };
        let ends = set(&mut ends.iter().copied());
        let found = set(&mut seen.sentences.iter().map(|sentence| sentence.span.1));
        right += ends.intersection(&found).count();
        seen_ends += found.len();
        gold_ends += ends.len();
        whole += usize::from(ends == found);
        texts += 1;
    }
    if texts == 0 {
        return Vec::new();
    }
    vec![
        figure("sentence ends", right, seen_ends, right, gold_ends),
        share("texts all right", whole, texts),
    ]
}

/// How many articles are of the kind they are told to be of; those of unknown kind are left out.
pub(crate) fn kinds(pairs: &Pairs<'_>) -> Vec<String> {
    let known = || {
        pairs
            .iter()
            .filter_map(|(gold, seen)| Some((gold.kind.as_deref()?, seen.kind)))
    };
    let (right, all) = (
        known().filter(|(gold, seen)| Some(*gold) == *seen).count(),
        known().count(),
    );
    if all == 0 {
        return Vec::new();
    }
    let share = shown(percent(right, all));
    vec![format!(
        "{:<32}{share} %   ({right} of {all})",
        "kind of article"
    )]
}

/// Which sentences have a source, which need one, and what is hedged in them.
///
/// What selon sees of an annotated sentence counts if it covers more than half of it.
pub(crate) fn statuses(pairs: &Pairs<'_>) -> Vec<String> {
    let (mut need, mut has, mut hedge) = (Tally::default(), Tally::default(), Tally::default());
    let mut judged = false;
    for (gold, seen) in pairs {
        let Some(statuses) = gold.statuses.as_ref().filter(|all| !all.is_empty()) else {
            continue;
        };
        judged = true;
        let spans = |is: &dyn Fn(bool, bool) -> bool| -> Spans {
            { seen.sentences.iter() }
                .filter(|sentence| is(sentence.is_claim, sentence.is_supported))
                .map(|sentence| sentence.span)
                .collect()
        };
        let flagged = spans(&|claim, supported| claim && !supported);
        let supported = spans(&|_, supported| supported);
        for one in statuses {
            let own = vec![one.span];
            let most = |spans: &Spans| 2 * shared(&own, spans) > one.span.1 - one.span.0;
            let sourced = matches!(one.verdict, Verdict::Attributed | Verdict::Carried);
            has.add(sourced, most(&supported));
            if one.verdict != Verdict::Either {
                need.add(one.verdict == Verdict::NeedsSource, most(&flagged));
            }
        }
        let doubts: Vec<Spans> = { statuses.iter() }
            .flat_map(|one| one.hedges.iter().map(|&span| vec![span]))
            .collect();
        let meets =
            |one: &Spans, others: &[Spans]| others.iter().any(|other| shared(one, other) > 0);
        hedge.gold += doubts.len();
        hedge.seen += seen.hedges.len();
        hedge.found += { doubts.iter() }
            .filter(|one| meets(one, &seen.hedges))
            .count();
        hedge.right += { seen.hedges.iter() }
            .filter(|one| meets(one, &doubts))
            .count();
    }
    if !judged {
        return Vec::new();
    }
    let mut lines = vec![
        need.figure("needs a source, flagged"),
        has.figure("has a source, seen"),
    ];
    if hedge.gold > 0 {
        lines.push(hedge.figure("hedges"));
    }
    lines
}

#[derive(Default)]
struct Tally {
    right: usize,
    seen: usize,
    found: usize,
    gold: usize,
}

impl Tally {
    fn add(&mut self, gold: bool, seen: bool) {
        self.gold += usize::from(gold);
        self.seen += usize::from(seen);
        self.right += usize::from(gold && seen);
        self.found += usize::from(gold && seen);
    }

    fn figure(&self, what: &str) -> String {
        figure(what, self.right, self.seen, self.found, self.gold)
    }
}

/// Who says what: each annotated attribution is paired with the one seen whose cue shares most with
/// its own; then sources and contents are compared.
pub(crate) fn attributions(pairs: &Pairs<'_>) -> Vec<String> {
    let mut sum = Sum::default();
    for (gold, seen) in pairs {
        if let Some(attributions) = &gold.attributions {
            sum.text(gold, attributions, &seen.attributions);
        }
    }
    sum.figures()
}

#[derive(Default)]
struct Sum {
    gold: usize,
    seen: usize,
    cues: usize,
    exact: usize,
    whole: usize,
    /// Sources, then contents.
    parts: [Part; 2],
    /// Whether some text has words of another sense.
    partial: bool,
    others: usize,
    fired: usize,
    attributed: Tally,
    unattributed: Tally,
}

#[derive(Default)]
struct Part {
    judged: usize,
    overlap: usize,
    exact: usize,
}

const SOURCE: usize = 0;
const CUE: usize = 1;
const CONTENT: usize = 2;

impl Sum {
    fn text(&mut self, gold: &Gold, attributions: &[Attribution], seen: &[[Spans; 3]]) {
        self.gold += attributions.len();
        self.seen += seen.len();
        self.partial |= gold.other_sense.is_some();
        let mut free = vec![true; seen.len()];
        for one in attributions {
            let same = |other: &[Spans; 3]| {
                if !one.cue.is_empty() {
                    shared(&one.cue, &other[CUE])
                } else if other[CUE].is_empty() {
                    shared(&one.content, &other[CONTENT])
                } else {
                    0
                }
            };
            let mut best = (0, None);
            for (number, other) in seen.iter().enumerate().filter(|&(number, _)| free[number]) {
                let size = same(other);
                if size > best.0 {
                    best = (size, Some(number));
                }
            }
            if let (_, Some(number)) = best {
                free[number] = false;
                self.pair(one, &seen[number], gold.other_sense.is_some());
            }
        }
        let others = gold.other_sense.iter().flatten();
        for other in others {
            self.others += 1;
            let fires = seen.iter().any(|one| shared(other, &one[CUE]) > 0);
            self.fired += usize::from(fires);
        }
        for &sentence in &gold.sentences {
            let own = vec![sentence];
            let holds =
                |cue: &Spans, content: &Spans| shared(&own, cue) + shared(&own, content) > 0;
            let gold = attributions.iter().any(|one| holds(&one.cue, &one.content));
            let seen = seen.iter().any(|one| holds(&one[CUE], &one[CONTENT]));
            self.attributed.add(gold, seen);
            self.unattributed.add(!gold, !seen);
        }
    }

    /// Compares an annotated attribution with the one seen that it is paired with.
    fn pair(&mut self, gold: &Attribution, seen: &[Spans; 3], partial: bool) {
        self.cues += 1;
        self.exact += usize::from(gold.cue == seen[CUE]);
        let mut whole = true;
        for (part, (own, other)) in [
            (&gold.source, &seen[SOURCE]),
            (&gold.content, &seen[CONTENT]),
        ]
        .into_iter()
        .enumerate()
        {
            let overlap = shared(own, other) > 0 || own.is_empty() && other.is_empty();
            if partial && own.is_empty() {
                continue;
            }
            let part = &mut self.parts[part];
            part.judged += 1;
            part.overlap += usize::from(overlap);
            part.exact += usize::from(own == other);
            whole &= overlap;
        }
        self.whole += usize::from(whole);
    }

    fn figures(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.gold == 0 {
            return lines;
        }
        if self.partial {
            lines.push(share("cue found", self.cues, self.gold));
            lines.push(share("fires on another sense", self.fired, self.others));
        } else {
            let figure = |what, hits| figure(what, hits, self.seen, hits, self.gold);
            lines.push(figure("cue, overlap", self.cues));
            lines.push(figure("cue, exact", self.exact));
            lines.push(figure("cue, source and content", self.whole));
        }
        for (what, part) in [("source", &self.parts[0]), ("content", &self.parts[1])] {
            let given = |how| format!("{what} given the cue, {how}");
            lines.push(share(&given("overlap"), part.overlap, part.judged));
            lines.push(share(&given("exact"), part.exact, part.judged));
        }
        if !self.partial && self.attributed.gold + self.unattributed.gold > 0 {
            lines.push(self.attributed.figure("sentence is attributed"));
            lines.push(self.unattributed.figure("sentence is unattributed"));
        }
        lines
    }
}
