//! The conjugation models of verbs that no rule makes.

use memchr::{memchr, memchr_iter};

use super::maker::{IMPERFECT, Maker, OTHER, PLURAL, SINGULAR, future, participle};
use crate::language::Forms;

/// The models, one a line; see the file's own heading.
const MODELS: &str = include_str!("../lexicon/models.txt");

/// What a verb's forms are made of: each part stands in the place of the model's ending.
#[derive(Debug, Clone, Copy)]
pub(super) struct Model {
    first: &'static str,
    singular: &'static str,
    stem: &'static str,
    plural: &'static str,
    future: &'static str,
    past: &'static str,
    participle: &'static str,
    subjunctive: &'static str,
}

/// The model with the longest ending a verb shares, and what stands before that ending.
pub(super) fn find(lemma: &str) -> Option<(&str, Model)> {
    // All but one verb in -er are made by rule.
    if lemma.ends_with("er") && lemma != "aller" {
        return None;
    }
    // The list is asked about every verb when a run starts; no verb ends like a comment.
    let mut start = 0;
    let (ending, parts) = memchr_iter(b'\n', MODELS.as_bytes())
        .filter_map(|end| {
            let line = MODELS.get(start..end)?;
            start = end + 1;
            line.split_at_checked(memchr(b' ', line.as_bytes())?)
        })
        .filter(|(ending, _)| lemma.ends_with(ending))
        .max_by_key(|(ending, _)| ending.len())?;
    let stem = lemma.strip_suffix(ending)?;
    // « parler » does not follow « aller », nor « établir » « lir »: these models take no prefix.
    let whole = [
        "aller", "avoir", "être", "falloir", "pleuvoir", "savoir", "pouvoir",
    ];
    if whole.contains(&ending) && !stem.is_empty() {
        return None;
    }
    let mut parts = parts.split_whitespace();
    let mut next = || parts.next().unwrap_or_default();
    let model = Model {
        first: next(),
        singular: next(),
        stem: next(),
        plural: next(),
        future: next(),
        past: next(),
        participle: next(),
        subjunctive: next(),
    };
    Some((stem, model))
}

/// Gives out every form a model makes.
pub(super) fn conjugate(
    prefix: &str,
    model: &Model,
    lemma: &str,
    give: &mut dyn FnMut(&str, Forms),
) {
    let maker = &mut Maker {
        buffer: String::with_capacity(32),
        give,
    };
    let with = |part: &str| format!("{prefix}{part}");
    let stem = with(model.stem);
    maker.make(lemma, "", Forms::INFINITIVE);
    maker.make(prefix, model.first, Forms::PRESENT | OTHER);
    maker.make(prefix, model.singular, Forms::PRESENT | SINGULAR);
    maker.make(prefix, model.plural, Forms::PRESENT | PLURAL);
    irregular(maker, lemma, &stem);
    maker.all(&stem, &IMPERFECT, Forms::IMPERFECT);
    let participle_stem = match lemma {
        "avoir" => "ay",
        "savoir" => "sach",
        _ => model.stem,
    };
    maker.make(&with(participle_stem), "ant", Forms::PRESENT_PARTICIPLE);
    future(maker, &with(model.future));
    simple_past(maker, prefix, model.past);
    // « dû » loses its accent wherever it agrees, and « du » is never a verb.
    if let Some(stem) = model.participle.strip_suffix('û') {
        maker.make(&with(model.participle), "", Forms::PAST_PARTICIPLE);
        for ending in ["us", "ue", "ues"] {
            maker.make(&with(stem), ending, Forms::PAST_PARTICIPLE);
        }
    } else {
        participle(maker, &with(model.participle));
    }
    subjunctive(maker, &with(model.subjunctive), lemma);
}

/// The first and second persons plural, and what only « être » has.
fn irregular(maker: &mut Maker<'_>, lemma: &str, stem: &str) {
    match lemma {
        "être" => {
            for form in ["sommes", "êtes", "es"] {
                maker.make(form, "", Forms::PRESENT | OTHER);
            }
        }
        "avoir" => maker.make("as", "", Forms::PRESENT | OTHER),
        "faire" => maker.make("faites", "", Forms::PRESENT | Forms::IMPERATIVE | OTHER),
        "dire" => maker.make("dites", "", Forms::PRESENT | Forms::IMPERATIVE | OTHER),
        _ => {}
    }
    let order = Forms::PRESENT | Forms::IMPERATIVE | OTHER;
    maker.make(stem, "ons", order);
    maker.make(stem, "ez", order);
}

/// « dit », « dirent »; « fut », « furent »; « vint », « vinrent »; « alla », « allèrent ».
fn simple_past(maker: &mut Maker<'_>, prefix: &str, past: &str) {
    if past == "-" {
        return;
    }
    maker.make(prefix, past, Forms::PAST | SINGULAR);
    let stem = past.strip_suffix('t').unwrap_or(past);
    if let Some(stem) = past.strip_suffix('a') {
        maker.make(&format!("{prefix}{stem}"), "èrent", Forms::PAST | PLURAL);
    } else {
        maker.make(&format!("{prefix}{stem}"), "rent", Forms::PAST | PLURAL);
        // « plus » is never read as a verb.
        if stem != "plu" {
            maker.make(&format!("{prefix}{stem}"), "s", Forms::PAST | OTHER);
        }
        let long = LONG.iter().find_map(|(short, long)| {
            let start = past.strip_suffix(short)?;
            Some(format!("{prefix}{start}{long}"))
        });
        if let Some(long) = long {
            maker.make(&long, "", Forms::SUBJUNCTIVE | SINGULAR);
        }
    }
}

/// The ends of the simple past and of the subjunctive that goes with it: « fut », « fût ».
const LONG: [(&str, &str); 3] = [("ut", "ût"), ("it", "ît"), ("int", "înt")];

fn subjunctive(maker: &mut Maker<'_>, stem: &str, lemma: &str) {
    let singular = match lemma {
        "être" | "avoir" => "t",
        _ => "e",
    };
    maker.make(stem, singular, Forms::SUBJUNCTIVE | SINGULAR);
    maker.make(stem, "ent", Forms::SUBJUNCTIVE | PLURAL);
}
