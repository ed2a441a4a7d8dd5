//! record-identification: who the person is, or that it could not be found out (3.1.7).

use super::{Identification, Outcome, Purpose};
use crate::{
    duties::person::{DocumentKind, Paper, Person},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Country, Date, DocumentNumber, Line, Name, Reference, Text, shell_word},
};

crate::codes!(
    /// The result.
    Found {
        /// It is known who he is.
        Identified = "identified",
        /// It could not be found out.
        NotIdentified = "not-identified",
    }
);

/// Record who a person without papers is, or that it could not be learnt
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordIdentification {
    /// The identity work (L-2018-000001)
    number: Reference,
    /// Whether it is known who he is
    #[arg(long, value_enum)]
    result: Found,
    /// What that rests on
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Surname that was confirmed
    #[arg(long, value_name = "NAME")]
    surname: Option<Name>,
    /// Given name that was confirmed
    #[arg(long, value_name = "NAME")]
    given: Option<Name>,
    /// Citizenship that was confirmed, three letters (TUR); XXA: he has none
    #[arg(long, value_name = "COUNTRY")]
    citizenship: Option<Country>,
    #[command(flatten)]
    shown: Shown,
}

/// The document by which he is known now.
#[derive(Debug, clap::Args, serde::Deserialize)]
struct Shown {
    /// Number of a document that was found or given to him
    #[arg(long, value_name = "NUMBER")]
    document: Option<DocumentNumber>,
    /// What it is
    #[arg(long, value_enum)]
    document_kind: Option<DocumentKind>,
    /// Country that issued it, three letters (TUR)
    #[arg(long, value_name = "COUNTRY")]
    country: Option<Country>,
    /// Its last day
    #[arg(long, value_name = "DATE")]
    valid_until: Option<Date>,
}

impl Act for RecordIdentification {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let work = Identification::open(desk, &self.number, Purpose::Identity)?;
        let number = work.number();
        let person = Person::get(desk.db(), crate::duties::person::survivor(desk.db(), work.person)?)?;
        let identified = self.result == Found::Identified;
        let named = self.surname.is_some() && self.given.is_some() && self.citizenship.is_some();
        let something = self.surname.is_some() || self.given.is_some() || self.citizenship.is_some();
        if identified && !named {
            return broken("identified-as-whom").with("number", number).err();
        }
        if !identified && (something || self.shown.document.is_some()) {
            return broken("not-identified-as-nobody").with("number", number).err();
        }
        if let Some(request) = work.unanswered(desk.db())?.first().filter(|_| !identified) {
            return broken("identity-unanswered")
                .with("number", number)
                .with("letter", &request.letter)
                .next(format!(
                    "nezaret record-identity-answer {number} --letter {}",
                    shell_word(&request.letter)
                ))
                .err();
        }
        let evidence: Line = number.to_string().parse().expect("a number is a line");
        let paper = self.shown.paper(number, evidence, &self.ground)?;
        if let Some(paper) = &paper {
            paper.check(desk, &person)?;
        }
        let document = self.shown.document.as_ref();
        work.close(
            desk,
            if identified { Outcome::Identified } else { Outcome::NotIdentified },
            &[
                ("result_ground", (&self.ground).into()),
                ("confirmed_surname", (&self.surname).into()),
                ("confirmed_given", (&self.given).into()),
                ("confirmed_citizenship", (&self.citizenship).into()),
                ("document", document.map(DocumentNumber::as_str).into()),
            ],
        )?;
        if let Some(paper) = &paper {
            paper.write(desk, &person)?;
        }
        let said = if identified { "identified" } else { "not-identified" };
        let mut receipt = Receipt::new(number, said).with("person", person.number());
        self.differs(number, &person, &mut receipt);
        Ok(receipt.next(format!("nezaret show {}", person.number())))
    }
}

impl RecordIdentification {
    /// What was confirmed and stands otherwise on the card is put right by its own acts, which ask who may do that.
    fn differs(&self, number: crate::values::Number, person: &Person, receipt: &mut Receipt) {
        if let (Some(surname), Some(given)) = (&self.surname, &self.given)
            && (surname.as_str() != person.surname || given.as_str() != person.given)
        {
            let command = format!(
                "nezaret add-name {} --kind birth --surname {} --given {} --evidence {number} --ground {}",
                person.number(),
                shell_word(surname.as_str()),
                shell_word(given.as_str()),
                shell_word(self.ground.as_str()),
            );
            receipt.note("identified-otherwise", vec![("command", command)]);
        }
        if let Some(country) = self.citizenship.filter(|country| *country != person.citizenship) {
            let command = format!(
                "nezaret add-citizenship {} --country {country} --instead --evidence {number} --ground {}",
                person.number(),
                shell_word(self.ground.as_str()),
            );
            receipt.note("identified-otherwise", vec![("command", command)]);
        }
    }
}

impl Shown {
    /// The document with all that is needed of it.
    fn paper(&self, number: crate::values::Number, evidence: Line, ground: &Text) -> Result<Option<Paper>> {
        match (&self.document, self.document_kind, self.country) {
            (None, None, None) if self.valid_until.is_none() => Ok(None),
            (Some(document), Some(kind), Some(country)) => Ok(Some(Paper {
                kind,
                document: document.clone(),
                country,
                issued_on: None,
                valid_until: self.valid_until,
                evidence: Some(evidence),
                ground: Some(ground.clone()),
            })),
            _ => broken("identified-document-whole").with("number", number).err(),
        }
    }
}
