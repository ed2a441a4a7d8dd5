//! duties: the matrix of clauses, units and commands.

use super::{Asked, is_duty};
use crate::{
    law::{Clause, Holding, Matter, authority::Unit},
    office::{Reader, Result},
    reports::{Reading, lines::table},
    values::{Cells, Column, Date, Kind, Sink},
};

/// Show which unit holds which duty, by what, and the commands that need it
#[derive(Debug, clap::Args)]
pub struct Duties {
    /// Only the duties of this unit
    #[arg(long, value_enum)]
    unit: Option<Unit>,
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const BY_CLAUSE: &[Column] = &[
    Column::new("clause", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("units", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
    Column::new("commands", Kind::Text),
];

const BY_POST: &[Column] = &[
    Column::new("command", Kind::Text),
    Column::new("posts", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
];

impl Reading for Duties {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let asked = Asked::of(reader, self.on)?;
        let (standing, later): (Vec<&Clause>, Vec<&Clause>) = asked
            .law
            .clauses()
            .iter()
            .filter(|c| is_duty(c.id))
            .partition(|clause| clause.on(asked.on).is_some());
        let left_out = match later.len() {
            0 => Vec::new(),
            n => vec![("left-out-not-in-force", n as u64)],
        };
        table(sink, BY_CLAUSE, standing.iter().filter_map(|clause| self.clause(&asked, clause)), left_out)?;
        sink.section("duties-by-post")?;
        table(sink, BY_POST, self.by_post(&asked), Vec::new())
    }
}

impl Duties {
    /// The row of a clause; none where the unit asked about does not hold it.
    fn clause(&self, asked: &Asked<'_>, clause: &Clause) -> Option<Cells> {
        let units =
            Unit::ALL.iter().map(|(_, unit)| *unit).filter(|unit| self.unit.is_none_or(|only| only == *unit));
        let held: Vec<(Unit, Holding)> = units
            .filter_map(|unit| Some((unit, asked.law.holding(unit, clause.id, &asked.grants, asked.on)?)))
            .collect();
        let version = clause.on(asked.on).filter(|_| !held.is_empty())?;
        let named = held.iter().map(|(unit, held)| format!("{} ({})", asked.unit(*unit), held.basis));
        let commands =
            asked.law.acts().filter(|(_, rule)| rule.clauses.contains(&clause.id)).map(|(name, _)| name);
        Some(vec![
            clause.id.into(),
            version.title.get(asked.lang).into(),
            version.from.into(),
            named.collect::<Vec<_>>().join("; ").into(),
            (version.reading || held.iter().any(|(_, held)| held.reading)).into(),
            commands.collect::<Vec<_>>().join(", ").into(),
        ])
    }

    /// The acts for which the post decides, or the clause of the record.
    fn by_post(&self, asked: &Asked<'_>) -> Vec<Cells> {
        let open = |name: &str| {
            let seats = asked.law.grounds(name, &Matter::default(), &asked.grants, asked.on);
            self.unit.is_none_or(|unit| seats.iter().any(|(seat, _)| seat.unit == unit))
        };
        let acts =
            asked.law.acts().filter(|(name, rule)| rule.clauses.is_empty() && (rule.record || open(name)));
        acts.map(|(name, rule)| {
            vec![name.into(), asked.posts(rule).into(), rule.basis.join(", ").into(), rule.reading.into()]
        })
        .collect()
    }
}
