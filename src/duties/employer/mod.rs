//! Employers: whose workplaces are inspected (3.1.5), and who answers as a legal person for an offence.
//!
//! The same VÖEN is the same employer. One that only bears the same name is shown, never merged.

mod register;
#[cfg(test)]
mod tests;

pub use register::RegisterEmployer;

use crate::{
    office::{Desk, Error, Field, Link, Register, Result, broken, parsed},
    record,
    store::{self, Db},
    values::{Column, Kind, Line, Number, Reference, Voen},
};

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
                    .next("nezaret register-employer")
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
        (Column::new("address", Kind::Text), "t.address"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "inspections",
            from: "FROM inspection i WHERE i.employer=?1 ORDER BY i.id",
            columns: &[
                (Column::new("number", Kind::Number('I')), "i.year*1000000000+i.serial"),
                (Column::new("kind", Kind::Code("inspection-kind")), "i.kind"),
                (Column::new("starts", Kind::Moment), "i.starts"),
                (Column::new("state", Kind::Code("inspection-state")), "i.state"),
                (Column::new("workers", Kind::Count), "i.workers"),
                (Column::new("findings", Kind::Count), "i.findings"),
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
    correct: &[Field { column: "address", parse: parsed::<Line>, optional: false }],
};
