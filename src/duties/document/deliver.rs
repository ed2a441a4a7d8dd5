//! deliver-document (5.12.4): by the resolution the paper is given to an executor, who gives his receipt.

use super::{Document, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login},
    values::{Line, Login, Reference, When},
};

/// Record that a document was given to an executor, with his receipt
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DeliverDocument {
    /// Number of the document
    number: Reference,
    /// Login of the executor
    #[arg(long, value_name = "LOGIN")]
    to: Login,
    /// When it was given to him (2018-01-15T10:00, or 10:00 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    delivered_at: When,
    /// His receipt: where he signed, or its number in the delivery book
    #[arg(long, value_name = "TEXT")]
    receipt: Line,
}

impl Act for DeliverDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Assigned])?;
        let number = document.number();
        let executor = by_login(desk.db(), &self.to, desk.on())?;
        let Some(part) = document.open_part(desk.db(), executor)? else {
            return broken("executor-without-part").with("login", &self.to).with("number", number).err();
        };
        if let Some(earlier) = part.delivered_at {
            return broken("delivered-already")
                .with("number", number)
                .with("login", &self.to)
                .with("delivered", earlier)
                .err();
        }
        let (order, at) = (part.order(desk.db())?, self.delivered_at.on(desk.on()));
        document.happened(desk, at, order.on)?;
        desk.update(
            "executor",
            part.id,
            &[("delivered_at", (&at).into()), ("delivery_receipt", (&self.receipt).into())],
        )?;
        Ok(Receipt::new(number, "document-delivered")
            .with("login", &self.to)
            .with("delivered", at)
            .with("due", order.due)
            .next(format!("nezaret show {number}")))
    }
}
