//! Reports on standard output and in files, written while later files are still read.

mod collisions;
mod options;
mod reports;
mod run;
mod target;

pub(super) use options::ReportOptions;
pub(super) use reports::Reports;
pub(super) use run::{ReportRun, RunPart};
