//! execute-deportation: the one act that cannot be taken back. Everything that could stand against it is asked here.

use super::{
    Departure, REGISTER, Removal, Step,
    gate::{self, Way},
    is_service,
};
use crate::{
    duties::{
        ban,
        person::{Person, holds},
        stay,
    },
    law::Matter,
    office::{self, Act, Before, Desk, Receipt, Result, broken},
    store::Db,
    values::{DocumentNumber, Line, Login, Reference, When},
};

/// Record that a person under removal left the country
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExecuteDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// How he left
    #[arg(long, value_enum)]
    ending: Departure,
    /// When he left, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    departed_at: Option<When>,
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
        let state = removal.after(Step::Execute)?;
        let (number, on) = (removal.number(), desk.on());
        let way = Way::To(None);
        removal.must_be_free(desk, way)?;
        removal.must_be_executable(desk)?;
        removal.barred_since(desk, way)?;
        ready(desk, &removal)?;
        self.in_time(desk, &removal)?;
        let second = self.second(desk, &removal)?;
        let person = Person::get(desk.db(), removal.person)?;
        self.same(desk.db(), &removal, &person)?;
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("ending", (&self.ending).into()),
                ("ended_on", (&on).into()),
                ("second_officer", second.into()),
            ],
        )?;
        stay::departed(
            desk,
            removal.person,
            stay::Departure { left: on, checkpoint: None, recorded_by: None },
        )?;
        let mut receipt = Receipt::new(number, "removal-executed")
            .with("person", person.number())
            .with("ending", format!("removal-ending-{}", self.ending))
            .with("on", on)
            .next(format!("nezaret show {number}"));
        ban::departed(desk, removal.person, (removal.id, removal.violation), &mut receipt)?;
        Ok(receipt)
    }
}

/// Fingerprinted, and the decision in legal force on the day.
fn ready(desk: &Desk<'_, '_>, removal: &Removal) -> Result<()> {
    let (number, on) = (removal.number(), desk.on());
    if removal.fingerprints_on.is_none_or(|taken| taken > on) {
        return broken("removal-not-fingerprinted").with("number", number).by("3.1.11; MM 80.7").err();
    }
    match removal.in_force_on {
        Some(day) if day <= on => Ok(()),
        day => {
            let day = day.map_or_else(|| "—".to_owned(), |day| day.to_string());
            broken("removal-not-in-force")
                .with("number", number)
                .with("day", day)
                .with("on", on)
                .by("IXM 139.2")
                .err()
        }
    }
}

impl ExecuteDeportation {
    /// Nobody is forced before his term to leave has passed.
    fn in_time(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<()> {
        let on = desk.on();
        let departed = self.departed_at.map(|when| when.on(on));
        if let Some(departed) =
            departed.filter(|at| at.date() != on || desk.now().is_some_and(|now| *at > now))
        {
            return broken("execute-when").with("departed", departed).with("on", on).err();
        }
        let Some(leave_by) = removal.leave_by.filter(|_| self.ending == Departure::Forced) else {
            return Ok(());
        };
        let passed = departed.or(desk.now()).map_or(on > leave_by.date(), |at| at > leave_by);
        if passed {
            return Ok(());
        }
        broken("removal-forced-early")
            .with("number", removal.number())
            .with("leave-by", leave_by)
            .by("MM 79.5")
            .err()
    }

    /// The second officer: another one, of a unit that holds the removal's clause.
    fn second(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<i64> {
        let on = desk.on();
        let second = office::by_login(desk.db(), &self.second_officer, on)?;
        let clause = removal.clause();
        let holds = office::seat(desk.db(), second, on)?
            .is_some_and(|seat| desk.law().holding(seat.unit, clause, &desk.officer().grants, on).is_some());
        let login = ("login", self.second_officer.to_string());
        if second == desk.officer().id {
            return Err(desk.refuse("second-officer-same", vec![login]));
        }
        if !holds || is_service(desk.db(), second)? {
            return Err(desk.refuse("second-officer-unit", vec![login, ("clause", clause.to_owned())]));
        }
        Ok(second)
    }

    /// The person at the border is the person in the file.
    fn same(&self, db: &Db, removal: &Removal, person: &Person) -> Result<()> {
        let differs =
            |typed: Option<&str>, kept: Option<&str>| typed.is_some_and(|typed| kept != Some(typed));
        // Any document of his that is not lost or false, whichever entry or row of his holds it.
        let other = match &self.document {
            Some(document) => !holds(db, person.id, document)?,
            None => false,
        };
        let document = self.document.as_ref();
        let fingerprints = self.fingerprints.as_ref().map(Line::as_str);
        let key = if document.is_none() && fingerprints.is_none() {
            "identity-not-confirmed"
        } else if other || differs(fingerprints, removal.fingerprints_ref.as_deref()) {
            "identity-differs"
        } else {
            return Ok(());
        };
        broken(key).with("number", removal.number()).with("person", person.number()).err()
    }
}
