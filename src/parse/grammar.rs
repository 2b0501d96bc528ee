//! The nom grammars of what stands between two spaces.
//!
//! Each takes the rest of a block and gives what it recognized; what it does not recognize is left
//! to the next.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::multi::{fold_many_m_n, many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

/// Spaces that join the groups of a French number: « 11 000 ».
const GROUP_SPACES: &str = " \u{a0}\u{202f}\u{2009}\u{2007}\u{200a}";

/// How many letters a unit has at most that keeps its power; behind a longer word it marks a note.
const LONGEST_UNIT: usize = 2;

/// How many joints a word has at most: "a once-in-a-lifetime-never-to-be-repeated offer" has six.
const MOST_JOINTS: usize = 32;

/// How many letters an acronym has at most; few have more than five.
const MOST_LETTERS: usize = 16;

/// `cut = "(" ellipsis ")" | "[" ellipsis "]"`: words left out of a quotation.
pub(super) fn cut(input: &str) -> IResult<&str, &str> {
    let inner = || alt((tag("..."), tag("…"), tag(". . .")));
    recognize(alt((
        (char('('), inner(), char(')')),
        (char('['), inner(), char(']')),
    )))
    .parse(input)
}

/// `ellipsis = "…" | ". . ." | "." "." { "." }`
pub(super) fn ellipsis(input: &str) -> IResult<&str, &str> {
    let spaced = terminated(tag(". . ."), peek(not(tag(" ."))));
    alt((
        spaced,
        recognize((alt((tag("…"), tag(".."))), take_while(|c| c == '.'))),
    ))
    .parse(input)
}

/// `link = ("http://" | "https://" | "www.") { no space }`, less the punctuation it ends in.
pub(super) fn link(input: &str) -> IResult<&str, &str> {
    let (_, whole) = recognize((
        alt((
            tag_no_case("http://"),
            tag_no_case("https://"),
            tag_no_case("www."),
        )),
        take_while1(|c: char| !c.is_whitespace() && !"<>«»“”\"".contains(c)),
    ))
    .parse(input)?;
    let link = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '…']);
    Ok((input.get(link.len()..).unwrap_or_default(), link))
}

/// `handle = ("@" | "#") name`
pub(super) fn handle(input: &str) -> IResult<&str, &str> {
    recognize((
        one_of("@#"),
        satisfy(char::is_alphabetic),
        take_while(is_name),
    ))
    .parse(input)
}

/// `address = name "@" name "." name`
pub(super) fn address(input: &str) -> IResult<&str, &str> {
    let local = take_while1(|c| is_name(c) || c == '.' || c == '-');
    let domain = take_while1(|c| is_name(c) || c == '.' || c == '-');
    let (_, whole) = recognize((local, char('@'), domain)).parse(input)?;
    let address = whole.trim_end_matches(['.', '-']);
    Ok((input.get(address.len()..).unwrap_or_default(), address))
}

/// `number = grouped | plain`, then the letters glued to it and the words a hyphen joins to it: « 1er »,
/// "90s", « 14h30 », "5pm", "43-year-old".
pub(super) fn number(input: &str) -> IResult<&str, &str> {
    let letters = take_while(|c: char| c.is_alphanumeric() || c == '²' || c == '³');
    let joined = pair(one_of("-‑"), take_while1(is_name));
    let joints = fold_many_m_n(0, MOST_JOINTS, joined, || (), |(), _| ());
    recognize((alt((grouped, plain)), letters, joints)).parse(input)
}

/// `grouped = 1-3 digits { group } [ "," digits ]`: « 11 000 », « 1 234,5 ».
///
/// `group = space 3 digits | break "0" 2 digits`: a number of its own does not start with a zero, so that
/// even a tab or the end of a line may stand before one that does.
fn grouped(input: &str) -> IResult<&str, &str> {
    let three = || terminated(take_while_m_n(3, 3, is_digit), peek(not(satisfy(is_digit))));
    let group = alt((
        recognize(preceded(one_of(GROUP_SPACES), three())),
        recognize((one_of("\t\n"), peek(char('0')), three())),
    ));
    let groups = many1_count(group);
    recognize((
        terminated(take_while_m_n(1, 3, is_digit), peek(not(satisfy(is_digit)))),
        groups,
        opt(pair(char(','), digits)),
    ))
    .parse(input)
}

/// `plain = digits { (one of ".,:/'’′-–") digits }`: "1,234.5", « 10.000 », "9/11", "10:30".
fn plain(input: &str) -> IResult<&str, &str> {
    let next = (one_of(".,:/'’′-–"), digits);
    recognize((digits, many0_count(next))).parse(input)
}

/// `digits = digit { digit }`
fn digits(input: &str) -> IResult<&str, &str> {
    take_while1(is_digit).parse(input)
}

/// Whether `code = digits ("-" digits | ordinal ending)` starts the input: what an initial numbers, as
/// in « l'article L. 642-3 » and in "S. 10th Street".
pub(super) fn is_code(input: &str, ordinal_endings: &[&str]) -> bool {
    let Ok((rest, _)) = digits(input) else {
        return false;
    };
    let article = pair(char('-'), digits).parse(rest).is_ok();
    article
        || ordinal_endings
            .iter()
            .any(|ending| rest.starts_with(ending))
}

/// `figure = digits | roman`: what stands behind "No." and "Vol."
pub(super) fn figure(input: &str) -> IResult<&str, &str> {
    let roman = terminated(
        take_while1(|c| "IVXLC".contains(c)),
        peek(not(satisfy(char::is_alphabetic))),
    );
    alt((digits, roman)).parse(input)
}

/// `dotted = part "." part "."`: what may be an abbreviation of two words, as in "W.Va."
pub(super) fn dotted(input: &str) -> IResult<&str, &str> {
    recognize((part, char('.'), part, char('.'))).parse(input)
}

/// `acronym = letter "." letter "." { letter "." }`: "U.S.", "p.m.", « J.-C. ».
///
/// A longer row of letters is cut: what makes it none may stand at its end, and it is then looked at
/// again from each of its letters.
pub(super) fn acronym(input: &str) -> IResult<&str, &str> {
    let letter = || (opt(char('-')), satisfy(char::is_alphabetic), char('.'));
    let others = fold_many_m_n(0, MOST_LETTERS - 2, letter(), || (), |(), _| ());
    let whole = recognize((letter(), letter(), others));
    terminated(
        whole,
        peek(not(satisfy(|c: char| {
            c.is_alphabetic() && c.is_lowercase()
        }))),
    )
    .parse(input)
}

/// `name = part { ("-" | "'" | ".") part }`: a word as written, before elisions and endings are cut.
///
/// A full stop stays inside only before a small letter or a digit: "Amazon.com", not "end.Then". What
/// has more joints than any word is cut, since it is read again behind each elision. A unit keeps its
/// power: "km²".
pub(super) fn name(input: &str) -> IResult<&str, &str> {
    let joint = alt((
        recognize(satisfy(|c| matches!(c, '-' | '‑' | '\'' | '’' | '&'))),
        terminated(
            tag("."),
            peek(verify(satisfy(char::is_alphanumeric), |c| {
                !c.is_uppercase()
            })),
        ),
    ));
    let joints = fold_many_m_n(0, MOST_JOINTS, (joint, part), || (), |(), _| ());
    let unit = verify(part, |name: &str| name.chars().nth(LONGEST_UNIT).is_none());
    let power = terminated(recognize((unit, raised)), peek(not(satisfy(is_name))));
    alt((power, recognize((part, joints)))).parse(input)
}

/// `note = raised { "," raised } | "[" 1-3 digits "]"`: what marks a note, as in "said.²", "said[2]".
pub(super) fn note(input: &str) -> IResult<&str, &str> {
    let numbers = recognize((raised, many0_count(preceded(char(','), raised))));
    let bracket = (char('['), take_while_m_n(1, 3, is_digit), char(']'));
    alt((numbers, recognize(bracket))).parse(input)
}

/// `raised = raised-digit { raised-digit }`
fn raised(input: &str) -> IResult<&str, &str> {
    take_while1(is_raised).parse(input)
}

/// `joined = hyphen name`: what a hyphen joins to an acronym.
pub(super) fn joined(input: &str) -> IResult<&str, &str> {
    recognize((one_of("-‑"), name)).parse(input)
}

/// `part = letter-or-digit { letter-or-digit | mark }`
fn part(input: &str) -> IResult<&str, &str> {
    take_while1(is_name).parse(input)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether a character is one of the quotation marks, dashes and blanks of print; needs no tables of
/// Unicode.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206f}')
}

/// Whether a character is a digit in raised type.
pub(super) const fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Letters, digits, and the marks that combine with them.
pub(super) fn is_name(c: char) -> bool {
    // Letters of western languages need no look at the tables of Unicode.
    matches!(c, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'A'..='Z')
        || !is_mark(c) && !is_raised(c) && c.is_alphanumeric()
        || matches!(
            c,
            '_' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{fe0f}'
        )
}
