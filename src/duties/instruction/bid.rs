//! An instruction as it is entered, whoever bids it.

use super::{Origin, REGISTER, State};
use crate::{
    language,
    law::authority::Officer,
    office::{Desk, Result},
    values::{Date, Number, PlanPeriod, Value},
};

/// What of an instruction every origin has.
pub struct Bid<'b> {
    /// Whose it is.
    pub origin: Origin,
    /// Chief whose it is; `None`: it came from above.
    pub author: Option<i64>,
    /// What is to be done.
    pub text: &'b str,
    /// Who has to do it.
    pub to: &'b Officer,
    /// Its last day.
    pub due: Date,
    /// Month or quarter of the plan it stands in.
    pub plan: Option<PlanPeriod>,
    /// What else is known of it.
    pub besides: &'b [(&'static str, Value<'b>)],
}

impl Bid<'_> {
    /// Enters it.
    pub fn file(&self, desk: &mut Desk<'_, '_>) -> Result<Number> {
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (fold, on, by) = (language::fold(self.text), desk.on(), desk.entered_by());
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("origin", (&self.origin).into()),
            ("author", self.author.into()),
            ("text", self.text.into()),
            ("text_fold", fold.as_str().into()),
            ("addressee", self.to.id.into()),
            ("unit", (&self.to.seat.unit).into()),
            ("plan", self.plan.map_or(Value::Null, Value::from)),
            ("entered_by", by.into()),
            ("on_date", (&on).into()),
            ("due_on", (&self.due).into()),
            ("state", (&State::Given).into()),
        ];
        columns.extend_from_slice(self.besides);
        desk.insert(REGISTER.table, &columns)?;
        Ok(number)
    }
}
