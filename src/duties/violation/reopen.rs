//! reopen-violation: a closed case is opened again by new circumstances or the ruling of a higher body. What was decided
//! stays in its history.

use super::{
    FALLEN, Move, REGISTER, Violation,
    past::{DECISION, resting_on},
};
use crate::{
    duties::penalty,
    law::Flag,
    office::{Act, Because, Desk, End, Receipt, Result, broken},
    values::{Line, Reference, Text, Value},
};

crate::codes!(
    /// Why a closed case is opened again.
    Cause {
        /// Something became known that was not known to who decided.
        NewCircumstances = "new-circumstances",
        /// A higher body or a court ruled so.
        HigherRuling = "higher-ruling",
    }
);

/// Open a decided or ended case again
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReopenViolation {
    /// The case (V-2018-000017)
    number: Reference,
    /// New circumstances, or the ruling of a higher body
    #[arg(long, value_enum)]
    cause: Cause,
    /// Which circumstances, or what was ruled
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Paper it rests on: kind, number, date, whose
    #[arg(long, value_name = "TEXT")]
    document: Line,
}

impl Act for ReopenViolation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let (number, on, me) = (case.number(), desk.on(), desk.officer().id);
        let state = case.after(Move::Reopen)?;
        if case.decided_by == Some(me) && desk.law().flag(Flag::ReopenNotByDecider, on) {
            return Err(desk.refuse("reopen-not-by-decider", vec![("number", number.to_string())]));
        }
        if let Some(decided) = case.decided_on.filter(|decided| *decided > on) {
            return broken("before-decision")
                .with("number", number)
                .with("decision", decided)
                .with("on", on)
                .err();
        }
        let consider = desk.term("offence.consider", on)?;
        let anew = consider.as_ref().and_then(|term| End::read(&term.due));
        let because = Because {
            on,
            ground: self.ground.as_str(),
            paper: Some(self.document.as_str()),
            source: consider.as_ref().map_or("IXM 111.1", |term| term.source),
        };
        case.fall_away(desk, FALLEN, because)?;
        desk.moved(&case.consideration().replaced(case.decide_by.map(End::Day), anew, because))?;
        desk.insert(
            "reopening",
            &[
                ("violation", case.id.into()),
                ("officer", me.into()),
                ("on_date", (&on).into()),
                ("cause", (&self.cause).into()),
                ("ground", (&self.ground).into()),
                ("document", (&self.document).into()),
                ("outcome", (&case.outcome).into()),
                ("decided_on", (&case.decided_on).into()),
            ],
        )?;
        let mut columns = vec![
            ("state", Value::from(&state)),
            ("decide_by", consider.as_ref().map(|term| term.due.as_str()).into()),
        ];
        columns.extend(DECISION.iter().map(|column| (*column, Value::Null)));
        desk.update(REGISTER.table, case.id, &columns)?;
        let mut receipt = Receipt::new(number, "violation-reopened")
            .with("cause", format!("cause-{}", self.cause))
            .next(format!("nezaret investigate-violation {number}"));
        if let Some(last) = case.limitation_on.filter(|last| *last < on) {
            receipt.note("reopened-after-limitation", vec![("last", last.to_string())]);
        }
        penalty::stay(desk.db(), &case, &mut receipt)?;
        for other in resting_on(desk.db(), &case)? {
            receipt.note("rests-on-reopened", vec![("other", other.to_string())]);
        }
        Ok(receipt.term(consider))
    }
}
