//! backup: an online, consistent, checked copy with its checksum (5.12.2), entered in the journal.

use crate::{
    cli::{args::BackupArgs, receipt, session::Run},
    duties::office::Backup,
    office::{Common, Error, Head, Office},
    store,
};

/// Copies the register. Rights come first: a copy is the whole register.
pub(super) fn run(run: &mut Run<'_>, args: &BackupArgs) -> anyhow::Result<u8> {
    let mut db = run.writer()?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let entries = Head::of(&db)?.seq;
    // Asked before copying and done after it: the copy's checksum stands in the entry, which the copy cannot hold.
    let mut office = Office::open(&mut db, run.session.clone())?;
    office.perform("backup", &Backup::new(&name, "", entries), &Common::default(), None)?;
    drop(office);
    if run.trial {
        run.out.status("dry-run-kept-nothing", &[]);
        return Ok(0);
    }
    let copied = store::copy(&db, &args.file).map_err(Error::from)?;
    let mut office = Office::open(&mut db, run.session.clone())?;
    let act = Backup::new(&name, &copied.sha256, entries);
    let done = office.perform("backup", &act, &Common::default(), None)?;
    office.commit()?;
    receipt::of(run, &db, &done)?;
    Ok(0)
}
