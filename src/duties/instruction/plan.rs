//! plan-measure and complete-measure (5.7, 5.8.7, 5.9.2): a measure of the work plan with its owner and its term. It is an
//! instruction whose author may own it himself: whoever owns it reports it like any other, or his chief finds it done.

use super::{Bid, Instruction, Origin, REGISTER, State};
use crate::{
    law::authority::{Matter, Unit},
    office::{Act, Before, Desk, Receipt, Result, broken, by_login, on_duty, seat},
    values::{Day, Login, PlanPeriod, Reference, Text},
};

/// Enter a measure into the work plan, with its owner and term
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PlanMeasure {
    /// What is to be done
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Login of who is to see to it
    #[arg(long, value_name = "LOGIN")]
    owner: Login,
    /// Month or quarter of the plan (2018-03, 2018-Q1)
    #[arg(long, value_name = "PERIOD")]
    plan: PlanPeriod,
    /// Last day [default: the last of the month or quarter]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    due: Option<Day>,
}

impl Act for PlanMeasure {
    /// Beyond his department the department head plans only in the head's place.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let id = by_login(before.db(), &self.owner, before.on())?;
        let inside =
            seat(before.db(), id, before.on())?.is_some_and(|seat| seat.unit.within(Unit::Department));
        let posts = if inside { "HDV" } else { "HV" };
        Ok(Matter { posts: Some(posts), why: Some("measure-owner-below"), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let owner = on_duty(desk.db(), self.owner.as_str(), desk.on())?;
        if !owner.seat.unit.within(desk.seat().unit) {
            return Err(desk.refuse("measure-owner-below", Vec::new()));
        }
        let due = self.due.map_or(Ok(self.plan.last()), |day| desk.day(day))?;
        if !self.plan.holds(due) || due < desk.on() {
            return broken("measure-outside-plan")
                .with("due", due)
                .with("plan", self.plan)
                .with("on", desk.on())
                .err();
        }
        let author = Some(desk.officer().id);
        let (plan, text) = (Some(self.plan), self.text.as_str());
        let bid = Bid { origin: Origin::Plan, author, text, to: &owner, due, plan, besides: &[] };
        let number = bid.file(desk)?;
        Ok(Receipt::new(number, "measure-planned")
            .with("employee", &owner.name)
            .with("plan", self.plan)
            .with("due", due)
            .next(format!("nezaret report plan --plan {}", self.plan)))
    }
}

/// Record that a measure of the work plan was carried out
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CompleteMeasure {
    /// Number of the measure
    number: Reference,
    /// What was done
    #[arg(long, value_name = "TEXT")]
    result: Text,
}

impl Act for CompleteMeasure {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let open = [State::Given, State::Delivered];
        let found = Instruction::typed(desk, &self.number, &open, |found| found.on_date)?;
        let (number, on, me) = (found.number(), desk.on(), desk.officer().id);
        if found.origin != Origin::Plan {
            return broken("measure-not-planned")
                .with("number", number)
                .next("nezaret complete-instruction")
                .err();
        }
        found.nothing_open_below(desk.db())?;
        let own = me == found.addressee;
        let chief =
            desk.officer().capacities().any(|(_, seat)| seat.post.is_head() && found.unit.within(seat.unit));
        if !own && !chief {
            return Err(desk.refuse("instruction-of-another", vec![("number", number.to_string())]));
        }
        // What a chief finds done is done; what he reports on himself waits for who is above him.
        let closed = (!own).then_some(());
        let state = if own { State::Completed } else { State::Closed };
        desk.update(
            REGISTER.table,
            found.id,
            &[
                ("done_on", (&on).into()),
                ("result", (&self.result).into()),
                ("closed_on", closed.map(|()| on).as_ref().into()),
                ("closed_by", closed.map(|()| me).into()),
                ("state", (&state).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "measure-completed").next(format!("nezaret show {number}"));
        found.tell_late(on, &mut receipt);
        Ok(receipt)
    }
}
