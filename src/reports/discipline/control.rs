//! report control-list (5.12.5): what every employee still has to do and what is due soon, so that it is not forgotten.

use super::{
    super::{Reading, deadlines::end, printed::printed, terms::days_left},
    work,
};
use crate::{
    duties,
    law::Length,
    office::{Error, Reader, Result},
    values::{Column, Foot, Kind, Number, Sink, Span},
};

/// Print the control list: what is overdue or due soon, by employee
#[derive(clap::Args)]
pub struct ControlList {
    /// What is due within this span (3d, 5wd) [default: the office's setting]
    #[arg(long, value_name = "SPAN")]
    within: Option<Span>,
}

const COLUMNS: &[Column] = &[
    Column::new("employee", Kind::Text),
    Column::new("unit", Kind::Code("unit")),
    Column::new("number", Kind::Text),
    Column::new("due", Kind::Date),
    Column::new("days-left", Kind::Count),
    Column::new("about", Kind::Text),
];

impl Reading for ControlList {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let ahead = reader.law.length(Length::ControlAhead, reader.today);
        let until = end(reader, self.within.unwrap_or(ahead))?;
        let sql = format!(
            "SELECT w.register, w.number, e.surname||' '||e.given, w.unit, w.due, w.about \
             FROM ({}) w LEFT JOIN employee e ON e.id=w.who \
             ORDER BY e.surname COLLATE AZ NULLS LAST, e.given COLLATE AZ, e.id, w.due, w.register, w.number",
            work::open(reader),
        );
        sink.title("control-list")?;
        sink.head(COLUMNS)?;
        let mut rows = 0;
        reader.db.stream::<Error>(&sql, &[(&until).into()], |row| {
            rows += 1;
            let (letter, packed, due): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(4)?);
            let register = letter.chars().next().and_then(duties::register);
            let number = register.map(|register| Number::unpacked(register.prefix, packed).to_string());
            Ok(sink.row(&[
                row.value(2)?,
                row.value(3)?,
                number.into(),
                due.as_str().into(),
                days_left(reader.today, &due).into(),
                row.value(5)?,
            ])?)
        })?;
        let printed = printed(reader, (None, Some(until)), &[])?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}
