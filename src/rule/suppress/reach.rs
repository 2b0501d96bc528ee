//! How far the comments of one file reach, rule by rule.

use std::collections::{BTreeMap, HashMap};

use super::directive::{Directive, Verb};
use crate::document::Document;
use crate::text::{Span, Text};

/// What one comment takes back of one rule: the numbers of the comment and of the rule in it.
pub(super) type Hold = (usize, usize);

/// What all comments of a file take back of one rule.
///
/// Each list is in the order of the file, so that a finding is looked up and not searched for: a
/// file may hold as many comments as findings.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// 0-based lines.
    lines: Vec<(usize, Hold)>,
    /// Regions that do not overlap.
    regions: Vec<(Span, Hold)>,
    file: Option<Hold>,
}

impl Reach {
    /// What takes back a finding at a place: the narrowest, since whoever wrote it meant it.
    pub(super) fn holds(&self, text: &Text, span: Span) -> Option<Hold> {
        let first = text.line_of(span.start);
        let last = text.line_of(span.end.saturating_sub(1).max(span.start));
        let next = self.lines.partition_point(|(line, _)| *line < first);
        let line = self.lines.get(next).filter(|(line, _)| *line <= last);
        let next = self
            .regions
            .partition_point(|(region, _)| region.end <= span.start);
        let region = self.regions.get(next);
        let region = region.filter(|(region, _)| region.start < span.end.max(span.start + 1));
        line.map(|(_, hold)| *hold)
            .or(region.map(|(_, hold)| *hold))
            .or(self.file)
    }
}

/// What the comments of a file take back, by the rules they name; and those that end what never
/// began.
pub(super) fn reaches<'d>(
    document: &Document<'_>,
    directives: &'d [Directive],
) -> (HashMap<&'d str, Reach>, Vec<usize>) {
    let mut all: HashMap<&str, Reach> = HashMap::new();
    // The regions that are open, by their rules, in an order that is the same every time.
    let mut open: BTreeMap<&str, (u32, Hold)> = BTreeMap::new();
    let mut idle = Vec::new();
    let text = document.text;
    let ahead = Ahead::new(document, directives);
    for (number, directive) in directives.iter().enumerate() {
        if directive.verb == Some(Verb::Enable) {
            let ended = end(directive, &mut open, &mut all);
            idle.extend((!ended).then_some(number));
            continue;
        }
        for (at, (rule, _)) in directive.rules.iter().enumerate() {
            let hold = (number, at);
            let reach = all.entry(rule).or_default();
            match directive.verb {
                Some(Verb::Line) => {
                    let line = text.line_of(directive.span.start);
                    reach.lines.push((line, hold));
                }
                Some(Verb::NextLine) => {
                    let line = ahead.after(text.line_of(directive.span.end));
                    reach.lines.push((line, hold));
                }
                Some(Verb::Disable) => {
                    open.entry(rule).or_insert((directive.span.end, hold));
                }
                Some(Verb::File) => {
                    reach.file.get_or_insert(hold);
                }
                Some(Verb::Enable) | None => {}
            }
        }
    }
    for (rule, (start, hold)) in open {
        let region = Span::new(start, u32::MAX);
        all.entry(rule).or_default().regions.push((region, hold));
    }
    for reach in all.values_mut() {
        reach.lines.sort_unstable();
    }
    (all, idle)
}

/// Ends the regions a comment names, or all when it names none; whether there was any.
fn end<'d>(
    directive: &'d Directive,
    open: &mut BTreeMap<&'d str, (u32, Hold)>,
    all: &mut HashMap<&'d str, Reach>,
) -> bool {
    let named: Vec<&str> = if directive.rules.is_empty() {
        open.keys().copied().collect()
    } else {
        let rules = directive.rules.iter();
        rules.map(|(rule, _)| rule.as_str()).collect()
    };
    let mut ended = false;
    for rule in named {
        if let Some((start, hold)) = open.remove(rule) {
            let region = Span::new(start, directive.span.start);
            all.entry(rule).or_default().regions.push((region, hold));
            ended = true;
        }
    }
    ended
}

/// The lines that say something.
#[derive(Debug)]
struct Ahead {
    /// For each 0-based line, the first one from it on that says something.
    lines: Vec<usize>,
}

impl Ahead {
    fn new(document: &Document<'_>, directives: &[Directive]) -> Self {
        let is_asked = |directive: &Directive| directive.verb == Some(Verb::NextLine);
        if !directives.iter().any(is_asked) {
            return Self { lines: Vec::new() };
        }
        let worded = document.worded_lines();
        let mut next = worded.len();
        let mut lines = vec![next; next];
        for (number, worded) in worded.iter().enumerate().rev() {
            if *worded {
                next = number;
            }
            lines[number] = next;
        }
        Self { lines }
    }

    /// The first line after another that says something; one past the last when none does.
    fn after(&self, line: usize) -> usize {
        let last = self.lines.len();
        self.lines.get(line + 1).copied().unwrap_or(last)
    }
}
