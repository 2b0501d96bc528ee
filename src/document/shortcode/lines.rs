//! Lines of Markdown's dialects that are no prose: modules, admonitions, fences.

use std::ops::Range;

use super::cover::Cover;
use super::names::Element;
use super::syntax::{Code, Form};

/// By how many columns the content of an admonition is indented.
const INDENT: usize = 4;

/// Goes over the lines of Markdown and covers what is no prose.
#[derive(Debug)]
pub(super) struct Lines<'s, 'c> {
    markup: &'s str,
    cover: &'c mut Cover<'s>,
    /// The columns of the open admonitions.
    open: Vec<usize>,
    /// The names of the open fences.
    fences: Vec<&'s str>,
    before: Before,
    /// How many brackets of the imports and exports above are open.
    depth: usize,
    /// Where the block quotations start that are made of admonitions.
    starts: Vec<usize>,
}

/// What the line before is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Blank,
    Module,
    /// A line of an admonition.
    Admonition,
    Other,
}

impl<'s, 'c> Lines<'s, 'c> {
    pub(super) const fn new(markup: &'s str, cover: &'c mut Cover<'s>) -> Self {
        Self {
            markup,
            cover,
            open: Vec::new(),
            fences: Vec::new(),
            before: Before::Blank,
            depth: 0,
            starts: Vec::new(),
        }
    }

    /// Covers what is no prose, adds fences to the codes, and returns where block quotations start that
    /// are made of admonitions.
    pub(super) fn read(
        mut self,
        verbatim: &[Range<usize>],
        codes: &mut Vec<Code<'s>>,
    ) -> Vec<usize> {
        let mut start = 0;
        let mut verbatim = verbatim.iter().peekable();
        for line in self.markup.split_inclusive('\n') {
            let place = start..start + line.len();
            start = place.end;
            while verbatim.next_if(|code| code.end <= place.start).is_some() {}
            let is_code = verbatim
                .peek()
                .is_some_and(|code| code.contains(&place.start));
            self.before = if is_code {
                Before::Other
            } else {
                self.line(line.trim_end(), place, codes)
            };
        }
        self.starts
    }

    fn line(&mut self, line: &'s str, place: Range<usize>, codes: &mut Vec<Code<'s>>) -> Before {
        let words = line.trim_start_matches([' ', '\t']);
        if words.is_empty() {
            return Before::Blank;
        }
        let blanks = line.len() - words.len();
        let column = columns(line.get(..blanks).unwrap_or_default());
        if self.is_module(line) {
            self.cover.fill(place, b' ');
            return Before::Module;
        }
        self.open.retain(|open| column >= open + INDENT);
        let inside = !self.open.is_empty();
        let marks: Vec<usize> = { self.open.iter() }
            .map(|&open| place.start + byte_of(line, open))
            .collect();
        for &mark in &marks {
            self.cover.fill(mark..mark + 1, b'>');
        }
        if self.before != Before::Admonition {
            self.starts.extend(marks);
        }
        if opens_admonition(words) {
            self.cover.fill(place.start + blanks..place.end, b' ');
            self.open.push(column);
            return Before::Blank;
        }
        if let Some((mark, kind)) = callout(line) {
            let start = place.start + line.len() - kind.len();
            self.cover.fill(start..place.end, b' ');
            let name = kind.trim_start_matches("[!").split(']').next();
            if name.and_then(Element::of).is_none() {
                self.starts.push(place.start + mark);
            }
        } else if let Some(fence) = words.strip_prefix(":::") {
            self.fence(fence, place, codes);
        }
        if inside {
            Before::Admonition
        } else {
            Before::Other
        }
    }

    /// Whether a line belongs to imports or exports: it starts one below a blank line or another, or goes
    /// on with one whose brackets are open.
    fn is_module(&mut self, line: &str) -> bool {
        let goes_on = self.before == Before::Module && self.depth > 0;
        let starts = matches!(self.before, Before::Blank | Before::Module) && opens_module(line);
        if !goes_on && !starts {
            return false;
        }
        let depth = if goes_on { self.depth } else { 0 };
        self.depth = line.chars().fold(depth, |depth, c| match c {
            '{' | '(' | '[' => depth + 1,
            '}' | ')' | ']' => depth.saturating_sub(1),
            _ => depth,
        });
        true
    }

    /// Reads a line of colons, which starts or ends a container: `::: warning`, `:::`.
    fn fence(&mut self, fence: &'s str, place: Range<usize>, codes: &mut Vec<Code<'s>>) {
        let is_mark = |c: char| !c.is_ascii_alphanumeric();
        let words = fence.trim_start_matches(is_mark);
        let length = words.find(is_mark).unwrap_or(words.len());
        let name = words.get(..length).unwrap_or_default();
        let (name, form) = if name.is_empty() {
            (self.fences.pop().unwrap_or_default(), Form::End)
        } else {
            self.fences.push(name);
            (name, Form::Start)
        };
        let start = place.end;
        codes.push(Code {
            place,
            name,
            arguments: (start, ""),
            form,
        });
    }
}

/// Where the mark of a block quotation stands in a line, and the kind of a note that follows it with its
/// title: `> [!info] Title`.
fn callout(line: &str) -> Option<(usize, &str)> {
    let mark = line.find(|c| c != ' ')?;
    let kind = line.get(mark..)?.strip_prefix('>')?.trim_start_matches(' ');
    (kind.starts_with("[!") && kind.contains(']')).then_some((mark, kind))
}

/// Whether a line imports or exports something, as the first lines of MDX do.
fn opens_module(line: &str) -> bool {
    let import = line.strip_prefix("import ").is_some_and(|rest| {
        rest.starts_with(['\'', '"', '{', '*'])
            || rest.contains(" from '")
            || rest.contains(" from \"")
    });
    let export = line.strip_prefix("export ").is_some_and(|rest| {
        let first = rest.split([' ', '(']).next().unwrap_or_default();
        let what = [
            "const", "let", "var", "default", "function", "async", "class", "{", "*",
        ];
        what.contains(&first)
    });
    import || export
}

/// Whether a line opens an admonition or a tab: `!!! note "Title"`, `??? tip`, `=== "Tab"`.
fn opens_admonition(words: &str) -> bool {
    let note = ["!!! ", "???+ ", "??? "]
        .iter()
        .find_map(|mark| words.strip_prefix(mark));
    note.is_some_and(|rest| rest.starts_with(char::is_alphabetic)) || words.starts_with("=== \"")
}

/// How many columns some blanks take.
fn columns(blanks: &str) -> usize {
    let width = |c: char| if c == '\t' { INDENT } else { 1 };
    blanks.chars().map(width).sum()
}

/// The byte of a line where a column of its indent starts.
fn byte_of(line: &str, column: usize) -> usize {
    let before = |&(at, _): &(usize, char)| columns(line.get(..at).unwrap_or_default()) < column;
    line.char_indices().take_while(before).count()
}
