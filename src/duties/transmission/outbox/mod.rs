//! The outbox: what is due to a system and not there yet in its present version. It is no table that acts must fill: it is
//! read from the registers and from what was sent before, so a record that changes after it was sent is due again as a
//! correction by itself, and one that falls away as a withdrawal.
//!
//! Everything that was due up to an entry and a day was sent with the last whole file. So only what was written since, and
//! what fell due by the calendar since, is looked at: indexes lead there, however many records a register holds.

use super::{Data, LineKind, fields::Field};
use crate::{
    duties::challenge,
    law::{Matters, Route, RouteVersion, System},
    office::{Error, Result, broken},
    store::{Db, Row},
    values::{Date, Number, Value},
};

/// A record that is due.
pub struct Due {
    /// Its row.
    pub row: i64,
    /// Its number.
    pub number: Number,
    /// The entry that last wrote the record or its person.
    pub version: i64,
    /// What it does to what was sent before.
    pub kind: LineKind,
    /// What was sent first of it.
    pub first: Option<i64>,
    /// The fields, as they go.
    pub data: Data,
    /// Since when it is due.
    pub since: Date,
}

/// How the records of one kind stand in the register.
struct Source {
    table: &'static str,
    /// SQL that joins its person, `p`.
    joins: &'static str,
    /// The record is due on the day `?4`.
    due: &'static str,
    /// The day since when.
    since: &'static str,
    /// Ids of records that may have become due, changed or fallen away since entry `?2` and day `?3`.
    touched: &'static str,
}

const PERSON: &str = "JOIN person p ON p.id=t.person";

const OFFENCES: Source = Source {
    table: "violation",
    joins: PERSON,
    // On the last day to challenge nobody can tell yet: it is due the day after.
    due: "t.state='decided' AND t.in_force_on<=?4 AND (t.appeal_by IS NULL OR t.appeal_by<?4)",
    since: "t.in_force_on",
    touched: "SELECT h.row_id FROM history h WHERE h.table_name='violation' AND h.superseded_by>?2 \
              UNION ALL SELECT v.id FROM violation v WHERE v.in_force_on>=?3 AND v.in_force_on<=?4 \
              UNION ALL SELECT v.id FROM history h JOIN violation v ON v.person=h.row_id \
                WHERE h.table_name='person' AND h.superseded_by>?2",
};

const REMOVALS: Source = Source {
    table: "removal",
    joins: PERSON,
    due: "t.state='executed' AND t.ended_on<=?4",
    since: "t.ended_on",
    touched: "SELECT r.id FROM removal r WHERE r.act>?2 \
              UNION ALL SELECT r.id FROM history h JOIN removal r ON r.person=h.row_id \
                WHERE h.table_name='person' AND h.superseded_by>?2",
};

const BANS: Source = Source {
    table: "ban",
    joins: PERSON,
    due: "t.decision_date<=?4",
    since: "t.decision_date",
    // A ban is no longer active the day after its last one, and nobody writes it then.
    touched: "SELECT b.id FROM ban b WHERE b.act>?2 \
              UNION ALL SELECT b.id FROM ban b WHERE b.state='imposed' AND b.from_date>?3 AND b.from_date<=?4 \
              UNION ALL SELECT b.id FROM ban b WHERE b.state='imposed' AND b.until_date>=?3 AND b.until_date<?4 \
              UNION ALL SELECT b.id FROM history h JOIN ban b ON b.person=h.row_id \
                WHERE h.table_name='person' AND h.superseded_by>?2",
};

const SUSPENSIONS: Source = Source {
    table: "challenge",
    joins: challenge::REGISTER.joins,
    due: "t.suspends=1 AND t.received_on<=?4",
    since: "t.received_on",
    touched: "SELECT z.id FROM challenge z WHERE z.act>?2 \
              UNION ALL SELECT z.id FROM history h JOIN violation w ON w.person=h.row_id \
                JOIN challenge z ON z.violation=w.id WHERE h.table_name='person' AND h.superseded_by>?2",
};

const fn source(what: Matters) -> &'static Source {
    match what {
        Matters::Offences => &OFFENCES,
        Matters::Removals => &REMOVALS,
        Matters::Bans => &BANS,
        Matters::Suspensions => &SUSPENSIONS,
    }
}

/// The fields that the program can send of a kind of record, with their SQL.
pub(super) const fn known(what: Matters) -> &'static [Field] {
    match what {
        Matters::Offences => OFFENCE_FIELDS,
        Matters::Removals => REMOVAL_FIELDS,
        Matters::Bans => BAN_FIELDS,
        Matters::Suspensions => SUSPENSION_FIELDS,
    }
}

/// The letter of the register that keeps a kind of record.
#[must_use]
pub const fn letter(what: Matters) -> char {
    match what {
        Matters::Offences => 'V',
        Matters::Removals => 'R',
        Matters::Bans => 'B',
        Matters::Suspensions => 'Z',
    }
}

/// The record table of a kind of record.
pub(super) const fn table(what: Matters) -> &'static str {
    source(what).table
}

const OFFENCE_FIELDS: &[Field] = &[
    Field::text("surname", "p.surname"),
    Field::text("given", "p.given"),
    Field::text("father", "p.father"),
    Field::text("birth-date", crate::duties::person::BIRTH),
    Field::text("sex", "p.sex"),
    Field::text("citizenship", "p.citizenship"),
    Field::text("document", "p.document"),
    Field::text("subject", "t.subject"),
    Field::text("employer", "(SELECT m.name FROM employer m WHERE m.id=t.employer)"),
    Field::text("voen", "(SELECT m.voen FROM employer m WHERE m.id=t.employer)"),
    Field::text("place", "t.place"),
    Field::text("happened-on", "t.happened_on"),
    Field::text("substance", "t.substance"),
    Field::text("article", "t.article"),
    Field::text("heard-on", "substr(coalesce(t.heard_at, t.decided_on), 1, 10)"),
    Field::text("decided-by", "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.decided_by)"),
    Field::text("decided-on", "t.decided_on"),
    Field::number("decision-number", 'V', "t.year*1000000000+t.serial"),
    Field::text("in-force-on", "t.in_force_on"),
    Field::text("outcome", "t.outcome"),
    Field::money("fine", "t.fine"),
    Field::text("paid-on", "t.paid_on"),
];

const REMOVAL_FIELDS: &[Field] = &[
    Field::text("surname", "p.surname"),
    Field::text("given", "p.given"),
    Field::text("father", "p.father"),
    Field::text("birth-date", crate::duties::person::BIRTH),
    Field::text("sex", "p.sex"),
    Field::text("citizenship", "p.citizenship"),
    Field::text("document", "p.document"),
    Field::text("basis", "t.basis"),
    Field::text("ground", "t.ground"),
    Field::text("decided-by", "t.authority"),
    Field::text("decision-number", "t.decision_number"),
    Field::text("decided-on", "t.decision_date"),
    Field::text("ending", "t.ending"),
    Field::text("ended-on", "t.ended_on"),
];

const BAN_FIELDS: &[Field] = &[
    Field::text("surname", "p.surname"),
    Field::text("given", "p.given"),
    Field::text("father", "p.father"),
    Field::text("birth-date", crate::duties::person::BIRTH),
    Field::text("sex", "p.sex"),
    Field::text("citizenship", "p.citizenship"),
    Field::text("document", "p.document"),
    Field::text("basis", "t.basis"),
    Field::text("decided-by", "t.authority"),
    Field::text("decision-number", "t.decision_number"),
    Field::text("decided-on", "t.decision_date"),
    Field::text("from-date", "t.from_date"),
    Field::text("until-date", "t.until_date"),
    Field::flag(
        "active",
        "CASE WHEN t.state='imposed' AND t.from_date<=?4 AND (t.until_date IS NULL OR t.until_date>=?4) \
         THEN 1 ELSE 0 END",
    ),
];

/// Number of the accepted proposal of a measure against an evaded fine: whoever carries it out is to stop.
macro_rules! accepted {
    ($measure:literal) => {
        concat!(
            "(SELECT max(o.year*1000000000+o.serial) FROM proposal o WHERE o.violation=t.violation AND o.measure='",
            $measure,
            "' AND o.state='accepted' AND o.annulled IS NULL)"
        )
    };
}

/// What is decided of the case goes as it stands now: a ruling may have changed it.
const SUSPENSION_FIELDS: &[Field] = &[
    Field::text("surname", "p.surname"),
    Field::text("given", "p.given"),
    Field::text("father", "p.father"),
    Field::text("birth-date", crate::duties::person::BIRTH),
    Field::text("citizenship", "p.citizenship"),
    Field::text("document", "p.document"),
    Field::text("article", "v.article"),
    Field::number("decision-number", 'V', "v.year*1000000000+v.serial"),
    Field::text("decided-on", "t.decision_date"),
    Field::text("outcome", "v.outcome"),
    Field::money("fine", "v.fine"),
    Field::text("executing", "t.executing"),
    Field::text("challenged-at", "t.body_name"),
    Field::text("challenge-number", "t.body_number"),
    Field::text("lodged-by", "t.lodged_by"),
    Field::text("received-on", "t.received_on"),
    Field::number("forced-execution", 'O', accepted!("forced-execution")),
    Field::number("enforcement-protocol", 'O', accepted!("enforcement-protocol")),
    Field::number("exit-restriction", 'O', accepted!("exit-restriction")),
    Field::number("entry-ban", 'O', accepted!("entry-ban")),
    Field::text("suspension-ruling", "t.ruling"),
    Field::flag("suspended", "CASE WHEN t.state='open' THEN 1 ELSE 0 END"),
    Field::text("verdict", "t.result"),
    Field::text("ruling-number", "t.result_number"),
    Field::text("ruling-date", "t.result_date"),
    Field::text("in-force-on", "t.in_force_on"),
];

/// Up to where everything that was due on a route has been sent: an entry and a day.
struct Mark {
    entry: i64,
    day: String,
}

impl Mark {
    fn of(db: &Db, what: Matters, system: System) -> Result<Self> {
        let sql = "SELECT through_entry, through_on FROM transmission \
                   WHERE system=?1 AND what=?2 AND through_entry IS NOT NULL ORDER BY id DESC LIMIT 1";
        let last = db.one(sql, &[system.into(), what.into()], |row| {
            Ok(Self { entry: row.get(0)?, day: row.get(1)? })
        })?;
        Ok(last.unwrap_or(Self { entry: 0, day: String::new() }))
    }
}

/// What goes on a route on a day; before the law knew of it there is nothing.
pub(super) fn version(route: &Route, on: Date) -> Result<&RouteVersion> {
    match route.on(on) {
        Some(version) => Ok(version),
        None => broken("route-not-in-force")
            .with("what", format!("matters-{}", route.what))
            .with("system", format!("system-{}", route.system))
            .with("on", on)
            .err(),
    }
}

/// Streams what is due on a route on a day, in the order of entry. `again`: also what was rejected and not changed since.
/// `scope` says in SQL which records may be seen.
pub fn outbox(
    db: &Db,
    route: &Route,
    on: Date,
    again: bool,
    scope: &str,
    mut each: impl FnMut(Due) -> Result<()>,
) -> Result<()> {
    let fields = Field::of_version(version(route, on)?, known(route.what));
    let mark = Mark::of(db, route.what, route.system)?;
    let sql = statement(source(route.what), &fields, scope, again);
    let params: [Value<'_>; 4] =
        [route.system.into(), mark.entry.into(), mark.day.as_str().into(), (&on).into()];
    let letter = letter(route.what);
    db.stream::<Error>(&sql, &params, |row| match found(row, letter, &fields, again)? {
        Some(due) => each(due),
        None => Ok(()),
    })
}

/// One statement: the records touched since the mark, each with what was last sent of it.
fn statement(source: &Source, fields: &[&Field], scope: &str, again: bool) -> String {
    let Source { table, joins, due, since, touched } = source;
    let columns: Vec<&str> = fields.iter().map(|field| field.sql).collect();
    let rejected = if again {
        format!(
            " UNION ALL SELECT x.row_id FROM receipt r JOIN transmitted x ON x.id=r.transmitted \
             WHERE r.result='rejected' AND +x.table_name='{table}' AND +x.system=?1"
        )
    } else {
        String::new()
    };
    format!(
        "SELECT t.id, t.year, t.serial, CASE WHEN p.act>t.act THEN p.act ELSE t.act END, \
         CASE WHEN {due} AND t.annulled IS NULL THEN 1 ELSE 0 END, \
         CASE WHEN s.id IS NULL THEN {since} END, s.id, s.kind, s.first, s.data, \
         (SELECT r.result FROM receipt r WHERE r.transmitted=s.id ORDER BY r.id DESC LIMIT 1), \
         (SELECT a.dated FROM act a WHERE a.seq=CASE WHEN p.act>t.act THEN p.act ELSE t.act END), {} \
         FROM {table} t {joins} \
         LEFT JOIN transmitted s ON s.id=(SELECT max(x.id) FROM transmitted x \
           WHERE x.table_name='{table}' AND x.row_id=t.id AND x.system=?1) \
         WHERE t.id IN ({touched}{rejected}) AND {scope} AND (s.id IS NOT NULL OR ({due} AND t.annulled IS NULL)) ORDER BY t.id",
        columns.join(", "),
    )
}

/// What was last sent of a record.
struct Sent {
    id: i64,
    kind: LineKind,
    first: Option<i64>,
    data: String,
    rejected: bool,
}

impl Sent {
    fn read(row: &Row<'_>) -> crate::store::Result<Option<Self>> {
        let Some(id) = row.get(6)? else { return Ok(None) };
        let result: Option<String> = row.get(10)?;
        Ok(Some(Self {
            id,
            kind: row.get(7)?,
            first: row.get(8)?,
            data: row.get(9)?,
            rejected: result.as_deref() == Some("rejected"),
        }))
    }

    /// What the other system holds of the record: what was sent first and not rejected or withdrawn.
    fn held(&self) -> Option<i64> {
        match (self.kind, self.rejected) {
            (LineKind::New, false) => Some(self.id),
            (LineKind::Correction, _) | (LineKind::Withdrawal, true) => self.first,
            (LineKind::New, true) | (LineKind::Withdrawal, false) => None,
        }
    }
}

/// The record as it is due, if it is.
fn found(row: &Row<'_>, letter: char, fields: &[&Field], again: bool) -> Result<Option<Due>> {
    let (due, sent): (bool, Option<Sent>) = (row.get(4)?, Sent::read(row)?);
    let first = sent.as_ref().and_then(Sent::held);
    let kind = match (due, first) {
        (true, None) => LineKind::New,
        (true, Some(_)) => LineKind::Correction,
        (false, Some(_)) => LineKind::Withdrawal,
        (false, None) => return Ok(None),
    };
    let data = if due { Data::of(row, 12, fields)? } else { Data::none() };
    let same = sent.as_ref().is_some_and(|sent| sent.data == data.as_str());
    // What was rejected waits until it has changed, or until it is asked for.
    if same && !sent.is_some_and(|sent| sent.rejected && again) {
        return Ok(None);
    }
    let number = Number { register: letter, year: row.get(1)?, serial: row.get(2)? };
    let (row_id, version) = (row.get(0)?, row.get(3)?);
    // What was sent before is due again since the day it was changed.
    let first_due: Option<Date> = row.get(5)?;
    let since = first_due.map_or_else(|| row.get(11), Ok)?;
    Ok(Some(Due { row: row_id, number, version, kind, first, data, since }))
}

/// How the engine reads the outbox of each kind.
#[cfg(test)]
pub(super) fn plans(db: &Db) -> Vec<Vec<String>> {
    let kinds = Matters::ALL.iter().map(|(_, what)| *what);
    let plan = |what: Matters| {
        let fields: Vec<&Field> = known(what).iter().collect();
        let sql = statement(source(what), &fields, "1", true);
        let sql =
            sql.replace("?1", "'vmms'").replace("?2", "7").replace("?3", "'2018'").replace("?4", "'2019'");
        db.plan(&sql).expect("a statement of ours")
    };
    kinds.map(plan).collect()
}
