//! register-signal (3.1.3): somebody reports an offence; who, by which way, about whom and what.

use super::{REGISTER, State, earlier};
use crate::{
    duties::{document, person},
    language,
    law::{Flag, authority::Post},
    office::{Act, Desk, Receipt, Result, Term, broken},
    values::{Date, Day, Line, Reference, Text},
};

crate::codes!(
    /// What kind of sender a signal has.
    SenderKind {
        /// A structural unit of the Service.
        Unit = "service-unit",
        /// An institution of its system.
        Institution = "institution",
        /// A natural person.
        Person = "person",
        /// A legal person.
        Company = "company",
        /// Nobody who is named.
        Anonymous = "anonymous",
    }
);

crate::codes!(
    /// The way by which it came.
    Channel {
        /// A letter on paper.
        Letter = "letter",
        /// Electronically.
        Electronic = "electronic",
        /// By telephone.
        Telephone = "telephone",
        /// By word of mouth, at a reception.
        Oral = "oral",
    }
);

/// Register a signal of an offence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterSignal {
    /// Who sent it
    #[arg(long, value_enum)]
    sender_kind: SenderKind,
    /// Name of the sender; an anonymous one has none
    #[arg(long, value_name = "TEXT")]
    sender: Option<Line>,
    /// Address or telephone of the sender
    #[arg(long, value_name = "TEXT")]
    contact: Option<Line>,
    /// By which way it came
    #[arg(long, value_enum)]
    channel: Channel,
    /// Day it came in [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    received_on: Option<Day>,
    /// Its number at the sender's
    #[arg(long, value_name = "NUMBER")]
    sender_number: Option<Line>,
    /// Its date at the sender's
    #[arg(long, value_name = "DATE")]
    sender_date: Option<Date>,
    /// Incoming document it came with (D-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    document: Option<Reference>,
    /// Person it is about, where he is in the register (P-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    person: Option<Reference>,
    /// Whom it is about, in its words [default: the name of the person]
    #[arg(long, value_name = "TEXT")]
    whom: Option<Line>,
    /// What it says happened or may happen
    #[arg(long, value_name = "TEXT")]
    substance: Text,
}

impl Act for RegisterSignal {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let received = self.received_on.map_or(Ok(on), |day| desk.day(day))?;
        if received > on || self.sender_date.is_some_and(|written| written > received) {
            let written = self.sender_date.map_or_else(|| "—".to_owned(), |day| day.to_string());
            return broken("signal-days")
                .with("written", written)
                .with("received", received)
                .with("on", on)
                .err();
        }
        if (self.sender_kind == SenderKind::Anonymous) == self.sender.is_some() {
            let kind = format!("signal-sender-{}", self.sender_kind);
            return broken("signal-sender-named").with("kind", kind).err();
        }
        let document = document::Document::linked(desk, self.document.as_ref())?;
        let person = self.person(desk)?;
        let whom = match (&self.whom, &person) {
            (Some(whom), _) => Some(whom.to_string()),
            (None, Some(person)) => Some(format!("{} {}", person.surname, person.given)),
            (None, None) => None,
        };
        let person = person.map(|person| person.id);
        let sender = self.sender.as_ref().map_or("", |sender| sender.as_str());
        let fold = language::fold(&format!("{sender} {}", whom.as_deref().unwrap_or_default()));
        // Of one who is not named nobody can say that it is the same one.
        let known = !sender.is_empty() && whom.is_some();
        let before = if known { earlier(desk.db(), &fold, sender, person)? } else { Vec::new() };
        let due = self.due(desk, received)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (seat, me) = (desk.seat(), desk.officer().id);
        // The chief specialist enters it for others: it waits for its officer.
        let responsible = (seat.post != Post::ChiefSpecialist).then_some(me);
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("sender_kind", (&self.sender_kind).into()),
                ("sender", (&self.sender).into()),
                ("contact", (&self.contact).into()),
                ("channel", (&self.channel).into()),
                ("received_on", (&received).into()),
                ("sender_number", (&self.sender_number).into()),
                ("sender_date", (&self.sender_date).into()),
                ("document", document.into()),
                ("person", person.into()),
                ("whom", whom.as_deref().into()),
                ("name_fold", fold.as_str().into()),
                ("substance", (&self.substance).into()),
                ("unit", (&seat.unit).into()),
                ("entered_by", me.into()),
                ("responsible", responsible.into()),
                ("answer_by", due.as_ref().map(|term| term.due.as_str()).into()),
                ("state", (&State::Registered).into()),
            ],
        )?;
        let next = if responsible.is_some() { "verify-signal" } else { "assign-case" };
        let mut receipt = Receipt::new(number, "signal-registered")
            .with("kind", format!("signal-sender-{}", self.sender_kind))
            .term(due)
            .next(format!("nezaret {next} {number}"));
        if !before.is_empty() {
            let earlier: Vec<String> = before.iter().map(ToString::to_string).collect();
            receipt.note("signal-repeated", vec![("earlier", earlier.join(", "))]);
        }
        Ok(receipt)
    }
}

impl RegisterSignal {
    fn person(&self, desk: &Desk<'_, '_>) -> Result<Option<person::Person>> {
        let Some(typed) = &self.person else { return Ok(None) };
        let number = desk.resolve(typed, person::REGISTER.prefix)?;
        let found = person::Person::find(desk.db(), number)?;
        match found.annulled {
            Some(_) => broken("record-annulled").with("number", number).err(),
            None => Ok(Some(found)),
        }
    }

    /// What a citizen or a company reports is an appeal by the usual reading, and answered in its term.
    fn due(&self, desk: &Desk<'_, '_>, received: Date) -> Result<Option<Term>> {
        let appeal = matches!(self.sender_kind, SenderKind::Person | SenderKind::Company);
        if appeal && desk.law().flag(Flag::SignalIsAppeal, desk.on()) {
            desk.term("appeal.answer", received)
        } else {
            Ok(None)
        }
    }
}
