//! A person as named in an act, and the person in the register behind the words.

use super::{Entry, Person, REGISTER, alike, by_document, entries, entry, same};
use crate::{
    language,
    office::{Desk, Receipt, Result, broken},
    store::Db,
    values::{Country, Date, DocumentNumber, Line, Name, Number, Reference},
};

crate::codes!(
    /// Sex, as the document says it.
    Sex {
        /// Male.
        Male = "male",
        /// Female.
        Female = "female",
    }
);

/// Who it is about: the same words wherever a person is named.
#[derive(Debug, Clone, clap::Args, serde::Deserialize)]
pub struct Details {
    /// Known person (P-2018-000001); name and citizenship must agree
    #[arg(long, value_name = "NUMBER")]
    pub person: Option<Reference>,
    /// Surname as in the document
    #[arg(long, value_name = "NAME")]
    pub surname: Name,
    /// Given name
    #[arg(long, value_name = "NAME")]
    pub given: Name,
    /// Father's name
    #[arg(long, value_name = "NAME")]
    pub father: Option<Name>,
    /// Birth date (2018-01-15 or 15.01.2018)
    #[arg(long, value_name = "DATE")]
    pub birth_date: Option<Date>,
    /// Sex
    #[arg(long, value_enum)]
    pub sex: Option<Sex>,
    /// Citizenship, three letters (TUR); XXA for a stateless person
    #[arg(long, value_name = "COUNTRY")]
    pub citizenship: Country,
    /// Number of the identity document
    #[arg(long, value_name = "NUMBER")]
    pub document: Option<DocumentNumber>,
    /// Where the person stays
    #[arg(long, value_name = "TEXT")]
    pub address: Option<Line>,
}

/// The person in the register.
pub struct Found {
    /// Row.
    pub id: i64,
    /// Number.
    pub number: Number,
    /// Birth date, where it is known.
    pub birth: Option<Date>,
    /// Entered by this act.
    pub new: bool,
    /// Several entries of the register are this one human being: what is asked of him goes through the link.
    pub linked: bool,
    /// The number that was found first, where he is merged.
    pub led: Option<Number>,
    /// Others of the same name and birth date: shown, never merged.
    pub alike: Vec<Number>,
}

impl Found {
    /// Tells on a receipt what was found about the person.
    pub fn tell(&self, receipt: &mut Receipt) {
        let key = if self.new { "person-entered" } else { "person-known" };
        receipt.note(key, vec![("person", self.number.to_string())]);
        same::led(self.led, self.number, receipt);
        for other in &self.alike {
            receipt.note(
                "person-alike",
                vec![("other", other.to_string()), ("person", self.number.to_string())],
            );
        }
    }
}

/// Nobody is born after a day it is about.
pub(super) fn born_by(birth: Option<Date>, day: Date) -> Result<()> {
    match birth.filter(|birth| *birth > day) {
        Some(birth) => broken("person-born-later").with("birth", birth).with("day", day).err(),
        None => Ok(()),
    }
}

impl Details {
    /// Checks what can be said without the register: nobody is born after the day it is about.
    pub fn check(&self, day: Date) -> Result<()> {
        born_by(self.birth_date, day)
    }

    /// The person in the register who is named, where he is there already. Whoever holds the document under another
    /// name stops the act. Nothing is written: an act that names several asks this of all before it enters the first.
    pub fn known(&self, desk: &Desk<'_, '_>) -> Result<Option<Found>> {
        self.check(desk.on())?;
        let db = desk.db();
        let known = match (&self.person, &self.document) {
            (Some(typed), _) => {
                let number = desk.resolve(typed, REGISTER.prefix)?;
                Some(entry(db, REGISTER.id(db, number)?)?)
            }
            (None, Some(document)) => by_document(db, self.citizenship, document)?,
            (None, None) => None,
        };
        known.map(|known| self.found(db, known)).transpose()
    }

    /// The person behind an entry that was found: himself, or under whom he counts.
    fn found(&self, db: &Db, known: Entry) -> Result<Found> {
        let Entry { person, merged_into, survives } = known;
        let linked = merged_into.is_some() || survives;
        if person.annulled.is_some() {
            return broken("record-annulled").with("number", person.number()).err();
        }
        let all = if linked { entries(db, person.id)? } else { Vec::new() };
        if !self.agrees(&person) && !all.iter().any(|other| self.agrees(other)) {
            return self.differs(&person);
        }
        let birth = all.iter().filter_map(|other| other.birth_date).max().or(person.birth_date);
        let (id, number, led) = if merged_into.is_some() {
            let survivor = Person::get(db, same::survivor(db, person.id)?)?;
            (survivor.id, survivor.number(), Some(person.number()))
        } else {
            (person.id, person.number(), None)
        };
        Ok(Found { id, number, birth: birth.or(self.birth_date), new: false, linked, led, alike: Vec::new() })
    }

    /// Finds the person, or enters him.
    pub fn find_or_enter(&self, desk: &mut Desk<'_, '_>) -> Result<Found> {
        if let Some(known) = self.known(desk)? {
            return Ok(known);
        }
        let fold = self.fold();
        let alike = alike(desk.db(), &fold, self.birth_date)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("surname", (&self.surname).into()),
                ("given", (&self.given).into()),
                ("father", (&self.father).into()),
                ("name_fold", (&fold).into()),
                ("birth_date", (&self.birth_date).into()),
                ("sex", (&self.sex).into()),
                ("citizenship", (&self.citizenship).into()),
                ("document", (&self.document).into()),
                ("address", (&self.address).into()),
            ],
        )?;
        Ok(Found { id, number, birth: self.birth_date, new: true, linked: false, led: None, alike })
    }

    fn fold(&self) -> String {
        language::fold(&format!("{} {}", self.surname, self.given))
    }

    /// Whether an entry can be the person who is named.
    fn agrees(&self, known: &Person) -> bool {
        let other_birth = matches!((known.birth_date, self.birth_date), (Some(a), Some(b)) if a != b);
        known.name_fold == self.fold() && !other_birth && known.citizenship == self.citizenship
    }

    fn differs<T>(&self, known: &Person) -> Result<T> {
        broken("person-differs")
            .with("number", known.number())
            .with("known", format!("{} {}", known.surname, known.given))
            .with("typed", format!("{} {}", self.surname, self.given))
            .with("document", known.document.as_deref().unwrap_or("—"))
            .err()
    }
}
