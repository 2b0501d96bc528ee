//! Puts one verb in the place of another, in the same form.

use super::pack::Pack;
use super::word::Forms;

/// The form of `to` that stands for a form of `from` behind a word; `None` if it is not sure to be
/// right.
///
/// Right about « prétendait » and « affirmait »; silent about « ne prétend », whose « ne » would have
/// to be elided.
pub(super) fn replace_verb(
    pack: &Pack,
    [from, to]: [&str; 2],
    written: &str,
    before: &str,
) -> Option<String> {
    let conjugate = pack.morphology.conjugate;
    let form = written.to_lowercase();
    let mut ways = Vec::new();
    conjugate(from, &mut |one, forms| {
        if one == form {
            ways.push(forms);
        }
    });
    let is_finite = |forms: &Forms| forms.intersects(Forms::FINITE);
    let third = Forms::THIRD_SINGULAR | Forms::THIRD_PLURAL;
    let shape = *ways
        .iter()
        .find(|forms| is_finite(forms) && forms.intersects(third))?;
    // "Claimed" may be a past or a participle, and so must be what stands for it.
    let is_participle = ways
        .iter()
        .any(|forms| forms.contains(Forms::PAST_PARTICIPLE));
    let mut participles: Vec<String> = Vec::new();
    let mut found: Vec<String> = Vec::new();
    conjugate(to, &mut |one, forms| {
        let tense =
            Forms::PRESENT | Forms::IMPERFECT | Forms::PAST | Forms::FUTURE | Forms::CONDITIONAL;
        let same_tense = forms.intersects(shape & tense) && (forms & third).intersects(shape);
        if forms.contains(Forms::PAST_PARTICIPLE) {
            participles.push(one.to_owned());
        }
        if same_tense && !found.iter().any(|other| other == one) {
            found.push(one.to_owned());
        }
    });
    // A form that may be of two tenses has two replacements, and only the reader knows which.
    let [replacement] = found.as_slice() else {
        return None;
    };
    if is_participle && !participles.contains(replacement) {
        return None;
    }
    let elides = pack.facts.elision && starts_in_vowel(replacement) != starts_in_vowel(&form);
    // « ne », « que », « lorsqu' »: small words alone are elided.
    let elidable = before.ends_with(['\'', '’'])
        || before.ends_with("que")
        || before.ends_with(['e', 'a', 'i']) && before.chars().count() < 4;
    if elides && elidable {
        return None;
    }
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    (!capital).then(|| replacement.clone())
}

fn starts_in_vowel(word: &str) -> bool {
    word.starts_with(|c: char| "aeiouyhàâéèêëîïôûü".contains(c))
}
