//! Work on who somebody is (3.1.7) and on the paper he can leave with (3.1.7-1): the proposal, what foreign authorities are
//! asked and answer (MM 80.5, 80.6), and how it ended. Numbers L-….
//!
//! While asylum is pending or refugee status is held no foreign authority hears of the person: of who has no papers nobody
//! knows which state is his own, so each that is asked may be the one he fled from.

mod answer;
mod form;
mod propose;
mod record;
mod request;
#[cfg(test)]
mod tests;
mod travel;

pub use answer::RecordIdentityAnswer;
pub use propose::ProposeIdentification;
pub use record::RecordIdentification;
pub use request::SendIdentityRequest;
pub use travel::{ProposeTravelDocument, RecordTravelDocument};

use crate::{
    office::{Desk, Field, Link, Register, Result, broken, parsed},
    record, same_person,
    store::{self, Db, Row},
    values::{Column, Country, Date, Kind, Line, Number, Reference, Text, Value},
};

crate::codes!(
    /// What the work is for.
    Purpose {
        /// To know who the person is.
        Identity = "identity",
        /// To give him a paper to leave with.
        TravelDocument = "travel-document",
    }
);

crate::codes!(
    /// Where it stands.
    State {
        /// It is proposed.
        Proposed = "proposed",
        /// Somebody was asked and has not answered.
        Requested = "requested",
        /// All that were asked have answered.
        Answered = "answered",
        /// It has its result.
        Closed = "closed",
    }
);

crate::codes!(
    /// How it ended.
    Outcome {
        /// It is known who he is.
        Identified = "identified",
        /// It could not be found out.
        NotIdentified = "not-identified",
        /// The travel document was given.
        Issued = "issued",
        /// No travel document was given.
        Refused = "refused",
    }
);

crate::codes!(
    /// By which way somebody is asked.
    Way {
        /// Through the information systems of the state (MM 80.5).
        InformationSystem = "information-system",
        /// The foreign authority directly, by an agreement (MM 80.6).
        Direct = "direct",
        /// Through the Ministry of Foreign Affairs (MM 80.6).
        Ministry = "ministry",
    }
);

crate::codes!(
    /// What was answered.
    Reply {
        /// He is who he is taken for, or who he is was told.
        Confirmed = "confirmed",
        /// He is not.
        Denied = "denied",
        /// Nothing is known of him there.
        Unknown = "unknown",
        /// More is wanted.
        MoreNeeded = "more-needed",
        /// The request was taken back.
        Withdrawn = "withdrawn",
        /// It was asked once more.
        AskedAgain = "asked-again",
    }
);

record!(
    /// Work on a person's identity or travel document.
    Identification {
        /// Row.
        id: i64,
        /// Year of the number.
        year: i64,
        /// Serial of the number.
        serial: i64,
        /// What it is for.
        kind: Purpose,
        /// The person.
        person: i64,
        /// Day of the proposal.
        proposed_on: Date,
        /// Where it stands.
        state: State,
        /// Ground of annulment.
        annulled: Option<String>,
    }
);

impl Identification {
    /// The record's number.
    #[must_use]
    pub fn number(&self) -> Number {
        REGISTER.number(self.year, self.serial)
    }

    /// The open record of that kind that was typed.
    fn open(desk: &Desk<'_, '_>, typed: &Reference, kind: Purpose) -> Result<Self> {
        let number = desk.resolve(typed, REGISTER.prefix)?;
        let found = REGISTER.standing(
            desk.db(),
            number,
            Self::COLUMNS,
            |found| found.annulled.is_some(),
            Self::read,
        )?;
        let (key, next) = match found.kind {
            _ if found.state == State::Closed => {
                let state = format!("identification-state-{}", found.state);
                return broken("state-forbids").with("number", number).with("state", state).err();
            }
            of if of == kind => {
                if desk.on() < found.proposed_on {
                    return broken("identification-before")
                        .with("number", number)
                        .with("day", found.proposed_on)
                        .with("on", desk.on())
                        .err();
                }
                return Ok(found);
            }
            Purpose::Identity => ("identification-is-identity", "nezaret record-identification"),
            Purpose::TravelDocument => ("identification-is-travel", "nezaret record-travel-document"),
        };
        broken(key).with("number", number).next(next).err()
    }

    /// What was asked and is not answered, in the order of sending.
    fn unanswered(&self, db: &Db) -> store::Result<Vec<Request>> {
        let sql = "SELECT id, way, country, letter, sent_on, follow_up_on FROM identity_request \
                   WHERE identification=?1 AND answered_on IS NULL ORDER BY id";
        db.all(sql, &[self.id.into()], Request::read)
    }

    /// Writes where it stands after what was asked or answered: while somebody has not answered, the day by which he is
    /// asked again.
    fn stands(&self, desk: &mut Desk<'_, '_>, open: impl Iterator<Item = Date>) -> Result<()> {
        let follow_up = open.min();
        let state = if follow_up.is_some() { State::Requested } else { State::Answered };
        let columns = [("state", (&state).into()), ("follow_up_on", (&follow_up).into())];
        desk.update(REGISTER.table, self.id, &columns)
    }

    /// It has its result.
    fn close(
        &self,
        desk: &mut Desk<'_, '_>,
        outcome: Outcome,
        more: &[(&'static str, Value<'_>)],
    ) -> Result<()> {
        let on = desk.on();
        let mut columns = vec![
            ("state", (&State::Closed).into()),
            ("result", (&outcome).into()),
            ("result_on", (&on).into()),
            ("follow_up_on", Value::Null),
        ];
        columns.extend_from_slice(more);
        desk.update(REGISTER.table, self.id, &columns)
    }
}

/// What was asked.
struct Request {
    id: i64,
    way: Way,
    country: Option<Country>,
    letter: String,
    sent_on: Date,
    follow_up_on: Date,
}

impl Request {
    fn read(row: &Row<'_>) -> store::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            way: row.get(1)?,
            country: row.get(2)?,
            letter: row.get(3)?,
            sent_on: row.get(4)?,
            follow_up_on: row.get(5)?,
        })
    }
}

/// The open record of that kind on a person.
fn open_of(db: &Db, person: i64, kind: Purpose) -> store::Result<Option<Number>> {
    let sql = concat!(
        "SELECT year, serial FROM identification WHERE person IN ",
        same_person!("?1"),
        " AND kind=?2 AND state<>'closed' AND annulled IS NULL ORDER BY id LIMIT 1"
    );
    db.one(sql, &[person.into(), kind.into()], |row| Ok(REGISTER.number(row.get(0)?, row.get(1)?)))
}

/// Nothing is begun twice.
fn must_be_first(desk: &Desk<'_, '_>, person: (i64, Number), kind: Purpose) -> Result<()> {
    match open_of(desk.db(), person.0, kind)? {
        Some(known) => broken("identification-open").with("number", known).with("person", person.1).err(),
        None => Ok(()),
    }
}

/// Files a proposal: what every kind has, and what is its own.
fn file(
    desk: &mut Desk<'_, '_>,
    kind: Purpose,
    person: i64,
    text: &Text,
    more: &[(&'static str, Value<'_>)],
) -> Result<Number> {
    let number = desk.number(REGISTER.prefix, REGISTER.table)?;
    let (me, unit, on) = (desk.officer().id, desk.seat().unit, desk.on());
    let mut columns = vec![
        ("year", number.year.into()),
        ("serial", number.serial.into()),
        ("kind", (&kind).into()),
        ("person", person.into()),
        ("text", text.into()),
        ("proposed_on", (&on).into()),
        ("unit", (&unit).into()),
        ("responsible", me.into()),
        ("state", (&State::Proposed).into()),
    ];
    columns.extend_from_slice(more);
    desk.insert(REGISTER.table, &columns)?;
    Ok(number)
}

/// The identity work on a person, below him.
pub const OF_PERSON: Link = Link {
    key: "identifications",
    from: concat!("FROM identification l WHERE l.person IN ", same_person!("?1"), " ORDER BY l.id"),
    columns: BELOW,
    guarded: &[],
};

/// The identity work for a removal, below it.
pub const OF_REMOVAL: Link = Link {
    key: "identifications",
    from: "FROM identification l WHERE l.removal=?1 ORDER BY l.id",
    columns: BELOW,
    guarded: &[],
};

const BELOW: &[(Column, &str)] = &[
    (Column::new("number", Kind::Number('L')), "l.year*1000000000+l.serial"),
    (Column::new("kind", Kind::Code("identification-kind")), "l.kind"),
    (Column::new("proposed-on", Kind::Date), "l.proposed_on"),
    (Column::new("state", Kind::Code("identification-state")), "l.state"),
    (Column::new("identity-result", Kind::Code("identification-result")), "l.result"),
    (Column::new("document", Kind::Text), "l.document"),
    (Column::new("annulled", Kind::Text), "l.annulled"),
];

/// The register of work on identities and travel documents.
pub const REGISTER: Register = Register {
    prefix: 'L',
    table: "identification",
    name: "identifications",
    clauses: &["3.1.7", "3.1.7-1"],
    open: false,
    own: "t.responsible=:me OR EXISTS (SELECT 1 FROM act a WHERE a.seq=t.act AND (a.officer=:me OR a.performer=:me))",
    papers: None,
    hidden: None,
    joins: "JOIN person p ON p.id=t.person",
    date: "t.proposed_on",
    state: Some("t.state"),
    unit: Some("t.unit"),
    person: Some("t.person"),
    responsible: Some("t.responsible"),
    list: &[
        (Column::new("proposed-on", Kind::Date), "t.proposed_on"),
        (Column::new("kind", Kind::Code("identification-kind")), "t.kind"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("state", Kind::Code("identification-state")), "t.state"),
        (Column::new("follow-up-on", Kind::Date), "t.follow_up_on"),
        (Column::new("identity-result", Kind::Code("identification-result")), "t.result"),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
    ],
    show: &[
        (Column::new("kind", Kind::Code("identification-kind")), "t.kind"),
        (Column::new("person", Kind::Number('P')), "p.year*1000000000+p.serial"),
        (Column::new("surname", Kind::Text), "p.surname"),
        (Column::new("given", Kind::Text), "p.given"),
        (Column::new("birth-date", Kind::Date), crate::duties::person::BIRTH),
        (Column::new("citizenship", Kind::Country), "p.citizenship"),
        (
            Column::new("removal", Kind::Number('R')),
            "(SELECT r.year*1000000000+r.serial FROM removal r WHERE r.id=t.removal)",
        ),
        (Column::new("text", Kind::Text), "t.text"),
        (Column::new("proposed-on", Kind::Date), "t.proposed_on"),
        (Column::new("unit", Kind::Code("unit")), "t.unit"),
        (
            Column::new("responsible", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.responsible)",
        ),
        (Column::new("travel-ground", Kind::Code("travel-ground")), "t.ground"),
        (Column::new("treaty", Kind::Text), "t.agreement"),
        (Column::new("travel-to", Kind::Country), "t.travel_to"),
        (Column::new("birth-place", Kind::Text), "t.birth_place"),
        (Column::new("height", Kind::Any), "t.height"),
        (Column::new("eye-colour", Kind::Text), "t.eye_colour"),
        (Column::new("distinguishing-marks", Kind::Text), "t.distinguishing_marks"),
        (Column::new("home-address", Kind::Text), "t.home_address"),
        (Column::new("remarks", Kind::Text), "t.remarks"),
        (Column::new("state", Kind::Code("identification-state")), "t.state"),
        (Column::new("follow-up-on", Kind::Date), "t.follow_up_on"),
        (Column::new("identity-result", Kind::Code("identification-result")), "t.result"),
        (Column::new("result-on", Kind::Date), "t.result_on"),
        (Column::new("result-ground", Kind::Text), "t.result_ground"),
        (Column::new("confirmed-surname", Kind::Text), "t.confirmed_surname"),
        (Column::new("confirmed-given", Kind::Text), "t.confirmed_given"),
        (Column::new("confirmed-citizenship", Kind::Country), "t.confirmed_citizenship"),
        (Column::new("document", Kind::Text), "t.document"),
        (Column::new("issuer", Kind::Text), "t.issuer"),
        (Column::new("issued-on", Kind::Date), "t.issued_on"),
        (Column::new("valid-until", Kind::Date), "t.valid_until"),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[Link {
        key: "identity-requests",
        from: "FROM identity_request q WHERE q.identification=?1 ORDER BY q.id",
        columns: &[
            (Column::new("way", Kind::Code("identity-way")), "q.way"),
            (Column::new("country", Kind::Country), "q.country"),
            (Column::new("addressed-to", Kind::Text), "q.addressed_to"),
            (Column::new("treaty", Kind::Text), "q.agreement"),
            (Column::new("letter", Kind::Text), "q.letter"),
            (Column::new("sent-on", Kind::Date), "q.sent_on"),
            (Column::new("follow-up-on", Kind::Date), "q.follow_up_on"),
            (Column::new("reply", Kind::Code("identity-reply")), "q.reply"),
            (Column::new("reply-number", Kind::Text), "q.reply_number"),
            (Column::new("reply-text", Kind::Text), "q.reply_text"),
            (Column::new("answered-on", Kind::Date), "q.answered_on"),
        ],
        guarded: &[],
    }],
    find: concat!("t.person IN ", crate::same_found!(), " OR t.document=?2"),
    correct: &[
        Field { column: "birth_place", parse: parsed::<Line>, optional: true },
        Field { column: "eye_colour", parse: parsed::<Line>, optional: true },
        Field { column: "distinguishing_marks", parse: parsed::<Line>, optional: true },
        Field { column: "home_address", parse: parsed::<Line>, optional: true },
        Field { column: "remarks", parse: parsed::<Text>, optional: true },
    ],
};
