//! find: names, numbers and documents over all registers. Letters are folded: `eliyev` finds Əliyev.

use super::{
    Reading,
    query::{NEWEST_FIRST, emit, named, numbered},
};
use crate::{
    duties, language,
    office::{Error, Reader, Register, Result},
    values::{Column, Count, Date, Foot, Kind, Line, Number, Sink, Value},
};

/// Rows of one register for which no number is given.
const FIRST: i64 = 20;

/// Find records by name, number or document
#[derive(clap::Args)]
pub struct Find {
    /// Part of a name, a register number, or the number of a document
    #[arg(value_name = "TEXT")]
    text: Line,
    /// Most records of one register to show [default: 20]
    #[arg(long, value_name = "N")]
    limit: Option<Count>,
}

impl Reading for Find {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let _still = reader.db.still()?;
        let limit = self.limit.map_or(FIRST, Count::get);
        let (pattern, typed) = (pattern(self.text.as_str()), self.text.as_str());
        let number = typed.parse::<Number>().ok();
        let mut found = false;
        for register in duties::REGISTERS {
            let number = number.filter(|number| number.register == register.prefix);
            let params: [Value<'_>; 4] = [
                pattern.as_str().into(),
                typed.into(),
                number.map(|number| number.year).into(),
                number.map(|number| number.serial).into(),
            ];
            let sql =
                statement((register, reader.today), &reader.scope(register), number.is_some(), limit + 1);
            found |= section(reader, register, &sql, &params, limit, sink)?;
        }
        if !found {
            sink.head(&[Column::new("number", Kind::Text)])?;
            sink.foot(&Foot::default())?;
        }
        Ok(())
    }
}

/// The pattern of a folded text anywhere in a folded column. What LIKE takes for signs stands for itself.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in language::fold(text).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

fn statement((register, today): (&Register, Date), scope: &str, by_number: bool, limit: i64) -> String {
    let columns = numbered(register.list, today);
    let find = register.find.replace("LIKE ?1", "LIKE ?1 ESCAPE '\\'");
    let number = if by_number { " OR (t.year=?3 AND t.serial=?4)" } else { "" };
    format!(
        "SELECT {columns}, t.annulled FROM {} t {} WHERE ({find}{number}) AND {scope} \
         ORDER BY {NEWEST_FIRST} LIMIT {limit}",
        register.table, register.joins
    )
}

/// What was found in one register, below its name. An annulled record is found too, with the ground of its annulment.
fn section(
    reader: &Reader,
    register: &Register,
    sql: &str,
    params: &[Value<'_>],
    limit: i64,
    sink: &mut dyn Sink,
) -> Result<bool> {
    let mut columns = vec![Column::new("number", Kind::Number(register.prefix))];
    columns.extend(register.list.iter().map(|(column, _)| *column));
    columns.push(Column::new("annulled", Kind::Text));
    let mut rows = 0;
    reader.db.stream::<Error>(sql, named(sql, params), |row| {
        rows += 1;
        if rows == 1 {
            sink.section(register.name)?;
            sink.head(&columns)?;
        }
        if rows > limit { Ok(()) } else { emit(row, columns.len(), sink) }
    })?;
    if rows > 0 {
        let shown = rows.min(limit).unsigned_abs();
        let left_out = if rows > limit { vec![("left-out-found", shown)] } else { Vec::new() };
        sink.foot(&Foot { rows: shown, left_out, ..Foot::default() })?;
    }
    Ok(rows > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_a_pattern_stand_for_themselves() {
        assert_eq!(pattern("Əli_%\\"), "%eli\\_\\%\\\\%");
    }
}
