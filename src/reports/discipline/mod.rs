//! report discipline (5.8.3, 5.12.5, 5.12.8): what every employee was given within a period and what became of it: done in
//! time, done late, open, overdue, and after how many days on the average. The chief specialist presents it to the head.

mod control;
#[cfg(test)]
mod tests;
mod work;

pub use control::ControlList;

use super::{Reading, filter::Period, printed::printed, query::emit};
use crate::{
    office::{Error, Reader, Result},
    values::{Column, Date, Foot, Kind, Sink},
};

crate::codes!(
    /// By what the work is counted.
    By {
        /// The employee who had it.
        Employee = "employee",
        /// His unit.
        Unit = "unit",
        /// The register it stands in.
        Register = "register",
    }
);

/// Count the work of a period by employee, unit or register: received, done in time, late, open, overdue, mean days
#[derive(clap::Args)]
pub struct Discipline {
    #[command(flatten)]
    period: Period,
    /// Count by this [default: employee]
    #[arg(long, value_enum, value_name = "PARTS")]
    by: Option<By>,
}

/// The counts with their SQL over the work `w`; `?1` is today.
const COUNTS: &[(Column, &str)] = &[
    (Column::new("received-count", Kind::Count), "1=1"),
    (Column::new("in-time", Kind::Count), "w.done IS NOT NULL AND (w.due IS NULL OR w.done<=w.due)"),
    (Column::new("late", Kind::Count), "w.done>w.due"),
    (Column::new("still-open", Kind::Count), "w.done IS NULL"),
    (Column::new("overdue-open", Kind::Count), "w.done IS NULL AND w.due<?1"),
];

impl By {
    /// The columns of the groups, their SQL, by what they are grouped, and their order.
    fn columns(self) -> (Vec<Column>, [&'static str; 3]) {
        let unit = Column::new("unit", Kind::Code("unit"));
        match self {
            Self::Employee => (
                vec![Column::new("employee", Kind::Text), unit],
                [
                    "e.surname||' '||e.given, w.unit",
                    "e.id, e.surname, e.given, w.unit",
                    "e.surname COLLATE AZ, e.given COLLATE AZ, e.id, w.unit",
                ],
            ),
            Self::Unit => (vec![unit], ["w.unit"; 3]),
            Self::Register => (vec![Column::new("register", Kind::Code("work-register"))], ["w.register"; 3]),
        }
    }
}

/// SQL of the days of a date in one count, by the civil calendar: what both engines can subtract.
fn day_number(date: &str) -> String {
    let part = |from: u8, len: u8| format!("CAST(substr({date}, {from}, {len}) AS BIGINT)");
    let (year, month, day) = (part(1, 4), part(6, 2), part(9, 2));
    let early = format!("CASE WHEN {month}<=2 THEN 1 ELSE 0 END");
    let (y, m) = (format!("({year}-{early})"), format!("({month}+12*{early}-3)"));
    format!("(365*{y}+{y}/4-{y}/100+{y}/400+(153*{m}+2)/5+{day})")
}

impl Reading for Discipline {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        self.period.check()?;
        let (mut columns, [key, group, order]) = self.by.unwrap_or(By::Employee).columns();
        let ever = |year| Date::of(year, 1, 1).expect("a day of the calendar");
        let (from, to) = (self.period.from.unwrap_or(ever(1900)), self.period.to.unwrap_or(ever(2199)));
        let counts: Vec<String> =
            COUNTS.iter().map(|(_, sql)| format!("count(*) FILTER (WHERE {sql})")).collect();
        // Rounded to whole days; the mean of nothing is none.
        let days = format!("({}-{})", day_number("w.done"), day_number("w.received"));
        let mean = format!(
            "CASE WHEN count(w.done)>0 THEN \
             (2*CAST(coalesce(sum({days}), 0) AS BIGINT)+count(w.done))/(2*count(w.done)) END"
        );
        let work = work::received(reader);
        let figures = format!("{}, {mean}", counts.join(", "));
        let of = format!("FROM ({work}) w JOIN employee e ON e.id=w.who");
        let sql = format!("SELECT {key}, {figures} {of} GROUP BY {group} ORDER BY {order}");
        let params = [reader.today.into(), (&from).into(), (&to).into()];
        let _still = reader.db.still()?;

        sink.title("discipline")?;
        columns.extend(COUNTS.iter().map(|count| count.0));
        columns.push(MEAN);
        sink.head(&columns)?;
        let mut rows = 0;
        reader.db.stream::<Error>(&sql, &params, |row| {
            rows += 1;
            emit(row, columns.len(), sink)
        })?;
        let totals = reader.db.one(&format!("SELECT {figures} {of}"), &params, |row| {
            let mut all = Vec::with_capacity(COUNTS.len() + 1);
            for (i, (column, _)) in COUNTS.iter().enumerate() {
                all.push((*column, row.get::<i64>(i)?));
            }
            all.extend(row.get::<Option<i64>>(COUNTS.len())?.map(|mean| (MEAN, mean)));
            Ok(all)
        })?;
        let typed: Vec<_> = self.by.map(|by| ("by", by.to_string())).into_iter().collect();
        let printed = printed(reader, (self.period.from, self.period.to), &typed)?;
        Ok(sink.foot(&Foot { rows, totals: totals.unwrap_or_default(), printed, ..Foot::default() })?)
    }
}

/// The days from the day it was received to the day it was done, on the average.
const MEAN: Column = Column::new("mean-days", Kind::Count);
