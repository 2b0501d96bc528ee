//! The rules of a run.

use super::genre::Genre;
use super::model::Rule;
use super::spared::Spared;
use super::subject::Subject;
use super::{builtin::ids, nearest::nearest};
use crate::diagnostic::{Diagnostic, Probability, Severity};
use crate::language::Id;

/// The most bytes a misspelled id has; anything longer is something else.
const LONGEST: usize = 64;

/// From which probability on findings are reported unless something else is asked for. Chosen on articles
/// left out of the fit: with less, the findings it adds are more often wrong than those a reporter reads on
/// for.
pub const MIN_CONFIDENCE: Probability = Probability::of_thousandths(200);

/// The enabled rules of a run.
#[derive(Debug)]
pub struct RuleSet {
    /// The rules, sorted by id.
    pub rules: Vec<Rule>,
    /// The genre of the articles, whose other rules are silent; `None` to tell that of each article from
    /// its words.
    pub genre: Option<Genre>,
    /// Whether suppression comments may omit a reason.
    pub reason_optional: bool,
    /// From which probability on findings are reported, where one is weighed and their rule says nothing
    /// else.
    pub min_confidence: Probability,
    /// What is let pass, whatever the rules say.
    pub spared: Spared,
    /// For each subject, the numbers of the rules on it.
    on: Vec<Vec<usize>>,
    /// For each rule, the numbers of the rules it yields to.
    yields_to: Vec<Vec<usize>>,
}

/// An id that no rule has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// The id as asked for.
    pub id: String,
    /// The id it was probably meant to be, if any is near.
    pub nearest: Option<String>,
}

impl UnknownRule {
    /// An id that is not known.
    pub fn new(id: &str, known: &[&str]) -> Self {
        Self {
            id: id.to_owned(),
            nearest: nearest(id, known.iter().copied()).map(str::to_owned),
        }
    }
}

impl Default for RuleSet {
    /// No rules.
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl RuleSet {
    /// Chooses the selected rules (by default, every enabled rule above low confidence) minus the
    /// ignored ones. Of two rules with the same id the later wins, so that a newsroom can replace
    /// ours.
    ///
    /// # Errors
    /// Every id that no rule has.
    pub fn choose(
        mut rules: Vec<Rule>,
        select: &[String],
        ignore: &[String],
    ) -> Result<Self, Vec<UnknownRule>> {
        sort(&mut rules);
        let unknown: Vec<_> = select
            .iter()
            .chain(ignore)
            .filter(|id| rules.iter().all(|rule| rule.id != **id))
            .map(|id| UnknownRule {
                id: id.clone(),
                nearest: nearest(id, rules.iter().map(|rule| rule.id.as_str())).map(str::to_owned),
            })
            .collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        rules.retain(|rule| {
            let chosen = if select.is_empty() {
                rule.is_default()
            } else {
                select.contains(&rule.id)
            };
            chosen && !ignore.contains(&rule.id)
        });
        Ok(Self::of(rules))
    }

    /// Sorts rules by id; of two rules with the same id the later wins.
    pub fn sorted(mut rules: Vec<Rule>) -> Vec<Rule> {
        sort(&mut rules);
        rules
    }

    /// All of these rules, each with the severity `decide` gives it; rules it gives `None` for are
    /// silent.
    ///
    /// Silent rules keep their place, so that all sets decided on the same rules number them alike
    /// and can share their language packs.
    #[must_use]
    pub fn decide(rules: &[Rule], decide: impl Fn(&Rule) -> Option<Severity>) -> Self {
        let decided = rules.iter().map(|rule| {
            let mut rule = rule.clone();
            match decide(&rule) {
                Some(severity) => rule.severity = Some(severity),
                None => rule.languages.clear(),
            }
            rule
        });
        Self::of(decided.collect())
    }

    /// These rules for articles of a genre.
    #[must_use]
    pub fn in_genre(mut self, genre: Genre) -> Self {
        self.genre = Some(genre);
        self
    }

    /// The newsroom's own phrases, each with the number of its rule, to build
    /// [`Languages`](crate::language::Languages) with.
    pub fn phrases(&self) -> Vec<(Id, String, u32)> {
        (0..)
            .zip(&self.rules)
            .flat_map(|(number, rule)| {
                let phrases = rule.phrases.iter();
                phrases.map(move |(id, phrase)| (*id, phrase.clone(), number))
            })
            .collect()
    }

    /// These rules, all of them.
    pub(super) fn of(rules: Vec<Rule>) -> Self {
        let number = |id: &String| rules.iter().position(|rule| rule.id == *id);
        let yields = |(own, rule): (usize, &Rule)| {
            let others = rule.yields_to.iter().filter_map(number);
            let back = |other: usize| rules[other].yields_to.contains(&rule.id);
            others
                .filter(|&other| !(back(other) && own < other))
                .collect()
        };
        let yields_to = rules.iter().enumerate().map(yields).collect();
        let mut on = vec![Vec::new(); Subject::ALL.len()];
        for (number, rule) in rules.iter().enumerate() {
            if !rule.languages.is_empty() {
                on[rule.subject as usize].push(number);
            }
        }
        Self {
            rules,
            genre: None,
            reason_optional: false,
            min_confidence: MIN_CONFIDENCE,
            spared: Spared::default(),
            on,
            yields_to,
        }
    }

    /// Whether a finding is sure enough to be reported.
    pub fn is_sure(&self, finding: &Diagnostic) -> bool {
        let least = self
            .find(&finding.rule)
            .and_then(|rule| rule.min_confidence);
        let least = least.unwrap_or(self.min_confidence);
        { finding.certainty.as_ref() }.is_none_or(|certainty| certainty.probability >= least)
    }

    /// Whether a rule with this id exists, even if it is off.
    pub fn knows(&self, id: &str) -> bool {
        self.find(id).is_some() || ids().contains(&id)
    }

    /// The id most like a name, even if that rule is off; `None` for a long name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        if name.len() > LONGEST {
            return None;
        }
        let running = self.rules.iter().map(|rule| rule.id.as_str());
        nearest(name, running.chain(ids()))
    }

    /// Whether a rule runs on articles in a language, of whatever genre if none is set.
    pub fn runs(&self, id: &str, language: Id) -> bool {
        self.find(id).is_some_and(|rule| match self.genre {
            Some(genre) => rule.applies_to(language, genre),
            None => rule.languages.contains(&language),
        })
    }

    /// Whether a rule is on this subject.
    pub(super) fn is_on(&self, id: &str, subject: Subject) -> bool {
        self.find(id).is_some_and(|rule| rule.subject == subject)
    }

    fn find(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The numbers of the rules on a subject.
    pub(super) fn on(&self, subject: Subject) -> &[usize] {
        self.on.get(subject as usize).map_or(&[], Vec::as_slice)
    }

    /// The numbers of the rules a rule yields to.
    pub(super) fn yields_to(&self, rule: usize) -> &[usize] {
        self.yields_to.get(rule).map_or(&[], Vec::as_slice)
    }
}

fn sort(rules: &mut Vec<Rule>) {
    rules.reverse();
    rules.sort_by(|one, other| one.id.cmp(&other.id));
    rules.dedup_by(|earlier, latest| earlier.id == latest.id);
}
