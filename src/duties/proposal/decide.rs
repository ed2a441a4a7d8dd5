//! decide-proposal: the superior accepts a proposal or rejects it.

use super::{Measure, Proposal, Purpose, REGISTER, State};
use crate::{
    duties::{ban, person::Person, violation::Violation},
    law::{Matter, authority::Post},
    office::{Act, Before, Desk, Receipt, Result, broken, seat},
    values::{Line, Reference, Text, shell_word},
};

crate::codes!(
    /// How a proposal is decided.
    Answer {
        /// The superior agrees.
        Accepted = "accepted",
        /// The superior does not agree.
        Rejected = "rejected",
    }
);

/// Decide a proposal made to you
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct DecideProposal {
    /// The proposal (O-2018-000001)
    number: Reference,
    /// How it is decided
    #[arg(long, value_enum)]
    answer: Answer,
    /// Reasons
    #[arg(long, value_name = "TEXT")]
    ground: Text,
    /// For a proposal to the leadership of the Service: number and date of its decision
    #[arg(long, value_name = "TEXT")]
    decision: Option<Line>,
}

impl Act for DecideProposal {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let proposal = Proposal::find(before.db(), before.resolve(&self.number, REGISTER.prefix)?)?;
        let served = proposal.serves.and_then(|id| before.law().clause(id.as_str()).map(|clause| clause.id));
        let clauses = Some(proposal.kind.clause().or(served).into_iter().collect());
        // Whoever acts for the head decides in his place what went to him: so it is the post that is narrowed.
        let superior = proposal.addressee.map(|id| seat(before.db(), id, before.on())).transpose()?.flatten();
        let posts = match superior.map(|seat| seat.post) {
            Some(Post::DivisionHead) => "HDV",
            Some(Post::DepartmentHead) => "HD",
            _ => "H",
        };
        Ok(Matter { clauses, posts: Some(posts), why: Some("proposal-of-another-superior") })
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let proposal = Proposal::find(desk.db(), desk.resolve(&self.number, REGISTER.prefix)?)?;
        let number = proposal.number();
        if proposal.state != State::Proposed || desk.on() < proposal.on_date {
            return broken("state-forbids")
                .with("number", number)
                .with("state", format!("proposal-state-{}", proposal.state))
                .err();
        }
        self.may_decide(desk, &proposal)?;
        let state = match self.answer {
            Answer::Accepted => State::Accepted,
            Answer::Rejected => State::Rejected,
        };
        let (on, me) = (desk.on(), desk.officer().id);
        desk.update(
            REGISTER.table,
            proposal.id,
            &[
                ("state", (&state).into()),
                ("decided_on", (&on).into()),
                ("decided_by", me.into()),
                ("ground", (&self.ground).into()),
                ("decision", (&self.decision).into()),
            ],
        )?;
        let next =
            if state == State::Accepted { then(desk, &proposal)? } else { format!("nezaret show {number}") };
        Ok(Receipt::new(number, "proposal-decided")
            .with("state", format!("proposal-state-{state}"))
            .next(next))
    }
}

impl DecideProposal {
    /// The superior it went to, or one above him; nobody his own. What went to the leadership is recorded with its paper.
    fn may_decide(&self, desk: &Desk<'_, '_>, proposal: &Proposal) -> Result<()> {
        let (number, me) = (proposal.number(), desk.officer().id);
        if proposal.addressee.is_none() != self.decision.is_some() {
            return broken("proposal-decision-of-leadership").with("number", number).err();
        }
        let Some(addressee) = proposal.addressee else { return Ok(()) };
        let mine = desk.seat();
        let above = mine.post == Post::Head
            || seat(desk.db(), addressee, desk.on())?
                .is_some_and(|seat| seat.unit != mine.unit && seat.unit.within(mine.unit));
        if me == proposal.author || (me != addressee && !above) {
            return Err(desk.refuse("proposal-of-another-superior", Vec::new()));
        }
        Ok(())
    }
}

/// The command that carries out what was accepted.
fn then(desk: &Desk<'_, '_>, proposal: &Proposal) -> Result<String> {
    let show = format!("nezaret show {}", proposal.number());
    let (on, leadership) = (desk.on(), proposal.addressee.is_none());
    if proposal.kind == Purpose::Expert {
        return Ok(format!("nezaret engage-expert --proposal {}", proposal.number()));
    }
    if proposal.kind.step_by_step() && !leadership {
        return Ok(format!("nezaret make-proposal --kind {} --follows {}", proposal.kind, proposal.number()));
    }
    let (Purpose::Enforcement, Some(measure), Some(case)) =
        (proposal.kind, proposal.measure, proposal.violation)
    else {
        return Ok(show);
    };
    let case = Violation::get(desk.db(), case)?;
    let person = Person::get(desk.db(), case.person)?.number();
    Ok(match measure {
        Measure::EntryBan => format!(
            "nezaret impose-ban {person} --basis 16.1.8 --violation {} --authority {} --decision-number {} \
             --decision-date {}",
            case.number(),
            shell_word(&ban::own_office(desk.db())?),
            proposal.number(),
            on,
        ),
        Measure::ExitRestriction => {
            format!("nezaret mark-person {person} --kind exit-restricted --document '{}'", proposal.number())
        }
        Measure::ForcedExecution | Measure::EnforcementProtocol => show,
    })
}
