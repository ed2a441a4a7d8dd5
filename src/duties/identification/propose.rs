//! propose-identification: what is to be done to learn who a foreigner without papers is (3.1.7).

use super::{Purpose, file, must_be_first};
use crate::{
    duties::{
        person::{Person, is_ours, papers},
        removal,
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Propose what is to be done to learn who a foreigner without papers is
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ProposeIdentification {
    /// The person (P-2018-000001)
    number: Reference,
    /// What is known of him, and what is proposed
    #[arg(long, value_name = "TEXT")]
    text: Text,
}

impl Act for ProposeIdentification {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        if is_ours(desk.db(), person.id, desk.on())? {
            return broken("identification-of-citizen").with("person", person.number()).by("3.1.7").err();
        }
        if let Some(document) = papers(desk.db(), person.id, None)? {
            return broken("identification-has-papers")
                .with("person", person.number())
                .with("document", &document)
                .by("3.1.7")
                .next(format!("nezaret report-document {} --document {document}", person.number()))
                .err();
        }
        must_be_first(desk, (person.id, person.number()), Purpose::Identity)?;
        let removal = removal::open_of(desk.db(), person.id)?.first().map(|removal| removal.id);
        let number = file(desk, Purpose::Identity, person.id, &self.text, &[("removal", removal.into())])?;
        let mut receipt = Receipt::new(number, "identification-proposed")
            .with("person", person.number())
            .next(format!("nezaret send-identity-request {number}"));
        named.tell(&mut receipt);
        Ok(receipt)
    }
}
