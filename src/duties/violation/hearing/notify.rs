//! notify-hearing: the person is told when and where his case is heard (IXM 57.5, 60.3).

use super::Notice;
use crate::{
    duties::{
        penalty::Way,
        violation::{Move, REGISTER, Violation},
    },
    office::{Act, Desk, Receipt, Result},
    values::{Day, Line, Reference, When},
};

/// Record the notice that tells the person when and where the case is heard
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct NotifyHearing {
    /// The case (V-2018-000017)
    number: Reference,
    /// When the case is heard (2018-01-15T10:00)
    #[arg(long, value_name = "MOMENT")]
    hearing_at: When,
    /// Where
    #[arg(long, value_name = "TEXT")]
    hearing_place: Line,
    /// In whose hands the notice was left
    #[arg(long, value_enum)]
    way: Way,
    /// Day on which it was served [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    notified_on: Option<Day>,
}

impl Act for NotifyHearing {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        case.after(Move::Hear)?;
        case.must_be_drawn(desk.on())?;
        let held_at = self.hearing_at.on(desk.on());
        let notified_on = self.notified_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let notice = Notice { held_at, place: &self.hearing_place, notified_on, way: self.way };
        notice.check(desk, &case)?;
        notice.enter(desk, &case)?;
        let number = case.number();
        let mut receipt = Receipt::new(number, "hearing-notified")
            .with("held", held_at)
            .with("place", &self.hearing_place)
            .next(format!("nezaret decide-violation {number}"));
        if let Some(due) = case.decide_by.filter(|due| *due < held_at.date()) {
            receipt.note("hearing-after-term", vec![("due", due.to_string())]);
        }
        Ok(receipt)
    }
}
