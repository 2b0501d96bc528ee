//! A language as its folder writes it, and how it is built.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::custom::{self, Addition};
use super::endings::Tail;
use super::finder::Phrases;
use super::forms::Table;
use super::lexicon::{Classes, Forms, Lexicon, entries};
use super::matcher::{Leads, Patterns};
use super::stored::{self, Writer};
use super::{Abbreviation, Entry, Facts, Id, KeyWords, Language, Reporting, Sets, phrase};

/// How the entries of a list inflect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// Not at all.
    None,
    /// Like nouns.
    Noun,
    /// Like adjectives.
    Adjective,
    /// Like verbs.
    Verb,
}

/// What gives out the forms of a lemma.
pub(super) type Inflect = fn(&str, &mut dyn FnMut(&str, Forms));

/// What tells from its ending what a form may be.
pub(super) type Guess = fn(Tail) -> (Classes, Forms);

/// A language as its folder writes it.
#[derive(Debug)]
pub(super) struct Pack {
    /// Which language it is.
    pub(super) id: Id,
    /// What its grammar does.
    pub(super) facts: Facts,
    /// Its word lists; see `word_lists!`.
    pub(super) words: &'static [(&'static str, Classes, Inflection, &'static str)],
    /// How many forms they make, about: the table is made for so many, and grows when they are more.
    pub(super) forms: usize,
    /// Its phrase lists; see `phrase_lists!`.
    pub(super) phrases: &'static [(&'static str, phrase::List, &'static str)],
    /// Forms whose lemma no rule tells, one `form lemma` a line: « du de », "an a".
    pub(super) lemmas: &'static str,
    /// Abbreviations with their full stops left out at the end, one `abbr leading|trailing|either|numbered` a line.
    pub(super) abbreviations: &'static str,
    /// Gives out every form of a verb.
    pub(super) conjugate: Inflect,
    /// Gives out every form of a noun, the lemma included; the forms are no verb's.
    pub(super) decline_noun: Inflect,
    /// Gives out every form of an adjective, the lemma included.
    pub(super) decline_adjective: Inflect,
    /// Tells what a form no list holds may be, from its ending.
    pub(super) guess: Guess,
}

/// The pack of a language.
const fn of(id: Id) -> &'static Pack {
    match id {
        Id::En => &super::en::PACK,
        Id::Fr => &super::fr::PACK,
    }
}

/// What tells the lists of one pack from those of another, so that no tables are read that were made
/// of others: two checkouts that share a target folder may get each other's.
fn fingerprint(pack: &Pack) -> [u8; 8] {
    let mut hasher = FxHasher::default();
    for &(.., text) in pack.phrases {
        hasher.write(text.as_bytes());
    }
    for &(.., text) in pack.words {
        hasher.write(text.as_bytes());
    }
    hasher.write(pack.lemmas.as_bytes());
    hasher.finish().to_le_bytes()
}

/// The single words among the reporting verbs of a language.
pub(super) fn reporting(id: Id) -> impl Iterator<Item = &'static str> {
    let lists = of(id).phrases.iter();
    lists
        .filter(|(_, list, _)| *list == phrase::List::Reporting)
        .flat_map(|&(.., text)| entries(text))
        .filter_map(|line| line.split("  ").next())
        .filter(|pattern| !pattern.contains(' '))
}

/// Builds a language, with a newsroom's own phrases and entries.
///
/// Where the build of selon stored its tables, they are read; else they are made from its lists.
pub(super) fn build<'a>(
    pack: &Pack,
    custom: impl Iterator<Item = (&'a str, u32)>,
    own: impl Iterator<Item = &'a Entry>,
) -> Language {
    let mut tables = stored::tables(pack.id)
        .and_then(|mut tables| (tables.row()? == [fingerprint(pack)]).then_some(tables));
    let words = tables.as_mut().and_then(Table::read);
    let known = words.is_some();
    let words = words.unwrap_or_else(|| Table::new(pack.forms));
    let mut builder = Builder {
        pack,
        known,
        lexicon: Lexicon { words },
        reporting: FxHashMap::default(),
        patterns: Patterns::default(),
    };
    builder.lists();
    let sets = Sets::new(&pack.facts, &mut |form| builder.lexicon.intern(form));
    let keys = KeyWords::new(&pack.facts, &mut |form| builder.lexicon.intern(form));
    // What comes with selon ends here, and so does what was stored.
    let stored = { tables.as_mut() }.and_then(|tables| Leads::read(tables, &builder.patterns));
    let mut added = false;
    builder.known = false;
    for (phrase, number) in custom {
        let meaning = phrase::Meaning::Custom(number);
        builder.patterns.add(phrase, meaning, &mut builder.lexicon);
        added = true;
    }
    let mut own = own.peekable();
    added |= own.peek().is_some();
    let titles = builder.own(own);
    let Builder {
        mut lexicon,
        reporting,
        patterns,
        ..
    } = builder;
    let leads = stored.filter(|_| !added);
    let leads = leads.unwrap_or_else(|| Leads::new(&patterns, &mut lexicon));
    let abbreviations = abbreviations(pack, titles);
    Language {
        id: pack.id,
        facts: pack.facts,
        lexicon,
        phrases: Phrases { patterns, leads },
        reporting,
        abbreviated: abbreviations.keys().map(AsRef::as_ref).collect(),
        abbreviations,
        guess: pack.guess,
        conjugate: pack.conjugate,
        keys,
        sets,
    }
}

/// The abbreviations of a language and a newsroom's titles, without their stops.
fn abbreviations(pack: &Pack, titles: Vec<Box<str>>) -> FxHashMap<Box<str>, (Abbreviation, bool)> {
    let titles = titles
        .into_iter()
        .map(|title| (title, (Abbreviation::Leading, false)));
    entries(pack.abbreviations)
        .filter_map(|line| line.rsplit_once(' '))
        .map(|(form, kind)| {
            let kind = match kind {
                "leading" => Abbreviation::Leading,
                "either" => Abbreviation::Either,
                "numbered" => Abbreviation::Numbered,
                _ => Abbreviation::Trailing,
            };
            let capital = form.starts_with(char::is_uppercase);
            (form.trim().to_lowercase().into(), (kind, capital))
        })
        .chain(titles)
        .collect()
}

/// The tables of a language as bytes, for [`build`] to read.
pub(super) fn store(language: &Language) -> Vec<u8> {
    let mut bytes = Writer::default();
    bytes.row(&[fingerprint(of(language.id))]);
    language.lexicon.words.store(&mut bytes);
    language.phrases.leads.store(&mut bytes);
    bytes.0
}

/// A language on its way.
struct Builder<'p> {
    pack: &'p Pack,
    /// Whether its words need not be inflected, for the lexicon holds their forms.
    known: bool,
    lexicon: Lexicon,
    reporting: FxHashMap<u32, Reporting>,
    patterns: Patterns,
}

impl Builder<'_> {
    /// Adds the lists of the pack.
    fn lists(&mut self) {
        let pack = self.pack;
        if !self.known {
            for line in entries(pack.lemmas) {
                if let Some((form, lemma)) = line.split_once(' ') {
                    let lemma = self.lexicon.intern(lemma.trim());
                    let (classes, verb) = (Classes::empty(), Forms::empty());
                    self.lexicon.add(form, lemma, classes, verb);
                }
            }
        }
        // Reporting verbs come first, so that « dit » is a form of dire whatever other list holds it.
        for &(_, list, text) in pack.phrases {
            for line in entries(text) {
                self.phrase(list, line);
            }
        }
        if !self.known {
            for &(_, classes, inflection, list) in pack.words {
                for lemma in entries(list) {
                    self.word(classes, inflection, lemma);
                }
            }
        }
    }

    /// Adds a newsroom's entries, and gives the abbreviations among them without their stops.
    fn own<'a>(&mut self, entries: impl Iterator<Item = &'a Entry>) -> Vec<Box<str>> {
        let mut titles = Vec::new();
        for entry in entries {
            for spelling in custom::spellings(entry.entry.trim()) {
                match custom::addition(self.pack, &entry.list, &spelling) {
                    Some(Addition::Word(classes, inflection)) => {
                        self.word(classes, inflection, &spelling);
                        titles.extend(spelling.strip_suffix('.').map(Box::from));
                    }
                    Some(Addition::Phrase(list)) if phrase::parse(list, &spelling).is_ok() => {
                        self.phrase(list, &spelling);
                    }
                    Some(Addition::Name(entity, name)) => {
                        let meaning = phrase::Meaning::Name(entity);
                        self.patterns.add(name, meaning, &mut self.lexicon);
                    }
                    Some(Addition::Phrase(_)) | None => {}
                }
            }
        }
        titles
    }

    /// Adds a line of a phrase list.
    fn phrase(&mut self, list: phrase::List, line: &str) {
        let Ok((pattern, meaning)) = phrase::parse(list, line) else {
            debug_assert!(
                false,
                "malformed entry in {:?} list of {:?}: {line}",
                list, self.pack.id
            );
            return;
        };
        if let (phrase::Meaning::Reporting(how), false) = (&meaning, pattern.contains(' ')) {
            let lemma = self.lexicon.intern(pattern);
            self.reporting.insert(lemma, *how);
            if !self.known {
                let conjugate = self.pack.conjugate;
                inflect(&mut self.lexicon, pattern, Classes::REPORTING, conjugate);
            }
        } else {
            self.patterns.add(pattern, meaning, &mut self.lexicon);
        }
    }

    /// Adds an entry of a word list.
    fn word(&mut self, classes: Classes, inflection: Inflection, lemma: &str) {
        let lexicon = &mut self.lexicon;
        match inflection {
            Inflection::None => {
                let number = lexicon.intern(lemma);
                lexicon.add(lemma, number, classes, Forms::empty());
            }
            Inflection::Noun => inflect(lexicon, lemma, classes, self.pack.decline_noun),
            Inflection::Adjective => {
                inflect(lexicon, lemma, classes, self.pack.decline_adjective);
            }
            Inflection::Verb => {
                inflect(lexicon, lemma, classes | Classes::VERB, self.pack.conjugate);
            }
        }
    }
}

fn inflect(lexicon: &mut Lexicon, lemma: &str, classes: Classes, how: Inflect) {
    let number = lexicon.intern(lemma);
    how(lemma, &mut |form, verb| {
        lexicon.add(form, number, classes, verb);
    });
}
