//! register-document (5.12.3): the chief specialist takes a document from the Katiblik and enters it.

use super::{DocumentKind, REGISTER, State};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken, by_login, seat},
    values::{Count, Date, Day, Line, Login, Text},
};

/// Register an incoming document
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterDocument {
    /// Who sent it
    #[arg(long, value_name = "TEXT")]
    sender: Line,
    /// Its number at the sender's
    #[arg(long, value_name = "NUMBER")]
    sender_number: Option<Line>,
    /// Its date at the sender's
    #[arg(long, value_name = "DATE")]
    sender_date: Option<Date>,
    /// Kind of document
    #[arg(long, value_enum)]
    kind: DocumentKind,
    /// Short content
    #[arg(long, value_name = "TEXT")]
    summary: Text,
    /// Login of the head, department head or division head it is shown to
    #[arg(long, value_name = "LOGIN")]
    addressee: Login,
    /// Number of sheets
    #[arg(long, value_name = "COUNT")]
    sheets: Option<Count>,
    /// Number of annexes
    #[arg(long, value_name = "COUNT")]
    annexes: Option<Count>,
    /// Day it was taken from the Katiblik [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    received_on: Option<Day>,
}

impl Act for RegisterDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let received = super::received(desk, self.received_on)?;
        if let Some(written) = self.sender_date.filter(|written| *written > received) {
            return broken("document-written-later")
                .with("written", written)
                .with("received", received)
                .err();
        }
        let addressee = self.addressee(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(self.sender.as_str());
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("received_on", (&received).into()),
                ("registered_on", (&on).into()),
                ("sender", (&self.sender).into()),
                ("sender_fold", (&fold).into()),
                ("sender_number", (&self.sender_number).into()),
                ("sender_date", (&self.sender_date).into()),
                ("kind", (&self.kind).into()),
                ("summary", (&self.summary).into()),
                ("addressee", addressee.into()),
                ("sheets", (&self.sheets).into()),
                ("annexes", (&self.annexes).into()),
                ("state", (&State::Registered).into()),
            ],
        )?;
        Ok(Receipt::new(number, "document-registered")
            .with("sender", &self.sender)
            .with("addressee", &self.addressee)
            .next(format!("nezaret present-document {number}")))
    }
}

impl RegisterDocument {
    /// Documents are shown to chiefs only (5.12.4).
    fn addressee(&self, desk: &Desk<'_, '_>) -> Result<i64> {
        let id = by_login(desk.db(), &self.addressee, desk.on())?;
        match seat(desk.db(), id, desk.on())? {
            Some(seat) if seat.post.is_head() => Ok(id),
            _ => broken("addressee-not-chief").with("login", &self.addressee).by("5.12.4").err(),
        }
    }
}
