//! What stands against or guards a person: open bans and removals, and marks. A mark that tells of a victim, a witness
//! or an illness shows its content to heads and to who made it; others see that there is a bar, and its article.

use super::{
    query::{named, section},
    rights,
};
use crate::{
    office::{Reader, Result},
    store::Row,
    values::{Column, Kind, Number, Sink},
};

const COLUMNS: &[Column] = &[
    Column::new("bar", Kind::Code("bar")),
    Column::new("number", Kind::Text),
    Column::new("basis", Kind::Text),
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
        _ => format!("m.kind NOT IN ({GUARDED}) OR m.author=?3"),
    };
    // MM 79.4: a trafficking victim and who assists a prosecution are not removed for a time.
    let mut sql = format!(
        "SELECT CASE WHEN {content} THEN m.kind ELSE 'bar' END, '', NULL, \
         CASE WHEN {content} THEN m.document WHEN m.kind IN ('trafficking-victim','child-trafficking-victim','witness') \
         THEN 'MM 79.4' END, m.from_date, m.until_date FROM mark m WHERE m.person=?1 AND m.from_date<=?2 \
         AND m.ended_on IS NULL AND (m.until_date IS NULL OR m.until_date>=?2)"
    );
    if shown != Shown::Marks {
        sql.push_str(
            " UNION ALL SELECT 'ban', 'B', b.year*1000000000+b.serial, b.basis, b.from_date, \
             b.until_date FROM ban b WHERE b.person=?1 AND b.state='imposed' AND b.annulled IS NULL \
             AND (b.until_date IS NULL OR b.until_date>=?2) \
             UNION ALL SELECT 'removal', 'R', r.year*1000000000+r.serial, r.ground, r.decision_date, \
             r.leave_by FROM removal r WHERE r.person=?1 AND r.state IN ('issued','served','suspended') \
             AND r.annulled IS NULL",
        );
    }
    let params = [person.into(), reader.today.into(), reader.officer.id.into()];
    section(&reader.db, sink, "bars", COLUMNS, (&sql, named(&sql, &params)), line)?;
    Ok(())
}

fn line(row: &Row<'_>, sink: &mut dyn Sink) -> Result<()> {
    let (letter, packed): (String, Option<i64>) = (row.get(1)?, row.get(2)?);
    let number = letter.chars().next().zip(packed).map(|(letter, packed)| Number::unpacked(letter, packed));
    Ok(sink.row(&[row.value(0)?, number.into(), row.value(3)?, row.value(4)?, row.value(5)?])?)
}
