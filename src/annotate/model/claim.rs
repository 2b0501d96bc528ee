//! Claims: statements that could be checked, and what shows it.

use smallvec::SmallVec;

use crate::language::named_enum;
use crate::parse::Words;

named_enum! {
    /// Why a sentence is a checkable claim.
    Signal {
        /// A quantity: "500 km2", « la moitié ».
        Figure = "figure",
        /// A crime, a fault or a scandal.
        Accusation = "accusation",
        /// One thing made to explain another.
        Cause = "cause",
        /// More, less, most, first.
        Comparison = "comparison",
        /// What somebody wants or feels.
        Motive = "motive",
        /// What is to come.
        Forecast = "forecast",
        /// What happened where the reporter was not.
        Event = "event",
        /// A rise or a fall.
        Change = "change",
        /// A scientific, medical or legal finding.
        Finding = "finding",
        /// It says what is said, and not by whom: "is seen as".
        Report = "report",
        /// What holds often, always or for most, in a text that credits nobody and speaks of no day.
        Generality = "generality",
        /// What happened in a year gone by, in such a text.
        Date = "date",
        /// The sentence hedges: somebody must have said so.
        Hedge = "hedge",
        /// Words between quotation marks that nobody is credited with.
        Quotation = "quotation",
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

    /// Whether there is none.
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
    /// The sentence.
    pub sentence: u32,
    /// Why it is checkable; never empty.
    pub signals: Signals,
    /// The words that show it best: the figure, the accusation.
    pub words: Words,
    /// All words that show it, each with the reason they are; never empty.
    pub shown: SmallVec<[(Signal, Words); 2]>,
}

/// What a claim says is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agency {
    /// Whether a verb says it of its subject, as done, or by what it was done: "they embezzled", "it
    /// was caused by rust", neither "the embezzlement case" nor "the money was embezzled".
    pub by_verb: bool,
    /// Whether the sentence speaks of somebody: by name, by function or by a pronoun.
    pub of_somebody: bool,
}
