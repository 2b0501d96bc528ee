//! Runs rules over the annotations of one article.

use super::RuleSet;
use super::condition::{Answers, Subject};
use super::model::Rule;
use crate::annotate::{Annotations, SourceKind};
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::language::Meaning;
use crate::parse::{Article, Words};

/// A finding on its way, with the number of its sentence and of its rule.
#[derive(Debug)]
struct Finding {
    diagnostic: Diagnostic,
    sentence: u32,
    rule: usize,
}

/// Runs rules over one article; the findings come in the order of the text, then of rule ids.
pub fn check(article: &Article<'_>, annotations: &Annotations, rules: &RuleSet) -> Vec<Diagnostic> {
    let mut matcher = Matcher {
        article,
        annotations,
        rules,
        findings: Vec::new(),
    };
    for (number, rule) in rules.rules.iter().enumerate() {
        matcher.run(number, rule);
    }
    matcher.run_phrases();
    let mut findings = matcher.findings;
    findings.sort_by_key(|finding| finding.sentence);
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    for group in findings.chunk_by(|one, other| one.sentence == other.sentence) {
        let holds = |finding: &&Finding| {
            let yields_to = &rules.rules[finding.rule].yields_to;
            !group
                .iter()
                .any(|other| yields_to.contains(&other.diagnostic.rule))
        };
        kept.extend(
            group
                .iter()
                .filter(holds)
                .map(|finding| finding.diagnostic.clone()),
        );
    }
    kept.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
    kept
}

struct Matcher<'a> {
    article: &'a Article<'a>,
    annotations: &'a Annotations,
    rules: &'a RuleSet,
    findings: Vec<Finding>,
}

impl Matcher<'_> {
    fn run(&mut self, number: usize, rule: &Rule) {
        match rule.subject {
            Subject::Claim => self.claims(number, rule),
            Subject::Hedge => self.hedges(number, rule),
            Subject::Quotation => self.quotations(number, rule),
            Subject::Source => self.sources(number, rule),
            Subject::Cue => self.cues(number, rule),
            Subject::Phrase => {}
        }
    }

    fn claims(&mut self, number: usize, rule: &Rule) {
        for claim in &self.annotations.claims {
            let answers = Answers {
                signals: Some(claim.signals),
                ..self.answers(claim.sentence)
            };
            self.judge(number, rule, &answers, claim.words, claim.sentence);
        }
    }

    fn hedges(&mut self, number: usize, rule: &Rule) {
        for hedge in &self.annotations.hedges {
            let answers = Answers {
                hedge: Some(hedge.kind),
                in_quotation: Some(hedge.in_quotation),
                ..self.answers(hedge.sentence)
            };
            self.judge(number, rule, &answers, hedge.extent.hull(), hedge.sentence);
        }
    }

    fn quotations(&mut self, number: usize, rule: &Rule) {
        for quotation in &self.annotations.quotations {
            let answers = Answers {
                speech: Some(quotation.is_speech),
                attributed: Some(quotation.is_attributed),
                words: Some(quotation.length),
                ..self.answers(quotation.sentence)
            };
            self.judge(number, rule, &answers, quotation.words, quotation.sentence);
        }
    }

    fn sources(&mut self, number: usize, rule: &Rule) {
        for one in &self.annotations.attributions {
            let Some(source) = &one.source else { continue };
            let answers = Answers {
                source: Some(source.kind),
                reason_given: Some(source.reason_given),
                in_quotation: Some(false),
                ..self.answers(one.sentence)
            };
            self.judge(number, rule, &answers, source.extent.hull(), one.sentence);
        }
    }

    fn cues(&mut self, number: usize, rule: &Rule) {
        for one in &self.annotations.attributions {
            let Some(cue) = &one.cue else { continue };
            let answers = Answers {
                class: cue.class,
                in_quotation: Some(false),
                ..self.answers(one.sentence)
            };
            self.judge(number, rule, &answers, cue.extent.hull(), one.sentence);
        }
    }

    /// Finds the phrases rules list, in one pass for all of them.
    fn run_phrases(&mut self) {
        if self.rules.rules.iter().all(|rule| rule.phrases.is_empty()) {
            return;
        }
        for at in 0..self.article.words.len() {
            for phrase in self.article.language.phrases(&self.article.words, at) {
                let Meaning::Custom(phrase_number) = phrase.meaning else {
                    continue;
                };
                let Some(number) = self.rules.rule_of(phrase_number) else {
                    continue;
                };
                let start = u32::try_from(at).unwrap_or(u32::MAX);
                let length = u32::try_from(phrase.length).unwrap_or(1);
                let words = Words::new(start, start + length);
                let sentence = self.article.sentence_of(start);
                let quoted = self
                    .annotations
                    .quotations
                    .iter()
                    .any(|one| one.words.contains(words));
                let answers = Answers {
                    in_quotation: Some(quoted),
                    ..self.answers(sentence)
                };
                let rules = self.rules;
                self.judge(number, &rules.rules[number], &answers, words, sentence);
            }
        }
    }

    /// What is known of any subject: the support of its sentence, and whether its block has a link.
    fn answers(&self, sentence: u32) -> Answers {
        Answers {
            support: self.annotations.support.get(sentence as usize).copied(),
            linked: Some(self.article.is_linked(sentence)),
            ..Answers::default()
        }
    }

    fn judge(
        &mut self,
        number: usize,
        rule: &Rule,
        answers: &Answers,
        words: Words,
        sentence: u32,
    ) {
        let Some(place) = self.article.sentences.get(sentence as usize) else {
            return;
        };
        let Some(severity) = rule.severity else {
            return;
        };
        let spared = rule.exceptions.any_holds(answers);
        if !place.role.bears_claims() || spared || !rule.conditions.all_hold(answers) {
            return;
        }
        let diagnostic = self.diagnostic(rule, severity, words, sentence);
        self.findings.push(Finding {
            diagnostic,
            sentence,
            rule: number,
        });
    }

    fn diagnostic(
        &self,
        rule: &Rule,
        severity: Severity,
        words: Words,
        sentence: u32,
    ) -> Diagnostic {
        let article = self.article;
        let language = article.language.id();
        let text = article
            .prose(words)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let label = rule.last_source.as_ref().and_then(|message| {
            let span = article.span(self.last_source(words.start)?);
            Some(Label {
                span,
                message: message.of(language).to_owned(),
            })
        });
        let sentence = article.sentences.get(sentence as usize).map(|one| one.span);
        Diagnostic {
            rule: rule.id.clone(),
            severity,
            confidence: rule.confidence,
            message: rule.message.of(language).replace("{text}", &text),
            why: rule.why.of(language).to_owned(),
            fix: rule.fix.of(language).to_owned(),
            span: article.span(words),
            sentence: sentence.unwrap_or_default(),
            labels: label.into_iter().collect(),
        }
    }

    /// The last source named before a token.
    fn last_source(&self, before: u32) -> Option<Words> {
        let all = &self.annotations.attributions;
        let end = all.partition_point(|one| self.starts_before(one.sentence, before));
        all.get(..end)?.iter().rev().find_map(|one| {
            let source = one.source.as_ref()?;
            let hull = source.extent.hull();
            let named = matches!(
                source.kind,
                SourceKind::Person
                    | SourceKind::Organization
                    | SourceKind::Role
                    | SourceKind::Document
                    | SourceKind::Place
            );
            (named && hull.end <= before).then_some(hull)
        })
    }

    fn starts_before(&self, sentence: u32, token: u32) -> bool {
        self.article
            .sentences
            .get(sentence as usize)
            .is_some_and(|one| one.words.start <= token)
    }
}
