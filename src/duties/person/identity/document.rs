//! add-document: another document of a person, or more about the one on his card.

use super::{DocumentKind, Person, added, documents, holder, must_be_allowed};
use crate::{
    duties::person::is_same,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Country, Date, DocumentNumber, Line, Reference, Text},
};

/// Add a document of a person, or what is known of the one on his card
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AddDocument {
    /// Person (P-2018-000001)
    number: Reference,
    /// What it is
    #[arg(long, value_enum)]
    kind: DocumentKind,
    /// Number of the identity document
    #[arg(long, value_name = "NUMBER")]
    document: DocumentNumber,
    /// Country that issued it, three letters (TUR)
    #[arg(long, value_name = "COUNTRY")]
    country: Country,
    /// Its first day
    #[arg(long, value_name = "DATE")]
    issued_on: Option<Date>,
    /// Its last day
    #[arg(long, value_name = "DATE")]
    valid_until: Option<Date>,
    /// Where it was seen, if the document itself was not shown
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Line>,
    /// Why it is added; needed while a case of the person is open
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
}

impl Act for AddDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let (issued, until) = (self.issued_on, self.valid_until);
        if issued.is_some_and(|issued| issued > desk.on()) || issued.zip(until).is_some_and(|(a, b)| b < a) {
            let day = |day: Option<Date>| day.map_or_else(|| "—".to_owned(), |day| day.to_string());
            return broken("document-days")
                .with("issued", day(issued))
                .with("until", day(until))
                .with("on", desk.on())
                .err();
        }
        if let Some(holder) = holder(desk.db(), &self.document, self.country)?
            && !is_same(desk.db(), holder.id, person.id)?
        {
            return broken("document-of-another")
                .with("document", &self.document)
                .with("number", holder.number())
                .err();
        }
        let known = documents(desk.db(), person.id, &self.document)?;
        if known.iter().any(|known| known.country == self.country) {
            return broken("document-known")
                .with("document", &self.document)
                .with("number", person.number())
                .err();
        }
        must_be_allowed(desk, person, self.ground.is_some())?;
        desk.insert(
            "identity_document",
            &[
                ("person", person.id.into()),
                ("kind", (&self.kind).into()),
                ("number", (&self.document).into()),
                ("country", (&self.country).into()),
                ("issued_on", (&issued).into()),
                ("valid_until", (&until).into()),
                ("evidence", (&self.evidence).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        let mut receipt = added(desk, &named, "document-added")?.with("document", &self.document);
        if let Some(until) = until.filter(|until| *until < desk.on()) {
            receipt.note("document-run-out", vec![("until", until.to_string())]);
        }
        Ok(receipt)
    }
}
