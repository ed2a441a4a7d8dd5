//! annul-presentation, annul-delivery (5.12.4): what was entered wrongly about the paper's way is taken back by the chief
//! specialist with the reason; the right entry is made anew. Nothing is taken back that somebody has acted upon since.

use super::{Document, REGISTER, State};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login},
    values::{Login, Reference},
};

/// Take back that a document was shown to a chief; needs --reason
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulPresentation {
    /// Number of the document
    number: Reference,
    /// Login of the chief
    #[arg(long, value_name = "LOGIN")]
    to: Login,
}

/// Take back that a document was given to an executor; needs --reason
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulDelivery {
    /// Number of the document
    number: Reference,
    /// Login of the executor
    #[arg(long, value_name = "LOGIN")]
    to: Login,
}

impl Act for AnnulPresentation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (document, reason) = typed(desk, &self.number, &[State::Registered, State::Assigned])?;
        let number = document.number();
        let chief = by_login(desk.db(), &self.to, desk.on())?;
        let Some((presentation, _)) = document.presented(desk.db(), chief)? else {
            return broken("presentation-not-open").with("login", &self.to).with("number", number).err();
        };
        desk.update("presentation", presentation, &[("annulled", reason.into())])?;
        Ok(Receipt::new(number, "presentation-annulled")
            .with("login", &self.to)
            .next(format!("nezaret present-document {number}")))
    }
}

impl Act for AnnulDelivery {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (document, _) = typed(desk, &self.number, &[State::Assigned])?;
        let number = document.number();
        let executor = by_login(desk.db(), &self.to, desk.on())?;
        let Some(part) = document.open_part(desk.db(), executor)?.filter(|part| part.delivered_at.is_some())
        else {
            return broken("delivery-not-open").with("login", &self.to).with("number", number).err();
        };
        let nothing = [("delivered_at", None::<&str>.into()), ("delivery_receipt", None::<&str>.into())];
        desk.update("executor", part.id, &nothing)?;
        Ok(Receipt::new(number, "delivery-annulled")
            .with("login", &self.to)
            .next(format!("nezaret deliver-document {number} --to {}", self.to)))
    }
}

/// The document that was typed, and why something of it is taken back.
fn typed<'a>(desk: &Desk<'a, '_>, typed: &Reference, states: &[State]) -> Result<(Document, &'a str)> {
    let document = Document::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
    document.must_be(states)?;
    match desk.reason() {
        Some(reason) => Ok((document, reason)),
        None => broken("undo-needs-reason").with("number", document.number()).err(),
    }
}
