//! Numbers that begin with what was typed: what a shell offers. Only those whose records the officer may read.

use super::query::{NEWEST_FIRST, about};
use crate::{
    duties,
    office::{Reader, Register, Result},
    values::{Number, Value},
};

/// Numbers that are offered of one register.
const OFFERED: usize = 20;

/// What of a number has been typed: `V`, `V-20`, `V-2018-0000`.
struct Typed<'t> {
    year: &'t str,
    serial: &'t str,
}

/// The newest numbers that begin with a text, each with whom or what its record is about.
pub fn numbers_beginning(reader: &Reader, text: &str) -> Result<Vec<(Number, String)>> {
    let mut parts = text.split('-');
    let letter = parts.next().unwrap_or_default();
    let typed = Typed { year: parts.next().unwrap_or_default(), serial: parts.next().unwrap_or_default() };
    if parts.next().is_some() {
        return Ok(Vec::new());
    }
    // A number reads letters in either case.
    let meant = format!("{letter}-2000-1").parse::<Number>().ok().map(|number| number.register);
    let mut found = Vec::new();
    for register in duties::REGISTERS {
        if letter.is_empty() || meant == Some(register.prefix) {
            found.extend(of_register(reader, register, &typed)?);
        }
    }
    Ok(found)
}

fn of_register(
    reader: &Reader,
    register: &'static Register,
    typed: &Typed<'_>,
) -> Result<Vec<(Number, String)>> {
    let (Some(years), Some(serials)) = (range(typed.year, 4), range(typed.serial, 6)) else {
        return Ok(Vec::new());
    };
    let sql = format!(
        "SELECT t.year, t.serial, {} FROM {} t {} WHERE t.annulled IS NULL AND {} \
         AND t.year BETWEEN ?1 AND ?2 AND t.serial BETWEEN ?3 AND ?4 ORDER BY {NEWEST_FIRST} LIMIT {OFFERED}",
        about(register),
        register.table,
        register.joins,
        reader.scope(register),
    );
    let params: [Value<'_>; 4] = [years.0.into(), years.1.into(), serials.0.into(), serials.1.into()];
    Ok(reader.db.all(&sql, &params, |row| {
        let number = register.number(row.get(0)?, row.get(1)?);
        Ok((number, row.get::<Option<String>>(2)?.unwrap_or_default()))
    })?)
}

/// The numbers of so many digits that begin with these; `None` where they are no digits, or too many.
fn range(digits: &str, width: usize) -> Option<(i64, i64)> {
    if digits.len() > width || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let rest = 10_i64.pow(u32::try_from(width - digits.len()).ok()?);
    let first = if digits.is_empty() { 0 } else { digits.parse::<i64>().ok()? * rest };
    Some((first, first + rest - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_for_what_may_follow_them() {
        for (digits, width, expected) in [
            ("", 4, Some((0, 9999))),
            ("20", 4, Some((2000, 2099))),
            ("2018", 4, Some((2018, 2018))),
            ("0001", 6, Some((100, 199))),
            ("000017", 6, Some((17, 17))),
            ("0000171", 6, None),
            ("x", 4, None),
            ("-1", 4, None),
        ] {
            assert_eq!(range(digits, width), expected, "{digits}");
        }
    }
}
