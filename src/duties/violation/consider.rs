//! extend-consideration, resume-consideration, and what a decision does to the term of consideration (IXM 111).

use super::{DECISION, Outcome, REGISTER, State, Violation, before_suspension};
use crate::{
    office::{Act, Because, Change, Clock, Desk, End, Receipt, Result, Term},
    values::{Date, Day, Line, Reference, Text, Value},
};

/// Extend the consideration of a case by a reasoned ruling
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendConsideration {
    /// The case (V-2018-000017)
    number: Reference,
    /// New last day of consideration
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Why more time is needed
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Number and date of the ruling
    #[arg(long, value_name = "TEXT")]
    ruling: Line,
}

const LONGEST: &str = "offence.consider-extension";

impl Act for ExtendConsideration {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        case.must_be(&[State::Registered, State::Investigated])?;
        case.must_be_drawn(desk.on())?;
        let (clock, until) = (case.consideration(), desk.day(self.until)?);
        let before = case.decide_by.map(|end| clock.unextended(desk.db(), end)).transpose()?;
        // The month is the longest for all extensions together.
        let most = before.map_or(Ok(None), |end| desk.term(LONGEST, end))?;
        let last = most.as_ref().and_then(|term| term.due.parse::<Date>().ok());
        let why = Because {
            on: desk.on(),
            ground: self.ground.as_str(),
            paper: Some(self.ruling.as_str()),
            source: most.as_ref().map_or("IXM 111.2", |term| term.source),
        };
        let change = clock.extended(desk.db(), (case.decide_by.map(End::Day), until.into()), last, why)?;
        desk.moved(&change)?;
        desk.update(REGISTER.table, case.id, &[("decide_by", (&until).into())])?;
        let number = case.number();
        Ok(Receipt::new(number, "consideration-extended")
            .with("until", until)
            .term(Some(Term { id: LONGEST, due: until.to_string(), source: why.source }))
            .next(format!("nezaret decide-violation {number}")))
    }
}

/// Resume the consideration of a suspended case
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ResumeConsideration {
    /// The case (V-2018-000017)
    number: Reference,
    /// Why it goes on
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Number and date of the ruling
    #[arg(long, value_name = "TEXT")]
    ruling: Option<Line>,
}

impl Act for ResumeConsideration {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        case.must_be(&[State::Suspended])?;
        let why = Because {
            on: desk.on(),
            ground: self.ground.as_str(),
            paper: self.ruling.as_ref().map(Line::as_str),
            source: "IXM 111.1",
        };
        let clock = case.consideration();
        // A term that was over, or none at all, was not stopped.
        let stopped = clock.stopped(desk.db())?.is_some();
        let change = stopped.then(|| clock.resumed(desk.db(), None, why)).transpose()?;
        let state = before_suspension(desk.db(), case.id)?;
        let due = change.as_ref().map_or(case.decide_by, |change| change.after.map(End::date));
        if let Some(change) = &change {
            desk.moved(change)?;
        }
        // What stopped it is no decision on the case.
        let mut columns = vec![("state", Value::from(&state)), ("decide_by", (&due).into())];
        columns.extend(DECISION.iter().map(|column| (*column, Value::Null)));
        desk.update(REGISTER.table, case.id, &columns)?;
        let number = case.number();
        let term = due.map(|due| Term { id: "offence.consider", due: due.to_string(), source: why.source });
        Ok(Receipt::new(number, "consideration-resumed")
            .term(term)
            .next(format!("nezaret decide-violation {number}")))
    }
}

impl Violation {
    /// The term of consideration.
    pub(super) fn consideration(&self) -> Clock {
        self.clock("decide-by")
    }
}

/// What a decision does to the term of consideration: a suspension stops it, any other decision on a suspended case lets
/// it run again first. A term that is over already stays as it is: the case is late.
pub(super) fn moved_by_decision<'a>(
    desk: &Desk<'_, '_>,
    case: &Violation,
    outcome: Outcome,
    ground: &'a Text,
) -> Result<Option<Change<'a>>> {
    let (clock, on) = (case.consideration(), desk.on());
    let why = Because { on, ground: ground.as_str(), paper: None, source: "IXM 114.1" };
    let runs = case.decide_by.filter(|end| *end >= on);
    match (outcome, case.state) {
        (Outcome::Suspended, _) if runs.is_some() => {
            clock.suspended(desk.db(), runs.map(End::Day), None, why).map(Some)
        }
        (Outcome::Suspended, _) => Ok(None),
        (_, State::Suspended) if clock.stopped(desk.db())?.is_some() => {
            clock.resumed(desk.db(), None, why).map(Some)
        }
        _ => Ok(None),
    }
}
