//! report deadlines: every open term in all registers.

use super::{Reading, terms};
use crate::{
    office::{Reader, Result, broken},
    values::{Date, Sink, Span},
};

/// Print the open terms of all registers, the overdue first
#[derive(clap::Args)]
pub struct Deadlines {
    /// Only terms that end within this span (7d, 5wd); overdue ones always [default: every open term]
    #[arg(long, value_name = "SPAN")]
    within: Option<Span>,
}

impl Reading for Deadlines {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let until = self.within.map(|span| end(reader, span)).transpose()?;
        terms::all(reader, until, sink)
    }
}

/// The last day of a span that begins today.
pub(super) fn end(reader: &Reader, span: Span) -> Result<Date> {
    match span {
        Span::Days(n) => Ok(reader.today.plus_days(n)),
        Span::WorkingDays(n) => match reader.law.calendar().plus_working(reader.today, n) {
            Ok(date) => Ok(date),
            Err(missing) => broken("calendar-not-loaded").with("day", missing.day).err(),
        },
    }
}
