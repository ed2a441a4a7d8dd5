//! What followed a signal up (3.1.3): the checks, joint measures and inspections that looked into it. One of them may look
//! into several signals, and a signal may need several of them; the link is kept once and shown on both sides.

#[cfg(test)]
mod tests;

use super::{REGISTER, Signal, State};
use crate::{
    duties::{check, inspection, joint},
    office::{Desk, Link, Receipt, Register, Result, broken},
    store::Db,
    values::{Column, Date, Kind, Number, Reference},
};

/// Records that look into a signal, with the SQL of the day on which they did; none while they have not.
const DEEDS: &[(&Register, &str)] = &[
    (&check::REGISTER, "substr(starts,1,10)"),
    (&joint::REGISTER, "substr(starts,1,10)"),
    (&inspection::REGISTER, "conducted_on"),
];

/// Records of one register that looked into a signal, shown below it: what the card of a linked record says.
macro_rules! deeds {
    ($key:literal, $letter:literal, $table:literal, $day:literal) => {
        Link {
            key: $key,
            from: concat!(
                "FROM follow_up u JOIN ",
                $table,
                " t ON t.id=u.row_id WHERE u.signal=?1 AND u.table_name='",
                $table,
                "' ORDER BY u.id"
            ),
            columns: &[
                (Column::new("number", Kind::Number($letter)), "t.year*1000000000+t.serial"),
                (Column::new($day, Kind::Moment), "t.starts"),
                (Column::new("findings", Kind::Count), "t.findings"),
                (Column::new("annulled", Kind::Text), "t.annulled"),
            ],
            guarded: &[],
        }
    };
}

/// Checks that looked into a signal.
pub(super) const CHECKS: Link = deeds!("checks", 'C', "spot_check", "starts");
/// Joint measures that looked into a signal.
pub(super) const MEASURES: Link = deeds!("joint-measures", 'J', "joint_measure", "starts");
/// Inspections that looked into a signal.
pub(super) const INSPECTIONS: Link = deeds!("inspections", 'I', "inspection", "starts");

/// The signals into which a record looked, shown below it.
pub const SIGNALS: Link = Link {
    key: "signals",
    from: "FROM follow_up u JOIN signal g ON g.id=u.signal WHERE u.table_name=?2 AND u.row_id=?1 ORDER BY u.id",
    columns: &[
        (Column::new("number", Kind::Number('G')), "g.year*1000000000+g.serial"),
        (Column::new("received-on", Kind::Date), "g.received_on"),
        (Column::new("state", Kind::Code("signal-state")), "g.state"),
        (Column::new("finding", Kind::Code("signal-finding")), "g.finding"),
        (Column::new("annulled", Kind::Text), "g.annulled"),
    ],
    guarded: &[],
};

/// The signals that were typed, if a record of a day may look into them.
pub fn followed(desk: &Desk<'_, '_>, typed: &[Reference], day: Date) -> Result<Vec<Signal>> {
    let mut all: Vec<Signal> = Vec::with_capacity(typed.len());
    for one in typed {
        let signal = Signal::find(desk.db(), desk.resolve(one, REGISTER.prefix)?)?;
        let number = signal.number();
        if signal.state == State::Closed {
            let state = format!("signal-state-{}", signal.state);
            return broken("state-forbids").with("number", number).with("state", state).err();
        }
        signal.not_before(day)?;
        if all.iter().any(|other| other.id == signal.id) {
            return broken("record-twice").with("number", number).err();
        }
        all.push(signal);
    }
    Ok(all)
}

/// Keeps which signals a record looks into, and names the command that says what it showed.
pub fn follow(
    desk: &mut Desk<'_, '_>,
    signals: &[Signal],
    (register, row): (&Register, i64),
    receipt: &mut Receipt,
) -> Result<()> {
    for signal in signals {
        let number = signal.number();
        enter(desk, signal.id, register.table, row)?;
        receipt.note("follows-signal", vec![("signal", number.to_string())]);
    }
    Ok(())
}

/// The command that verifies the first of the signals that are not verified yet.
#[must_use]
pub fn verification(signals: &[Signal]) -> Option<String> {
    let open = signals.iter().find(|signal| signal.state == State::Registered)?;
    Some(format!("nezaret verify-signal {}", open.number()))
}

/// Records by which a signal is verified, and which of them are not linked to it yet.
pub(super) fn deeds(
    desk: &Desk<'_, '_>,
    signal: &Signal,
    typed: &[Reference],
) -> Result<Vec<(&'static str, i64)>> {
    let letters = || DEEDS.iter().map(|(register, _)| register.prefix);
    let mut all: Vec<Number> = Vec::with_capacity(typed.len());
    let mut new = Vec::new();
    for one in typed {
        let number = desk.resolve_among(one, &|prefix| letters().any(|letter| letter == prefix))?;
        let Some((register, done)) = DEEDS.iter().find(|(register, _)| register.prefix == number.register)
        else {
            let letters: Vec<String> = letters().map(|letter| format!("{letter}-…")).collect();
            return broken("not-a-follow-up")
                .with("number", number)
                .with("letters", letters.join(", "))
                .err();
        };
        if all.contains(&number) {
            return broken("record-twice").with("number", number).err();
        }
        let row = standing(desk.db(), register, done, number)?;
        let Some(day) = row.day.filter(|day| *day <= desk.on()) else {
            return broken("follow-up-not-done").with("number", number).with("on", desk.on()).err();
        };
        signal.not_before(day)?;
        if !linked(desk.db(), signal.id, register.table, row.id)? {
            new.push((register.table, row.id));
        }
        all.push(number);
    }
    Ok(new)
}

/// Links a record to a signal.
pub(super) fn enter(desk: &mut Desk<'_, '_>, signal: i64, table: &'static str, row: i64) -> Result<()> {
    let link = [("signal", signal.into()), ("table_name", table.into()), ("row_id", row.into())];
    desk.insert("follow_up", &link)?;
    Ok(())
}

/// A record that looks into a signal.
struct Deed {
    id: i64,
    /// The day on which it did.
    day: Option<Date>,
    annulled: bool,
}

fn standing(db: &Db, register: &Register, done: &str, number: Number) -> Result<Deed> {
    let columns = format!("id, {done}, CASE WHEN annulled IS NULL THEN 0 ELSE 1 END");
    register.standing(
        db,
        number,
        &columns,
        |deed: &Deed| deed.annulled,
        |row| Ok(Deed { id: row.get(0)?, day: row.get(1)?, annulled: row.get(2)? }),
    )
}

fn linked(db: &Db, signal: i64, table: &str, row: i64) -> Result<bool> {
    let sql = "SELECT 1 FROM follow_up WHERE table_name=?1 AND row_id=?2 AND signal=?3 LIMIT 1";
    Ok(db.one(sql, &[table.into(), row.into(), signal.into()], |_| Ok(()))?.is_some())
}
