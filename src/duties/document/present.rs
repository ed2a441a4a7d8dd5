//! present-document (5.12.4): the chief specialist shows a document to a chief, at an hour that is kept.

use super::{Document, REGISTER, State, login_of};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login, seat},
    values::{Login, Reference, When},
};

/// Record that a document was shown to a chief
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PresentDocument {
    /// Number of the document
    number: Reference,
    /// When it was shown (2018-01-15T10:00, or 10:00 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    presented_at: When,
    /// Login of the chief [default: the one it is addressed to]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
}

impl Act for PresentDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Registered, State::Assigned])?;
        let (number, at) = (document.number(), self.presented_at.on(desk.on()));
        document.happened(desk, at, document.registered_on)?;
        let chief = self.chief(desk, &document)?;
        let login = login_of(desk.db(), chief)?;
        if let Some((_, earlier)) = document.presented(desk.db(), chief)? {
            return broken("presented-already")
                .with("number", number)
                .with("login", login)
                .with("presented", earlier)
                .err();
        }
        let columns =
            [("document", document.id.into()), ("chief", chief.into()), ("presented_at", (&at).into())];
        desk.insert("presentation", &columns)?;
        let mut receipt = Receipt::new(number, "document-presented")
            .with("login", &login)
            .with("presented", at)
            .next(format!("nezaret assign-document {number} --resolution-by {login}"));
        if document.registered_on < at.date() && document.state == State::Registered {
            receipt.note("presented-later", vec![("day", document.registered_on.to_string())]);
        }
        Ok(receipt)
    }
}

impl PresentDocument {
    /// Documents are shown to chiefs only (5.12.4).
    fn chief(&self, desk: &Desk<'_, '_>, document: &Document) -> Result<i64> {
        let Some(login) = &self.to else {
            return match document.addressee {
                Some(chief) => Ok(chief),
                None => broken("presented-to-whom").with("number", document.number()).by("5.12.4").err(),
            };
        };
        let id = by_login(desk.db(), login, desk.on())?;
        match seat(desk.db(), id, desk.on())? {
            Some(seat) if seat.post.is_head() => Ok(id),
            _ => broken("addressee-not-chief").with("login", login).by("5.12.4").err(),
        }
    }
}
