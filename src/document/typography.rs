//! What the shape of a line shows in any language: list items, dialogue, intertitles, ornaments.

use std::ops::Range;

/// A heading has fewer scalar values.
pub(super) const HEADING_LENGTH: usize = 120;

/// How many words a sign-off has at most, and how many letters initials in it.
const LONGEST_SIGN_OFF: usize = 5;
const INITIALS: usize = 5;

/// The signs of agencies, in lower case.
const AGENCIES: [&str; 15] = [
    "afp", "ansa", "anp", "ap", "apa", "ats", "belga", "cp", "dpa", "efe", "epd", "pa", "reuters",
    "sda", "upi",
];

/// Marks of list items.
const BULLETS: [char; 9] = ['-', '*', '+', '•', '·', '▪', '◦', '‣', '●'];

/// Whether a character is space or invisible.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// Whether a line or block ends where a sentence may end: on a stop or colon, perhaps followed by
/// quotation marks and brackets, as in « Il part. (AFP) », or by the marks of notes: "He left.[1]".
pub(super) fn ends_sentence(characters: &str) -> bool {
    let characters = without_notes(characters);
    let stops = |characters: &str| {
        let bare = characters.trim_end_matches(|c: char| is_space(c) || is_closing(c));
        bare.ends_with(is_stop) || bare.ends_with(':')
    };
    let bracketed = characters.strip_suffix(')');
    let before = bracketed.and_then(|inside| inside.rsplit_once('('));
    stops(characters) || before.is_some_and(|(before, _)| stops(before))
}

/// The words before what an agency signs its last paragraph with: `It is shut. dpa sm amw`.
pub(super) fn before_sign_off(words: &str) -> Option<&str> {
    let words = words.trim_end_matches(is_space);
    let mut before = words;
    for _ in 0..LONGEST_SIGN_OFF {
        let (rest, _) = before.rsplit_once(is_space)?;
        before = rest.trim_end_matches(is_space);
        if ends_sentence(before) {
            let behind = words.get(before.len()..)?;
            return is_sign_off(behind).then_some(before);
        }
    }
    None
}

/// Whether words are what an agency signs an article with: `dpa sm amw`, `abc/def`, `(AP)`.
///
/// Right about initials behind the sign of an agency; "so it was" behind a stop is a sentence without its own.
pub(super) fn is_sign_off(words: &str) -> bool {
    let words = words.trim_matches(is_space);
    let is_initials = |word: &str| {
        let of_case = |is: fn(char) -> bool| word.chars().all(is);
        (1..=INITIALS).contains(&word.chars().count())
            && (of_case(char::is_lowercase) || of_case(char::is_uppercase))
    };
    let is_agency = |word: &str| AGENCIES.contains(&word.to_lowercase().as_str());
    let bracketed = words
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    if let Some(inside) = bracketed {
        return is_agency(inside);
    }
    let mut parts = words.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let mut rest = parts.map(|part| part.split('/').all(is_initials));
    let is_chain = first.contains('/') && first.split('/').all(is_initials);
    let is_short = words.split_whitespace().count() <= LONGEST_SIGN_OFF;
    is_short && rest.all(|are_initials| are_initials) && (is_chain || is_agency(first))
}

/// Words without the marks of notes behind them: "so.[1][2]", "so.³".
fn without_notes(words: &str) -> &str {
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    let bare = words.trim_end_matches(|c: char| is_space(c) || is_raised(c));
    let inside = bare.strip_suffix(']').and_then(|it| it.rsplit_once('['));
    let is_number = |note: &str| note.len() <= 3 && note.bytes().all(|byte| byte.is_ascii_digit());
    match inside {
        Some((before, note)) if !note.is_empty() && is_number(note) => without_notes(before),
        _ => bare,
    }
}

/// The words of an intertitle between its dashes: `- Première ligne -`.
pub(super) fn intertitle(line: &str) -> Option<Range<usize>> {
    let inner = line.strip_prefix(is_dash)?.strip_suffix(is_dash)?;
    let spaced = inner.starts_with(is_space) && inner.ends_with(is_space);
    let words = inner.trim_start_matches(is_space);
    let start = line.strip_prefix(is_dash).map(str::len)?;
    let start = line.len() - start + inner.len() - words.len();
    let words = words.trim_end_matches(is_space);
    let short = words.chars().nth(HEADING_LENGTH).is_none();
    (spaced && short && words.contains(char::is_alphabetic)).then_some(start..start + words.len())
}

/// Whether a list item without its mark is an intertitle: `Première ligne -`.
pub(super) fn is_marked_intertitle(item: &str) -> bool {
    let item = item.trim_end_matches(is_space);
    item.strip_suffix(is_dash).is_some_and(|words| {
        words.ends_with(is_space) && words.chars().nth(HEADING_LENGTH).is_none()
    })
}

/// The length in bytes of the mark of a list item and the space after it; `None` if the line is no
/// item.
///
/// A long dash, which may open dialogue, marks an item only before a small letter: « – la paix ;».
pub(super) fn item_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let mark = if BULLETS.contains(&first) {
        first.len_utf8()
    } else if is_dash(first) {
        let words = line.strip_prefix(first)?.trim_start_matches(is_space);
        words
            .starts_with(char::is_lowercase)
            .then_some(first.len_utf8())?
    } else {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let mark = line.get(digits..)?.starts_with(['.', ')']);
        (mark && (1..=2).contains(&digits)).then_some(digits + 1)?
    };
    let rest = line.get(mark..)?;
    let words = rest.trim_start_matches(is_space);
    let plain = words.len() < rest.len() && words.contains(char::is_alphanumeric);
    (plain && !runs_on(line, first, words)).then_some(line.len() - words.len())
}

/// Whether the next item is on the same line, as in careless exports: "1. Bread 2. Milk".
fn runs_on(line: &str, first: char, words: &str) -> bool {
    let digits = line.get(..line.bytes().take_while(u8::is_ascii_digit).count());
    match digits.and_then(|digits| digits.parse::<u16>().ok()) {
        Some(number) => {
            let next = number.saturating_add(1);
            words.contains(&format!(" {next}.")) || words.contains(&format!(" {next})"))
        }
        None => BULLETS.contains(&first) && words.contains(first),
    }
}

/// Whether a line starts with a dash and a space, as dialogue does: « — Je pars, dit-il. »
pub(super) fn is_dialogue(line: &str) -> bool {
    line.strip_prefix(is_dash)
        .is_some_and(|rest| rest.starts_with(is_space))
}

/// Whether a line starts with a mark that cannot start a line, such as « » » or a comma.
pub(super) fn is_closing_mark(line: &str) -> bool {
    line.starts_with(['»', '”', '›', ')', ']', ',', ';', ':', '?']) || line == "\"" || line == "."
}

/// Whether a line continues on the next because it ends in an opening mark: « Il a dit : « ».
pub(super) fn ends_in_opening(line: &str) -> bool {
    line.ends_with(['«', '“', '„', '(', '['])
}

/// Whether a line has no letter and no digit: `***`.
pub(super) fn is_ornament(line: &str) -> bool {
    !line.contains(char::is_alphanumeric)
}

/// Whether words are the mark of a note: a number, a letter or a sign, perhaps in brackets.
pub(super) fn is_note_mark(words: &str) -> bool {
    let inside = words.trim_matches(|c: char| is_space(c) || matches!(c, '(' | ')' | '[' | ']'));
    let mut marks = inside.chars();
    let first = marks.next();
    let number =
        !inside.is_empty() && inside.len() <= 3 && inside.bytes().all(|b| b.is_ascii_digit());
    let sign = matches!(first, Some('a'..='z' | '*' | '†' | '‡' | '§')) && marks.next().is_none();
    number || sign
}

/// Whether words contain the address of a page.
pub(super) fn has_address(words: &str) -> bool {
    let mut colons = memchr::memchr_iter(b':', words.as_bytes());
    colons.any(|at| {
        let (before, after) = words.as_bytes().split_at(at);
        after.starts_with(b"://") && (before.ends_with(b"http") || before.ends_with(b"https"))
    })
}

/// Whether a character is a hyphen or a dash.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―')
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟')
}

const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '»' | '”' | '’' | '›' | ')' | ']' | '*' | '_'
    )
}
