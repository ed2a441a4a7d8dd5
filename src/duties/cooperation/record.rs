//! record-cooperation (3.1.13): a meeting, an agreement, an event or an exchange with others; what came of it is added
//! later by record-cooperation-result.

use super::REGISTER;
use crate::{
    language,
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Day, Line, Text},
};

crate::codes!(
    /// What was done together.
    Deed {
        /// A meeting.
        Meeting = "meeting",
        /// An agreement or a memorandum.
        Agreement = "agreement",
        /// A campaign, lecture or other event.
        Event = "event",
        /// Information was exchanged.
        Exchange = "exchange",
    }
);

crate::codes!(
    /// With whom.
    Partner {
        /// The public: residents, communities, media.
        Public = "public",
        /// An organisation that is not the state's, of the country or international (1.3).
        Organisation = "organisation",
        /// A body of the state (1.3).
        State = "state",
        /// A unit of the Service or an institution of its system (1.3).
        Service = "service",
    }
);

/// Record cooperation against illegal migration: with whom, what was done, what came of it
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordCooperation {
    /// What was done
    #[arg(long, value_enum)]
    deed: Deed,
    /// With whom
    #[arg(long, value_enum, value_name = "KIND")]
    partner_kind: Partner,
    /// Name of the body, organisation or community
    #[arg(long, value_name = "TEXT")]
    partner: Line,
    /// What it was about
    #[arg(long, value_name = "TEXT")]
    topic: Line,
    /// Where
    #[arg(long, value_name = "TEXT")]
    place: Option<Line>,
    /// Who took part
    #[arg(long, value_name = "TEXT")]
    participants: Option<Text>,
    /// Of an agreement: its number and date
    #[arg(long, value_name = "TEXT")]
    agreement: Option<Line>,
    /// Of an agreement: its last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Option<Day>,
    /// What came of it
    #[arg(long, value_name = "TEXT")]
    result: Option<Text>,
}

impl Act for RecordCooperation {
    /// Only work with the public is the duty 3.1.13; with the bodies of 1.3 every unit works together.
    fn matter(&self, _: &Before<'_>) -> Result<Matter> {
        let clauses = if self.partner_kind == Partner::Public { vec!["3.1.13"] } else { Vec::new() };
        Ok(Matter { clauses: Some(clauses), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let agreed = self.deed == Deed::Agreement;
        if agreed != self.agreement.is_some() || (self.until.is_some() && !agreed) {
            return broken("cooperation-agreement").err();
        }
        let (on, me, unit) = (desk.on(), desk.officer().id, desk.seat().unit);
        let until = self.until.map(|day| desk.day(day)).transpose()?;
        if let Some(until) = until.filter(|until| *until < on) {
            return broken("last-day-before").with("due", until).with("on", on).err();
        }
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(&format!("{} {}", self.partner, self.topic));
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("deed", (&self.deed).into()),
                ("partner_kind", (&self.partner_kind).into()),
                ("partner", (&self.partner).into()),
                ("partner_fold", fold.as_str().into()),
                ("on_date", (&on).into()),
                ("place", (&self.place).into()),
                ("topic", (&self.topic).into()),
                ("participants", (&self.participants).into()),
                ("agreement_paper", (&self.agreement).into()),
                ("until_date", (&until).into()),
                ("outcome_text", (&self.result).into()),
                ("officer", me.into()),
                ("unit", (&unit).into()),
                ("entered_by", desk.entered_by().into()),
            ],
        )?;
        let next = match self.result {
            Some(_) => format!("nezaret show {number}"),
            None => format!("nezaret record-cooperation-result {number}"),
        };
        Ok(Receipt::new(number, "cooperation-recorded")
            .with("deed", format!("cooperation-deed-{}", self.deed))
            .with("partner", &self.partner)
            .next(next))
    }
}
