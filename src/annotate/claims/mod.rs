//! Finds claims: sentences of which a reader could ask "says who?".
//!
//! Takes a [`Reading`] with its attributions, hedges and quotations; gives at most one [`Claim`]
//! per sentence, with the words and [`Signal`]s that make it checkable. A question, the writer's
//! own observation or a date in the calendar needs no source. It does not know whether the sentence
//! has one, nor what a newsroom would object to.
//!
//! Where to look when a sentence is wrongly taken for a claim, or missed:
//!
//! - a listed phrase ("led to", « a fait 45 morts ») that does or does not count: here, `claims`
//! - a sentence that never counts ("Will it close?"): here, `is_exempt`
//! - a clause that does not ("The council voted", « sous nos yeux »): `clauses`
//! - a number ("$2.1 billion", « 340 emplois », "a town of 800"): `figure`
//! - what is presupposed, planned or asked ("after the hall collapsed", « on ignore si », "charged
//!   with theft"): `presupposed`
//! - whether somebody is said to have done it ("they bribed", « provoqué par »): `agency`
//! - how likely an editor asks: `asking`, and the rows it weighs, `evidence`

pub(in crate::annotate) mod agency;
pub(in crate::annotate) mod clauses;
pub(in crate::annotate) mod evidence;
pub(in crate::annotate) mod figure;
pub(in crate::annotate) mod presupposed;

pub(in crate::annotate) mod asking;

use smallvec::SmallVec;

use crate::annotate::claims::asking::Bare;
use crate::annotate::model::{Attribution, Claim, Hedge, Quotation, Signal, Signals};
use crate::annotate::reading::glance::Glance;
use crate::annotate::reading::tag::Tag;
use crate::annotate::reading::{Reading, numbers, passives, sentences};
use crate::language::{ClaimKind, Classes, Forms, HedgeForm, Meaning, Phrase, Proceeding};
use crate::parse::{Kind, Sentence, Words};

/// Fewest tokens of a claim: "Not so." has fewer.
const SHORTEST: usize = 5;

/// Finds the claims of an article, and the sentences that may be claims without a word that shows it, each
/// in order.
pub(in crate::annotate) fn find(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    hedges: &[Hedge],
    quotations: &[Quotation],
    attributed: &[bool],
) -> (Vec<Claim>, Vec<Bare>) {
    let mut told = attributions;
    let mut doubts = hedges.iter().peekable();
    let mut quoted = quotations.iter().zip(attributed).peekable();
    let (mut all, mut bare) = (Vec::new(), Vec::new());
    let timeless = is_timeless(reading, attributions);
    for (number, sentence) in (0..).zip(&reading.article.sentences) {
        let mut weigh = Weigher {
            reading,
            sentence,
            glance: reading.glance(number),
            number,
            cues: &[],
            timeless,
            shown: SmallVec::new(),
        };
        let end = told.partition_point(|one| one.sentence <= number);
        (weigh.cues, told) = told.split_at(end);
        while let Some(hedge) = doubts.next_if(|hedge| hedge.sentence <= number) {
            // A guess ("might") is the writer's own.
            let guess = hedge.kind == HedgeForm::Modal;
            if hedge.sentence == number && !hedge.in_quotation && !guess {
                weigh.add(Signal::Hedge, hedge.extent.hull());
            }
        }
        while let Some((quotation, attributed)) = quoted.next_if(|(one, _)| one.sentence <= number)
        {
            if quotation.sentence == number && quotation.is_speech && !attributed {
                weigh.add(Signal::Quotation, quotation.words);
            }
        }
        if !sentence.role.bears_claims() || weigh.is_exempt() {
            continue;
        }
        // A figure is a better sign of what is counted than the words around it.
        weigh.figures();
        weigh.phrases();
        if weigh.shown.is_empty() {
            bare.push(Bare::of(reading, number, sentence.words));
        }
        weigh.leave_out_exempt_clauses();
        all.extend(claim(number, weigh.shown));
    }
    (all, bare)
}

/// The claim of a sentence, or `None` if no words show one.
fn claim(sentence: u32, shown: SmallVec<[(Signal, Words); 2]>) -> Option<Claim> {
    let mut signals = Signals::default();
    for (signal, _) in &shown {
        signals.insert(*signal);
    }
    // The words shown are those of the gravest signal, in the order of the rules.
    let &(_, words) = shown.iter().min_by_key(|(signal, _)| rank(*signal))?;
    Some(Claim {
        sentence,
        signals,
        words,
        shown,
    })
}

/// The gravity of a signal; the gravest is 0.
const fn rank(signal: Signal) -> u8 {
    match signal {
        Signal::Accusation => 0,
        Signal::Figure => 1,
        Signal::Cause
        | Signal::Comparison
        | Signal::Motive
        | Signal::Forecast
        | Signal::Event
        | Signal::Change
        | Signal::Finding
        | Signal::Report
        | Signal::Hedge
        | Signal::Quotation => 2,
        Signal::Generality | Signal::Date | Signal::Assertion => 3,
    }
}

/// Whether an article credits nobody and mentions no day, as an explainer or an encyclopedia entry
/// does. Readers cannot see what its generalities rest on.
///
/// Right about « La plupart des digues sont en terre. » alone; wrong about a short notice that
/// gives neither source nor day.
fn is_timeless(reading: &Reading<'_>, attributions: &[Attribution]) -> bool {
    let credits = |one: &Attribution| one.source.is_some() && one.asserts;
    let language = reading.article.language;
    !attributions.iter().any(credits)
        && !{ reading.article.words.all().iter() }
            .any(|word| word.is(Classes::WEEKDAY) || language.is_of_the_day(*word))
}

/// A sentence whose words are being weighed.
struct Weigher<'a> {
    reading: &'a Reading<'a>,
    sentence: &'a Sentence,
    /// A summary of the sentence.
    glance: Glance,
    /// The index of the sentence.
    number: u32,
    /// The attributions of the sentence.
    cues: &'a [Attribution],
    /// Whether the article credits nobody and mentions no day.
    timeless: bool,
    /// The words that make it a claim, each with its signal.
    shown: SmallVec<[(Signal, Words); 2]>,
}

impl Weigher<'_> {
    fn add(&mut self, signal: Signal, words: Words) {
        self.shown.push((signal, words));
    }

    /// Whether the sentence needs no source, whatever its words.
    fn is_exempt(&self) -> bool {
        let words = self.sentence.words;
        words.len() < SHORTEST || sentences::is_question(self.reading, words) || !self.has_verb()
    }

    /// Whether it has a finite verb, or a word that may be one and is hedged like one: "Reportedly, the
    /// bridge closed."
    fn has_verb(&self) -> bool {
        let mut shown = self.shown.iter();
        let words = self.sentence.words;
        self.glance.has_finite
            || shown.any(|(signal, _)| *signal == Signal::Hedge)
                && (words.start..words.end).any(|at| self.reading.has_form(at, Forms::PAST))
    }

    /// Takes back what stands in a clause that says what the reporter saw or what anybody can look up. Nobody can
    /// look up an opinion: "The vote is seen as a defeat".
    fn leave_out_exempt_clauses(&mut self) {
        let exempt = clauses::exempt(self.reading, self.sentence.words);
        if !exempt.is_empty() {
            let held = |words: Words| exempt.iter().any(|clause| clause.holds(words.start));
            self.shown
                .retain(|(signal, words)| *signal == Signal::Report || !held(*words));
        }
    }

    /// Adds the signals of listed phrases.
    fn phrases(&mut self) {
        let mut at = self.sentence.words.start;
        while at < self.sentence.words.end {
            // A listed idiom is longer than the phrase in it: « mener à bien » is not « mener à ».
            let phrases = self.reading.phrases(at);
            let other = |phrase: &&Phrase| {
                (phrase.meaning.is_connector() || phrase.meaning == Meaning::NoComment)
                    && phrase.length > 1
            };
            if let Some(idiom) = phrases.first().filter(other) {
                at += u32::try_from(idiom.length).unwrap_or(1);
                continue;
            }
            let found = phrases.iter().find_map(|phrase| {
                if let Meaning::Claim(kind) = phrase.meaning {
                    Some((kind, phrase.length))
                } else {
                    None
                }
            });
            let Some((kind, length)) = found else {
                at = self.reading.phrases.next(at + 1);
                continue;
            };
            let words = Words::new(at, at + u32::try_from(length).unwrap_or(1));
            if let Some(signal) = signal(kind)
                && !self.reading.is_quoted(at)
                && self.claims(kind, words)
            {
                self.add(signal, words);
            }
            at = words.end;
        }
    }

    /// Whether words that may make a sentence checkable do so in this context.
    fn claims(&self, kind: ClaimKind, words: Words) -> bool {
        let reading = self.reading;
        let tag = reading.tag(words.start);
        if kind == ClaimKind::Report {
            let all = passives::passive(reading, self.sentence.words, words);
            return all.is_some_and(|all| all.start < words.start);
        }
        let sentence = self.sentence.words;
        if self.is_cue(words.start)
            || presupposed::is_wanted(self.cues, words.start)
            || presupposed::is_open_question(reading, sentence, words)
        {
            return false;
        }
        let forms = reading.word(words.start).verb;
        let open = presupposed::is_infinitive(reading, words);
        // "the attacks", "rising costs", « mis en cause » name what is known; "attacked" and "rose"
        // report it.
        let told = matches!(
            kind,
            ClaimKind::Cause | ClaimKind::Change | ClaimKind::Event | ClaimKind::Motive
        );
        let named =
            tag != Tag::Verb && tag != Tag::Participle || forms == Forms::PRESENT_PARTICIPLE;
        if told && words.len() == 1 && !forms.is_empty() && named {
            return false;
        }
        // « du volant » is not « voler ».
        if named && forms == Forms::PRESENT_PARTICIPLE {
            return false;
        }
        match kind {
            // "The council raised the tax" is an act, "The tax rose" a change.
            ClaimKind::Change => {
                let next = (words.end..words.end + 2).find(|&at| !reading.tag(at).is_light());
                // "increased aid", not "increased Tuesday".
                let does = next.is_some_and(|at| {
                    let thing = matches!(
                        reading.tag(at),
                        Tag::Determiner | Tag::Noun | Tag::Adjective
                    );
                    thing && !reading.is(at, Classes::TIME | Classes::NUMBER | Classes::UNIT)
                });
                // "declined to define" is no fall. Nor is "rose to fame" a rise, although "fame"
                // looks like an unlisted verb.
                let wills = reading.tag(words.end) == Tag::Infinitive
                    || reading.word(words.end).form == reading.article.language.keys().infinitive
                        && matches!(
                            reading.tag(words.end + 1),
                            Tag::Verb | Tag::Noun | Tag::Other
                        );
                // « Les impôts n'augmenteront pas » is a forecast.
                let given = wills
                    || forms.contains(Forms::FUTURE)
                    || presupposed::is_planned(reading, words)
                    || presupposed::is_timed(reading, sentence, words);
                !given && tag != Tag::Participle && (tag != Tag::Verb || !does)
            }
            // « une coupe offerte », "the stolen car": the participle only says which one.
            ClaimKind::Event => {
                let beside =
                    words.start > sentence.start && reading.tag(words.start - 1).is_nominal();
                // "the terrorist attacks, which" names an event; "Rebels attacked" reports one.
                let noun = beside
                    && forms.contains(Forms::PRESENT)
                    && !forms.contains(Forms::PAST)
                    && reading.tag(words.end) == Tag::Punctuation;
                let given = noun
                    || presupposed::is_relative(reading, sentence, words)
                    || presupposed::is_timed(reading, sentence, words);
                !given && !open && (tag != Tag::Participle || !beside)
            }
            ClaimKind::Finding => {
                let adjective = words.len() == 1 && forms.is_empty();
                !adjective || presupposed::is_predicate(reading, sentence, words.start)
            }
            // « condamné à trois ans » is a verdict, not a cause.
            ClaimKind::Cause => {
                let passed = Meaning::Proceeding(Proceeding::Verdict);
                let mut beside = reading.phrases(words.start).iter();
                !beside.any(|phrase| phrase.meaning == passed)
                    && !presupposed::is_relative(reading, sentence, words)
                    && !presupposed::is_timed(reading, sentence, words)
                    && !presupposed::is_reflexive_or_asked(reading, sentence, words)
            }
            // "a lawless, terrorized city" accuses nobody; "an allegation that he stole" is
            // somebody's content.
            ClaimKind::Accusation => {
                let beside = words.start > sentence.start
                    && (reading.tag(words.start - 1).is_nominal()
                        || reading.tag(words.start - 1) == Tag::Pronoun);
                let attributive = words.len() == 1
                    && tag == Tag::Participle
                    && (beside || reading.tag(words.end).is_nominal());
                (!open || words.len() > 1)
                    && !attributive
                    && !self.is_told(words.start)
                    && !presupposed::is_charged(reading, sentence, words)
            }
            // « qu'ils le veuillent ou non » states no motive.
            ClaimKind::Motive => {
                !forms.contains(Forms::SUBJUNCTIVE) || forms.contains(Forms::PRESENT)
            }
            ClaimKind::Generality => self.timeless,
            ClaimKind::Toll => presupposed::is_loss_of_people(reading, sentence, words),
            ClaimKind::Comparison | ClaimKind::Forecast | ClaimKind::Report => true,
            ClaimKind::Idiom => false,
        }
    }

    /// Whether a token stands in a content, with or without a source.
    fn is_told(&self, at: u32) -> bool {
        let mut contents = self.cues.iter().filter_map(|one| one.content.as_ref());
        contents.any(|content| content.extent.holds(at))
    }

    /// Whether a token is part of a cue: "declined to comment" is no fall.
    fn is_cue(&self, at: u32) -> bool {
        let mut cues = self.cues.iter().filter_map(|one| one.cue.as_ref());
        cues.any(|cue| cue.extent.holds(at))
    }

    /// Adds the signals of figures and, in timeless articles, of years.
    fn figures(&mut self) {
        let words = self.sentence.words;
        let reading = self.reading;
        if !self.glance.holds(Kind::Number) && !self.glance.is(Classes::NUMBER) {
            return;
        }
        let mut of_text = None;
        for at in words.start..words.end {
            if reading.kind(at) != Kind::Number && !reading.is(at, Classes::NUMBER) {
                continue;
            }
            if self.timeless && numbers::is_year(reading, at) && !reading.is_quoted(at) {
                self.add(Signal::Date, Words::new(at, at + 1));
            }
            let given = || {
                presupposed::is_definite_count(reading, words, at)
                    || presupposed::is_wanted(self.cues, at)
            };
            if figure::is_figure(reading, words, at) && !reading.is_quoted(at) && !given() {
                // Figures laid down by a document are its own.
                if *of_text.get_or_insert_with(|| figure::is_of_text(reading, self.number)) {
                    break;
                }
                self.add(Signal::Figure, figure::with_unit(reading, words, at));
            }
        }
    }
}

/// The signal of a kind of phrase, or `None` if it is none.
fn signal(kind: ClaimKind) -> Option<Signal> {
    Some(match kind {
        ClaimKind::Accusation => Signal::Accusation,
        ClaimKind::Cause => Signal::Cause,
        ClaimKind::Comparison => Signal::Comparison,
        ClaimKind::Motive => Signal::Motive,
        ClaimKind::Forecast => Signal::Forecast,
        ClaimKind::Event => Signal::Event,
        ClaimKind::Change => Signal::Change,
        ClaimKind::Finding => Signal::Finding,
        ClaimKind::Toll => Signal::Figure,
        ClaimKind::Report => Signal::Report,
        ClaimKind::Generality => Signal::Generality,
        ClaimKind::Idiom => return None,
    })
}
