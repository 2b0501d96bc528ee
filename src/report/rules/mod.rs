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
pub use examples::{example_failure, examples_tested};
pub use explain::explain_rule;
pub use frequency::{RuleFrequency, rule_frequencies};
pub use list::list_rules;
pub use pages::{ConditionDescription, conditions_page, rule_index, rule_page};
