//! Appeals (3.1.15): proposals, applications and complaints of natural and legal persons, made in writing, electronically
//! or at a reception. Each is answered within its term, sent to who is competent, or left unconsidered on a ground that
//! the law names; the applicant is told. Who is complained of neither reads
//! nor answers it, and nobody below him does.

mod answer;
mod close;
mod extend;
mod forward;
mod propose;
mod register;
#[cfg(test)]
mod tests;

pub use answer::AnswerAppeal;
pub use close::CloseAppeal;
pub use extend::ExtendAppeal;
pub use forward::ForwardAppeal;
pub use propose::ProposeAnswer;
pub use register::{AppealKind, Form, RegisterAppeal};

use crate::{
    duties::reply::{self, Answerable, Reply},
    law::authority::{Officer, Unit},
    office::{Clock, Desk, Field, Link, Register, Result, broken, parsed},
    record, same_person,
    store::{self, Db},
    values::{Column, Date, Kind, Line, Number, Reference, Text, Value},
};

crate::codes!(
    /// Where an appeal stands.
    State {
        /// It came in.
        Registered = "registered",
        /// Its officer proposed an answer.
        Proposed = "proposed",
        /// It was answered, forwarded or left unconsidered.
        Closed = "closed",
    }
);

crate::codes!(
    /// How an appeal ended.
    Outcome {
        /// The applicant was answered.
        Answered = "answered",
        /// It was sent to who is competent.
        Forwarded = "forwarded",
        /// It was not considered.
        Unconsidered = "unconsidered",
    }
);

crate::codes!(
    /// Who appeals.
    Applicant {
        /// A natural person.
        Person = "person",
        /// A legal person.
        Company = "company",
        /// Nobody who is named.
        Anonymous = "anonymous",
    }
);

crate::codes!(
    /// Why an appeal is not considered.
    Ground {
        /// It names neither who appeals nor where he can be reached (6.4).
        Anonymous = "anonymous",
        /// The same was answered with reasons as often as the law asks, and nothing in it is new (8.1.4).
        Repeated = "repeated",
    }
);

record!(
    /// An appeal, as far as its acts ask about it.
    Appeal {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// How it was made.
        form: Form,
        /// Who appeals.
        applicant_kind: Applicant,
        /// His name, folded.
        name_fold: String,
        /// The applicant's row, where he is in the register.
        person: Option<i64>,
        /// The day it came in.
        received_on: Date,
        /// Employee complained of.
        against: Option<i64>,
        /// Unit in charge.
        unit: Unit,
        /// The officer in charge.
        responsible: Option<i64>,
        /// Last day of the answer.
        answer_by: Option<Date>,
        /// The answer that was proposed.
        answer_text: Option<String>,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Appeal {
    /// The appeal's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The appeal with that number, if it stands.
    pub fn find(db: &Db, number: Number) -> Result<Self> {
        REGISTER.standing(db, number, Self::COLUMNS, |found| found.annulled.is_some(), Self::read)
    }

    /// The open appeal that was typed. Nothing is done about it before it came in, nor by who is complained of.
    fn open(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let (number, on) = (found.number(), desk.on());
        if found.state == State::Closed {
            let stands = format!("appeal-state-{}", found.state);
            return broken("state-forbids").with("number", number).with("state", stands).err();
        }
        if on < found.received_on {
            return broken("appeal-before")
                .with("number", number)
                .with("day", found.received_on)
                .with("on", on)
                .err();
        }
        if found.complains_of(desk.db(), desk.officer(), on)? {
            return Err(desk.refuse("appeal-against-himself", vec![("number", number.to_string())]));
        }
        Ok(found)
    }

    /// As [`Appeal::open`], for a decision on it: by a head of the unit in charge or of one above it (5.8.13, 5.9.9, 5.10.7).
    fn to_decide(desk: &Desk<'_, '_>, typed: &Reference) -> Result<Self> {
        let found = Self::open(desk, typed)?;
        found.answerable().must_be_decided_here(desk)?;
        Ok(found)
    }

    /// Whether it complains of an officer, or of who heads the unit he sits in.
    pub fn complains_of(&self, db: &Db, officer: &Officer, on: Date) -> Result<bool> {
        reply::concerns(db, self.against, officer, on)
    }

    /// What its end asks about it.
    fn answerable(&self) -> Answerable {
        let Self { id, unit, against, .. } = *self;
        Answerable { table: REGISTER.table, id, number: self.number(), unit, against, body: false }
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

    /// When its term would have ended, had no information been asked for: the limit of that extension holds for all of
    /// them together.
    fn before_information(&self, db: &Db) -> store::Result<Option<Date>> {
        let sql = "SELECT old_end FROM term_change WHERE table_name='appeal' AND row_id=?1 AND kind='extended' \
                   AND source LIKE '%10.2' ORDER BY id LIMIT 1";
        db.one(sql, &[self.id.into()], |row| row.get(0))
    }

    /// Its term.
    fn clock(&self) -> Clock {
        Clock { table: REGISTER.table, row: self.id, number: self.number(), term: "answer-appeal-by" }
    }

    /// How often this applicant was given an answer since a day: by his words or as a person of the register.
    fn answers_since(&self, db: &Db, since: Date) -> store::Result<i64> {
        let sql = concat!(
            "SELECT count(*) FROM appeal WHERE (name_fold=?3 OR person IN ",
            same_person!("?4"),
            ") AND id<>?1 AND annulled IS NULL AND outcome='answered' AND closed_on>=?2"
        );
        let name = self.name_fold.as_str();
        db.count(sql, &[self.id.into(), (&since).into(), name.into(), self.person.into()])
    }
}

/// The applicant's last appeal on the same topic.
fn earlier(
    db: &Db,
    fold: &str,
    person: Option<i64>,
    topic: &str,
) -> store::Result<Option<(i64, (i64, i64))>> {
    let sql = concat!(
        "SELECT id, year, serial FROM appeal WHERE (name_fold=?1 OR person IN ",
        same_person!("?2"),
        ") AND annulled IS NULL AND topic=?3 ORDER BY id DESC LIMIT 1"
    );
    // Of those who are not named nobody can say that they are one.
    let named = Some(fold).filter(|fold| !fold.is_empty());
    db.one(sql, &[named.into(), person.into(), topic.into()], |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
    })
}

/// The register of appeals.
pub const REGISTER: Register = Register {
    prefix: 'A',
    table: "appeal",
    name: "appeals",
    clauses: &[],
    open: false,
    own: "t.entered_by=:me OR t.responsible=:me OR t.proposed_by=:me OR t.closed_by=:me",
    papers: Some("t.unit IN (:units)"),
    hidden: Some("t.against=:me"),
    joins: "",
    date: "t.received_on",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (Column::new("applicant", Kind::Text), "t.applicant"),
        (Column::new("kind", Kind::Code("appeal-kind")), "t.kind"),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("state", Kind::Code("appeal-state")), "t.state"),
        (Column::new("answer-by", Kind::Date), "t.answer_by"),
        (Column::new("outcome", Kind::Code("appeal-outcome")), "t.outcome"),
        (Column::new("form", Kind::Code("appeal-form")), "t.form"),
    ],
    show: &[
        (Column::new("kind", Kind::Code("appeal-kind")), "t.kind"),
        (Column::new("form", Kind::Code("appeal-form")), "t.form"),
        (Column::new("applicant-kind", Kind::Code("appeal-applicant")), "t.applicant_kind"),
        (Column::new("applicant", Kind::Text), "t.applicant"),
        (Column::new("signers", Kind::Count), "t.signers"),
        (Column::new("applicant-contact", Kind::Text), "t.contact"),
        (
            Column::new("person", Kind::Number('P')),
            "(SELECT p.year*1000000000+p.serial FROM person p WHERE p.id=t.person)",
        ),
        (Column::new("received-on", Kind::Date), "t.received_on"),
        (
            Column::new("document-record", Kind::Number('D')),
            "(SELECT d.year*1000000000+d.serial FROM document d WHERE d.id=t.document)",
        ),
        (Column::new("topic", Kind::Text), "t.topic"),
        (Column::new("content", Kind::Text), "t.substance"),
        (
            Column::new("complained-of", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.against)",
        ),
        (
            Column::new("repeats", Kind::Number('A')),
            "(SELECT b.year*1000000000+b.serial FROM appeal b WHERE b.id=t.repeats)",
        ),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT s.surname||' '||s.given FROM employee s WHERE s.id=t.responsible)",
        ),
        (Column::new("state", Kind::Code("appeal-state")), "t.state"),
        (Column::new("answer-by", Kind::Date), "t.answer_by"),
        (Column::new("proposed-on", Kind::Date), "t.proposed_on"),
        (Column::new("outcome", Kind::Code("appeal-outcome")), "t.outcome"),
        (Column::new("answer-result", Kind::Code("appeal-result")), "t.result"),
        (Column::new("answer-text", Kind::Text), "t.answer_text"),
        (Column::new("forwarded-to", Kind::Text), "t.forwarded_to"),
        (Column::new("unconsidered-ground", Kind::Code("appeal-ground")), "t.ground"),
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
    links: &[Link {
        key: "repeated-by",
        from: "FROM appeal n WHERE n.repeats=?1 ORDER BY n.id",
        columns: &[
            (Column::new("number", Kind::Number('A')), "n.year*1000000000+n.serial"),
            (Column::new("received-on", Kind::Date), "n.received_on"),
            (Column::new("state", Kind::Code("appeal-state")), "n.state"),
        ],
        guarded: &[],
    }],
    find: concat!(
        "t.id IN (SELECT g.id FROM appeal g WHERE g.name_fold LIKE ?1 OR g.letter=?2 \
         UNION SELECT g.id FROM appeal g WHERE g.person IN ",
        same_person!("q.id FROM person q WHERE q.name_fold LIKE ?1 OR q.document=upper(?2)"),
        ")"
    ),
    correct: &[
        Field { column: "contact", parse: parsed::<Line>, optional: true },
        Field { column: "topic", parse: parsed::<Line>, optional: false },
        Field { column: "substance", parse: parsed::<Text>, optional: false },
        Field { column: "kind", parse: parsed::<AppealKind>, optional: false },
    ],
};
