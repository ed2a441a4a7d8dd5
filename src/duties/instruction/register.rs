//! register-instruction (5.8.8, 5.9.14, 5.10.10, 5.12.9): a chief bids somebody below him; the chief specialist enters it
//! for him. What the leadership or the collegium of the Service bids is entered with the number and date of its act
//! (3.1.16, 5.8.5, 5.8.18).

use super::{Bid, Instruction, Origin, State};
use crate::{
    duties::{document, due::Due},
    law::authority::{Matter, Officer, Unit},
    office::{Act, Before, Desk, Receipt, Result, broken, by_login, on_duty, seat},
    values::{Date, Line, Login, Reference, Text},
};

crate::codes!(
    /// Who bids from above the main department.
    Above {
        /// The leadership of the Service.
        Leadership = "leadership",
        /// The collegium of the Service.
        Collegium = "collegium",
    }
);

/// Register an instruction: what is to be done, by whom, until when
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterInstruction {
    /// What is to be done
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Login of the employee who has to carry it out
    #[arg(long, value_name = "LOGIN")]
    to: Login,
    #[command(flatten)]
    due: Due,
    /// For the chief specialist: login of the chief whose instruction it is
    #[arg(long, value_name = "LOGIN")]
    author: Option<Login>,
    /// It comes from above the main department
    #[arg(long, value_enum, value_name = "ABOVE")]
    origin: Option<Above>,
    /// Number of the act of the leadership or the collegium
    #[arg(long, value_name = "NUMBER")]
    act_number: Option<Line>,
    /// Date of that act
    #[arg(long, value_name = "DATE")]
    act_date: Option<Date>,
    /// Instruction of which it carries out a part (N-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    under: Option<Reference>,
    /// Incoming document with which it came (D-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    document: Option<Reference>,
}

/// Whose instruction it is: who bids, and where he sits when he does.
struct Bids {
    origin: Origin,
    author: Option<(Officer, Unit)>,
}

impl Act for RegisterInstruction {
    /// A chief bids for himself; the chief specialist only enters what others bid.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let (posts, why) = match (self.origin, &self.author) {
            (Some(_), _) => ("HS", "instruction-from-above"),
            (None, Some(_)) => ("S", "instruction-author-for-specialist"),
            // Beyond his department the department head bids only in the head's place.
            (None, None) if !self.in_department(before)? => ("HV", "instruction-not-below"),
            (None, None) => ("HDV", "instruction-author-missing"),
        };
        Ok(Matter { posts: Some(posts), why: Some(why), ..Matter::default() })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let bids = self.bids(desk)?;
        let to = on_duty(desk.db(), self.to.as_str(), on)?;
        if let Some((author, unit)) = &bids.author
            && !(author.id != to.id && to.seat.unit.within(*unit))
        {
            return Err(desk.refuse("instruction-not-below", Vec::new()));
        }
        let due = self.due.must(desk)?;
        let under = self.under(desk, &bids, due)?;
        let document = document::Document::linked(desk, self.document.as_ref())?;
        let besides = [
            ("act_number", (&self.act_number).into()),
            ("act_date", (&self.act_date).into()),
            ("under", under.into()),
            ("document", document.into()),
        ];
        let bid = Bid {
            origin: bids.origin,
            author: bids.author.as_ref().map(|(author, _)| author.id),
            text: self.text.as_str(),
            to: &to,
            due,
            plan: None,
            besides: &besides,
        };
        let number = bid.file(desk)?;
        Ok(Receipt::new(number, "instruction-registered")
            .with("employee", &to.name)
            .with("due", due)
            .next(format!("nezaret deliver-instruction {number}")))
    }
}

impl RegisterInstruction {
    fn in_department(&self, before: &Before<'_>) -> Result<bool> {
        let to = by_login(before.db(), &self.to, before.on())?;
        Ok(seat(before.db(), to, before.on())?.is_some_and(|seat| seat.unit.within(Unit::Department)))
    }

    /// What comes from above has the number and date of its act; what a chief bids has neither.
    fn bids(&self, desk: &Desk<'_, '_>) -> Result<Bids> {
        let given = (self.act_number.is_some(), self.act_date);
        let origin = match (self.origin, given) {
            (Some(_), (true, Some(date))) if date > desk.on() => {
                return broken("instruction-act-later").with("date", date).with("on", desk.on()).err();
            }
            (Some(above), (true, Some(_))) if self.author.is_none() => match above {
                Above::Leadership => Origin::Leadership,
                Above::Collegium => Origin::Collegium,
            },
            (None, (false, None)) => Origin::Chief,
            _ => return broken("instruction-act-missing").by("5.8.5, 5.8.18").err(),
        };
        if origin != Origin::Chief {
            return Ok(Bids { origin, author: None });
        }
        let Some(login) = &self.author else {
            return Ok(Bids { origin, author: Some((desk.officer().clone(), desk.seat().unit)) });
        };
        let author = on_duty(desk.db(), login.as_str(), desk.on())?;
        // Whoever acts for the head bids whom the head may bid.
        let heads: Vec<Unit> = author
            .capacities()
            .map(|(_, seat)| seat)
            .filter(|seat| seat.post.is_head())
            .map(|seat| seat.unit)
            .collect();
        let widest = heads.iter().copied().find(|unit| heads.iter().all(|other| other.within(*unit)));
        match widest {
            Some(unit) => Ok(Bids { origin, author: Some((author, unit)) }),
            None => Err(desk.refuse("instruction-author-no-chief", vec![("author", author.name)])),
        }
    }

    /// The instruction above: its addressee passes it down, or the chief specialist for him; never beyond its last day.
    fn under(&self, desk: &Desk<'_, '_>, bids: &Bids, due: Date) -> Result<Option<i64>> {
        let Some(typed) = &self.under else { return Ok(None) };
        let open = [State::Given, State::Delivered];
        let upper = Instruction::typed(desk, typed, &open, |upper| upper.on_date)?;
        let number = upper.number();
        if bids.author.as_ref().is_none_or(|(author, _)| author.id != upper.addressee) {
            return Err(desk.refuse("instruction-not-passed-down", vec![("number", number.to_string())]));
        }
        if due > upper.due_on {
            return broken("instruction-later-than-upper")
                .with("due", due)
                .with("number", number)
                .with("upper", upper.due_on)
                .err();
        }
        Ok(Some(upper.id))
    }
}
