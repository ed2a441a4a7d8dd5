//! account-blanks: what became of forms: used for a protocol that does not name its form yet, spoiled, lost, returned.

use super::{ARTICLE, Drawn, Range, Run, must_be_his, must_be_unused, named_by, not_received};
use crate::{
    duties::violation::{self, Violation},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Blank, Line, Reference, Text},
};

crate::codes!(
    /// What became of a form.
    Fate {
        /// The protocol of a case was drawn on it.
        Used = "used",
        /// It was spoiled.
        Spoiled = "spoiled",
        /// It was lost.
        Lost = "lost",
        /// It was given back unused.
        Returned = "returned",
    }
);

/// Account for protocol forms: used on a case, spoiled, lost, returned
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AccountBlanks {
    /// The form, or the first of several (AA 200005)
    #[arg(long, value_name = "BLANK")]
    first: Blank,
    /// The last of several [default: only the first]
    #[arg(long, value_name = "BLANK")]
    last: Option<Blank>,
    /// What became of it
    #[arg(long, value_enum)]
    fate: Fate,
    /// Of one that was used: the case whose protocol was drawn on it (V-2018-000017)
    #[arg(long, value_name = "NUMBER")]
    violation: Option<Reference>,
    /// How it came to be spoiled or lost
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
    /// Paper that says so: kind, number, date
    #[arg(long, value_name = "TEXT")]
    document: Option<Line>,
}

impl Act for AccountBlanks {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let run = Run::new(&self.first, self.last.as_ref())?;
        match (self.fate, &self.violation) {
            (Fate::Used, Some(case)) if run.len() == 1 => self.used(desk, case),
            (Fate::Used, _) => broken("blank-needs-case").with("blanks", run.named()).by(ARTICLE).err(),
            (_, Some(_)) => broken("blank-without-case").with("fate", self.named()).by(ARTICLE).err(),
            (_, None) => self.unused(desk, run),
        }
    }
}

impl AccountBlanks {
    /// The fate as a sentence names it.
    fn named(&self) -> String {
        format!("fate-{}", self.fate)
    }

    /// The case names the form from now on.
    fn used(&self, desk: &mut Desk<'_, '_>, typed: &Reference) -> Result<Receipt> {
        let (db, blank) = (desk.db(), &self.first);
        let case = Violation::find(db, desk.resolve(typed, violation::REGISTER.prefix)?)?;
        if let Some(named) = named_by(db, case.id)? {
            return broken("case-names-its-blank")
                .with("number", case.number())
                .with("blank", named)
                .by(ARTICLE)
                .next(format!("nezaret correct-record {} --field blank", case.number()))
                .err();
        }
        must_be_his(db, blank, Drawn { case: Some(case.id), by: case.drawn_by, on: case.drawn_on })?;
        desk.update(violation::REGISTER.table, case.id, &[("blank", blank.into())])?;
        Ok(Receipt::new(case.number(), "blank-used-on")
            .with("blank", blank)
            .next(format!("nezaret show {}", case.number())))
    }

    /// No protocol was drawn on them.
    fn unused(&self, desk: &mut Desk<'_, '_>, run: Run<'_>) -> Result<Receipt> {
        let explained = self.ground.is_some() && self.document.is_some();
        if matches!(self.fate, Fate::Spoiled | Fate::Lost) && !explained {
            return broken("blank-needs-ground").with("fate", self.named()).by(ARTICLE).err();
        }
        must_be_unused(desk.db(), run, None)?;
        let range = self.range(desk, run)?;
        let on = desk.on();
        let mut columns = vec![
            ("blank_range", range.id.into()),
            ("fate", (&self.fate).into()),
            ("ground", (&self.ground).into()),
            ("paper", (&self.document).into()),
            ("on_date", (&on).into()),
        ];
        columns.extend(run.columns());
        desk.insert("blank", &columns)?;
        Ok(Receipt::new(range.number(), "blanks-accounted")
            .with("blanks", run.named())
            .with("count", run.len())
            .with("fate", self.named())
            .next("nezaret report blanks"))
    }

    /// The range that holds them all: as they are in an officer's hands, else as the office received them.
    fn range(&self, desk: &Desk<'_, '_>, run: Run<'_>) -> Result<Range> {
        let db = desk.db();
        let range = match Range::in_hand(db, run)? {
            None if self.fate == Fate::Returned => None,
            None => Range::received(db, run)?,
            Some(range) => Some(range),
        };
        match range {
            Some(range) if range.holds(run) && range.on_date <= desk.on() && !range.let_go(db, run)? => {
                Ok(range)
            }
            Some(range) => broken("blanks-not-of-one-range")
                .with("blanks", run.named())
                .with("range", range.number())
                .with("on", desk.on())
                .by(ARTICLE)
                .err(),
            None if self.fate == Fate::Returned => {
                broken("blanks-in-no-hand").with("blanks", run.named()).by(ARTICLE).err()
            }
            None => not_received(run, desk.on()).err(),
        }
    }
}
