//! Tells the language of a text from its commonest words.

use super::Id;

/// How many bytes are looked at: articles do not change their language, and books need not be read.
const SAMPLE: usize = 3_000;

/// A lead of so many words is never made good in prose of one language.
const DECISIVE: u32 = 16;

/// No word that is looked for is longer, in bytes.
const LONGEST: usize = 6;

/// Function words that are common in English news and are no words, or rare ones, in French.
const EN: [&str; 39] = [
    "a", "an", "and", "are", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "he", "her", "his", "in", "is", "it", "its", "not", "of", "or", "said", "she", "that", "the",
    "their", "they", "this", "to", "was", "were", "which", "who", "will", "with", "would",
];

/// Function words that are common in French news and are no words, or rare ones, in English.
const FR: [&str; 51] = [
    "a", "au", "aux", "avec", "c", "ce", "cette", "d", "dans", "de", "des", "du", "elle", "en",
    "est", "et", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "mais", "n", "ne", "nous",
    "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "s", "sa", "se", "selon", "ses",
    "son", "sont", "sur", "un", "une", "vous", "à", "été",
];

/// The language more of whose commonest words stand in the text; English when neither wins.
pub(super) fn tell(characters: &str) -> Id {
    let mut end = SAMPLE.min(characters.len());
    while !characters.is_char_boundary(end) {
        end -= 1;
    }
    let sample = characters.get(..end).unwrap_or_default();
    let (mut en, mut fr) = (0_u32, 0_u32);
    let (mut word, mut length) = (0, 0);
    let mut at = 0;
    loop {
        // A blank behind the sample ends its last word.
        let byte = sample.as_bytes().get(at).copied().unwrap_or(b' ');
        let letter = LETTERS[usize::from(byte)];
        if letter != 0 {
            word = longer(word, letter);
            length += 1;
            at += 1;
            continue;
        }
        let other = sample.get(at..).and_then(|rest| rest.chars().next());
        let other = other.filter(|c| !c.is_ascii());
        let size = other.map_or(1, char::len_utf8);
        if other.is_some_and(char::is_alphabetic) {
            for &byte in sample.as_bytes().iter().skip(at).take(size) {
                word = longer(word, byte);
            }
            length += size;
        } else {
            if (1..=LONGEST).contains(&length) {
                let entry = WORDS[place(word)];
                en += u32::from(entry.word == word && entry.en);
                fr += u32::from(entry.word == word && entry.fr);
                if en.abs_diff(fr) >= DECISIVE {
                    break;
                }
            }
            if at >= sample.len() {
                break;
            }
            (word, length) = (0, 0);
        }
        at += size;
    }
    if fr > en { Id::Fr } else { Id::En }
}

/// The small letter of each ASCII letter, 0 of any other byte.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = b'a';
    while byte <= b'z' {
        letters[byte as usize] = byte;
        letters[byte.to_ascii_uppercase() as usize] = byte;
        byte += 1;
    }
    letters
};

/// A word that is looked for.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Its bytes as a number; no word is 0.
    word: u64,
    en: bool,
    fr: bool,
}

/// How many places there are for the words, so many that each has one of its own.
const PLACES: usize = 1 << 9;

/// The words, each at its [place].
static WORDS: [Entry; PLACES] = {
    let none = Entry {
        word: 0,
        en: false,
        fr: false,
    };
    let mut places = [none; PLACES];
    let mut at = 0;
    while at < EN.len() + FR.len() {
        let english = at < EN.len();
        let form = if english { EN[at] } else { FR[at - EN.len()] };
        let word = number(form.as_bytes());
        let entry = &mut places[place(word)];
        assert!(
            entry.word == 0 || entry.word == word,
            "two words share a place"
        );
        entry.word = word;
        entry.en |= english;
        entry.fr |= !english;
        at += 1;
    }
    places
};

/// Where a word stands, when it is one of those looked for.
const fn place(word: u64) -> usize {
    // Drawn until no two words shared a place.
    const ODD: u64 = 0x7d0a_d856_2d36_0c01;
    (word.wrapping_mul(ODD) >> 55) as usize
}

/// A word as a number: its bytes, the first one highest.
const fn number(word: &[u8]) -> u64 {
    let (mut number, mut at) = (0, 0);
    while at < word.len() {
        number = longer(number, word[at]);
        at += 1;
    }
    number
}

/// A word as a number with one more byte.
const fn longer(word: u64, byte: u8) -> u64 {
    (word << 8) | byte as u64
}
