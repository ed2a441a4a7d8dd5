//! bars: everything that stands or stood against the removal of a person, each with its state, its source and its article:
//! marks, childhood, a challenge that holds up the penalty, a decision not in legal force, a ruling by which it fell.

use super::{Reading, record::Record};
use crate::{
    duties::person::{Bar, MarkKind, guards, marks},
    law::Flag,
    office::{Error, Reader, Result, broken},
    same_person,
    values::{Column, Date, Foot, Kind, Number, Sink, Text, Value},
};

/// Show what bars the removal of a person: in force, ended, run out
#[derive(clap::Args)]
pub struct Bars {
    /// Number of the person or of the removal
    #[arg(value_name = "NUMBER")]
    number: Number,
    /// Why it is looked at, for the read log
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

const COLUMNS: &[Column] = &[
    Column::new("bar", Kind::Code("bar")),
    Column::new("state", Kind::Code("bar-state")),
    Column::new("article", Kind::Text),
    Column::new("source", Kind::Text),
    Column::new("country", Kind::Country),
    Column::new("from-date", Kind::Date),
    Column::new("until-date", Kind::Date),
    Column::new("ended-on", Kind::Date),
    Column::new("end-document", Kind::Text),
    Column::new("removal", Kind::Number('R')),
];

/// What stands against an open removal besides the person's bars, `?1` the person, `?2` today, `?3` a removal or nothing: a
/// challenge that holds up the penalty, a decision not yet in legal force, a ruling by which it fell.
const OF_REMOVALS: &str = concat!(
    "WITH o AS (SELECT r.id, r.violation, r.in_force_on, r.to_cancel, r.decision_date, r.authority, r.decision_number, \
     r.year*1000000000+r.serial AS number FROM removal r WHERE r.person IN ",
    same_person!("?1"),
    " AND r.annulled IS NULL AND r.state IN ('issued','served','suspended','handed-over') AND (?3 IS NULL OR r.id=?3)) \
     SELECT 'challenge', CASE WHEN z.state='open' THEN 'in-force' ELSE 'ended' END, z.rule, \
     z.body_name||', '||z.body_number, z.received_on, z.result_date, z.result_number, o.number, o.id, 1 \
     FROM o JOIN challenge z ON z.violation=o.violation AND z.suspends=1 AND z.annulled IS NULL \
     UNION ALL SELECT 'not-in-force', 'in-force', CASE WHEN v.id IS NULL THEN NULL ELSE 'IXM 138.1, 139.2' END, \
     o.authority||', '||o.decision_number, o.decision_date, NULL, NULL, o.number, o.id, 2 \
     FROM o LEFT JOIN violation v ON v.id=o.violation \
     WHERE o.in_force_on IS NULL OR o.in_force_on>?2 OR (v.id IS NOT NULL AND (v.in_force_on IS NULL \
     OR v.in_force_on>?2 OR v.appeal_by>=?2)) \
     UNION ALL SELECT 'to-cancel', 'in-force', NULL, o.to_cancel, o.decision_date, NULL, NULL, o.number, o.id, 3 \
     FROM o WHERE o.to_cancel IS NOT NULL ORDER BY 9, 10, 5"
);

impl Reading for Bars {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        if !matches!(self.number.register, 'P' | 'R') {
            return broken("bars-of-what").with("number", self.number).err();
        }
        let record = Record::find(reader, self.number)?;
        if !record.readable && !record.linked(reader)? {
            return Err(record.refuse(reader, "bars"));
        }
        record.log(reader, self.reason.as_ref())?;
        let Some(person) = record.person else { return Ok(()) };
        let _still = reader.db.still()?;
        sink.head(COLUMNS)?;
        let mut rows = of_person(reader, person, record.readable, sink)?;
        let removal = (self.number.register == 'R').then_some(record.id);
        let params = [person.into(), reader.today.into(), removal.into()];
        reader.db.stream::<Error>(OF_REMOVALS, &params, |row| {
            rows += 1;
            let source = if record.readable { row.value(3)? } else { Value::Null };
            Ok(sink.row(&[
                row.value(0)?,
                row.value(1)?,
                row.value(2)?,
                source,
                Value::Null,
                row.value(4)?,
                Value::Null,
                row.value(5)?,
                row.value(6)?,
                row.value(7)?,
            ])?)
        })?;
        Ok(sink.foot(&Foot { rows, ..Foot::default() })?)
    }
}

/// The person's marks that bar, ended ones too, and childhood, which bars without a mark.
fn of_person(reader: &Reader, person: i64, readable: bool, sink: &mut dyn Sink) -> Result<u64> {
    let mut rows = 0;
    for mark in marks(&reader.db, person)?.iter().filter(|mark| mark.kind.bars()) {
        let state = if mark.in_force(reader.today) {
            standing(reader, mark.kind)
        } else if mark.ended_on.is_some_and(|ended| ended <= reader.today) {
            "ended"
        } else {
            "run-out"
        };
        let ended = mark.ended_on.zip(mark.end_document.as_deref());
        rows += line(reader, &Bar::from(mark), (state, ended), readable, sink)?;
    }
    for child in guards(&reader.db, person, reader.today)?.iter().filter(|bar| bar.author.is_none()) {
        rows += line(reader, child, ("in-force", None), readable, sink)?;
    }
    Ok(rows)
}

/// A bar that the office set not to count says so.
fn standing(reader: &Reader, kind: MarkKind) -> &'static str {
    let counts = kind != MarkKind::AsylumRefused || reader.law.flag(Flag::AsylumRefusalBars, reader.today);
    if counts { "in-force" } else { "set-off" }
}

fn line(
    reader: &Reader,
    bar: &Bar,
    (state, ended): (&str, Option<(Date, &str)>),
    readable: bool,
    sink: &mut dyn Sink,
) -> Result<u64> {
    let open = readable && bar.open_to(&reader.officer);
    // Of a person not of age the first day is his birth date: no card tells it.
    let since = (open || bar.author.is_some()).then_some(bar.since);
    sink.row(&[
        if open { bar.kind.as_str() } else { "bar" }.into(),
        state.into(),
        bar.article.into(),
        bar.source.as_deref().filter(|_| open).into(),
        bar.country.filter(|_| open).into(),
        since.into(),
        bar.until.filter(|_| since.is_some()).into(),
        ended.map(|(on, _)| on).into(),
        ended.map(|(_, document)| document).filter(|_| open).into(),
        Value::Null,
    ])?;
    Ok(1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::read;
    use crate::duties::testing::Trial;

    const ISSUED: &[(&str, &str)] = &[
        ("basis", "service-decision"),
        ("ground", "79.1.2"),
        ("surname", "Yılmaz"),
        ("given", "Kemal"),
        ("citizenship", "TUR"),
        ("authority", "Xidmət"),
        ("decision-number", "14"),
        ("decision-date", "2018-01-08"),
    ];

    fn marked() -> Trial {
        let trial = Trial::open();
        trial.act("dphead", "2018-01-08T10:00", "issue-deportation", ISSUED).unwrap();
        for (kind, more) in
            [("witness", ("until", "2018-01-20")), ("risk", ("country", "TUR")), ("health", ("until", ""))]
        {
            let mark = [("number", "P-2018-1"), ("kind", kind), ("document", "12/3"), more];
            let given: Vec<_> = mark.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            trial.act("dpinspector", "2018-01-09T10:00", "mark-person", &given).unwrap();
        }
        trial
    }

    #[test]
    fn bars_stand_there_with_their_state() {
        let trial = marked();
        let bars = |login: &str, at: &str, number: &str| read(&trial, login, at, &format!("bars {number}"));
        let lines = bars("dphead", "2018-01-10T10:00", "R-2018-1").unwrap();
        assert_eq!(lines[1], "witness|in-force|MM 79.4|12/3||2018-01-09|2018-01-20|||");
        assert_eq!(lines[2], "risk|in-force|1.2|12/3|TUR|2018-01-09||||");
        assert_eq!(lines[3], "= 2", "what guards the person bars nothing");
        let ended = [("number", "P-2018-1"), ("kind", "risk"), ("document", "Rəy 9")];
        trial.act("ichead", "2018-01-21T10:00", "end-mark", &ended).unwrap();
        let lines = bars("dphead", "2018-01-21T11:00", "P-2018-1").unwrap();
        assert_eq!(lines[1], "witness|run-out|MM 79.4|12/3||2018-01-09|2018-01-20|||");
        assert_eq!(lines[2], "risk|ended|1.2|12/3|TUR|2018-01-09||2018-01-21|Rəy 9|");
        let lines = bars("dpinspector2", "2018-01-21T11:00", "P-2018-1").unwrap();
        assert_eq!(
            lines[1], "bar|run-out|MM 79.4|||2018-01-09|2018-01-20|||",
            "a witness is not named to everybody"
        );
        assert!(bars("imhead", "2018-01-21T11:00", "R-2018-1").is_err(), "not his to read");
        assert!(
            bars("head", "2018-01-21T11:00", "S-2018-1").unwrap_err().to_string().starts_with("bars-of-what")
        );
    }

    #[test]
    fn a_bar_that_ends_puts_the_file_back_on_the_desk() {
        let trial = marked();
        let desk = |login: &str, at: &str| read(&trial, login, at, "desk").unwrap().join("\n");
        assert!(!desk("dphead", "2018-01-20T10:00").contains("## bars-ended"));
        let after = desk("dphead", "2018-01-21T10:00");
        assert!(after.contains("## bars-ended\nnumber|about|state|due|days-left\nR-2018-000001|"), "{after}");
        assert!(!desk("dpinspector", "2018-01-21T10:00").contains("## bars-ended"), "another's file");
        let held = [("number", "R-2018-1"), ("ground", "Vəsatət"), ("document", "Qərardad 3")];
        trial.act("dpinspector", "2018-01-21T11:00", "suspend-deportation", &held).unwrap();
        let after = desk("dphead", "2018-01-21T12:00");
        assert!(!after.contains("## bars-ended") && after.contains("## removals-to-resume"), "{after}");
    }
}
