//! annul-payment: a payment that was entered wrongly. It stays with its ground and counts no more: what it had paid is owed
//! again, interest grows on it, and an entry ban that ended with the payment holds again (MM 16.4).

use super::{due_of, payments};
use crate::{
    duties::{
        ban,
        violation::{self, Violation},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Money, Reference, Value},
};

/// Annul a payment that was entered wrongly; --reason says why, and it stays in the case
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct AnnulPayment {
    /// The case (V-2018-000017)
    number: Reference,
    /// Number of the receipt
    #[arg(long, value_name = "NUMBER")]
    receipt: Line,
}

impl Act for AnnulPayment {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, violation::REGISTER.prefix)?)?;
        let number = case.number();
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        let mut standing = payments(desk.db(), case.id)?;
        let Some(at) = standing.iter().position(|payment| payment.receipt == self.receipt.as_str()) else {
            return broken("payment-none").with("number", number).with("receipt", &self.receipt).err();
        };
        let wrong = standing.remove(at);
        let last = standing.iter().map(|payment| payment.paid_on).max();
        let due = due_of(desk.law(), &case, &standing, last.unwrap_or(desk.on()));
        let paid: i64 = standing.iter().map(|payment| payment.amount.qepik()).sum();
        // What a ruling made less may be paid whole without it.
        let owed_again = case.paid_on.is_some() && paid < due;
        let bans =
            if owed_again { ban::lifted_by_payment(desk.db(), case.person, case.id)? } else { Vec::new() };
        desk.update("payment", wrong.id, &[("annulled", reason.into())])?;
        let mut receipt = Receipt::new(number, "payment-annulled")
            .with("receipt", &self.receipt)
            .with("amount", wrong.amount)
            .with("reason", reason)
            .with("paid", Money::of_qepik(paid));
        if owed_again {
            desk.update(violation::REGISTER.table, case.id, &[("paid_on", Value::Null)])?;
            receipt.note("fine-owed-again", vec![("rest", Money::of_qepik(due - paid).to_string())]);
        }
        for ban in bans {
            ban.restore(desk)?;
            receipt.note("ban-holds-again", vec![("ban", ban.number().to_string())]);
            ban.tell_bodies(desk, &mut receipt)?;
        }
        let next = if case.owes() { "record-payment" } else { "show" };
        Ok(receipt.next(format!("nezaret {next} {number}")))
    }
}
