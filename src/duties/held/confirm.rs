//! confirm-entry: the officer confirms what was entered for him, and it is done by his own hand.

use super::{Held, REGISTER, State};
use crate::{
    duties::find,
    office::{Act, Common, Desk, Receipt, Result, Then, broken},
    values::{Day, Header, Line, Reference, Row},
};
use std::cell::Cell;

/// Confirm what was entered for you: it is done in your name
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmEntry {
    /// The held entry (W-2018-000001)
    number: Reference,
}

impl Act for ConfirmEntry {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let held = Held::waiting(desk, &self.number)?;
        let (number, on) = (held.number(), desk.on());
        // Nobody enters the confirmation for him either.
        if held.performer != desk.officer().id || held.performer != desk.entered_by() {
            return Err(desk.refuse("entry-of-another", vec![("number", number.to_string())]));
        }
        let then = then(desk, &held)?;
        let columns = [("state", (&State::Confirmed).into()), ("decided_on", (&on).into())];
        desk.update(REGISTER.table, held.id, &columns)?;
        Ok(Receipt::new(number, "entry-confirmed").then(then))
    }
}

/// The act, from the words that were kept.
fn then(desk: &Desk<'_, '_>, held: &Held) -> Result<Then> {
    let unreadable = || broken("entry-unreadable").with("number", held.number()).with("act", &held.act_name);
    let entry = find(&held.act_name).ok_or_else(unreadable)?;
    let (names, text) = held.words(desk.db())?;
    let row = Row { header: &Header::new(names), text: &text, hint: &Cell::new(0) };
    let call = (entry.from_row)(row).map_err(|_| unreadable())?;
    let paper: Line = held.paper.parse().map_err(|_| unreadable())?;
    let common = Common { on: Some(Day::On(held.dated)), paper: Some(paper), ..call.common };
    Ok(Then { name: entry.name, act: call.act, common })
}
