//! The reasons of the analysis, in words.

use super::{cut, prose_of, words};
use crate::annotate::{
    Annotations, Attribution, ContentReason, CueKind, CueReason, SourceKind, SourceReason,
    SupportReason,
};
use crate::language::{CueForm, Meaning, Reporting};
use crate::parse::{Article, Words};
use crate::report::paint::{Canvas, Paint};

/// How many characters of a name are shown inside a reason.
const NAME: usize = 48;

/// Appends why an attribution is one, a line for each part.
pub(super) fn attribution(
    article: &Article<'_>,
    annotations: &Annotations,
    number: usize,
    canvas: &mut Canvas,
) {
    let Some(attribution) = annotations.attributions.get(number) else {
        return;
    };
    let reason = attribution.reason;
    let entry = entry(article, attribution);
    let mut because = |name: &str, words: &str| {
        canvas.put(Paint::Faint, format!("{:>12}{name:<8}  ", ""));
        canvas.put(Paint::Plain, words);
        canvas.put(Paint::Plain, "\n");
    };
    because("cue", cue(reason.cue));
    if let Some(entry) = entry {
        because("", &entry);
    }
    because("source", source(reason.source));
    if let Some(stands) = stands_for(article, annotations, number) {
        because("", &stands);
    }
    because("content", content(reason.content));
}

/// The lexicon's entry for a cue: its list, its lemma, and what it says of it.
fn entry(article: &Article<'_>, attribution: &Attribution) -> Option<String> {
    let cue = attribution.cue.as_ref()?;
    let language = article.language;
    let hull = cue.extent.hull();
    let phrase = (hull.start..hull.end).find_map(|at| {
        let mut phrases = language.phrases(&article.words, at as usize);
        let found = phrases.find_map(|phrase| {
            // "hopes to" may be a verb's or a noun's.
            let topic = phrase.meaning == Meaning::Cue(CueForm::Topic);
            let alone = cue.kind == CueKind::Verb && (phrase.length == 1 || topic);
            if let Meaning::Cue(form) = phrase.meaning {
                (!alone).then(|| format!("list cues, {}", form.name()))
            } else if let Meaning::Reporting(how) | Meaning::Reflexive(how) = phrase.meaning {
                (phrase.length > 1).then(|| reports(how))
            } else {
                None
            }
        })?;
        Some((at, found))
    });
    if let Some((at, found)) = phrase {
        let words = prose_of(article, Words::new(at, hull.end));
        return Some(format!("“{words}”: {found}"));
    }
    let runs = cue.extent.0.iter().flat_map(|run| run.range());
    let words = runs.filter_map(|at| article.words.get(at));
    let how = words.filter_map(|word| Some((word.lemma, language.reporting(word.lemma)?)));
    let (lemma, how) = { how }.fold(None, |_, last| Some(last))?;
    let lemma = language.reporting_lemma(lemma).unwrap_or_default();
    Some(format!("“{lemma}”: {}", reports(how)))
}

fn reports(how: Reporting) -> String {
    let frames: Vec<_> = how
        .frames
        .iter_names()
        .map(|(name, _)| name.to_lowercase())
        .collect();
    format!(
        "list reporting, {}, takes {}",
        how.class.name(),
        frames.join(" ")
    )
}

/// Whom a pronoun or a short form stands for.
fn stands_for(
    article: &Article<'_>,
    annotations: &Annotations,
    attribution: usize,
) -> Option<String> {
    let identity = annotations.identity(attribution);
    let source = annotations.attributions.get(attribution)?.source.as_ref()?;
    let called = cut(&words(article, &source.extent), NAME);
    if let Some(antecedent) = identity.antecedent {
        let name = cut(&prose_of(article, antecedent), NAME);
        return Some(format!("“{called}” stands for “{name}”"));
    }
    if source.kind == SourceKind::Pronoun && identity.entity.is_none() {
        return Some(format!(
            "“{called}” may stand for several, or for nobody named"
        ));
    }
    let entity = annotations.entities.get(identity.entity? as usize)?;
    let name = cut(&prose_of(article, entity.name), NAME);
    (!called.contains(&name)).then(|| format!("“{called}” is “{name}”"))
}

/// Why words are a cue.
const fn cue(reason: CueReason) -> &'static str {
    match reason {
        CueReason::Clause => "a clause with its conjunction follows the verb",
        CueReason::BareClause => "a clause follows the verb",
        CueReason::Quotation => "a quotation stands beside the verb",
        CueReason::VerbColon => "a colon follows the verb",
        CueReason::Infinitive => "an infinitive follows the verb",
        CueReason::Question => "a question follows the verb",
        CueReason::Object => "a noun group that the verb takes follows it",
        CueReason::Pointed => "what is said stands before the verb, or a pronoun for it",
        CueReason::Incise => "the verb stands between commas, or behind the last one",
        CueReason::Manner => "it says how something was put",
        CueReason::Passive => "a passive, or a participle, tells what was said",
        CueReason::Always => "the verb reports whatever follows",
        CueReason::Phrase => "a phrase that credits whoever follows",
        CueReason::OwnView => "a phrase that says whose view it is",
        CueReason::Noun => "a noun for a statement, with what is stated behind it",
        CueReason::Topic => "a noun for a statement, with what it is about behind it",
        CueReason::Stance => "an adjective that says what somebody holds of something",
        CueReason::Colon => "a colon stands behind whoever speaks",
        CueReason::Seeming => "a verb that says what seems, and not to whom",
        CueReason::Hearsay => "an adverb that says it is told, and not by whom",
        CueReason::Dash => "a dash stands between a quotation and a name",
    }
}

/// Why somebody is a source.
const fn source(reason: SourceReason) -> &'static str {
    match reason {
        SourceReason::Subject => "the subject before the verb",
        SourceReason::Inverted => "the subject behind the verb",
        SourceReason::Joined => "the pronoun that hangs on the verb",
        SourceReason::Relative => "the relative pronoun before the verb",
        SourceReason::Shared => "the subject of another verb, shared by this one",
        SourceReason::Agent => "the agent of the passive",
        SourceReason::Follows => "whoever follows the phrase",
        SourceReason::Owner => "whose it is",
        SourceReason::Beside => "whoever stands on the other side of the mark",
        SourceReason::Nobody => "nobody is named",
    }
}

/// Why words are what is credited.
const fn content(reason: ContentReason) -> &'static str {
    match reason {
        ContentReason::Behind => "what follows the cue",
        ContentReason::Around => "what stands around source and cue",
        ContentReason::Named => "what the cue says something of",
        ContentReason::Rest => "the rest of the sentence",
        ContentReason::Before => "the quotation before the dash",
        ContentReason::Nothing => "nothing is credited",
    }
}

/// Why a sentence has the support it has.
pub(super) const fn support(reason: SupportReason) -> &'static str {
    match reason {
        SupportReason::Attributed => "it says itself who says so",
        SupportReason::RunsOn => "what an earlier or later sentence credits runs through it",
        SupportReason::QuotationBehind => "a quotation behind words of the same speaker",
        SupportReason::QuotationBefore => "a quotation before words of its speaker",
        SupportReason::Listed => "an item of a list that a source opens",
        SupportReason::SpeaksOn => {
            "it goes on with what the sentence before credits, in the same tense"
        }
        SupportReason::QuotesOn => "it quotes on, and names nobody else",
        SupportReason::Aside => "somebody is credited with a remark in it, not with what it says",
        SupportReason::Untold => {
            "somebody is credited with a wish, a plan or hearsay in it, not with a statement"
        }
        SupportReason::Nobody => "something is told in it, and not by whom",
        SupportReason::None => "nobody is credited with anything in it",
    }
}
