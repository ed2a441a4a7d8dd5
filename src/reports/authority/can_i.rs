//! can-i: whether the reader may do an act on a day; if not, which condition fails and who could.

use super::{capacity, matter};
use crate::{
    office::{Reader, Result, broken},
    reports::{Reading, lines::record},
    values::{Cells, Column, Date, Kind, Line, Sink, Value},
};

/// Say whether you may do a command, by what, and if not, why and who may
#[derive(Debug, clap::Args)]
pub struct CanI {
    /// The command
    #[arg(value_name = "COMMAND")]
    act: Line,
    /// As of this date [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

const COLUMNS: &[Column] = &[
    Column::new("allowed", Kind::Code("yes")),
    Column::new("command", Kind::Text),
    Column::new("on-date", Kind::Date),
    Column::new("clause", Kind::Text),
    Column::new("basis", Kind::Text),
    Column::new("reading", Kind::Code("yes")),
    Column::new("by-record", Kind::Code("yes")),
    Column::new("unit", Kind::Code("unit")),
    Column::new("post", Kind::Code("post")),
    Column::new("capacity", Kind::Code("capacity")),
    Column::new("own-rule", Kind::Text),
];

impl Reading for CanI {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let (on, asked) = (self.on.unwrap_or(reader.today), self.act.as_str());
        let (Some(name), Some(rule)) = (reader.law.act_name(asked), reader.law.act(asked)) else {
            return broken("act-unknown").with("act", asked).next("nezaret duties").err();
        };
        let permit = reader.decide(name, &matter(&reader.law, rule), on)?;
        let clause = permit.clause().filter(|_| !rule.record);
        let row: Cells = vec![
            true.into(),
            name.into(),
            on.into(),
            clause.map_or(Value::Null, Value::from),
            permit.basis().to_owned().into(),
            permit.reading().into(),
            rule.record.into(),
            permit.seat().unit.into(),
            permit.seat().post.into(),
            capacity(permit.capacity()).into(),
            rule.note.map_or(Value::Null, |note| note.get(reader.lang).into()),
        ];
        record(sink, COLUMNS, &row)
    }
}
