//! take-off-control (5.12.5, 5.12.6): an executed document is taken off control by who put it there: the author of the
//! resolution, or the chief specialist for him.

use super::{Document, REGISTER, State};
use crate::{
    law::authority::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::Reference,
};

/// Take an executed document off control
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct TakeOffControl {
    /// Number of the document
    number: Reference,
}

impl Act for TakeOffControl {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Document::controllers(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me) = (desk.on(), desk.officer().id);
        let document = Document::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        document.must_be(&[State::Executed])?;
        document.controlled_by(desk)?;
        let number = document.number();
        if let Some(executed) = document.executed_on.filter(|executed| on < *executed) {
            return broken("off-control-before").with("number", number).with("executed", executed).err();
        }
        desk.update(
            REGISTER.table,
            document.id,
            &[
                ("state", (&State::OffControl).into()),
                ("off_control_on", (&on).into()),
                ("off_control_by", me.into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "document-off-control").next(format!("nezaret show {number}"));
        document.tell_late(&mut receipt);
        Ok(receipt)
    }
}
