//! Where the words of a Word document are in its XML, and the marks of its notes.

use crate::document::office::marked;
use crate::document::xml::{Node, Tag, Xml};
use crate::text::Span;

/// Words in one element, in a run.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact about the XML around the words"
)]
pub(super) struct Words {
    /// The words.
    pub(super) span: Span,
    /// The start tag of their element.
    pub(super) tag: Span,
    /// Whether blanks at their ends count.
    pub(super) is_preserved: bool,
    /// The run, tags included. If it is in a text box, where nothing can be commented on, the run with the box.
    pub(super) run: Span,
    /// The properties of the run; empty if it has none.
    pub(super) properties: Span,
    /// Whether nothing of the run but its properties stands before them.
    pub(super) is_first: bool,
    /// Whether nothing of the run stands behind them.
    pub(super) is_last: bool,
    /// Whether they are in a text box.
    pub(super) is_boxed: bool,
    /// Whether they are the mark of a note, for which its run stands.
    pub(super) is_mark: bool,
}

/// A run that is not ended.
#[derive(Debug)]
struct OpenRun {
    tag: Span,
    properties: Span,
    /// How many elements it has so far, without properties.
    elements: usize,
    /// The words in it, by their numbers, with the number of their element.
    words: Vec<(usize, usize)>,
}

/// Finds all words, in order, and the prefix of the names of elements.
pub(super) fn words(characters: &str) -> (Vec<Words>, String) {
    let mut xml = Xml::new(characters, 0);
    let mut found: Vec<Words> = Vec::new();
    let mut prefix = "w".to_owned();
    let mut runs: Vec<OpenRun> = Vec::new();
    // How deep the element of words is, and its start tag.
    let mut open: Option<Tag<'_>> = None;
    while let Some(node) = xml.next() {
        match node {
            Node::Start(tag) if tag.name == "r" => runs.push(OpenRun {
                tag: tag.span,
                properties: Span::new(tag.span.end, tag.span.end),
                elements: 0,
                words: Vec::new(),
            }),
            Node::Start(tag)
                if tag.name == "rPr" && runs.last().is_some_and(|run| run.elements == 0) =>
            {
                let start = tag.span.start;
                let inside = xml.inside(tag);
                let rest = xml.rest(tag.span.end);
                let end = rest.get(inside.len()..).and_then(|rest| rest.find('>'));
                // An empty element has no end tag.
                let is_empty = characters
                    .get(tag.span.range())
                    .is_some_and(|tag| tag.ends_with("/>"));
                let length = match end {
                    Some(end) if !is_empty => inside.len() + end + 1,
                    _ => 0,
                };
                if let Some(run) = runs.last_mut() {
                    run.properties = Span::new(start, tag.span.end + crate::text::offset(length));
                }
            }
            Node::Start(tag) => {
                if let Some(run) = runs.last_mut() {
                    run.elements += 1;
                }
                if let Some(run) = runs.last_mut()
                    && marked(tag).is_some()
                {
                    run.words.push((found.len(), run.elements));
                    let mark = Words {
                        is_mark: true,
                        ..of(tag, tag.span, run)
                    };
                    found.push(mark);
                } else if tag.name == "t" && !runs.is_empty() {
                    tag.prefix.clone_into(&mut prefix);
                    open = Some(tag);
                }
            }
            Node::Words(_, span) => {
                if let (Some(tag), Some(run)) = (open, runs.last_mut()) {
                    match found.last_mut() {
                        // Entities part words that are in one element.
                        Some(last) if last.tag == tag.span => last.span.end = span.end,
                        _ => {
                            run.words.push((found.len(), run.elements));
                            found.push(of(tag, span, run));
                        }
                    }
                }
            }
            Node::End("t", _) => open = None,
            Node::End("r", span) => {
                if let Some(run) = runs.pop() {
                    let outer = runs.first().map(|outer| outer.tag.start);
                    for (number, element) in run.words {
                        if let Some(words) = found.get_mut(number) {
                            words.run.end = span.end;
                            words.is_last = element == run.elements;
                            words.is_boxed = outer.is_some();
                        }
                    }
                    if runs.is_empty() {
                        box_in(&mut found, run.tag.start, span.end);
                    }
                }
            }
            Node::End(..) | Node::Comment(_) => {}
        }
    }
    (found, prefix)
}

fn of(tag: Tag<'_>, span: Span, run: &OpenRun) -> Words {
    Words {
        span,
        tag: tag.span,
        is_preserved: tag.has("space", "preserve"),
        run: run.tag,
        properties: run.properties,
        is_first: run.elements == 1,
        is_last: false,
        is_boxed: false,
        is_mark: false,
    }
}

/// Gives words in text boxes of a run, which has just ended, that run as theirs.
fn box_in(found: &mut [Words], start: u32, end: u32) {
    let boxed = found
        .iter_mut()
        .rev()
        .take_while(|words| words.run.start >= start);
    for words in boxed.filter(|words| words.is_boxed) {
        words.run = Span::new(start, end);
    }
}
