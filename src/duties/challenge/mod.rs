//! Challenges (qərardan şikayət) of decisions on offence cases, on removals and on custody: what a higher authority or a court
//! received, and what it ruled. Whether a challenge holds up the execution is asked in one place, `effect`; the two kinds are never to
//! be confused (IXM 144.1; MM 79.8).

mod effect;
mod follow;
mod outcome;
mod record;
#[cfg(test)]
mod tests;

pub use outcome::RecordChallengeOutcome;
pub use record::RecordChallenge;

use crate::{
    duties::{custody, proposal, removal, violation},
    law::{Matters, System},
    office::{Desk, Field, Link, Receipt, Register, Result, broken, parsed},
    record,
    store::Db,
    values::{Column, Date, Kind, Line, Number},
};

crate::codes!(
    /// Where a challenge stands.
    State {
        /// It was received.
        Open = "open",
        /// It was ruled on.
        Closed = "closed",
    }
);

crate::codes!(
    /// What kind of body a challenge goes to.
    Body {
        /// An authority above the one that decided.
        HigherAuthority = "higher-authority",
        /// A court of first instance.
        Court = "court",
        /// A court of appeal: its ruling is in force at once (IXM 138.1.3).
        AppealCourt = "appeal-court",
    }
);

crate::codes!(
    /// What was ruled.
    Verdict {
        /// The decision stands.
        Upheld = "upheld",
        /// It stands with another fine or measure.
        Changed = "changed",
        /// It was annulled.
        SetAside = "set-aside",
        /// It was annulled, and the case goes back to be considered anew.
        Returned = "returned",
        /// The challenge was not considered: late, withdrawn, recorded in error.
        NotConsidered = "not-considered",
    }
);

record!(
    /// A challenge, as far as its acts ask about it.
    Challenge {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// Case whose decision is challenged.
        violation: Option<i64>,
        /// Removal whose decision is challenged.
        removal: Option<i64>,
        /// Custody whose decision is challenged.
        custody: Option<i64>,
        /// What kind of body received it.
        body: Body,
        /// Day the body received it.
        received_on: Date,
        /// It suspends the execution.
        suspends: bool,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Challenge {
    /// The challenge's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The challenge with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    fn must_be_open(&self) -> Result<()> {
        match self.state {
            State::Open => Ok(()),
            state @ State::Closed => broken("state-forbids")
                .with("number", self.number())
                .with("state", format!("challenge-state-{state}"))
                .err(),
        }
    }
}

/// The challenge that holds up the execution of a case's penalty.
pub fn held(db: &Db, violation: i64) -> Result<Option<Number>> {
    holding(db, violation, None)
}

/// The challenge, other than this one, that holds up the execution of a case's penalty.
fn holding(db: &Db, violation: i64, besides: Option<i64>) -> Result<Option<Number>> {
    let sql = "SELECT year, serial FROM challenge WHERE violation=?1 AND state='open' AND suspends=1 \
               AND annulled IS NULL AND id IS DISTINCT FROM ?2 ORDER BY id LIMIT 1";
    Ok(db
        .one(sql, &[violation.into(), besides.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// The first challenge that is open against a removal, or against the decision on the case whose penalty it executes, and
/// does not hold it up.
pub fn open_beside(db: &Db, removal: i64, violation: Option<i64>) -> Result<Option<Number>> {
    let sql = "SELECT year, serial FROM challenge WHERE (removal=?1 OR violation=?2) AND state='open' \
               AND suspends=0 AND annulled IS NULL ORDER BY id LIMIT 1";
    let params = [removal.into(), violation.into()];
    Ok(db.one(sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// The challenge of a decision that a body has under that number already.
fn same(db: &Db, target: (&'static str, i64), name: &Line, number: &Line) -> Result<Option<Number>> {
    let (column, id) = target;
    let sql = format!(
        "SELECT year, serial FROM challenge WHERE {column}=?1 AND body_name=?2 AND body_number=?3 \
         AND annulled IS NULL ORDER BY id LIMIT 1"
    );
    let params = [id.into(), name.into(), number.into()];
    Ok(db.one(&sql, &params, |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))?)
}

/// Who took the decision behind a removal or a custody, as far as the register knows: who opened it.
fn opener(db: &Db, table: &'static str, row: i64) -> Result<Option<i64>> {
    let sql = format!(
        "SELECT coalesce(a.performer, a.officer) FROM act a WHERE a.seq=coalesce(\
         (SELECT min(h.act) FROM history h WHERE h.table_name=?2 AND h.row_id=?1), \
         (SELECT r.act FROM {table} r WHERE r.id=?1))"
    );
    Ok(db.one(&sql, &[row.into(), table.into()], |row| row.get(0))?)
}

/// Who recorded a decision that held a person longer.
fn prolonged(db: &Db, custody: i64, officer: i64) -> Result<bool> {
    let sql = "SELECT count(*) FROM custody_decision d JOIN act a ON a.seq=d.act \
               WHERE d.custody=?1 AND coalesce(a.performer, a.officer)=?2";
    Ok(db.count(sql, &[custody.into(), officer.into()])? > 0)
}

/// Challenges, shown below what they challenge.
macro_rules! below {
    ($column:literal) => {
        Link {
            key: "challenges",
            from: concat!("FROM challenge z WHERE z.", $column, "=?1 ORDER BY z.id"),
            columns: &[
                (Column::new("number", Kind::Number('Z')), "z.year*1000000000+z.serial"),
                (Column::new("body-name", Kind::Text), "z.body_name"),
                (Column::new("received-on", Kind::Date), "z.received_on"),
                (Column::new("suspends", Kind::Code("yes")), "z.suspends"),
                (Column::new("state", Kind::Code("challenge-state")), "z.state"),
                (Column::new("verdict", Kind::Code("verdict")), "z.result"),
                (Column::new("ruling-date", Kind::Date), "z.result_date"),
            ],
            guarded: &[],
        }
    };
}

/// Challenges of a case's decision.
pub const OF_CASE: Link = below!("violation");
/// Challenges of a removal's decision.
pub const OF_REMOVAL: Link = below!("removal");
/// Challenges of what holds a person.
pub const OF_CUSTODY: Link = below!("custody");

/// The register of challenges.
pub const REGISTER: Register = Register {
    prefix: 'Z',
    table: "challenge",
    name: "challenges",
    clauses: &["3.1.4", "3.1.8", "3.1.8-1", "3.1.9"],
    open: false,
    own: "coalesce(v.responsible, r.responsible, k.responsible)=:me \
          OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "LEFT JOIN violation v ON v.id=t.violation LEFT JOIN removal r ON r.id=t.removal \
            LEFT JOIN custody k ON k.id=t.custody \
            JOIN person p ON p.id=coalesce(v.person, r.person, k.person)",
    date: "t.received_on",
    state: Some("t.state"),
    unit: Some("t.executing"),
    person: Some("coalesce(v.person, r.person, k.person)"),
    responsible: Some("coalesce(v.responsible, r.responsible, k.responsible)"),
    list: &[
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("violation", Kind::Number('V')), "v.year*1000000000+v.serial"),
        (Column::new("removal", Kind::Number('R')), "r.year*1000000000+r.serial"),
        (Column::new("custody", Kind::Number('K')), "k.year*1000000000+k.serial"),
        (Column::new("body-name", Kind::Text), "t.body_name"),
        (Column::new("suspends", Kind::Code("yes")), "t.suspends"),
        (Column::new("state", Kind::Code("challenge-state")), "t.state"),
        (Column::new("verdict", Kind::Code("verdict")), "t.result"),
    ],
    show: &[
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("violation", Kind::Number('V')), "v.year*1000000000+v.serial"),
        (Column::new("removal", Kind::Number('R')), "r.year*1000000000+r.serial"),
        (Column::new("custody", Kind::Number('K')), "k.year*1000000000+k.serial"),
        (Column::new("decision-date", Kind::Date), "t.decision_date"),
        (Column::new("outcome", Kind::Code("outcome")), "t.outcome"),
        (Column::new("fine", Kind::Money), "t.fine"),
        (Column::new("body", Kind::Code("challenge-body")), "t.body"),
        (Column::new("body-name", Kind::Text), "t.body_name"),
        (Column::new("body-number", Kind::Text), "t.body_number"),
        (Column::new("lodged-by", Kind::Text), "t.lodged_by"),
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("appeal-by", Kind::Date), "t.challenge_by"),
        (Column::new("late", Kind::Code("yes")), "t.late"),
        (Column::new("restored", Kind::Text), "t.restored"),
        (Column::new("suspends", Kind::Code("yes")), "t.suspends"),
        (Column::new("source", Kind::Text), "t.rule"),
        (Column::new("ruling", Kind::Text), "t.ruling"),
        (Column::new("executing", Kind::Code("unit")), "t.executing"),
        (Column::new("consider-by", Kind::Date), "t.consider_by"),
        (Column::new("state", Kind::Code("challenge-state")), "t.state"),
        (Column::new("verdict", Kind::Code("verdict")), "t.result"),
        (Column::new("result-body", Kind::Code("challenge-body")), "t.result_body"),
        (Column::new("ruling-number", Kind::Text), "t.result_number"),
        (Column::new("ruling-date", Kind::Date), "t.result_date"),
        (Column::new("in-force-on", Kind::Date), "t.in_force_on"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: "p.name_fold LIKE ?1 OR t.body_number=?2",
    correct: &[
        Field { column: "body_name", parse: parsed::<Line>, optional: false },
        Field { column: "body_number", parse: parsed::<Line>, optional: false },
        Field { column: "lodged_by", parse: parsed::<Line>, optional: false },
        Field { column: "ruling", parse: parsed::<Line>, optional: true },
    ],
};

/// Notes that the body that executes the penalty is to be told, where the law of the day asks for it (IXM 144.1), and which
/// measures against an evaded fine were accepted: who carries these out is told too.
fn to_be_told(
    desk: &Desk<'_, '_>,
    (key, what): (&'static str, &str),
    (challenge, violation): (Number, Option<i64>),
    receipt: &mut Receipt,
) -> Result<()> {
    let route = desk.law().route(Matters::Suspensions, System::ExecutingBody);
    if route.is_some_and(|route| route.on(desk.on()).is_some()) {
        let command =
            format!("nezaret transmit-data --to {} --what {}", System::ExecutingBody, Matters::Suspensions);
        receipt.note(key, vec![("command", format!("{command} --out {challenge}-{what}.jsonl"))]);
    }
    let measures = violation.map(|case| proposal::accepted(desk.db(), case)).transpose()?.unwrap_or_default();
    for (measure, number) in measures {
        let about = [("measure", format!("measure-{measure}")), ("proposal", number.to_string())];
        receipt.note("suspension-concerns-measure", about.to_vec());
    }
    Ok(())
}

/// The clause of what is challenged.
fn clause(db: &Db, number: Number) -> Result<&'static str> {
    match number.register {
        'V' => Ok("3.1.4"),
        'R' => Ok(removal::Removal::find(db, number)?.clause()),
        'K' => Ok("3.1.9"),
        _ => broken("challenge-of-what").with("number", number).err(),
    }
}

/// The number of what a challenge is directed at.
fn target_of(db: &Db, challenge: &Challenge) -> Result<Number> {
    let (register, id) = match (challenge.violation, challenge.removal) {
        (Some(id), _) => (&violation::REGISTER, id),
        (_, Some(id)) => (&removal::REGISTER, id),
        _ => (&custody::REGISTER, challenge.custody.unwrap_or_default()),
    };
    let sql = format!("SELECT year, serial FROM {} WHERE id=?1", register.table);
    let found = db.one(&sql, &[id.into()], |row| Ok(register.number(row.get(0)?, row.get(1)?)))?;
    match found {
        Some(number) => Ok(number),
        None => broken("challenge-of-what").with("number", challenge.number()).err(),
    }
}
