//! whoami: account, name, unit, post, for whom the reader acts, and the clauses he holds.

use super::{Asked, capacity};
use crate::{
    office::{Reader, Result},
    reports::{
        Reading,
        lines::{record, table},
    },
    values::{Cells, Column, Kind, Sink, Value},
};

/// Show who you are to the register: account, name, unit, post, and the duties you hold today
#[derive(Debug, clap::Args)]
pub struct WhoAmI {}

const SELF: &[Column] = &[
    Column::new("login", Kind::Text),
    Column::new("officer", Kind::Text),
    Column::new("unit", Kind::Code("unit")),
    Column::new("post", Kind::Code("post")),
    Column::new("acting", Kind::Code("yes")),
    Column::new("acting-for", Kind::Text),
    Column::new("charged", Kind::Code("yes")),
    Column::new("training", Kind::Code("yes")),
];

const HELD: &[Column] = &[
    Column::new("clause", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("entrusted", Kind::Code("yes")),
    Column::new("capacity", Kind::Code("capacity")),
];

impl Reading for WhoAmI {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let me = &reader.officer;
        let acting_for = me.acting.as_ref().and_then(|acting| acting.name.clone());
        let row: Cells = vec![
            me.login.clone().into(),
            me.name.clone().into(),
            me.seat.unit.into(),
            me.seat.post.into(),
            me.acting.is_some().into(),
            acting_for.into(),
            me.charged.into(),
            reader.training.into(),
        ];
        record(sink, SELF, &row)?;
        sink.section("clauses-held")?;
        table(sink, HELD, held(reader)?, Vec::new())
    }
}

/// The clauses he holds, each once: by his own seat before those that are lent to him.
fn held(reader: &Reader) -> Result<Vec<Cells>> {
    let asked = Asked::of(reader, None)?;
    let mut seen = Vec::new();
    let mut rows: Vec<Cells> = Vec::new();
    for (by, seat) in reader.officer.capacities() {
        for (clause, holding) in asked.law.unit_clauses(seat.unit, &asked.grants, asked.on) {
            if seen.contains(&clause) {
                continue;
            }
            seen.push(clause);
            rows.push(vec![
                clause.into(),
                asked.title(clause).map_or(Value::Null, Value::from),
                holding.basis.into(),
                holding.entrusted.into(),
                capacity(by).into(),
            ]);
        }
    }
    Ok(rows)
}
