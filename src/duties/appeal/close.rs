//! close-appeal (3.1.15): a repeated appeal in which nothing is new is left unconsidered, and the applicant told so
//! (1308-IVQ 8.1.4). One that names nobody is closed when it is registered.

use super::{Appeal, Ground, Outcome};
use crate::{
    duties::reply::Reply,
    law::Limit,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Reference, Text},
};

/// Leave a repeated appeal unconsidered, and tell the applicant
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CloseAppeal {
    /// Number of the appeal
    number: Reference,
    /// The answers that were given before, and why nothing in the appeal is new
    #[arg(long, value_name = "TEXT")]
    text: Text,
    #[command(flatten)]
    reply: Reply,
}

/// Within this time before an appeal the answers count that let it go unconsidered.
const WITHIN: &str = "appeal.repeat";

impl Act for CloseAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on) = (appeal.number(), desk.on());
        let given = given(desk, &appeal)?;
        let needed = desk.law().limit(Limit::AppealRepeats, on);
        if given < needed {
            return broken("appeal-not-repeated")
                .with("number", number)
                .with("given", given)
                .with("needed", needed)
                .by("1308-IVQ 8.1.4")
                .next(format!("nezaret answer-appeal {number}"))
                .err();
        }
        let signed_by = self.reply.signatory(desk, &appeal.answerable())?;
        let besides = [("ground", (&Ground::Repeated).into()), ("answer_text", (&self.text).into())];
        appeal.end(desk, &self.reply, Outcome::Unconsidered, Some(signed_by), &besides)?;
        Ok(Receipt::new(number, "appeal-unconsidered")
            .with("given", given)
            .next(format!("nezaret show {number}")))
    }
}

/// How many answers the applicant was given within the law's time before this appeal.
fn given(desk: &Desk<'_, '_>, appeal: &Appeal) -> Result<i64> {
    let Ok(rule) = desk.law().term(WITHIN, appeal.received_on) else { return Ok(0) };
    let since = appeal.received_on.plus_years(-rule.version.amount);
    Ok(appeal.answers_since(desk.db(), since)?)
}
