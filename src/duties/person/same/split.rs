//! split-persons (3.1.2): the two were not one after all; every record goes back to whom it was entered for.

use super::{
    Person, REGISTER, below, link,
    merge::{affected, look_again},
};
use crate::{
    duties::record::leaning_since,
    office::{Act, Desk, Receipt, Result, broken},
    values::Reference,
};

/// Undo a merger of two persons; --reason says why
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct SplitPersons {
    /// Person who was merged and comes back (P-2018-000002)
    number: Reference,
}

impl Act for SplitPersons {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let person = Person::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = person.number();
        let Some(reason) = desk.reason() else {
            return broken("reason-missing").with("number", number).err();
        };
        let Some(link) = link(desk.db(), person.id)? else {
            let under: Vec<String> = below(desk.db(), person.id)?
                .iter()
                .filter(|other| other.id != person.id)
                .map(|other| other.number().to_string())
                .collect();
            let under = if under.is_empty() { "—".to_owned() } else { under.join(", ") };
            return broken("person-not-merged").with("number", number).with("under", under).err();
        };
        let survivor = Person::get(desk.db(), link.survivor)?;
        let on = desk.on();
        let moved = below(desk.db(), person.id)?;
        let mut receipt = Receipt::new(number, "persons-split").with("survivor", survivor.number());
        affected(desk, &moved, "split-records", "split-papers", &mut receipt)?;
        // What was entered for the survivor meanwhile may be meant for the one who comes back: nobody can tell but a clerk.
        let since = leaning_since(desk.db(), &REGISTER, survivor.id, link.act)?;
        if !since.is_empty() {
            let list: Vec<String> = since.iter().map(ToString::to_string).collect();
            receipt.note(
                "split-check",
                vec![
                    ("records", list.join(", ")),
                    ("survivor", survivor.number().to_string()),
                    ("since", link.merged_on.to_string()),
                ],
            );
        }
        desk.update("merging", link.id, &[("split_on", (&on).into()), ("split_ground", reason.into())])?;
        look_again(desk, &person, on, &mut receipt)?;
        look_again(desk, &survivor, on, &mut receipt)?;
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}
