//! What is read out of the registers: one file a reading, its SQL beside it. Nothing here writes.
//!
//! A reading is to looking what an act is to doing: one struct that is its command line, and one function that streams
//! rows into a [`Sink`]. Rights come from one filter ([`Reader::scope`]); lists, counts, reports and exports pass it alike.

mod article;
mod authority;
#[cfg(test)]
mod kept;
mod lines;
mod settings;

pub use article::Article;
pub use authority::{CanI, Duties, Explain, WhoAmI};
pub use settings::Settings;

use crate::{
    office::{Reader, Result},
    values::Sink,
};
use clap::{ArgMatches, Args, Command};

mod access;
mod bars;
mod complete;
mod deadlines;
mod desk;
mod filter;
mod find;
mod history;
mod image;
mod journal;
mod list;
mod public_table;
mod query;
mod record;
mod rights;
mod show;
mod terms;
mod whole;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use access::AccessLog;
pub use complete::Complete;
pub use deadlines::Deadlines;
pub use desk::Today;
pub use filter::{Filter, Period};
pub use find::Find;
pub use history::History;
pub use journal::Journal;
pub use list::{List, Order, Which};
pub use public_table::PublicTable;
pub use show::Show;
pub use whole::Whole;

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
    // The day, and the registers
    reading::<Today>("desk"),
    reading::<List>("list"),
    reading::<Show>("show"),
    reading::<Find>("find"),
    reading::<History>("history"),
    // Reports
    reading::<Deadlines>("report deadlines"),
    reading::<PublicTable>("report public-table"),
    reading::<Whole<'V'>>("report violations"),
    reading::<Whole<'I'>>("report inspections"),
    reading::<Whole<'R'>>("report removals"),
    reading::<Whole<'B'>>("report bans"),
    reading::<Whole<'D'>>("report documents"),
    reading::<Whole<'P'>>("report persons"),
    reading::<Whole<'E'>>("report employers"),
    reading::<Whole<'S'>>("report employees"),
    // The journal, and the read log
    reading::<Journal>("journal"),
    reading::<AccessLog>("access-log"),
];
