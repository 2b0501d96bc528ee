//! Holds claims: sentences that can be checked, with the signals that show it.

use smallvec::SmallVec;

use crate::language::named_enum;
use crate::parse::Words;

named_enum! {
    /// Why a sentence is a checkable claim.
    Signal {
        /// A quantity: "500 km2", « la moitié ».
        Figure = "figure",
        /// A crime, a wrong or a scandal.
        Accusation = "accusation",
        /// One thing given as the cause of another.
        Cause = "cause",
        /// A comparison: more, less, most, first.
        Comparison = "comparison",
        /// Somebody's motive or feeling.
        Motive = "motive",
        /// A forecast.
        Forecast = "forecast",
        /// An event that the reporter did not witness.
        Event = "event",
        /// A rise or a fall.
        Change = "change",
        /// A scientific, medical or legal finding.
        Finding = "finding",
        /// Hearsay without a source: "is seen as".
        Report = "report",
        /// What holds often, always or for most, in an article that credits nobody and mentions no
        /// day.
        Generality = "generality",
        /// What happened in a past year, in such an article.
        Date = "date",
        /// A hedge, which implies that somebody said so.
        Hedge = "hedge",
        /// A quotation without a source.
        Quotation = "quotation",
        /// A plain statement: no word of it shows why, but of statements like it readers ask who says so.
        Assertion = "assertion",
    }
}

/// A set of signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signals(u16);

impl Signals {
    /// Adds a signal.
    pub fn insert(&mut self, signal: Signal) {
        self.0 |= 1 << signal as u16;
    }

    /// Whether a signal is in it.
    pub fn has(self, signal: Signal) -> bool {
        self.0 & (1 << signal as u16) != 0
    }

    /// Whether it is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The signals, in order.
    pub fn iter(self) -> impl Iterator<Item = Signal> {
        Signal::ALL
            .iter()
            .copied()
            .filter(move |&signal| self.has(signal))
    }
}

/// A sentence that is a checkable statement, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The index of the sentence.
    pub sentence: u32,
    /// Why it is checkable; never empty.
    pub signals: Signals,
    /// The tokens that show the gravest signal: the accusation, the figure.
    pub words: Words,
    /// All tokens that show a signal, each with that signal; never empty.
    pub shown: SmallVec<[(Signal, Words); 2]>,
}

/// Whether shown words of a claim say that somebody did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agency {
    /// Whether a verb says it actively in a past tense, or with its agent: "they embezzled", "it
    /// was caused by rust", but neither "the embezzlement case" nor "the money was embezzled".
    pub by_verb: bool,
    /// Whether the sentence mentions anybody: by name, by function or by a pronoun.
    pub of_somebody: bool,
}
