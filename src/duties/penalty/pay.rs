//! record-payment: a fine, or a part of it, was paid (IXM 150). Paid whole, it lifts the entry ban that waited for it (MM 16.4).

use super::{Interest, Payment, due_of, payments};
use crate::{
    duties::{
        ban,
        violation::{self, State, Violation},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Date, Day, Line, Money, Reference},
};

/// Record a payment of a fine
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordPayment {
    /// The case (V-2018-000017)
    number: Reference,
    /// Number of the receipt
    #[arg(long, value_name = "NUMBER")]
    receipt: Line,
    /// Amount in manat
    #[arg(long, value_name = "AMOUNT")]
    amount: Money,
    /// Day of payment [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    paid_on: Option<Day>,
}

/// What is due of a case, and what was paid.
struct Account {
    /// The fine and its interest, in qəpik.
    due: i64,
    interest: Option<Interest>,
    paid: i64,
    /// Day of the last payment.
    last: Date,
}

impl Act for RecordPayment {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, violation::REGISTER.prefix)?)?;
        let paid_on = self.day(desk, &case)?;
        let account = self.account(desk, &case, paid_on)?;
        let number = case.number();
        desk.insert(
            "payment",
            &[
                ("violation", case.id.into()),
                ("receipt", (&self.receipt).into()),
                ("paid_on", (&paid_on).into()),
                ("amount", (&self.amount).into()),
            ],
        )?;
        let rest = account.due - account.paid;
        let mut receipt = Receipt::new(number, if rest == 0 { "fine-paid" } else { "payment-recorded" })
            .with("amount", self.amount)
            .with("paid", Money::of_qepik(account.paid))
            .with("due", Money::of_qepik(account.due))
            .with("rest", Money::of_qepik(rest));
        if let Some(interest) = account.interest.filter(|interest| interest.days > 0) {
            interest.tell(&mut receipt);
        }
        if let Some(pay_by) = case.pay_by.filter(|last| *last < paid_on) {
            receipt.note("payment-late", vec![("due", pay_by.to_string())]);
        }
        if rest > 0 {
            let rest = Money::of_qepik(rest);
            return Ok(receipt.next(format!("nezaret record-payment {number} --amount {rest}")));
        }
        desk.update(violation::REGISTER.table, case.id, &[("paid_on", (&account.last).into())])?;
        for ban in ban::standing_on(desk.db(), case.person, case.id)? {
            if ban.waits_for_fine() {
                ban.lift(desk, &ban::paid_ground(self.receipt.as_str()))?;
                receipt.note("ban-lifted-too", vec![("ban", ban.number().to_string())]);
                ban.tell_bodies(desk, &mut receipt)?;
            }
        }
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}

impl RecordPayment {
    /// The day of payment: not before the decision, not later than the act.
    fn day(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Date> {
        case.must_be(&[State::Decided])?;
        let number = case.number();
        if !case.owes() {
            return broken("no-fine").with("number", number).err();
        }
        if let Some(day) = case.paid_on {
            return broken("fine-paid-already").with("number", number).with("day", day).err();
        }
        let decided = case.decided_on.unwrap_or(case.drawn_on);
        let paid_on = self.paid_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if paid_on < decided || paid_on > desk.on() {
            return broken("payment-day")
                .with("number", number)
                .with("paid", paid_on)
                .with("decision", decided)
                .with("on", desk.on())
                .err();
        }
        Ok(paid_on)
    }

    /// The account of the case with this payment; one that pays more than is due is refused.
    fn account(&self, desk: &Desk<'_, '_>, case: &Violation, paid_on: Date) -> Result<Account> {
        let mut all = payments(desk.db(), case.id)?;
        let number = case.number();
        if all.iter().any(|payment| payment.receipt == self.receipt.as_str()) {
            return broken("receipt-twice").with("number", number).with("receipt", &self.receipt).err();
        }
        if self.amount.qepik() == 0 {
            return broken("payment-nothing").with("number", number).err();
        }
        all.push(Payment { id: 0, receipt: self.receipt.to_string(), paid_on, amount: self.amount });
        let last = all.iter().map(|payment| payment.paid_on).max().unwrap_or(paid_on);
        let interest = case.interest(desk.law(), &all, last);
        let due = due_of(desk.law(), case, &all, last);
        let paid: i64 = all.iter().map(|payment| payment.amount.qepik()).sum();
        if paid > due {
            return broken("payment-too-much")
                .with("number", number)
                .with("amount", self.amount)
                .with("due", Money::of_qepik(due))
                .with("rest", Money::of_qepik((due - paid + self.amount.qepik()).max(0)))
                .err();
        }
        Ok(Account { due, interest, paid, last })
    }
}
