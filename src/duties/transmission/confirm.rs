//! confirm-transmission: what the other system answered about a record that was sent to it, or about a whole file. Read
//! also as the rows of a file, by import.

use super::{Open, REGISTER, Reply, State, Transmission, open_lines};
use crate::{
    duties,
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Number, Text},
};

/// Record what another system answered to a file
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmTransmission {
    /// Number of the file (U-2018-000001)
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// The record it is about; none: every record without an answer
    #[arg(long, value_name = "NUMBER")]
    record: Option<Number>,
    /// What the system did with it
    #[arg(long, value_enum)]
    result: Reply,
    /// Why it was rejected, as the system says
    #[arg(long, value_name = "TEXT")]
    why: Option<Text>,
}

impl Act for ConfirmTransmission {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let file = Transmission::find(before.db(), self.number)?;
        let route = before.law().route(file.what, file.system);
        let clauses = route.map(|route| route.clauses.clone()).unwrap_or_default();
        Ok(Matter { clauses: Some(clauses), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let file = Transmission::find(desk.db(), self.number)?;
        let number = file.number();
        if desk.on() < file.sent_on {
            return broken("receipt-before-sending")
                .with("number", number)
                .with("sent", file.sent_on)
                .with("on", desk.on())
                .err();
        }
        if (self.result == Reply::Rejected) != self.why.is_some() {
            let key = if self.why.is_some() { "receipt-why-accepted" } else { "receipt-needs-why" };
            return broken(key).with("number", number).err();
        }
        let lines = self.lines(desk, &file)?;
        let new: Vec<&Open> = lines.iter().filter(|line| !self.says(line)).collect();
        if new.is_empty() {
            return Ok(Receipt::new(number, "receipt-known"));
        }
        let on = desk.on();
        for line in &new {
            desk.insert(
                "receipt",
                &[
                    ("transmitted", line.id.into()),
                    ("result", (&self.result).into()),
                    ("why", (&self.why).into()),
                    ("on_date", (&on).into()),
                ],
            )?;
        }
        let answered = new.iter().filter(|line| line.result.is_none()).count();
        let left = file.unanswered - i64::try_from(answered).unwrap_or(0); // no more than the file has records
        if answered > 0 {
            let state = if left == 0 { State::Answered } else { State::Sent };
            desk.update(REGISTER.table, file.id, &[("unanswered", left.into()), ("state", (&state).into())])?;
        }
        let said = if self.result == Reply::Accepted { "receipts-accepted" } else { "receipts-rejected" };
        let receipt = Receipt::new(number, said).with("records", new.len()).with("left", left);
        Ok(match self.result {
            Reply::Accepted => receipt,
            Reply::Rejected => receipt.next("nezaret report transmissions --state rejected"),
        })
    }
}

impl ConfirmTransmission {
    /// The lines that are meant: of one record, or all that have no answer yet.
    fn lines(&self, desk: &Desk<'_, '_>, file: &Transmission) -> Result<Vec<Open>> {
        let Some(record) = self.record else {
            return Ok(open_lines(desk.db(), file.id, None)?);
        };
        let missing =
            || broken("record-not-in-file").with("number", file.number()).with("record", record).err();
        if record.register != super::letter(file.what) {
            return missing();
        }
        let register = duties::register(record.register).expect("what is sent stands in a register");
        let row = register.id(desk.db(), record)?;
        let lines = open_lines(desk.db(), file.id, Some(row))?;
        if lines.is_empty() { missing() } else { Ok(lines) }
    }

    /// Whether this very answer is on record already.
    fn says(&self, line: &Open) -> bool {
        line.result == Some(self.result) && line.why.as_deref() == self.why.as_ref().map(Text::as_str)
    }
}
