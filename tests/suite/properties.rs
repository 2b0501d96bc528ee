//! Properties of every text.

use proptest::prelude::*;
use proptest::sample::select;

use selon::annotate::{Annotations, annotate};
use selon::diagnostic::Diagnostic;
use selon::document::{Format, extract};
use selon::language::Id;
use selon::parse::{Article, article};
use selon::rule;
use selon::text::Text;
use unicode_normalization::UnicodeNormalization as _;

use crate::promises;
use crate::show::{LANGUAGES, RULES};

/// How many texts each property is tried on: enough to meet every pair of fragments now and then,
/// few enough to keep the suite quick.
const CASES: u32 = 256;

/// Runs the whole pipeline and passes on the result of each stage.
pub(crate) fn run<T>(
    characters: &str,
    format: Format,
    language: Id,
    see: impl FnOnce(&Article<'_>, &Annotations, &[Diagnostic]) -> T,
) -> T {
    let text = Text::new("article", characters);
    let document = extract(&text, format);
    let article = article(&document, LANGUAGES.get(language));
    let annotations = annotate(&article);
    let diagnostics = rule::check(&article, &annotations, &RULES);
    see(&article, &annotations, &diagnostics)
}

/// A finding without its place: rule, message, words.
type Finding = (String, String, String);

fn findings(characters: &str, format: Format, language: Id) -> Vec<Finding> {
    run(characters, format, language, |article, _, diagnostics| {
        let words = |span| article.document.text.slice(span).to_owned();
        diagnostics
            .iter()
            .map(|d| (d.rule.clone(), d.message.clone(), words(d.span)))
            .collect()
    })
}

/// A finding, which may be about several paragraphs, with a blank line for what stands between them.
fn respaced((rule, message, words): Finding, between: &str) -> Finding {
    (rule, message, words.replace(between, "\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_characters_break_the_pipeline(characters in any::<String>()) {
        holds_everywhere(&characters);
    }

    #[test]
    fn no_copy_breaks_the_pipeline(characters in copy()) {
        holds_everywhere(&characters);
    }

    #[test]
    fn no_cut_breaks_the_pipeline((_, prose) in prose(), at in any::<prop::sample::Index>()) {
        let ends: Vec<usize> = prose.char_indices().map(|(at, _)| at).collect();
        let (before, after) = prose.split_at(ends[at.index(ends.len())]);
        holds_everywhere(before);
        holds_everywhere(after);
    }

    #[test]
    fn format_changes_no_finding((language, prose) in prose()) {
        prop_assert_eq!(
            findings(&prose, Format::Plain, language),
            findings(&prose, Format::Markdown, language)
        );
    }

    #[test]
    fn tags_change_no_finding((language, prose) in prose()) {
        let start = "\n<div><p>\n  ";
        let html = format!("{start}{}", prose.trim_end().replace("\n\n", start));
        let found = findings(&html, Format::Html, language).into_iter();
        let found: Vec<Finding> = found.map(|one| respaced(one, start)).collect();
        prop_assert_eq!(findings(&prose, Format::Plain, language), found);
    }

    #[test]
    fn accents_apart_from_their_letters_change_no_finding((language, prose) in prose()) {
        let apart: String = prose.nfd().collect();
        let joined = |(rule, message, words): Finding| (rule, message, words.nfc().to_string());
        for format in Format::ALL {
            let found = findings(&apart, format, language).into_iter();
            prop_assert_eq!(found.map(joined).collect::<Vec<_>>(), findings(&prose, format, language));
        }
    }

    #[test]
    fn no_mixture_of_languages_breaks_the_pipeline(one in prose(), two in prose(), three in prose()) {
        let mixed = [one.1, two.1, three.1].join("\n");
        let text = Text::new("article", mixed);
        for format in Format::ALL {
            let document = extract(&text, format);
            for language in [None, Some(one.0)] {
                selon::inspect_document(&document, language, &LANGUAGES, |article, annotations| {
                    let diagnostics = rule::check(article, annotations, &RULES);
                    promises::of_findings(article, annotations, &diagnostics);
                });
            }
        }
    }

    #[test]
    fn blank_line_changes_no_finding((language, prose) in prose()) {
        let wider = prose.replace("\n\n", "\n\n\n");
        for format in Format::ALL {
            let found = findings(&wider, format, language).into_iter();
            let found: Vec<Finding> = found.map(|one| respaced(one, "\n\n\n")).collect();
            prop_assert_eq!(findings(&prose, format, language), found);
        }
    }
}

/// Checks what every stage promises, in every format and language.
fn holds_everywhere(characters: &str) {
    for format in Format::ALL {
        for language in Id::ALL {
            holds(characters, format, language);
        }
    }
}

/// Checks what every stage promises, in one format and language.
pub(crate) fn holds(characters: &str, format: Format, language: Id) {
    run(characters, format, language, promises::of_findings);
}

/// Fragments of copy in any order, well formed or not.
fn copy() -> impl Strategy<Value = String> {
    prop::collection::vec(select(fragments()), 0..80).prop_map(|fragments| fragments.concat())
}

/// What newspapers contain, and what can mislead an analysis.
pub(crate) fn fragments() -> Vec<String> {
    let marks = MARKS.chars().map(String::from);
    let pieces = PIECES.split('|').map(str::to_owned);
    marks.chain(pieces).collect()
}

/// Paragraphs of whole sentences in one language, with nothing Markdown would read as a mark.
fn prose() -> impl Strategy<Value = (Id, String)> {
    let paragraphs = |sentences: &'static [&'static str]| {
        let paragraph = prop::collection::vec(select(sentences), 1..5);
        prop::collection::vec(paragraph, 1..6).prop_map(|paragraphs| {
            let paragraphs: Vec<String> = paragraphs.iter().map(|p| p.join(" ")).collect();
            paragraphs.join("\n\n") + "\n"
        })
    };
    prop_oneof![
        paragraphs(ENGLISH).prop_map(|prose| (Id::En, prose)),
        paragraphs(FRENCH).prop_map(|prose| (Id::Fr, prose)),
    ]
}

/// Space, marks and letters that newspapers contain or that can mislead, each a fragment of copy.
const MARKS: &str = "    \n\n\r\t\u{a0}\u{202f}\u{feff}\u{200b}\u{ad}\0\"\"''«»“”‘’‹›`—–-.…?!,:;()[]{}\
                     #>*_|\\<&@/é\u{301}\u{2bc}ßİﬁ中🙂";

/// Words and layout that newspapers contain, each a fragment of copy, separated by bars.
const PIECES: &str = "\n\n|\r\n|\n\n|« | »|''|``|– |--|- |...|(...)|[…]|?!|M. |Mr. |Mme |Dr. |U.S.|\
    etc.|J.-P. |No. 5|n° 3|St. |p. 12|10.000|1,234.5|3,5 %|20%|$5|€|12 mars|March 12|14h30|2.30pm|\
    km2|l'|d’|qu'|aujourd'hui|a-t-il|dit-elle|n't|'s| said | told | according to | selon | d'après |\
    pour | a déclaré | aurait fui | would | reportedly | paraît-il | que | that |Anne Morel|Jane Roe|\
    the mayor|le maire| experts |un proche du dossier|a source| sources |PARIS (AFP) — |By Jane Roe|\
    Par Anne Morel|Photo : |Lire aussi|## |1. |**|```\n|[lien](|https://example.org/a?b=c|![|&amp;|\
    &nbsp;|&laquo;|&#8217;|<p>|</p>|<!--|-->|<q>|</q>|<li>|<b>|</b>|<h1>|</h1>|<article>|<a href=//x>|</a>|<br>|<td>|<s>|</s>|---\n|[^1]|@nobody|a@example.org|👩‍👩‍👧|e\u{301}| ";

/// English sentences with most of what annotations and rules look for.
const ENGLISH: &[&str] = &[
    "The mayor said the bridge would close on Monday.",
    "“We had no choice,” Jane Roe told the council.",
    "\"Nobody asked us,\" said Tom Hale, who runs the ferry. \"Nobody ever does.\"",
    "According to the report, 40 people lost their jobs.",
    "Unemployment rose by 12% last year.",
    "A person close to the talks confirmed the sale.",
    "An aide, who asked not to be named for fear of reprisals, described the meeting as “grim”.",
    "Experts believe the dam is unsafe.",
    "The company reportedly hid $3.5 million from its auditors.",
    "“They knew.”",
    "She added that the figures were wrong.",
    "Mr. Hale declined to comment.",
    "Why did nobody act?",
    "The so-called “ghost wing” opened in 1987.",
    "The fire was caused by a faulty cable, which inspectors had seen twice.",
    "Critics say it is too late; others, that it is too soon.",
    "He claimed that the U.S. had been told.",
];

/// French sentences with most of what annotations and rules look for.
const FRENCH: &[&str] = &[
    "Le maire a indiqué que le pont fermerait lundi.",
    "«\u{a0}Nous n’avions pas le choix\u{a0}», a déclaré Anne Morel devant le conseil.",
    "\"Personne ne nous a demandé notre avis\", regrette Paul Garnier, a-t-on appris jeudi.",
    "« On verra, a-t-il ajouté. Rien ne presse. »",
    "Selon le rapport, 40 personnes ont perdu leur emploi.",
    "Le chômage a augmenté de 12\u{a0}% en un an.",
    "Un proche du dossier a confirmé la vente.",
    "Une conseillère, qui a requis l'anonymat par peur de représailles, évoque « un gâchis ».",
    "Pour les experts, le barrage n'est pas sûr.",
    "L'entreprise aurait dissimulé 3,5 millions d'euros.",
    "« Ils savaient. »",
    "Elle dément ces accusations.",
    "M. Garnier n'a pas souhaité s'exprimer.",
    "Pourquoi personne n'a-t-il agi ?",
    "D'après lui, l'incendie est dû à un câble défectueux.",
    "Il semblerait que la direction ait été prévenue.",
    "Il prétend que les chiffres sont faux ; l'opposition, elle, en doute.",
];
