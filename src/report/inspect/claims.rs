//! The claims without a source or, with `--explain`, what each sentence rests on.

use super::evidence;
use super::layout::{heading, line, prose, reason, support};
use super::reasons;
use crate::annotate::{Annotations, Claim, Signal, Support, SupportReason};
use crate::document::Role;
use crate::parse::Article;
use crate::report::terminal::{Canvas, Paint, cut};

/// How many characters of a sentence are shown, to find it again.
const OPENING: usize = 40;

/// How many characters are shown of the words that make it a claim.
const SHOWN: usize = 28;

/// Writes the claims without a source, or what each sentence rests on.
pub(super) fn write(
    article: &Article<'_>,
    annotations: &Annotations,
    explain: bool,
    canvas: &mut Canvas,
) {
    if explain {
        return sentences(article, annotations, canvas);
    }
    let mut unsourced = annotations
        .claims
        .iter()
        .filter(|claim| support(annotations, claim.sentence) == Support::None)
        .peekable();
    if unsourced.peek().is_none() {
        return;
    }
    heading("claims without a source", canvas);
    for claim in unsourced {
        let Some(sentence) = article.sentences.get(claim.sentence as usize) else {
            continue;
        };
        let at = line(article, sentence.words.start);
        canvas.put(Paint::Faint, format!("{at:>4}  "));
        canvas.put(Paint::Plain, signals(article, claim));
        canvas.put(Paint::Plain, "\n");
    }
}

/// Writes what each sentence rests on, and what makes it a claim.
fn sentences(article: &Article<'_>, annotations: &Annotations, canvas: &mut Canvas) {
    heading("what each sentence rests on", canvas);
    let mut claims = annotations.claims.iter().peekable();
    for (number, sentence) in (0_u32..).zip(&article.sentences) {
        let claim = claims.next_if(|claim| claim.sentence <= number);
        if matches!(
            sentence.role,
            Role::Heading | Role::Byline | Role::Dateline | Role::Boilerplate
        ) {
            continue;
        }
        let at = line(article, sentence.words.start);
        let opening = cut(&prose(article, sentence.words), OPENING);
        canvas.put(Paint::Faint, format!("{at:>4}  "));
        canvas.put(Paint::Plain, opening);
        canvas.put(Paint::Plain, "\n");
        let support = support(annotations, number).name();
        let ground = annotations.support_reasons.get(number as usize).copied();
        let ground = reasons::support(ground.unwrap_or(SupportReason::None));
        reason("support", &format!("{support}: {ground}"), canvas);
        for row in evidence::heaviest(annotations, number) {
            reason("", &format!("{:+.2}  {}", row.weight, row.text), canvas);
        }
        if let Some(claim) = claim.filter(|claim| claim.sentence == number) {
            reason("claim", &signals(article, claim), canvas);
            if let Some(asking) = annotations.asking(number) {
                let tenths = (asking.probability() * 10.0).round();
                let words = format!("asked about with a chance of {tenths} in 10");
                reason("", &words, canvas);
            }
            for row in evidence::of_claim(annotations, number) {
                reason("", &format!("{:+.2}  {}", row.weight, row.text), canvas);
            }
        }
    }
}

/// The signals of a claim, and the words that show them best.
fn signals(article: &Article<'_>, claim: &Claim) -> String {
    let names: Vec<_> = claim.signals.iter().map(Signal::name).collect();
    let shown = cut(&prose(article, claim.words), SHOWN);
    format!("{}: “{shown}”", names.join(", "))
}
