//! How words are spelled: the endings, signs and abbreviations that a pack lists.

use rustc_hash::FxHashMap;

use super::grammar::Gender;
use super::lookup::{PackedWord, ShortFormFilter};
use super::pack::Pack;

/// What an abbreviation's full stop may also be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// Something always follows: "Mr.", « M. », "No.".
    Leading,
    /// A sentence may end on it: "etc.", "U.S.", "Inc.".
    Trailing,
    /// A name often follows, and a sentence may end on it: "St.", "Ed.", « col. ».
    Either,
    /// It is one before a figure or a month only: "No. 5", "c. 1450", "b. March 1910".
    Numbered,
}

/// The abbreviations of a language, without the full stops they end in.
#[derive(Debug)]
pub(super) struct Abbreviations {
    /// Each with whether it must start with a capital.
    all: FxHashMap<Box<str>, (Abbreviation, bool)>,
    /// Rules out most words that are not among them.
    filter: ShortFormFilter,
}

impl Abbreviations {
    /// The abbreviations of a pack and the titles a newsroom adds.
    ///
    /// # Panics
    /// If a line of the pack does not end in one of the words for the [kinds](Abbreviation).
    pub(super) fn new(pack: &Pack, titles: Vec<Box<str>>) -> Self {
        let titles = titles
            .into_iter()
            .map(|title| (title, (Abbreviation::Leading, false)));
        let own = pack.list("abbreviations").map(|line| {
            let (form, kind) = line.rsplit_once(' ').unwrap_or((line, ""));
            let kind = match kind {
                "leading" => Abbreviation::Leading,
                "trailing" => Abbreviation::Trailing,
                "either" => Abbreviation::Either,
                "numbered" => Abbreviation::Numbered,
                _ => panic!("`{line}` does not say what kind of abbreviation it is"),
            };
            let capital = form.starts_with(char::is_uppercase);
            (form.trim().to_lowercase().into(), (kind, capital))
        });
        let all: FxHashMap<Box<str>, _> = own.chain(titles).collect();
        Self {
            filter: all.keys().map(AsRef::as_ref).collect(),
            all,
        }
    }

    /// What lower-case characters before a full stop abbreviate; some do so only if they start with a
    /// capital: "Ill.", not "ill.".
    pub(super) fn find(&self, form: &str, capital: bool) -> Option<Abbreviation> {
        let &(kind, needs_capital) = self.all.get(form)?;
        (capital || !needs_capital).then_some(kind)
    }

    /// Whether a short word may be an abbreviation.
    pub(super) fn may_hold(&self, word: PackedWord) -> bool {
        self.filter.may_hold(word.short())
    }
}

/// An ending that an apostrophe joins to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contraction {
    /// The letters of the word that are cut off with it: the n of "n't".
    pub before: &'static str,
    /// The letters behind the apostrophe: the s of "'s".
    pub after: &'static str,
}

/// The short lists on how words and figures are written.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) contractions: Vec<Contraction>,
    pub(super) ordinal_endings: Vec<&'static str>,
    plural_endings: Vec<&'static str>,
    gender_endings: Vec<(&'static str, Gender)>,
    currencies: Vec<&'static str>,
    /// How years begin, and whether such a number is seldom anything else.
    years: Vec<(&'static str, bool)>,
}

impl Spelling {
    /// The lists of a pack.
    ///
    /// # Panics
    /// If one of their lines is malformed.
    pub(super) fn new(pack: &Pack) -> Self {
        let contractions = pack.list("contractions").map(|ending| {
            let parts = ending.split_once('\'');
            let (before, after) = parts.unwrap_or_else(|| panic!("`{ending}` has no apostrophe"));
            Contraction { before, after }
        });
        let gender_endings = pack.columns("gender_endings").map(|(ending, name)| {
            let gender = Gender::from_name(name);
            (
                ending,
                gender.unwrap_or_else(|| panic!("`{name}` is no gender")),
            )
        });
        let years = pack.columns("years");
        Self {
            contractions: contractions.collect(),
            ordinal_endings: pack.list("ordinal_endings").collect(),
            plural_endings: pack.list("plural_endings").collect(),
            gender_endings: gender_endings.collect(),
            currencies: pack.list("currencies").collect(),
            years: years
                .map(|(start, sort)| (start, sort == "recent"))
                .collect(),
        }
    }

    /// Whether characters end like a plural.
    pub(super) fn ends_like_plural(&self, form: &str) -> bool {
        let mut endings = self.plural_endings.iter();
        endings.any(|ending| form.ends_with(ending))
    }

    /// The gender that the ending of a noun for people shows; `None` if it shows none.
    pub(super) fn gender(&self, form: &str) -> Option<Gender> {
        let mut endings = self.gender_endings.iter();
        let fits = endings.find(|(ending, _)| form.ends_with(ending));
        fits.map(|&(_, gender)| gender)
    }

    /// Whether characters are the sign of a currency.
    pub(super) fn is_currency(&self, form: &str) -> bool {
        self.currencies.contains(&form)
    }

    /// Whether characters are four digits that begin like a year, or like one that can be `recent`.
    pub(super) fn is_year(&self, form: &str, recent: bool) -> bool {
        let mut years = self
            .years
            .iter()
            .filter(|(_, seldom_else)| *seldom_else || !recent);
        form.len() == 4
            && form.bytes().all(|byte| byte.is_ascii_digit())
            && years.any(|(start, _)| form.starts_with(start))
    }
}
