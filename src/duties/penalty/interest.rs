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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn it_grows_by_the_day_on_what_is_unpaid_and_stops_after_two_months() {
        let law = Law::new();
        let stay = Fine {
            kind: Some(ArticleKind::Stay),
            decided_on: day("2018-07-11"),
            sum: "300".parse().unwrap(),
            pay_by: day("2018-08-20"),
        };
        let paid = |on: &str, amount: &str| Payment {
            id: 0,
            receipt: String::new(),
            paid_on: day(on),
            amount: amount.parse().unwrap(),
        };
        for (payments, on, days, sum) in [
            (vec![], "2018-08-20", 0, "0.00"),
            (vec![], "2018-08-21", 1, "3.00"),
            (vec![], "2018-08-30", 10, "30.00"),
            // Two months: to 20 October and not a day longer.
            (vec![], "2018-10-20", 61, "183.00"),
            (vec![], "2019-08-20", 61, "183.00"),
            (vec![paid("2018-08-10", "100")], "2018-08-30", 10, "20.00"),
            // What is paid on a day counts from the next one.
            (vec![paid("2018-08-25", "200")], "2018-08-30", 10, "20.00"),
            (vec![paid("2018-08-25", "300")], "2018-12-31", 5, "15.00"),
        ] {
            let found = interest(&law, stay, &payments, day(on)).unwrap();
            assert_eq!((found.days, found.sum.to_string().as_str()), (days, sum), "{on} {payments:?}");
            assert_eq!((found.percent, found.source), (1, "IXM 150.15 (1219-VQD, 2018-06-29)"));
        }
        for other in [
            Fine { kind: Some(ArticleKind::Hiring), ..stay },
            Fine { kind: None, ..stay },
            Fine { decided_on: day("2018-06-28"), ..stay },
        ] {
            assert_eq!(interest(&law, other, &[], day("2018-09-30")), None, "{other:?}");
        }
    }
}
