//! report REGISTER: a whole register over a period, with its totals.

use super::{
    Reading,
    filter::Filter,
    query::{BY_NUMBER, Query},
};
use crate::{
    duties,
    office::{Reader, Result},
    values::Sink,
};

/// Print a register in the order of its numbers, with totals
#[derive(clap::Args)]
pub struct Whole<const PREFIX: char> {
    #[command(flatten)]
    filter: Filter,
}

impl<const PREFIX: char> Reading for Whole<PREFIX> {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let register = duties::register(PREFIX).expect("the list names registers that exist");
        let mut query = Query::of(reader, register);
        self.filter.narrow(reader, register, &mut query)?;
        let _still = reader.db.still()?;
        sink.title(register.name)?;
        query.whole(&reader.db, BY_NUMBER, self.filter.printed(reader)?, sink)
    }
}
