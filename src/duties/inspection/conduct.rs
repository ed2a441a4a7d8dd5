//! conduct-inspection (3.1.5): the visit was made; whom it found at work, with which permits, and how the checklist was
//! answered. It ends with a protocol where something was found, and with an akt where nothing was (MM 72.4).

use super::{
    Answer, Answered, Finding, Inspection, Paper, REGISTER, State, WorkerFound, check, compare, is_named,
    named, propose,
};
use crate::{
    duties::{origin, person::Details},
    office::{Act, Desk, Receipt, Result, broken},
    values::{Count, Date, Line, Number, Reference, Text},
};

/// Record a visit to a workplace and the workers found there
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConductInspection {
    /// Number of the inspection
    number: Reference,
    /// Workers found, with `;` between them: surname|given|citizenship|document|birth-date|permit|permit-until|finding|status|exemption
    ///
    /// Document, birth date, permit and its last day may be empty; status and exemption may be left out. The finding is one
    /// of in-order, no-permit, permit-expired, other-workplace, no-right-to-stay; the status one of permanent-residence,
    /// temporary-residence, temporary-stay, asylum, none; the exemption an item of MM 64.0. Of one who is registered his
    /// number is enough for who he is: P-2018-000001|permit|permit-until|finding. Nobody found: leave it out.
    #[arg(long, value_name = "WORKER", value_delimiter = ';')]
    #[serde(default)]
    worker: Vec<WorkerFound>,
    /// Answers to the checklist, with `;` between them: QUESTION=yes, QUESTION=no|REMARK, QUESTION=not-applicable
    ///
    /// `nezaret checklist` prints the questions.
    #[arg(long, value_name = "ANSWER", value_delimiter = ';')]
    #[serde(default)]
    check: Vec<Answered>,
    /// Number of the protocol, or of the akt where nothing was found
    #[arg(long, value_name = "NUMBER")]
    paper_number: Line,
    /// Copies drawn up [default: those that the law asks for]
    #[arg(long, value_name = "COUNT")]
    copies: Option<Count>,
    /// Who took the employer's copy: name and post
    #[arg(long, value_name = "TEXT")]
    received_by: Option<Line>,
    /// The employer refused to sign; the paper says so
    #[arg(long)]
    #[serde(default)]
    refused_to_sign: bool,
    /// Explanation of the employer
    #[arg(long, value_name = "TEXT")]
    explanation: Option<Text>,
    /// What was seen
    #[arg(long, value_name = "TEXT")]
    summary: Text,
}

/// What the visit came to.
struct Outcome {
    paper: Paper,
    copies: Option<i64>,
    findings: usize,
    breaches: usize,
}

impl Act for ConductInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inspection = Inspection::typed(desk, &self.number, &[State::Approved])?;
        let (number, on) = (inspection.number(), desk.on());
        may_go(desk, &inspection)?;
        let workers = self.check(desk, on)?;
        let outcome = self.outcome(desk, number)?;
        desk.update(
            REGISTER.table,
            inspection.id,
            &[
                ("state", (&State::Conducted).into()),
                ("conducted_on", (&on).into()),
                ("paper", (&outcome.paper).into()),
                ("paper_number", (&self.paper_number).into()),
                ("copies", outcome.copies.into()),
                ("received_by", (&self.received_by).into()),
                ("refused_to_sign", self.refused_to_sign.into()),
                ("explanation", (&self.explanation).into()),
                ("workers", counted(self.worker.len()).into()),
                ("findings", counted(outcome.findings).into()),
                ("breaches", counted(outcome.breaches).into()),
                ("summary", (&self.summary).into()),
            ],
        )?;
        check::enter(desk, inspection.id, &self.check)?;
        let mut receipt = Receipt::new(number, "inspection-conducted")
            .with("workers", self.worker.len())
            .with("findings", outcome.findings)
            .with("breaches", outcome.breaches)
            .with("paper", format!("inspection-paper-{}", outcome.paper))
            .next(format!("nezaret show {number}"));
        enter(desk, &inspection, &workers, &mut receipt)?;
        let open = check::unanswered(desk.law(), &self.check, on);
        if !open.is_empty() {
            receipt.note("checklist-unanswered", vec![("questions", open.join(", "))]);
        }
        origin::tell(propose::proposals(desk.db(), desk.law(), number)?, &mut receipt);
        Ok(receipt)
    }
}

/// Only its named inspectors go, and not before its day.
fn may_go(desk: &Desk<'_, '_>, inspection: &Inspection) -> Result<()> {
    let (number, starts) = (inspection.number(), inspection.time().0);
    if !is_named(desk.db(), inspection.id, desk.officer().id)? {
        let named = named(desk.db(), inspection.id)?;
        let named = named.iter().filter(|one| !one.left).map(|one| one.login.as_str());
        let named = named.collect::<Vec<_>>().join(", ");
        return Err(
            desk.refuse("only-its-inspectors", vec![("number", number.to_string()), ("named", named)])
        );
    }
    if desk.on() < starts.date() {
        return broken("inspection-not-yet")
            .with("number", number)
            .with("starts", starts)
            .with("on", desk.on())
            .err();
    }
    Ok(())
}

impl ConductInspection {
    /// All workers are looked at before the first is entered: findings, who they are, that nobody is there twice.
    fn check(&self, desk: &Desk<'_, '_>, on: Date) -> Result<Vec<WorkerFound>> {
        let workers: Vec<_> = self.worker.iter().map(|one| one.looked_up(desk)).collect::<Result<_>>()?;
        for worker in &workers {
            worker.check(desk.law(), on)?;
        }
        Details::all_known(desk, workers.iter().map(|worker| &worker.person))?;
        check::check(desk.law(), &self.check, &workers, on)?;
        Ok(workers)
    }

    /// A protocol in the copies that the law asks for where something was found, else an akt. One copy stays with the
    /// employer: somebody took it, or the refusal to sign is noted.
    fn outcome(&self, desk: &Desk<'_, '_>, number: Number) -> Result<Outcome> {
        let findings = self.worker.iter().filter(|worker| worker.finding != Finding::InOrder).count();
        let breaches = self.check.iter().filter(|answered| answered.answer == Answer::No).count();
        let paper = if findings + breaches > 0 { Paper::Protocol } else { Paper::Akt };
        let typed = self.copies.map(Count::get);
        let Some(rule) = desk.law().inspection_protocol(desk.on()) else {
            return Ok(Outcome { paper, copies: typed, findings, breaches });
        };
        let named = format!("inspection-paper-{paper}");
        if self.received_by.is_none() && !self.refused_to_sign {
            return broken("paper-not-handed")
                .with("number", number)
                .with("paper", named)
                .by(rule.source)
                .err();
        }
        let least = (paper == Paper::Protocol).then_some(rule.copies);
        if let (Some(typed), Some(least)) = (typed, least)
            && typed < least
        {
            return broken("paper-copies")
                .with("number", number)
                .with("copies", typed)
                .with("least", least)
                .by(rule.source)
                .err();
        }
        Ok(Outcome { paper, copies: typed.or(least), findings, breaches })
    }
}

/// Enters the workers, and those of them who were not known.
fn enter(
    desk: &mut Desk<'_, '_>,
    inspection: &Inspection,
    workers: &[WorkerFound],
    receipt: &mut Receipt,
) -> Result<()> {
    for worker in workers {
        let person = worker.person.find_or_enter(desk)?;
        let known = compare::compare(desk.db(), inspection, (worker, person.id), desk.on())?;
        desk.insert(
            "worker",
            &[
                ("inspection", inspection.id.into()),
                ("person", person.id.into()),
                ("status", (&worker.status).into()),
                ("permit", (&worker.permit).into()),
                ("permit_until", (&worker.permit_until).into()),
                ("registered", known.permit.into()),
                ("exemption", (&worker.exemption).into()),
                ("finding", (&worker.finding).into()),
            ],
        )?;
        worker.person.tell(&person, receipt);
        known.tell(receipt);
    }
    Ok(())
}

/// A number of workers as a column holds it.
fn counted(n: usize) -> i64 {
    i64::try_from(n).expect("a list in memory is shorter than i64")
}
