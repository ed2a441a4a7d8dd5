//! Another end that no decision to hold him sets: a ruling on what holds him, or another term to leave.

use super::{Custody, REGISTER, voluntary_of};
use crate::{
    office::{Because, Clock, Desk, End, Receipt, Result, broken},
    values::{Moment, Value},
};

impl Custody {
    fn ends(
        &self,
        desk: &mut Desk<'_, '_>,
        until: Moment,
        set_aside: Option<&str>,
        why: Because<'_>,
    ) -> Result<()> {
        let clock = Clock { table: REGISTER.table, row: self.id, number: self.number(), term: "held-until" };
        let change = clock.replaced(self.held_until.map(End::Moment), Some(End::Moment(until)), why);
        let mut columns = vec![("held_until", Value::from(&until)), ("stated", true.into())];
        columns.extend(set_aside.map(|ruling| ("set_aside", ruling.into())));
        desk.update(REGISTER.table, self.id, &columns)?;
        desk.moved(&change)
    }

    /// A ruling set aside what holds him: from its day he is to be free, whatever the end was.
    pub fn fall(&self, desk: &mut Desk<'_, '_>, ruling: &str, why: Because<'_>) -> Result<Moment> {
        let fell = End::Day(why.on).last().min(desk.entered_at()).max(self.began_at);
        let until = self.held_until.map_or(fell, |until| until.min(fell));
        self.ends(desk, until, Some(ruling), why)?;
        Ok(until)
    }

    /// A ruling lets it last less long.
    pub fn shorten(&self, desk: &mut Desk<'_, '_>, until: Moment, why: Because<'_>) -> Result<()> {
        if until < self.began_at || self.held_until.is_some_and(|end| until >= end) {
            let end = self.held_until.map_or_else(|| "—".to_owned(), |end| end.to_string());
            return broken("ruling-not-shorter")
                .with("number", self.number())
                .with("until", until)
                .with("end", end)
                .err();
        }
        self.ends(desk, until, None, why)
    }

    /// What holds him stands: nothing prolongs what was set aside.
    pub(super) fn must_stand(&self) -> Result<()> {
        let Some(ruling) = &self.set_aside else { return Ok(()) };
        broken("custody-set-aside")
            .with("number", self.number())
            .with("ruling", ruling)
            .by("3.1.9")
            .next(format!("nezaret release-from-centre {}", self.number()))
            .err()
    }
}

/// The term to leave of a removal moved: who stays in a centre of his own will stays as long as it lasts. An earlier end that
/// the decision itself set stands.
pub fn leave_term_moved(
    desk: &mut Desk<'_, '_>,
    removal: i64,
    (old, new): (Moment, Moment),
    why: Because<'_>,
    receipt: &mut Receipt,
) -> Result<()> {
    for custody in voluntary_of(desk.db(), removal)? {
        if custody.held_until == Some(old) && old != new {
            custody.ends(desk, new, None, why)?;
            let facts = vec![("custody", custody.number().to_string()), ("until", new.to_string())];
            receipt.note("custody-follows", facts);
        }
    }
    Ok(())
}
