//! The commands: acts and readings are loops over their lists; each command of the program itself has a file.

mod act;
mod backup;
mod config;
pub(super) mod export;
pub(super) mod import;
mod init;
pub(super) mod print;
pub(super) mod reconcile;
mod restore;
pub(super) mod submit;
pub(super) mod templates;
pub(super) mod transmit;
mod verify;

use super::session::Run;
use crate::{duties, reports};
use clap::{ArgMatches, Args, FromArgMatches};

/// Runs the command that was called; answers the exit code.
pub(super) fn dispatch(run: &mut Run<'_>, matches: &ArgMatches) -> anyhow::Result<u8> {
    let (name, sub) = matches.subcommand().expect("clap demands one");
    match name {
        "init" => init::run(run, &of(sub)),
        "import" => import::run(run, &of(sub)),
        "export-register" => export::run(run, &of(sub)),
        "print" => print::run(run, &of(sub)),
        "write-templates" => templates::run(run, &of(sub)),
        "verify" => verify::run(run, &of(sub)),
        "backup" => backup::run(run, &of(sub)),
        "restore" => restore::run(run, &of(sub)),
        "reconcile-centre" => reconcile::run(run, &of(sub)),
        "submit-report" => submit::submit(run, &of(sub)),
        "print-report" => submit::print(run, &of(sub)),
        "transmit-data" => transmit::run(run, &of(sub)),
        "config" => config::run(run),
        _ => match duties::find(name) {
            Some(entry) => act::run(run, entry, sub),
            None => read(run, name, sub),
        },
    }
}

fn read(run: &mut Run<'_>, name: &str, sub: &ArgMatches) -> anyhow::Result<u8> {
    let (name, sub) = match sub.subcommand() {
        Some((second, sub)) => (format!("{name} {second}"), sub),
        None => (name.to_owned(), sub),
    };
    let entry = reports::READINGS.iter().find(|entry| entry.name == name).expect("built from the list");
    let reading = (entry.from_cli)(sub).expect("parsed by the command of this very entry");
    run.out.reading(&*reading, &run.reader()?, &name)?;
    Ok(0)
}

fn of<A: Args + FromArgMatches>(matches: &ArgMatches) -> A {
    A::from_arg_matches(matches).expect("parsed by the command of this very struct")
}
