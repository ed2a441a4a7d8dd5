//! The terminal edge: parses, asks for what is missing, runs, prints. The only room that knows the clock, the account,
//! the environment and the user's language; everything below gets them as values.

mod args;
mod ask;
mod columns;
mod command;
mod completion;
mod config;
mod error;
mod help;
mod layout;
mod output;
mod paper;
mod parse;
mod receipt;
mod session;
mod table;
mod usage;

pub use args::command;

use crate::{language::Words, values::Lang};
use clap::ArgMatches;
use config::Config;
use std::ffi::OsString;

/// Runs one command line; answers the exit code: 0 done and on disk, 1 refused by data or state, 2 usage, 3 not
/// permitted, 4 integrity, 5 busy, 70 internal.
#[must_use]
pub fn run(argv: &[OsString]) -> u8 {
    if let Some(code) = completion::answer(argv) {
        return code;
    }
    let config = match Config::read(argv) {
        Ok(config) => config,
        Err(fault) => return error::config(&Words::new(Lang::Az), &fault),
    };
    let words = Words::new(config.lang.value);
    let matches = match parse::parse(argv, &words, config.format.value) {
        Ok(matches) => matches,
        Err(code) => return code,
    };
    let mut run = match session::Run::new(&config, &words, &matches) {
        Ok(run) => run,
        Err(failure) => return error::tell(&words, config.format.value, failure),
    };
    match command::dispatch(&mut run, &matches) {
        Ok(code) => code,
        Err(failure) => {
            if let Some(failure) = failure.downcast_ref() {
                run.log_refusal(failure, &called(&matches));
            }
            error::tell(&words, run.format(), failure)
        }
    }
}

/// What was called, for the read log: the command, and the record, register or act it was about.
fn called(matches: &ArgMatches) -> String {
    let mut words = Vec::new();
    let mut next = matches.subcommand();
    while let Some((name, sub)) = next {
        words.push(name.to_owned());
        for id in ["number", "register", "act"] {
            let raw = sub.try_get_raw(id).ok().flatten().and_then(|mut raw| raw.next());
            words.extend(raw.map(|raw| raw.to_string_lossy().into_owned()));
        }
        next = sub.subcommand();
    }
    words.join(" ")
}
