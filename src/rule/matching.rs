//! Runs rules over the annotations of one article.

use std::cmp::Reverse;

use super::answer::{self, Place, Thing};
use super::condition::{Field, Wanted};
use super::model::Rule;
use super::place::{Paragraph, Places};
use super::subject::Subject;
use super::{RuleSet, fingerprint, suggestion};
use crate::annotate::{Annotations, Extent};
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
    let mut judge = Judge {
        places: &places,
        rules,
        findings: Vec::new(),
    };
    judge.run();
    find_phrases(&mut judge);
    let mut findings = judge.findings;
    silence(article, rules, &mut findings);
    let mut diagnostics: Vec<Diagnostic> = findings
        .iter()
        .map(|finding| diagnostic(&places, &rules.rules[finding.rule], finding))
        .collect();
    diagnostics.sort_by(|one, other| (one.span, &one.rule).cmp(&(other.span, &other.rule)));
    fingerprint::number(&mut diagnostics);
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

/// A rule that speaks of an article.
struct Speaking {
    number: usize,
    /// What it asks first, and what it wants for an answer.
    first: Option<(Field, Wanted)>,
}

/// All rules at work.
struct Judge<'a> {
    places: &'a Places<'a>,
    rules: &'a RuleSet,
    findings: Vec<Finding>,
}

impl<'a> Judge<'a> {
    fn run(&mut self) {
        let places = self.places;
        let all = places.annotations;
        let first = places.paragraphs.first();
        self.each(
            Subject::Article,
            first.map(|one| place(Thing::Article, one)),
        );
        let paragraphs = places.paragraphs.iter().enumerate();
        self.each(
            Subject::Paragraph,
            paragraphs.map(|(number, one)| place(Thing::Paragraph(number), one)),
        );
        let sentences = (0..).zip(&places.article.sentences);
        self.each(
            Subject::Sentence,
            sentences.map(|(sentence, one)| Place {
                thing: Thing::Sentence,
                words: one.words,
                sentence,
            }),
        );
        let mut agencies = all.agencies.iter();
        let shown = all.claims.iter().flat_map(|claim| {
            let shown = claim.shown.iter();
            shown.map(move |(signal, words)| (claim, *signal, *words))
        });
        self.each(
            Subject::Claim,
            shown.map(|(claim, signal, words)| Place {
                thing: Thing::Claim(claim, signal, agencies.next()),
                words,
                sentence: claim.sentence,
            }),
        );
        self.each(
            Subject::Hedge,
            all.hedges.iter().map(|hedge| Place {
                thing: Thing::Hedge(hedge),
                words: hedge.extent.hull(),
                sentence: hedge.sentence,
            }),
        );
        let quotations = all.quotations.iter().enumerate();
        self.each(
            Subject::Quotation,
            quotations.map(|(number, quotation)| Place {
                thing: Thing::Quotation(quotation, all.speakers.get(number)),
                words: quotation.words,
                sentence: quotation.sentence,
            }),
        );
        self.attributions();
    }

    fn attributions(&mut self) {
        let places = self.places;
        let all = places.annotations;
        let attributions = || all.attributions.iter().enumerate();
        let thing =
            |number: usize| Thing::Attribution(&all.attributions[number], all.profiles.get(number));
        let at = |number: usize, extent: &Extent| {
            let words = extent.hull();
            Place {
                thing: thing(number),
                words,
                sentence: places.sentence_near(all.attributions[number].sentence, words.start),
            }
        };
        let sources = attributions()
            .filter_map(|(number, one)| Some(at(number, &one.source.as_ref()?.extent)));
        self.each(Subject::Source, sources);
        let cues = || {
            attributions().filter_map(|(number, one)| Some(at(number, &one.cue.as_ref()?.extent)))
        };
        self.each(Subject::Cue, cues());
        self.each(Subject::Attribution, cues());
    }

    /// Judges every place of one kind by every rule on it.
    fn each(&mut self, subject: Subject, all: impl IntoIterator<Item = Place<'a>>) {
        let numbers = self.rules.on(subject).iter().copied();
        let mut speaking: Vec<Speaking> = numbers
            .filter(|&number| self.speaks(number))
            .map(|number| Speaking {
                number,
                first: self.rules.rules[number].conditions.first(),
            })
            .collect();
        if speaking.is_empty() {
            return;
        }
        // Those that ask the same first stand together.
        speaking.sort_by_key(|one| one.first.map(|(field, _)| field as u8));
        for place in all {
            if self.stands(subject, &place) {
                self.judge_all(&speaking, &place);
            }
        }
    }

    /// Judges a place by several rules, many of which ask first what another has asked before.
    fn judge_all(&mut self, speaking: &[Speaking], place: &Place<'_>) {
        let mut asked = None;
        for one in speaking {
            if let Some((field, wanted)) = one.first {
                let answer = match asked {
                    Some((other, answer)) if other == field => answer,
                    _ => self.places.answer(place, field),
                };
                asked = Some((field, answer));
                if !answer.is_some_and(|answer| wanted.is(answer)) {
                    continue;
                }
            }
            self.judge(one.number, place);
        }
    }

    /// Whether a rule speaks of articles like this one.
    fn speaks(&self, number: usize) -> bool {
        let language = self.places.article.language.id();
        self.rules.rules[number].speaks_of(language, self.rules.genre)
    }

    /// Whether rules on a subject speak of the prose a place stands in.
    fn stands(&self, subject: Subject, place: &Place<'_>) -> bool {
        let sentence = self.places.article.sentences.get(place.sentence as usize);
        sentence.is_some_and(|sentence| subject.stands_in(sentence.role))
    }

    /// Judges a place by a rule that speaks of it.
    fn judge(&mut self, number: usize, place: &Place<'_>) {
        let places = self.places;
        let rule = &self.rules.rules[number];
        let answer = |field| places.answer(place, field);
        // What a rule wants is shown by these words; what it leaves alone is the whole claim.
        let whole = |field| match (place.thing, field) {
            (Thing::Claim(claim, ..), Field::Signals) => Some(answer::names(claim.signals)),
            _ => places.answer(place, field),
        };
        if rule.conditions.all_hold(answer) && !rule.exceptions.any_may_hold(whole) {
            self.findings.push(Finding {
                rule: number,
                sentence: place.sentence,
                words: place.words,
            });
        }
    }
}

/// A paragraph or an article, shown by its first sentence.
fn place<'a>(thing: Thing<'a>, first: &Paragraph) -> Place<'a> {
    Place {
        thing,
        words: first.opening,
        sentence: first.sentence,
    }
}

/// Finds the phrases that rules list, in one walk over the words for all of them.
fn find_phrases(judge: &mut Judge<'_>) {
    let (places, rules) = (judge.places, judge.rules);
    if rules.on(Subject::Phrase).is_empty() {
        return;
    }
    // Where the last phrase of each rule ended: what lies inside a longer one is not said again.
    let mut ends = vec![0; rules.rules.len()];
    for (sentence, place) in (0..).zip(&places.article.sentences) {
        for (number, words) in phrases_of(places.article, place) {
            let number = number as usize;
            if number >= ends.len() || words.end <= ends[number] {
                continue;
            }
            ends[number] = words.end;
            let place = Place {
                thing: Thing::Phrase,
                words,
                sentence,
            };
            if judge.speaks(number) && judge.stands(Subject::Phrase, &place) {
                judge.judge(number, &place);
            }
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
        let phrases = article.language.phrases(words, start as usize);
        let mut own: Vec<(u32, Words)> = phrases
            .filter_map(|phrase| {
                let Meaning::Custom(number) = phrase.meaning else {
                    return None;
                };
                let length = u32::try_from(phrase.length).unwrap_or(1);
                Some((number, Words::new(start, start + length)))
            })
            .collect();
        own.sort_by_key(|&(_, words)| Reverse(words.end));
        own
    })
}

/// Takes out what is said twice: by one rule, or by a rule and one it yields to.
fn silence(article: &Article<'_>, rules: &RuleSet, findings: &mut Vec<Finding>) {
    findings.sort_unstable();
    findings.dedup_by(|later, first| {
        let rule = &rules.rules[first.rule];
        let place = if rule.subject.is_said_once() {
            later.sentence == first.sentence
        } else {
            later.words == first.words
        };
        later.rule == first.rule && (place || rule.once)
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
        message: message(places, rule.message.of(language), &text),
        why: rule.why.of(language).to_owned(),
        fix: rule.fix.of(language).to_owned(),
        span,
        sentence: sentence.map_or(span, |one| one.span.to(span)),
        labels: labels(places, rule, finding),
        fingerprint: fingerprint::of(sentence.map_or("", |one| article.prose(one.words))),
        suggestions: suggestion::suggestions(article, rule, finding.words),
    }
}

/// A message with its placeholders filled.
fn message(places: &Places<'_>, template: &str, text: &str) -> String {
    let counts = &places.counts;
    let mut message = String::with_capacity(template.len() + text.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        message.push_str(before);
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        let count = match name {
            "sources" => Some(counts.sources),
            "attributions" => Some(counts.attributions),
            "anonymous" => Some(counts.anonymous),
            "share" => answer::percent(counts.anonymous, counts.attributions),
            _ => {
                message.push_str(text);
                rest = behind;
                continue;
            }
        };
        message.push_str(&count.unwrap_or_default().to_string());
        rest = behind;
    }
    message.push_str(rest);
    message
}

/// The related places of a finding, in the order of the text.
fn labels(places: &Places<'_>, rule: &Rule, finding: &Finding) -> Vec<Label> {
    let article = places.article;
    // A source of its own sentence is not credited with it, or nothing would have been found.
    let start = { article.sentences.get(finding.sentence as usize) }
        .map_or(finding.words.start, |sentence| sentence.words.start);
    let source = rule.labels.last_source.as_ref();
    let source = source.map(|words| (words, places.last_source(start)));
    let hedge = rule.labels.hedge.as_ref();
    let hedge = hedge.map(|words| (words, places.hedge(finding.sentence)));
    let hedge = hedge.filter(|(_, place)| *place != Some(finding.words));
    let next = rule.labels.first_source.as_ref();
    let next = next.map(|words| (words, places.next_source(finding.words.start)));
    let mut labels: Vec<Label> = source
        .into_iter()
        .chain(hedge)
        .chain(next)
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
