//! Asks rules about every occurrence of their subjects.

use super::finding::Finding;
use crate::annotate::Extent;
use crate::language::Id;
use crate::parse::Words;
use crate::rule::answer::{self, Occurrence, SubjectRef};
use crate::rule::article_index::{ArticleIndex, Paragraph};
use crate::rule::condition::Wanted;
use crate::rule::field::Field;
use crate::rule::genre::Genre;
use crate::rule::set::RuleSet;
use crate::rule::subject::Subject;

/// Asks rules about every occurrence of their subjects, and keeps the findings.
pub(super) struct Judge<'a> {
    pub(super) index: &'a ArticleIndex<'a>,
    pub(super) rules: &'a RuleSet,
    /// The languages of the article and of its passages, each once.
    languages: Vec<Id>,
    /// The genre of the article, set or told from its words.
    genre: Genre,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(index: &'a ArticleIndex<'a>, rules: &'a RuleSet) -> Self {
        let mut languages = vec![index.article.language.id()];
        for passage in &index.article.passages {
            if !languages.contains(&passage.language.id()) {
                languages.push(passage.language.id());
            }
        }
        Self {
            index,
            rules,
            genre: { rules.genre }.unwrap_or_else(|| Genre::told(index.annotations.kind)),
            languages,
            findings: Vec::new(),
        }
    }

    /// Judges everything but phrases.
    pub(super) fn judge_annotations(&mut self) {
        let index = self.index;
        let all = index.annotations;
        let first = index.paragraphs.first();
        self.judge_each(
            Subject::Article,
            first.map(|one| opening(SubjectRef::Article, one)),
        );
        let paragraphs = index.paragraphs.iter().enumerate();
        self.judge_each(
            Subject::Paragraph,
            paragraphs.map(|(number, one)| opening(SubjectRef::Paragraph(number), one)),
        );
        let sentences = (0..).zip(&index.article.sentences);
        self.judge_each(
            Subject::Sentence,
            sentences.map(|(sentence, one)| Occurrence {
                of: SubjectRef::Sentence,
                words: one.words,
                sentence,
            }),
        );
        let mut agencies = all.agencies.iter();
        let shown = all.claims.iter().flat_map(|claim| {
            let shown = claim.shown.iter();
            shown.map(move |(signal, words)| (claim, *signal, *words))
        });
        self.judge_each(
            Subject::Claim,
            shown.map(|(claim, signal, words)| Occurrence {
                of: SubjectRef::Claim(claim, signal, agencies.next()),
                words,
                sentence: claim.sentence,
            }),
        );
        self.judge_each(
            Subject::Hedge,
            all.hedges.iter().map(|hedge| Occurrence {
                of: SubjectRef::Hedge(hedge),
                words: hedge.extent.hull(),
                sentence: hedge.sentence,
            }),
        );
        let quotations = all.quotations.iter().enumerate();
        self.judge_each(
            Subject::Quotation,
            quotations.map(|(number, quotation)| Occurrence {
                of: SubjectRef::Quotation(quotation, all.speakers.get(number)),
                words: quotation.words,
                sentence: quotation.sentence,
            }),
        );
        self.marks();
        self.attributions();
    }

    fn marks(&mut self) {
        let article = self.index.article;
        let open = article.marks.iter();
        let open = open.filter(|marks| !marks.closed || marks.is_mended);
        self.judge_each(
            Subject::Mark,
            open.map(|marks| Occurrence {
                of: SubjectRef::Mark,
                // A mark alone is easily overlooked.
                words: Words::new(
                    marks.words.start,
                    marks.words.end.min(marks.words.start + 2),
                ),
                sentence: article.sentence_of(marks.words.start),
            }),
        );
    }

    fn attributions(&mut self) {
        let index = self.index;
        let all = index.annotations;
        let attributions = || all.attributions.iter().enumerate();
        let of = |number: usize| {
            SubjectRef::Attribution(&all.attributions[number], all.profiles.get(number))
        };
        let at = |number: usize, extent: &Extent| {
            let words = extent.hull();
            Occurrence {
                of: of(number),
                words,
                sentence: index.sentence_near(all.attributions[number].sentence, words.start),
            }
        };
        let sources = attributions()
            .filter_map(|(number, one)| Some(at(number, &one.source.as_ref()?.extent)));
        self.judge_each(Subject::Source, sources);
        let cues = || {
            attributions().filter_map(|(number, one)| Some(at(number, &one.cue.as_ref()?.extent)))
        };
        self.judge_each(Subject::Cue, cues());
        self.judge_each(Subject::Attribution, cues());
    }

    /// Judges every occurrence of a subject by every rule on it.
    fn judge_each(
        &mut self,
        subject: Subject,
        occurrences: impl IntoIterator<Item = Occurrence<'a>>,
    ) {
        let numbers = self.rules.on(subject).iter().copied();
        let mut active: Vec<ActiveRule> = numbers
            .filter(|&number| self.applies(number))
            .map(|number| ActiveRule {
                number,
                first: self.rules.rules[number].conditions.first(),
            })
            .collect();
        if active.is_empty() {
            return;
        }
        // Rules with the same first question come one after the other.
        active.sort_by_key(|rule| rule.first.map(|(field, _)| field as u8));
        for occurrence in occurrences {
            if self.is_in_scope(subject, &occurrence) {
                self.judge_by_all(&active, &occurrence);
            }
        }
    }

    /// Judges an occurrence by several rules, and answers a first question they share once.
    fn judge_by_all(&mut self, active: &[ActiveRule], occurrence: &Occurrence<'_>) {
        let mut asked = None;
        for rule in active {
            if let Some((field, wanted)) = rule.first {
                let answer = match asked {
                    Some((other, answer)) if other == field => answer,
                    _ => self.index.answer(occurrence, field),
                };
                asked = Some((field, answer));
                if !answer.is_some_and(|answer| wanted.is(answer)) {
                    continue;
                }
            }
            self.judge(rule.number, occurrence);
        }
    }

    /// Whether a rule applies to articles like this one, or to a passage in it.
    pub(super) fn applies(&self, number: usize) -> bool {
        let rule = &self.rules.rules[number];
        let mut languages = self.languages.iter();
        languages.any(|language| rule.applies_to(*language, self.genre))
    }

    /// Whether rules on a subject apply to the kind of prose an occurrence is in.
    pub(super) fn is_in_scope(&self, subject: Subject, occurrence: &Occurrence<'_>) -> bool {
        let sentences = &self.index.article.sentences;
        let sentence = sentences.get(occurrence.sentence as usize);
        sentence.is_some_and(|sentence| subject.applies_in(sentence.role))
    }

    /// Judges an occurrence by a rule that applies to it.
    pub(super) fn judge(&mut self, number: usize, occurrence: &Occurrence<'_>) {
        let index = self.index;
        let rule = &self.rules.rules[number];
        let language = index.article.language_at(occurrence.words.start);
        if !rule.applies_to(language.id(), self.genre) {
            return;
        }
        let answer = |field| index.answer(occurrence, field);
        // Conditions are about the signal these words show, exceptions about the whole claim.
        let whole = |field| match (occurrence.of, field) {
            (SubjectRef::Claim(claim, ..), Field::Signals) => Some(answer::names(claim.signals)),
            _ => index.answer(occurrence, field),
        };
        if rule.conditions.all_hold(answer) && !rule.exceptions.any_may_hold(whole) {
            self.findings.push(Finding {
                rule: number,
                sentence: occurrence.sentence,
                words: occurrence.words,
            });
        }
    }
}

/// A rule that applies to the article.
struct ActiveRule {
    number: usize,
    /// Its first question and the answer it wants.
    first: Option<(Field, Wanted)>,
}

/// A paragraph or an article, which its first sentence stands for.
fn opening<'a>(of: SubjectRef<'a>, first: &Paragraph) -> Occurrence<'a> {
    Occurrence {
        of,
        words: first.opening,
        sentence: first.sentence,
    }
}
