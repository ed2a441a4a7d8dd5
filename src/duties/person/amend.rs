//! amend-person: who a person is may change while his case runs only by a head, with ground and proof.

use super::{Entry, Person, REGISTER, Sex, bars, by_document, details::born_by, first_offence, open_cases};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Country, Date, DocumentNumber, Line, Name, Reference, Text, Value},
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
    /// Birth date (2018-01-15 or 15.01.2018)
    #[arg(long, value_name = "DATE")]
    birth_date: Option<Date>,
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
    /// Why it changes; kept as a note on the person
    #[arg(long, value_name = "TEXT")]
    ground: Option<Text>,
    /// Document that proves the change
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Line>,
}

/// Posts that may change an identity while a case is open.
const HEADS: &str = "HDV";

impl Act for AmendPerson {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let named = Person::named(desk, &self.number)?;
        let person = &named.person;
        self.check(desk, person)?;
        let fold = self.fold(person);
        let columns = self.columns(fold.as_deref());
        if columns.is_empty() {
            return broken("amend-nothing").with("number", person.number()).err();
        }
        desk.update(REGISTER.table, person.id, &columns)?;
        self.note(desk, person)?;
        let number = person.number();
        let mut receipt = Receipt::new(number, "person-amended").next(format!("nezaret show {number}"));
        named.tell(&mut receipt);
        for bar in bars(desk.db(), person.id, desk.on())? {
            let article = bar.article.unwrap_or("—").to_owned();
            receipt.note("person-barred", vec![("number", number.to_string()), ("article", article)]);
        }
        Ok(receipt)
    }
}

impl AmendPerson {
    /// Whether it changes who the person is.
    fn identity(&self, person: &Person) -> bool {
        let differs = |new: Option<&Name>, old: &str| new.is_some_and(|new| new.as_str() != old);
        differs(self.surname.as_ref(), &person.surname)
            || differs(self.given.as_ref(), &person.given)
            || self.birth_date.is_some_and(|birth| person.birth_date != Some(birth))
            || self.citizenship.is_some_and(|citizenship| person.citizenship != citizenship)
            || self
                .document
                .as_ref()
                .is_some_and(|document| person.document.as_deref() != Some(document.as_str()))
    }

    fn check(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
        let first = first_offence(desk.db(), person.id)?;
        born_by(self.birth_date, first.map_or(desk.on(), |first| first.min(desk.on())))?;
        self.must_be_free(desk, person)?;
        let open = if self.identity(person) { open_cases(desk.db(), person.id)? } else { Vec::new() };
        let Some(case) = open.first() else { return Ok(()) };
        let (number, case) = (person.number(), case.to_string());
        if !HEADS.contains(desk.seat().post.letter()) {
            return Err(desk.refuse("amend-needs-head", vec![("number", number.to_string()), ("case", case)]));
        }
        if self.ground.is_none() || self.evidence.is_none() {
            return broken("amend-needs-ground").with("number", number).with("case", case).err();
        }
        Ok(())
    }

    /// One document, one person.
    fn must_be_free(&self, desk: &Desk<'_, '_>, person: &Person) -> Result<()> {
        let kept = person.document.as_deref().and_then(|document| document.parse().ok());
        let Some(document) = self.document.clone().or(kept) else { return Ok(()) };
        let citizenship = self.citizenship.unwrap_or(person.citizenship);
        match by_document(desk.db(), citizenship, &document)? {
            Some(Entry { person: holder, .. }) if holder.id != person.id => broken("document-of-another")
                .with("document", &document)
                .with("number", holder.number())
                .err(),
            _ => Ok(()),
        }
    }

    fn fold(&self, person: &Person) -> Option<String> {
        let surname = self.surname.as_ref().map_or(person.surname.as_str(), Name::as_str);
        let given = self.given.as_ref().map_or(person.given.as_str(), Name::as_str);
        let changed = self.surname.is_some() || self.given.is_some();
        changed.then(|| language::fold(&format!("{surname} {given}")))
    }

    /// The columns that were named.
    fn columns<'a>(&'a self, fold: Option<&'a str>) -> Vec<(&'static str, Value<'a>)> {
        let mut columns: Vec<(&'static str, Value<'a>)> = vec![
            ("surname", (&self.surname).into()),
            ("given", (&self.given).into()),
            ("father", (&self.father).into()),
            ("name_fold", fold.into()),
            ("birth_date", (&self.birth_date).into()),
            ("sex", (&self.sex).into()),
            ("citizenship", (&self.citizenship).into()),
            ("document", (&self.document).into()),
            ("address", (&self.address).into()),
        ];
        columns.retain(|(_, value)| *value != Value::Null);
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
