//! record-challenge: a higher authority or a court received a challenge. One against a penalty stops its execution in the
//! same act: the fine is not due, the removal that executes it stands still, and the executing unit is told (IXM 144.1).

use super::{
    Body, REGISTER, State, clause,
    effect::{Effect, OF_CUSTODY, of_case, of_removal},
    held, same, to_be_told,
};
use crate::{
    duties::{
        ban,
        custody::Custody,
        removal::{self, Removal},
        violation::{self, Outcome, Violation},
    },
    law::{Matter, authority::Unit},
    office::{Act, Because, Before, Desk, Receipt, Result, Term, broken},
    values::{Date, Day, Line, Money, Number, Reference},
};

/// Record that a decision on an offence case, on a removal or on custody was challenged
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordChallenge {
    /// What is challenged: a case (V-2018-000017), a removal (R-2018-000003) or a custody (K-2018-000001)
    number: Reference,
    /// What kind of body received it
    #[arg(long, value_enum)]
    body: Body,
    /// Which body
    #[arg(long, value_name = "TEXT")]
    body_name: Line,
    /// Number it has there
    #[arg(long, value_name = "NUMBER")]
    body_number: Line,
    /// Who challenges: the person, a representative, a prosecutor
    #[arg(long, value_name = "TEXT")]
    lodged_by: Line,
    /// Day the body received it [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    received_on: Option<Day>,
    /// For a late one: the ruling that restored the term
    #[arg(long, value_name = "TEXT")]
    restored: Option<Line>,
    /// Written ruling on the suspension, where it is there already: number and date
    #[arg(long, value_name = "TEXT")]
    ruling: Option<Line>,
}

/// What is challenged, as far as all kinds have it.
pub(super) struct Challenged {
    pub(super) number: Number,
    pub(super) case: Option<Violation>,
    pub(super) removal: Option<Removal>,
    pub(super) custody: Option<Custody>,
    decision_date: Date,
    /// Last day of the term; `None` where it has not begun.
    last: Option<Date>,
    /// No term runs any more: what was ruled last is final.
    closed: bool,
    effect: Effect,
    /// Article by which it holds up the execution or does not.
    rule: &'static str,
    /// Unit that executes.
    executing: Unit,
}

impl Act for RecordChallenge {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let clause = clause(before.db(), before.resolve_any(&self.number)?)?;
        Ok(Matter { clauses: Some(vec![clause]), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Challenged::find(desk, desk.resolve_any(&self.number)?)?;
        if let Effect::Elsewhere(key) = target.effect {
            return broken(key).with("number", target.number).by(target.rule).err();
        }
        let received = self.received(desk, &target)?;
        let late = target.closed || target.last.is_some_and(|last| received > last);
        self.words_fit(desk, &target, late)?;
        let suspends = target.effect == Effect::Suspends && (!late || self.restored.is_some());
        let consider = match target.case {
            Some(_) => desk.term("offence.challenge-consider", received)?,
            None => None,
        };
        let number = self.write(desk, &target, received, late, suspends, consider.as_ref())?;
        let said = if suspends { "challenge-suspends" } else { "challenge-recorded" };
        let mut receipt =
            Receipt::new(number, said).with("target", target.number).with("source", target.rule);
        if late {
            let last = target.last.map_or_else(|| "—".to_owned(), |last| last.to_string());
            receipt.note(
                if suspends { "challenge-late-restored" } else { "challenge-late" },
                vec![("last", last)],
            );
        }
        if suspends && let Some(case) = &target.case {
            self.suspend(desk, case, (number, received), &mut receipt)?;
            receipt.note("suspension-sent", vec![("unit", format!("unit-{}", target.executing))]);
            to_be_told(desk, ("suspension-to-send", "suspension"), (number, Some(case.id)), &mut receipt)?;
            if self.ruling.is_none() {
                receipt.note("suspension-without-ruling", vec![("number", number.to_string())]);
            }
        }
        Ok(receipt.term(consider).next(format!("nezaret record-challenge-outcome {number}")))
    }
}

impl RecordChallenge {
    /// The day it was received: not before the decision, not later than the act.
    fn received(&self, desk: &Desk<'_, '_>, target: &Challenged) -> Result<Date> {
        let received = self.received_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if received < target.decision_date || received > desk.on() {
            return broken("challenge-day")
                .with("received", received)
                .with("decision", target.decision_date)
                .with("on", desk.on())
                .err();
        }
        Ok(received)
    }

    /// A term is restored only where it was missed, and one paper is one challenge.
    fn words_fit(&self, desk: &Desk<'_, '_>, target: &Challenged, late: bool) -> Result<()> {
        if let Some(last) = target.last.filter(|_| self.restored.is_some() && !late) {
            return broken("challenge-in-time").with("number", target.number).with("last", last).err();
        }
        let column = match (&target.case, &target.removal, &target.custody) {
            (Some(case), ..) => ("violation", case.id),
            (_, Some(removal), _) => ("removal", removal.id),
            (.., custody) => ("custody", custody.as_ref().map_or(0, |custody| custody.id)),
        };
        match same(desk.db(), column, &self.body_name, &self.body_number)? {
            Some(known) => broken("challenge-recorded-already").with("number", known).err(),
            None => Ok(()),
        }
    }

    fn write(
        &self,
        desk: &mut Desk<'_, '_>,
        target: &Challenged,
        received: Date,
        late: bool,
        suspends: bool,
        consider: Option<&Term>,
    ) -> Result<Number> {
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let case = target.case.as_ref();
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("violation", case.map(|case| case.id).into()),
                ("removal", target.removal.as_ref().map(|removal| removal.id).into()),
                ("custody", target.custody.as_ref().map(|custody| custody.id).into()),
                ("decision_date", (&target.decision_date).into()),
                ("outcome", case.and_then(|case| case.outcome).map(Outcome::as_str).into()),
                ("fine", case.and_then(|case| case.fine).map(Money::qepik).into()),
                ("body", (&self.body).into()),
                ("body_name", (&self.body_name).into()),
                ("body_number", (&self.body_number).into()),
                ("lodged_by", (&self.lodged_by).into()),
                ("received_on", (&received).into()),
                ("challenge_by", (&target.last).into()),
                ("late", late.into()),
                ("restored", (&self.restored).into()),
                ("suspends", suspends.into()),
                ("rule", target.rule.into()),
                ("ruling", (&self.ruling).into()),
                ("executing", (&target.executing).into()),
                ("consider_by", consider.map(|term| term.due.as_str()).into()),
                ("state", (&State::Open).into()),
            ],
        )?;
        Ok(number)
    }

    /// The decision has no day of force any more, and what executes it stands still.
    fn suspend(
        &self,
        desk: &mut Desk<'_, '_>,
        case: &Violation,
        (challenge, received): (Number, Date),
        receipt: &mut Receipt,
    ) -> Result<()> {
        let ground = challenge.to_string();
        let why = Because {
            on: received,
            ground: &ground,
            paper: self.ruling.as_ref().map(Line::as_str),
            source: violation::CHALLENGED,
        };
        case.fall_away(desk, violation::HELD, why)?;
        desk.update(
            violation::REGISTER.table,
            case.id,
            &[
                ("in_force_on", None::<&str>.into()),
                ("pay_by", None::<&str>.into()),
                ("execute_by", None::<&str>.into()),
            ],
        )?;
        let document = self.ruling.as_ref().map_or_else(|| challenge.to_string(), ToString::to_string);
        for removal in removal::executing(desk.db(), case.person, case.id)? {
            removal.hold(desk, &format!("IXM 144.1: {challenge}"), &document)?;
            receipt.note("removal-held", vec![("removal", removal.number().to_string())]);
        }
        for ban in ban::standing_on(desk.db(), case.person, case.id)? {
            receipt.note("ban-rests-on-it", vec![("ban", ban.number().to_string())]);
        }
        Ok(())
    }
}

impl Challenged {
    /// What that number names, if its decision can be challenged at all.
    pub(super) fn find(desk: &Desk<'_, '_>, number: Number) -> Result<Self> {
        match number.register {
            'V' => Self::case(desk, number),
            'K' => Self::custody(desk, number),
            _ => Self::removal(desk, number),
        }
    }

    fn case(desk: &Desk<'_, '_>, number: Number) -> Result<Self> {
        let case = Violation::find(desk.db(), number)?;
        case.must_be(&[violation::State::Decided, violation::State::Terminated])?;
        let (Some(outcome), Some(decision_date)) = (case.outcome, case.decided_on) else {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("violation-state-{}", case.state))
                .err();
        };
        let suspended = held(desk.db(), case.id)?.is_some();
        Ok(Self {
            number,
            decision_date,
            last: case.appeal_by,
            closed: case.appeal_by.is_none() && case.served_on.is_some() && !suspended,
            effect: of_case(outcome),
            rule: "IXM 144.1",
            executing: if outcome.concerns_entry() { Unit::Deportation } else { case.unit },
            case: Some(case),
            removal: None,
            custody: None,
        })
    }

    fn removal(desk: &Desk<'_, '_>, number: Number) -> Result<Self> {
        let removal = Removal::find(desk.db(), number)?;
        if removal.state == removal::State::Cancelled {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("removal-state-{}", removal.state))
                .err();
        }
        Ok(Self {
            number,
            decision_date: removal.decision_date,
            last: removal.challenge_by,
            closed: false,
            effect: of_removal(removal.basis),
            rule: "MM 79.8",
            executing: Unit::Deportation,
            case: None,
            removal: Some(removal),
            custody: None,
        })
    }

    /// He may challenge what held him also when he is free again.
    fn custody(desk: &Desk<'_, '_>, number: Number) -> Result<Self> {
        let custody = Custody::find(desk.db(), number)?;
        Ok(Self {
            number,
            decision_date: custody.decided_on(desk.db())?,
            last: None,
            closed: false,
            effect: OF_CUSTODY,
            rule: "3.1.9",
            executing: Unit::Deportation,
            case: None,
            removal: None,
            custody: Some(custody),
        })
    }
}
