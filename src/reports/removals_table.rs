//! report removals-table: the removals decided in a period, by ground, ending, citizenship or country of destination, and how
//! they ended. A human being who was removed twice counts once, in each group and in the whole.

use super::{
    Reading,
    filter::Period,
    printed::printed,
    statistics::{crowd::Crowd, group},
};
use crate::{
    duties::removal,
    office::{Reader, Result},
    values::{Column, Date, Foot, Kind, Sink, Value},
};
use std::collections::BTreeMap;

crate::codes!(
    /// By what the table is split.
    By {
        /// What the removal rests on, with the article of a decision of the Service.
        Ground = "ground",
        /// How it ended.
        Ending = "ending",
        /// Citizenship on the card.
        Citizenship = "citizenship",
        /// Country he was sent to, or to which the way out is planned.
        Destination = "destination",
    }
);

/// Print how the removals of a period ended, by ground, ending, citizenship or destination; persons once
#[derive(clap::Args)]
pub struct RemovalsTable {
    #[command(flatten)]
    period: Period,
    /// Split by this [default: ground]
    #[arg(long, value_enum, value_name = "PARTS")]
    by: Option<By>,
}

/// Where there is nothing to go by.
const NOTHING: &str = "-";

/// The counts of a group, in the order of their columns.
const COUNTS: &[Column] = &[
    Column::new("removals", Kind::Count),
    Column::new("persons", Kind::Count),
    Column::new("left-by-himself", Kind::Count),
    Column::new("forced", Kind::Count),
    Column::new("legalised", Kind::Count),
    Column::new("cancelled-otherwise", Kind::Count),
    Column::new("still-open", Kind::Count),
];

/// SQL of the person, ground, ending and last direction of the removals of a period.
fn statement(by: By, scope: &str) -> String {
    let direction = match by {
        By::Destination => {
            "(SELECT w.direction FROM transport w WHERE w.removal=t.id ORDER BY w.id DESC LIMIT 1)"
        }
        By::Ground | By::Ending | By::Citizenship => "NULL",
    };
    format!(
        "SELECT t.person, coalesce(t.ground, t.basis), coalesce(t.ending, 'open'), {direction}, t.annulled IS NOT NULL \
         FROM removal t WHERE t.decision_date BETWEEN ?1 AND ?2 AND {scope}"
    )
}

impl By {
    const fn column(self) -> Column {
        match self {
            Self::Ground => Column::new("removal-ground", Kind::Code("removal-by")),
            Self::Ending => Column::new("ending", Kind::Code("removal-by")),
            Self::Citizenship => Column::new("citizenship", Kind::Country),
            Self::Destination => Column::new("destination", Kind::Country),
        }
    }
}

impl Reading for RemovalsTable {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        self.period.check()?;
        let by = self.by.unwrap_or(By::Ground);
        let _still = reader.db.still()?;
        let people = group::People::read(reader, (by == By::Citizenship).then_some(group::By::Citizenship))?;
        let ever = |year| Date::of(year, 1, 1).expect("a day of the calendar");
        let days = [self.period.from.unwrap_or(ever(1900)), self.period.to.unwrap_or(ever(2199))];
        let mut groups: BTreeMap<String, (usize, [i64; COUNTS.len()])> = BTreeMap::new();
        let (mut crowd, mut annulled) = (Crowd::new(), 0);
        let sql = statement(by, &reader.scope(&removal::REGISTER));
        reader.db.each(&sql, &days.map(Value::from), |row| {
            if row.get(4)? {
                annulled += 1;
                return Ok(());
            }
            let (person, ending): (i64, String) = (row.get(0)?, row.get(2)?);
            let name = match by {
                By::Ground => ground(&row.get::<String>(1)?).to_owned(),
                By::Ending => ending.clone(),
                By::Citizenship => people.citizenship(person).to_owned(),
                By::Destination => row.get::<Option<String>>(3)?.unwrap_or_else(|| NOTHING.to_owned()),
            };
            let next = groups.len();
            let (group, counts) = groups.entry(name).or_insert((next, [0; COUNTS.len()]));
            crowd.add(*group, people.survivor(person));
            counts[0] += 1;
            counts[place(&ending)] += 1;
            Ok(())
        })?;
        let mut persons = vec![0; groups.len()];
        crowd.each(|group| persons[group] += 1);
        let whole = i64::try_from(crowd.whole()).expect("as many as fit in memory");

        sink.title("removals-table")?;
        let columns: Vec<Column> = std::iter::once(by.column()).chain(COUNTS.iter().copied()).collect();
        sink.head(&columns)?;
        let mut totals = [0; COUNTS.len()];
        for (name, (group, counts)) in &mut groups {
            counts[1] = persons[*group];
            totals.iter_mut().zip(&*counts).for_each(|(total, count)| *total += count);
            let mut cells = vec![Value::from(name.as_str())];
            cells.extend(counts.iter().map(|count| Value::Int(*count)));
            sink.row(&cells)?;
        }
        totals[1] = whole;
        let typed: Vec<_> = self.by.map(|by| ("by", by.to_string())).into_iter().collect();
        let mut printed = printed(reader, (self.period.from, self.period.to), &typed)?;
        printed.push(("printed-persons-in-groups", Vec::new()));
        let left_out = if annulled == 0 { Vec::new() } else { vec![("left-out-annulled", annulled)] };
        let totals = COUNTS.iter().copied().zip(totals).collect();
        let rows = groups.len() as u64;
        Ok(sink.foot(&Foot { rows, totals, left_out, printed, ..Foot::default() })?)
    }
}

/// A ground by its name in messages, where dots may not stand; a basis as it is.
fn ground(code: &str) -> &str {
    match code {
        "79.1.1" => "right-cancelled",
        "79.1.2" => "undesirable",
        "79.1.3" => "released",
        "79.1.4" => "refugee-refused",
        basis => basis,
    }
}

/// The count that an ending adds to.
fn place(ending: &str) -> usize {
    match ending {
        "left-by-himself" => 2,
        "forced" => 3,
        "legalised" => 4,
        "open" => 6,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::testing::read, By, statement};
    use crate::duties::{
        removal::tests::{CONFIRMED, SERVICE},
        testing::Trial,
    };

    #[test]
    fn a_period_is_found_by_its_days() {
        for (_, by) in By::ALL {
            let sql = statement(*by, "1").replace("?1", "'2018-01-01'").replace("?2", "'2018-01-31'");
            let plan = Trial::open().db().plan(&sql).unwrap().join("; ");
            assert!(plan.contains("removal_decided") && !plan.contains("SCAN"), "{by}: {plan}");
        }
    }

    #[test]
    fn persons_count_once_in_a_group_and_once_in_the_whole() {
        let trial = Trial::open();
        let issue = |number: &str, ground: &str| {
            let fields: Vec<_> = SERVICE
                .iter()
                .map(|(key, value)| match *key {
                    "decision-number" => (*key, number),
                    "ground" => (*key, ground),
                    _ => (*key, *value),
                })
                .collect();
            trial.act("dphead", "2018-01-08T10:00", "issue-deportation", &fields).unwrap();
        };
        issue("14", "79.1.2");
        issue("15", "79.1.2");
        issue("16", "79.1.3");
        trial.act("dpinspector", "2018-01-09T10:00", "confirm-departure", CONFIRMED).unwrap();
        let legal = [("number", "R-2018-3"), ("ending", "legalised"), ("ground", "İcazə 7")];
        trial.act("dphead", "2018-01-09T11:00", "cancel-deportation", &legal).unwrap();
        let table = |more: &str| {
            read(&trial, "dphead", "2018-01-10T10:00", &format!("report removals-table{more}")).unwrap()
        };
        let whole =
            "removals:3 persons:1 left-by-himself:1 forced:0 legalised:1 cancelled-otherwise:0 still-open:1";
        let lines = table("");
        assert_eq!(lines[1..3], ["released|1|1|0|0|1|0|0", "undesirable|2|1|1|0|0|0|1"]);
        assert_eq!(lines[3], format!("= 2 {whole}"), "one human being in all");
        assert_eq!(table(" --by citizenship")[1], "TUR|3|1|1|0|1|0|1");
        assert_eq!(table(" --by destination")[1], "-|3|1|1|0|1|0|1");
        assert_eq!(table(" --by ending")[1], "left-by-himself|1|1|1|0|0|0|0");
        assert!(table(" --from 2018-01-09").len() == 2, "nothing of the period");
    }
}
