//! Rules as they are listed, explained and tested, and the pages of their documentation.
//!
//! Turns [descriptions](RuleDescription) of rules into words. It reads no rule file and runs no rule.

mod description;
mod examples;
mod explain;
mod frequency;
mod list;
mod pages;
mod paragraph;

pub use description::{RuleDescription, RuleExample};
pub use examples::{failure, tested};
pub use explain::explain;
pub use frequency::{RuleFrequency, rule_frequencies};
pub use list::list;
pub use pages::{Question, conditions, index, page};
