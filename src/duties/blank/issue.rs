//! issue-blanks: a numbered range of protocol forms is received, and issued to an officer out of what was received.

use super::{ARTICLE, REGISTER, Range, Run, must_be_unused, not_received};
use crate::{
    office::{self, Act, Desk, Receipt, Result, broken},
    values::{Blank, Line, Login, shell_word},
};

/// Record a range of protocol forms: received by the office, or issued to an officer
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct IssueBlanks {
    /// First form (AA 200001)
    #[arg(long, value_name = "BLANK")]
    first: Blank,
    /// Last form
    #[arg(long, value_name = "BLANK")]
    last: Blank,
    /// Officer to whom they are issued [default: to nobody, the office receives them]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
    /// Paper: the consignment note, or the list that the officer signed
    #[arg(long, value_name = "TEXT")]
    document: Line,
}

impl Act for IssueBlanks {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (run, on) = (Run::new(&self.first, Some(&self.last))?, desk.on());
        let (db, to) = (desk.db(), self.to.as_ref());
        let officer = to.map(|to| office::by_login(db, to, on)).transpose()?;
        let stock = match officer {
            None => must_be_new(desk, run).map(|()| None)?,
            Some(_) => Some(stock(desk, run)?),
        };
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("stock", stock.into()),
            ("officer", officer.into()),
            ("on_date", (&on).into()),
            ("digits", self.first.digits().into()),
            ("paper", (&self.document).into()),
        ];
        columns.extend(run.columns());
        desk.insert(REGISTER.table, &columns)?;
        let receipt = match to {
            Some(to) => Receipt::new(number, "blanks-issued")
                .with("to", to)
                .next(format!("nezaret report blanks --officer {to}")),
            None => Receipt::new(number, "blanks-received").next(format!(
                "nezaret issue-blanks --first {} --last {}",
                shell_word(self.first.as_str()),
                shell_word(self.last.as_str())
            )),
        };
        Ok(receipt.with("blanks", run.named()).with("count", run.len()))
    }
}

/// A form is received once.
fn must_be_new(desk: &Desk<'_, '_>, run: Run<'_>) -> Result<()> {
    match Range::received(desk.db(), run)? {
        Some(other) => Err(overlap("blanks-received-before", &other)),
        None => Ok(()),
    }
}

fn overlap(key: &'static str, other: &Range) -> office::Error {
    let blanks = Run { first: &other.first_blank, last: &other.last_blank }.named();
    broken(key).with("other", other.number()).with("blanks", blanks).by(ARTICLE).into()
}

/// The range that was received and holds the forms whole. None of them is in another's hands, used, spoiled or lost.
fn stock(desk: &Desk<'_, '_>, run: Run<'_>) -> Result<i64> {
    let db = desk.db();
    if let Some(other) = Range::in_hand(db, run)? {
        return Err(overlap("blanks-issued-before", &other));
    }
    must_be_unused(db, run, None)?;
    let found = Range::received(db, run)?;
    match found.filter(|range| range.holds(run) && range.on_date <= desk.on()) {
        Some(range) => Ok(range.id),
        None => not_received(run, desk.on()).err(),
    }
}
