//! A document that a person gets: what every act that adds one asks first.

use super::{DocumentKind, Person, documents, holder, must_be_allowed};
use crate::{
    duties::person::is_same,
    office::{Desk, Result, broken},
    values::{Country, Date, DocumentNumber, Line, Text},
};

/// A document that is to be added.
pub struct Paper {
    /// What it is.
    pub kind: DocumentKind,
    /// Its number.
    pub document: DocumentNumber,
    /// Who issued it.
    pub country: Country,
    /// Its first day.
    pub issued_on: Option<Date>,
    /// Its last day.
    pub valid_until: Option<Date>,
    /// Where it was seen, if the document itself was not shown.
    pub evidence: Option<Line>,
    /// Why it is added.
    pub ground: Option<Text>,
}

impl Paper {
    /// It is new, and the officer may change who the person is.
    pub fn check(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
        self.must_be_new(desk, person)?;
        must_be_allowed(desk, person, self.ground.is_some())
    }

    /// Its days are in order, and neither he nor anybody else has it.
    pub fn must_be_new(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
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
        Ok(())
    }

    /// Writes it.
    pub fn write(&self, desk: &mut Desk<'_, '_>, person: &Person) -> Result<()> {
        desk.insert(
            "identity_document",
            &[
                ("person", person.id.into()),
                ("kind", (&self.kind).into()),
                ("number", (&self.document).into()),
                ("country", (&self.country).into()),
                ("issued_on", (&self.issued_on).into()),
                ("valid_until", (&self.valid_until).into()),
                ("evidence", (&self.evidence).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        Ok(())
    }
}
