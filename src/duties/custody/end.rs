//! end-detention, release-from-centre: anyone competent may set a person free, and nothing stands against it. Who is handed
//! over at the border or has left is not held either: the act that says so ends it.

use super::{
    Basis, Custody, REGISTER, State, held, moment,
    overrun::{self, Overrun},
};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Moment, Number, Reference, Text, When},
};

crate::codes!(
    /// A detention ends because the person is placed in a centre.
    Placed {
        /// By place-in-centre.
        Placed = "placed",
    }
);

crate::codes!(
    /// Why somebody is set free.
    Release {
        /// The time is over.
        TermEnded = "term-ended",
        /// A court ruled so.
        CourtRuling = "court-ruling",
        /// What he was held for fell away.
        GroundGone = "ground-gone",
        /// His removal was cancelled, or is barred.
        RemovalEnded = "removal-ended",
        /// He left the country.
        LeftTheCountry = "left-the-country",
        /// He goes into the hands of another body.
        HandedOver = "handed-over",
        /// He stayed of his own will, and goes.
        OwnWish = "own-wish",
    }
);

impl Custody {
    /// Ends it at a moment; a time past its end is kept.
    pub(super) fn end(
        &self,
        desk: &mut Desk<'_, '_>,
        at: Moment,
        ending: &'static str,
        ground: Option<&str>,
    ) -> Result<Option<Overrun>> {
        desk.update(
            REGISTER.table,
            self.id,
            &[
                ("state", (&State::Ended).into()),
                ("ended_at", (&at).into()),
                ("ending", ending.into()),
                ("end_ground", ground.into()),
            ],
        )?;
        self.overrun(desk, at)
    }

    /// Nobody goes before he came.
    pub(super) fn must_have_begun(&self, at: Moment) -> Result<()> {
        if at >= self.began_at {
            return Ok(());
        }
        broken("custody-ends-early")
            .with("number", self.number())
            .with("began", self.began_at)
            .with("at", at)
            .err()
    }

    /// Sets the person free.
    fn release(&self, desk: &mut Desk<'_, '_>, freed: &Freed, said: &'static str) -> Result<Receipt> {
        let (number, ending) = (self.number(), freed.ending);
        let at = moment(desk, freed.released_at)?;
        self.must_have_begun(at)?;
        if ending == Release::OwnWish && self.basis != Basis::Voluntary {
            return broken("release-not-by-wish").with("number", number).by("MM 82.1").err();
        }
        let overrun = self.end(desk, at, ending.as_str(), Some(freed.ground.as_str()))?;
        let mut receipt =
            Receipt::new(number, said).with("at", at).with("ending", format!("custody-ending-{ending}"));
        overrun::tell(overrun.as_ref(), &mut receipt);
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}

/// Ends what holds a person whose removal says that he went, into the hands of the border authority or out of the country,
/// and answers which that was. What began after he had left is of another time and stands; nobody is handed over before he
/// is held.
pub fn gone(
    desk: &mut Desk<'_, '_>,
    person: i64,
    removal: Number,
    at: Moment,
    ending: Release,
) -> Result<Vec<Number>> {
    let mut ends = held(desk.db(), person)?;
    if ending == Release::LeftTheCountry {
        ends.retain(|custody| custody.began_at <= at);
    }
    for custody in &ends {
        custody.must_have_begun(at)?;
    }
    let ground = removal.to_string();
    for custody in &ends {
        custody.end(desk, at, ending.as_str(), Some(&ground))?;
    }
    Ok(ends.iter().map(Custody::number).collect())
}

/// How somebody was set free.
#[derive(Debug, clap::Args, serde::Deserialize)]
struct Freed {
    /// Why
    #[arg(long, value_enum)]
    ending: Release,
    /// Facts and papers behind it
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// When, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    released_at: Option<When>,
}

/// Record that a detained person was set free
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndDetention {
    /// Detention (K-2018-000001)
    number: Reference,
    #[command(flatten)]
    freed: Freed,
}

impl Act for EndDetention {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::held(desk, &self.number)?;
        if custody.basis != Basis::Detention {
            return broken("custody-is-placement")
                .with("number", custody.number())
                .next(format!("nezaret release-from-centre {}", custody.number()))
                .err();
        }
        custody.release(desk, &self.freed, "detention-ended")
    }
}

/// Record that a person was released from the centre
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ReleaseFromCentre {
    /// Placement (K-2018-000001)
    number: Reference,
    #[command(flatten)]
    freed: Freed,
}

impl Act for ReleaseFromCentre {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        Custody::placed(desk, &self.number)?.release(desk, &self.freed, "placement-released")
    }
}
