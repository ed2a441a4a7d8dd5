//! extend-appeal (3.1.15): an appeal that needs a study or a check has the longer term; where information had to be asked
//! for, the official extends the term once more and tells the applicant (1308-IVQ 10.1, 10.2).

use super::{Appeal, REGISTER};
use crate::{
    office::{Act, Because, Desk, End, Receipt, Result, Term, broken},
    values::{Date, Day, Line, Reference, Text},
};

crate::codes!(
    /// Why more time is needed.
    Cause {
        /// The appeal has to be studied or checked.
        Check = "check",
        /// Information was asked for elsewhere.
        Information = "information",
    }
);

/// Extend the term in which an appeal is answered
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendAppeal {
    /// Number of the appeal
    number: Reference,
    /// Why more time is needed
    #[arg(long, value_enum)]
    cause: Cause,
    /// New last day of the answer [default: the last that the law allows]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    /// What has to be checked, or what was asked of whom
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Day on which the applicant was told
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    told_on: Option<Day>,
    /// Number of the letter by which he was told
    #[arg(long, value_name = "NUMBER")]
    letter: Option<Line>,
}

impl Act for ExtendAppeal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let appeal = Appeal::to_decide(desk, &self.number)?;
        let (number, on, clock) = (appeal.number(), desk.on(), appeal.clock());
        if let Some(told) = self.told_on.map(|day| desk.day(day)).transpose()?
            && (told < appeal.received_on || told > on)
        {
            return broken("appeal-before")
                .with("number", number)
                .with("day", appeal.received_on)
                .with("on", told)
                .err();
        }
        let Some(now) = appeal.answer_by else {
            return broken("term-not-running")
                .with("number", number)
                .with("term", format!("deadline-{}", clock.term))
                .err();
        };
        let most = match self.cause {
            // Counted from the day the appeal came in, as if it had been known then.
            Cause::Check => desk.term("appeal.answer-check", appeal.received_on)?,
            Cause::Information => {
                if self.told_on.is_none() {
                    return broken("appeal-extension-untold")
                        .with("number", number)
                        .by("1308-IVQ 10.2")
                        .err();
                }
                desk.term("appeal.extension", appeal.before_information(desk.db())?.unwrap_or(now))?
            }
        };
        let last = most.as_ref().and_then(|term| term.due.parse::<Date>().ok());
        let until = match (self.until, last) {
            (Some(day), _) => desk.day(day)?,
            (None, Some(last)) => last,
            (None, None) => now,
        };
        let why = Because {
            on,
            ground: self.ground.as_str(),
            paper: self.letter.as_ref().map(Line::as_str),
            source: most.as_ref().map_or("1308-IVQ 10", |term| term.source),
        };
        let change = clock.extended(desk.db(), (Some(End::Day(now)), until.into()), last, why)?;
        desk.moved(&change)?;
        desk.update(REGISTER.table, appeal.id, &[("answer_by", (&until).into())])?;
        let id = match self.cause {
            Cause::Check => "appeal.answer-check",
            Cause::Information => "appeal.extension",
        };
        Ok(Receipt::new(number, "appeal-extended")
            .with("until", until)
            .term(Some(Term { id, due: until.to_string(), source: why.source }))
            .next(format!("nezaret answer-appeal {number}")))
    }
}
