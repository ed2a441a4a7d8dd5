//! postpone-fine: the fine may be paid later, or in parts (IXM 143.1, 143.2). It moves the last day to pay, never past what the
//! law allows.

use super::postponed;
use crate::{
    duties::violation::{self, State, Violation},
    office::{Act, Because, Desk, End, Receipt, Result, broken},
    values::{Day, Line, Reference, Text},
};

crate::codes!(
    /// How the payment is eased.
    Ease {
        /// All of it later.
        Later = "later",
        /// In parts, the last of them by the day set.
        InParts = "in-parts",
    }
);

impl Ease {
    /// The longest term for it.
    const fn term(self) -> &'static str {
        match self {
            Self::Later => "offence.postpone-fine",
            Self::InParts => "offence.spread-fine",
        }
    }
}

/// Let a fine be paid later, or in parts
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PostponeFine {
    /// The case (V-2018-000017)
    number: Reference,
    /// Later as a whole, or in parts
    #[arg(long, value_enum)]
    ease: Ease,
    /// Last day to pay from now on
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Why the person cannot pay at once
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Request or other paper it rests on: kind, number, date
    #[arg(long, value_name = "TEXT")]
    document: Line,
}

impl Act for PostponeFine {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, violation::REGISTER.prefix)?)?;
        case.must_be(&[State::Decided])?;
        let (number, on) = (case.number(), desk.on());
        let Some(pay_by) = case.pay_by.filter(|last| on <= *last && case.paid_on.is_none()) else {
            let due = case.pay_by.map_or_else(|| "—".to_owned(), |day| day.to_string());
            return broken("fine-not-to-postpone").with("number", number).with("due", due).err();
        };
        if postponed(desk.db(), case.id, self.ease)? {
            return broken("fine-postponed-already")
                .with("number", number)
                .with("ease", format!("ease-{}", self.ease))
                .err();
        }
        let until = desk.day(self.until)?;
        let most = desk.term(self.ease.term(), pay_by)?;
        let source = most.as_ref().map_or("IXM 143", |term| term.source);
        let latest = most.as_ref().and_then(super::force::day).unwrap_or(pay_by);
        if until <= pay_by || until > latest {
            return broken("fine-postponed-until")
                .with("number", number)
                .with("until", until)
                .with("due", pay_by)
                .with("latest", latest)
                .by(source)
                .err();
        }
        let why = Because { on, ground: self.ground.as_str(), paper: Some(self.document.as_str()), source };
        let ends = (Some(End::Day(pay_by)), until.into());
        let change = case.clock("pay-by").extended(desk.db(), ends, Some(latest), why)?;
        desk.moved(&change)?;
        desk.insert(
            "fine_postponement",
            &[
                ("violation", case.id.into()),
                ("ease", (&self.ease).into()),
                ("on_date", (&on).into()),
                ("old_pay_by", (&pay_by).into()),
                ("pay_by", (&until).into()),
                ("ground", (&self.ground).into()),
                ("document", (&self.document).into()),
            ],
        )?;
        desk.update(violation::REGISTER.table, case.id, &[("pay_by", (&until).into())])?;
        Ok(Receipt::new(number, "fine-postponed")
            .with("ease", format!("ease-{}", self.ease))
            .with("old", pay_by)
            .with("until", until)
            .with("source", source)
            .next(format!("nezaret record-payment {number}")))
    }
}
