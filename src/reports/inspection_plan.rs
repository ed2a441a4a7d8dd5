//! report inspection-plan: the plan of a year by workplace: what was planned, made, is overdue, was found, and which cases
//! came of it.

use super::{Reading, printed::printed, query::emit};
use crate::{
    duties::inspection,
    office::{Error, Reader, Result},
    values::{Column, Count, Date, Foot, Kind, Sink},
};

/// Print the inspection plan of a year by workplace: planned, made, overdue, found, cases opened
#[derive(clap::Args)]
pub struct InspectionPlan {
    /// Year of the plan [default: this year]
    #[arg(long, value_name = "YEAR")]
    year: Option<Count>,
}

const COLUMNS: &[Column] = &[
    Column::new("employer", Kind::Number('E')),
    Column::new("employer-name", Kind::Text),
    Column::new("planned", Kind::Count),
    Column::new("made", Kind::Count),
    Column::new("overdue", Kind::Count),
    Column::new("found", Kind::Count),
    Column::new("cases", Kind::Count),
    Column::new("cancelled", Kind::Count),
    Column::new("findings", Kind::Count),
    Column::new("site", Kind::Text),
];

/// The columns that are summed.
const SUMMED: std::ops::Range<usize> = 2..9;

/// One statement: `?1` and `?2` are the first and the last day of the year, `?3` is today. A visit stands in the year in
/// which its month or quarter ends.
fn statement(scope: &str) -> String {
    format!(
        "SELECT e.year*1000000000+e.serial, e.name, \
         count(*) FILTER (WHERE t.state<>'cancelled'), \
         count(*) FILTER (WHERE t.state='conducted'), \
         count(*) FILTER (WHERE t.state<>'conducted' AND t.state<>'cancelled' \
                          AND coalesce(substr(t.starts,1,10),t.period_until)<?3), \
         count(*) FILTER (WHERE t.paper='protocol'), \
         CAST(sum((SELECT count(*) FROM violation v WHERE {of} AND v.annulled IS NULL)) AS BIGINT), \
         count(*) FILTER (WHERE t.state='cancelled'), \
         CAST(coalesce(sum(t.findings),0) AS BIGINT), s.address \
         FROM inspection t {joins} WHERE t.kind='planned' AND t.period_until BETWEEN ?1 AND ?2 \
         AND t.annulled IS NULL AND {scope} \
         GROUP BY e.id, e.year, e.serial, e.name, s.id, s.nth, s.address ORDER BY e.name COLLATE AZ, e.id, s.nth",
        of = inspection::CASES,
        joins = inspection::REGISTER.joins,
    )
}

impl Reading for InspectionPlan {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let year = self.year.map_or(reader.today.year(), Count::get);
        let Some((first, last)) = Date::of(year, 1, 1).zip(Date::of(year, 12, 31)) else {
            return crate::office::broken("year-none").with("year", year).err();
        };
        let scope = reader.scope(&inspection::REGISTER);
        let _still = reader.db.still()?;
        let count = |condition: &str| {
            let sql = format!("SELECT count(*) FROM inspection t WHERE {condition} AND {scope}");
            reader.db.count(&sql, &[(&first).into(), (&last.plus_days(1)).into()]).map(i64::unsigned_abs)
        };
        let unplanned = count("t.kind='unplanned' AND t.starts>=?1 AND t.starts<?2 AND t.annulled IS NULL")?;
        let annulled = count(
            "t.kind='planned' AND t.period_until>=?1 AND t.period_until<?2 AND t.annulled IS NOT NULL",
        )?;
        sink.title("inspection-plan")?;
        sink.head(COLUMNS)?;
        let (mut rows, mut sums) = (0, [0; SUMMED.end - SUMMED.start]);
        let days = [(&first).into(), (&last).into(), reader.today.into()];
        reader.db.stream::<Error>(&statement(&scope), &days, |row| {
            rows += 1;
            for (sum, i) in sums.iter_mut().zip(SUMMED) {
                *sum += row.get::<i64>(i)?;
            }
            emit(row, COLUMNS.len(), sink)
        })?;
        let totals = COLUMNS[SUMMED].iter().copied().zip(sums).collect();
        let left_out = [("left-out-unplanned", unplanned), ("left-out-annulled", annulled)];
        let left_out = left_out.into_iter().filter(|(_, n)| *n > 0).collect();
        let printed = printed(reader, (Some(first), Some(last)), &[])?;
        Ok(sink.foot(&Foot { rows, totals, left_out, printed, ..Foot::default() })?)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::testing::read, statement};
    use crate::duties::testing::Trial;

    const NOW: &str = "2018-04-02T10:00";

    #[test]
    fn a_year_is_counted_by_workplace() {
        let trial = Trial::open();
        let employer =
            [("name", "Üfüq MMC"), ("voen", "1400000011"), ("address", "Bakı"), ("site", "Bakı; Gəncə")];
        let at = "2018-01-08T10:00";
        trial.act("specialist", at, "register-employer", &employer).unwrap();
        let other = [("name", "Çinar MMC"), ("address", "Quba")];
        trial.act("specialist", at, "register-employer", &other).unwrap();
        for (employer, site, period) in [
            ("E-2018-1", "1", "2018-01"),
            ("E-2018-1", "1", "2018-Q1"),
            ("E-2018-1", "1", "2018-Q4"),
            ("E-2018-1", "2", "2018-02"),
            ("E-2018-2", "1", "2018-05"),
            ("E-2018-2", "1", "2019-01"),
        ] {
            let plan = [("employer", employer), ("site", site), ("period", period)];
            trial.act("icinspector", at, "plan-inspection", &plan).unwrap();
        }
        let day = [
            ("plan", "I-2018-1"),
            ("starts", "2018-01-16T10:00"),
            ("ends", "11:00"),
            ("inspector", "icinspector"),
        ];
        trial.act("ichead", at, "schedule-inspection", &day).unwrap();
        let agreed = [
            ("number", "I-2018-1"),
            ("agreement", "5"),
            ("agreement-date", "2018-01-09"),
            ("agreed-by", "Müavin"),
        ];
        trial.act("head", "2018-01-09T10:00", "approve-inspection", &agreed).unwrap();
        let made = [
            ("number", "I-2018-1"),
            ("worker", "Beridze|Giorgi|GEO|12AB345||||no-permit;Kapanadze|Nino|GEO|12AB346||||no-permit"),
            ("summary", "Baxış"),
            ("paper-number", "1"),
            ("received-by", "direktor"),
        ];
        trial.act("icinspector", "2018-01-16T11:00", "conduct-inspection", &made).unwrap();
        let cancelled = [("number", "I-2018-4"), ("ground", "Bağlanıb")];
        trial.act("ichead", "2018-01-16T12:00", "cancel-inspection", &cancelled).unwrap();
        let called = [
            ("employer", "E-2018-2"),
            ("kind", "unplanned"),
            ("ground", "Müraciət"),
            ("site", "1"),
            ("starts", "2018-02-16T10:00"),
            ("ends", "11:00"),
            ("inspector", "icinspector"),
        ];
        trial.act("ichead", "2018-01-16T12:00", "schedule-inspection", &called).unwrap();
        let table = [
            "employer|employer-name|planned|made|overdue|found|cases|cancelled|findings|site",
            "E-2018-000002|Çinar MMC|1|0|0|0|0|0|0|Quba",
            "E-2018-000001|Üfüq MMC|3|1|1|1|0|0|2|Bakı",
            "E-2018-000001|Üfüq MMC|0|0|0|0|0|1|0|Gəncə",
            "= 3 planned:4 made:1 overdue:1 found:1 cases:0 cancelled:1 findings:2 left-out-unplanned:1",
        ];
        assert_eq!(read(&trial, "head", NOW, "report inspection-plan").unwrap(), table);
        let next = read(&trial, "ichead", NOW, "report inspection-plan --year 2019").unwrap();
        assert_eq!(next[1], "E-2018-000002|Çinar MMC|1|0|0|0|0|0|0|Quba");
        let nothing = read(&trial, "dpinspector", NOW, "report inspection-plan --year 2018").unwrap();
        assert_eq!(nothing.len(), 2, "the filter of rights holds here too");
        assert!(read(&trial, "head", NOW, "report inspection-plan --year 9999").is_err());
        let plan =
            trial.db().plan(&statement("1").replace("?1", "''").replace("?2", "''").replace("?3", "''"));
        let plan = plan.unwrap().join("; ");
        assert!(plan.contains("inspection_plan") && plan.contains("violation_"), "{plan}");
        trial.verified();
    }
}
