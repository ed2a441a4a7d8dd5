//! What is read out of the registers: one file a reading, its SQL beside it. Nothing here writes.
//!
//! A reading is to looking what an act is to doing: one struct that is its command line, and one function that streams
//! rows into a [`Sink`]. Rights come from one filter ([`Reader::scope`]); lists, counts, reports and exports pass it alike.

mod appeals_table;
mod article;
mod authority;
#[cfg(test)]
mod kept;
mod lines;
mod settings;

pub use appeals_table::AppealsTable;
pub use article::Article;
pub use authority::{CanI, Duties, Explain, WhoAmI};
pub use calendar::DaysOff;
pub use settings::Settings;

use crate::{
    duties::Area,
    office::{Reader, Result},
    values::Sink,
};
use clap::{ArgMatches, Args, Command};

mod access;
mod against;
mod bars;
mod beginning;
mod blanks;
mod calendar;
mod complete;
mod compliance;
mod custody;
mod deadlines;
mod desk;
mod discipline;
mod duplicates;
mod evaded;
mod explain_deadline;
mod extract;
mod filter;
mod find;
mod history;
mod inspection;
mod inspection_plan;
mod journal;
mod list;
mod paper;
mod plan;
mod posts;
mod printed;
mod proposals;
mod public_table;
mod query;
mod ready_removals;
mod record;
mod removals_table;
mod rights;
mod show;
mod statistics;
mod terms;
mod transmissions;
mod unconfirmed_bans;
mod whole;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use access::AccessLog;
pub use against::Bars;
pub use beginning::numbers_beginning;
pub use blanks::Blanks;
pub use complete::Complete;
pub use compliance::Compliance;
pub use custody::{InCustody, Listed, RollCall};
pub use deadlines::Deadlines;
pub use desk::Today;
pub use discipline::{ControlList, Discipline};
pub use duplicates::Duplicates;
pub use evaded::EvadedFines;
pub use explain_deadline::ExplainDeadline;
pub use extract::Extract;
pub use filter::{Filter, Period};
pub use find::Find;
pub use history::History;
pub use inspection::Checklist;
pub use inspection_plan::InspectionPlan;
pub use journal::Journal;
pub use list::{List, Order, Which};
pub use paper::{
    Asked, Entry as PaperEntry, Form, Found, Paper, PaperKind, Shape, Sheet, given as paper_given,
};
pub use plan::{Agenda, Plan};
pub use posts::{Posts, Stamps};
pub use public_table::PublicTable;
pub use ready_removals::ReadyRemovals;
pub use removals_table::RemovalsTable;
pub use show::Show;
pub use statistics::Statistics;
pub use transmissions::Transmissions;
pub use unconfirmed_bans::UnconfirmedBans;
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
    /// Where help lists it.
    pub area: Area,
    /// Adds its options to a command.
    pub args: fn(Command) -> Command,
    /// Makes it from a command line.
    pub from_cli: fn(&ArgMatches) -> Result<Box<dyn Reading>, clap::Error>,
}

const fn reading<R: Reading + Args + 'static>(name: &'static str, area: Area) -> Entry {
    Entry {
        name,
        area,
        args: R::augment_args,
        from_cli: |matches| R::from_arg_matches(matches).map(|reading| Box::new(reading) as Box<dyn Reading>),
    }
}

/// Every reading, in the order of help. A name of two words is a subcommand of the first.
pub const READINGS: &[Entry] = &[
    reading::<Today>("desk", Area::Reading),
    reading::<List>("list", Area::Reading),
    reading::<Show>("show", Area::Reading),
    reading::<Find>("find", Area::Reading),
    reading::<History>("history", Area::Reading),
    reading::<Bars>("bars", Area::Removals),
    reading::<ExplainDeadline>("explain-deadline", Area::Reading),
    reading::<Extract>("extract", Area::Reading),
    reading::<InCustody>("report custody", Area::Reading),
    reading::<Deadlines>("report deadlines", Area::Reading),
    reading::<Discipline>("report discipline", Area::Reading),
    reading::<ControlList>("report control-list", Area::Reading),
    reading::<Duplicates>("report duplicates", Area::Reading),
    reading::<EvadedFines>("report evaded-fines", Area::Reading),
    reading::<Compliance>("report compliance", Area::Reading),
    reading::<PublicTable>("report public-table", Area::Reading),
    reading::<Statistics>("report statistics", Area::Reading),
    reading::<InspectionPlan>("report inspection-plan", Area::Reading),
    reading::<Whole<'V'>>("report violations", Area::Reading),
    reading::<Blanks>("report blanks", Area::Reading),
    reading::<Whole<'G'>>("report signals", Area::Reading),
    reading::<Whole<'C'>>("report checks", Area::Reading),
    reading::<Whole<'J'>>("report joint-measures", Area::Reading),
    reading::<Whole<'I'>>("report inspections", Area::Reading),
    reading::<Whole<'R'>>("report removals", Area::Reading),
    reading::<ReadyRemovals>("report ready-removals", Area::Reading),
    reading::<RemovalsTable>("report removals-table", Area::Reading),
    reading::<Whole<'B'>>("report bans", Area::Reading),
    reading::<UnconfirmedBans>("report unconfirmed-bans", Area::Reading),
    reading::<Whole<'L'>>("report identifications", Area::Reading),
    reading::<Whole<'Y'>>("report stays", Area::Reading),
    reading::<Whole<'T'>>("report permits", Area::Reading),
    reading::<Whole<'D'>>("report documents", Area::Reading),
    reading::<Whole<'A'>>("report appeals", Area::Reading),
    reading::<Whole<'Q'>>("report inquiries", Area::Reading),
    reading::<AppealsTable>("report appeals-table", Area::Reading),
    reading::<Whole<'N'>>("report instructions", Area::Reading),
    reading::<Plan>("report plan", Area::Reading),
    reading::<Agenda>("report agenda", Area::Reading),
    reading::<Whole<'Ş'>>("report meetings", Area::Reading),
    reading::<Whole<'X'>>("report requests", Area::Reading),
    reading::<Whole<'Ə'>>("report cooperations", Area::Reading),
    reading::<Whole<'P'>>("report persons", Area::Reading),
    reading::<Whole<'E'>>("report employers", Area::Reading),
    reading::<Posts>("report posts", Area::Reading),
    reading::<Stamps>("report stamps", Area::Reading),
    reading::<Whole<'S'>>("report employees", Area::Reading),
    reading::<Transmissions>("report transmissions", Area::Reading),
    reading::<Article>("article", Area::Offences),
    reading::<Checklist>("checklist", Area::Inspections),
    reading::<WhoAmI>("whoami", Area::Staff),
    reading::<CanI>("can-i", Area::Staff),
    reading::<Explain>("explain", Area::Staff),
    reading::<Duties>("duties", Area::Staff),
    reading::<DaysOff>("report calendar", Area::Staff),
    reading::<Settings>("settings", Area::Staff),
    reading::<Journal>("journal", Area::Register),
    reading::<AccessLog>("access-log", Area::Register),
];
