//! How far the comments of one file reach, rule by rule.

use std::collections::{BTreeMap, HashMap};

use super::directive::{Directive, Verb};
use crate::document::Document;
use crate::text::{Span, Text};

/// Where a rule is named: the number of the comment, and the number of the rule in it.
pub(super) type RulePlace = (usize, usize);

/// Where the comments of a file suppress one rule.
///
/// Each list is sorted, so that a finding is found by bisection: a file may have as many comments as
/// findings.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// 0-based lines.
    lines: Vec<(usize, RulePlace)>,
    /// Regions that do not overlap.
    regions: Vec<(Span, RulePlace)>,
    file: Option<RulePlace>,
}

impl Reach {
    /// What suppresses a finding at a place; the narrowest comment, which was written for it.
    pub(super) fn at(&self, text: &Text, span: Span) -> Option<RulePlace> {
        let first = text.line_of(span.start);
        let last = text.line_of(span.end.saturating_sub(1).max(span.start));
        let next = self.lines.partition_point(|(line, _)| *line < first);
        let line = self.lines.get(next).filter(|(line, _)| *line <= last);
        let next = self
            .regions
            .partition_point(|(region, _)| region.end <= span.start);
        let region = self.regions.get(next);
        let region = region.filter(|(region, _)| region.start < span.end.max(span.start + 1));
        line.map(|(_, place)| *place)
            .or(region.map(|(_, place)| *place))
            .or(self.file)
    }
}

/// Where the comments of a file suppress each rule they name; and the numbers of the comments that
/// end what never began.
pub(super) fn reaches<'d>(
    document: &Document<'_>,
    directives: &'d [Directive],
) -> (HashMap<&'d str, Reach>, Vec<usize>) {
    let mut all: HashMap<&str, Reach> = HashMap::new();
    // Open regions by rule, in an order that is always the same.
    let mut open: BTreeMap<&str, (u32, RulePlace)> = BTreeMap::new();
    let mut idle = Vec::new();
    let text = document.text;
    let next_lines = NextLines::new(document, directives);
    for (number, directive) in directives.iter().enumerate() {
        if directive.verb == Some(Verb::Enable) {
            let ended = end(directive, &mut open, &mut all);
            idle.extend((!ended).then_some(number));
            continue;
        }
        for (at, (rule, _)) in directive.rules.iter().enumerate() {
            let place = (number, at);
            let reach = all.entry(rule).or_default();
            match directive.verb {
                Some(Verb::Line) => {
                    let line = text.line_of(directive.span.start);
                    reach.lines.push((line, place));
                }
                Some(Verb::NextLine) => {
                    let line = next_lines.after(text.line_of(directive.span.end));
                    reach.lines.push((line, place));
                }
                Some(Verb::Disable) => {
                    open.entry(rule).or_insert((directive.span.end, place));
                }
                Some(Verb::File) => {
                    reach.file.get_or_insert(place);
                }
                Some(Verb::Enable) | None => {}
            }
        }
    }
    for (rule, (start, place)) in open {
        let region = Span::new(start, u32::MAX);
        all.entry(rule).or_default().regions.push((region, place));
    }
    for reach in all.values_mut() {
        reach.lines.sort_unstable();
    }
    (all, idle)
}

/// Ends the regions a comment names, or all if it names none; whether there were any.
fn end<'d>(
    directive: &'d Directive,
    open: &mut BTreeMap<&'d str, (u32, RulePlace)>,
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
        if let Some((start, place)) = open.remove(rule) {
            let region = Span::new(start, directive.span.start);
            all.entry(rule).or_default().regions.push((region, place));
            ended = true;
        }
    }
    ended
}

/// Which lines have words.
#[derive(Debug)]
struct NextLines {
    /// For each 0-based line, the first line with words from it on.
    lines: Vec<usize>,
}

impl NextLines {
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

    /// The first line with words after a line; one past the last if there is none.
    fn after(&self, line: usize) -> usize {
        let last = self.lines.len();
        self.lines.get(line + 1).copied().unwrap_or(last)
    }
}
