//! record-challenge-outcome: what the body ruled. It ends the suspension and sets the day of force; where the decision falls,
//! what rests on it falls too: the fine is not due, the ban is lifted, the removal stands still until it is cancelled, and who
//! was held by it is to be released.

use super::{
    Body, Challenge, REGISTER, State, Verdict, clause, follow, opener, prolonged, target_of, to_be_told,
};
use crate::{
    duties::violation::{Outcome, Violation},
    law::{Expulsion, Matter},
    office::{Act, Because, Before, Desk, End, Receipt, Result, broken},
    values::{Date, Line, Money, Reference},
};

/// Record what was ruled on a challenge
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordChallengeOutcome {
    /// The challenge (Z-2018-000001)
    number: Reference,
    /// What was ruled
    #[arg(long, value_enum)]
    pub(super) verdict: Verdict,
    /// What kind of body ruled [default: the one that received it]
    #[arg(long, value_enum)]
    body: Option<Body>,
    /// Number of the ruling
    #[arg(long, value_name = "NUMBER")]
    ruling: Line,
    /// Date of the ruling
    #[arg(long, value_name = "DATE")]
    ruling_date: Date,
    /// Day on which by it the decision is in force: the end of the ruling's own term to be challenged [default: of a court
    /// of appeal its date]
    #[arg(long, value_name = "DATE")]
    in_force_on: Option<Date>,
    /// For changed: how the case is decided now [default: as before]
    #[arg(long, value_enum)]
    pub(super) outcome: Option<Outcome>,
    /// For changed: the fine as it is now, in manat; none where the outcome is another one without a fine
    #[arg(long, value_name = "AMOUNT")]
    pub(super) fine: Option<Money>,
    /// For changed, of custody: until when he may be held now; its last day counts whole
    #[arg(long, value_name = "DATE")]
    pub(super) until: Option<End>,
}

/// A ruling whose words were checked.
pub(super) struct Ruling {
    pub(super) challenge: Challenge,
    pub(super) body: Body,
    /// Number of the challenge.
    of: String,
    /// Number and date, as what follows names it.
    pub(super) named: String,
    pub(super) date: Date,
    /// Day on which by it the decision, or the ruling, is in force.
    pub(super) in_force_on: Option<Date>,
}

impl Ruling {
    /// It is the reason why a term moves.
    pub(super) fn because(&self, on: Date, source: &'static str) -> Because<'_> {
        Because { on, ground: &self.of, paper: Some(&self.named), source }
    }
}

impl Act for RecordChallengeOutcome {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let number = before.resolve(&self.number, REGISTER.prefix)?;
        let target = target_of(before.db(), &Challenge::find(before.db(), number)?)?;
        let clause = clause(before.db(), target)?;
        Ok(Matter { clauses: Some(vec![clause]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let challenge = Challenge::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        challenge.must_be_open()?;
        not_by_decider(desk, &challenge)?;
        let ruling = self.ruling(desk, challenge)?;
        let number = ruling.challenge.number();
        let target = target_of(desk.db(), &ruling.challenge)?;
        desk.update(
            REGISTER.table,
            ruling.challenge.id,
            &[
                ("state", (&State::Closed).into()),
                ("result", (&self.verdict).into()),
                ("result_body", (&ruling.body).into()),
                ("result_number", (&self.ruling).into()),
                ("result_date", (&self.ruling_date).into()),
                ("in_force_on", (&ruling.in_force_on).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "challenge-ruled")
            .with("target", target)
            .with("verdict", format!("verdict-{}", self.verdict));
        if ruling.challenge.suspends {
            let of = (number, ruling.challenge.violation);
            to_be_told(desk, ("suspension-ended-to-send", "ruling"), of, &mut receipt)?;
        }
        match (ruling.challenge.violation, ruling.challenge.removal) {
            (Some(case), _) => {
                let case = Violation::get(desk.db(), case)?;
                follow::case(self, desk, &ruling, &case, receipt)
            }
            (_, Some(_)) => follow::removal(self, desk, &ruling, target, receipt),
            _ => follow::custody(self, desk, &ruling, target, receipt),
        }
    }
}

/// What a higher body ruled is not recorded by who took the decision.
fn not_by_decider(desk: &Desk<'_, '_>, challenge: &Challenge) -> Result<()> {
    let (db, me) = (desk.db(), desk.officer().id);
    let his = match (challenge.violation, challenge.removal, challenge.custody) {
        (Some(case), ..) => Violation::get(db, case)?.decided_by == Some(me),
        (_, Some(removal), _) => opener(db, "removal", removal)? == Some(me),
        (.., Some(custody)) => opener(db, "custody", custody)? == Some(me) || prolonged(db, custody, me)?,
        _ => false,
    };
    if his {
        return Err(desk.refuse("ruling-not-by-decider", vec![("number", challenge.number().to_string())]));
    }
    Ok(())
}

impl RecordChallengeOutcome {
    fn ruling(&self, desk: &Desk<'_, '_>, challenge: Challenge) -> Result<Ruling> {
        let number = challenge.number();
        if self.ruling_date < challenge.received_on || self.ruling_date > desk.on() {
            return broken("ruling-day")
                .with("number", number)
                .with("ruling", self.ruling_date)
                .with("received", challenge.received_on)
                .with("on", desk.on())
                .err();
        }
        let changes = self.outcome.is_some() || self.fine.is_some();
        if changes != (self.verdict == Verdict::Changed && challenge.violation.is_some()) {
            return broken("ruling-changes").with("number", number).err();
        }
        if self.until.is_some() != (self.verdict == Verdict::Changed && challenge.custody.is_some()) {
            return broken("ruling-until").with("number", number).err();
        }
        if self.outcome.is_some_and(Outcome::imposes_nothing) {
            return broken("ruling-changes-to-nothing").with("number", number).err();
        }
        if let Some(outcome) = self.outcome {
            outcome.takes(self.fine, Expulsion::None)?;
        }
        let body = self.body.unwrap_or(challenge.body);
        let in_force_on = self.in_force(&challenge, body)?;
        let named = format!("{} {}", self.ruling, self.ruling_date);
        let of = challenge.number().to_string();
        Ok(Ruling { challenge, body, of, named, date: self.ruling_date, in_force_on })
    }

    /// The day of force. What stops a measure works at once; what lets it go on waits for the end of the ruling's own term
    /// (IXM 138.1.2), but for the ruling of a court of appeal (138.1.3).
    fn in_force(&self, challenge: &Challenge, body: Body) -> Result<Option<Date>> {
        let at_once =
            body == Body::AppealCourt || matches!(self.verdict, Verdict::SetAside | Verdict::Returned);
        match self.in_force_on {
            Some(day) if day < self.ruling_date => broken("ruling-in-force-early")
                .with("number", challenge.number())
                .with("day", day)
                .with("ruling", self.ruling_date)
                .err(),
            Some(day) => Ok(Some(day)),
            None if at_once => Ok(Some(self.ruling_date)),
            None if challenge.violation.is_some()
                && (challenge.suspends || self.verdict == Verdict::Changed) =>
            {
                broken("ruling-needs-in-force").with("number", challenge.number()).by("IXM 138.1.2").err()
            }
            None => Ok(None),
        }
    }
}
