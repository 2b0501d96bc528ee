//! What identifies a finding from run to run: its sentence, however it is typeset.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Diagnostic, Fingerprint};

/// The fingerprint of the first finding in a sentence.
pub(super) fn of(sentence: &str) -> Fingerprint {
    Fingerprint {
        sentence: hash(sentence),
        nth: 0,
    }
}

/// Numbers the findings of one rule in equal sentences of a file, in the order of the text.
pub(super) fn number(diagnostics: &mut [Diagnostic]) {
    let mut seen: FxHashMap<(&str, u64), u32> = FxHashMap::default();
    let places = diagnostics.iter().map(|diagnostic| {
        let key = (diagnostic.rule.as_str(), diagnostic.fingerprint.sentence);
        let next = seen.entry(key).or_default();
        *next += 1;
        *next - 1
    });
    let places: Vec<u32> = places.collect();
    for (diagnostic, nth) in diagnostics.iter_mut().zip(places) {
        diagnostic.fingerprint.nth = nth;
    }
}

/// FNV-1a over what an editor would call the words of a sentence.
///
/// The hash is kept in baseline files, so it must never change, as the hashes of a standard library
/// may. Spaces do not count, so that a paragraph can be rewrapped; nor does the number of a list
/// item, nor the style of quotation marks, apostrophes and dashes.
/// Right about « 12. Le port ferme. », which becomes item 13; wrong about "re-sign" that becomes
/// "re–sign", which is taken for the same sentence.
fn hash(sentence: &str) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = OFFSET;
    let mut bytes = [0; 4];
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    let sentence = unnumbered(sentence);
    if sentence.is_ascii() {
        let leaves = |byte: &u8| !char::from(*byte).is_whitespace();
        sentence.bytes().filter(leaves).for_each(add);
        return hash;
    }
    for character in sentence.chars().filter_map(plain) {
        character.encode_utf8(&mut bytes).bytes().for_each(&mut add);
    }
    hash
}

/// A sentence without the number of the item it opens: "3. ", "12) ".
fn unnumbered(sentence: &str) -> &str {
    let sentence = sentence.trim_start();
    let rest = sentence.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_item = rest.len() < sentence.len() && rest.starts_with(['.', ')']);
    match rest.get(1..).filter(|_| is_item) {
        Some(words) if words.starts_with(char::is_whitespace) => words,
        _ => sentence,
    }
}

/// One character for all that look alike; `None` for invisible ones.
fn plain(character: char) -> Option<char> {
    match character {
        '!'..='~' => Some(character),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
        '’' | '‘' | 'ʼ' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '‐' | '‑' | '–' | '—' => Some('-'),
        other => Some(other).filter(|other| !other.is_whitespace()),
    }
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn a_sentence_is_known_however_it_is_typeset() {
        let same = |one, other| assert_eq!(hash(one), hash(other), "{one} / {other}");
        same("The port will\nclose.", "The  port will close.");
        same(
            "« L’usine », dit-il, a fermé.",
            "\u{201c}L'usine\u{201d}, dit-il, a fermé.",
        );
        same("12. The port closed.", "3) The port closed.");
        let differ = |one, other| assert_ne!(hash(one), hash(other), "{one} / {other}");
        differ("12 ports closed.", "13 ports closed.");
        differ("4.300 familles.", "5.300 familles.");
        differ("The port closed.", "The port closed!");
    }

    #[test]
    fn the_hash_never_changes() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
    }
}
