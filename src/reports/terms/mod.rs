//! Every open term in the registers: what ends when. `report deadlines`, `show` and `desk` read them from here.

mod appeals;
mod custody;
mod identities;
mod list;
mod steering;

pub(super) use list::{COUNTED, OF_ANOTHER, Open, Rule, Term};

use super::{
    printed::printed,
    query::{NUMBER, about, named, responsible, section},
    record::Record,
};
use crate::{
    duties,
    office::{Error, Reader, Register, Result},
    store::Row,
    values::{Column, Date, Foot, Kind, Number, Sink, Value},
};

/// The terms of every register.
pub(super) fn every() -> impl Iterator<Item = &'static Term> {
    list::TERMS.iter().chain(custody::TERMS).chain(steering::TERMS)
}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Text),
    Column::new("due", Kind::Moment),
    Column::new("days-left", Kind::Count),
    Column::new("deadline", Kind::Code("deadline")),
    Column::new("about", Kind::Text),
    Column::new("responsible", Kind::Text),
    Column::new("register", Kind::Code("register")),
];

/// The open terms of a register, narrowed further by a condition on when they are due. `?1` is today, `?2` the officer.
fn of_register(register: &Register, term: &Term, scope: &str, narrowed: &str) -> Option<String> {
    let due = term.due;
    let (runs, upcoming) = match term.open {
        Open::Until(runs) => (runs, String::new()),
        Open::Silent(runs) => (runs, format!(" AND {due}>=?1")),
        Open::Unlisted => return None,
    };
    Some(format!(
        "SELECT '{}', {NUMBER}, '{}', {due}, {}, {} FROM {} t {} \
         WHERE {} AND {due} IS NOT NULL{upcoming} AND t.annulled IS NULL AND {scope}{}",
        register.prefix,
        term.what,
        about(register),
        responsible(register),
        register.table,
        register.joins,
        runs,
        narrowed.replace(":due", due),
    ))
}

/// The officer's own reminders on records of a register. One is done with once he has written the record again, on its
/// day or later.
fn reminders(register: &Register, narrowed: &str) -> String {
    format!(
        "SELECT '{}', {NUMBER}, 'reminder', m.due_on, m.text, \
         (SELECT e.surname||' '||e.given FROM employee e WHERE e.id=m.employee) \
         FROM reminder m JOIN {table} t ON t.id=m.row_id \
         WHERE m.table_name='{table}' AND m.employee=?2 AND NOT EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act \
         AND a.seq>m.act AND a.dated>=m.due_on AND coalesce(a.performer, a.officer)=?2){}",
        register.prefix,
        narrowed.replace(":due", "m.due_on"),
        table = register.table,
    )
}

/// One statement over registers, in the order of the days.
fn statement(reader: &Reader, registers: &[&'static Register], narrowed: &str) -> String {
    let of_terms = every().filter_map(|open| {
        let register = registers.iter().find(|register| register.prefix == open.register)?;
        of_register(register, open, &reader.scope(register), narrowed)
    });
    let of_reminders = registers.iter().map(|register| reminders(register, narrowed));
    let parts: Vec<String> = of_terms.chain(of_reminders).collect();
    format!("{} ORDER BY 4, 2, 3", parts.join(" UNION ALL "))
}

/// Every open term that the officer may read, up to a day where one is given; what is overdue stands first.
pub(super) fn all(reader: &Reader, until: Option<Date>, sink: &mut dyn Sink) -> Result<()> {
    // Exclusive, so that the last day counts whole also where hours are kept.
    let end: Value<'_> = until.map(|day| day.plus_days(1)).into();
    let sql = statement(reader, duties::REGISTERS, if until.is_some() { " AND :due<?3" } else { "" });
    let printed = printed(reader, (None, until), &[])?;
    sink.title("deadlines")?;
    sink.head(COLUMNS)?;
    let (params, mut rows) = ([reader.today.into(), reader.officer.id.into(), end], 0);
    reader.db.stream::<Error>(&sql, named(&sql, &params), |row| {
        rows += 1;
        line(reader.today, row, sink)
    })?;
    Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
}

/// The section of a record's open terms.
pub(super) fn of_record(reader: &Reader, record: &Record, sink: &mut dyn Sink) -> Result<()> {
    let sql = statement(reader, &[record.register], " AND t.id=?3");
    open(reader, "deadlines", &sql, record.id.into(), sink)?;
    Ok(())
}

/// The section of the officer's reminders whose day has come.
pub(super) fn reminded(reader: &Reader, sink: &mut dyn Sink) -> Result<bool> {
    let due: Vec<String> =
        duties::REGISTERS.iter().map(|register| reminders(register, " AND :due<=?1")).collect();
    let sql = format!("{} ORDER BY 4, 2", due.join(" UNION ALL "));
    open(reader, "reminders", &sql, Value::Null, sink)
}

fn open(
    reader: &Reader,
    key: &'static str,
    sql: &str,
    third: Value<'_>,
    sink: &mut dyn Sink,
) -> Result<bool> {
    let params = [reader.today.into(), reader.officer.id.into(), third];
    let line = |row: &Row<'_>, sink: &mut dyn Sink| line(reader.today, row, sink);
    section(&reader.db, sink, key, COLUMNS, (sql, named(sql, &params)), line)
}

fn line(today: Date, row: &Row<'_>, sink: &mut dyn Sink) -> Result<()> {
    let (prefix, packed, due): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(3)?);
    let letter = prefix.chars().next().unwrap_or_default();
    let register = duties::register(letter).map(|register| register.name);
    Ok(sink.row(&[
        Number::unpacked(letter, packed).into(),
        due.as_str().into(),
        days_left(today, &due).into(),
        row.value(2)?,
        row.value(4)?,
        row.value(5)?,
        register.into(),
    ])?)
}

/// Days from today to a date or a moment: on its day nought, below nought where it is overdue.
pub(super) fn days_left(today: Date, due: &str) -> Option<i64> {
    let date: Date = due.get(..10)?.parse().ok()?;
    Some(today.days_until(date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::testing::Trial;

    #[test]
    fn every_term_is_a_statement_and_walks_the_index_of_what_is_open() {
        let trial = Trial::open();
        for open in every() {
            let Some(register) = duties::register(open.register) else { continue };
            let Some(sql) = of_register(register, open, "1", " AND :due<'2018-02-01'") else { continue };
            let plan = trial.db().plan(&sql.replace("?1", "'2018-01-01'")).unwrap().join("; ");
            // By the index of its very days, or of what is open; never a whole register.
            let index = plan.contains("_open") || plan.contains("ban_until");
            let whole = plan.split("; ").any(|step| step == "SCAN t");
            assert!(index && !whole, "{}: {plan}", open.what);
        }
    }

    #[test]
    fn due_today_is_not_overdue() {
        let today = "2018-01-15".parse().unwrap();
        assert_eq!(days_left(today, "2018-01-15"), Some(0));
        assert_eq!(days_left(today, "2018-01-15T09:00"), Some(0));
        assert_eq!(days_left(today, "2018-01-14"), Some(-1));
        assert_eq!(days_left(today, "?"), None);
    }
}
