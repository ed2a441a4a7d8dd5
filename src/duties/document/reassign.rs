//! reassign-document (5.8.10): the head moves an executor's part to another employee. What he passed on to those below him
//! is settled first: nobody answers for a line that another began.

use super::{Document, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login, seat},
    values::{Login, Reference},
};

/// Move an executor's part of a document to another employee; needs --reason
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReassignDocument {
    /// Number of the document
    number: Reference,
    /// Login of the executor whose part it was
    #[arg(long, value_name = "LOGIN")]
    from: Login,
    /// Login of the employee who takes it over
    #[arg(long, value_name = "LOGIN")]
    to: Login,
}

impl Act for ReassignDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Assigned])?;
        let number = document.number();
        if desk.reason().is_none() {
            return broken("transfer-needs-reason").with("number", number).err();
        }
        let from = by_login(desk.db(), &self.from, on)?;
        let Some(part) = document.open_part(desk.db(), from)? else {
            return broken("executor-without-part").with("login", &self.from).with("number", number).err();
        };
        if document.passes_on(desk.db(), &part, from)? {
            return broken("part-passed-on").with("login", &self.from).with("number", number).err();
        }
        let to = by_login(desk.db(), &self.to, on)?;
        let Some(seat) = seat(desk.db(), to, on)? else {
            return broken("executor-without-post").with("login", &self.to).with("on", on).err();
        };
        if document.open_part(desk.db(), to)?.is_some() {
            return broken("executor-named-already").with("login", &self.to).with("number", number).err();
        }
        let columns = [
            ("employee", to.into()),
            ("unit", (&seat.unit).into()),
            ("delivered_at", None::<&str>.into()),
            ("delivery_receipt", None::<&str>.into()),
        ];
        desk.update("executor", part.id, &columns)?;
        Ok(Receipt::new(number, "document-reassigned")
            .with("from", &self.from)
            .with("to", &self.to)
            .next(format!("nezaret deliver-document {number} --to {}", self.to)))
    }
}
