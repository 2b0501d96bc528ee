//! What selon sees in a text, counted in scalar values as annotations are.

use selon::annotate::{Annotations, Extent, Support};
use selon::document::Format;
use selon::language::{Classes, Id, Languages};
use selon::parse::{Article, Words};
use selon::text::{Span, Text};

use super::gold::Spans;

pub(crate) struct Seen {
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) attributions: Vec<[Spans; 3]>,
    /// The kind of article, by its name.
    pub(crate) kind: Option<&'static str>,
    /// Hedges by the writer, not in quotations.
    pub(crate) hedges: Vec<Spans>,
    /// The words that may be a reporting verb, each with the lemma its list holds.
    pub(crate) reporting: Vec<((usize, usize), &'static str)>,
}

pub(crate) struct Sentence {
    pub(crate) span: (usize, usize),
    pub(crate) is_claim: bool,
    pub(crate) is_supported: bool,
}

impl Seen {
    /// Analyses a text.
    pub(crate) fn of(text: &str, language: Id, languages: &Languages) -> Self {
        let text = Text::new("annotated.txt", text);
        let look = |article: &Article<'_>, found: &Annotations| Self::in_article(article, found);
        selon::inspect(&text, Format::Plain, Some(language), languages, look)
    }

    fn in_article(article: &Article<'_>, found: &Annotations) -> Self {
        let places = Places::new(article.document.text.as_str());
        let spans = |extent: &Extent| -> Spans {
            let runs = extent.0.iter();
            runs.map(|&words| places.of(article.span(words))).collect()
        };
        let part = |extent: Option<&Extent>| extent.map(&spans).unwrap_or_default();
        let attributions = found.attributions.iter().map(|one| {
            [
                part(one.source.as_ref().map(|source| &source.extent)),
                part(one.cue.as_ref().map(|cue| &cue.extent)),
                part(one.content.as_ref().map(|content| &content.extent)),
            ]
        });
        // A picture is credited to somebody without a cue.
        let credits = { found.credits.iter() }
            .map(|one| [spans(&one.source.extent), Spans::new(), spans(&one.content)]);
        let sentences = (0..).zip(&article.sentences).zip(&found.support);
        let reporting = { 0.. }
            .zip(article.words.all().iter())
            .filter(|(_, word)| word.is(Classes::REPORTING))
            .filter_map(|(at, word)| {
                let mut lemmas = article.language.reporting_lemmas();
                let (_, lemma) = lemmas.find(|(lemma, _)| *lemma == word.lemma)?;
                Some((places.of(article.span(Words::new(at, at + 1))), lemma))
            })
            .collect();
        Self {
            kind: found.kind.map(selon::language::ArticleKind::name),
            sentences: sentences
                .map(|((number, sentence), &support)| Sentence {
                    span: places.of(sentence.span),
                    is_claim: found.claims.iter().any(|claim| claim.sentence == number),
                    is_supported: support != Support::None,
                })
                .collect(),
            attributions: attributions.chain(credits).collect(),
            hedges: { found.hedges.iter() }
                .filter(|hedge| !hedge.in_quotation)
                .map(|hedge| spans(&hedge.extent))
                .collect(),
            reporting,
        }
    }
}

/// Turns bytes into scalar values.
struct Places(Vec<usize>);

impl Places {
    fn new(text: &str) -> Self {
        let mut places = vec![0; text.len() + 1];
        let mut count = 0;
        for (number, (at, _)) in text.char_indices().enumerate() {
            places[at] = number;
            count = number + 1;
        }
        places[text.len()] = count;
        Self(places)
    }

    fn of(&self, span: Span) -> (usize, usize) {
        (self.0[span.start as usize], self.0[span.end as usize])
    }
}
