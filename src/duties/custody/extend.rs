//! extend-placement (3.1.9): a further decision, before the end. It is judged at the moment of entry, so that nobody can be
//! held longer by a date that is written down afterwards; what came too late is kept as an overrun.

use super::{
    Basis, Custody, Decision, REGISTER,
    basis::{self, Began},
    overrun, spent, tell_time,
};
use crate::{
    duties::{
        person::Person,
        removal::{self, Removal},
    },
    office::{Act, Because, Clock, Desk, End, Receipt, Result, broken},
    values::{Date, Line, Reference},
};

crate::codes!(
    /// The case of the decision that holds a person longer.
    Longer {
        /// A person under removal who asked for it.
        Voluntary = "82.1.3",
        /// A detention decision of a court.
        CourtDetention = "82.2.2",
        /// A court decision in a removal.
        CourtRemoval = "82.2.3",
    }
);

/// Record the decision by which a placement lasts longer
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendPlacement {
    /// Placement (K-2018-000001)
    number: Reference,
    /// Case of article 82, where it is another one than before
    #[arg(long, value_enum)]
    case: Option<Longer>,
    /// Who decided
    #[arg(long, value_name = "TEXT")]
    authority: Line,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision_number: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    decision_date: Date,
    /// Until when, as the decision says; its last day counts whole
    #[arg(long, value_name = "DATE")]
    until: Option<End>,
    /// Removal it serves, where none was named before (R-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    removal: Option<Reference>,
}

impl Act for ExtendPlacement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::placed(desk, &self.number)?;
        let number = custody.number();
        custody.must_stand()?;
        if desk.on() != desk.today() {
            return broken("extend-on-its-day")
                .with("number", number)
                .with("on", desk.on())
                .with("today", desk.today())
                .err();
        }
        let basis = self.basis(&custody)?;
        let removal = self.removal(desk, &custody, basis)?;
        let Some(end) = custody.held_until else {
            return broken("extend-without-end").with("number", number).err();
        };
        self.decided(&custody, end.date(), desk)?;
        let ours = Person::get(desk.db(), custody.person)?.citizenship.is_ours();
        let before = spent(desk.db(), removal.as_ref().map(|removal| removal.id), Some(custody.id))?;
        let time = basis::time(
            (desk.law(), desk.on()),
            (basis, ours),
            Began::of(&custody, before),
            removal.as_ref(),
            self.until,
        )?;
        let until = match time.until {
            Some(until) if until > end => until,
            until => {
                let until = until.map_or_else(|| "—".to_owned(), |until| until.to_string());
                return broken("extend-not-later")
                    .with("number", number)
                    .with("end", end)
                    .with("until", until)
                    .by(basis.article())
                    .err();
            }
        };
        let now = desk.entered_at();
        let clock = Clock { table: REGISTER.table, row: custody.id, number, term: "held-until" };
        let paper = format!("{} {}, {}", self.authority, self.decision_number, self.decision_date);
        let change = clock.replaced(
            Some(End::Moment(end)),
            Some(End::Moment(until)),
            Because { on: desk.on(), ground: &paper, paper: Some(&paper), source: basis.article() },
        );
        desk.update(
            REGISTER.table,
            custody.id,
            &[
                ("basis", (&basis).into()),
                ("removal", removal.as_ref().map(|removal| removal.id).or(custody.removal).into()),
                ("runs_from", (&time.from).into()),
                ("minutes_before", time.before.into()),
                ("held_until", (&until).into()),
                ("stated", time.rule.is_none().into()),
            ],
        )?;
        desk.moved(&change)?;
        self.decision().keep(desk, custody.id, basis, (now, Some(until)))?;
        let overrun = custody.overrun(desk, now)?;
        let mut receipt = Receipt::new(number, "placement-extended").with("until", until);
        overrun::tell(overrun.as_ref(), &mut receipt);
        tell_time(number, &time, &mut receipt);
        let next = if overrun.is_some() { "explain-overrun" } else { "show" };
        Ok(receipt.next(format!("nezaret {next} {number}")))
    }
}

impl ExtendPlacement {
    /// On what he is held from now on. Who came by himself is not held by a longer term, and who is held does not stay of
    /// his own will.
    fn basis(&self, custody: &Custody) -> Result<Basis> {
        let basis = match self.case {
            None => custody.basis,
            Some(Longer::Voluntary) => Basis::Voluntary,
            Some(Longer::CourtDetention) => Basis::CourtDetention,
            Some(Longer::CourtRemoval) => Basis::CourtRemoval,
        };
        if (basis == Basis::Voluntary) == (custody.basis == Basis::Voluntary) {
            return Ok(basis);
        }
        broken("extend-other-regime")
            .with("number", custody.number())
            .with("basis", format!("custody-basis-{}", custody.basis))
            .by(basis.article())
            .next(format!("nezaret release-from-centre {}", custody.number()))
            .err()
    }

    /// A decision between the beginning and the end: one that was taken later holds nobody back who was to be free.
    fn decided(&self, custody: &Custody, last: Date, desk: &Desk<'_, '_>) -> Result<()> {
        if self.decision_date > desk.on() {
            return broken("decision-later-than-act")
                .with("decision", self.decision_date)
                .with("on", desk.on())
                .err();
        }
        let first = custody.brought_in_at.unwrap_or(custody.began_at).date();
        if (first..=last).contains(&self.decision_date) {
            return Ok(());
        }
        broken("extend-decided-when")
            .with("number", custody.number())
            .with("decision", self.decision_date)
            .with("from", first)
            .with("last", last)
            .by("3.1.9")
            .next(format!("nezaret release-from-centre {}", custody.number()))
            .err()
    }

    /// The removal it serves.
    fn removal(&self, desk: &Desk<'_, '_>, custody: &Custody, basis: Basis) -> Result<Option<Removal>> {
        let number = match (&self.removal, custody.removal) {
            (Some(typed), _) => Some(desk.resolve(typed, removal::REGISTER.prefix)?),
            (None, Some(id)) => removal::number_of(desk.db(), id)?,
            (None, None) => None,
        };
        let found = number.map(|number| Removal::find(desk.db(), number)).transpose()?;
        if let Some(removal) = &found
            && !crate::duties::person::is_same(desk.db(), removal.person, custody.person)?
        {
            let person = Person::get(desk.db(), custody.person)?.number();
            return broken("case-of-another-person")
                .with("number", removal.number())
                .with("person", person)
                .err();
        }
        if found.is_none() && basis == Basis::CourtRemoval {
            return broken("placement-needs-removal").by(basis.article()).err();
        }
        Ok(found)
    }

    fn decision(&self) -> Decision<'_> {
        Decision { authority: &self.authority, number: &self.decision_number, date: self.decision_date }
    }
}
