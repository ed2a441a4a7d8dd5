//! report calendar: the days off of a year, and by which decision the office loaded them.

use super::{Reading, explain_deadline::off, lines::table};
use crate::{
    language::Words,
    office::{Reader, Result, broken},
    values::{Column, Count, Date, Kind, Sink},
};

/// Print the days off of a year of the calendar of working days
#[derive(Debug, clap::Args)]
pub struct DaysOff {
    /// The year [default: this one]
    #[arg(long, value_name = "YEAR")]
    year: Option<Count>,
}

const COLUMNS: &[Column] = &[
    Column::new("day", Kind::Date),
    Column::new("why", Kind::Text),
    Column::new("set-by", Kind::Text),
    Column::new("set-by-date", Kind::Date),
];

impl Reading for DaysOff {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let year = self.year.map_or_else(|| reader.today.year(), Count::get);
        let calendar = reader.law.calendar();
        let known = calendar.years().find(|(known, ..)| *known == year);
        let (Some((_, last, _)), Some(first)) = (known, Date::of(year, 1, 1)) else {
            return broken("calendar-not-loaded").with("day", year).next("nezaret load-calendar").err();
        };
        let sql =
            "SELECT decision_number, decision_date FROM calendar_year WHERE year=?1 ORDER BY id DESC LIMIT 1";
        let decision =
            reader.db.one(sql, &[year.into()], |row| Ok((row.get::<String>(0)?, row.get::<Date>(1)?)))?;
        let (number, date) = decision.unzip();
        let words = Words::new(reader.lang);
        let days = calendar.days_off(first.plus_days(-1), last).unwrap_or_default();
        let rows = days
            .into_iter()
            .map(|(day, why)| vec![day.into(), off(&words, why).into(), number.clone().into(), date.into()]);
        table(sink, COLUMNS, rows, Vec::new())
    }
}
