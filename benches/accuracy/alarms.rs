//! How often a finding about a missing source is right, and how sure it says it is.

use selon::diagnostic::{Diagnostic, Probability};
use selon::document::Format;
use selon::language::Languages;
use selon::rule::{self, Rule, RuleSet};
use selon::text::Text;

use super::gold::{Gold, Verdict};

/// From which probabilities on findings are counted.
const LEASTS: [u16; 8] = [0, 100, 150, 200, 250, 300, 400, 500];

/// Where the bins end in which what findings say of themselves is held against what is so.
const BINS: [f64; 5] = [0.1, 0.2, 0.3, 0.45, 1.0];

/// A finding, and what editors say of its sentence.
struct Alarm {
    probability: Option<Probability>,
    verdict: Verdict,
    /// The number of its text and of the judged sentence in it.
    at: (usize, usize),
}

/// The alarms on judged texts: their precision and recall by their probability, and how well those are
/// calibrated. Sentences on which editors may differ are not counted.
pub(crate) fn alarms(texts: &[Gold], languages: &Languages) -> Vec<String> {
    let judged = |gold: &&Gold| gold.statuses.as_ref().is_some_and(|all| !all.is_empty());
    let texts: Vec<&Gold> = texts.iter().filter(judged).collect();
    let statuses = texts.iter().flat_map(|gold| gold.statuses.iter().flatten());
    let need = statuses
        .filter(|one| one.verdict == Verdict::NeedsSource)
        .count();
    if need == 0 {
        return Vec::new();
    }
    let every = |rule: &Rule| Some(rule.severity.unwrap_or(selon::diagnostic::Severity::Note));
    let usual = |rule: &Rule| rule.severity.filter(|_| rule.is_default());
    let mut lines = Vec::new();
    let all = rule::builtin();
    let default = found(&texts, languages, RuleSet::decide(&all, usual));
    for least in LEASTS {
        let least = Probability::of_thousandths(least);
        let sure = default
            .iter()
            .filter(|one| one.probability.is_none_or(|own| own >= least));
        lines.push(figure(&format!("alarms from {least} on"), sure, need));
    }
    let strict = found(&texts, languages, RuleSet::decide(&all, every));
    lines.push(figure("alarms of all rules", strict.iter(), need));
    let mut from = 0.0;
    for to in BINS {
        let inside = |one: &&Alarm| {
            let own = one.probability.map_or(-1.0, Probability::share);
            one.verdict != Verdict::Either && own >= from && (own < to || to >= 1.0)
        };
        let held: Vec<&Alarm> = strict.iter().filter(inside).collect();
        let right = held
            .iter()
            .filter(|one| one.verdict == Verdict::NeedsSource)
            .count();
        let said: f64 = held
            .iter()
            .filter_map(|one| one.probability)
            .map(Probability::share)
            .sum();
        if !held.is_empty() {
            let count = number(held.len());
            lines.push(format!(
                "{:26} said {:.2}, are right {:.2} ({right} of {})",
                format!("sure from {from} to {to}"),
                said / count,
                number(right) / count,
                held.len()
            ));
        }
        from = to;
    }
    lines
}

/// The findings of rules about missing sources.
fn found(texts: &[&Gold], languages: &Languages, mut rules: RuleSet) -> Vec<Alarm> {
    rules.min_confidence = Probability::ZERO;
    let mut alarms = Vec::new();
    for (number, gold) in texts.iter().enumerate() {
        let text = Text::new("judged.txt", gold.text.as_str());
        let checked = selon::check(&text, Format::Plain, Some(gold.language), languages, &rules);
        let about = |one: &&Diagnostic| {
            one.rule.starts_with("unsourced-") || one.rule == "unattributed-quotation"
        };
        for finding in checked.reported.iter().filter(about) {
            let place = |at: u32| {
                gold.text
                    .get(..at as usize)
                    .map_or(0, |text| text.chars().count())
            };
            let own = (place(finding.span.start), place(finding.span.end));
            let shared =
                |(start, end): (usize, usize)| own.1.min(end).saturating_sub(own.0.max(start));
            let statuses = gold.statuses.iter().flatten().enumerate();
            if let Some((sentence, status)) = statuses.max_by_key(|(_, one)| shared(one.span)) {
                alarms.push(Alarm {
                    probability: finding.certainty.as_ref().map(|one| one.probability),
                    verdict: status.verdict,
                    at: (number, sentence),
                });
            }
        }
    }
    alarms
}

fn figure<'a>(what: &str, alarms: impl Iterator<Item = &'a Alarm>, need: usize) -> String {
    let counted: Vec<&Alarm> = alarms
        .filter(|one| one.verdict != Verdict::Either)
        .collect();
    let right = counted
        .iter()
        .filter(|one| one.verdict == Verdict::NeedsSource);
    let mut places: Vec<_> = right.clone().map(|one| one.at).collect();
    places.sort_unstable();
    places.dedup();
    let right = right.count();
    format!(
        "{what:26} P {:5.1}, R {:5.1} ({right} right of {}, {} of {need} raised)",
        100.0 * number(right) / number(counted.len().max(1)),
        100.0 * number(places.len()) / number(need),
        counted.len(),
        places.len()
    )
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
