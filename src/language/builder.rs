//! Builds a language from its pack.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::Xxh3;

use super::columns::Reporting;
use super::grammar::GrammarWords;
use super::house_words::{self, Addition, Entry};
use super::lists::{PHRASE_LISTS, WORD_LISTS};
use super::lookup::{FormTable, RowReader, RowWriter};
use super::pack::{Inflect, Inflection, Pack};
use super::phrases::{self, Index, Meaning, Patterns, PhraseList, Phrases, WordSets};
use super::queries::Language;
use super::spelling::{Abbreviations, Spelling};
use super::word::{Classes, Forms};

/// What a newsroom adds to a language.
#[derive(Debug, Default)]
pub(super) struct Additions<'a> {
    /// Phrases of its rules, each with the number it is reported by.
    pub(super) phrases: Vec<(&'a str, u32)>,
    /// Entries of lists.
    pub(super) entries: Vec<&'a Entry>,
    /// Verbs that no list is to hold.
    pub(super) unknown_verbs: Vec<&'a str>,
}

impl Additions<'_> {
    fn is_empty(&self) -> bool {
        self.phrases.is_empty() && self.entries.is_empty() && self.unknown_verbs.is_empty()
    }
}

impl Language {
    /// Builds a language from its pack alone.
    ///
    /// # Panics
    /// If a line of a list of the pack is malformed.
    pub fn new(pack: &'static Pack) -> Self {
        build(pack, None, &Additions::default())
    }

    /// Its tables as bytes, for the build of selon to store.
    pub fn store(&self) -> Vec<u8> {
        let mut bytes = RowWriter::default();
        bytes.row(&[fingerprint(self.pack)]);
        self.forms.store(&mut bytes);
        self.phrases.patterns.store(&mut bytes);
        self.phrases.index.store(&mut bytes);
        bytes.0
    }
}

/// Builds a language from its pack, the tables that [`store`](Language::store) wrote, and what a
/// newsroom adds. Without tables, they are made from the lists.
pub(super) fn build(
    pack: &'static Pack,
    tables: Option<RowReader>,
    additions: &Additions<'_>,
) -> Language {
    let mut tables =
        tables.and_then(|mut tables| (tables.row()? == [fingerprint(pack)]).then_some(tables));
    // What is stored has the forms of all verbs.
    tables = tables.filter(|_| additions.unknown_verbs.is_empty());
    let stored = tables.as_mut().and_then(FormTable::read);
    let patterns = tables.as_mut().and_then(Patterns::read);
    let mut builder = Builder {
        pack,
        sets: WordSets::read(pack.list("sets")).unwrap_or_else(|error| panic!("{error}")),
        inflects: stored.is_none(),
        forms: stored.unwrap_or_default(),
        reporting: FxHashMap::default(),
        patterns: patterns.unwrap_or_default(),
        unknown_verbs: &additions.unknown_verbs,
    };
    let lists = ["grammar", "reflexives", "anaphors"].map(|list| pack.list(list));
    let grammar = GrammarWords::read(lists, |form| builder.forms.number(form));
    builder.read_lists();
    // What is stored ends here.
    let index = tables.as_mut();
    let index = index.and_then(|tables| Index::read(tables, &builder.patterns));
    builder.inflects = true;
    for (phrase, number) in &additions.phrases {
        builder.add_pattern(phrase, Meaning::Custom(*number));
    }
    let titles = builder.add_entries(&additions.entries);
    let Builder {
        mut forms,
        reporting,
        patterns,
        ..
    } = builder;
    let index = index.filter(|_| additions.is_empty());
    let index = index.unwrap_or_else(|| Index::new(&patterns, &mut forms));
    Language {
        pack,
        forms,
        phrases: Phrases { patterns, index },
        reporting,
        abbreviations: Abbreviations::new(pack, titles),
        spelling: Spelling::new(pack),
        grammar,
    }
}

/// Tells the lists of one pack from those of another, so that tables made from other lists are not
/// read: two checkouts that share a target folder may get each other's.
fn fingerprint(pack: &Pack) -> [u8; 8] {
    let mut hasher = Xxh3::new();
    for (_, text) in pack.lists {
        hasher.update(text.as_bytes());
    }
    hasher.digest().to_le_bytes()
}

/// A language while it is built.
struct Builder<'a> {
    pack: &'static Pack,
    sets: WordSets<'static>,
    /// Whether words are inflected; the forms of stored tables need not be made again.
    inflects: bool,
    forms: FormTable,
    reporting: FxHashMap<u32, Reporting>,
    patterns: Patterns,
    /// Verbs that no list is to hold.
    unknown_verbs: &'a [&'a str],
}

impl Builder<'_> {
    /// Adds the lists of the pack.
    fn read_lists(&mut self) {
        let pack = self.pack;
        if self.inflects {
            for line in pack.list("lemmas") {
                if let Some((form, lemma)) = line.split_once(' ') {
                    let lemma = self.forms.number(lemma.trim());
                    self.forms
                        .add(form, lemma, Classes::empty(), Forms::empty());
                }
            }
        }
        // Reporting verbs come first, so that « dit » is a form of dire whatever other list holds it.
        for &(name, list) in PHRASE_LISTS {
            for line in pack.list(name) {
                if list == PhraseList::Reporting && self.is_unknown(line) {
                    continue;
                }
                let read = self.add_phrase(list, line);
                read.unwrap_or_else(|error| panic!("{}, {name}: {line}: {error}", pack.code));
            }
        }
        if self.inflects {
            for &(name, classes, inflection) in WORD_LISTS {
                for lemma in pack.list(name) {
                    if classes != Classes::VERB || !self.is_unknown(lemma) {
                        self.add_word(classes, inflection, lemma);
                    }
                }
            }
        }
    }

    /// Whether an entry is a verb that no list is to hold, or starts with one.
    fn is_unknown(&self, entry: &str) -> bool {
        let first = entry.split_whitespace().next().unwrap_or_default();
        self.unknown_verbs.contains(&first)
    }

    /// Adds a newsroom's entries, and returns the titles among them that end in a full stop, without it.
    fn add_entries(&mut self, entries: &[&Entry]) -> Vec<Box<str>> {
        let mut titles = Vec::new();
        for entry in entries {
            for spelling in house_words::spellings(entry.entry.trim()) {
                match house_words::addition(&entry.list, &spelling) {
                    Some(Addition::Word(classes, inflection)) => {
                        self.add_word(classes, inflection, &spelling);
                        titles.extend(spelling.strip_suffix('.').map(Box::from));
                    }
                    // What is wrong with an entry was reported when it was read.
                    Some(Addition::Phrase(list)) => _ = self.add_phrase(list, &spelling),
                    Some(Addition::Name(kind, name)) => {
                        self.add_pattern(name, Meaning::Name(kind));
                    }
                    None => {}
                }
            }
        }
        titles
    }

    /// Adds a line of a phrase list.
    fn add_phrase(&mut self, list: PhraseList, line: &str) -> Result<(), phrases::PhraseError> {
        let (pattern, meaning) = phrases::parse(list, line)?;
        let (Meaning::Reporting(how), false) = (&meaning, pattern.contains(' ')) else {
            // What is stored is well formed.
            if !self.patterns.add_meaning(meaning) {
                phrases::check(pattern, &self.sets)?;
                self.add_pattern(pattern, meaning);
            }
            return Ok(());
        };
        phrases::check(pattern, &self.sets)?;
        let conjugate = self.pack.morphology.conjugate;
        for verb in self.sets.words(pattern) {
            let lemma = self.forms.number(verb);
            self.reporting.insert(lemma, *how);
            if self.inflects {
                inflect(&mut self.forms, verb, Classes::REPORTING, conjugate);
            }
        }
        Ok(())
    }

    /// Adds a phrase.
    fn add_pattern(&mut self, pattern: &str, meaning: Meaning) {
        self.patterns
            .add(pattern, meaning, &self.sets, &mut self.forms);
    }

    /// Adds an entry of a word list.
    fn add_word(&mut self, classes: Classes, inflection: Inflection, lemma: &str) {
        let (forms, morphology) = (&mut self.forms, self.pack.morphology);
        match inflection {
            Inflection::None => {
                let number = forms.number(lemma);
                forms.add(lemma, number, classes, Forms::empty());
            }
            Inflection::Noun => inflect(forms, lemma, classes, morphology.decline_noun),
            Inflection::Adjective => inflect(forms, lemma, classes, morphology.decline_adjective),
            Inflection::Verb => {
                inflect(forms, lemma, classes | Classes::VERB, morphology.conjugate);
            }
        }
    }
}

/// Adds every form of a lemma.
fn inflect(forms: &mut FormTable, lemma: &str, classes: Classes, inflect: Inflect) {
    let number = forms.number(lemma);
    inflect(lemma, &mut |form, verb| {
        forms.add(form, number, classes, verb);
    });
}
