//! The way out of the country: where the person is sent and why there (MM 81), how he gets to the border (MM 80.8), who
//! pays (MM 80.9). At most one way of a removal is planned at a time; each that failed stays with its cause.

mod attempt;
mod plan;

pub use attempt::RecordAttempt;
pub use plan::PlanTransport;

use super::Removal;
use crate::{
    duties::person::{self, Person},
    office::{Desk, Link, Result, broken},
    record,
    store::{self, Db},
    values::{Column, Country, Kind, Moment},
};

/// Table of the ways out.
const TABLE: &str = "transport";

crate::codes!(
    /// Why a person is sent to a country (MM 81).
    Direction {
        /// He is its citizen.
        Citizenship = "citizenship",
        /// He came directly from there.
        DirectArrival = "direct-arrival",
        /// Of several citizenships, the country of his residence or closer ties.
        CloserTies = "closer-ties",
        /// A stateless person resided there before.
        FormerResidence = "former-residence",
        /// The country is willing to take a stateless person.
        Willing = "willing",
    }
);

crate::codes!(
    /// How he travels.
    Means {
        /// By air.
        Air = "air",
        /// By road.
        Road = "road",
        /// By rail.
        Rail = "rail",
        /// By sea.
        Sea = "sea",
    }
);

crate::codes!(
    /// Who bears the costs, in the order in which they are asked (MM 80.9).
    Payer {
        /// The person himself.
        Person = "person",
        /// The party that invited or received him.
        InvitingParty = "inviting-party",
        /// The state.
        State = "state",
    }
);

crate::codes!(
    /// How a way out went.
    Outcome {
        /// He was handed over at the border.
        HandedOver = "handed-over",
        /// He did not leave by it.
        Failed = "failed",
    }
);

crate::codes!(
    /// Why a way out failed.
    Cause {
        /// The person resisted.
        Resisted = "person-resisted",
        /// The person was not found.
        Absent = "person-absent",
        /// His health did not allow it.
        Health = "health",
        /// A document was missing.
        NoDocument = "no-document",
        /// The carrier refused him.
        CarrierRefused = "carrier-refused",
        /// The border authority sent him back.
        BorderRefused = "border-refused",
        /// The country he was sent to refused him.
        DestinationRefused = "destination-refused",
        /// A bar came between.
        Bar = "bar",
        /// It was planned anew.
        Replanned = "replanned",
        /// Something else.
        Other = "other",
    }
);

record!(
    /// A way out of the country that was planned, as far as acts ask about it.
    Transport {
        /// Row.
        id: i64,
        /// Country he is sent to.
        direction: Country,
        /// Planned moment.
        departs_at: Moment,
        /// Where he is handed over.
        checkpoint: String,
        /// How it went; `None` until then.
        outcome: Option<Outcome>,
    }
);

/// The ways out, below their removal.
pub(super) const OF_REMOVAL: Link = Link {
    key: "transports",
    from: "FROM transport w WHERE w.removal=?1 ORDER BY w.id",
    columns: &[
        (Column::new("direction", Kind::Country), "w.direction"),
        (Column::new("direction-rule", Kind::Code("direction")), "w.direction_rule"),
        (Column::new("country-told", Kind::Text), "w.country_told"),
        (Column::new("means", Kind::Code("means")), "w.means"),
        (Column::new("carrier", Kind::Text), "w.carrier"),
        (Column::new("departs-at", Kind::Moment), "w.departs_at"),
        (Column::new("checkpoint", Kind::Text), "w.checkpoint"),
        (Column::new("escort", Kind::Text), "w.escort"),
        (Column::new("notice", Kind::Text), "w.notice"),
        (Column::new("payer", Kind::Code("payer")), "w.payer"),
        (Column::new("payer-name", Kind::Text), "w.payer_name"),
        (Column::new("payer-ground", Kind::Text), "w.payer_ground"),
        (Column::new("costs", Kind::Money), "w.costs"),
        (
            Column::new("planned-by", Kind::Text),
            "(SELECT e.surname||' '||e.given FROM employee e WHERE e.id=w.planned_by)",
        ),
        (Column::new("transport-outcome", Kind::Code("transport-outcome")), "w.outcome"),
        (Column::new("failure", Kind::Code("failure")), "w.cause"),
        (Column::new("failed-on", Kind::Date), "w.failed_on"),
        (Column::new("remark", Kind::Text), "w.remark"),
        (Column::new("next-step", Kind::Text), "w.next_step"),
    ],
    guarded: &[],
};

impl Transport {
    /// The last way out that was planned for a removal.
    fn last(db: &Db, removal: i64) -> store::Result<Option<Self>> {
        let sql = format!("SELECT {} FROM {TABLE} WHERE removal=?1 ORDER BY id DESC LIMIT 1", Self::COLUMNS);
        db.one(&sql, &[removal.into()], Self::read)
    }

    /// The way out that is planned now.
    pub(super) fn planned(db: &Db, removal: i64) -> store::Result<Option<Self>> {
        Ok(Self::last(db, removal)?.filter(|way| way.outcome.is_none()))
    }

    /// How it went.
    pub(super) fn ended(&self, desk: &mut Desk<'_, '_>, outcome: Outcome) -> Result<()> {
        desk.update(TABLE, self.id, &[("outcome", (&outcome).into())])
    }

    /// The way out by which the person is on his way or may be: planned, or handed over and not confirmed.
    pub(super) fn under_way(db: &Db, removal: i64) -> store::Result<Option<Self>> {
        Ok(Self::last(db, removal)?.filter(|way| way.outcome != Some(Outcome::Failed)))
    }
}

impl Direction {
    /// The country must be one to which the rule leads: that of his citizenship, for a stateless person another.
    pub(super) fn must_fit(self, desk: &Desk<'_, '_>, removal: &Removal, country: Country) -> Result<()> {
        let whose = Person::get(desk.db(), removal.person)?;
        let stateless = matches!(whose.citizenship.code(), "XXA" | "XXB" | "XXX");
        let citizen = person::is_citizen(desk.db(), removal.person, country, desk.on())?;
        let fits = match self {
            Self::Citizenship | Self::CloserTies => citizen && !stateless,
            Self::DirectArrival => !citizen,
            Self::FormerResidence | Self::Willing => stateless,
        };
        if fits && !country.is_ours() {
            return Ok(());
        }
        broken("direction-does-not-fit")
            .with("number", removal.number())
            .with("country", country)
            .with("rule", format!("direction-{self}"))
            .with("citizenship", whose.citizenship)
            .by("MM 81")
            .err()
    }
}
