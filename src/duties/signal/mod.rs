//! Signals (3.1.3): reports that an offence was or may have been committed. Each is verified and its sender told the
//! result, or the reason why no answer is due is kept; a confirmed one leads to a case.

mod answer;
mod follow;
mod register;
#[cfg(test)]
mod tests;
mod verify;

pub use answer::{AnswerSignal, How, NoAnswer};
pub use follow::{SIGNALS, follow, followed, verification};
pub use register::{Channel, RegisterSignal, SenderKind};
pub use verify::{Finding, VerifySignal};

use crate::{
    duties::{
        origin, person,
        violation::{Answers, Opening},
    },
    law::Subject,
    office::{Desk, Field, Register, Result, broken, parsed},
    record, same_person,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Number, Reference, Text},
};

crate::codes!(
    /// Where a signal stands.
    State {
        /// It came in.
        Registered = "registered",
        /// Its facts were looked into.
        Verified = "verified",
        /// The sender was answered, or there is a reason why not.
        Closed = "closed",
    }
);

record!(
    /// A signal, as far as its acts ask about it.
    Signal {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// What kind of sender it has.
        sender_kind: SenderKind,
        /// The day it came in.
        received_on: Date,
        /// The person it is about.
        person: Option<i64>,
        /// Last day of the answer.
        answer_by: Option<Date>,
        /// What the verification showed.
        finding: Option<Finding>,
        /// The day of the verification.
        verified_on: Option<Date>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Signal {
    /// The signal's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The signal with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The signal with that number, if it was confirmed: a case comes from no other.
    pub fn confirmed(db: &Db, number: Number) -> Result<Self> {
        let found = Self::find(db, number)?;
        let finding = match found.finding {
            Some(Finding::Confirmed) => return Ok(found),
            Some(other) => format!("signal-finding-{other}"),
            None => format!("signal-state-{}", found.state),
        };
        let refused =
            broken("signal-not-confirmed").with("number", number).with("finding", finding).by("3.1.3");
        match found.state {
            State::Registered => refused.next(format!("nezaret verify-signal {number}")).err(),
            State::Verified | State::Closed => refused.err(),
        }
    }

    /// Nothing is done about a signal before it came in.
    fn not_before(&self, day: Date) -> Result<()> {
        if day >= self.received_on {
            return Ok(());
        }
        broken("signal-before")
            .with("number", self.number())
            .with("day", self.received_on)
            .with("on", day)
            .err()
    }

    /// The signal that was typed, in this state.
    fn typed(desk: &Desk<'_, '_>, typed: &Reference, state: State) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        if found.state == state {
            return Ok(found);
        }
        let (number, stands) = (found.number(), format!("signal-state-{}", found.state));
        let refused = broken("state-forbids").with("number", number).with("state", stands);
        match found.state {
            State::Registered => refused.next(format!("nezaret verify-signal {number}")).err(),
            State::Verified => refused.next(format!("nezaret answer-signal {number}")).err(),
            State::Closed => refused.err(),
        }
    }

    /// Whether a case came from it.
    fn led(&self, db: &Db) -> store::Result<bool> {
        let sql =
            "SELECT 1 FROM violation WHERE from_table='signal' AND from_row=?1 AND annulled IS NULL LIMIT 1";
        Ok(db.one(sql, &[self.id.into()], |_| Ok(()))?.is_some())
    }

    /// The command that opens the case it leads to.
    fn case(&self, db: &Db) -> Result<String> {
        let sql = "SELECT year, serial, surname, given, citizenship FROM person WHERE id=?1";
        let named = |id| -> Result<Option<Answers>> {
            Ok(db.one(sql, &[person::survivor(db, id)?.into()], |row| {
                let number = person::REGISTER.number(row.get(0)?, row.get(1)?);
                Ok(Answers::person(number, row.get(2)?, row.get(3)?, row.get(4)?))
            })?)
        };
        let answers = self.person.map_or(Ok(None), named)?;
        let answers = answers.unwrap_or(Answers::as_what(Subject::Person));
        let opening =
            Opening { from: self.number(), answers: &answers, article: None, days: None, place: None };
        Ok(opening.command())
    }
}

/// Other signals of the same sender about the same: by their words, or by the person.
fn earlier(db: &Db, fold: &str, sender: &str, person: Option<i64>) -> store::Result<Vec<Number>> {
    let sql = concat!(
        "SELECT year, serial FROM signal WHERE name_fold=?1 AND annulled IS NULL \
         UNION SELECT year, serial FROM signal WHERE person IN ",
        same_person!("?3"),
        " AND sender=?2 AND annulled IS NULL ORDER BY 1 DESC, 2 DESC LIMIT 5"
    );
    db.all(sql, &[fold.into(), sender.into(), person.into()], |row| {
        Ok(REGISTER.number(row.get(0)?, row.get(1)?))
    })
}

/// The register of signals.
pub const REGISTER: Register = Register {
    prefix: 'G',
    table: "signal",
    name: "signals",
    clauses: &["3.1.3"],
    open: false,
    own: "t.entered_by=:me OR t.responsible=:me OR t.verified_by=:me",
    papers: None,
    hidden: None,
    joins: "",
    date: "t.received_on",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("sender", Kind::Text), "t.sender"),
        (Column::new("whom", Kind::Text), "t.whom"),
        (Column::new("state", Kind::Code("signal-state")), "t.state"),
        (Column::new("finding", Kind::Code("signal-finding")), "t.finding"),
        (Column::new("answer-by", Kind::Date), "t.answer_by"),
        (Column::new("sender-kind", Kind::Code("signal-sender")), "t.sender_kind"),
    ],
    show: &[
        (Column::new("sender-kind", Kind::Code("signal-sender")), "t.sender_kind"),
        (Column::new("sender", Kind::Text), "t.sender"),
        (Column::new("contact", Kind::Text), "t.contact"),
        (Column::new("channel", Kind::Code("signal-channel")), "t.channel"),
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("sender-number", Kind::Text), "t.sender_number"),
        (Column::new("sender-date", Kind::Date), "t.sender_date"),
        (
            Column::new("document-record", Kind::Number('D')),
            "(SELECT d.year*1000000000+d.serial FROM document d WHERE d.id=t.document)",
        ),
        (
            Column::new("person", Kind::Number('P')),
            "(SELECT p.year*1000000000+p.serial FROM person p WHERE p.id=t.person)",
        ),
        (Column::new("whom", Kind::Text), "t.whom"),
        (Column::new("substance", Kind::Text), "t.substance"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("signal-state")), "t.state"),
        (Column::new("answer-by", Kind::Date), "t.answer_by"),
        (Column::new("finding", Kind::Code("signal-finding")), "t.finding"),
        (Column::new("verified-on", Kind::Date), "t.verified_on"),
        (
            Column::new("verified-by", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.verified_by)",
        ),
        (Column::new("steps", Kind::Text), "t.steps"),
        (Column::new("answered-on", Kind::Date), "t.answered_on"),
        (Column::new("answer-number", Kind::Text), "t.answer_number"),
        (Column::new("answer-how", Kind::Code("signal-how")), "t.answer_how"),
        (Column::new("answer-text", Kind::Text), "t.answer_text"),
        (Column::new("no-answer", Kind::Code("signal-no-answer")), "t.no_answer"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[follow::CHECKS, follow::MEASURES, follow::INSPECTIONS, origin::CASES],
    // A person's names by the person, so that a name is compared once.
    find: concat!(
        "t.id IN (SELECT g.id FROM signal g WHERE g.name_fold LIKE ?1 OR g.sender_number=?2 \
         UNION SELECT g.id FROM signal g WHERE g.person IN ",
        same_person!("q.id FROM person q WHERE q.name_fold LIKE ?1 OR q.document=upper(?2)"),
        ")"
    ),
    correct: &[
        Field { column: "contact", parse: parsed::<Line>, optional: true },
        Field { column: "substance", parse: parsed::<Text>, optional: false },
        Field { column: "steps", parse: parsed::<Text>, optional: true },
    ],
};
