//! record-safeguard: a consulate or relatives told, a doctor, a lawyer, monitors, a complaint and its way: dated entries.

use super::{complaint, due::is_protected};
use crate::{
    duties::{
        custody::{Custody, moment},
        person::bars,
    },
    office::{Act, Desk, Receipt, Result, Term, broken},
    values::{Line, Reference, Text, When},
};

crate::codes!(
    /// What is done for somebody who is held.
    SafeguardKind {
        /// His consulate was told (MM 92.1.3).
        ConsulateTold = "consulate-told",
        /// A doctor examined him.
        MedicalExamination = "medical-examination",
        /// His relatives were told (MM 87).
        RelativesTold = "relatives-told",
        /// A lawyer saw him.
        Lawyer = "lawyer",
        /// Monitors saw the place (MM 94.2).
        MonitorsVisit = "monitors-visit",
        /// He wrote to prosecutor, court or ombudsman.
        Complaint = "complaint",
        /// That was forwarded.
        ComplaintForwarded = "complaint-forwarded",
    }
);

/// Record what was done so that a person who is held keeps his rights
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RecordSafeguard {
    /// Custody (K-2018-000001)
    number: Reference,
    /// What
    #[arg(long, value_enum)]
    kind: SafeguardKind,
    /// Who, what, with which result
    #[arg(long, value_name = "TEXT")]
    details: Text,
    /// When, on the day of the act (14:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    done_at: Option<When>,
    /// Reasoned decision by which the consulate of an asylum seeker or a refugee is told
    #[arg(long, value_name = "TEXT")]
    decision: Option<Line>,
}

impl Act for RecordSafeguard {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let custody = Custody::held(desk, &self.number)?;
        let (number, at) = (custody.number(), moment(desk, self.done_at)?);
        custody.must_have_begun(at)?;
        if self.kind == SafeguardKind::ConsulateTold {
            self.may_tell(desk, &custody)?;
        } else if self.decision.is_some() {
            return broken("safeguard-decision").with("number", number).err();
        }
        let term = match self.kind {
            SafeguardKind::Complaint => desk.term("custody.complaint", at.date())?,
            _ => None,
        };
        let forwarded = match self.kind {
            SafeguardKind::ComplaintForwarded => match complaint(desk.db(), &custody)? {
                Some(open) => Some(open),
                None => return broken("no-open-complaint").with("number", number).err(),
            },
            _ => None,
        };
        desk.insert(
            "safeguard",
            &[
                ("custody", custody.id.into()),
                ("kind", (&self.kind).into()),
                ("at", (&at).into()),
                ("details", (&self.details).into()),
                ("decision", (&self.decision).into()),
                ("due", term.as_ref().map(|term: &Term| term.due.as_str()).into()),
            ],
        )?;
        if let Some(open) = forwarded {
            desk.update("safeguard", open, &[("done_at", (&at).into())])?;
        }
        let receipt = Receipt::new(number, "safeguard-recorded")
            .with("kind", format!("safeguard-kind-{}", self.kind))
            .with("at", at)
            .term(term);
        Ok(receipt.next(format!("nezaret show {number}")))
    }
}

impl RecordSafeguard {
    /// The country from which somebody seeks protection hears of him only by the division head's reasoned decision.
    fn may_tell(&self, desk: &Desk<'_, '_>, custody: &Custody) -> Result<()> {
        if !is_protected(&bars(desk.db(), custody.person, desk.on())?) {
            return Ok(());
        }
        let number = custody.number();
        if self.decision.is_none() || desk.reason().is_none() {
            return broken("consulate-needs-decision").with("number", number).by("3.1.9").err();
        }
        if !desk.seat().post.is_head() {
            return Err(desk.refuse("consulate-by-head", vec![("number", number.to_string())]));
        }
        Ok(())
    }
}
