//! confirm-departure: the border authority says that the person left; only then the file closes. Who was handed over to it
//! left by force, everybody else by himself. What it says is a fact and stopped by no bar; a wrong person stops it.

use super::{
    Departure, REGISTER, Removal, Step, execute::tell_ended, gate, matter, right_person::RightPerson,
    transport::Transport,
};
use crate::{
    duties::{ban, custody, person::Person, stay},
    law::Matter,
    office::{Act, Before, Desk, End, Receipt, Result, broken},
    values::{Date, Day, DocumentNumber, Line, Login, Moment, Money, Reference},
};

/// Record that the border authority confirmed the departure of a person under removal
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmDeparture {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Day on which he left [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    left: Option<Day>,
    /// Checkpoint by which he left
    #[arg(long, value_name = "TEXT")]
    checkpoint: Line,
    /// Body that recorded his departure
    #[arg(long, value_name = "TEXT")]
    recorded_by: Line,
    /// Number of its record
    #[arg(long, value_name = "NUMBER")]
    record_number: Line,
    /// Login of the second officer who held that record against the file
    #[arg(long, value_name = "LOGIN")]
    second_officer: Login,
    /// Number of the document with which he left, from that record
    #[arg(long, value_name = "NUMBER")]
    document: Option<DocumentNumber>,
    /// Reference number of the fingerprint record, where he had no document
    #[arg(long, value_name = "NUMBER")]
    fingerprints: Option<Line>,
    /// What the departure cost, in manat
    #[arg(long, value_name = "AMOUNT")]
    costs: Option<Money>,
}

impl Act for ConfirmDeparture {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let state = removal.after(Step::Confirm)?;
        let number = removal.number();
        let ending = if removal.is_handed_over() { Departure::Forced } else { Departure::ByHimself };
        let left = self.left(desk, &removal)?;
        if Transport::planned(desk.db(), removal.id)?.is_some() {
            let rule = broken("departure-while-planned").with("number", number);
            return rule.next(format!("nezaret record-attempt {number}")).err();
        }
        let person = Person::get(desk.db(), removal.person)?;
        let by = RightPerson {
            second: &self.second_officer,
            document: self.document.as_ref(),
            fingerprints: self.fingerprints.as_ref(),
        };
        let second = by.confirmed(desk, &removal, &person)?;
        let at = End::Day(left).last().min(desk.entered_at());
        let barred = gate::standing(desk, removal.person, left, gate::Way::Nowhere)?;
        let ended = custody::gone(desk, removal.person, number, at, custody::Release::LeftTheCountry)?;
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("suspended_state", None::<&str>.into()),
                ("ending", (&ending).into()),
                ("ended_on", (&left).into()),
                ("exit_checkpoint", (&self.checkpoint).into()),
                ("exit_recorded_by", (&self.recorded_by).into()),
                ("exit_number", (&self.record_number).into()),
                ("exit_second_officer", second.into()),
                ("costs", (&self.costs).into()),
            ],
        )?;
        let (checkpoint, recorded_by) = (Some(self.checkpoint.as_str()), Some(self.recorded_by.as_str()));
        stay::departed(desk, removal.person, stay::Departure { left, checkpoint, recorded_by })?;
        let mut receipt = Receipt::new(number, "removal-executed")
            .with("person", person.number())
            .with("ending", format!("removal-ending-{ending}"))
            .with("on", left)
            .next(format!("nezaret show {number}"));
        tell_ended(&ended, at, &mut receipt);
        ban::departed(desk, removal.person, (removal.id, removal.violation), left, &mut receipt)?;
        if removal.fingerprints_on.is_none() {
            receipt.note("left-without-fingerprints", Vec::new());
        }
        if let Some(bar) = barred.first() {
            receipt.note("left-while-barred", vec![("since", bar.since.to_string())]);
        }
        Ok(receipt)
    }
}

impl ConfirmDeparture {
    /// The day he left: after the decision, not before the hand-over, not later than the act.
    fn left(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<Date> {
        let left = self.left.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let first = removal.handed_over_at.map_or(removal.decision_date, Moment::date);
        if left < first || left > desk.on() {
            return broken("departure-when")
                .with("number", removal.number())
                .with("left", left)
                .with("first", first)
                .with("on", desk.on())
                .err();
        }
        Ok(left)
    }
}
