//! Proposals to a superior, who accepts or rejects them: of measures against a fine evaded (3.1.10), and by an inspection
//! (3.1.5). One register for every kind.

mod decide;
mod enforcement;
mod measures;
#[cfg(test)]
mod tests;

pub use decide::{Answer, DecideProposal};
pub use enforcement::{Measure, ProposeEnforcement};
pub use measures::ProposeMeasures;

use crate::{
    law::authority::Unit,
    office::{Desk, Field, Link, Register, Result, broken, by_login, parsed, seat},
    record,
    store::Db,
    values::{Column, Kind, Login, Number, Text, Value},
};

crate::codes!(
    /// What a proposal is for.
    Purpose {
        /// Against a fine evaded.
        Enforcement = "enforcement",
        /// By an inspection.
        Measures = "measures",
    }
);

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

impl Purpose {
    /// The clause it serves.
    const fn clause(self) -> &'static str {
        match self {
            Self::Enforcement => "3.1.10",
            Self::Measures => "3.1.5",
        }
    }
}

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
        /// What is proposed against a fine evaded.
        measure: Option<Measure>,
        /// Case whose fine is not paid.
        violation: Option<i64>,
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

/// The superior a proposal goes to: a head of the author's unit or of one above it. The head himself proposes to the
/// leadership of the Service, whom the register does not hold.
fn superior(desk: &Desk<'_, '_>, to: Option<&Login>) -> Result<Option<i64>> {
    let mine = desk.seat();
    let Some(login) = to else {
        return match mine.unit {
            Unit::Main => Ok(None),
            unit => broken("proposal-needs-superior").with("unit", format!("unit-{unit}")).err(),
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
    papers: None,
    hidden: None,
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
    links: &[],
    find: "p.name_fold LIKE ?1 OR p.document=upper(?2)",
    correct: &[Field { column: "text", parse: parsed::<Text>, optional: false }],
};
