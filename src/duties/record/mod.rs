//! What can be done to every record, whatever its register: correct it, annul it, note something on it, attach a file,
//! be reminded of it. A record is found by its number alone, and only by who may read it.

mod annul;
mod attach;
mod correct;
mod note;
mod remind;
#[cfg(test)]
mod tests;

pub use annul::AnnulRecord;
pub use attach::AttachFile;
pub use correct::CorrectRecord;
pub use note::AddNote;
pub use remind::RemindOn;

use super::{REGISTERS, casework, origin, person, staff};
use crate::{
    language,
    law::{
        Law,
        authority::{Matter, Officer},
    },
    office::{Desk, Register, Result, broken, derived},
    same_person,
    store::{self, Db},
    values::{Date, Instant, Number, Reference, Value},
};

/// A record of some register.
struct Target {
    register: &'static Register,
    id: i64,
    number: Number,
}

/// The first entry that wrote a record.
struct Entered {
    at: Instant,
    officer: i64,
    performer: Option<i64>,
}

/// The register with that letter.
fn register(letter: char) -> Result<&'static Register> {
    match super::register(letter) {
        Some(register) => Ok(register),
        None => broken("register-unknown").with("prefix", letter).err(),
    }
}

/// The clauses of a record are those of its register. Staff is entered on the Service chief's orders (5.3, 5.4): of the
/// posts that may touch other records, only those that may enter it.
pub(super) fn matter(letter: char) -> Result<Matter> {
    let register = register(letter)?;
    let orders = register.prefix == staff::REGISTER.prefix;
    Ok(Matter {
        clauses: Some(register.clauses.to_vec()),
        posts: orders.then_some("HS"),
        why: orders.then_some("staff-record-by-order"),
    })
}

impl Target {
    /// The record that is meant; the officer must be allowed to read it.
    fn find(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let number = desk.resolve_any(typed)?;
        let register = register(number.register)?;
        let id = register.id(desk.db(), number)?;
        if !readable(desk.db(), register, id, desk.law(), desk.officer(), desk.on())? {
            return Err(desk.refuse("record-not-readable", vec![("number", number.to_string())]));
        }
        Ok(Self { register, id, number })
    }

    /// It must not be annulled.
    fn must_stand(&self, db: &Db) -> Result<()> {
        let sql = format!("SELECT 1 FROM {} WHERE id=?1 AND annulled IS NOT NULL", self.register.table);
        match db.one(&sql, &[self.id.into()], |_| Ok(()))? {
            Some(()) => broken("record-annulled").with("number", self.number).err(),
            None => Ok(()),
        }
    }

    /// What stands in a column.
    fn value(&self, db: &Db, column: &str) -> store::Result<Value<'static>> {
        let sql = format!("SELECT {column} FROM {} WHERE id=?1", self.register.table);
        let value = db.one(&sql, &[self.id.into()], |row| Ok(row.value(0)?.into_owned()))?;
        Ok(value.expect("the record was found in this act"))
    }

    /// Who entered it first, and when: the oldest version is in history, or the row itself where it was never changed.
    fn entered(&self, db: &Db) -> store::Result<Entered> {
        let table = self.register.table;
        let sql = format!(
            "SELECT a.at, a.officer, a.performer FROM act a WHERE a.seq=coalesce(\
             (SELECT min(h.act) FROM history h WHERE h.table_name='{table}' AND h.row_id=?1), \
             (SELECT t.act FROM {table} t WHERE t.id=?1))"
        );
        let entered = db.one(&sql, &[self.id.into()], |row| {
            Ok(Entered { at: row.get(0)?, officer: row.get(1)?, performer: row.get(2)? })
        })?;
        Ok(entered.expect("every row names the entry that wrote it"))
    }

    /// Its derived column as it becomes when `column` holds `value`.
    fn derived(
        &self,
        db: &Db,
        column: &str,
        value: &Value<'static>,
    ) -> store::Result<Option<(&'static str, String)>> {
        let Some((fold, from)) = derived(self.register.table) else { return Ok(None) };
        let shape = db.shape()?.table(self.register.table).expect("a register's table is a record table");
        let columns: Vec<String> = shape
            .columns
            .iter()
            .map(|known| match known.name.as_str() {
                name if name == column => format!("?2 AS {name}"),
                name => name.to_owned(),
            })
            .collect();
        let sql = format!(
            "SELECT {from} FROM (SELECT {} FROM {} WHERE id=?1) AS t",
            columns.join(","),
            self.register.table
        );
        let text: Option<String> = db.one(&sql, &[self.id.into(), value.clone()], |row| row.get(0))?;
        Ok(text.map(|text| (fold, language::fold(&text))))
    }

    /// Whether a file with these bytes hangs on it already.
    fn has(&self, db: &Db, sha256: &str) -> store::Result<bool> {
        let sql = "SELECT 1 FROM attachment WHERE sha256=?1 AND table_name=?2 AND row_id=?3 LIMIT 1";
        let found = db.one(sql, &[sha256.into(), self.register.table.into(), self.id.into()], |_| Ok(()))?;
        Ok(found.is_some())
    }
}

/// The cases whose protocols were drawn on the forms of a range that was issued.
const ISSUED: &str = "t.blank>=(SELECT r.first_blank FROM blank_range r WHERE r.id=?1 AND r.officer IS NOT NULL) \
     AND t.blank<=(SELECT r.last_blank FROM blank_range r WHERE r.id=?1) \
     AND length(t.blank)=(SELECT length(r.last_blank) FROM blank_range r WHERE r.id=?1)";

/// What leans on a record: the letter of its register, of the register that leans, and which rows do (`?1` is its id).
const LEANS: &[(char, char, &str)] = &[
    ('P', 'V', "t.person=?1"),
    ('P', 'T', "t.person=?1"),
    ('P', 'Y', "t.person=?1 OR t.host=?1"),
    ('P', 'I', "t.id IN (SELECT w.inspection FROM worker w WHERE w.person=?1)"),
    ('P', 'R', "t.person=?1"),
    ('P', 'B', "t.person=?1"),
    ('P', 'L', "t.person=?1"),
    ('R', 'L', "t.removal=?1"),
    ('P', 'G', "t.person=?1"),
    ('P', 'C', "t.id IN (SELECT f.row_id FROM found f WHERE f.person=?1 AND f.table_name='spot_check')"),
    ('P', 'J', "t.id IN (SELECT f.row_id FROM found f WHERE f.person=?1 AND f.table_name='joint_measure')"),
    ('D', 'G', "t.document=?1"),
    ('D', 'A', "t.document=?1"),
    ('P', 'A', "t.person=?1"),
    ('A', 'A', "t.repeats=?1"),
    ('D', 'Q', "t.document=?1"),
    ('P', 'Q', "t.person=?1"),
    ('D', 'N', "t.document=?1"),
    ('N', 'N', "t.under=?1"),
    ('Ş', 'N', "t.meeting=?1"),
    ('E', 'V', "t.employer=?1"),
    ('E', 'T', "t.employer=?1"),
    ('E', 'Y', "t.employer=?1"),
    ('E', 'I', "t.employer=?1"),
    // By the person first: there an index leads to the few rows.
    (
        'V',
        'R',
        concat!(
            "t.person IN ",
            same_person!("v.person FROM violation v WHERE v.id=?1"),
            " AND t.violation=?1"
        ),
    ),
    (
        'V',
        'B',
        concat!(
            "t.person IN ",
            same_person!("v.person FROM violation v WHERE v.id=?1"),
            " AND t.violation=?1"
        ),
    ),
    (
        'R',
        'B',
        concat!("t.person IN ", same_person!("r.person FROM removal r WHERE r.id=?1"), " AND t.removal=?1"),
    ),
    ('V', 'Z', "t.violation=?1"),
    ('R', 'Z', "t.removal=?1"),
    ('V', 'O', "t.violation=?1"),
    ('H', 'H', "t.stock=?1"),
    ('H', 'V', ISSUED),
    ('I', 'O', "t.inspection=?1"),
    ('O', 'O', "t.follows=?1"),
];

/// Every record that stands and leans on this one, or the first few of each register.
pub(super) fn leaning(db: &Db, register: &Register, id: i64, few: Option<i64>) -> Result<Vec<Number>> {
    let few = few.map_or_else(String::new, |few| format!(" LIMIT {few}"));
    lean(db, register, &[id.into()], &format!("ORDER BY t.id{few}"))
}

/// Those of them that were entered, or changed, by a later entry than this one.
pub(super) fn leaning_since(db: &Db, register: &Register, id: i64, entry: i64) -> Result<Vec<Number>> {
    lean(db, register, &[id.into(), entry.into()], "AND t.act>?2 ORDER BY t.id")
}

fn lean(db: &Db, register: &Register, params: &[Value<'_>], tail: &str) -> Result<Vec<Number>> {
    let mut others = Vec::new();
    let case = format!("t.from_table='{}' AND t.from_row=?1", register.table);
    let cases = origin::leads_to_cases(register.table).then_some(('V', case.as_str()));
    let of_it = LEANS.iter().filter(|(of, _, _)| *of == register.prefix).map(|(_, by, leans)| (*by, *leans));
    for (letter, leans) in of_it.chain(cases) {
        let other = self::register(letter)?;
        let sql = format!(
            "SELECT t.year, t.serial FROM {} t WHERE {leans} AND t.annulled IS NULL {tail}",
            other.table
        );
        others.extend(db.all(&sql, params, |row| Ok(other.number(row.get(0)?, row.get(1)?)))?);
    }
    Ok(others)
}

/// The names of the files that hang on a record.
pub(super) fn papers(db: &Db, number: Number) -> Result<Vec<String>> {
    let register = self::register(number.register)?;
    let sql = "SELECT name FROM attachment WHERE table_name=?1 AND row_id=?2 ORDER BY id";
    Ok(db.all(sql, &[register.table.into(), register.id(db, number)?.into()], |row| row.get(0))?)
}

/// No record is annulled while others that stand rest on it; the answer names three of them. An employee with open
/// cases, or one who has acted, was no mistake: he is dismissed.
pub(super) fn must_be_free(db: &Db, register: &Register, id: i64, number: Number) -> Result<()> {
    if register.prefix == person::REGISTER.prefix && person::linked(db, id)? {
        return broken("person-linked")
            .with("number", number)
            .next(format!("nezaret split-persons {number}"))
            .err();
    }
    let mut others = leaning(db, register, id, Some(3))?;
    if register.prefix == staff::REGISTER.prefix {
        others = casework::open_of(db, id, None)?;
        let acted = "SELECT 1 FROM act WHERE officer=?1 OR performer=?1 LIMIT 1";
        if others.is_empty() && db.one(acted, &[id.into()], |_| Ok(()))?.is_some() {
            return broken("employee-has-acted")
                .with("number", number)
                .next("nezaret dismiss-employee")
                .err();
        }
    }
    none_of(&others, number)
}

/// No record is put back while others that stand were entered on it, or changed, after that entry.
pub(super) fn must_be_free_since(
    db: &Db,
    register: &Register,
    id: i64,
    number: Number,
    entry: i64,
) -> Result<()> {
    none_of(&leaning_since(db, register, id, entry)?, number)
}

fn none_of(others: &[Number], number: Number) -> Result<()> {
    if others.is_empty() {
        return Ok(());
    }
    let records: Vec<String> = others.iter().take(3).map(ToString::to_string).collect();
    broken("record-has-others").with("number", number).with("records", records.join(", ")).err()
}

/// Whether an officer may read a record on a day.
fn readable(
    db: &Db,
    register: &Register,
    id: i64,
    law: &Law,
    officer: &Officer,
    on: Date,
) -> store::Result<bool> {
    let scope = register.scope(law, officer, on);
    let sql = format!("SELECT 1 FROM {} t {} WHERE t.id=?1 AND {scope}", register.table, register.joins);
    Ok(db.one(&sql, &[id.into()], |_| Ok(()))?.is_some())
}

/// The first record, other than this one, to which the same file was attached and which the officer may read.
fn attached_elsewhere(desk: &Desk<'_, '_>, sha256: &str) -> Result<Option<Number>> {
    let sql = "SELECT table_name, row_id FROM attachment WHERE sha256=?1 ORDER BY id LIMIT 20";
    let places =
        desk.db().all(sql, &[sha256.into()], |row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?)))?;
    for (table, id) in places {
        let Some(register) = REGISTERS.iter().find(|r| r.table == table) else { continue };
        if readable(desk.db(), register, id, desk.law(), desk.officer(), desk.on())? {
            let sql = format!("SELECT year, serial FROM {table} WHERE id=?1");
            let number =
                desk.db().one(&sql, &[id.into()], |row| Ok(register.number(row.get(0)?, row.get(1)?)))?;
            return Ok(number);
        }
    }
    Ok(None)
}
