//! report-document: a document was lost, stolen, found again or cancelled. Nobody is identified by one that is gone.

use super::{DocumentStatus, Person, documents};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, DocumentNumber, Line, Reference},
};

/// Record that a person's document was lost, stolen, found or cancelled
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReportDocument {
    /// Person (P-2018-000001)
    number: Reference,
    /// Number of the identity document
    #[arg(long, value_name = "NUMBER")]
    document: DocumentNumber,
    /// What became of it
    #[arg(long, value_enum)]
    status: DocumentStatus,
    /// Since when [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<Day>,
    /// Document that says so
    #[arg(long, value_name = "TEXT")]
    evidence: Line,
}

impl Act for ReportDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let number = named.person.number();
        let since = self.since.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if since > desk.on() {
            return broken("status-later-than-act").with("since", since).with("on", desk.on()).err();
        }
        let known = documents(desk.db(), named.person.id, &self.document)?;
        let Some(known) = known.first() else {
            return broken("document-not-known")
                .with("document", &self.document)
                .with("number", number)
                .next(format!("nezaret add-document {number} --document {}", self.document))
                .err();
        };
        let gone = known.status.is_some_and(|status| status != DocumentStatus::Found);
        let change = match self.status {
            DocumentStatus::Found => gone,
            status => known.status != Some(status),
        };
        if !change {
            return broken("status-stands")
                .with("document", &self.document)
                .with("status", status_key(known.status))
                .err();
        }
        desk.update(
            "identity_document",
            known.id,
            &[
                ("status", (&self.status).into()),
                ("status_on", (&since).into()),
                ("status_evidence", (&self.evidence).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "document-reported")
            .with("document", &self.document)
            .with("status", status_key(Some(self.status)))
            .with("since", since)
            .next(format!("nezaret show {number}"));
        named.tell(&mut receipt);
        Ok(receipt)
    }
}

fn status_key(status: Option<DocumentStatus>) -> String {
    status.map_or_else(|| "document-status-none".to_owned(), |status| format!("document-status-{status}"))
}
