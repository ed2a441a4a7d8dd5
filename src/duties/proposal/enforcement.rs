//! propose-enforcement: a measure against a foreigner or stateless person who evades a fine (3.1.10).

use super::{Draft, Purpose, standing, superior};
use crate::{
    duties::{
        penalty,
        person::Person,
        violation::{self, Outcome, Violation},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Login, Reference, Text},
};

crate::codes!(
    /// What is proposed against a fine evaded.
    Measure {
        /// Forced execution (IXM 150.5–150.7).
        ForcedExecution = "forced-execution",
        /// A protocol under 529.1, which the enforcement officer draws (IXM 150.9).
        EnforcementProtocol = "enforcement-protocol",
        /// Exit restricted until the penalty is executed (MM 17.1.7).
        ExitRestriction = "exit-restriction",
        /// Entry barred until the fine is paid (MM 16.1.8).
        EntryBan = "entry-ban",
    }
);

impl Measure {
    /// Where the law says it.
    const fn source(self) -> &'static str {
        match self {
            Self::ForcedExecution => "IXM 150.5–150.7",
            Self::EnforcementProtocol => "IXM 150.9, 529.1",
            Self::ExitRestriction => "MM 17.1.7",
            Self::EntryBan => "MM 16.1.8",
        }
    }
}

/// Propose a measure against a person who evades a fine
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ProposeEnforcement {
    /// The case (V-2018-000017)
    number: Reference,
    /// What is proposed
    #[arg(long, value_enum)]
    measure: Measure,
    /// Why, and what was done to collect the fine
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Login of the superior who decides [default: for the head the leadership of the Service]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
}

impl Act for ProposeEnforcement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, violation::REGISTER.prefix)?)?;
        let number = case.number();
        self.evaded(desk, &case)?;
        let person = Person::get(desk.db(), case.person)?;
        if person.citizenship.code() == "AZE" {
            return broken("proposal-for-foreigners").with("person", person.number()).by("3.1.10").err();
        }
        if let Some(known) = standing(desk.db(), case.id, self.measure)? {
            return broken("proposed-already").with("number", number).with("proposal", known).err();
        }
        let addressee = superior(desk, self.to.as_ref())?;
        let about = [("violation", case.id.into()), ("measure", (&self.measure).into())];
        let draft = Draft { kind: Purpose::Enforcement, text: &self.text, addressee, about: &about };
        let proposal = draft.file(desk)?;
        Ok(Receipt::new(proposal, "enforcement-proposed")
            .with("case", number)
            .with("measure", format!("measure-{}", self.measure))
            .with("source", self.measure.source())
            .next(format!("nezaret decide-proposal {proposal}")))
    }
}

impl ProposeEnforcement {
    /// The fine is in force, its last day to pay is over, it is not paid whole, and it can still be executed.
    fn evaded(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<()> {
        let on = desk.on();
        let overdue = penalty::in_force(case, on) && case.pay_by.is_some_and(|last| on > last);
        let barred_anyway = self.measure == Measure::EntryBan && case.outcome == Some(Outcome::Expelled);
        if !case.owes() || case.paid_on.is_some() || !overdue || barred_anyway {
            let due = case.pay_by.map_or_else(|| "—".to_owned(), |day| day.to_string());
            return broken("fine-not-overdue")
                .with("number", case.number())
                .with("due", due)
                .by(self.measure.source())
                .err();
        }
        penalty::still_executable(case, on)
    }
}
