//! add-citizenship: another citizenship of a person, or a new one in place of the one on his card.

use super::{Person, STATELESS, added, citizenships, must_be_allowed};
use crate::{
    duties::person::REGISTER,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Country, Day, Line, Reference, Text},
};

/// Add a citizenship of a person, or record that it changed
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AddCitizenship {
    /// Person (P-2018-000001)
    number: Reference,
    /// Citizenship, three letters (TUR); XXA: the person has become stateless
    #[arg(long, value_name = "COUNTRY")]
    country: Country,
    /// It takes the place of the one on the card
    #[arg(long)]
    #[serde(default)]
    instead: bool,
    /// First day, where it is known
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<Day>,
    /// Document that says it
    #[arg(long, value_name = "TEXT")]
    evidence: Line,
    /// Why it is added; needed while a case of the person is open
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
}

impl Act for AddCitizenship {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let on = desk.on();
        let since = self.since.map(|day| desk.day(day)).transpose()?;
        if let Some(since) = since.filter(|since| *since > on) {
            return broken("status-later-than-act").with("since", since).with("on", on).err();
        }
        let held = citizenships(desk.db(), person, on)?;
        if held.contains(&self.country) {
            return broken("citizenship-held")
                .with("number", person.number())
                .with("country", self.country)
                .err();
        }
        // Who is stateless has no citizenship: the one takes the place of the other.
        let left = held.len() - usize::from(self.instead);
        let stateless =
            self.country.code() == STATELESS || (person.citizenship.code() == STATELESS && !self.instead);
        if stateless && left > 0 {
            let held: Vec<&str> = held.iter().map(|country| country.code()).collect();
            return broken("stateless-with-citizenship")
                .with("number", person.number())
                .with("held", held.join(", "))
                .err();
        }
        must_be_allowed(desk, person, self.ground.is_some())?;
        if self.instead {
            self.must_be_free(desk, person)?;
        }
        let (country, from, until) = if self.instead {
            (person.citizenship, None, Some(since.unwrap_or(on)))
        } else {
            (self.country, since, None)
        };
        if self.instead {
            desk.update(REGISTER.table, person.id, &[("citizenship", (&self.country).into())])?;
        }
        desk.insert(
            "nationality",
            &[
                ("person", person.id.into()),
                ("country", (&country).into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
                ("evidence", (&self.evidence).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        let said = if self.instead { "citizenship-changed" } else { "citizenship-added" };
        Ok(added(desk, &named, said)?.with("country", self.country))
    }
}

impl AddCitizenship {
    /// On the card document and citizenship together are one person.
    fn must_be_free(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
        let Some(document) = person.document.as_deref().and_then(|document| document.parse().ok()) else {
            return Ok(());
        };
        match super::holder(desk.db(), &document, self.country)? {
            Some(holder) if holder.id != person.id => {
                broken("document-of-another").with("document", document).with("number", holder.number()).err()
            }
            _ => Ok(()),
        }
    }
}
