//! The test suite: one module per capability.

mod accuracy;
mod adds_up;
mod articles;
mod attributions;
mod attributions_en;
mod attributions_fr;
mod attributions_fr_frames;
mod baselines;
mod block_quotations;
mod cache;
mod claims;
mod command_line;
mod comments;
mod configuration;
mod constructions;
mod cues_en;
mod desk;
mod docs;
mod encodings;
mod examples;
mod feeds;
mod folders;
mod formats;
#[path = "../generate/files/mod.rs"]
mod generated;
mod growth;
mod hedges;
mod help;
mod hostile;
mod house_words;
mod html;
mod identities;
mod inspections;
mod interruptions;
mod kinds;
mod languages;
mod layers;
mod lsp;
mod markup;
mod mistakes;
mod morphology;
mod newsroom_formats;
mod notes;
mod office;
mod outputs;
mod packages;
mod page_reports;
mod pages;
mod participles;
mod press;
mod promises;
mod properties;
mod quality;
mod quotations;
mod repetitions;
mod reports;
mod rewritings;
mod rule_files;
mod rules;
mod same_story;
mod schemas;
mod seen;
mod segmentation;
mod serving;
mod shortcodes;
mod show;
mod since;
mod sources;
mod strangers;
mod streams;
mod subjects;
mod suggestions;
mod support;
mod suppressions;
mod ten_of_a_kind;
mod third_language;
mod transcripts;
mod typerighter;
mod unread;
mod watching;
mod writing;

/// Says what `cargo test` leaves out on other systems.
#[cfg(not(unix))]
#[test]
#[ignore = "`interruptions`, `serving`, `since`, `strangers`, `streams`, `transcripts`, `watching`, `writing` and parts of `folders` run on Unix only"]
fn unix_only() {}
