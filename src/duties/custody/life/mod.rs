//! Life in custody: where somebody is, what is done so that he keeps his rights, and whether he still has to stay.

mod apart;
mod due;
mod movement;
mod review;
mod safeguard;

pub(super) use apart::beside;
pub(super) use due::Due;
pub use movement::RecordMovement;
pub use review::ReviewPlacement;
pub use safeguard::RecordSafeguard;

use super::{Basis, Custody};
use crate::{
    duties::person::Sex,
    office::{Link, Result},
    store::Db,
    values::{Column, Date, Kind, Moment},
};

pub(super) const REVIEWS: Link = Link {
    key: "custody-reviews",
    from: "FROM custody_review w WHERE w.custody=?1 ORDER BY w.id",
    columns: &[
        (Column::new("on-date", Kind::Date), "w.on_date"),
        (Column::new("ground", Kind::Text), "w.ground"),
        (Column::new("next-by", Kind::Date), "w.next_by"),
    ],
    guarded: &[],
};

pub(super) const MOVEMENTS: Link = Link {
    key: "custody-movements",
    from: "FROM custody_movement m WHERE m.custody=?1 ORDER BY m.at, m.id",
    columns: &[
        (Column::new("occurred-at", Kind::Moment), "m.at"),
        (Column::new("destination", Kind::Code("destination")), "m.destination"),
        (Column::new("place", Kind::Text), "m.place"),
        (Column::new("ground", Kind::Text), "m.ground"),
    ],
    guarded: &[],
};

pub(super) const SAFEGUARDS: Link = Link {
    key: "safeguards",
    from: "FROM safeguard s WHERE s.custody=?1 ORDER BY s.at, s.id",
    columns: &[
        (Column::new("occurred-at", Kind::Moment), "s.at"),
        (Column::new("kind", Kind::Code("safeguard-kind")), "s.kind"),
        (Column::new("details", Kind::Text), "s.details"),
        (Column::new("reasoned-decision", Kind::Text), "s.decision"),
        (Column::new("due", Kind::Date), "s.due"),
        (Column::new("done-at", Kind::Moment), "s.done_at"),
    ],
    // What a doctor or a lawyer said is not for everybody who may read the record.
    guarded: &["details"],
};

/// When somebody was moved last.
fn moved_last(db: &Db, custody: &Custody) -> Result<Option<Moment>> {
    let sql = "SELECT max(at) FROM custody_movement WHERE custody=?1";
    Ok(db.one(sql, &[custody.id.into()], |row| row.get(0))?.flatten())
}

/// The oldest complaint of his that nobody has forwarded.
fn complaint(db: &Db, custody: &Custody) -> Result<Option<i64>> {
    let sql = "SELECT id FROM safeguard WHERE custody=?1 AND kind='complaint' AND done_at IS NULL ORDER BY id LIMIT 1";
    Ok(db.one(sql, &[custody.id.into()], |row| row.get(0))?)
}

/// Somebody who is in the same room.
struct Roommate {
    person: i64,
    basis: Basis,
    sex: Option<Sex>,
    birth: Option<Date>,
    name: String,
}

/// Everybody in a room of a centre.
fn in_room(db: &Db, centre: &str, room: &str) -> Result<Vec<Roommate>> {
    let sql = "SELECT t.person, t.basis, p.sex, p.birth_date, p.surname||' '||p.given FROM custody t \
               JOIN person p ON p.id=t.person \
               WHERE t.state='held' AND t.centre=?1 AND t.room=?2 AND t.annulled IS NULL ORDER BY t.id";
    Ok(db.all(sql, &[centre.into(), room.into()], |row| {
        Ok(Roommate {
            person: row.get(0)?,
            basis: row.get(1)?,
            sex: row.get(2)?,
            birth: row.get(3)?,
            name: row.get(4)?,
        })
    })?)
}
