//! engage-expert (4.1.2): an independent expert or specialist is engaged, for what, until when, with his undertaking of
//! secrecy; on a proposal that was made to the chief who engages him, or without one.

use super::{Proposal, Purpose, REGISTER, State};
use crate::{
    language,
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference, Text},
};

/// Engage an independent expert or specialist
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EngageExpert {
    /// Who: name, place of work, field
    #[arg(long, value_name = "TEXT")]
    expert: Line,
    /// What for, in a few words
    #[arg(long, value_name = "TEXT")]
    topic: Line,
    /// What he has to find out or to do
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// His undertaking of secrecy: number and date
    #[arg(long, value_name = "TEXT")]
    secrecy: Line,
    /// Last day of the engagement
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Accepted proposal to engage him (O-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    proposal: Option<Reference>,
}

impl Act for EngageExpert {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me, seat) = (desk.on(), desk.officer().id, desk.seat());
        let until = desk.day(self.until)?;
        if until < on {
            return broken("last-day-before").with("due", until).with("on", on).err();
        }
        let follows = self.proposal(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(&format!("{} {}", self.topic, self.expert));
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("kind", (&Purpose::Expert).into()),
                ("item", Purpose::Expert.item(seat.post).into()),
                ("topic", (&self.topic).into()),
                ("topic_fold", fold.as_str().into()),
                ("text", (&self.text).into()),
                ("expert", (&self.expert).into()),
                ("secrecy", (&self.secrecy).into()),
                ("until_date", (&until).into()),
                ("follows", follows.into()),
                ("author", me.into()),
                ("unit", (&seat.unit).into()),
                ("addressee", me.into()),
                ("on_date", (&on).into()),
                ("state", (&State::Accepted).into()),
                ("decided_on", (&on).into()),
                ("decided_by", me.into()),
            ],
        )?;
        Ok(Receipt::new(number, "expert-engaged")
            .with("expert", &self.expert)
            .with("until", until)
            .next(format!("nezaret show {number}")))
    }
}

impl EngageExpert {
    /// The proposal to engage somebody, accepted within the unit of who engages him.
    fn proposal(&self, desk: &Desk<'_, '_>) -> Result<Option<i64>> {
        let Some(typed) = &self.proposal else { return Ok(None) };
        let found = Proposal::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let mine = found.unit.within(desk.seat().unit);
        if found.kind != Purpose::Expert || found.state != State::Accepted || !mine {
            return broken("proposal-not-to-follow").with("number", found.number()).err();
        }
        Ok(Some(found.id))
    }
}
