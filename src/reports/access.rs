//! access-log: who looked at whose file, took an export, was refused. For the head; for a superior, of those below him.

use super::{
    Reading,
    filter::{Period, employee},
    journal::{Log, NEWEST},
    rights,
};
use crate::{
    duties::person::{self, Person},
    office::{Reader, Result},
    values::{Column, Count, Kind, Login, Number, Sink},
};

/// List who looked at which file, took an export or was refused
#[derive(clap::Args)]
pub struct AccessLog {
    /// Only looks at this person's file
    #[arg(long, value_name = "NUMBER")]
    person: Option<Number>,
    /// Only what this officer looked at
    #[arg(long, value_name = "LOGIN")]
    officer: Option<Login>,
    #[command(flatten)]
    period: Period,
    /// Most lines to show [default: 50]
    #[arg(long, value_name = "N")]
    limit: Option<Count>,
    /// Show every line
    #[arg(long, conflicts_with = "limit")]
    all: bool,
}

const COLUMNS: &[(Column, &str)] = &[
    (Column::new("at", Kind::Moment), "l.at"),
    (Column::new("officer", Kind::Text), "e.surname||' '||e.given"),
    (Column::new("access", Kind::Code("access")), "l.kind"),
    (Column::new("what", Kind::Text), "l.what"),
    (
        Column::new("person", Kind::Number('P')),
        "(SELECT p.year*1000000000+p.serial FROM person p WHERE p.id=l.person)",
    ),
    (Column::new("rows", Kind::Count), "l.rows"),
    (Column::new("reason", Kind::Code("refused")), "l.reason"),
    (Column::new("login", Kind::Text), "l.login"),
    (Column::new("hash", Kind::Hash), "l.hash"),
];

impl Reading for AccessLog {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let officer = &reader.officer;
        if !rights::leads(officer) {
            return Err(rights::not_yours(
                reader,
                "access-log",
                "access-log-not-yours",
                Vec::new(),
                &[],
                rights::leads,
            ));
        }
        let mut log = Log::new("l.at");
        if !rights::is_head(officer) {
            log.keep("l.employee<>:x", officer.id);
            log.only(below(reader));
        }
        log.period(&self.period)?;
        if let Some(number) = self.person {
            let ids = person::ids(&reader.db, Person::find(&reader.db, number)?.id)?;
            log.only(format!("l.person IN ({ids})"));
        }
        if let Some(login) = &self.officer {
            log.keep("l.employee=:x", employee(reader, login)?);
        }
        let limit = (!self.all).then(|| self.limit.map_or(NEWEST, Count::get));
        let from = "FROM access l LEFT JOIN employee e ON e.id=l.employee";
        log.stream(reader, COLUMNS, from, "l.id", limit, sink)
    }
}

/// Those whose seat today is in a unit the officer leads, or in one below it.
fn below(reader: &Reader) -> String {
    format!(
        "(SELECT g.unit FROM posting g WHERE g.employee=l.employee AND g.confirmed=1 AND g.from_date<='{}' \
         ORDER BY g.from_date DESC, g.id DESC LIMIT 1) IN ({})",
        reader.today,
        rights::units_led(&reader.officer)
    )
}
