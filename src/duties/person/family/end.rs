//! end-family: a marriage, a guardianship, or a kinship that was wrong, has ended.

use super::{Kin, standing, two};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference},
};

/// Record that a family link has ended
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct EndFamily {
    /// Person (P-2018-000001)
    number: Reference,
    /// What the person was
    #[arg(long, value_enum)]
    kind: Kin,
    /// To whom (P-2018-000002)
    #[arg(long, value_name = "NUMBER")]
    relative: Reference,
    /// Document that ends it
    #[arg(long, value_name = "TEXT")]
    evidence: Line,
}

impl Act for EndFamily {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let two = two(desk, &self.number, &self.relative, self.kind)?;
        let (person, relative) = (two.person.person.number(), two.relative.person.number());
        let kind = format!("kin-{}", two.kinship);
        let Some(link) = standing(desk.db(), &two)? else {
            return broken("family-not-there")
                .with("number", person)
                .with("relative", relative)
                .with("kind", kind)
                .err();
        };
        let on = desk.on();
        desk.update(
            "kinship",
            link,
            &[("ended_on", (&on).into()), ("end_evidence", (&self.evidence).into())],
        )?;
        let mut receipt = Receipt::new(person, "family-ended")
            .with("relative", relative)
            .with("kind", kind)
            .with("on", on)
            .next(format!("nezaret show {person}"));
        two.person.tell(&mut receipt);
        two.relative.tell(&mut receipt);
        Ok(receipt)
    }
}
