//! load-calendar: the days off of a year, as they are announced by the end of the year before (EM 105.4), and the days that the
//! Cabinet swaps (105.7). A year that is not loaded is never guessed: what needs it says so.

use crate::{
    law::{Law, LoadedYear, NotLoaded},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Count, Date, Line, Wrong},
};
use std::{fmt, str::FromStr};

/// A swap: the day of rest that becomes a working day, and the working day that becomes free.
#[derive(Debug, Clone, Copy)]
struct Swap {
    worked: Date,
    free: Date,
}

impl FromStr for Swap {
    type Err = Wrong;
    fn from_str(s: &str) -> std::result::Result<Self, Wrong> {
        let (worked, free) = s.split_once('=').ok_or(Wrong::Form)?;
        Ok(Self { worked: worked.parse()?, free: free.parse()? })
    }
}

impl fmt::Display for Swap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.worked, self.free)
    }
}

crate::text_value!(Swap);

/// Load the days off of a year into the calendar of working days, by the decision that announced them
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct LoadCalendar {
    /// The year
    #[arg(long, value_name = "YEAR")]
    year: Count,
    /// First day of Novruz
    #[arg(long, value_name = "DATE")]
    novruz: Date,
    /// First day of the Ramazan feast
    #[arg(long, value_name = "DATE")]
    ramazan: Date,
    /// First day of the Qurban feast
    #[arg(long, value_name = "DATE")]
    qurban: Date,
    /// Days of voting (2028-02-06;2028-02-20)
    #[arg(long, value_name = "DATE", value_delimiter = ';')]
    #[serde(default)]
    voting: Vec<Date>,
    /// Days swapped: day that becomes a working day = day that becomes free (2028-04-01=2028-03-31)
    #[arg(long, value_name = "WORKED|FREE", value_delimiter = ';')]
    #[serde(default)]
    swap: Vec<Swap>,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision: Line,
    /// Date of the decision
    #[arg(long, value_name = "DATE")]
    decision_date: Date,
}

/// So many changed days are named one by one.
const NAMED: usize = 20;

impl Act for LoadCalendar {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let year = self.loaded();
        if self.decision_date > desk.on() {
            return broken("calendar-before-decision")
                .with("date", self.decision_date)
                .with("on", desk.on())
                .err();
        }
        self.within(desk)?;
        self.swapped(&year)?;
        let changed = changed(desk.law(), &year);
        let join = |days: Vec<String>| (!days.is_empty()).then(|| days.join(";"));
        let voting = join(self.voting.iter().map(ToString::to_string).collect());
        let moved = join(self.swap.iter().map(ToString::to_string).collect());
        desk.insert(
            "calendar_year",
            &[
                ("year", year.year.into()),
                ("novruz", (&self.novruz).into()),
                ("ramazan", (&self.ramazan).into()),
                ("qurban", (&self.qurban).into()),
                ("voting", voting.as_deref().into()),
                ("moved", moved.as_deref().into()),
                ("decision_number", (&self.decision).into()),
                ("decision_date", (&self.decision_date).into()),
            ],
        )?;
        let mut receipt = Receipt::plain("calendar-loaded")
            .with("year", year.year)
            .with("decision", &self.decision)
            .next(format!("nezaret report calendar --year {}", year.year));
        if !changed.is_empty() {
            let mut named: Vec<String> = changed.iter().take(NAMED).map(ToString::to_string).collect();
            if changed.len() > NAMED {
                named.push("…".into());
            }
            receipt.note("calendar-changed", vec![("days", named.join(", "))]);
        }
        Ok(receipt)
    }
}

impl LoadCalendar {
    fn loaded(&self) -> LoadedYear {
        LoadedYear {
            year: self.year.get(),
            novruz: self.novruz,
            ramazan: self.ramazan,
            qurban: self.qurban,
            voting: self.voting.clone(),
            moved: self.swap.iter().map(|swap| (swap.worked, swap.free)).collect(),
        }
    }

    /// Every day is one of the year, and the year is loaded already or follows the last one: a day off given in place of
    /// another may fall into the next year.
    fn within(&self, desk: &Desk<'_, '_>) -> Result<()> {
        let year = self.year.get();
        let swaps = self.swap.iter().flat_map(|swap| [swap.worked, swap.free]);
        let mut days = [self.novruz, self.ramazan, self.qurban].into_iter();
        let mut all = days.by_ref().chain(self.voting.iter().copied()).chain(swaps);
        if let Some(day) = all.find(|day| day.year() != year) {
            return broken("calendar-day-of-another-year").with("day", day).with("year", year).err();
        }
        let known: Vec<i64> = desk.law().calendar().years().map(|(year, ..)| year).collect();
        let (first, last) = (known.first().copied().unwrap_or(year), known.last().copied().unwrap_or(year));
        if year < first || year > last + 1 {
            return broken("calendar-year-gap")
                .with("year", year)
                .with("first", first)
                .with("next", last + 1)
                .err();
        }
        Ok(())
    }

    /// A swap makes a day of rest a working day, and a working day free (EM 105.7).
    fn swapped(&self, year: &LoadedYear) -> Result<()> {
        let plain = Law::new().with_years(vec![LoadedYear { moved: Vec::new(), ..year.clone() }]);
        let works = |day| plain.calendar().is_working(day);
        let wrong = self
            .swap
            .iter()
            .find(|swap| !matches!((works(swap.worked), works(swap.free)), (Ok(false), Ok(true))));
        match wrong {
            Some(swap) => broken("calendar-swap-wrong").with("swap", swap).by("EM 105.7").err(),
            None => Ok(()),
        }
    }
}

/// The days of the year that were counted otherwise until now.
fn changed(law: &Law, year: &LoadedYear) -> Vec<Date> {
    let anew = Law::new().with_years(vec![year.clone()]);
    let works = |law: &Law, day| -> std::result::Result<bool, NotLoaded> { law.calendar().is_working(day) };
    let first = Date::of(year.year, 1, 1);
    let days = first.into_iter().flat_map(|first| (0..366).map(move |n| first.plus_days(n)));
    days.filter(|day| day.year() == year.year)
        .filter(|day| matches!((works(law, *day), works(&anew, *day)), (Ok(was), Ok(is)) if was != is))
        .collect()
}
