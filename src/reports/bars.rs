//! What stands against or guards a person: open bans and removals, and marks. A mark that tells of a victim, a witness
//! or an illness shows its content to heads and to who made it; others see that there is a bar, and its article.

use crate::{
    duties::person::guards,
    office::{Error, Reader, Result},
    same_person,
    values::{Column, Foot, Kind, Number, Sink, Value},
};

const COLUMNS: &[Column] = &[
    Column::new("bar", Kind::Code("bar")),
    Column::new("number", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("document", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Moment),
];

/// How much of it is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Marks only: the rest stands below the person's own record anyway.
    Marks,
    /// Everything.
    All,
    /// On a card: that there is something, of marks not what.
    Card,
}

/// Open bans and removals.
const MEASURES: &str = concat!(
    "SELECT 'ban', b.year*1000000000+b.serial, b.basis, b.from_date, b.until_date FROM ban b WHERE b.person IN ",
    same_person!("?1"),
    " AND b.state='imposed' AND b.annulled IS NULL AND (b.until_date IS NULL OR b.until_date>=?2) \
     UNION ALL SELECT 'removal', r.year*1000000000+r.serial, r.ground, r.decision_date, r.leave_by \
     FROM removal r WHERE r.person IN ",
    same_person!("?1"),
    " AND r.state IN ('issued','served','suspended','handed-over') AND r.annulled IS NULL"
);

/// The section of bars of a person.
pub(super) fn show(reader: &Reader, person: i64, shown: Shown, sink: &mut dyn Sink) -> Result<()> {
    let guards = guards(&reader.db, person, reader.today)?;
    let mut rows = 0;
    for guard in &guards {
        begin(&mut rows, sink)?;
        let open = shown != Shown::Card && guard.open_to(&reader.officer);
        // Of a person not of age the first day is his birth date: no card tells it.
        let since = (open || guard.author.is_some()).then_some(guard.since);
        sink.row(&[
            if open { guard.kind.as_str() } else { "bar" }.into(),
            Value::Null,
            guard.article.into(),
            guard.source.as_deref().filter(|_| open).into(),
            since.into(),
            guard.until.filter(|_| since.is_some()).into(),
        ])?;
    }
    if shown != Shown::Marks {
        let params = [person.into(), reader.today.into()];
        reader.db.stream::<Error>(MEASURES, &params, |row| {
            begin(&mut rows, sink)?;
            let (kind, packed): (String, i64) = (row.get(0)?, row.get(1)?);
            let letter = if kind == "ban" { 'B' } else { 'R' };
            Ok(sink.row(&[
                kind.as_str().into(),
                Number::unpacked(letter, packed).into(),
                row.value(2)?,
                Value::Null,
                row.value(3)?,
                row.value(4)?,
            ])?)
        })?;
    }
    if rows > 0 {
        sink.foot(&Foot { rows, ..Foot::default() })?;
    }
    Ok(())
}

/// Counts a row; the heading comes with the first.
fn begin(rows: &mut u64, sink: &mut dyn Sink) -> Result<()> {
    if *rows == 0 {
        sink.section("bars")?;
        sink.head(COLUMNS)?;
    }
    *rows += 1;
    Ok(())
}
