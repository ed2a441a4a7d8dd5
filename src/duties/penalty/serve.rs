//! serve-decision: the copy of a decision reaches the person, and the term to challenge begins (IXM 57.5, 117.2, 130.1).

use super::force::{Force, due};
use crate::{
    duties::{
        ban, challenge,
        person::Person,
        violation::{self, Outcome, State, Violation},
    },
    office::{Act, Because, Desk, Receipt, Result, broken},
    store::Db,
    values::{Line, Moment, Name, Reference, When, shell_word},
};

crate::codes!(
    /// In whose hands a copy is left (IXM 57.5).
    Way {
        /// The person himself.
        InPerson = "in-person",
        /// An adult of his household who agreed to take it.
        Household = "household",
        /// Nobody took it: the deliverer's report says so.
        Report = "report",
    }
);

/// Serve the copy of a decision on an offence case
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct ServeDecision {
    /// The case (V-2018-000017)
    number: Reference,
    /// When it was served (2018-01-15T14:30, or 14:30 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    served_at: When,
    /// In whose hands: the person's, an adult's of the household who agreed, or by the deliverer's report
    #[arg(long, value_enum)]
    way: Way,
    /// For household: the adult who agreed to take it
    #[arg(long, value_name = "NAME")]
    receiver: Option<Name>,
    /// For report: the deliverer's report, number and date
    #[arg(long, value_name = "TEXT")]
    report: Option<Line>,
    /// Language of the copy, or in which it was explained
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
    /// The person was told, or the copy says, how and until when it may be challenged
    #[arg(long)]
    #[serde(default)]
    remedy_told: bool,
}

impl Act for ServeDecision {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let case = Violation::find(desk.db(), desk.resolve(&self.number, violation::REGISTER.prefix)?)?;
        case.must_be(&[State::Decided, State::Terminated])?;
        let number = case.number();
        if let Some(day) = case.served_on {
            return broken("decision-served-already").with("number", number).with("served", day).err();
        }
        self.words_fit(&case)?;
        let served = self.served(desk, &case)?;
        let mut terms = Force::served(desk, &case, served.date())?;
        // What is challenged before its copy was served has no day of force until that is ruled on.
        let held = challenge::held(desk.db(), case.id)?;
        if let Some(challenge) = held {
            terms = Force { appeal: terms.appeal, ..Force::default() };
            let ground = challenge.to_string();
            let why =
                Because { on: served.date(), ground: &ground, paper: None, source: violation::CHALLENGED };
            case.replace(desk, "in-force-on", None, why)?;
        }
        desk.insert(
            "delivery",
            &[
                ("violation", case.id.into()),
                ("served_at", (&served).into()),
                ("way", (&self.way).into()),
                ("receiver", (&self.receiver).into()),
                ("report", (&self.report).into()),
                ("language", (&self.language).into()),
                ("interpreter", (&self.interpreter).into()),
            ],
        )?;
        desk.update(
            violation::REGISTER.table,
            case.id,
            &[
                ("served_on", (&served.date()).into()),
                ("appeal_by", due(terms.appeal.as_ref())),
                ("in_force_on", due(terms.force.as_ref())),
                ("pay_by", due(terms.pay.as_ref())),
                ("execute_by", due(terms.execute.as_ref())),
            ],
        )?;
        let mut receipt = Receipt::new(number, "decision-served")
            .with("served", served)
            .with("way", format!("way-{}", self.way));
        if let Some(due) = case.copy_by.filter(|due| served.date() > *due) {
            receipt.note("copy-late", vec![("due", due.to_string())]);
        }
        if let Some(challenge) = held {
            receipt.note("held-by-another", vec![("other", challenge.to_string())]);
        }
        let next = match case.outcome {
            Some(Outcome::Expelled) => expulsion(desk.db(), &case)?,
            _ if case.owes() && case.paid_on.is_none() => {
                let fine = case.fine.map(|fine| format!(" --amount {fine}")).unwrap_or_default();
                format!("nezaret record-payment {number}{fine}")
            }
            _ => format!("nezaret show {number}"),
        };
        let Force { appeal, force, pay, execute } = terms;
        Ok(receipt.term(appeal).term(force).term(pay).term(execute).next(next))
    }
}

impl ServeDecision {
    /// The words of the way, and what the law asks of every service.
    fn words_fit(&self, case: &Violation) -> Result<()> {
        let (key, source) = if (self.way == Way::Household) != self.receiver.is_some() {
            ("serve-household", "IXM 57.5")
        } else if (self.way == Way::Report) != self.report.is_some() {
            ("serve-report", "IXM 57.5")
        } else if self.way == Way::InPerson && self.interpreter.is_some() == self.understands {
            ("serve-interpreter-or-understands", "IXM 117.2")
        } else if self.way != Way::Report && !self.copy_handed_over {
            ("serve-needs-copy", "IXM 117.2")
        } else if !self.remedy_told {
            ("serve-needs-remedy", "IXM 115.1")
        } else {
            return Ok(());
        };
        broken(key).with("number", case.number()).by(source).err()
    }

    /// The moment of service: not before the decision, not later than the act.
    fn served(&self, desk: &Desk<'_, '_>, case: &Violation) -> Result<Moment> {
        let served = self.served_at.on(desk.on());
        let later = served.date() > desk.on() || desk.now().is_some_and(|now| served > now);
        let decided = case.decided_on.unwrap_or(case.drawn_on);
        if later || served.date() < decided {
            return broken("serve-when")
                .with("served", served)
                .with("decision", decided)
                .with("on", desk.on())
                .err();
        }
        Ok(served)
    }
}

/// The command that opens the removal by which an expulsion is executed.
fn expulsion(db: &Db, case: &Violation) -> Result<String> {
    let (number, person) = (case.number(), Person::get(db, case.person)?);
    Ok(format!(
        "nezaret issue-deportation --basis penalty-decision --violation {number} --person {} --surname {} --given {} \
         --citizenship {} --authority {} --decision-number {number} --decision-date {}",
        person.number(),
        shell_word(&person.surname),
        shell_word(&person.given),
        person.citizenship.code(),
        shell_word(&ban::own_office(db)?),
        case.decided_on.unwrap_or(case.drawn_on),
    ))
}
