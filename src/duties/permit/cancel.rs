//! cancel-permit: others cancelled what they had granted (3.1.2; work permits 3.1.5). Until that is recorded nothing is
//! inferred: neither from absence nor from an offence.

use super::{Granted, PermitKind, REGISTER, State, chain::chain, of_person};
use crate::{
    duties::{person::Person, removal::Cancelled},
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, broken},
    values::{ArticleCode, Day, Line, Reference, Text, shell_word},
};

/// Register that a permit was cancelled
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct CancelPermit {
    /// The permit (T-2018-000017)
    number: Reference,
    /// Article of the Migration Code it was cancelled by (50.1.12)
    #[arg(long, value_name = "CODE")]
    article: ArticleCode,
    /// Why it was cancelled
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// Who cancelled it
    #[arg(long, value_name = "TEXT")]
    cancelled_by: Line,
    /// Number of the decision
    #[arg(long, value_name = "NUMBER")]
    decision_number: Option<Line>,
    /// The first day on which it is no longer valid [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    cancelled_on: Option<Day>,
}

impl Act for CancelPermit {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        Granted::matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let permit = Granted::uncancelled(desk, &self.number)?;
        let number = permit.number();
        let cancelled = self.cancelled_on.map_or(Ok(desk.on()), |day| desk.day(day))?;
        if cancelled > desk.on() || cancelled < permit.granted_on || cancelled > permit.ends_on {
            return broken("permit-cancelled-when")
                .with("number", number)
                .with("cancelled", cancelled)
                .with("granted", permit.granted_on)
                .with("ends", permit.ends_on)
                .with("on", desk.on())
                .err();
        }
        let last = cancelled.plus_days(-1);
        let mut rights = of_person(desk.db(), permit.person)?;
        for right in rights.iter_mut().filter(|right| right.id == permit.id) {
            right.ends_on = last;
        }
        let chain = chain(&rights, permit.id);
        let article = format!("MM {}", self.article);
        desk.update(
            REGISTER.table,
            permit.id,
            &[
                ("state", (&State::Cancelled).into()),
                ("cancelled_on", (&cancelled).into()),
                ("cancelled_by", (&self.cancelled_by).into()),
                ("cancel_article", article.as_str().into()),
                ("cancel_number", (&self.decision_number).into()),
                ("cancel_ground", (&self.ground).into()),
                ("ends_on", (&last).into()),
                ("followed_by", chain.own.into()),
            ],
        )?;
        chain.write(desk, permit.id)?;
        let next = self.next(desk, &permit)?;
        Ok(Receipt::new(number, "permit-cancelled")
            .with("kind", format!("permit-kind-{}", permit.kind))
            .with("cancelled", cancelled)
            .with("article", article)
            .next(next))
    }
}

impl CancelPermit {
    /// A right to stay that was cancelled can lead to a decision on removal (MM 79.1.1), with why it was as its first reason;
    /// a work permit to none.
    fn next(&self, desk: &Desk<'_, '_>, permit: &Granted) -> Result<String> {
        let cancelled = match permit.kind {
            PermitKind::Work => return Ok(format!("nezaret show {}", permit.number())),
            PermitKind::Visa => Cancelled::Visa,
            PermitKind::VisaFree | PermitKind::StayExtension => Cancelled::Stay,
            PermitKind::TemporaryResidence | PermitKind::PermanentResidence => Cancelled::ResidencePermit,
        };
        let person = Person::get(desk.db(), permit.person)?;
        Ok(format!(
            "nezaret issue-deportation --basis service-decision --ground 79.1.1 --cancelled {cancelled} --person {} \
             --surname {} --given {} --citizenship {} --reasons {}",
            person.number(),
            shell_word(&person.surname),
            shell_word(&person.given),
            person.citizenship.code(),
            shell_word(self.ground.as_str()),
        ))
    }
}
