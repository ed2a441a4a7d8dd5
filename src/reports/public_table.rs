//! `report public-table`: the table that the Service publishes each month. Each decision is counted in exactly one row,
//! so that the rows add up to the total; decisions for which the published table has no row stand under `other`.

use super::{Reading, printed::printed};
use crate::{
    duties::violation::{self, Outcome, Row, row},
    office::{Reader, Result},
    values::{ArticleCode, Column, Foot, Kind, Month, Sink, Value},
};

/// The Service's published monthly table of decisions on offences
#[derive(Debug, clap::Args)]
pub struct PublicTable {
    /// Month of the decisions (2018-01)
    #[arg(long, value_name = "MONTH")]
    month: Month,
}

const COLUMNS: &[Column] =
    &[Column::new("table-row", Kind::Code("table-row")), Column::new("decisions", Kind::Count)];

impl Reading for PublicTable {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let (first, last) = (self.month.first(), self.month.last());
        // Outcomes and articles are few: what is counted is small, however many decisions a month has.
        let sql = format!(
            "SELECT t.outcome, t.article, count(*) FROM violation t \
             WHERE t.decided_on BETWEEN ?1 AND ?2 AND t.annulled IS NULL AND {} GROUP BY t.outcome, t.article",
            reader.scope(&violation::REGISTER)
        );
        let mut counts = vec![0_i64; Row::ALL.len()];
        reader.db.each(&sql, &[(&first).into(), (&last).into()], |found| {
            let (outcome, article): (Outcome, ArticleCode) = (found.get(0)?, found.get(1)?);
            let row = row(outcome, violation::kind_of(&reader.law, &article));
            let place = Row::ALL.iter().position(|(_, each)| *each == row).expect("ALL holds every row");
            counts[place] += found.get::<i64>(2)?;
            Ok(())
        })?;
        let printed = printed(reader, (Some(first), Some(last)), &[])?;
        sink.title("public-table")?;
        sink.head(COLUMNS)?;
        sink.row(&[Value::from("total"), counts.iter().sum::<i64>().into()])?;
        for ((code, _), count) in Row::ALL.iter().zip(&counts) {
            sink.row(&[Value::from(*code), (*count).into()])?;
        }
        let left_out = match self.annulled(reader)? {
            0 => Vec::new(),
            annulled => vec![("left-out-annulled", annulled)],
        };
        Ok(sink.foot(&Foot { rows: counts.len() as u64 + 1, left_out, printed, ..Foot::default() })?)
    }
}

impl PublicTable {
    /// Annulled decisions of the month: they are in no row, and the foot says how many.
    fn annulled(&self, reader: &Reader) -> Result<u64> {
        let sql = format!(
            "SELECT count(*) FROM violation t \
             WHERE t.decided_on BETWEEN ?1 AND ?2 AND t.annulled IS NOT NULL AND {}",
            reader.scope(&violation::REGISTER)
        );
        let annulled = reader.db.count(&sql, &[(&self.month.first()).into(), (&self.month.last()).into()])?;
        Ok(u64::try_from(annulled).unwrap_or(0)) // a count is never below nought
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::read;
    use crate::duties::testing::Trial;

    const NOW: &str = "2018-02-01T10:00";

    /// A case under an article, decided on a day.
    fn decided(trial: &Trial, n: usize, article: &str, outcome: &str, fine: &str, on: &str) {
        let document = format!("U{n:07}");
        let protocol = [
            ("surname", "Yıldız"),
            ("given", "Ayşe"),
            ("citizenship", "TUR"),
            ("document", &document),
            ("article", article),
            ("place", "Bakı, Nizami küçəsi 5"),
        ];
        trial.act("icinspector", "2018-01-10T10:00", "register-violation", &protocol).unwrap();
        let number = format!("V-2018-{n}");
        let decision = [
            ("number", number.as_str()),
            ("outcome", outcome),
            ("fine", fine),
            ("ban-years", if outcome == "entry-ban" { "1" } else { "" }),
            ("ground", "Sübuta yetirilib"),
            ("attended", "true"),
        ];
        trial.act("ichead", on, "decide-violation", &decision).unwrap();
    }

    #[test]
    fn every_decision_of_the_month_is_counted_once() {
        let trial = Trial::open();
        let (january, february) = ("2018-01-31T16:00", "2018-02-01T09:00");
        for (i, (article, outcome, fine, on)) in [
            ("575.1.1", "fined-and-stay-legalised", "300", january),
            ("575.1.1", "fined-and-leave-in-48-h", "300", january),
            ("575.1.3", "fined-and-leave-in-48-h", "350", january),
            ("575.1.1", "administratively-expelled", "", january),
            ("575.1.1", "entry-ban", "", january),
            ("566", "fined", "30", january),
            ("577", "fined", "300", january),
            ("575.1.1", "terminated", "", january),
            ("577", "fined", "500", february),
        ]
        .into_iter()
        .enumerate()
        {
            decided(&trial, i + 1, article, outcome, fine, on);
        }
        let table = [
            "table-row|decisions",
            "total|8",
            "fined-legalised|1",
            "fined-leave-48h|2",
            "expelled|1",
            "entry-ban|1",
            "lost-document|1",
            "host|1",
            "hiring|0",
            "other|1",
            "= 9",
        ];
        let read =
            |login, month| read(&trial, login, NOW, &format!("report public-table --month {month}")).unwrap();
        assert_eq!(read("specialist", "2018-01"), table);
        assert_eq!(read("icinspector2", "01.2018"), table);
        assert_eq!(read("ichead", "2018-02")[1], "total|1");
        assert_eq!(read("dpinspector", "2018-01")[1], "total|0", "the filter of rights holds here too");
        trial.verified();
    }
}
