//! Meetings with the head (5.7): what was on the agenda, who was there, the minutes, and what was decided. The agenda is made
//! of what is overdue or due soon of instructions and planned measures; each decision becomes an instruction.

mod decision;
mod hold;
#[cfg(test)]
mod tests;

pub use decision::Decision;
pub use hold::HoldMeeting;

use crate::{
    duties::instruction,
    office::{Field, Link, Register, parsed},
    values::{Column, Kind, Text},
};

/// The register of meetings.
pub const REGISTER: Register = Register {
    prefix: 'Ş',
    table: "meeting",
    name: "meetings",
    clauses: &[],
    open: false,
    own: "t.chair=:me OR t.entered_by=:me \
          OR EXISTS (SELECT 1 FROM instruction n WHERE n.meeting=t.id AND n.addressee=:me)",
    papers: None,
    hidden: None,
    joins: "JOIN employee w ON w.id=t.chair",
    date: "substr(t.held_at, 1, 10)",
    state: None,
    unit: None,
    person: None,
    responsible: Some("t.chair"),
    list: &[
        (Column::new("meeting-at", Kind::Moment), "t.held_at"),
        (Column::new("topic", Kind::Text), "t.topics"),
        (Column::new("chair", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("on-agenda", Kind::Count), "(SELECT count(*) FROM agenda_item a WHERE a.meeting=t.id)"),
        (
            Column::new("decisions-made", Kind::Count),
            "(SELECT count(*) FROM instruction n WHERE n.meeting=t.id AND n.annulled IS NULL)",
        ),
    ],
    show: &[
        (Column::new("meeting-at", Kind::Moment), "t.held_at"),
        (Column::new("place", Kind::Text), "t.place"),
        (Column::new("chair", Kind::Text), "w.surname||' '||w.given"),
        (Column::new("participants", Kind::Text), "t.participants"),
        (Column::new("topic", Kind::Text), "t.topics"),
        (Column::new("record-text", Kind::Text), "t.record_text"),
        (
            Column::new("entered-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.entered_by)",
        ),
        (Column::new("annulled", Kind::Text), "t.annulled"),
    ],
    links: &[
        Link {
            key: "agenda",
            from: "FROM agenda_item a JOIN instruction n ON n.id=a.instruction JOIN employee w ON w.id=n.addressee \
                   WHERE a.meeting=?1 ORDER BY a.id",
            columns: &[
                (Column::new("number", Kind::Number('N')), "n.year*1000000000+n.serial"),
                (Column::new("instruction", Kind::Text), "n.text"),
                (Column::new("to-do-by", Kind::Text), "w.surname||' '||w.given"),
                (Column::new("due-on", Kind::Date), "a.due_on"),
            ],
            guarded: &[],
        },
        Link {
            key: "decisions",
            from: "FROM instruction n JOIN employee w ON w.id=n.addressee WHERE n.meeting=?1 ORDER BY n.id",
            columns: instruction::BRIEF,
            guarded: &[],
        },
    ],
    find: "t.topics_fold LIKE ?1",
    correct: &[
        Field { column: "record_text", parse: parsed::<Text>, optional: false },
        Field { column: "participants", parse: parsed::<Text>, optional: false },
    ],
};
