//! The arithmetic behind every published figure, on cases that can be computed by hand.

use std::path::Path;

use insta::assert_snapshot;
use selon::language::Id;

use figures::{attributions, ends, hedged, kinds, statuses};
use gold::{Attribution, Gold, Spans, Status, Verdict};
use seen::{Seen, Sentence};

use crate::show::LANGUAGES;

#[path = "../../benches/accuracy/figures.rs"]
pub(crate) mod figures;
#[path = "../../benches/accuracy/gold.rs"]
pub(crate) mod gold;
#[path = "../weigh/judged.rs"]
pub(crate) mod judged;
#[path = "../../benches/accuracy/left_out.rs"]
mod left_out;
#[path = "../../benches/accuracy/seen.rs"]
pub(crate) mod seen;

/// A text with named spans.
struct Marked {
    text: String,
    spans: Vec<(String, (usize, usize))>,
}

/// Reads `[name words]`: the brackets and the name are not part of the text.
fn marked(written: &str) -> Marked {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    let (mut length, mut characters) = (0, written.chars());
    while let Some(character) = characters.next() {
        match character {
            '[' => {
                let name: String = characters.by_ref().take_while(|&c| c != ' ').collect();
                open.push((name, length));
            }
            ']' => {
                let (name, start) = open.pop().expect("a bracket is open");
                spans.push((name, (start, length)));
            }
            _ => {
                text.push(character);
                length += 1;
            }
        }
    }
    spans.sort_by_key(|(_, span)| *span);
    Marked { text, spans }
}

impl Marked {
    fn all(&self, name: &str) -> Spans {
        let named = self.spans.iter().filter(|(own, _)| own == name);
        named.map(|(_, span)| *span).collect()
    }

    /// Source, cue and content, marked `s1`, `c1` and `t1`, then `s2` and so on.
    fn attributions(&self) -> Vec<[Spans; 3]> {
        let part = |letter, number| self.all(&format!("{letter}{number}"));
        let mut all: Vec<_> = (1..=9)
            .map(|number| ['s', 'c', 't'].map(|letter| part(letter, number)))
            .collect();
        all.retain(|parts| parts.iter().any(|spans| !spans.is_empty()));
        all
    }

    /// What people annotate: attributions, sentences marked `x` or with a status, hedges marked `h`,
    /// and words of another sense marked `o`.
    fn gold(self) -> Gold {
        let status = |(name, span): &(String, (usize, usize))| {
            let verdict = match name.as_str() {
                "attributed" => Verdict::Attributed,
                "carried" => Verdict::Carried,
                "needs" => Verdict::NeedsSource,
                "either" => Verdict::Either,
                "none" => Verdict::None,
                _ => return None,
            };
            let mut hedges = self.all("h");
            hedges.retain(|hedge| span.0 <= hedge.0 && hedge.1 <= span.1);
            Some(Status {
                span: *span,
                verdict,
                hedges,
            })
        };
        let statuses: Vec<_> = self.spans.iter().filter_map(status).collect();
        let attribution = |[source, cue, content]: [Spans; 3]| Attribution {
            source,
            cue,
            content,
        };
        let attributions = self.attributions().into_iter().map(attribution).collect();
        let other_sense: Vec<Spans> = self.all("o").into_iter().map(|one| vec![one]).collect();
        Gold {
            kind: Some("sport".to_owned()),
            language: Id::En,
            ends: None,
            sentences: self.all("x"),
            attributions: Some(attributions),
            other_sense: (!other_sense.is_empty()).then_some(other_sense),
            statuses: Some(statuses),
            hedged: None,
            text: self.text,
        }
    }

    /// What an analysis sees: attributions, hedges marked `h`, and sentences marked `claim`,
    /// `supported`, `both` or `neither`.
    fn seen(&self) -> Seen {
        let sentence = |(name, span): &(String, (usize, usize))| {
            let (is_claim, is_supported) = match name.as_str() {
                "claim" => (true, false),
                "supported" => (false, true),
                "both" => (true, true),
                "neither" => (false, false),
                _ => return None,
            };
            Some(Sentence {
                span: *span,
                is_claim,
                is_supported,
            })
        };
        Seen {
            kind: Some("sport"),
            reporting: Vec::new(),
            sentences: self.spans.iter().filter_map(sentence).collect(),
            attributions: self.attributions(),
            hedges: self.all("h").into_iter().map(|span| vec![span]).collect(),
        }
    }
}

/// One text, as annotated and as seen.
fn pair(gold: &str, seen: &str) -> (Gold, Seen) {
    let (gold, seen) = (marked(gold), marked(seen));
    assert_eq!(gold.text, seen.text);
    let seen = seen.seen();
    (gold.gold(), seen)
}

fn compared(pairs: &[(Gold, Seen)], figures: fn(&[(&Gold, &Seen)]) -> Vec<String>) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(gold, seen)| (gold, seen)).collect();
    figures(&pairs).join("\n")
}

/// The figures of attributions in one text.
fn attributed(gold: &str, seen: &str) -> String {
    compared(&[pair(gold, seen)], attributions)
}

/// The figures of sentences and hedges in one text.
fn judged(gold: &str, seen: &str) -> String {
    compared(&[pair(gold, seen)], statuses)
}

#[test]
fn attributions_are_paired_by_their_cues() {
    // Of two annotated one is found, among three seen; its source only overlaps.
    let (gold, seen) = (
        "[s1 Jane Roe] [c1 said] [t1 it rained]. [s2 Joe] [c2 denied] [t2 it]. Sue left, as agreed.",
        "Jane [s1 Roe] [c1 said] [t1 it rained]. Joe denied it. [s2 Sue] [c2 left], [c3 as] agreed.",
    );
    assert_snapshot!(attributed(gold, seen), @"
    cue, overlap                    P  33.3  R  50.0  F1  40.0   (1 of 3 right, 1 of 2 found)
    cue, exact                      P  33.3  R  50.0  F1  40.0   (1 of 3 right, 1 of 2 found)
    cue, source and content         P  33.3  R  50.0  F1  40.0   (1 of 3 right, 1 of 2 found)
    source given the cue, overlap   100.0 %   (1 of 1)
    source given the cue, exact       0.0 %   (0 of 1)
    content given the cue, overlap  100.0 %   (1 of 1)
    content given the cue, exact    100.0 %   (1 of 1)
    ");
}

#[test]
fn the_cue_that_shares_most_is_taken_and_only_once() {
    assert_snapshot!(attributed("[c1 has said] [t1 it].", "[c1 has] [c2 said] [t2 it]."), @"
    cue, overlap                    P  50.0  R 100.0  F1  66.7   (1 of 2 right, 1 of 1 found)
    cue, exact                      P   0.0  R   0.0  F1   0.0   (0 of 2 right, 0 of 1 found)
    cue, source and content         P  50.0  R 100.0  F1  66.7   (1 of 2 right, 1 of 1 found)
    source given the cue, overlap   100.0 %   (1 of 1)
    source given the cue, exact     100.0 %   (1 of 1)
    content given the cue, overlap  100.0 %   (1 of 1)
    content given the cue, exact    100.0 %   (1 of 1)
    ");
    assert_snapshot!(attributed("[c1 has] [c2 said] [t1 it].", "[c1 has said] [t1 it]."), @"
    cue, overlap                    P 100.0  R  50.0  F1  66.7   (1 of 1 right, 1 of 2 found)
    cue, exact                      P   0.0  R   0.0  F1   0.0   (0 of 1 right, 0 of 2 found)
    cue, source and content         P 100.0  R  50.0  F1  66.7   (1 of 1 right, 1 of 2 found)
    source given the cue, overlap   100.0 %   (1 of 1)
    source given the cue, exact     100.0 %   (1 of 1)
    content given the cue, overlap  100.0 %   (1 of 1)
    content given the cue, exact    100.0 %   (1 of 1)
    ");
}

#[test]
fn attributions_without_a_cue_are_paired_by_their_contents() {
    assert_snapshot!(attributed("[t1 It rained.] [t2 It snowed.]", "[t1 It] rained. [c2 It] [t2 snowed.]"), @"
    cue, overlap                    P  50.0  R  50.0  F1  50.0   (1 of 2 right, 1 of 2 found)
    cue, exact                      P  50.0  R  50.0  F1  50.0   (1 of 2 right, 1 of 2 found)
    cue, source and content         P  50.0  R  50.0  F1  50.0   (1 of 2 right, 1 of 2 found)
    source given the cue, overlap   100.0 %   (1 of 1)
    source given the cue, exact     100.0 %   (1 of 1)
    content given the cue, overlap  100.0 %   (1 of 1)
    content given the cue, exact      0.0 %   (0 of 1)
    ");
}

#[test]
fn where_not_all_is_annotated_only_what_is_counts() {
    let (gold, seen) = (
        "We [c1 said] [t1 it], [s2 Joe] [c2 says], he [o would] [o say] so.",
        "[s1 We] [c1 said] [t1 it], [s2 J]oe [c2 says], he [c3 wo]uld say so.",
    );
    assert_snapshot!(attributed(gold, seen), @"
    cue found                       100.0 %   (2 of 2)
    fires on another sense           50.0 %   (1 of 2)
    source given the cue, overlap   100.0 %   (1 of 1)
    source given the cue, exact       0.0 %   (0 of 1)
    content given the cue, overlap  100.0 %   (1 of 1)
    content given the cue, exact    100.0 %   (1 of 1)
    ");
}

#[test]
fn a_sentence_is_attributed_where_a_cue_or_a_content_stands_in_it() {
    let (gold, seen) = (
        "[x [c1 A] b.] [x [t1 C] d.] [x E f.] [x G h.] [x I j.]",
        "A b. [c1 C] d. [s1 E] f. [t1 G] h. I j.",
    );
    let figures = attributed(gold, seen);
    let sentences: Vec<_> = figures.lines().skip(7).collect();
    assert_snapshot!(sentences.join("\n"), @"
    sentence is attributed          P  50.0  R  50.0  F1  50.0   (1 of 2 right, 1 of 2 found)
    sentence is unattributed        P  66.7  R  66.7  F1  66.7   (2 of 3 right, 2 of 3 found)
    ");
}

#[test]
fn sentences_are_flagged_and_supported() {
    // Two need a source and one of them is flagged, as are three others: one counts neither way.
    let (gold, seen) = (
        "[needs A.] [needs B.] [none C.] [either D.] [attributed E.] [carried F.] [none G.]",
        "[claim A.] [both B.] [claim C.] [claim D.] [supported E.] [claim F.] [neither G.]",
    );
    assert_snapshot!(judged(gold, seen), @"
    needs a source, flagged         P  33.3  R  50.0  F1  40.0   (1 of 3 right, 1 of 2 found)
    has a source, seen              P  50.0  R  50.0  F1  50.0   (1 of 2 right, 1 of 2 found)
    ");
}

#[test]
fn a_sentence_counts_where_more_than_half_of_it_is_seen() {
    let (gold, seen) = (
        "[needs abcd] [needs efgh] [needs ijkl] [attributed mnop]",
        "[claim abc]d [claim ef]gh [claim i]j[claim kl] m[supported nop]",
    );
    assert_snapshot!(judged(gold, seen), @"
    needs a source, flagged         P 100.0  R  66.7  F1  80.0   (2 of 2 right, 2 of 3 found)
    has a source, seen              P 100.0  R 100.0  F1 100.0   (1 of 1 right, 1 of 1 found)
    ");
}

#[test]
fn hedges_are_right_and_found_where_they_meet() {
    // One that is seen meets both that are annotated; two others meet none.
    let (gold, seen) = (
        "[none It [h may], [h perhaps], rain.]",
        "[neither It [h may, perhaps], [h ra][h in].]",
    );
    assert_snapshot!(judged(gold, seen), @"
    needs a source, flagged         P     –  R     –  F1     –   (0 of 0 right, 0 of 0 found)
    has a source, seen              P     –  R     –  F1     –   (0 of 0 right, 0 of 0 found)
    hedges                          P  33.3  R 100.0  F1  50.0   (1 of 3 right, 2 of 2 found)
    ");
}

#[test]
fn sentences_end_where_annotations_say() {
    let ended = |gold: &str, seen: &str, ends: &[usize]| {
        let (mut gold, seen) = pair(gold, seen);
        gold.ends = Some(ends.to_vec());
        (gold, seen)
    };
    // The end of a text is given, and blanks before an end are no part of it.
    let texts = [
        ended(
            "A b. C d. E f.",
            "[neither A b.] [neither C d. E f.]",
            &[5, 9, 14],
        ),
        ended("A b. C d.", "[neither A b. ][neither C d.]", &[4, 9]),
    ];
    assert_snapshot!(compared(&texts, ends), @"
    sentence ends                   P 100.0  R  66.7  F1  80.0   (2 of 2 right, 2 of 3 found)
    texts all right                  50.0 %   (1 of 2)
    ");
}

#[test]
fn texts_are_hedged_or_not() {
    let text = |is_hedged, seen| {
        let (mut gold, seen) = pair("It may rain.", seen);
        gold.hedged = Some(is_hedged);
        (gold, seen)
    };
    let texts = [
        text(true, "It [h may] rain."),
        text(true, "It may rain."),
        text(true, "It [h may] [h rain.]"),
        text(false, "It [h may] rain."),
        text(false, "It may rain."),
    ];
    assert_snapshot!(compared(&texts, hedged), @"text is hedged                  P  66.7  R  66.7  F1  66.7   (2 of 3 right, 2 of 3 found)");
}

#[test]
fn a_share_of_nothing_is_no_figure() {
    let texts = [pair("[s1 Jane] [c1 said] [t1 so].", "Jane said so.")];
    assert_snapshot!(compared(&texts, attributions), @"
    cue, overlap                    P     –  R   0.0  F1   0.0   (0 of 0 right, 0 of 1 found)
    cue, exact                      P     –  R   0.0  F1   0.0   (0 of 0 right, 0 of 1 found)
    cue, source and content         P     –  R   0.0  F1   0.0   (0 of 0 right, 0 of 1 found)
    source given the cue, overlap       – %   (0 of 0)
    source given the cue, exact         – %   (0 of 0)
    content given the cue, overlap      – %   (0 of 0)
    content given the cue, exact        – %   (0 of 0)
    ");
    for figures in [hedged, ends, statuses] {
        assert_eq!(compared(&texts, figures), "");
    }
}

/// What an analysis would see that makes no mistake.
fn seen_in(gold: &Gold) -> Seen {
    let statuses = gold.statuses.iter().flatten();
    let parts = |one: &Attribution| [one.source.clone(), one.cue.clone(), one.content.clone()];
    Seen {
        kind: gold.kind.as_ref().map(|_| "news"),
        reporting: Vec::new(),
        sentences: { statuses.clone() }
            .map(|one| Sentence {
                span: one.span,
                is_claim: one.verdict == Verdict::NeedsSource,
                is_supported: matches!(one.verdict, Verdict::Attributed | Verdict::Carried),
            })
            .collect(),
        attributions: gold.attributions.iter().flatten().map(parts).collect(),
        hedges: statuses
            .flat_map(|one| one.hedges.iter().map(|&span| vec![span]))
            .collect(),
    }
}

#[test]
fn annotations_agree_with_themselves() {
    for name in ["en", "fr"] {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/annotated/{name}.jsonl"));
        let texts = gold::read(&file).expect("annotations are in their format");
        assert!(texts.iter().all(|gold| gold.language.code() == name));
        let seen: Vec<Seen> = texts.iter().map(seen_in).collect();
        let pairs: Vec<_> = texts.iter().zip(&seen).collect();
        let lines = [attributions(&pairs), statuses(&pairs)].concat();
        assert_eq!(lines.len(), 12, "{lines:?}");
        for line in lines {
            let perfect = if line.contains("F1") {
                "P 100.0  R 100.0  F1 100.0 "
            } else {
                " 100.0 % "
            };
            assert!(line.contains(perfect), "{line}");
        }
    }
}

#[test]
fn what_is_seen_is_counted_in_scalar_values() {
    let text = marked(
        "[supported [t1 « L’été est là »], [c1 a dit] [s1 Anne Morel].] [claim Il [h aurait plu] 40 fois.]",
    );
    let (expected, seen) = (text.seen(), Seen::of(&text.text, Id::Fr, &LANGUAGES));
    assert_eq!(seen.attributions, expected.attributions);
    assert_eq!(seen.hedges, expected.hedges);
    let sentence = |one: &Sentence| (one.span, one.is_claim, one.is_supported);
    let sentences = |seen: &Seen| seen.sentences.iter().map(sentence).collect::<Vec<_>>();
    assert_eq!(sentences(&seen), sentences(&expected));
    // What is hedged in a quotation is not the writer's.
    let quoted = Seen::of("“Perhaps it rained,” said Roe.", Id::En, &LANGUAGES);
    assert!(quoted.hedges.is_empty());
}

#[test]
fn a_verb_taken_out_of_the_lists_is_found_by_its_construction_or_not_at_all() {
    let texts = [
        "[s1 Ann Roe] [c1 announced] that [t1 it rained].",
        "[s1 Ann Roe] [c1 demanded] [t1 a refund].",
    ];
    let golds = texts.map(|text| marked(text).gold());
    let seen = [&golds[0], &golds[1]].map(|gold| Seen::of(&gold.text, Id::En, &LANGUAGES));
    let pairs: Vec<_> = golds.iter().zip(&seen).collect();
    assert_snapshot!(left_out::attributions(&pairs).join("\n"), @"cue found, its verb left out     50.0 %   (1 of 2)");
}

#[test]
fn kinds_are_right_where_they_are_known() {
    let gold = || marked("[x It rained.]").gold();
    let seen = marked("[both It rained.]").seen();
    let other = Gold {
        kind: Some("news".to_owned()),
        ..gold()
    };
    let unknown = Gold {
        kind: None,
        ..gold()
    };
    let (right, wrong) = (gold(), other);
    assert_snapshot!(kinds(&[(&right, &seen), (&wrong, &seen), (&unknown, &seen)]).join("\n"), @"kind of article                  50.0 %   (1 of 2)");
    assert!(kinds(&[(&unknown, &seen)]).is_empty());
}
