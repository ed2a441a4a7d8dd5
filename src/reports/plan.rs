//! report plan and report agenda (5.7, 5.8.7, 5.9.2): the measures of the work plan with what became of them, and what the
//! next meeting has before it.

use super::{Reading, deadlines::end, filter::Period, printed::printed, query::emit};
use crate::{
    duties::instruction,
    law::Length,
    office::{Error, Reader, Result},
    values::{Column, Date, Foot, Kind, PlanPeriod, Sink, Span},
};

/// Print the work plan: measures, owners, terms, what is done, late, overdue
#[derive(clap::Args)]
pub struct Plan {
    #[command(flatten)]
    period: Period,
    /// Only the plan of this month or quarter (2018-03, 2018-Q1)
    #[arg(long, value_name = "PERIOD")]
    plan: Option<PlanPeriod>,
}

/// Print the agenda of the next meeting: instructions and measures that are overdue or due soon
#[derive(clap::Args)]
pub struct Agenda {
    /// What is due within this span (3d, 5wd) [default: the office's setting]
    #[arg(long, value_name = "SPAN")]
    within: Option<Span>,
}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('N')),
    Column::new("plan", Kind::Text),
    Column::new("instruction", Kind::Text),
    Column::new("to-do-by", Kind::Text),
    Column::new("unit", Kind::Code("unit")),
    Column::new("due-on", Kind::Date),
    Column::new("done-on", Kind::Date),
    Column::new("standing", Kind::Code("measure-standing")),
    Column::new("result", Kind::Text),
];

/// How a measure stands; `?1` is today.
const STANDING: &str = "CASE WHEN t.done_on IS NULL THEN CASE WHEN t.due_on<?1 THEN 'overdue' ELSE 'open' END \
                        WHEN t.done_on>t.due_on THEN 'late' ELSE 'in-time' END";

/// The totals, by how measures stand.
const TOTALS: &[(Column, &str)] = &[
    (Column::new("in-time", Kind::Count), "in-time"),
    (Column::new("late", Kind::Count), "late"),
    (Column::new("still-open", Kind::Count), "open"),
    (Column::new("overdue-open", Kind::Count), "overdue"),
];

impl Reading for Plan {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        self.period.check()?;
        let ever = |year| Date::of(year, 1, 1).expect("a day of the calendar");
        let (from, to) = (self.period.from.unwrap_or(ever(1900)), self.period.to.unwrap_or(ever(2199)));
        let named = self.plan.map(|plan| plan.to_string());
        let sql = format!(
            "SELECT t.year*1000000000+t.serial, t.plan, t.text, w.surname||' '||w.given, t.unit, t.due_on, t.done_on, \
             {STANDING}, t.result FROM instruction t {} WHERE t.plan IS NOT NULL AND t.due_on BETWEEN ?2 AND ?3 \
             AND (?4 IS NULL OR t.plan=?4) AND t.annulled IS NULL AND {} ORDER BY t.due_on, t.id",
            instruction::REGISTER.joins,
            reader.scope(&instruction::REGISTER),
        );
        let params = [reader.today.into(), (&from).into(), (&to).into(), named.as_deref().into()];
        let _still = reader.db.still()?;
        sink.title("plan")?;
        sink.head(COLUMNS)?;
        let (mut rows, mut counts) = (0, [0; TOTALS.len()]);
        reader.db.stream::<Error>(&sql, &params, |row| {
            rows += 1;
            let standing: String = row.get(7)?;
            for (count, (_, code)) in counts.iter_mut().zip(TOTALS) {
                *count += i64::from(standing == *code);
            }
            emit(row, COLUMNS.len(), sink)
        })?;
        let typed: Vec<_> = named.map(|plan| ("plan", plan)).into_iter().collect();
        let printed = printed(reader, (self.period.from, self.period.to), &typed)?;
        let totals = TOTALS.iter().map(|(column, _)| *column).zip(counts).collect();
        Ok(sink.foot(&Foot { rows, totals, printed, ..Foot::default() })?)
    }
}

const DUE: &[Column] = &[
    Column::new("number", Kind::Number('N')),
    Column::new("origin", Kind::Code("instruction-origin")),
    Column::new("instruction", Kind::Text),
    Column::new("to-do-by", Kind::Text),
    Column::new("due-on", Kind::Date),
    Column::new("standing", Kind::Code("measure-standing")),
];

impl Reading for Agenda {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let ahead = reader.law.length(Length::ControlAhead, reader.today);
        let until = end(reader, self.within.unwrap_or(ahead))?;
        let sql = format!(
            "SELECT t.year*1000000000+t.serial, t.origin, t.text, w.surname||' '||w.given, t.due_on, {STANDING} \
             FROM instruction t {} WHERE {} AND t.due_on<=?2 AND {} ORDER BY t.due_on, t.id",
            instruction::REGISTER.joins,
            instruction::OPEN,
            reader.scope(&instruction::REGISTER),
        );
        sink.title("agenda")?;
        sink.head(DUE)?;
        let mut rows = 0;
        reader.db.stream::<Error>(&sql, &[reader.today.into(), (&until).into()], |row| {
            rows += 1;
            emit(row, DUE.len(), sink)
        })?;
        let printed = printed(reader, (None, Some(until)), &[])?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use crate::{duties::testing::Trial, reports::testing::read};

    #[test]
    fn the_plan_says_what_became_of_each_measure() {
        let trial = Trial::open();
        let at = "2018-01-08T10:00";
        for (owner, plan) in [("icchief", "2018-01"), ("ichead", "2018-01"), ("icinspector", "2018-Q1")] {
            let measure = [("text", "Reyd"), ("owner", owner), ("plan", plan)];
            trial.act("ichead", at, "plan-measure", &measure).unwrap();
        }
        let done = [("number", "N-2018-2"), ("result", "Oldu")];
        trial.act("ichead", "2018-01-10T10:00", "complete-measure", &done).unwrap();
        let of =
            |login, more: &str| read(&trial, login, "2018-02-05T10:00", &format!("report {more}")).unwrap();
        let plan = of("head", "plan");
        let standings: Vec<&str> = plan[1..4].iter().map(|line| line.split('|').nth(7).unwrap()).collect();
        assert_eq!(standings, ["overdue", "in-time", "open"]);
        assert_eq!(plan[4], "= 3 in-time:1 late:0 still-open:1 overdue-open:1");
        assert_eq!(of("head", "plan --plan 2018-Q1").len(), 3);
        assert_eq!(of("head", "plan --to 2018-01-31").len(), 4);
        assert_eq!(of("dphead", "plan").len(), 2);
        let agenda = of("head", "agenda");
        assert!(
            agenda[1].starts_with("N-2018-000001|plan|Reyd|") && agenda[1].ends_with("|2018-01-31|overdue"),
            "{agenda:?}"
        );
        assert_eq!(agenda.len(), 3);
        assert_eq!(of("head", "agenda --within 60d").len(), 4);
    }
}
