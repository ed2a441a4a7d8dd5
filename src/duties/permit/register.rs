//! register-permit: what others granted (3.1.2; work permits 3.1.5). This office grants nothing: it writes down who
//! granted what, by which number and for which days, and says where the law of the day set a shorter limit.

use super::{
    PermitKind, REGISTER, Right, State, by_number,
    chain::{NEW, chain},
    is_staying, limit, number_of, of_person,
};
use crate::{
    duties::{employer::Employer, person::Details},
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Date, Day, Line, Reference},
};

/// Register a right to stay, reside or work that others granted
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterPermit {
    #[command(flatten)]
    person: Details,
    /// What was granted
    #[arg(long, value_enum)]
    kind: PermitKind,
    /// Number of the permit, visa or decision; a stay without a visa has none
    #[arg(long, value_name = "NUMBER")]
    permit: Option<Line>,
    /// Who granted it
    #[arg(long, value_name = "TEXT")]
    granted_by: Line,
    /// When it was granted [default: its first day, at the latest the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    granted_on: Option<Day>,
    /// First day; of a stay without a visa the day of entry
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Day,
    /// Last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// What for
    #[arg(long, value_name = "TEXT")]
    purpose: Option<Line>,
    /// Employer: register number or VÖEN; a work permit has one
    #[arg(long, value_name = "NUMBER")]
    employer: Option<Reference>,
    /// Address of the workplace
    #[arg(long, value_name = "TEXT")]
    workplace: Option<Line>,
}

impl Act for RegisterPermit {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec![self.kind.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (from, until) = (desk.day(self.from)?, desk.day(self.until)?);
        let granted = self.granted_on.map_or(Ok(from.min(desk.on())), |day| desk.day(day))?;
        self.days(desk, granted, from, until)?;
        self.numbered(desk)?;
        let employer = self.employed(desk)?;
        let (mut rights, stays) = match self.person.known(desk)? {
            Some(known) => (of_person(desk.db(), known.id)?, is_staying(desk.db(), known.id, until)?),
            None => (Vec::new(), false),
        };
        self.must_be_new(desk, &rights, from, until)?;
        let renews = |right: &Right| right.kind == self.kind && from <= right.ends_on.plus_days(1);
        let longest =
            if rights.iter().any(renews) { Some(self.kind.longest_extension()) } else { self.kind.longest() };
        let over = limit(desk, longest, from, until)?;
        // Where the calendar of that year is not known yet, the day is not told.
        let apply = desk.term(self.kind.apply_by(), until).ok().flatten();
        let present = self.kind.shows_presence() || stays || rights.iter().any(|right| right.present);
        rights.push(Right {
            id: NEW,
            kind: self.kind,
            from_date: from,
            ends_on: until,
            followed_by: None,
            present,
        });
        let chain = chain(&rights, NEW);

        let found = self.person.find_or_enter(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", found.id.into()),
                ("kind", (&self.kind).into()),
                ("permit", (&self.permit).into()),
                ("granted_by", (&self.granted_by).into()),
                ("granted_on", (&granted).into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("purpose", (&self.purpose).into()),
                ("employer", employer.into()),
                ("workplace", (&self.workplace).into()),
                ("state", (&State::Granted).into()),
                ("ends_on", (&until).into()),
                ("followed_by", chain.own.into()),
                ("present", present.into()),
            ],
        )?;
        chain.write(desk, id)?;
        let mut receipt = Receipt::new(number, "permit-registered")
            .with("kind", format!("permit-kind-{}", self.kind))
            .with("from", from)
            .with("until", until);
        found.tell(&mut receipt);
        if let Some(over) = over {
            over.tell(&mut receipt);
        }
        Ok(receipt.term(apply).next(format!("nezaret show {number}")))
    }
}

impl RegisterPermit {
    /// Only what cannot be is refused: it was granted already, and its days follow each other.
    fn days(&self, desk: &Desk<'_, '_>, granted: Date, from: Date, until: Date) -> Result<()> {
        let entered_later = self.kind == PermitKind::VisaFree && from > desk.on();
        if granted > desk.on() || until < from || until < granted || entered_later {
            return broken("permit-days")
                .with("granted", granted)
                .with("from", from)
                .with("until", until)
                .with("on", desk.on())
                .err();
        }
        self.person.check(granted.min(from))
    }

    /// It has a number, which no other of its kind has.
    fn numbered(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let Some(typed) = &self.permit else {
            return match self.kind {
                PermitKind::VisaFree => Ok(()),
                kind => broken("permit-needs-number").with("kind", format!("permit-kind-{kind}")).err(),
            };
        };
        match by_number(desk.db(), self.kind, typed.as_str())? {
            Some(other) => broken("permit-registered-already")
                .with("permit", typed)
                .with("kind", format!("permit-kind-{}", self.kind))
                .with("number", other.number())
                .err(),
            None => Ok(()),
        }
    }

    /// What has no number is the same right where kind and days are the same.
    fn must_be_new(&self, desk: &Desk<'_, '_>, rights: &[Right], from: Date, until: Date) -> Result<()> {
        let same =
            |right: &&Right| right.kind == self.kind && right.from_date == from && right.ends_on == until;
        match rights.iter().find(same).filter(|_| self.permit.is_none()) {
            Some(right) => broken("permit-registered-twice")
                .with("kind", format!("permit-kind-{}", self.kind))
                .with("from", from)
                .with("until", until)
                .with("number", number_of(desk.db(), right.id)?)
                .err(),
            None => Ok(()),
        }
    }

    /// A work permit is obtained by an employer, for his own workplace (MM 63.2, 63.5).
    fn employed(&self, desk: &Desk<'_, '_>) -> Result<Option<i64>> {
        match &self.employer {
            Some(typed) => Ok(Some(Employer::find(desk, typed)?.id)),
            None if self.kind == PermitKind::Work => {
                broken("permit-needs-employer").next("nezaret register-employer").by("MM 63.2").err()
            }
            None => Ok(None),
        }
    }
}
