//! One act from the command line.

use crate::{
    cli::{receipt, session::Run},
    duties::Entry,
    office::Office,
};
use clap::ArgMatches;

/// Performs the act and prints its receipt. With `--dry-run` everything is done and nothing is kept.
pub(super) fn run(run: &mut Run<'_>, entry: &Entry, matches: &ArgMatches) -> anyhow::Result<u8> {
    let call = (entry.from_cli)(matches).expect("parsed by the command of this very entry");
    let mut db = run.writer()?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let done = office.perform(entry.name, &*call.act, &call.common, None)?;
    if run.trial {
        drop(office);
    } else {
        office.commit()?;
    }
    receipt::of(run, &db, &done)?;
    Ok(0)
}
