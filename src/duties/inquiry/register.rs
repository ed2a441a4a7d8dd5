//! register-inquiry (3.1.15, 5.12.3): somebody asks for information; who, how, for what, and how soon the law has it
//! answered (1024-IIQ, 24).

use super::{REGISTER, State};
use crate::{
    duties::{
        appeal::Form,
        document::{self, Document},
        writer,
    },
    language,
    law::authority::{Matter, Unit},
    office::{Act, Before, Desk, Receipt, Result, Term, broken, by_login},
    values::{Day, Line, Login, Moment, Reference, Text, When},
};

crate::codes!(
    /// Who asks.
    Asker {
        /// A natural person.
        Person = "person",
        /// A legal person.
        Company = "company",
        /// A body of the state or a municipality.
        Body = "body",
    }
);

crate::codes!(
    /// How soon the law has an inquiry answered.
    Urgency {
        /// In working days.
        Ordinary = "ordinary",
        /// Later the information would be of no use.
        Topical = "topical",
        /// Somebody's life, health or liberty is in danger.
        Danger = "danger",
    }
);

/// Register an inquiry: information that somebody asks for
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterInquiry {
    /// How it was made
    #[arg(long, value_enum)]
    form: Form,
    /// Who asks
    #[arg(long, value_enum, value_name = "KIND")]
    asker_kind: Asker,
    /// Name of who asks [default: of the person of the register]
    #[arg(long, value_name = "TEXT")]
    asker: Option<Line>,
    /// Address, telephone or workplace
    #[arg(long, value_name = "TEXT")]
    contact: Option<Line>,
    /// Who asks, where he is in the register (P-2018-000003)
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
    /// Which information is asked for
    #[arg(long, value_name = "TEXT")]
    substance: Text,
    /// How soon it has to be answered [default: ordinary]
    #[arg(long, value_enum)]
    urgency: Option<Urgency>,
    /// Hour of registration, where the term runs in hours (10:30) [default: now]
    #[arg(long, value_name = "MOMENT")]
    registered_at: Option<When>,
    /// Login of the employee it is about
    #[arg(long, value_name = "LOGIN")]
    about: Option<Login>,
}

impl Act for RegisterInquiry {
    /// What is about the chief specialist is registered by another: by the head.
    fn matter(&self, before: &Before<'_>) -> Result<Matter> {
        let keys = ("inquiry-about-registrar", "inquiry-registered-by-specialist");
        writer::registrar(before, self.about.as_ref(), keys)
    }

    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let received = document::received(desk, self.received_on)?;
        let person = writer::person(desk, self.person.as_ref())?;
        let asker = match (&self.asker, &person) {
            (Some(name), _) => name.to_string(),
            (None, Some(person)) => format!("{} {}", person.surname, person.given),
            (None, None) => return broken("inquiry-asker-missing").err(),
        };
        let document = Document::linked(desk, self.document.as_ref())?;
        let about = self.about.as_ref().map(|login| by_login(desk.db(), login, on)).transpose()?;
        let (at, due) = self.due(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(&asker);
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("form", (&self.form).into()),
                ("asker_kind", (&self.asker_kind).into()),
                ("asker", asker.as_str().into()),
                ("contact", (&self.contact).into()),
                ("name_fold", fold.as_str().into()),
                ("person", person.map(|person| person.id).into()),
                ("received_on", (&received).into()),
                ("registered_on", (&on).into()),
                ("registered_at", at.as_ref().into()),
                ("document", document.into()),
                ("topic", (&self.topic).into()),
                ("substance", (&self.substance).into()),
                ("urgency", (&self.urgency()).into()),
                ("about", about.into()),
                ("unit", (&Unit::Main).into()),
                ("entered_by", desk.entered_by().into()),
                ("answer_by", due.as_ref().map(|term| term.due.as_str()).into()),
                ("state", (&State::Registered).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "inquiry-registered")
            .with("asker", &asker)
            .term(due)
            .next(format!("nezaret assign-case {number}"));
        if received < on {
            receipt.note("inquiry-registered-later", vec![("received", received.to_string())]);
        }
        Ok(receipt)
    }
}

impl RegisterInquiry {
    fn urgency(&self) -> Urgency {
        self.urgency.unwrap_or(Urgency::Ordinary)
    }

    /// The hour of registration, where the term counts hours, and the term: it runs from the registration (24.5).
    fn due(&self, desk: &Desk<'_, '_>) -> Result<(Option<Moment>, Option<Term>)> {
        let on = desk.on();
        let term = match self.urgency() {
            Urgency::Ordinary if self.registered_at.is_some() => {
                return broken("inquiry-hour-needless").err();
            }
            Urgency::Ordinary => return Ok((None, desk.term("inquiry.answer", on)?)),
            Urgency::Topical => "inquiry.answer-urgent",
            Urgency::Danger => "inquiry.answer-danger",
        };
        let Some(at) = self.registered_at.map(|when| when.on(on)).or_else(|| desk.now()) else {
            return broken("inquiry-hour-missing").with("on", on).by("1024-IIQ 24.2").err();
        };
        if at.date() != on || desk.now().is_some_and(|now| at > now) {
            return broken("inquiry-hour-wrong").with("moment", at).with("on", on).err();
        }
        Ok((Some(at), desk.term_from(term, at)?))
    }
}
