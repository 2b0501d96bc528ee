//! How codes are written.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memchr3_iter;

use super::names::Element;

/// How many bytes a code has at most; what opens one and is not closed by then is text.
const LONGEST: usize = 1_000;

/// Names of shortcodes of `WordPress` that stand alone.
const ALONE: [&str; 2] = ["gallery", "playlist"];

/// The markup around the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::document) enum Dialect {
    /// Markdown, whose lines matter, and whose dialects have components.
    Markdown,
    Html,
}

/// A code as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code<'s> {
    /// Its bytes in the markup.
    pub(super) place: Range<usize>,
    pub(super) name: &'s str,
    /// Its arguments, and where they start in the markup.
    pub(super) arguments: (usize, &'s str),
    pub(super) form: Form,
}

/// Whether a code encloses what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Start,
    End,
    /// It stands alone.
    Whole,
}

/// Finds codes.
#[derive(Debug)]
pub(super) struct Scanner<'s, 'v> {
    markup: &'s str,
    dialect: Dialect,
    /// The names of the shortcodes in square brackets that are closed somewhere.
    closed: BTreeSet<&'s str>,
    /// Where no code is one, in order.
    verbatim: &'v [Range<usize>],
}

impl<'s, 'v> Scanner<'s, 'v> {
    pub(super) fn new(markup: &'s str, dialect: Dialect, verbatim: &'v [Range<usize>]) -> Self {
        let closings = markup.match_indices("[/");
        let name = |(at, _): (usize, &str)| {
            let name = name(markup.get(at + 2..)?);
            let ends = markup.get(at + 2 + name.len()..)?.starts_with(']');
            (ends && !name.is_empty()).then_some(name)
        };
        Self {
            markup,
            dialect,
            closed: closings.filter_map(name).collect(),
            verbatim,
        }
    }

    /// The codes, in order.
    pub(super) fn codes(&self) -> Vec<Code<'s>> {
        let mut codes: Vec<Code<'s>> = Vec::new();
        let mut end = 0;
        let mut verbatim = self.verbatim.iter().peekable();
        for at in memchr3_iter(b'{', b'[', b'<', self.markup.as_bytes()) {
            while verbatim.next_if(|place| place.end <= at).is_some() {}
            if at < end || verbatim.peek().is_some_and(|place| place.contains(&at)) {
                continue;
            }
            if let Some(code) = self
                .code(at)
                .filter(|code| self.is_in_paragraph(&code.place))
            {
                end = code.place.end;
                codes.push(code);
            }
        }
        codes
    }

    /// Whether no blank line stands in a place: then a mark was never closed.
    fn is_in_paragraph(&self, place: &Range<usize>) -> bool {
        let words = self.markup.get(place.clone()).unwrap_or_default();
        !words.contains("\n\n") && !words.contains("\n\r\n")
    }

    /// The code that starts at a byte.
    fn code(&self, at: usize) -> Option<Code<'s>> {
        let rest = self.markup.get(at..)?;
        let before = self.markup.as_bytes().get(at.wrapping_sub(1)).copied();
        match rest.as_bytes() {
            [b'{', b'{', b'<' | b'%', ..] => self.braces(at, 3, &[">}}", "%}}"]),
            [b'{', b'{', ..] => self.braces(at, 2, &["}}"]),
            [b'{', b'%', ..] => self.braces(at, 2, &["%}"]),
            [b'{', b'#', ..] => self.braces(at, 2, &["#}"]),
            [b'{', b'/', b'*', ..] => self.braces(at, 3, &["*/}"]),
            [b'{', b':', ..] => self.attributes(at),
            [b'{', ..] if matches!(before, Some(b')' | b']')) => self.attributes(at),
            [b'[', ..] if !matches!(before, Some(b'!' | b']' | b'\\')) => self.brackets(at),
            [b'<', ..] if self.dialect == Dialect::Markdown => self.component(at),
            _ => None,
        }
    }

    /// `{{< name arguments >}}`, `{% name arguments %}` and the like, given how long the opening is.
    fn braces(&self, at: usize, opening: usize, closings: &[&str]) -> Option<Code<'s>> {
        let inside = self.window(at + opening)?;
        let found =
            { closings.iter() }.filter_map(|closing| Some((inside.find(closing)?, closing)));
        let (length, closing) = found.min()?;
        let words = inside.get(..length)?;
        // A script that holds braces is none, nor is what spans its end.
        if opening == 2 && words.contains("</") {
            return None;
        }
        let place = at..at + opening + length + closing.len();
        // Liquid trims blanks with a hyphen.
        let command = words.trim_start_matches([' ', '\t', '\n', '\r', '-']);
        let whole = command.trim_end().ends_with('/');
        let (form, command) = match command.strip_prefix('/') {
            Some(command) => (Form::End, command.trim_start()),
            None => match command
                .strip_prefix("end")
                .filter(|name| Element::of(self::name(name)).is_some())
            {
                Some(command) => (Form::End, command),
                None if whole => (Form::Whole, command),
                None => (Form::Start, command),
            },
        };
        let name = name(command);
        let start = at + opening + words.len() - command.len() + name.len();
        Some(Code {
            place,
            name,
            arguments: (start, command.get(name.len()..).unwrap_or_default()),
            form,
        })
    }

    /// Attributes of a block or a link of Markdown: `{: .caption}`, `{width=50%}`.
    fn attributes(&self, at: usize) -> Option<Code<'s>> {
        let line = self.window(at + 1)?.lines().next()?;
        let length = line.find('}').filter(|&length| length > 0)?;
        (self.dialect == Dialect::Markdown).then(|| Code {
            place: at..at + length + 2,
            name: "",
            arguments: (at, ""),
            form: Form::Whole,
        })
    }

    /// `[name arguments]` and `[/name]`, as `WordPress` has them.
    ///
    /// What stands in brackets is a code if it is closed, has arguments between marks or is known to stand
    /// alone; "[sic]", "[n = 12]" and links are none.
    fn brackets(&self, at: usize) -> Option<Code<'s>> {
        let inside = self.window(at + 1)?;
        let (form, inside) = match inside.strip_prefix('/') {
            Some(inside) => (Form::End, inside),
            None => (Form::Start, inside),
        };
        let name = name(inside);
        let opening = 1 + usize::from(form == Form::End);
        let rest = inside.get(name.len()..)?;
        let length = end_of_arguments(rest, ']')?;
        let arguments = rest.get(..length)?;
        let behind = rest.get(length + 1..).unwrap_or_default();
        let is_named = name.starts_with(|c: char| c.is_ascii_lowercase());
        let is_link = behind.starts_with(['(', ':', '[']) && form == Form::Start;
        if !is_named || is_link {
            return None;
        }
        let is_code = match form {
            Form::End => arguments.is_empty(),
            Form::Start | Form::Whole => {
                let parted = arguments.starts_with([' ', '\t', '\n', '=', '/']);
                // "[n = 12]" has no value between marks.
                let given = ["=\"", "='", "=“"]
                    .iter()
                    .any(|value| arguments.contains(value));
                let known = self.closed.contains(name) || ALONE.contains(&name);
                known && (parted || arguments.is_empty()) || parted && given
            }
        };
        let whole = arguments.trim_end().ends_with('/');
        is_code.then(|| Code {
            place: at..at + opening + name.len() + length + 1,
            name,
            arguments: (at + opening + name.len(), arguments),
            form: if whole { Form::Whole } else { form },
        })
    }

    /// A component of MDX: `<Callout type="info">`, `<Chart data={rows} />`, `</Callout>`.
    fn component(&self, at: usize) -> Option<Code<'s>> {
        let inside = self.window(at + 1)?;
        let (form, inside) = match inside.strip_prefix('/') {
            Some(inside) => (Form::End, inside),
            None => (Form::Start, inside),
        };
        let name = name(inside);
        let is_component = name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.contains(|c: char| c.is_ascii_lowercase());
        let rest = inside.get(name.len()..)?;
        let length = end_of_arguments(rest, '>')?;
        let arguments = rest.get(..length)?;
        let parted = arguments.is_empty() || arguments.starts_with([' ', '\t', '\n', '\r', '/']);
        let opening = 1 + usize::from(form == Form::End);
        let whole = arguments.ends_with('/');
        (is_component && parted).then(|| Code {
            place: at..at + opening + name.len() + length + 1,
            name,
            arguments: (at + opening + name.len(), arguments),
            form: if whole { Form::Whole } else { form },
        })
    }

    /// What a code that opens before a byte may hold.
    fn window(&self, start: usize) -> Option<&'s str> {
        let mut end = self.markup.len().min(start + LONGEST);
        while !self.markup.is_char_boundary(end) {
            end -= 1;
        }
        self.markup.get(start..end)
    }
}

/// The name at the start of some words.
fn name(words: &str) -> &str {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let end = words.find(|c| !is_name(c)).unwrap_or(words.len());
    words.get(..end).unwrap_or_default()
}

/// How long arguments are up to the mark that closes them, which may also be inside a value.
fn end_of_arguments(words: &str, closing: char) -> Option<usize> {
    let mut quoted: Option<char> = None;
    let mut braces = 0_usize;
    for (at, c) in words.char_indices() {
        match quoted {
            Some(mark) => quoted = quoted.filter(|_| c != mark),
            None if c == closing && braces == 0 => return Some(at),
            None => match c {
                '"' => quoted = Some(c),
                '\'' if words.get(..at).is_some_and(|before| before.ends_with('=')) => {
                    quoted = Some(c);
                }
                '{' => braces += 1,
                '}' => braces = braces.saturating_sub(1),
                '<' | '[' if braces == 0 => return None,
                _ => {}
            },
        }
    }
    None
}
