//! Employers and their workplaces: what is inspected (3.1.5), and who answers as a legal person for an offence.
//!
//! The same VÖEN is the same employer. One that only bears the same name is shown, never merged. A workplace is a row of
//! its own, known by its address or by its number with the employer: what is counted by workplace is counted by that row.

mod add_site;
mod amend;
mod close_site;
mod register;
mod site;
#[cfg(test)]
mod tests;

pub use add_site::AddSite;
pub use amend::AmendEmployer;
pub use close_site::CloseSite;
pub use register::RegisterEmployer;
pub use site::Site;

use crate::{
    office::{Desk, Error, Field, Link, Register, Result, broken, parsed},
    record,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Name, Number, Reference, Voen},
};

crate::codes!(
    /// Who an employer is: it decides as what he answers.
    EmployerKind {
        /// A legal person.
        LegalPerson = "legal-person",
        /// An individual: an entrepreneur without a legal person.
        Individual = "individual",
    }
);

record!(
    /// An employer in the register.
    Employer {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Name.
        name: String,
        /// Taxpayer's number.
        voen: Option<String>,
        /// Who it is, where that is known.
        kind: Option<EmployerKind>,
        /// Surname of who heads it.
        head_surname: Option<String>,
        /// His given name.
        head_given: Option<String>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Employer {
    /// The employer's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The employer that was typed, by number, by VÖEN or by the id of an earlier row, if it stands.
    pub fn find(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let voen = match typed {
            Reference::Foreign(text) => text.parse::<Voen>().ok(),
            Reference::Number(_) => None,
        };
        if let Some(voen) = &voen
            && let Some(found) = by_voen(desk.db(), voen)?
        {
            return Ok(found);
        }
        let number = match (desk.resolve(typed, REGISTER.prefix), &voen) {
            (Err(Error::Rule(_)), Some(voen)) => {
                return broken("employer-voen-unknown")
                    .with("voen", voen)
                    .next(format!("nezaret register-employer --voen {voen}"))
                    .err();
            }
            (resolved, _) => resolved?,
        };
        let found = desk
            .db()
            .one(
                &select("WHERE year=?1 AND serial=?2"),
                &[number.year.into(), number.serial.into()],
                Self::read,
            )?
            .ok_or_else(|| REGISTER.missing(desk.db(), number))?;
        match found.annulled {
            Some(_) => broken("record-annulled").with("number", number).err(),
            None => Ok(found),
        }
    }
}

/// The employer with that taxpayer's number. One that was annulled gives its VÖEN back.
fn by_voen(db: &Db, voen: &Voen) -> store::Result<Option<Employer>> {
    db.one(&select("WHERE voen=?1 AND annulled IS NULL"), &[voen.into()], Employer::read)
}

/// Who an employer is: his VÖEN says it, and what was typed may not differ.
fn kind(typed: Option<EmployerKind>, voen: Option<&Voen>) -> Result<Option<EmployerKind>> {
    let Some(voen) = voen else { return Ok(typed) };
    let says = if voen.of_legal_person() { EmployerKind::LegalPerson } else { EmployerKind::Individual };
    match typed.filter(|typed| *typed != says) {
        Some(typed) => broken("employer-kind-differs")
            .with("voen", voen)
            .with("says", format!("employer-kind-{says}"))
            .with("typed", format!("employer-kind-{typed}"))
            .err(),
        None => Ok(Some(says)),
    }
}

/// No two employers have one VÖEN.
fn must_be_free(db: &Db, voen: &Voen, but: Option<i64>) -> Result<()> {
    match by_voen(db, voen)?.filter(|known| Some(known.id) != but) {
        Some(known) => broken("employer-registered-already")
            .with("voen", voen)
            .with("number", known.number())
            .with("name", known.name)
            .err(),
        None => Ok(()),
    }
}

/// The workplaces of an employer, in the order of their numbers.
fn sites(db: &Db, employer: i64) -> store::Result<Vec<(Site, String)>> {
    let sql = format!("SELECT {}, address_fold FROM site WHERE employer=?1 ORDER BY nth", Site::COLUMNS);
    db.all(&sql, &[employer.into()], |row| Ok((Site::read(row)?, row.get(5)?)))
}

/// Visits of a workplace that wait to be made.
fn awaited(db: &Db, site: i64) -> store::Result<Vec<Number>> {
    let sql = "SELECT year, serial FROM inspection WHERE site=?1 AND state IN ('planned','scheduled','approved') \
               AND annulled IS NULL ORDER BY id";
    db.all(sql, &[site.into()], |row| Ok(Number { register: 'I', year: row.get(0)?, serial: row.get(1)? }))
}

/// The last visit of a workplace.
fn last_visit(db: &Db, site: i64) -> store::Result<Option<Date>> {
    let sql = "SELECT max(conducted_on) FROM inspection WHERE site=?1 AND annulled IS NULL";
    Ok(db.one(sql, &[site.into()], |row| row.get(0))?.flatten())
}

/// The workplace in that row.
pub fn site(db: &Db, id: i64) -> Result<Site> {
    let found =
        db.one(&format!("SELECT {} FROM site WHERE id=?1", Site::COLUMNS), &[id.into()], Site::read)?;
    found.ok_or_else(|| no_row("site", id))
}

/// The answer where a reference leads to no row: the file was written by another hand.
fn no_row(table: &str, id: i64) -> Error {
    Error::NotFound { number: format!("{table} {id}"), near: Vec::new() }
}

/// The employer in that row.
pub fn by_id(db: &Db, id: i64) -> Result<Employer> {
    let found = db.one(&select("WHERE id=?1"), &[id.into()], Employer::read)?;
    found.ok_or_else(|| no_row(REGISTER.table, id))
}

/// Employers of the same folded name.
fn alike(db: &Db, name_fold: &str) -> store::Result<Vec<Employer>> {
    let sql = select("WHERE name_fold=?1 AND annulled IS NULL ORDER BY id LIMIT 5");
    db.all(&sql, &[name_fold.into()], Employer::read)
}

fn select(tail: &str) -> String {
    format!("SELECT {} FROM employer {tail}", Employer::COLUMNS)
}

/// The register of employers.
pub const REGISTER: Register = Register {
    prefix: 'E',
    table: "employer",
    name: "employers",
    clauses: &["3.1.5"],
    open: false,
    own: "EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "",
    date: "(SELECT a.dated FROM act a WHERE a.seq=t.act)",
    state: None,
    unit: None,
    person: None,
    responsible: None,
    list: &[
        (Column::new("name", Kind::Text), "t.name"),
        (Column::new("voen", Kind::Text), "t.voen"),
        (Column::new("address", Kind::Text), "t.address"),
    ],
    show: &[
        (Column::new("name", Kind::Text), "t.name"),
        (Column::new("voen", Kind::Text), "t.voen"),
        (Column::new("kind", Kind::Code("employer-kind")), "t.kind"),
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("activity", Kind::Text), "t.activity"),
        (Column::new("head-surname", Kind::Text), "t.head_surname"),
        (Column::new("head-given", Kind::Text), "t.head_given"),
        (Column::new("head-father", Kind::Text), "t.head_father"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "sites",
            from: "FROM site s WHERE s.employer=?1 ORDER BY s.nth",
            columns: &[
                (Column::new("nth", Kind::Count), "s.nth"),
                (Column::new("site", Kind::Text), "s.address"),
                (Column::new("closed-on", Kind::Date), "s.closed_on"),
                (Column::new("ground", Kind::Text), "s.close_ground"),
                (
                    Column::new("conducted-on", Kind::Date),
                    "(SELECT max(i.conducted_on) FROM inspection i WHERE i.site=s.id AND i.annulled IS NULL)",
                ),
            ],
            guarded: &[],
        },
        Link {
            key: "inspections",
            from: "FROM inspection i JOIN site s ON s.id=i.site WHERE i.employer=?1 ORDER BY i.id",
            columns: &[
                (Column::new("number", Kind::Number('I')), "i.year*1000000000+i.serial"),
                (Column::new("kind", Kind::Code("inspection-kind")), "i.kind"),
                (Column::new("site", Kind::Text), "s.address"),
                (Column::new("starts", Kind::Moment), "i.starts"),
                (Column::new("state", Kind::Code("inspection-state")), "i.state"),
                (Column::new("workers", Kind::Count), "i.workers"),
                (Column::new("findings", Kind::Count), "i.findings"),
            ],
            guarded: &[],
        },
        Link {
            key: "permits",
            from: "FROM permit m JOIN person p ON p.id=m.person WHERE m.employer=?1 ORDER BY m.id",
            columns: &[
                (Column::new("number", Kind::Number('T')), "m.year*1000000000+m.serial"),
                (Column::new("surname", Kind::Text), "p.surname"),
                (Column::new("given", Kind::Text), "p.given"),
                (Column::new("kind", Kind::Code("permit-kind")), "m.kind"),
                (Column::new("from-date", Kind::Date), "m.from_date"),
                (Column::new("until-date", Kind::Date), "m.until_date"),
                (Column::new("state", Kind::Code("permit-state")), "m.state"),
            ],
            guarded: &[],
        },
        Link {
            key: "violations",
            from: "FROM violation v WHERE v.employer=?1 ORDER BY v.id",
            columns: &[
                (Column::new("number", Kind::Number('V')), "v.year*1000000000+v.serial"),
                (Column::new("article", Kind::Text), "v.article"),
                (Column::new("happened-on", Kind::Date), "v.happened_on"),
                (Column::new("state", Kind::Code("violation-state")), "v.state"),
                (Column::new("outcome", Kind::Code("outcome")), "v.outcome"),
            ],
            guarded: &[],
        },
    ],
    find: "t.name_fold LIKE ?1 OR t.voen=?2",
    correct: &[
        Field { column: "address", parse: parsed::<Line>, optional: false },
        Field { column: "activity", parse: parsed::<Line>, optional: true },
        Field { column: "head_surname", parse: parsed::<Name>, optional: true },
        Field { column: "head_given", parse: parsed::<Name>, optional: true },
        Field { column: "head_father", parse: parsed::<Name>, optional: true },
    ],
};
