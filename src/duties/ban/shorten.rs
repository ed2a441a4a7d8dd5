//! shorten-ban: a decision lets a ban end earlier than it was imposed for (3.1.8). The bodies that know of it are told.

use super::{Ban, REGISTER, paper::Paper};
use crate::{
    office::{Act, Because, Clock, Desk, End, Receipt, Result, broken},
    values::{Day, Reference, Text, Value},
};

/// Record a decision by which an entry ban ends earlier
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ShortenBan {
    /// The ban (B-2018-000003)
    number: Reference,
    /// Its new last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Why it is made shorter
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    #[command(flatten)]
    decision: Paper,
}

impl Act for ShortenBan {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let ban = Ban::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = ban.number();
        ban.must_hold(desk.on())?;
        self.decision.after(desk, number, ban.decision_date)?;
        let basis = ban.basis();
        let (Some(before), Some(least)) = (ban.until_date, basis.shortest(desk.law(), ban.from_date)?) else {
            return broken("ban-not-shortened")
                .with("number", number)
                .with("basis", basis.article())
                .by(basis.article())
                .next(format!("nezaret lift-ban {number}"))
                .err();
        };
        let until = desk.day(self.until)?;
        let earliest = least.max(desk.on());
        if until >= before || until < earliest {
            return broken("ban-shorter-until")
                .with("number", number)
                .with("until", until)
                .with("earliest", earliest)
                .with("before", before)
                .by(basis.article())
                .err();
        }
        let paper = self.decision.named();
        let why = Because {
            on: desk.on(),
            ground: self.ground.as_str(),
            paper: Some(&paper),
            source: basis.article(),
        };
        let clock = Clock { table: REGISTER.table, row: ban.id, number, term: "ban-ends" };
        desk.moved(&clock.replaced(Some(End::Day(before)), Some(End::Day(until)), why))?;
        desk.update(REGISTER.table, ban.id, &[("until_date", (&until).into()), ("years", Value::Null)])?;
        ban.tell(desk, Receipt::new(number, "ban-shortened").with("before", before).with("until", until))
    }
}
