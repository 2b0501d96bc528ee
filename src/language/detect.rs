//! Tells the language of a text from its commonest words.

use super::Id;

/// How many bytes are looked at: articles do not change their language, and books need not be read.
const SAMPLE: usize = 3_000;

/// A lead of so many words is never made good in prose of one language.
const DECISIVE: u32 = 16;

/// No word that is looked for is longer, in bytes.
const LONGEST: usize = 6;

/// Function words that are common in English news and are no words, or rare ones, in French.
const EN: [u64; 39] = keys([
    "a", "an", "and", "are", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "he", "her", "his", "in", "is", "it", "its", "not", "of", "or", "said", "she", "that", "the",
    "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
]);

/// Function words that are common in French news and are no words, or rare ones, in English.
const FR: [u64; 51] = keys([
    "a", "au", "aux", "avec", "c", "ce", "cette", "d", "dans", "de", "des", "du", "elle", "en",
    "est", "et", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "mais", "n", "ne", "nous",
    "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "s", "sa", "se", "selon", "ses",
    "son", "sont", "sur", "un", "une", "vous", "à", "été",
]);

/// The language more of whose commonest words stand in the text; English when neither wins.
pub(super) fn tell(characters: &str) -> Id {
    let mut end = SAMPLE.min(characters.len());
    while !characters.is_char_boundary(end) {
        end -= 1;
    }
    let sample = characters.get(..end).unwrap_or_default();
    let (mut en, mut fr) = (0_u32, 0_u32);
    for word in sample
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() <= LONGEST)
    {
        let key = key(word.as_bytes());
        en += u32::from(EN.binary_search(&key).is_ok());
        fr += u32::from(FR.binary_search(&key).is_ok());
        if en.abs_diff(fr) >= DECISIVE {
            break;
        }
    }
    if fr > en { Id::Fr } else { Id::En }
}

/// Short words as numbers, in the same order.
const fn keys<const N: usize>(words: [&str; N]) -> [u64; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(words[at].as_bytes());
        at += 1;
    }
    keys
}

/// A short word, its ASCII letters in lower case, as a number: its bytes, filled up with NUL.
const fn key(word: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let mut at = 0;
    while at < word.len() {
        bytes[at] = word[at].to_ascii_lowercase();
        at += 1;
    }
    u64::from_be_bytes(bytes)
}
