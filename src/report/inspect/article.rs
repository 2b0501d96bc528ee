//! The article itself, with its sources and cues marked.
//!
//! On a screen with colors, sources and cues are colored, and a number follows each source. Without
//! colors, a source and its number are in brackets, and cues are not marked.

use super::layout::{WIDTH, line, paint};
use crate::annotate::Annotations;
use crate::document::Role;
use crate::parse::{Article, Words};
use crate::report::terminal::{Canvas, Paint};

/// How far the text is indented, for line numbers.
const INDENT: usize = 6;

/// Words to mark.
#[derive(Debug)]
struct Mark {
    words: Words,
    paint: Paint,
    /// The numbers of a source from 1 ("1+2" if several speak together), or "?" if its identity is
    /// unknown; `None` for a cue.
    source: Option<String>,
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
        let mut lines = Lines {
            canvas,
            column: INDENT,
            width,
            plain: plain(role),
            after_space: false,
            is_glued: false,
            held: String::new(),
            paint: plain(role),
        };
        let mut at = words.start;
        while let Some(mark) = marks.get(next).filter(|mark| mark.words.start < words.end) {
            next += 1;
            if mark.words.start < at {
                continue;
            }
            lines.prose(article, Words::new(at, mark.words.start), lines.plain);
            lines.mark(article, mark, color);
            at = mark.words.end;
        }
        lines.prose(article, Words::new(at, words.end), lines.plain);
        lines.flush();
        canvas.put(Paint::Plain, "\n");
    }
}

/// The paint of a block where nothing is marked.
const fn plain(role: Role) -> Paint {
    match role {
        Role::Heading => Paint::Strong,
        Role::Byline | Role::Dateline | Role::Boilerplate => Paint::Faint,
        Role::Paragraph | Role::List | Role::Blockquote | Role::Caption | Role::Note => {
            Paint::Plain
        }
    }
}

/// All marks in text order, longer ones first where several start.
fn marks(annotations: &Annotations) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (number, attribution) in annotations.attributions.iter().enumerate() {
        if let Some(source) = &attribution.source {
            marks.push(Mark {
                words: source.extent.hull(),
                paint: paint(source.kind),
                source: Some(numbers(annotations, number)),
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

/// The numbers of an attribution's source, or "?".
fn numbers(annotations: &Annotations, attribution: usize) -> String {
    let credited = annotations.credited(attribution);
    let numbers: Vec<_> = credited
        .map(|(entity, _)| (entity + 1).to_string())
        .collect();
    if numbers.is_empty() {
        "?".to_owned()
    } else {
        numbers.join("+")
    }
}

/// Writes words in lines of a width.
struct Lines<'c> {
    canvas: &'c mut Canvas,
    column: usize,
    width: usize,
    /// The paint where nothing is marked.
    plain: Paint,
    /// Whether the next word follows a space.
    after_space: bool,
    /// Whether the next word stays on the line of the last one.
    is_glued: bool,
    /// Words not written yet, all in one paint.
    held: String,
    paint: Paint,
}

impl Lines<'_> {
    fn mark(&mut self, article: &Article<'_>, mark: &Mark, color: bool) {
        let Some(name) = &mark.source else {
            self.prose(article, mark.words, mark.paint);
            return;
        };
        self.after_space |= follows_space(article, mark.words.start);
        if color {
            self.prose(article, mark.words, mark.paint);
            self.word(&format!("[{name}]"), Paint::Faint);
        } else {
            self.word(&format!("[{name}"), mark.paint);
            self.after_space = true;
            self.prose_after(article, mark.words, mark.paint);
            self.word("]", mark.paint);
        }
    }

    fn prose(&mut self, article: &Article<'_>, words: Words, paint: Paint) {
        if words.is_empty() {
            return;
        }
        self.after_space |= follows_space(article, words.start);
        self.prose_after(article, words, paint);
    }

    /// Writes words whose leading space is already decided.
    fn prose_after(&mut self, article: &Article<'_>, words: Words, paint: Paint) {
        let mut first = true;
        for word in article.prose(words).split_whitespace() {
            self.after_space |= !first;
            first = false;
            self.word(word, paint);
        }
    }

    fn word(&mut self, word: &str, paint: Paint) {
        let width = word.chars().count();
        let full = self.column + usize::from(self.after_space) + width > self.width;
        // Closing marks and « ? » never open a line, « « » never ends one.
        let stays = self.is_glued
            || word
                .chars()
                .all(|c| !c.is_alphanumeric() && c != '[' && c != '«');
        if self.after_space && self.column > INDENT {
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
        self.is_glued = word == "«";
        self.after_space = false;
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

fn follows_space(article: &Article<'_>, token: u32) -> bool {
    article
        .tokens
        .get(token as usize)
        .is_some_and(|token| token.is_spaced())
}
