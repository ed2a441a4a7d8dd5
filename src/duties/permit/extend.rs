//! extend-permit: others extended what they had granted (3.1.2; work permits 3.1.5).

use super::{Granted, REGISTER, State, chain::chain, limit, of_person};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{Day, Line, Reference},
};

/// Register that a permit was extended
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ExtendPermit {
    /// The permit (T-2018-000017)
    number: Reference,
    /// Its new last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    until: Day,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision_number: Line,
    /// When it was extended [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    granted_on: Option<Day>,
    /// Who extended it [default: who granted it]
    #[arg(long, value_name = "TEXT")]
    granted_by: Option<Line>,
}

impl Act for ExtendPermit {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Granted::matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let permit = Granted::uncancelled(desk, &self.number)?;
        let until = desk.day(self.until)?;
        let granted = self.granted_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if granted > desk.on() || granted < permit.granted_on || until <= permit.ends_on {
            return broken("permit-extension-days")
                .with("number", permit.number())
                .with("ends", permit.ends_on)
                .with("granted", granted)
                .with("until", until)
                .with("on", desk.on())
                .err();
        }
        let from = permit.ends_on.plus_days(1);
        let over = limit(desk, Some(permit.kind.longest_extension()), from, until)?;
        let apply = desk.term(permit.kind.apply_by(), until).ok().flatten();
        let mut rights = of_person(desk.db(), permit.person)?;
        for right in rights.iter_mut().filter(|right| right.id == permit.id) {
            right.ends_on = until;
        }
        let chain = chain(&rights, permit.id);
        let by = self.granted_by.as_ref().map_or(permit.granted_by.as_str(), Line::as_str);
        desk.insert(
            "permit_extension",
            &[
                ("permit", permit.id.into()),
                ("granted_by", by.into()),
                ("decision_number", (&self.decision_number).into()),
                ("granted_on", (&granted).into()),
                ("from_date", (&from).into()),
                ("until_date", (&until).into()),
            ],
        )?;
        desk.update(
            REGISTER.table,
            permit.id,
            &[
                ("until_date", (&until).into()),
                ("ends_on", (&until).into()),
                ("state", (&State::Granted).into()),
                ("followed_by", chain.own.into()),
            ],
        )?;
        chain.write(desk, permit.id)?;
        let number = permit.number();
        let mut receipt = Receipt::new(number, "permit-extended")
            .with("kind", format!("permit-kind-{}", permit.kind))
            .with("until", until);
        if let Some(over) = over {
            over.tell(&mut receipt);
        }
        if granted > permit.ends_on {
            receipt.note(
                "permit-extended-late",
                vec![("ended", permit.ends_on.to_string()), ("granted", granted.to_string())],
            );
        }
        Ok(receipt.term(apply).next(format!("nezaret show {number}")))
    }
}
