//! What words and marks look like: case, endings, kinds.

use super::token::Kind;
use crate::language::{Language, Word};

/// Words longer than this are no words; they are looked up by nothing.
pub(super) const LONGEST_WORD: usize = 64;

/// Endings that English cuts off a word, behind an apostrophe.
const ENDINGS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// What a language knows of a form as written.
pub(super) fn find(language: &Language, form: &str, lower: &mut String) -> Word {
    if form.len() > LONGEST_WORD {
        return Word::UNKNOWN;
    }
    language.find_written(form, || {
        // Most words are written so already.
        if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return form;
        }
        lower_into(form, lower);
        lower
    })
}

/// Whether a language lists a form as written.
pub(super) fn is_listed(language: &Language, form: &str, lower: &mut String) -> bool {
    if form.len() > LONGEST_WORD {
        return false;
    }
    language.lists_written(form, || {
        lower_into(form, lower);
        lower
    })
}

/// Puts the lower-case form of a word into a buffer, apostrophes and hyphens made plain.
pub(super) fn lower_into(form: &str, lower: &mut String) {
    lower.clear();
    if form.is_ascii() {
        lower.push_str(form);
        lower.make_ascii_lowercase();
        return;
    }
    for c in form.chars() {
        match c {
            // Told without a look at the tables of Unicode.
            'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' => lower.push(c),
            '’' => lower.push('\''),
            '‑' => lower.push('-'),
            '\u{ad}' => {}
            _ if c.is_uppercase() => lower.extend(c.to_lowercase()),
            _ => lower.push(c),
        }
    }
}

/// A name less the apostrophes it ends in, which close quotations or mark plurals.
pub(super) fn unquoted(name: &str) -> &str {
    name.trim_end_matches(['\'', '’', '-', '‑', '&'])
}

/// Where the contracted ending of a name starts: "do|n't", "Clinton|'s".
pub(super) fn contraction(name: &str) -> Option<usize> {
    let (at, _) = name
        .char_indices()
        .rev()
        .find(|&(_, c)| c == '\'' || c == '’')?;
    let letters = name.get(at..)?.trim_start_matches(['\'', '’']);
    let is = |ending: &str| letters.eq_ignore_ascii_case(ending);
    if is("t") {
        let before = name.get(..at)?;
        return before
            .ends_with(['n', 'N'])
            .then(|| at - 1)
            .filter(|&at| at > 0);
    }
    (at > 0 && ENDINGS.into_iter().any(is)).then_some(at)
}

/// The kind of a character that stands for itself.
pub(super) fn single(first: char, rest: &str) -> Kind {
    match first {
        '.' | '!' | '?' | '…' | '‽' | '。' | '！' | '？' | '؟' => Kind::Stop,
        ',' | '،' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '(' | '[' | '{' => Kind::OpenBracket,
        ')' | ']' | '}' => Kind::CloseBracket,
        '«' | '“' | '„' | '‟' | '‹' | '‘' | '‚' | '"' | '\'' | '`' | '＂' => {
            Kind::Open
        }
        '»' | '”' | '›' | '’' => Kind::Close,
        '–' | '—' | '―' | '−' => Kind::Dash,
        '-' | '‑' => {
            let next = rest.chars().nth(1);
            if next.is_none_or(char::is_whitespace) {
                Kind::Dash
            } else {
                Kind::Symbol
            }
        }
        _ => Kind::Symbol,
    }
}

/// Whether a character stands between words.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{200e}' | '\u{200f}' | '\0'..='\u{1f}'
        )
}

/// How long a word is that no grammar needs to look at, as most are: Latin letters, none but the
/// first a capital, then a space or a mark that hangs on nothing.
pub(super) fn plain(bytes: &[u8]) -> Option<usize> {
    let length = letters(bytes);
    let end = bytes.get(length);
    let ends = matches!(end, None | Some(b' ' | b',' | b'\n' | b';' | b')' | b'"'));
    (ends && length > 0).then_some(length)
}

/// How many bytes of Latin letters there are, none but the first a capital.
pub(super) fn letters(bytes: &[u8]) -> usize {
    let mut length = match bytes {
        [b'A'..=b'Z', ..] => 1,
        // From « À » to « Ý ».
        [0xc3, 0x80..=0x96 | 0x98..=0x9d, ..] => 2,
        _ => 0,
    };
    loop {
        length += small_letters(bytes.get(length..).unwrap_or_default());
        match bytes.get(length..) {
            // From « à » to « ÿ », and « œ ».
            Some([0xc3, 0xa0..=0xb6 | 0xb8..=0xbf, ..] | [0xc5, 0x93, ..]) => length += 2,
            _ => return length,
        }
    }
}

/// How many bytes from `a` to `z` there are, eight looked at at once.
fn small_letters(bytes: &[u8]) -> usize {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let mut length = 0;
    while let Some(eight) = bytes.get(length..).and_then(<[u8]>::first_chunk) {
        let eight = u64::from_le_bytes(*eight);
        // The sums carry into the highest bit of each byte from a on, and of each byte behind z.
        let low = eight & (0x7f * EACH);
        let from_a = low + (0x80 - u64::from(b'a')) * EACH;
        let behind_z = low + (0x7f - u64::from(b'z')) * EACH;
        let others = !(from_a & !behind_z & !eight) & (0x80 * EACH);
        if others != 0 {
            return length + others.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let rest = bytes.get(length..).unwrap_or_default();
    length + { rest.iter() }
        .take_while(|byte| byte.is_ascii_lowercase())
        .count()
}
