//! desk: what awaits the acting officer today, over all registers; the screen a day starts with. What is overdue stands
//! first. Heads see besides what waits for them in their units.

mod appeals;
mod bans;
mod challenges;
pub(super) mod custody;
mod documents;
mod identifications;
pub(super) mod removals;
mod steering;
mod violations;

use super::{
    Reading,
    query::{NUMBER, about},
    rights, terms,
};
use crate::{
    duties,
    law::Limit,
    office::{Error, Reader, Register, Result, dated},
    values::{Column, Foot, Kind, Moment, Sink, Value},
    without_case,
};

/// Rows of one section; of more, how many more there are is said.
const MOST: u64 = 50;

/// Rows that are counted: of still more it is said that there are at least so many. A desk does not take longer for them.
const COUNTED: u64 = 100;

/// Show what awaits you today
#[derive(clap::Args)]
pub struct Today {}

/// Whom a section is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// Whoever reads: what is his own.
    Me,
    /// Every officer there is.
    Everyone,
    /// Who may read what rests on the clause.
    Reader(&'static str),
    /// Who stands at the top of a unit: what is his unit's.
    Leader,
    /// Who leads a unit that holds the clause.
    Holder(&'static str),
    /// The head, or who acts for him.
    Head,
    /// Who does the chief specialist's work.
    Specialist,
}

/// A section: records of one register that wait for somebody.
struct Section {
    key: &'static str,
    register: char,
    whose: For,
    joins: &'static str,
    due: &'static str,
    /// Which records wait; `:me` is the officer, `:units` what he leads, `:today` the day, `:now` the minute, `:soon` the
    /// first day after the next working day, `:set_off` marks that bar nothing. Begins with the condition of an index.
    waiting: &'static str,
}

/// Sections whose term no record keeps: it is counted by the law from the moment that is read as due.
const BY_LAW: &[(&str, &str)] = &[("protocols-to-send", "offence.send")];

const SECTIONS: &[Section] = &[
    Section {
        key: "my-held-entries",
        register: 'W',
        whose: For::Me,
        joins: "",
        due: "t.dated",
        waiting: "t.state='waiting' AND t.performer=:me",
    },
    Section {
        key: "my-signals",
        register: 'G',
        whose: For::Me,
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible=:me",
    },
    Section {
        key: "my-inspections",
        register: 'I',
        whose: For::Me,
        joins: "",
        due: "t.starts",
        waiting: "t.state IN ('scheduled','approved') AND (t.responsible=:me OR EXISTS \
                  (SELECT 1 FROM inspector n WHERE n.inspection=t.id AND n.employee=:me AND n.left_on IS NULL))",
    },
    Section {
        key: "found-without-case",
        register: 'I',
        whose: For::Me,
        joins: "",
        due: "t.conducted_on",
        waiting: "t.paper='protocol' AND t.responsible=:me AND NOT EXISTS \
                  (SELECT 1 FROM violation v WHERE v.from_table='inspection' AND v.from_row=t.id AND v.annulled IS NULL)",
    },
    Section {
        key: "checks-without-case",
        register: 'C',
        whose: For::Me,
        joins: "",
        due: "t.case_by",
        waiting: concat!(without_case!("spot_check"), " AND t.officer=:me"),
    },
    Section {
        key: "measures-without-case",
        register: 'J',
        whose: For::Me,
        joins: "",
        due: "t.case_by",
        waiting: concat!(without_case!("joint_measure"), " AND t.officer=:me"),
    },
    Section {
        key: "to-schedule",
        register: 'I',
        whose: For::Leader,
        joins: "",
        due: "t.period_until",
        waiting: "t.state='planned' AND t.unit IN (:units) AND t.responsible<>:me",
    },
    Section {
        key: "my-plan",
        register: 'I',
        whose: For::Me,
        joins: "",
        due: "t.period_until",
        waiting: "t.state='planned' AND t.responsible=:me",
    },
    Section {
        key: "proposals-to-decide",
        register: 'O',
        whose: For::Me,
        joins: "",
        due: "t.on_date",
        waiting: "t.state='proposed' AND t.addressee=:me",
    },
    Section {
        key: "my-executions",
        register: 'D',
        whose: For::Me,
        joins: "JOIN executor x ON x.document=t.id JOIN resolution s ON s.id=x.resolution",
        due: "s.due_on",
        waiting: "x.employee=:me AND x.done_on IS NULL AND t.state IN ('registered','assigned')",
    },
    Section {
        key: "to-resolve",
        register: 'D',
        whose: For::Me,
        joins: "",
        due: "t.due_on",
        waiting: "t.state IN ('registered','assigned') AND t.state='registered' AND t.addressee=:me",
    },
    Section {
        key: "to-approve",
        register: 'I',
        whose: For::Head,
        joins: "",
        due: "t.starts",
        waiting: "t.state IN ('scheduled','approved') AND t.state='scheduled'",
    },
    Section {
        key: "signals-without-officer",
        register: 'G',
        whose: For::Holder("3.1.3"),
        joins: "",
        due: "t.answer_by",
        waiting: "t.state<>'closed' AND t.responsible IS NULL",
    },
    Section {
        key: "bans-without-officer",
        register: 'B',
        whose: For::Leader,
        joins: "",
        due: "t.from_date",
        waiting: "t.state='imposed' AND t.responsible IS NULL AND t.unit IN (:units) \
                  AND (t.until_date IS NULL OR t.until_date>=:today)",
    },
    // What an annulment left marked as the last right is none: the dates say it.
    Section {
        key: "overstays-without-case",
        register: 'T',
        whose: For::Holder("3.1.2"),
        joins: "",
        due: "t.ends_on",
        waiting: "t.followed_by IS NULL AND t.present=1 AND t.ends_on<:today AND t.kind<>'work' \
                  AND NOT EXISTS (SELECT 1 FROM permit n WHERE n.person=t.person AND n.kind<>'work' \
                  AND n.from_date<=:today AND n.ends_on>=:today AND n.annulled IS NULL) \
                  AND NOT EXISTS (SELECT 1 FROM violation v WHERE v.from_table='permit' AND v.from_row=t.id \
                  AND v.annulled IS NULL)",
    },
    Section {
        key: "unanswered-files",
        register: 'U',
        whose: For::Me,
        joins: "",
        due: "t.sent_on",
        waiting: "t.state='sent' AND t.officer=:me",
    },
    Section {
        key: "to-confirm",
        register: 'S',
        whose: For::Head,
        joins: "JOIN posting g ON g.employee=t.id",
        due: "g.from_date",
        waiting: "g.confirmed=0",
    },
];

impl Reading for Today {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let _still = reader.db.still()?;
        let mut anything = false;
        let all = [
            custody::SECTIONS,
            removals::SECTIONS,
            challenges::SECTIONS,
            violations::SECTIONS,
            SECTIONS,
            bans::SECTIONS.as_flattened(),
            identifications::SECTIONS,
            documents::SECTIONS,
            appeals::SECTIONS,
            steering::SECTIONS,
        ];
        for section in all.into_iter().flatten() {
            if let Some(register) = duties::register(section.register)
                && section.concerns(reader)
            {
                anything |= section.show(reader, register, sink)?;
            }
        }
        anything |= terms::reminded(reader, sink)?;
        if !anything {
            sink.head(&[Column::new("number", Kind::Text)])?;
            sink.foot(&Foot::default())?;
        }
        Ok(())
    }
}

impl Section {
    fn concerns(&self, reader: &Reader) -> bool {
        let officer = &reader.officer;
        match self.whose {
            For::Me | For::Everyone => true,
            For::Reader(clause) => reader.law.may_read(officer, &[clause], reader.today),
            For::Leader => rights::leads(officer),
            For::Holder(clause) => {
                rights::leads(officer) && reader.law.may_read(officer, &[clause], reader.today)
            }
            For::Head => rights::is_head(officer),
            For::Specialist => rights::is_specialist(officer),
        }
    }

    /// `FROM …` of the records that wait.
    fn from(&self, reader: &Reader, register: &Register) -> String {
        let waiting = self
            .waiting
            .replace(":me", &reader.officer.id.to_string())
            .replace(":ban_far", &bans::warned(reader, Limit::BanWarnFirst))
            .replace(":ban_near", &bans::warned(reader, Limit::BanWarnLast))
            .replace(":today", &format!("'{}'", reader.today))
            .replace(":now", &format!("'{}'", reader.session().at.local()))
            .replace(":soon", &format!("'{}'", custody::soon(&reader.law, reader.today)))
            .replace(":set_off", removals::set_off(reader))
            .replace(":units", &rights::units_led(&reader.officer));
        let annulled = if waiting.contains("t.annulled") { "" } else { " AND t.annulled IS NULL" };
        let (table, joins) = (register.table, register.joins);
        dated(&format!("FROM {table} t {joins} {} WHERE {waiting}{annulled}", self.joins), reader.today)
    }

    /// When it is due: as it was read, or where the term ends that began then.
    fn end(&self, reader: &Reader, read: Option<String>) -> Option<String> {
        let Some((_, term)) = BY_LAW.iter().find(|(key, _)| *key == self.key) else { return read };
        let from: Moment = read?.parse().ok()?;
        let rule = reader.law.term(term, from.date()).ok()?;
        Some(rule.due_moment(from, reader.law.calendar()).ok()?.moment?.to_string())
    }

    fn show(&self, reader: &Reader, register: &Register, sink: &mut dyn Sink) -> Result<bool> {
        let from = self.from(reader, register);
        let state = register.list.iter().find(|(_, sql)| Some(*sql) == register.state);
        let mut columns =
            vec![Column::new("number", Kind::Number(register.prefix)), Column::new("about", Kind::Text)];
        columns.extend(state.map(|(column, _)| *column));
        columns.extend([Column::new("due", Kind::Moment), Column::new("days-left", Kind::Count)]);
        // What waits for him may lie in a register he does not read: then its number is all he is told.
        let sql = format!(
            "SELECT {NUMBER}, {due}, CASE WHEN {scope} THEN {about} END{state} {from} \
             ORDER BY {due} NULLS LAST, {NUMBER} LIMIT {limit}",
            due = self.due,
            scope = reader.scope(register),
            about = about(register),
            state = state.map_or_else(String::new, |(_, sql)| format!(", {}", dated(sql, reader.today))),
            limit = COUNTED + 1,
        );
        let mut rows: u64 = 0;
        reader.db.stream::<Error>(&sql, &[], |row| {
            rows += 1;
            if rows == 1 {
                sink.section(self.key)?;
                sink.head(&columns)?;
            }
            if rows > MOST {
                return Ok(());
            }
            let due = self.end(reader, row.get(1)?);
            let left = due.as_deref().and_then(|due| terms::days_left(reader.today, due));
            let mut cells = vec![row.value(0)?, row.value(2)?];
            if state.is_some() {
                cells.push(row.value(3)?);
            }
            cells.extend([due.as_deref().into(), Value::from(left)]);
            Ok(sink.row(&cells)?)
        })?;
        if rows > 0 {
            let shown = rows.min(MOST);
            let key = if rows > COUNTED { "left-out-many" } else { "left-out-more" };
            let more = rows.min(COUNTED) - shown;
            let left_out = if more > 0 { vec![(key, more)] } else { Vec::new() };
            sink.foot(&Foot { rows: shown, left_out, ..Foot::default() })?;
        }
        Ok(rows > 0)
    }
}
