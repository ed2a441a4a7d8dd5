//! What a person is known by besides his card: other names, documents, citizenships. Each is found like the card itself.

mod citizenship;
mod document;
mod name;
mod paper;
mod report;
#[cfg(test)]
mod tests;

pub use citizenship::AddCitizenship;
pub use document::AddDocument;
pub use name::AddName;
pub use paper::Paper;
pub use report::ReportDocument;

use super::{Person, bars, open_cases, who::Who};
use crate::{
    office::{Desk, Receipt, Result, broken},
    same_person,
    store::{self, Db},
    values::{Country, Date, DocumentNumber, Mrz},
};

crate::codes!(
    /// Why a person has another name.
    NameKind {
        /// He goes by it.
        Alias = "alias",
        /// The same name in other letters, or spelt otherwise.
        Spelling = "spelling",
        /// He had it.
        Former = "former",
        /// He was born with it.
        Birth = "birth",
    }
);

crate::codes!(
    /// What a document is.
    DocumentKind {
        /// A passport.
        Passport = "passport",
        /// An identity card.
        IdentityCard = "identity-card",
        /// A travel document of who has no passport.
        TravelDocument = "travel-document",
        /// A card of a foreigner's residence.
        ResidenceCard = "residence-card",
        /// A certificate of birth.
        BirthCertificate = "birth-certificate",
        /// Another.
        Other = "other",
    }
);

crate::codes!(
    /// What became of a document.
    DocumentStatus {
        /// Lost.
        Lost = "lost",
        /// Stolen.
        Stolen = "stolen",
        /// Found again.
        Found = "found",
        /// Cancelled, or found to be false.
        Invalid = "invalid",
    }
);

/// Stateless, as documents write it.
const STATELESS: &str = "XXA";

/// Posts that may change an identity while a case is open.
const HEADS: &str = "HDV";

/// Who a person is changes while his case is open only by a head, with ground and proof.
pub(super) fn must_be_allowed(desk: &Desk<'_, '_>, person: &Person, grounded: bool) -> Result<()> {
    let open = open_cases(desk.db(), person.id)?;
    let Some(case) = open.first() else { return Ok(()) };
    let (number, case) = (person.number(), case.to_string());
    if !HEADS.contains(desk.seat().post.letter()) {
        return Err(desk.refuse("amend-needs-head", vec![("number", number.to_string()), ("case", case)]));
    }
    if !grounded {
        return broken("amend-needs-ground").with("number", number).with("case", case).err();
    }
    Ok(())
}

/// The bars are checked again after who a person is was changed.
pub(super) fn tell_bars(desk: &Desk<'_, '_>, person: &Person, receipt: &mut Receipt) -> Result<()> {
    for bar in bars(desk.db(), person.id, desk.on())? {
        let article = bar.article.unwrap_or("—").to_owned();
        receipt.note("person-barred", vec![("number", person.number().to_string()), ("article", article)]);
    }
    Ok(())
}

/// Whether what is known besides the card makes an entry the one that is named: each of name, citizenship and birth date
/// must be his, on the card or beside it.
pub(super) fn is(db: &Db, known: &Person, who: &Who<'_>, fold: &str) -> Result<bool> {
    let births = known.birth().zip(who.birth).is_none_or(|(known, named)| known.agrees(named));
    let name = concat!(
        "SELECT 1 FROM other_name WHERE name_fold=?2 AND person IN ",
        same_person!("?1"),
        " UNION ALL SELECT 1 FROM person WHERE name_fold=?2 AND id IN ",
        same_person!("?1"),
        " LIMIT 1"
    );
    let named = db.one(name, &[known.id.into(), fold.into()], |_| Ok(()))?.is_some();
    Ok(births && named && has_citizenship(db, known.id, who.citizenship, None)?)
}

/// Whether a person has, or on a day had, a citizenship; without a day, whether he ever had it.
fn has_citizenship(db: &Db, person: i64, country: Country, on: Option<Date>) -> store::Result<bool> {
    let sql = concat!(
        "SELECT 1 FROM nationality WHERE country=?2 AND (?3 IS NULL OR ((from_date IS NULL OR from_date<=?3) \
         AND (until_date IS NULL OR until_date>?3))) AND person IN ",
        same_person!("?1"),
        " UNION ALL SELECT 1 FROM person WHERE citizenship=?2 AND id IN ",
        same_person!("?1"),
        " LIMIT 1"
    );
    Ok(db.one(sql, &[person.into(), (&country).into(), (&on).into()], |_| Ok(()))?.is_some())
}

/// Whether a person is a citizen of a country on a day, by his card or beside it.
pub fn is_citizen(db: &Db, person: i64, country: Country, on: Date) -> store::Result<bool> {
    has_citizenship(db, person, country, Some(on))
}

/// Azerbaijan, which the table of countries has.
#[must_use]
pub fn ours() -> Option<Country> {
    Country::all().find(|country| country.is_ours())
}

/// Whether a person is a citizen of Azerbaijan on a day, by his card or beside it: then he is no foreigner.
pub fn is_ours(db: &Db, person: i64, on: Date) -> store::Result<bool> {
    ours().map_or(Ok(false), |country| has_citizenship(db, person, country, Some(on)))
}

/// Citizenships that a person holds on a day, that of his card first.
fn citizenships(db: &Db, person: &Person, on: Date) -> store::Result<Vec<Country>> {
    let sql = "SELECT country FROM nationality WHERE person=?1 AND (until_date IS NULL OR until_date>?2) ORDER BY id";
    let mut all = vec![person.citizenship];
    all.extend(db.all(sql, &[person.id.into(), (&on).into()], |row| row.get::<Country>(0))?);
    Ok(all)
}

/// Whether a document is a person's, on his card or beside it, and was not reported lost, stolen or invalid.
pub fn holds(db: &Db, person: i64, document: &DocumentNumber) -> store::Result<bool> {
    let gone =
        "SELECT 1 FROM identity_document d WHERE d.number=?2 AND d.status IN ('lost','stolen','invalid')";
    let sql = format!(
        "SELECT 1 FROM identity_document d WHERE d.number=?2 AND d.person IN {same} AND NOT EXISTS ({gone} \
         AND d.person IN {same}) UNION ALL SELECT 1 FROM person p WHERE p.document=?2 AND p.id IN {same} \
         AND NOT EXISTS ({gone} AND d.person=p.id) LIMIT 1",
        same = same_person!("?1")
    );
    Ok(db.one(&sql, &[person.into(), document.into()], |_| Ok(()))?.is_some())
}

/// The number of a paper of a person by which he is known, if he has one that was not reported gone. To cross the border
/// on a day it must be a passport or a travel document, and still valid; of the number on his card alone that is taken
/// to be so, unless more is known of it.
pub fn papers(db: &Db, person: i64, crossing: Option<Date>) -> store::Result<Option<String>> {
    let same = same_person!("?1");
    let kinds = if crossing.is_some() {
        "'passport','travel-document'"
    } else {
        "'passport','identity-card','travel-document','residence-card'"
    };
    let held = format!(
        "d.kind IN ({kinds}) AND (d.status IS NULL OR d.status='found') \
         AND (?2 IS NULL OR d.valid_until IS NULL OR d.valid_until>=?2)"
    );
    let sql = format!(
        "SELECT d.number FROM identity_document d WHERE d.person IN {same} AND {held} \
         UNION ALL SELECT p.document FROM person p WHERE p.id IN {same} AND p.document IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM identity_document d WHERE d.person IN {same} AND d.number=p.document AND NOT ({held})) LIMIT 1"
    );
    db.one(&sql, &[person.into(), (&crossing).into()], |row| row.get(0))
}

/// The person who has a document of that number and country.
fn holder(db: &Db, number: &DocumentNumber, country: Country) -> Result<Option<Person>> {
    let found = super::by_document(db, number, Some(country))?.into_iter().find(|(of, _)| *of == country);
    Ok(found.map(|(_, entry)| entry.person))
}

/// A document of a person, as its row says.
struct Document {
    id: i64,
    country: Country,
    status: Option<DocumentStatus>,
}

/// A person's documents of that number.
fn documents(db: &Db, person: i64, number: &DocumentNumber) -> store::Result<Vec<Document>> {
    let sql = concat!(
        "SELECT id, country, status FROM identity_document WHERE number=?2 AND person IN ",
        same_person!("?1"),
        " ORDER BY id"
    );
    db.all(sql, &[person.into(), number.into()], |row| {
        Ok(Document { id: row.get(0)?, country: row.get(1)?, status: row.get(2)? })
    })
}

/// A person's other name that is folded like this one.
fn has_name(db: &Db, person: i64, fold: &str) -> store::Result<bool> {
    let sql = "SELECT 1 FROM other_name WHERE person=?1 AND name_fold=?2 LIMIT 1";
    Ok(db.one(sql, &[person.into(), fold.into()], |_| Ok(()))?.is_some())
}

/// Keeps what a machine readable zone says of the document: its kind, who issued it, until when it is valid.
pub(super) fn of_zone(desk: &mut Desk<'_, '_>, person: i64, zone: &Mrz) -> Result<()> {
    let kind = match zone.code.as_bytes() {
        [b'P', ..] => DocumentKind::Passport,
        [b'I' | b'A' | b'C', ..] => DocumentKind::IdentityCard,
        _ => DocumentKind::Other,
    };
    let Some(country) = zone.issuer.or(zone.citizenship) else { return Ok(()) };
    desk.insert(
        "identity_document",
        &[
            ("person", person.into()),
            ("kind", (&kind).into()),
            ("number", (&zone.document).into()),
            ("country", (&country).into()),
            ("valid_until", (&zone.until).into()),
        ],
    )?;
    Ok(())
}

/// A receipt of something added to a person, with the bars as they stand after it.
fn added(desk: &Desk<'_, '_>, named: &super::Named, said: &'static str) -> Result<Receipt> {
    let number = named.person.number();
    let mut receipt = Receipt::new(number, said).next(format!("nezaret show {number}"));
    named.tell(&mut receipt);
    tell_bars(desk, &named.person, &mut receipt)?;
    Ok(receipt)
}
