//! make-proposal (3.1.1, 3.1.14, 4.1.2–4.1.7, 5.8.6, 5.8.11, 5.8.12, 5.9.3, 5.9.6, 5.9.8, 5.10.3, 5.10.5, 5.10.6): to the
//! superior, who decides. What he accepts and cannot grant himself he takes further up by a proposal of his own.

use super::{Draft, Proposal, Purpose, REGISTER, StaffMeasure, State, Topical, superior};
use crate::{
    language,
    law::authority::{Matter, Post},
    office::{Act, Before, Desk, Receipt, Result, broken, by_login, seat},
    values::{ClauseId, Line, Login, Reference, Text},
};

/// Propose something to the superior, who decides
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct Propose {
    /// What it is for
    #[arg(long, value_enum)]
    kind: Topical,
    /// What it is about, in a few words
    #[arg(long, value_name = "TEXT")]
    topic: Line,
    /// What is proposed, and why
    #[arg(long, value_name = "TEXT")]
    text: Text,
    /// Login of the superior who decides [default: the next one above; for the head the leadership of the Service]
    #[arg(long, value_name = "LOGIN")]
    to: Option<Login>,
    /// Duty of the Regulation it serves besides (3.1.6)
    #[arg(long)]
    clause: Option<ClauseId>,
    /// On staff: what is proposed
    #[arg(long, value_enum, value_name = "MEASURE")]
    staff_measure: Option<StaffMeasure>,
    /// On staff: login of the employee, where he is in the register
    #[arg(long, value_name = "LOGIN")]
    employee: Option<Login>,
    /// Accepted proposal from below that it takes further up (O-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    follows: Option<Reference>,
}

impl Act for Propose {
    /// The unit has to hold the duty that it serves; matters of staff and for the collegium are proposed by chiefs.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let own = self.kind.purpose().clause();
        let served = self.clause.as_ref().map(|id| serves(before, id)).transpose()?;
        let clauses = Some(own.into_iter().chain(served).take(1).collect());
        let division = self.staff_measure.is_none_or(StaffMeasure::by_division);
        let (posts, why) = match (self.kind, division) {
            (Topical::Staff, false) => (Some("HD"), Some("proposal-staff-by-department")),
            (Topical::Staff | Topical::Collegium, _) => (Some("HDV"), Some("proposal-by-chief")),
            _ => (None, None),
        };
        Ok(Matter { clauses, posts, why })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let kind = self.kind.purpose();
        if kind.step_by_step() && self.to.is_some() {
            return broken("proposal-step-by-step").by(kind.item(desk.seat().post)).err();
        }
        let employee = self.employee(desk)?;
        let follows = self.follows(desk, kind)?;
        let addressee = superior(desk, self.to.as_ref())?;
        let fold = language::fold(self.topic.as_str());
        let about = [
            ("topic", (&self.topic).into()),
            ("topic_fold", fold.as_str().into()),
            ("serves", (&self.clause).into()),
            ("staff_measure", (&self.staff_measure).into()),
            ("employee", employee.into()),
            ("follows", follows.into()),
        ];
        let draft = Draft { kind, text: &self.text, addressee, about: &about };
        let proposal = draft.file(desk)?;
        Ok(Receipt::new(proposal, "proposed")
            .with("kind", format!("proposal-kind-{kind}"))
            .with("item", kind.item(desk.seat().post))
            .next(format!("nezaret decide-proposal {proposal}")))
    }
}

/// The duty that is served: one of 3.1, but not secrecy and what the leadership bids, which bind no unit.
fn serves(before: &Before<'_>, id: &ClauseId) -> Result<&'static str> {
    let known = before.law().clause(id.as_str()).map(|clause| clause.id);
    match known.filter(|id| id.starts_with("3.1.") && !matches!(*id, "3.1.14" | "3.1.16")) {
        Some(clause) => Ok(clause),
        None => broken("proposal-serves-no-duty").with("clause", id).by("3.1").err(),
    }
}

impl Propose {
    /// A proposal on staff says what is proposed and on whom: somebody below, or for an appointment somebody who is not in
    /// the register yet. No other kind does.
    fn employee(&self, desk: &Desk<'_, '_>) -> Result<Option<i64>> {
        let outsider = self.staff_measure == Some(StaffMeasure::Appointment);
        let whole = match self.kind {
            Topical::Staff => self.staff_measure.is_some() && (self.employee.is_some() || outsider),
            _ => self.staff_measure.is_none() && self.employee.is_none(),
        };
        if !whole {
            return broken("proposal-staff-whole").err();
        }
        let Some(login) = &self.employee else { return Ok(None) };
        let (id, mine) = (by_login(desk.db(), login, desk.on())?, desk.seat());
        let below = seat(desk.db(), id, desk.on())?.is_some_and(|seat| seat.unit.within(mine.unit));
        if !below || id == desk.officer().id {
            return Err(desk.refuse("proposal-employee-not-below", vec![("login", login.to_string())]));
        }
        Ok(Some(id))
    }

    /// The proposal from below: of the same kind, and accepted by who takes it further, or by whom he stands in for.
    fn follows(&self, desk: &Desk<'_, '_>, kind: Purpose) -> Result<Option<i64>> {
        let Some(typed) = &self.follows else { return Ok(None) };
        let lower = Proposal::find(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let (number, me) = (lower.number(), desk.officer());
        let mine = lower.addressee == Some(me.id)
            || (desk.seat().post == Post::Head
                && me.acting.as_ref().is_some_and(|head| head.id == lower.addressee));
        if lower.kind != kind || lower.state != State::Accepted || !mine {
            return broken("proposal-not-to-follow").with("number", number).err();
        }
        Ok(Some(lower.id))
    }
}
