//! Proposals to a superior, who accepts or rejects them: of measures against a fine evaded (3.1.10) and by an inspection
//! (3.1.5), on what is observed, on secrecy, on laws, practice abroad, the work and the staff, and of matters for the
//! collegium (3.1.1, 3.1.14, 4.1.3–4.1.7, 5.8.6, 5.8.11). Experts engaged stand among them (4.1.2). One register for every
//! kind.

mod decide;
mod enforcement;
mod expert;
mod kind;
mod measures;
mod propose;
#[cfg(test)]
mod tests;

pub use decide::{Answer, DecideProposal};
pub use enforcement::{Measure, ProposeEnforcement};
pub use expert::EngageExpert;
pub use kind::{Purpose, StaffMeasure, Topical};
pub use measures::ProposeMeasures;
pub use propose::Propose;

use crate::{
    duties::staff,
    law::authority::{Post, Seat, Unit},
    office::{Desk, Field, Link, Register, Result, broken, by_login, parsed, seat},
    record,
    store::Db,
    values::{ClauseId, Column, Kind, Line, Login, Number, Text, Value},
};

crate::codes!(
    /// Where a proposal stands.
    State {
        /// It waits for the superior.
        Proposed = "proposed",
        /// The superior agreed.
        Accepted = "accepted",
        /// The superior did not agree.
        Rejected = "rejected",
    }
);

record!(
    /// A proposal, as far as its acts ask about it.
    Proposal {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// What it is for.
        kind: Purpose,
        /// Duty it serves besides.
        serves: Option<ClauseId>,
        /// What is proposed against a fine evaded.
        measure: Option<Measure>,
        /// Case whose fine is not paid.
        violation: Option<i64>,
        /// Unit of who proposes.
        unit: Unit,
        /// Who proposes.
        author: i64,
        /// Superior who decides; `None`: the leadership of the Service.
        addressee: Option<i64>,
        /// Day of the proposal.
        on_date: crate::values::Date,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Proposal {
    /// The proposal's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The proposal with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }
}

/// What of a proposal every kind has.
struct Draft<'a> {
    kind: Purpose,
    text: &'a Text,
    addressee: Option<i64>,
    /// What it is about, and what is proposed.
    about: &'a [(&'static str, Value<'a>)],
}

impl Draft<'_> {
    fn file(&self, desk: &mut Desk<'_, '_>) -> Result<Number> {
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (me, unit, on) = (desk.officer().id, desk.seat().unit, desk.on());
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("kind", (&self.kind).into()),
            ("item", self.kind.item(desk.seat().post).into()),
            ("text", self.text.into()),
            ("author", me.into()),
            ("unit", (&unit).into()),
            ("addressee", self.addressee.into()),
            ("on_date", (&on).into()),
            ("state", (&State::Proposed).into()),
        ];
        columns.extend_from_slice(self.about);
        desk.insert(REGISTER.table, &columns)?;
        Ok(number)
    }
}

/// The superior a proposal goes to: who was named, if he heads the author's unit or one above it; else the next one above.
/// The head himself proposes to the leadership of the Service, whom the register does not hold.
fn superior(desk: &Desk<'_, '_>, to: Option<&Login>) -> Result<Option<i64>> {
    let mine = desk.seat();
    let Some(login) = to else {
        let Some(above) = next_above(mine) else { return Ok(None) };
        return match staff::holder(desk.db(), above, desk.on())? {
            Some(id) if id != desk.officer().id => Ok(Some(id)),
            _ => broken("proposal-needs-superior").with("unit", format!("unit-{}", mine.unit)).err(),
        };
    };
    let id = by_login(desk.db(), login, desk.on())?;
    let above = seat(desk.db(), id, desk.on())?.is_some_and(|seat| {
        let higher = seat.unit != mine.unit || !mine.post.is_head();
        seat.post.is_head() && mine.unit.within(seat.unit) && higher
    });
    if id == desk.officer().id || !above {
        return broken("proposal-not-to-superior").with("login", login).err();
    }
    Ok(Some(id))
}

/// The next superior of who acts; `None`: the leadership of the Service.
pub fn next_superior(desk: &Desk<'_, '_>) -> Result<Option<i64>> {
    superior(desk, None)
}

/// The seat directly above another: the head of the unit, for him the head of the unit above (5.2: a division that stands
/// under no department answers to the head). Nobody in the register stands above the head.
fn next_above(seat: Seat) -> Option<Seat> {
    let unit = if seat.post.is_head() { seat.unit.parent()? } else { seat.unit };
    let post = Post::ALL.iter().map(|(_, post)| *post).find(|post| post.is_head() && post.sits_in(unit))?;
    Some(Seat { unit, post })
}

/// The proposal of a measure in a case that waits or was accepted.
fn standing(db: &Db, violation: i64, measure: Measure) -> Result<Option<Number>> {
    let sql = "SELECT year, serial FROM proposal WHERE violation=?1 AND measure=?2 AND state<>'rejected' \
               AND annulled IS NULL ORDER BY id LIMIT 1";
    let params = [violation.into(), (&measure).into()];
    Ok(db.one(sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// The measures against the evaded fine of a case that were accepted.
pub fn accepted(db: &Db, violation: i64) -> Result<Vec<(Measure, Number)>> {
    let sql = "SELECT measure, year, serial FROM proposal WHERE violation=?1 AND state='accepted' \
               AND measure IS NOT NULL AND annulled IS NULL ORDER BY id";
    Ok(db.all(sql, &[violation.into()], |row| Ok((row.get(0)?, REGISTER.number(row.get(1)?, row.get(2)?))))?)
}

/// Proposals, shown below what they are about.
macro_rules! below {
    ($column:literal) => {
        Link {
            key: "measures",
            from: concat!("FROM proposal o WHERE o.", $column, "=?1 ORDER BY o.id"),
            columns: &[
                (Column::new("number", Kind::Number('O')), "o.year*1000000000+o.serial"),
                (Column::new("kind", Kind::Code("proposal-kind")), "o.kind"),
                (Column::new("measure", Kind::Code("measure")), "o.measure"),
                (Column::new("on-date", Kind::Date), "o.on_date"),
                (Column::new("state", Kind::Code("proposal-state")), "o.state"),
                (Column::new("decided-on", Kind::Date), "o.decided_on"),
                (Column::new("annulled", Kind::Text), "o.annulled"),
            ],
            guarded: &[],
        }
    };
}

/// Proposals about a case.
pub const OF_CASE: Link = below!("violation");
/// Proposals by what an inspection found.
pub const OF_INSPECTION: Link = below!("inspection");

/// The register of proposals.
pub const REGISTER: Register = Register {
    prefix: 'O',
    table: "proposal",
    name: "proposals",
    clauses: &["3.1.5", "3.1.10"],
    open: false,
    own: "t.author=:me OR t.addressee=:me OR t.decided_by=:me",
    papers: Some("t.unit IN (:units)"),
    // What is proposed on an employee is for who proposes and who decides, and for the head and the chief specialist.
    hidden: Some(
        "t.kind='staff' AND (coalesce(t.employee, 0)=:me OR (t.author<>:me AND coalesce(t.addressee, 0)<>:me \
         AND coalesce(t.decided_by, 0)<>:me AND NOT EXISTS (SELECT 1 FROM posting g WHERE g.employee=:me \
         AND g.confirmed=1 AND (g.post='head' OR g.post='chief-specialist') AND NOT EXISTS (SELECT 1 FROM posting h \
         WHERE h.employee=:me AND h.confirmed=1 AND h.from_date>g.from_date))))",
    ),
    joins: "LEFT JOIN violation v ON v.id=t.violation LEFT JOIN person p ON p.id=v.person \
            LEFT JOIN inspection i ON i.id=t.inspection",
    date: "t.on_date",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("v.person"),
    responsible: Some("t.author"),
    list: &[
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("kind", Kind::Code("proposal-kind")), "t.kind"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("measure", Kind::Code("measure")), "t.measure"),
        (Column::new("violation", Kind::Number('V')), "v.year*1000000000+v.serial"),
        (Column::new("inspection", Kind::Number('I')), "i.year*1000000000+i.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("state", Kind::Code("proposal-state")), "t.state"),
        (Column::new("decided-on", Kind::Date), "t.decided_on"),
    ],
    show: &[
        (Column::new("kind", Kind::Code("proposal-kind")), "t.kind"),
        (Column::new("measure", Kind::Code("measure")), "t.measure"),
        (Column::new("violation", Kind::Number('V')), "v.year*1000000000+v.serial"),
        (Column::new("inspection", Kind::Number('I')), "i.year*1000000000+i.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("item", Kind::Text), "t.item"),
        (Column::new("serves", Kind::Text), "t.serves"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("staff-measure", Kind::Code("staff-measure")), "t.staff_measure"),
        (
            Column::new("employee", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.employee)",
        ),
        (Column::new("expert", Kind::Text), "t.expert"),
        (Column::new("secrecy", Kind::Text), "t.secrecy"),
        (Column::new("until-date", Kind::Date), "t.until_date"),
        (
            Column::new("follows", Kind::Number('O')),
            "(SELECT f.year*1000000000+f.serial FROM proposal f WHERE f.id=t.follows)",
        ),
        (Column::new("text", Kind::Text), "t.text"),
        (
            Column::new("author", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.author)",
        ),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("addressee", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.addressee)",
        ),
        (Column::new("on-date", Kind::Date), "t.on_date"),
        (Column::new("state", Kind::Code("proposal-state")), "t.state"),
        (Column::new("decided-on", Kind::Date), "t.decided_on"),
        (
            Column::new("decided-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.decided_by)",
        ),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("decision", Kind::Text), "t.decision"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "followed-by",
        from: "FROM proposal o WHERE o.follows=?1 ORDER BY o.id",
        columns: &[
            (Column::new("number", Kind::Number('O')), "o.year*1000000000+o.serial"),
            (Column::new("on-date", Kind::Date), "o.on_date"),
            (Column::new("state", Kind::Code("proposal-state")), "o.state"),
            (Column::new("annulled", Kind::Text), "o.annulled"),
        ],
        guarded: &[],
    }],
    find: "p.name_fold LIKE ?1 OR p.document=upper(?2) OR t.topic_fold LIKE ?1",
    correct: &[
        Field { column: "text", parse: parsed::<Text>, optional: false },
        Field { column: "topic", parse: parsed::<Line>, optional: true },
    ],
};
