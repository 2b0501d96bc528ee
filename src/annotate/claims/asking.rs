//! Weighs whether an editor asks who says a claim that has no source.
//!
//! A sum of integers (logistic regression), over the rows of `support::evidence` and of
//! [`evidence`](super::evidence), with weights fitted to judged articles. Its probability is calibrated on
//! articles left out of the fit. It silences nothing: rules decide from which probability on they speak.

use crate::annotate::claims::agency;
use crate::annotate::claims::evidence::{Asked, CLAIM_FAMILIES, SOURCED, WORDS, claim_questions};
use crate::annotate::model::{
    Agency, Asking, Attribution, Claim, CueReason, Hedge, Signal, Signals, Support, WeighedRow,
};
use crate::annotate::reading::Reading;
use crate::annotate::support::evidence::{FAMILIES, support_questions};
use crate::annotate::support::table::{self, Lines};
use crate::annotate::support::traits::bit;
use crate::annotate::support::weighing::Weighed;
use crate::annotate::support::weights::ROWS;
use crate::language::{ArticleKind, Meaning};
use crate::parse::{Kind, Words};

/// How many rows there are: those of the support, then our own.
const ALL_ROWS: usize = ROWS + table::count(CLAIM_FAMILIES);

/// The lines of `weights.toml`: family, value, weight.
const LINES: Lines = include!(concat!(env!("OUT_DIR"), "/claim_weights.rs"));

/// The weights of all rows.
static WEIGHTS: [i16; ALL_ROWS] = {
    let (mut all, mut row) = ([0; ALL_ROWS], 0);
    while row < ALL_ROWS {
        all[row] = weight(if row < ROWS {
            table::named(FAMILIES, row)
        } else {
            table::named(CLAIM_FAMILIES, row - ROWS)
        });
        row += 1;
    }
    all
};

/// Of how likely a claim a plain statement is one, in hundredths of a natural logarithm of the odds.
const ASSERTION: i32 = weight(("decision", "assertion")) as i32;

/// How the sum becomes a margin: its slope in percent, and what is added.
const SLOPE: i32 = weight(("calibration", "slope")) as i32;
const OFFSET: i32 = weight(("calibration", "offset")) as i32;

/// The weight of a row by its family and value.
const fn weight(name: (&str, &str)) -> i16 {
    let [weight] = table::weights(LINES, name);
    weight
}

/// A sentence that states something, though no word of it shows what can be checked.
#[derive(Debug, Clone, Copy)]
pub(in crate::annotate) struct Bare {
    /// The index of the sentence.
    pub(in crate::annotate) sentence: u32,
    /// Its tokens, without the stop.
    pub(in crate::annotate) words: Words,
}

impl Bare {
    /// A sentence with these tokens.
    pub(in crate::annotate) fn of(reading: &Reading<'_>, sentence: u32, words: Words) -> Self {
        let stop = words.end.saturating_sub(1).max(words.start);
        let end = if reading.kind(stop) == Kind::Stop {
            stop
        } else {
            words.end
        };
        Self {
            sentence,
            words: Words::new(words.start, end),
        }
    }
}

/// What is known of an article when its claims are weighed.
pub(in crate::annotate) struct Known<'a> {
    pub(in crate::annotate) reading: &'a Reading<'a>,
    pub(in crate::annotate) weighed: &'a Weighed,
    pub(in crate::annotate) support: &'a [Support],
    pub(in crate::annotate) hedges: &'a [Hedge],
    /// In the order of their sentences.
    pub(in crate::annotate) attributions: &'a [Attribution],
    pub(in crate::annotate) kind: Option<ArticleKind>,
}

/// Weighs the claims of an article, and adds the plain statements that readers would ask about. Gives the
/// agency of all, as [`agency::of_claims`] does, and how likely an editor asks, with the sentence each is for.
pub(in crate::annotate) fn weigh(
    known: &Known<'_>,
    claims: &mut Vec<Claim>,
    bare: &[Bare],
) -> (Vec<Agency>, Vec<(u32, Asking)>) {
    let agencies = agency::of_claims(known.reading, claims);
    if known.weighed.rows.is_empty() {
        return (agencies, Vec::new());
    }
    let mut askings = Vec::new();
    let mut own = agencies.iter();
    for claim in claims.iter() {
        let own: Vec<&Agency> = own.by_ref().take(claim.shown.len()).collect();
        let asking = known.asking(claim.sentence, || asked(claim, &own));
        askings.extend(asking.map(|asking| (claim.sentence, asking)));
    }
    let mut plain = Vec::new();
    for &Bare { sentence, words } in bare {
        let nothing = || Asked {
            count: 1,
            ..Asked::default()
        };
        let Some(asking) = known.asking(sentence, nothing) else {
            continue;
        };
        askings.push((sentence, asking));
        if asking.margin >= ASSERTION {
            plain.push(assertion(sentence, words));
        }
    }
    askings.sort_by_key(|(sentence, _)| *sentence);
    askings.shrink_to_fit();
    (merge(claims, agencies, plain), askings)
}

/// A plain statement as a claim.
fn assertion(sentence: u32, words: Words) -> Claim {
    let mut signals = Signals::default();
    signals.insert(Signal::Assertion);
    Claim {
        sentence,
        signals,
        words,
        shown: [(Signal::Assertion, words)].into_iter().collect(),
    }
}

/// Puts plain statements among the claims; gives the agencies of all.
fn merge(claims: &mut Vec<Claim>, agencies: Vec<Agency>, plain: Vec<Claim>) -> Vec<Agency> {
    if plain.is_empty() {
        return agencies;
    }
    let mut plain = plain.into_iter().peekable();
    let mut agencies = agencies.into_iter();
    let (mut all, mut own) = (Vec::with_capacity(claims.len()), Vec::new());
    let by_nobody = Agency {
        by_verb: false,
        of_somebody: false,
    };
    for claim in claims.drain(..) {
        while let Some(earlier) = plain.next_if(|one| one.sentence < claim.sentence) {
            all.push(earlier);
            own.push(by_nobody);
        }
        own.extend(agencies.by_ref().take(claim.shown.len()));
        all.push(claim);
    }
    own.extend(plain.clone().map(|_| by_nobody));
    all.extend(plain);
    *claims = all;
    own
}

/// What the words of a claim show.
fn asked(claim: &Claim, agencies: &[&Agency]) -> Asked {
    let mut asked = Asked {
        count: bit(u32::try_from(claim.shown.len().min(3)).unwrap_or(3)),
        ..Asked::default()
    };
    for ((signal, _), agency) in claim.shown.iter().zip(agencies) {
        let signal = bit(*signal as u32);
        asked.signals |= signal;
        asked.acted |= if agency.by_verb { signal } else { 0 };
        asked.of_somebody |= if agency.of_somebody { signal } else { 0 };
    }
    asked
}

impl Known<'_> {
    /// What the words of a sentence show, whether they make it a claim or not.
    fn look(&self, sentence: u32, asked: &mut Asked) {
        let reading = self.reading;
        let glance = reading.glance(sentence);
        for (number, class) in (0..).zip(WORDS) {
            asked.words |= u32::from(glance.is(class)) << number;
        }
        asked.words |= u32::from(glance.holds(Kind::OpenBracket)) << WORDS.len();
        asked.words |= u32::from(glance.holds(Kind::Symbol)) << (WORDS.len() + 1);
        if let Some(sentence) = reading.article.sentences.get(sentence as usize) {
            for (_, phrase) in reading.phrases.among(sentence.words) {
                if let Meaning::Claim(kind) = phrase.meaning {
                    asked.phrases |= bit(kind as u32);
                }
            }
        }
    }

    /// The classes of verbs that report in it without saying who: "is seen as", « est présenté comme ».
    fn reported(&self, sentence: u32) -> u32 {
        let from = { self.attributions }.partition_point(|one| one.sentence < sentence);
        let own = self.attributions.get(from..).unwrap_or_default().iter();
        let own = own.take_while(|one| one.sentence == sentence);
        own.filter(|one| one.source.is_none() && one.reason.cue == CueReason::Passive)
            .filter_map(|one| one.cue.as_ref()?.class)
            .fold(0, |classes, class| classes | bit(class as u32))
    }

    /// How likely an editor asks who says a sentence; `None` if it has a source or is not weighed.
    fn asking(&self, sentence: u32, shown: impl FnOnce() -> Asked) -> Option<Asking> {
        let at = sentence as usize;
        let mut rows = *self.weighed.rows.get(at)?;
        if rows.is_empty() || self.support.get(at) != Some(&Support::None) {
            return None;
        }
        let mut asked = shown();
        self.look(sentence, &mut asked);
        let margin = self.weighed.marginals.get(at)?.margin();
        let step = SOURCED.iter().filter(|&&least| margin >= least).count();
        asked.sourced = bit(u32::try_from(step).unwrap_or(0));
        asked.kind = self.kind.map_or(0, |kind| bit(kind as u32));
        let from = self
            .hedges
            .partition_point(|hedge| hedge.sentence < sentence);
        let hedges = self.hedges.get(from..).unwrap_or_default().iter();
        for hedge in hedges.take_while(|hedge| hedge.sentence == sentence) {
            if !hedge.in_quotation {
                asked.hedges |= bit(hedge.kind as u32);
            }
        }
        asked.reported = self.reported(sentence);
        let own = |row| rows.insert(ROWS + row);
        table::each_held(CLAIM_FAMILIES, |see| see(&asked), own);
        let sum: i32 = rows
            .iter()
            .filter_map(|row| WEIGHTS.get(row))
            .map(|weight| i32::from(*weight))
            .sum();
        Some(Asking {
            margin: sum * SLOPE / 100 + OFFSET,
            rows,
        })
    }
}

/// The rows that hold of a claim, with their weights, the heaviest first.
pub fn claim_evidence(asking: &Asking) -> Vec<WeighedRow> {
    let mut all: Vec<WeighedRow> = asking.rows.iter().filter_map(row).collect();
    all.sort_by_key(|row| -row.weight.abs());
    all
}

/// A row by its number.
fn row(number: usize) -> Option<WeighedRow> {
    let weight = *WEIGHTS.get(number)?;
    let questions = support_questions().chain(claim_questions());
    let (question, value) = table::answer(questions, number)?;
    Some(WeighedRow {
        family: question.name,
        value,
        words: question.words,
        weight,
    })
}
