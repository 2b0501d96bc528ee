//! French inflection: from a lemma to its forms, and from an unknown form to what it may be.
//!
//! First-group verbs are made by rule, their stem changes with them; all others follow a model, a
//! line of `lexicon/models.txt`, by the ending they share with it.

mod guess;
mod maker;
mod models;

use crate::language::Forms;
use maker::{IMPERFECT, Maker, OTHER, PLURAL, SINGULAR, future, participle};

pub(super) use guess::guess;

/// Verbs that double their last consonant before a silent ending, one a line.
const DOUBLING: &str = include_str!("../lexicon/doubling.txt");

/// Gives out every form of a verb.
pub(super) fn conjugate(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    if let Some((stem, model)) = models::find(lemma) {
        models::conjugate(stem, &model, lemma, give);
    } else if let Some(stem) = lemma.strip_suffix("er") {
        first_group(lemma, stem, give);
    } else if let Some(stem) = lemma.strip_suffix("ir") {
        second_group(lemma, stem, give);
    } else {
        give(lemma, Forms::INFINITIVE);
    }
}

/// « déclarer », « appeler », « préférer », « manger », « placer », « employer ».
fn first_group(lemma: &str, stem: &str, give: &mut dyn FnMut(&str, Forms)) {
    let maker = &mut Maker {
        buffer: String::with_capacity(32),
        give,
    };
    let silent = silent_stem(stem);
    let open = open_stem(stem);
    maker.make(lemma, "", Forms::INFINITIVE);
    let present = Forms::PRESENT | Forms::SUBJUNCTIVE;
    maker.make(&silent, "e", present | Forms::IMPERATIVE | SINGULAR | OTHER);
    maker.make(&silent, "es", present | OTHER);
    maker.make(&silent, "ent", present | PLURAL);
    maker.make(&open, "ons", Forms::PRESENT | Forms::IMPERATIVE | OTHER);
    maker.make(stem, "ez", Forms::PRESENT | Forms::IMPERATIVE | OTHER);
    maker.make(&open, "ais", Forms::IMPERFECT | OTHER);
    maker.make(&open, "ait", Forms::IMPERFECT | SINGULAR);
    maker.make(stem, "ions", Forms::IMPERFECT | OTHER);
    maker.make(stem, "iez", Forms::IMPERFECT | OTHER);
    maker.make(&open, "aient", Forms::IMPERFECT | PLURAL);
    maker.make(&open, "ai", Forms::PAST | OTHER);
    maker.make(&open, "as", Forms::PAST | OTHER);
    maker.make(&open, "a", Forms::PAST | SINGULAR);
    maker.make(stem, "èrent", Forms::PAST | PLURAL);
    maker.make(&open, "ât", Forms::SUBJUNCTIVE | SINGULAR);
    maker.make(&open, "ant", Forms::PRESENT_PARTICIPLE);
    let mut long = future_stem(lemma, stem, &silent);
    long.push_str("er");
    if lemma.ends_with("envoyer") {
        long.truncate(long.len() - "oyer".len().min(long.len()));
        long = lemma.replace("oyer", "err");
    }
    future(maker, &long);
    let mut past = String::from(stem);
    past.push('é');
    participle(maker, &past);
}

/// The stem before a silent ending: « appell-e », « achèt-e », « préfèr-e », « emploi-e ».
fn silent_stem(stem: &str) -> String {
    if let Some(start) = stem
        .strip_suffix('y')
        .filter(|start| start.ends_with(['o', 'u']))
    {
        return format!("{start}i");
    }
    let doubles = |verb: &str| verb.strip_suffix("er") == Some(stem);
    if DOUBLING.lines().any(doubles) {
        let last = stem.chars().next_back().unwrap_or_default();
        return format!("{stem}{last}");
    }
    let mut letters: Vec<char> = stem.chars().collect();
    let consonants = letters
        .iter()
        .rev()
        .take_while(|c| !"aeiouyéèêàâîôûùëï".contains(**c))
        .count();
    let Some(at) = letters.len().checked_sub(consonants + 1) else {
        return stem.to_owned();
    };
    let weak = letters[at] == 'e' && consonants == 1;
    if (weak || letters[at] == 'é') && consonants > 0 {
        letters[at] = 'è';
    }
    letters.into_iter().collect()
}

/// The stem before a, o: « mange-ait », « plaç-ait ».
fn open_stem(stem: &str) -> String {
    if stem.ends_with('g') {
        return format!("{stem}e");
    }
    stem.strip_suffix('c')
        .map_or_else(|| stem.to_owned(), |start| format!("{start}ç"))
}

/// The stem of the future: « appellera », « achètera », but « préférera ».
fn future_stem(lemma: &str, stem: &str, silent: &str) -> String {
    let acute = lemma
        .chars()
        .rev()
        .skip(2)
        .find(|c| "aeiouyéèê".contains(*c))
        == Some('é');
    if acute {
        stem.to_owned()
    } else {
        silent.to_owned()
    }
}

/// « finir », « avertir ».
fn second_group(lemma: &str, stem: &str, give: &mut dyn FnMut(&str, Forms)) {
    let maker = &mut Maker {
        buffer: String::with_capacity(32),
        give,
    };
    maker.make(lemma, "", Forms::INFINITIVE);
    maker.make(stem, "is", Forms::PRESENT | Forms::PAST | OTHER);
    maker.make(stem, "it", Forms::PRESENT | Forms::PAST | SINGULAR);
    maker.make(stem, "issons", Forms::PRESENT | Forms::IMPERATIVE | OTHER);
    maker.make(stem, "issez", Forms::PRESENT | Forms::IMPERATIVE | OTHER);
    maker.make(stem, "issent", Forms::PRESENT | Forms::SUBJUNCTIVE | PLURAL);
    maker.make(stem, "isse", Forms::SUBJUNCTIVE | SINGULAR);
    maker.all(&format!("{stem}iss"), &IMPERFECT, Forms::IMPERFECT);
    maker.make(stem, "irent", Forms::PAST | PLURAL);
    maker.make(stem, "issant", Forms::PRESENT_PARTICIPLE);
    future(maker, lemma);
    participle(maker, &format!("{stem}i"));
}

/// Gives out the singular and the plural of a noun.
pub(super) fn decline_noun(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
    give(&plural(lemma), Forms::empty());
}

/// Gives out the four forms of an adjective.
pub(super) fn decline_adjective(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    let feminine = feminine(lemma);
    for form in [lemma, &plural(lemma), &feminine, &plural(&feminine)] {
        give(form, Forms::empty());
    }
}

fn plural(noun: &str) -> String {
    if noun.ends_with(['s', 'x', 'z']) {
        return noun.to_owned();
    }
    if let Some(stem) = noun.strip_suffix("al") {
        return format!("{stem}aux");
    }
    let ending = if ["au", "eu"].iter().any(|end| noun.ends_with(end)) {
        "x"
    } else {
        "s"
    };
    format!("{noun}{ending}")
}

fn feminine(adjective: &str) -> String {
    const ENDINGS: [(&str, &str); 10] = [
        ("eux", "euse"),
        ("teur", "trice"),
        ("eur", "euse"),
        ("if", "ive"),
        ("er", "ère"),
        ("ien", "ienne"),
        ("el", "elle"),
        ("éen", "éenne"),
        ("on", "onne"),
        ("eau", "elle"),
    ];
    if adjective.ends_with('e') {
        return adjective.to_owned();
    }
    ENDINGS
        .iter()
        .find_map(|(masculine, feminine)| {
            adjective
                .strip_suffix(masculine)
                .map(|stem| format!("{stem}{feminine}"))
        })
        .unwrap_or_else(|| format!("{adjective}e"))
}
