//! reconcile-centre: the roll-call. It reads a file and the register, compares them, and changes neither.

use crate::{
    cli::session::Run,
    exchange::{Source, rows_of},
    reports::{Listed, RollCall},
    values::Line,
};
use clap::Args;
use std::path::{Path, PathBuf};

/// Compare a centre's own list with who is held there by the register
#[derive(Debug, Args)]
pub(in crate::cli) struct ReconcileArgs {
    /// Name of the centre, as in the settings
    #[arg(value_name = "CENTRE")]
    centre: Line,
    /// Its list, CSV or JSON lines: surname, given, citizenship; document and birth-date where they are known
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Compares.
pub(super) fn run(run: &mut Run<'_>, args: &ReconcileArgs) -> anyhow::Result<u8> {
    let reader = run.reader()?;
    RollCall::allowed(&reader)?;
    let spool = run.register.parent().unwrap_or(Path::new(".")).to_owned();
    let source = Source::open(&args.file, None, || Box::new(std::io::stdin()), &spool)?;
    let listed = rows_of(&source, Listed::COLUMNS, Listed::NEEDED)?;
    let reading = RollCall { centre: args.centre.clone(), listed };
    run.out.reading(&reading, &reader, "reconcile-centre")?;
    Ok(0)
}
