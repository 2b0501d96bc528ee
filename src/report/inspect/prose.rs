//! The article itself, with its sources marked in it.
//!
//! In color a source is painted and followed by its number, as is a cue; without, a source stands in
//! brackets behind its number, and a cue is not marked.

use super::{WIDTH, line, paint};
use crate::annotate::Annotations;
use crate::document::Role;
use crate::parse::{Article, Words};
use crate::report::paint::{Canvas, Paint};

/// How far the text stands from the left, behind the numbers of lines.
const INDENT: usize = 6;

/// Words to be marked.
#[derive(Debug, Clone, Copy)]
struct Mark {
    words: Words,
    paint: Paint,
    /// The number shown of a source, from 1; 0 when it cannot be told who it is.
    source: Option<u32>,
}

/// Appends the article, block by block.
pub(super) fn write(article: &Article<'_>, annotations: &Annotations, canvas: &mut Canvas) {
    let marks = marks(annotations);
    let color = canvas.screen.color;
    let width = canvas.screen.width(WIDTH);
    let mut next = 0;
    for &(role, words) in &article.blocks {
        if words.is_empty() {
            continue;
        }
        canvas.put(Paint::Plain, "\n");
        canvas.put(Paint::Faint, format!("{:>4}  ", line(article, words.start)));
        let mut writer = Writer {
            canvas,
            column: INDENT,
            width,
            plain: plain(role),
            pending: false,
            held: String::new(),
            paint: plain(role),
            glued: false,
        };
        let mut at = words.start;
        while let Some(mark) = marks.get(next).filter(|mark| mark.words.start < words.end) {
            next += 1;
            if mark.words.start < at {
                continue;
            }
            writer.prose(article, Words::new(at, mark.words.start), writer.plain);
            writer.mark(article, *mark, color);
            at = mark.words.end;
        }
        writer.prose(article, Words::new(at, words.end), writer.plain);
        writer.flush();
        canvas.put(Paint::Plain, "\n");
    }
}

/// What a block is written in when nothing in it is marked.
const fn plain(role: Role) -> Paint {
    match role {
        Role::Heading => Paint::Strong,
        Role::Byline | Role::Dateline | Role::Boilerplate => Paint::Faint,
        Role::Paragraph | Role::List | Role::Blockquote | Role::Caption => Paint::Plain,
    }
}

/// All marks, in order; of those that overlap the first and longest comes first.
fn marks(annotations: &Annotations) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (number, attribution) in annotations.attributions.iter().enumerate() {
        if let Some(source) = &attribution.source {
            marks.push(Mark {
                words: source.extent.hull(),
                paint: paint(source.kind),
                source: Some(
                    annotations
                        .identity(number)
                        .entity
                        .map_or(0, |entity| entity + 1),
                ),
            });
        }
        let cue = attribution.cue.iter().flat_map(|cue| &cue.extent.0);
        marks.extend(cue.map(|&words| Mark {
            words,
            paint: Paint::Cue,
            source: None,
        }));
    }
    marks.sort_by_key(|mark| (mark.words.start, std::cmp::Reverse(mark.words.end)));
    marks
}

/// Writes words between the margins.
struct Writer<'c> {
    canvas: &'c mut Canvas,
    column: usize,
    /// The column no word passes.
    width: usize,
    /// What is written where nothing is marked.
    plain: Paint,
    /// Whether a space is due before the next word.
    pending: bool,
    /// Whether the next word stays on the line of the last one.
    glued: bool,
    /// Words that are still to be written, all in one paint.
    held: String,
    paint: Paint,
}

impl Writer<'_> {
    fn mark(&mut self, article: &Article<'_>, mark: Mark, color: bool) {
        let Some(number) = mark.source else {
            self.prose(article, mark.words, mark.paint);
            return;
        };
        let name = if number == 0 {
            "?".to_owned()
        } else {
            number.to_string()
        };
        let spaced = spaced(article, mark.words.start);
        self.pending |= spaced;
        if color {
            self.prose(article, mark.words, mark.paint);
            self.word(&format!("[{name}]"), Paint::Faint);
        } else {
            self.word(&format!("[{name}"), mark.paint);
            self.pending = true;
            self.prose_after(article, mark.words, mark.paint);
            self.word("]", mark.paint);
        }
    }

    fn prose(&mut self, article: &Article<'_>, words: Words, paint: Paint) {
        if words.is_empty() {
            return;
        }
        self.pending |= spaced(article, words.start);
        self.prose_after(article, words, paint);
    }

    /// Words whose first space is already due, or is not.
    fn prose_after(&mut self, article: &Article<'_>, words: Words, paint: Paint) {
        let mut first = true;
        for word in article.prose(words).split_whitespace() {
            self.pending |= !first;
            first = false;
            self.word(word, paint);
        }
    }

    fn word(&mut self, word: &str, paint: Paint) {
        let width = word.chars().count();
        let full = self.column + usize::from(self.pending) + width > self.width;
        // « ? » and closing marks never open a line, « « » never closes one.
        let stays = self.glued
            || word
                .chars()
                .all(|c| !c.is_alphanumeric() && c != '[' && c != '«');
        if self.pending && self.column > INDENT {
            if full && !stays {
                self.flush();
                self.canvas.put(Paint::Plain, format!("\n{:INDENT$}", ""));
                self.column = INDENT;
            } else {
                self.held.push(' ');
                self.column += 1;
            }
        }
        if self.paint != paint {
            self.flush();
            self.paint = paint;
        }
        self.glued = word == "«";
        self.pending = false;
        self.held.push_str(word);
        self.column += width;
    }

    fn flush(&mut self) {
        if !self.held.is_empty() {
            self.canvas.put(self.paint, &self.held);
            self.held.clear();
        }
    }
}

fn spaced(article: &Article<'_>, token: u32) -> bool {
    article
        .tokens
        .get(token as usize)
        .is_some_and(|token| token.spaced)
}
