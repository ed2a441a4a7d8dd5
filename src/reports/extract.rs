//! extract: what the registers hold about a person, for himself (IXM 46.1): his card with his names, documents, citizenships
//! and family, the decisions in force with their penalties and what became of them, removals, entry bans, permits and
//! registered places, through all entries of one human being. What others told of him and what is not decided is not in it.
//!
//! An extract that is not whole would tell the person something that is not so: who may not read all of these registers
//! is refused.

use super::{
    Reading,
    query::{emit, named, section},
    record::Record,
    rights, show,
};
use crate::{
    ban_state,
    duties::{ban, permit, person, removal, stay, violation},
    law::authority::Officer,
    office::{Link, Reader, Register, Result, broken, dated},
    same_person,
    store::Row,
    values::{Column, Kind, Number, Sink, Text},
};

/// Extract what the registers hold about a person, for himself (IXM 46.1)
#[derive(clap::Args)]
pub struct Extract {
    /// Number of the person
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Why: who asked, and when
    #[arg(long, value_name = "TEXT")]
    reason: Text,
}

/// A section of it: one register, by persons.
pub(super) struct Part {
    register: &'static Register,
    /// Heading's key.
    pub(super) key: &'static str,
    /// Its columns, each with its SQL.
    pub(super) columns: &'static [(Column, &'static str)],
    /// Everything after the columns: `?1` the person, `?2` the day.
    from: &'static str,
}

impl Part {
    /// SQL of its rows.
    pub(super) fn sql(&self) -> String {
        let list: Vec<&str> = self.columns.iter().map(|(_, sql)| *sql).collect();
        format!("SELECT {} {}", list.join(", "), self.from)
    }
}

/// What belongs to the card of a person and is told of him.
const OWN: &[&str] = &["other-names", "identity-documents", "nationalities", "family"];

/// Those tables.
pub(super) fn own() -> impl Iterator<Item = &'static Link> {
    person::REGISTER.links.iter().filter(|link| OWN.contains(&link.key))
}

/// Everything that stands about a person.
macro_rules! of_person {
    ($table:literal, $also:literal, $order:literal) => {
        concat!(
            "FROM ",
            $table,
            " t WHERE t.person IN ",
            same_person!("?1"),
            " AND t.annulled IS NULL",
            $also,
            " ORDER BY ",
            $order,
            ", t.id"
        )
    };
}

/// SQL of a record's number.
const NUMBER: &str = "t.year*1000000000+t.serial";

pub(super) const PARTS: &[Part] = &[
    Part {
        register: &violation::REGISTER,
        key: "violations",
        columns: &[
            (Column::new("number", Kind::Number('V')), NUMBER),
            (Column::new("article", Kind::Text), "t.article"),
            (Column::new("happened-on", Kind::Date), "t.happened_on"),
            (Column::new("place", Kind::Text), "t.place"),
            (Column::new("decided-on", Kind::Date), "t.decided_on"),
            (
                Column::new("decided-by", Kind::Text),
                "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=t.decided_by)",
            ),
            (Column::new("in-force-on", Kind::Date), "t.in_force_on"),
            (Column::new("outcome", Kind::Code("outcome")), "t.outcome"),
            (Column::new("fine", Kind::Money), "t.fine"),
            (
                Column::new("paid", Kind::Money),
                "(SELECT CAST(sum(y.amount) AS BIGINT) FROM payment y WHERE y.violation=t.id AND y.annulled IS NULL)",
            ),
            (Column::new("paid-on", Kind::Date), "t.paid_on"),
            (Column::new("pay-by", Kind::Date), "t.pay_by"),
            (Column::new("leave-by", Kind::Moment), "t.leave_by"),
        ],
        // A decision not yet in legal force is no part of it (IXM 45.2).
        from: of_person!("violation", " AND t.state='decided' AND t.in_force_on<=?2", "t.decided_on"),
    },
    Part {
        register: &removal::REGISTER,
        key: "removals",
        columns: &[
            (Column::new("number", Kind::Number('R')), NUMBER),
            (Column::new("basis", Kind::Code("removal-basis")), "t.basis"),
            (Column::new("authority", Kind::Text), "t.authority"),
            (Column::new("decision-number", Kind::Text), "t.decision_number"),
            (Column::new("decision-date", Kind::Date), "t.decision_date"),
            (Column::new("state", Kind::Code("removal-state")), "t.state"),
            (Column::new("leave-by", Kind::Moment), "t.leave_by"),
            (Column::new("ending", Kind::Code("removal-ending")), "t.ending"),
            (Column::new("ended-on", Kind::Date), "t.ended_on"),
        ],
        from: of_person!("removal", "", "t.decision_date"),
    },
    Part {
        register: &ban::REGISTER,
        key: "bans",
        columns: &[
            (Column::new("number", Kind::Number('B')), NUMBER),
            (Column::new("basis", Kind::Text), "t.basis"),
            (Column::new("authority", Kind::Text), "t.authority"),
            (Column::new("decision-number", Kind::Text), "t.decision_number"),
            (Column::new("decision-date", Kind::Date), "t.decision_date"),
            (Column::new("from-date", Kind::Date), "t.from_date"),
            (Column::new("until-date", Kind::Date), "t.until_date"),
            (Column::new("state", Kind::Code("ban-state")), ban_state!("t")),
            (Column::new("lifted-on", Kind::Date), "t.lifted_on"),
        ],
        from: of_person!("ban", "", "t.from_date"),
    },
    Part {
        register: &permit::REGISTER,
        key: "permits",
        columns: &[
            (Column::new("number", Kind::Number('T')), NUMBER),
            (Column::new("kind", Kind::Code("permit-kind")), "t.kind"),
            (Column::new("permit-number", Kind::Text), "t.permit"),
            (Column::new("granted-by", Kind::Text), "t.granted_by"),
            (Column::new("from-date", Kind::Date), "t.from_date"),
            (Column::new("until-date", Kind::Date), "t.until_date"),
            (Column::new("state", Kind::Code("permit-state")), "t.state"),
            (Column::new("cancelled-on", Kind::Date), "t.cancelled_on"),
        ],
        from: of_person!("permit", "", "t.from_date"),
    },
    Part {
        register: &stay::REGISTER,
        key: "stays",
        columns: &[
            (Column::new("number", Kind::Number('Y')), NUMBER),
            (Column::new("kind", Kind::Code("stay-kind")), "t.kind"),
            (Column::new("address", Kind::Text), "t.address"),
            (Column::new("from-date", Kind::Date), "t.from_date"),
            (Column::new("until-date", Kind::Date), "t.until_date"),
            (Column::new("registered-by", Kind::Text), "t.registered_by"),
            (Column::new("registered-on", Kind::Date), "t.registered_on"),
            (Column::new("state", Kind::Code("stay-state")), "t.state"),
            (Column::new("ended-on", Kind::Date), "t.ended_on"),
        ],
        from: of_person!("stay", "", "t.registered_on"),
    },
];

impl Reading for Extract {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let record = of(reader, self.number, "extract")?;
        record.log(reader, Some(&self.reason))?;
        let _still = reader.db.still()?;
        whole(reader, &record, sink)
    }
}

/// The person, if the officer may read everything that an extract tells of him.
pub(super) fn of(reader: &Reader, number: Number, reading: &'static str) -> Result<Record> {
    if number.register != person::REGISTER.prefix {
        return broken("number-of-another-register")
            .with("number", number)
            .with("prefix", person::REGISTER.prefix)
            .err();
    }
    let record = Record::find(reader, number)?;
    let may = |somebody: &Officer| {
        PARTS.iter().all(|part| reader.law.may_read(somebody, part.register.clauses, reader.today))
    };
    if record.readable && may(&reader.officer) {
        return Ok(record);
    }
    let args = vec![("number", number.to_string())];
    Err(rights::not_yours(reader, reading, "extract-needs-all", args, person::REGISTER.clauses, may))
}

/// The person's card and every section for which there are rows.
pub(super) fn whole(reader: &Reader, record: &Record, sink: &mut dyn Sink) -> Result<()> {
    show::one(reader, record, |_| true, sink)?;
    let params = [record.id.into(), reader.today.into()];
    for link in own() {
        show::below(reader, record, link, link.columns.iter(), sink)?;
    }
    for part in PARTS {
        let columns: Vec<Column> = part.columns.iter().map(|(column, _)| *column).collect();
        let sql = dated(&part.sql(), reader.today);
        let line = |row: &Row<'_>, sink: &mut dyn Sink| emit(row, columns.len(), sink);
        section(&reader.db, sink, part.key, &columns, (&sql, named(&sql, &params)), line)?;
    }
    Ok(())
}
