//! link-family: one person is spouse, parent or guardian of another.

use super::{Kin, Kinship, standing, two};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference},
};

/// Record that a person is spouse, parent, child, guardian or ward of another
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct LinkFamily {
    /// Person (P-2018-000001)
    number: Reference,
    /// What the person is
    #[arg(long, value_enum)]
    kind: Kin,
    /// To whom (P-2018-000002)
    #[arg(long, value_name = "NUMBER")]
    relative: Reference,
    /// Since when, where it is known
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    since: Option<Day>,
    /// Document that says it
    #[arg(long, value_name = "TEXT")]
    evidence: Line,
}

impl Act for LinkFamily {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let two = two(desk, &self.number, &self.relative, self.kind)?;
        let (person, relative) = (&two.person.person, &two.relative.person);
        let since = self.since.map(|day| desk.day(day)).transpose()?;
        if let Some(since) = since.filter(|since| *since > desk.on()) {
            return broken("status-later-than-act").with("since", since).with("on", desk.on()).err();
        }
        if standing(desk.db(), &two)?.is_some() {
            return broken("family-stands")
                .with("number", person.number())
                .with("relative", relative.number())
                .with("kind", format!("kin-{}", two.kinship))
                .err();
        }
        let births = person.birth().zip(relative.birth());
        if let Some((parent, child)) = births.filter(|(parent, child)| parent.first() >= child.latest())
            && two.kinship == Kinship::Parent
        {
            return broken("parent-not-older")
                .with("number", person.number())
                .with("parent", parent)
                .with("relative", relative.number())
                .with("child", child)
                .err();
        }
        desk.insert(
            "kinship",
            &[
                ("person", person.id.into()),
                ("relative", relative.id.into()),
                ("kind", (&two.kinship).into()),
                ("from_date", (&since).into()),
                ("evidence", (&self.evidence).into()),
            ],
        )?;
        let mut receipt = Receipt::new(person.number(), "family-linked")
            .with("relative", relative.number())
            .with("kind", format!("kin-{}", two.kinship))
            .next(format!("nezaret show {}", person.number()));
        two.person.tell(&mut receipt);
        two.relative.tell(&mut receipt);
        Ok(receipt)
    }
}
