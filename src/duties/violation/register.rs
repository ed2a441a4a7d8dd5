//! register-violation: the protocol of an offence (3.1.4, read as the right to draw protocols).

mod age;
mod bystander;
mod protocol;

use super::{
    REGISTER, State,
    article::{in_force, limitation},
    past::{Asked, Earlier},
    send,
};
use crate::{
    duties::{
        blank::{self, Drawn},
        employer::Employer,
        origin::{self, Origin},
        person::{Details, Found},
    },
    law::{ArticleKind, Body, Subject},
    office::{Act, Desk, Receipt, Result, Term, broken},
    values::{ArticleCode, Blank, Date, Day, Line, Moment, Reference, Text, When},
};
use age::{age, must_be_liable};
use bystander::Bystander;
use protocol::Protocol;

pub use age::Age;
pub use bystander::Role;

/// Register the protocol of an administrative offence
#[derive(Debug, clap::Args, serde::Deserialize)]
pub struct RegisterViolation {
    #[command(flatten)]
    person: Details,
    /// Article of the Code of Administrative Offences (575.1.1)
    #[arg(long, value_name = "CODE")]
    article: ArticleCode,
    /// As what the person answers [default: person]
    #[arg(long, value_enum)]
    subject: Option<Subject>,
    /// Employer of the official, or the legal person (E-2018-000003)
    #[arg(long, value_name = "NUMBER")]
    employer: Option<Reference>,
    /// Record that it comes from: an inspection (I-2018-000003), a check (C-…), a joint measure (J-…), a confirmed signal (G-…), a permit (T-…), a stay (Y-…)
    #[arg(long, value_name = "NUMBER")]
    from: Option<Reference>,
    /// When it happened [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    happened: Option<Day>,
    /// At which moment it happened, where that is known (2018-01-15T14:30, or 14:30 of the day of the act)
    #[arg(long, value_name = "MOMENT")]
    happened_at: Option<When>,
    /// When it was discovered [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    discovered: Option<Day>,
    /// It went on until it was discovered: the limitation runs from then (IXM 38.2)
    #[arg(long)]
    #[serde(default)]
    continuing: bool,
    /// Where it happened
    #[arg(long, value_name = "TEXT")]
    place: Line,
    /// What happened
    #[arg(long, value_name = "TEXT")]
    substance: Option<Text>,
    /// Number of the protocol form (AA 200001)
    #[arg(long, value_name = "BLANK")]
    blank: Option<Blank>,
    #[command(flatten)]
    protocol: Protocol,
}

/// What follows from the days of an offence.
struct Days {
    happened: Date,
    /// The moment, where it is known.
    at: Option<Moment>,
    discovered: Date,
    /// Last day of consideration.
    consider: Option<Term>,
    /// Last day on which a penalty may be imposed.
    limitation: Option<Term>,
    /// Last day for the protocol.
    protocol: Option<Term>,
}

impl Act for RegisterViolation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        self.protocol.check()?;
        let (happened, at) = self.happened(desk)?;
        let discovered = self.discovered(desk, happened)?;
        let subject = self.subject.unwrap_or(Subject::Person);
        let kind = article(desk, &self.article, subject, happened)?;
        let days = self.terms(desk, kind, (happened, at), discovered)?;
        let told = self.protocol.told_on(desk, happened)?;
        let guardian = self.protocol.guardian.as_ref();
        self.person.check(happened)?;
        must_be_liable(desk, self.person.birth(happened), happened, guardian)?;
        let employer = self.employer(desk, subject)?;
        let origin = self.origin(desk)?;
        let me = desk.officer().id;
        if let Some(form) = &self.blank {
            blank::must_be_his(desk.db(), form, Drawn { case: None, by: me, on })?;
        }
        let found = self.person.find_or_enter(desk)?;
        // Of a person who is known the register may know the birth date that was not typed; nothing was written for him.
        must_be_liable(desk, found.birth, happened, guardian)?;
        let age = age(desk, &found, happened)?;
        let before = self.before(desk, &found, happened)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let unit = desk.seat().unit;
        let mut columns = vec![
            ("year", number.year.into()),
            ("serial", number.serial.into()),
            ("person", found.id.into()),
            ("employer", employer.into()),
            ("subject", (&subject).into()),
            ("article", (&self.article).into()),
            ("happened_on", (&happened).into()),
            ("happened_at", (&days.at).into()),
            ("discovered_on", (&discovered).into()),
            ("continuing", self.continuing.then_some(true).into()),
            ("drawn_on", (&on).into()),
            ("place", (&self.place).into()),
            ("substance", (&self.substance).into()),
            ("blank", (&self.blank).into()),
            ("unit", (&unit).into()),
            ("drawn_by", me.into()),
            ("responsible", me.into()),
            ("from_table", origin.map(|origin| origin.table).into()),
            ("from_row", origin.map(|origin| origin.row).into()),
            ("decide_by", days.consider.as_ref().map(|term| term.due.as_str()).into()),
            ("limitation_on", days.limitation.as_ref().map(|term| term.due.as_str()).into()),
            ("state", (&State::Registered).into()),
            ("age", (&age).into()),
            ("commission_told_on", (&told).into()),
        ];
        columns.extend(self.protocol.columns());
        let id = desk.insert(REGISTER.table, &columns)?;
        self.protocol.enter(desk, id)?;
        if let Some(origin) = origin {
            origin::recount(desk, origin)?;
        }
        let mut receipt = Receipt::new(number, "violation-registered").with("article", &self.article);
        found.tell(&mut receipt);
        self.protocol.tell(age, told, &mut receipt);
        days.tell(on, &mut receipt);
        for earlier in &before {
            earlier.tell(&self.article, &mut receipt);
        }
        // Of a protocol entered later there is nothing left to be told.
        let sent = if on.days_until(desk.today()) <= 2 { send::term(desk, on)? } else { None };
        Ok(receipt
            .term(sent)
            .term(days.consider)
            .term(days.limitation)
            .next(format!("nezaret notify-hearing {number}")))
    }
}

impl Days {
    /// Notes what is late already. A protocol that is late, or a case that can bring no penalty, is still registered:
    /// the register says what was done, the decision draws the consequence.
    fn tell(&self, on: Date, receipt: &mut Receipt) {
        let late = |term: &Option<Term>| term.as_ref().filter(|term| is_past(term, on)).cloned();
        if let Some(term) = late(&self.protocol) {
            let discovered = self.discovered.to_string();
            let source = term.source.to_string();
            receipt.note(
                "protocol-late",
                vec![("discovered", discovered), ("due", term.due), ("source", source)],
            );
        }
        if let Some(term) = late(&self.limitation) {
            let happened = self.happened.to_string();
            let source = term.source.to_string();
            receipt
                .note("limitation-over", vec![("happened", happened), ("due", term.due), ("source", source)]);
        }
    }
}

/// Whether the last day of a term lies before a day.
fn is_past(term: &Term, on: Date) -> bool {
    term.due.parse::<Date>().is_ok_and(|due| due < on)
}

/// The kind of the article, which was in force on the day of the offence and has a sanction for this subject.
fn article(desk: &Desk<'_, '_>, code: &ArticleCode, subject: Subject, day: Date) -> Result<ArticleKind> {
    let article = in_force(desk.law(), code, day)?;
    let body = article.rule.drawn_by;
    if body != Body::Office {
        return broken("article-drawn-elsewhere")
            .with("article", code)
            .with("body", format!("body-{body}"))
            .by(article.version.source)
            .err();
    }
    if article.limits(subject).is_none() && !article.amounts_unknown() {
        return broken("article-not-for-subject")
            .with("article", code)
            .with("subject", format!("subject-{subject}"))
            .by(article.version.source)
            .err();
    }
    Ok(article.kind())
}

impl RegisterViolation {
    /// The day of the offence, and its moment where it is known. A moment says its day; both given, they agree.
    fn happened(&self, desk: &Desk<'_, '_>) -> Result<(Date, Option<Moment>)> {
        let day = self.happened.map(|day| desk.day(day)).transpose()?;
        let at = self.happened_at.map(|at| at.on(day.unwrap_or(desk.on())));
        let happened = day.or(at.map(Moment::date)).unwrap_or(desk.on());
        if let Some(at) = at
            && (at.date() != happened || desk.now().is_some_and(|now| at > now))
        {
            return broken("violation-moment")
                .with("at", at)
                .with("happened", happened)
                .with("on", desk.on())
                .err();
        }
        Ok((happened, at))
    }

    fn discovered(&self, desk: &Desk<'_, '_>, happened: Date) -> Result<Date> {
        let on = desk.on();
        let discovered = self.discovered.map_or(Ok(on), |day| desk.day(day))?;
        if happened > discovered || discovered > on {
            return broken("violation-days")
                .with("happened", happened)
                .with("discovered", discovered)
                .with("drawn", on)
                .err();
        }
        Ok(discovered)
    }

    fn terms(
        &self,
        desk: &Desk<'_, '_>,
        kind: ArticleKind,
        (happened, at): (Date, Option<Moment>),
        discovered: Date,
    ) -> Result<Days> {
        let runs_from = if self.continuing { discovered } else { happened };
        Ok(Days {
            happened,
            at,
            discovered,
            consider: desk.term("offence.consider", desk.on())?,
            limitation: desk.term(limitation(kind), runs_from)?,
            protocol: desk.term("offence.protocol", discovered)?,
        })
    }

    /// An official answers as somebody's official, a legal person is one: both have an employer.
    fn employer(&self, desk: &Desk<'_, '_>, subject: Subject) -> Result<Option<i64>> {
        match &self.employer {
            Some(typed) => Ok(Some(Employer::find(desk, typed)?.id)),
            None if subject == Subject::Person => Ok(None),
            None => broken("employer-needed")
                .with("subject", format!("subject-{subject}"))
                .next("nezaret register-employer")
                .err(),
        }
    }

    fn origin(&self, desk: &Desk<'_, '_>) -> Result<Option<Origin>> {
        self.from.as_ref().map(|from| origin::typed(desk, from)).transpose()
    }

    /// Other cases of the same person under the same article in the year before.
    fn before(&self, desk: &Desk<'_, '_>, found: &Found, happened: Date) -> Result<Vec<Earlier>> {
        if found.new {
            return Ok(Vec::new());
        }
        let asked =
            Asked { case: None, person: found.id, linked: found.linked, article: &self.article, happened };
        Earlier::all(desk.db(), &asked)
    }
}
