//! Who is meant by the words of an act: what was typed, and what the machine readable zone of his document says.

use super::{Details, Person, Sex};
use crate::{
    language,
    office::{Asked, Result, broken},
    values::{Birth, Country, Date, DocumentNumber, Mrz, Name},
};

/// Options that need not be typed where a machine readable zone is.
pub const SPARED: &[&str] = &["surname", "given", "citizenship"];

/// A person as named, whole.
pub(super) struct Who<'a> {
    pub(super) surname: &'a Name,
    pub(super) given: &'a Name,
    pub(super) citizenship: Country,
    pub(super) document: Option<&'a DocumentNumber>,
    pub(super) birth: Option<Birth>,
    pub(super) sex: Option<Sex>,
}

/// What has to be there and is not.
fn needed<T>(value: Option<T>, field: &'static str) -> Result<T> {
    match value {
        Some(value) => Ok(value),
        None => broken("person-field-missing").with("field", field).err(),
    }
}

/// What was typed must not contradict the zone.
fn must_agree(agrees: bool, field: &'static str, typed: &dyn ToString, zone: &dyn ToString) -> Result<()> {
    if agrees {
        return Ok(());
    }
    broken("mrz-contradicts")
        .with("field", field)
        .with("typed", typed.to_string())
        .with("zone", zone.to_string())
        .err()
}

/// Whether a name can be the one in a zone, which knows neither marks nor, where it is full, the end of the name. Who
/// has several given names may be written with the first of them.
fn one_name(typed: &Name, zone: &Name) -> bool {
    let (typed, zone) = (language::sound(typed.as_str()), language::sound(zone.as_str()));
    let begins = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    begins(&typed, &zone) || begins(&zone, &typed)
}

impl Details {
    /// The birth date, as exactly as it is known on a day.
    pub(super) fn birth_as_of(&self, day: Date) -> Option<Birth> {
        let typed = self.birth_date.map(|birth| if self.birth_estimated { birth.estimated() } else { birth });
        typed.or_else(|| self.mrz.as_ref()?.birth(day))
    }

    /// The last day on which the person can be born, as far as the words say.
    #[must_use]
    pub fn birth(&self, day: Date) -> Option<Date> {
        self.birth_as_of(day).map(Birth::latest)
    }

    /// Surname and given name as they are said, typed or read from a zone.
    #[must_use]
    pub fn name(&self) -> String {
        let zone = self.mrz.as_ref();
        let surname = self.surname.as_ref().or(zone.and_then(|zone| zone.surname.as_ref()));
        let given = self.given.as_ref().or(zone.and_then(|zone| zone.given.as_ref()));
        [surname, given].into_iter().flatten().map(Name::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Who is meant. A zone fills in what was not typed; typed letters go before those of a zone, which has no marks.
    pub(super) fn who(&self, day: Date) -> Result<Who<'_>> {
        if let Some(zone) = &self.mrz {
            self.agrees_with(zone, day)?;
        }
        let zone = self.mrz.as_ref();
        let sex = zone.and_then(|zone| zone.male).map(|male| if male { Sex::Male } else { Sex::Female });
        Ok(Who {
            surname: needed(
                self.surname.as_ref().or(zone.and_then(|z| z.surname.as_ref())),
                "column-surname",
            )?,
            given: needed(self.given.as_ref().or(zone.and_then(|z| z.given.as_ref())), "column-given")?,
            citizenship: needed(self.citizenship.or(zone.and_then(|z| z.citizenship)), "column-citizenship")?,
            document: self.document.as_ref().or(zone.map(|zone| &zone.document)),
            birth: self.birth_as_of(day),
            sex: self.sex.or(sex),
        })
    }

    fn agrees_with(&self, zone: &Mrz, day: Date) -> Result<()> {
        let names =
            [("column-surname", &self.surname, &zone.surname), ("column-given", &self.given, &zone.given)];
        for (field, typed, read) in names {
            if let (Some(typed), Some(read)) = (typed, read) {
                let cut =
                    zone.cut && language::sound(typed.as_str()).starts_with(&language::sound(read.as_str()));
                must_agree(cut || one_name(typed, read), field, typed, read)?;
            }
        }
        if let (Some(typed), Some(read)) = (self.citizenship, zone.citizenship) {
            must_agree(typed == read, "column-citizenship", &typed, &read)?;
        }
        if let Some(typed) = &self.document {
            must_agree(*typed == zone.document, "column-document", typed, &zone.document)?;
        }
        if let (Some(typed), Some(read)) = (self.birth_date, zone.birth(day)) {
            must_agree(typed.agrees(read), "column-birth-date", &typed, &read)?;
        }
        if let (Some(typed), Some(male)) = (self.sex, zone.male) {
            let read = if male { Sex::Male } else { Sex::Female };
            must_agree(typed == read, "column-sex", &typed, &read)?;
        }
        Ok(())
    }
}

/// Name, citizenship and, where it is known, birth date.
fn told(name: &str, citizenship: Country, birth: Option<Birth>) -> String {
    let born = birth.map(|birth| format!(", {birth}")).unwrap_or_default();
    format!("{name}, {citizenship}{born}")
}

impl Person {
    /// All by which a card is compared with what is typed.
    pub(super) fn told(&self) -> String {
        told(&format!("{} {}", self.surname, self.given), self.citizenship, self.birth())
    }
}

impl Who<'_> {
    /// Surname and given name.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.surname, self.given)
    }

    /// All that decides who in the register is meant. `None` without a document, by which alone somebody is found, and
    /// with a birth date whose text does not say how exactly it is known.
    pub(super) fn asked(&self) -> Option<Asked> {
        if self.birth.is_some_and(|birth| birth.precision().is_some()) {
            return None;
        }
        let (document, citizenship) = (self.document?, self.citizenship.to_string());
        let birth = self.birth.map(|birth| birth.latest().to_string()).unwrap_or_default();
        Some(Asked::of([document.as_str(), &citizenship, self.surname.as_str(), self.given.as_str(), &birth]))
    }

    /// All that is compared with a card.
    pub(super) fn told(&self) -> String {
        told(&self.name(), self.citizenship, self.birth)
    }

    /// Whether the card of an entry can be his.
    pub(super) fn is(&self, known: &Person, fold: &str) -> bool {
        let births = known.birth().zip(self.birth).is_none_or(|(known, named)| known.agrees(named));
        known.name_fold == fold && births && known.citizenship == self.citizenship
    }
}
