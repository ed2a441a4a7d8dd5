//! set-posts (5.1): the number of posts of a kind in a unit. What the chief specialist enters waits for the head.

use super::super::{Order, Place, holders, register::confirms};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Count, Date, Day, Line},
};

/// Set how many of a post a unit has, by order of the Service's chief
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SetPosts {
    #[command(flatten)]
    place: Place,
    /// How many
    #[arg(long, value_name = "COUNT")]
    count: Count,
    /// First day [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<Day>,
    /// Number of the order of the Service's chief
    #[arg(long, value_name = "NUMBER")]
    order: Line,
    /// Date of that order
    #[arg(long, value_name = "DATE")]
    order_date: Date,
}

impl Act for SetPosts {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let seat = self.place.seat();
        if !seat.post.sits_in(seat.unit) {
            return broken("post-not-in-unit")
                .with("post", format!("post-{}", seat.post))
                .with("unit", format!("unit-{}", seat.unit))
                .by("5")
                .err();
        }
        let order = Order { order: self.order.clone(), order_date: self.order_date, president_consent: None };
        order.must_be_given(desk)?;
        let from = self.from.map_or(Ok(desk.on()), |day| desk.day(day))?;
        let held = holders(desk.db(), seat, from)?.len();
        let confirmed = confirms(desk, seat.post);
        desk.insert(
            "establishment",
            &[
                ("unit", (&seat.unit).into()),
                ("post", (&seat.post).into()),
                ("number", self.count.get().into()),
                ("from_date", (&from).into()),
                ("order_number", (&self.order).into()),
                ("order_date", (&self.order_date).into()),
                ("entered_by", desk.officer().id.into()),
                ("confirmed", confirmed.into()),
            ],
        )?;
        let said = if confirmed { "posts-set" } else { "posts-wait" };
        let mut receipt = Receipt::plain(said)
            .with("post", format!("post-{}", seat.post))
            .with("unit", format!("unit-{}", seat.unit))
            .with("count", self.count)
            .with("from", from)
            .next(if confirmed {
                "nezaret report posts".to_owned()
            } else {
                format!("nezaret confirm-posts --order {}", crate::values::shell_word(self.order.as_str()))
            });
        if held > usize::try_from(self.count.get()).unwrap_or(usize::MAX) {
            receipt.note("posts-overfilled", vec![("held", held.to_string())]);
        }
        Ok(receipt)
    }
}
