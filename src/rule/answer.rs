//! The answers of the analysis to the questions of rules.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each subject answers only some questions"
)]

use super::article_index::ArticleIndex;
use super::condition::Answer;
use super::field::Field;
use crate::annotate::{
    Agency, Attribution, Claim, Hedge, Quotation, QuotationSpeaker, Signal, Signals, SourceProfile,
};
use crate::parse::Words;

/// How many sentences back a study, a poll or a verdict may be and still be the topic.
const REACH: u32 = 6;

/// In how many opening sentences a verdict makes the whole article about it.
const OPENING: u32 = 6;

/// One candidate for a finding: what it is, its words, and the sentence it is in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence<'a> {
    pub(super) of: SubjectRef<'a>,
    pub(super) words: Words,
    pub(super) sentence: u32,
}

/// What the questions of rules are asked about.
#[derive(Debug, Clone, Copy)]
pub(super) enum SubjectRef<'a> {
    Article,
    /// A paragraph, by its number.
    Paragraph(usize),
    Sentence,
    /// A claim, one of its signals, and what the words of that signal say is done.
    Claim(&'a Claim, Signal, Option<&'a Agency>),
    Hedge(&'a Hedge),
    Quotation(&'a Quotation, Option<&'a QuotationSpeaker>),
    /// An attribution, its source or its cue.
    Attribution(&'a Attribution, Option<&'a SourceProfile>),
    Phrase,
    /// A quotation mark without its partner.
    Mark,
}

impl ArticleIndex<'_> {
    /// The answer to one question; `None` if the analysis cannot tell.
    pub(super) fn answer(&self, occurrence: &Occurrence<'_>, field: Field) -> Option<Answer> {
        let Occurrence {
            of,
            words,
            sentence,
        } = *occurrence;
        match of {
            SubjectRef::Article => self.of_article(field),
            SubjectRef::Paragraph(number) => self.of_paragraph(number, sentence, field),
            SubjectRef::Claim(_, signal, agency) => match field {
                Field::Signals => Some(name(signal as u32)),
                Field::ByVerb => Some(Answer::Is(agency?.by_verb)),
                Field::OfSomebody => Some(Answer::Is(agency?.of_somebody)),
                _ => self.of_sentence(words, sentence, field),
            },
            SubjectRef::Hedge(hedge) => match field {
                Field::Kind => Some(name(hedge.kind as u32)),
                Field::Stacked => Some(Answer::Is(hedge.is_stacked)),
                Field::InQuotation => Some(Answer::Is(hedge.in_quotation)),
                _ => self.of_sentence(words, sentence, field),
            },
            SubjectRef::Quotation(quotation, speaker) => of_quotation(quotation, speaker, field)
                .or_else(|| self.of_sentence(words, sentence, field)),
            SubjectRef::Attribution(attribution, profile) => {
                of_attribution(attribution, profile, field)
                    .or_else(|| self.of_sentence(words, sentence, field))
            }
            SubjectRef::Sentence | SubjectRef::Phrase | SubjectRef::Mark => {
                self.of_sentence(words, sentence, field)
            }
        }
    }

    /// What is known about any words of a sentence.
    fn of_sentence(&self, words: Words, sentence: u32, field: Field) -> Option<Answer> {
        match field {
            Field::Support => {
                let support = self.annotations.support.get(sentence as usize)?;
                Some(name(*support as u32))
            }
            Field::Claim => Some(Answer::Is(self.claim(sentence).is_some())),
            Field::Signals => Some(
                self.claim(sentence)
                    .map_or(Answer::Names(0), |claim| names(claim.signals)),
            ),
            Field::Linked => Some(Answer::Is(self.article.is_linked(sentence))),
            Field::InQuotation => Some(Answer::Is(self.is_quoted(words))),
            Field::TitleCase => Some(Answer::Is(self.is_title_case(words, sentence))),
            Field::AfterStudy => {
                let studies = &self.annotations.studies;
                let from = studies.partition_point(|&one| one + REACH < sentence);
                let near = studies.get(from).is_some_and(|&one| one <= sentence);
                Some(Answer::Is(near))
            }
            Field::AfterVerdict => {
                let verdicts = &self.annotations.verdicts;
                let after = verdicts.partition_point(|&one| one <= sentence);
                let last = after.checked_sub(1).map(|at| verdicts[at]);
                let near = last.is_some_and(|one| one + REACH >= sentence);
                let news = after > 0 && verdicts[0] < OPENING;
                Some(Answer::Is(near || news))
            }
            Field::MinWords => Some(Answer::Count(self.count_words(words))),
            Field::MinDistance => self
                .distance
                .get(sentence as usize)
                .copied()
                .map(Answer::Count),
            Field::MaxParagraph => self.paragraph_of(sentence).map(|at| Answer::Count(at + 1)),
            Field::MinFirstSource => self.first_source.map(|at| Answer::Count(at + 1)),
            _ => None,
        }
    }

    fn of_paragraph(&self, number: usize, sentence: u32, field: Field) -> Option<Answer> {
        let paragraph = self.paragraphs.get(number)?;
        match field {
            Field::Signals => Some(names(paragraph.signals)),
            Field::Sourced => Some(Answer::Is(paragraph.is_sourced)),
            Field::MinWords => Some(Answer::Count(self.count_words(paragraph.words))),
            Field::MinClaims => Some(Answer::Count(paragraph.claims)),
            Field::MinHedges => Some(Answer::Count(self.count_hedges(paragraph))),
            Field::HedgeDensity => {
                let (hedges, words) = (
                    self.count_hedges(paragraph),
                    self.count_words(paragraph.words),
                );
                percent(hedges, words).map(Answer::Count)
            }
            _ => self.of_sentence(paragraph.words, sentence, field),
        }
    }

    fn of_article(&self, field: Field) -> Option<Answer> {
        let counts = &self.counts;
        let count = match field {
            Field::MinWords => {
                let paragraphs = self.paragraphs.iter();
                paragraphs.map(|one| self.count_words(one.words)).sum()
            }
            Field::MinClaims => counts.claims,
            Field::MinSources | Field::MaxSources => counts.sources,
            Field::MinAttributions => counts.attributions,
            Field::MinAnonymous => counts.anonymous,
            Field::AnonymousShare => percent(counts.anonymous, counts.attributions)?,
            Field::UnsourcedShare => percent(counts.unsourced, counts.claims)?,
            Field::MinFirstSource => self.first_source? + 1,
            _ => return None,
        };
        Some(Answer::Count(count))
    }
}

fn of_quotation(
    quotation: &Quotation,
    speaker: Option<&QuotationSpeaker>,
    field: Field,
) -> Option<Answer> {
    Some(match field {
        Field::Speech => Answer::Is(quotation.is_speech),
        Field::Attributed => Answer::Is(speaker?.is_attributed),
        Field::MinWords => Answer::Count(quotation.length),
        Field::Kind => name(speaker?.source? as u32),
        Field::First => Answer::Is(speaker?.is_first),
        Field::Introduced => Answer::Is(speaker?.is_introduced),
        Field::Whole => Answer::Is(speaker?.is_whole),
        Field::MinBehind => Answer::Count(speaker?.behind),
        Field::MeetsAnother => Answer::Is(speaker?.meets_another),
        _ => return None,
    })
}

fn of_attribution(
    attribution: &Attribution,
    profile: Option<&SourceProfile>,
    field: Field,
) -> Option<Answer> {
    Some(match field {
        Field::Kind => name(attribution.source.as_ref()?.kind as u32),
        Field::Sourced => Answer::Is(attribution.source.is_some()),
        // A preposition has no verb class.
        Field::Class => {
            let class = attribution.cue.as_ref()?.class;
            class.map_or(Answer::Names(0), |class| name(class as u32))
        }
        Field::Clause => Answer::Is(profile?.is_clause),
        Field::Content => name(attribution.content.as_ref()?.kind as u32),
        Field::Passive => Answer::Is(profile?.is_passive),
        Field::Tells => Answer::Is(attribution.asserts),
        Field::Attacks => Answer::Is(profile?.attacks),
        Field::Noun => profile?
            .noun
            .map_or(Answer::Names(0), |noun| name(noun as u32)),
        Field::First => Answer::Is(profile?.is_first),
        Field::Described => Answer::Is(profile?.is_described),
        Field::Identified => Answer::Is(profile?.is_identified),
        Field::Anonymity => name(profile?.anonymity as u32),
        Field::KnowledgeGiven => Answer::Is(profile?.knowledge_given),
        Field::Exemplified => Answer::Is(profile?.is_exemplified),
        Field::Declined => Answer::Is(profile?.declined),
        _ => return None,
    })
}

fn name(bit: u32) -> Answer {
    Answer::Names(1 << bit)
}

pub(super) fn names(signals: Signals) -> Answer {
    Answer::Names(signals.iter().map(|signal| 1 << signal as u32).sum())
}

/// A share in percent, rounded; `None` if the whole is 0.
pub(super) fn percent(part: u32, whole: u32) -> Option<u32> {
    (part * 100 + whole / 2).checked_div(whole)
}
