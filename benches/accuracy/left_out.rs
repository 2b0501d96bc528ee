//! How often cues are found whose verb no list holds.
//!
//! The reporting verbs of the lists are dealt into [`FOLDS`] parts by their letters. Each part is
//! taken out of the lists in turn, and the cues with its verbs are looked for. An open class, such as
//! the verbs beside a quotation, loses little; a closed list loses all.

use selon::language::{Id, Languages};

use super::figures::{share, shared};
use super::gold::{Gold, Spans};
use super::seen::Seen;

/// Into how many parts the verbs are dealt.
const FOLDS: usize = 5;

/// Figures on the cues whose verb is left out, or nothing if no attributions are annotated.
pub(crate) fn attributions(pairs: &[(&Gold, &Seen)]) -> Vec<String> {
    let mut tally = Tally::default();
    for fold in 0..FOLDS {
        let mut verbs: Vec<(Id, String)> = { pairs.iter() }
            .flat_map(|(gold, seen)| {
                let own = seen.reporting.iter().filter(|(_, verb)| part(verb) == fold);
                own.map(|(_, verb)| (gold.language, (*verb).to_owned()))
            })
            .collect();
        verbs.sort();
        verbs.dedup();
        let languages = Languages::default().without_verbs(verbs);
        for (gold, known) in pairs {
            tally.text(gold, known, fold, &languages);
        }
    }
    tally.figures()
}

/// The part a verb belongs to: its letters decide, so that it is the same in every text.
fn part(verb: &str) -> usize {
    verb.bytes().map(usize::from).sum::<usize>() % FOLDS
}

#[derive(Default)]
struct Tally {
    gold: usize,
    found: usize,
    others: usize,
    fired: usize,
}

impl Tally {
    /// Adds a text, read by languages that lack the verbs of a part.
    fn text(&mut self, gold: &Gold, known: &Seen, fold: usize, languages: &Languages) {
        let of_part = |cue: &Spans| {
            let mut verbs = known.reporting.iter().rev();
            let verb = verbs.find(|(place, _)| shared(&vec![*place], cue) > 0);
            verb.is_some_and(|(_, verb)| part(verb) == fold)
        };
        let cues = gold.attributions.iter().flatten().map(|one| &one.cue);
        let cues: Vec<&Spans> = cues.filter(|cue| of_part(cue)).collect();
        let others = gold.other_sense.iter().flatten();
        let others: Vec<&Spans> = others.filter(|cue| of_part(cue)).collect();
        if cues.is_empty() && others.is_empty() {
            return;
        }
        let seen = Seen::of(&gold.text, gold.language, languages);
        let fires = |cue: &&&Spans| {
            seen.attributions
                .iter()
                .any(|[_, own, _]| shared(cue, own) > 0)
        };
        self.gold += cues.len();
        self.found += cues.iter().filter(fires).count();
        self.others += others.len();
        self.fired += others.iter().filter(fires).count();
    }

    fn figures(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.gold > 0 {
            lines.push(share("cue found, its verb left out", self.found, self.gold));
        }
        if self.others > 0 {
            lines.push(share(
                "another sense, its verb left out",
                self.fired,
                self.others,
            ));
        }
        lines
    }
}
