//! What is read out of the registers: one file a reading, its SQL beside it. Nothing here writes.
//!
//! A reading is to looking what an act is to doing: one struct that is its command line, and one function that streams
//! rows into a [`Sink`]. Rights come from one filter ([`Reader::scope`]); lists, counts, reports and exports pass it alike.

mod article;
mod authority;
mod lines;
mod settings;
#[cfg(test)]
pub(crate) mod testing;

pub use article::Article;
pub use authority::{CanI, Duties, Explain, WhoAmI};
pub use settings::Settings;

use crate::{
    office::{Reader, Result},
    values::Sink,
};
use clap::{ArgMatches, Args, Command};

/// Everything an officer looks at.
pub trait Reading {
    /// Reads, and streams what was found.
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()>;
}

/// One reading as the rest of the house sees it.
pub struct Entry {
    /// Its name, as typed: `list`, or `report deadlines`.
    pub name: &'static str,
    /// Adds its options to a command.
    pub args: fn(Command) -> Command,
    /// Makes it from a command line.
    pub from_cli: fn(&ArgMatches) -> Result<Box<dyn Reading>, clap::Error>,
}

const fn reading<R: Reading + Args + 'static>(name: &'static str) -> Entry {
    Entry {
        name,
        args: R::augment_args,
        from_cli: |matches| R::from_arg_matches(matches).map(|reading| Box::new(reading) as Box<dyn Reading>),
    }
}

/// Every reading, in the order of help. A name of two words is a subcommand of the first.
pub const READINGS: &[Entry] = &[
    // The law and who may do what under it
    reading::<Duties>("duties"),
    reading::<Explain>("explain"),
    reading::<CanI>("can-i"),
    reading::<WhoAmI>("whoami"),
    reading::<Article>("article"),
    reading::<Settings>("settings"),
];
