//! What is given to employees with a last day: parts of documents, instructions, appeals, signals. One place for whoever
//! counts or lists it.

use super::super::query::about;
use crate::{duties, office::Reader};

/// One kind of work: the letter of its register and SQL of who has it, his unit, since when, until when, since when done.
struct Kind {
    register: char,
    joins: &'static str,
    who: &'static str,
    unit: &'static str,
    received: &'static str,
    due: &'static str,
    done: &'static str,
    /// With the condition of the index of what is open.
    open: &'static str,
}

const KINDS: &[Kind] = &[
    Kind {
        register: 'D',
        joins: "JOIN executor x ON x.document=t.id JOIN resolution r ON r.id=x.resolution",
        who: "x.employee",
        unit: "x.unit",
        received: "r.on_date",
        due: "r.due_on",
        done: "x.done_on",
        open: "t.state IN ('registered','assigned') AND x.done_on IS NULL",
    },
    Kind {
        register: 'N',
        joins: "",
        who: "t.addressee",
        unit: "t.unit",
        received: "t.on_date",
        due: "t.due_on",
        done: "t.done_on",
        open: "t.state<>'closed' AND t.done_on IS NULL",
    },
    Kind {
        register: 'A',
        joins: "",
        who: "t.responsible",
        unit: "t.unit",
        received: "t.received_on",
        due: "t.answer_by",
        done: "t.closed_on",
        open: "t.state<>'closed'",
    },
    Kind {
        register: 'G',
        joins: "",
        who: "t.responsible",
        unit: "t.unit",
        received: "t.received_on",
        due: "t.answer_by",
        done: "t.answered_on",
        open: "t.state<>'closed'",
    },
];

/// A statement for each kind, joined: `columns` of it where `kept` of it holds.
fn union(reader: &Reader, columns: impl Fn(&Kind, &str) -> String, kept: impl Fn(&Kind) -> String) -> String {
    let part = |kind: &Kind| {
        let register = duties::register(kind.register)?;
        // Joins of the register's own are there for what it is about.
        Some(format!(
            "SELECT {} FROM {} t {} {} WHERE {} AND t.annulled IS NULL AND {}",
            columns(kind, &about(register)),
            register.table,
            register.joins,
            kind.joins,
            kept(kind),
            reader.scope(register),
        ))
    };
    KINDS.iter().filter_map(part).collect::<Vec<_>>().join(" UNION ALL ")
}

/// What was received between the days `?2` and `?3`: register, who, unit, received, due, done.
pub(super) fn received(reader: &Reader) -> String {
    union(
        reader,
        |kind, _| {
            format!(
                "'{}' AS register, {} AS who, {} AS unit, {} AS received, {} AS due, {} AS done",
                kind.register, kind.who, kind.unit, kind.received, kind.due, kind.done
            )
        },
        |kind| format!("{} IS NOT NULL AND {} BETWEEN ?2 AND ?3", kind.who, kind.received),
    )
}

/// What is open and due by `?1`: register, number, who, unit, due, about.
pub(super) fn open(reader: &Reader) -> String {
    union(
        reader,
        |kind, about| {
            format!(
                "'{}' AS register, t.year*1000000000+t.serial AS number, {} AS who, {} AS unit, {} AS due, {about} AS about",
                kind.register, kind.who, kind.unit, kind.due
            )
        },
        |kind| format!("{} AND {}<=?1", kind.open, kind.due),
    )
}
