//! plan-transport (MM 80.8, 80.9, 81): where the person is sent, by what, who brings him to which checkpoint, what the
//! border authority was told in writing, and who pays.

use super::{
    super::{Removal, Step, gate::Way, matter},
    Direction, Means, Payer, TABLE, Transport,
};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Country, Line, Moment, Money, Reference, Text},
};

/// Plan how a person under removal leaves: direction, journey, escort, checkpoint, costs
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct PlanTransport {
    /// Removal (R-2018-000001)
    number: Reference,
    /// Country he is sent to
    #[arg(long, value_name = "COUNTRY")]
    direction: Country,
    /// Why there: citizenship, else direct-arrival; of several citizenships closer-ties; stateless: former-residence, willing
    #[arg(long, value_enum, value_name = "RULE")]
    direction_rule: Direction,
    /// Letter by which that country was told through the Ministry of Foreign Affairs: number, date
    #[arg(long, value_name = "TEXT")]
    country_told: Option<Line>,
    /// How he travels
    #[arg(long, value_enum)]
    means: Means,
    /// Carrier and number of the journey
    #[arg(long, value_name = "TEXT")]
    carrier: Line,
    /// When it leaves (2018-01-15T14:30)
    #[arg(long, value_name = "MOMENT")]
    departs_at: Moment,
    /// Checkpoint where he is handed over
    #[arg(long, value_name = "TEXT")]
    checkpoint: Line,
    /// Who brings him there: names
    #[arg(long, value_name = "TEXT")]
    escort: Line,
    /// Written notice to the border authority: number, date
    #[arg(long, value_name = "TEXT")]
    notice: Line,
    /// Who bears the costs: the person, else who invited or received him, else the state
    #[arg(long, value_enum)]
    payer: Payer,
    /// Who invited or received him, where that party pays
    #[arg(long, value_name = "TEXT")]
    payer_name: Option<Line>,
    /// Why nobody before him in that order pays
    #[arg(long, value_name = "TEXT")]
    payer_ground: Option<Text>,
    /// Expected costs in manat
    #[arg(long, value_name = "AMOUNT")]
    costs: Option<Money>,
}

impl Act for PlanTransport {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let number = removal.number();
        removal.after(Step::Plan)?;
        removal.must_be_free(desk, Way::To(Some(self.direction)))?;
        removal.must_be_executable(desk)?;
        removal.must_be_in_force(desk)?;
        if let Some(way) = Transport::planned(desk.db(), removal.id)? {
            let rule = broken("transport-planned").with("number", number).with("departs", way.departs_at);
            return rule.next(format!("nezaret record-attempt {number}")).err();
        }
        self.direction_rule.must_fit(desk, &removal, self.direction)?;
        self.in_time(desk, &removal)?;
        self.payer_in_order(&removal)?;
        let me = desk.officer().id;
        desk.insert(
            TABLE,
            &[
                ("removal", removal.id.into()),
                ("direction", (&self.direction).into()),
                ("direction_rule", (&self.direction_rule).into()),
                ("country_told", (&self.country_told).into()),
                ("means", (&self.means).into()),
                ("carrier", (&self.carrier).into()),
                ("departs_at", (&self.departs_at).into()),
                ("checkpoint", (&self.checkpoint).into()),
                ("escort", (&self.escort).into()),
                ("notice", (&self.notice).into()),
                ("payer", (&self.payer).into()),
                ("payer_name", (&self.payer_name).into()),
                ("payer_ground", (&self.payer_ground).into()),
                ("costs", (&self.costs).into()),
                ("planned_by", me.into()),
            ],
        )?;
        let next = match removal.fingerprints_on {
            Some(_) => format!("nezaret execute-deportation {number}"),
            None => format!("nezaret record-fingerprints {number}"),
        };
        Ok(Receipt::new(number, "transport-is-planned")
            .with("direction", self.direction)
            .with("departs", self.departs_at)
            .with("checkpoint", &self.checkpoint)
            .next(next))
    }
}

impl PlanTransport {
    /// It leaves on a day to come, and not before the person's own term to leave has passed (MM 79.5).
    fn in_time(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<()> {
        let number = removal.number();
        let over = desk.now().map_or(self.departs_at.date() < desk.on(), |now| self.departs_at < now);
        if over {
            let rule = broken("transport-in-past").with("number", number);
            return rule.with("departs", self.departs_at).with("on", desk.on()).err();
        }
        removal.must_be_past_its_term(Some(self.departs_at), desk.on())
    }

    /// The person pays, else who invited or received him, else the state: who is passed over, and why, is said.
    fn payer_in_order(&self, removal: &Removal) -> Result<()> {
        let key = if (self.payer == Payer::Person) == self.payer_ground.is_some() {
            "payer-ground"
        } else if (self.payer == Payer::InvitingParty) != self.payer_name.is_some() {
            "payer-name"
        } else {
            return Ok(());
        };
        let payer = format!("payer-{}", self.payer);
        broken(key).with("number", removal.number()).with("payer", payer).by("MM 80.9").err()
    }
}
