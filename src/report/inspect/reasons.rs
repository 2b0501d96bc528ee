//! The reasons of the analysis, in words.

use std::collections::HashMap;

use super::layout::{extent, prose, reason};
use crate::annotate::{
    Annotations, Attribution, ContentReason, CueKind, CueReason, SourceKind, SourceReason,
    SupportReason,
};
use crate::language::{CueForm, Id, Language, Meaning, Reporting};
use crate::parse::{Article, Words};
use crate::report::terminal::{Canvas, cut};

/// How many characters of a name are shown inside a reason.
const NAME: usize = 48;

/// The verbs of each language's list of reporting verbs by their lemmas, looked up once for an article.
#[derive(Debug, Default)]
pub(super) struct ReportingVerbs(HashMap<Id, HashMap<u32, &'static str>>);

impl ReportingVerbs {
    /// The verb with a lemma; `None` if the pack does not list it.
    fn verb(&mut self, language: &Language, lemma: u32) -> Option<&'static str> {
        let verbs = self.0.entry(language.id()).or_insert_with(|| {
            let mut verbs = HashMap::new();
            for (lemma, verb) in language.reporting_lemmas() {
                verbs.entry(lemma).or_insert(verb);
            }
            verbs
        });
        verbs.get(&lemma).copied()
    }
}

/// Writes why an attribution is one, a line for each part.
pub(super) fn attribution(
    article: &Article<'_>,
    annotations: &Annotations,
    number: usize,
    verbs: &mut ReportingVerbs,
    canvas: &mut Canvas,
) {
    let Some(attribution) = annotations.attributions.get(number) else {
        return;
    };
    let mut write = |part, words: &str| reason(part, words, canvas);
    write("cue", cue(attribution.reason.cue));
    if let Some(entry) = entry(article, attribution, verbs) {
        write("", &entry);
    }
    write("source", source(attribution.reason.source));
    if let Some(identity) = identity(article, annotations, number) {
        write("", &identity);
    }
    write("content", content(attribution.reason.content));
}

/// The lexicon's entry for a cue: its list, its lemma, and what it says of it.
fn entry(
    article: &Article<'_>,
    attribution: &Attribution,
    verbs: &mut ReportingVerbs,
) -> Option<String> {
    let cue = attribution.cue.as_ref()?;
    let hull = cue.extent.hull();
    let language = article.language_at(hull.start);
    let phrase = (hull.start..hull.end).find_map(|at| {
        let mut phrases = language.phrases(article.words.all(), at as usize);
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
        let words = prose(article, Words::new(at, hull.end));
        return Some(format!("“{words}”: {found}"));
    }
    let runs = cue.extent.0.iter().flat_map(|run| run.range());
    let words = runs.filter_map(|at| article.words.get(at));
    let how = words.filter_map(|word| Some((word.lemma, language.reporting(word.lemma)?)));
    let (lemma, how) = { how }.fold(None, |_, last| Some(last))?;
    let lemma = verbs.verb(language, lemma).unwrap_or_default();
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

/// Who a source is, if its words do not say so.
fn identity(
    article: &Article<'_>,
    annotations: &Annotations,
    attribution: usize,
) -> Option<String> {
    let source = annotations.attributions.get(attribution)?.source.as_ref()?;
    let called = cut(&extent(article, &source.extent), NAME);
    if let Some(antecedent) = annotations.antecedent(attribution) {
        let name = cut(&prose(article, antecedent), NAME);
        return Some(format!("“{called}” stands for “{name}”"));
    }
    let mut credited = annotations.credited(attribution).map(|(_, entity)| entity);
    let Some(entity) = credited.next() else {
        return (source.kind == SourceKind::Pronoun).then(|| {
            format!("“{called}” may stand for several sources, or for one without a name")
        });
    };
    let name = cut(&prose(article, entity.name), NAME);
    let more = credited.count();
    if more > 0 {
        return Some(format!("“{called}” are {} sources", more + 1));
    }
    (!called.contains(&name)).then(|| format!("“{called}” is “{name}”"))
}

/// Why words are a cue.
const fn cue(reason: CueReason) -> &'static str {
    match reason {
        CueReason::Clause => "a clause with its conjunction follows the verb",
        CueReason::BareClause => "a clause follows the verb",
        CueReason::Quotation => "a quotation is next to the verb",
        CueReason::VerbColon => "a colon follows the verb",
        CueReason::Infinitive => "an infinitive follows the verb",
        CueReason::Question => "a question follows the verb",
        CueReason::Object => "an object follows the verb",
        CueReason::Pointed => "the content, or a pronoun for it, precedes the verb",
        CueReason::Incise => "the verb is set off by commas",
        CueReason::Manner => "it says how something was worded",
        CueReason::Passive => "a passive verb or a participle reports the content",
        CueReason::Always => "the verb always reports what follows",
        CueReason::Phrase => "a phrase that credits the source after it",
        CueReason::OwnView => "a phrase that says whose view it is",
        CueReason::Noun => "a noun for a statement, followed by the statement",
        CueReason::Topic => "a noun for a statement, followed by its topic",
        CueReason::Stance => "an adjective that expresses an opinion",
        CueReason::Colon => "a colon follows the source",
        CueReason::Seeming => "a verb of seeming that does not say to whom",
        CueReason::Hearsay => "an adverb of hearsay, which does not say who said so",
        CueReason::Dash => "a dash separates a quotation from a name",
        CueReason::Signature => "a line that says who is quoted",
    }
}

/// Why somebody is a source.
const fn source(reason: SourceReason) -> &'static str {
    match reason {
        SourceReason::Subject => "the subject before the verb",
        SourceReason::Inverted => "the subject after the verb",
        SourceReason::Joined => "the pronoun joined to the verb by a hyphen",
        SourceReason::Relative => "the relative pronoun before the verb",
        SourceReason::Shared => "a subject shared with another verb",
        SourceReason::Agent => "the agent of the passive",
        SourceReason::Follows => "the words after the phrase",
        SourceReason::Owner => "the owner of the noun",
        SourceReason::Beside => "the words on the other side of the mark",
        SourceReason::Signs => "the words that sign the quotation",
        SourceReason::Nobody => "no source is given",
    }
}

/// Why words are what is credited.
const fn content(reason: ContentReason) -> &'static str {
    match reason {
        ContentReason::Behind => "the words after the cue",
        ContentReason::Around => "the words around source and cue",
        ContentReason::Named => "the words the cue is about",
        ContentReason::Rest => "the rest of the sentence",
        ContentReason::Before => "the quotation before the dash",
        ContentReason::Signed => "the quotation that is signed",
        ContentReason::Nothing => "no content",
    }
}

/// Why a sentence has the support it has.
pub(super) const fn support(reason: SupportReason) -> &'static str {
    match reason {
        SupportReason::Attributed => "the sentence itself says who says so",
        SupportReason::RunsOn => "content credited in another sentence includes it",
        SupportReason::QuotationBehind => "a quotation after words of the same source",
        SupportReason::QuotationBefore => "a quotation before words of its source",
        SupportReason::Listed => "an item of a list introduced by a source",
        SupportReason::SpeaksOn => {
            "it continues what the sentence before credits, in the same tense"
        }
        SupportReason::QuotesOn => "it continues a quotation and names no other source",
        SupportReason::Aside => "it credits somebody with a remark, not with what it says",
        SupportReason::Untold => {
            "it credits somebody with a wish, a plan or hearsay, not with a statement"
        }
        SupportReason::Nobody => "it reports something without saying who said so",
        SupportReason::None => "it credits nobody with anything",
        SupportReason::GoesOn => "what it shows says that it goes on with a source",
        SupportReason::Outweighed => "what it shows speaks against the source it seems to have",
    }
}
