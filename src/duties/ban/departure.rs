//! The start rule of a ban that goes with a removal: the law seen does not say whether it runs from the decision or from
//! the day on which the person left, so the office says it (`ban.starts-at-departure`).

use super::{REGISTER, Starts, standing_on, standing_with};
use crate::{
    law::Flag,
    office::{Desk, Receipt, Result},
    values::Date,
};

/// A person who is removed has left. A first day that the decision names, and a last day that another
/// decision set, stay as they are.
pub fn departed(
    desk: &mut Desk<'_, '_>,
    person: i64,
    (removal, violation): (i64, Option<i64>),
    left: Date,
    receipt: &mut Receipt,
) -> Result<()> {
    if !desk.law().flag(Flag::BanStartsAtDeparture, left) {
        return Ok(());
    }
    let mut bans = standing_with(desk.db(), person, removal)?;
    if let Some(case) = violation {
        bans.extend(standing_on(desk.db(), person, case)?);
    }
    bans.dedup_by_key(|ban| ban.id);
    for ban in bans {
        let (Starts::Decision, Some(years)) = (ban.starts, ban.years) else { continue };
        let until = left.plus_years(years);
        desk.update(
            REGISTER.table,
            ban.id,
            &[
                ("from_date", (&left).into()),
                ("starts", (&Starts::Departure).into()),
                ("until_date", (&until).into()),
            ],
        )?;
        let facts =
            [("ban", ban.number().to_string()), ("from", left.to_string()), ("until", until.to_string())];
        receipt.note("ban-starts-at-departure", facts.to_vec());
        ban.tell_bodies(desk, receipt)?;
    }
    Ok(())
}
