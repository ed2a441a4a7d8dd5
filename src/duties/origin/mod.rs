//! Where an offence case comes from: the record whose finding it takes up. Which registers may lead to a case stands in
//! the one list here; a case keeps the origin as table and row, as a note keeps its record.

mod proposal;
#[cfg(test)]
mod tests;

pub use proposal::{Proposal, tell};

use super::{check, inspection, joint, permit, signal, spot, stay};
use crate::{
    law::Law,
    office::{Desk, Link, Register, Result, broken},
    store::Db,
    values::{Column, Kind, Number, Reference},
};

/// Reads the cases that what was found by a record points to.
type Proposals = fn(&Db, &Law, Number) -> Result<Vec<Proposal>>;

/// A register whose records may lead to a case.
struct Source {
    register: &'static Register,
    /// The row of the record with that number, if a case may come from it.
    row: fn(&Desk<'_, '_>, Number) -> Result<i64>,
    /// The cases that what was found there points to; none where the officer says what a case from it is about.
    proposals: Option<Proposals>,
}

/// The list of origins, and the SQL of the number of the one that `t` names.
macro_rules! sources {
    ($($letter:literal $table:literal: $register:path, $row:expr, $proposals:expr;)*) => {
        const SOURCES: &[Source] = &[$(Source { register: &$register, row: $row, proposals: $proposals }),*];

        /// SQL of the number of the record from which the row `t` comes, as it is printed.
        pub const NUMBER: &str = concat!(
            "CASE t.from_table",
            $(
                " WHEN '", $table, "' THEN (SELECT '", $letter, "-'||o.year||'-'||CASE WHEN o.serial<1000000 \
                 THEN substr(CAST(o.serial+1000000 AS TEXT),2) ELSE CAST(o.serial AS TEXT) END \
                 FROM ", $table, " o WHERE o.id=t.from_row)",
            )*
            " END"
        );

        #[cfg(test)]
        const LETTERS: &[(char, &str)] = &[$(($letter, $table)),*];
    };
}

sources! {
    'I' "inspection": inspection::REGISTER, |desk, number| Ok(inspection::Inspection::find(desk.db(), number)?.id),
        Some(inspection::proposals);
    'T' "permit": permit::REGISTER, |desk, number| Ok(permit::Granted::find(desk.db(), number)?.id), None;
    'Y' "stay": stay::REGISTER, |desk, number| Ok(stay::Stay::find(desk.db(), number)?.id), None;
    'G' "signal": signal::REGISTER, |desk, number| Ok(signal::Signal::confirmed(desk.db(), number)?.id), None;
    'C' "spot_check": check::REGISTER, |desk, number| Ok(spot::Spot::find(desk.db(), &check::REGISTER, number)?.id),
        Some(|db, law, number| spot::proposals(db, law, &check::REGISTER, number));
    'J' "joint_measure": joint::REGISTER, |desk, number| Ok(spot::Spot::find(desk.db(), &joint::REGISTER, number)?.id),
        Some(|db, law, number| spot::proposals(db, law, &joint::REGISTER, number));
}

/// The cases that came from a record, shown below it.
pub const CASES: Link = Link {
    key: "violations",
    from: "FROM violation v JOIN person p ON p.id=v.person WHERE v.from_table=?2 AND v.from_row=?1 ORDER BY v.id",
    columns: &[
        (Column::new("number", Kind::Number('V')), "v.year*1000000000+v.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("article", Kind::Text), "v.article"),
        (Column::new("state", Kind::Code("violation-state")), "v.state"),
        (Column::new("outcome", Kind::Code("outcome")), "v.outcome"),
        (Column::new("annulled", Kind::Text), "v.annulled"),
    ],
    guarded: &[],
};

/// A record from which a case comes.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// Its table.
    pub table: &'static str,
    /// Its row.
    pub row: i64,
}

/// The record that was typed, if a case may come from it.
pub fn typed(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Origin> {
    let letter = |source: &Source| source.register.prefix;
    let number =
        desk.resolve_among(typed, &|prefix| SOURCES.iter().any(|source| letter(source) == prefix))?;
    let Some(source) = SOURCES.iter().find(|source| letter(source) == number.register) else {
        let letters: Vec<String> = SOURCES.iter().map(|source| format!("{}-…", letter(source))).collect();
        return broken("not-an-origin").with("number", number).with("letters", letters.join(", ")).err();
    };
    Ok(Origin { table: source.register.table, row: (source.row)(desk, number)? })
}

/// The record from which a case comes.
pub fn of_case(db: &Db, case: i64) -> Result<Option<Origin>> {
    let sql = "SELECT from_table, from_row FROM violation WHERE id=?1 AND from_row IS NOT NULL";
    let named: Option<(String, i64)> = db.one(sql, &[case.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(named.and_then(|(table, row)| {
        let source = SOURCES.iter().find(|source| source.register.table == table)?;
        Some(Origin { table: source.register.table, row })
    }))
}

/// A case came from a record, or one that came from it was annulled: what waits there for a case is counted anew.
pub fn recount(desk: &mut Desk<'_, '_>, origin: Origin) -> Result<()> {
    let of_spots = [check::REGISTER.table, joint::REGISTER.table];
    if of_spots.contains(&origin.table) { spot::recount(desk, origin.table, origin.row) } else { Ok(()) }
}

/// Whether cases may come from the records of a table.
#[must_use]
pub fn leads_to_cases(table: &str) -> bool {
    SOURCES.iter().any(|source| source.register.table == table)
}

/// The cases that what was found by a record points to.
pub fn proposals(db: &Db, law: &Law, number: Number) -> Result<Vec<Proposal>> {
    let source = SOURCES.iter().find(|source| source.register.prefix == number.register);
    let proposals = source.and_then(|source| source.proposals);
    proposals.map_or_else(|| Ok(Vec::new()), |proposals| proposals(db, law, number))
}
