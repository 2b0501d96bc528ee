//! The claims nobody is credited with and, when asked, what each sentence rests on.

use super::{cut, explain, heading, line, prose_of};
use crate::annotate::{Annotations, Claim, Signal, Support, SupportReason};
use crate::document::Role;
use crate::parse::Article;
use crate::report::paint::{Canvas, Paint};

/// How many characters of a sentence are shown, to find it again.
const OPENING: usize = 40;

/// How many of the words that make it a claim.
const SHOWN: usize = 28;

/// Appends the claims without a source, or what every sentence rests on.
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

/// What every sentence of the text rests on, and what makes it a claim.
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
        let support = support(annotations, number);
        let reason = annotations.support_reasons.get(number as usize).copied();
        canvas.put(Paint::Faint, format!("{at:>4}  "));
        canvas.put(
            Paint::Plain,
            cut(&prose_of(article, sentence.words), OPENING),
        );
        canvas.put(Paint::Plain, "\n");
        let mut because = |name: &str, words: &str| {
            canvas.put(Paint::Faint, format!("{:>10}  {name:<8}  ", ""));
            canvas.put(Paint::Plain, words);
            canvas.put(Paint::Plain, "\n");
        };
        let reason = explain::support(reason.unwrap_or(SupportReason::None));
        because("support", &format!("{}: {reason}", support.name()));
        if let Some(claim) = claim.filter(|claim| claim.sentence == number) {
            because("claim", &signals(article, claim));
        }
    }
}

/// What makes a sentence a claim, and the words that show it best.
fn signals(article: &Article<'_>, claim: &Claim) -> String {
    let names: Vec<_> = claim.signals.iter().map(Signal::name).collect();
    let shown = cut(&prose_of(article, claim.words), SHOWN);
    format!("{}: “{shown}”", names.join(", "))
}

fn support(annotations: &Annotations, sentence: u32) -> Support {
    let support = annotations.support.get(sentence as usize);
    support.copied().unwrap_or(Support::None)
}
