//! hand-over-work (5.8.2, 5.9.4, 5.10.2): a chief lists what an employee has in his hands, for another who may have it.

use super::{listed, place, state};
use crate::{
    duties::casework::{Case, is_case, open_of, taker},
    office::{Act, Desk, Receipt, Result, broken, by_login, on_duty, seat},
    values::{Login, Number, Reference},
};

/// Hand the open work of an employee who leaves or moves over to another
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct HandOverWork {
    /// Login of who gives it
    #[arg(value_name = "LOGIN")]
    login: Login,
    /// Login of who takes it
    #[arg(long, value_name = "LOGIN")]
    to: Login,
    /// Only these records; several apart with `;` [default: everything that is open]
    #[arg(long, value_name = "NUMBER", value_delimiter = ';')]
    #[serde(default)]
    record: Vec<Reference>,
}

impl Act for HandOverWork {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, mine) = (desk.on(), desk.seat().unit);
        let (giver, to) = (by_login(desk.db(), &self.login, on)?, on_duty(desk.db(), self.to.as_str(), on)?);
        let below = seat(desk.db(), giver, on)?.is_some_and(|seat| seat.unit.within(mine));
        if !below || !to.seat.unit.within(mine) {
            return Err(desk.refuse("hand-over-below", Vec::new()));
        }
        if giver == to.id {
            return broken("hand-over-to-himself").with("login", &self.login).err();
        }
        let items = self.items(desk, giver)?;
        for number in &items {
            if is_case(*number) {
                taker(desk, &Case::find(desk.db(), *number)?, &self.to)?;
            }
        }
        let states = items.iter().map(|number| state(desk.db(), *number)).collect::<Result<Vec<_>>>()?;
        let row = desk.insert(
            "hand_over",
            &[
                ("giver", giver.into()),
                ("taker", to.id.into()),
                ("entered_by", desk.officer().id.into()),
                ("on_date", (&on).into()),
            ],
        )?;
        for (number, state) in items.iter().zip(&states) {
            let record = number.to_string();
            desk.insert(
                "hand_over_item",
                &[
                    ("hand_over", row.into()),
                    ("giver", giver.into()),
                    ("record", record.as_str().into()),
                    ("state_of", state.as_ref().map(|(words, _)| *words).into()),
                    ("state", state.as_ref().map(|(_, code)| code.as_str()).into()),
                ],
            )?;
        }
        let named: Vec<String> = items.iter().map(Number::to_string).collect();
        Ok(Receipt::plain("work-handed-over")
            .with("login", &self.login)
            .with("taker", &to.name)
            .with("count", items.len())
            .with("records", named.join(", "))
            .next(format!("nezaret confirm-hand-over {}", self.login)))
    }
}

impl HandOverWork {
    /// What he has in his hands, of it what was named; each is in one hand-over at a time.
    fn items(&self, desk: &Desk<'_, '_>, giver: i64) -> Result<Vec<Number>> {
        let taken = listed(desk.db(), giver)?;
        let mut open = Vec::new();
        for number in open_of(desk.db(), giver, Some(desk.today()))? {
            // A visit for which he is only named stays with whoever is in charge of it.
            if !taken.contains(&number) && place(desk.db(), number, giver)?.is_some() {
                open.push(number);
            }
        }
        let mut wanted: Vec<Number> = Vec::with_capacity(self.record.len());
        for typed in &self.record {
            let number = desk.resolve_any(typed)?;
            if !open.contains(&number) || wanted.contains(&number) {
                return broken("hand-over-not-his").with("number", number).with("login", &self.login).err();
            }
            wanted.push(number);
        }
        let items = if self.record.is_empty() { open } else { wanted };
        if items.is_empty() {
            return broken("hand-over-nothing").with("login", &self.login).err();
        }
        Ok(items)
    }
}
