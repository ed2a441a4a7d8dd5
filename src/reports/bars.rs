//! What stands against or guards a person: open bans and removals, and marks. A mark that tells of a victim, a witness
//! or an illness shows its content to heads and to who made it; others see that there is a bar, and its article.

use super::{
    query::{named, section},
    rights,
};
use crate::{
    duties::person::MarkKind,
    office::{Reader, Result},
    store::Row,
    values::{Column, Kind, Number, Sink, Value},
};

const COLUMNS: &[Column] = &[
    Column::new("bar", Kind::Code("bar")),
    Column::new("number", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("document", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Moment),
];

/// Marks whose content is not for everybody.
pub(super) const GUARDED: &str = "'trafficking-victim','child-trafficking-victim','witness','health'";

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

/// The section of bars of a person.
pub(super) fn show(reader: &Reader, person: i64, shown: Shown, sink: &mut dyn Sink) -> Result<()> {
    let content = match shown {
        Shown::Card => "0".to_owned(),
        _ if rights::leads(&reader.officer) => "1".to_owned(),
        _ => format!("CASE WHEN m.kind NOT IN ({GUARDED}) OR m.author=?3 THEN 1 ELSE 0 END"),
    };
    let mut sql = format!(
        "SELECT {content}, m.kind, NULL, NULL, m.document, m.from_date, m.until_date FROM mark m \
         WHERE m.person=?1 AND m.from_date<=?2 AND m.ended_on IS NULL AND (m.until_date IS NULL OR m.until_date>=?2)"
    );
    if shown != Shown::Marks {
        sql.push_str(
            " UNION ALL SELECT 1, 'ban', b.year*1000000000+b.serial, b.basis, NULL, b.from_date, b.until_date \
             FROM ban b WHERE b.person=?1 AND b.state='imposed' AND b.annulled IS NULL \
             AND (b.until_date IS NULL OR b.until_date>=?2) \
             UNION ALL SELECT 1, 'removal', r.year*1000000000+r.serial, r.ground, NULL, r.decision_date, r.leave_by \
             FROM removal r WHERE r.person=?1 AND r.state IN ('issued','served','suspended') AND r.annulled IS NULL",
        );
    }
    let params = [person.into(), reader.today.into(), reader.officer.id.into()];
    section(&reader.db, sink, "bars", COLUMNS, (&sql, named(&sql, &params)), line)?;
    Ok(())
}

fn line(row: &Row<'_>, sink: &mut dyn Sink) -> Result<()> {
    let (open, kind, packed): (bool, String, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let article = kind.parse::<MarkKind>().ok().and_then(MarkKind::article);
    let letter = if kind == "ban" { 'B' } else { 'R' };
    Ok(sink.row(&[
        if open { kind.as_str() } else { "bar" }.into(),
        packed.map(|packed| Number::unpacked(letter, packed)).into(),
        article.map_or_else(|| row.value(3), |article| Ok(article.into()))?,
        if open { row.value(4)? } else { Value::Null },
        row.value(5)?,
        row.value(6)?,
    ])?)
}
