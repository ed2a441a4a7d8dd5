//! register-person (any of 3.1.2–3.1.9; the chief specialist by 5.12.1).

use super::{Details, likeness::tell};
use crate::office::{Act, Desk, Receipt, Result, broken};

/// Register a person
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterPerson {
    #[command(flatten)]
    person: Details,
}

impl Act for RegisterPerson {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let found = self.person.find_or_enter(desk)?;
        if !found.new {
            return broken("person-registered-already").with("number", found.number).err();
        }
        let mut receipt =
            Receipt::new(found.number, "person-registered").next(format!("nezaret show {}", found.number));
        tell(&found.alike, found.number, &mut receipt);
        Ok(receipt)
    }
}
