//! Who says what in one article, in places of its file.

use crate::annotate::{Anonymity, ContentKind, EvidenceRow, Signal, SourceKind, SupportReason};
use crate::language::Id;
use crate::report::sources::Sources;
use crate::text::Span;

/// Who says what in one article.
///
/// It owns all it says, so that it outlives the analysis. Spans count bytes of the file; numbers of
/// sources, statements and sentences are indices into the lists here, which are in the order of the
/// text.
#[derive(Debug, Clone)]
pub(crate) struct Outline {
    /// The language of the article.
    pub(crate) language: Id,
    /// The sources, by first mention.
    pub(crate) sources: Vec<OutlineSource>,
    /// What is said, and by whom.
    pub(crate) statements: Vec<Statement>,
    /// The sentences.
    pub(crate) sentences: Vec<OutlineSentence>,
    /// The hedges of the writer, in runs.
    pub(crate) hedges: Vec<Span>,
    /// The sources counted, as `selon sources` shows them.
    pub(crate) ledger: Sources,
}

/// One source, under all its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OutlineSource {
    /// What it is called best.
    pub(crate) name: String,
    /// Its function; empty if the article gives none beside its name.
    pub(crate) role: String,
    /// What kind of source it is.
    pub(crate) kind: SourceKind,
    /// Where it is introduced: its best name, with its function if that stands beside it.
    pub(crate) introduction: Span,
    /// All its mentions, in order; of pronouns only those that are sources.
    pub(crate) mentions: Vec<Span>,
    /// What it says.
    pub(crate) statements: Vec<usize>,
}

/// A statement, and who is credited with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Who is credited; several if they speak together, none if nobody is.
    pub(crate) sources: Vec<usize>,
    /// The words for the source, in runs.
    pub(crate) source: Vec<Span>,
    /// The words that link source and content, in runs.
    pub(crate) cue: Vec<Span>,
    /// What is credited, in runs.
    pub(crate) content: Vec<Span>,
    /// What is said and the cue, as readers see them: without markup, on one line.
    pub(crate) words: String,
    pub(crate) cue_words: String,
    /// What kind of words the source is called by.
    pub(crate) kind: Option<SourceKind>,
    /// How the content is rendered.
    pub(crate) rendering: Option<ContentKind>,
    /// How much readers learn of why the source is not named.
    pub(crate) anonymity: Anonymity,
    /// The sentence of the cue.
    pub(crate) sentence: usize,
    /// How many words are credited.
    pub(crate) credited: usize,
}

/// How sure it is that a sentence has a source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sureness {
    /// Nothing was weighed, since the article has too few sentences.
    Unweighed,
    /// There is nothing to weigh: it names its source plainly, or states nothing.
    BeyondDoubt,
    /// This likely, from 0 to 1.
    Likely(f64),
}

/// One sentence.
#[derive(Debug, Clone)]
pub(crate) struct OutlineSentence {
    /// Its bytes.
    pub(crate) span: Span,
    /// Whether readers are asked to believe it.
    pub(crate) bears_claims: bool,
    /// Why it has the support it has.
    pub(crate) reason: SupportReason,
    /// The statement it belongs to, its own or one that it goes on with.
    pub(crate) statement: Option<usize>,
    /// How sure it is that it has a source.
    pub(crate) sureness: Sureness,
    /// What decided that, heaviest first.
    pub(crate) evidence: Vec<EvidenceRow>,
    /// Why it can be checked.
    pub(crate) signals: Vec<Signal>,
}

impl Statement {
    /// All its runs.
    pub(crate) fn runs(&self) -> impl Iterator<Item = Span> {
        let runs = self.source.iter().chain(&self.cue).chain(&self.content);
        runs.copied()
    }

    /// From its first through its last byte.
    pub(crate) fn hull(&self) -> Span {
        self.runs().reduce(Span::to).unwrap_or_default()
    }

    /// What is credited as one span or, if nothing is, the whole statement.
    pub(crate) fn said(&self) -> Span {
        let content = self.content.iter().copied().reduce(Span::to);
        content.unwrap_or_else(|| self.hull())
    }
}

impl Outline {
    /// The innermost statement at a byte.
    pub(crate) fn statement_at(&self, at: u32) -> Option<usize> {
        let touching = self.statements.iter().enumerate();
        let touching = touching.filter(|(_, one)| one.runs().any(|run| touches(run, at)));
        let length = |one: &Statement| {
            let is_told = one
                .source
                .iter()
                .chain(&one.cue)
                .any(|run| touches(*run, at));
            let hull = one.hull();
            // Source and cue belong to one statement alone, whatever it stands in.
            (!is_told, hull.end - hull.start)
        };
        touching
            .min_by_key(|(_, one)| length(one))
            .map(|(number, _)| number)
    }

    /// The sentence at a byte.
    pub(crate) fn sentence_at(&self, at: u32) -> Option<usize> {
        // Where two meet, the one that starts there. They are not in the order of the file if its headline
        // stands below the text.
        let mut sentences = self.sentences.iter();
        sentences.rposition(|one| touches(one.span, at))
    }

    /// The sources mentioned at a byte, or else those of what is said there.
    pub(crate) fn sources_at(&self, at: u32) -> Vec<usize> {
        let mentions = { self.sources.iter().enumerate() }.flat_map(|(number, source)| {
            let mentions = source.mentions.iter().filter(|one| touches(**one, at));
            mentions.map(move |one| (one.end - one.start, number))
        });
        if let Some((_, number)) = mentions.min() {
            return vec![number];
        }
        let statement = self.statement_at(at).or_else(|| {
            let sentence = self.sentences.get(self.sentence_at(at)?)?;
            sentence.statement
        });
        let statement = statement.and_then(|number| self.statements.get(number));
        statement.map_or(Vec::new(), |one| one.sources.clone())
    }

    /// Whether the article never names a source that it credits with something, as the ledger counts it.
    pub(crate) fn is_unnamed(&self, source: &OutlineSource) -> bool {
        let is_unnamed = |kind| matches!(kind, SourceKind::Anonymous | SourceKind::Vague);
        let is_named = |kind| matches!(kind, SourceKind::Person | SourceKind::Organization);
        let said = source.statements.iter();
        let mut kinds = said.filter_map(|number| self.statements.get(*number)?.kind);
        is_unnamed(source.kind) || (!is_named(source.kind) && kinds.any(is_unnamed))
    }

    /// The names of some sources, in the words of the article.
    pub(crate) fn names(&self, sources: &[usize]) -> String {
        let names = sources
            .iter()
            .filter_map(|number| self.sources.get(*number));
        let names: Vec<&str> = names.map(|source| source.name.as_str()).collect();
        names.join(" + ")
    }

    /// How many of a hundred credited words are those of sources without a name; `None` if nothing is
    /// credited.
    pub(crate) fn unnamed_share(&self) -> Option<usize> {
        let unnamed = self.ledger.rows.iter().filter(|row| row.unnamed.is_some());
        let words: usize = unnamed.map(|row| row.words).sum();
        let all = self.ledger.credited;
        (words * 100 + all / 2)
            .checked_div(all)
            .map(|share| share.min(100))
    }
}

/// Whether a byte is in a span, or right behind it, where a cursor stands after a word.
pub(crate) const fn touches(span: Span, at: u32) -> bool {
    span.start <= at && at <= span.end
}
