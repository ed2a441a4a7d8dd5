//! report appeals-table: the appeals that came in within a period, by kind, topic, form, result, unit or month: how they
//! ended, and whether their term was kept (3.1.15, 5.12.8).

use super::{Reading, filter::Period, printed::printed};
use crate::{
    duties::appeal,
    office::{Error, Reader, Result},
    values::{Column, Date, Foot, Kind, Sink},
};

crate::codes!(
    /// By what the table is split.
    By {
        /// What an appeal is by the law.
        Kind = "kind",
        /// What it is about.
        Topic = "topic",
        /// How it was made.
        Form = "form",
        /// What the answer says.
        Result = "result",
        /// The unit in charge.
        Unit = "unit",
        /// The month in which it came in.
        Month = "month",
    }
);

/// Print the appeals of a period by kind, topic, form, result, unit or month: how they ended and whether in time
#[derive(clap::Args)]
pub struct AppealsTable {
    #[command(flatten)]
    period: Period,
    /// Split by this [default: kind]
    #[arg(long, value_enum, value_name = "PARTS")]
    by: Option<By>,
}

/// The counts of a group with their SQL; `?1` is today.
const COUNTS: &[(Column, &str)] = &[
    (Column::new("appeals", Kind::Count), "1"),
    (Column::new("answered", Kind::Count), "t.outcome='answered'"),
    (Column::new("forwarded", Kind::Count), "t.outcome='forwarded'"),
    (Column::new("unconsidered", Kind::Count), "t.outcome='unconsidered'"),
    (Column::new("still-open", Kind::Count), "t.outcome IS NULL"),
    (Column::new("in-time", Kind::Count), "t.outcome='answered' AND t.closed_on<=t.answer_by"),
    (Column::new("late", Kind::Count), "t.outcome='answered' AND t.closed_on>t.answer_by"),
    (Column::new("overdue-open", Kind::Count), "t.outcome IS NULL AND t.answer_by<?1"),
    (Column::new("repeated", Kind::Count), "t.repeats IS NOT NULL"),
];

impl By {
    /// The column of the groups, and its SQL.
    const fn column(self) -> (Column, &'static str) {
        match self {
            Self::Kind => (Column::new("kind", Kind::Code("appeal-kind")), "t.kind"),
            Self::Topic => (Column::new("topic", Kind::Text), "t.topic"),
            Self::Form => (Column::new("form", Kind::Code("appeal-form")), "t.form"),
            Self::Result => (Column::new("answer-result", Kind::Code("appeal-result")), "t.result"),
            Self::Unit => (Column::new("unit", Kind::Code("unit")), "t.unit"),
            Self::Month => (Column::new("month", Kind::Text), "substr(t.received_on, 1, 7)"),
        }
    }
}

impl Reading for AppealsTable {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        self.period.check()?;
        let (column, key) = self.by.unwrap_or(By::Kind).column();
        let ever = |year| Date::of(year, 1, 1).expect("a day of the calendar");
        let (from, to) = (self.period.from.unwrap_or(ever(1900)), self.period.to.unwrap_or(ever(2199)));
        let sums: Vec<String> = COUNTS
            .iter()
            .map(|(_, sql)| format!("CAST(coalesce(sum(CASE WHEN {sql} THEN 1 ELSE 0 END), 0) AS BIGINT)"))
            .collect();
        let within = format!(
            "FROM appeal t WHERE t.received_on BETWEEN ?2 AND ?3 AND {}",
            reader.scope(&appeal::REGISTER)
        );
        let params = [reader.today.into(), (&from).into(), (&to).into()];
        let _still = reader.db.still()?;

        sink.title("appeals-table")?;
        let columns: Vec<Column> =
            std::iter::once(column).chain(COUNTS.iter().map(|count| count.0)).collect();
        sink.head(&columns)?;
        let mut rows = 0;
        let sql = format!(
            "SELECT {key}, {} {within} AND t.annulled IS NULL GROUP BY 1 ORDER BY 1",
            sums.join(", ")
        );
        reader.db.stream::<Error>(&sql, &params, |row| {
            rows += 1;
            let cells = (0..row.width()).map(|i| row.value(i)).collect::<Result<Vec<_>, _>>()?;
            sink.row(&cells)?;
            Ok(())
        })?;
        let sql = format!("SELECT {} {within} AND t.annulled IS NULL", sums.join(", "));
        let totals = reader.db.one(&sql, &params, |row| {
            (0..row.width()).map(|i| Ok((COUNTS[i].0, row.get::<i64>(i)?))).collect()
        })?;
        let annulled = reader
            .db
            .count(&format!("SELECT count(*) {within} AND t.annulled IS NOT NULL AND ?1<>''"), &params)?;
        let typed: Vec<_> = self.by.map(|by| ("by", by.to_string())).into_iter().collect();
        let printed = printed(reader, (self.period.from, self.period.to), &typed)?;
        let left_out =
            if annulled == 0 { Vec::new() } else { vec![("left-out-annulled", annulled.unsigned_abs())] };
        let totals = totals.unwrap_or_default();
        Ok(sink.foot(&Foot { rows, totals, left_out, printed, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use crate::{duties::testing::Trial, reports::testing::read};

    fn appeals() -> Trial {
        let trial = Trial::open();
        let appeal = |at: &str, kind: &str, topic: &str| {
            let fields = [
                ("kind", kind),
                ("form", "written"),
                ("applicant", "Quliyev Rəşad"),
                ("topic", topic),
                ("substance", "Xahiş edir"),
            ];
            trial.act("specialist", at, "register-appeal", &fields).unwrap();
        };
        appeal("2018-01-04T10:00", "application", "Qeydiyyat");
        appeal("2018-01-05T10:00", "application", "Qeydiyyat");
        appeal("2018-02-05T10:00", "complaint", "Rəftar");
        let answer = |number, at| {
            let fields = [
                ("number", number),
                ("result", "granted"),
                ("text", "Təmin edildi"),
                ("how", "letter"),
                ("letter", "4/1"),
            ];
            trial.act("head", at, "answer-appeal", &fields).unwrap();
        };
        answer("A-2018-1", "2018-01-12T10:00");
        answer("A-2018-2", "2018-03-02T10:00");
        trial
    }

    #[test]
    fn appeals_are_counted_by_what_is_asked_and_by_their_term() {
        let trial = appeals();
        let table = |login, more: &str| {
            read(&trial, login, "2018-04-02T10:00", &format!("report appeals-table{more}")).unwrap()
        };
        let whole = "appeals:3 answered:2 forwarded:0 unconsidered:0 still-open:1 in-time:1 late:1 \
                     overdue-open:1 repeated:1";
        let lines = table("head", "");
        assert_eq!(lines[1..3], ["application|2|2|0|0|0|1|1|0|1", "complaint|1|0|0|0|1|0|0|1|0"]);
        assert_eq!(lines[3], format!("= 2 {whole}"));
        assert_eq!(table("head", " --by topic --to 2018-01-31")[1..].len(), 2);
        assert_eq!(table("head", " --by month")[2], "2018-02|1|0|0|0|1|0|0|1|0");
        assert_eq!(table("head", " --by result")[2], "granted|2|2|0|0|0|1|1|0|1");
        // An inspector counts what is in his hands only.
        assert_eq!(table("icinspector", "").len(), 2);
    }
}
