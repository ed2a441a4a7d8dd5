//! settings: what the office may set by amend-law, and what is in force.

use super::{Reading, lines::table};
use crate::{
    law::Setting,
    office::{Reader, Result},
    values::{Cells, Column, Date, Kind, Sink, Value},
};

/// Show the settings of the office: value in force, default, decision, source
#[derive(Debug, clap::Args)]
pub struct Settings {
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const COLUMNS: &[Column] = &[
    Column::new("setting", Kind::Text),
    Column::new("title", Kind::Text),
    Column::new("value", Kind::Text),
    Column::new("default", Kind::Text),
    Column::new("from-date", Kind::Date),
    Column::new("set-by", Kind::Text),
    Column::new("set-by-date", Kind::Date),
    Column::new("reading", Kind::Code("yes")),
    Column::new("to-confirm", Kind::Code("yes")),
    Column::new("source", Kind::Text),
];

/// A decision that set a value.
struct Set {
    key: String,
    value: String,
    from: Date,
    number: String,
    date: Date,
}

impl Reading for Settings {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let on = self.on.unwrap_or(reader.today);
        let sql = "SELECT key, value, from_date, decision_number, decision_date FROM setting \
                   WHERE from_date<=?1 ORDER BY from_date, id";
        let sets = reader.db.all(sql, &[(&on).into()], |row| {
            Ok(Set {
                key: row.get(0)?,
                value: row.get(1)?,
                from: row.get(2)?,
                number: row.get(3)?,
                date: row.get(4)?,
            })
        })?;
        let rows = reader.law.settings().map(|(key, setting)| {
            let last = sets.iter().rev().find(|set| set.key == key);
            line(reader, key, setting, last)
        });
        table(sink, COLUMNS, rows, Vec::new())
    }
}

fn line(reader: &Reader, key: &str, setting: &Setting, set: Option<&Set>) -> Cells {
    vec![
        key.to_owned().into(),
        setting.title.get(reader.lang).into(),
        set.map_or_else(|| Value::from(setting.default), |set| set.value.clone().into()),
        setting.default.into(),
        set.map(|set| set.from).into(),
        set.map(|set| set.number.clone()).into(),
        set.map(|set| set.date).into(),
        setting.reading.into(),
        (setting.confirm && set.is_none()).into(),
        setting.source.into(),
    ]
}
