//! The travel document of a person under removal who has no paper to cross the border with (3.1.7-1, MM 80.6-1).

use super::{
    Identification, Outcome, Purpose, file,
    form::{Form, Ground},
    must_be_first,
};
use crate::{
    duties::{
        custody,
        person::{DocumentKind, Paper, Person, ours, papers, survivor},
        removal::{self, Removal},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Date, DocumentNumber, Line, Reference, Text},
};

/// Propose that a person under removal be given a travel document
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ProposeTravelDocument {
    /// The removal (R-2018-000001)
    number: Reference,
    /// By a treaty, or because the document of his country cannot be had
    #[arg(long, value_enum)]
    ground: Ground,
    /// The treaty
    #[arg(long, value_name = "TEXT")]
    agreement: Option<Line>,
    /// Why, and what was done to have the document of his country
    #[arg(long, value_name = "TEXT")]
    text: Text,
    #[command(flatten)]
    form: Form,
}

impl Act for ProposeTravelDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::find(desk.db(), desk.resolve(&self.number, removal::REGISTER.prefix)?)?;
        let person = Person::get(desk.db(), survivor(desk.db(), removal.person)?)?;
        let of = removal.number();
        custody::must_not_be_past(desk, person.id, of)?;
        if !removal::open_of(desk.db(), person.id)?.iter().any(|open| open.id == removal.id) {
            return broken("travel-removal-over")
                .with("number", of)
                .with("state", format!("removal-state-{}", removal.state))
                .by("3.1.7-1")
                .err();
        }
        if let Some(document) = papers(desk.db(), person.id, Some(desk.on()))? {
            return broken("travel-has-papers")
                .with("person", person.number())
                .with("document", &document)
                .by("3.1.7-1")
                .next(format!("nezaret report-document {} --document {document}", person.number()))
                .err();
        }
        if (self.ground == Ground::Treaty) != self.agreement.is_some() {
            return broken("travel-treaty").by("MM 80.6-1").err();
        }
        self.form.check()?;
        must_be_first(desk, (person.id, person.number()), Purpose::TravelDocument)?;
        let mut columns = vec![
            ("removal", removal.id.into()),
            ("ground", (&self.ground).into()),
            ("agreement", (&self.agreement).into()),
        ];
        columns.extend(self.form.columns());
        let number = file(desk, Purpose::TravelDocument, person.id, &self.text, &columns)?;
        let mut receipt = Receipt::new(number, "travel-document-proposed")
            .with("person", person.number())
            .with("removal", of)
            .next(format!("nezaret record-travel-document {number}"));
        self.form.tell_empty(&person, &mut receipt);
        Ok(receipt)
    }
}

/// Record the travel document that was given, or why none was
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordTravelDocument {
    /// The proposal (L-2018-000002)
    number: Reference,
    /// Number of the travel document
    #[arg(long, value_name = "NUMBER")]
    document: Option<DocumentNumber>,
    /// Who issued it
    #[arg(long, value_name = "TEXT")]
    issuer: Option<Line>,
    /// Day of issue [default: the day of the act]
    #[arg(long, value_name = "DATE")]
    issued_on: Option<Date>,
    /// Its last day
    #[arg(long, value_name = "DATE")]
    valid_until: Option<Date>,
    /// Why none was given
    #[arg(long, value_name = "TEXT")]
    refused: Option<Text>,
}

impl Act for RecordTravelDocument {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let work = Identification::open(desk, &self.number, Purpose::TravelDocument)?;
        let number = work.number();
        let given = (&self.document, &self.issuer, self.valid_until);
        let nothing = self.document.is_none() && self.issuer.is_none() && self.valid_until.is_none();
        let (document, issuer, until) = match (given, &self.refused) {
            (_, Some(ground)) if nothing && self.issued_on.is_none() => {
                work.close(desk, Outcome::Refused, &[("result_ground", ground.into())])?;
                return Ok(
                    Receipt::new(number, "travel-document-refused").next(format!("nezaret show {number}"))
                );
            }
            ((Some(document), Some(issuer), Some(until)), None) => (document, issuer, until),
            _ => return broken("travel-given-or-refused").with("number", number).err(),
        };
        let person = Person::get(desk.db(), survivor(desk.db(), work.person)?)?;
        let day = self.issued_on.unwrap_or(desk.on());
        if day < work.proposed_on {
            return broken("travel-issued-early")
                .with("number", number)
                .with("issued", day)
                .with("proposed", work.proposed_on)
                .err();
        }
        let paper = Paper {
            kind: DocumentKind::TravelDocument,
            document: document.clone(),
            country: ours().expect("the table of countries has our own"),
            issued_on: Some(day),
            valid_until: Some(until),
            evidence: Some(number.to_string().parse().expect("a number is a line")),
            ground: None,
        };
        // A paper to leave with says nothing new of who he is: no head is needed, as for another document.
        paper.must_be_new(desk, &person)?;
        work.close(
            desk,
            Outcome::Issued,
            &[
                ("document", document.into()),
                ("issuer", issuer.into()),
                ("issued_on", (&day).into()),
                ("valid_until", (&until).into()),
            ],
        )?;
        paper.write(desk, &person)?;
        Ok(Receipt::new(number, "travel-document-issued")
            .with("person", person.number())
            .with("document", document)
            .with("until", until)
            .next(format!("nezaret show {}", person.number())))
    }
}
