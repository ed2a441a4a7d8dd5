//! add-document: another document of a person, or more about the one on his card.

use super::{DocumentKind, Paper, Person, added};
use crate::{
    office::{Act, Desk, Receipt, Result},
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
        let paper = self.paper();
        paper.check(desk, &named.person)?;
        paper.write(desk, &named.person)?;
        let mut receipt = added(desk, &named, "document-added")?.with("document", &self.document);
        if let Some(until) = self.valid_until.filter(|until| *until < desk.on()) {
            receipt.note("document-run-out", vec![("until", until.to_string())]);
        }
        Ok(receipt)
    }
}

impl AddDocument {
    fn paper(&self) -> Paper {
        Paper {
            kind: self.kind,
            document: self.document.clone(),
            country: self.country,
            issued_on: self.issued_on,
            valid_until: self.valid_until,
            evidence: self.evidence.clone(),
            ground: self.ground.clone(),
        }
    }
}
