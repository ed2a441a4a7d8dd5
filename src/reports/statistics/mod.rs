//! report statistics: the offence cases of a period in figures: registered, decided, fined, paid, expelled, banned; whole or
//! split one way. Every figure opens to the rows it counted (`--rows`), and what was left out is printed with it.
//!
//! Human beings are counted once a period: two entries merged into one person count as one, and the sum over groups can
//! therefore be more than the whole. Legal persons are no human beings: their cases are counted, they are not.

mod count;
pub(super) mod crowd;
mod figure;
pub(super) mod group;
mod pass;
mod rows;
#[cfg(test)]
mod tests;

use figure::Figure;
use group::By;

use super::{Reading, filter::Period, printed::printed};
use crate::{
    office::{Reader, Result},
    values::{Date, Foot, Line, Sink, Value},
};

/// Count the offence cases of a period: registered, decided, fined, paid, expelled, banned
#[derive(clap::Args)]
pub struct Statistics {
    #[command(flatten)]
    period: Period,
    /// Split the figures by this
    #[arg(long, value_enum, value_name = "PARTS")]
    by: Option<By>,
    /// Only this one of them: an article, a country, a month, a login
    #[arg(long, value_name = "VALUE")]
    of: Option<Line>,
    /// Print the rows that this figure counts
    #[arg(long, value_enum, value_name = "FIGURE")]
    rows: Option<Figure>,
}

impl Reading for Statistics {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        self.period.check()?;
        let _still = reader.db.still()?;
        let mut printed = printed(reader, (self.period.from, self.period.to), &self.typed())?;
        if self.by == Some(By::District) {
            printed.push(("printed-first-part-of-place", Vec::new()));
        }
        if self.by.is_some() && self.of.is_none() && self.rows.is_none() {
            printed.push(("printed-persons-in-groups", Vec::new()));
        }
        let foot = Foot { printed, ..Foot::default() };
        if let Some(figure) = self.rows {
            self.only(reader, figure.source())?;
            sink.title("statistics-rows")?;
            return self.rows_of(reader, figure, foot, sink);
        }
        let known = count::Known::read(self, reader)?;
        let counted = count::Counted::of(self, reader, &known)?;
        sink.title("statistics")?;
        counted.show(foot, sink)
    }
}

impl Statistics {
    /// First and last day.
    fn span(&self) -> (Date, Date) {
        let ever = |year, month, day| Date::of(year, month, day).expect("days of the calendar");
        (self.period.from.unwrap_or(ever(1900, 1, 1)), self.period.to.unwrap_or(ever(2199, 12, 31)))
    }

    /// The values `?1` and `?2` of every statement.
    fn days(&self) -> Vec<Value<'static>> {
        let (from, to) = self.span();
        vec![from.into(), to.into()]
    }

    /// The options that were given but for the period, each with its value.
    fn typed(&self) -> Vec<(&'static str, String)> {
        let options = [
            ("by", self.by.map(|by| by.to_string())),
            ("of", self.of.as_ref().map(ToString::to_string)),
            ("rows", self.rows.map(|rows| rows.to_string())),
        ];
        options.into_iter().filter_map(|(option, value)| Some((option, value?))).collect()
    }
}
