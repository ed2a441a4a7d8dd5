//! impose-ban: records the decision by which a person may not enter (3.1.8; for an unpaid fine 3.1.10).

use super::{Basis, Opening, paper::Paper};
use crate::{
    duties::{
        penalty,
        person::{self, Person},
        violation::{self, Outcome, Violation},
    },
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Count, Day, Reference},
};

/// Record a decision by which a person may not enter the country
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ImposeBan {
    /// The person (P-2018-000001)
    number: Reference,
    /// Article it rests on
    #[arg(long, value_enum)]
    basis: Basis,
    #[command(flatten)]
    decision: Paper,
    /// For how many years, as the decision says; none where the law says it
    #[arg(long, value_name = "YEARS")]
    years: Option<Count>,
    /// First day [default: the date of the decision]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Case whose fine is not paid, for 16.1.8 (V-2018-000017)
    #[arg(long, value_name = "NUMBER")]
    violation: Option<Reference>,
}

impl Act for ImposeBan {
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        Ok(Matter { clauses: Some(vec![self.basis.clause()]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let decided = self.decision.decision_date;
        let from = self.from.map_or(Ok(decided), |day| desk.day(day))?;
        if decided > desk.on() || from < decided {
            return broken("ban-days")
                .with("decision", decided)
                .with("from", from)
                .with("on", desk.on())
                .err();
        }
        if let Some(known) = super::of_decision(desk.db(), person.id, &self.decision)? {
            return broken("ban-imposed-already").with("ban", known).with("person", person.number()).err();
        }
        let until = self.basis.until(desk.law(), from, self.years)?;
        let case = self.case(desk, person)?;
        let opened = Opening {
            // What follows from a case stands with the person of the case: a split sends both the same way.
            person: case.as_ref().map_or(person.id, |case| case.person),
            violation: case.map(|case| case.id),
            removal: None,
            basis: self.basis,
            authority: self.decision.authority.as_str(),
            decision_number: self.decision.decision_number.as_str(),
            decision_date: decided,
            from,
            until,
            unit: desk.seat().unit,
            responsible: Some(desk.officer().id),
        }
        .open(desk)?;
        let mut receipt = match until {
            Some(until) => Receipt::new(opened.number, "ban-imposed").with("until", until),
            None => Receipt::new(opened.number, "ban-imposed-until-paid"),
        };
        named.tell(&mut receipt);
        Ok(receipt.with("person", person.number()).next(format!("nezaret send-ban {}", opened.number)))
    }
}

impl ImposeBan {
    /// The case the ban belongs to: of this person, and for an unpaid fine one whose time to pay is over.
    fn case(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Violation>> {
        let Some(typed) = &self.violation else {
            return match self.basis {
                Basis::UnpaidFine => broken("ban-needs-case").by(self.basis.article()).err(),
                _ => Ok(None),
            };
        };
        let case = Violation::find(desk.db(), desk.resolve(typed, violation::REGISTER.prefix)?)?;
        if !person::is_same(desk.db(), case.person, person.id)? {
            return broken("case-of-another-person")
                .with("number", case.number())
                .with("person", person.number())
                .err();
        }
        if self.basis == Basis::UnpaidFine {
            // "Fined without expulsion and the fine unpaid": whoever is expelled is barred by the expulsion.
            let owed = case.owes() && case.paid_on.is_none() && case.outcome != Some(Outcome::Expelled);
            let overdue =
                penalty::in_force(&case, desk.on()) && case.pay_by.is_some_and(|last| desk.on() > last);
            if !owed || !overdue {
                let pay_by = case.pay_by.map_or_else(|| "—".to_owned(), |day| day.to_string());
                return broken("fine-not-overdue")
                    .with("number", case.number())
                    .with("due", pay_by)
                    .by(self.basis.article())
                    .err();
            }
            penalty::still_executable(&case, desk.on())?;
        }
        Ok(Some(case))
    }
}
