//! confirm-hand-over: who gives and who takes confirm; with the second of them the work moves. For who has left the service,
//! a chief confirms.

use super::{HandOver, anyone, place};
use crate::{
    office::{Act, Desk, Receipt, Result, broken, by_login, seat},
    values::{Date, Login, Number, Value},
};

/// Confirm a hand-over of work, as who gives or who takes it
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmHandOver {
    /// Login of who gives it
    #[arg(value_name = "LOGIN")]
    login: Login,
}

impl Act for ConfirmHandOver {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me) = (desk.on(), desk.officer().id);
        let waiting = match anyone(desk.db(), &self.login)? {
            Some(giver) => HandOver::waiting(desk.db(), giver)?,
            None => Vec::new(),
        };
        if waiting.is_empty() {
            return broken("hand-over-none").with("login", &self.login).err();
        }
        let gone = by_login(desk.db(), &self.login, on).is_err();
        let gives = |found: &HandOver| {
            found.giver_on.is_none() && (found.giver == me || (gone && desk.seat().post.is_head()))
        };
        let found = waiting
            .iter()
            .filter(|found| found.on_date <= on)
            .find(|found| gives(found) || (found.taker == me && found.taker_on.is_none()));
        let Some(found) = found else {
            return Err(desk.refuse("hand-over-of-others", vec![("login", self.login.to_string())]));
        };
        let side = if gives(found) { "giver_on" } else { "taker_on" };
        let whole = if side == "giver_on" { found.taker_on.is_some() } else { found.giver_on.is_some() };
        let moved = if whole { self.moves(desk, found)? } else { Vec::new() };
        for (table, row, column, unit) in &moved {
            desk.update(table, *row, &[(column, found.taker.into()), ("unit", unit.into())])?;
        }
        let day: Option<Date> = whole.then_some(on);
        desk.update(
            "hand_over",
            found.id,
            &[(side, (&on).into()), ("moved_on", day.as_ref().map_or(Value::Null, Value::from))],
        )?;
        let said = if whole { "hand-over-done" } else { "hand-over-confirmed" };
        Ok(Receipt::plain(said).with("login", &self.login).with("count", moved.len()).next("nezaret desk"))
    }
}

impl ConfirmHandOver {
    /// What moves: what the giver still has in his hands, each with the unit of the taker.
    fn moves(
        &self,
        desk: &Desk<'_, '_>,
        found: &HandOver,
    ) -> Result<Vec<(&'static str, i64, &'static str, crate::law::authority::Unit)>> {
        let Some(sits) = seat(desk.db(), found.taker, desk.on())? else {
            return broken("hand-over-taker-gone").with("login", &self.login).err();
        };
        let records: Vec<Number> = found.records(desk.db())?;
        let mut moves = Vec::with_capacity(records.len());
        for number in records {
            if let Some((table, row, column)) = place(desk.db(), number, found.giver)? {
                moves.push((table, row, column, sits.unit));
            }
        }
        Ok(moves)
    }
}
