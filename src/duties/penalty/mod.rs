//! What follows a decision on an offence case: its copy served (IXM 117), its entry into legal force (138), the fine paid,
//! late or put off (143, 150). The facts stand in the case itself and in the tables below it; there is no register of
//! their own. Whether a penalty may be executed on a day is asked here and nowhere else.

mod annul;
mod force;
mod interest;
mod pay;
mod postpone;
mod serve;
#[cfg(test)]
pub(crate) mod tests;

pub use annul::AnnulPayment;
pub use force::{Body, Force, expulsion_in_time, in_force, still_executable};
pub use interest::{Fine, Interest, interest};
pub use pay::RecordPayment;
pub use postpone::{Ease, PostponeFine};
pub use serve::{ServeDecision, Way};

use crate::{
    duties::violation::Violation,
    law::Law,
    office::{Link, Receipt, Result},
    store::Db,
    values::{Column, Date, Kind, Money},
};

/// A payment of a fine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Row.
    pub id: i64,
    /// Number of the receipt.
    pub receipt: String,
    /// Day of payment.
    pub paid_on: Date,
    /// How much.
    pub amount: Money,
}

/// The payments of a case that stand, in the order of their days.
pub fn payments(db: &Db, violation: i64) -> Result<Vec<Payment>> {
    let sql = "SELECT id, receipt, paid_on, amount FROM payment WHERE violation=?1 AND annulled IS NULL \
               ORDER BY paid_on, id";
    Ok(db.all(sql, &[violation.into()], |row| {
        Ok(Payment { id: row.get(0)?, receipt: row.get(1)?, paid_on: row.get(2)?, amount: row.get(3)? })
    })?)
}

/// What was paid of a case's fine, in qəpik.
pub fn paid(db: &Db, violation: i64) -> Result<i64> {
    Ok(payments(db, violation)?.iter().map(|payment| payment.amount.qepik()).sum())
}

/// Notes that what was paid stays with a case that is open again.
pub fn stay(db: &Db, case: &Violation, receipt: &mut Receipt) -> Result<()> {
    let paid = paid(db, case.id)?;
    if paid > 0 {
        let (paid, number) = (Money::of_qepik(paid).to_string(), case.number().to_string());
        receipt.note("payments-stay", vec![("paid", paid), ("number", number)]);
    }
    Ok(())
}

/// The fine with its interest as of a day, in qəpik.
fn due_of(law: &Law, case: &Violation, payments: &[Payment], on: Date) -> i64 {
    let interest = case.interest(law, payments, on);
    case.fine.map_or(0, Money::qepik) + interest.map_or(0, |interest| interest.sum.qepik())
}

/// Whether the payment of a case's fine was eased in that way already, since the decision that stands.
fn postponed(db: &Db, violation: i64, ease: Ease) -> Result<bool> {
    let sql = "SELECT 1 FROM fine_postponement f JOIN violation v ON v.id=f.violation \
               WHERE f.violation=?1 AND f.ease=?2 AND f.on_date>=v.decided_on LIMIT 1";
    Ok(db.one(sql, &[violation.into(), (&ease).into()], |_| Ok(()))?.is_some())
}

/// Copies served, shown below a case.
pub const DELIVERIES: Link = Link {
    key: "deliveries",
    from: "FROM delivery d WHERE d.violation=?1 ORDER BY d.id",
    columns: &[
        (Column::new("served-at", Kind::Moment), "d.served_at"),
        (Column::new("way", Kind::Code("way")), "d.way"),
        (Column::new("receiver", Kind::Text), "d.receiver"),
        (Column::new("delivery-report", Kind::Text), "d.report"),
        (Column::new("language", Kind::Text), "d.language"),
        (Column::new("interpreter", Kind::Text), "d.interpreter"),
    ],
    guarded: &[],
};

/// Payments, shown below a case.
pub const PAYMENTS: Link = Link {
    key: "payments",
    from: "FROM payment y WHERE y.violation=?1 ORDER BY y.paid_on, y.id",
    columns: &[
        (Column::new("receipt", Kind::Text), "y.receipt"),
        (Column::new("paid-on", Kind::Date), "y.paid_on"),
        (Column::new("amount", Kind::Money), "y.amount"),
        (Column::new("annulled", Kind::Text), "y.annulled"),
    ],
    guarded: &[],
};

/// Fines put off, shown below a case.
pub const POSTPONED: Link = Link {
    key: "fine-postponements",
    from: "FROM fine_postponement f WHERE f.violation=?1 ORDER BY f.id",
    columns: &[
        (Column::new("on-date", Kind::Date), "f.on_date"),
        (Column::new("ease", Kind::Code("ease")), "f.ease"),
        (Column::new("old-pay-by", Kind::Date), "f.old_pay_by"),
        (Column::new("pay-by", Kind::Date), "f.pay_by"),
        (Column::new("ground", Kind::Text), "f.ground"),
        (Column::new("document", Kind::Text), "f.document"),
    ],
    guarded: &[],
};
