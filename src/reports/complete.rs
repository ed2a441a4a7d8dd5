//! A register with every column of its records: what an export carries. What was annulled is in it, and says so.

use super::{
    Reading,
    filter::Filter,
    list::{Which, which},
    query::Query,
};
use crate::{
    office::{Reader, Register, Result},
    values::Sink,
};

/// A register, or the part of it that a filter leaves.
#[derive(clap::Args)]
pub struct Complete {
    /// Register
    #[arg(value_name = "REGISTER", value_parser = which())]
    register: Which,
    #[command(flatten)]
    filter: Filter,
}

impl Complete {
    /// The register.
    #[must_use]
    pub fn register(&self) -> &'static Register {
        self.register.0
    }

    /// Register and filter as they would be typed.
    #[must_use]
    pub fn typed(&self) -> String {
        let mut typed = self.register.0.name.to_owned();
        for (option, value) in self.filter.typed() {
            typed.extend([" --", option, " ", &value]);
        }
        typed
    }
}

impl Reading for Complete {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let mut query = Query::of(reader, self.register.0);
        self.filter.narrow(reader, self.register.0, &mut query)?;
        query.complete(&reader.db, sink)
    }
}
