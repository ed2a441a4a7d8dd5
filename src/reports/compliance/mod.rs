//! report compliance: who is in breach of the rules of stay and work on a day (3.1.2, 3.1.2-1, 3.1.5), by which article, for
//! how long, and the command that opens the case. Proposed to the officer, never decided.

mod facts;
mod query;
mod rules;
#[cfg(test)]
mod tests;

use super::{Reading, printed::printed};
use crate::{
    law::{Law, Proposed},
    office::{Error, Reader, Result},
    values::{Column, Date, Foot, Kind, Number, Sink, Value},
};
use facts::Facts;
use rules::{AsOf, Row};

crate::codes!(
    /// How the rules are broken.
    Breach {
        /// The right to stay ended, and the person is still here.
        Overstay = "overstay",
        /// No registered place of stay, beyond the term of the host.
        Unregistered = "unregistered",
        /// A permit to reside ended, or a right was cancelled.
        PermitEnded = "permit-ended",
        /// Work without a permit.
        Work = "work",
    }
);

/// Print who is in breach of stay, registration or work, each with the command that opens the case
#[derive(clap::Args)]
pub struct Compliance {
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// Only breaches of this kind
    #[arg(long, value_enum)]
    kind: Option<Breach>,
}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Text),
    Column::new("breach", Kind::Code("breach")),
    Column::new("person", Kind::Number('P')),
    Column::new("surname", Kind::Text),
    Column::new("given", Kind::Text),
    Column::new("citizenship", Kind::Country),
    Column::new("since", Kind::Date),
    Column::new("days-over", Kind::Count),
    Column::new("article", Kind::Text),
    Column::new("source", Kind::Text),
    Column::new("answers", Kind::Text),
    Column::new("subject", Kind::Code("subject")),
    Column::new("case", Kind::Number('V')),
    Column::new("state", Kind::Code("violation-state")),
    Column::new("command", Kind::Command),
];

impl Reading for Compliance {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let on = self.on.unwrap_or(reader.today);
        let mut all = Gathered::default();
        let as_of = AsOf { law: &reader.law, on };
        let first = punishable(&reader.law, on);
        let asked = (self.kind, on >= reader.today);
        let sql =
            query::statement(asked, &articles(&reader.law, first, on), &|register| reader.scope(register));
        let mut open: Option<Facts> = None;
        reader.db.stream::<Error>(&sql, &[on.into(), first.into()], |row| {
            let root: i64 = row.get(query::cell::ROOT)?;
            if open.as_ref().is_none_or(|facts| facts.root != root)
                && let Some(done) = open.replace(Facts::about(root))
            {
                all.add(as_of.breaches(&done, self.kind));
            }
            open.as_mut().map_or(Ok(()), |facts| facts.take(row))
        })?;
        if let Some(done) = open {
            all.add(as_of.breaches(&done, self.kind));
        }
        self.print(reader, on, all, sink)
    }
}

impl Compliance {
    fn print(&self, reader: &Reader, on: Date, mut all: Gathered, sink: &mut dyn Sink) -> Result<()> {
        let narrowed: Vec<_> = self.kind.iter().map(|kind| ("kind", kind.to_string())).collect();
        let printed = printed(reader, (None, Some(on)), &narrowed)?;
        sink.title("compliance")?;
        sink.head(COLUMNS)?;
        // The longest breach first.
        all.rows.sort_by_key(|row| (row.since, row.record, row.answers.employer));
        for row in &all.rows {
            sink.row(&row.cells())?;
        }
        let rows = u64::try_from(all.rows.len()).unwrap_or(u64::MAX);
        let left_out = [("left-out-asylum", all.asylum), ("left-out-term-unknown", all.unknown_term)];
        let left_out = left_out.into_iter().filter(|(_, n)| *n > 0).collect();
        Ok(sink.foot(&Foot { rows, left_out, printed, ..Foot::default() })?)
    }
}

/// The first day whose offence can still be punished on a day: a visit before it leads to no case any more.
fn punishable(law: &Law, on: Date) -> Date {
    let over = |day: Date| match law.term("offence.limitation-stay", day) {
        Ok(term) => term.due_date(day, law.calendar()).is_ok_and(|due| due.date < on),
        Err(_) => true,
    };
    let mut first = on;
    while !over(first.plus_days(-1)) {
        first = first.plus_days(-1);
    }
    first
}

/// Every article that a row can have on a day, or could since the first day that counts.
fn articles(law: &Law, first: Date, on: Date) -> Vec<&str> {
    let proposed = Proposed::ALL.iter().map(|(_, breach)| law.proposed(*breach, on));
    proposed
        .flat_map(|code| [first, on].map(|day| law.article_then(code.as_str(), day)))
        .flatten()
        .map(|article| article.rule.code)
        .collect()
}

/// What was found, over everybody.
#[derive(Default)]
struct Gathered {
    rows: Vec<Row>,
    asylum: u64,
    unknown_term: u64,
}

impl Gathered {
    fn add(&mut self, found: rules::Found) {
        self.rows.extend(found.rows.into_iter().filter(|row| row.readable));
        self.asylum += u64::from(found.asylum);
        self.unknown_term += u64::from(found.unknown_term);
    }
}

impl Row {
    fn cells(&self) -> Vec<Value<'_>> {
        let number = self.answers.employer.or(self.answers.person);
        vec![
            self.record.to_string().into(),
            self.breach.into(),
            self.person.person.map(Number::packed).into(),
            self.person.surname.as_deref().into(),
            self.person.given.as_deref().into(),
            self.person.citizenship.as_deref().into(),
            self.since.into(),
            self.over.into(),
            self.article.into(),
            self.rule.into(),
            number.map(|number| number.to_string()).into(),
            self.answers.subject.into(),
            self.case.map(|(number, _)| number.packed()).into(),
            self.case.map(|(_, state)| state.as_str()).into(),
            self.command.as_deref().into(),
        ]
    }
}
