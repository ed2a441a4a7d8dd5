//! request-information (4.1.1): what is asked of whom, for which record, and until when. It leaves as a letter: to bodies of
//! the state, municipalities and courts the head signs it, to natural and legal persons also the department head for his
//! department (5.8.14, 5.9.11), inside the Service any chief for his unit.

use super::{REGISTER, State};
use crate::{
    duties::{due::Due, register},
    language,
    law::authority::{Post, Unit},
    office::{Act, Desk, Receipt, Result, broken, on_duty},
    values::{Line, Login, Number, Reference, Text},
};

crate::codes!(
    /// Whom the office asks (4.1.1).
    BodyKind {
        /// A body of the state, a court among them.
        State = "state",
        /// A municipality.
        Municipality = "municipality",
        /// A legal person.
        Company = "company",
        /// A natural person.
        Person = "person",
        /// A unit of the Service or an institution of its system.
        Service = "service",
    }
);

/// Request information or documents from others
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RequestInformation {
    /// Who is asked
    #[arg(long, value_enum, value_name = "KIND")]
    body_kind: BodyKind,
    /// Its name
    #[arg(long, value_name = "TEXT")]
    body: Line,
    /// Which information or documents are needed, and what for
    #[arg(long, value_name = "TEXT")]
    asked: Text,
    /// Record for which it is needed (V-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    about: Option<Reference>,
    #[command(flatten)]
    due: Due,
    /// Number of the letter
    #[arg(long, value_name = "NUMBER")]
    letter: Line,
    /// Login of the chief who signs the letter [default: who requests]
    #[arg(long, value_name = "LOGIN")]
    signed_by: Option<Login>,
}

/// The record for which something is asked.
struct About {
    number: Number,
    table: &'static str,
    id: i64,
}

impl Act for RequestInformation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let (on, me, unit) = (desk.on(), desk.officer().id, desk.seat().unit);
        let about = self.about(desk)?;
        let signed_by = self.signatory(desk, unit)?;
        let due = self.due.must(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let fold = language::fold(self.body.as_str());
        let name = about.as_ref().map(|about| about.number.to_string());
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("body_kind", (&self.body_kind).into()),
                ("body", (&self.body).into()),
                ("body_fold", fold.as_str().into()),
                ("asked", (&self.asked).into()),
                ("about", name.as_deref().into()),
                ("about_table", about.as_ref().map(|about| about.table).into()),
                ("about_row", about.as_ref().map(|about| about.id).into()),
                ("letter", (&self.letter).into()),
                ("signed_by", signed_by.into()),
                ("author", me.into()),
                ("unit", (&unit).into()),
                ("entered_by", desk.entered_by().into()),
                ("on_date", (&on).into()),
                ("reply_by", (&due).into()),
                ("state", (&State::Sent).into()),
            ],
        )?;
        Ok(Receipt::new(number, "information-requested")
            .with("body", &self.body)
            .with("due", due)
            .next(format!("nezaret record-reply {number}")))
    }
}

impl RequestInformation {
    /// The record for which it is needed: one that stands.
    fn about(&self, desk: &Desk<'_, '_>) -> Result<Option<About>> {
        let Some(typed) = &self.about else { return Ok(None) };
        let number = desk.resolve_any(typed)?;
        let Some(register) = register(number.register) else {
            return broken("register-unknown").with("prefix", number.register).err();
        };
        let (id, annulled) = register.record(desk.db(), number, "id, annulled", |row| {
            Ok((row.get::<i64>(0)?, row.get::<Option<String>>(1)?))
        })?;
        if annulled.is_some() {
            return broken("record-annulled").with("number", number).err();
        }
        Ok(Some(About { number, table: register.table, id }))
    }

    /// Who signs the letter.
    fn signatory(&self, desk: &Desk<'_, '_>, unit: Unit) -> Result<i64> {
        let signer = match &self.signed_by {
            Some(login) => on_duty(desk.db(), login.as_str(), desk.on())?,
            None => desk.officer().clone(),
        };
        let may = signer.capacities().any(|(_, seat)| match (seat.post, self.body_kind) {
            (Post::Head, _) => true,
            (Post::DepartmentHead, BodyKind::Company | BodyKind::Person) => unit.within(seat.unit),
            (post, BodyKind::Service) => post.is_head() && unit.within(seat.unit),
            _ => false,
        });
        if may {
            return Ok(signer.id);
        }
        let args = vec![("signer", signer.name), ("kind", format!("request-body-{}", self.body_kind))];
        Err(desk.refuse("request-signed-by-head", args))
    }
}
