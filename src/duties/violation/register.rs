//! register-violation: the protocol of an offence (3.1.4, read as the right to draw protocols).

use super::{REGISTER, State};
use crate::{
    duties::person::Details,
    law::Subject,
    office::{Act, Desk, Receipt, Result, broken},
    values::{ArticleCode, Date, Day, Line, Text},
};

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
    /// When it happened [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    happened: Option<Day>,
    /// When it was discovered [default: the day of the act]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    discovered: Option<Day>,
    /// Where it happened
    #[arg(long, value_name = "TEXT")]
    place: Line,
    /// What happened
    #[arg(long, value_name = "TEXT")]
    substance: Option<Text>,
    /// Number of the protocol form
    #[arg(long, value_name = "NUMBER")]
    blank: Option<Line>,
}

/// Age of liability (IXM 16.1).
const LIABLE_FROM: i64 = 16;

impl Act for RegisterViolation {
    fn perform(&self, desk: &mut Desk<'_, '_>) -> Result<Receipt> {
        let on = desk.on();
        let happened = self.happened.map_or(Ok(on), |day| desk.day(day))?;
        let discovered = self.discovered.map_or(Ok(on), |day| desk.day(day))?;
        if happened > discovered || discovered > on {
            return broken("violation-days")
                .with("happened", happened)
                .with("discovered", discovered)
                .with("drawn", on)
                .err();
        }
        let subject = self.subject.unwrap_or(Subject::Person);
        article(desk, &self.article, subject, happened)?;
        self.person.check(happened)?;
        self.must_be_liable(happened)?;
        let decide_by = desk.term("offence.consider", on)?;
        let found = self.person.find_or_enter(desk)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (unit, me) = (desk.seat().unit, desk.officer().id);
        desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("person", found.id.into()),
                ("subject", (&subject).into()),
                ("article", (&self.article).into()),
                ("happened_on", (&happened).into()),
                ("discovered_on", (&discovered).into()),
                ("drawn_on", (&on).into()),
                ("place", (&self.place).into()),
                ("substance", (&self.substance).into()),
                ("blank", (&self.blank).into()),
                ("unit", (&unit).into()),
                ("drawn_by", me.into()),
                ("responsible", me.into()),
                ("decide_by", decide_by.as_ref().map(|term| term.due.as_str()).into()),
                ("state", (&State::Registered).into()),
            ],
        )?;
        let mut receipt = Receipt::new(number, "violation-registered")
            .with("article", &self.article)
            .term(decide_by)
            .next(format!("nezaret decide-violation {number}"));
        found.tell(&mut receipt);
        Ok(receipt)
    }
}

/// The article that was in force on the day of the offence, with a sanction for this subject.
fn article(desk: &Desk<'_, '_>, code: &ArticleCode, subject: Subject, day: Date) -> Result<()> {
    let article = desk
        .law()
        .article(code, day)
        .map_err(|_| broken("article-not-in-force").with("article", code).with("day", day))?;
    match article.limits(subject) {
        None if !article.amounts_unknown() => broken("article-not-for-subject")
            .with("article", code)
            .with("subject", format!("subject-{subject}"))
            .err(),
        _ => Ok(()),
    }
}

impl RegisterViolation {
    /// Nobody answers for an offence before the age of sixteen.
    fn must_be_liable(&self, happened: Date) -> Result<()> {
        match self.person.birth_date {
            Some(birth) if birth.plus_years(LIABLE_FROM) > happened => broken("person-under-age")
                .with("birth", birth)
                .with("happened", happened)
                .by("IXM 16.1")
                .err(),
            _ => Ok(()),
        }
    }
}
