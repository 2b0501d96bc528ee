//! English inflection: from a lemma to its forms, and from an unknown form to what it may be.

mod guess;

use crate::language::Forms;

pub(super) use guess::guess;

/// Irregular verbs, one a line; see the file's own heading.
const IRREGULAR: &str = include_str!("../lexicon/irregular.txt");

/// Verbs that double their last consonant, one a line.
const DOUBLING: &str = include_str!("../lexicon/doubling.txt");

/// Nouns with irregular plurals, one a line: "man men".
const IRREGULAR_NOUNS: &str = include_str!("../lexicon/irregular_nouns.txt");

/// Short adjectives whose degree would be another word: "number", "stranger".
const NO_DEGREES: [&str; 13] = [
    "clean", "fast", "foul", "late", "lay", "lead", "light", "live", "numb", "off", "prop",
    "strange", "three",
];

const ANY_PERSON: Forms = Forms::FIRST_OR_SECOND
    .union(Forms::THIRD_SINGULAR)
    .union(Forms::THIRD_PLURAL);

/// Gives out every form of a verb.
pub(super) fn conjugate(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    match lemma {
        "be" => return be(give),
        "have" => {
            give(
                "'ve",
                Forms::PRESENT | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL,
            );
            return table(give, &["have", "has", "had", "had", "having"]);
        }
        "do" => return table(give, &["do", "does", "did", "done", "doing"]),
        "will" | "would" | "shall" | "can" | "could" | "may" | "might" | "must" | "should"
        | "ought" => {
            // "she'll", "she'd": contracted forms are tokens of their own.
            match lemma {
                "will" => give("'ll", Forms::PRESENT | ANY_PERSON),
                "would" => give("'d", Forms::PRESENT | ANY_PERSON),
                _ => {}
            }
            return give(lemma, Forms::PRESENT | ANY_PERSON);
        }
        _ => {}
    }
    let base = Forms::INFINITIVE | Forms::PRESENT | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL;
    give(lemma, base);
    give(&third_person(lemma), Forms::PRESENT | Forms::THIRD_SINGULAR);
    let stem = stem(lemma);
    give(&gerund(lemma, &stem), Forms::PRESENT_PARTICIPLE);
    let past = Forms::PAST | ANY_PERSON;
    // "labelled", and "labeled" in American spelling
    if stem.ends_with("ll") && !lemma.ends_with("ll") {
        give(&gerund(lemma, lemma), Forms::PRESENT_PARTICIPLE);
        give(&regular_past(lemma, lemma), past | Forms::PAST_PARTICIPLE);
    }
    let Some((pasts, participles)) = irregular(lemma) else {
        return give(&regular_past(lemma, &stem), past | Forms::PAST_PARTICIPLE);
    };
    pasts.split('|').for_each(|form| give(form, past));
    participles
        .split('|')
        .for_each(|form| give(form, Forms::PAST_PARTICIPLE));
}

fn be(give: &mut dyn FnMut(&str, Forms)) {
    give("be", Forms::INFINITIVE);
    give("am", Forms::PRESENT | Forms::FIRST_OR_SECOND);
    give("'m", Forms::PRESENT | Forms::FIRST_OR_SECOND);
    give(
        "'re",
        Forms::PRESENT | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL,
    );
    give("is", Forms::PRESENT | Forms::THIRD_SINGULAR);
    give(
        "are",
        Forms::PRESENT | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL,
    );
    give(
        "was",
        Forms::PAST | Forms::FIRST_OR_SECOND | Forms::THIRD_SINGULAR,
    );
    give(
        "were",
        Forms::PAST | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL,
    );
    give("been", Forms::PAST_PARTICIPLE);
    give("being", Forms::PRESENT_PARTICIPLE);
}

fn table(give: &mut dyn FnMut(&str, Forms), [base, third, past, participle, gerund]: &[&str; 5]) {
    give(
        base,
        Forms::INFINITIVE | Forms::PRESENT | Forms::FIRST_OR_SECOND | Forms::THIRD_PLURAL,
    );
    give(third, Forms::PRESENT | Forms::THIRD_SINGULAR);
    give(past, Forms::PAST | ANY_PERSON);
    give(participle, Forms::PAST_PARTICIPLE);
    give(gerund, Forms::PRESENT_PARTICIPLE);
}

/// The past and the participle of an irregular verb.
fn irregular(lemma: &str) -> Option<(&'static str, &'static str)> {
    // The list is asked about every verb when a run starts, so it is searched as one text.
    let needle = format!("\n{lemma} ");
    let at = memchr::memmem::find(IRREGULAR.as_bytes(), needle.as_bytes())? + needle.len();
    let mut parts = IRREGULAR.get(at..)?.lines().next()?.split(' ');
    Some((parts.next()?, parts.next()?))
}

/// The lemma as it stands before "-ed" and "-ing": "plann", "creat", "carry".
fn stem(lemma: &str) -> String {
    if let Some(stem) = lemma
        .strip_suffix('e')
        .filter(|stem| !stem.ends_with(['e', 'o', 'y']))
    {
        return stem.to_owned();
    }
    let mut letters = lemma.chars().rev();
    let (last, middle, before) = (letters.next(), letters.next(), letters.next());
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiou".contains(c));
    let closed =
        !vowel(last) && vowel(middle) && !vowel(before) && !matches!(last, Some('w' | 'x' | 'y'));
    let short = lemma.chars().filter(|c| "aeiouy".contains(*c)).count() == 1;
    let doubles = closed && short && before.is_some() || DOUBLING.lines().any(|verb| verb == lemma);
    match last.filter(|_| doubles) {
        Some(last) => format!("{lemma}{last}"),
        None => lemma.to_owned(),
    }
}

fn third_person(lemma: &str) -> String {
    let hissing = ["s", "x", "z", "ch", "sh", "o"]
        .iter()
        .any(|end| lemma.ends_with(end));
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ies"),
        None if hissing => format!("{lemma}es"),
        None => format!("{lemma}s"),
    }
}

fn gerund(lemma: &str, stem: &str) -> String {
    lemma
        .strip_suffix("ie")
        .map_or_else(|| format!("{stem}ing"), |stem| format!("{stem}ying"))
}

fn regular_past(lemma: &str, stem: &str) -> String {
    match consonant_y(lemma) {
        Some(stem) => format!("{stem}ied"),
        None if lemma.ends_with('e') => format!("{lemma}d"),
        None => format!("{stem}ed"),
    }
}

/// What stands before a final y that follows a consonant.
fn consonant_y(lemma: &str) -> Option<&str> {
    lemma
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

/// Gives out the singular and the plural of a noun.
pub(super) fn decline_noun(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
    let mut nouns = IRREGULAR_NOUNS
        .lines()
        .filter(|line| !line.starts_with('#'));
    let irregular = nouns.find_map(|line| {
        let (singular, plural) = line.split_once(' ')?;
        Some(lemma.strip_suffix(singular)?.to_owned() + plural)
    });
    let person = lemma
        .ends_with("person")
        .then(|| lemma.replace("person", "people"));
    if let Some(plural) = person {
        give(&plural, Forms::empty());
    }
    give(
        &irregular.unwrap_or_else(|| third_person(lemma)),
        Forms::empty(),
    );
}

/// Gives out an adjective with its degrees if it is short: "big", "bigger", "biggest".
///
/// Right about "happier"; wrong about "realer", which nobody writes.
pub(super) fn decline_adjective(lemma: &str, give: &mut dyn FnMut(&str, Forms)) {
    give(lemma, Forms::empty());
    let vowel = |c: char| "aeiouy".contains(c);
    let groups = lemma.split(|c| !vowel(c)).filter(|run| !run.is_empty());
    let silent = usize::from(lemma.ends_with('e') && !lemma.ends_with("ee"));
    let syllables = groups.count().saturating_sub(silent);
    let in_y = consonant_y(lemma).filter(|_| syllables == 2);
    if syllables > 1 && in_y.is_none() || NO_DEGREES.contains(&lemma) || !lemma.is_ascii() {
        return;
    }
    let stem = in_y.map_or_else(|| stem(lemma), |stem| format!("{stem}i"));
    give(&format!("{stem}er"), Forms::empty());
    give(&format!("{stem}est"), Forms::empty());
}
