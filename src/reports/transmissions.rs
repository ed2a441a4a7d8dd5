//! report transmissions: what is due to other systems and was not sent, what was sent and not answered, what was
//! rejected; each with its age. Failing to arrive must not be invisible.

use super::{Reading, query::NUMBER};
use crate::{
    duties::{
        register,
        transmission::{letter, outbox},
    },
    law::{Route, System},
    office::{Error, Reader, Register, Result},
    values::{Column, Date, Foot, Kind, Number, Sink, Value},
};

crate::codes!(
    /// How far something came.
    Stage {
        /// It is due and was not sent.
        Unsent = "unsent",
        /// It was sent and not answered.
        Unconfirmed = "unconfirmed",
        /// The other system did not take it.
        Rejected = "rejected",
    }
);

/// Print what is due to other systems, what was not answered and what was rejected
#[derive(clap::Args)]
pub struct Transmissions {
    /// Only this system
    #[arg(long, value_enum)]
    to: Option<System>,
    /// Only what came so far
    #[arg(long, value_enum)]
    state: Option<Stage>,
}

const COLUMNS: &[Column] = &[
    Column::new("stage", Kind::Code("stage")),
    Column::new("number", Kind::Text),
    Column::new("system", Kind::Code("system")),
    Column::new("line-kind", Kind::Code("line-kind")),
    Column::new("since", Kind::Date),
    Column::new("days", Kind::Count),
    Column::new("file", Kind::Number('U')),
    Column::new("why", Kind::Text),
    Column::new("matters", Kind::Code("matters")),
];

impl Reading for Transmissions {
    fn read(&self, reader: &Reader, sink: &mut dyn Sink) -> Result<()> {
        let _still = reader.db.still()?;
        sink.title("transmissions")?;
        sink.head(COLUMNS)?;
        let mut rows = 0;
        for (_, stage) in Stage::ALL.iter().filter(|(_, stage)| self.state.is_none_or(|only| only == *stage))
        {
            for route in
                reader.law.routes().iter().filter(|route| self.to.is_none_or(|to| to == route.system))
            {
                let kept = register(letter(route.what)).expect("a register of ours");
                rows += match stage {
                    Stage::Unsent => unsent(reader, route, kept, sink)?,
                    Stage::Unconfirmed | Stage::Rejected => sent(reader, *stage, route, kept, sink)?,
                };
            }
        }
        Ok(sink.foot(&Foot { rows, ..Foot::default() })?)
    }
}

/// What is due and was not sent in its present version.
fn unsent(reader: &Reader, route: &Route, register: &Register, sink: &mut dyn Sink) -> Result<u64> {
    let mut rows = 0;
    // Before the law knew of a route nothing is due on it.
    if route.on(reader.today).is_none() {
        return Ok(rows);
    }
    outbox(&reader.db, route, reader.today, false, &reader.scope(register), |due| {
        rows += 1;
        let none = (Value::Null, Value::Null);
        line(reader.today, (Stage::Unsent, route), due.number, due.kind.as_str(), due.since, none, sink)
    })?;
    Ok(rows)
}

/// What was sent and not answered, or rejected and not sent again since.
fn statement(stage: Stage, register: &Register, scope: &str) -> String {
    let wanted = match stage {
        Stage::Rejected => {
            // The plus keeps the engine from walking every file ever sent: the rejected are few.
            "FROM receipt a JOIN transmitted x ON x.id=a.transmitted JOIN transmission u ON u.id=+x.transmission \
             JOIN {t} WHERE a.result='rejected' AND a.id=(SELECT max(y.id) FROM receipt y WHERE y.transmitted=x.id) \
             AND NOT EXISTS (SELECT 1 FROM transmitted z WHERE z.table_name=x.table_name AND z.row_id=x.row_id \
               AND z.system=x.system AND z.id>x.id)"
        }
        _ => {
            "FROM transmission u JOIN transmitted x ON x.transmission=u.id LEFT JOIN receipt a ON a.transmitted=x.id \
             JOIN {t} WHERE u.state='sent' AND a.id IS NULL"
        }
    };
    let table = format!("{} t ON t.id=x.row_id {}", register.table, register.joins);
    format!(
        "SELECT {NUMBER}, x.kind, coalesce(a.on_date, u.sent_on), u.year*1000000000+u.serial, a.why {} \
         AND u.system=?1 AND u.what=?2 AND {scope} ORDER BY x.id",
        wanted.replace("{t}", &table),
    )
}

fn sent(
    reader: &Reader,
    stage: Stage,
    route: &Route,
    register: &Register,
    sink: &mut dyn Sink,
) -> Result<u64> {
    let sql = statement(stage, register, &reader.scope(register));
    let mut rows = 0;
    reader.db.stream::<Error>(&sql, &[route.system.into(), route.what.into()], |row| {
        rows += 1;
        let number = Number::unpacked(register.prefix, row.get(0)?);
        let kind: String = row.get(1)?;
        let file = (row.value(3)?, row.value(4)?);
        line(reader.today, (stage, route), number, &kind, row.get(2)?, file, sink)
    })?;
    Ok(rows)
}

fn line(
    today: Date,
    (stage, route): (Stage, &Route),
    number: Number,
    kind: &str,
    since: Date,
    (file, why): (Value<'_>, Value<'_>),
    sink: &mut dyn Sink,
) -> Result<()> {
    Ok(sink.row(&[
        stage.into(),
        number.into(),
        route.system.into(),
        kind.into(),
        since.into(),
        since.days_until(today).into(),
        file,
        why,
        route.what.into(),
    ])?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duties::{testing::Trial, violation};

    #[test]
    fn what_is_missing_is_found_without_walking_what_arrived() {
        let db = Trial::open().db();
        for (stage, index) in
            [(Stage::Unconfirmed, "transmission_open"), (Stage::Rejected, "receipt_rejected")]
        {
            let sql = statement(stage, &violation::REGISTER, "1");
            let plan = db.plan(&sql.replace("?1", "'vmms'").replace("?2", "'offences'")).unwrap();
            assert!(plan[0].contains(index), "{plan:#?}");
        }
    }
}
