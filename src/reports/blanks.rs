//! report blanks: protocol forms issued to officers that nobody has accounted for. A run of forms that were passed over,
//! because a later one of the range is accounted for, is a gap and stands first; what follows the last one is in hand.

use super::{Reading, filter::employee, printed::printed};
use crate::{
    duties::blank::REGISTER,
    office::{Error, Reader, Result},
    values::{Blank, Column, Foot, Kind, Login, Number, Sink, Value},
};

/// Find protocol forms that were issued and are not accounted for
#[derive(Debug, clap::Args)]
pub struct Blanks {
    /// Only forms of this officer
    #[arg(long, value_name = "LOGIN")]
    officer: Option<Login>,
}

const COLUMNS: &[Column] = &[
    Column::new("number", Kind::Number('H')),
    Column::new("officer", Kind::Text),
    Column::new("blank-run", Kind::Code("blank-run")),
    Column::new("first-blank", Kind::Text),
    Column::new("last-blank", Kind::Text),
    Column::new("forms", Kind::Count),
    Column::new("on-date", Kind::Date),
];

/// `taken`: every run of an issued range that is accounted for, and one before its first form for a beginning. A form that
/// was returned and issued again may stand in two runs: what is free begins after the last of all before. `?1` is the
/// officer asked for.
fn statement(scope: &str) -> String {
    format!(
        "WITH issued(id, number, officer, on_date, first_blank, last_blank, digits, low, high) AS ( \
           SELECT t.id, t.year*1000000000+t.serial, t.officer, t.on_date, t.first_blank, t.last_blank, t.digits, t.low, \
             t.high FROM blank_range t \
           WHERE t.officer IS NOT NULL AND t.annulled IS NULL AND (?1 IS NULL OR t.officer=?1) AND {scope}), \
         used(id, n) AS ( \
           SELECT r.id, CAST(substr(v.blank, length(v.blank)-r.digits+1) AS BIGINT) FROM issued r \
           JOIN violation v ON v.blank>=r.first_blank AND v.blank<=r.last_blank \
           WHERE length(v.blank)=length(r.first_blank) AND v.annulled IS NULL), \
         taken(id, low, high) AS ( \
           SELECT r.id, r.low-1, r.low-1 FROM issued r UNION ALL SELECT u.id, u.n, u.n FROM used u \
           UNION ALL SELECT r.id, b.low, b.high FROM issued r JOIN blank b ON b.blank_range=r.id), \
         runs(id, low, next) AS ( \
           SELECT t.id, max(t.high) OVER run+1, lead(t.low) OVER run FROM taken t \
           WINDOW run AS (PARTITION BY t.id ORDER BY t.low, t.high)) \
         SELECT i.number, e.surname||' '||e.given, CASE WHEN u.next IS NULL THEN 0 ELSE 1 END, i.first_blank, u.low, \
           coalesce(u.next-1, i.high), i.on_date FROM runs u JOIN issued i ON i.id=u.id \
         JOIN employee e ON e.id=i.officer WHERE u.low<=coalesce(u.next-1, i.high) ORDER BY 3 DESC, 2, i.number, u.low"
    )
}

impl Reading for Blanks {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let officer = self.officer.as_ref().map(|login| employee(reader, login)).transpose()?;
        let narrowed: Vec<_> = self.officer.iter().map(|login| ("officer", login.to_string())).collect();
        let printed = printed(reader, (None, None), &narrowed)?;
        sink.title("blanks-unaccounted")?;
        sink.head(COLUMNS)?;
        let mut rows = 0;
        reader.db.stream::<Error>(&statement(&reader.scope(&REGISTER)), &[officer.into()], |row| {
            rows += 1;
            let first: Blank = row.get(3)?;
            let (gap, low, high): (bool, i64, i64) = (row.get(2)?, row.get(4)?, row.get(5)?);
            Ok(sink.row(&[
                Number::unpacked('H', row.get(0)?).into(),
                row.value(1)?,
                Value::from(if gap { "gap" } else { "in-hand" }),
                first.with_serial(low).as_str().into(),
                first.with_serial(high).as_str().into(),
                (high - low + 1).into(),
                row.value(6)?,
            ])?)
        })?;
        Ok(sink.foot(&Foot { rows, printed, ..Foot::default() })?)
    }
}
