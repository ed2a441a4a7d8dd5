//! Offence cases (3.1.4, 3.1.6): the register, its states, and what its acts share.

mod abscond;
mod article;
mod clock;
mod consider;
mod decide;
pub mod hearing;
mod investigate;
mod opening;
pub mod past;
mod register;
mod reopen;
mod row;
mod sanction;
mod send;
mod state;
#[cfg(test)]
mod tests;

pub use abscond::{EndAbsconding, RecordAbsconding};
pub use article::{in_force, kind_of, limitation};
pub use clock::{CHALLENGED, FALLEN, HELD};
pub use consider::{ExtendConsideration, ResumeConsideration};
pub use decide::DecideViolation;
pub use hearing::{Answer, AnswerPostponement, NotifyHearing, RequestPostponement};
pub use investigate::{InvestigateViolation, Step};
pub use opening::{Answers, Opening};
pub use past::DECISION;
pub use register::{Age, RegisterViolation, Role};
pub use reopen::{Cause, ReopenViolation};
pub use row::{Row, row};
pub use send::SendProtocol;
pub use state::{Move, State};

use crate::{
    duties::{challenge, origin, penalty, proposal},
    law::{Subject, authority::Unit},
    office::{Field, Link, Register, Result, broken, parsed},
    record,
    store::Db,
    values::{ArticleCode, Blank, Column, Date, Kind, Line, Moment, Money, Number, Text},
};

crate::codes!(
    /// How a case was decided; with the article it makes the row of the Service's published table.
    Outcome {
        /// Fined, may stay after regularising.
        FinedLegalised = "fined-and-stay-legalised",
        /// Fined, to leave within 48 hours.
        FinedLeave = "fined-and-leave-in-48-h",
        /// Administratively expelled (IXM 29).
        Expelled = "administratively-expelled",
        /// Entry restricted for a term.
        EntryBan = "entry-ban",
        /// Warned.
        Warning = "warning",
        /// Fined, where neither staying nor leaving is in question: hosts, employers, lost documents.
        Fined = "fined",
        /// Fined on condition (IXM 114.1).
        ConditionalFine = "conditional-fine",
        /// Consideration suspended.
        Suspended = "suspended",
        /// Proceedings ended (IXM 114.2).
        Terminated = "terminated",
    }
);

record!(
    /// An offence case, as far as its acts ask about it.
    Violation {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// The person.
        person: i64,
        /// As what the person answers.
        subject: Subject,
        /// Code of the article.
        article: ArticleCode,
        /// Day of the offence.
        happened_on: Date,
        /// Day on which it was discovered.
        discovered_on: Date,
        /// It went on until then.
        continuing: Option<bool>,
        /// Day of the protocol.
        drawn_on: Date,
        /// Moment at which the protocol was sent to whoever decides.
        sent_at: Option<Moment>,
        /// Who drew the protocol.
        drawn_by: i64,
        /// Unit in charge.
        unit: Unit,
        /// The officer in charge.
        responsible: i64,
        /// Last day of consideration.
        decide_by: Option<Date>,
        /// Last day on which a penalty may be imposed.
        limitation_on: Option<Date>,
        /// Where it stands.
        state: State,
        /// How it was decided.
        outcome: Option<Outcome>,
        /// The fine.
        fine: Option<Money>,
        /// What the protocol says of his age, where it says something.
        age: Option<Age>,
        /// Day on which the commission for minors was told.
        commission_told_on: Option<Date>,
        /// Day of the decision.
        decided_on: Option<Date>,
        /// Who decided.
        decided_by: Option<i64>,
        /// Last day to serve the copy.
        copy_by: Option<Date>,
        /// Day on which the copy was served.
        served_on: Option<Date>,
        /// Last day to challenge.
        appeal_by: Option<Date>,
        /// Day on which the decision enters into legal force.
        in_force_on: Option<Date>,
        /// Last day to pay the fine.
        pay_by: Option<Date>,
        /// Last day on which the penalty may be executed.
        execute_by: Option<Date>,
        /// Day on which the fine was paid whole.
        paid_on: Option<Date>,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Violation {
    /// The case's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The case with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The case of a row that another record names.
    pub(crate) fn get(db: &Db, id: i64) -> Result<Self> {
        let sql = format!("SELECT {} FROM violation WHERE id=?1", Self::COLUMNS);
        Ok(db.one(&sql, &[id.into()], Self::read)?.expect("a foreign key points to a case"))
    }

    /// Nothing is done in a case before its protocol is drawn.
    fn must_be_drawn(&self, on: Date) -> Result<()> {
        if on >= self.drawn_on {
            return Ok(());
        }
        broken("before-protocol")
            .with("number", self.number())
            .with("drawn", self.drawn_on)
            .with("on", on)
            .err()
    }

    /// The state after a move, where the state allows it.
    pub fn after(&self, step: Move) -> Result<State> {
        match self.state.after(step) {
            Some(state) => Ok(state),
            None => broken("state-forbids")
                .with("number", self.number())
                .with("state", format!("violation-state-{}", self.state))
                .err(),
        }
    }

    /// The case must be in one of these states.
    pub fn must_be(&self, states: &[State]) -> Result<()> {
        if states.contains(&self.state) {
            return Ok(());
        }
        broken("state-forbids")
            .with("number", self.number())
            .with("state", format!("violation-state-{}", self.state))
            .err()
    }
}

/// The state in which a case was suspended.
fn before_suspension(db: &Db, case: i64) -> Result<State> {
    let steps =
        db.one("SELECT 1 FROM investigation WHERE violation=?1 LIMIT 1", &[case.into()], |_| Ok(()))?;
    Ok(if steps.is_some() { State::Investigated } else { State::Registered })
}

/// The register of offence cases.
pub const REGISTER: Register = Register {
    prefix: 'V',
    table: "violation",
    name: "violations",
    clauses: &["3.1.4"],
    open: false,
    own: "t.drawn_by=:me OR t.responsible=:me OR t.decided_by=:me",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "t.drawn_on",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("drawn-on", Kind::Date), "t.drawn_on"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("article", Kind::Text), "t.article"),
        (Column::new("state", Kind::Code("violation-state")), "t.state"),
        (Column::new("decide-by", Kind::Date), "t.decide_by"),
        (Column::new("outcome", Kind::Code("outcome")), "t.outcome"),
        (Column::new("fine", Kind::Money), "t.fine"),
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
            Column::new("employer", Kind::Number('E')),
            "(SELECT e.year*1000000000+e.serial FROM employer e WHERE e.id=t.employer)",
        ),
        (Column::new("employer-name", Kind::Text), "(SELECT e.name FROM employer e WHERE e.id=t.employer)"),
        (Column::new("subject", Kind::Code("subject")), "t.subject"),
        (Column::new("article", Kind::Text), "t.article"),
        (Column::new("happened-on", Kind::Date), "t.happened_on"),
        (Column::new("happened-at", Kind::Moment), "t.happened_at"),
        (Column::new("discovered-on", Kind::Date), "t.discovered_on"),
        (Column::new("continuing", Kind::Code("yes")), "t.continuing"),
        (Column::new("drawn-on", Kind::Date), "t.drawn_on"),
        (Column::new("sent-at", Kind::Moment), "t.sent_at"),
        (Column::new("sent-to", Kind::Text), "t.sent_to"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("substance", Kind::Text), "t.substance"),
        (Column::new("blank", Kind::Text), "t.blank"),
        (Column::new("protocol-language", Kind::Text), "t.language"),
        (Column::new("interpreter", Kind::Text), "t.interpreter"),
        (Column::new("rights-explained", Kind::Code("yes")), "t.rights_explained"),
        (Column::new("person-explanation", Kind::Text), "t.explanation"),
        (Column::new("refused-to-explain", Kind::Code("yes")), "t.refused_to_explain"),
        (Column::new("refused-to-sign", Kind::Code("yes")), "t.refused_to_sign"),
        (Column::new("technical-means", Kind::Text), "t.technical_means"),
        (Column::new("damage", Kind::Text), "t.damage"),
        (Column::new("age", Kind::Code("age")), "t.age"),
        (Column::new("guardian", Kind::Text), "t.guardian"),
        (Column::new("commission-told-on", Kind::Date), "t.commission_told_on"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("drawn-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.drawn_by)",
        ),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.responsible)",
        ),
        (Column::new("from", Kind::Text), origin::NUMBER),
        (Column::new("state", Kind::Code("violation-state")), "t.state"),
        (Column::new("decide-by", Kind::Date), "t.decide_by"),
        (Column::new("limitation-on", Kind::Date), "t.limitation_on"),
        (Column::new("outcome", Kind::Code("outcome")), "t.outcome"),
        (Column::new("fine", Kind::Money), "t.fine"),
        (Column::new("decided-on", Kind::Date), "t.decided_on"),
        (
            Column::new("decided-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.decided_by)",
        ),
        (Column::new("facts", Kind::Text), "t.facts"),
        (Column::new("ground", Kind::Text), "t.ground"),
        (Column::new("ending-article", Kind::Text), "t.ending_article"),
        (Column::new("heard-at", Kind::Moment), "t.heard_at"),
        (Column::new("heard-place", Kind::Text), "t.heard_place"),
        (Column::new("attended", Kind::Code("yes")), "t.attended"),
        (Column::new("notified-on", Kind::Date), "t.notified_on"),
        (Column::new("copy-by", Kind::Date), "t.copy_by"),
        (Column::new("served-on", Kind::Date), "t.served_on"),
        (Column::new("announced-at", Kind::Moment), "t.announced_at"),
        (Column::new("remedy-told", Kind::Code("yes")), "t.remedy_told"),
        (Column::new("appeal-by", Kind::Date), "t.appeal_by"),
        (Column::new("in-force-on", Kind::Date), "t.in_force_on"),
        (Column::new("pay-by", Kind::Date), "t.pay_by"),
        (Column::new("execute-by", Kind::Date), "t.execute_by"),
        (
            Column::new("paid", Kind::Money),
            "(SELECT CAST(sum(y.amount) AS BIGINT) FROM payment y WHERE y.violation=t.id AND y.annulled IS NULL)",
        ),
        (Column::new("paid-on", Kind::Date), "t.paid_on"),
        (Column::new("leave-by", Kind::Moment), "t.leave_by"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "bystanders",
            from: "FROM bystander b WHERE b.violation=?1 ORDER BY b.id",
            columns: &[
                (Column::new("role", Kind::Code("role")), "b.role"),
                (Column::new("name", Kind::Text), "b.name"),
                (Column::new("address", Kind::Text), "b.address"),
            ],
            guarded: &[],
        },
        Link {
            key: "investigation",
            from: "FROM investigation i JOIN employee e ON e.id=i.officer WHERE i.violation=?1 ORDER BY i.id",
            columns: &[
                (Column::new("on-date", Kind::Date), "i.on_date"),
                (Column::new("step", Kind::Code("step")), "i.step"),
                (Column::new("finding", Kind::Text), "i.finding"),
                (Column::new("officer", Kind::Text), "e.surname||' '||e.given"),
            ],
            guarded: &[],
        },
        penalty::DELIVERIES,
        penalty::PAYMENTS,
        penalty::POSTPONED,
        hearing::HEARINGS,
        hearing::POSTPONEMENTS,
        past::REOPENINGS,
        challenge::OF_CASE,
        proposal::OF_CASE,
    ],
    // Persons first: a name is compared once a person, not once a case.
    find: concat!(
        "t.id IN (SELECT v.id FROM violation v WHERE v.person IN ",
        crate::same_found!(),
        " UNION SELECT v.id FROM violation v WHERE v.blank=upper(?2) AND v.annulled IS NULL)"
    ),
    correct: &[
        Field { column: "place", parse: parsed::<Line>, optional: false },
        Field { column: "substance", parse: parsed::<Text>, optional: true },
        Field { column: "blank", parse: parsed::<Blank>, optional: true },
        Field { column: "happened_at", parse: parsed::<Moment>, optional: true },
        Field { column: "explanation", parse: parsed::<Text>, optional: true },
        Field { column: "technical_means", parse: parsed::<Line>, optional: true },
        Field { column: "damage", parse: parsed::<Line>, optional: true },
        Field { column: "guardian", parse: parsed::<Line>, optional: true },
    ],
};
