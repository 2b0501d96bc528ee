//! What people have annotated.

use std::error::Error;
use std::fs;
use std::path::Path;

use selon::language::Id;
use serde::Deserialize;

/// Half-open ranges of scalar values.
pub(crate) type Spans = Vec<(usize, usize)>;

/// One annotated text.
pub(crate) struct Gold {
    pub(crate) text: String,
    pub(crate) language: Id,
    /// The kind of article, by its name.
    pub(crate) kind: Option<String>,
    /// Where its sentences end.
    pub(crate) ends: Option<Vec<usize>>,
    /// Its sentences, if they are to be counted as attributed or not.
    pub(crate) sentences: Spans,
    pub(crate) attributions: Option<Vec<Attribution>>,
    /// Words that report elsewhere but not here; if given, not all attributions are annotated.
    pub(crate) other_sense: Option<Vec<Spans>>,
    pub(crate) statuses: Option<Vec<Status>>,
    pub(crate) hedged: Option<bool>,
}

#[derive(Deserialize)]
pub(crate) struct Attribution {
    pub(crate) source: Spans,
    pub(crate) cue: Spans,
    pub(crate) content: Spans,
}

/// What an editor says of a sentence.
#[derive(Deserialize)]
pub(crate) struct Status {
    pub(crate) span: (usize, usize),
    #[serde(rename = "status")]
    pub(crate) verdict: Verdict,
    #[serde(default)]
    pub(crate) hedges: Spans,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Verdict {
    Attributed,
    Carried,
    NeedsSource,
    /// Editors differ.
    Either,
    None,
}

#[derive(Deserialize)]
struct Row {
    text: String,
    lang: String,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    sentences: Option<Sentences>,
    #[serde(default)]
    attributions: Option<Vec<Attribution>>,
    #[serde(default)]
    other_sense: Option<Vec<Other>>,
    #[serde(default)]
    statuses: Option<Vec<Status>>,
    #[serde(default)]
    hedged: Option<bool>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sentences {
    Words(Vec<String>),
    Places(Spans),
}

#[derive(Deserialize)]
struct Other {
    cue: Spans,
}

/// Reads annotated texts, one JSON object a line.
pub(crate) fn read(file: &Path) -> Result<Vec<Gold>, Box<dyn Error>> {
    let lines = fs::read_to_string(file)?;
    let lines = lines.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let row: Row = serde_json::from_str(line)
                .map_err(|error| format!("line {}: {error}", number + 1))?;
            let language = Id::from_code(&row.lang)
                .ok_or_else(|| format!("line {}: no language {:?}", number + 1, row.lang))?;
            let (ends, sentences) = match row.sentences {
                Some(Sentences::Words(words)) => (Some(ends(&row.text, &words)), Vec::new()),
                Some(Sentences::Places(places)) => (None, places),
                None => (None, Vec::new()),
            };
            Ok(Gold {
                language,
                kind: row.kind,
                ends,
                sentences,
                attributions: row.attributions,
                other_sense: row
                    .other_sense
                    .map(|all| all.into_iter().map(|other| other.cue).collect()),
                statuses: row.statuses,
                hedged: row.hedged,
                text: row.text,
            })
        })
        .collect()
}

/// Where sentences end, given their words.
fn ends(text: &str, sentences: &[String]) -> Vec<usize> {
    let (mut rest, mut at) = (text, 0);
    let mut ends = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        if let Some((before, after)) = rest.split_once(sentence.as_str()) {
            at += before.chars().count() + sentence.chars().count();
            ends.push(at);
            rest = after;
        }
    }
    ends
}
