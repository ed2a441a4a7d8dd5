//! annul-record: a record that should not stand. Its number stays; tables leave it out and say so.

use super::{Target, matter, must_be_free};
use crate::{
    duties::{origin, staff, transmission, violation},
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::Reference,
};

/// Annul a record; --reason says why, and its number stays
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulRecord {
    /// Number of the record
    number: Reference,
}

/// Registers whose records are annulled by an act of their own, because more hangs on them: an imported file takes the
/// records of its rows with it, and a challenge has stopped what only a ruling lets go on.
const BY_THEIR_OWN_ACT: &[(char, &str)] =
    &[('F', "nezaret annul-batch"), ('Z', "nezaret record-challenge-outcome")];

impl Act for AnnulRecord {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before.resolve_any(&self.number)?.register)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let target = Target::find(desk, &self.number)?;
        let number = target.number;
        if let Some((_, command)) = BY_THEIR_OWN_ACT.iter().find(|(prefix, _)| *prefix == number.register) {
            return broken("annulled-by-own-act")
                .with("number", number)
                .next(format!("{command} {number}"))
                .err();
        }
        // What left the house cannot be taken back by its file: what was wrong in it is corrected, and sent again as such.
        if number.register == transmission::REGISTER.prefix {
            return broken("transmission-stands")
                .with("number", number)
                .next("nezaret report transmissions")
                .err();
        }
        target.must_stand(desk.db())?;
        // An annulled employee is nobody's account any more: nobody takes himself, or the last head, off the register.
        if target.register.prefix == staff::REGISTER.prefix && target.id == desk.officer().id {
            return Err(desk.refuse("not-on-own-record", vec![("number", number.to_string())]));
        }
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        must_be_free(desk.db(), target.register, target.id, number)?;
        desk.update(target.register.table, target.id, &[("annulled", reason.into())])?;
        if target.register.prefix == violation::REGISTER.prefix
            && let Some(origin) = origin::of_case(desk.db(), target.id)?
        {
            origin::recount(desk, origin)?;
        }
        Ok(Receipt::new(number, "record-annulled-now").with("reason", reason))
    }
}
