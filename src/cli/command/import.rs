//! import: rows of a file as acts.

use crate::{cli::session::Run, values::Line};
use clap::Args;
use std::path::PathBuf;

/// Take the rows of a file as acts: all or nothing
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// Act to do on each row
    #[arg(value_name = "ACT")]
    pub act: String,
    /// CSV or JSON lines; `-` for standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Print the header with an example row for the act
    #[arg(long)]
    pub template: bool,
    /// Take the good rows, write the bad ones to this file with the reason
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Write the number that each row got to this file
    #[arg(long, value_name = "FILE")]
    pub receipts: Option<PathBuf>,
    /// Name of the foreign list that ids refer to, for every row
    #[arg(long, value_name = "NAME")]
    pub source: Option<Line>,
}

pub(super) fn run(_: &mut Run<'_>, _: &ImportArgs) -> anyhow::Result<u8> {
    Ok(0)
}
