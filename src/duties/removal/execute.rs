//! execute-deportation: the person is brought to the border and handed over (MM 80.8). Everything that could stand against
//! it is asked here. The file stays open until the border confirms that he left (confirm-departure).

use super::{
    REGISTER, Removal, Step,
    gate::{self, Way},
    right_person::RightPerson,
    transport::{Outcome, Transport},
};
use crate::{
    duties::{custody, person::Person},
    law::Matter,
    office::{Act, Before, Desk, End, Receipt, Result, broken},
    values::{DocumentNumber, Line, Login, Moment, Number, Reference, When},
};

/// Hand a person under removal over at the border
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExecuteDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// When he was handed over, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    handed_over_at: Option<When>,
    /// Login of the second officer who confirmed the identity again
    #[arg(long, value_name = "LOGIN")]
    second_officer: Login,
    /// Number of the person's document, read from it again
    #[arg(long, value_name = "NUMBER")]
    document: Option<DocumentNumber>,
    /// Reference number of the fingerprint record, where he has no document
    #[arg(long, value_name = "NUMBER")]
    fingerprints: Option<Line>,
}

impl Act for ExecuteDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        gate::sending_out(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let state = removal.after(Step::HandOver)?;
        let number = removal.number();
        let planned = Transport::planned(desk.db(), removal.id)?;
        let way = Way::To(planned.as_ref().map(|planned| planned.direction));
        removal.must_be_free(desk, way)?;
        removal.must_be_executable(desk)?;
        removal.barred_since(desk, way)?;
        removal.must_be_in_force(desk)?;
        fingerprinted(desk, &removal)?;
        let handed_over = self.in_time(desk, &removal)?;
        let Some(planned) = planned else {
            let rule = broken("removal-without-plan").with("number", number).by("MM 80.8");
            return rule.next(format!("nezaret plan-transport {number}")).err();
        };
        let person = Person::get(desk.db(), removal.person)?;
        let by = RightPerson {
            second: &self.second_officer,
            document: self.document.as_ref(),
            fingerprints: self.fingerprints.as_ref(),
        };
        let second = by.confirmed(desk, &removal, &person)?;
        // Of an act dated back without an hour the day is kept: its last minute.
        let at = handed_over.unwrap_or_else(|| End::Day(desk.on()).last());
        let ended = custody::gone(desk, removal.person, number, at, custody::Release::HandedOver)?;
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("handed_over_at", (&at).into()),
                ("second_officer", second.into()),
            ],
        )?;
        planned.ended(desk, Outcome::HandedOver)?;
        let mut receipt = Receipt::new(number, "removal-handed-over")
            .with("person", person.number())
            .with("checkpoint", planned.checkpoint)
            .with("at", at)
            .next(format!("nezaret confirm-departure {number}"));
        tell_ended(&ended, at, &mut receipt);
        Ok(receipt)
    }
}

/// Tells which custodies ended because he went.
pub(super) fn tell_ended(ended: &[Number], at: Moment, receipt: &mut Receipt) {
    for custody in ended {
        receipt.note("custody-ended-too", vec![("custody", custody.to_string()), ("at", at.to_string())]);
    }
}

/// Nobody is brought out of the country without his fingerprints (3.1.11).
fn fingerprinted(desk: &Desk<'_, '_>, removal: &Removal) -> Result<()> {
    if removal.fingerprints_on.is_none_or(|taken| taken > desk.on()) {
        let rule = broken("removal-not-fingerprinted").with("number", removal.number());
        return rule.by("3.1.11; MM 80.7").err();
    }
    Ok(())
}

impl ExecuteDeportation {
    /// The moment, where it is known: on the day of the act, and after the term to leave.
    fn in_time(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<Option<Moment>> {
        let on = desk.on();
        let typed = self.handed_over_at.map(|when| when.on(on));
        if let Some(at) = typed.filter(|at| at.date() != on || desk.now().is_some_and(|now| *at > now)) {
            return broken("execute-when").with("handed-over", at).with("on", on).err();
        }
        let at = typed.or(desk.now());
        removal.must_be_past_its_term(at, on)?;
        Ok(at)
    }
}
