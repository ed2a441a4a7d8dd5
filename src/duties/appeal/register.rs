//! register-appeal (3.1.15, 5.12.3): somebody appeals; who, how, about what. One that names nobody is registered and not
//! considered; the applicant's earlier appeal on the same topic is shown.

use super::{Applicant, Ground, Outcome, REGISTER, State, earlier};
use crate::{
    duties::{
        document::{self, Document},
        writer,
    },
    language,
    law::authority::{Matter, Unit},
    office::{Act, Before, Desk, Receipt, Result, broken, by_login},
    values::{Count, Day, Line, Login, Reference, Text},
};

crate::codes!(
    /// What an appeal is by the law.
    AppealKind {
        /// To improve laws or the work of an office (təklif).
        Proposal = "proposal",
        /// To realise a right (ərizə).
        Application = "application",
        /// To restore a right (şikayət).
        Complaint = "complaint",
    }
);

crate::codes!(
    /// How an appeal was made.
    Form {
        /// On paper.
        Written = "written",
        /// Electronically.
        Electronic = "electronic",
        /// By word of mouth, at a reception.
        Oral = "oral",
    }
);

/// Register an appeal: a proposal, an application or a complaint
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterAppeal {
    /// What it is
    #[arg(long, value_enum)]
    kind: AppealKind,
    /// How it was made
    #[arg(long, value_enum)]
    form: Form,
    /// Name of who appeals, with the father's name; nothing where the appeal is anonymous
    #[arg(long, value_name = "TEXT")]
    applicant: Option<Line>,
    /// A legal person appeals
    #[arg(long)]
    #[serde(default)]
    company: bool,
    /// How many appeal together
    #[arg(long, value_name = "COUNT")]
    signers: Option<Count>,
    /// Address, telephone or workplace
    #[arg(long, value_name = "TEXT")]
    contact: Option<Line>,
    /// The applicant, where he is in the register (P-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    person: Option<Reference>,
    /// Day it came in [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    received_on: Option<Day>,
    /// Incoming document it is (D-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    document: Option<Reference>,
    /// What it is about, in a word or two
    #[arg(long, value_name = "TEXT")]
    topic: Line,
    /// What it asks
    #[arg(long, value_name = "TEXT")]
    substance: Text,
    /// It needs a study or a check: the longer term
    #[arg(long)]
    #[serde(default)]
    needs_check: bool,
    /// Login of the employee complained of
    #[arg(long, value_name = "LOGIN")]
    against: Option<Login>,
}

impl Act for RegisterAppeal {
    /// What complains of the chief specialist is registered by another: by the head.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let keys = ("appeal-about-registrar", "appeal-registered-by-specialist");
        writer::registrar(before, self.against.as_ref(), keys)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let received = document::received(desk, self.received_on)?;
        let person = writer::person(desk, self.person.as_ref())?;
        let applicant = match (&self.applicant, &person) {
            (Some(name), _) => Some(name.to_string()),
            (None, Some(person)) => Some(format!("{} {}", person.surname, person.given)),
            (None, None) => None,
        };
        let kind = self.applicant_kind(applicant.is_some())?;
        let document = Document::linked(desk, self.document.as_ref())?;
        let against = self.against.as_ref().map(|login| by_login(desk.db(), login, on)).transpose()?;
        let person = person.map(|person| person.id);
        let fold = language::fold(applicant.as_deref().unwrap_or_default());
        let before = earlier(desk.db(), &fold, person, self.topic.as_str())?;
        let considered = kind != Applicant::Anonymous;
        let term = if self.needs_check { "appeal.answer-check" } else { "appeal.answer" };
        let due = if considered { desk.term(term, received)? } else { None };
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let me = desk.officer().id;
        let closed = (!considered).then_some(());
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("kind", (&self.kind).into()),
                ("form", (&self.form).into()),
                ("applicant_kind", (&kind).into()),
                ("applicant", applicant.as_deref().into()),
                ("signers", (&self.signers).into()),
                ("contact", (&self.contact).into()),
                ("name_fold", fold.as_str().into()),
                ("person", person.into()),
                ("received_on", (&received).into()),
                ("document", document.into()),
                ("topic", (&self.topic).into()),
                ("substance", (&self.substance).into()),
                ("against", against.into()),
                ("repeats", before.map(|(id, _)| id).into()),
                ("unit", (&Unit::Main).into()),
                ("entered_by", me.into()),
                ("answer_by", due.as_ref().map(|term| term.due.as_str()).into()),
                ("outcome", closed.map(|()| Outcome::Unconsidered).as_ref().into()),
                ("ground", closed.map(|()| Ground::Anonymous).as_ref().into()),
                ("closed_on", closed.map(|()| on).as_ref().into()),
                ("closed_by", closed.map(|()| me).into()),
                ("state", (&if considered { State::Registered } else { State::Closed }).into()),
            ],
        )?;
        let receipt =
            Receipt::new(number, "appeal-registered").with("kind", format!("appeal-kind-{}", self.kind));
        if !considered {
            let mut receipt = receipt.next(format!("nezaret show {number}"));
            receipt.note("appeal-anonymous", Vec::new());
            return Ok(receipt);
        }
        let mut receipt = receipt.term(due).next(format!("nezaret assign-case {number}"));
        if let Some((_, serial)) = before {
            let earlier = REGISTER.number(serial.0, serial.1).to_string();
            receipt.note("appeal-repeated", vec![("earlier", earlier)]);
        }
        Ok(receipt)
    }
}

impl RegisterAppeal {
    /// Who neither names himself nor says where he can be reached is anonymous (6.3, 6.4).
    fn applicant_kind(&self, named: bool) -> Result<Applicant> {
        match (named, self.company) {
            (true, false) => Ok(Applicant::Person),
            (true, true) => Ok(Applicant::Company),
            (false, _) if self.company || self.contact.is_some() || self.signers.is_some() => {
                broken("appeal-applicant-missing").by("1308-IVQ 6.3").err()
            }
            (false, _) => Ok(Applicant::Anonymous),
        }
    }
}
