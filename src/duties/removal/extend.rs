//! extend-deportation (MM 80.4): on the reasoned application of the Service a court sets a later end to the term of the
//! removal, because documents are delayed or for another valid obstacle.

use super::{REGISTER, Removal, State, matter};
use crate::{
    duties::custody,
    law::Matter,
    office::{Act, Because, Before, Clock, Desk, End, Receipt, Result, broken},
    values::{Date, Line, Reference, Text},
};

/// Record that a court extended the term of a removal
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Last day that the court set
    #[arg(long, value_name = "DATE")]
    until: Date,
    /// Court
    #[arg(long, value_name = "TEXT")]
    court: Line,
    /// Number of its ruling
    #[arg(long, value_name = "NUMBER")]
    ruling_number: Line,
    /// Date of its ruling
    #[arg(long, value_name = "DATE")]
    ruling_date: Date,
    /// Why: documents delayed, or another valid obstacle
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for ExtendDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let number = removal.number();
        let Some(leave_by) = removal.leave_by.filter(|_| removal.state == State::Served) else {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("removal-state-{}", removal.state))
                .err();
        };
        if self.ruling_date < removal.decision_date || self.ruling_date > desk.on() {
            return broken("ruling-when")
                .with("number", number)
                .with("ruling", self.ruling_date)
                .with("decision", removal.decision_date)
                .with("on", desk.on())
                .err();
        }
        let until = End::Day(self.until).last();
        let ruling = format!("{}, {}, {}", self.court, self.ruling_number, self.ruling_date);
        let clock = Clock { table: REGISTER.table, row: removal.id, number, term: "leave-by" };
        let why = Because {
            on: self.ruling_date,
            ground: self.ground.as_str(),
            paper: Some(&ruling),
            source: "MM 80.4",
        };
        let ends = (Some(End::Moment(leave_by)), End::Moment(until));
        let change = clock.extended(desk.db(), ends, None, why)?;
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("leave_by", (&until).into()),
                ("extended_to", (&until).into()),
                ("extended_by", ruling.as_str().into()),
            ],
        )?;
        desk.moved(&change)?;
        let mut receipt = Receipt::new(number, "removal-extended")
            .with("until", self.until)
            .next(format!("nezaret show {number}"));
        custody::leave_term_moved(desk, removal.id, (leave_by, until), why, &mut receipt)?;
        Ok(receipt)
    }
}
