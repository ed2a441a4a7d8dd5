//! conduct-inspection (3.1.5): the visit was made; whom it found at work, with which permits.

use super::{Finding, Inspection, Paper, REGISTER, State, WorkerFound, is_named, named};
use crate::{
    office::{Act, Desk, Receipt, Result, broken},
    values::{Date, Reference, Text},
};

/// Record a visit to a workplace and the workers found there
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ConductInspection {
    /// Number of the inspection
    number: Reference,
    /// Workers found, with `;` between them: surname|given|citizenship|document|birth-date|permit|permit-until|finding
    ///
    /// Document, birth date, permit and its last day may be empty. The finding is one of in-order, no-permit,
    /// permit-expired, other-workplace, no-right-to-stay. Nobody found: leave it out.
    #[arg(long, value_name = "WORKER", value_delimiter = ';')]
    #[serde(default)]
    worker: Vec<WorkerFound>,
    /// What was seen
    #[arg(long, value_name = "TEXT")]
    summary: Text,
}

impl Act for ConductInspection {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let inspection = Inspection::typed(desk, &self.number, &[State::Approved])?;
        let (number, on) = (inspection.number(), desk.on());
        if !is_named(desk.db(), inspection.id, desk.officer().id)? {
            let named = named(desk.db(), inspection.id)?;
            let named = named.iter().filter(|one| !one.left).map(|one| one.login.as_str());
            let named = named.collect::<Vec<_>>().join(", ");
            return Err(
                desk.refuse("only-its-inspectors", vec![("number", number.to_string()), ("named", named)])
            );
        }
        let starts = inspection.time().0;
        if on < starts.date() {
            return broken("inspection-not-yet")
                .with("number", number)
                .with("starts", starts)
                .with("on", on)
                .err();
        }
        self.check(desk, on)?;
        let findings = self.worker.iter().filter(|worker| worker.finding != Finding::InOrder).count();
        let paper = if findings > 0 { Paper::Protocol } else { Paper::Akt };
        desk.update(
            REGISTER.table,
            inspection.id,
            &[
                ("state", (&State::Conducted).into()),
                ("conducted_on", (&on).into()),
                ("paper", (&paper).into()),
                ("workers", counted(self.worker.len()).into()),
                ("findings", counted(findings).into()),
                ("summary", (&self.summary).into()),
            ],
        )?;
        let next = match paper {
            Paper::Protocol => format!("nezaret register-violation --inspection {number}"),
            Paper::Akt => format!("nezaret show {number}"),
        };
        let mut receipt = Receipt::new(number, "inspection-conducted")
            .with("workers", self.worker.len())
            .with("findings", findings)
            .with("paper", format!("inspection-paper-{paper}"))
            .next(next);
        for worker in &self.worker {
            let person = worker.person.find_or_enter(desk)?;
            desk.insert(
                "worker",
                &[
                    ("inspection", inspection.id.into()),
                    ("person", person.id.into()),
                    ("permit", (&worker.permit).into()),
                    ("permit_until", (&worker.permit_until).into()),
                    ("finding", (&worker.finding).into()),
                ],
            )?;
            person.tell(&mut receipt);
        }
        Ok(receipt)
    }
}

impl ConductInspection {
    /// All workers are looked at before the first is entered: findings, who they are, that nobody is there twice.
    fn check(&self, desk: &Desk<'_, '_>, on: Date) -> Result<()> {
        for (i, worker) in self.worker.iter().enumerate() {
            worker.check(on)?;
            worker.person.known(desk)?;
            let who = &worker.person;
            let document = who.document.as_ref().filter(|_| {
                self.worker[..i].iter().any(|other| {
                    other.person.citizenship == who.citizenship && other.person.document == who.document
                })
            });
            if let Some(document) = document {
                return broken("worker-twice")
                    .with("document", document)
                    .with("citizenship", who.citizenship)
                    .err();
            }
        }
        Ok(())
    }
}

/// A number of workers as a column holds it.
fn counted(n: usize) -> i64 {
    i64::try_from(n).expect("a list in memory is shorter than i64")
}
