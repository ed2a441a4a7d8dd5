//! record-absconding, end-absconding: while the person hides, the limitation stands still; from the day he is found it runs
//! again with what was left of it, and it never ends later than a year after the offence (IXM 38.5).

use super::{REGISTER, State, Violation, kind_of, limitation};
use crate::{
    office::{Act, Because, Desk, End, Receipt, Result, Term, broken},
    values::{Date, Day, Line, Reference, Text},
};

const LONGEST: &str = "offence.limitation-absent";

/// Record that the person hides: the limitation of the case stands still
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordAbsconding {
    /// The case (V-2018-000017)
    number: Reference,
    /// First day on which the person was hiding [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<Day>,
    /// How that is known: where the person was looked for
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Paper that says so: kind, number, date
    #[arg(long, value_name = "TEXT")]
    document: Line,
}

impl Act for RecordAbsconding {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = open(desk, &self.number)?;
        let since = self.since.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if since < case.discovered_on || since > desk.on() {
            return broken("absconding-when")
                .with("number", case.number())
                .with("day", since)
                .with("discovered", case.discovered_on)
                .with("on", desk.on())
                .err();
        }
        let (latest, source) = case.latest(desk)?;
        let why =
            Because { on: since, ground: self.ground.as_str(), paper: Some(self.document.as_str()), source };
        let before = case.limitation_on.map(End::Day);
        let change = case.clock(LIMITATION).suspended(desk.db(), before, Some(latest.into()), why)?;
        desk.moved(&change)?;
        desk.update(REGISTER.table, case.id, &[("limitation_on", (&latest).into())])?;
        let number = case.number();
        Ok(Receipt::new(number, "absconding-recorded")
            .with("since", since)
            .term(Some(Term { id: LONGEST, due: latest.to_string(), source }))
            .next(format!("nezaret end-absconding {number}")))
    }
}

/// Record that the person was found: the limitation of the case runs again
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndAbsconding {
    /// The case (V-2018-000017)
    number: Reference,
    /// Day on which the person was found [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    found_on: Option<Day>,
    /// Where and how the person was found
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Paper that says so: kind, number, date
    #[arg(long, value_name = "TEXT")]
    document: Option<Line>,
}

impl Act for EndAbsconding {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = open(desk, &self.number)?;
        let found = self.found_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if found > desk.on() {
            return broken("absconding-when")
                .with("number", case.number())
                .with("day", found)
                .with("discovered", case.discovered_on)
                .with("on", desk.on())
                .err();
        }
        let (latest, source) = case.latest(desk)?;
        let why = Because {
            on: found,
            ground: self.ground.as_str(),
            paper: self.document.as_ref().map(Line::as_str),
            source,
        };
        let change = case.clock(LIMITATION).resumed(desk.db(), Some(latest), why)?;
        desk.moved(&change)?;
        let due = change.after.map(End::date);
        desk.update(REGISTER.table, case.id, &[("limitation_on", (&due).into())])?;
        let number = case.number();
        let mut receipt = Receipt::new(number, "absconding-ended").with("found", found);
        if let Some(last) = due.filter(|last| *last < desk.on()) {
            receipt.note("limitation-over-meanwhile", vec![("last", last.to_string())]);
        }
        let id = kind_of(desk.law(), &case.article).map_or(LONGEST, limitation);
        Ok(receipt
            .term(due.map(|due| Term { id, due: due.to_string(), source }))
            .next(format!("nezaret decide-violation {number}")))
    }
}

const LIMITATION: &str = "limitation-on";

/// The case, still open: what is decided has no limitation any more.
fn open(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Violation> {
    let case = Violation::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
    case.must_be(&[State::Registered, State::Investigated, State::Suspended])?;
    Ok(case)
}

impl Violation {
    /// The last day on which anything may be imposed whatever the person does, and the article that says it.
    fn latest(&self, desk: &Desk<'_, '_>) -> Result<(Date, &'static str)> {
        let from = if self.continuing == Some(true) { self.discovered_on } else { self.happened_on };
        let term = desk.term(LONGEST, from)?;
        match term.as_ref().and_then(|term| Some((term.due.parse().ok()?, term.source))) {
            Some(found) => Ok(found),
            None => broken("absconding-without-rule").with("number", self.number()).with("day", from).err(),
        }
    }
}
