//! extend-inquiry (3.1.15): more time for the answer, once and before the term ends; who asked is told (1024-IIQ 25). A term
//! that the law counts in hours is not extended.

use super::{Inquiry, REGISTER, Urgency};
use crate::{
    office::{Act, Because, Desk, End, Receipt, Result, broken},
    values::{Date, Day, Line, Reference, Text},
};

/// Extend the term in which an inquiry is answered
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendInquiry {
    /// Number of the inquiry
    number: Reference,
    /// New last day of the answer [default: the last that the law allows]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    /// Why more time is needed
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Day on which who asked was told
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    told_on: Day,
    /// Number of the letter by which he was told
    #[arg(long, value_name = "NUMBER")]
    letter: Option<Line>,
}

const TERM: &str = "inquiry.extension";

impl Act for ExtendInquiry {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inquiry = Inquiry::to_decide(desk, &self.number)?;
        let (number, on, clock) = (inquiry.number(), desk.on(), inquiry.clock());
        inquiry.since_registered(desk.day(self.told_on)?, on)?;
        let Some(now) = inquiry.answer_by else {
            return broken("term-not-running")
                .with("number", number)
                .with("term", format!("deadline-{}", clock.term))
                .err();
        };
        if inquiry.urgency != Urgency::Ordinary {
            return broken("inquiry-hours-not-extended")
                .with("number", number)
                .by("1024-IIQ 24.2, 24.3")
                .err();
        }
        let most = desk.term(TERM, clock.unextended(desk.db(), now.date())?)?;
        let last = most.as_ref().and_then(|term| term.due.parse::<Date>().ok());
        let until = match (self.until, last) {
            (Some(day), _) => desk.day(day)?,
            (None, last) => last.unwrap_or_else(|| now.date()),
        };
        let why = Because {
            on,
            ground: self.ground.as_str(),
            paper: self.letter.as_ref().map(Line::as_str),
            source: most.as_ref().map_or("1024-IIQ, 25", |term| term.source),
        };
        let change = clock.extended(desk.db(), (Some(now), End::Day(until)), last, why)?;
        desk.moved(&change)?;
        desk.update(REGISTER.table, inquiry.id, &[("answer_by", (&until).into())])?;
        Ok(Receipt::new(number, "inquiry-extended")
            .with("until", until)
            .with("source", why.source)
            .next(format!("nezaret answer-inquiry {number}")))
    }
}
