//! The test suite: one module per capability.

mod annotated;
mod articles;
mod attributions;
mod claims;
mod docs;
mod formats;
mod hostile;
mod house_words;
mod layers;
mod morphology_en;
mod morphology_fr;
mod outputs;
mod press;
mod properties;
mod quotations;
mod reports;
mod rule_files;
mod rules;
mod segmentation;
mod since;
mod sources;
mod subjects;
mod suggestions;
mod support;
mod suppressions;
mod transcripts;
