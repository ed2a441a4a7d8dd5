//! confirm-posts (5.1): the head confirms what the chief specialist entered of an order.

use super::waiting;
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::Line,
};

/// Confirm the numbers of posts that were entered of an order
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConfirmPosts {
    /// Number of the order of the Service's chief
    #[arg(long, value_name = "NUMBER")]
    order: Line,
}

impl Act for ConfirmPosts {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let rows = waiting(desk.db(), &self.order)?;
        if rows.is_empty() {
            return broken("posts-none-waiting").with("order", &self.order).err();
        }
        for row in &rows {
            desk.update("establishment", *row, &[("confirmed", true.into())])?;
        }
        Ok(Receipt::plain("posts-confirmed")
            .with("order", &self.order)
            .with("count", rows.len())
            .next("nezaret report posts"))
    }
}
