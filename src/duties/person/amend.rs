//! amend-person: who a person is may change while his case runs only by a head, with ground and proof.

use super::{
    Entry, Person, REGISTER, Sex, by_document,
    details::born_by,
    first_offence,
    identity::{must_be_allowed, tell_bars},
    likeness::{self, Alike},
    same,
    who::Who,
};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Birth, Country, DocumentNumber, Line, Name, Reference, Text, Tongue, Value},
};

/// Change what is known of a person
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AmendPerson {
    /// Person (P-2018-000001)
    number: Reference,
    /// Surname as in the document
    #[arg(long, value_name = "NAME")]
    surname: Option<Name>,
    /// Given name
    #[arg(long, value_name = "NAME")]
    given: Option<Name>,
    /// Father's name
    #[arg(long, value_name = "NAME")]
    father: Option<Name>,
    /// Birth date (2018-01-15 or 15.01.2018); 2018-01 or 2018 where no more is known
    #[arg(long, value_name = "DATE")]
    birth_date: Option<Birth>,
    /// The year of birth is an estimate
    #[arg(long)]
    #[serde(default)]
    birth_estimated: bool,
    /// Sex
    #[arg(long, value_enum)]
    sex: Option<Sex>,
    /// Citizenship, three letters (TUR); XXA for a stateless person
    #[arg(long, value_name = "COUNTRY")]
    citizenship: Option<Country>,
    /// Number of the identity document
    #[arg(long, value_name = "NUMBER")]
    document: Option<DocumentNumber>,
    /// Where the person stays
    #[arg(long, value_name = "TEXT")]
    address: Option<Line>,
    /// Language the person understands, by its letters (en, tr, fas): papers are printed in it too
    #[arg(long, value_name = "CODE")]
    speaks: Option<Tongue>,
    /// Why it changes; kept as a note on the person
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
    /// Document that proves the change
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Line>,
}

impl Act for AmendPerson {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        let holders = self.check(desk, person)?;
        let columns = self.columns(person);
        if columns.is_empty() {
            return broken("amend-nothing").with("number", person.number()).err();
        }
        let alike = if self.identity(person) { self.alike(desk, person, holders)? } else { Vec::new() };
        desk.update(REGISTER.table, person.id, &columns)?;
        likeness::write(desk, person.id, &alike)?;
        self.note(desk, person)?;
        let number = person.number();
        let mut receipt = Receipt::new(number, "person-amended").next(format!("nezaret show {number}"));
        likeness::tell(&alike, number, &mut receipt);
        named.tell(&mut receipt);
        tell_bars(desk, person, &mut receipt)?;
        Ok(receipt)
    }
}

impl AmendPerson {
    /// Whether it changes who the person is.
    fn identity(&self, person: &Person) -> bool {
        let differs = |new: Option<&Name>, old: &str| new.is_some_and(|new| new.as_str() != old);
        differs(self.surname.as_ref(), &person.surname)
            || differs(self.given.as_ref(), &person.given)
            || self.birth().is_some_and(|birth| person.birth() != Some(birth))
            || self.citizenship.is_some_and(|citizenship| person.citizenship != citizenship)
            || self
                .document
                .as_ref()
                .is_some_and(|document| person.document.as_deref() != Some(document.as_str()))
    }

    fn birth(&self) -> Option<Birth> {
        self.birth_date.map(|birth| if self.birth_estimated { birth.estimated() } else { birth })
    }

    /// Checks the change; answers who holds a document of that number under another country.
    fn check(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<Vec<Person>> {
        let first = first_offence(desk.db(), person.id)?;
        born_by(self.birth(), first.map_or(desk.on(), |first| first.min(desk.on())))?;
        let holders = self.must_be_free(desk, person)?;
        if self.identity(person) {
            must_be_allowed(desk, person, self.ground.is_some() && self.evidence.is_some())?;
        }
        Ok(holders)
    }

    /// The document as it becomes.
    fn becoming(&self, person: &Person) -> Option<DocumentNumber> {
        let kept = person.document.as_deref().and_then(|document| document.parse().ok());
        self.document.clone().or(kept)
    }

    /// One document, one human being, on whichever card or beside it; answers who holds one of that number under another
    /// country.
    fn must_be_free(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<Vec<Person>> {
        let Some(document) = self.becoming(person) else { return Ok(Vec::new()) };
        let citizenship = self.citizenship.unwrap_or(person.citizenship);
        let mut others = Vec::new();
        for (of, Entry { person: holder, .. }) in by_document(desk.db(), &document, None)? {
            // Two cards never have one document, not even those of one human being.
            let on_card = holder.id != person.id && holder.document.as_deref() == Some(document.as_str());
            if !on_card && same::is_same(desk.db(), holder.id, person.id)? {
                continue;
            }
            if of == citizenship {
                return broken("document-of-another")
                    .with("document", &document)
                    .with("number", holder.number())
                    .err();
            }
            others.push(holder);
        }
        Ok(others)
    }

    /// Who may be the same, now that he is known otherwise.
    fn alike(&self, desk: &Desk<'_, '_>, person: &Person, holders: Vec<Person>) -> Result<Vec<Alike>> {
        let (surname, given) = (person.surname.parse().ok(), person.given.parse().ok());
        let names = (self.surname.as_ref().or(surname.as_ref()), self.given.as_ref().or(given.as_ref()));
        let (Some(surname), Some(given)) = names else { return Ok(Vec::new()) };
        let document = self.becoming(person);
        let who = Who {
            surname,
            given,
            citizenship: self.citizenship.unwrap_or(person.citizenship),
            document: document.as_ref(),
            birth: self.birth().or(person.birth()),
            sex: self.sex.or(person.sex),
        };
        let name = who.name();
        likeness::again(desk.db(), person.id, &who, (&language::fold(&name), &language::key(&name)), holders)
    }

    /// The name as it becomes, where it changes.
    fn name(&self, person: &Person) -> Option<String> {
        let surname = self.surname.as_ref().map_or(person.surname.as_str(), Name::as_str);
        let given = self.given.as_ref().map_or(person.given.as_str(), Name::as_str);
        (self.surname.is_some() || self.given.is_some()).then(|| format!("{surname} {given}"))
    }

    /// The columns that were named.
    fn columns(&self, person: &Person) -> Vec<(&'static str, Value<'_>)> {
        let mut columns: Vec<(&'static str, Value<'_>)> = vec![
            ("surname", (&self.surname).into()),
            ("given", (&self.given).into()),
            ("father", (&self.father).into()),
            ("sex", (&self.sex).into()),
            ("citizenship", (&self.citizenship).into()),
            ("document", (&self.document).into()),
            ("address", (&self.address).into()),
            ("speaks", (&self.speaks).into()),
        ];
        columns.retain(|(_, value)| *value != Value::Null);
        if let Some(name) = self.name(person) {
            columns.push(("name_fold", language::fold(&name).into()));
            columns.push(("key_fold", language::key(&name).into()));
        }
        if let Some(birth) = self.birth() {
            columns.push(("birth_date", birth.latest().into()));
            columns.push(("birth_precision", birth.precision().into()));
        }
        columns
    }

    /// Keeps ground and proof beside the person: the row itself has no place for them.
    fn note(&self, desk: &mut Desk<'_, '_>, person: &Person) -> Result<()> {
        let parts = [self.ground.as_ref().map(Text::as_str), self.evidence.as_ref().map(Line::as_str)];
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
        if text.is_empty() {
            return Ok(());
        }
        let me = desk.officer().id;
        desk.insert(
            "note",
            &[
                ("table_name", REGISTER.table.into()),
                ("row_id", person.id.into()),
                ("author", me.into()),
                ("text", text.as_str().into()),
            ],
        )?;
        Ok(())
    }
}
