//! One file checked, by what holds for it.

use std::cell::LazyCell;
use std::sync::Arc;

use super::cache::{Cache, Scope, Slot};
use super::input::Place;
use super::project;
use crate::baseline::{Key, Known};
use crate::config::{self, Settings};
use crate::diagnostic::Diagnostic;
use crate::document::{self, Document, Format};
use crate::rule::RuleSet;
use crate::text::{Span, Text};
use crate::{Checked, check_document};

/// What came of one file.
#[derive(Debug)]
pub(super) struct Review {
    /// What was found in it, and what of that is not reported.
    pub(super) checked: Checked,
    /// What is wrong with its front matter.
    pub(super) mistakes: Vec<Diagnostic>,
    /// The entries of its baseline that no finding answers to.
    pub(super) stale: Vec<Stale>,
}

/// An entry of a baseline that no finding answers to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stale {
    /// The file as output knows it.
    pub(super) path: String,
    /// The rule.
    pub(super) rule: String,
    /// The words that were flagged.
    pub(super) text: String,
}

/// Checks a file, unless an earlier run did, and parts what is new from what is known.
pub(super) fn review(text: &Text, format: Format, place: &Place, cache: Option<&Cache>) -> Review {
    let slot = cache.map(|cache| cache.slot(scopes(place), text, format));
    let known = slot.as_ref().and_then(Slot::find);
    let (mut checked, mistakes) = known.map_or_else(
        || {
            let (checked, _, mistakes) = check(text, format, place);
            (checked, mistakes)
        },
        |checked| (checked, Vec::new()),
    );
    // Mistakes are told of each time, so what comes with some is found anew each time.
    if let Some(slot) = slot.filter(|_| mistakes.is_empty()) {
        slot.keep(&checked);
    }
    // Few files have entries in a baseline that no finding answers to.
    let rules = LazyCell::new(|| {
        let document = document::extract(text, format);
        place.home.project.rule_set(&settle(&document, place).0)
    });
    let ran = |rule: &str| rules.runs(rule, checked.language) || !rules.knows(rule);
    let reported = std::mem::take(&mut checked.reported);
    let baseline = &place.home.ledger.baseline;
    let parted = baseline.part(&place.ledger_path, reported, ran);
    let stale = |(key, known): &(&Key, &Known)| Stale {
        path: text.name().to_owned(),
        rule: key.rule.clone(),
        text: known.text.clone(),
    };
    let stale = parted.stale.iter().map(stale).collect();
    checked.reported = parted.reported;
    checked.suppressed.extend(parted.suppressed);
    checked
        .suppressed
        .sort_by(|one, other| order(&one.diagnostic).cmp(&order(&other.diagnostic)));
    Review {
        checked,
        mistakes,
        stale,
    }
}

/// Checks a file whatever is known of it: what was found, the rules that ran, and what is wrong with
/// its front matter.
pub(super) fn check(
    text: &Text,
    format: Format,
    place: &Place,
) -> (Checked, Arc<RuleSet>, Vec<Diagnostic>) {
    let document = document::extract(text, format);
    let project = &place.home.project;
    let (settings, mistakes) = settle(&document, place);
    let rules = project.rule_set(&settings);
    let language = project::language(&settings);
    let checked = check_document(&document, language, &project.languages, &rules);
    (checked, rules, mistakes)
}

/// What is set for all articles of a project, and what is set for this one but not in it.
fn scopes(place: &Place) -> [Scope; 2] {
    let project = &place.home.project;
    let settings = project.settings(&place.config_path, &Settings::default());
    [project.scope, Scope::of(&[&settings])]
}

/// What holds for a document, given what it says of itself, and what is wrong with its front matter.
pub(super) fn settle(document: &Document<'_>, place: &Place) -> (Settings, Vec<Diagnostic>) {
    let project = &place.home.project;
    let named = document.language;
    let mut own = named.map_or_else(Settings::default, |place| {
        config::named_language(document.text, place)
    });
    let (front, mistakes) = match document.front_matter {
        Some(front) => {
            let ids = project.ids();
            config::front_matter(document.text, front.span, front.is_toml, &ids)
        }
        None => Default::default(),
    };
    own.lay(&front);
    (project.settings(&place.config_path, &own), mistakes)
}

fn order(diagnostic: &Diagnostic) -> (Span, &str) {
    (diagnostic.span, &diagnostic.rule)
}
