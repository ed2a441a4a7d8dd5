//! register-stay: an entry into the country, a place of stay or a place of residence, as others recorded it (3.1.2;
//! place of stay 3.1.2-1).

use super::{Host, REGISTER, State, Stay, StayKind, late, of_person};
use crate::{
    duties::{permit, person::Details},
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Date, Day, Line, Number},
};

/// Register an entry into the country, a place of stay or a place of residence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterStay {
    #[command(flatten)]
    person: Details,
    /// What is registered
    #[arg(long, value_enum)]
    kind: StayKind,
    /// First day; of an entry the day of entry
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Day,
    /// Last day, as told
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    #[command(flatten)]
    host: Host,
    /// Checkpoint, of an entry
    #[arg(long, value_name = "TEXT")]
    checkpoint: Option<Line>,
    /// When it was registered [default: its first day, at the latest the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    registered_on: Option<Day>,
    /// Who registered it
    #[arg(long, value_name = "TEXT")]
    registered_by: Line,
    /// Number of the registration
    #[arg(long, value_name = "NUMBER")]
    registration: Option<Line>,
}

/// The days of a stay.
struct Days {
    from: Date,
    until: Option<Date>,
    registered: Date,
}

impl Act for RegisterStay {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec![self.kind.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let days = self.days(desk)?;
        self.person.check(days.from.min(days.registered))?;
        if self.kind != StayKind::Entry && self.person.address.is_none() {
            return broken("stay-needs-address").with("kind", format!("stay-kind-{}", self.kind)).err();
        }
        let (host, employer) = self.host.find(desk)?;
        let known = self.person.known(desk)?;
        let before = known.map_or_else(|| Ok(Vec::new()), |known| of_person(desk.db(), known.id))?;
        if host.is_some_and(|host| before.iter().any(|stay| stay.person == host)) {
            return broken("host-is-guest").err();
        }
        let awaits = self.awaits(&before, days.from);
        let found = self.person.find_or_enter(desk)?;
        let number = self.write(desk, found.id, &days, (host, employer), awaits)?;
        let mut receipt = Receipt::new(number, "stay-registered")
            .with("kind", format!("stay-kind-{}", self.kind))
            .with("from", days.from);
        found.tell(&mut receipt);
        match self.kind {
            StayKind::Entry => {
                let open = before.iter().filter(|stay| stay.kind == self.kind && stay.state == State::Open);
                for entry in open {
                    receipt.note("entry-still-open", vec![("other", entry.number().to_string())]);
                }
                let term = awaits.map(|since| desk.term("stay.registration", since)).transpose()?.flatten();
                receipt = receipt.term(term);
            }
            StayKind::PlaceOfStay | StayKind::Residence => {
                for stay in answered(&before, days.registered) {
                    desk.update(REGISTER.table, stay.id, &[("unregistered_since", None::<i64>.into())])?;
                }
                for since in self.awaited(&before, days.registered) {
                    late(desk, (since.0, since.1, days.registered), &mut receipt)?;
                }
            }
        }
        permit::holder_is_here(desk, found.id, days.from)?;
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}

/// Entries and moves that a registration made on a day answers.
fn answered(before: &[Stay], registered: Date) -> impl Iterator<Item = &Stay> {
    before.iter().filter(move |stay| stay.unregistered_since.is_some_and(|since| since <= registered))
}

impl RegisterStay {
    /// Only what cannot be is refused: it was registered already, nobody entered in the future, days follow each other.
    fn days(&self, desk: &Desk<'_, '_>) -> Result<Days> {
        let on = desk.on();
        let from = desk.day(self.from)?;
        let until = self.until.map(|day| desk.day(day)).transpose()?;
        let registered = self.registered_on.map_or(Ok(from.min(on)), |day| desk.day(day))?;
        let future = registered > on || (self.kind == StayKind::Entry && from > on);
        if future || until.is_some_and(|until| until < from) {
            return broken("stay-days")
                .with("from", from)
                .with("until", until.map_or_else(|| "—".to_owned(), |day| day.to_string()))
                .with("registered", registered)
                .with("on", on)
                .err();
        }
        Ok(Days { from, until, registered })
    }

    /// Since when an entry awaits its registration: one that is there already answers it.
    fn awaits(&self, before: &[Stay], from: Date) -> Option<Date> {
        let place = |stay: &Stay| stay.kind != StayKind::Entry && stay.state == State::Open;
        (self.kind == StayKind::Entry && !before.iter().any(place)).then_some(from)
    }

    /// The terms that this registration was to keep, and since when they ran. Nobody registers a residence by a term.
    fn awaited(&self, before: &[Stay], registered: Date) -> Vec<(&'static str, Date)> {
        let term = |stay: &Stay| match stay.kind {
            StayKind::Entry => "stay.registration",
            StayKind::PlaceOfStay | StayKind::Residence => "stay.change",
        };
        let of_stay = answered(before, registered).filter(|_| self.kind == StayKind::PlaceOfStay);
        of_stay.filter_map(|stay| Some((term(stay), stay.unregistered_since?))).collect()
    }

    fn write(
        &self,
        desk: &mut Desk<'_, '_>,
        person: i64,
        days: &Days,
        (host, employer): (Option<i64>, Option<i64>),
        awaits: Option<Date>,
    ) -> Result<Number> {
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", person.into()),
                ("kind", (&self.kind).into()),
                ("address", (&self.person.address).into()),
                ("checkpoint", (&self.checkpoint).into()),
                ("from_date", (&days.from).into()),
                ("until_date", (&days.until).into()),
                ("host", host.into()),
                ("employer", employer.into()),
                ("registered_on", (&days.registered).into()),
                ("registered_by", (&self.registered_by).into()),
                ("registration", (&self.registration).into()),
                ("unregistered_since", (&awaits).into()),
                ("state", (&State::Open).into()),
            ],
        )?;
        Ok(number)
    }
}
