//! transmit-data: what is due to another system leaves as a numbered file, once; the same file can be written again.

use crate::{
    cli::{receipt, session::Run},
    duties::transmission::{self, TransmitData},
    exchange::{Atomic, To, carry},
    law::{Matter, Matters, System},
    office::{Access, Common, Error, Office, broken, log, training},
    values::{Number, Text},
};
use clap::Args;
use std::path::PathBuf;

/// Send what is due to another state system as a numbered file
#[derive(Debug, Args)]
pub(in crate::cli) struct TransmitArgs {
    /// The system it goes to
    #[arg(long, value_enum, required_unless_present = "again")]
    to: Option<System>,
    /// What is sent
    #[arg(long, value_enum, required_unless_present = "again")]
    what: Option<Matters>,
    /// The file: JSON lines; it appears whole or not at all, and replaces one that is there only with --overwrite
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also what the system rejected and what has not changed since
    #[arg(long, conflicts_with = "again")]
    rejected: bool,
    /// Write a file that was sent once more, byte for byte (U-2018-000001)
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["to", "what"])]
    again: Option<Number>,
    /// Why, for the journal
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

/// Sends, or writes once more what was sent.
pub(super) fn run(run: &mut Run<'_>, args: &TransmitArgs) -> anyhow::Result<u8> {
    run.may_take(&args.out)?;
    match (args.again, args.to, args.what) {
        (None, Some(to), Some(what)) => {
            send(run, args, &TransmitData { to, what, again: args.rejected })?;
        }
        (Some(number), ..) => again(run, args, number)?,
        _ => unreachable!("clap demands both or the number"),
    }
    Ok(0)
}

/// The file is on disk before the act is certain, and has its name only after it stands in the read log. Where the name
/// cannot be given any more, the file can be written again.
fn send(run: &Run<'_>, args: &TransmitArgs, act: &TransmitData) -> anyhow::Result<()> {
    let mut db = run.writer()?;
    let training = training(&db)?.unwrap_or(false);
    let common = Common { reason: args.reason.clone(), ..Common::default() };
    let mut office = Office::open(&mut db, run.session.clone())?;
    let done = office.perform("transmit-data", act, &common, None)?;
    if run.trial {
        drop(office);
        return Ok(receipt::of(run, &db, &done)?);
    }
    let number = done.number.expect("a file that is sent has its number");
    let mut file = Atomic::create(&args.out)?;
    let rows = transmission::write(office.db(), number, training, &mut file)?;
    let sealed = file.seal()?;
    let sender = office.officer()?.id;
    office.commit()?;
    let what = format!("transmit-data {number}");
    let access = Access::Export { what: &what, rows, hash: &sealed.written().sha256 };
    log(&db, &run.session, Some(sender), &access, args.reason.as_ref().map(Text::as_str))?;
    let written = sealed.publish()?;
    let path = args.out.display().to_string();
    run.out.status("file-written", &[("path", &path), ("hash", &written.sha256)]);
    Ok(receipt::of(run, &db, &done)?)
}

/// Whoever may send such a file may write it once more.
fn again(run: &Run<'_>, args: &TransmitArgs, number: Number) -> anyhow::Result<()> {
    let reader = run.reader()?;
    let file = transmission::Transmission::find(&reader.db, number)?;
    let Some(route) = reader.law.route(file.what, file.system) else {
        let (what, system) = (format!("matters-{}", file.what), format!("system-{}", file.system));
        return Err(Error::from(broken("route-unknown").with("what", what).with("system", system)).into());
    };
    let matter = Matter { clauses: Some(route.clauses.clone()), ..Matter::default() };
    reader.decide("transmit-data", &matter, reader.today)?;
    let what = format!("transmit-data --again {number}");
    let reason = args.reason.as_ref().map(Text::as_str);
    let carried = carry(&reader, &what, reason, To::File(&args.out), |out, rows| {
        *rows = transmission::write(&reader.db, number, reader.training, out)?;
        Ok(())
    })?;
    let path = args.out.display().to_string();
    run.out.status("file-written", &[("path", &path), ("hash", &carried.sha256)]);
    run.out.training(reader.training);
    Ok(())
}
