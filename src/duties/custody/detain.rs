//! record-detention (3.1.9; IXM 88–91): who was brought in, at which hour, and that he and his were told.

use super::{Basis, REGISTER, State, basis, must_be_free, tell_time};
use crate::{
    duties::{
        person::{self, Details, Found, Person},
        removal::{self, Removal},
        violation::{self, Violation},
    },
    office::{Act, Desk, Receipt, Result, broken},
    values::{Line, Reference, Text, When},
};

/// Record that a person was detained
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordDetention {
    #[command(flatten)]
    person: Details,
    /// When he was brought in (2018-01-15T14:30, or 14:30 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    brought_in_at: When,
    /// Where he is held
    #[arg(long, value_name = "TEXT")]
    place: Line,
    /// Number of the protocol of detention
    #[arg(long, value_name = "NUMBER")]
    protocol: Line,
    /// Why he was detained
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// His rights were explained
    #[arg(long)]
    #[serde(default)]
    rights_explained: bool,
    /// His lawyer, or that he wants none
    #[arg(long, value_name = "TEXT")]
    lawyer: Line,
    /// Who of his relatives was told and when, or that he wants nobody told
    #[arg(long, value_name = "TEXT")]
    relatives: Line,
    /// Of a minor: the parent or guardian who was told, and when
    #[arg(long, value_name = "TEXT")]
    parents: Option<Line>,
    /// Offence case it serves (V-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    violation: Option<Reference>,
    /// Removal it serves (R-2018-000001)
    #[arg(long, value_name = "NUMBER")]
    removal: Option<Reference>,
}

impl Act for RecordDetention {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let brought_in = self.brought_in_at.on(desk.on());
        if brought_in > desk.entered_at() || brought_in.date() > desk.on() {
            return broken("custody-when").with("at", brought_in).with("on", desk.on()).err();
        }
        let (violation, removal) = self.served(desk)?;
        let known = self.person.known(desk)?;
        self.of_person(desk, known.as_ref(), violation.as_ref(), removal.as_ref())?;
        self.told(desk, known.as_ref())?;
        let began =
            basis::Began { brought_in: Some(brought_in), at: brought_in, after_day: false, before: 0 };
        let found = self.person.find_or_enter(desk)?;
        let ours = Person::get(desk.db(), found.id)?.citizenship.is_ours();
        let time = basis::time((desk.law(), desk.on()), (Basis::Detention, ours), began, None, None)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (unit, me) = (desk.seat().unit, desk.officer().id);
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", found.id.into()),
                ("removal", removal.map(|removal| removal.id).into()),
                ("violation", violation.map(|case| case.id).into()),
                ("basis", (&Basis::Detention).into()),
                ("ground", (&self.ground).into()),
                ("protocol", (&self.protocol).into()),
                ("place", (&self.place).into()),
                ("brought_in_at", (&brought_in).into()),
                ("began_at", (&brought_in).into()),
                ("runs_from", (&time.from).into()),
                ("held_until", (&time.until).into()),
                ("stated", time.rule.is_none().into()),
                ("lawyer", (&self.lawyer).into()),
                ("relatives", (&self.relatives).into()),
                ("parents", (&self.parents).into()),
                ("unit", (&unit).into()),
                ("responsible", me.into()),
                ("state", (&State::Held).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "detention-recorded")
            .with("person", found.number)
            .with("brought-in", brought_in);
        found.tell(&mut receipt);
        tell_time(number, &time, &mut receipt);
        Ok(receipt.next(format!("nezaret end-detention {number}")))
    }
}

impl RecordDetention {
    /// The case and the removal it serves.
    fn served(&self, desk: &Desk<'_, '_>) -> Result<(Option<Violation>, Option<Removal>)> {
        let case = |typed| Violation::find(desk.db(), desk.resolve(typed, violation::REGISTER.prefix)?);
        let removal = |typed| Removal::find(desk.db(), desk.resolve(typed, removal::REGISTER.prefix)?);
        Ok((self.violation.as_ref().map(case).transpose()?, self.removal.as_ref().map(removal).transpose()?))
    }

    /// What it serves is about this person, and nobody is held twice.
    fn of_person(
        &self,
        desk: &Desk<'_, '_>,
        known: Option<&Found>,
        violation: Option<&Violation>,
        removal: Option<&Removal>,
    ) -> Result<()> {
        let cases = violation.map(|case| (case.number(), case.person));
        let removals = removal.map(|removal| (removal.number(), removal.person));
        for (number, of) in cases.into_iter().chain(removals) {
            let same = known.map(|known| person::is_same(desk.db(), of, known.id)).transpose()?;
            if same != Some(true) {
                let person = known.map_or_else(|| self.person.name(), |known| known.number.to_string());
                return broken("case-of-another-person").with("number", number).with("person", person).err();
            }
        }
        known.map_or(Ok(()), |known| must_be_free(desk, known.id))
    }

    /// He knows his rights, and a minor's parents know where he is.
    fn told(&self, desk: &Desk<'_, '_>, known: Option<&Found>) -> Result<()> {
        if !self.rights_explained {
            return broken("detention-needs-rights").by("IXM 91").err();
        }
        let minor = match known {
            Some(known) => person::is_minor(desk.db(), known.id, desk.on())?,
            None => person::is_child(self.person.birth(desk.on()), desk.on()),
        };
        if minor && self.parents.is_none() {
            return broken("detention-needs-parents").by("IXM 90, 91").err();
        }
        Ok(())
    }
}
