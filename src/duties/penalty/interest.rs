//! Interest on an overdue fine under the rules of stay (dəbbə pulu, IXM 150.15), as of a day.

use super::Payment;
use crate::{
    duties::violation::{Violation, kind_of},
    law::{ArticleKind, Flag, Law},
    office::Receipt,
    values::{Date, Money},
};

/// Interest as it stands on a day, with its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interest {
    /// How much.
    pub sum: Money,
    /// For how many days.
    pub days: i64,
    /// Per cent a day.
    pub percent: i64,
    /// The last day for which it is added.
    pub until: Date,
    /// Where the law says it.
    pub source: &'static str,
}

/// A fine, as far as interest asks.
#[derive(Debug, Clone, Copy)]
pub struct Fine {
    /// The kind of its article; `None` of one that the law no longer lists.
    pub kind: Option<ArticleKind>,
    /// Day of the decision: the fine is judged by the law of that day.
    pub decided_on: Date,
    /// How much.
    pub sum: Money,
    /// Last day to pay.
    pub pay_by: Date,
}

/// The interest on a fine as of a day: so much for each day after the last day to pay, of what was not paid when the day
/// began. `None` where the law adds none.
#[must_use]
pub fn interest(law: &Law, fine: Fine, payments: &[Payment], on: Date) -> Option<Interest> {
    if fine.kind != Some(ArticleKind::Stay) {
        return None;
    }
    let rule = law.term("offence.interest", fine.decided_on).ok()?;
    let percent = rule.version.percent?;
    let until = rule.due_date(fine.pay_by, law.calendar()).ok()?.date;
    let of_rest = law.flag(Flag::InterestOnRest, fine.decided_on);
    let unpaid = |day: Date| {
        let before = payments
            .iter()
            .filter(|payment| payment.paid_on < day && (of_rest || payment.paid_on <= fine.pay_by));
        (fine.sum.qepik() - before.map(|payment| payment.amount.qepik()).sum::<i64>()).max(0)
    };
    let (mut days, mut hundredths) = (0, 0);
    let mut day = fine.pay_by.plus_days(1);
    while day <= on.min(until) {
        let unpaid = unpaid(day);
        if unpaid == 0 {
            break;
        }
        (days, hundredths) = (days + 1, hundredths + unpaid * percent);
        day = day.plus_days(1);
    }
    Some(Interest {
        sum: Money::of_qepik(hundredths / 100),
        days,
        percent,
        until,
        source: rule.version.source,
    })
}

impl Violation {
    /// The interest on its fine as of a day, with these payments.
    #[must_use]
    pub fn interest(&self, law: &Law, payments: &[Payment], on: Date) -> Option<Interest> {
        let (sum, decided_on, pay_by) = (self.fine?, self.decided_on?, self.pay_by?);
        interest(law, Fine { kind: kind_of(law, &self.article), decided_on, sum, pay_by }, payments, on)
    }
}

impl Interest {
    /// Notes it on a receipt, with its rule.
    pub(super) fn tell(&self, receipt: &mut Receipt) {
        let (sum, days) = (self.sum.to_string(), self.days.to_string());
        let (percent, source) = (self.percent.to_string(), self.source.to_owned());
        receipt.note(
            "fine-interest",
            vec![("sum", sum), ("days", days), ("percent", percent), ("source", source)],
        );
    }
}
