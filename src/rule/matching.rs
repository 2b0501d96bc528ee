//! Runs rules over the annotations of one article.

use super::RuleSet;
use super::condition::{Answers, Subject};
use super::model::Rule;
use super::place::Places;
use crate::annotate::Annotations;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::language::Meaning;
use crate::parse::{Article, Sentence, Words};

/// The most characters of an article a message repeats; a whole quotation would bury what it says.
const LONGEST: usize = 80;

/// Runs rules over one article; the findings come in the order of the text, then of rule ids.
///
/// What a rule flags twice on the same words it says once, and a rule is silent in sentences where
/// one that it yields to has a finding.
pub fn check(article: &Article<'_>, annotations: &Annotations, rules: &RuleSet) -> Vec<Diagnostic> {
    let places = Places::new(article, annotations);
    let mut findings = Vec::new();
    for (number, rule) in rules.rules.iter().enumerate() {
        if rule.languages.contains(&article.language.id()) {
            let judge = Judge {
                places: &places,
                number,
                rule,
                findings: &mut findings,
            };
            judge.run();
        }
    }
    find_phrases(&places, rules, &mut findings);
    silence(article, rules, &mut findings);
    let mut diagnostics: Vec<Diagnostic> = findings
        .iter()
        .map(|finding| diagnostic(&places, &rules.rules[finding.rule], finding))
        .collect();
    diagnostics.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
    diagnostics
}

/// A finding on its way; ordered by rule, then by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    /// The number of its rule.
    rule: usize,
    sentence: u32,
    words: Words,
}

/// One rule at work.
struct Judge<'a> {
    places: &'a Places<'a>,
    number: usize,
    rule: &'a Rule,
    findings: &'a mut Vec<Finding>,
}

impl Judge<'_> {
    fn run(mut self) {
        match self.rule.subject {
            Subject::Claim => self.claims(),
            Subject::Hedge => self.hedges(),
            Subject::Quotation => self.quotations(),
            Subject::Source => self.sources(),
            Subject::Cue => self.cues(),
            // All rules on phrases share one walk over the words.
            Subject::Phrase => {}
        }
    }

    fn claims(&mut self) {
        for claim in &self.places.annotations.claims {
            let answers = Answers {
                signals: Some(claim.signals),
                ..self.places.answers(claim.words, claim.sentence)
            };
            self.judge(&answers, claim.words, claim.sentence);
        }
    }

    fn hedges(&mut self) {
        for hedge in &self.places.annotations.hedges {
            let words = hedge.extent.hull();
            let answers = Answers {
                hedge: Some(hedge.kind),
                in_quotation: Some(hedge.in_quotation),
                ..self.places.answers(words, hedge.sentence)
            };
            self.judge(&answers, words, hedge.sentence);
        }
    }

    fn quotations(&mut self) {
        for quotation in &self.places.annotations.quotations {
            let answers = Answers {
                speech: Some(quotation.is_speech),
                attributed: Some(quotation.is_attributed),
                words: Some(quotation.length),
                ..self.places.answers(quotation.words, quotation.sentence)
            };
            self.judge(&answers, quotation.words, quotation.sentence);
        }
    }

    fn sources(&mut self) {
        for one in &self.places.annotations.attributions {
            let Some(source) = &one.source else { continue };
            let words = source.extent.hull();
            let answers = Answers {
                source: Some(source.kind),
                reason_given: Some(source.reason_given),
                ..self.places.answers(words, one.sentence)
            };
            self.judge(
                &answers,
                words,
                self.places.article.sentence_of(words.start),
            );
        }
    }

    fn cues(&mut self) {
        for one in &self.places.annotations.attributions {
            let Some(cue) = &one.cue else { continue };
            let words = cue.extent.hull();
            let answers = Answers {
                class: cue.class,
                ..self.places.answers(words, one.sentence)
            };
            self.judge(
                &answers,
                words,
                self.places.article.sentence_of(words.start),
            );
        }
    }

    fn judge(&mut self, answers: &Answers, words: Words, sentence: u32) {
        let sentences = &self.places.article.sentences;
        let Some(place) = sentences.get(sentence as usize) else {
            return;
        };
        if self.rule.subject.stands_in(place.role)
            && self.rule.conditions.all_hold(answers)
            && !self.rule.exceptions.any_may_hold(answers)
        {
            self.findings.push(Finding {
                rule: self.number,
                sentence,
                words,
            });
        }
    }
}

/// Finds the phrases that rules list, in one walk over the words for all of them.
fn find_phrases(places: &Places<'_>, rules: &RuleSet, findings: &mut Vec<Finding>) {
    if rules.rules.iter().all(|rule| rule.phrases.is_empty()) {
        return;
    }
    // Where the last phrase of each rule ended: what lies inside a longer one is not said again.
    let mut ends = vec![0; rules.rules.len()];
    for (sentence, place) in (0..).zip(&places.article.sentences) {
        for (number, words) in phrases_of(places.article, place) {
            let Some(rule) = rules.rules.get(number as usize) else {
                continue;
            };
            let number = number as usize;
            if words.end <= ends[number] {
                continue;
            }
            ends[number] = words.end;
            let mut judge = Judge {
                places,
                number,
                rule,
                findings,
            };
            judge.judge(&places.answers(words, sentence), words, sentence);
        }
    }
}

/// The newsroom's own phrases of a sentence, longest first where several start, and their rules.
fn phrases_of<'a>(
    article: &'a Article<'_>,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (u32, Words)> + 'a {
    let words = article.words.get(..sentence.words.range().end);
    let words = words.unwrap_or_default();
    (sentence.words.start..sentence.words.end).flat_map(move |start| {
        article
            .language
            .phrases(words, start as usize)
            .filter_map(move |phrase| {
                let Meaning::Custom(number) = phrase.meaning else {
                    return None;
                };
                let length = u32::try_from(phrase.length).unwrap_or(1);
                Some((number, Words::new(start, start + length)))
            })
    })
}

/// Takes out what is said twice: by one rule, or by a rule and one it yields to.
fn silence(article: &Article<'_>, rules: &RuleSet, findings: &mut Vec<Finding>) {
    findings.sort_unstable();
    findings.dedup_by(|later, first| {
        let once = rules.rules[first.rule].subject.is_said_once();
        let place = if once {
            later.sentence == first.sentence
        } else {
            later.words == first.words
        };
        later.rule == first.rule && place
    });
    // A quotation may run over several sentences, and none of them is to be flagged again.
    let mut taken: Vec<(usize, u32)> = findings
        .iter()
        .flat_map(|finding| {
            let last = article.sentence_of(finding.words.end.saturating_sub(1));
            (finding.sentence..=last.max(finding.sentence)).map(|sentence| (finding.rule, sentence))
        })
        .collect();
    taken.sort_unstable();
    findings.retain(|finding| {
        let is_taken = |&rule: &usize| taken.binary_search(&(rule, finding.sentence)).is_ok();
        !rules.yields_to(finding.rule).iter().any(is_taken)
    });
}

fn diagnostic(places: &Places<'_>, rule: &Rule, finding: &Finding) -> Diagnostic {
    let article = places.article;
    let language = article.language.id();
    let sentence = article.sentences.get(finding.sentence as usize);
    let span = article.span(finding.words);
    let text = excerpt(article.prose(finding.words));
    Diagnostic {
        rule: rule.id.clone(),
        // Only a rule that was asked for by name runs though it is off.
        severity: rule.severity.unwrap_or(Severity::Warning),
        confidence: rule.confidence,
        message: rule.message.of(language).replace("{text}", &text),
        why: rule.why.of(language).to_owned(),
        fix: rule.fix.of(language).to_owned(),
        span,
        sentence: sentence.map_or(span, |one| one.span.to(span)),
        labels: labels(places, rule, finding),
    }
}

/// The related places of a finding, in the order of the text.
fn labels(places: &Places<'_>, rule: &Rule, finding: &Finding) -> Vec<Label> {
    let article = places.article;
    let source = rule.labels.last_source.as_ref();
    let source = source.map(|words| (words, places.last_source(finding.words.start)));
    let hedge = rule.labels.hedge.as_ref();
    let hedge = hedge.map(|words| (words, places.hedge(finding.sentence)));
    let hedge = hedge.filter(|(_, place)| *place != Some(finding.words));
    let mut labels: Vec<Label> = source
        .into_iter()
        .chain(hedge)
        .filter_map(|(words, place)| {
            Some(Label {
                span: article.span(place?),
                message: words.of(article.language.id()).to_owned(),
            })
        })
        .collect();
    labels.sort_by_key(|label| label.span);
    labels
}

/// Prose on one line, cut between words where it is long.
fn excerpt(prose: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for word in prose.split_whitespace() {
        length += word.chars().count() + 1;
        if length > LONGEST && !text.is_empty() {
            text.push_str(" …");
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend(word.chars().take(LONGEST));
    }
    text
}
