//! Custody (3.1.9): the detention of a person (tutma, IXM 88–91) and his placement in a centre (MM 82), as decisions of the
//! Service and of courts order it; the register, and the clock that no act gets round.
//!
//! A record is one unbroken time in one kind of hands. It begins by a decision and ends by an act; a further decision
//! moves its end only while it has not come. What was longer is kept as an overrun, until the head says why.
//! A voluntary placement is no detention: it has its own section everywhere, and nobody absconds by leaving.

mod basis;
mod detain;
mod end;
mod extend;
mod life;
mod overrun;
mod place;
mod ruled;
#[cfg(test)]
mod tests;

pub use basis::Basis;
pub use detain::RecordDetention;
pub use end::{EndDetention, Release, ReleaseFromCentre, gone};
pub use extend::ExtendPlacement;
pub use life::{RecordMovement, RecordSafeguard, ReviewPlacement};
pub use overrun::ExplainOverrun;
pub use place::PlaceInCentre;
pub use ruled::leave_term_moved;

use crate::{
    duties::challenge,
    office::{Desk, Field, Link, Receipt, Register, Result, broken, parsed},
    record, same_person,
    store::Db,
    values::{Column, Date, Kind, Line, Moment, Number, Reference, When},
};
use basis::Time;

crate::codes!(
    /// Where a custody stands.
    State {
        /// The person is held.
        Held = "held",
        /// He is not.
        Ended = "ended",
    }
);

record!(
    /// A custody, as far as acts ask about it.
    Custody {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Who is held.
        person: i64,
        /// Removal it serves.
        removal: Option<i64>,
        /// Detention that the placement followed.
        detention: Option<i64>,
        /// On what, as it is now.
        basis: Basis,
        /// Which centre; `None` of a detention.
        centre: Option<String>,
        /// Moment he was brought in.
        brought_in_at: Option<Moment>,
        /// Moment of the detention, or of admission to the centre.
        began_at: Moment,
        /// Moment by which he is to be free.
        held_until: Option<Moment>,
        /// Where it stands.
        state: State,
        /// Ruling by which what holds him was set aside.
        set_aside: Option<String>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Custody {
    /// The custody's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The custody with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The custody that an act names, while the person is held.
    fn held(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if found.state == State::Ended {
            let state = format!("custody-state-{}", found.state);
            return broken("state-forbids").with("number", found.number()).with("state", state).err();
        }
        Ok(found)
    }

    /// As [`Custody::held`], in a centre.
    fn placed(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::held(desk, typed)?;
        if found.basis == Basis::Detention {
            return broken("custody-is-detention")
                .with("number", found.number())
                .next(format!("nezaret end-detention {}", found.number()))
                .err();
        }
        Ok(found)
    }

    /// Day of the decision that holds him now; of a detention its own day.
    pub fn decided_on(&self, db: &Db) -> Result<Date> {
        let sql = "SELECT decision_date FROM custody_decision WHERE custody=?1 ORDER BY id DESC LIMIT 1";
        let decided = db.one(sql, &[self.id.into()], |row| row.get(0))?;
        Ok(decided.unwrap_or(self.began_at.date()))
    }
    /// Whether its end had come at a moment, or what holds him was set aside. Who stays of his own will is not held.
    #[must_use]
    pub fn is_past(&self, at: Moment) -> bool {
        self.basis != Basis::Voluntary
            && (self.set_aside.is_some() || self.held_until.is_some_and(|until| until < at))
    }
}

/// The custodies in which a person is held, in the order of entry.
fn held(db: &Db, person: i64) -> Result<Vec<Custody>> {
    let sql = format!(
        concat!(
            "SELECT {} FROM custody WHERE person IN ",
            same_person!("?1"),
            " AND state='held' AND annulled IS NULL ORDER BY id"
        ),
        Custody::COLUMNS
    );
    Ok(db.all(&sql, &[person.into()], Custody::read)?)
}

/// The custodies in which a person under a removal stays of his own will.
fn voluntary_of(db: &Db, removal: i64) -> Result<Vec<Custody>> {
    let sql = format!(
        "SELECT {} FROM custody WHERE removal=?1 AND state='held' AND basis='voluntary' AND annulled IS NULL ORDER BY id",
        Custody::COLUMNS
    );
    Ok(db.all(&sql, &[removal.into()], Custody::read)?)
}

/// The times past an end that came to it by a day and have no reason, in the order of entry.
fn open_overruns(db: &Db, custody: i64, on: Date) -> Result<Vec<i64>> {
    let sql = "SELECT id FROM custody_overrun WHERE custody=?1 AND reason IS NULL \
               AND substr(to_at,1,10)<=?2 ORDER BY id";
    Ok(db.all(sql, &[custody.into(), (&on).into()], |row| row.get(0))?)
}

/// Minutes for which a person was held in centres by force before, other than by this custody, for the same removal.
fn spent(db: &Db, removal: Option<i64>, besides: Option<i64>) -> Result<i64> {
    let sql = "SELECT runs_from, coalesce(minutes_before, 0), ended_at FROM custody \
               WHERE removal=?1 AND id IS DISTINCT FROM ?2 AND state='ended' AND annulled IS NULL \
               AND basis IN ('service-detention','court-detention','court-removal')";
    let Some(removal) = removal else { return Ok(0) };
    let times = db.all(sql, &[removal.into(), besides.into()], |row| {
        let (from, before, to): (Moment, i64, Moment) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(from.minutes_until(to) - before)
    })?;
    Ok(times.into_iter().map(|minutes| minutes.max(0)).sum())
}

/// Nobody is held twice.
fn must_be_free(desk: &Desk<'_, '_>, person: i64) -> Result<()> {
    match held(desk.db(), person)?.first() {
        Some(custody) => broken("person-held-already").with("custody", custody.number()).err(),
        None => Ok(()),
    }
}

/// The removal of a person who is held past his end goes no further until he is released, or held by a new decision. The
/// moment of entry counts: an act that is dated earlier does not get round it. What stops a removal does not ask.
pub fn must_not_be_past(desk: &Desk<'_, '_>, person: i64, removal: Number) -> Result<()> {
    let now = desk.entered_at();
    let past = held(desk.db(), person)?.into_iter().find(|custody| custody.is_past(now));
    let Some((custody, until)) = past.and_then(|found| Some((found.number(), found.held_until?))) else {
        return Ok(());
    };
    broken("removal-custody-past")
        .with("number", removal)
        .with("custody", custody)
        .with("until", until)
        .by("3.1.9")
        .next(format!("nezaret release-from-centre {custody}"))
        .err()
}

/// The moment of an act, typed or now: on the day of the act, and not to come.
fn moment(desk: &Desk<'_, '_>, typed: Option<When>) -> Result<Moment> {
    let Some(at) = typed.map(|when| when.on(desk.on())).or(desk.now()) else {
        return broken("custody-needs-hour").with("on", desk.on()).err();
    };
    if at.date() != desk.on() || at > desk.entered_at() {
        return broken("custody-when").with("at", at).with("on", desk.on()).err();
    }
    Ok(at)
}

/// A decision that holds somebody.
struct Decision<'a> {
    authority: &'a Line,
    number: &'a Line,
    date: Date,
}

impl Decision<'_> {
    /// Keeps it: from when until when it holds him.
    fn keep(
        &self,
        desk: &mut Desk<'_, '_>,
        custody: i64,
        basis: Basis,
        (from, until): (Moment, Option<Moment>),
    ) -> Result<()> {
        desk.insert(
            "custody_decision",
            &[
                ("custody", custody.into()),
                ("basis", (&basis).into()),
                ("authority", self.authority.into()),
                ("decision_number", self.number.into()),
                ("decision_date", (&self.date).into()),
                ("from_at", (&from).into()),
                ("until_at", (&until).into()),
            ],
        )?;
        Ok(())
    }
}

/// Tells until when somebody may be held, and by what rule.
fn tell_time(number: Number, time: &Time, receipt: &mut Receipt) {
    if let Some(before) = time.before {
        receipt.note("custody-adds-up", vec![("hours", (before / 60).to_string())]);
    }
    match (&time.rule, time.until) {
        (Some(rule), Some(until)) => {
            receipt.terms.push(crate::office::Term {
                id: rule.id,
                due: until.to_string(),
                source: rule.version.source,
            });
        }
        (_, None) => receipt.note("custody-without-end", vec![("number", number.to_string())]),
        (None, Some(_)) => (),
    }
}

/// The register of custody.
pub const REGISTER: Register = Register {
    prefix: 'K',
    table: "custody",
    name: "custodies",
    clauses: &["3.1.9"],
    open: false,
    own: "t.responsible=:me \
          OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "substr(t.began_at,1,10)",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("began-at", Kind::Moment), "t.began_at"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("state", Kind::Code("custody-state")), "t.state"),
        (Column::new("basis", Kind::Code("custody-basis")), "t.basis"),
        (Column::new("held-until", Kind::Moment), "t.held_until"),
        (Column::new("ended-at", Kind::Moment), "t.ended_at"),
        (Column::new("centre", Kind::Text), "t.centre"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (Column::new("document", Kind::Text), "p.document"),
        (
            Column::new("removal", Kind::Number('R')),
            "(SELECT r.year*1000000000+r.serial FROM removal r WHERE r.id=t.removal)",
        ),
        (
            Column::new("violation", Kind::Number('V')),
            "(SELECT v.year*1000000000+v.serial FROM violation v WHERE v.id=t.violation)",
        ),
        (
            Column::new("detention", Kind::Number('K')),
            "(SELECT d.year*1000000000+d.serial FROM custody d WHERE d.id=t.detention)",
        ),
        (Column::new("basis", Kind::Code("custody-basis")), "t.basis"),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("protocol", Kind::Text), "t.protocol"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("centre", Kind::Text), "t.centre"),
        (Column::new("room", Kind::Text), "t.room"),
        (Column::new("brought-in-at", Kind::Moment), "t.brought_in_at"),
        (Column::new("began-at", Kind::Moment), "t.began_at"),
        (Column::new("runs-from", Kind::Moment), "t.runs_from"),
        (Column::new("hours-before", Kind::Count), "t.minutes_before/60"),
        (Column::new("held-until", Kind::Moment), "t.held_until"),
        (Column::new("stated", Kind::Code("yes")), "t.stated"),
        (Column::new("review-by", Kind::Date), "t.review_by"),
        (Column::new("examine-by", Kind::Moment), "t.examine_by"),
        (Column::new("consulate-by", Kind::Moment), "t.consulate_by"),
        (Column::new("lawyer", Kind::Text), "t.lawyer"),
        (Column::new("relatives", Kind::Text), "t.relatives"),
        (Column::new("parents", Kind::Text), "t.parents"),
        (Column::new("application", Kind::Text), "t.application"),
        (Column::new("no-dwelling", Kind::Code("yes")), "t.no_dwelling"),
        (Column::new("no-means", Kind::Code("yes")), "t.no_means"),
        (Column::new("alternatives", Kind::Text), "t.alternatives"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("custody-state")), "t.state"),
        (Column::new("ended-at", Kind::Moment), "t.ended_at"),
        (Column::new("ending", Kind::Code("custody-ending")), "t.ending"),
        (Column::new("end-ground", Kind::Text), "t.end_ground"),
        (Column::new("set-aside", Kind::Text), "t.set_aside"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        challenge::OF_CUSTODY,
        life::SAFEGUARDS,
        life::MOVEMENTS,
        life::REVIEWS,
        Link {
            key: "custody-decisions",
            from: "FROM custody_decision d WHERE d.custody=?1 ORDER BY d.id",
            columns: &[
                (Column::new("basis", Kind::Code("custody-basis")), "d.basis"),
                (Column::new("authority", Kind::Text), "d.authority"),
                (Column::new("decision-number", Kind::Text), "d.decision_number"),
                (Column::new("decision-date", Kind::Date), "d.decision_date"),
                (Column::new("from-at", Kind::Moment), "d.from_at"),
                (Column::new("until-at", Kind::Moment), "d.until_at"),
            ],
            guarded: &[],
        },
        Link {
            key: "overruns",
            from: "FROM custody_overrun o WHERE o.custody=?1 ORDER BY o.id",
            columns: &[
                (Column::new("from-at", Kind::Moment), "o.from_at"),
                (Column::new("to-at", Kind::Moment), "o.to_at"),
                (Column::new("reason", Kind::Text), "o.reason"),
                (Column::new("reasoned-on", Kind::Date), "o.reasoned_on"),
            ],
            guarded: &[],
        },
    ],
    find: concat!("t.person IN ", crate::same_found!(), " OR t.protocol=?2"),
    correct: &[
        Field { column: "protocol", parse: parsed::<Line>, optional: true },
        Field { column: "lawyer", parse: parsed::<Line>, optional: true },
        Field { column: "relatives", parse: parsed::<Line>, optional: true },
        Field { column: "room", parse: parsed::<Line>, optional: true },
    ],
};
