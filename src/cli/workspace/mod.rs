//! What applies to the files of a run: configurations, rules and baselines, found folder by folder.
//!
//! A folder becomes a [`FolderContext`], and a file in it a [`FileContext`]. Nothing here reads an
//! article.

mod baseline_file;
mod lookup;
mod project;
mod rule_folders;

pub(super) use baseline_file::BaselineFile;
pub(super) use lookup::{FileContext, FolderContext, Workspace};
pub(super) use project::{Project, chosen_language, chosen_pack};
pub(super) use rule_folders::RuleFolders;
