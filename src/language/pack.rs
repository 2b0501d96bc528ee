//! A language as its folder writes it, and how it is built.

use rustc_hash::FxHashMap;

use super::custom::{self, Addition};
use super::lexicon::{Classes, Forms, Lexicon, entries};
use super::{Abbreviation, Entry, Facts, Id, KeyWords, Language, Reporting, Sets, matcher, phrase};

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
    pub(super) guess: fn(&str) -> (Classes, Forms),
}

/// The single words among the reporting verbs of a language.
pub(super) fn reporting(id: Id) -> impl Iterator<Item = &'static str> {
    let pack: &Pack = match id {
        Id::En => &super::en::PACK,
        Id::Fr => &super::fr::PACK,
    };
    let lists = pack.phrases.iter();
    lists
        .filter(|(_, list, _)| *list == phrase::List::Reporting)
        .flat_map(|&(.., text)| entries(text))
        .filter_map(|line| line.split("  ").next())
        .filter(|pattern| !pattern.contains(' '))
}

/// Builds the table of a language, with a newsroom's own phrases.
pub(super) fn build<'a>(
    pack: &Pack,
    custom: impl Iterator<Item = (&'a str, u32)>,
    own: impl Iterator<Item = &'a Entry>,
) -> Language {
    let mut lexicon = Lexicon::new(pack.forms);
    for line in entries(pack.lemmas) {
        if let Some((form, lemma)) = line.split_once(' ') {
            let lemma = lexicon.intern(lemma.trim());
            lexicon.add(form, lemma, Classes::empty(), Forms::empty());
        }
    }
    let mut builder = Builder {
        pack,
        lexicon,
        reporting: FxHashMap::default(),
        phrases: matcher::Builder::default(),
    };
    // Reporting verbs come first, so that « dit » is a form of dire whatever other list holds it.
    for &(_, list, text) in pack.phrases {
        for line in entries(text) {
            builder.phrase(list, line);
        }
    }
    for (phrase, number) in custom {
        builder.phrases.add(phrase, phrase::Meaning::Custom(number));
    }
    for &(_, classes, inflection, list) in pack.words {
        for lemma in entries(list) {
            builder.word(classes, inflection, lemma);
        }
    }
    let titles = builder.own(own);
    let Builder {
        mut lexicon,
        reporting,
        phrases,
        ..
    } = builder;
    let sets = Sets::new(&pack.facts, &mut |form| lexicon.intern(form));
    let abbreviations = entries(pack.abbreviations)
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
        .chain(
            titles
                .into_iter()
                .map(|title| (title, (Abbreviation::Leading, false))),
        )
        .collect();
    let phrases = phrases.finish(&mut lexicon);
    let keys = KeyWords::new(&pack.facts, &mut |form| lexicon.intern(form));
    Language {
        id: pack.id,
        facts: pack.facts,
        lexicon,
        phrases,
        reporting,
        abbreviations,
        guess: pack.guess,
        conjugate: pack.conjugate,
        keys,
        sets,
    }
}

/// A language on its way.
struct Builder<'p> {
    pack: &'p Pack,
    lexicon: Lexicon,
    reporting: FxHashMap<u32, Reporting>,
    phrases: matcher::Builder,
}

impl Builder<'_> {
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
                        self.phrases.add(name, phrase::Meaning::Name(entity));
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
            inflect(
                &mut self.lexicon,
                pattern,
                Classes::REPORTING,
                self.pack.conjugate,
            );
        } else {
            self.phrases.add(pattern, meaning);
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
