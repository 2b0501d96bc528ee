//! How the examples of rules fared, for people.

use super::paragraph::on_one_line;
use crate::diagnostic::Severity;
use crate::report::terminal::{Canvas, Paint, Screen, count};

/// Appends an example that failed with an outcome, and the words flagged instead.
pub fn example_failure(
    id: &str,
    outcome: &str,
    example: &str,
    flagged: &[String],
    screen: Screen,
    out: &mut Vec<u8>,
) {
    let mut canvas = Canvas::new(screen);
    let paint = Paint::Severity(Severity::Error);
    canvas.put(paint, format!("{outcome:<9}"));
    canvas.put(Paint::Strong, format!("  {id}"));
    let example = on_one_line(example);
    canvas.put(Paint::Plain, format!("\n  example: {example}\n"));
    for words in flagged {
        let words = on_one_line(words);
        canvas.put(Paint::Plain, format!("  flagged: {words}\n"));
    }
    canvas.put(Paint::Plain, "\n");
    canvas.finish(out);
}

/// Appends the line that ends a test of rules.
pub fn examples_tested(rules: usize, failures: usize, out: &mut Vec<u8>) {
    let outcome = match failures {
        0 => "all examples hold".to_owned(),
        1 => "1 example fails".to_owned(),
        more => format!("{more} examples fail"),
    };
    let line = format!("{} tested: {outcome}\n", count(rules, "rule"));
    out.extend_from_slice(line.as_bytes());
}
