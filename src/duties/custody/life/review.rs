//! review-placement: it is looked again whether somebody has to stay, and why; if not, he is released.

use crate::{
    duties::custody::{Basis, Custody, REGISTER},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Record that a placement was looked at again, and why the person has to stay
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReviewPlacement {
    /// Placement (K-2018-000001)
    number: Reference,
    /// Why he has to stay
    #[arg(long, value_name = "TEXT")]
    ground: Text,
}

impl Act for ReviewPlacement {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::placed(desk, &self.number)?;
        let (number, on) = (custody.number(), desk.on());
        custody.must_stand()?;
        if custody.basis == Basis::Voluntary {
            return broken("review-of-voluntary").with("number", number).by("MM 82.1").err();
        }
        // It lets the measure go on: no earlier day makes up for a review that was not held.
        if on != desk.today() {
            return broken("review-on-its-day")
                .with("number", number)
                .with("on", on)
                .with("today", desk.today())
                .err();
        }
        let term = desk.term("custody.review", on)?;
        let Some(next) = term.map(|term| term.due) else {
            return broken("custody-needs-hour").with("on", on).err();
        };
        desk.insert(
            "custody_review",
            &[
                ("custody", custody.id.into()),
                ("on_date", (&on).into()),
                ("ground", (&self.ground).into()),
                ("next_by", next.as_str().into()),
            ],
        )?;
        desk.update(REGISTER.table, custody.id, &[("review_by", next.as_str().into())])?;
        Ok(Receipt::new(number, "placement-reviewed")
            .with("day", next)
            .next(format!("nezaret show {number}")))
    }
}
