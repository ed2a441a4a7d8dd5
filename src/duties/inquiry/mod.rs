//! Inquiries (3.1.15): information that natural and legal persons and bodies of the state ask the office for. Each is
//! answered in the term of the Law on access to information, which runs from its registration, or sent to who has the
//! information. Whom an inquiry is about neither reads nor answers it, and nobody below him does.

mod answer;
mod extend;
mod forward;
mod register;
#[cfg(test)]
mod tests;

pub use answer::AnswerInquiry;
pub use extend::ExtendInquiry;
pub use forward::ForwardInquiry;
pub use register::{Asker, RegisterInquiry, Urgency};

use crate::{
    duties::{
        appeal::Form,
        reply::{self, Answerable, Reply},
    },
    law::authority::{Officer, Unit},
    office::{Clock, Desk, End, Field, Register, Result, broken, parsed},
    record, same_person,
    store::Db,
    values::{Column, Date, Kind, Line, Number, Reference, Text, Value},
};

crate::codes!(
    /// Where an inquiry stands.
    State {
        /// It came in.
        Registered = "registered",
        /// Its officer proposed an answer.
        Proposed = "proposed",
        /// It was answered or forwarded.
        Closed = "closed",
    }
);

crate::codes!(
    /// How an inquiry ended.
    Outcome {
        /// Who asked was answered.
        Answered = "answered",
        /// It was sent to who has the information.
        Forwarded = "forwarded",
    }
);

record!(
    /// An inquiry, as far as its acts ask about it.
    Inquiry {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// How it was made.
        form: Form,
        /// Who asks.
        asker_kind: Asker,
        /// The day of its registration.
        registered_on: Date,
        /// How soon it has to be answered.
        urgency: Urgency,
        /// Employee it is about.
        about: Option<i64>,
        /// Unit in charge.
        unit: Unit,
        /// The officer in charge.
        responsible: Option<i64>,
        /// Last day, or moment, of the answer.
        answer_by: Option<End>,
        /// The answer that was proposed.
        answer_text: Option<String>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Inquiry {
    /// The inquiry's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The inquiry with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The open inquiry that was typed. Nothing is done about it before it was registered, nor by whom it is about.
    fn open(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let (number, on) = (found.number(), desk.on());
        if found.state == State::Closed {
            let stands = format!("appeal-state-{}", found.state);
            return broken("state-forbids").with("number", number).with("state", stands).err();
        }
        found.since_registered(on, on)?;
        if found.concerns(desk.db(), desk.officer(), on)? {
            return Err(desk.refuse("appeal-against-himself", vec![("number", number.to_string())]));
        }
        Ok(found)
    }

    /// As [`Inquiry::open`], for a decision on it: by a head of the unit in charge or of one above it (5.8.13, 5.9.9, 5.10.7).
    fn to_decide(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::open(desk, typed)?;
        found.answerable().must_be_decided_here(desk)?;
        Ok(found)
    }

    /// A day of what is done about it: not before its registration, and not after the day of the act.
    fn since_registered(&self, day: Date, on: Date) -> Result<()> {
        if day >= self.registered_on && day <= on {
            return Ok(());
        }
        broken("inquiry-before")
            .with("number", self.number())
            .with("day", self.registered_on)
            .with("on", day)
            .err()
    }

    /// Whether it is about an officer, or about who heads the unit he sits in.
    pub fn concerns(&self, db: &Db, officer: &Officer, on: Date) -> Result<bool> {
        reply::concerns(db, self.about, officer, on)
    }

    /// Writes the answer that its officer proposes.
    pub(super) fn propose(desk: &mut Desk<'_, '_>, typed: &Reference, text: &Text) -> Result<Number> {
        let inquiry = Self::open(desk, typed)?;
        let (number, on, me) = (inquiry.number(), desk.on(), desk.officer().id);
        if inquiry.responsible != Some(me) {
            return Err(desk.refuse("appeal-not-his", vec![("number", number.to_string())]));
        }
        let columns = [
            ("answer_text", text.into()),
            ("proposed_on", (&on).into()),
            ("proposed_by", me.into()),
            ("state", (&State::Proposed).into()),
        ];
        desk.update(REGISTER.table, inquiry.id, &columns)?;
        Ok(number)
    }

    /// What its end asks about it.
    fn answerable(&self) -> Answerable {
        let Self { id, unit, about, .. } = *self;
        let body = self.asker_kind == Asker::Body;
        Answerable { table: REGISTER.table, id, number: self.number(), unit, against: about, body }
    }

    /// Writes how it ended.
    fn end(
        &self,
        desk: &mut Desk<'_, '_>,
        reply: &Reply,
        outcome: Outcome,
        signed_by: Option<i64>,
        besides: &[(&'static str, Value<'_>)],
    ) -> Result<()> {
        let ends = [("outcome", (&outcome).into()), ("state", (&State::Closed).into())];
        reply.end(desk, &self.answerable(), signed_by, &[besides, &ends].concat())
    }

    /// The end of its term, where that is past.
    fn late(&self, desk: &Desk<'_, '_>) -> Option<End> {
        self.answer_by.filter(|end| match (end, desk.now()) {
            (End::Moment(last), Some(now)) => now > *last,
            _ => desk.on() > end.date(),
        })
    }

    /// Its term.
    fn clock(&self) -> Clock {
        Clock { table: REGISTER.table, row: self.id, number: self.number(), term: "answer-inquiry-by" }
    }
}

/// The register of inquiries.
pub const REGISTER: Register = Register {
    prefix: 'Q',
    table: "inquiry",
    name: "inquiries",
    clauses: &[],
    open: false,
    own: "t.entered_by=:me OR t.responsible=:me OR t.proposed_by=:me OR t.closed_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: Some("t.about=:me"),
    joins: "",
    date: "t.registered_on",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("registered-on", Kind::Date), "t.registered_on"),
        (Column::new("applicant", Kind::Text), "t.asker"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("state", Kind::Code("appeal-state")), "t.state"),
        (Column::new("answer-by", Kind::Moment), "t.answer_by"),
        (Column::new("urgency", Kind::Code("inquiry-urgency")), "t.urgency"),
        (Column::new("outcome", Kind::Code("appeal-outcome")), "t.outcome"),
        (Column::new("asker-kind", Kind::Code("inquiry-asker-kind")), "t.asker_kind"),
    ],
    show: &[
        (Column::new("asker-kind", Kind::Code("inquiry-asker-kind")), "t.asker_kind"),
        (Column::new("applicant", Kind::Text), "t.asker"),
        (Column::new("applicant-contact", Kind::Text), "t.contact"),
        (
            Column::new("person", Kind::Number('P')),
            "(SELECT p.year*1000000000+p.serial FROM person p WHERE p.id=t.person)",
        ),
        (Column::new("form", Kind::Code("inquiry-form")), "t.form"),
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("registered-on", Kind::Date), "t.registered_on"),
        (Column::new("registered-at", Kind::Moment), "t.registered_at"),
        (
            Column::new("document-record", Kind::Number('D')),
            "(SELECT d.year*1000000000+d.serial FROM document d WHERE d.id=t.document)",
        ),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("content", Kind::Text), "t.substance"),
        (Column::new("urgency", Kind::Code("inquiry-urgency")), "t.urgency"),
        (
            Column::new("about-employee", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.about)",
        ),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("appeal-state")), "t.state"),
        (Column::new("answer-by", Kind::Moment), "t.answer_by"),
        (Column::new("proposed-on", Kind::Date), "t.proposed_on"),
        (Column::new("outcome", Kind::Code("appeal-outcome")), "t.outcome"),
        (Column::new("answer-result", Kind::Code("inquiry-result")), "t.result"),
        (Column::new("answer-text", Kind::Text), "t.answer_text"),
        (Column::new("forwarded-to", Kind::Text), "t.forwarded_to"),
        (Column::new("appeal-closed-on", Kind::Date), "t.closed_on"),
        (
            Column::new("decided-by", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.closed_by)",
        ),
        (Column::new("told-on", Kind::Date), "t.told_on"),
        (Column::new("answer-how", Kind::Code("appeal-told")), "t.told_how"),
        (Column::new("answer-number", Kind::Text), "t.letter"),
        (
            Column::new("signed-by", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.signed_by)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[],
    find: concat!(
        "t.id IN (SELECT g.id FROM inquiry g WHERE g.name_fold LIKE ?1 OR g.letter=?2 \
         UNION SELECT g.id FROM inquiry g WHERE g.person IN ",
        same_person!("q.id FROM person q WHERE q.name_fold LIKE ?1 OR q.document=upper(?2)"),
        ")"
    ),
    correct: &[
        Field { column: "contact", parse: parsed::<Line>, optional: true },
        Field { column: "topic", parse: parsed::<Line>, optional: false },
        Field { column: "substance", parse: parsed::<Text>, optional: false },
    ],
};
