//! What words and marks look like: case, endings, kinds.

use super::token::Kind;
use crate::language::{Contraction, Language, Word};

/// How many bytes a word has at most; longer ones are not looked up.
pub(super) const LONGEST_WORD: usize = 64;

/// What a language knows of a form as written.
pub(super) fn find(language: &Language, form: &str, lower: &mut String) -> Word {
    if form.len() > LONGEST_WORD {
        return Word::UNKNOWN;
    }
    language.find_written(form, || {
        // Most words are written like this.
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
            // These need no look at the tables of Unicode.
            'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' => lower.push(c),
            '’' => lower.push('\''),
            '‑' => lower.push('-'),
            '\u{ad}' => {}
            _ if c.is_uppercase() => lower.extend(c.to_lowercase()),
            _ => lower.push(c),
        }
    }
}

/// A name without the apostrophes at its end, which close quotations or mark plurals.
pub(super) fn unquoted(name: &str) -> &str {
    name.trim_end_matches(['\'', '’', '-', '‑', '&'])
}

/// Where the contracted ending of a name starts: "do|n't", "Clinton|'s".
pub(super) fn contraction(language: &Language, name: &str) -> Option<usize> {
    let (at, mark) = name
        .char_indices()
        .rev()
        .find(|&(_, c)| c == '\'' || c == '’')?;
    let (before, after) = (name.get(..at)?, name.get(at + mark.len_utf8()..)?);
    let fits = |ending: &&Contraction| {
        let start = before.len().checked_sub(ending.before.len());
        let letters = start.and_then(|start| before.get(start..));
        after.eq_ignore_ascii_case(ending.after)
            && letters.is_some_and(|letters| letters.eq_ignore_ascii_case(ending.before))
    };
    let ending = language.contractions().iter().find(fits)?;
    Some(at - ending.before.len()).filter(|&at| at > 0)
}

/// The kinds of ASCII marks that stand for themselves, by their bytes; `None` for those that a grammar
/// or [`single`] looks at first.
pub(super) static SINGLES: [Option<Kind>; 256] = {
    let mut table = [None; 256];
    let mut byte = 0x21;
    while byte < 0x7f {
        table[byte as usize] = match byte {
            b'.' | b'!' | b'?' => Some(Kind::Stop),
            b',' => Some(Kind::Comma),
            b':' => Some(Kind::Colon),
            b';' => Some(Kind::Semicolon),
            b'(' | b'[' | b'{' => Some(Kind::OpenBracket),
            b')' | b']' | b'}' => Some(Kind::CloseBracket),
            b'"' => Some(Kind::Open),
            b'%' | b'$' | b'/' | b'&' | b'+' | b'=' => Some(Kind::Symbol),
            _ => None,
        };
        byte += 1;
    }
    table
};

/// The kind of a character that stands for itself.
pub(super) fn single(first: char, rest: &str) -> Kind {
    match first {
        '.' | '!' | '?' | '…' | '‽' | '。' | '！' | '？' | '؟' => Kind::Stop,
        ',' | '،' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '(' | '[' | '{' => Kind::OpenBracket,
        ')' | ']' | '}' => Kind::CloseBracket,
        '«' | '“' | '„' | '‟' | '‹' | '‘' | '‚' | '"' | '\'' | '`' | '＂' | '″' => {
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
