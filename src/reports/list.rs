//! list: the newest records of a register.

use super::{
    Reading,
    filter::Filter,
    query::{NEWEST_FIRST, Query, listed},
};
use crate::{
    duties,
    office::{Reader, Register, Result, broken},
    values::{Count, Sink},
};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Rows of a list for which no number is given.
const NEWEST: i64 = 50;

crate::codes!(
    /// In which order a list stands.
    Order {
        /// The newest number first.
        Number = "number",
        /// By name, in the order of the Azerbaijani alphabet.
        Name = "name",
    }
);

/// A register, by its name.
#[derive(Clone, Copy)]
pub struct Which(pub(super) &'static Register);

pub(super) fn which() -> impl TypedValueParser<Value = Which> {
    PossibleValuesParser::new(duties::REGISTERS.iter().map(|register| register.name)).map(|name| {
        let register = duties::REGISTERS.iter().find(|register| register.name == name);
        Which(register.expect("a possible value is the name of a register"))
    })
}

/// List the newest records of a register
#[derive(clap::Args)]
pub struct List {
    /// Register
    #[arg(value_name = "REGISTER", value_parser = which())]
    register: Which,
    #[command(flatten)]
    filter: Filter,
    /// Most records to show [default: 50]
    #[arg(long, value_name = "N")]
    limit: Option<Count>,
    /// Show every record
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    /// Order: newest number first, or names by the Azerbaijani alphabet [default: number]
    #[arg(long, value_enum)]
    by: Option<Order>,
}

impl Reading for List {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let register = self.register.0;
        let mut query = Query::of(reader, register);
        self.filter.narrow(reader, register, &mut query)?;
        let order = match self.by.unwrap_or(Order::Number) {
            Order::Number => NEWEST_FIRST.to_owned(),
            Order::Name => by_name(register)?,
        };
        if self.all {
            return query.whole(&reader.db, &order, Vec::new(), sink);
        }
        query.first(&reader.db, self.limit.map_or(NEWEST, Count::get), &order, sink)
    }
}

fn by_name(register: &Register) -> Result<String> {
    let columns: Vec<String> = ["surname", "given", "name", "employer-name", "sender"]
        .into_iter()
        .filter_map(|key| Some(format!("{} COLLATE AZ", listed(register, key)?)))
        .collect();
    if columns.is_empty() {
        return broken("register-has-no")
            .with("register", format!("register-{}", register.name))
            .with("filter", "column-name")
            .err();
    }
    Ok(format!("{}, t.year, t.serial", columns.join(", ")))
}
