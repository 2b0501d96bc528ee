//! The languages of one run.

use std::sync::OnceLock;

use super::builder::{self, Additions};
use super::detect::{Detector, Told};
use super::house_words::{Entry, check_phrase};
use super::id::Id;
use super::phrases::PhraseError;
use super::queries::Language;
use super::shipped;

/// The languages of one run, each built when first needed and shared by all threads.
#[derive(Debug, Default)]
pub struct Languages {
    /// In the order of [`Id::ALL`].
    built: [OnceLock<Language>; Id::ALL.len()],
    detector: OnceLock<Detector>,
    phrases: Vec<(Id, String, u32)>,
    entries: Vec<Entry>,
    unknown_verbs: Vec<(Id, String)>,
}

impl Languages {
    /// Languages that also know a newsroom's own phrases, each with the number it is reported by.
    ///
    /// # Errors
    /// The indices of phrases that are malformed, each with the reason.
    pub fn with_phrases(
        phrases: Vec<(Id, String, u32)>,
    ) -> Result<Self, Vec<(usize, PhraseError)>> {
        let wrong = phrases.iter().enumerate().filter_map(|(index, one)| {
            let (language, phrase, _) = one;
            Some((index, check_phrase(*language, phrase).err()?))
        });
        let wrong: Vec<_> = wrong.collect();
        if wrong.is_empty() {
            Ok(Self {
                phrases,
                ..Self::default()
            })
        } else {
            Err(wrong)
        }
    }

    /// These languages with entries a newsroom adds to their lists; those that fit no list are left
    /// out, see [`check_entry`](super::check_entry).
    #[must_use]
    pub fn with_entries(mut self, entries: Vec<Entry>) -> Self {
        self.entries = entries;
        self.built = Default::default();
        self
    }

    /// These languages without some verbs, given by their lemmas: neither as reporting verbs, alone
    /// or in phrases, nor as any other. It shows what the analysis makes of verbs no list holds.
    #[must_use]
    pub fn without_verbs(mut self, verbs: Vec<(Id, String)>) -> Self {
        self.unknown_verbs = verbs;
        self.built = Default::default();
        self
    }

    /// A language.
    pub fn get(&self, id: Id) -> &Language {
        self.built[id as usize].get_or_init(|| {
            let phrases = self.phrases.iter().filter(|(language, ..)| *language == id);
            let entries = self.entries.iter().filter(|entry| entry.language == id);
            let additions = Additions {
                phrases: phrases
                    .map(|(_, phrase, at)| (phrase.as_str(), *at))
                    .collect(),
                entries: entries.collect(),
                unknown_verbs: { self.unknown_verbs.iter() }
                    .filter(|(language, _)| *language == id)
                    .map(|(_, verb)| verb.as_str())
                    .collect(),
            };
            builder::build(shipped::pack(id), shipped::tables(id), &additions)
        })
    }

    /// Tells the language of a text from its commonest words.
    pub fn tell(&self, characters: &str) -> Told {
        let detector = self.detector.get_or_init(Detector::new);
        detector.tell(characters)
    }

    /// The language of a paragraph if it is another one that selon reads than `own`, and whether that is
    /// clear.
    pub(crate) fn tell_other(&self, characters: &str, own: Id) -> Option<(Id, bool)> {
        let detector = self.detector.get_or_init(Detector::new);
        detector.tell_other(characters, own)
    }
}
