//! add-name: another name of a person, kept apart from that of his card and found like it.

use super::{NameKind, Person, added, has_name, must_be_allowed};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Name, Reference, Text},
};

/// Add another name of a person: alias, spelling, former name
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AddName {
    /// Person (P-2018-000001)
    number: Reference,
    /// Why there is another name
    #[arg(long, value_enum)]
    kind: NameKind,
    /// Surname as in the document
    #[arg(long, value_name = "NAME")]
    surname: Name,
    /// Given name
    #[arg(long, value_name = "NAME")]
    given: Name,
    /// Father's name
    #[arg(long, value_name = "NAME")]
    father: Option<Name>,
    /// Document that says it
    #[arg(long, value_name = "TEXT")]
    evidence: Line,
    /// Why it is added; needed while a case of the person is open
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
}

impl Act for AddName {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let name = format!("{} {}", self.surname, self.given);
        let (fold, key) = (language::fold(&name), language::key(&name));
        let same = name == format!("{} {}", person.surname, person.given);
        if same || has_name(desk.db(), person.id, &fold)? {
            return broken("name-known").with("number", person.number()).with("name", name).err();
        }
        must_be_allowed(desk, person, self.ground.is_some())?;
        desk.insert(
            "other_name",
            &[
                ("person", person.id.into()),
                ("kind", (&self.kind).into()),
                ("surname", (&self.surname).into()),
                ("given", (&self.given).into()),
                ("father", (&self.father).into()),
                ("name_fold", (&fold).into()),
                ("key_fold", (&key).into()),
                ("evidence", (&self.evidence).into()),
                ("ground", (&self.ground).into()),
            ],
        )?;
        Ok(added(desk, &named, "name-added")?
            .with("name", name)
            .with("kind", format!("name-kind-{}", self.kind)))
    }
}
