//! serve-deportation: the decision is handed over and explained, and the clock starts (MM 79.5–79.7).

use super::{Basis, LeaveTerm, REGISTER, Removal, Step, gate::Way, leave, matter};
use crate::{
    law::Matter,
    office::{Act, Before, Desk, Receipt, Result, Term, broken},
    values::{Date, Line, Moment, Name, Reference, When},
};

/// Serve a removal decision on the person
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ServeDeportation {
    /// Removal (R-2018-000001)
    number: Reference,
    /// When it was handed over (2018-01-15T14:30, or 14:30 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    served_at: When,
    /// Language in which it was explained
    #[arg(long, value_name = "TEXT")]
    language: Line,
    /// Interpreter's name
    #[arg(long, value_name = "NAME")]
    interpreter: Option<Name>,
    /// The person understands that language without an interpreter
    #[arg(long)]
    #[serde(default)]
    understands: bool,
    /// A copy was handed over
    #[arg(long)]
    #[serde(default)]
    copy_handed_over: bool,
    /// He was told how and until when he may challenge it
    #[arg(long)]
    #[serde(default)]
    remedy_told: bool,
    /// Day the decision enters into legal force, where it was not known before
    #[arg(long, value_name = "DATE")]
    in_force_on: Option<Date>,
}

impl Act for ServeDeportation {
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        matter(before, &self.number)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let removal = Removal::going_on(desk, &self.number)?;
        let state = removal.after(Step::Serve)?;
        removal.must_be_free(desk, Way::Nowhere)?;
        self.explained(&removal)?;
        let served = self.served(desk, &removal)?;
        let in_force_on = self.in_force(&removal)?;
        let start = start(served, in_force_on);
        let leave_by = removal.leave_term.end(start);
        let challenge = challenge(desk, &removal, served.date())?;
        let challenge_by = challenge.as_ref().map(|term| term.due.as_str());
        desk.update(
            REGISTER.table,
            removal.id,
            &[
                ("state", (&state).into()),
                ("served_at", (&served).into()),
                ("language", (&self.language).into()),
                ("interpreter", (&self.interpreter).into()),
                ("understands", self.understands.into()),
                ("copy_handed_over", self.copy_handed_over.into()),
                ("remedy_told", self.remedy_told.into()),
                ("in_force_on", (&in_force_on).into()),
                ("leave_by", (&leave_by).into()),
                ("challenge_by", challenge_by.into()),
            ],
        )?;
        let number = removal.number();
        let next = match removal.fingerprints_on {
            Some(_) => format!("nezaret plan-transport {number}"),
            None => format!("nezaret record-fingerprints {number}"),
        };
        Ok(Receipt::new(number, "removal-served")
            .with("served", served)
            .with("leave-by", removal.leave_term.said(leave_by))
            .term(leave_term(desk, &removal, start, leave_by))
            .term(challenge)
            .next(next))
    }
}

impl ServeDeportation {
    /// He understood, has it in hand, and knows what he can do against it.
    fn explained(&self, removal: &Removal) -> Result<()> {
        let (key, source) = if self.interpreter.is_some() == self.understands {
            ("serve-interpreter-or-understands", "MM 79.7")
        } else if !self.copy_handed_over {
            ("serve-needs-copy", "MM 79.7")
        } else if !self.remedy_told {
            ("serve-needs-remedy", "MM 79.8")
        } else {
            return Ok(());
        };
        broken(key).with("number", removal.number()).by(source).err()
    }

    /// The moment of service: not before the decision, not later than the act.
    fn served(&self, desk: &Desk<'_, '_>, removal: &Removal) -> Result<Moment> {
        let served = self.served_at.on(desk.on());
        let later = served.date() > desk.on() || desk.now().is_some_and(|now| served > now);
        if served.date() < removal.decision_date || later {
            return broken("serve-when")
                .with("served", served)
                .with("decision", removal.decision_date)
                .with("on", desk.on())
                .err();
        }
        Ok(served)
    }

    /// Without the day of legal force no term to leave can be counted.
    fn in_force(&self, removal: &Removal) -> Result<Date> {
        match (removal.in_force_on, self.in_force_on) {
            (None, None) => broken("serve-needs-in-force").with("number", removal.number()).err(),
            (Some(known), Some(typed)) if known != typed => broken("serve-in-force-differs")
                .with("number", removal.number())
                .with("known", known)
                .with("typed", typed)
                .err(),
            (None, Some(typed)) if typed < removal.decision_date => broken("removal-in-force-early")
                .with("day", typed)
                .with("earliest", removal.decision_date)
                .err(),
            (Some(day), _) | (None, Some(day)) => Ok(day),
        }
    }
}

/// The clock starts with service, but never before the decision is in force: until then nobody has to leave.
pub(super) fn start(served: Moment, in_force_on: Date) -> Moment {
    let force = Moment::start_of(in_force_on);
    served.max(force)
}

/// The term to leave as the law knows it; a term that the decision set stands in the message alone.
fn leave_term(desk: &Desk<'_, '_>, removal: &Removal, start: Moment, end: Moment) -> Option<Term> {
    let permit = matches!(removal.leave_term, LeaveTerm::Days(_));
    let id = leave::term_of(removal.basis, removal.ground, permit)?;
    let rule = desk.law().term(id, start.date()).ok()?;
    Some(Term { id, due: removal.leave_term.said(end), source: rule.version.source })
}

/// The term to challenge in court what the Service decided. A penalty and a sentence have remedies of their own.
fn challenge(desk: &Desk<'_, '_>, removal: &Removal, served: Date) -> Result<Option<Term>> {
    match removal.basis {
        Basis::ServiceDecision | Basis::RefugeeRefusal => desk.term("removal.challenge", served),
        Basis::CourtSentence | Basis::PenaltyDecision => Ok(None),
    }
}
